// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace guichet {

class Look;

/// A large choice: its name, a second line under it and, if there is room, a drawing. The name alone is its text.
class ChoiceButton : public QPushButton
{
    Q_OBJECT

public:
    ChoiceButton(Look &look, bool main, QWidget *parent = nullptr);

    void setTexts(const QString &name, const QString &second);
    /// Of resources/drawings.
    void setDrawing(const QString &name) { m_drawing = name; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont nameFont() const;
    QFont secondFont() const;
    int wordsHeight(int width) const;

    Look &m_look;
    bool m_main;
    QString m_second;
    QString m_drawing;
};

} // namespace guichet

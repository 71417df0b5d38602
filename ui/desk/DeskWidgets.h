// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fields/Widgets.h>

#include <QPushButton>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace guichet {

class Look;

/// A button of the narrow panel: as wide as the panel, its words wrap. Roles as for other buttons.
class DeskButton : public QPushButton
{
    Q_OBJECT

public:
    DeskButton(Look &look, const char *role, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int room(int width) const;

    Look &m_look;
};

/// A titled list of short sentences. Without sentences it hides.
class BulletList : public QWidget
{
    Q_OBJECT

public:
    explicit BulletList(Look &look, QWidget *parent = nullptr);

    /// One sentence a line.
    void show(const QString &title, const QString &lines);

private:
    Look &m_look;
    QLabel *m_title;
    QVBoxLayout *m_rows;
};

/// Takes everything out of \a layout and deletes it, once the present event is through.
void empty(QLayout *layout);

} // namespace guichet

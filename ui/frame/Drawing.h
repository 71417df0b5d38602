// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

QT_FORWARD_DECLARE_CLASS(QSvgRenderer)

namespace guichet {

class Look;

/// A drawing of resources in the theme's colours, as large as its place allows, with words drawn over its places.
/// Decoration for the eye: its accessible name says what is to be seen.
class Drawing : public QWidget
{
    Q_OBJECT

public:
    explicit Drawing(Look &look, QWidget *parent = nullptr);
    ~Drawing() override;

    /// \a name of a drawing without its ending; empty for none.
    void show(const QString &name);
    /// Words over the place with this id in the drawing; empty takes them away.
    void write(const QString &place, const QString &words);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void reload();
    QRectF target() const;

    Look &m_look;
    QString m_name;
    std::unique_ptr<QSvgRenderer> m_renderer;
    QHash<QString, QString> m_words;
};

} // namespace guichet

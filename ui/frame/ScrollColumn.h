// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <utility>

QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace guichet {

class Look;

/// A column of content with a foot right under it. When the place is short the content scrolls, vertically only, and
/// the foot stays in sight.
class ScrollColumn : public QWidget
{
    Q_OBJECT

public:
    explicit ScrollColumn(Look &look, QWidget *parent = nullptr);

    /// Where the content goes.
    QVBoxLayout *content() { return m_content; }
    /// Where the foot goes.
    QVBoxLayout *foot() { return m_foot; }
    /// Scrolls until \a widget is in view with room around it, or its top where it is too tall, and keeps it so while the
    /// room or the content change their height.
    void reveal(QWidget *widget);
    void scrollToTop();
    enum class Span { Line, Page };
    /// Downwards, or upwards for a negative \a count, as the wheel does.
    void scrollBy(Span span, int count);
    bool isScrolling() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// What isScrolling() answers may be another now.
    void scrollingChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void follow();

    Look &m_look;
    QScrollArea *m_scroll;
    QWidget *m_inner;
    QVBoxLayout *m_content;
    QWidget *m_footWidget;
    QVBoxLayout *m_foot;
    QPointer<QWidget> m_followed;
    /// Heights of the content and of the room for it.
    std::pair<int, int> m_arranged;
};

} // namespace guichet

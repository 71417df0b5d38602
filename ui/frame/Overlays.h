// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace guichet {

/// A page that may lie over the journey inside the one window.
class OverlayPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What takes the focus when the page comes to the front for the first time.
    virtual QWidget *firstFocus() = 0;

protected:
    /// Esc ends here for pages that do nothing with it: the window would only send it back.
    void keyPressEvent(QKeyEvent *event) override;
};

/// The pages over the journey, the lowest first: of those that are laid there the highest is seen.
enum class Overlay { Info, Call, EndQuestion, OutOfOrder, Administrator, IdleWarning, Cleaning };

/// What lies over the journey. A page is laid over and taken away whatever else lies there; the focus goes to the page
/// that is seen, and back to where it was once that page is seen again.
class Overlays : public QObject
{
    Q_OBJECT

public:
    /// \a stack shows the journey and its overlays, and outlives this.
    explicit Overlays(QStackedWidget *stack, QObject *parent = nullptr);

    /// Once for each, before it is first laid over. The page belongs to the stack.
    void add(Overlay overlay, OverlayPage *page);
    /// The journey of a visit; \a takeFocus gives it the focus back. It stands in the stack already.
    void setJourney(QWidget *journey, std::function<void()> takeFocus);

    void lay(Overlay overlay);
    void take(Overlay overlay);
    /// Takes away everything that belongs to a visit.
    void takeThoseOfVisit();
    bool isLaid(Overlay overlay) const;
    /// Something that belongs to a visit lies there.
    bool isVisitCovered() const;
    /// The one that is seen; nothing while the journey is.
    std::optional<Overlay> top() const;
    /// The one that is seen wants the window for itself, without header and columns.
    bool isAlone() const;
    /// The page that is seen takes the focus again, after something under it took it.
    void keepFocus();
    /// The focus is being moved by this, not by somebody.
    bool isMovingFocus() const { return m_movingFocus; }

Q_SIGNALS:
    /// Another page is seen; the focus has not moved there yet.
    void changed();
    /// A button of an overlay was pressed or a text of it changed, however that came.
    void used();

private:
    QWidget *seen() const;
    void settle();
    void giveFocus();

    QStackedWidget *m_stack;
    QWidget *m_journey = nullptr;
    std::function<void()> m_takeFocus;
    struct Layer
    {
        OverlayPage *page = nullptr;
        bool laid = false;
        /// Where the focus was when another came over it.
        QPointer<QWidget> focus = nullptr;
    };
    std::map<Overlay, Layer> m_layers;
    bool m_movingFocus = false;
};

} // namespace guichet

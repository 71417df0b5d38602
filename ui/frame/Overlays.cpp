// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Overlays.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace guichet {

namespace {

struct OverlayRow
{
    Overlay overlay;
    /// Gone with the visit that it was laid over.
    bool ofVisit;
    bool alone;
};

constexpr std::array overlayTable = {
    OverlayRow {Overlay::Info, true, false},          OverlayRow {Overlay::Call, true, false},
    OverlayRow {Overlay::EndQuestion, true, false},   OverlayRow {Overlay::OutOfOrder, false, false},
    OverlayRow {Overlay::Administrator, false, true}, OverlayRow {Overlay::IdleWarning, true, false},
    OverlayRow {Overlay::Cleaning, false, true},
};

const OverlayRow &rowOf(Overlay overlay)
{
    return *std::find_if(overlayTable.begin(), overlayTable.end(),
                         [overlay](const OverlayRow &row) { return row.overlay == overlay; });
}

} // namespace

void OverlayPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        event->accept();
    } else {
        QWidget::keyPressEvent(event);
    }
}

Overlays::Overlays(QStackedWidget *stack, QObject *parent)
    : QObject(parent)
    , m_stack(stack)
{
}

void Overlays::add(Overlay overlay, OverlayPage *page)
{
    m_layers[overlay].page = page;
    m_stack->addWidget(page);
    // What comes through the accessibility interface brings no key and no touch.
    const auto buttons = page->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        connect(button, &QAbstractButton::clicked, this, &Overlays::used);
    }
    const auto fields = page->findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields) {
        connect(field, &QLineEdit::textChanged, this, &Overlays::used);
    }
}

void Overlays::setJourney(QWidget *journey, std::function<void()> takeFocus)
{
    m_journey = journey;
    m_takeFocus = std::move(takeFocus);
    if (m_journey != nullptr && !top()) {
        m_stack->setCurrentWidget(m_journey);
    }
}

void Overlays::lay(Overlay overlay)
{
    m_layers.at(overlay).laid = true;
    settle();
}

void Overlays::take(Overlay overlay)
{
    const auto layer = m_layers.find(overlay);
    // Its page may not even be made.
    if (layer == m_layers.end()) {
        return;
    }
    layer->second.laid = false;
    settle();
    layer->second.focus = nullptr;
}

void Overlays::takeThoseOfVisit()
{
    for (auto &[overlay, layer] : m_layers) {
        if (rowOf(overlay).ofVisit) {
            layer.laid = false;
            layer.focus = nullptr;
        }
    }
    settle();
}

bool Overlays::isLaid(Overlay overlay) const
{
    const auto layer = m_layers.find(overlay);
    return layer != m_layers.end() && layer->second.laid;
}

bool Overlays::isVisitCovered() const
{
    return std::any_of(m_layers.begin(), m_layers.end(),
                       [](const auto &entry) { return entry.second.laid && rowOf(entry.first).ofVisit; });
}

std::optional<Overlay> Overlays::top() const
{
    const auto highest =
        std::find_if(m_layers.rbegin(), m_layers.rend(), [](const auto &entry) { return entry.second.laid; });
    return highest == m_layers.rend() ? std::nullopt : std::optional(highest->first);
}

bool Overlays::isAlone() const
{
    const auto highest = top();
    return highest && rowOf(*highest).alone;
}

QWidget *Overlays::seen() const
{
    const auto highest = top();
    return highest ? m_layers.at(*highest).page : m_journey;
}

void Overlays::keepFocus()
{
    if (top()) {
        const QScopedValueRollback moving(m_movingFocus, true);
        giveFocus();
    }
}

void Overlays::settle()
{
    QWidget *before = m_stack->currentWidget();
    QWidget *now = seen();
    if (now == before || now == nullptr) {
        return;
    }
    const QScopedValueRollback moving(m_movingFocus, true);
    for (auto &[overlay, layer] : m_layers) {
        if (layer.page == before) {
            layer.focus = before->focusWidget();
        }
    }
    m_stack->setCurrentWidget(now);
    Q_EMIT changed();
    giveFocus();
}

void Overlays::giveFocus()
{
    const auto highest = top();
    if (!highest) {
        m_takeFocus();
        return;
    }
    Layer &layer = m_layers.at(*highest);
    QWidget *wanted = layer.focus != nullptr ? layer.focus.data() : layer.page->firstFocus();
    if (wanted != nullptr) {
        wanted->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Overlays.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace guichet {

namespace {

/// Gone with the visit that it was laid over.
bool isOfVisit(Overlay overlay)
{
    switch (overlay) {
    case Overlay::Info:
    case Overlay::EndQuestion:
    case Overlay::IdleWarning:
        return true;
    }
    return true;
}

} // namespace

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
    if (!top()) {
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
    Layer &layer = m_layers.at(overlay);
    layer.laid = false;
    settle();
    layer.focus = nullptr;
}

void Overlays::takeThoseOfVisit()
{
    for (auto &[overlay, layer] : m_layers) {
        if (isOfVisit(overlay)) {
            layer.laid = false;
            layer.focus = nullptr;
        }
    }
    settle();
}

bool Overlays::isLaid(Overlay overlay) const
{
    return m_layers.at(overlay).laid;
}

bool Overlays::isVisitCovered() const
{
    return std::any_of(m_layers.begin(), m_layers.end(),
                       [](const auto &entry) { return entry.second.laid && isOfVisit(entry.first); });
}

std::optional<Overlay> Overlays::top() const
{
    const auto highest =
        std::find_if(m_layers.rbegin(), m_layers.rend(), [](const auto &entry) { return entry.second.laid; });
    return highest == m_layers.rend() ? std::nullopt : std::optional(highest->first);
}

QWidget *Overlays::seen() const
{
    const auto highest = top();
    return highest ? m_layers.at(*highest).page : m_journey;
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

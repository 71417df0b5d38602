// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResidentScreen.h"

#include "DeskWidgets.h"

#include <frame/FocusRing.h>
#include <frame/Look.h>

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

namespace guichet {

namespace {

/// The band says less below this width, at 96 dots an inch and 100 % text.
constexpr double roomyWidth = 700;

} // namespace

ResidentScreen::ResidentScreen(Look &look, QWidget *head)
    : QWidget(nullptr, Qt::Window | Qt::FramelessWindowHint)
    , m_head(head)
    , m_column(new QVBoxLayout)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(head);
    rows->addLayout(m_column, 1);
    setObjectName(QStringLiteral("residentScreen"));
    setAccessibleName(QStringLiteral("Guichet"));
    const int margin = look.px(48);
    m_column->setContentsMargins(margin, look.px(24), margin, look.px(24));
    new FocusRing(look, this);
}

void ResidentScreen::show(QWidget *page, QScreen *screen)
{
    m_column->addWidget(page);
    page->show();
    // The window must be on its screen before it is as large as that.
    create();
    windowHandle()->setScreen(screen);
    setGeometry(screen->geometry());
    showFullScreen();
    activateWindow();
}

void ResidentScreen::closeEvent(QCloseEvent *event)
{
    event->ignore();
    Q_EMIT closeAsked();
}

void ResidentScreen::keyPressEvent(QKeyEvent *event)
{
    // The page takes its own keys; what comes here was meant for the head.
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_head->isAncestorOf(button)) {
        button->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

TurnedView::TurnedView(Look &look, const QString &turn, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_column(new QVBoxLayout(this))
    , m_yours(makeLabel("small"))
    , m_done(new DeskButton(look, "strip"))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look.px(12));
    QFrame *band = makeFrame("alert");
    auto *row = new QHBoxLayout(band);
    row->setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12));
    row->setSpacing(look.px(20));
    auto *words = new QVBoxLayout;
    QLabel *turned = makeLabel("smallBold");
    turned->setText(turn);
    words->addWidget(turned);
    words->addWidget(m_yours);
    row->addLayout(words, 3);
    row->addWidget(m_done, 2, Qt::AlignVCenter);
    m_column->addWidget(band);
    connect(m_done, &QPushButton::clicked, this, &TurnedView::givenBack);
    write();
}

void TurnedView::hold(QWidget *page)
{
    m_column->insertWidget(0, page, 1);
    page->show();
}

QPushButton *TurnedView::act() const
{
    return m_done;
}

void TurnedView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_yours->setVisible(width() >= m_look.textPx(roomyWidth));
}

void TurnedView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        write();
    }
    QWidget::changeEvent(event);
}

void TurnedView::keyPressEvent(QKeyEvent *event)
{
    // The page takes its own keys; what comes here was meant for the band.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_done->hasFocus()) {
        m_done->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void TurnedView::write()
{
    m_yours->setText(tr("L'agent ne regarde pas. Quand vous avez fini, rendez-lui l'écran."));
    m_done->setText(tr("J'ai fini, je rends l'écran"));
    m_done->setAccessibleDescription(m_yours->text());
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskScreen.h"

#include <frame/ScrollColumn.h>

#include <QLabel>
#include <QScreen>
#include <QTest>
#include <QTimeZone>
#include <QWindow>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList textsIn(const QWidget *whole)
{
    QStringList seen;
    const auto widgets = whole->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label != nullptr ? label->text() : button != nullptr ? button->text() : QString();
        if (widget->isVisible() && !text.isEmpty()) {
            seen << text;
        }
    }
    return seen;
}

QAbstractButton *buttonIn(const QWidget *whole, const QString &text)
{
    const auto buttons = whole->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

/// Touches \a widget where it is seen in its window.
void touch(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto *column = qobject_cast<ScrollColumn *>(above)) {
            column->reveal(widget);
        }
    }
    QWidget *window = widget->window();
    const QPoint at = widget->mapTo(window, widget->rect().center());
    QWidget *there = window->childAt(at);
    ASSERT_TRUE(there == widget || widget->isAncestorOf(there))
        << qPrintable(describe(widget)) << " is covered by " << qPrintable(describe(there));
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, at);
}

} // namespace

DeskScreen::DeskScreen(qsizetype screens, QSize size, const WindowTools &tools)
    : agent(office, 15min)
    , calls(office, agent, 0ms)
    , screen(Profile::Counter, size, tools)
    , now(QDate(2026, 7, 14), QTime(8, 32), QTimeZone::utc())
{
    desk = new Desk({.look = screen.look,
                     .settings = screen.settings,
                     .service = screen.service,
                     .window = screen.window(),
                     .agent = agent,
                     .calls = calls,
                     .makeStatistics =
                         [this](const AgentTongue &) {
                             auto *page = new QLabel(u"Les chiffres"_s);
                             statistics = page;
                             return page;
                         },
                     .print =
                         [this](const QByteArray &pdf, PrintQueue::Handler handler) {
                             printed << pdf;
                             answerPrint = std::move(handler);
                             return Ticket([this, number = printed.size()] {
                                 if (number == printed.size()) {
                                     answerPrint = nullptr;
                                 }
                             });
                         },
                     .beep = [this] { ++beeps; },
                     .screens = [screens] { return QGuiApplication::screens().first(screens); },
                     .now = [this] { return now; }});
    settle();
}

DeskScreen::~DeskScreen() = default;

void DeskScreen::settle()
{
    screen.settle();
    screen.settle();
}

void DeskScreen::signIn()
{
    fill(u"Identifiant de l'agent :"_s, u"agent-1"_s);
    fill(u"Code personnel :"_s, u"2468"_s);
    press(u"Se connecter"_s);
    ASSERT_EQ(agent.state(), AgentSession::State::SignedIn);
}

void DeskScreen::accompany()
{
    signIn();
    if (screen.step() == Step::Welcome) {
        press(u"Demander l'accord de l'usager"_s);
    }
    press(u"L'usager dit oui"_s);
    press(u"Commencer"_s);
    ASSERT_TRUE(desk->isAccompanying());
}

QWidget *DeskScreen::panel()
{
    return screen.window().findChild<QWidget *>(u"deskPanel"_s);
}

QStringList DeskScreen::texts()
{
    return textsIn(panel());
}

bool DeskScreen::shows(const QString &text)
{
    return texts().contains(text);
}

bool DeskScreen::tells(const QString &part)
{
    return texts().join(u'\n').contains(part);
}

QAbstractButton *DeskScreen::button(const QString &text)
{
    return buttonIn(panel(), text);
}

QLineEdit *DeskScreen::field(const QString &label)
{
    const auto edits = panel()->findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        if (edit->isVisible() && edit->accessibleName() == label) {
            return edit;
        }
    }
    return nullptr;
}

void DeskScreen::unfold()
{
    const auto everywhere = screen.window().findChildren<QAbstractButton *>();
    for (QAbstractButton *fold : everywhere) {
        if (fold->isVisible() && fold->text().startsWith(u"Volet de l'agent"_s)) {
            touch(fold);
            settle();
        }
    }
}

void DeskScreen::press(const QString &text)
{
    unfold();
    QAbstractButton *wanted = button(text);
    QAbstractButton *menu = button(u"Menu"_s);
    if (wanted == nullptr && menu != nullptr) {
        touch(menu);
        settle();
        wanted = button(text);
    }
    ASSERT_NE(wanted, nullptr) << "no button « " << qPrintable(text) << " » among "
                               << qPrintable(texts().join(u" | "_s));
    touch(wanted);
    settle();
}

void DeskScreen::fill(const QString &label, const QString &text)
{
    unfold();
    QLineEdit *edit = field(label);
    ASSERT_NE(edit, nullptr) << "no field " << qPrintable(label);
    touch(edit);
    edit->selectAll();
    screen.type(text);
}

QWidget *DeskScreen::residentScreen()
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->objectName() == "residentScreen"_L1 && window->isVisible()) {
            return window;
        }
    }
    return nullptr;
}

void DeskScreen::pressThere(const QString &text)
{
    ASSERT_NE(residentScreen(), nullptr);
    QAbstractButton *wanted = buttonIn(residentScreen(), text);
    ASSERT_NE(wanted, nullptr) << "no button « " << qPrintable(text) << " » there among "
                               << qPrintable(textsIn(residentScreen()).join(u" | "_s));
    touch(wanted);
    settle();
}

Call callFrom(const QString &terminal, const QString &id)
{
    return {.id = id,
            .terminal = terminal,
            .office = u"rieumes"_s,
            .journey = u"registration"_s,
            .step = u"code"_s,
            .language = u"fr"_s,
            .reason = CallReason::Asked,
            .problem = {},
            .state = CallState::Waiting,
            .agent = {},
            .position = 1,
            .since = QDateTime(QDate(2026, 7, 14), QTime(8, 30), QTimeZone::utc())};
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeOffice.h"
#include "FakePin.h"
#include "Screen.h"

#include <frame/Lockdown.h>
#include <office/HelpCall.h>

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QTextEdit>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

bool leadsOut(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {})
{
    return lockdown::isWayOut(QKeyEvent(QEvent::KeyPress, key, modifiers, text));
}

/// Hears what reaches the widgets.
class Listener : public QWidget
{
public:
    int events = 0;

protected:
    bool event(QEvent *event) override
    {
        const auto type = event->type();
        events += type == QEvent::ContextMenu || type == QEvent::DragEnter || type == QEvent::Drop ? 1 : 0;
        return QWidget::event(event);
    }
};

} // namespace

TEST(LockdownTest, KeysThatLeadOutAreKnownFromKeysThatWrite)
{
    for (int key = Qt::Key_F1; key <= Qt::Key_F35; ++key) {
        EXPECT_TRUE(leadsOut(key));
    }
    EXPECT_TRUE(leadsOut(Qt::Key_F4, Qt::AltModifier));
    EXPECT_TRUE(leadsOut(Qt::Key_F10, Qt::ShiftModifier));
    EXPECT_TRUE(leadsOut(Qt::Key_Menu));
    for (const int key : {Qt::Key_Q, Qt::Key_W, Qt::Key_O, Qt::Key_P, Qt::Key_N, Qt::Key_Tab, Qt::Key_Escape}) {
        EXPECT_TRUE(leadsOut(key, Qt::ControlModifier));
        EXPECT_TRUE(leadsOut(key, Qt::ControlModifier | Qt::ShiftModifier));
        EXPECT_TRUE(leadsOut(key, Qt::AltModifier, u"q"_s));
        EXPECT_TRUE(leadsOut(key, Qt::MetaModifier, u"q"_s));
    }
    EXPECT_TRUE(leadsOut(Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier));
    for (const int key : {Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_X, Qt::Key_Z, Qt::Key_Left, Qt::Key_Backspace}) {
        EXPECT_FALSE(leadsOut(key, Qt::ControlModifier));
    }
    EXPECT_FALSE(leadsOut(Qt::Key_A, Qt::ShiftModifier, u"A"_s));
    EXPECT_FALSE(leadsOut(Qt::Key_At, Qt::ControlModifier | Qt::AltModifier, u"@"_s));
    EXPECT_FALSE(leadsOut(Qt::Key_Alt, Qt::AltModifier));
    EXPECT_FALSE(leadsOut(Qt::Key_Tab, Qt::ShiftModifier));
    EXPECT_FALSE(leadsOut(Qt::Key_Return));
}

TEST(LockdownTest, NoKeyLeadsOutOfAnyPage)
{
    Screen screen;
    screen.window().showFullScreen();
    screen.walk([&](const QString &) {
        QWidget *page = screen.window().shownPage();
        const Step step = screen.step();
        for (const auto &[key, modifiers] :
             {std::pair(Qt::Key_F4, Qt::AltModifier), std::pair(Qt::Key_Q, Qt::ControlModifier),
              std::pair(Qt::Key_W, Qt::ControlModifier), std::pair(Qt::Key_F11, Qt::NoModifier),
              std::pair(Qt::Key_F10, Qt::ShiftModifier), std::pair(Qt::Key_Menu, Qt::NoModifier),
              std::pair(Qt::Key_F1, Qt::ShiftModifier), std::pair(Qt::Key_Left, Qt::AltModifier),
              std::pair(Qt::Key_Tab, Qt::AltModifier), std::pair(Qt::Key_D, Qt::MetaModifier)}) {
            screen.key(key, modifiers);
            screen.settle();
        }
        EXPECT_TRUE(screen.window().isVisible());
        EXPECT_TRUE(screen.window().isFullScreen());
        EXPECT_EQ(screen.window().shownPage(), page);
        EXPECT_EQ(screen.step(), step);
        EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
        EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    });
}

TEST(LockdownTest, OneWindowStaysOpenAndFull)
{
    Screen screen;
    screen.window().showFullScreen();
    screen.settle();
    EXPECT_FALSE(screen.window().close());
    EXPECT_TRUE(screen.window().isVisible());
    for (const auto leave : {&QWidget::showNormal, &QWidget::showMaximized, &QWidget::showMinimized}) {
        (screen.window().*leave)();
        screen.settle();
        EXPECT_TRUE(screen.window().isFullScreen());
    }
    const auto windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        EXPECT_TRUE(window == &screen.window() || !window->isVisible()) << qPrintable(describe(window));
    }
}

TEST(LockdownTest, CounterMayBeClosed)
{
    Screen screen(Profile::Counter);
    EXPECT_TRUE(screen.window().close());
}

TEST(LockdownTest, NoMenuNoDragNoDropReachesAWidget)
{
    for (const Profile profile : {Profile::Kiosk, Profile::Counter}) {
        Screen screen(profile);
        Listener listener;
        listener.setAcceptDrops(true);
        QContextMenuEvent menu(QContextMenuEvent::Mouse, {1, 1}, {1, 1});
        QCoreApplication::sendEvent(&listener, &menu);
        QMimeData data;
        data.setText(given::email);
        QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&listener, &enter);
        QDropEvent drop({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&listener, &drop);
        EXPECT_EQ(listener.events == 0, profile == Profile::Kiosk);
    }
}

TEST(LockdownTest, NothingOnAnyPageCanBeDraggedFollowedOrOpened)
{
    FakeOffice office;
    HelpCall call(office, u"rieumes"_s);
    FakePin pin;
    Screen screen(Profile::Kiosk, {1920, 1080}, {.call = &call, .pin = &pin});
    screen.walk([&](const QString &) {
        const auto labels = screen.window().findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            EXPECT_FALSE(label->openExternalLinks()) << qPrintable(describe(label));
            EXPECT_TRUE(label->textFormat() == Qt::PlainText || label->text().isEmpty()) << qPrintable(describe(label));
            EXPECT_FALSE(label->textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextEditable));
        }
        const auto edits = screen.window().findChildren<QLineEdit *>();
        for (const QLineEdit *edit : edits) {
            EXPECT_FALSE(edit->dragEnabled()) << qPrintable(describe(edit));
            EXPECT_FALSE(edit->acceptDrops()) << qPrintable(describe(edit));
            EXPECT_EQ(edit->contextMenuPolicy(), Qt::NoContextMenu) << qPrintable(describe(edit));
        }
        EXPECT_TRUE(screen.window().findChildren<QTextEdit *>().isEmpty());
        EXPECT_TRUE(screen.window().findChildren<QMenu *>().isEmpty());
        EXPECT_TRUE(screen.window().findChildren<QComboBox *>().isEmpty());
    });
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <frame/ScrollColumn.h>
#include <pages/Languages.h>

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

Settings settingsFor(Profile profile)
{
    Settings settings;
    settings.profile = profile;
    // The only numbers that belong to nobody are taken in training alone.
    settings.training = true;
    return settings;
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        return label->text();
    }
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button != nullptr ? button->text() : QString();
}

} // namespace

QString describe(const QWidget *widget)
{
    if (widget == nullptr) {
        return u"nothing"_s;
    }
    const QString text = textOf(widget);
    return u"%1 « %2 »"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                              text.isEmpty() ? widget->accessibleName() : text);
}

Screen::Screen(Profile profile, QSize size, WindowTools tools)
    : settings(settingsFor(profile))
    , look(profile, true)
    , service(council, {}, {})
{
    look.apply();
    tools.uptime = [this] { return uptime += haste; };
    m_window = std::make_unique<MainWindow>(settings, look, council, service, nullptr, std::move(tools));
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    service.refresh();
    settle();
}

Screen::~Screen()
{
    m_window.reset();
    languages::choose(settings.language);
    look.reset();
}

void Screen::settle()
{
    for (int quiet = 0; quiet < 2;) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        quiet = council.isQuiet() || council.isHeld() ? quiet + 1 : 0;
    }
}

void Screen::resize(QSize size)
{
    m_window->resize(size);
    settle();
}

QLineEdit *Screen::field(const QString &label)
{
    const auto edits = m_window->findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        if (edit->isVisible() && edit->accessibleName() == label) {
            return edit;
        }
    }
    return nullptr;
}

FormField *Screen::form(const QString &label)
{
    QLineEdit *edit = field(label);
    return edit == nullptr ? nullptr : qobject_cast<FormField *>(edit->parentWidget());
}

QAbstractButton *Screen::button(const QString &text)
{
    QAbstractButton *found = nullptr;
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    for (QAbstractButton *candidate : buttons) {
        if (candidate->isVisible() && candidate->text() == text
            && (found == nullptr || m_window->shownPage()->isAncestorOf(candidate))) {
            found = candidate;
        }
    }
    return found;
}

bool Screen::shows(const QString &text)
{
    return texts().contains(text);
}

QStringList Screen::texts()
{
    QStringList seen;
    const auto widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const QString text = textOf(widget);
        if (widget->isVisible() && !text.isEmpty()) {
            seen << text;
        }
    }
    return seen;
}

QStringList Screen::summary()
{
    QStringList sentences;
    const auto frames = page().findChildren<QFrame *>();
    for (const QFrame *frame : frames) {
        if (frame->property("role") == u"summary"_s && frame->isVisible()) {
            const auto labels = frame->findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                if (label->property("role") == u"small"_s && label->isVisible()) {
                    sentences << label->text();
                }
            }
        }
    }
    return sentences;
}

QAbstractButton *Screen::offer(const QString &text)
{
    const auto buttons = page().findChildren<QAbstractButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&text](const QAbstractButton *candidate) {
        const QWidget *around = candidate->parentWidget();
        while (around != nullptr && around->property("role") != u"summary"_s) {
            around = around->parentWidget();
        }
        return candidate->isVisible() && candidate->text() == text && around != nullptr;
    });
    return found == buttons.end() ? nullptr : *found;
}

void Screen::touch(QWidget *widget)
{
    ASSERT_NE(widget, nullptr);
    if (page().isAncestorOf(widget)) {
        page().column()->reveal(widget);
    }
    const QPoint at = widget->mapTo(m_window.get(), widget->rect().center());
    QWidget *there = m_window->childAt(at);
    ASSERT_TRUE(there == widget || widget->isAncestorOf(there))
        << qPrintable(describe(widget)) << " is covered by " << qPrintable(describe(there));
    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, at);
}

void Screen::press(const QString &text)
{
    // The widths of a new page may come a turn after it.
    settle();
    QAbstractButton *wanted = button(text);
    ASSERT_NE(wanted, nullptr) << "no button « " << qPrintable(text) << " » among "
                               << qPrintable(texts().join(u" | "_s));
    touch(wanted);
    settle();
}

void Screen::key(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->windowHandle(), static_cast<Qt::Key>(key), modifiers);
}

void Screen::type(const QString &text)
{
    for (const QChar letter : text) {
        QTest::sendKeyEvent(QTest::Click, m_window->windowHandle(), static_cast<Qt::Key>(letter.toUpper().unicode()),
                            QString(letter), letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
    }
}

void Screen::fill(const QString &label, const QString &text)
{
    QLineEdit *edit = field(label);
    ASSERT_NE(edit, nullptr) << "no field " << qPrintable(label);
    touch(edit);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    type(text);
}

void Screen::put(const QString &label, const QString &text)
{
    QLineEdit *edit = field(label);
    ASSERT_NE(edit, nullptr) << "no field " << qPrintable(label);
    edit->setText(text);
}

QWidget *Screen::focus() const
{
    return m_window->focusWidget();
}

QString Screen::focusedLabel() const
{
    const auto *edit = qobject_cast<QLineEdit *>(focus());
    return edit != nullptr && edit->hasFocus() ? edit->accessibleName() : describe(focus());
}

void Screen::firePageTimer(const QString &name)
{
    ASSERT_TRUE(fire(page().findChild<QTimer *>(name))) << qPrintable(name);
    settle();
}

void Screen::touchAt(QPoint at)
{
    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, at);
    settle();
}

void Screen::idle()
{
    ASSERT_TRUE(fire(m_window->findChild<IdleGuard *>()->findChild<QTimer *>())) << "nobody is watched";
    settle();
    ASSERT_TRUE(isWarned());
}

void Screen::idleSecond()
{
    ASSERT_TRUE(fire(m_window->findChild<IdleGuard *>()->findChild<QTimer *>()));
    settle();
}

bool Screen::isWarned()
{
    return shows(u"Êtes-vous toujours là ?"_s);
}

bool Screen::fireTimer(const QString &name)
{
    const bool fired = fire(m_window->findChild<QTimer *>(name));
    settle();
    return fired;
}

bool Screen::fire(QTimer *timer)
{
    if (timer == nullptr || !timer->isActive()) {
        return false;
    }
    QTimerEvent event(timer->timerId());
    QCoreApplication::sendEvent(timer, &event);
    return true;
}

QString Screen::actOf(Step step)
{
    switch (step) {
    case Step::Welcome:
        return u"Première inscription"_s;
    case Step::SignIn:
        return words::validate;
    case Step::Mobile:
    case Step::Code:
    case Step::Invoice:
        return words::check;
    case Step::Household:
        return u"Oui, c'est bien mon foyer"_s;
    case Step::Account:
        return words::create;
    case Step::Done:
    case Step::MandateDone:
        return words::end;
    case Step::SignedIn:
        return words::monthly;
    case Step::ResetEmail:
        return words::sendReset;
    case Step::ResetCode:
        return words::check;
    case Step::ResetPassword:
        return words::savePassword;
    case Step::ResetDone:
        return words::signIn;
    case Step::Offer:
        return words::choose;
    case Step::Bank:
        return words::useAccount;
    case Step::Rules:
        return words::acceptRules;
    case Step::Check:
        return words::allRight;
    case Step::Mandate:
        return words::sign;
    }
    return {};
}

QString Screen::nameOf(Step step)
{
    switch (step) {
    case Step::Welcome:
        return u"welcome"_s;
    case Step::SignIn:
        return u"sign-in"_s;
    case Step::Mobile:
        return u"mobile"_s;
    case Step::Code:
        return u"code"_s;
    case Step::Invoice:
        return u"invoice"_s;
    case Step::Household:
        return u"household"_s;
    case Step::Account:
        return u"account"_s;
    case Step::Done:
        return u"done"_s;
    case Step::SignedIn:
        return u"signed in"_s;
    case Step::ResetEmail:
        return u"reset email"_s;
    case Step::ResetCode:
        return u"reset code"_s;
    case Step::ResetPassword:
        return u"reset password"_s;
    case Step::ResetDone:
        return u"reset done"_s;
    case Step::Offer:
        return u"offer"_s;
    case Step::Bank:
        return u"bank"_s;
    case Step::Rules:
        return u"rules"_s;
    case Step::Check:
        return u"check"_s;
    case Step::Mandate:
        return u"mandate"_s;
    case Step::MandateDone:
        return u"mandate done"_s;
    }
    return {};
}

void Screen::fillRight()
{
    switch (step()) {
    case Step::SignIn:
        put(words::identifier, given::email);
        put(words::yourPassword, given::password);
        return;
    case Step::Mobile:
        put(words::number, given::mobile);
        return;
    case Step::Code:
        put(words::code, given::code);
        return;
    case Step::Invoice:
        put(words::login, given::login);
        put(words::password, given::invoicePassword);
        return;
    case Step::Account:
        put(words::email, given::email);
        put(words::password, given::password);
        put(words::confirmation, given::password);
        return;
    case Step::ResetEmail:
        put(words::email, given::email);
        return;
    case Step::ResetCode:
        put(words::code, given::code);
        return;
    case Step::ResetPassword:
        put(words::newPassword, given::password);
        put(words::confirmation, given::password);
        return;
    case Step::Bank:
        put(words::iban, given::iban);
        put(words::holder, given::holder);
        return;
    case Step::Offer:
        button(given::rhythm)->setChecked(true);
        button(given::debitDay)->setChecked(true);
        // The acts move down to make room for the schedule.
        settle();
        return;
    case Step::Welcome:
    case Step::Household:
    case Step::Done:
    case Step::SignedIn:
    case Step::ResetDone:
    case Step::Rules:
    case Step::Check:
    case Step::Mandate:
    case Step::MandateDone:
        return;
    }
}

void Screen::goTo(Step wanted)
{
    ASSERT_EQ(step(), Step::Welcome);
    if (wanted == Step::Welcome) {
        return;
    }
    const bool resets = wanted >= Step::ResetEmail && wanted <= Step::ResetDone;
    const bool signsIn = wanted == Step::SignIn || wanted == Step::SignedIn || wanted > Step::ResetDone;
    press(resets ? words::forgotten : signsIn ? words::signIn : u"Première inscription"_s);
    while (step() != wanted && !::testing::Test::HasFatalFailure()) {
        fillRight();
        const Step before = step();
        press(actOf(before));
        ASSERT_NE(step(), before) << qPrintable(texts().join(u" | "_s));
    }
}

void Screen::walkMonthlyPayment(const std::function<void(const char *)> &stop)
{
    stop("offer");
    press(words::back);
    stop("signed in");
    council.failNext(FakeCouncil::Kind::Offer, {.code = FailureCode::OfferClosed, .definite = true});
    press(words::monthly);
    stop("offer closed");
    press(words::monthly);
    press(words::choose);
    stop("offer with an error");
    fillRight();
    stop("offer chosen");
    press(words::choose);
    stop("bank");
    put(words::iban, u"FR76 3000 6000 0112 3456 7890 188"_s);
    press(words::useAccount);
    stop("bank with errors");
    fillRight();
    press(words::useAccount);
    stop("rules");
    press(words::acceptRules);
    stop("check");
    press(words::allRight);
    stop("mandate");
    council.failNext(FakeCouncil::Kind::Sign, {.code = FailureCode::RulesChanged, .definite = true});
    press(words::sign);
    stop("rules changed");
    press(words::acceptRules);
    press(words::allRight);
    council.mandateState = MandateState::AwaitingSignature;
    press(words::sign);
    stop("mandate awaiting signature");
    press(words::back);
    stop("account awaiting signature");
}

void Screen::walk(const std::function<void(const QString &)> &visit)
{
    const auto stop = [&](const char *name) {
        if (!::testing::Test::HasFatalFailure()) {
            SCOPED_TRACE(name);
            settle();
            visit(QString::fromLatin1(name));
            settle();
        }
    };
    stop("welcome");
    for (const auto &[button, name] :
         {std::pair(u"Trouver un espace France services"_s, "offices"), std::pair(words::missing, "something missing"),
          std::pair(words::privacy, "privacy"), std::pair(words::accessibility, "accessibility")}) {
        press(button);
        stop(name);
        press(words::back);
    }
    press(words::forgotten);
    stop("reset email");
    press(words::sendReset);
    stop("reset email with an error");
    put(words::email, u"usager@gmial.com"_s);
    press(words::sendReset);
    stop("reset email with a slip");
    fillRight();
    press(words::sendReset);
    stop("reset code");
    press(words::check);
    stop("reset code with an error");
    fillRight();
    press(words::check);
    stop("reset password");
    press(words::back);
    stop("reset code done");
    press(words::back);
    stop("reset email done");
    press(words::goOn);
    press(words::goOn);
    press(words::savePassword);
    stop("reset password with an error");
    fillRight();
    press(words::savePassword);
    stop("reset done");
    press(words::signIn);
    stop("sign-in");
    press(words::validate);
    stop("sign-in with errors");
    press(u"Cliquez ici"_s);
    stop("mobile");
    put(words::number, u"05 61 00 00 00"_s);
    press(words::check);
    stop("mobile with an error");
    fillRight();
    press(words::check);
    stop("code");
    put(words::code, u"12"_s);
    press(words::check);
    stop("code with an error");
    council.failNext(FakeCouncil::Kind::Check, {.code = FailureCode::CodeExpired, .definite = true});
    fillRight();
    press(words::check);
    stop("code expired");
    press(words::check);
    stop("invoice");
    press(words::check);
    stop("invoice with errors");
    council.failNext(FakeCouncil::Kind::Identify,
                     {.code = FailureCode::CredentialsUnknown, .definite = true, .attemptsLeft = 2});
    put(words::login, u"1l0O"_s);
    put(words::password, u"1l0O"_s);
    press(words::check);
    stop("invoice unknown");
    fillRight();
    press(words::check);
    stop("household");
    press(u"Non, ce n'est pas mon foyer"_s);
    stop("household rejected");
    fillRight();
    press(words::check);
    press(u"Oui, c'est bien mon foyer"_s);
    stop("account");
    press(words::back);
    stop("invoice done");
    press(words::back);
    stop("code done");
    press(words::back);
    stop("mobile done");
    press(u"Changer de numéro"_s);
    stop("mobile changing");
    fillRight();
    press(words::check);
    press(words::goOn);
    press(words::goOn);
    press(words::create);
    stop("account with errors");
    put(words::email, u"usager@gmial.com"_s);
    put(words::password, given::password);
    put(words::confirmation, given::password);
    press(words::create);
    stop("account with a slip");
    press(u"Je n'ai pas d'adresse mail"_s);
    stop("no e-mail");
    press(words::back);
    press(words::end);
    stop("end question");
    press(u"Non, continuer"_s);
    council.failNext(FakeCouncil::Kind::Create, {.code = FailureCode::Unreachable});
    fillRight();
    press(words::create);
    stop("account unsettled");
    council.hold();
    press(words::retry);
    firePageTimer(u"waitShown"_s);
    firePageTimer(u"waitLeavable"_s);
    stop("account waiting");
    council.answer();
    settle();
    stop("done");
    press(words::monthly);
    fillRight();
    press(words::validate);
    walkMonthlyPayment(stop);
}

} // namespace guichet

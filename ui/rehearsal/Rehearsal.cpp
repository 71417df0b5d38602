// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rehearsal.h"

#include "RehearsalWords.h"

#include <frame/JourneyWizard.h>
#include <frame/Look.h>
#include <pages/Languages.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>

#include <algorithm>
#include <cstdio>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace rehearsal;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20s;
constexpr int notAsExpected = 1;

bool isOnScreen(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled();
}

} // namespace

Rehearsal::Rehearsal(const Settings &settings, MainWindow &window, Look &look, HttpsCouncil &council,
                     ServiceWatch &service, TrainingDesk &desk, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_window(window)
    , m_look(look)
    , m_service(service)
    , m_desk(desk)
    , m_council(council)
{
    m_sinceStart.start();
    QDir().mkpath(m_settings.rehearsalFolder);
    m_poll.setInterval(5ms);
    m_poll.callOnTimeout(this, &Rehearsal::step);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    m_deadline.callOnTimeout(this, [this] {
        const QWidget *page = m_window.wizard().page();
        fail(u"waited in vain for « %1 » on « %2 »"_s.arg(m_rehearsing, page->accessibleName()));
    });
    connect(&m_council.door(), &Door::attemptStarted, this,
            [this] { m_attemptStartedNs = m_sinceStart.nsecsElapsed(); });
    connect(&m_council.door(), &Door::attemptEnded, this, [this] {
        if (m_attemptStartedNs >= 0) {
            m_councilNs += m_sinceStart.nsecsElapsed() - std::exchange(m_attemptStartedNs, -1);
        }
    });
    const auto follow = [this] {
        connect(&m_window.journey(), &Journey::stepChanged, this, [this] { m_pageChanged = true; });
    };
    connect(&m_window, &MainWindow::visitBegun, this, follow);
    follow();
    qApp->installEventFilter(this);
    connect(&m_window, &MainWindow::firstPainted, this, [this] {
        write();
        m_deadline.start();
        m_poll.start();
    });
}

bool Rehearsal::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_pageChanged && !m_timed.isEmpty() && watched == m_window.wizard().page()) {
        m_pageChanged = false;
        // Queued: the frame is on the screen once the painting under way is through.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const double total = static_cast<double>(m_sinceAct.nsecsElapsed()) / 1e6;
                const double council = static_cast<double>(m_councilNs) / 1e6;
                m_overheads << total - council;
                m_steps << QJsonObject {{u"step"_s, m_timed},
                                        {u"milliseconds"_s, total},
                                        {u"councilMilliseconds"_s, council},
                                        {u"moreMilliseconds"_s, total - council}};
                m_timed.clear();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Rehearsal::write()
{
    const auto at = [this](Step step) { return [this, step] { return stands(step); }; };
    const auto says = [this](const QString &text) { return [this, text] { return shows(text); }; };
    const auto problem = says(u"Il y a un problème"_s);

    scene(
        u"service"_s, [this] { return m_service.isReady(); }, [this] { m_desk.fetchInvoices(); });
    scene(
        u"invoices"_s, [this] { return !m_desk.invoices().isEmpty(); },
        [this] {
            for (const TrainingDesk::Invoice &invoice : m_desk.invoices()) {
                if (invoice.state == "unregistered"_L1 && m_invoice.login.isEmpty()) {
                    m_invoice = invoice;
                } else if (invoice.state == "registered"_L1 && m_registered.login.isEmpty()) {
                    m_registered = invoice;
                }
            }
            picture(u"welcome"_s);
            press(u"Trouver un espace France services"_s);
        });
    scene(u"offices"_s, says(u"Retour"_s), [this] {
        picture(u"offices"_s);
        press(u"Retour"_s);
        press(u"Mot de passe oublié"_s);
    });
    scene(u"forgotten password"_s, says(u"Retour"_s), [this] {
        picture(u"forgotten-password"_s);
        press(u"Retour"_s);
        press(u"Me connecter"_s);
    });
    scene(u"sign-in"_s, at(Step::SignIn), [this] {
        picture(u"1-sign-in"_s);
        press(u"Valider"_s);
    });
    scene(u"sign-in empty"_s, problem, [this] {
        picture(u"1-sign-in-empty"_s);
        typeAndPress({{u"Votre identifiant :"_s, m_invoice.login}, {u"Votre mot de passe :"_s, m_invoice.password}},
                     u"Valider"_s, {});
    });
    scene(u"first registration needed"_s, problem, [this] {
        picture(u"1-first-registration-needed"_s);
        m_timed = u"mobile"_s;
        press(u"Cliquez ici"_s);
    });
    scene(u"mobile"_s, at(Step::Mobile), [this] {
        picture(u"2-mobile"_s);
        typeAndPress({{numberLabel, {}}}, check, {});
    });
    const QList<QPair<QString, QString>> badNumbers = {
        {u"empty"_s, u"06 39 98 00 0"_s},
        {u"too-short"_s, u"O6 39 98 00 01"_s},
        {u"letters"_s, u"05 61 00 00 00"_s},
        {u"landline"_s, u"+41 79 123 45 67"_s},
        {u"foreign"_s, u"0700 12 34 56"_s},
        {u"machine"_s, u"06 39 98 00 01 23"_s},
        {u"too-long"_s, mobile},
    };
    QString kept;
    for (const auto &[name, next] : badNumbers) {
        scene(u"mobile "_s + name, problem, [this, name = name, next = next, kept] {
            const auto *field = qobject_cast<QLineEdit *>(find(numberLabel, "QLineEdit"));
            if (!stands(Step::Mobile) || field == nullptr || field->text() != kept || !field->hasFocus()) {
                fail(u"bad number « %1 »: the page, the text or the focus moved"_s.arg(name));
            }
            picture(u"2-mobile-"_s + name);
            if (next == mobile) {
                m_desk.setRules(u"/settings"_s, {{u"status"_s, u"maintenance"_s}}, [this](bool) {
                    typeAndPress({{numberLabel, mobile}}, check, {});
                });
            } else {
                typeAndPress({{numberLabel, next}}, check, {});
            }
        });
        kept = next;
    }
    scene(u"maintenance"_s, says(u"Réessayer"_s), [this] {
        picture(u"2-mobile-maintenance"_s);
        m_desk.setRules(u"/settings"_s, {{u"status"_s, u"open"_s}}, [this](bool) {
            m_timed = u"code"_s;
            m_councilNs = 0;
            m_sinceAct.start();
            press(u"Réessayer"_s);
        });
    });
    scene(
        u"code"_s, [this] { return stands(Step::Code) && m_desk.newestTo(mobileE164) != nullptr; },
        [this] {
            picture(u"3-code"_s);
            typeAndPress({{codeLabel, u"12"_s}}, check, {});
        });
    scene(u"code too short"_s, problem, [this] {
        picture(u"3-code-too-short"_s);
        const QString right = m_desk.newestTo(mobileE164)->code;
        typeAndPress({{codeLabel, right == "000000"_L1 ? u"111111"_s : u"000000"_s}}, check, {});
    });
    scene(
        u"wrong code"_s, [this] { return shows(u"Il y a un problème"_s) && shows(check); },
        [this] {
            picture(u"3-code-wrong"_s);
            press(u"Utiliser Whatsapp"_s);
        });
    scene(
        u"resend too early"_s, [this] { return shows(u"Il y a un problème"_s) && shows(check); },
        [this] {
            picture(u"3-code-too-early"_s);
            press(u"Appeler un agent"_s);
            press(u"Aide"_s);
        });
    scene(u"help"_s, says(u"Vous pouvez aussi téléphoner :"_s), [this] {
        picture(u"help"_s);
        press(m_settings.profile == Profile::Kiosk ? u"Continuer ma démarche"_s : u"Retour"_s);
        typeAndPress({{codeLabel, m_desk.newestTo(mobileE164)->code}}, check, u"invoice"_s);
    });
    scene(
        u"invoice"_s, [this] { return stands(Step::Invoice) && m_timed.isEmpty(); },
        [this] {
            picture(u"4-invoice"_s);
            press(check);
        });
    scene(u"invoice empty"_s, problem, [this] {
        picture(u"4-invoice-empty"_s);
        typeAndPress({{loginLabel, m_invoice.login}, {passwordLabel, u"1l0O-faux"_s}}, check, {});
    });
    scene(
        u"credentials unknown"_s, [this] { return shows(u"Il y a un problème"_s) && shows(check); },
        [this] {
            picture(u"4-invoice-unknown"_s);
            if (m_registered.login.isEmpty()) {
                fail(u"no registered invoice to try"_s);
            }
            typeAndPress({{loginLabel, m_registered.login}, {passwordLabel, m_registered.password}}, check, {});
        });
    scene(u"already registered"_s, says(u"Me connecter"_s), [this] {
        picture(u"4-invoice-already-registered"_s);
        typeAndPress({{loginLabel, m_invoice.login}, {passwordLabel, m_invoice.password}}, check, u"household"_s);
    });
    scene(
        u"household"_s, [this] { return stands(Step::Household) && m_timed.isEmpty(); },
        [this] {
            picture(u"4-household"_s);
            press(u"Non, ce n'est pas mon foyer"_s);
        });
    scene(u"not mine"_s, at(Step::Invoice), [this] {
        picture(u"4-household-rejected"_s);
        typeAndPress({{passwordLabel, m_invoice.password}}, check, u"household again"_s);
    });
    scene(
        u"household again"_s, [this] { return stands(Step::Household) && m_timed.isEmpty(); },
        [this] {
            m_timed = u"account"_s;
            m_councilNs = 0;
            m_sinceAct.start();
            press(u"Oui, c'est bien mon foyer"_s);
        });
    scene(
        u"account"_s, [this] { return stands(Step::Account) && m_timed.isEmpty(); },
        [this] {
            picture(u"5-account"_s);
            press(create);
        });
    scene(u"account empty"_s, problem, [this] {
        picture(u"5-account-empty"_s);
        typeAndPress({{emailLabel, u"usager.exemple"_s}, {passwordLabel, u"court"_s}, {confirmationLabel, u"court"_s}},
                     create, {});
    });
    scene(u"account refused here"_s, problem, [this] {
        picture(u"5-account-rules"_s);
        typeAndPress({{emailLabel, address}, {passwordLabel, password}, {confirmationLabel, u"Violette-9-Tambours!"_s}},
                     create, {});
    });
    scene(u"account mismatch"_s, problem, [this] {
        picture(u"5-account-mismatch"_s);
        typeAndPress({{emailLabel, u"usager.exemple@gmial.com"_s}, {confirmationLabel, password}}, create, {});
    });
    scene(u"account slip"_s, says(u"Oui, corriger"_s), [this] {
        picture(u"5-account-slip"_s);
        m_look.setTextSize(200);
    });
    scene(u"account 200"_s, {}, [this] {
        picture(u"5-account-200-percent"_s);
        m_look.setTextSize(100);
        m_look.setHighContrast(true);
    });
    scene(u"account contrast"_s, {}, [this] {
        picture(u"5-account-contrast"_s);
        m_look.setHighContrast(false);
        m_window.resize(1024, 768);
    });
    scene(u"account small"_s, {}, [this] {
        picture(u"5-account-1024"_s);
        press(u"Terminer"_s);
    });
    scene(u"end question"_s, says(u"Voulez-vous terminer ?"_s), [this] {
        picture(u"end-question-1024"_s);
        press(u"Non, continuer"_s);
        m_window.resize(1920, 1080);
    });
    scene(u"account ready"_s, at(Step::Account), [this] { typeAndPress({{emailLabel, address}}, create, u"done"_s); });
    scene(
        u"done"_s, [this] { return stands(Step::Done) && m_timed.isEmpty(); },
        [this] {
            if (!shows(address)) {
                fail(u"the address is not shown"_s);
            }
            picture(u"6-done"_s);
            m_timed = u"sign-in"_s;
            m_councilNs = 0;
            m_sinceAct.start();
            press(u"Retour"_s);
        });
    scene(
        u"sign-in again"_s, [this] { return stands(Step::SignIn) && m_timed.isEmpty(); },
        [this] {
            const auto *field = qobject_cast<QLineEdit *>(find(u"Votre identifiant :"_s, "QLineEdit"));
            if (field == nullptr || field->text() != address) {
                fail(u"the address was not kept for the sign-in"_s);
            }
            picture(u"7-sign-in"_s);
            typeAndPress({{u"Votre mot de passe :"_s, u"Pas-le-bon-1!"_s}}, u"Valider"_s, {});
        });
    scene(
        u"sign-in refused"_s, [this] { return shows(u"Il y a un problème"_s) && shows(u"Valider"_s); },
        [this] {
            picture(u"7-sign-in-refused"_s);
            typeAndPress({{u"Votre mot de passe :"_s, password}}, u"Valider"_s, u"signed-in"_s);
        });
    scene(
        u"signed in"_s, [this] { return stands(Step::SignedIn) && m_timed.isEmpty(); },
        [this] {
            picture(u"8-signed-in"_s);
            languages::choose(u"en"_s);
        });
    scene(u"english"_s, {}, [this] {
        picture(u"8-signed-in-english"_s);
        languages::choose(u"fr"_s);
    });
    scene(u"french again"_s, says(u"Terminer"_s), [this] { press(u"Terminer"_s); });
    scene(
        u"welcome again"_s, [this] { return stands(Step::Welcome); },
        [this] {
            if (m_window.wizard().hasInput()) {
                fail(u"something typed outlived the visit"_s);
            }
            picture(u"9-welcome-again"_s);
            press(u"English"_s);
        });
    scene(u"english welcome"_s, {}, [this] {
        picture(u"9-welcome-english"_s);
        finish();
    });
}

void Rehearsal::scene(const QString &name, std::function<bool()> ready, std::function<void()> play)
{
    m_scenes.push_back({name, std::move(ready), std::move(play)});
}

void Rehearsal::step()
{
    if (m_scenes.empty()) {
        return;
    }
    m_rehearsing = m_scenes.front().name;
    // Nothing is judged while an act is under way: its answer is still to come.
    if (m_window.journey().status() == Journey::ActStatus::Waiting
        || (m_scenes.front().ready && !m_scenes.front().ready())) {
        m_seen = false;
        return;
    }
    // Once more through the event loop, so that the picture shows what the eye sees.
    if (!std::exchange(m_seen, true)) {
        return;
    }
    m_seen = false;
    const auto play = std::move(m_scenes.front().play);
    m_scenes.pop_front();
    m_deadline.start();
    play();
}

void Rehearsal::picture(const QString &name, QWidget &window)
{
    const QString path =
        u"%1/%2-%3.png"_s.arg(m_settings.rehearsalFolder).arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    if (!window.grab().save(path)) {
        fail(u"cannot write "_s + path);
    }
}

void Rehearsal::typeAndPress(const QList<QPair<QString, QString>> &fields, const QString &act, const QString &name)
{
    for (const auto &[label, text] : fields) {
        type(label, text);
    }
    m_timed = name;
    m_pageChanged = false;
    m_councilNs = 0;
    m_sinceAct.start();
    press(act);
}

void Rehearsal::type(const QString &label, const QString &text)
{
    auto *field = qobject_cast<QLineEdit *>(find(label, "QLineEdit"));
    if (field == nullptr) {
        fail(u"no field « %1 »"_s.arg(label));
        return;
    }
    field->setFocus();
    field->selectAll();
    QKeyEvent erase(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &erase);
    for (const QChar letter : text) {
        QKeyEvent down(QEvent::KeyPress, 0, letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(field, &down);
    }
}

void Rehearsal::press(const QString &text)
{
    QWidget *button = find(text, "QAbstractButton");
    if (button == nullptr) {
        // The two profiles call help by different names.
        if (text != "Appeler un agent"_L1 && text != "Aide"_L1) {
            fail(u"no button « %1 »"_s.arg(text));
        }
        return;
    }
    const QPointF middle = QRectF(button->rect()).center();
    for (const auto kind : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(kind, middle, button->mapToGlobal(middle), Qt::LeftButton,
                          kind == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(button, &event);
    }
}

bool Rehearsal::shows(const QString &text) const
{
    return find(text, "QLabel") != nullptr || find(text, "QAbstractButton") != nullptr;
}

bool Rehearsal::stands(Step step) const
{
    return m_window.journey().step() == step && m_window.journey().status() != Journey::ActStatus::Waiting;
}

QWidget *Rehearsal::find(const QString &text, const char *className) const
{
    // The page may be in another window.
    const auto widgets = m_window.findChildren<QWidget *>() + m_window.shownPage()->findChildren<QWidget *>();
    // The page before the frame: « Terminer » stands in both.
    QWidget *found = nullptr;
    for (QWidget *widget : widgets) {
        if (!widget->inherits(className) || !isOnScreen(widget)) {
            continue;
        }
        const auto *label = qobject_cast<QLabel *>(widget);
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const QString words = label != nullptr    ? label->text()
                              : button != nullptr ? button->text()
                                                  : widget->accessibleName();
        if (words == text && (found == nullptr || m_window.shownPage()->isAncestorOf(widget))) {
            found = widget;
        }
    }
    return found;
}

void Rehearsal::fail(const QString &why)
{
    m_failures << why;
    finish();
}

void Rehearsal::finish()
{
    m_poll.stop();
    m_deadline.stop();
    m_scenes.clear();
    std::sort(m_overheads.begin(), m_overheads.end());
    QJsonObject report {
        {u"version"_s, QLatin1StringView(GUICHET_VERSION)},
        {u"profile"_s, profileWord(m_settings.profile)},
        {u"pictures"_s, m_pictures},
        {u"steps"_s, m_steps},
        {u"failures"_s, QJsonArray::fromStringList(m_failures)},
    };
    if (!m_overheads.isEmpty()) {
        report.insert(u"medianMoreMilliseconds"_s, m_overheads.at(m_overheads.size() / 2));
    }
    QFile file(m_settings.rehearsalFolder + u"/report.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(report).toJson()) < 0) {
        m_failures << u"cannot write report.json"_s;
    }
    for (const QString &failure : std::as_const(m_failures)) {
        std::fputs(qPrintable(u"rehearsal: %1\n"_s.arg(failure)), stderr);
    }
    QCoreApplication::exit(m_failures.isEmpty() ? 0 : notAsExpected);
}

} // namespace guichet

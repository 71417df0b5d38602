// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CounterRehearsal.h"

#include "RehearsalWords.h"

#include <desk/Agreement.h>
#include <frame/Look.h>

#include <QApplication>
#include <QScreen>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace rehearsal;

namespace {

// As the README has them: invented, and known to everybody.
const QString agentId = u"agent1"_s;
const QString agentPin = u"410027"_s;
const QString wrongPin = u"000000"_s;

const QString turn = u"Tourner l'écran vers l'usager"_s;
const QString giveBack = u"J'ai fini, je rends l'écran"_s;
const QString takeBack = u"Reprendre la page"_s;
const QString problem = u"Il y a un problème"_s;

QWidget *residentScreen()
{
    const auto windows = QApplication::topLevelWidgets();
    const auto found = std::find_if(windows.begin(), windows.end(), [](const QWidget *window) {
        return window->objectName() == "residentScreen"_L1 && window->isVisible();
    });
    return found == windows.end() ? nullptr : *found;
}

} // namespace

CounterRehearsal::CounterRehearsal(const Settings &settings, MainWindow &window, Look &look, HttpsCouncil &council,
                                   ServiceWatch &service, TrainingDesk &desk, const Counter &counter, QObject *parent)
    : Rehearsal(settings, window, look, council, service, desk, parent)
    , m_counter(counter)
{
    connect(&m_counter.agent, &AgentSession::failed, this, [this] { m_refused = true; });
}

QList<QScreen *> CounterRehearsal::screens() const
{
    const QList<QScreen *> all = QGuiApplication::screens();
    return m_allScreens ? all : all.first(1);
}

void CounterRehearsal::write()
{
    scene(
        u"service"_s, [this] { return m_service.isReady(); }, [this] { m_desk.fetchInvoices(); });
    scene(
        u"invoices"_s, [this] { return !m_desk.invoices().isEmpty(); },
        [this] {
            const auto &invoices = m_desk.invoices();
            const auto free = std::find_if(invoices.begin(), invoices.end(), [](const TrainingDesk::Invoice &invoice) {
                return invoice.state == "unregistered"_L1;
            });
            if (free == invoices.end()) {
                fail(u"no invoice to register"_s);
                return;
            }
            m_free = *free;
            picture(u"no-agent"_s);
            signIn(wrongPin);
        });
    writeAgent();
    writeCall();
    writeSecrets();
    writeEnd();
}

void CounterRehearsal::writeAgent()
{
    scene(
        u"agent refused"_s, [this] { return m_refused; },
        [this] {
            picture(u"agent-refused"_s);
            signIn(agentPin);
        });
    scene(
        u"agent"_s, [this] { return m_counter.agent.state() == AgentSession::State::SignedIn; },
        [this] {
            picture(u"purpose"_s);
            press(u"Demander l'accord de l'usager"_s);
        });
    scene(
        u"agreement"_s, [this] { return shows(agreement::title()); },
        [this] {
            press(u"Commencer"_s);
            if (!shows(u"Cochez la réponse de l'usager."_s)) {
                fail(u"an accompaniment begins without an answer"_s);
            }
            picture(u"agreement"_s);
            press(u"L'usager dit oui"_s);
            press(u"Commencer"_s);
        });
    scene(
        u"mobile"_s, [this] { return stands(Step::Mobile); },
        [this] {
            picture(u"guidance-mobile"_s);
            fillAndPress({{numberLabel, mobile}}, check);
        });
    scene(
        u"code"_s, [this] { return stands(Step::Code) && m_desk.newestTo(mobileE164) != nullptr; },
        [this] {
            picture(u"guidance-code"_s);
            const bool unlucky = m_desk.newestTo(mobileE164)->code == "000000"_L1;
            fillAndPress({{codeLabel, unlucky ? u"111111"_s : u"000000"_s}}, check);
        });
    scene(
        u"wrong code"_s, [this] { return shows(problem) && shows(check); },
        [this] {
            picture(u"guidance-failure"_s);
            callFromKiosk();
        });
}

void CounterRehearsal::writeCall()
{
    scene(
        u"call"_s, [this] { return !m_counter.calls.calls().isEmpty(); },
        [this] {
            picture(u"call-while-accompanying"_s);
            press(u"Appels (1)"_s);
        });
    scene(
        u"calls"_s, [this] { return shows(u"J'y vais"_s); },
        [this] {
            picture(u"calls"_s);
            press(u"J'y vais"_s);
        });
    scene(
        u"accepted"_s, [this] { return shows(u"Vous y allez."_s) && shows(u"C'est fait"_s); },
        [this] {
            picture(u"call-accepted"_s);
            press(u"C'est fait"_s);
        });
    scene(
        u"closed"_s, [this] { return shows(u"Personne n'appelle en ce moment."_s); },
        [this] {
            picture(u"calls-none"_s);
            press(u"Statistiques"_s);
        });
    scene(
        u"statistics"_s, [this] { return shows(u"Exporter"_s); },
        [this] {
            picture(u"statistics"_s);
            press(u"Accompagner"_s);
            fillAndPress({{codeLabel, m_desk.newestTo(mobileE164)->code}}, check);
        });
}

void CounterRehearsal::writeSecrets()
{
    scene(
        u"invoice"_s, [this] { return stands(Step::Invoice); },
        [this] {
            picture(u"guidance-invoice"_s);
            fillAndPress({{loginLabel, m_free.login}, {passwordLabel, m_free.password}}, check);
        });
    scene(
        u"household"_s, [this] { return stands(Step::Household); },
        [this] {
            picture(u"guidance-household"_s);
            press(u"Oui, c'est bien mon foyer"_s);
        });
    scene(
        u"account"_s, [this] { return stands(Step::Account); },
        [this] {
            fillAndPress({{emailLabel, address}}, create);
        });
    scene(
        u"password withheld"_s, [this] { return shows(problem); },
        [this] {
            picture(u"password-withheld"_s);
            press(turn);
        });
    scene(
        u"turned"_s, [this] { return shows(giveBack); }, [this] { type(passwordLabel, password); });
    scene(u"password typed"_s, {}, [this] {
        picture(u"screen-turned"_s);
        press(giveBack);
    });
    scene(
        u"given back"_s, [this] { return shows(turn); },
        [this] {
            if (m_window.isResidentViewAway()) {
                fail(u"the page did not come back"_s);
            }
            picture(u"screen-given-back"_s);
            m_allScreens = true;
            press(turn);
        });
    scene(
        u"second turn"_s, [this] { return shows(takeBack) || shows(giveBack); },
        [this] { type(confirmationLabel, password); });
    scene(u"confirmation typed"_s, {}, [this] {
        picture(u"second-screen-agent"_s);
        if (QWidget *theirs = residentScreen()) {
            picture(u"second-screen-resident"_s, *theirs);
        }
        press(shows(takeBack) ? takeBack : giveBack);
    });
}

void CounterRehearsal::writeEnd()
{
    scene(
        u"account again"_s, [this] { return shows(turn) && shows(create); }, [this] { m_look.setTextSize(200); });
    scene(u"account 200"_s, {}, [this] {
        picture(u"account-200-percent"_s);
        m_look.setTextSize(100);
        m_look.setHighContrast(true);
    });
    scene(u"account contrast"_s, {}, [this] {
        picture(u"account-contrast"_s);
        m_look.setHighContrast(false);
        press(u"Terminer l'accompagnement"_s);
    });
    scene(
        u"end asked"_s, [this] { return shows(u"Oui, tout effacer"_s); },
        [this] {
            picture(u"end-asked"_s);
            press(u"Non, continuer"_s);
            press(create);
        });
    scene(
        u"done"_s, [this] { return stands(Step::Done); },
        [this] {
            picture(u"guidance-done"_s);
            press(u"Terminer l'accompagnement"_s);
        });
    scene(
        u"welcome again"_s, [this] { return stands(Step::Welcome); }, [this] { press(u"Première inscription"_s); });
    scene(
        u"begun beside an agent"_s, [this] { return stands(Step::Mobile) && shows(agreement::title()); },
        [this] {
            picture(u"agreement-first"_s);
            press(u"L'usager écrit lui-même"_s);
        });
    scene(
        u"resident alone"_s, [this] { return shows(takeBack) || shows(giveBack); },
        [this] {
            picture(u"resident-alone"_s);
            press(shows(takeBack) ? takeBack : giveBack);
        });
    scene(
        u"agreement again"_s, [this] { return shows(agreement::title()); },
        [this] {
            press(u"Se déconnecter"_s);
            picture(u"agent-gone"_s);
            finish();
        });
}

void CounterRehearsal::callFromKiosk()
{
    m_kiosk = std::make_unique<HttpsOffice>(m_counter.launcher.door());
    m_ticket =
        m_kiosk->enrol(Secret(m_counter.launcher.enrolmentCode()), m_settings.office, profileWord(Profile::Kiosk),
                       u"Borne 1"_s, QUuid::createUuid(), [this](Outcome<Terminal, Failure> terminal) {
                           if (!terminal) {
                               fail(u"the kiosk cannot enrol: "_s + terminal.error().supportCode());
                               return;
                           }
                           m_kiosk->setTerminalToken(terminal.value().token);
                           const HelpRequest request {u"registration"_s, u"invoice"_s, u"en"_s, CallReason::Stuck,
                                                      u"credentials-unknown"_s};
                           m_ticket = m_kiosk->makeCall(m_settings.office, request, QUuid::createUuid(),
                                                        [](const Outcome<Call, Failure> &) {});
                       });
}

void CounterRehearsal::signIn(const QString &pin)
{
    fillAndPress({{u"Identifiant de l'agent :"_s, agentId}, {u"Code personnel :"_s, pin}}, u"Se connecter"_s);
}

void CounterRehearsal::fillAndPress(const QList<QPair<QString, QString>> &fields, const QString &act)
{
    for (const auto &[label, text] : fields) {
        type(label, text);
    }
    press(act);
}

} // namespace guichet

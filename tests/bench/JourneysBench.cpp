// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later

/// guichet-bench-journeys: what each step's act costs on a poor line, in round trips and in time, from the press to the
/// next page. The resident types before each act, for as long as opening a connection takes; what the program does with
/// that time is what is measured. The council is the training council, in this process, behind a line of so much latency.

#include <support/SlowLine.h>

#include <council/HttpsCouncil.h>
#include <journeys/Journey.h>
#include <training/TrainingCouncil.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSslCertificate>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <stdexcept>
#include <vector>

namespace guichet {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Line
{
    const char *name;
    std::chrono::milliseconds roundTrip;
    int lossPercent = 0;
    /// The council closes what is idle before the resident has typed.
    bool forgetful = false;
};

constexpr Line lines[] = {
    {"0 ms", 0ms},
    {"50 ms", 50ms},
    {"150 ms", 150ms},
    {"150 ms, 1 % lost", 150ms, 1},
    {"150 ms, closed when idle", 150ms, 0, true},
};

struct Cost
{
    const char *step;
    int roundTrips;
    double milliseconds;
};

template<typename Value, typename Problem>
Value certain(Outcome<Value, Problem> outcome)
{
    if (!outcome) {
        throw std::logic_error("something invented is refused");
    }
    return std::move(outcome).value();
}

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// One resident after the other, on one line.
class Residents
{
public:
    explicit Residents(const Line &line)
        : m_line(line)
    {
        if (!m_council.start()) {
            throw std::runtime_error("the training council does not start");
        }
        m_way.emplace(m_council.url());
        if (!m_way->start()) {
            throw std::runtime_error("the line does not start");
        }
        m_backend.emplace(
            DoorOptions {.base = m_way->url(), .authorities = QSslCertificate::fromData(m_council.certificatePem())});
        m_way->setRoundTrip(line.roundTrip);
        m_way->setLoss(line.lossPercent);
    }

    std::vector<Cost> walk()
    {
        const QString mobile = u"+33639980001"_s;
        const auto invoice = m_council.invoices().constFirst();
        const QString password = u"Violette-9-Tambour!"_s;
        begin();
        m_journey->beginRegistration();
        act("registration: mobile", [&] {
            m_journey->sendCode(certain(MobileNumber::parse(u"06 39 98 00 01"_s, {{u"33"_s}, true})), Channel::Sms);
        });
        act("registration: code",
            [&] { m_journey->checkCode(certain(OneTimeCode::parse(m_council.lastCode(mobile), {}))); });
        act("registration: invoice",
            [&] { m_journey->identify(certain(InvoiceCredentials::parse(invoice.login, invoice.password))); });
        m_journey->confirmHousehold();
        act("registration: account", [&] {
            m_journey->createAccount(certain(EmailAddress::parse(u"nouveau@example.fr"_s)),
                                     certain(NewPassword::parse(password, {})));
        });
        m_journey->goBack();
        act("sign-in", [&] { m_journey->signIn(u"nouveau@example.fr"_s, Secret(password)); });
        act("monthly payment: offer", [&] { m_journey->openMonthlyPayment(); });
        const Rhythm &rhythm = m_visit->payment->offer.rhythms.constFirst();
        m_journey->chooseSchedule(rhythm.id, rhythm.schedules.constFirst().debitDay);
        m_journey->giveBank(certain(Iban::parse(u"FR76 3000 6000 0112 3456 7890 189"_s)), u"USAGER Exemple"_s);
        m_journey->acceptRules();
        m_journey->confirmCheck();
        act("monthly payment: mandate", [&] { m_journey->sign(); });

        begin();
        m_journey->beginReset();
        act("password reset: address",
            [&] { m_journey->startReset(certain(EmailAddress::parse(u"nouveau@example.fr"_s))); });
        act("password reset: code",
            [&] { m_journey->checkCode(certain(OneTimeCode::parse(m_council.lastCode(mobile), {}))); });
        act("password reset: password",
            [&] { m_journey->setPassword(certain(NewPassword::parse(u"Chêne-7-Brouette!"_s, {}))); });
        m_journey.reset();
        m_visit.reset();
        return m_costs;
    }

private:
    void begin()
    {
        m_journey.reset();
        m_visit.emplace(*m_backend);
        m_journey.emplace(*m_visit);
    }

    void act(const char *name, const std::function<void()> &ask)
    {
        if (m_line.forgetful) {
            m_way->closeConnections();
        }
        m_backend->warmUp();
        wait(4 * m_line.roundTrip + 60ms);
        m_way->forgetCounts();
        QEventLoop loop;
        bool failed = false;
        QElapsedTimer time;
        const auto moved = QObject::connect(&*m_journey, &Journey::stepChanged, &loop, &QEventLoop::quit);
        const auto stuck = QObject::connect(&*m_journey, &Journey::failed, &loop, [&loop, &failed] {
            failed = true;
            loop.quit();
        });
        time.start();
        ask();
        loop.exec();
        m_costs.push_back({name, m_way->roundTrips(), static_cast<double>(time.nsecsElapsed()) / 1e6});
        QObject::disconnect(moved);
        QObject::disconnect(stuck);
        if (failed) {
            throw std::runtime_error(std::string(name) + " failed");
        }
    }

    Line m_line;
    training::TrainingCouncil m_council;
    std::optional<test::SlowLine> m_way;
    std::optional<HttpsCouncil> m_backend;
    std::optional<Visit> m_visit;
    std::optional<Journey> m_journey;
    std::vector<Cost> m_costs;
};

} // namespace

} // namespace guichet

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    int most = 0;
    try {
        for (const guichet::Line &line : guichet::lines) {
            std::printf("\n%-28s %12s %10s\n", line.name, "round trips", "ms");
            for (const guichet::Cost &cost : guichet::Residents(line).walk()) {
                std::printf("  %-26s %12d %10.1f\n", cost.step, cost.roundTrips, cost.milliseconds);
                most = std::max(most, cost.roundTrips);
            }
            std::fflush(stdout);
        }
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "guichet-bench-journeys: %s\n", problem.what());
        return 1;
    }
    std::printf("\nAt most %d round trip(s) from a press to the next page.\n", most);
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrainingDesk.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

DoorOptions besideTheContract(DoorOptions options)
{
    options.base.setPath(u"/training"_s);
    return options;
}

QJsonArray arrayIn(const Outcome<DoorAnswer, Failure> &outcome, QLatin1StringView key)
{
    return outcome ? QJsonDocument::fromJson(outcome.value().body).object().value(key).toArray() : QJsonArray();
}

} // namespace

TrainingDesk::TrainingDesk(QObject *parent)
    : QObject(parent)
    , m_door(DoorOptions())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(1s);
    m_timer.callOnTimeout(this, &TrainingDesk::lookAtPhone);
}

void TrainingDesk::open(DoorOptions door, QByteArray key)
{
    m_door.setOptions(besideTheContract(std::move(door)));
    m_key = std::move(key);
}

void TrainingDesk::watchPhone(bool watch)
{
    if (watch) {
        lookAtPhone();
        return;
    }
    m_timer.stop();
    m_phoneTicket.cancel();
}

void TrainingDesk::fetchInvoices()
{
    m_invoicesTicket = m_door.ask(request("GET", u"/invoices"_s), [this](const Outcome<DoorAnswer, Failure> &outcome) {
        m_invoices.clear();
        const QJsonArray list = arrayIn(outcome, "invoices"_L1);
        for (const QJsonValue &value : list) {
            m_invoices << Invoice {value["login"_L1].toString(),           value["password"_L1].toString(),
                                   value["holder"_L1].toString(),          value["state"_L1].toString(),
                                   value["payment"_L1].toString(),         value["email"_L1].toString(),
                                   value["accountPassword"_L1].toString(), value["mobile"_L1].toString()};
        }
        Q_EMIT changed();
    });
}

void TrainingDesk::fetchAgents()
{
    m_agentsTicket = m_door.ask(request("GET", u"/agents"_s), [this](const Outcome<DoorAnswer, Failure> &outcome) {
        m_agents.clear();
        const QJsonArray list = arrayIn(outcome, "agents"_L1);
        for (const QJsonValue &value : list) {
            m_agents << Agent {value["agent"_L1].toString(), value["pin"_L1].toString(), value["name"_L1].toString(),
                               value["office"_L1].toString()};
        }
        Q_EMIT changed();
    });
}

const TrainingDesk::Message *TrainingDesk::newestTo(const QString &mobile) const
{
    const auto newest = std::find_if(m_messages.rbegin(), m_messages.rend(),
                                     [&mobile](const Message &message) { return message.mobile == mobile; });
    return newest == m_messages.rend() ? nullptr : &*newest;
}

void TrainingDesk::setRules(const QString &page, const QJsonObject &rules, std::function<void(bool)> done)
{
    DoorRequest setting = request("POST", page);
    setting.body = QJsonDocument(rules).toJson(QJsonDocument::Compact);
    m_rulesTicket =
        m_door.ask(std::move(setting),
                   [done = std::move(done)](const Outcome<DoorAnswer, Failure> &outcome) { done(outcome.ok()); });
}

DoorRequest TrainingDesk::request(const QByteArray &verb, const QString &page) const
{
    return {.verb = verb, .path = page, .headers = {{"Authorization", "Training " + m_key}}};
}

void TrainingDesk::lookAtPhone()
{
    m_phoneTicket = m_door.ask(request("GET", u"/phone"_s), [this](const Outcome<DoorAnswer, Failure> &outcome) {
        m_timer.start();
        if (!outcome) {
            return;
        }
        QList<Message> messages;
        const QJsonArray list = arrayIn(outcome, "messages"_L1);
        for (const QJsonValue &value : list) {
            messages << Message {value["mobile"_L1].toString(), value["text"_L1].toString(),
                                 value["code"_L1].toString()};
        }
        // Not their number alone: a full phone lets its oldest message go for each new one.
        if (messages != m_messages) {
            m_messages = std::move(messages);
            Q_EMIT changed();
        }
    });
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Door.h>

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

namespace guichet {

/// What lies on the desk in training: the phone that receives the invented codes, the invented invoices, and who the
/// invented agents are. Talks to
/// the training council's own pages, which no real council has. Never built outside training.
class TrainingDesk : public QObject
{
    Q_OBJECT

public:
    struct Message
    {
        QString mobile; ///< E.164
        QString text;
        QString code;

        bool operator==(const Message &) const = default;
    };
    struct Invoice
    {
        QString login;
        QString password;
        QString holder;
        QString state; ///< unregistered, registered or locked.
        QString payment; ///< per-invoice, monthly, offer-closed, rules-change, signs-by-hand or awaiting-signature.
        QString email; ///< Of the account, as the two below; empty without one.
        QString accountPassword; ///< Empty if somebody chose it.
        QString mobile; ///< E.164
    };

    struct Agent
    {
        QString id;
        QString pin; ///< Invented: may be shown.
        QString name;
        QString office;
    };

    explicit TrainingDesk(QObject *parent = nullptr);

    /// Where the training council is, once TrainingLauncher knows it.
    void open(DoorOptions door, QByteArray key);

    /// Looks at the phone now and then each second, until stopped. changed() tells of news.
    void watchPhone(bool watch);
    /// Asks for the invoices once; changed() follows.
    void fetchInvoices();
    /// Asks for the agents once; changed() follows.
    void fetchAgents();
    const QList<Message> &messages() const { return m_messages; }
    const QList<Invoice> &invoices() const { return m_invoices; }
    const QList<Agent> &agents() const { return m_agents; }
    /// The newest message to \a mobile; null when there is none.
    const Message *newestTo(const QString &mobile) const;
    /// The newest message to whatever number; null when there is none.
    const Message *newest() const { return m_messages.isEmpty() ? nullptr : &m_messages.last(); }
    /// Sets the training council's rules, for rehearsals and tests; \a done is called when they hold. Not on a shared
    /// council, whose other programs would feel it.
    void setRules(const QString &page, const QJsonObject &rules, std::function<void(bool)> done);

Q_SIGNALS:
    void changed();

private:
    DoorRequest request(const QByteArray &verb, const QString &page) const;
    void lookAtPhone();

    Door m_door;
    QByteArray m_key;
    QList<Message> m_messages;
    QList<Invoice> m_invoices;
    QList<Agent> m_agents;
    Ticket m_phoneTicket;
    Ticket m_invoicesTicket;
    Ticket m_agentsTicket;
    Ticket m_rulesTicket;
    QTimer m_timer;
};

} // namespace guichet

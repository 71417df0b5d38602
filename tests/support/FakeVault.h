// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <station/Vault.h>

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <vector>

namespace guichet::test {

/// A vault that does as the test says: answers when told or never, late or with any problem.
class FakeVault : public Vault
{
public:
    enum class Act { Read, Write, Erase };
    /// When answers arrive.
    enum class Delivery {
        ByHand, ///< By deliver().
        ByEventLoop, ///< As soon as the event loop runs.
    };
    struct Record
    {
        Act act;
        QString name;
        bool dropped = false;
        bool answered = false;

        bool operator==(const Record &) const = default;
    };

    explicit FakeVault(Delivery delivery = Delivery::ByHand);

    /// What lies there, in clear: this is a test.
    QHash<QString, QString> entries;

    /// The next act of this kind that has no problem yet answers with it.
    void failNext(Act act, Problem problem);
    /// Hands over the oldest answer; false when nobody waits for one.
    bool deliver();

    const QList<Record> &records() const { return m_records; }
    QList<Act> acts() const;

    Ticket read(const QString &name, Handler<Secret> handler) override;
    Ticket write(const QString &name, const Secret &secret, Handler<Kept> handler) override;
    Ticket erase(const QString &name, Handler<Kept> handler) override;

private:
    Ticket enqueue(Act act, const QString &name, std::function<void()> give);
    std::optional<Problem> problemOf(Act act);

    Delivery m_delivery;
    QHash<Act, QList<Problem>> m_problems;
    QList<Record> m_records;
    /// By the number of the record; null once answered or dropped.
    std::vector<std::function<void()>> m_answers;
    QObject m_context;
};

} // namespace guichet::test

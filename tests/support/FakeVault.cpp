// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeVault.h"

#include <algorithm>
#include <utility>

namespace guichet::test {

FakeVault::FakeVault(Delivery delivery)
    : m_delivery(delivery)
{
}

void FakeVault::failNext(Act act, Problem problem)
{
    m_problems[act] << problem;
}

bool FakeVault::deliver()
{
    const auto next = std::find_if(m_answers.begin(), m_answers.end(), [](const auto &give) { return bool(give); });
    if (next == m_answers.end()) {
        return false;
    }
    m_records[std::distance(m_answers.begin(), next)].answered = true;
    const auto give = std::exchange(*next, nullptr);
    give();
    return true;
}

QList<FakeVault::Act> FakeVault::acts() const
{
    QList<Act> acts;
    for (const Record &record : m_records) {
        acts << record.act;
    }
    return acts;
}

Ticket FakeVault::read(const QString &name, Handler<Secret> handler)
{
    return enqueue(Act::Read, name, [this, name, handler = std::move(handler)] {
        if (const auto problem = problemOf(Act::Read)) {
            handler(*problem);
        } else if (!entries.contains(name)) {
            handler(Problem::NotFound);
        } else {
            handler(Secret(entries.value(name)));
        }
    });
}

Ticket FakeVault::write(const QString &name, const Secret &secret, Handler<Kept> handler)
{
    return enqueue(Act::Write, name, [this, name, text = secret.reveal(), handler = std::move(handler)] {
        if (const auto problem = problemOf(Act::Write)) {
            handler(*problem);
        } else {
            entries.insert(name, text);
            handler(Kept {});
        }
    });
}

Ticket FakeVault::erase(const QString &name, Handler<Kept> handler)
{
    return enqueue(Act::Erase, name, [this, name, handler = std::move(handler)] {
        if (const auto problem = problemOf(Act::Erase)) {
            handler(*problem);
        } else {
            entries.remove(name);
            handler(Kept {});
        }
    });
}

Ticket FakeVault::enqueue(Act act, const QString &name, std::function<void()> give)
{
    const auto number = m_answers.size();
    m_records << Record {act, name};
    m_answers.push_back(std::move(give));
    if (m_delivery == Delivery::ByEventLoop) {
        QMetaObject::invokeMethod(
            &m_context, [this] { deliver(); }, Qt::QueuedConnection);
    }
    return Ticket([this, number] {
        if (std::exchange(m_answers[number], nullptr)) {
            m_records[static_cast<qsizetype>(number)].dropped = true;
        }
    });
}

std::optional<Vault::Problem> FakeVault::problemOf(Act act)
{
    auto &problems = m_problems[act];
    return problems.isEmpty() ? std::nullopt : std::optional(problems.takeFirst());
}

} // namespace guichet::test

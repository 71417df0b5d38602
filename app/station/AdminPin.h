// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Ticket.h>
#include <values/Secret.h>

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace guichet {

/// The administrator's door. Its key is a PIN of which the system settings hold an Argon2id hash, so that neither a locked
/// vault nor a council out of reach keeps the administrator out. After wrong tries it stays shut for a while, for longer
/// each time. The tries are counted in memory alone: a restart forgets them, and costs more than the first pauses.
class AdminPin : public QObject
{
    Q_OBJECT

public:
    enum class Answer {
        Right,
        Wrong,
        TooSoon, ///< After wrong tries, or while another try is being looked at. Not looked at, not counted: see pause().
        NotSet, ///< No PIN is set. The door stays shut; « guichet --hash-pin » says how to set one.
        NotChecked, ///< The machine lacked the memory. Not counted.
    };

    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    /// \a hash may be empty: no PIN is set. \a clock is another one in tests only.
    explicit AdminPin(const QString &hash, Clock clock = std::chrono::steady_clock::now, QObject *parent = nullptr);
    ~AdminPin() override;

    bool isSet() const { return !m_hash.isEmpty(); }
    /// How long nobody may try now; rounded up.
    std::chrono::seconds pause() const;
    /// Looks at \a pin away from this thread, half a second or so. Answers on the calling thread, later, exactly
    /// once. Dropping the ticket drops the answer, but a wrong try counts.
    Ticket verify(Secret pin, std::function<void(Answer)> handler);

    /// What speaks against \a pin, as the end of a sentence; nothing if it may be used.
    static std::optional<QString> weakness(const QString &pin);
    /// The hash to lay in the system settings; empty if the machine lacks the memory. Takes half a second or so.
    static QString hash(const Secret &pin);
    /// Whether \a text is such a hash.
    static bool isHash(const QString &text);

private:
    struct Waiting;

    void take(Answer answer);

    QString m_hash;
    Clock m_clock;
    int m_wrongTries = 0;
    std::chrono::steady_clock::time_point m_shutUntil {};
    std::shared_ptr<Waiting> m_waiting;
    QFutureWatcher<Answer> m_watcher;
};

} // namespace guichet

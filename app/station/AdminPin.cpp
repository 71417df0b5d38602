// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AdminPin.h"

#include <QPromise>
#include <QThreadPool>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype shortestPin = 6;

/// How long the door stays shut after so many wrong tries in a row; the last for all that follow.
constexpr std::array<std::chrono::seconds, 7> pauses = {0s, 0s, 0s, 5s, 15s, 60s, 300s};

std::chrono::seconds pauseAfter(int wrongTries)
{
    return pauses.at(std::min(static_cast<std::size_t>(wrongTries), pauses.size() - 1));
}

/// Leaves nothing of the PIN in memory but what the caller's Secret holds.
template<typename Use>
auto withBytes(const Secret &pin, Use use)
{
    QString text = pin.reveal();
    QByteArray bytes = text.toUtf8();
    const auto result = use(bytes.constData(), static_cast<unsigned long long>(bytes.size()));
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    return result;
}

AdminPin::Answer checked(const QByteArray &hash, const Secret &pin)
{
    return withBytes(pin, [&hash](const char *bytes, unsigned long long size) {
        errno = 0;
        if (crypto_pwhash_str_verify(hash.constData(), bytes, size) == 0) {
            return AdminPin::Answer::Right;
        }
        return errno == EINVAL ? AdminPin::Answer::Wrong : AdminPin::Answer::NotChecked;
    });
}

/// 123456, 987654, 000000: each character as far from the one before as the second from the first.
bool isRow(const QString &pin)
{
    const int step = pin.at(1).unicode() - pin.at(0).unicode();
    for (qsizetype i = 1; i < pin.size(); ++i) {
        if (pin.at(i).unicode() - pin.at(i - 1).unicode() != step) {
            return false;
        }
    }
    return std::abs(step) <= 1;
}

} // namespace

/// Shared with the ticket, which empties the handler.
struct AdminPin::Waiting
{
    std::function<void(Answer)> handler;
};

AdminPin::AdminPin(const QString &hash, Clock clock, QObject *parent)
    : QObject(parent)
    , m_hash(hash)
    , m_clock(std::move(clock))
{
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] { take(m_watcher.result()); });
}

AdminPin::~AdminPin() = default;

std::chrono::seconds AdminPin::pause() const
{
    return std::max(0s, std::chrono::ceil<std::chrono::seconds>(m_shutUntil - m_clock()));
}

Ticket AdminPin::verify(Secret pin, std::function<void(Answer)> handler)
{
    auto waiting = std::make_shared<Waiting>(Waiting {std::move(handler)});
    Ticket ticket([waiting] { waiting->handler = nullptr; });
    if (!isSet() || m_waiting != nullptr || pause() > 0s) {
        const Answer answer = isSet() ? Answer::TooSoon : Answer::NotSet;
        QMetaObject::invokeMethod(
            this,
            [waiting, answer] {
                if (const auto wanted = std::exchange(waiting->handler, nullptr)) {
                    wanted(answer);
                }
            },
            Qt::QueuedConnection);
        return ticket;
    }
    m_waiting = waiting;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, hash = m_hash.toLatin1(), held = std::make_shared<Secret>(std::move(pin))] {
            promise->addResult(checked(hash, *held));
            promise->finish();
        });
    return ticket;
}

void AdminPin::take(Answer answer)
{
    if (answer == Answer::Right) {
        m_wrongTries = 0;
    } else if (answer == Answer::Wrong) {
        m_shutUntil = m_clock() + pauseAfter(++m_wrongTries);
    }
    const auto waiting = std::exchange(m_waiting, nullptr);
    if (const auto handler = std::exchange(waiting->handler, nullptr)) {
        handler(answer);
    }
}

std::optional<QString> AdminPin::weakness(const QString &pin)
{
    if (pin.size() < shortestPin) {
        return u"is too short: at least %1 digits or letters"_s.arg(shortestPin);
    }
    if (isRow(pin)) {
        return u"is too easy to guess: digits or letters out of order"_s;
    }
    return std::nullopt;
}

QString AdminPin::hash(const Secret &pin)
{
    std::array<char, crypto_pwhash_STRBYTES> text {};
    // Not more memory: a small terminal must be able to open its own door.
    const int failed = withBytes(pin, [&text](const char *bytes, unsigned long long size) {
        return crypto_pwhash_str(text.data(), bytes, size, crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                 crypto_pwhash_MEMLIMIT_INTERACTIVE);
    });
    return failed == 0 ? QString::fromLatin1(text.data()) : QString();
}

bool AdminPin::isHash(const QString &text)
{
    const QByteArray latin = text.toLatin1();
    return latin.size() < static_cast<qsizetype>(crypto_pwhash_STRBYTES)
           && latin.startsWith(crypto_pwhash_argon2id_STRPREFIX)
           && crypto_pwhash_str_needs_rehash(latin.constData(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                             crypto_pwhash_MEMLIMIT_INTERACTIVE)
                  >= 0;
}

} // namespace guichet

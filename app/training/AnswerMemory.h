// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "Http.h"
#include "Store.h"

#include <optional>

namespace guichet::training {

/// Remembers what was answered under an Idempotency-Key. Throws StoreError when the store fails.
class AnswerMemory
{
public:
    /// Both must outlive this.
    AnswerMemory(Store &store, const Clock &clock);

    /// Nothing under a new key. Under a known one the answer of then, or validation-failed if the request differs from the
    /// one of then in method, path, body or the token of its journey or session.
    std::optional<Result> recall(const QString &key, const Request &request) const;
    /// `journey` is the registration or password reset that the request belongs to or made, else empty.
    void remember(const QString &key, const Request &request, const QString &journey, const Answer &answer);
    /// Forgets answers older than an hour whose journey is over. Called before each request.
    void purge();

private:
    QByteArray fingerprint(const Request &request) const;

    Store &m_store;
    const Clock &m_clock;
};

} // namespace guichet::training

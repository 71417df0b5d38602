// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CouncilBackend.h"
#include "Door.h"

#include <QJsonObject>

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

/// What the backends over HTTPS share: how requests are made of calls, and values of answers.
namespace guichet::requests {

/// An act: with its key, and therefore retried by the door.
DoorRequest post(const QString &path, const ActKey &key, const QJsonObject &body);
/// \a knownEtag may be empty.
DoorRequest get(const QString &path, const QByteArray &knownEtag = {});
/// JSON without a space too many.
QByteArray written(const QJsonObject &object);
/// One step of a path. Ids are the council's: any character may stand in one.
QString encoded(const QString &id);

/// Reads a good answer with \a read and hands either side on. The contract names the \a statuses of each good answer, and
/// another one is no answer to this request.
template<typename Answer, typename Read>
Door::Handler reading(std::initializer_list<int> statuses, CouncilBackend::Handler<Answer> handler, Read read)
{
    return [expected = std::vector<int>(statuses), handler = std::move(handler),
            read = std::move(read)](Outcome<DoorAnswer, Failure> outcome) {
        if (!outcome) {
            handler(outcome.error());
            return;
        }
        const DoorAnswer &answer = outcome.value();
        if (std::find(expected.begin(), expected.end(), answer.status) == expected.end()) {
            const Failure malformed {.code = FailureCode::AnswerMalformed};
            noteProtocolFailure(malformed);
            handler(malformed);
            return;
        }
        Outcome<Answer, FailureCode> value = read(answer);
        if (!value) {
            const Failure broken {.code = value.error()};
            noteProtocolFailure(broken);
            handler(broken);
            return;
        }
        handler(std::move(value).value());
    };
}

/// As reading() for 200, and « not modified » on 304 to a request that named what it knows.
template<typename Answer, typename Read>
Door::Handler readingNews(bool conditional, CouncilBackend::Handler<Answer> handler, Read read)
{
    auto fresh = reading<Answer>({200}, handler, std::move(read));
    return [conditional, fresh = std::move(fresh), handler = std::move(handler)](Outcome<DoorAnswer, Failure> outcome) {
        if (conditional && outcome && outcome.value().status == 304) {
            handler(Answer {.notModified = true});
            return;
        }
        fresh(std::move(outcome));
    };
}

} // namespace guichet::requests

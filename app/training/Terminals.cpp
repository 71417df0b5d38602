// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Terminals.h"

#include "Crypto.h"
#include "ServiceDocument.h"

#include <QUuid>
#include <QVariant>

#include <algorithm>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestVersion = 40;

bool isPrintable(const QString &text, qsizetype longest)
{
    return !text.trimmed().isEmpty() && text.size() <= longest
           && std::all_of(text.cbegin(), text.cend(), [](QChar character) { return character.isPrint(); });
}

bool isProfile(const QString &word)
{
    return word == u"kiosk"_s || word == u"counter"_s;
}

bool isState(const QString &word)
{
    return word == u"idle"_s || word == u"busy"_s || word == u"out-of-order"_s;
}

/// Collects the names of members that are wrong.
class Check
{
public:
    void want(bool holds, const QString &member)
    {
        if (!holds) {
            m_problem.reasons += member;
        }
    }
    bool failed() const { return !m_problem.reasons.isEmpty(); }
    const Problem &problem() const { return m_problem; }

private:
    Problem m_problem {ProblemCode::ValidationFailed};
};

} // namespace

const QString Terminals::enrolmentCode = u"FORMATION-2026"_s;

Terminals::Terminals(Store &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
}

std::variant<Terminals::Sender, Problem> Terminals::sender(const Request &request) const
{
    if (!request.headers.contains("authorization"_ba)) {
        return Sender {u""_s, u"Terminal sans nom"_s};
    }
    const QByteArray value = request.header("authorization"_ba);
    const qsizetype space = value.indexOf(' ');
    if (value.left(space).toLower() != "bearer"_ba) {
        return Problem {ProblemCode::TerminalUnknown};
    }
    const QByteArray token = value.mid(space + 1).trimmed();
    QSqlQuery row =
        m_store.run(u"SELECT id, name, revoked FROM terminals WHERE token_digest = ?"_s, {m_store.digestOf(token)});
    if (!row.next()) {
        return Problem {ProblemCode::TerminalUnknown};
    }
    if (row.value(2).toBool()) {
        return Problem {ProblemCode::TerminalRevoked};
    }
    return Sender {row.value(0).toString(), row.value(1).toString()};
}

Result Terminals::enrol(const QJsonObject &body)
{
    const QString office = body.value(u"office"_s).toString();
    const QString profile = body.value(u"profile"_s).toString();
    const QString name = body.value(u"name"_s).toString();
    Check check;
    check.want(isProfile(profile), u"profile"_s);
    check.want(isPrintable(name, longestName), u"name"_s);
    if (check.failed()) {
        return check.problem();
    }
    if (!constantTimeEquals(body.value(u"enrolmentCode"_s).toString().toUtf8(), enrolmentCode.toUtf8())) {
        return Problem {ProblemCode::EnrolmentRefused};
    }
    if (!isOffice(office)) {
        return Problem {ProblemCode::OfficeUnknown};
    }
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QByteArray token = randomToken();
    m_store.run(u"INSERT INTO terminals (id, token_digest, name, office, profile, revoked, version, state,"
                " heartbeat_at) VALUES (?, ?, ?, ?, ?, 0, '', '', 0)"_s,
                {id, m_store.digestOf(token), name, office, profile});
    return Answer::json(201, {{u"id"_s, id}, {u"token"_s, QString::fromLatin1(token)}});
}

Result Terminals::beat(const Sender &sender, const QJsonObject &body)
{
    if (sender.id.isEmpty()) {
        return Problem {ProblemCode::TerminalUnknown};
    }
    const QString version = body.value(u"version"_s).toString();
    const QString profile = body.value(u"profile"_s).toString();
    const QString office = body.value(u"office"_s).toString();
    const QString state = body.value(u"state"_s).toString();
    Check check;
    check.want(isPrintable(version, longestVersion), u"version"_s);
    check.want(isProfile(profile), u"profile"_s);
    check.want(isOffice(office), u"office"_s);
    check.want(isState(state), u"state"_s);
    if (check.failed()) {
        return check.problem();
    }
    m_store.run(u"UPDATE terminals SET version = ?, profile = ?, office = ?, state = ?, heartbeat_at = ?"
                " WHERE id = ?"_s,
                {version, profile, office, state, m_clock.now(), sender.id});
    return Answer::empty(204);
}

bool Terminals::revoke(const QString &id)
{
    return m_store.run(u"UPDATE terminals SET revoked = 1 WHERE id = ?"_s, {id}).numRowsAffected() > 0;
}

QJsonArray Terminals::list() const
{
    QSqlQuery row = m_store.run(u"SELECT id, name, office, profile, revoked, version, state, heartbeat_at"
                                " FROM terminals ORDER BY name, id"_s);
    QJsonArray list;
    while (row.next()) {
        QJsonObject terminal {
            {u"id"_s, row.value(0).toString()},     {u"name"_s, row.value(1).toString()},
            {u"office"_s, row.value(2).toString()}, {u"profile"_s, row.value(3).toString()},
            {u"revoked"_s, row.value(4).toBool()},
        };
        if (const Instant heartbeat = row.value(7).toLongLong(); heartbeat > 0) {
            terminal.insert(u"version"_s, row.value(5).toString());
            terminal.insert(u"state"_s, row.value(6).toString());
            terminal.insert(u"heartbeatAt"_s, toRfc3339(heartbeat));
        }
        list.append(terminal);
    }
    return list;
}

} // namespace guichet::training

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Faults.h"

#include <QRegularExpression>
#include <QSslCertificate>

#include <algorithm>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using enum FailureCode;

const QByteArray endOfHead = "\r\n\r\n"_ba;
const QByteArray html = "text/html"_ba;
const QByteArray page = "<html><body>Welcome</body></html>"_ba;

/// A request that is answered without a body gets one, so that there is something to spoil. No contract has it.
QByteArray withBody(const QByteArray &answer)
{
    return answer.endsWith(endOfHead) ? answerOf(200, "application/json"_ba, "{\"ok\":true}"_ba) : answer;
}

QByteArray bodyOf(const QByteArray &answer)
{
    return answer.mid(answer.indexOf(endOfHead) + endOfHead.size());
}

/// The same head, as far as it is not about the size, over another body.
QByteArray rebodied(const QByteArray &answer, const QByteArray &body)
{
    QByteArray head = answer.left(answer.indexOf(endOfHead));
    const qsizetype length = head.indexOf("Content-Length: "_ba);
    const qsizetype end = head.indexOf("\r\n"_ba, length);
    head.replace(length, (end < 0 ? head.size() : end) - length, "Content-Length: " + QByteArray::number(body.size()));
    return head + endOfHead + body;
}

/// \a change is made to the body of the council's own answer.
Fault spoiltBody(QByteArray (*change)(const QByteArray &body))
{
    return faults::twisted([change](const QByteArray &answer) {
        const QByteArray whole = withBody(answer);
        return rebodied(whole, change(bodyOf(whole)));
    });
}

/// \a length in place of the true Content-Length.
Fault lengthOf(QByteArray (*length)(qsizetype size), bool closed)
{
    Fault fault = faults::twisted([length](const QByteArray &answer) {
        const QByteArray whole = withBody(answer);
        const qsizetype size = bodyOf(whole).size();
        return QByteArray(whole).replace("Content-Length: " + QByteArray::number(size) + "\r\n", length(size));
    });
    fault.closed = closed;
    return fault;
}

/// \a lines more in the head.
Fault headers(const QByteArray &lines)
{
    return faults::twisted([lines](const QByteArray &answer) {
        return QByteArray(answer).replace("\r\nDate: "_ba, "\r\n" + lines + "Date: ");
    });
}

/// Many times what the client may read, in the few bytes that deflate makes of spaces; it must not look inside.
QByteArray bomb(const QByteArray &)
{
    // Packed once it is wanted: the tests are listed more often than they are run.
    static const QByteArray packed = qCompress(QByteArray(4 * 1024 * 1024, ' ')).mid(4);
    return answerOf(200, "application/json"_ba, packed, {{"Content-Encoding"_ba, "gzip"_ba}});
}

QByteArray redirectOf(int status)
{
    return answerOf(status, html, page, {{"Location"_ba, "/api/v1/service"_ba}});
}

QByteArray duplicated(const QByteArray &body)
{
    const QByteArray name = body.mid(1, body.indexOf(':') - 1);
    return "{" + name + ":\"one\"," + body.mid(1);
}

QByteArray deep(const QByteArray &body)
{
    return body.chopped(1) + R"(,"deep":)" + QByteArray(20'000, '[') + QByteArray(20'000, ']') + '}';
}

/// The first number that there is, else the first value.
QByteArray outOfRange(const QByteArray &body)
{
    static const QRegularExpression number(u":[0-9]+"_s);
    static const QRegularExpression value(u":(?:\"[^\"]*\"|true)"_s);
    const QString text = QString::fromUtf8(body);
    const auto first = number.match(text).hasMatch() ? number.match(text) : value.match(text);
    return (text.left(first.capturedStart()) + u":99999999999999999999"_s + text.mid(first.capturedEnd())).toUtf8();
}

QByteArray beyondDouble(const QByteArray &body)
{
    return body.chopped(1) + R"(,"large":1e999})";
}

QByteArray invalidUtf8(const QByteArray &body)
{
    return body.chopped(1) + ",\"text\":\"\xc3\x28\"}";
}

QList<MatrixFault> makeFaults()
{
    using namespace faults;
    const Fault late = slow(400ms);
    QList<MatrixFault> made {
        // The line.
        {.name = "Refused", .where = Where::Port, .code = Unreachable},
        {.name = "ResetOnConnect", .where = Where::Connection, .treatment = Treatment::Reset, .code = ConnectionLost},
        {.name = "HungUpOnConnect", .where = Where::Connection, .treatment = Treatment::HungUp, .code = ConnectionLost},
        {.name = "BlackHole",
         .where = Where::Connection,
         .treatment = Treatment::Mute,
         .code = TimedOut,
         .endless = true},
        {.name = "ResetBeforeTheCouncil", .fault = reset(false), .code = ConnectionLost},
        {.name = "ResetAfterTheCouncil", .fault = reset(true), .code = ConnectionLost},
        {.name = "CutBeforeTheCouncil", .fault = cutBeforeTheCouncil(), .code = ConnectionLost},
        {.name = "CutAfterTheCouncil", .fault = cutAfterTheCouncil(), .code = ConnectionLost},
        {.name = "Silence", .fault = silence(), .code = TimedOut, .endless = true},
        {.name = "SilenceAfterTheCouncil", .fault = {.forwarded = true}, .code = TimedOut, .endless = true},
        {.name = "SlowDrip", .fault = drip(5ms), .code = TimedOut, .endless = true},
        {.name = "AnsweredLate", .fault = late, .code = TimedOut, .endless = true},
        // The answer's bytes.
        {.name = "CutAtByte1", .fault = cutAt(1), .code = ConnectionLost},
        {.name = "CutAtByte12", .fault = cutAt(12), .code = ConnectionLost},
        {.name = "CutAtByte40", .fault = cutAt(40), .code = ConnectionLost},
        {.name = "CutInTheBody", .fault = cutInTheAnswer(), .code = ConnectionLost, .codeWithoutBody = std::nullopt},
        {.name = "CutBeforeTheLastByte", .fault = cutAt(-1), .code = ConnectionLost},
        {.name = "AnsweredTwice", .fault = twisted([](const QByteArray &answer) { return answer + answer; })},
        {.name = "LengthTooLong",
         .fault =
             lengthOf([](qsizetype size) { return "Content-Length: " + QByteArray::number(size + 7) + "\r\n"; }, true),
         .code = ConnectionLost},
        {.name = "LengthTooLongAndWaiting",
         .fault =
             lengthOf([](qsizetype size) { return "Content-Length: " + QByteArray::number(size + 7) + "\r\n"; }, false),
         .code = TimedOut,
         .endless = true},
        {.name = "LengthTooShort",
         .fault =
             lengthOf([](qsizetype size) { return "Content-Length: " + QByteArray::number(size - 7) + "\r\n"; }, false),
         .code = AnswerMalformed},
        {.name = "LengthBelowZero",
         .fault = lengthOf([](qsizetype) { return "Content-Length: -1\r\n"_ba; }, true),
         .code = std::nullopt,
         .codeWithoutBody = AnswerMalformed},
        {.name = "LengthNoNumber",
         .fault = lengthOf([](qsizetype) { return "Content-Length: some\r\n"_ba; }, true),
         .code = std::nullopt,
         .codeWithoutBody = AnswerMalformed},
        {.name = "LengthsThatDiffer",
         .fault = lengthOf(
             [](qsizetype size) { return "Content-Length: " + QByteArray::number(size) + "\r\nContent-Length: 3\r\n"; },
             true),
         .code = std::nullopt,
         .codeWithoutBody = AnswerMalformed},
        // Qt stops reading at the hundredth header or the hundredth kilobyte of one, and tells nobody: time tells.
        {.name = "ThreeHundredHeaders",
         .fault = headers("X-Filler: something of no interest\r\n"_ba.repeated(300)),
         .code = TimedOut,
         .codeWithoutBody = std::nullopt,
         .endless = true},
        {.name = "HeaderOfAMegabyte",
         .fault = headers("X-Filler: " + QByteArray(1024 * 1024, 'x') + "\r\n"),
         .code = TimedOut,
         .codeWithoutBody = std::nullopt,
         .endless = true},
        {.name = "NoHttp", .fault = {.answer = "\x16\x03 nonsense\r\n\r\n"_ba, .closed = true}, .code = ConnectionLost},
        // What it says.
        {.name = "AnnouncedFlood", .fault = spoilt(announcedFlood()), .code = AnswerTooLarge},
        {.name = "UnannouncedFlood", .fault = spoilt(unannouncedFlood()), .code = AnswerTooLarge},
        {.name = "GzipBomb", .fault = twisted(bomb), .code = AnswerWrongType},
        {.name = "WrongType", .fault = spoilt(answerOf(200, html, page)), .code = AnswerWrongType},
        {.name = "NoType", .fault = spoilt(answerOf(200, {}, "{}"_ba)), .code = AnswerWrongType},
        {.name = "Found", .fault = instead(redirectOf(302)), .code = Redirected},
        {.name = "TemporaryRedirect", .fault = instead(redirectOf(307)), .code = Redirected},
        {.name = "PermanentRedirect", .fault = instead(redirectOf(308)), .code = Redirected},
        {.name = "NoJson", .fault = spoiltBody([](const QByteArray &) { return "hello"_ba; }), .code = AnswerMalformed},
        {.name = "EmptyBody", .fault = spoiltBody([](const QByteArray &) { return ""_ba; }), .code = AnswerMalformed},
        {.name = "HalfJson",
         .fault = spoiltBody([](const QByteArray &body) { return body.left(body.size() / 2); }),
         .code = AnswerMalformed},
        {.name = "InvalidUtf8", .fault = spoiltBody(invalidUtf8), .code = AnswerMalformed},
        {.name = "DeepJson", .fault = spoiltBody(deep), .code = AnswerMalformed},
        {.name = "DuplicateMembers", .fault = spoiltBody(duplicated), .code = AnswerMalformed},
        {.name = "NumberOutOfRange", .fault = spoiltBody(outOfRange), .code = AnswerMalformed},
        {.name = "NumberBeyondDouble", .fault = spoiltBody(beyondDouble), .code = AnswerMalformed},
        {.name = "InternalError", .fault = spoilt(problemOf(500, "internal"_ba)), .code = Internal},
        {.name = "BadGateway", .fault = spoilt(answerOf(502, html, page)), .code = Unavailable},
        {.name = "Maintenance", .fault = instead(problemOf(503, "maintenance"_ba)), .code = Maintenance},
    };
    for (const AnimalRow &row : allAnimals().subspan(1)) {
        made << MatrixFault {.name = row.name, .where = Where::Tls, .code = row.failure, .animal = row.animal};
    }
    return made;
}

} // namespace

const QList<MatrixFault> &allFaults()
{
    static const QList<MatrixFault> faults = makeFaults();
    return faults;
}

void PrintTo(const MatrixFault &fault, std::ostream *stream)
{
    *stream << fault.name;
}

bool isTransient(FailureCode code)
{
    return code == Unreachable || code == ConnectionLost || code == TimedOut || code == Unavailable;
}

void breakServer(FaultServer &server, const MatrixFault &fault, const QByteArray &method, const QString &path)
{
    switch (fault.where) {
    case Where::Request:
        server.setFault(method, path, fault.fault, 1, FaultServer::always);
        return;
    case Where::Port:
        server.refuse();
        return;
    case Where::Connection:
        server.dropConnections();
        server.setHangingUp(fault.treatment == Treatment::HungUp);
        server.setResetting(fault.treatment == Treatment::Reset);
        server.setMute(fault.treatment == Treatment::Mute);
        return;
    case Where::Tls:
        return;
    }
}

bool mendServer(FaultServer &server, const MatrixFault &fault)
{
    server.clearFaults();
    server.setHangingUp(false);
    server.setResetting(false);
    server.setMute(false);
    if (fault.where == Where::Connection) {
        // Those who were met with silence would wait for a word for ever.
        server.dropConnections();
    }
    return fault.where != Where::Port || server.resume();
}

DoorOptions patientWith(const FaultServer &server)
{
    return {.base = server.url(),
            .authorities = QSslCertificate::fromData(server.certificatePem()),
            .connectTimeout = 60s,
            .answerTimeout = 60s,
            .actTimeout = 90s,
            .retryPause = 1ms};
}

DoorOptions impatientWith(const FaultServer &server, const MatrixFault &fault)
{
    DoorOptions options = patientWith(server);
    // A handshake that will be done may take its time.
    (fault.where == Where::Connection ? options.connectTimeout : options.answerTimeout) = 60ms;
    return options;
}

} // namespace guichet::test

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpsOffice.h"

#include "Answers.h"
#include "Requests.h"

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using requests::encoded;
using requests::get;
using requests::post;
using requests::reading;
using requests::readingNews;

namespace {

QString pathOfCall(const QString &id)
{
    return u"/calls/"_s + encoded(id);
}

QString pathOfCalls(const QString &office)
{
    return u"/offices/"_s + encoded(office) + u"/calls"_s;
}

QString nameOf(TerminalState state)
{
    switch (state) {
    case TerminalState::Idle:
        return u"idle"_s;
    case TerminalState::Busy:
        return u"busy"_s;
    case TerminalState::OutOfOrder:
        return u"out-of-order"_s;
    }
    return {};
}

QString nameOf(CallReason reason)
{
    switch (reason) {
    case CallReason::Asked:
        return u"asked"_s;
    case CallReason::Stuck:
        return u"stuck"_s;
    }
    return {};
}

QString nameOf(CallState state)
{
    switch (state) {
    case CallState::Waiting:
        return u"waiting"_s;
    case CallState::Accepted:
        return u"accepted"_s;
    case CallState::Closed:
        return u"closed"_s;
    case CallState::Withdrawn:
        return u"withdrawn"_s;
    }
    return {};
}

void addPass(DoorRequest &request, const Secret &pass)
{
    request.secrets.emplace_back("Agent-Session", pass.duplicate());
}

DoorRequest longPoll(const QString &path, const QByteArray &knownEtag, std::chrono::seconds wait)
{
    DoorRequest request = get(path, knownEtag);
    request.query = u"wait=%1"_s.arg(wait.count());
    // Whoever knows nothing yet is answered at once.
    if (!knownEtag.isEmpty()) {
        request.wait = wait;
    }
    return request;
}

Outcome<Call, FailureCode> readCall(const DoorAnswer &answer)
{
    return answers::readCall(answer.body);
}

Outcome<Done, FailureCode> readNothing(const DoorAnswer &)
{
    return Done {};
}

} // namespace

HttpsOffice::HttpsOffice(DoorOptions options)
    : m_door(std::move(options))
{
}

Ticket HttpsOffice::enrol(const Secret &enrolmentCode, const QString &office, const QString &profile,
                          const QString &name, const ActKey &key, Handler<Terminal> handler)
{
    return m_door.ask(post(u"/terminals"_s, key,
                           {{u"enrolmentCode"_s, enrolmentCode.reveal()},
                            {u"office"_s, office},
                            {u"profile"_s, profile},
                            {u"name"_s, name}}),
                      reading<Terminal>({201}, std::move(handler),
                                        [](const DoorAnswer &answer) { return answers::readTerminal(answer.body); }));
}

Ticket HttpsOffice::sendHeartbeat(const Heartbeat &heartbeat, const ActKey &key, Handler<Done> handler)
{
    DoorRequest request = post(u"/terminals/current/heartbeats"_s, key,
                               {{u"version"_s, heartbeat.version},
                                {u"profile"_s, heartbeat.profile},
                                {u"office"_s, heartbeat.office},
                                {u"state"_s, nameOf(heartbeat.state)}});
    request.provesTerminal = true;
    return m_door.ask(std::move(request), reading<Done>({204}, std::move(handler), readNothing));
}

Ticket HttpsOffice::signInAgent(const QString &agent, const Secret &pin, const ActKey &key, Handler<AgentPass> handler)
{
    return m_door.ask(post(u"/agent-sessions"_s, key, {{u"agent"_s, agent}, {u"pin"_s, pin.reveal()}}),
                      reading<AgentPass>({201}, std::move(handler), [](const DoorAnswer &answer) {
                          return answers::readAgentPass(answer.body, answer.date);
                      }));
}

void HttpsOffice::signOutAgent(const Secret &pass)
{
    DoorRequest request {.verb = "DELETE", .path = u"/agent-sessions/current"_s};
    addPass(request, pass);
    m_door.tell(std::move(request));
}

Ticket HttpsOffice::makeCall(const QString &office, const HelpRequest &request, const ActKey &key,
                             Handler<Call> handler)
{
    QJsonObject body {{u"journey"_s, request.journey},
                      {u"step"_s, request.step},
                      {u"language"_s, request.language},
                      {u"reason"_s, nameOf(request.reason)}};
    if (!request.problem.isEmpty()) {
        body.insert(u"problem"_s, request.problem);
    }
    return m_door.ask(post(pathOfCalls(office), key, body), reading<Call>({200, 201}, std::move(handler), readCall));
}

Ticket HttpsOffice::fetchCall(const QString &id, const QByteArray &knownEtag, std::chrono::seconds wait,
                              Handler<CallAnswer> handler)
{
    return m_door.ask(longPoll(pathOfCall(id), knownEtag, wait),
                      readingNews<CallAnswer>(!knownEtag.isEmpty(), std::move(handler),
                                              [](const DoorAnswer &answer) -> Outcome<CallAnswer, FailureCode> {
                                                  auto call = answers::readCall(answer.body);
                                                  if (!call) {
                                                      return call.error();
                                                  }
                                                  return CallAnswer {false, std::move(call).value(), answer.etag};
                                              }));
}

Ticket HttpsOffice::withdrawCall(const QString &id, Handler<Done> handler)
{
    return m_door.ask({.verb = "DELETE", .path = pathOfCall(id)},
                      reading<Done>({204}, std::move(handler), readNothing));
}

void HttpsOffice::abandonCall(const QString &id)
{
    m_door.tell({.verb = "DELETE", .path = pathOfCall(id)});
}

Ticket HttpsOffice::fetchCalls(const QString &office, const Secret &pass, const QByteArray &knownEtag,
                               std::chrono::seconds wait, Handler<CallsAnswer> handler)
{
    DoorRequest request = longPoll(pathOfCalls(office), knownEtag, wait);
    addPass(request, pass);
    return m_door.ask(std::move(request),
                      readingNews<CallsAnswer>(!knownEtag.isEmpty(), std::move(handler),
                                               [](const DoorAnswer &answer) -> Outcome<CallsAnswer, FailureCode> {
                                                   auto calls = answers::readCalls(answer.body);
                                                   if (!calls) {
                                                       return calls.error();
                                                   }
                                                   return CallsAnswer {false, std::move(calls).value(), answer.etag};
                                               }));
}

Ticket HttpsOffice::changeCall(const QString &id, const Secret &pass, CallState state, Handler<Call> handler)
{
    DoorRequest request {
        .verb = "PATCH", .path = pathOfCall(id), .body = requests::written({{u"state"_s, nameOf(state)}})};
    addPass(request, pass);
    return m_door.ask(std::move(request), reading<Call>({200}, std::move(handler), readCall));
}

void HttpsOffice::setLanguage(const QString &language)
{
    m_door.setLanguage(language);
}

void HttpsOffice::setTerminalToken(const Secret &token)
{
    m_door.setTerminalToken(token);
}

} // namespace guichet

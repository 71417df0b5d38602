// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/Printing.h"

#include <council/Answers.h>

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime answered(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);

const QByteArray codeStateBody = R"({"id":"r1","token":"t1","state":"code-sent","channel":"whatsapp",
 "mobileHint":"06 •• •• •• 78","codeExpiresAt":"2026-11-23T10:10:00Z","resendAllowedAt":"2026-11-23T10:00:30Z",
 "attemptsLeft":5,"sendsLeft":2,"expiresAt":"2026-11-23T10:30:00Z"})"_ba;

const QByteArray journeyStateBody =
    R"({"state":"account-created","expiresAt":"2026-11-23T10:30:00Z","email":"nouveau@example.fr"})"_ba;

const QByteArray householdBody = R"({"state":"identified","expiresAt":"2026-11-23T10:30:00Z","holder":"USAGER E••••••",
 "address":"•• rue de l'E••••••, 31370 Rieumes"})"_ba;

const QByteArray sessionBody = R"({"token":"s1","expiresAt":"2026-11-23T10:30:00Z","account":{"holder":"USAGER Exemple",
 "address":"12 rue de l'Exemple","contract":"CG-004211","email":"nouveau@example.fr","mobileHint":"06 •• •• •• 78",
 "payment":{"mode":"per-invoice"}}})"_ba;

const QByteArray mandateBody = R"({"reference":"CG-004211-2026-0001","state":"active",
 "ibanHint":"FR76 •••• •••• •••• •••• •••• 189","rhythm":"4x","debitDay":10,
 "instalments":[{"dueOn":"2027-02-10","amountCents":5400},{"dueOn":"2027-05-10","amountCents":5400}],
 "signedAt":"2026-11-23T11:00:00+01:00"})"_ba;

const QByteArray accountBody = R"({"holder":"USAGER Exemple","address":"12 rue de l'Exemple","contract":"CG-004211",
 "email":"nouveau@example.fr","mobileHint":"06 •• •• •• 78","payment":{"mode":"monthly","mandate":)"_ba
                               + mandateBody + "}}"_ba;

const QByteArray offerBody = R"({"yearlyAmountCents":21600,
 "creditor":{"name":"Cœur de Garonne","address":"31 promenade du Campet","ics":"FR69ZZZ651190"},
 "rhythms":[{"id":"10x","label":"10 mensualités","schedules":[
   {"debitDay":5,"instalments":[{"dueOn":"2027-02-05","amountCents":2160}]},
   {"debitDay":10,"instalments":[{"dueOn":"2027-02-10","amountCents":2160},{"dueOn":"2027-03-10","amountCents":2161}]}]}],
 "deadline":"2027-01-31","rules":{"version":"2026-1","title":"Règlement","text":"Un.\n\nDeux."}})"_ba;

const QByteArray resetStateBody = R"({"state":"mobile-verified","expiresAt":"2026-11-23T10:30:00Z"})"_ba;

const QByteArray serviceBody =
    R"({"name":"Service déchets","council":"Cœur de Garonne","status":"open","notice":"Un avis",
 "code":{"length":6,"alphabet":"digits","channels":["sms","whatsapp"]},
 "password":{"minimumLength":12,"maximumLength":128,"uppercase":1,"digits":2,"specials":3},
 "mobile":{"callingCodes":["33","262"]},
 "contact":{"name":"Service déchets","phone":"+33967518996","email":"dechets@example.fr","hours":"le matin"},
 "notices":[{"id":"privacy","title":"Vos données","text":"Un.\n\nDeux."}],
 "offices":[{"id":"rieumes","name":"France services Rieumes","street":"2 place du Marché à la Volaille",
   "postcode":"31370","town":"Rieumes","phone":"+33967518996","email":"rieumes@example.fr","appointment":"sur rendez-vous",
   "checkedOn":"2024-08-01","hours":[{"day":1,"from":"13:30","to":"17:00"}]}],
 "links":{"monthlyPayment":"https://example.fr/mensualisation","offices":"https://example.fr/france-services"}})"_ba;

const QByteArray terminalBody = R"({"id":"t1","token":"terminal-token"})"_ba;

const QByteArray agentBody =
    R"({"token":"a1","name":"Agent 1","office":"rieumes","expiresAt":"2026-11-23T10:30:00Z"})"_ba;

const QByteArray callBody = R"({"id":"c1","terminal":"Borne 1","office":"rieumes","journey":"registration",
 "step":"code","language":"fr","reason":"stuck","problem":"wrong-code","state":"accepted","agent":"Agent 1",
 "position":0,"since":"2026-11-23T11:00:00+01:00"})"_ba;

const QByteArray callsBody = R"({"calls":[)"_ba + callBody + "]}"_ba;

const QByteArray problemBody = R"({"type":"urn:guichet:problem:wrong-code","title":"Wrong code","status":422,
 "code":"wrong-code","attemptsLeft":4,"retryAfterSeconds":600,"reasons":["too-short"],"requestId":"q1"})"_ba;

using Edit = std::function<void(QJsonObject &parent, const QString &member)>;

QJsonValue editedValue(QJsonValue value, QStringList path, const Edit &edit)
{
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[step.toInt()] = editedValue(array.at(step.toInt()), path, edit);
        return array;
    }
    QJsonObject object = value.toObject();
    if (path.isEmpty()) {
        edit(object, step);
    } else {
        object[step] = editedValue(object.value(step), path, edit);
    }
    return object;
}

/// \a path parts members and array places by dots.
QByteArray edited(const QByteArray &body, const QString &path, const Edit &edit)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    EXPECT_FALSE(object.isEmpty());
    return QJsonDocument(editedValue(object, path.split(u'.'), edit).toObject()).toJson();
}

QByteArray without(const QByteArray &body, const QString &path)
{
    return edited(body, path, [](QJsonObject &parent, const QString &member) {
        EXPECT_TRUE(parent.contains(member)) << member;
        parent.remove(member);
    });
}

QByteArray with(const QByteArray &body, const QString &path, const QJsonValue &value)
{
    return edited(body, path, [&](QJsonObject &parent, const QString &member) { parent[member] = value; });
}

QJsonValue valueAt(const QByteArray &body, const QString &path)
{
    QJsonValue found;
    edited(body, path, [&](QJsonObject &parent, const QString &member) { found = parent.value(member); });
    return found;
}

/// One shape of the contract: a full good body, and its members by kind.
struct Shape
{
    const char *name;
    QByteArray body;
    QStringList required;
    QStringList optional;
    /// The failure of reading, if any.
    std::function<std::optional<FailureCode>(const QByteArray &)> read;
};

template<typename Read>
std::function<std::optional<FailureCode>(const QByteArray &)> failureBy(Read read)
{
    return [read](const QByteArray &body) -> std::optional<FailureCode> {
        const auto outcome = read(body);
        return outcome.ok() ? std::nullopt : std::optional(outcome.error());
    };
}

QList<Shape> shapes()
{
    const QStringList codeMembers {u"id"_s,           u"state"_s,         u"channel"_s,
                                   u"mobileHint"_s,   u"codeExpiresAt"_s, u"resendAllowedAt"_s,
                                   u"attemptsLeft"_s, u"sendsLeft"_s,     u"expiresAt"_s};
    return {
        {"code state that opens",
         codeStateBody,
         codeMembers + QStringList {u"token"_s},
         {},
         failureBy([](const QByteArray &body) { return answers::readCodeState(body, answered, true); })},
        {"code state", without(codeStateBody, u"token"_s), codeMembers, {}, failureBy([](const QByteArray &body) {
             return answers::readCodeState(body, answered, false);
         })},
        {"journey state",
         journeyStateBody,
         {u"state"_s, u"expiresAt"_s},
         {u"email"_s},
         failureBy([](const QByteArray &body) { return answers::readJourneyState(body, answered); })},
        {"household",
         householdBody,
         {u"state"_s, u"expiresAt"_s, u"holder"_s, u"address"_s},
         {},
         failureBy([](const QByteArray &body) { return answers::readHousehold(body, answered); })},
        {"session",
         sessionBody,
         {u"token"_s, u"expiresAt"_s, u"account"_s, u"account.holder"_s, u"account.address"_s, u"account.contract"_s,
          u"account.email"_s, u"account.mobileHint"_s, u"account.payment"_s, u"account.payment.mode"_s},
         {},
         failureBy([](const QByteArray &body) { return answers::readSession(body, answered); })},
        {"service",
         serviceBody,
         {u"name"_s,
          u"council"_s,
          u"status"_s,
          u"code"_s,
          u"code.length"_s,
          u"code.alphabet"_s,
          u"code.channels"_s,
          u"password"_s,
          u"password.minimumLength"_s,
          u"password.maximumLength"_s,
          u"password.uppercase"_s,
          u"password.digits"_s,
          u"password.specials"_s,
          u"mobile"_s,
          u"mobile.callingCodes"_s,
          u"contact.name"_s,
          u"contact.phone"_s,
          u"notices.0.id"_s,
          u"notices.0.title"_s,
          u"notices.0.text"_s,
          u"offices"_s,
          u"offices.0.id"_s,
          u"offices.0.name"_s,
          u"offices.0.street"_s,
          u"offices.0.postcode"_s,
          u"offices.0.town"_s,
          u"offices.0.phone"_s,
          u"offices.0.email"_s,
          u"offices.0.checkedOn"_s,
          u"offices.0.hours"_s,
          u"offices.0.hours.0.day"_s,
          u"offices.0.hours.0.from"_s,
          u"offices.0.hours.0.to"_s,
          u"links"_s,
          u"links.monthlyPayment"_s,
          u"links.offices"_s},
         {u"notice"_s, u"contact"_s, u"contact.email"_s, u"contact.hours"_s, u"notices"_s, u"offices.0.appointment"_s},
         failureBy([](const QByteArray &body) { return answers::readService(body); })},
        {"reset state", resetStateBody, {u"state"_s, u"expiresAt"_s}, {}, failureBy([](const QByteArray &body) {
             return answers::readResetState(body, answered);
         })},
        {"account",
         accountBody,
         {u"holder"_s, u"address"_s, u"contract"_s, u"email"_s, u"mobileHint"_s, u"payment"_s, u"payment.mode"_s,
          u"payment.mandate.reference"_s, u"payment.mandate.state"_s, u"payment.mandate.instalments"_s},
         {u"payment.mandate"_s, u"payment.mandate.signedAt"_s},
         failureBy([](const QByteArray &body) { return answers::readAccount(body); })},
        {"offer",
         offerBody,
         {u"yearlyAmountCents"_s, u"creditor"_s, u"creditor.name"_s, u"creditor.address"_s, u"creditor.ics"_s,
          u"rhythms"_s, u"rhythms.0.id"_s, u"rhythms.0.label"_s, u"rhythms.0.schedules"_s,
          u"rhythms.0.schedules.1.debitDay"_s, u"rhythms.0.schedules.1.instalments"_s,
          u"rhythms.0.schedules.1.instalments.1.dueOn"_s, u"rhythms.0.schedules.1.instalments.1.amountCents"_s,
          u"deadline"_s, u"rules"_s, u"rules.version"_s, u"rules.title"_s, u"rules.text"_s},
         {},
         failureBy([](const QByteArray &body) { return answers::readOffer(body); })},
        {"mandate",
         mandateBody,
         {u"reference"_s, u"state"_s, u"ibanHint"_s, u"rhythm"_s, u"debitDay"_s, u"instalments"_s,
          u"instalments.0.dueOn"_s, u"instalments.1.amountCents"_s},
         {u"signedAt"_s},
         failureBy([](const QByteArray &body) { return answers::readMandate(body); })},
        {"terminal", terminalBody, {u"id"_s, u"token"_s}, {}, failureBy([](const QByteArray &body) {
             return answers::readTerminal(body);
         })},
        {"agent",
         agentBody,
         {u"token"_s, u"name"_s, u"office"_s, u"expiresAt"_s},
         {},
         failureBy([](const QByteArray &body) { return answers::readAgentPass(body, answered); })},
        {"call",
         callBody,
         {u"id"_s, u"terminal"_s, u"office"_s, u"journey"_s, u"step"_s, u"language"_s, u"reason"_s, u"state"_s,
          u"position"_s, u"since"_s},
         {u"problem"_s, u"agent"_s},
         failureBy([](const QByteArray &body) { return answers::readCall(body); })},
        {"calls",
         callsBody,
         {u"calls"_s, u"calls.0.id"_s, u"calls.0.state"_s, u"calls.0.position"_s, u"calls.0.since"_s},
         {u"calls.0.problem"_s, u"calls.0.agent"_s},
         failureBy([](const QByteArray &body) { return answers::readCalls(body); })},
        {"problem",
         problemBody,
         {u"type"_s, u"title"_s, u"status"_s, u"code"_s},
         {u"attemptsLeft"_s, u"retryAfterSeconds"_s, u"reasons"_s, u"requestId"_s},
         [](const QByteArray &body) -> std::optional<FailureCode> {
             const FailureCode code = answers::readProblem(body, 422).code;
             return code == FailureCode::WrongCode ? std::nullopt : std::optional(code);
         }},
    };
}

const QList<QJsonValue> everyType {QJsonValue(), true, 1, u"text"_s, QJsonArray {1}, QJsonObject {{u"a"_s, 1}}};

} // namespace

TEST(Answers, AreReadWhenWhole)
{
    for (const Shape &shape : shapes()) {
        SCOPED_TRACE(shape.name);
        EXPECT_EQ(shape.read(shape.body), std::nullopt);
    }
}

TEST(Answers, MustHaveEveryRequiredMember)
{
    for (const Shape &shape : shapes()) {
        for (const QString &member : shape.required) {
            SCOPED_TRACE(shape.name + (": "_ba + member.toUtf8()).toStdString());
            EXPECT_EQ(shape.read(without(shape.body, member)), FailureCode::AnswerMalformed);
        }
    }
}

TEST(Answers, MayLackEveryOptionalMember)
{
    for (const Shape &shape : shapes()) {
        for (const QString &member : shape.optional) {
            SCOPED_TRACE(shape.name + (": "_ba + member.toUtf8()).toStdString());
            EXPECT_EQ(shape.read(without(shape.body, member)), std::nullopt);
        }
    }
}

TEST(Answers, MustHaveEveryMemberOfItsType)
{
    for (const Shape &shape : shapes()) {
        for (const QString &member : shape.required + shape.optional) {
            const QJsonValue::Type type = valueAt(shape.body, member).type();
            for (const QJsonValue &value : everyType) {
                if (value.type() != type) {
                    SCOPED_TRACE(shape.name + (": "_ba + member.toUtf8()).toStdString());
                    EXPECT_EQ(shape.read(with(shape.body, member, value)), FailureCode::AnswerMalformed)
                        << value.type();
                }
            }
        }
    }
}

TEST(Answers, IgnoreMembersThatTheyDoNotKnow)
{
    const QJsonValue unknown = QJsonObject {{u"state"_s, 7}, {u"list"_s, QJsonArray {1, u"a"_s}}};
    for (const Shape &shape : shapes()) {
        SCOPED_TRACE(shape.name);
        EXPECT_EQ(shape.read(with(shape.body, u"unheardOf"_s, unknown)), std::nullopt);
    }
    for (const QString &parent : {u"code"_s, u"password"_s, u"mobile"_s, u"contact"_s, u"links"_s, u"offices.0"_s,
                                  u"offices.0.hours.0"_s, u"notices.0"_s}) {
        EXPECT_TRUE(answers::readService(with(serviceBody, parent + u".unheardOf"_s, unknown)).ok()) << parent;
    }
    for (const QString &parent : {u"account"_s, u"account.payment"_s}) {
        EXPECT_TRUE(answers::readSession(with(sessionBody, parent + u".unheardOf"_s, unknown), answered).ok());
    }
}

TEST(Answers, AreJsonObjects)
{
    const QByteArrayList bodies {""_ba,   "null"_ba,   "[]"_ba,          "\"text\""_ba, "{"_ba,
                                 "{}"_ba, "<html>"_ba, "{} trailing"_ba, "\xff\xfe"_ba, "{\"state\":\"\xff\"}"_ba};
    for (const Shape &shape : shapes()) {
        for (const QByteArray &body : bodies) {
            SCOPED_TRACE(shape.name + (": "_ba + body).toStdString());
            EXPECT_EQ(shape.read(body), FailureCode::AnswerMalformed);
        }
        SCOPED_TRACE(shape.name);
        EXPECT_EQ(shape.read(shape.body.trimmed().chopped(1)), FailureCode::AnswerMalformed);
        EXPECT_EQ(shape.read(shape.body + shape.body), FailureCode::AnswerMalformed);
    }
}

/// Whatever is read, wherever it stands: StrictJson has the rest.
TEST(Answers, CanBeReadInOneWayOnly)
{
    for (const Shape &shape : shapes()) {
        SCOPED_TRACE(shape.name);
        const QByteArray inner = shape.body.trimmed().chopped(1);
        const QByteArray first = inner.mid(inner.indexOf('"'), inner.indexOf(':') - inner.indexOf('"'));
        EXPECT_EQ(shape.read(inner + ',' + first + ":1}"), FailureCode::AnswerMalformed);
        EXPECT_EQ(shape.read("{" + first + ":1," + shape.body.trimmed().mid(1)), FailureCode::AnswerMalformed);
        EXPECT_EQ(shape.read(inner + R"(,"unheardOf":{"a":1,"a":1}})"), FailureCode::AnswerMalformed);
        EXPECT_EQ(shape.read(inner + R"(,"unheardOf":1e999})"), FailureCode::AnswerMalformed);
        EXPECT_EQ(shape.read(inner + ",\"unheardOf\":\"\xff\"}"), FailureCode::AnswerMalformed);
        EXPECT_EQ(shape.read(inner + R"(,"unheardOf":)" + QByteArray(5000, '[') + QByteArray(5000, ']') + '}'),
                  FailureCode::AnswerMalformed);
    }
    EXPECT_EQ(answers::problemCode(R"({"code":"internal","code":"maintenance"})"_ba), u""_s);
}

TEST(Answers, CountInNaturalNumbers)
{
    for (const Shape &shape : shapes()) {
        for (const QString &member : shape.required + shape.optional) {
            if (valueAt(shape.body, member).isDouble()) {
                for (const double number : {1.5, -1.0, 1e18, -0.5}) {
                    SCOPED_TRACE(shape.name + (": "_ba + member.toUtf8()).toStdString());
                    EXPECT_EQ(shape.read(with(shape.body, member, number)), FailureCode::AnswerMalformed) << number;
                }
                EXPECT_EQ(shape.read(with(shape.body, member, u"5"_s)), FailureCode::AnswerMalformed);
            }
        }
    }
    EXPECT_EQ(answers::readCodeState(with(codeStateBody, u"attemptsLeft"_s, 0), answered, true).value().attemptsLeft,
              0);
    EXPECT_FALSE(answers::readService(with(serviceBody, u"code.length"_s, 0)).ok());
}

TEST(Answers, TakeTimesOfAnyOffset)
{
    const QDateTime expected(QDate(2026, 11, 23), QTime(10, 30), Qt::UTC);
    const QStringList times {u"2026-11-23T10:30:00Z"_s,         u"2026-11-23T10:30:00.000Z"_s,
                             u"2026-11-23T10:30:00.0000001Z"_s, u"2026-11-23T12:30:00+02:00"_s,
                             u"2026-11-23T05:00:00-05:30"_s,    u"2026-11-23T10:30:00+00:00"_s};
    for (const QString &time : times) {
        const auto outcome = answers::readJourneyState(with(journeyStateBody, u"expiresAt"_s, time), answered);
        ASSERT_TRUE(outcome.ok()) << time;
        EXPECT_EQ(outcome.value().expiresAt.at(), expected) << time;
        EXPECT_EQ(outcome.value().expiresAt.at().timeSpec(), Qt::UTC);
    }
    const auto outcome =
        answers::readJourneyState(with(journeyStateBody, u"expiresAt"_s, u"2026-11-23T10:30:00.25Z"_s), answered);
    EXPECT_EQ(outcome.value().expiresAt.at(), expected.addMSecs(250));
}

TEST(Answers, RefuseTimesThatAreNoInstants)
{
    const QStringList times {u""_s,
                             u"2026-11-23T10:30:00"_s,
                             u"2026-11-23T10:30:00.5"_s,
                             u"2026-11-23"_s,
                             u"10:30:00Z"_s,
                             u"2026-02-30T10:30:00Z"_s,
                             u"2026-11-23T25:30:00Z"_s,
                             u"Mon, 23 Nov 2026 10:30:00 GMT"_s,
                             u"1795430000"_s,
                             u"soon"_s};
    for (const QString &time : times) {
        EXPECT_FALSE(answers::readJourneyState(with(journeyStateBody, u"expiresAt"_s, time), answered).ok()) << time;
        for (const QString &member : {u"codeExpiresAt"_s, u"resendAllowedAt"_s, u"expiresAt"_s}) {
            EXPECT_FALSE(answers::readCodeState(with(codeStateBody, member, time), answered, true).ok()) << time;
        }
        EXPECT_FALSE(answers::readSession(with(sessionBody, u"expiresAt"_s, time), answered).ok()) << time;
    }
}

TEST(Answers, KnowTheStatesOfARegistration)
{
    const QList<QPair<QString, JourneyPhase>> states {{u"code-sent"_s, JourneyPhase::CodeSent},
                                                      {u"mobile-verified"_s, JourneyPhase::MobileVerified},
                                                      {u"identified"_s, JourneyPhase::Identified},
                                                      {u"account-created"_s, JourneyPhase::AccountCreated}};
    for (const auto &[name, phase] : states) {
        EXPECT_EQ(answers::readJourneyState(with(journeyStateBody, u"state"_s, name), answered).value().phase, phase);
        EXPECT_EQ(answers::readHousehold(with(householdBody, u"state"_s, name), answered).value().state.phase, phase);
    }
    for (const QString &name : {u"done"_s, u""_s, u"Code-Sent"_s, u"closed"_s}) {
        for (const Shape &shape : shapes().first(4)) {
            SCOPED_TRACE(shape.name);
            EXPECT_EQ(shape.read(with(shape.body, u"state"_s, name)), FailureCode::UnknownState) << name;
        }
    }
    // A code that was sent leaves nothing further to be done before it.
    EXPECT_EQ(answers::readCodeState(with(codeStateBody, u"state"_s, u"identified"_s), answered, true).error(),
              FailureCode::UnknownState);
}

TEST(Answers, GiveTheCodeState)
{
    const auto outcome = answers::readCodeState(codeStateBody, answered, true);
    const CodeState &state = outcome.value();
    EXPECT_EQ(state.id, u"r1"_s);
    EXPECT_EQ(state.token.reveal(), u"t1"_s);
    EXPECT_EQ(state.channel, Channel::Whatsapp);
    EXPECT_EQ(state.mobileHint, u"06 •• •• •• 78"_s);
    EXPECT_EQ(state.attemptsLeft, 5);
    EXPECT_EQ(state.sendsLeft, 2);
    EXPECT_LE(state.resendAllowedAt.remaining(), 30s);
    EXPECT_GT(state.resendAllowedAt.remaining(), 20s);
    EXPECT_LE(state.codeExpiresAt.remaining(), 10min);
    EXPECT_LE(state.expiresAt.remaining(), 30min);
    EXPECT_GT(state.expiresAt.remaining(), 29min);
}

TEST(Answers, WantAnIdAndATokenWithSomethingInThem)
{
    for (const QString &member : {u"id"_s, u"token"_s}) {
        EXPECT_FALSE(answers::readCodeState(with(codeStateBody, member, u""_s), answered, true).ok()) << member;
    }
    EXPECT_FALSE(answers::readSession(with(sessionBody, u"token"_s, u""_s), answered).ok());
}

TEST(Answers, GiveTheHouseholdAndTheAccount)
{
    const Household household = answers::readHousehold(householdBody, answered).value();
    EXPECT_EQ(household.holder, u"USAGER E••••••"_s);
    EXPECT_EQ(household.address, u"•• rue de l'E••••••, 31370 Rieumes"_s);
    EXPECT_EQ(household.state.phase, JourneyPhase::Identified);
    EXPECT_EQ(answers::readJourneyState(journeyStateBody, answered).value().email, u"nouveau@example.fr"_s);

    const auto session = answers::readSession(sessionBody, answered);
    EXPECT_EQ(session.value().token.reveal(), u"s1"_s);
    EXPECT_EQ(session.value().account.contract, u"CG-004211"_s);
    EXPECT_EQ(session.value().account.holder, u"USAGER Exemple"_s);
    EXPECT_EQ(session.value().account.email, u"nouveau@example.fr"_s);
    EXPECT_EQ(session.value().account.payment, PaymentMode::PerInvoice);
}

TEST(Answers, GiveTheService)
{
    const Service service = answers::readService(serviceBody).value();
    EXPECT_EQ(service.name, u"Service déchets"_s);
    EXPECT_EQ(service.council, u"Cœur de Garonne"_s);
    EXPECT_FALSE(service.inMaintenance);
    EXPECT_EQ(service.notice, u"Un avis"_s);
    EXPECT_EQ(service.code.length, 6);
    EXPECT_EQ(service.code.alphabet, CodeAlphabet::Digits);
    EXPECT_TRUE(service.offers(Channel::Sms) && service.offers(Channel::Whatsapp));
    EXPECT_EQ(service.password.minimumLength, 12);
    EXPECT_EQ(service.password.maximumLength, 128);
    EXPECT_EQ(service.password.uppercase, 1);
    EXPECT_EQ(service.password.digits, 2);
    EXPECT_EQ(service.password.specials, 3);
    EXPECT_EQ(service.callingCodes, (QStringList {u"33"_s, u"262"_s}));
    EXPECT_EQ(service.contact->phone, u"+33967518996"_s);
    EXPECT_EQ(service.contact->hours, u"le matin"_s);
    EXPECT_EQ(service.notices.first().text, u"Un.\n\nDeux."_s);
    const Office *office = service.office(u"rieumes"_s);
    ASSERT_NE(office, nullptr);
    EXPECT_EQ(office->postcode, u"31370"_s);
    EXPECT_EQ(office->checkedOn, QDate(2024, 8, 1));
    EXPECT_EQ(office->hours.first().day, 1);
    EXPECT_EQ(office->hours.first().from, QTime(13, 30));
    EXPECT_EQ(office->hours.first().to, QTime(17, 0));
    EXPECT_EQ(service.office(u"elsewhere"_s), nullptr);
    EXPECT_EQ(service.officesLink, u"https://example.fr/france-services"_s);
}

TEST(Answers, MeetUnknownValuesMildly)
{
    const Service service =
        answers::readService(
            with(with(with(serviceBody, u"code.channels"_s, QJsonArray {u"pigeon"_s, u"whatsapp"_s, u"whatsapp"_s}),
                      u"code.alphabet"_s, u"runes"_s),
                 u"status"_s, u"pensive"_s))
            .value();
    EXPECT_EQ(service.channels, QList<Channel> {Channel::Whatsapp});
    EXPECT_EQ(service.code.alphabet, CodeAlphabet::AnyPrintable);
    EXPECT_FALSE(service.inMaintenance);

    EXPECT_TRUE(answers::readService(with(serviceBody, u"status"_s, u"maintenance"_s)).value().inMaintenance);
    EXPECT_EQ(answers::readService(with(serviceBody, u"code.alphabet"_s, u"alphanumeric"_s)).value().code.alphabet,
              CodeAlphabet::Alphanumeric);
    EXPECT_TRUE(answers::readCodeState(with(codeStateBody, u"channel"_s, u"pigeon"_s), answered, true).ok());

    const auto paysBy = [](const QString &mode) {
        return answers::readSession(with(sessionBody, u"account.payment.mode"_s, mode), answered)
            .value()
            .account.payment;
    };
    EXPECT_EQ(paysBy(u"monthly"_s), PaymentMode::Monthly);
    EXPECT_EQ(paysBy(u"barter"_s), PaymentMode::Other);
}

TEST(Answers, GiveTheReset)
{
    const QList<QPair<QString, ResetPhase>> states {{u"code-sent"_s, ResetPhase::CodeSent},
                                                    {u"mobile-verified"_s, ResetPhase::MobileVerified},
                                                    {u"done"_s, ResetPhase::Done}};
    for (const auto &[name, phase] : states) {
        const auto state = answers::readResetState(with(resetStateBody, u"state"_s, name), answered);
        EXPECT_EQ(state.value().phase, phase);
        EXPECT_LE(state.value().expiresAt.remaining(), 30min);
        EXPECT_GT(state.value().expiresAt.remaining(), 29min);
    }
    for (const QString &name : {u"identified"_s, u"account-created"_s, u""_s, u"Done"_s}) {
        EXPECT_EQ(answers::readResetState(with(resetStateBody, u"state"_s, name), answered).error(),
                  FailureCode::UnknownState)
            << name;
    }
}

TEST(Answers, GiveTheAccountWithItsMandate)
{
    const Account account = answers::readAccount(accountBody).value();
    EXPECT_EQ(account.holder, u"USAGER Exemple"_s);
    EXPECT_EQ(account.contract, u"CG-004211"_s);
    EXPECT_EQ(account.mobileHint, u"06 •• •• •• 78"_s);
    EXPECT_EQ(account.payment, PaymentMode::Monthly);
    ASSERT_TRUE(account.mandate.has_value());
    EXPECT_EQ(account.mandate->reference, u"CG-004211-2026-0001"_s);
    EXPECT_FALSE(answers::readAccount(without(accountBody, u"payment.mandate"_s)).value().mandate.has_value());

    const auto paysBy = [](const QString &mode) {
        return answers::readAccount(with(accountBody, u"payment.mode"_s, mode)).value().payment;
    };
    EXPECT_EQ(paysBy(u"per-invoice"_s), PaymentMode::PerInvoice);
    EXPECT_EQ(paysBy(u"barter"_s), PaymentMode::Other);
    EXPECT_EQ(answers::readAccount(with(accountBody, u"payment.mandate.state"_s, u"revoked"_s)).error(),
              FailureCode::UnknownState);
    EXPECT_EQ(answers::readSession(with(sessionBody, u"account.payment.mandate"_s, 3), answered).error(),
              FailureCode::AnswerMalformed);
}

TEST(Answers, GiveTheOffer)
{
    const PaymentOffer offer = answers::readOffer(offerBody).value();
    EXPECT_EQ(offer.yearlyAmountCents, 21600);
    EXPECT_EQ(offer.creditor.ics, u"FR69ZZZ651190"_s);
    EXPECT_EQ(offer.deadline, QDate(2027, 1, 31));
    EXPECT_EQ(offer.rules.version, u"2026-1"_s);
    EXPECT_EQ(offer.rules.text, u"Un.\n\nDeux."_s);
    const Schedule *schedule = offer.schedule(u"10x"_s, 10);
    ASSERT_NE(schedule, nullptr);
    EXPECT_EQ(schedule->instalments, (QList<Instalment> {{QDate(2027, 2, 10), 2160}, {QDate(2027, 3, 10), 2161}}));
    EXPECT_EQ(offer.rhythm(u"10x"_s)->label, u"10 mensualités"_s);
    EXPECT_EQ(offer.schedule(u"10x"_s, 11), nullptr);
    EXPECT_EQ(offer.schedule(u"4x"_s, 10), nullptr);

    for (const QString &list : {u"rhythms"_s, u"rhythms.0.schedules"_s}) {
        EXPECT_EQ(answers::readOffer(with(offerBody, list, QJsonArray())).error(), FailureCode::AnswerMalformed)
            << list;
    }
    for (const QString &named : {u"rhythms.0.id"_s, u"rhythms.0.label"_s, u"rules.version"_s}) {
        EXPECT_EQ(answers::readOffer(with(offerBody, named, u""_s)).error(), FailureCode::AnswerMalformed) << named;
    }
}

TEST(Answers, GiveTheMandate)
{
    const Mandate mandate = answers::readMandate(mandateBody).value();
    EXPECT_EQ(mandate.state, MandateState::Active);
    EXPECT_EQ(mandate.ibanHint, u"FR76 •••• •••• •••• •••• •••• 189"_s);
    EXPECT_EQ(mandate.rhythm, u"4x"_s);
    EXPECT_EQ(mandate.debitDay, 10);
    EXPECT_EQ(mandate.instalments, (QList<Instalment> {{QDate(2027, 2, 10), 5400}, {QDate(2027, 5, 10), 5400}}));
    EXPECT_EQ(mandate.signedAt, QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC));
    const Mandate unordered =
        answers::readMandate(with(mandateBody, u"instalments.0.dueOn"_s, u"2027-08-10"_s)).value();
    EXPECT_EQ(unordered.instalments, (QList<Instalment> {{QDate(2027, 5, 10), 5400}, {QDate(2027, 8, 10), 5400}}));

    const auto byHand =
        answers::readMandate(without(with(mandateBody, u"state"_s, u"awaiting-signature"_s), u"signedAt"_s));
    EXPECT_EQ(byHand.value().state, MandateState::AwaitingSignature);
    EXPECT_FALSE(byHand.value().signedAt.isValid());
    for (const QString &state : {u""_s, u"Active"_s, u"cancelled"_s}) {
        EXPECT_EQ(answers::readMandate(with(mandateBody, u"state"_s, state)).error(), FailureCode::UnknownState)
            << state;
    }
    EXPECT_EQ(answers::readMandate(with(mandateBody, u"reference"_s, u""_s)).error(), FailureCode::AnswerMalformed);
}

TEST(Answers, DebitOnDaysThatThereAre)
{
    for (const int day : {1, 31}) {
        EXPECT_TRUE(answers::readMandate(with(mandateBody, u"debitDay"_s, day)).ok()) << day;
    }
    for (const int day : {0, 32, 1000}) {
        EXPECT_EQ(answers::readMandate(with(mandateBody, u"debitDay"_s, day)).error(), FailureCode::AnswerMalformed);
        EXPECT_EQ(answers::readOffer(with(offerBody, u"rhythms.0.schedules.0.debitDay"_s, day)).error(),
                  FailureCode::AnswerMalformed);
    }
    for (const QString &date : {u"2027-02-30"_s, u"10/02/2027"_s, u""_s, u"2027-02-10T00:00:00Z"_s}) {
        EXPECT_EQ(answers::readMandate(with(mandateBody, u"instalments.0.dueOn"_s, date)).error(),
                  FailureCode::AnswerMalformed)
            << date;
        EXPECT_EQ(answers::readOffer(with(offerBody, u"deadline"_s, date)).error(), FailureCode::AnswerMalformed)
            << date;
    }
    EXPECT_FALSE(answers::readMandate(with(mandateBody, u"signedAt"_s, u"2026-11-23T10:00:00"_s)).ok());
}

TEST(Answers, GiveTheTerminalAndTheAgent)
{
    EXPECT_EQ(answers::readTerminal(terminalBody).value().id, u"t1"_s);
    EXPECT_EQ(answers::readTerminal(terminalBody).value().token.reveal(), u"terminal-token"_s);
    const auto agent = answers::readAgentPass(agentBody, answered);
    EXPECT_EQ(agent.value().token.reveal(), u"a1"_s);
    EXPECT_EQ(agent.value().name, u"Agent 1"_s);
    EXPECT_EQ(agent.value().office, u"rieumes"_s);
    EXPECT_LE(agent.value().expiresAt.remaining(), 30min);
    EXPECT_GT(agent.value().expiresAt.remaining(), 29min);
    for (const QString &member : {u"id"_s, u"token"_s}) {
        EXPECT_FALSE(answers::readTerminal(with(terminalBody, member, u""_s)).ok()) << member;
    }
    for (const QString &member : {u"token"_s, u"office"_s}) {
        EXPECT_FALSE(answers::readAgentPass(with(agentBody, member, u""_s), answered).ok()) << member;
    }
}

TEST(Answers, GiveTheCalls)
{
    const Call call = answers::readCall(callBody).value();
    EXPECT_EQ(call.id, u"c1"_s);
    EXPECT_EQ(call.terminal, u"Borne 1"_s);
    EXPECT_EQ(call.office, u"rieumes"_s);
    EXPECT_EQ(call.journey, u"registration"_s);
    EXPECT_EQ(call.step, u"code"_s);
    EXPECT_EQ(call.language, u"fr"_s);
    EXPECT_EQ(call.reason, CallReason::Stuck);
    EXPECT_EQ(call.problem, u"wrong-code"_s);
    EXPECT_EQ(call.agent, u"Agent 1"_s);
    EXPECT_EQ(call.position, 0);
    EXPECT_EQ(call.since, QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC));
    EXPECT_EQ(call.since.timeSpec(), Qt::UTC);
    EXPECT_EQ(answers::readCalls(callsBody).value(), QList<Call> {call});
    EXPECT_TRUE(answers::readCalls(R"({"calls":[]})"_ba).value().isEmpty());
    EXPECT_FALSE(answers::readCall(with(callBody, u"id"_s, u""_s)).ok());
    EXPECT_FALSE(answers::readCall(with(callBody, u"since"_s, u"2026-11-23T10:00:00"_s)).ok());
    EXPECT_EQ(answers::readCalls(R"({"calls":[7]})"_ba).error(), FailureCode::AnswerMalformed);
}

TEST(Answers, KnowTheStatesOfACall)
{
    const QList<QPair<QString, CallState>> states {{u"waiting"_s, CallState::Waiting},
                                                   {u"accepted"_s, CallState::Accepted},
                                                   {u"closed"_s, CallState::Closed},
                                                   {u"withdrawn"_s, CallState::Withdrawn}};
    for (const auto &[name, state] : states) {
        EXPECT_EQ(answers::readCall(with(callBody, u"state"_s, name)).value().state, state);
    }
    for (const QString &name : {u""_s, u"Waiting"_s, u"done"_s}) {
        EXPECT_EQ(answers::readCall(with(callBody, u"state"_s, name)).error(), FailureCode::UnknownState) << name;
        EXPECT_EQ(answers::readCalls(with(callsBody, u"calls.0.state"_s, name)).error(), FailureCode::UnknownState);
    }
    EXPECT_EQ(answers::readCall(with(callBody, u"reason"_s, u"bored"_s)).value().reason, CallReason::Asked);
    EXPECT_EQ(answers::readCall(with(callBody, u"step"_s, u"dance"_s)).value().step, u"dance"_s);
}

TEST(Problem, IsReadWithAllItSays)
{
    const Failure failure = answers::readProblem(problemBody, 422);
    EXPECT_EQ(failure.code, FailureCode::WrongCode);
    EXPECT_TRUE(failure.definite);
    EXPECT_EQ(failure.attemptsLeft, 4);
    EXPECT_EQ(failure.retryAfter, 600s);
    EXPECT_EQ(failure.reasons, QList<PasswordReason> {PasswordReason::TooShort});
    EXPECT_EQ(failure.requestId, u"q1"_s);
}

TEST(Problem, KnowsTheReasonsAndLeavesOutOthers)
{
    const QJsonArray reasons {u"contains-personal-data"_s,
                              u"too-long"_s,
                              u"no-uppercase"_s,
                              u"no-digit"_s,
                              u"no-digit"_s,
                              u"no-special"_s,
                              u"too-common"_s,
                              u"too-short"_s,
                              u"too-blue"_s,
                              7};
    const Failure failure = answers::readProblem(with(problemBody, u"reasons"_s, reasons), 422);
    EXPECT_EQ(failure.reasons,
              (QList<PasswordReason> {PasswordReason::ContainsPersonalData, PasswordReason::TooLong,
                                      PasswordReason::NoUppercase, PasswordReason::NoDigit, PasswordReason::NoSpecial,
                                      PasswordReason::TooCommon, PasswordReason::TooShort}));
}

TEST(Problem, OfAnUnknownCodeIsToldByItsClass)
{
    const auto of = [](const QString &code, int status) {
        return answers::readProblem(with(with(problemBody, u"code"_s, code), u"status"_s, status), status);
    };
    for (const int status : {400, 404, 418, 429}) {
        EXPECT_EQ(of(u"teapot"_s, status).code, FailureCode::RequestRefused);
        EXPECT_TRUE(of(u"teapot"_s, status).definite);
        EXPECT_EQ(of(u"teapot"_s, status).attemptsLeft, 4);
    }
    for (const int status : {500, 501, 507}) {
        EXPECT_EQ(of(u"teapot"_s, status).code, FailureCode::ServerTrouble);
        EXPECT_FALSE(of(u"teapot"_s, status).definite);
    }
    EXPECT_EQ(of(u"internal"_s, 500).code, FailureCode::Internal);
    EXPECT_FALSE(of(u"internal"_s, 500).definite);
}

TEST(Problem, OfAnotherStatusThanItsAnswerIsMalformed)
{
    for (const int status : {400, 409, 500}) {
        const Failure failure = answers::readProblem(problemBody, status);
        EXPECT_EQ(failure.code, FailureCode::AnswerMalformed);
        EXPECT_FALSE(failure.definite);
        EXPECT_EQ(failure.attemptsLeft, std::nullopt);
    }
}

TEST(Problem, HasACodeThatCanBeReadAlone)
{
    EXPECT_EQ(answers::problemCode(problemBody), u"wrong-code"_s);
    for (const QByteArray &body : {""_ba, "[]"_ba, "{\"code\":7}"_ba, "<html>"_ba}) {
        EXPECT_EQ(answers::problemCode(body), u""_s);
    }
}

} // namespace guichet::test

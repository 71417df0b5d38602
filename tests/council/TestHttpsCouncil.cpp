// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/Printing.h"
#include "../support/Registrant.h"

#include <QJsonDocument>
#include <QSslCertificate>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using training::TrainingCouncil;

namespace {

/// A council whose clock stands in another year than the machine's, and a client that trusts it.
class CouncilCalls : public ::testing::Test
{
protected:
    CouncilCalls()
        : council(TrainingCouncil::Options {{}, [] { return QDateTime(QDate(2031, 5, 6), QTime(10, 0), Qt::UTC); }})
        , started(council.start())
        , backend(DoorOptions {.base = council.url(),
                               .authorities = QSslCertificate::fromData(council.certificatePem()),
                               .retryPause = 5ms})
        , resident(backend, &council)
    {
    }
    void SetUp() override { ASSERT_TRUE(started); }

    void verify()
    {
        ASSERT_TRUE(resident.start().ok());
        ASSERT_TRUE(resident.checkCode().ok());
    }
    void identify()
    {
        verify();
        ASSERT_TRUE(resident.identify().ok());
    }
    void change(void (*how)(training::Settings &))
    {
        training::Settings settings = council.settings();
        how(settings);
        council.setSettings(settings);
    }
    static QString wrong(const QString &code) { return code.chopped(1) + (code.endsWith(u'0') ? u'1' : u'0'); }

    TrainingCouncil council;
    bool started;
    HttpsCouncil backend;
    Registrant resident;
};

void expectRefusal(const Failure &failure, FailureCode code)
{
    EXPECT_EQ(failure.code, code) << failure.supportCode();
    EXPECT_TRUE(failure.definite);
    EXPECT_FALSE(failure.requestId.isEmpty());
}

} // namespace

TEST_F(CouncilCalls, LeadAWholeRegistrationAndASignIn)
{
    const auto service = resident.service();
    ASSERT_TRUE(service.ok());
    EXPECT_EQ(service.value().service.offices.size(), 2);
    EXPECT_FALSE(service.value().etag.isEmpty());
    EXPECT_TRUE(QJsonDocument::fromJson(service.value().json).isObject());

    const auto code = resident.start();
    ASSERT_TRUE(code.ok());
    EXPECT_EQ(code.value().channel, Channel::Sms);
    EXPECT_EQ(code.value().mobileHint, u"06 •• •• •• 01"_s);
    EXPECT_EQ(code.value().attemptsLeft, 5);
    EXPECT_EQ(code.value().sendsLeft, 2);
    EXPECT_EQ(resident.state().value().phase, JourneyPhase::CodeSent);

    council.advanceClock(30s);
    const auto again = resident.sendCode(QUuid::createUuid(), Channel::Whatsapp);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again.value().channel, Channel::Whatsapp);
    EXPECT_EQ(again.value().sendsLeft, 1);
    EXPECT_TRUE(again.value().token.isEmpty());

    EXPECT_EQ(resident.checkCode().value().phase, JourneyPhase::MobileVerified);
    const auto household = resident.identify();
    ASSERT_TRUE(household.ok());
    EXPECT_EQ(household.value().state.phase, JourneyPhase::Identified);
    EXPECT_EQ(household.value().holder, u"USAGER E••••••"_s);

    const auto created = resident.createAccount();
    ASSERT_TRUE(created.ok());
    EXPECT_EQ(created.value().phase, JourneyPhase::AccountCreated);
    EXPECT_EQ(created.value().email, email);
    EXPECT_EQ(resident.state().value().email, email);
    EXPECT_EQ(council.accountCount(), 1);

    const auto session = resident.signIn();
    ASSERT_TRUE(session.ok());
    EXPECT_EQ(session.value().account.contract, u"CG-004211"_s);
    EXPECT_EQ(session.value().account.payment, PaymentMode::PerInvoice);
    EXPECT_FALSE(session.value().token.isEmpty());
}

TEST_F(CouncilCalls, CountDurationsByTheCouncilsClock)
{
    const auto code = resident.start();
    ASSERT_TRUE(code.ok());
    EXPECT_EQ(code.value().codeExpiresAt.at(), QDateTime(QDate(2031, 5, 6), QTime(10, 10), Qt::UTC));
    EXPECT_LE(code.value().codeExpiresAt.remaining(), 10min);
    EXPECT_GT(code.value().codeExpiresAt.remaining(), 9min);
    EXPECT_LE(code.value().resendAllowedAt.remaining(), 30s);
    EXPECT_GT(code.value().resendAllowedAt.remaining(), 15s);
}

TEST_F(CouncilCalls, SaveTheServiceTheyKnow)
{
    const QByteArray etag = resident.service().value().etag;
    const auto known = resident.service(etag);
    ASSERT_TRUE(known.ok());
    EXPECT_TRUE(known.value().notModified);
    EXPECT_TRUE(known.value().json.isEmpty());

    change([](training::Settings &settings) { settings.codeLength = 8; });
    const auto changed = resident.service(etag);
    ASSERT_TRUE(changed.ok());
    EXPECT_FALSE(changed.value().notModified);
    EXPECT_EQ(changed.value().service.code.length, 8);
    EXPECT_NE(changed.value().etag, etag);
}

TEST_F(CouncilCalls, HearThatTheServiceIsInMaintenance)
{
    change([](training::Settings &settings) { settings.maintenance = true; });
    EXPECT_TRUE(resident.service().value().service.inMaintenance);
    const int before = council.requestCount();
    const auto refused = resident.start();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, FailureCode::Maintenance);
    EXPECT_FALSE(refused.error().definite);
    EXPECT_EQ(council.requestCount(), before + 1);
}

TEST_F(CouncilCalls, DoAnActOnceForOneKey)
{
    const ActKey opening = QUuid::createUuid();
    ASSERT_TRUE(resident.start(opening).ok());
    const QString first = resident.journey().id;
    const QString code = council.lastCode(mobileE164);
    ASSERT_TRUE(resident.start(opening).ok());
    EXPECT_EQ(resident.journey().id, first);
    EXPECT_EQ(council.lastCode(mobileE164), code);

    ASSERT_TRUE(resident.checkCode().ok());
    ASSERT_TRUE(resident.identify().ok());
    const ActKey creation = QUuid::createUuid();
    const auto created = resident.createAccount(creation);
    const auto repeated = resident.createAccount(creation);
    ASSERT_TRUE(created.ok() && repeated.ok());
    EXPECT_EQ(repeated.value().email, created.value().email);
    EXPECT_EQ(repeated.value().expiresAt.at(), created.value().expiresAt.at());
    EXPECT_EQ(council.accountCount(), 1);
}

TEST_F(CouncilCalls, RefuseOneKeyForTwoActs)
{
    const ActKey key = QUuid::createUuid();
    ASSERT_TRUE(resident.start(key).ok());
    const auto other = resident.start(key, Channel::Whatsapp);
    ASSERT_FALSE(other.ok());
    expectRefusal(other.error(), FailureCode::ValidationFailed);
}

TEST_F(CouncilCalls, TellTheProblemsOfSending)
{
    change([](training::Settings &settings) { settings.channels = {u"sms"_s}; });
    expectRefusal(resident.start(QUuid::createUuid(), Channel::Whatsapp).error(), FailureCode::ChannelUnavailable);
    ASSERT_TRUE(resident.start().ok());
    const Failure early = resident.sendCode().error();
    expectRefusal(early, FailureCode::ResendTooEarly);
    for (int left = 1; left >= 0; --left) {
        council.advanceClock(30s);
        EXPECT_EQ(resident.sendCode().value().sendsLeft, left);
    }
    council.advanceClock(30s);
    expectRefusal(resident.sendCode().error(), FailureCode::SendsExhausted);
}

TEST_F(CouncilCalls, TellTheProblemsOfTheCode)
{
    ASSERT_TRUE(resident.start().ok());
    const QString code = council.lastCode(mobileE164);
    for (int left = 4; left > 0; --left) {
        const Failure failure = resident.checkCode(wrong(code)).error();
        expectRefusal(failure, FailureCode::WrongCode);
        EXPECT_EQ(failure.attemptsLeft, left);
    }
    expectRefusal(resident.checkCode(wrong(code)).error(), FailureCode::AttemptsExhausted);

    council.advanceClock(30s);
    ASSERT_TRUE(resident.sendCode().ok());
    council.advanceClock(10min);
    expectRefusal(resident.checkCode().error(), FailureCode::CodeExpired);
}

TEST_F(CouncilCalls, TellTheProblemsOfTheInvoice)
{
    ASSERT_TRUE(resident.start().ok());
    expectRefusal(resident.identify().error(), FailureCode::StepOutOfOrder);
    ASSERT_TRUE(resident.checkCode().ok());
    expectRefusal(resident.identify(QUuid::createUuid(), u"OM-2026-0420"_s, u"uV7-nM1l"_s).error(),
                  FailureCode::AlreadyRegistered);
    for (int left = 4; left > 0; --left) {
        const Failure failure = resident.identify(QUuid::createUuid(), invoiceLogin, u"rk7-mo0l"_s).error();
        expectRefusal(failure, FailureCode::CredentialsUnknown);
        EXPECT_EQ(failure.attemptsLeft, left);
    }
    expectRefusal(resident.identify(QUuid::createUuid(), invoiceLogin, u"rk7-mo0l"_s).error(),
                  FailureCode::AttemptsExhausted);
}

TEST_F(CouncilCalls, TellTheProblemsOfTheAccount)
{
    verify();
    expectRefusal(resident.createAccount().error(), FailureCode::StepOutOfOrder);
    ASSERT_TRUE(resident.identify().ok());
    expectRefusal(resident.createAccount(QUuid::createUuid(), u"deja.inscrit@example.fr"_s).error(),
                  FailureCode::EmailInUse);
    const PasswordPolicy lax {.minimumLength = 1, .uppercase = 0, .digits = 0, .specials = 0};
    const Failure weak = resident.createAccount(QUuid::createUuid(), email, u"exemple"_s, lax).error();
    expectRefusal(weak, FailureCode::PasswordRefused);
    EXPECT_EQ(weak.reasons,
              (QList<PasswordReason> {PasswordReason::TooShort, PasswordReason::NoUppercase, PasswordReason::NoDigit,
                                      PasswordReason::NoSpecial, PasswordReason::ContainsPersonalData}));
    EXPECT_EQ(council.accountCount(), 0);
    EXPECT_TRUE(resident.createAccount().ok());
}

TEST_F(CouncilCalls, TellThatARegistrationExpired)
{
    identify();
    council.advanceClock(30min);
    expectRefusal(resident.state().error(), FailureCode::RegistrationExpired);
    expectRefusal(resident.sendCode().error(), FailureCode::RegistrationExpired);
    expectRefusal(resident.checkCode(u"123456"_s).error(), FailureCode::RegistrationExpired);
    expectRefusal(resident.identify().error(), FailureCode::RegistrationExpired);
    expectRefusal(resident.createAccount().error(), FailureCode::RegistrationExpired);
}

TEST_F(CouncilCalls, TellTheProblemsOfSigningIn)
{
    const QString known = u"deja.inscrit@example.fr"_s;
    expectRefusal(resident.signIn(QUuid::createUuid(), invoiceLogin, invoicePassword).error(),
                  FailureCode::FirstRegistrationNeeded);
    for (int left = 4; left > 0; --left) {
        // The 401 comes with a challenge, which must not become a question of the network's.
        const Failure failure = resident.signIn(QUuid::createUuid(), known, u"wrong"_s).error();
        expectRefusal(failure, FailureCode::CredentialsRefused);
        EXPECT_EQ(failure.attemptsLeft, left);
    }
    const Failure locked = resident.signIn(QUuid::createUuid(), known, u"wrong"_s).error();
    expectRefusal(locked, FailureCode::AccountLocked);
    EXPECT_EQ(locked.retryAfter, 600s);
}

TEST_F(CouncilCalls, AbandonARegistration)
{
    ASSERT_TRUE(resident.start().ok());
    backend.abandonRegistration(resident.journey());
    backend.dropConnections();
    const QByteArray line = "DELETE /api/v1/registrations/"_ba + resident.journey().id.toLatin1();
    EXPECT_TRUE(waitFor([&] { return council.requestLines().contains(line); }));
    expectRefusal(resident.state().error(), FailureCode::RegistrationExpired);
}

TEST_F(CouncilCalls, EndASession)
{
    identify();
    ASSERT_TRUE(resident.createAccount().ok());
    const auto session = resident.signIn();
    ASSERT_TRUE(session.ok());
    backend.signOut(session.value().token);
    backend.dropConnections();
    EXPECT_TRUE(waitFor([&] { return council.requestLines().contains("DELETE /api/v1/sessions/current"_ba); }));
}

TEST_F(CouncilCalls, AreForgottenWithTheirTicket)
{
    bool called = false;
    const auto handler = [&called](auto) { called = true; };
    {
        const Ticket dropped = backend.fetchService({}, handler);
    }
    Ticket ticket = backend.startRegistration(mobileNumber(), Channel::Sms, QUuid::createUuid(), handler);
    ASSERT_TRUE(waitFor([this] { return council.requestCount() > 0; }));
    ticket.cancel();
    // An answer to a later question would come after theirs.
    EXPECT_TRUE(resident.service().ok());
    stayFor(50ms);
    EXPECT_FALSE(called);
}

TEST_F(CouncilCalls, MayEndTheirTicketFromTheAnswer)
{
    Ticket ticket;
    int calls = 0;
    ticket = backend.fetchService({}, [&](auto) {
        ++calls;
        ticket.cancel();
    });
    EXPECT_TRUE(waitFor([&calls] { return calls > 0; }));
    stayFor(20ms);
    EXPECT_EQ(calls, 1);
}

TEST_F(CouncilCalls, DieWithTheirBackend)
{
    bool called = false;
    Ticket ticket;
    {
        HttpsCouncil gone(
            DoorOptions {.base = council.url(), .authorities = QSslCertificate::fromData(council.certificatePem())});
        ticket = gone.fetchService({}, [&called](auto) { called = true; });
        stayFor(2ms);
    }
    stayFor(50ms);
    EXPECT_FALSE(called);
    ticket.cancel();
}

} // namespace guichet::test

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>
#include <support/Waiting.h>

#include <council/HttpsCouncil.h>
#include <station/TrainingDesk.h>
#include <training/TrainingCouncil.h>

#include <gtest/gtest.h>

#include <QSslCertificate>

#include <optional>

namespace guichet::test {

using namespace Qt::StringLiterals;

class TrainingDeskTest : public ::testing::Test
{
protected:
    TrainingDeskTest()
    {
        QObject::connect(&desk, &TrainingDesk::changed, &desk, [this] { ++changes; });
    }

    void SetUp() override
    {
        ASSERT_TRUE(training.start()) << training.errorString().toStdString();
        desk.open(door(), training.key());
    }

    DoorOptions door() const
    {
        return {.base = training.url(), .authorities = QSslCertificate::fromData(training.certificatePem())};
    }

    /// Has a code sent to \a mobile, as a resident would.
    void sendCodeTo(const QString &mobile)
    {
        HttpsCouncil council(door());
        const auto number = MobileNumber::parse(mobile, {.callingCodes = {u"33"_s}, .fictionAllowed = true});
        ASSERT_TRUE(number.ok());
        std::optional<bool> sent;
        const Ticket ticket =
            council.startRegistration(number.value(), Channel::Sms, ActKey::createUuid(),
                                      [&sent](const Outcome<CodeState, Failure> &outcome) { sent = outcome.ok(); });
        ASSERT_TRUE(waitFor([&sent] { return sent.has_value(); }));
        ASSERT_TRUE(*sent);
    }

    /// Looks at the phone now, and until the answer is there.
    void lookAtPhone(int messages)
    {
        desk.watchPhone(true);
        EXPECT_TRUE(waitFor([&] { return desk.messages().size() == messages; }));
        desk.watchPhone(false);
    }

    bool setRules(const QString &page, const QJsonObject &rules)
    {
        std::optional<bool> held;
        desk.setRules(page, rules, [&held](bool ok) { held = ok; });
        EXPECT_TRUE(waitFor([&held] { return held.has_value(); }));
        return held.value_or(false);
    }

    training::TrainingCouncil training;
    TrainingDesk desk;
    int changes = 0;
};

TEST_F(TrainingDeskTest, ReadsTheInvoices)
{
    desk.fetchInvoices();
    ASSERT_TRUE(waitFor([this] { return changes == 1; }));
    const auto expected = training.invoices();
    ASSERT_EQ(desk.invoices().size(), expected.size());
    ASSERT_FALSE(expected.isEmpty());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(desk.invoices()[i].login, expected[i].login);
        EXPECT_EQ(desk.invoices()[i].password, expected[i].password);
        EXPECT_EQ(desk.invoices()[i].holder, expected[i].holder);
        EXPECT_EQ(desk.invoices()[i].state, training::invoiceStateName(expected[i].state));
        EXPECT_EQ(desk.invoices()[i].payment, training::paymentSituationName(expected[i].payment));
        EXPECT_EQ(desk.invoices()[i].email, expected[i].email);
        EXPECT_EQ(desk.invoices()[i].accountPassword, expected[i].accountPassword);
        EXPECT_EQ(desk.invoices()[i].mobile, expected[i].mobile);
    }
}

TEST_F(TrainingDeskTest, ReadsTheAgents)
{
    desk.fetchAgents();
    ASSERT_TRUE(waitFor([this] { return changes == 1; }));
    const auto &expected = training::inventedAgents();
    ASSERT_EQ(desk.agents().size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(desk.agents()[i].id, expected[i].id);
        EXPECT_EQ(desk.agents()[i].pin, expected[i].pin);
        EXPECT_EQ(desk.agents()[i].name, expected[i].name);
        EXPECT_EQ(desk.agents()[i].office, expected[i].office);
    }
}

TEST_F(TrainingDeskTest, ReadsThePhone)
{
    sendCodeTo(u"0639980001"_s);
    sendCodeTo(u"0639980002"_s);
    lookAtPhone(2);
    EXPECT_EQ(changes, 1);
    const TrainingDesk::Message *newest = desk.newestTo(u"+33639980001"_s);
    ASSERT_NE(newest, nullptr);
    EXPECT_EQ(newest->mobile, u"+33639980001"_s);
    EXPECT_EQ(newest->code, training.lastCode(u"+33639980001"_s));
    EXPECT_TRUE(newest->text.contains(newest->code));
    EXPECT_EQ(desk.newestTo(u"+33639980003"_s), nullptr);

    sendCodeTo(u"0639980001"_s);
    lookAtPhone(3);
    EXPECT_EQ(changes, 2);
    EXPECT_EQ(desk.newestTo(u"+33639980001"_s)->code, training.lastCode(u"+33639980001"_s));
    EXPECT_EQ(desk.newestTo(u"+33639980001"_s), &desk.messages().constLast());
}

TEST_F(TrainingDeskTest, LooksAgainByItself)
{
    sendCodeTo(u"0639980001"_s);
    desk.watchPhone(true);
    ASSERT_TRUE(waitFor([this] { return desk.messages().size() == 1; }));
    sendCodeTo(u"0639980002"_s);
    EXPECT_TRUE(waitFor([this] { return desk.messages().size() == 2; }));
}

TEST_F(TrainingDeskTest, HearsOfANewMessageOnAFullPhone)
{
    // The phone keeps a hundred messages.
    ASSERT_TRUE(setRules(u"/settings"_s, {{u"resendSeconds"_s, 0}}));
    for (int i = 0; i < 100; ++i) {
        sendCodeTo(u"06399810"_s + QString::number(i).rightJustified(2, u'0'));
    }
    lookAtPhone(100);
    changes = 0;
    sendCodeTo(u"0639980001"_s);
    desk.watchPhone(true);
    EXPECT_TRUE(waitFor([this] { return desk.newestTo(u"+33639980001"_s) != nullptr; }));
    EXPECT_EQ(changes, 1);
}

TEST_F(TrainingDeskTest, KeepsTheMessagesWhileThePhoneCannotBeRead)
{
    sendCodeTo(u"0639980001"_s);
    lookAtPhone(1);
    desk.open(door(), "another key");
    changes = 0;
    desk.watchPhone(true);
    // The phone is asked first, so that its answer is through when this one is.
    EXPECT_FALSE(setRules(u"/settings"_s, {{u"resendSeconds"_s, 5}}));
    EXPECT_EQ(desk.messages().size(), 1);
    EXPECT_EQ(changes, 0);
}

TEST_F(TrainingDeskTest, SetsTheRules)
{
    EXPECT_TRUE(setRules(u"/settings"_s, {{u"resendSeconds"_s, 5}, {u"status"_s, u"maintenance"_s}}));
    EXPECT_EQ(training.settings().resendPause, std::chrono::seconds(5));
    EXPECT_TRUE(training.settings().maintenance);
    EXPECT_TRUE(setRules(u"/clock"_s, {{u"advanceSeconds"_s, 60}}));
    EXPECT_FALSE(setRules(u"/settings"_s, {{u"resendSeconds"_s, u"five"_s}}));
    EXPECT_FALSE(setRules(u"/nothing"_s, {}));
}

TEST_F(TrainingDeskTest, StopsLookingWhenItIsDestroyed)
{
    bool heard = false;
    {
        TrainingDesk other;
        other.open(door(), training.key());
        QObject::connect(&other, &TrainingDesk::changed, &other, [&heard] { heard = true; });
        other.watchPhone(true);
        other.fetchInvoices();
        other.fetchAgents();
    }
    desk.fetchInvoices();
    ASSERT_TRUE(waitFor([this] { return changes == 1; }));
    EXPECT_FALSE(heard);
}

} // namespace guichet::test

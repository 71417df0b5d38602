// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <pages/EnrolPage.h>
#include <support/EnrolmentDesk.h>
#include <support/FakeVault.h>

#include <QTest>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::EnrolmentDesk;
using test::FakeVault;
using Act = FakeVault::Act;
using Problem = Vault::Problem;

namespace {

const auto codeLabel = u"Code d'enrôlement :"_s;
const auto nameLabel = u"Nom de cet appareil :"_s;
const auto forgetWords = u"Oublier cet appareil"_s;
const auto keepWords = u"Non, le garder"_s;

} // namespace

class EnrolPageTest : public ::testing::Test
{
protected:
    EnrolPageTest()
    {
        look.apply();
        page.resize(1000, 900);
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
        page.setFocus();
    }
    ~EnrolPageTest() override { look.reset(); }

    QLineEdit *field(const QString &label)
    {
        const auto edits = page.findChildren<QLineEdit *>();
        const auto found = std::find_if(edits.begin(), edits.end(),
                                        [&](const QLineEdit *edit) { return edit->accessibleName() == label; });
        return found == edits.end() ? nullptr : *found;
    }
    /// One that is seen.
    QPushButton *button(const QString &text)
    {
        const auto buttons = page.findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&text](const QPushButton *button) {
            return button->isVisible() && button->text() == text;
        });
        return found == buttons.end() ? nullptr : *found;
    }
    QPushButton *act() { return button(u"Enrôler cet appareil"_s); }
    void enrolAndKeep()
    {
        fill(u"CODE-1"_s);
        act()->click();
        council.give(u"jeton"_s);
        vault.deliver();
        ASSERT_EQ(identity.state(), TerminalIdentity::State::Enrolled);
    }
    bool shows(const QString &part)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }
    void fill(const QString &code, const QString &name = u"Borne 1"_s)
    {
        field(codeLabel)->setText(code);
        field(nameLabel)->setText(name);
    }
    /// And keeps a picture for the eye, where asked for.
    void expectReadable(const QString &name)
    {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
        const auto labels = page.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            EXPECT_TRUE(!label->isVisible() || label->height() >= label->heightForWidth(label->width()))
                << qPrintable(label->text()) << " is cut in " << qPrintable(name);
        }
        const QString folder = qEnvironmentVariable("GUICHET_PICTURES");
        if (!folder.isEmpty()) {
            EXPECT_TRUE(page.grab().save(u"%1/%2.png"_s.arg(folder, name)));
        }
    }

    FakeVault vault;
    EnrolmentDesk council;
    TerminalIdentity identity {vault, council, {.first = 1h, .longest = 1h}};
    Look look {Profile::Kiosk, true};
    EnrolPage page {look, identity, {u"rieumes"_s, u"kiosk"_s, {}}, u"France services Rieumes"_s};
};

TEST_F(EnrolPageTest, ShowsWhatItEnrolsAndHowThatStands)
{
    EXPECT_TRUE(shows(u"Espace : France services Rieumes"_s));
    EXPECT_TRUE(shows(u"Profil : borne en libre-service"_s));
    EXPECT_TRUE(shows(u"L'appareil vérifie encore"_s));
    EXPECT_TRUE(field(codeLabel)->hasFocus());
    identity.open();
    vault.deliver();
    EXPECT_TRUE(shows(u"Cet appareil n'est pas enrôlé. Il sert quand même les usagers."_s));
    expectReadable(u"not-enrolled"_s);
}

TEST_F(EnrolPageTest, EnrolsWithTheKeyboard)
{
    identity.open();
    vault.deliver();
    QTest::keyClicks(field(codeLabel), u" CODE-1 "_s);
    field(nameLabel)->setText(u" Borne  1 "_s);
    QTest::keyClick(field(codeLabel), Qt::Key_Return);
    ASSERT_EQ(council.records().size(), 1);
    EXPECT_EQ(council.records().first().values, QStringList({u"CODE-1"_s, u"rieumes"_s, u"kiosk"_s, u"Borne 1"_s}));
    EXPECT_FALSE(act()->isEnabled());
    EXPECT_TRUE(shows(u"Patientez…"_s));
    EXPECT_TRUE(page.isAncestorOf(QApplication::focusWidget()));
    council.give(u"jeton"_s);
    vault.deliver();
    EXPECT_TRUE(act()->isEnabled());
    EXPECT_FALSE(shows(u"Patientez…"_s));
    EXPECT_TRUE(shows(u"Cet appareil est enrôlé. Un nouveau code remplace cet enrôlement."_s));
    EXPECT_TRUE(field(codeLabel)->text().isEmpty()) << "the code is spent";
    EXPECT_TRUE(field(codeLabel)->hasFocus());
    expectReadable(u"enrolled"_s);
}

TEST_F(EnrolPageTest, AsksForWhatLacks)
{
    act()->click();
    EXPECT_TRUE(shows(u"Écrivez le code d'enrôlement"_s));
    EXPECT_TRUE(field(codeLabel)->hasFocus());
    fill(u"CODE-1"_s, u"  "_s);
    act()->click();
    EXPECT_FALSE(shows(u"Écrivez le code d'enrôlement"_s));
    EXPECT_TRUE(shows(u"Donnez un nom à cet appareil"_s));
    EXPECT_TRUE(field(nameLabel)->hasFocus());
    EXPECT_TRUE(council.records().isEmpty());
}

TEST_F(EnrolPageTest, SaysThatTheCodeIsRefused)
{
    fill(u"CODE-1"_s);
    act()->click();
    council.give(Failure {.code = FailureCode::EnrolmentRefused, .definite = true});
    EXPECT_TRUE(shows(u"Ce code d'enrôlement est refusé."_s));
    EXPECT_TRUE(field(codeLabel)->hasFocus());
    expectReadable(u"refused"_s);
    fill(u"CODE-2"_s);
    act()->click();
    EXPECT_FALSE(shows(u"Ce code d'enrôlement est refusé."_s));
}

TEST_F(EnrolPageTest, KeepsTheCodeWhereNobodyKnowsAndSaysTheCause)
{
    const QDateTime today({2026, 11, 23}, {10, 0}, Qt::UTC);
    fill(u"CODE-1"_s);
    act()->click();
    const Failure failure {.code = FailureCode::CertificateExpired, .detail = {.date = today}};
    council.give(failure);
    EXPECT_TRUE(shows(failure.forAgent()));
    EXPECT_TRUE(shows(u"Gardez le même code et réessayez."_s));
    EXPECT_EQ(field(codeLabel)->text(), u"CODE-1"_s);
    expectReadable(u"nobody-knows"_s);
    act()->click();
    ASSERT_EQ(council.records().size(), 2);
    EXPECT_EQ(council.records()[1].key, council.records()[0].key);
}

TEST_F(EnrolPageTest, SaysWhatElseTheCouncilHasAgainstIt)
{
    fill(u"CODE-1"_s);
    act()->click();
    const Failure failure {.code = FailureCode::OfficeUnknown, .definite = true};
    council.give(failure);
    EXPECT_TRUE(shows(failure.forAgent()));
    EXPECT_TRUE(shows(failure.supportCode()));
}

TEST_F(EnrolPageTest, SaysWhatTheVaultDidNotKeep)
{
    QStringList causes;
    for (const Problem problem :
         {Problem::Absent, Problem::Locked, Problem::Slow, Problem::Refused, Problem::TooLarge, Problem::Corrupted}) {
        fill(u"CODE-1"_s);
        act()->click();
        vault.failNext(Act::Write, problem);
        council.give(u"jeton"_s);
        vault.deliver();
        EXPECT_TRUE(shows(u"Cet appareil est enrôlé, mais jusqu'à l'arrêt du programme seulement"_s));
        causes << EnrolPage::standing(identity);
    }
    EXPECT_EQ(causes.removeDuplicates(), 0);
    expectReadable(u"not-kept"_s);
}

TEST_F(EnrolPageTest, SaysThatTheVaultDoesNotTell)
{
    identity.open();
    vault.failNext(Act::Read, Problem::Locked);
    vault.deliver();
    EXPECT_TRUE(shows(u"On ne sait pas si cet appareil est enrôlé."_s));
    EXPECT_TRUE(shows(u"Le trousseau de clés est verrouillé."_s));
    identity.forget();
    vault.failNext(Act::Erase, Problem::Locked);
    vault.deliver();
    EXPECT_TRUE(shows(u"Cet appareil n'est plus enrôlé, mais son ancien jeton n'a pas pu être effacé."_s));
}

TEST_F(EnrolPageTest, ForgetsTheTerminalOnceAskedAgain)
{
    identity.open();
    vault.deliver();
    EXPECT_EQ(button(forgetWords), nullptr) << "there is nothing to forget";
    enrolAndKeep();
    button(forgetWords)->click();
    EXPECT_TRUE(shows(u"Oublier cet appareil ? Son jeton sera effacé."_s));
    EXPECT_EQ(button(forgetWords), nullptr);
    EXPECT_TRUE(button(keepWords)->hasFocus());
    expectReadable(u"forget-question"_s);
    button(keepWords)->click();
    EXPECT_FALSE(shows(u"Oublier cet appareil ?"_s));
    EXPECT_TRUE(button(forgetWords)->hasFocus());
    EXPECT_EQ(identity.state(), TerminalIdentity::State::Enrolled);

    button(forgetWords)->click();
    QTest::keyClick(button(keepWords), Qt::Key_Escape);
    EXPECT_FALSE(shows(u"Oublier cet appareil ?"_s));

    button(forgetWords)->click();
    button(u"Oui, oublier cet appareil"_s)->click();
    EXPECT_TRUE(identity.token().isEmpty());
    EXPECT_TRUE(shows(u"Son jeton est en train d'être effacé. Patientez."_s));
    EXPECT_FALSE(act()->isEnabled());
    vault.deliver();
    EXPECT_TRUE(vault.entries.isEmpty());
    EXPECT_TRUE(shows(u"C'est fait : le jeton est effacé. Cet appareil n'est pas enrôlé."_s));
    EXPECT_EQ(button(forgetWords), nullptr);
    EXPECT_TRUE(act()->isEnabled());
    expectReadable(u"forgotten"_s);

    enrolAndKeep();
    EXPECT_FALSE(shows(u"C'est fait"_s));
}

TEST_F(EnrolPageTest, SaysThatTheVaultDidNotForget)
{
    enrolAndKeep();
    button(forgetWords)->click();
    vault.failNext(Act::Erase, Problem::Locked);
    button(u"Oui, oublier cet appareil"_s)->click();
    vault.deliver();
    EXPECT_TRUE(shows(u"son ancien jeton n'a pas pu être effacé. Il servirait de nouveau au prochain démarrage"_s));
    EXPECT_TRUE(shows(u"Le trousseau de clés est verrouillé."_s));
    expectReadable(u"not-forgotten"_s);
    // And once more.
    button(forgetWords)->click();
    button(u"Oui, oublier cet appareil"_s)->click();
    vault.deliver();
    EXPECT_TRUE(shows(u"C'est fait : le jeton est effacé."_s));
    EXPECT_TRUE(vault.entries.isEmpty());
}

TEST(EnrolPageEndTest, LeavesTheEnrolmentToItself)
{
    FakeVault vault;
    EnrolmentDesk council;
    TerminalIdentity identity(vault, council);
    Look look(Profile::Counter, true);
    auto page = std::make_unique<EnrolPage>(
        look, identity, TerminalIdentity::Place {u"rieumes"_s, u"counter"_s, u"Guichet 1"_s}, u"Rieumes"_s);
    identity.enrol(Secret(u"CODE-1"_s), {u"rieumes"_s, u"counter"_s, u"Guichet 1"_s});
    page.reset();
    council.give(u"jeton"_s);
    vault.deliver();
    EXPECT_TRUE(identity.isKept());
}

} // namespace guichet

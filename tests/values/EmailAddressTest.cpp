// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <values/EmailAddress.h>

#include <gtest/gtest.h>

#include <QList>

using namespace Qt::StringLiterals;
using namespace guichet;

namespace {

std::string nameOf(EmailProblem problem)
{
    switch (problem) {
    case EmailProblem::Empty:
        return "Empty";
    case EmailProblem::NoAt:
        return "NoAt";
    case EmailProblem::SeveralAts:
        return "SeveralAts";
    case EmailProblem::Space:
        return "Space";
    case EmailProblem::NothingBeforeAt:
        return "NothingBeforeAt";
    case EmailProblem::NothingAfterAt:
        return "NothingAfterAt";
    case EmailProblem::LocalTooLong:
        return "LocalTooLong";
    case EmailProblem::TooLong:
        return "TooLong";
    case EmailProblem::DomainWithoutDot:
        return "DomainWithoutDot";
    case EmailProblem::DoubledOrEdgeDot:
        return "DoubledOrEdgeDot";
    case EmailProblem::Unwritable:
        return "Unwritable";
    }
    return {};
}

/// The address or the name of the problem.
std::string answer(const QString &typed)
{
    const auto outcome = EmailAddress::parse(typed);
    return outcome.ok() ? outcome.value().text().toStdString() : nameOf(outcome.error());
}

QString domainOf(int octets)
{
    const QString head = octets % 2 == 0 ? u"a."_s : u"aa."_s;
    return head + u"a."_s.repeated((octets - 4) / 2) + u"fr"_s;
}

} // namespace

TEST(EmailAddress, TakesAddressesAsTheyAre)
{
    const QStringList good {
        u"usager@example.fr"_s,
        u"Usager.Exemple@Example.FR"_s,
        u"usager+dechets@example.fr"_s,
        u"d'usager@example.fr"_s,
        u"!#$%&'*+-/=?^_`{|}~@example.fr"_s,
        u"u@a.fr"_s,
        u"1@example.com"_s,
        u"\"usager:exemple\"@example.fr"_s,
        u"\"a@b\"@example.fr"_s,
        u"\"a..b,\\\"c\"@example.fr"_s,
        u"usagère@mairie-cazères.fr"_s,
        u"用户@例子.中国"_s,
        u"usager@mail.sous-domaine.example.fr"_s,
        u"usager@example.photography"_s,
        QString(64, u'a') + u"@example.fr"_s,
        u"é"_s.repeated(32) + u"@example.fr"_s,
        u"usager@"_s + domainOf(247),
    };
    for (const QString &address : good) {
        EXPECT_EQ(answer(address), address.toStdString());
        EXPECT_EQ(EmailAddress::parse(address).value().probablyMeant(), std::nullopt) << address.toStdString();
    }
}

TEST(EmailAddress, TidiesEndsAndForm)
{
    EXPECT_EQ(answer(u"\uFEFF  usager@example.fr\u00A0\u200B\r\n"_s), "usager@example.fr");
    EXPECT_EQ(answer(u"usage\u0300re@example.fr"_s), "usagère@example.fr");
}

TEST(EmailAddress, TellsProblemsApart)
{
    struct Case
    {
        QString typed;
        std::string expected;
    };
    const QList<Case> cases {
        {u""_s, "Empty"},
        {u" \t\u00A0\u200B"_s, "Empty"},
        {u"usager"_s, "NoAt"},
        {u"usager.example.fr"_s, "NoAt"},
        {u"usager@exemple@example.fr"_s, "SeveralAts"},
        {u"usager@@example.fr"_s, "SeveralAts"},
        {u"\"a@b@example.fr"_s, "SeveralAts"},
        {u"\"a\"b@\"@example.fr"_s, "SeveralAts"},
        {u"\"a@\\\"@example.fr"_s, "SeveralAts"},
        {u"usager exemple@example.fr"_s, "Space"},
        {u"usager@ example.fr"_s, "Space"},
        {u"usager\u00A0@example.fr"_s, "Space"},
        {u"usager@example.fr\nautre@example.fr"_s, "Space"},
        {u"@example.fr"_s, "NothingBeforeAt"},
        {u"@"_s, "NothingBeforeAt"},
        {u"usager@"_s, "NothingAfterAt"},
        {u"usager@example"_s, "DomainWithoutDot"},
        {u"usager@orange"_s, "DomainWithoutDot"},
        {u"usager@localhost"_s, "DomainWithoutDot"},
        {u"usager@examplefr"_s, "DomainWithoutDot"},
        {u"usager@example..fr"_s, "DoubledOrEdgeDot"},
        {u"usager@example,.fr"_s, "DoubledOrEdgeDot"},
        {u"usager@.example.fr"_s, "DoubledOrEdgeDot"},
        {u"usager@example.fr."_s, "DoubledOrEdgeDot"},
        {u"usager@example.fr,"_s, "DoubledOrEdgeDot"},
        {u".usager@example.fr"_s, "DoubledOrEdgeDot"},
        {u"usager.@example.fr"_s, "DoubledOrEdgeDot"},
        {u"usager..exemple@example.fr"_s, "DoubledOrEdgeDot"},
        {QString(65, u'a') + u"@example.fr"_s, "LocalTooLong"},
        {u"é"_s.repeated(33) + u"@example.fr"_s, "LocalTooLong"},
        {u"usager@"_s + domainOf(248), "TooLong"},
        {u"usager\u0007@example.fr"_s, "Unwritable"},
        {u"usa\u200Bger@example.fr"_s, "Unwritable"},
        {u"usager@exam\u202Eple.fr"_s, "Unwritable"},
        {u"<usager@example.fr>"_s, "Unwritable"},
        {u"mailto:usager@example.fr"_s, "Unwritable"},
        {u"usager;@example.fr"_s, "Unwritable"},
        {u"usa\"ger@example.fr"_s, "Unwritable"},
        {u"usager\\@example.fr"_s, "Unwritable"},
        {u"usager@exam'ple.fr"_s, "Unwritable"},
        {u"usager@example.fr/"_s, "Unwritable"},
        {u"usager@[192.0.2.1]"_s, "Unwritable"},
    };
    for (const Case &c : cases) {
        EXPECT_EQ(answer(c.typed), c.expected) << "typed: « " << c.typed.toStdString() << " »";
    }
}

TEST(EmailAddress, AsksAboutProbableSlips)
{
    struct Case
    {
        QString typed;
        QString meant;
    };
    const QList<Case> cases {
        {u"usager@gmial.com"_s, u"usager@gmail.com"_s},
        {u"usager@gmai.com"_s, u"usager@gmail.com"_s},
        {u"usager@gmaill.com"_s, u"usager@gmail.com"_s},
        {u"usager@gmeil.com"_s, u"usager@gmail.com"_s},
        {u"usager@gmail.co"_s, u"usager@gmail.com"_s},
        {u"usager@gmail.fr"_s, u"usager@gmail.com"_s},
        {u"Usager@GMIAL.COM"_s, u"Usager@gmail.com"_s},
        {u"usager@hotmal.fr"_s, u"usager@hotmail.fr"_s},
        {u"usager@hotmial.com"_s, u"usager@hotmail.com"_s},
        {u"usager@homtail.com"_s, u"usager@hotmail.com"_s},
        {u"usager@outlok.fr"_s, u"usager@outlook.fr"_s},
        {u"usager@yaho.fr"_s, u"usager@yahoo.fr"_s},
        {u"usager@orange.f"_s, u"usager@orange.fr"_s},
        {u"usager@oragne.fr"_s, u"usager@orange.fr"_s},
        {u"usager@orange,fr"_s, u"usager@orange.fr"_s},
        {u"usager@orangefr"_s, u"usager@orange.fr"_s},
        {u"usager@gmailcom"_s, u"usager@gmail.com"_s},
        {u"usager@freefr"_s, u"usager@free.fr"_s},
        {u"usager@wanado.fr"_s, u"usager@wanadoo.fr"_s},
        {u"usager@laposte.ne"_s, u"usager@laposte.net"_s},
        {u"usager@free.f"_s, u"usager@free.fr"_s},
        {u"usager@fere.fr"_s, u"usager@free.fr"_s},
        {u"usager@sfr.f"_s, u"usager@sfr.fr"_s},
        {u"usager@srf.fr"_s, u"usager@sfr.fr"_s},
        {u"usager@gmail.con"_s, u"usager@gmail.com"_s},
        {u"usager@gmail.cmo"_s, u"usager@gmail.com"_s},
        {u"usager@gmail,com"_s, u"usager@gmail.com"_s},
        {u"usager@gmial,con"_s, u"usager@gmail.com"_s},
        {u"usager@example.con"_s, u"usager@example.com"_s},
        {u"usager@example,fr"_s, u"usager@example.fr"_s},
        {u"usager,exemple@example.fr"_s, u"usager.exemple@example.fr"_s},
        {u"usager@www.orange.fr"_s, u"usager@orange.fr"_s},
        {u"www.usager@orange.fr"_s, u"usager@orange.fr"_s},
    };
    for (const Case &c : cases) {
        const auto outcome = EmailAddress::parse(c.typed);
        ASSERT_TRUE(outcome.ok()) << c.typed.toStdString() << " refused as " << nameOf(outcome.error());
        EXPECT_EQ(outcome.value().text().toStdString(), c.typed.toStdString());
        EXPECT_EQ(outcome.value().probablyMeant().value_or(u"nothing"_s).toStdString(), c.meant.toStdString())
            << c.typed.toStdString();
        const auto meant = EmailAddress::parse(c.meant);
        ASSERT_TRUE(meant.ok()) << c.meant.toStdString();
        EXPECT_EQ(meant.value().probablyMeant(), std::nullopt) << "asked twice about " << c.meant.toStdString();
    }
}

TEST(EmailAddress, AsksNothingAboutWellFormedDomains)
{
    const QStringList domains {
        u"gmail.com"_s,
        u"orange.fr"_s,
        u"wanadoo.fr"_s,
        u"free.fr"_s,
        u"sfr.fr"_s,
        u"laposte.net"_s,
        u"hotmail.fr"_s,
        u"hotmail.com"_s,
        u"outlook.com"_s,
        u"yahoo.fr"_s,
        u"yahoo.com"_s,
        u"live.fr"_s,
        u"msn.com"_s,
        u"icloud.com"_s,
        u"GMail.Com"_s,
        u"example.fr"_s,
        u"example.com"_s,
        u"tree.fr"_s,
        u"fred.fr"_s,
        u"free.com"_s,
        u"sfc.fr"_s,
        u"life.fr"_s,
        u"live.be"_s,
        u"mail.com"_s,
        u"email.com"_s,
        u"ymail.com"_s,
        u"yahoo.fi"_s,
        u"yahoo.es"_s,
        u"hotmail.be"_s,
        u"hotmail.co.uk"_s,
        u"laposte.fr"_s,
        u"orange.com"_s,
        u"mairie-rieumes.fr"_s,
        u"cc-coeurdegaronne.fr"_s,
        u"gmx.de"_s,
        u"www.fr"_s,
        u"example.co"_s,
        u"example.ne"_s,
    };
    for (const QString &domain : domains) {
        const auto outcome = EmailAddress::parse(u"usager@"_s + domain);
        ASSERT_TRUE(outcome.ok()) << domain.toStdString();
        EXPECT_EQ(outcome.value().probablyMeant(), std::nullopt)
            << domain.toStdString() << " taken for " << outcome.value().probablyMeant()->toStdString();
    }
}

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRawFont>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>
#include <cmath>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

void expectWritable(const QString &text, const QString &where)
{
    static const QList<QRawFont> fonts = {QRawFont(u":/fonts/AtkinsonHyperlegibleNext-Regular.ttf"_s, 23),
                                          QRawFont(u":/fonts/AtkinsonHyperlegibleNext-Bold.ttf"_s, 23)};
    const QList<uint> points = text.toUcs4();
    for (const QRawFont &font : fonts) {
        ASSERT_TRUE(font.isValid());
        for (const uint point : points) {
            EXPECT_TRUE(point == u'\n' || font.supportsCharacter(point))
                << "U+" << std::hex << point << " of « " << qPrintable(text) << " » in " << qPrintable(where);
        }
    }
}

QByteArray read(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

double channel(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

/// As WCAG counts it.
double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

TEST(FontsTest, ShippedTypefaceWritesEveryPage)
{
    for (const Profile profile : {Profile::Kiosk, Profile::Counter}) {
        Screen screen(profile);
        screen.walk([&](const QString &name) {
            for (const QString &text : screen.texts()) {
                expectWritable(text, name);
            }
        });
        EXPECT_EQ(screen.step(), Step::SignedIn);
    }
}

TEST(FontsTest, ShippedTypefaceWritesEveryTextOfTheTranslations)
{
    static const QRegularExpression texts(u"<(source|translation|numerusform)(?: [^>]*)?>([^<]*)</"_s);
    for (const QString &language : {u"fr"_s, u"en"_s}) {
        const QString file = QString::fromUtf8(
            read(QStringLiteral(GUICHET_SOURCE_DIR) + u"/translations/guichet_%1.ts"_s.arg(language)));
        for (auto match = texts.globalMatch(file); match.hasNext();) {
            expectWritable(QTextDocumentFragment::fromHtml(match.next().captured(2)).toPlainText(), language);
        }
    }
}

TEST(FontsTest, ShippedTypefaceWritesEveryFailure)
{
    for (const FailureRow &row : allFailures()) {
        expectWritable(QString::fromUtf8(row.resident), u"the resident's sentence"_s);
        expectWritable(QString::fromUtf8(row.agent), u"the agent's sentence"_s);
    }
}

TEST(FontsTest, PagesAreSetInTheShippedTypeface)
{
    Screen screen;
    screen.goTo(Step::Mobile);
    const auto widgets = screen.window().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->isVisible()) {
            EXPECT_EQ(QFontInfo(widget->font()).family(), u"Atkinson Hyperlegible Next"_s)
                << qPrintable(describe(widget));
        }
    }
}

TEST(ContrastTest, EveryPairThatIsReadReachesSevenToOneInBothThemes)
{
    Look look(Profile::Kiosk, true);
    // Every pair of words and ground in the style sheet and in what draws itself.
    const QList<std::pair<Token, Token>> pairs = {
        {Token::Ink, Token::Paper},
        {Token::Ink, Token::Card},
        {Token::Ink, Token::ErrorTint},
        {Token::Ink, Token::DoneTint},
        {Token::Ink, Token::ActTint},
        {Token::Soft, Token::Paper},
        {Token::Soft, Token::Card},
        {Token::Soft, Token::ErrorTint},
        {Token::Act, Token::Card},
        {Token::ActText, Token::Act},
        {Token::Error, Token::Paper},
        {Token::Header, Token::HeaderText},
        {Token::LookHereText, Token::LookHere},
    };
    for (const bool high : {false, true}) {
        look.setHighContrast(high);
        for (const auto &[words, ground] : pairs) {
            EXPECT_GE(contrast(look.color(words), look.color(ground)), 7.0)
                << static_cast<int>(words) << " on " << static_cast<int>(ground) << (high ? ", high contrast" : "");
        }
        // Signs and edges that mean something: WCAG 1.4.11.
        for (const auto &[sign, ground] : {std::pair(Token::Line, Token::Card), std::pair(Token::Line, Token::Paper),
                                           std::pair(Token::Done, Token::Paper), std::pair(Token::Act, Token::Paper),
                                           std::pair(Token::Error, Token::ErrorTint)}) {
            EXPECT_GE(contrast(look.color(sign), look.color(ground)), 3.0)
                << static_cast<int>(sign) << " on " << static_cast<int>(ground) << (high ? ", high contrast" : "");
        }
    }
    look.reset();
}

TEST(ContrastTest, ThemesHaveTheSameColours)
{
    const auto keys = [](const QString &name) {
        return QJsonDocument::fromJson(read(u":/theme/%1.json"_s.arg(name))).object().keys();
    };
    EXPECT_EQ(keys(u"default"_s), keys(u"high-contrast"_s));
}

} // namespace guichet

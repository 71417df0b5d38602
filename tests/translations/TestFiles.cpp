// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/Printing.h"
#include "TranslationFile.h"

#include <gtest/gtest.h>

#include <QRawFont>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%(?:L?[0-9]+|n)"_s);
    QStringList all;
    for (auto found = placeholder.globalMatch(text); found.hasNext();) {
        all << found.next().captured();
    }
    all.sort();
    return all;
}

} // namespace

class TranslationFiles : public ::testing::TestWithParam<QString>
{
protected:
    const TranslationFile m_file = TranslationFile::read(GetParam());
};

TEST_P(TranslationFiles, SaysWhichLanguageItIs)
{
    ASSERT_EQ(m_file.error, QString());
    EXPECT_EQ(m_file.language, GetParam());
    EXPECT_FALSE(m_file.sentences.isEmpty());
}

TEST_P(TranslationFiles, IsTranslatedToTheEnd)
{
    for (const Sentence &sentence : m_file.sentences) {
        EXPECT_TRUE(sentence.finished) << sentence.source;
        EXPECT_EQ(sentence.forms.size(), sentence.counted ? 2 : 1) << sentence.source;
        for (const QString &form : sentence.forms) {
            EXPECT_FALSE(form.trimmed().isEmpty()) << sentence.source;
        }
    }
}

TEST_P(TranslationFiles, KeepsThePlaceholders)
{
    for (const Sentence &sentence : m_file.sentences) {
        for (const QString &form : sentence.forms) {
            EXPECT_EQ(placeholders(form), placeholders(sentence.source)) << form;
        }
    }
}

TEST_P(TranslationFiles, EndsASentenceWhereTheSourceDoes)
{
    // Whole sentences are strung together; one without its stop would run into the next.
    for (const Sentence &sentence : m_file.sentences) {
        for (const QString &form : sentence.forms) {
            EXPECT_EQ(form, form.trimmed());
            EXPECT_EQ(form.endsWith(u'.'), sentence.source.endsWith(u'.')) << form;
        }
    }
}

TEST_P(TranslationFiles, WritesNoPluralInBrackets)
{
    for (const Sentence &sentence : m_file.sentences) {
        for (const QString &form : sentence.forms) {
            EXPECT_FALSE(form.contains(u"(s)"_s) || form.contains(u"(aux)"_s)) << form;
        }
    }
}

TEST_P(TranslationFiles, HasNoSignThatTheTypefaceLacks)
{
    for (const QString &face : {u"Regular"_s, u"Bold"_s}) {
        const QRawFont font(u":/fonts/AtkinsonHyperlegibleNext-%1.ttf"_s.arg(face), 16);
        ASSERT_TRUE(font.isValid());
        for (const Sentence &sentence : m_file.sentences) {
            for (const QString &text : sentence.forms + QStringList {sentence.source}) {
                for (const uint sign : text.toUcs4()) {
                    EXPECT_TRUE(sign == u'\n' || font.supportsCharacter(sign)) << text << " U+" << std::hex << sign;
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Each, TranslationFiles, ::testing::ValuesIn(TranslationFile::languages()),
                         [](const auto &language) { return language.param.toStdString(); });

TEST(Sources, LoseNoSentenceOnTheWay)
{
    // lupdate passes over what it cannot read, macros of our own among it, and tells nobody.
    const QList<SourceSentence> sentences = sentencesOfTheSources();
    EXPECT_GT(sentences.size(), 200);
    const TranslationFile file = TranslationFile::read(u"en"_s);
    for (const SourceSentence &wanted : sentences) {
        const bool found =
            std::any_of(file.sentences.begin(), file.sentences.end(), [&wanted](const Sentence &sentence) {
                return sentence.source == wanted.text
                       && (wanted.context.isEmpty() || sentence.context == wanted.context);
            });
        EXPECT_TRUE(found) << wanted.file << ": " << wanted.text;
    }
}

TEST(Sources, WriteFrenchAsTheGuideDoes)
{
    const QRegularExpression wrong(u"[\\x{2019}\\x{A0}\\x{202F}]|  |[^ ][:;!?](?= |$)|«(?! )|[^ ]»"_s);
    ASSERT_TRUE(wrong.isValid());
    for (const Sentence &sentence : TranslationFile::read(u"en"_s).sentences) {
        EXPECT_FALSE(wrong.match(sentence.source).hasMatch()) << sentence.source;
    }
}

TEST(Sources, CountEverywhereInTheFrenchFileToo)
{
    const TranslationFile french = TranslationFile::read(u"fr"_s);
    QSet<QString> counted;
    for (const Sentence &sentence : french.sentences) {
        EXPECT_TRUE(sentence.counted) << sentence.source;
        counted << sentence.context + u'/' + sentence.source;
    }
    for (const Sentence &sentence : TranslationFile::read(u"en"_s).sentences) {
        EXPECT_EQ(counted.contains(sentence.context + u'/' + sentence.source), sentence.counted) << sentence.source;
    }
}

} // namespace guichet::test

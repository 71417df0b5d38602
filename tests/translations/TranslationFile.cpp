// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TranslationFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(GUICHET_SOURCE_DIR);

Sentence readSentence(QXmlStreamReader &xml, const QString &context)
{
    Sentence sentence;
    sentence.context = context;
    sentence.counted = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            sentence.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            // Its type is told only where it is not finished.
            sentence.finished = !xml.attributes().hasAttribute("type"_L1);
            if (!sentence.counted) {
                sentence.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement()) {
                sentence.forms << xml.readElementText();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return sentence;
}

/// The text of adjoining string literals, « "one " "two" ».
QString joined(const QString &literals)
{
    static const QRegularExpression literal(uR"re("((?:[^"\\]|\\.)*)")re"_s);
    QString text;
    for (auto found = literal.globalMatch(literals); found.hasNext();) {
        text += found.next().captured(1);
    }
    return text.replace(uR"(\")"_s, u"\""_s).replace(uR"(\n)"_s, u"\n"_s);
}

} // namespace

TranslationFile TranslationFile::read(const QString &language)
{
    TranslationFile read;
    QFile file(u"%1/translations/guichet_%2.ts"_s.arg(root, language));
    if (!file.open(QIODevice::ReadOnly)) {
        read.error = file.errorString();
        return read;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "TS"_L1) {
            read.language = xml.attributes().value("language"_L1).toString();
        } else if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            read.sentences << readSentence(xml, context);
        }
    }
    read.error = xml.errorString();
    return read;
}

QStringList TranslationFile::languages()
{
    QStringList codes;
    const QStringList files = QDir(root + u"/translations"_s).entryList({u"guichet_*.ts"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        codes << file.section(u'_', 1).section(u'.', 0, 0);
    }
    return codes;
}

QList<SourceSentence> sentencesOfTheSources()
{
    const QRegularExpression call(
        uR"re(\b(?:tr\(\s*|(?:translate|QT_TRANSLATE_NOOP|QT_TRANSLATE_N_NOOP)\(\s*"(?<context>\w+(?:::\w+)*)",\s*))re"
        uR"re((?<text>(?:"(?:[^"\\]|\\.)*"\s*)+))re"_s);
    QList<SourceSentence> sentences;
    for (const QString &folder : {u"/app"_s, u"/ui"_s}) {
        QDirIterator files(root + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                continue;
            }
            const QString source = QString::fromUtf8(file.readAll());
            for (auto found = call.globalMatch(source); found.hasNext();) {
                const QRegularExpressionMatch match = found.next();
                sentences << SourceSentence {files.fileName(), match.captured(u"context"_s),
                                             joined(match.captured(u"text"_s))};
            }
        }
    }
    return sentences;
}

} // namespace guichet::test

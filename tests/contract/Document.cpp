// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>

namespace guichet::test {

using namespace Qt::StringLiterals;

QList<DocumentedAnswer> documentedAnswers()
{
    QProcess reader;
    reader.setWorkingDirectory(QStringLiteral(GUICHET_SOURCE_DIR "/build/contract"));
    reader.start(u"node"_s, {QStringLiteral(GUICHET_SOURCE_DIR "/tests/contract/answers.mjs"),
                             QStringLiteral(GUICHET_SOURCE_DIR "/app/council/council-api.yaml")});
    reader.waitForFinished();
    QList<DocumentedAnswer> answers;
    const QJsonArray values = QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
    for (const QJsonValue &value : values) {
        const QJsonObject object = value.toObject();
        DocumentedAnswer answer {object.value(u"operation"_s).toString(),
                                 object.value(u"method"_s).toString().toLatin1(),
                                 object.value(u"path"_s).toString(),
                                 object.value(u"status"_s).toInt(),
                                 {}};
        const QJsonArray problems = object.value(u"problems"_s).toArray();
        for (const QJsonValue &problem : problems) {
            answer.problems << problem.toString();
        }
        answers << answer;
    }
    return answers;
}

bool isOfTemplate(const QString &pathTemplate, const QByteArray &path)
{
    const QStringList expected = pathTemplate.split(u'/');
    const QStringList found = QString::fromLatin1(path).split(u'/');
    return std::equal(expected.begin(), expected.end(), found.begin(), found.end(),
                      [](const QString &step, const QString &there) { return step.startsWith(u'{') || step == there; });
}

} // namespace guichet::test

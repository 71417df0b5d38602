// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace guichet::test {

/// One answer that the document of the interface names.
struct DocumentedAnswer
{
    QString operation;
    QByteArray method;
    QString path; ///< As a template: « /calls/{id} ».
    int status = 0;
    QStringList problems; ///< Their codes; none for a good answer.
};

/// All of them, in the document's order; empty if it could not be read.
QList<DocumentedAnswer> documentedAnswers();
/// Whether \a path is of the template.
bool isOfTemplate(const QString &pathTemplate, const QByteArray &path);

} // namespace guichet::test

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace guichet::languages {

using namespace Qt::StringLiterals;

namespace {

const QString source = u"fr"_s;

struct State
{
    QString code = source;
    QStringList offered;
    std::unique_ptr<QTranslator> translator;
};

State &state()
{
    static State present;
    return present;
}

} // namespace

QStringList offered()
{
    if (!state().offered.isEmpty()) {
        return state().offered;
    }
    QStringList codes {source};
    const QStringList files = QDir(u":/translations"_s).entryList({u"guichet_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        if (code != source) {
            codes << code;
        }
    }
    return codes;
}

void offer(const QStringList &codes)
{
    state().offered = codes;
}

QString nativeName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    // CLDR's English is that of a country when the code names none.
    if (code == "en"_L1) {
        name = u"English"_s;
    }
    if (!name.isEmpty()) {
        name[0] = name.at(0).toUpper();
    }
    return name;
}

QString current()
{
    return state().code;
}

void choose(const QString &code)
{
    State &present = state();
    auto translator = std::make_unique<QTranslator>();
    // French has a file too, for its plurals alone.
    const bool loaded = translator->load(u":/translations/guichet_%1.qm"_s.arg(code));
    if (present.translator != nullptr) {
        QCoreApplication::removeTranslator(present.translator.get());
    }
    present.code = code;
    present.translator = std::move(translator);
    if (loaded) {
        QCoreApplication::installTranslator(present.translator.get());
    }
}

} // namespace guichet::languages

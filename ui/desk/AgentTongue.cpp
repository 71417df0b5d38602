// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AgentTongue.h"

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

QString orFrench(const QString &translated, const char *text)
{
    return translated.isEmpty() ? QString::fromUtf8(text) : translated;
}

} // namespace

AgentTongue::AgentTongue(const QString &code)
    : m_code(code)
{
    // Nothing to load is no failure: the sources are French.
    static_cast<void>(m_translator->load(u":/translations/guichet_%1.qm"_s.arg(code)));
}

QString AgentTongue::translate(const char *context, const char *text, const char *comment, int n) const
{
    QString words = orFrench(m_translator->translate(context, text, comment, n), text);
    return n < 0 ? words : words.replace("%n"_L1, QString::number(n));
}

Wording AgentTongue::wording() const
{
    return {[translator = m_translator](const char *context, const char *text) {
                return orFrench(translator->translate(context, text), text);
            },
            QLocale(m_code)};
}

QString AgentTongue::say(const Failure &failure) const
{
    return failure.forAgent([this](const char *context, const char *text) { return translate(context, text); });
}

} // namespace guichet

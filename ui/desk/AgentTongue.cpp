// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AgentTongue.h"

namespace guichet {

using namespace Qt::StringLiterals;

AgentTongue::AgentTongue(const QString &code)
{
    // Nothing to load is no failure: the sources are French.
    static_cast<void>(m_translator.load(u":/translations/guichet_%1.qm"_s.arg(code)));
}

QString AgentTongue::translate(const char *context, const char *text, const char *comment, int n) const
{
    QString words = m_translator.translate(context, text, comment, n);
    if (words.isEmpty()) {
        words = QString::fromUtf8(text);
    }
    return n < 0 ? words : words.replace("%n"_L1, QString::number(n));
}

QString AgentTongue::say(const Failure &failure) const
{
    return failure.forAgent([this](const char *context, const char *text) { return translate(context, text); });
}

} // namespace guichet

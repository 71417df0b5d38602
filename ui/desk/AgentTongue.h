// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Failure.h>
#include <office/Wording.h>

#include <QString>
#include <QTranslator>

#include <memory>

namespace guichet {

/// The agent's own language: that of the settings, whatever language the resident chose for the pages.
class AgentTongue
{
public:
    /// \a code is BCP 47; without translations for it the words are French.
    explicit AgentTongue(const QString &code);

    /// As QCoreApplication::translate(), which speaks the resident's language.
    QString translate(const char *context, const char *text, const char *comment = nullptr, int n = -1) const;
    /// The same for the figures; outlives this.
    Wording wording() const;
    /// As Failure::forAgent().
    QString say(const Failure &failure) const;

private:
    QString m_code;
    std::shared_ptr<QTranslator> m_translator = std::make_shared<QTranslator>();
};

} // namespace guichet

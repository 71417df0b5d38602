// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <functional>
#include <utility>

namespace guichet {

/// The language that figures are told in: the agent's, who reads them, and not that which a resident chose for the screen.
/// A plain value; may be used on any thread.
class Wording
{
public:
    /// As QCoreApplication::translate().
    using Translate = std::function<QString(const char *context, const char *text)>;

    /// French, or whatever language the screen is in.
    Wording() = default;
    Wording(Translate translate, const QLocale &locale)
        : m_translate(std::move(translate))
        , m_locale(locale)
    {
    }

    QString translate(const char *context, const char *text) const
    {
        return m_translate ? m_translate(context, text) : QCoreApplication::translate(context, text);
    }
    /// For the names of months.
    const QLocale &locale() const { return m_locale; }

private:
    Translate m_translate;
    QLocale m_locale = QLocale(QLocale::French);
};

} // namespace guichet

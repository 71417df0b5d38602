// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Outcome.h"

#include <QString>

#include <optional>

namespace guichet {

enum class EmailProblem {
    Empty,
    NoAt,
    SeveralAts,
    Space,
    NothingBeforeAt,
    NothingAfterAt,
    LocalTooLong, ///< over 64 octets before the @ (RFC 5321 §4.5.3.1.1)
    TooLong, ///< over 254 octets in all (RFC 5321 §4.5.3.1.3, less the angle brackets of the path)
    DomainWithoutDot,
    DoubledOrEdgeDot,
    Unwritable, ///< control or invisible characters inside, or signs that stand in no address
};

/// An e-mail address that a mail could be sent to. Whether it exists is the council's to find out.
class EmailAddress
{
public:
    /// White space and invisible characters are dropped at the ends. Lenient on the rest: quoted local parts, UTF-8,
    /// plus and apostrophe are taken. A probable slip is taken too, to be asked about: see probablyMeant().
    static Outcome<EmailAddress, EmailProblem> parse(const QString &typed);

    /// As typed, but for the ends and for being in NFC.
    const QString &text() const { return m_text; }
    /// The whole address corrected, when it looks like a slip of the hand; the page asks which one is right. A
    /// well-known provider's domain is never questioned, nor is an unknown domain that resembles none.
    std::optional<QString> probablyMeant() const { return m_probablyMeant; }

private:
    EmailAddress(const QString &text, const std::optional<QString> &probablyMeant)
        : m_text(text)
        , m_probablyMeant(probablyMeant)
    {
    }

    QString m_text;
    std::optional<QString> m_probablyMeant;
};

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EmailAddress.h"

#include "Text.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace guichet {

namespace {

constexpr qsizetype maximumLocalOctets = 64;
constexpr qsizetype maximumOctets = 254;

/// The mail domains that residents have, to guess what was meant.
constexpr std::array providers {
    "gmail.com"_L1,    "orange.fr"_L1,   "wanadoo.fr"_L1,       "free.fr"_L1,        "sfr.fr"_L1,
    "laposte.net"_L1,  "hotmail.fr"_L1,  "hotmail.com"_L1,      "outlook.fr"_L1,     "outlook.com"_L1,
    "yahoo.fr"_L1,     "yahoo.com"_L1,   "live.fr"_L1,          "live.com"_L1,       "msn.com"_L1,
    "icloud.com"_L1,   "neuf.fr"_L1,     "bbox.fr"_L1,          "aol.com"_L1,        "numericable.fr"_L1,
    "aliceadsl.fr"_L1, "cegetel.net"_L1, "club-internet.fr"_L1, "googlemail.com"_L1, "protonmail.com"_L1,
    "gmx.fr"_L1,       "gmx.com"_L1,     "nordnet.fr"_L1,       "9online.fr"_L1,
};

/// Real mail domains one letter away from a provider's: not slips.
constexpr std::array realNeighbours {
    "mail.com"_L1, "email.com"_L1, "ymail.com"_L1, "yahoo.fi"_L1, "yahoo.gr"_L1, "hotmail.gr"_L1, "outlook.gr"_L1,
};

struct Slip
{
    QLatin1StringView typed;
    QLatin1StringView meant;
};

/// Real domains where almost nobody has a mailbox.
constexpr std::array domainSlips {
    Slip {"gmail.fr"_L1, "gmail.com"_L1},
};

/// Last labels that are no top-level domain.
constexpr std::array lastLabelSlips {
    Slip {"con"_L1, "com"_L1}, Slip {"cmo"_L1, "com"_L1},  Slip {"ocm"_L1, "com"_L1}, Slip {"vom"_L1, "com"_L1},
    Slip {"xom"_L1, "com"_L1}, Slip {"comm"_L1, "com"_L1}, Slip {"f"_L1, "fr"_L1},    Slip {"rf"_L1, "fr"_L1},
    Slip {"frr"_L1, "fr"_L1},  Slip {"ffr"_L1, "fr"_L1},   Slip {"nte"_L1, "net"_L1},
};

/// Below this many letters a name is one letter away from too many others (free, tree): only swapped letters count.
constexpr qsizetype longName = 5;

constexpr auto www = "www."_L1;

/// Damerau-Levenshtein distance of exactly one: a letter added, lost, changed, or swapped with its neighbour.
bool isOneSlipAway(QStringView a, QStringView b, bool swapsOnly)
{
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    const auto [atA, atB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const QStringView restA = a.mid(atA - a.begin());
    const QStringView restB = b.mid(atB - b.begin());
    if (restB.isEmpty()) {
        return false;
    }
    if (a.size() == b.size() && restA.size() >= 2 && restA[0] == restB[1] && restA[1] == restB[0]
        && restA.mid(2) == restB.mid(2)) {
        return true;
    }
    if (swapsOnly) {
        return false;
    }
    return a.size() == b.size() ? restA.mid(1) == restB.mid(1) : restA == restB.mid(1);
}

template<typename Domains>
bool contains(const Domains &domains, const QString &domain)
{
    return std::any_of(domains.begin(), domains.end(), [&domain](QLatin1StringView known) { return domain == known; });
}

/// In small letters; the same domain when nothing is to be asked.
QString meantDomain(const QString &typed)
{
    QString domain = typed.toLower();
    domain.replace(u',', u'.');
    if (domain.startsWith(www) && domain.indexOf(u'.', www.size()) > 0) {
        domain = domain.mid(www.size());
    }
    const qsizetype lastDot = domain.lastIndexOf(u'.');
    for (const Slip &slip : lastLabelSlips) {
        if (lastDot >= 0 && QStringView(domain).mid(lastDot + 1) == slip.typed) {
            domain = domain.first(lastDot + 1) + slip.meant;
            break;
        }
    }
    for (const Slip &slip : domainSlips) {
        if (domain == slip.typed) {
            return slip.meant;
        }
    }
    if (contains(providers, domain) || contains(realNeighbours, domain)) {
        return domain;
    }
    for (const QLatin1StringView provider : providers) {
        QString known = provider;
        const bool shortName = known.indexOf(u'.') < longName;
        if (isOneSlipAway(domain, known, shortName) || domain == QString(known).remove(u'.')) {
            return known;
        }
    }
    return domain;
}

bool isQuoted(QStringView local)
{
    if (local.size() < 2 || !local.startsWith(u'"') || !local.endsWith(u'"')) {
        return false;
    }
    const QStringView inside = local.sliced(1, local.size() - 2);
    for (qsizetype i = 0; i < inside.size(); ++i) {
        if (inside[i] == u'"') {
            return false;
        }
        if (inside[i] == u'\\' && ++i == inside.size()) {
            return false;
        }
    }
    return true;
}

bool hasDoubledOrEdgeDot(QString part)
{
    // A comma is a slip for a dot, and stands where a dot may stand.
    part.replace(u',', u'.');
    return part.startsWith(u'.') || part.endsWith(u'.') || part.contains(".."_L1);
}

/// Signs that RFC 5322 §3.2.3 keeps out of atoms, less the dot, the comma (a slip for a dot) and the @.
bool isSpecialSign(char32_t c)
{
    return c < 0x80 && QByteArrayView("()<>[]:;\\\"").contains(static_cast<char>(c));
}

bool isDomainSign(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'-' || c == U'_' || c == U'.' || c == U',';
}

template<typename Fits>
bool every(const QString &part, Fits fits)
{
    const QList<uint> points = part.toUcs4();
    return std::all_of(points.begin(), points.end(), fits);
}

} // namespace

Outcome<EmailAddress, EmailProblem> EmailAddress::parse(const QString &typed)
{
    const QString text = text::withoutBlankEnds(typed).normalized(QString::NormalizationForm_C);
    if (text.isEmpty()) {
        return EmailProblem::Empty;
    }
    if (!every(text, [](char32_t c) { return !QChar::isSpace(c); })) {
        return EmailProblem::Space;
    }
    if (!every(text, [](char32_t c) { return QChar::isPrint(c); })) {
        return EmailProblem::Unwritable;
    }
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0) {
        return EmailProblem::NoAt;
    }
    const QString local = text.first(at);
    const QString domain = text.mid(at + 1);
    const bool quoted = isQuoted(local);
    if (!quoted && local.contains(u'@')) {
        return EmailProblem::SeveralAts;
    }
    if (local.isEmpty()) {
        return EmailProblem::NothingBeforeAt;
    }
    if (domain.isEmpty()) {
        return EmailProblem::NothingAfterAt;
    }
    if ((!quoted && !every(local, [](char32_t c) { return !isSpecialSign(c); })) || !every(domain, isDomainSign)) {
        return EmailProblem::Unwritable;
    }
    if ((!quoted && hasDoubledOrEdgeDot(local)) || hasDoubledOrEdgeDot(domain)) {
        return EmailProblem::DoubledOrEdgeDot;
    }
    const QString domainMeant = meantDomain(domain);
    if (!domainMeant.contains(u'.')) {
        return EmailProblem::DomainWithoutDot;
    }
    if (local.toUtf8().size() > maximumLocalOctets) {
        return EmailProblem::LocalTooLong;
    }
    if (text.toUtf8().size() > maximumOctets) {
        return EmailProblem::TooLong;
    }
    QString localMeant = local;
    if (!quoted) {
        localMeant.replace(u',', u'.');
        if (localMeant.startsWith(www, Qt::CaseInsensitive) && localMeant.size() > www.size()) {
            localMeant = localMeant.mid(www.size());
        }
    }
    std::optional<QString> probablyMeant;
    if (localMeant != local || domainMeant != domain.toLower()) {
        probablyMeant = localMeant + u'@' + domainMeant;
    }
    return EmailAddress(text, probablyMeant);
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyWords.h"

namespace guichet {

using namespace Qt::StringLiterals;

QString journeyWord(Step step)
{
    switch (step) {
    case Step::Welcome:
        return u"none"_s;
    case Step::SignIn:
    case Step::SignedIn:
        return u"sign-in"_s;
    case Step::Mobile:
    case Step::Code:
    case Step::Invoice:
    case Step::Household:
    case Step::Account:
    case Step::Done:
        return u"registration"_s;
    }
    return {};
}

QString stepWord(Step step)
{
    switch (step) {
    case Step::Welcome:
        return u"welcome"_s;
    case Step::SignIn:
        return u"sign-in"_s;
    case Step::Mobile:
        return u"mobile"_s;
    case Step::Code:
        return u"code"_s;
    case Step::Invoice:
    case Step::Household:
        return u"invoice"_s;
    case Step::Account:
        return u"account"_s;
    case Step::Done:
    case Step::SignedIn:
        return u"done"_s;
    }
    return {};
}

} // namespace guichet

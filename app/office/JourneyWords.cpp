// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyWords.h"

namespace guichet {

using namespace Qt::StringLiterals;

JourneyKind journeyOf(Step step)
{
    switch (step) {
    case Step::Welcome:
        return JourneyKind::None;
    case Step::SignIn:
    case Step::SignedIn:
        return JourneyKind::SignIn;
    case Step::Mobile:
    case Step::Code:
    case Step::Invoice:
    case Step::Household:
    case Step::Account:
    case Step::Done:
        return JourneyKind::Registration;
    case Step::ResetEmail:
    case Step::ResetCode:
    case Step::ResetPassword:
    case Step::ResetDone:
        return JourneyKind::PasswordReset;
    case Step::Offer:
    case Step::Bank:
    case Step::Rules:
    case Step::Check:
    case Step::Mandate:
    case Step::MandateDone:
        return JourneyKind::MonthlyPayment;
    }
    return JourneyKind::None;
}

QString journeyWord(Step step)
{
    switch (journeyOf(step)) {
    case JourneyKind::None:
        return u"none"_s;
    case JourneyKind::SignIn:
        return u"sign-in"_s;
    case JourneyKind::Registration:
        return u"registration"_s;
    case JourneyKind::PasswordReset:
        return u"password-reset"_s;
    case JourneyKind::MonthlyPayment:
        return u"monthly-payment"_s;
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
    case Step::ResetCode:
        return u"code"_s;
    case Step::Invoice:
    case Step::Household:
        return u"invoice"_s;
    case Step::Account:
        return u"account"_s;
    case Step::ResetEmail:
        return u"email"_s;
    case Step::ResetPassword:
        return u"password"_s;
    case Step::Offer:
        return u"offer"_s;
    case Step::Bank:
        return u"bank"_s;
    case Step::Rules:
        return u"rules"_s;
    case Step::Check:
        return u"check"_s;
    case Step::Mandate:
        return u"mandate"_s;
    case Step::Done:
    case Step::SignedIn:
    case Step::ResetDone:
    case Step::MandateDone:
        return u"done"_s;
    }
    return {};
}

} // namespace guichet

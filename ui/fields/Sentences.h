// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Contract.h>
#include <values/EmailAddress.h>
#include <values/InvoiceCredentials.h>
#include <values/MobileNumber.h>
#include <values/NewPassword.h>
#include <values/OneTimeCode.h>

#include <QDateTime>
#include <QString>

/// What is wrong with what was typed, and what to do: one plain sentence each, in the language of the screen.
/// And the few facts that are written the same way on every page.
namespace guichet::sentences {

QString forMobile(MobileProblem problem);
QString forCode(CodeProblem problem, const CodePolicy &policy);
QString forCredentials(CredentialsProblem problem);
/// A reminder of what is easily mistaken in what was copied; empty when nothing is.
QString forConfusables(const InvoiceCredentials &credentials);
QString forEmail(EmailProblem problem);
QString forPasswordRule(const PasswordRuleAnswer &rule);
QString forPasswordProblems(const QList<PasswordRuleAnswer> &unmet);

/// « 10 h 42 » or « 10 h », in Europe/Paris whatever the machine's zone.
QString clockTime(const QDateTime &utc);
/// « 05 61 00 00 00 » for a French number, else as it comes.
QString phone(const QString &e164);
QString day(int isoDay);
QString office(const Office &office);
QString hours(const Office &office);

} // namespace guichet::sentences

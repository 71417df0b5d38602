// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Contract.h>
#include <office/OpeningHours.h>
#include <values/EmailAddress.h>
#include <values/HolderName.h>
#include <values/Iban.h>
#include <values/InvoiceCredentials.h>
#include <values/MobileNumber.h>
#include <values/NewPassword.h>
#include <values/OneTimeCode.h>

#include <QDateTime>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)

/// What is wrong with what was typed, and what to do: one plain sentence each, in the language of the screen.
/// And the few facts that are written the same way on every page.
namespace guichet::sentences {

QString forMobile(MobileProblem problem);
QString forCode(CodeProblem problem, const CodePolicy &policy);
QString forCredentials(CredentialsProblem problem);
/// A reminder of what is easily mistaken in what was copied; empty when nothing is.
QString forConfusables(const InvoiceCredentials &credentials);
QString forEmail(EmailProblem problem);
/// Never what was typed: only where in it, when that is known, and which letter was taken for a digit.
QString forIban(const IbanProblem &problem);
QString forHolder(const HolderProblem &problem);
/// French source text, context « Sentences », with %n for what is required.
const char *passwordRule(PasswordRule rule);
QString forPasswordRule(const PasswordRuleAnswer &rule);
QString forPasswordProblems(const QList<PasswordRuleAnswer> &unmet);

/// « 10 h 42 » or « 10 h », in Europe/Paris whatever the machine's zone.
QString clockTime(const QDateTime &utc);
/// « Vous pourrez essayer à partir de 10 h 42. », with the day when it is not the day of \a now.
QString opening(const QDateTime &opensAt, const QDateTime &now);
/// Those of a text of the council's, which are parted by empty lines.
QStringList paragraphs(QString text);
/// « 05 61 00 00 00 » for a French number, else as it comes.
QString phone(const QString &e164);
QString day(int isoDay);
QString office(const Office &office);
QString hours(const Office &office);
/// « Ouvert maintenant, ferme à 12 h 30 », or closed and when it opens.
QString openNow(const OpenState &state);
QString holiday(Holiday holiday);
/// The spans of one day, « fermé » without any.
QString spans(const QList<OpeningHours> &ofDay);
/// The phones of the offices, \a officeHere first, and of the service, a label each in place of what stands in \a column.
void writePhones(QBoxLayout *column, const Service &service, const QString &officeHere);
/// Screen readers say the text of \a label now.
void say(QLabel *label);

} // namespace guichet::sentences

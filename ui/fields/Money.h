// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Contract.h>

#include <QDate>
#include <QList>
#include <QString>

/// Amounts and days of payment as the language of the screen writes them, with spaces that no line breaks at.
namespace guichet::money {

/// « 21,60 € ».
QString euros(qint64 cents);
/// « 10 février 2027 », « 1er mars 2027 ».
QString date(QDate day);
/// « 10 février », « 1er mars ».
QString dayAndMonth(QDate day);
/// « 10 », « 1er »: a day of any month.
QString dayOfMonth(int day);
/// « février ».
QString month(QDate day);
/// « 10 prélèvements, 216,00 € en tout ».
QString countAndTotal(const QList<Instalment> &debits);

} // namespace guichet::money

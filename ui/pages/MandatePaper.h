// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <journeys/Visit.h>

#include <QByteArray>
#include <QString>

/// What a resident takes home after « Mensualisation », or signs by hand. In the language of the screen. The whole IBAN
/// stands on the mandate alone, which is signed by hand and debits nothing without it.
namespace guichet::mandatepaper {

/// One A4 document about the mandate of \a payment, which has one: reference and schedule, and where it is to be signed by
/// hand the mandate itself with places for it. Its metadata name nobody.
QByteArray paper(const Visit::Payment &payment, const Account &account);
/// The same as plain text, line by line, for those who test it.
QString text(const Visit::Payment &payment, const Account &account);

} // namespace guichet::mandatepaper

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <station/PrintQueue.h>

#include <functional>

namespace guichet {

class AgentTongue;

/// Prints a whole document in A4, as PrintQueue::print() does.
using PrintPdf = std::function<Ticket(const QByteArray &pdf, PrintQueue::Handler handler)>;

/// What a page says of it.
namespace printing {

/// From the press to the answer.
QString waiting(const AgentTongue &tongue);
/// That it began, or why not and what to do.
QString sentence(const Outcome<PrintQueue::Accepted, PrintQueue::Problem> &answer, const AgentTongue &tongue);

} // namespace printing

} // namespace guichet

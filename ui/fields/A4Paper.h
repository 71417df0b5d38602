// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QTextDocument)

/// What a resident takes home from the printer.
namespace guichet::a4 {

/// Of the document that write fills; lengths in it are in such dots.
constexpr int dotsPerInch = 300;

/// A PDF on A4, all in memory. \a title is the file's own.
QByteArray pdf(const QString &title, double marginMillimetres, const std::function<void(QTextDocument &)> &write);

} // namespace guichet::a4

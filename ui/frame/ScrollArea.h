// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace guichet {

/// A scroll area that a screen reader can ask at any moment. Qt's own accessible object of scroll areas (seen with 6.4.2)
/// looks its children up without a bound: a scroll bar that goes between two questions of the reader ends the program.
class ScrollArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollArea(QWidget *parent = nullptr);
};

} // namespace guichet

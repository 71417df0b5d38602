// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

/// The button that puts the mandate's paper on the printer, and what became of that. Not shown without a printer.
class PrintRow : public QWidget
{
    Q_OBJECT

public:
    /// \a page shows it, and takes the focus while the printer has not answered.
    PrintRow(const PageTools &tools, StepPage &page);

    /// In the language of the screen; \a act is what the button says.
    void write(const QString &act);

private:
    void follow();
    void writeState();

    PageTools m_tools;
    StepPage &m_page;
    QPushButton *m_print;
    QLabel *m_printed;
};

} // namespace guichet

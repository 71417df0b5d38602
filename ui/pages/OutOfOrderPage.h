// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Failure.h>
#include <fields/Widgets.h>
#include <frame/Overlays.h>
#include <office/ServiceWatch.h>
#include <station/Settings.h>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace guichet {

class Look;
class ScrollColumn;

/// « Hors service »: the council refuses this terminal. Sends the resident to the counter and the phones, and tells IT
/// what it is and what to do.
class OutOfOrderPage : public OverlayPage
{
    Q_OBJECT

public:
    /// All outlive the page.
    OutOfOrderPage(Look &look, ServiceWatch &service, const Settings &settings, QWidget *parent = nullptr);

    void show(FailureCode code);
    /// Nothing on it can be pressed.
    QWidget *firstFocus() override { return this; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    ServiceWatch &m_service;
    const Settings &m_settings;
    ScrollColumn *m_column;
    QLabel *m_heading;
    QLabel *m_sentence;
    QVBoxLayout *m_phones;
    QLabel *m_itTitle;
    QLabel *m_itCode;
    QLabel *m_itSentence;
    FailureCode m_code = FailureCode::TerminalUnknown;
};

} // namespace guichet

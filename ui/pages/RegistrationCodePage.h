// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CodePage.h"

namespace guichet {

/// Step 3 of the guide: the code that proves the mobile number.
class RegistrationCodePage : public CodePage
{
    Q_OBJECT

public:
    explicit RegistrationCodePage(const PageTools &tools);

    void refresh() override;

protected:
    void writeTexts() override;
    const CodeState *code() const override;
    const TrainingDesk::Message *message(const TrainingDesk &desk) const override;
    void change() override { m_tools.journey.changeNumber(); }

private:
    QPushButton *m_whatsapp;
    QPushButton *m_sms;
};

} // namespace guichet

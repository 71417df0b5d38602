// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CodePage.h"

namespace guichet {

/// « Mot de passe oublié »: the code that came to the phone of the account, if there is one. Says the same whether there
/// is or not.
class ResetCodePage : public CodePage
{
    Q_OBJECT

public:
    explicit ResetCodePage(const PageTools &tools);

protected:
    void writeTexts() override;
    const CodeState *code() const override;
    const TrainingDesk::Message *message(const TrainingDesk &desk) const override { return desk.newest(); }
    void change() override { m_tools.journey.goBack(); }

private:
    QPushButton *m_send;
};

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResetPasswordPage.h"

#include <fields/NewPasswordFields.h>

namespace guichet {

ResetPasswordPage::ResetPasswordPage(const PageTools &tools)
    : StepPage(tools)
    , m_password(addOwnPassword())
    , m_newPassword(addNewPassword(m_password, [this] {
        const auto &reset = m_tools.journey.visit().reset;
        return reset ? QStringList {reset->email.text().section(u'@', 0, 0)} : QStringList();
    }))
{
    addMissing();
}

void ResetPasswordPage::writeTexts()
{
    setHeading(tr("Mot de passe oublié : nouveau mot de passe"));
    setLead(tr("Votre ancien mot de passe ne servira plus."));
    m_newPassword->writeTexts(tr("Nouveau mot de passe :"),
                              tr("Inventez-le vous-même, et retenez-le : il servira à vous connecter."));
    setActTexts(tr("Retour"), tr("Enregistrer le mot de passe"));
}

void ResetPasswordPage::onEnter()
{
    m_newPassword->hideCapsLock();
}

void ResetPasswordPage::onAct()
{
    auto password = m_newPassword->parse();
    if (!password) {
        showProblems({{password.error().field, password.error().sentence}});
        return;
    }
    m_tools.journey.setPassword(std::move(password).value());
}

FormField *ResetPasswordPage::fieldOf(const Failure &failure) const
{
    return failure.code == FailureCode::PasswordRefused ? m_password : nullptr;
}

} // namespace guichet

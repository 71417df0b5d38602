// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Widgets.h"

#include <office/ServiceWatch.h>
#include <values/NewPassword.h>

#include <functional>

namespace guichet {

/// A new password, written twice. The page makes the two fields, which may be withheld from an agent; this is what stands
/// between them, the rules as a live check-list, advice that never forbids, and whether the keyboard writes capitals, and
/// it judges both.
class NewPasswordFields : public QWidget
{
    Q_OBJECT

public:
    /// What is wrong, and in which of the two. The sentence is made anew at each language.
    struct Problem
    {
        FormField *field;
        std::function<QString()> sentence;
    };

    /// All outlive this. \a ownWords tells what of the resident's would be easily guessed in a password.
    NewPasswordFields(Look &look, const ServiceWatch &service, FormField *password, FormField *confirmation,
                      std::function<QStringList()> ownWords, QWidget *parent = nullptr);

    /// In the present language, with the page's words for the first field.
    void writeTexts(const QString &label, const QString &hint);
    /// The resident's own words or the council's rules changed.
    void writeRules();
    /// As when the page is entered.
    void hideCapsLock() { m_capsLock->hide(); }
    /// The password, if it keeps the rules and stands in both.
    Outcome<NewPassword, Problem> parse() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void writeAdvice(bool allMet);
    void alignToggles();

    Look &m_look;
    const ServiceWatch &m_service;
    FormField *m_password;
    FormField *m_confirmation;
    std::function<QStringList()> m_ownWords;
    QWidget *m_rules;
    QList<QLabel *> m_ruleSigns;
    QList<QLabel *> m_ruleTexts;
    QLabel *m_advice;
    QLabel *m_capsLock;
};

} // namespace guichet

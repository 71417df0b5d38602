// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskWidgets.h"

#include <council/Failure.h>
#include <journeys/Journey.h>
#include <values/NewPassword.h>

#include <optional>
#include <span>

QT_FORWARD_DECLARE_CLASS(QRadioButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace guichet {

class AgentTongue;
class ScrollColumn;

/// What a resident comes to the counter for.
enum class Purpose { Registration, SignIn, ForgottenPassword, MonthlyPayment, Other };

/// A row of the choice. French source text, context "Desk".
struct PurposeRow
{
    Purpose purpose;
    const char *name;
};

std::span<const PurposeRow> allPurposes();

/// The tab « Accompagner »: choosing the purpose, the resident's agreement, then the guidance beside each step. Thin: it
/// asks, and shows what it is told.
class AccompanyPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive this. \a canPrint offers the agreement on paper.
    AccompanyPanel(Look &look, const AgentTongue &tongue, bool canPrint, QWidget *parent = nullptr);

    Purpose purpose() const;
    /// Forgets the choice and the answer of the one before.
    void showChoice();
    /// \a begun is what the resident began already, without an agreement; nothing where the agent has chosen.
    void showAgreement(std::optional<Purpose> begun);
    /// How the printing of the agreement stands; « Imprimer l'accord » waits while \a isWaiting.
    void showPrinting(const QString &sentence, bool isWaiting);
    /// \a policy is the council's of now.
    void showGuidance(Step step, const PasswordPolicy &policy);
    /// What stands on the page now; nothing takes it away.
    void showFailure(const std::optional<Failure> &failure);
    /// The act of what is shown, for Enter; null where there is none.
    QPushButton *act() const;
    void takeFocus() const;

Q_SIGNALS:
    void agreementAsked();
    void printAsked();
    /// The resident said yes.
    void agreed();
    /// No agreement, or the agent thought better of it. What was begun already the resident goes on with alone.
    void cancelled();

private:
    struct Face
    {
        ScrollColumn *column;
        QLabel *title;
    };

    Face addFace(const QString &title);
    void makeChoiceFace();
    void makeAgreementFace(bool canPrint);
    void makeGuidanceFace();
    QString rulesOf(const PasswordPolicy &policy) const;
    QRadioButton *addRadio(ScrollColumn *column, const QString &text);
    void begin();
    void choose(Purpose purpose);
    void showFailureIn(const Face &face);

    Look &m_look;
    const AgentTongue &m_tongue;
    QStackedWidget *m_faces;
    Face m_choice;
    QList<QRadioButton *> m_purposes;
    DeskButton *m_ask;
    Face m_agreement;
    QRadioButton *m_yes = nullptr;
    QRadioButton *m_no = nullptr;
    QLabel *m_answer;
    DeskButton *m_print;
    QLabel *m_printing;
    DeskButton *m_begin;
    DeskButton *m_cancel;
    Face m_guidance;
    QFrame *m_secret;
    QLabel *m_secretText;
    QFrame *m_failure;
    QLabel *m_failureText;
    BulletList *m_asks;
    BulletList *m_checks;
    BulletList *m_mistakes;
};

} // namespace guichet

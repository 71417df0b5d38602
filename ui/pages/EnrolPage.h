// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fields/Widgets.h>
#include <station/TerminalIdentity.h>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QGridLayout)

namespace guichet {

class Look;
class ScrollColumn;

/// Enrols this terminal with a code or forgets its token, and says how it stands. Made when the administrator's page opens it, and destroyed
/// when it is left, which takes back nothing that is under way. Its way out is the administrator's.
class EnrolPage : public QWidget
{
    Q_OBJECT

public:
    /// \a place has the office's id and, where there is one, the name proposed; \a officeName is the office's name on
    /// screen. \a look and \a identity outlive the page.
    EnrolPage(Look &look, TerminalIdentity &identity, TerminalIdentity::Place place, const QString &officeName,
              QWidget *parent = nullptr);

    /// How the enrolment stands and what to do about it, in the language of the screen.
    static QString standing(const TerminalIdentity &identity);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void write();
    void writeStanding();
    void enrol();
    void askToForget(bool asking);
    void forget();
    void showFailure(const Failure &failure);
    void setProblem(FormField *field, std::function<QString()> sentence);

    TerminalIdentity &m_identity;
    TerminalIdentity::Place m_place;
    QString m_officeName;
    ScrollColumn *m_column;
    QLabel *m_heading;
    QFrame *m_standingFrame;
    QLabel *m_standing;
    QFrame *m_problemFrame;
    QLabel *m_problem;
    QLabel *m_office;
    QLabel *m_profile;
    FormField *m_code;
    FormField *m_name;
    QPushButton *m_act;
    QLabel *m_wait;
    QPushButton *m_forget;
    QFrame *m_sure;
    QLabel *m_question;
    QPushButton *m_keep;
    QPushButton *m_go;
    /// By this page: what came of it is said.
    bool m_hasForgotten = false;
    bool m_asking = false;
    /// What is wrong, and where; no field for the whole. The sentence is made anew at each language.
    FormField *m_problemField = nullptr;
    std::function<QString()> m_sentence;
};

} // namespace guichet

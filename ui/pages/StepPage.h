// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fields/Widgets.h>
#include <journeys/Journey.h>
#include <office/ServiceWatch.h>
#include <station/Settings.h>

#include <QPointer>
#include <QTimer>
#include <QWizardPage>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace guichet {

class ActLayout;
class Look;
class MandatePrinter;
class NewPasswordFields;
class ScrollColumn;
class TrainingDesk;

/// A page that only tells something, laid over the journey.
enum class Topic { Help, Offices, NoEmail, Missing, Privacy, Accessibility };

/// Who looks at a page, and may see and type what.
enum class Viewer {
    Anybody, ///< As the profile has it: the resident alone.
    Agent, ///< No secret is shown, and the resident's own password is not typed.
    Resident, ///< Turned over to the resident, who may see what they type.
};

/// What a page is made with. All of it outlives the page.
struct PageTools
{
    Look &look;
    Journey &journey;
    ServiceWatch &service;
    const Settings &settings;
    TrainingDesk *training; ///< Null outside training.
    std::function<void(Topic)> tell;
    /// « Terminer »: asks first where there is something to ask.
    std::function<void()> endVisit;
    std::function<void(const QString &)> chooseLanguage;
    /// For the times of the day that a page says. UTC.
    std::function<QDateTime()> clock;
    MandatePrinter *printer = nullptr; ///< Null where nothing is offered on paper.
};

/// What the resident needs to look at beside the fields.
struct SideContent
{
    QString title;
    QString text;
    QString drawing; ///< Of resources/drawings; empty for none.
    QHash<QString, QString> words; ///< Place in the drawing to words.
};

/// One step of the journey on the screen: title, a sentence, fields, and the acts under them. Thin: it binds fields to
/// values and failures to sentences, and asks the journey for acts. It never moves by itself and never waits.
class StepPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit StepPage(const PageTools &tools);

    /// The journey came here. Shows the present state of the visit, without messages, and takes the focus.
    void enter();
    /// The journey leaves: secrets are forgotten, the rest is kept.
    void leave();
    /// Back to where the focus was on this page, or else to its first field.
    void takeFocus();
    void applyStatus(Journey::ActStatus status);
    void showFailure(const Failure &failure);
    /// For the frame, on problemsShown(): adds « Appeler un agent » to what the summary offers, unless it is there.
    void offerCall();
    /// Something of the resident's stands in a field.
    virtual bool hasInput() const;
    virtual SideContent side() const { return {}; }
    void setViewer(Viewer viewer);
    /// For the frame: the panel of what to look at, when there is no room beside the page; null takes it away.
    void hostSide(QWidget *panel);
    /// The page's own words anew, in the present language; what was typed stays.
    void retranslate();
    QString heading() const { return m_heading->text(); }
    ScrollColumn *column() { return m_column; }
    /// News that only some pages show: a new code, another answer of /service, the training phone.
    virtual void refresh() { }

Q_SIGNALS:
    void sideChanged();
    /// The summary says what is wrong: what the page itself refused, or a failure.
    void problemsShown();

protected:
    /// What is wrong, and where; \a field is null for the page as a whole. The sentence is made anew at each language.
    struct Problem
    {
        FormField *field;
        std::function<QString()> sentence;
    };
    /// A way on that a failure opens.
    struct Offer
    {
        QString text;
        std::function<void()> take;
    };

    virtual void writeTexts() = 0;
    virtual void onEnter() { }
    /// The act of the page was asked for.
    virtual void onAct() = 0;
    virtual void onBack() { m_tools.journey.goBack(); }
    /// The page itself says what \a failure came to, without a summary; false where it does not.
    virtual bool tells(const Failure &) { return false; }
    /// The field that a failure speaks of; null when it speaks of none.
    virtual FormField *fieldOf(const Failure &failure) const;
    virtual QList<Offer> offersFor(const Failure &failure) const;
    /// For an answer that did not come, which the sentence asks to try again, where nothing is in doubt.
    virtual QList<Offer> offersToAskAgain() const;
    /// What is said in place of the failure's own sentence, where the page knows more; empty for that sentence.
    virtual QString insteadOf(const Failure &failure) const;
    /// More to say after the failure's own sentence.
    virtual QString afterword(const Failure &failure) const;
    virtual QWidget *firstFocus() const;
    /// To the account that exists: signing in, or a new password.
    QList<Offer> waysIntoTheAccount() const;
    /// Somebody else looks at the page now.
    virtual void onViewer() { }

    FormField *addField(FormField::Kind kind = FormField::Kind::Plain);
    /// For the password of the resident's account, which no agent types or sees.
    FormField *addOwnPassword();
    /// After \a password, what makes it a new one: its rules and its confirmation.
    NewPasswordFields *addNewPassword(FormField *password, std::function<QStringList()> ownWords);
    /// « Il me manque quelque chose », the last thing above the acts; at the end of \a row, if there is one.
    void addMissing(QLayout *row = nullptr);
    /// Another answer, between « Retour » and the act.
    void addAct(QPushButton *button);
    void add(QWidget *widget);
    QVBoxLayout *body();
    void setHeading(const QString &text);
    void setLead(const QString &text);
    void setActTexts(const QString &back, const QString &act);
    void showBack(bool visible);
    void showProblems(const QList<Problem> &problems);
    void clearProblems();
    /// For what the page made anew since it was entered.
    void orderTabs();
    /// What the resident keeps from others may stand in clear.
    bool maySeeSecrets() const;
    bool isLocked() const { return m_status != Journey::ActStatus::Idle; }
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

    PageTools m_tools;
    QPushButton *m_back;
    QPushButton *m_act;

private:
    void writeProblems();
    void rebuildSummary();
    void writeWithheld();
    void act();
    void back();

    ScrollColumn *m_column;
    QLabel *m_heading;
    QLabel *m_lead;
    QFrame *m_summary;
    QVBoxLayout *m_summaryRows;
    QVBoxLayout *m_body;
    QWidget *m_acts;
    ActLayout *m_actRow;
    QPushButton *m_retry;
    QWidget *m_waitRow;
    QLabel *m_waitLabel;
    QPushButton *m_leaveWait;
    QTimer m_waitShown {this};
    QTimer m_waitLeavable {this};
    QList<FormField *> m_fields;
    QList<FormField *> m_ownPasswords;
    QPushButton *m_missing = nullptr;
    Viewer m_viewer = Viewer::Anybody;
    /// The problem on the page is that the agent cannot type the password.
    bool m_withholdingTold = false;
    QList<Problem> m_problems;
    QList<Offer> m_offers;
    QString m_supportCode;
    Journey::ActStatus m_status = Journey::ActStatus::Idle;
    QPointer<QWidget> m_focusBeforeWait;
};

} // namespace guichet

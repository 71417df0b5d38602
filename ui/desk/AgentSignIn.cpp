// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AgentSignIn.h"

#include "AgentTongue.h"
#include "DeskWidgets.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QAccessible>
#include <QVBoxLayout>

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QLabel *inFrame(QFrame *frame, const Look &look)
{
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10));
    QLabel *label = makeLabel("small");
    column->addWidget(label);
    frame->hide();
    return label;
}

} // namespace

AgentSignIn::AgentSignIn(Look &look, const AgentTongue &tongue, AgentSession &agent, std::function<QDateTime()> now,
                         QWidget *parent)
    : QWidget(parent)
    , m_tongue(tongue)
    , m_agent(agent)
    , m_now(std::move(now))
    , m_column(new ScrollColumn(look))
    , m_news(makeFrame("alert"))
    , m_newsText(inFrame(m_news, look))
    , m_error(makeFrame("summary"))
    , m_errorText(inFrame(m_error, look))
    , m_id(new FormField(look, FormField::Kind::Plain, false))
    , m_code(new FormField(look, FormField::Kind::Secret, false))
    , m_act(new DeskButton(look, "act"))
    , m_wait(makeLabel("small"))
    , m_leave(new DeskButton(look, "quiet"))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
    QLabel *why = makeLabel("small");
    why->setText(m_tongue.translate("Desk",
                                    "Connectez-vous pour accompagner un usager et recevoir les appels des bornes. "
                                    "Sans agent, les usagers font leurs démarches seuls."));
    QVBoxLayout *content = m_column->content();
    for (QWidget *widget : QList<QWidget *> {m_news, m_error, why, m_id, m_code}) {
        content->addWidget(widget);
    }
    for (QWidget *widget : QList<QWidget *> {m_act, m_wait, m_leave}) {
        m_column->foot()->addWidget(widget);
    }
    m_id->setTexts(m_tongue.translate("Desk", "Identifiant de l'agent :"));
    m_code->setTexts(m_tongue.translate("Desk", "Code personnel :"));
    m_act->setText(m_tongue.translate("Desk", "Se connecter"));
    m_wait->setText(m_tongue.translate("Desk", "Patientez…"));
    m_leave->setText(m_tongue.translate("Desk", "Ne plus attendre"));
    m_leavable.setObjectName(u"leavable"_s);
    m_leavable.setSingleShot(true);
    m_leavable.callOnTimeout(this, [this] { m_leave->show(); });
    connect(m_act, &QPushButton::clicked, this, &AgentSignIn::act);
    connect(m_leave, &QPushButton::clicked, this, [this] { m_agent.leaveWait(); });
    connect(&m_agent, &AgentSession::changed, this, &AgentSignIn::showState);
    connect(&m_agent, &AgentSession::failed, this, &AgentSignIn::showFailure);
    connect(&m_agent, &AgentSession::ended, this, &AgentSignIn::showEnd);
    showState();
}

void AgentSignIn::forget()
{
    m_id->forget();
    m_code->forget();
    say({});
}

void AgentSignIn::act()
{
    if (m_agent.state() != AgentSession::State::SignedOut) {
        return;
    }
    m_news->hide();
    say({});
    FormField *missing = m_id->text().trimmed().isEmpty() ? m_id : m_code->text().isEmpty() ? m_code : nullptr;
    if (missing != nullptr) {
        missing->setError(missing == m_id ? m_tongue.translate("Desk", "Écrivez votre identifiant d'agent.")
                                          : m_tongue.translate("Desk", "Écrivez votre code personnel."));
        missing->edit()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_agent.signIn(m_id->text().trimmed(), Secret(m_code->text()));
}

void AgentSignIn::showState()
{
    const bool asking = m_agent.state() == AgentSession::State::Asking;
    m_id->setLocked(asking);
    m_code->setLocked(asking);
    m_act->setEnabled(!asking);
    m_wait->setVisible(asking);
    m_leave->hide();
    if (asking) {
        m_leavable.start(5s);
    } else {
        m_leavable.stop();
    }
    if (m_agent.state() == AgentSession::State::SignedIn) {
        forget();
        m_news->hide();
    }
}

void AgentSignIn::showFailure(const Failure &failure)
{
    showState();
    // Without a definite answer the same act goes out again: what was typed stays.
    if (failure.definite) {
        m_code->forget();
    }
    QStringList sentences {m_tongue.say(failure)};
    if (failure.attemptsLeft) {
        const int left = *failure.attemptsLeft;
        sentences << m_tongue.translate("Desk", "Il vous reste %n essai(s).", nullptr, left);
    }
    if (failure.retryAfter && *failure.retryAfter > 0s) {
        sentences << m_tongue.translate("Desk", "Vous pourrez essayer à partir de %1.")
                         .arg(sentences::clockTime(failure.opensAt(m_now())));
    } else if (!failure.definite) {
        sentences << m_tongue.translate("Desk", "Appuyez à nouveau sur « Se connecter ».");
    }
    sentences << m_tongue.translate("Desk", "Code pour l'assistance : %1").arg(failure.supportCode());
    say(sentences.join(u'\n'));
    m_column->scrollToTop();
    (failure.definite ? m_code->edit() : static_cast<QWidget *>(m_act))->setFocus(Qt::OtherFocusReason);
}

void AgentSignIn::showEnd(AgentSession::End reason)
{
    QString words;
    switch (reason) {
    case AgentSession::End::Asked:
        break;
    case AgentSession::End::Idle:
        words =
            m_tongue.translate("Desk", "Vous avez été déconnecté : personne n'a touché ce poste pendant un moment.");
        break;
    case AgentSession::End::Expired:
        words = m_tongue.translate("Desk", "Vous avez été déconnecté : le temps prévu par le serveur est passé.");
        break;
    case AgentSession::End::DayOver:
        words = m_tongue.translate("Desk", "Vous avez été déconnecté : la journée est finie.");
        break;
    }
    m_newsText->setText(words);
    m_news->setVisible(!words.isEmpty());
}

void AgentSignIn::say(const QString &error)
{
    m_errorText->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_id->setError({});
    m_code->setError({});
    if (!error.isEmpty()) {
        QAccessibleEvent alert(m_error, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CallsPanel.h"

#include "AgentTongue.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>
#include <pages/Languages.h>

#include <QAccessible>
#include <QCoreApplication>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// A word of the contract, and how it is said.
struct Word
{
    const char *contract;
    const char *words;
};

constexpr std::array journeys = {
    Word {"registration", QT_TRANSLATE_NOOP("Desk", "1ère inscription")},
    Word {"sign-in", QT_TRANSLATE_NOOP("Desk", "Connexion")},
    Word {"password-reset", QT_TRANSLATE_NOOP("Desk", "Mot de passe oublié")},
    Word {"monthly-payment", QT_TRANSLATE_NOOP("Desk", "Mensualisation")},
    Word {"none", QT_TRANSLATE_NOOP("Desk", "Aucune démarche")},
};

constexpr std::array steps = {
    Word {"welcome", QT_TRANSLATE_NOOP("Desk", "accueil")},
    Word {"sign-in", QT_TRANSLATE_NOOP("Desk", "identifiant et mot de passe")},
    Word {"mobile", QT_TRANSLATE_NOOP("Desk", "numéro de portable")},
    Word {"code", QT_TRANSLATE_NOOP("Desk", "code reçu")},
    Word {"invoice", QT_TRANSLATE_NOOP("Desk", "identifiants de la facture")},
    Word {"account", QT_TRANSLATE_NOOP("Desk", "adresse mail et mot de passe")},
    Word {"done", QT_TRANSLATE_NOOP("Desk", "terminé")},
    Word {"email", QT_TRANSLATE_NOOP("Desk", "adresse mail")},
    Word {"password", QT_TRANSLATE_NOOP("Desk", "nouveau mot de passe")},
    Word {"offer", QT_TRANSLATE_NOOP("Desk", "offre de mensualisation")},
    Word {"bank", QT_TRANSLATE_NOOP("Desk", "compte en banque")},
    Word {"rules", QT_TRANSLATE_NOOP("Desk", "règlement")},
    Word {"check", QT_TRANSLATE_NOOP("Desk", "vérification avant de signer")},
};

template<std::size_t size>
QString said(const std::array<Word, size> &words, const QString &contract, const AgentTongue &tongue)
{
    const auto known = std::find_if(words.begin(), words.end(), [&contract](const Word &word) {
        return contract == QLatin1StringView(word.contract);
    });
    return known == words.end() ? contract : tongue.translate("Desk", known->words);
}

} // namespace

CallsPanel::CallsPanel(Look &look, const AgentTongue &tongue, AgentSession &agent, CallBoard &calls, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_tongue(tongue)
    , m_agent(agent)
    , m_calls(calls)
    , m_column(new ScrollColumn(look))
    , m_none(makeLabel("small"))
    , m_news(makeFrame("alert"))
    , m_newsText(makeLabel("small"))
    , m_rows(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
    QLabel *title = makeLabel("section");
    title->setText(m_tongue.translate("Desk", "Appels des bornes"));
    m_none->setText(m_tongue.translate("Desk", "Personne n'appelle en ce moment."));
    auto *news = new QVBoxLayout(m_news);
    news->setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10));
    news->addWidget(m_newsText);
    m_news->hide();
    m_rows->setSpacing(look.px(12));
    QVBoxLayout *content = m_column->content();
    for (QWidget *widget : QList<QWidget *> {title, m_news, m_none}) {
        content->addWidget(widget);
    }
    content->addLayout(m_rows);
    connect(&m_calls, &CallBoard::changed, this, &CallsPanel::showCalls);
    connect(&m_calls, &CallBoard::arrived, this, [this] { say({}); });
    connect(&m_calls, &CallBoard::refused, this, [this](const Failure &failure) {
        showCalls();
        say(m_tongue.say(failure));
    });
    connect(&m_agent, &AgentSession::changed, this, [this] { say({}); });
    showCalls();
}

QString CallsPanel::placeOf(const Call &call) const
{
    const QString journey = said(journeys, call.journey, m_tongue);
    const QString step = said(steps, call.step, m_tongue);
    return step.isEmpty() ? journey : m_tongue.translate("Desk", "%1 : %2").arg(journey, step);
}

QString CallsPanel::reasonOf(const Call &call) const
{
    QStringList parts;
    if (call.reason == CallReason::Stuck) {
        parts << m_tongue.translate("Desk", "Bloqué deux fois à cette étape.");
    }
    if (const auto failure = failureOfProblem(call.problem)) {
        parts << m_tongue.translate("Failure", rowOf(*failure).agent);
    } else if (!call.problem.isEmpty()) {
        parts << call.problem;
    }
    return parts.join(u' ');
}

void CallsPanel::showCalls()
{
    const QList<Call> &calls = m_calls.calls();
    m_none->setVisible(calls.isEmpty());
    QStringList gone = m_cards.keys();
    int row = 0;
    for (const Call &call : calls) {
        gone.removeAll(call.id);
        Card &card = cardOf(call.id);
        write(card, call);
        m_rows->removeWidget(card.frame);
        m_rows->insertWidget(row++, card.frame);
    }
    if (m_cards.contains(m_used) && !m_calls.isChanging(m_used)) {
        // What is disabled passes the focus on.
        m_cards.value(m_used).act->setFocus(Qt::OtherFocusReason);
        m_used.clear();
    }
    for (const QString &id : std::as_const(gone)) {
        QFrame *frame = m_cards.take(id).frame;
        frame->hide();
        frame->deleteLater();
    }
}

void CallsPanel::say(const QString &news)
{
    m_newsText->setText(news);
    m_news->setVisible(!news.isEmpty());
    if (!news.isEmpty()) {
        m_column->scrollToTop();
        QAccessibleEvent alert(m_news, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

CallsPanel::Card &CallsPanel::cardOf(const QString &id)
{
    const auto known = m_cards.find(id);
    if (known != m_cards.end()) {
        return *known;
    }
    Card card {makeFrame("callCard"), makeLabel("label"), makeLabel("small"), makeLabel("smallBold"),
               new DeskButton(m_look, "act")};
    auto *column = new QVBoxLayout(card.frame);
    column->setContentsMargins(m_look.px(14), m_look.px(10), m_look.px(14), m_look.px(12));
    column->setSpacing(m_look.px(6));
    for (QWidget *widget : QList<QWidget *> {card.terminal, card.facts, card.state, card.act}) {
        column->addWidget(widget);
    }
    connect(card.act, &QPushButton::clicked, this, [this, id] { use(id); });
    return *m_cards.insert(id, card);
}

void CallsPanel::write(Card &card, const Call &call)
{
    const bool waiting = call.state == CallState::Waiting;
    const bool mine = !waiting && m_agent.pass() != nullptr && call.agent == m_agent.pass()->name;
    card.terminal->setText(call.terminal);
    const QString language = languages::nativeName(call.language);
    QStringList facts {placeOf(call), language.isEmpty() ? call.language : language};
    const QString reason = reasonOf(call);
    if (!reason.isEmpty()) {
        facts << reason;
    }
    facts << m_tongue.translate("Desk", "Depuis %1").arg(sentences::clockTime(call.since));
    card.facts->setText(facts.join(u'\n'));
    card.state->setText(waiting ? QString()
                        : mine  ? m_tongue.translate("Desk", "Vous y allez.")
                                : m_tongue.translate("Desk", "Pris par %1.").arg(call.agent));
    card.state->setVisible(!waiting);
    card.act->setText(waiting ? m_tongue.translate("Desk", "J'y vais") : m_tongue.translate("Desk", "C'est fait"));
    card.act->setAccessibleDescription(call.terminal);
    card.act->setVisible(waiting || mine);
    card.act->setEnabled(!m_calls.isChanging(call.id));
    card.act->setProperty("accepts", waiting);
    if (card.frame->property("waiting").toBool() != waiting) {
        card.frame->setProperty("waiting", waiting);
        card.frame->style()->unpolish(card.frame);
        card.frame->style()->polish(card.frame);
    }
}

void CallsPanel::use(const QString &id)
{
    say({});
    m_used = id;
    const DeskButton *act = m_cards.value(id).act;
    if (act->property("accepts").toBool()) {
        m_calls.accept(id);
    } else {
        m_calls.close(id);
    }
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OfferPage.h"

#include "Choices.h"
#include "PaymentWords.h"

#include <fields/Money.h>
#include <fields/PaymentCalendar.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QVBoxLayout>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;

OfferPage::OfferPage(const PageTools &tools)
    : StepPage(tools)
    , m_rhythms(new Choices(tools.look))
    , m_days(new Choices(tools.look))
    , m_calendar(new PaymentCalendar(tools.look))
{
    add(m_rhythms);
    add(m_days);
    add(m_calendar);
    fillRhythms();
    connect(m_rhythms, &Choices::changed, this, [this] {
        forgetMissing();
        fillDays(m_debitDay);
        showSchedule();
    });
    connect(m_days, &Choices::changed, this, [this] {
        forgetMissing();
        m_debitDay = schedule()->debitDay;
        showSchedule();
    });
}

SideContent OfferPage::side() const
{
    const Visit::Payment *present = payment();
    if (present == nullptr) {
        return {};
    }
    return {tr("Comment ça marche ?"),
            tr("Chaque échéance est prélevée sur votre compte bancaire, le jour choisi. Vous n'avez plus de facture à "
               "payer.\n\nRien n'est prélevé avant votre signature.")
                + u"\n\n"_s + tr("Vous pouvez choisir jusqu'au %1.").arg(money::date(present->offer.deadline)),
            {},
            {}};
}

void OfferPage::writeTexts()
{
    setHeading(tr("Mensualisation : vos échéances"));
    m_rhythms->setQuestion(tr("En combien de fois voulez-vous payer ?"));
    m_days->setQuestion(tr("Quel jour du mois voulez-vous payer ?"));
    setActTexts(tr("Retour"), tr("Choisir ces échéances"));
    const Visit::Payment *present = payment();
    if (present == nullptr) {
        return;
    }
    setLead(tr("Vous payez %1 par an, en plusieurs fois, par prélèvement sur votre compte bancaire.")
                .arg(money::euros(present->offer.yearlyAmountCents)));
    const int day = m_days->chosen();
    if (const Rhythm *chosen = rhythm()) {
        QStringList days;
        for (const Schedule &offered : chosen->schedules) {
            days << paymentwords::debitDay(offered.debitDay);
        }
        m_days->setAnswers(days);
        m_days->choose(day);
    }
    showSchedule();
    writeErrors();
}

void OfferPage::onEnter()
{
    m_rhythmMissing = false;
    m_dayMissing = false;
    fillRhythms();
}

void OfferPage::onAct()
{
    const Rhythm *chosen = rhythm();
    const Schedule *now = schedule();
    m_rhythmMissing = chosen == nullptr;
    m_dayMissing = chosen != nullptr && now == nullptr;
    writeErrors();
    if (now != nullptr) {
        m_tools.journey.chooseSchedule(chosen->id, now->debitDay);
        return;
    }
    Choices *missing = m_rhythmMissing ? m_rhythms : m_days;
    showProblems({{nullptr, [missing] { return missing->error(); }}});
    if (QWidget *first = missing->firstFocus()) {
        first->setFocus(Qt::OtherFocusReason);
    }
    column()->reveal(missing);
}

QString OfferPage::insteadOf(const Failure &failure) const
{
    // Led here by them, because what was chosen is not offered any more; they are read in their turn.
    return failure.code == FailureCode::RulesChanged ? tr("Les mensualités proposées ont changé. Choisissez à nouveau.")
                                                     : QString();
}

QWidget *OfferPage::firstFocus() const
{
    const bool day = m_tools.journey.amended() == Journey::Line::DebitDay;
    QWidget *first = (day ? m_days : m_rhythms)->firstFocus();
    return first != nullptr ? first : m_act;
}

const Visit::Payment *OfferPage::payment() const
{
    const auto &present = m_tools.journey.visit().payment;
    return present ? &*present : nullptr;
}

const Rhythm *OfferPage::rhythm() const
{
    const Visit::Payment *present = payment();
    const int index = m_rhythms->chosen();
    return present != nullptr && index >= 0 && index < present->offer.rhythms.size() ? &present->offer.rhythms.at(index)
                                                                                     : nullptr;
}

const Schedule *OfferPage::schedule() const
{
    const Rhythm *chosen = rhythm();
    const int index = m_days->chosen();
    return chosen != nullptr && index >= 0 && index < chosen->schedules.size() ? &chosen->schedules.at(index) : nullptr;
}

void OfferPage::fillRhythms()
{
    const Visit::Payment *present = payment();
    if (present == nullptr) {
        return;
    }
    QStringList labels;
    int chosen = -1;
    for (const Rhythm &offered : present->offer.rhythms) {
        chosen = offered.id == present->rhythm ? static_cast<int>(labels.size()) : chosen;
        labels << offered.label;
    }
    m_rhythms->setAnswers(labels);
    m_rhythms->choose(labels.size() == 1 ? 0 : chosen);
    m_debitDay = present->debitDay;
    fillDays(m_debitDay);
}

void OfferPage::fillDays(int day)
{
    QStringList labels;
    int index = -1;
    if (const Rhythm *chosen = rhythm()) {
        for (const Schedule &offered : chosen->schedules) {
            index = offered.debitDay == day ? static_cast<int>(labels.size()) : index;
            labels << paymentwords::debitDay(offered.debitDay);
        }
    }
    m_days->setAnswers(labels);
    m_days->choose(labels.size() == 1 ? 0 : index);
    m_days->setVisible(!labels.isEmpty());
    const Schedule *now = schedule();
    m_debitDay = now != nullptr ? now->debitDay : day;
}

void OfferPage::showSchedule()
{
    const Schedule *now = schedule();
    m_calendar->setVisible(now != nullptr);
    if (now != nullptr) {
        m_calendar->setInstalments(now->instalments);
    }
    orderTabs();
}

/// Chosen now: what the page said of it is over, and what the council said stays.
void OfferPage::forgetMissing()
{
    if (m_rhythmMissing || m_dayMissing) {
        m_rhythmMissing = false;
        m_dayMissing = false;
        writeErrors();
        clearProblems();
    }
}

void OfferPage::writeErrors()
{
    m_rhythms->setError(m_rhythmMissing ? tr("Choisissez d'abord en combien de fois vous voulez payer.") : QString());
    m_days->setError(m_dayMissing ? tr("Choisissez aussi le jour du prélèvement.") : QString());
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WelcomePage.h"

#include "ChoiceButton.h"
#include "Languages.h"

#include <fields/FlowLayout.h>
#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

WelcomePage::WelcomePage(const PageTools &tools)
    : StepPage(tools)
    , m_register(new ChoiceButton(tools.look, true))
    , m_signIn(new ChoiceButton(tools.look, false))
    , m_forgotten(new ChoiceButton(tools.look, false))
    , m_offices(new ChoiceButton(tools.look, false))
    , m_grid(new QGridLayout)
    , m_news(makeFrame("alert"))
    , m_newsText(makeLabel("small"))
{
    const Look &look = tools.look;
    auto *news = new QVBoxLayout(m_news);
    news->setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12));
    news->addWidget(m_newsText);
    add(m_news);

    m_register->setDrawing(u"welcome"_s);
    m_grid->setSpacing(look.px(20));
    body()->addLayout(m_grid);
    arrange();
    auto *last = new QWidget;
    auto *row = new FlowLayout(last);
    row->setSpacing(look.px(16));
    add(last);
    const QStringList codes = languages::offered();
    for (const QString &code : codes) {
        QPushButton *button = makeButton("language");
        button->setText(languages::nativeName(code));
        button->setProperty("code", code);
        row->addWidget(button);
        makeChoice(button);
        // Not only clicked: assistive programs set the choice itself.
        connect(button, &QPushButton::toggled, this, [this, code](bool chosen) {
            if (chosen && code != languages::current()) {
                m_tools.chooseLanguage(code);
            }
        });
        m_languages << button;
    }
    addMissing(row);

    connect(m_register, &QPushButton::clicked, this, [this] { begin(Step::Mobile); });
    connect(m_signIn, &QPushButton::clicked, this, [this] { begin(Step::SignIn); });
    connect(m_forgotten, &QPushButton::clicked, this, [this] { begin(Step::ResetEmail); });
    connect(m_offices, &QPushButton::clicked, this, [this] { m_tools.tell(Topic::Offices); });
    connect(&m_tools.service, &ServiceWatch::answered, this, [this] {
        const auto wanted = std::exchange(m_wanted, std::nullopt);
        if (!wanted) {
            return;
        }
        refresh();
        choiceOf(*wanted)->setFocus(Qt::OtherFocusReason);
        if (m_tools.service.isReady()) {
            go(*wanted);
        }
    });
    m_act->setProperty("absent", true);
    // Whoever makes the text larger in the header is to see the first choice then.
    connect(&look, &Look::changed, this, [this] {
        const QWidget *focus = window()->focusWidget();
        if (focus == nullptr || focus == m_register || !isAncestorOf(focus)) {
            column()->scrollToTop();
        }
    });
}

void WelcomePage::refresh()
{
    const ServiceWatch &watch = m_tools.service;
    const Service &service = watch.service();
    QStringList lines;
    if (m_wanted.has_value()) {
        lines << tr("Nous contactons le service. Patientez…");
    } else if (watch.state() == ServiceWatch::State::Maintenance) {
        lines << tr("Le service est arrêté un moment pour entretien. Revenez plus tard, ou demandez à un agent.");
    } else if (watch.state() == ServiceWatch::State::OutOfReach) {
        lines << tr(
            "Nous n'arrivons pas à joindre le service. Choisissez à nouveau pour réessayer, ou demandez à un agent.");
        lines << tr("Code pour l'assistance : %1").arg(watch.failure().supportCode());
    }
    const bool away = !lines.isEmpty() && !m_wanted.has_value();
    if (!service.notice.isEmpty()) {
        lines << service.notice;
    }
    if (away) {
        for (const Office &office : service.offices) {
            lines << tr("%1 : %2").arg(office.name, sentences::phone(office.phone));
        }
        if (service.contact) {
            lines << tr("%1 : %2").arg(service.contact->name, sentences::phone(service.contact->phone));
        }
    }
    // From the press to the answer.
    for (const Step first : {Step::Mobile, Step::SignIn, Step::ResetEmail}) {
        choiceOf(first)->setEnabled(!m_wanted.has_value());
    }
    m_newsText->setText(lines.join(u'\n'));
    m_news->setVisible(!lines.isEmpty());
    arrange();
}

void WelcomePage::writeTexts()
{
    setHeading(tr("Que voulez-vous faire ?"));
    setLead(tr("Ayez sous la main : votre dernière facture, votre téléphone portable allumé, et une adresse mail "
               "dont vous pouvez lire les messages."));
    m_register->setTexts(tr("Première inscription"), tr("Créer mon compte avec ma facture d'ordures ménagères"));
    m_signIn->setTexts(tr("Me connecter"), tr("J'ai déjà un compte"));
    m_forgotten->setTexts(tr("Mot de passe oublié"), tr("En choisir un nouveau"));
    m_offices->setTexts(tr("Trouver un espace France services"), tr("Adresses, téléphones et horaires"));
    for (QPushButton *button : std::as_const(m_languages)) {
        button->setChecked(button->property("code").toString() == languages::current());
    }
    refresh();
}

void WelcomePage::onEnter()
{
    m_wanted.reset();
    m_act->hide();
    showBack(false);
}

QWidget *WelcomePage::firstFocus() const
{
    return m_register;
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    arrange();
}

void WelcomePage::begin(Step first)
{
    if (m_tools.service.isReady()) {
        go(first);
        return;
    }
    m_wanted = first;
    m_tools.service.refresh();
    refresh();
}

void WelcomePage::go(Step first)
{
    if (first == Step::SignIn) {
        m_tools.journey.beginSignIn();
    } else if (first == Step::ResetEmail) {
        m_tools.journey.beginReset();
    } else {
        m_tools.journey.beginRegistration();
    }
}

ChoiceButton *WelcomePage::choiceOf(Step first) const
{
    return first == Step::SignIn ? m_signIn : first == Step::ResetEmail ? m_forgotten : m_register;
}

void WelcomePage::arrange()
{
    const Look &look = m_tools.look;
    const QList<QWidget *> others = {m_signIn, m_forgotten, m_offices};
    const auto count = static_cast<int>(others.size());
    const bool wide = width() > look.textPx(900);
    // As large as the window allows: this is what is seen from the waiting room.
    const int news = m_news->isHidden() ? 0 : m_news->sizeHint().height() + look.px(18);
    const int rowHeight =
        wide ? std::clamp((height() - news - look.textPx(390)) / count, look.px(100), look.px(200)) : 0;
    for (int row = 0; row < count; ++row) {
        m_grid->setRowMinimumHeight(row, rowHeight);
    }
    if (m_grid->property("wide").isValid() && m_grid->property("wide").toBool() == wide) {
        return;
    }
    m_grid->setProperty("wide", wide);
    m_grid->removeWidget(m_register);
    for (QWidget *other : others) {
        m_grid->removeWidget(other);
    }
    if (wide) {
        m_grid->addWidget(m_register, 0, 0, count, 1);
        for (int row = 0; row < count; ++row) {
            m_grid->addWidget(others.at(row), row, 1);
        }
        m_grid->setColumnStretch(0, 3);
        m_grid->setColumnStretch(1, 2);
    } else {
        m_grid->addWidget(m_register, 0, 0, 1, 2);
        for (int row = 0; row < count; ++row) {
            m_grid->addWidget(others.at(row), row + 1, 0, 1, 2);
        }
    }
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "InfoPage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>
#include <office/OpeningHours.h>

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// The width that two offices beside each other need, at 96 dots an inch and 100 % text.
constexpr double sideBySide = 900;

} // namespace

InfoPage::InfoPage(Look &look, ServiceWatch &service, const Settings &settings, std::function<QDateTime()> clock,
                   QWidget *parent)
    : OverlayPage(parent)
    , m_look(look)
    , m_service(service)
    , m_settings(settings)
    , m_column(new ScrollColumn(look))
    , m_heading(makeLabel("title"))
    , m_body(new QVBoxLayout)
    , m_back(makeButton("back"))
    , m_clock(std::move(clock))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
    m_body->setSpacing(look.px(14));
    m_column->content()->addWidget(m_heading);
    m_column->content()->addLayout(m_body);
    m_column->foot()->addWidget(m_back, 0, Qt::AlignLeft);
    connect(m_back, &QPushButton::clicked, this, &InfoPage::left);
    connect(&service, &ServiceWatch::changed, this, [this] {
        if (isVisible()) {
            write();
        }
    });
    connect(&look, &Look::changed, this, &InfoPage::arrange);
    m_minute.setObjectName(u"minute"_s);
    m_minute.setSingleShot(true);
    m_minute.callOnTimeout(this, [this] {
        if (toldByTheClock() != m_told) {
            write();
        }
        watchClock();
    });
}

void InfoPage::show(Topic topic)
{
    m_topic = topic;
    write();
    m_column->scrollToTop();
    watchClock();
}

void InfoPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_back->click();
    } else {
        OverlayPage::keyPressEvent(event);
    }
}

void InfoPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        write();
    }
    OverlayPage::changeEvent(event);
}

void InfoPage::showEvent(QShowEvent *event)
{
    OverlayPage::showEvent(event);
    watchClock();
}

void InfoPage::hideEvent(QHideEvent *event)
{
    OverlayPage::hideEvent(event);
    m_minute.stop();
}

void InfoPage::resizeEvent(QResizeEvent *event)
{
    OverlayPage::resizeEvent(event);
    arrange();
}

void InfoPage::write()
{
    while (QLayoutItem *item = m_body->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_back->setText(tr("Retour"));
    const Service &service = m_service.service();
    switch (m_topic) {
    case Topic::Help:
        m_heading->setText(m_settings.profile == Profile::Kiosk ? tr("Appeler un agent") : tr("Aide"));
        paragraph("body",
                  tr("Venez au guichet demander de l'aide à un agent. Si personne ne touche cet appareil pendant un "
                     "moment, ce que vous avez écrit sera effacé."));
        paragraph("body", tr("Vous pouvez aussi téléphoner :"));
        break;
    case Topic::Offices:
        m_heading->setText(tr("Trouver un espace France services"));
        break;
    case Topic::ForgottenPassword:
        m_heading->setText(tr("Mot de passe oublié"));
        paragraph("body", tr("Cet appareil ne peut pas encore changer un mot de passe oublié. Demandez à un agent."));
        paragraph("body", tr("Si vous avez besoin d'aide, vous pouvez vous rendre dans les espaces France services de "
                             "Rieumes ou Cazères."));
        paragraph("value", service.officesLink);
        break;
    case Topic::MonthlyPayment:
        m_heading->setText(tr("Mettre en place la mensualisation"));
        paragraph("body",
                  tr("Vous pouvez maintenant suivre la procédure de mise en place de la mensualisation des factures"));
        paragraph("value", service.monthlyPaymentLink);
        paragraph("body", tr("Si vous avez besoin d'aide, vous pouvez vous rendre dans les espaces France services de "
                             "Rieumes ou Cazères."));
        break;
    case Topic::NoEmail:
        m_heading->setText(tr("Je n'ai pas d'adresse mail"));
        paragraph("body", tr("Il faut une adresse mail dont vous pouvez lire les messages : elle sera l'identifiant de "
                             "votre compte."));
        paragraph("body", tr("Demandez à un agent comment en créer une : c'est gratuit. Vous choisissez vous-même le "
                             "mot de passe."));
        paragraph("body", tr("Vous pouvez aussi donner l'adresse d'un proche, s'il est d'accord : les messages du "
                             "service lui arriveront."));
        break;
    }
    if (m_topic == Topic::Offices) {
        writeOffices();
    } else {
        for (const Office &office : service.offices) {
            paragraph("label", office.name);
            paragraph("body", tr("%1, %2 %3").arg(office.street, office.postcode, office.town));
            paragraph("body", tr("Téléphone : %1").arg(sentences::phone(office.phone)));
        }
    }
    if (service.contact) {
        paragraph("label", service.contact->name);
        paragraph("body", tr("Téléphone : %1").arg(sentences::phone(service.contact->phone)));
    }
}

void InfoPage::writeOffices()
{
    m_told = toldByTheClock();
    m_cards = new QWidget;
    auto *cards = new QBoxLayout(QBoxLayout::LeftToRight, m_cards);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(m_look.px(24));
    const QDateTime now = m_clock();
    for (const Office &office : m_service.service().offices) {
        cards->insertWidget(office.id == m_settings.office ? 0 : cards->count(), makeOfficeCard(office, now), 1);
    }
    m_body->addWidget(m_cards);
    arrange();
}

QWidget *InfoPage::makeOfficeCard(const Office &office, const QDateTime &now)
{
    const OpenState state = openStateAt(office.hours, now);
    QFrame *card = makeFrame("card");
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(m_look.px(24), m_look.px(18), m_look.px(24), m_look.px(18));
    lines->setSpacing(m_look.px(8));
    const auto line = [lines](const char *role, const QString &text) {
        QLabel *label = makeLabel(role);
        label->setText(text);
        lines->addWidget(label);
    };
    line("section", office.name);
    QFrame *open = makeFrame(state.isOpen() ? "notice" : "alert");
    auto *inside = new QVBoxLayout(open);
    inside->setContentsMargins(m_look.px(14), m_look.px(8), m_look.px(14), m_look.px(8));
    QLabel *openNow = makeLabel("smallBold");
    openNow->setText(sentences::openNow(state));
    inside->addWidget(openNow);
    lines->addWidget(open);
    line("small", tr("%1, %2 %3").arg(office.street, office.postcode, office.town));
    line("small", tr("Téléphone : %1").arg(sentences::phone(office.phone)));

    auto *week = new QGridLayout;
    week->setHorizontalSpacing(m_look.px(20));
    week->setVerticalSpacing(m_look.px(4));
    week->setColumnStretch(1, 1);
    for (int isoDay = Qt::Monday; isoDay <= Qt::Sunday; ++isoDay) {
        // A holiday shows in the row of the day it falls on next.
        const int ahead = (isoDay - state.today.dayOfWeek() + 7) % 7;
        const auto holiday = holidayOn(state.today.addDays(ahead));
        const QList<OpeningHours> spans = spansOf(office.hours, isoDay);
        const char *role = ahead == 0 ? "smallBold" : "small";
        QLabel *day = makeLabel(role);
        day->setWordWrap(false);
        day->setText(sentences::day(isoDay));
        QLabel *hours = makeLabel(role);
        hours->setText(holiday ? tr("fermé, jour férié (%1)").arg(sentences::holiday(*holiday))
                               : sentences::spans(spans));
        week->addWidget(day, isoDay, 0, Qt::AlignTop);
        week->addWidget(hours, isoDay, 1);
    }
    lines->addLayout(week);
    if (!office.appointment.isEmpty()) {
        line("small", office.appointment);
    }
    line("hint", tr("Renseignements vérifiés le %1").arg(office.checkedOn.toString(u"dd/MM/yyyy"_s)));
    lines->addStretch();
    return card;
}

QStringList InfoPage::toldByTheClock() const
{
    QStringList told;
    for (const Office &office : m_service.service().offices) {
        const OpenState state = openStateAt(office.hours, m_clock());
        told << sentences::openNow(state) << state.today.toString(Qt::ISODate);
    }
    return told;
}

/// Awake once a minute, on the minute, and only while somebody looks at it.
void InfoPage::watchClock()
{
    if (m_topic == Topic::Offices && isVisible()) {
        m_minute.start(60'000 - m_clock().time().msecsSinceStartOfDay() % 60'000);
    } else {
        m_minute.stop();
    }
}

void InfoPage::arrange()
{
    if (m_cards != nullptr) {
        static_cast<QBoxLayout *>(m_cards->layout())
            ->setDirection(width() >= m_look.textPx(sideBySide) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
}

void InfoPage::paragraph(const char *role, const QString &text)
{
    if (!text.isEmpty()) {
        QLabel *label = makeLabel(role);
        label->setText(text);
        m_body->addWidget(label);
    }
}

} // namespace guichet

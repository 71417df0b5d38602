// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "InfoPage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;

InfoPage::InfoPage(Look &look, ServiceWatch &service, const Settings &settings, QWidget *parent)
    : OverlayPage(parent)
    , m_look(look)
    , m_service(service)
    , m_settings(settings)
    , m_column(new ScrollColumn(look))
    , m_heading(makeLabel("title"))
    , m_body(new QVBoxLayout)
    , m_back(makeButton("back"))
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
}

void InfoPage::show(Topic topic)
{
    m_topic = topic;
    write();
    m_column->scrollToTop();
}

void InfoPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_back->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void InfoPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        write();
    }
    QWidget::changeEvent(event);
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
    for (const Office &office : service.offices) {
        paragraph("label", office.name);
        paragraph("body", tr("%1, %2 %3").arg(office.street, office.postcode, office.town));
        paragraph("body", tr("Téléphone : %1").arg(sentences::phone(office.phone)));
        if (m_topic == Topic::Offices) {
            paragraph("small", sentences::hours(office));
            if (!office.appointment.isEmpty()) {
                paragraph("small", office.appointment);
            }
            paragraph("hint", tr("Renseignements vérifiés le %1").arg(office.checkedOn.toString(u"dd/MM/yyyy"_s)));
        }
    }
    if (service.contact) {
        paragraph("label", service.contact->name);
        paragraph("body", tr("Téléphone : %1").arg(sentences::phone(service.contact->phone)));
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

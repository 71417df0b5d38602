// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutOfOrderPage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QEvent>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;

OutOfOrderPage::OutOfOrderPage(Look &look, ServiceWatch &service, const Settings &settings, QWidget *parent)
    : OverlayPage(parent)
    , m_service(service)
    , m_settings(settings)
    , m_column(new ScrollColumn(look))
    , m_heading(makeLabel("display"))
    , m_sentence(makeLabel("lead"))
    , m_phones(new QVBoxLayout)
    , m_itTitle(makeLabel("smallBold"))
    , m_itCode(makeLabel("small"))
    , m_itSentence(makeLabel("small"))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
    m_column->content()->setSpacing(look.px(20));
    m_column->content()->addWidget(m_heading);
    m_column->content()->addWidget(m_sentence);
    m_phones->setSpacing(look.px(8));
    m_column->content()->addLayout(m_phones);
    m_column->content()->addSpacing(look.px(24));
    QFrame *forIt = makeFrame("alert");
    auto *lines = new QVBoxLayout(forIt);
    lines->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    lines->setSpacing(look.px(6));
    lines->addWidget(m_itTitle);
    lines->addWidget(m_itCode);
    lines->addWidget(m_itSentence);
    m_column->content()->addWidget(forIt);
    connect(&service, &ServiceWatch::changed, this, &OutOfOrderPage::write);
    write();
}

void OutOfOrderPage::show(FailureCode code)
{
    m_code = code;
    write();
}

void OutOfOrderPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        write();
    }
    OverlayPage::changeEvent(event);
}

void OutOfOrderPage::write()
{
    const Failure failure {.code = m_code, .definite = true};
    m_heading->setText(tr("Cet appareil est hors service"));
    setAccessibleName(m_heading->text());
    m_sentence->setText(tr("Venez au guichet : un agent vous aidera. Vous pouvez aussi téléphoner :"));
    sentences::writePhones(m_phones, m_service.service(), m_settings.office);
    m_itTitle->setText(tr("Pour l'informatique"));
    m_itCode->setText(u"%1 · %2"_s.arg(failure.supportCode(), QLatin1StringView(rowOf(m_code).problem)));
    m_itSentence->setText(failure.forAgent() + u' '
                          + tr("Le poste reprendra seul dès que le serveur l'acceptera à nouveau."));
}

} // namespace guichet

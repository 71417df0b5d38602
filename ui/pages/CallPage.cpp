// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CallPage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet {

CallPage::CallPage(Look &look, HelpCall &call, ServiceWatch &service, const Settings &settings, QWidget *parent)
    : OverlayPage(parent)
    , m_call(call)
    , m_service(service)
    , m_settings(settings)
    , m_column(new ScrollColumn(look))
    , m_heading(makeLabel("display"))
    , m_sentence(makeLabel("lead"))
    , m_phoneTitle(makeLabel("body"))
    , m_phones(new QVBoxLayout)
    , m_answers(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_goOn(makeButton("act"))
    , m_withdraw(makeButton("quiet"))
    , m_again(makeButton("quiet"))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
    m_column->content()->setSpacing(look.px(20));
    m_column->content()->addWidget(m_heading);
    m_column->content()->addWidget(m_sentence);
    m_column->content()->addSpacing(look.px(12));
    m_column->content()->addWidget(m_phoneTitle);
    m_phones->setSpacing(look.px(8));
    m_column->content()->addLayout(m_phones);
    m_answers->setSpacing(look.px(20));
    m_answers->addWidget(m_withdraw, 1);
    m_answers->addWidget(m_again, 1);
    m_answers->addWidget(m_goOn, 2);
    m_column->foot()->addSpacing(look.px(12));
    m_column->foot()->addLayout(m_answers);
    connect(m_goOn, &QPushButton::clicked, this, &CallPage::left);
    connect(m_withdraw, &QPushButton::clicked, this, &CallPage::withdrawn);
    connect(m_again, &QPushButton::clicked, this, &CallPage::repeated);
    connect(&call, &HelpCall::changed, this, [this] {
        const QString before = m_heading->text();
        write();
        if (isVisible() && m_heading->text() != before) {
            sentences::say(m_heading);
        }
    });
    connect(&service, &ServiceWatch::changed, this, &CallPage::writePhones);
    connect(&look, &Look::changed, this, &CallPage::arrange);
    write();
}

QString CallPage::stateOf(const HelpCall &call)
{
    switch (call.state()) {
    case HelpCall::State::None:
    case HelpCall::State::Closed:
        return {};
    case HelpCall::State::Asking:
        return tr("votre appel est parti…");
    case HelpCall::State::Waiting:
        return call.position() > 0 ? tr("vous êtes le numéro %1").arg(call.position())
                                   : tr("votre appel est en attente");
    case HelpCall::State::Accepted:
        return call.agent().isEmpty() ? tr("un agent arrive") : tr("%1 arrive").arg(call.agent());
    case HelpCall::State::Withdrawn:
        return tr("il n'est plus en attente, venez au guichet");
    case HelpCall::State::OutOfReach:
        return tr("il ne passe pas, venez au guichet");
    }
    return {};
}

void CallPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_goOn->click();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto *focused = qobject_cast<QPushButton *>(focusWidget());
        (focused != nullptr && focused->hasFocus() ? focused : m_goOn)->click();
    } else {
        OverlayPage::keyPressEvent(event);
    }
}

void CallPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        write();
    }
    OverlayPage::changeEvent(event);
}

void CallPage::resizeEvent(QResizeEvent *event)
{
    OverlayPage::resizeEvent(event);
    arrange();
}

void CallPage::arrange()
{
    const QPushButton *other = m_call.isOpen() ? m_withdraw : m_again;
    // By their stretch the second gets two thirds of the row.
    const int wanted = std::max(3 * other->sizeHint().width(), m_goOn->sizeHint().width() * 3 / 2);
    m_answers->setDirection(wanted + m_answers->spacing() <= width() ? QBoxLayout::LeftToRight
                                                                     : QBoxLayout::TopToBottom);
}

void CallPage::write()
{
    QString heading = stateOf(m_call);
    if (!heading.isEmpty()) {
        heading[0] = heading.at(0).toUpper();
    }
    QString sentence;
    switch (m_call.state()) {
    case HelpCall::State::None:
        heading = tr("Appeler un agent");
        break;
    case HelpCall::State::Asking:
    case HelpCall::State::Waiting:
        sentence =
            tr("Un agent va venir. Restez près de cette borne. En attendant, vous pouvez continuer : ce que vous "
               "avez écrit est toujours là.");
        break;
    case HelpCall::State::Accepted:
        sentence = tr("Restez près de cette borne.");
        break;
    case HelpCall::State::Closed:
        heading = tr("L'agent a terminé");
        sentence = tr("Vous pouvez continuer. Si vous avez encore besoin d'aide, appelez à nouveau.");
        break;
    case HelpCall::State::Withdrawn:
        heading = tr("Venez au guichet");
        sentence = tr("Votre appel n'est plus en attente. Venez au guichet, ou appelez à nouveau.");
        break;
    case HelpCall::State::OutOfReach:
        heading = tr("Venez au guichet");
        sentence = tr("L'appel ne passe pas : la ligne est coupée. Venez demander de l'aide à un agent. Si personne ne "
                      "touche cet appareil pendant un moment, ce que vous avez écrit sera effacé.");
        break;
    }
    m_heading->setText(heading);
    setAccessibleName(heading);
    m_sentence->setText(sentence);
    m_goOn->setText(tr("Continuer ma démarche"));
    m_withdraw->setText(tr("Annuler l'appel"));
    m_again->setText(tr("Appeler à nouveau"));
    m_phoneTitle->setText(tr("Vous pouvez aussi téléphoner :"));
    m_withdraw->setVisible(m_call.isOpen());
    m_again->setVisible(!m_call.isOpen());
    arrange();
    writePhones();
}

void CallPage::writePhones()
{
    sentences::writePhones(m_phones, m_service.service(), m_settings.office);
}

} // namespace guichet

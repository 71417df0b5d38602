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

#include <algorithm>
#include <array>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// The width that two columns beside each other need, at 96 dots an inch and 100 % text.
constexpr double sideBySide = 900;

/// Something that a resident may lack, and what to do. French source texts, context "guichet::InfoPage".
struct Lack
{
    const char *what;
    const char *help;
};

constexpr std::array lacks = {
    Lack {QT_TRANSLATE_NOOP("guichet::InfoPage", "Je n'ai pas de facture, ou elle est ancienne"),
          QT_TRANSLATE_NOOP("guichet::InfoPage",
                            "Il faut votre dernière facture de déchets. Cherchez-la dans vos papiers, ou demandez-en "
                            "une copie au service déchets.")},
    Lack {QT_TRANSLATE_NOOP("guichet::InfoPage", "Je n'arrive pas à lire les identifiants"),
          QT_TRANSLATE_NOOP("guichet::InfoPage",
                            "Montrez la facture à un agent : il peut les lire avec vous. S'ils sont effacés, demandez "
                            "une copie de la facture au service déchets.")},
    Lack {QT_TRANSLATE_NOOP("guichet::InfoPage", "Je n'ai pas de portable, ou seulement un téléphone fixe"),
          QT_TRANSLATE_NOOP("guichet::InfoPage",
                            "Le code n'arrive que sur un portable français. Vous pouvez donner celui d'un proche, s'il "
                            "est d'accord et s'il est avec vous. Sinon, demandez à un agent.")},
    Lack {QT_TRANSLATE_NOOP("guichet::InfoPage", "Mon portable n'a pas de réseau"),
          QT_TRANSLATE_NOOP("guichet::InfoPage",
                            "Vérifiez qu'il est allumé et qu'il n'est pas en mode avion. Approchez-vous d'une fenêtre, "
                            "puis demandez un nouveau code. Toujours rien ? Demandez à un agent.")},
    Lack {QT_TRANSLATE_NOOP("guichet::InfoPage", "Je n'ai pas d'adresse mail, ou je ne peux pas l'ouvrir"),
          QT_TRANSLATE_NOOP("guichet::InfoPage",
                            "Un agent peut vous montrer comment créer une adresse : c'est gratuit. Vous pouvez aussi "
                            "donner celle d'un proche, s'il est d'accord.")},
    Lack {QT_TRANSLATE_NOOP("guichet::InfoPage", "Mon numéro de portable a changé"),
          QT_TRANSLATE_NOOP("guichet::InfoPage",
                            "Pour une première inscription, donnez le nouveau. Si vous avez déjà un compte, demandez "
                            "au service déchets de changer le numéro : pour l'instant, le code part vers l'ancien.")},
};

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
    m_rows.clear();
    m_back->setText(tr("Retour"));
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
    case Topic::NoEmail:
        m_heading->setText(tr("Je n'ai pas d'adresse mail"));
        paragraph("body", tr("Il faut une adresse mail dont vous pouvez lire les messages : elle sera l'identifiant de "
                             "votre compte."));
        paragraph("body", tr("Demandez à un agent comment en créer une : c'est gratuit. Vous choisissez vous-même le "
                             "mot de passe."));
        paragraph("body", tr("Vous pouvez aussi donner l'adresse d'un proche, s'il est d'accord : les messages du "
                             "service lui arriveront."));
        break;
    case Topic::Missing:
        m_heading->setText(tr("Il me manque quelque chose"));
        writeMissing();
        break;
    case Topic::Privacy:
        m_heading->setText(tr("Vos données"));
        writePrivacy();
        break;
    case Topic::Accessibility:
        m_heading->setText(tr("Accessibilité"));
        writeAccessibility();
        break;
    }
    if (m_topic == Topic::Offices) {
        writeOffices();
    } else {
        writePhones();
    }
    arrange();
}

void InfoPage::writeMissing()
{
    const QList<QVBoxLayout *> columns = addColumns(2);
    const std::size_t half = lacks.size() / 2;
    for (std::size_t i = 0; i < lacks.size(); ++i) {
        QVBoxLayout *column = i < half ? columns.first() : columns.last();
        if (column->count() > 0) {
            column->addSpacing(m_look.px(12));
        }
        paragraph("label", tr(lacks[i].what), column);
        paragraph("small", tr(lacks[i].help), column);
    }
    paragraph("section", tr("À qui demander"));
}

void InfoPage::writePrivacy()
{
    paragraph("body", tr("Ce que vous écrivez va au service déchets. Rien n'est gardé sur cet appareil : tout est "
                         "effacé quand vous terminez, ou si personne ne touche l'appareil pendant un moment."));
    if (!writeNotice(u"privacy"_s, false)) {
        paragraph("body", tr("Le service déchets n'a pas encore donné ici son texte sur vos données. Pour savoir ce "
                             "qu'il en fait, ou pour les faire corriger, téléphonez :"));
    }
    writeNotice(u"legal"_s, true);
}

void InfoPage::writeAccessibility()
{
    paragraph("body", tr("En haut de chaque page, « Texte » agrandit ce qui est écrit et « Contraste » rend les "
                         "couleurs plus nettes. Tout peut se faire au clavier."));
    if (!writeNotice(u"accessibility"_s, false)) {
        paragraph("body", tr("Le service déchets n'a pas encore donné ici sa déclaration d'accessibilité. Quelque "
                             "chose vous gêne ? Demandez à un agent, ou téléphonez :"));
    }
}

bool InfoPage::writeNotice(const QString &id, bool titled)
{
    const QList<Notice> &notices = m_service.service().notices;
    const auto notice =
        std::find_if(notices.begin(), notices.end(), [&id](const Notice &candidate) { return candidate.id == id; });
    if (notice == notices.end()) {
        return false;
    }
    if (titled) {
        paragraph("section", notice->title);
    }
    const QStringList parts = sentences::paragraphs(notice->text);
    for (const QString &part : parts) {
        paragraph("body", part);
    }
    return true;
}

/// Whom to ask, the service first: who it is, where, and the phone.
void InfoPage::writePhones()
{
    const Service &service = m_service.service();
    const auto count = static_cast<int>(service.offices.size()) + (service.contact ? 1 : 0);
    QList<QVBoxLayout *> columns = addColumns(count);
    const auto phone = [this](const QString &number, QVBoxLayout *column) {
        paragraph("small", tr("Téléphone : %1").arg(sentences::phone(number)), column);
    };
    if (service.contact) {
        QVBoxLayout *column = columns.takeFirst();
        paragraph("label", service.contact->name, column);
        phone(service.contact->phone, column);
        paragraph("small", service.contact->hours, column);
    }
    for (const Office &office : service.offices) {
        QVBoxLayout *column = columns.takeFirst();
        paragraph("label", office.name, column);
        paragraph("small", tr("%1, %2 %3").arg(office.street, office.postcode, office.town), column);
        phone(office.phone, column);
    }
}

void InfoPage::writeOffices()
{
    m_told = toldByTheClock();
    QBoxLayout *cards = addRow();
    const Service &service = m_service.service();
    const QDateTime now = m_clock();
    for (const Office &office : service.offices) {
        cards->insertWidget(office.id == m_settings.office ? 0 : cards->count(), makeOfficeCard(office, now), 1);
    }
    if (service.contact) {
        paragraph("label", service.contact->name);
        paragraph("body", tr("Téléphone : %1").arg(sentences::phone(service.contact->phone)));
    }
}

QBoxLayout *InfoPage::addRow()
{
    m_rows << new QWidget;
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight, m_rows.last());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_look.px(24));
    m_body->addWidget(m_rows.last());
    return row;
}

QList<QVBoxLayout *> InfoPage::addColumns(int count)
{
    QBoxLayout *row = addRow();
    QList<QVBoxLayout *> columns;
    for (int i = 0; i < count; ++i) {
        auto *column = new QWidget;
        columns << new QVBoxLayout(column);
        columns.last()->setContentsMargins(0, 0, 0, 0);
        columns.last()->setSpacing(m_look.px(8));
        columns.last()->setAlignment(Qt::AlignTop);
        row->addWidget(column, 1);
    }
    return columns;
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
    const bool wide = width() >= m_look.textPx(sideBySide);
    for (QWidget *row : std::as_const(m_rows)) {
        static_cast<QBoxLayout *>(row->layout())
            ->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
}

void InfoPage::paragraph(const char *role, const QString &text, QVBoxLayout *column)
{
    if (!text.isEmpty()) {
        QLabel *label = makeLabel(role);
        label->setText(text);
        (column != nullptr ? column : m_body)->addWidget(label);
    }
}

} // namespace guichet

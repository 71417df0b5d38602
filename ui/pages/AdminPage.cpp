// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AdminPage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s;
constexpr double widestForm = 1100;
constexpr double twoColumns = 900;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

AdminPage::AdminPage(Look &look, const WindowTools &tools, const Settings &settings, QWidget *parent)
    : OverlayPage(parent)
    , m_look(look)
    , m_tools(tools)
    , m_settings(settings)
    , m_views(new QStackedLayout)
    , m_pinHeading(makeLabel("title"))
    // What stands here is the key to the machine: shown to nobody.
    , m_pin(new FormField(look, FormField::Kind::Secret, false))
    , m_erase(makeButton("quiet"))
    , m_pinLeave(makeButton("back"))
    , m_enter(makeButton("act"))
    , m_heading(makeLabel("title"))
    , m_restart(makeButton("act"))
    , m_clean(makeButton("quiet"))
    , m_enrol(makeButton("quiet"))
    , m_quit(makeButton("quiet"))
    , m_leave(makeButton("back"))
    , m_enrolmentBack(makeButton("back"))
{
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->addLayout(m_views);
    m_views->addWidget(makePinView());
    m_views->addWidget(makeContentView());
    m_views->addWidget(makeEnrolmentView());

    m_minute.setObjectName(u"adminLeave"_s);
    m_minute.setSingleShot(true);
    m_minute.callOnTimeout(this, &AdminPage::left);
    m_second.setObjectName(u"adminWait"_s);
    m_second.setSingleShot(true);
    m_second.setInterval(1s);
    m_second.callOnTimeout(this, &AdminPage::tellWait);
    connect(&look, &Look::changed, this, &AdminPage::arrange);
    write();
}

void AdminPage::ask()
{
    m_told = m_tools.pin->wait() > 0s;
    m_answer = PinCheck::Answer::TooSoon;
    show(View::Pin);
    tellWait();
    noteActivity();
}

void AdminPage::open()
{
    show(View::Content);
    noteActivity();
}

void AdminPage::close()
{
    m_ticket.cancel();
    m_checking = false;
    m_pin->forget();
    leaveEnrolment();
    clear(m_facts);
    m_minute.stop();
    m_second.stop();
}

void AdminPage::noteActivity()
{
    m_minute.start(patience);
}

QWidget *AdminPage::firstFocus()
{
    switch (m_view) {
    case View::Pin:
        return m_pin->edit();
    case View::Content:
        return m_leave;
    case View::Enrolment:
        return m_enrolment;
    }
    return nullptr;
}

void AdminPage::keyPressEvent(QKeyEvent *event)
{
    auto *focused = qobject_cast<QPushButton *>(focusWidget());
    if (event->key() == Qt::Key_Escape) {
        (m_view == View::Pin ? m_pinLeave : m_view == View::Content ? m_leave : m_enrolmentBack)->click();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (focused != nullptr && focused->hasFocus()) {
            focused->click();
        } else if (m_view == View::Pin) {
            m_enter->click();
        }
    } else {
        OverlayPage::keyPressEvent(event);
    }
}

void AdminPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        write();
    }
    OverlayPage::changeEvent(event);
}

void AdminPage::resizeEvent(QResizeEvent *event)
{
    OverlayPage::resizeEvent(event);
    arrange();
}

QWidget *AdminPage::makePinView()
{
    auto *column = new ScrollColumn(m_look);
    column->content()->addWidget(m_pinHeading);
    m_pinColumns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pinColumns->setSpacing(m_look.px(40));
    m_pinColumns->addWidget(m_pin, 1, Qt::AlignTop);
    // A kiosk has no keys.
    auto *pad = new QGridLayout;
    pad->setSpacing(m_look.px(10));
    const QList<int> order = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
    for (int i = 0; i < order.size(); ++i) {
        QPushButton *digit = makeButton("quiet");
        digit->setText(QString::number(order.at(i)));
        pad->addWidget(digit, i / 3, i % 3);
        connect(digit, &QPushButton::clicked, this, [this, digit] { m_pin->edit()->insert(digit->text()); });
        m_digits << digit;
    }
    pad->addWidget(m_erase, 3, 1, 1, 2);
    connect(m_erase, &QPushButton::clicked, this, [this] { m_pin->forget(); });
    m_pinColumns->addLayout(pad, 1);
    column->content()->addLayout(m_pinColumns);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(m_look.px(20));
    acts->addWidget(m_pinLeave, 1);
    acts->addWidget(m_enter, 2);
    column->foot()->addLayout(acts);
    connect(m_pinLeave, &QPushButton::clicked, this, &AdminPage::left);
    connect(m_enter, &QPushButton::clicked, this, &AdminPage::check);
    return column;
}

QWidget *AdminPage::makeContentView()
{
    auto *column = new ScrollColumn(m_look);
    column->content()->addWidget(m_heading);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(m_look.px(40));
    QFrame *card = makeFrame("card");
    m_facts = new QGridLayout(card);
    m_facts->setContentsMargins(m_look.px(24), m_look.px(20), m_look.px(24), m_look.px(24));
    m_facts->setHorizontalSpacing(m_look.px(24));
    m_facts->setVerticalSpacing(m_look.px(10));
    m_facts->setColumnStretch(1, 1);
    m_columns->addWidget(card, 3, Qt::AlignTop);
    auto *acts = new QVBoxLayout;
    acts->setSpacing(m_look.px(14));
    for (QPushButton *button : {m_restart, m_clean, m_enrol, m_quit}) {
        acts->addWidget(button);
    }
    acts->addStretch();
    m_columns->addLayout(acts, 2);
    column->content()->addLayout(m_columns);
    column->foot()->addWidget(m_leave, 0, Qt::AlignLeft);
    m_enrol->setVisible(m_tools.makeEnrolment != nullptr);
    m_quit->setVisible(m_tools.quit != nullptr);
    // The visit was wiped before this was shown: leaving is a new one.
    connect(m_restart, &QPushButton::clicked, this, &AdminPage::left);
    connect(m_clean, &QPushButton::clicked, this, &AdminPage::cleaningAsked);
    connect(m_enrol, &QPushButton::clicked, this, &AdminPage::enrol);
    connect(m_quit, &QPushButton::clicked, this, &AdminPage::quitAsked);
    connect(m_leave, &QPushButton::clicked, this, &AdminPage::left);
    return column;
}

QWidget *AdminPage::makeEnrolmentView()
{
    auto *view = new QWidget;
    m_enrolmentPlace = new QVBoxLayout(view);
    m_enrolmentPlace->setContentsMargins(0, 0, 0, 0);
    m_enrolmentPlace->addWidget(m_enrolmentBack, 0, Qt::AlignLeft);
    connect(m_enrolmentBack, &QPushButton::clicked, this, [this] {
        leaveEnrolment();
        show(View::Content);
    });
    return view;
}

void AdminPage::show(View view)
{
    m_view = view;
    write();
    m_views->setCurrentIndex(static_cast<int>(view));
    arrange();
    if (QWidget *first = firstFocus(); first != nullptr && isVisible()) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

void AdminPage::write()
{
    m_pinHeading->setText(tr("Administration du poste"));
    m_heading->setText(tr("Administration du poste"));
    setAccessibleName(m_heading->text());
    m_pin->setTexts(tr("Code de l'administrateur :"),
                    m_checking ? tr("Patientez…") : tr("Le code choisi à l'installation de ce poste."));
    m_erase->setText(tr("Effacer"));
    m_pinLeave->setText(tr("Retour"));
    m_enter->setText(tr("Entrer"));
    m_restart->setText(tr("Recommencer une visite"));
    m_clean->setText(tr("Nettoyer l'écran"));
    m_enrol->setText(tr("Enrôler ou oublier ce poste"));
    m_quit->setText(tr("Quitter le programme"));
    m_leave->setText(tr("Fermer l'administration"));
    m_enrolmentBack->setText(tr("Retour"));
    tellWait();
    if (m_view == View::Content) {
        writeFacts();
    }
}

void AdminPage::writeFacts()
{
    clear(m_facts);
    QList<Fact> facts = {
        {tr("Version"), QCoreApplication::applicationVersion()},
        {tr("Serveur"),
         m_settings.training ? tr("formation, données inventées") : m_settings.council.toDisplayString()},
        {tr("Espace France services"), m_settings.office},
        {tr("Profil"), m_settings.profile == Profile::Kiosk ? tr("borne") : tr("guichet")},
    };
    if (m_tools.facts) {
        facts << m_tools.facts();
    }
    for (int row = 0; row < facts.size(); ++row) {
        QLabel *label = makeLabel("hint");
        label->setText(facts.at(row).label);
        label->setWordWrap(false);
        QLabel *value = makeLabel("smallBold");
        value->setText(facts.at(row).value);
        m_facts->addWidget(label, row, 0, Qt::AlignTop);
        m_facts->addWidget(value, row, 1);
    }
}

void AdminPage::check()
{
    if (m_checking || m_pin->text().isEmpty()) {
        return;
    }
    Secret pin(m_pin->text());
    m_pin->forget();
    m_checking = true;
    m_told = false;
    m_second.stop();
    m_enter->setEnabled(false);
    m_pin->setError({});
    write();
    m_ticket = m_tools.pin->check(std::move(pin), [this](PinCheck::Answer answer) { take(answer); });
}

void AdminPage::take(PinCheck::Answer answer)
{
    m_checking = false;
    if (answer == PinCheck::Answer::Right) {
        m_enter->setEnabled(true);
        write();
        Q_EMIT unlocked();
        return;
    }
    m_answer = answer;
    m_told = true;
    write();
    m_pin->edit()->setFocus(Qt::OtherFocusReason);
}

/// The sentence under the field, counting the wait down.
void AdminPage::tellWait()
{
    if (m_checking) {
        return;
    }
    const int seconds = static_cast<int>(m_tools.pin->wait().count());
    QString sentence;
    if (m_told) {
        switch (m_answer) {
        case PinCheck::Answer::Right:
        case PinCheck::Answer::TooSoon:
            break;
        case PinCheck::Answer::Wrong:
            sentence = tr("Ce n'est pas le bon code.");
            break;
        case PinCheck::Answer::NotSet:
            sentence = tr("Aucun code n'est réglé sur ce poste. Le mode d'emploi dit comment en choisir un.");
            break;
        case PinCheck::Answer::NotChecked:
            sentence = tr("Le poste n'a pas pu vérifier ce code. Essayez encore.");
            break;
        }
        if (seconds > 0) {
            sentence += (sentence.isEmpty() ? QString() : u" "_s) + tr("Attendez %n seconde(s).", nullptr, seconds);
        }
    }
    m_pin->setError(sentence);
    m_enter->setEnabled(seconds == 0);
    if (seconds > 0 && m_view == View::Pin) {
        m_second.start();
    }
}

void AdminPage::arrange()
{
    const bool wide = width() >= m_look.textPx(twoColumns);
    for (QBoxLayout *columns : {m_pinColumns, m_columns}) {
        columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
    const int side = std::max(0, (width() - m_look.textPx(widestForm)) / 2);
    layout()->setContentsMargins(side, 0, side, 0);
}

void AdminPage::enrol()
{
    leaveEnrolment();
    m_enrolment = m_tools.makeEnrolment();
    m_enrolmentPlace->insertWidget(0, m_enrolment, 1);
    show(View::Enrolment);
}

void AdminPage::leaveEnrolment()
{
    delete std::exchange(m_enrolment, nullptr);
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StepList.h"

#include "Look.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSteps = 5;
/// What a page keeps free at its sides for the focus ring: the line above it begins where its words begin.
constexpr int ringRoom = 8;

/// What a step is called in the list of its journey, and its number there; 0 for those that are not counted, one more than
/// the last for the end.
struct Place
{
    const QList<const char *> *names;
    int number;
};

const QList<const char *> registrationNames = {
    QT_TRANSLATE_NOOP("guichet::StepList", "Connexion"),
    QT_TRANSLATE_NOOP("guichet::StepList", "Numéro de portable"),
    QT_TRANSLATE_NOOP("guichet::StepList", "Code reçu"),
    QT_TRANSLATE_NOOP("guichet::StepList", "Identifiants de la facture"),
    QT_TRANSLATE_NOOP("guichet::StepList", "Adresse mail et mot de passe"),
};
const QList<const char *> resetNames = {
    QT_TRANSLATE_NOOP("guichet::StepList", "Adresse mail"),
    QT_TRANSLATE_NOOP("guichet::StepList", "Code reçu"),
    QT_TRANSLATE_NOOP("guichet::StepList", "Nouveau mot de passe"),
};
const QList<const char *> paymentNames = {
    QT_TRANSLATE_NOOP("guichet::StepList", "Échéances"), QT_TRANSLATE_NOOP("guichet::StepList", "Compte bancaire"),
    QT_TRANSLATE_NOOP("guichet::StepList", "Règlement"), QT_TRANSLATE_NOOP("guichet::StepList", "Vérification"),
    QT_TRANSLATE_NOOP("guichet::StepList", "Signature"),
};

Place placeOf(Step step)
{
    switch (step) {
    case Step::Welcome:
    case Step::SignedIn:
        break;
    case Step::SignIn:
        return {&registrationNames, 1};
    case Step::Mobile:
        return {&registrationNames, 2};
    case Step::Code:
        return {&registrationNames, 3};
    case Step::Invoice:
    case Step::Household:
        return {&registrationNames, 4};
    case Step::Account:
        return {&registrationNames, 5};
    case Step::Done:
        return {&registrationNames, 6};
    case Step::ResetEmail:
        return {&resetNames, 1};
    case Step::ResetCode:
        return {&resetNames, 2};
    case Step::ResetPassword:
        return {&resetNames, 3};
    case Step::ResetDone:
        return {&resetNames, 4};
    case Step::Offer:
        return {&paymentNames, 1};
    case Step::Bank:
        return {&paymentNames, 2};
    case Step::Rules:
        return {&paymentNames, 3};
    case Step::Check:
        return {&paymentNames, 4};
    case Step::Mandate:
        return {&paymentNames, 5};
    case Step::MandateDone:
        return {&paymentNames, 6};
    }
    return {&registrationNames, 0};
}

QPixmap markOf(const Look &look, int number, int present)
{
    const int side = look.textPx(40);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool done = number < present;
    const bool now = number == present;
    const double line = look.px(2);
    painter.setPen(QPen(look.color(done ? Token::Done : now ? Token::Act : Token::Line), line));
    painter.setBrush(done ? look.color(Token::Done) : now ? look.color(Token::Act) : look.color(Token::Card));
    painter.drawEllipse(QRectF(line, line, side - 2 * line, side - 2 * line));
    const int inner = side * 6 / 10;
    if (done) {
        painter.drawPixmap((side - inner) / 2, (side - inner) / 2,
                           look.sign(u"tick"_s, Token::ActText).pixmap(inner, inner));
    } else if (now) {
        painter.setBrush(look.color(Token::ActText));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QRectF((side - inner / 2.0) / 2, (side - inner / 2.0) / 2, inner / 2.0, inner / 2.0));
    }
    return pixmap;
}

} // namespace

StepList::StepList(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_line(makeLabel("label"))
    , m_message(makeFrame("notice"))
    , m_messageText(makeLabel("label"))
    , m_warning(makeFrame("alert"))
    , m_warningText(makeLabel("small"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(18));
    column->addWidget(m_line);
    for (int i = 0; i < mostSteps; ++i) {
        auto *widget = new QWidget;
        auto *row = new QHBoxLayout(widget);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(look.px(14));
        auto *mark = new QLabel;
        auto *name = makeLabel("small");
        row->addWidget(mark);
        row->addWidget(name, 1);
        column->addWidget(widget);
        m_rows << Row {widget, mark, name};
    }
    for (auto [frame, text] : {std::pair(m_message, m_messageText), std::pair(m_warning, m_warningText)}) {
        auto *inner = new QVBoxLayout(frame);
        inner->setContentsMargins(look.px(18), look.px(14), look.px(14), look.px(14));
        inner->addWidget(text);
        column->addWidget(frame);
        frame->hide();
    }
    column->addStretch();
    connect(&look, &Look::changed, this, &StepList::write);
    retranslate();
}

void StepList::setStep(Step step)
{
    m_step = step;
    write();
}

void StepList::setNarrow(bool narrow)
{
    if (m_narrow != narrow) {
        m_narrow = narrow;
        // One line of its own height: what is left is the page's.
        const int room = narrow ? m_look.px(ringRoom) : 0;
        layout()->setContentsMargins(room, 0, room, 0);
        setSizePolicy(QSizePolicy::Preferred, narrow ? QSizePolicy::Maximum : QSizePolicy::Preferred);
        m_message->setVisible(!m_narrow && !m_messageText->text().isEmpty());
        write();
    }
}

void StepList::setMessage(const QString &message)
{
    if (m_messageText->text() == message) {
        return;
    }
    m_messageText->setText(message);
    m_message->setVisible(!m_narrow && !message.isEmpty());
    Q_EMIT filled();
    if (!message.isEmpty()) {
        QAccessibleEvent alert(m_messageText, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void StepList::setWarning(const QString &warning)
{
    if (m_warningText->text() == warning) {
        return;
    }
    m_warningText->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    Q_EMIT filled();
    if (!warning.isEmpty()) {
        QAccessibleEvent alert(m_warningText, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void StepList::retranslate()
{
    write();
}

bool StepList::isEmpty() const
{
    const auto [names, present] = placeOf(m_step);
    const bool steps = m_narrow ? present >= 1 && present <= static_cast<int>(names->size()) : present > 0;
    return !steps && (m_narrow || m_messageText->text().isEmpty()) && m_warningText->text().isEmpty();
}

void StepList::write()
{
    const auto [names, present] = placeOf(m_step);
    const auto count = static_cast<int>(names->size());
    for (int i = 0; i < mostSteps; ++i) {
        const Row &row = m_rows.at(i);
        row.widget->setVisible(!m_narrow && present > 0 && i < count);
        if (i >= count) {
            continue;
        }
        const int number = i + 1;
        const QString name = tr(names->at(i));
        row.mark->setPixmap(markOf(m_look, number, present));
        const QString role = number == present ? u"smallBold"_s : u"small"_s;
        if (row.name->property("role").toString() != role) {
            row.name->setProperty("role", role);
            row.name->style()->unpolish(row.name);
            row.name->style()->polish(row.name);
        }
        row.name->setText(number < present    ? tr("%1 %2 (fait)").arg(number).arg(name)
                          : number == present ? tr("%1 %2 (vous êtes ici)").arg(number).arg(name)
                                              : tr("%1 %2").arg(number).arg(name));
    }
    const bool counted = present >= 1 && present <= count;
    m_line->setVisible(m_narrow && counted);
    if (counted) {
        m_line->setText(tr("Étape %1 sur %2 : %3").arg(present).arg(count).arg(tr(names->at(present - 1))));
    }
}

} // namespace guichet

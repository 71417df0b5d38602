// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Choices.h"

#include <fields/FlowLayout.h>
#include <fields/Widgets.h>
#include <frame/Look.h>

#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet {

Choices::Choices(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_question(makeLabel("label"))
    , m_row(new QWidget)
    , m_flow(new FlowLayout(m_row, FlowLayout::Widths::Even))
    , m_error(makeLabel("error"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(8));
    column->addWidget(m_question);
    column->addWidget(m_row);
    column->addWidget(m_error);
    m_flow->setSpacing(look.px(12));
    m_error->hide();
}

void Choices::setQuestion(const QString &question)
{
    m_question->setText(question);
    describe();
}

void Choices::setAnswers(const QStringList &answers)
{
    const bool same =
        answers.size() == m_answers.size()
        && std::equal(answers.begin(), answers.end(), m_answers.begin(),
                      [](const QString &text, const QRadioButton *radio) { return radio->text() == text; });
    if (!same) {
        for (QRadioButton *radio : std::as_const(m_answers)) {
            // Later: it may be the one that is being pressed.
            radio->hide();
            radio->setParent(nullptr);
            radio->deleteLater();
        }
        m_answers.clear();
        for (const QString &answer : answers) {
            auto *radio = new QRadioButton(answer);
            makeChoice(radio);
            m_answers << radio;
            m_flow->addWidget(radio);
            connect(radio, &QRadioButton::toggled, this, [this](bool on) {
                if (on && !m_choosing) {
                    setError({});
                    followFocus();
                    Q_EMIT changed();
                }
            });
        }
        describe();
    }
    choose(-1);
}

int Choices::chosen() const
{
    const auto found =
        std::find_if(m_answers.begin(), m_answers.end(), [](const QRadioButton *radio) { return radio->isChecked(); });
    return found == m_answers.end() ? -1 : static_cast<int>(found - m_answers.begin());
}

void Choices::choose(int index)
{
    const QScopedValueRollback choosing(m_choosing, true);
    for (int i = 0; i < m_answers.size(); ++i) {
        // Exclusive buttons do not let the chosen one go otherwise.
        m_answers.at(i)->setAutoExclusive(false);
        m_answers.at(i)->setChecked(i == index);
        m_answers.at(i)->setAutoExclusive(true);
    }
    followFocus();
}

void Choices::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    describe();
}

QString Choices::error() const
{
    return m_error->text();
}

QWidget *Choices::firstFocus() const
{
    return m_answers.isEmpty() ? nullptr : m_answers.at(std::max(0, chosen()));
}

void Choices::followFocus()
{
    const int now = std::max(0, chosen());
    for (int i = 0; i < m_answers.size(); ++i) {
        m_answers.at(i)->setFocusPolicy(i == now ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

/// Whoever hears a choice alone must know of what.
void Choices::describe()
{
    const QString said =
        m_error->text().isEmpty() ? m_question->text() : m_question->text() + QLatin1Char(' ') + m_error->text();
    for (QRadioButton *radio : std::as_const(m_answers)) {
        radio->setAccessibleDescription(said);
    }
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CleaningPage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>

#include <QEvent>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CleaningPage::CleaningPage(Look &look, QWidget *parent)
    : OverlayPage(parent)
    , m_heading(makeLabel("display"))
    , m_figure(makeLabel("countdown"))
    , m_sentence(makeLabel("lead"))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look.px(24));
    column->addStretch();
    for (QLabel *label : {m_heading, m_figure, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch();
    m_second.setObjectName(u"cleaning"_s);
    m_second.setSingleShot(true);
    m_second.setInterval(1s);
    m_second.callOnTimeout(this, &CleaningPage::count);
}

void CleaningPage::start(std::chrono::seconds time)
{
    m_secondsLeft = static_cast<int>(time.count());
    write();
    m_second.start();
    sentences::say(m_sentence);
}

void CleaningPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        write();
    }
    OverlayPage::changeEvent(event);
}

void CleaningPage::count()
{
    --m_secondsLeft;
    write();
    if (m_secondsLeft > 0) {
        m_second.start();
    } else {
        Q_EMIT finished();
    }
}

void CleaningPage::write()
{
    m_heading->setText(tr("Nettoyage de l'écran"));
    setAccessibleName(m_heading->text());
    m_figure->setText(QString::number(m_secondsLeft));
    m_sentence->setText(tr("L'écran ne réagit à rien pendant ce temps. Essuyez-le, puis attendez la fin."));
}

} // namespace guichet

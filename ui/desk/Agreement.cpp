// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Agreement.h"

#include <fields/A4Paper.h>
#include <fields/Widgets.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QCoreApplication>
#include <QEvent>
#include <QTextDocument>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;

namespace agreement {

namespace {

constexpr double marginMillimetres = 25;
constexpr double textPoints = 12;

} // namespace

QString title()
{
    return QCoreApplication::translate("Agreement", "Être accompagné par un agent");
}

QStringList paragraphs()
{
    return {QCoreApplication::translate(
                "Agreement", "Un agent de l'espace France services s'assoit à côté de vous et vous aide à faire votre "
                             "démarche sur cet écran."),
            QCoreApplication::translate("Agreement",
                                        "L'agent peut écrire pour vous, si vous le souhaitez. Il n'écrit et ne voit "
                                        "jamais le mot de passe de votre compte : l'écran est alors tourné vers vous."),
            QCoreApplication::translate("Agreement",
                                        "Ce que vous écrivez va au service déchets et n'est pas gardé sur cet "
                                        "appareil. L'espace compte les accompagnements, sans votre nom."),
            QCoreApplication::translate("Agreement",
                                        "Vous pouvez arrêter à tout moment : tout est alors effacé de l'écran."),
            QCoreApplication::translate("Agreement", "Êtes-vous d'accord pour être accompagné ?")};
}

QString paperText(const QString &office, const QDate &day)
{
    QStringList lines {title(), office,
                       QCoreApplication::translate("Agreement", "Le %1").arg(day.toString(u"dd/MM/yyyy"_s))};
    lines << paragraphs().first(paragraphs().size() - 1)
          << QCoreApplication::translate("Agreement", "Je suis d'accord pour être accompagné.");
    const QString blank(36, u'_');
    lines << QCoreApplication::translate("Agreement", "Nom et prénom : %1").arg(blank)
          << QCoreApplication::translate("Agreement", "Signature : %1").arg(blank);
    return lines.join("\n\n"_L1);
}

QByteArray paper(const QString &office, const QDate &day)
{
    return a4::pdf(title(), marginMillimetres, [&office, &day](QTextDocument &document) {
        QFont font(u"Atkinson Hyperlegible Next"_s);
        font.setPointSizeF(textPoints);
        document.setDefaultFont(font);
        document.setPlainText(paperText(office, day));
    });
}

} // namespace agreement

AgreementPage::AgreementPage(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_column(new ScrollColumn(look))
    , m_title(makeLabel("title"))
    , m_text(makeLabel("body"))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
    m_column->content()->addWidget(m_title);
    m_column->content()->addWidget(m_text);
    write();
}

void AgreementPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        write();
    }
    QWidget::changeEvent(event);
}

void AgreementPage::write()
{
    m_title->setText(agreement::title());
    m_text->setText(agreement::paragraphs().join("\n\n"_L1));
    setAccessibleName(agreement::title());
}

} // namespace guichet

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include <council/Failure.h>

#include <QCoreApplication>
#include <QIODevice>
#include <QLocale>

#include <algorithm>
#include <array>

namespace guichet::figures {

using namespace Qt::StringLiterals;

namespace {

struct Named
{
    QLatin1StringView word;
    const char *name = nullptr; ///< French source text, context « Figures ».
};

// clang-format off
constexpr std::array journeys = {
    Named {"registration"_L1, QT_TRANSLATE_NOOP("Figures", "Première inscription")},
    Named {"sign-in"_L1, QT_TRANSLATE_NOOP("Figures", "Connexion")},
    Named {"password-reset"_L1, QT_TRANSLATE_NOOP("Figures", "Mot de passe oublié")},
    Named {"monthly-payment"_L1, QT_TRANSLATE_NOOP("Figures", "Mensualisation")},
    Named {"none"_L1, QT_TRANSLATE_NOOP("Figures", "Aucune démarche")},
};

constexpr std::array steps = {
    Named {"welcome"_L1, QT_TRANSLATE_NOOP("Figures", "Accueil")},
    Named {"sign-in"_L1, QT_TRANSLATE_NOOP("Figures", "Connexion")},
    Named {"mobile"_L1, QT_TRANSLATE_NOOP("Figures", "Numéro de portable")},
    Named {"code"_L1, QT_TRANSLATE_NOOP("Figures", "Code reçu")},
    Named {"invoice"_L1, QT_TRANSLATE_NOOP("Figures", "Identifiants de la facture")},
    Named {"account"_L1, QT_TRANSLATE_NOOP("Figures", "Adresse mail et mot de passe")},
    Named {"email"_L1, QT_TRANSLATE_NOOP("Figures", "Adresse mail")},
    Named {"password"_L1, QT_TRANSLATE_NOOP("Figures", "Mot de passe")},
    Named {"offer"_L1, QT_TRANSLATE_NOOP("Figures", "Offre de mensualisation")},
    Named {"bank"_L1, QT_TRANSLATE_NOOP("Figures", "Coordonnées bancaires")},
    Named {"rules"_L1, QT_TRANSLATE_NOOP("Figures", "Règlement")},
    Named {"check"_L1, QT_TRANSLATE_NOOP("Figures", "Vérification avant de signer")},
    Named {"done"_L1, QT_TRANSLATE_NOOP("Figures", "Fin de la démarche")},
};

constexpr std::array aids = {
    Named {"text-size"_L1, QT_TRANSLATE_NOOP("Figures", "Texte plus grand")},
    Named {"contrast"_L1, QT_TRANSLATE_NOOP("Figures", "Contraste fort")},
    Named {"read-aloud"_L1, QT_TRANSLATE_NOOP("Figures", "Lecture à voix haute")},
    Named {"keyboard"_L1, QT_TRANSLATE_NOOP("Figures", "Clavier à l'écran")},
};
// clang-format on

template<typename Table>
QString nameIn(const Table &table, const QString &word)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&word](const Named &named) { return named.word == word; });
    return found != table.end() ? QCoreApplication::translate("Figures", found->name) : word;
}

/// « Code faux (GD-05) »: the first words of what the agent reads of it.
QString failureName(const QString &code)
{
    for (const FailureRow &row : allFailures()) {
        const Failure failure {row.code};
        if (failure.supportCode() == code) {
            const QString sentence = failure.forAgent();
            const qsizetype end = sentence.indexOf(u'.');
            return QCoreApplication::translate("Figures", "%1 (%2)")
                .arg(sentence.left(end).section(u" :"_s, 0, 0), code);
        }
    }
    return code;
}

QString written(QDate day)
{
    return day.toString(u"dd/MM/yyyy"_s);
}

/// One line of a CSV file.
class CsvLine
{
public:
    CsvLine &operator<<(const QString &field)
    {
        QString text = field;
        // A spreadsheet takes these for the beginning of a formula, and the apostrophe for plain text.
        static constexpr QStringView formulaSigns = u"=+-@\t\r";
        if (!text.isEmpty() && formulaSigns.contains(text.at(0))) {
            text.prepend(u'\'');
        }
        const bool quoted = text.contains(u';') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
        if (quoted) {
            text = u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"';
        }
        m_line += m_line.isNull() ? text : u';' + text;
        return *this;
    }
    bool writeTo(QIODevice &device) const
    {
        const QByteArray bytes = (m_line + u"\r\n"_s).toUtf8();
        return device.write(bytes) == bytes.size();
    }

private:
    QString m_line;
};

QString journeyOrAll(const QString &journey)
{
    return journey.isEmpty() ? QCoreApplication::translate("Figures", "Toutes les démarches") : journeyName(journey);
}

QString csvGroup(Figure figure)
{
    switch (figure) {
    case Figure::Visits:
        break;
    case Figure::Succeeded:
    case Figure::NotSucceeded:
    case Figure::Abandoned:
    case Figure::TimedOut:
    case Figure::Failed:
        return QCoreApplication::translate("Figures", "Issue");
    case Figure::Assisted:
    case Figure::Alone:
        return QCoreApplication::translate("Figures", "Accompagnement");
    }
    return QCoreApplication::translate("Figures", "Visites");
}

QString csvGroup(Detail detail)
{
    switch (detail) {
    case Detail::Stop:
        return QCoreApplication::translate("Figures", "Étape d'arrêt");
    case Detail::Failure:
        return QCoreApplication::translate("Figures", "Difficulté");
    case Detail::Aid:
        break;
    }
    return QCoreApplication::translate("Figures", "Aide utilisée");
}

constexpr std::array allFigures = {Figure::Visits, Figure::Succeeded, Figure::Abandoned, Figure::TimedOut,
                                   Figure::Failed, Figure::Assisted,  Figure::Alone};

} // namespace

QString journeyName(const QString &journey)
{
    return nameIn(journeys, journey);
}

QString stepName(const QString &step)
{
    return nameIn(steps, step);
}

QString aidName(const QString &aid)
{
    return nameIn(aids, aid);
}

QString detailName(Detail detail, const QString &word)
{
    switch (detail) {
    case Detail::Stop:
        return stepName(word);
    case Detail::Failure:
        return failureName(word);
    case Detail::Aid:
        break;
    }
    return aidName(word);
}

QString figureName(Figure figure)
{
    switch (figure) {
    case Figure::Visits:
        break;
    case Figure::Succeeded:
        return QCoreApplication::translate("Figures", "Réussies");
    case Figure::NotSucceeded:
        return QCoreApplication::translate("Figures", "Non abouties");
    case Figure::Abandoned:
        return QCoreApplication::translate("Figures", "Arrêtées");
    case Figure::TimedOut:
        return QCoreApplication::translate("Figures", "Sans réponse");
    case Figure::Failed:
        return QCoreApplication::translate("Figures", "En échec");
    case Figure::Assisted:
        return QCoreApplication::translate("Figures", "Avec un agent");
    case Figure::Alone:
        return QCoreApplication::translate("Figures", "Sans agent");
    }
    return QCoreApplication::translate("Figures", "Visites");
}

QString spanName(Span span)
{
    switch (span) {
    case Span::Day:
        return QCoreApplication::translate("Figures", "Par jour");
    case Span::Week:
        return QCoreApplication::translate("Figures", "Par semaine");
    case Span::Month:
        break;
    }
    return QCoreApplication::translate("Figures", "Par mois");
}

QString periodName(Span span, QDate firstDay)
{
    switch (span) {
    case Span::Day:
        return written(firstDay);
    case Span::Week:
        return QCoreApplication::translate("Figures", "du %1 au %2")
            .arg(written(firstDay), written(Figures::lastDay(span, firstDay)));
    case Span::Month:
        break;
    }
    return QLocale(QLocale::French).toString(firstDay, u"MMMM yyyy"_s);
}

bool writeCsv(QIODevice &device, const Figures &figures, Span span, const QHash<QString, QString> &officeNames)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Figures", text); };
    bool written = device.write("\xEF\xBB\xBF") == 3;
    CsvLine head;
    head << tr(QT_TRANSLATE_NOOP("Figures", "Du")) << tr(QT_TRANSLATE_NOOP("Figures", "Au"))
         << tr(QT_TRANSLATE_NOOP("Figures", "Espace")) << tr(QT_TRANSLATE_NOOP("Figures", "Démarche"))
         << tr(QT_TRANSLATE_NOOP("Figures", "Rubrique")) << tr(QT_TRANSLATE_NOOP("Figures", "Détail"))
         << tr(QT_TRANSLATE_NOOP("Figures", "Nombre de visites"));
    written = written && head.writeTo(device);

    const QList<QDate> periods = figures.periods(span);
    QList<std::optional<QDate>> times(periods.begin(), periods.end());
    times << std::nullopt;
    const QStringList offices = QStringList() << QString() << figures.offices();
    const QStringList allJourneys = QStringList() << QString() << figures.journeys();
    for (const std::optional<QDate> &time : std::as_const(times)) {
        const QString from = figures::written(time.value_or(periods.first()));
        const QString to = figures::written(Figures::lastDay(span, time.value_or(periods.last())));
        for (const QString &office : offices) {
            const QString officeName = office.isEmpty() ? tr(QT_TRANSLATE_NOOP("Figures", "Tous les espaces"))
                                                        : officeNames.value(office, office);
            for (const QString &journey : allJourneys) {
                const ShownCount visits = figures.count(Figure::Visits, span, time, office, journey);
                if (visits.showing == Showing::Exact && visits.count == 0) {
                    continue;
                }
                const auto line = [&](const QString &group, const QString &name, const ShownCount &count) {
                    CsvLine fields;
                    fields << from << to << officeName << journeyOrAll(journey) << group << name << count.text();
                    written = written && fields.writeTo(device);
                };
                for (const Figure figure : allFigures) {
                    line(csvGroup(figure), figureName(figure), figures.count(figure, span, time, office, journey));
                }
                if (time) {
                    continue;
                }
                for (const Detail detail : {Detail::Stop, Detail::Failure, Detail::Aid}) {
                    const QList<WordCount> counts = figures.details(detail, span, office, journey);
                    for (const WordCount &count : counts) {
                        line(csvGroup(detail), detailName(detail, count.word), count.count);
                    }
                }
            }
        }
    }
    return written;
}

} // namespace guichet::figures

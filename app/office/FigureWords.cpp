// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include <council/Failure.h>

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
    const char *name = ""; ///< French source text, context « Figures ».
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
QString nameIn(const Table &table, const QString &word, const Wording &wording)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&word](const Named &named) { return named.word == word; });
    return found != table.end() ? wording.translate("Figures", found->name) : word;
}

/// « Code faux (GD-05) »: the first words of what the agent reads of it.
QString failureName(const QString &code, const Wording &wording)
{
    for (const FailureRow &row : allFailures()) {
        const Failure failure {row.code};
        if (failure.supportCode() == code) {
            const QString sentence = wording.translate("Failure", row.agent);
            const qsizetype end = sentence.indexOf(u'.');
            return wording.translate("Figures", "%1 (%2)").arg(sentence.left(end).section(u':', 0, 0).trimmed(), code);
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

QString journeyOrAll(const QString &journey, const Wording &wording)
{
    return journey.isEmpty() ? wording.translate("Figures", "Toutes les démarches") : journeyName(journey, wording);
}

QString csvGroup(Figure figure, const Wording &wording)
{
    switch (figure) {
    case Figure::Visits:
        break;
    case Figure::Succeeded:
    case Figure::NotSucceeded:
    case Figure::Abandoned:
    case Figure::TimedOut:
    case Figure::Failed:
        return wording.translate("Figures", "Issue");
    case Figure::Assisted:
    case Figure::Alone:
        return wording.translate("Figures", "Accompagnement");
    }
    return wording.translate("Figures", "Visites");
}

QString csvGroup(Detail detail, const Wording &wording)
{
    switch (detail) {
    case Detail::Stop:
        return wording.translate("Figures", "Étape d'arrêt");
    case Detail::Failure:
        return wording.translate("Figures", "Difficulté");
    case Detail::Aid:
        break;
    }
    return wording.translate("Figures", "Aide utilisée");
}

constexpr std::array allFigures = {Figure::Visits, Figure::Succeeded, Figure::Abandoned, Figure::TimedOut,
                                   Figure::Failed, Figure::Assisted,  Figure::Alone};

} // namespace

QString journeyName(const QString &journey, const Wording &wording)
{
    return nameIn(journeys, journey, wording);
}

QString stepName(const QString &step, const Wording &wording)
{
    return nameIn(steps, step, wording);
}

QString aidName(const QString &aid, const Wording &wording)
{
    return nameIn(aids, aid, wording);
}

QString detailName(Detail detail, const QString &word, const Wording &wording)
{
    switch (detail) {
    case Detail::Stop:
        return stepName(word, wording);
    case Detail::Failure:
        return failureName(word, wording);
    case Detail::Aid:
        break;
    }
    return aidName(word, wording);
}

QString figureName(Figure figure, const Wording &wording)
{
    switch (figure) {
    case Figure::Visits:
        break;
    case Figure::Succeeded:
        return wording.translate("Figures", "Réussies");
    case Figure::NotSucceeded:
        return wording.translate("Figures", "Non abouties");
    case Figure::Abandoned:
        return wording.translate("Figures", "Arrêtées");
    case Figure::TimedOut:
        return wording.translate("Figures", "Sans réponse");
    case Figure::Failed:
        return wording.translate("Figures", "En échec");
    case Figure::Assisted:
        return wording.translate("Figures", "Avec un agent");
    case Figure::Alone:
        return wording.translate("Figures", "Sans agent");
    }
    return wording.translate("Figures", "Visites");
}

QString spanName(Span span, const Wording &wording)
{
    switch (span) {
    case Span::Day:
        return wording.translate("Figures", "Par jour");
    case Span::Week:
        return wording.translate("Figures", "Par semaine");
    case Span::Month:
        break;
    }
    return wording.translate("Figures", "Par mois");
}

QString periodName(Span span, QDate firstDay, const Wording &wording)
{
    switch (span) {
    case Span::Day:
        return written(firstDay);
    case Span::Week:
        return wording.translate("Figures", "du %1 au %2")
            .arg(written(firstDay), written(Figures::lastDay(span, firstDay)));
    case Span::Month:
        break;
    }
    return wording.locale().toString(firstDay, u"MMMM yyyy"_s);
}

bool writeCsv(QIODevice &device, const Figures &figures, Span span, const QHash<QString, QString> &officeNames,
              const Wording &wording)
{
    const auto word = [&wording](const char *text) { return wording.translate("Figures", text); };
    bool written = device.write("\xEF\xBB\xBF") == 3;
    CsvLine head;
    head << word(QT_TRANSLATE_NOOP("Figures", "Du")) << word(QT_TRANSLATE_NOOP("Figures", "Au"))
         << word(QT_TRANSLATE_NOOP("Figures", "Espace")) << word(QT_TRANSLATE_NOOP("Figures", "Démarche"))
         << word(QT_TRANSLATE_NOOP("Figures", "Rubrique")) << word(QT_TRANSLATE_NOOP("Figures", "Détail"))
         << word(QT_TRANSLATE_NOOP("Figures", "Nombre de visites"));
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
            const QString officeName = office.isEmpty() ? word(QT_TRANSLATE_NOOP("Figures", "Tous les espaces"))
                                                        : officeNames.value(office, office);
            for (const QString &journey : allJourneys) {
                const ShownCount visits = figures.count(Figure::Visits, span, time, office, journey);
                if (visits.showing == Showing::Exact && visits.count == 0) {
                    continue;
                }
                const auto line = [&](const QString &group, const QString &name, const ShownCount &count) {
                    CsvLine fields;
                    fields << from << to << officeName << journeyOrAll(journey, wording) << group << name
                           << count.text(wording);
                    written = written && fields.writeTo(device);
                };
                for (const Figure figure : allFigures) {
                    line(csvGroup(figure, wording), figureName(figure, wording),
                         figures.count(figure, span, time, office, journey));
                }
                if (time) {
                    continue;
                }
                for (const Detail detail : {Detail::Stop, Detail::Failure, Detail::Aid}) {
                    const QList<WordCount> counts = figures.details(detail, span, office, journey);
                    for (const WordCount &count : counts) {
                        line(csvGroup(detail, wording), detailName(detail, count.word, wording), count.count);
                    }
                }
            }
        }
    }
    return written;
}

} // namespace guichet::figures

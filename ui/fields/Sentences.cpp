// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sentences.h"

#include "Money.h"
#include "Widgets.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace guichet::sentences {

using namespace Qt::StringLiterals;

namespace {

QString written(QTime time)
{
    if (time.minute() == 0) {
        return QCoreApplication::translate("Sentences", "%1 h").arg(time.hour());
    }
    return QCoreApplication::translate("Sentences", "%1 h %2")
        .arg(time.hour())
        .arg(time.minute(), 2, 10, QLatin1Char('0'));
}

/// How much of what \a rule asks for is not there yet.
QString missingFrom(const PasswordRuleAnswer &rule)
{
    const int missing = std::max(1, rule.required - rule.counted);
    switch (rule.rule) {
    case PasswordRule::MinimumLength:
        return QCoreApplication::translate("Sentences", "%n caractère(s)", nullptr, missing);
    case PasswordRule::MaximumLength:
        break;
    case PasswordRule::Uppercase:
        return QCoreApplication::translate("Sentences", "%n majuscule(s)", nullptr, missing);
    case PasswordRule::Digits:
        return QCoreApplication::translate("Sentences", "%n chiffre(s)", nullptr, missing);
    case PasswordRule::Specials:
        return QCoreApplication::translate("Sentences", "%n caractère(s) spécial(aux), comme « ! »", nullptr, missing);
    }
    return {};
}

} // namespace

QString forMobile(MobileProblem problem)
{
    switch (problem) {
    case MobileProblem::Empty:
        return QCoreApplication::translate("Sentences", "Écrivez votre numéro de portable.");
    case MobileProblem::Letters:
        return QCoreApplication::translate("Sentences", "Il y a une lettre dans ce numéro. Écrivez seulement des "
                                                        "chiffres : le zéro est la touche 0, pas la lettre O.");
    case MobileProblem::Extension:
        return QCoreApplication::translate("Sentences",
                                           "Écrivez seulement le numéro de portable, sans numéro de poste.");
    case MobileProblem::TooShort:
        return QCoreApplication::translate("Sentences",
                                           "Il manque des chiffres : un numéro de portable en a dix. Relisez-le.");
    case MobileProblem::TooLong:
        return QCoreApplication::translate("Sentences",
                                           "Il y a trop de chiffres : un numéro de portable en a dix. Relisez-le.");
    case MobileProblem::Landline:
        return QCoreApplication::translate(
            "Sentences",
            "C'est le numéro d'un téléphone fixe. Donnez celui d'un portable : le code ne peut arriver que là.");
    case MobileProblem::Special:
        return QCoreApplication::translate(
            "Sentences",
            "C'est un numéro spécial, pas celui d'un portable. Un numéro de portable commence par 06 ou 07.");
    case MobileProblem::VoIp:
        return QCoreApplication::translate(
            "Sentences",
            "C'est le numéro d'une box internet. Donnez celui d'un portable : le code ne peut arriver que là.");
    case MobileProblem::Foreign:
        return QCoreApplication::translate(
            "Sentences",
            "C'est le numéro d'un autre pays. Donnez un numéro de portable français, ou demandez à un agent.");
    case MobileProblem::MachineToMachine:
        return QCoreApplication::translate("Sentences", "Les numéros qui commencent par 0700 sont ceux d'appareils, "
                                                        "pas de téléphones. Donnez le numéro de votre portable.");
    case MobileProblem::Unassigned:
        return QCoreApplication::translate("Sentences",
                                           "Ce numéro n'est donné à personne. Relisez-le chiffre par chiffre.");
    case MobileProblem::TerritoryNotServed:
        return QCoreApplication::translate(
            "Sentences",
            "Le service n'envoie pas de code vers ce territoire. Donnez un autre numéro de portable français.");
    case MobileProblem::NotANumber:
        return QCoreApplication::translate(
            "Sentences", "Ce n'est pas un numéro de téléphone. Écrivez les dix chiffres de votre portable.");
    }
    return {};
}

QString forCode(CodeProblem problem, const CodePolicy &policy)
{
    switch (problem) {
    case CodeProblem::Empty:
        return QCoreApplication::translate("Sentences", "Écrivez le code reçu sur votre téléphone.");
    case CodeProblem::TooShort:
        return QCoreApplication::translate(
            "Sentences", "Le code est plus long : il a %n caractère(s). Écrivez-le en entier.", nullptr, policy.length);
    case CodeProblem::TooLong:
        return QCoreApplication::translate(
            "Sentences", "Le code est plus court : il a %n caractère(s). Relisez le message sur votre téléphone.",
            nullptr, policy.length);
    case CodeProblem::NotDigits:
        return QCoreApplication::translate("Sentences",
                                           "Le code n'a que des chiffres. Relisez le message sur votre téléphone.");
    case CodeProblem::NotAlphanumeric:
        return QCoreApplication::translate(
            "Sentences", "Le code n'a que des lettres et des chiffres. Relisez le message sur votre téléphone.");
    case CodeProblem::NotPrintable:
        return QCoreApplication::translate(
            "Sentences", "Il y a un signe qui n'est jamais dans un code. Relisez le message sur votre téléphone.");
    }
    return {};
}

QString forCredentials(CredentialsProblem problem)
{
    switch (problem) {
    case CredentialsProblem::LoginEmpty:
        return QCoreApplication::translate(
            "Sentences", "Écrivez l'identifiant : il s'appelle « Login » sur votre facture, à gauche.");
    case CredentialsProblem::PasswordEmpty:
        return QCoreApplication::translate("Sentences", "Écrivez le mot de passe imprimé sur votre facture, à gauche.");
    }
    return {};
}

QString forConfusables(const InvoiceCredentials &credentials)
{
    const bool zero = credentials.loginHint().zeroOrO || credentials.passwordHint().zeroOrO;
    const bool one = credentials.loginHint().oneOrL || credentials.passwordHint().oneOrL;
    if (zero && one) {
        return QCoreApplication::translate("Sentences",
                                           "Attention : le chiffre 0 et la lettre O se ressemblent. Le chiffre 1, la "
                                           "petite lettre l et la grande lettre I aussi.");
    }
    if (zero) {
        return QCoreApplication::translate("Sentences", "Attention : le chiffre 0 et la lettre O se ressemblent.");
    }
    if (one) {
        return QCoreApplication::translate(
            "Sentences", "Attention : le chiffre 1, la petite lettre l et la grande lettre I se ressemblent.");
    }
    return {};
}

QString forEmail(EmailProblem problem)
{
    switch (problem) {
    case EmailProblem::Empty:
        return QCoreApplication::translate("Sentences", "Écrivez votre adresse mail.");
    case EmailProblem::NoAt:
        return QCoreApplication::translate(
            "Sentences", "Il manque le signe @ dans cette adresse. Une adresse mail s'écrit comme nom@example.fr.");
    case EmailProblem::SeveralAts:
        return QCoreApplication::translate(
            "Sentences", "Il y a plusieurs signes @ : une adresse n'en a qu'un. Enlevez ceux qui sont en trop.");
    case EmailProblem::Space:
        return QCoreApplication::translate("Sentences", "Il y a un espace dans cette adresse. Enlevez-le.");
    case EmailProblem::NothingBeforeAt:
        return QCoreApplication::translate("Sentences",
                                           "Il manque le début de l'adresse, avant le signe @. Écrivez-le.");
    case EmailProblem::NothingAfterAt:
        return QCoreApplication::translate("Sentences", "Il manque la fin de l'adresse, après le signe @. Écrivez-la.");
    case EmailProblem::LocalTooLong:
    case EmailProblem::TooLong:
        return QCoreApplication::translate(
            "Sentences", "Cette adresse est trop longue. Vérifiez qu'elle n'est pas écrite deux fois.");
    case EmailProblem::DomainWithoutDot:
        return QCoreApplication::translate("Sentences",
                                           "Il manque la fin de l'adresse, comme .fr ou .com. Écrivez-la.");
    case EmailProblem::DoubledOrEdgeDot:
        return QCoreApplication::translate("Sentences", "Il y a un point de trop dans cette adresse. Enlevez-le.");
    case EmailProblem::Unwritable:
        return QCoreApplication::translate("Sentences",
                                           "Il y a un signe qui n'est jamais dans une adresse mail. Enlevez-le.");
    }
    return {};
}

QString forIban(const IbanProblem &problem)
{
    const int group = problem.group.value_or(0);
    switch (problem.error) {
    case IbanError::Empty:
        return QCoreApplication::translate("Sentences", "Écrivez votre IBAN : il est sur votre RIB.");
    case IbanError::UnknownCharacter:
        return QCoreApplication::translate("Sentences", "Vérifiez le groupe %1 : il y a un signe qui n'est jamais dans "
                                                        "un IBAN. Écrivez seulement des lettres et des chiffres.")
            .arg(group);
    case IbanError::UnknownCountry:
        return QCoreApplication::translate("Sentences",
                                           "Un IBAN commence par les deux lettres d'un pays, comme FR pour la France. "
                                           "Recopiez-le depuis le début, comme sur votre RIB.");
    case IbanError::NotSepa:
        return QCoreApplication::translate("Sentences",
                                           "Le prélèvement n'est pas possible sur un compte de ce pays. Donnez l'IBAN "
                                           "d'un autre compte, ou demandez à un agent.");
    case IbanError::TooShort:
        return QCoreApplication::translate("Sentences",
                                           "Il manque des lettres ou des chiffres : cet IBAN doit en avoir %n. "
                                           "Comparez-le avec votre RIB, groupe par groupe.",
                                           nullptr, problem.length);
    case IbanError::TooLong:
        return QCoreApplication::translate("Sentences",
                                           "Il y a trop de lettres ou de chiffres : cet IBAN doit en avoir %n. "
                                           "Comparez-le avec votre RIB, groupe par groupe.",
                                           nullptr, problem.length);
    case IbanError::WrongGroup:
        if (!problem.letter.isNull()) {
            return QCoreApplication::translate("Sentences",
                                               "Vérifiez le groupe %1 : il y a une lettre à la place d'un chiffre. "
                                               "Le chiffre %2 est la touche %2, pas la lettre %3.")
                .arg(group)
                .arg(problem.digit)
                .arg(problem.letter);
        }
        return (problem.letterForDigit
                    ? QCoreApplication::translate("Sentences",
                                                  "Vérifiez le groupe %1 : il y a une lettre à la place d'un chiffre. "
                                                  "Recopiez-le comme sur votre RIB.")
                    : QCoreApplication::translate("Sentences",
                                                  "Vérifiez le groupe %1 : il y a un chiffre à la place d'une lettre. "
                                                  "Recopiez-le comme sur votre RIB."))
            .arg(group);
    case IbanError::WrongChecksum:
    case IbanError::WrongRibKey:
        if (problem.group) {
            return QCoreApplication::translate("Sentences", "Vérifiez le groupe %1 : il ne va pas avec le reste de "
                                                            "l'IBAN. Comparez-le avec votre RIB.")
                .arg(group);
        }
        return problem.error == IbanError::WrongChecksum
                   ? QCoreApplication::translate("Sentences",
                                                 "Il y a une erreur dans cet IBAN. Comparez-le avec votre RIB, "
                                                 "groupe par groupe.")
                   : QCoreApplication::translate("Sentences",
                                                 "Les deux derniers chiffres ne vont pas avec le reste. Comparez "
                                                 "tout l'IBAN avec votre RIB, groupe par groupe.");
    }
    return {};
}

QString forHolder(const HolderProblem &problem)
{
    switch (problem.error) {
    case HolderError::Empty:
        return QCoreApplication::translate("Sentences", "Écrivez le nom du titulaire du compte, comme sur votre RIB.");
    case HolderError::LooksLikeIban:
        return QCoreApplication::translate(
            "Sentences", "C'est un numéro de compte. Écrivez ici le nom du titulaire, comme sur votre RIB.");
    case HolderError::LooksLikeEmail:
        return QCoreApplication::translate(
            "Sentences", "C'est une adresse mail. Écrivez ici le nom du titulaire, comme sur votre RIB.");
    case HolderError::UnknownCharacter:
        if (problem.character == u'&') {
            return QCoreApplication::translate(
                "Sentences", "Les banques n'acceptent pas le signe & dans un nom. Écrivez « et » à la place.");
        }
        return QCoreApplication::translate(
                   "Sentences",
                   "Les banques n'acceptent pas le signe %1 dans un nom. Enlevez-le, ou écrivez comme sur votre RIB.")
            .arg(problem.character);
    case HolderError::NoLetter:
        return QCoreApplication::translate(
            "Sentences", "Il n'y a pas de lettre. Écrivez le nom du titulaire du compte, comme sur votre RIB.");
    case HolderError::TooLong: {
        const auto most = static_cast<int>(HolderName::maximumLength);
        return QCoreApplication::translate(
            "Sentences", "Les banques n'acceptent pas plus de %n lettres dans un nom. Écrivez-le plus court.", nullptr,
            most);
    }
    }
    return {};
}

const char *passwordRule(PasswordRule rule)
{
    switch (rule) {
    case PasswordRule::MinimumLength:
        return QT_TRANSLATE_N_NOOP("Sentences", "au moins %n caractère(s)");
    case PasswordRule::MaximumLength:
        return QT_TRANSLATE_N_NOOP("Sentences", "au plus %n caractère(s)");
    case PasswordRule::Uppercase:
        return QT_TRANSLATE_N_NOOP("Sentences", "au moins %n majuscule(s)");
    case PasswordRule::Digits:
        return QT_TRANSLATE_N_NOOP("Sentences", "au moins %n chiffre(s)");
    case PasswordRule::Specials:
        return QT_TRANSLATE_N_NOOP("Sentences", "au moins %n caractère(s) spécial(aux), comme « ! »");
    }
    return "";
}

QString forPasswordRule(const PasswordRuleAnswer &rule)
{
    return QCoreApplication::translate("Sentences", passwordRule(rule.rule), nullptr, rule.required);
}

QString forPasswordProblems(const QList<PasswordRuleAnswer> &unmet)
{
    QStringList missing;
    QStringList parts;
    for (const PasswordRuleAnswer &rule : unmet) {
        if (rule.rule == PasswordRule::MaximumLength) {
            parts << QCoreApplication::translate("Sentences", "Ce mot de passe est trop long : %1.")
                         .arg(forPasswordRule(rule));
        } else {
            missing << missingFrom(rule);
        }
    }
    if (!missing.isEmpty()) {
        parts
            << QCoreApplication::translate("Sentences", "Il manque à ce mot de passe : %1.").arg(missing.join(u", "_s));
    }
    return parts.join(u' ');
}

QString clockTime(const QDateTime &utc)
{
    return written(officeTime(utc).time());
}

QString opening(const QDateTime &opensAt, const QDateTime &now)
{
    const QDate day = officeTime(opensAt).date();
    const qint64 ahead = officeTime(now).date().daysTo(day);
    const QString time = clockTime(opensAt);
    if (ahead == 0) {
        return QCoreApplication::translate("Sentences", "Vous pourrez essayer à partir de %1.").arg(time);
    }
    if (ahead == 1) {
        return QCoreApplication::translate("Sentences", "Vous pourrez essayer demain à partir de %1.").arg(time);
    }
    return QCoreApplication::translate("Sentences", "Vous pourrez essayer à partir du %1 %2, %3.")
        .arg(sentences::day(day.dayOfWeek()), money::dayAndMonth(day), time);
}

QStringList paragraphs(QString text)
{
    static const QRegularExpression emptyLine(u"\\n\\s*\\n"_s);
    QStringList parts = text.replace("\r\n"_L1, "\n"_L1).trimmed().split(emptyLine, Qt::SkipEmptyParts);
    for (QString &part : parts) {
        part = part.trimmed();
    }
    return parts;
}

QString phone(const QString &e164)
{
    if (!e164.startsWith("+33"_L1) || e164.size() != 12) {
        return e164;
    }
    QString shown = u"0"_s + e164.at(3);
    for (qsizetype i = 4; i < e164.size(); i += 2) {
        shown += u' ' + e164.mid(i, 2);
    }
    return shown;
}

QString day(int isoDay)
{
    switch (isoDay) {
    case 1:
        return QCoreApplication::translate("Sentences", "lundi");
    case 2:
        return QCoreApplication::translate("Sentences", "mardi");
    case 3:
        return QCoreApplication::translate("Sentences", "mercredi");
    case 4:
        return QCoreApplication::translate("Sentences", "jeudi");
    case 5:
        return QCoreApplication::translate("Sentences", "vendredi");
    case 6:
        return QCoreApplication::translate("Sentences", "samedi");
    case 7:
        return QCoreApplication::translate("Sentences", "dimanche");
    default:
        return {};
    }
}

QString office(const Office &office)
{
    return u"%1, %2, %3 %4"_s.arg(office.name, office.street, office.postcode, office.town);
}

QString hours(const Office &office)
{
    QStringList days;
    for (int isoDay = Qt::Monday; isoDay <= Qt::Sunday; ++isoDay) {
        const QList<OpeningHours> ofDay = spansOf(office.hours, isoDay);
        if (!ofDay.isEmpty()) {
            days << day(isoDay) + u' ' + spans(ofDay);
        }
    }
    return days.join(u'\n');
}

QString openNow(const OpenState &state)
{
    if (state.closesAt) {
        return QCoreApplication::translate("Sentences", "Ouvert maintenant, ferme à %1").arg(written(*state.closesAt));
    }
    QString closed =
        state.holiday ? QCoreApplication::translate("Sentences", "Fermé aujourd'hui (%1)").arg(holiday(*state.holiday))
                      : QCoreApplication::translate("Sentences", "Fermé");
    if (!state.opensNext) {
        return closed;
    }
    const QString at = written(state.opensNext->at);
    const qint64 ahead = state.today.daysTo(state.opensNext->day);
    if (ahead == 0) {
        return QCoreApplication::translate("Sentences", "%1, ouvre aujourd'hui à %2").arg(closed, at);
    }
    if (ahead == 1) {
        return QCoreApplication::translate("Sentences", "%1, ouvre demain à %2").arg(closed, at);
    }
    if (ahead < 7) {
        return QCoreApplication::translate("Sentences", "%1, ouvre %2 à %3")
            .arg(closed, day(state.opensNext->day.dayOfWeek()), at);
    }
    return QCoreApplication::translate("Sentences", "%1, ouvre le %2 à %3")
        .arg(closed, state.opensNext->day.toString(u"dd/MM/yyyy"_s), at);
}

QString holiday(Holiday holiday)
{
    switch (holiday) {
    case Holiday::NewYear:
        return QCoreApplication::translate("Sentences", "1er janvier");
    case Holiday::EasterMonday:
        return QCoreApplication::translate("Sentences", "lundi de Pâques");
    case Holiday::Labour:
        return QCoreApplication::translate("Sentences", "1er mai");
    case Holiday::Victory1945:
        return QCoreApplication::translate("Sentences", "8 mai");
    case Holiday::Ascension:
        return QCoreApplication::translate("Sentences", "Ascension");
    case Holiday::WhitMonday:
        return QCoreApplication::translate("Sentences", "lundi de Pentecôte");
    case Holiday::National:
        return QCoreApplication::translate("Sentences", "14 juillet");
    case Holiday::Assumption:
        return QCoreApplication::translate("Sentences", "15 août");
    case Holiday::AllSaints:
        return QCoreApplication::translate("Sentences", "Toussaint");
    case Holiday::Armistice:
        return QCoreApplication::translate("Sentences", "11 novembre");
    case Holiday::Christmas:
        return QCoreApplication::translate("Sentences", "Noël");
    }
    return {};
}

QString spans(const QList<OpeningHours> &ofDay)
{
    if (ofDay.isEmpty()) {
        return QCoreApplication::translate("Sentences", "fermé");
    }
    QStringList texts;
    for (const OpeningHours &span : ofDay) {
        texts << QCoreApplication::translate("Sentences", "de %1 à %2").arg(written(span.from), written(span.to));
    }
    return texts.join(u", "_s);
}

void writePhones(QBoxLayout *column, const Service &service, const QString &officeHere)
{
    QStringList lines;
    const auto line = [](const QString &name, const QString &number) {
        return QCoreApplication::translate("Sentences", "%1 : %2").arg(name, phone(number));
    };
    for (const Office &office : service.offices) {
        lines.insert(office.id == officeHere ? 0 : lines.size(), line(office.name, office.phone));
    }
    if (service.contact) {
        lines << line(service.contact->name, service.contact->phone);
    }
    // The labels are kept where there are as many: a screen reader may stand on one.
    while (column->count() > lines.size()) {
        QLayoutItem *item = column->takeAt(column->count() - 1);
        delete item->widget();
        delete item;
    }
    while (column->count() < lines.size()) {
        column->addWidget(makeLabel("value"));
    }
    for (int i = 0; i < lines.size(); ++i) {
        static_cast<QLabel *>(column->itemAt(i)->widget())->setText(lines.at(i));
    }
}

void say(QLabel *label)
{
    QAccessibleEvent alert(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace guichet::sentences

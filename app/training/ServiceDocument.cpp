// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServiceDocument.h"

#include "AccountRules.h"
#include "MobilePlan.h"

#include <QJsonArray>

#include <algorithm>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

QJsonObject opening(int day, const QString &from, const QString &to)
{
    return {{u"day"_s, day}, {u"from"_s, from}, {u"to"_s, to}};
}

// Both offices as in the national list of France services of 1 August 2024.
QJsonArray offices()
{
    const QString morning = u"09:00"_s;
    const QString noon = u"12:30"_s;
    const QString afternoon = u"13:30"_s;
    const QJsonObject rieumes {
        {u"id"_s, u"rieumes"_s},
        {u"name"_s, u"France services Rieumes"_s},
        {u"street"_s, u"2 place du Marché à la Volaille"_s},
        {u"postcode"_s, u"31370"_s},
        {u"town"_s, u"Rieumes"_s},
        {u"phone"_s, u"+33967518996"_s},
        {u"email"_s, u"franceservices.rieumes@cc-coeurdegaronne.fr"_s},
        {u"appointment"_s, u"Le matin sans rendez-vous, l'après-midi sur rendez-vous."_s},
        {u"checkedOn"_s, u"2024-08-01"_s},
        {u"hours"_s,
         QJsonArray {opening(1, afternoon, u"17:00"_s), opening(2, morning, noon), opening(3, morning, noon),
                     opening(3, afternoon, u"17:00"_s), opening(4, morning, noon), opening(4, afternoon, u"16:30"_s),
                     opening(5, morning, noon)}},
    };
    const QJsonObject cazeres {
        {u"id"_s, u"cazeres"_s},
        {u"name"_s, u"France services Cazères"_s},
        {u"street"_s, u"15 rue de la Case"_s},
        {u"postcode"_s, u"31220"_s},
        {u"town"_s, u"Cazères"_s},
        {u"phone"_s, u"+33562014859"_s},
        {u"email"_s, u"franceservices.cazeres@cc-coeurdegaronne.fr"_s},
        {u"appointment"_s, u"Sur rendez-vous les lundi, mercredi et vendredi après-midi."_s},
        {u"checkedOn"_s, u"2024-08-01"_s},
        {u"hours"_s,
         QJsonArray {opening(1, morning, noon), opening(1, afternoon, u"17:00"_s), opening(2, morning, noon),
                     opening(3, morning, noon), opening(3, afternoon, u"17:00"_s), opening(4, morning, noon),
                     opening(5, morning, noon), opening(5, afternoon, u"16:30"_s)}},
    };
    return {rieumes, cazeres};
}

QJsonObject notice(const QString &id, const QString &title, const QString &text)
{
    return {{u"id"_s, id}, {u"title"_s, title}, {u"text"_s, text}};
}

QJsonArray notices()
{
    return {
        notice(u"privacy"_s, u"Vos données"_s,
               u"Vous êtes en formation. Le service des déchets de la communauté de communes n'est pas joint.\n\n"
               "Ce que vous saisissez reste sur ce poste et aucun message n'est envoyé. Ne saisissez pas de données "
               "réelles : servez-vous des factures inventées."_s),
        notice(u"accessibility"_s, u"Accessibilité"_s,
               u"Texte de formation. La déclaration d'accessibilité du service est publiée par la communauté de "
               "communes.\n\nUn agent de France services peut vous aider à chaque étape."_s),
        notice(
            u"legal"_s, u"Mentions légales"_s,
            u"Texte de formation, sans valeur juridique.\n\nLes foyers, les factures, les adresses et les numéros de "
            "téléphone montrés sont inventés."_s),
    };
}

QJsonObject serviceObject(const Settings &settings)
{
    const PasswordPolicy policy;
    return {
        {u"name"_s, u"Service déchets"_s},
        {u"council"_s, u"Communauté de communes Cœur de Garonne"_s},
        {u"status"_s, settings.maintenance ? u"maintenance"_s : u"open"_s},
        {u"notice"_s, u"Formation : données inventées, aucun message n'est envoyé."_s},
        {u"code"_s, QJsonObject {{u"length"_s, settings.codeLength},
                                 {u"alphabet"_s, settings.alphanumericCodes ? u"alphanumeric"_s : u"digits"_s},
                                 {u"channels"_s, QJsonArray::fromStringList(settings.channels)}}},
        {u"password"_s, QJsonObject {{u"minimumLength"_s, policy.minimumLength},
                                     {u"maximumLength"_s, policy.maximumLength},
                                     {u"uppercase"_s, policy.uppercase},
                                     {u"digits"_s, policy.digits},
                                     {u"specials"_s, policy.specials}}},
        {u"mobile"_s, QJsonObject {{u"callingCodes"_s, QJsonArray::fromStringList(mobileCallingCodes())}}},
        {u"contact"_s, QJsonObject {{u"name"_s, u"Service déchets (formation)"_s}, {u"phone"_s, u"+33967518996"_s}}},
        {u"notices"_s, notices()},
        {u"offices"_s, offices()},
        {u"links"_s,
         QJsonObject {{u"monthlyPayment"_s,
                       u"https://www.cc-coeurdegaronne.fr/mensualisation-de-la-facture-d-ordures-menageres"_s},
                      {u"offices"_s, u"https://www.cc-coeurdegaronne.fr/france-services/"_s}}},
    };
}

} // namespace

Answer serviceAnswer(const Settings &settings, const QByteArray &ifNoneMatch)
{
    return taggedJson(serviceObject(settings), ifNoneMatch);
}

bool isOffice(const QString &id)
{
    const QJsonArray known = offices();
    return std::any_of(known.cbegin(), known.cend(),
                       [&](const QJsonValue &office) { return office[u"id"].toString() == id; });
}

} // namespace guichet::training

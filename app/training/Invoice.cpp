// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Invoice.h"

#include <algorithm>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

template<typename Matches>
std::optional<Invoice> find(Matches matches)
{
    const QList<Invoice> &all = inventedInvoices();
    const auto found = std::find_if(all.cbegin(), all.cend(), matches);
    return found == all.cend() ? std::nullopt : std::optional<Invoice>(*found);
}

} // namespace

QString invoiceStateName(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Unregistered:
        return u"unregistered"_s;
    case InvoiceState::Registered:
        return u"registered"_s;
    case InvoiceState::Locked:
        return u"locked"_s;
    }
    return {};
}

QString paymentSituationName(PaymentSituation situation)
{
    switch (situation) {
    case PaymentSituation::PerInvoice:
        return u"per-invoice"_s;
    case PaymentSituation::Monthly:
        return u"monthly"_s;
    case PaymentSituation::OfferClosed:
        return u"offer-closed"_s;
    case PaymentSituation::RulesChange:
        return u"rules-change"_s;
    case PaymentSituation::SignsByHand:
        return u"signs-by-hand"_s;
    case PaymentSituation::AwaitingSignature:
        return u"awaiting-signature"_s;
    }
    return {};
}

// One line a household. The passwords of the invoices carry what people misread on paper: O and 0, l, I and 1, S and 5, B and
// 8, Z and 2, g, q and 9.
// clang-format off
const QList<Invoice> &inventedInvoices()
{
    static const QList<Invoice> invoices {
        {u"OM-2026-0417"_s, u"rK7-mO0l"_s, u"CG-004211"_s, u"USAGER Exemple"_s, u"12 rue de l'Exemple, 31370 Rieumes"_s, 21600, InvoiceState::Unregistered, PaymentSituation::PerInvoice},
        {u"OM-2026-0418"_s, u"Il1-O0oQ"_s, u"CG-004212"_s, u"USAGÈRE Exemple"_s, u"3 chemin du Modèle, 31220 Cazères"_s, 18735, InvoiceState::Unregistered, PaymentSituation::PerInvoice},
        {u"OM-2026-0419"_s, u"S5s-B8Z2"_s, u"CG-004213"_s, u"USAGER Deuxième"_s, u"27 place de l'Essai, 31370 Rieumes"_s, 24019, InvoiceState::Unregistered, PaymentSituation::PerInvoice},
        {u"OM-2026-0420"_s, u"uV7-nM1l"_s, u"CG-004214"_s, u"USAGÈRE Deuxième"_s, u"8 impasse du Spécimen, 31220 Cazères"_s, 18735, InvoiceState::Registered, PaymentSituation::PerInvoice, u"deja.inscrit@example.fr"_s, u"Bleu-Tracteur-58"_s, u"+33639980099"_s},
        {u"OM-2026-0421"_s, u"gq9-6bO0"_s, u"CG-004215"_s, u"USAGER Troisième"_s, u"41 route de la Maquette, 31370 Rieumes"_s, 21600, InvoiceState::Locked, PaymentSituation::PerInvoice, u"compte.bloque@example.fr"_s, u"Verger-Ardoise-73"_s, u"+33639980098"_s},
        {u"OM-2026-0422"_s, u"wW4-vY7u"_s, u"CG-004216"_s, u"USAGÈRE Troisième"_s, u"5 allée du Gabarit, 31220 Cazères"_s, 21600, InvoiceState::Registered, PaymentSituation::Monthly, u"deja.mensualise@example.fr"_s, u"Noisette-Cabane-24"_s, u"+33639980097"_s},
        {u"OM-2026-0423"_s, u"cC6-xK0o"_s, u"CG-004217"_s, u"USAGER Quatrième"_s, u"19 rue du Prototype, 31370 Rieumes"_s, 16240, InvoiceState::Registered, PaymentSituation::OfferClosed, u"offre.close@example.fr"_s, u"Moulin-Jonquille-39"_s, u"+33639980096"_s},
        {u"OM-2026-0424"_s, u"tT7-1iIj"_s, u"CG-004218"_s, u"USAGÈRE Quatrième"_s, u"2 sentier de l'Ébauche, 31220 Cazères"_s, 24019, InvoiceState::Registered, PaymentSituation::RulesChange, u"reglement.change@example.fr"_s, u"Colline-Framboise-62"_s, u"+33639980095"_s},
        {u"OM-2026-0425"_s, u"pP9-qg8B"_s, u"CG-004219"_s, u"USAGER Cinquième"_s, u"33 quai du Brouillon, 31220 Cazères"_s, 18735, InvoiceState::Registered, PaymentSituation::SignsByHand, u"signature.papier@example.fr"_s, u"Sentier-Mirabelle-47"_s, u"+33639980094"_s},
        {u"OM-2026-0426"_s, u"nN5-sS2Z"_s, u"CG-004220"_s, u"USAGÈRE Cinquième"_s, u"7 cour de la Copie, 31370 Rieumes"_s, 21600, InvoiceState::Registered, PaymentSituation::AwaitingSignature, u"signature.attendue@example.fr"_s, u"Tilleul-Pivoine-85"_s, u"+33639980093"_s},
    };
    return invoices;
}
// clang-format on

std::optional<Invoice> invoiceByLogin(const QString &login)
{
    return find([&](const Invoice &invoice) { return invoice.login.compare(login, Qt::CaseInsensitive) == 0; });
}

std::optional<Invoice> invoiceByContract(const QString &contract)
{
    return find([&](const Invoice &invoice) { return invoice.contract == contract; });
}

} // namespace guichet::training

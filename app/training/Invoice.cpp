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

// The passwords carry what people misread on paper: O and 0, l, I and 1, S and 5, B and 8, Z and 2, g, q and 9.
const QList<Invoice> &inventedInvoices()
{
    static const QList<Invoice> invoices {
        {u"OM-2026-0417"_s,
         u"rK7-mO0l"_s,
         u"CG-004211"_s,
         u"USAGER Exemple"_s,
         u"12 rue de l'Exemple, 31370 Rieumes"_s,
         InvoiceState::Unregistered,
         {},
         {}},
        {u"OM-2026-0418"_s,
         u"Il1-O0oQ"_s,
         u"CG-004212"_s,
         u"USAGÈRE Exemple"_s,
         u"3 chemin du Modèle, 31220 Cazères"_s,
         InvoiceState::Unregistered,
         {},
         {}},
        {u"OM-2026-0419"_s,
         u"S5s-B8Z2"_s,
         u"CG-004213"_s,
         u"USAGER Deuxième"_s,
         u"27 place de l'Essai, 31370 Rieumes"_s,
         InvoiceState::Unregistered,
         {},
         {}},
        {u"OM-2026-0420"_s, u"uV7-nM1l"_s, u"CG-004214"_s, u"USAGÈRE Deuxième"_s,
         u"8 impasse du Spécimen, 31220 Cazères"_s, InvoiceState::Registered, u"deja.inscrit@example.fr"_s,
         u"Bleu-Tracteur-58"_s},
        {u"OM-2026-0421"_s, u"gq9-6bO0"_s, u"CG-004215"_s, u"USAGER Troisième"_s,
         u"41 route de la Maquette, 31370 Rieumes"_s, InvoiceState::Locked, u"compte.bloque@example.fr"_s,
         u"Verger-Ardoise-73"_s},
    };
    return invoices;
}

std::optional<Invoice> invoiceByLogin(const QString &login)
{
    return find([&](const Invoice &invoice) { return invoice.login.compare(login, Qt::CaseInsensitive) == 0; });
}

std::optional<Invoice> invoiceByContract(const QString &contract)
{
    return find([&](const Invoice &invoice) { return invoice.contract == contract; });
}

} // namespace guichet::training

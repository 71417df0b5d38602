// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Printing.h"

#include "AgentTongue.h"

namespace guichet::printing {

QString waiting(const AgentTongue &tongue)
{
    return tongue.translate("Printing", "Patientez… Le document part à l'imprimante.");
}

QString sentence(const Outcome<PrintQueue::Accepted, PrintQueue::Problem> &answer, const AgentTongue &tongue)
{
    if (answer) {
        return tongue.translate("Printing", "L'impression a commencé. Prenez la feuille à l'imprimante.");
    }
    switch (answer.error()) {
    case PrintQueue::Problem::NoPrinter:
        return tongue.translate("Printing", "Ce poste n'a pas d'imprimante : rien ne s'imprime. Prévenez "
                                            "l'informatique.");
    case PrintQueue::Problem::NotAvailable:
        return tongue.translate("Printing", "Ce poste ne sait pas imprimer : rien ne s'imprime. Prévenez "
                                            "l'informatique.");
    case PrintQueue::Problem::Refused:
        return tongue.translate("Printing", "L'imprimante ne prend pas le document. Vérifiez qu'elle est allumée et "
                                            "qu'elle a du papier, puis essayez encore. Si cela ne marche toujours pas, "
                                            "prévenez l'informatique.");
    case PrintQueue::Problem::Slow:
        return tongue.translate("Printing", "L'imprimante n'a pas répondu à temps : rien ne s'imprime. Vérifiez "
                                            "qu'elle est allumée, puis essayez encore. Si cela ne marche toujours pas, "
                                            "prévenez l'informatique.");
    }
    return {};
}

} // namespace guichet::printing

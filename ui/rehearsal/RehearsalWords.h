// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What both rehearsals type, and the words on the screen that they find their way by.
namespace guichet::rehearsal {

inline const QString mobile = QStringLiteral("06 39 98 00 01");
inline const QString mobileE164 = QStringLiteral("+33639980001");
inline const QString address = QStringLiteral("usager.exemple@example.fr");
inline const QString password = QStringLiteral("Violette-9-Tambour!");

inline const QString numberLabel = QStringLiteral("Votre numéro de portable (uniquement numéro français) :");
inline const QString codeLabel = QStringLiteral("Entrez le code reçu sur votre téléphone :");
inline const QString loginLabel = QStringLiteral("Identifiant :");
inline const QString passwordLabel = QStringLiteral("Mot de passe :");
inline const QString emailLabel = QStringLiteral("Votre adresse mail :");
inline const QString confirmationLabel = QStringLiteral("Confirmation :");
inline const QString check = QStringLiteral("Vérifier");
inline const QString create = QStringLiteral("Créer le Compte");

} // namespace guichet::rehearsal

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeCouncil.h"

#include <frame/JourneyWizard.h>
#include <frame/Look.h>
#include <frame/MainWindow.h>
#include <office/ServiceWatch.h>

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QLineEdit>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <ostream>

namespace guichet {

// Words that the tests press and fill by, as the guide writes them.
namespace words {
using namespace Qt::StringLiterals;
inline const QString number = u"Votre numéro de portable (uniquement numéro français) :"_s;
inline const QString code = u"Entrez le code reçu sur votre téléphone :"_s;
inline const QString login = u"Identifiant :"_s;
inline const QString password = u"Mot de passe :"_s;
inline const QString email = u"Votre adresse mail :"_s;
inline const QString confirmation = u"Confirmation :"_s;
inline const QString identifier = u"Votre identifiant :"_s;
inline const QString yourPassword = u"Votre mot de passe :"_s;
inline const QString check = u"Vérifier"_s;
inline const QString create = u"Créer le Compte"_s;
inline const QString validate = u"Valider"_s;
inline const QString back = u"Retour"_s;
inline const QString retry = u"Réessayer"_s;
inline const QString goOn = u"Continuer"_s;
inline const QString end = u"Terminer"_s;
inline const QString newPassword = u"Nouveau mot de passe :"_s;
inline const QString sendReset = u"Recevoir un code"_s;
inline const QString savePassword = u"Enregistrer le mot de passe"_s;
inline const QString signIn = u"Me connecter"_s;
inline const QString forgotten = u"Mot de passe oublié"_s;
inline const QString missing = u"Il me manque quelque chose"_s;
inline const QString privacy = u"Vos données"_s;
inline const QString accessibility = u"Accessibilité"_s;
inline const QString newCode = u"Recevoir un nouveau code"_s;
inline const QString monthly = u"Mettre en place la mensualisation"_s;
inline const QString choose = u"Choisir ces échéances"_s;
inline const QString iban = u"Votre IBAN :"_s;
inline const QString holder = u"Titulaire du compte :"_s;
inline const QString useAccount = u"Utiliser ce compte"_s;
inline const QString acceptRules = u"J'ai lu et j'accepte"_s;
inline const QString allRight = u"Tout est juste"_s;
inline const QString sign = u"Signer le mandat"_s;
inline const QString problem = u"Il y a un problème"_s;
} // namespace words

// What the resident of the tests has.
namespace given {
using namespace Qt::StringLiterals;
inline const QString mobile = u"06 39 98 00 01"_s;
inline const QString code = u"123456"_s;
inline const QString login = u"4207"_s;
inline const QString invoicePassword = u"Bac-2026"_s;
inline const QString email = u"usager.exemple@example.fr"_s;
inline const QString password = u"Violette-9-Tambour!"_s;
inline const QString rhythm = u"10 mensualités"_s;
inline const QString debitDay = u"le 10 du mois"_s;
inline const QString iban = u"FR76 3000 6000 0112 3456 7890 189"_s;
inline const QString holder = u"USAGER Exemple"_s;
} // namespace given

/// The real window over a fake council, used as a resident uses it: keys and touches go in at the window, as the system
/// brings them. One at a time.
class Screen
{
public:
    explicit Screen(Profile profile = Profile::Kiosk, QSize size = {1920, 1080}, WindowTools tools = {});
    ~Screen();
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    /// What the window takes for the time since the start, and by how much it passes each time that it is asked for: by
    /// default nobody is ever too quick.
    std::chrono::milliseconds uptime {0};
    std::chrono::milliseconds haste = std::chrono::seconds(1);
    FakeCouncil council;
    Settings settings;
    Look look;
    ServiceWatch service;

    MainWindow &window() { return *m_window; }
    StepPage &page() { return *m_window->wizard().page(); }
    Step step() { return m_window->journey().step(); }
    Journey::ActStatus status() { return m_window->journey().status(); }

    /// Until nothing is left to do: answers given, layouts done, the dead buried.
    void settle();
    void resize(QSize size);

    /// What is seen of a kind, or null: a field by its label, a button by its text (those of the page before the frame's).
    QLineEdit *field(const QString &label);
    FormField *form(const QString &label);
    QAbstractButton *button(const QString &text);
    /// A label or a button with exactly this text is seen.
    bool shows(const QString &text);
    /// All that is seen: labels and buttons.
    QStringList texts();
    /// The sentences of the summary on top; empty without one.
    QStringList summary();
    /// A way on that the summary offers; null when it does not.
    QAbstractButton *offer(const QString &text);

    /// Touches the middle of \a widget, and fails the test if something else lies there.
    void touch(QWidget *widget);
    void press(const QString &text);
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Touches the field and types in place of what stands there.
    void fill(const QString &label, const QString &text);
    /// The field's text at once, as the accessibility interface sets it.
    void put(const QString &label, const QString &text);
    QWidget *focus() const;
    QString focusedLabel() const;

    /// Touches that place of the window, whatever lies there.
    void touchAt(QPoint at);
    /// Nobody does anything until the idle warning is there.
    void idle();
    /// A second of the idle warning goes by.
    void idleSecond();
    bool isWarned();
    /// The overlay that is seen, or null.
    template<typename Page>
    Page *overlay()
    {
        return qobject_cast<Page *>(m_window->shownPage());
    }

    /// Fires a running timer of the present page; fails the test if it is not running.
    void firePageTimer(const QString &name);
    static bool fire(QTimer *timer);
    /// Of the whole window, by its name.
    bool fireTimer(const QString &name);

    /// Walks there the quick way, from the welcome page.
    void goTo(Step step);
    /// Fills the page's fields with what is right, and does not press.
    void fillRight();
    /// The act of the page that \a step shows at first.
    static QString actOf(Step step);
    static QString nameOf(Step step);

    /// Goes through every page and its usual states, and calls \a visit at each, with its name.
    void walk(const std::function<void(const QString &)> &visit);

private:
    void walkMonthlyPayment(const std::function<void(const char *)> &stop);

    std::unique_ptr<MainWindow> m_window;
};

/// What is wrong with \a widget in a message.
QString describe(const QWidget *widget);

} // namespace guichet

inline void PrintTo(const QString &text, std::ostream *stream)
{
    *stream << '"' << text.toStdString() << '"';
}

inline void PrintTo(const QStringList &texts, std::ostream *stream)
{
    *stream << texts.join(QStringLiteral(" | ")).toStdString();
}

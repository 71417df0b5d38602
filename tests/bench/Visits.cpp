// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later

/// guichet-bench-visits [COUNT]: visits one after another in one process, of every journey and with every end, on the real
/// pages and over HTTPS. Prints what the process holds after each hundred and fails where the end holds more than the first
/// hundred left: memory by more than a twentieth, or one more object, file descriptor or thread.

#include <council/HttpsCouncil.h>
#include <frame/JourneyWizard.h>
#include <frame/Look.h>
#include <frame/MainWindow.h>
#include <office/ServiceWatch.h>
#include <pages/Languages.h>
#include <pages/PaymentWords.h>
#include <rehearsal/Rehearsal.h>
#include <station/TrainingDesk.h>
#include <station/TrainingLauncher.h>

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

#include <malloc.h>

namespace guichet {

namespace {

using namespace Qt::StringLiterals;

const QString numberLabel = u"Votre numéro de portable (uniquement numéro français) :"_s;
const QString check = u"Vérifier"_s;
const QString end = u"Terminer"_s;
constexpr int tally = 100;

struct Held
{
    double kilobytes = 0; ///< Written to and its own; what was freed is given back to the system first.
    double inUse = 0; ///< Kilobytes, by the allocator's own count.
    qsizetype objects = 0;
    qsizetype descriptors = 0;
    qsizetype threads = 0;
};

qsizetype objectsBelow(const QObject *object)
{
    return 1 + object->findChildren<QObject *>().size();
}

Held held()
{
    malloc_trim(0);
    Held now;
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    if (rollup.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = rollup.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Private_Dirty:")) {
                now.kilobytes = line.mid(14).trimmed().split(' ').first().toDouble();
            }
        }
    }
    const struct mallinfo2 info = mallinfo2();
    now.inUse = static_cast<double>(info.uordblks + info.hblkhd) / 1024;
    now.objects = objectsBelow(qApp);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        now.objects += objectsBelow(window);
    }
    now.descriptors = QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
    now.threads = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    return now;
}

} // namespace

class ManyVisits : public Rehearsal
{
public:
    ManyVisits(int count, const Settings &settings, MainWindow &window, Look &look, HttpsCouncil &council,
               ServiceWatch &service, TrainingDesk &desk)
        : Rehearsal(settings, window, look, council, service, desk)
        , m_count(count)
    {
    }

protected:
    void write() override
    {
        scene(
            u"service"_s, [this] { return m_service.isReady(); }, [this] { m_desk.fetchInvoices(); });
        scene(
            u"invoices"_s, [this] { return !m_desk.invoices().isEmpty(); }, [this] { next(); });
    }

private:
    /// Once what the visits left to end by itself has ended: farewells, and the threads of their connections.
    void count()
    {
        m_rest.start();
        scene(
            u"rest"_s, [this] { return m_rest.hasExpired(2000); },
            [this] {
                take(held());
                if (m_done < m_count) {
                    play();
                }
            });
    }
    void take(const Held &now)
    {
        std::printf("%5d visits  %8.0f kB  %8.0f kB in use  %6lld objects  %3lld descriptors  %2lld threads\n", m_done,
                    now.kilobytes, now.inUse, static_cast<long long>(now.objects),
                    static_cast<long long>(now.descriptors), static_cast<long long>(now.threads));
        std::fflush(stdout);
        if (!m_first) {
            m_first = now;
        }
        if (m_done >= m_count) {
            judge(now);
            finish();
        }
    }
    void next()
    {
        if (m_done > 0 && m_done % tally == 0) {
            count();
        } else {
            play();
        }
    }
    void play()
    {
        switch (m_done % 8) {
        case 0:
            signIn(u"personne.%1@example.fr"_s.arg(m_done), u"Pas-le-bon-1!"_s);
            leave(true);
            break;
        case 1:
            begin();
            scene(u"number"_s, at(Step::Mobile), [this] {
                type(numberLabel, u"05 61 00 00 00"_s);
                press(check);
                m_look.setTextSize(150);
                languages::choose(u"en"_s);
                languages::choose(u"fr"_s);
            });
            leave(true);
            break;
        case 2:
            upToTheCode();
            scene(u"code"_s, at(Step::Code), [this] {
                type(u"Entrez le code reçu sur votre téléphone :"_s, u"000000"_s);
                press(check);
            });
            scene(
                u"wrong"_s, [this] { return shows(u"Il y a un problème"_s); }, [] {});
            leave(true);
            break;
        case 3:
            upToTheInvoice();
            scene(u"invoice"_s, at(Step::Invoice), [this] { type(u"Identifiant :"_s, u"OM-2026-0417"_s); });
            leave(true);
            break;
        case 4:
            upToTheInvoice();
            scene(u"invoice"_s, at(Step::Invoice), [this] {
                for (const TrainingDesk::Invoice &invoice : m_desk.invoices()) {
                    if (invoice.state == "unregistered"_L1) {
                        type(u"Identifiant :"_s, invoice.login);
                        type(u"Mot de passe :"_s, invoice.password);
                    }
                }
                press(check);
            });
            scene(u"household"_s, at(Step::Household), [this] { press(u"Oui, c'est bien mon foyer"_s); });
            scene(u"account"_s, at(Step::Account), [this] {
                type(u"Votre adresse mail :"_s, u"usager.exemple@example.fr"_s);
                type(u"Mot de passe :"_s, u"Violette-9-Tambour!"_s);
                type(u"Confirmation :"_s, u"Violette-9-Tambour!"_s);
                m_window.end(EndReason::Idle);
            });
            welcome();
            break;
        case 5:
            scene(u"welcome"_s, at(Step::Welcome), [this] { press(u"Mot de passe oublié"_s); });
            scene(u"address"_s, at(Step::ResetEmail), [this] {
                type(u"Votre adresse mail :"_s, u"personne.%1@example.fr"_s.arg(m_done));
                press(u"Recevoir un code"_s);
            });
            scene(u"reset code"_s, at(Step::ResetCode),
                  [this] { type(u"Entrez le code reçu sur votre téléphone :"_s, u"000000"_s); });
            leave(true);
            break;
        case 6:
            signIn(u"deja.inscrit@example.fr"_s, u"Bleu-Tracteur-58"_s);
            scene(u"account"_s, at(Step::SignedIn), [this] { press(u"Mettre en place la mensualisation"_s); });
            scene(u"offer"_s, at(Step::Offer), [this] {
                const Rhythm &rhythm = m_window.journey().visit().payment->offer.rhythms.constFirst();
                press(rhythm.label);
                press(paymentwords::debitDay(rhythm.schedules.constFirst().debitDay));
                press(u"Choisir ces échéances"_s);
            });
            scene(u"bank"_s, at(Step::Bank), [this] {
                type(u"Votre IBAN :"_s, u"FR76 3000 6000 0112 3456 7890 189"_s);
                type(u"Titulaire du compte :"_s, u"USAGER Exemple"_s);
                press(u"Utiliser ce compte"_s);
            });
            scene(u"rules"_s, at(Step::Rules), [this] { press(u"J'ai lu et j'accepte"_s); });
            scene(u"check"_s, at(Step::Check), [this] { press(u"Tout est juste"_s); });
            scene(u"mandate"_s, at(Step::Mandate), [] {});
            leave(true);
            break;
        default:
            signIn(u"deja.inscrit@example.fr"_s, u"Bleu-Tracteur-58"_s);
            scene(u"signed in"_s, at(Step::SignedIn), [this] { press(end); });
            welcome();
            break;
        }
    }

    std::function<bool()> at(Step step)
    {
        return [this, step] { return stands(step); };
    }
    void begin()
    {
        scene(u"welcome"_s, at(Step::Welcome), [this] { press(u"Première inscription"_s); });
    }
    void upToTheCode()
    {
        begin();
        scene(u"number"_s, at(Step::Mobile), [this] {
            m_mobile = u"06 39 98 %1 %2"_s.arg(m_done / 100 % 100, 2, 10, QLatin1Char('0'))
                           .arg(m_done % 100, 2, 10, QLatin1Char('0'));
            type(numberLabel, m_mobile);
            press(check);
        });
    }
    void upToTheInvoice()
    {
        upToTheCode();
        const auto message = [this] {
            return stands(Step::Code) ? m_desk.newestTo(u"+33"_s + m_mobile.mid(1).remove(u' ')) : nullptr;
        };
        scene(
            u"code"_s, [message] { return message() != nullptr; },
            [this, message] {
                type(u"Entrez le code reçu sur votre téléphone :"_s, message()->code);
                press(check);
            });
    }
    void signIn(const QString &identifier, const QString &password)
    {
        scene(u"welcome"_s, at(Step::Welcome), [this] { press(u"Me connecter"_s); });
        scene(u"sign-in"_s, at(Step::SignIn), [this, identifier, password] {
            type(u"Votre identifiant :"_s, identifier);
            type(u"Votre mot de passe :"_s, password);
            press(u"Valider"_s);
        });
    }
    void leave(bool asked)
    {
        scene(u"end"_s, {}, [this] { press(end); });
        if (asked) {
            scene(
                u"question"_s, [this] { return shows(u"Voulez-vous terminer ?"_s); },
                [this] { press(u"Oui, tout effacer et terminer"_s); });
        }
        welcome();
    }
    void welcome()
    {
        scene(u"welcome again"_s, at(Step::Welcome), [this] {
            ++m_done;
            next();
        });
    }

    void judge(const Held &now)
    {
        if (now.kilobytes > m_first->kilobytes * 1.05) {
            fail(u"memory grew from %1 to %2 kB"_s.arg(m_first->kilobytes).arg(now.kilobytes));
        }
        if (now.objects > m_first->objects || now.descriptors > m_first->descriptors
            || now.threads > m_first->threads) {
            fail(u"there are more objects, descriptors or threads than before"_s);
        }
    }

    int m_count;
    int m_done = 0;
    QElapsedTimer m_rest;
    QString m_mobile;
    std::optional<Held> m_first;
};

} // namespace guichet

int main(int argc, char *argv[])
{
    using namespace guichet;
    using namespace Qt::StringLiterals;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    const int asked = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 2000;
    const int count = std::max(2 * tally, asked / tally * tally);
    const QTemporaryDir folder;
    Settings settings;
    settings.mode = Mode::Rehearse;
    settings.training = true;
    settings.rehearsalFolder = folder.path();
    languages::choose(settings.language);
    Look look(settings.profile, true);
    look.apply();
    HttpsCouncil council({});
    QFile defaults(u":/offices/service.json"_s);
    if (!defaults.open(QIODevice::ReadOnly)) {
        return 1;
    }
    ServiceWatch service(council, defaults.readAll(), {});
    TrainingDesk desk;
    TrainingLauncher launcher(TrainingLauncher::Sharing::Private);
    MainWindow window(settings, look, council, service, &desk);
    ManyVisits visits(count, settings, window, look, council, service, desk);
    QObject::connect(&launcher, &TrainingLauncher::ready, &application, [&] {
        council.door().setOptions(launcher.door());
        desk.open(launcher.door(), launcher.key());
        service.refresh();
    });
    QObject::connect(&window, &MainWindow::firstPainted, &application, [&] { launcher.start(); });
    window.resize(1920, 1080);
    window.show();
    return QApplication::exec();
}

// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>
#include <support/Waiting.h>

#include <station/CupsPrintQueue.h>

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray pdf = "%PDF-1.7\n\0\xff\r\n"_ba + QByteArray(300'000, 'x') + "%%EOF\n"_ba;

} // namespace

/// With scripts in the place of CUPS' programs, which write down what they were asked.
class PrintQueueTest : public ::testing::Test
{
protected:
    PrintQueueTest()
    {
        script("lp", "echo \"$@\" >> lp.asked\ncat > received\necho 'request id is Accueil-7 (0 file(s))'\n");
        script("cancel", "echo \"$@\" >> cancel.asked\n");
        script("lpstat", "echo \"$@\" >> lpstat.asked\n"
                         "echo \"Accueil-3  $(id -un)  1024  Wed Nov 25 23:13:04 2026\"\n"
                         "echo 'Accueil-4  somebody  1024  Wed Nov 25 23:13:04 2026'\n"
                         "echo \"Accueil-12  $(id -un)  1024  Wed Nov 25 23:13:04 2026\"\n");
    }

    /// \a text runs in the folder; $0 is the script itself.
    void script(const char *name, const QByteArray &text) const
    {
        // In another's place, which may be running.
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile::remove(path);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ncd '" + folder.path().toLocal8Bit() + "' || exit 9\n" + text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    CupsPrograms programs(std::chrono::milliseconds deadline = 1min) const
    {
        return {folder.filePath(u"lp"_s), folder.filePath(u"cancel"_s), folder.filePath(u"lpstat"_s), deadline};
    }

    QByteArray content(const char *name) const
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QList<QByteArray> cancelled() const
    {
        QList<QByteArray> lines = content("cancel.asked").split('\n');
        lines.removeAll(QByteArray());
        std::sort(lines.begin(), lines.end());
        return lines;
    }

    static QString inWords(const Outcome<PrintQueue::Accepted, PrintQueue::Problem> &outcome)
    {
        if (outcome) {
            return u"accepted"_s;
        }
        switch (outcome.error()) {
        case PrintQueue::Problem::NoPrinter:
            return u"no printer"_s;
        case PrintQueue::Problem::NotAvailable:
            return u"not available"_s;
        case PrintQueue::Problem::Refused:
            return u"refused"_s;
        case PrintQueue::Problem::Slow:
            return u"slow"_s;
        }
        return {};
    }

    Ticket begin(PrintQueue &queue)
    {
        return queue.print(pdf, [this](const auto &outcome) { answers << inWords(outcome); });
    }
    QString print(PrintQueue &queue)
    {
        answers.clear();
        const Ticket ticket = begin(queue);
        EXPECT_TRUE(answers.isEmpty()) << "answered at once";
        EXPECT_TRUE(waitFor([this] { return !answers.isEmpty(); }));
        return answers.join(u", "_s);
    }

    /// Where the number of a job is not known.
    const QList<QByteArray> allMine {"-x Accueil-12", "-x Accueil-3"};

    QTemporaryDir folder;
    QStringList answers;
};

TEST_F(PrintQueueTest, HandsTheDocumentToLp)
{
    CupsPrintQueue queue(u"Accueil"_s, programs());
    EXPECT_EQ(print(queue), u"accepted"_s);
    EXPECT_TRUE(content("received") == pdf);
    // Nothing in the job's name says whose it is.
    EXPECT_EQ(content("lp.asked"), "-d Accueil -t Guichet\n"_ba);
    EXPECT_TRUE(cancelled().isEmpty());
}

TEST_F(PrintQueueTest, CancelsTheVisitsJobsAtItsEnd)
{
    script("lp", "cat > received\necho x >> jobs\necho \"request id is Accueil-$(wc -l < jobs) (0 file(s))\"\n");
    CupsPrintQueue queue(u"Accueil"_s, programs());
    EXPECT_EQ(print(queue), u"accepted"_s);
    EXPECT_EQ(print(queue), u"accepted"_s);
    queue.cancelAll();
    EXPECT_TRUE(waitFor([this] { return cancelled().size() == 2; }));
    EXPECT_EQ(cancelled(), (QList<QByteArray> {"-x Accueil-1", "-x Accueil-2"}));
    // The next visit has its own jobs alone.
    EXPECT_EQ(print(queue), u"accepted"_s);
    queue.cancelAll();
    EXPECT_TRUE(waitFor([this] { return cancelled().size() == 3; }));
    EXPECT_EQ(cancelled().constLast(), "-x Accueil-3"_ba);
    queue.cancelAll();
    EXPECT_EQ(print(queue), u"accepted"_s);
    EXPECT_EQ(cancelled().size(), 3);
}

TEST_F(PrintQueueTest, CancelsAJobThatWasOnItsWayWhenTheVisitEnded)
{
    ASSERT_EQ(mkfifo(folder.filePath(u"gate"_s).toLocal8Bit().constData(), 0600), 0);
    script("lp", "cat > received\nread -r _ < gate\necho 'request id is Accueil-8 (0 file(s))'\n");
    CupsPrintQueue queue(u"Accueil"_s, programs());
    begin(queue).cancel();
    queue.cancelAll();
    // For reading, too: it does not wait for the script then.
    const int gate = open(folder.filePath(u"gate"_s).toLocal8Bit().constData(), O_RDWR);
    ASSERT_EQ(::write(gate, "go\n", 3), 3);
    EXPECT_TRUE(waitFor([this] { return !cancelled().isEmpty(); }));
    close(gate);
    EXPECT_EQ(cancelled(), QList<QByteArray> {"-x Accueil-8"});
    EXPECT_TRUE(answers.isEmpty());
}

TEST_F(PrintQueueTest, SaysWhatIsMissing)
{
    CupsPrintQueue none({}, programs());
    EXPECT_EQ(print(none), u"no printer"_s);
    none.cancelAll();
    EXPECT_TRUE(content("lp.asked").isEmpty());

    CupsPrograms absent = programs();
    absent.lp = folder.filePath(u"absent"_s);
    CupsPrintQueue without(u"Accueil"_s, absent);
    EXPECT_EQ(print(without), u"not available"_s);
    without.cancelAll();
    EXPECT_EQ(print(without), u"not available"_s);
    EXPECT_TRUE(cancelled().isEmpty());
}

TEST_F(PrintQueueTest, SaysThatItWasRefused)
{
    // Without reading a document that is larger than what a pipe holds.
    script("lp", "echo 'lp: Error - The printer or class does not exist.' >&2\nexit 1\n");
    CupsPrintQueue queue(u"Accueil"_s, programs());
    EXPECT_EQ(print(queue), u"refused"_s);
    script("lp", "kill -SEGV $$\n");
    EXPECT_EQ(print(queue), u"refused"_s);
    queue.cancelAll();
    script("lp", "cat > received\necho 'request id is Accueil-7 (0 file(s))'\n");
    EXPECT_EQ(print(queue), u"accepted"_s);
    EXPECT_TRUE(cancelled().isEmpty());
}

TEST_F(PrintQueueTest, GivesUpInTime)
{
    script("lp", "exec tail -f /dev/null\n");
    CupsPrintQueue queue(u"Accueil"_s, programs(50ms));
    EXPECT_EQ(print(queue), u"slow"_s);
    // It may have been taken: nobody knows under which number.
    EXPECT_TRUE(waitFor([this] { return cancelled().size() == 2; }));
    EXPECT_EQ(cancelled(), allMine);
    EXPECT_EQ(content("lpstat.asked"), "-o Accueil\n"_ba);
    EXPECT_EQ(answers, QStringList {u"slow"_s});
}

TEST_F(PrintQueueTest, TakesBackWhatCameTooLate)
{
    script("lp", "echo 'request id is Accueil-9 (0 file(s))'\nexec tail -f /dev/null\n");
    const QList<QByteArray> known {"-x Accueil-9"};
    // Long enough for the script to say the number, which a busy machine makes a matter of luck.
    for (auto deadline = 100ms; deadline < 20s && cancelled() != known; deadline *= 2) {
        QFile::remove(folder.filePath(u"cancel.asked"_s));
        CupsPrintQueue queue(u"Accueil"_s, programs(deadline));
        EXPECT_EQ(print(queue), u"slow"_s);
        EXPECT_TRUE(waitFor([this] { return !cancelled().isEmpty(); }));
    }
    EXPECT_EQ(cancelled(), known);
}

TEST_F(PrintQueueTest, CancelsAllOfItsOwnWhereANumberIsUnknown)
{
    script("lp", "cat > received\necho 'requête prise'\n");
    CupsPrintQueue queue(u"Accueil"_s, programs());
    EXPECT_EQ(print(queue), u"accepted"_s);
    EXPECT_TRUE(cancelled().isEmpty());
    queue.cancelAll();
    EXPECT_TRUE(waitFor([this] { return cancelled().size() == 2; }));
    EXPECT_EQ(cancelled(), allMine);
    EXPECT_EQ(content("lpstat.asked"), "-o Accueil\n"_ba);
}

TEST_F(PrintQueueTest, CancelsWhatIsLeftWhenItGoes)
{
    {
        CupsPrintQueue queue(u"Accueil"_s, programs());
        EXPECT_EQ(print(queue), u"accepted"_s);
    }
    EXPECT_EQ(cancelled(), QList<QByteArray> {"-x Accueil-7"});
}

TEST_F(PrintQueueTest, TakesBackWhatIsOnItsWayWhenItGoes)
{
    script("lp", "cat > received\ntouch has-read\necho read\nexec tail -f /dev/null\n");
    {
        CupsPrintQueue queue(u"Accueil"_s, programs());
        const Ticket ticket = begin(queue);
        EXPECT_TRUE(waitFor([this] { return QFile::exists(folder.filePath(u"has-read"_s)); }));
    }
    EXPECT_EQ(cancelled(), allMine);
    EXPECT_TRUE(answers.isEmpty());
}

TEST_F(PrintQueueTest, DoesNotMindACancelThatFails)
{
    script("cancel", "echo \"$@\" >> cancel.asked\nexit 1\n");
    CupsPrintQueue queue(u"Accueil"_s, programs());
    EXPECT_EQ(print(queue), u"accepted"_s);
    queue.cancelAll();
    EXPECT_TRUE(waitFor([this] { return !cancelled().isEmpty(); }));
    QFile::remove(folder.filePath(u"cancel"_s));
    EXPECT_EQ(print(queue), u"accepted"_s);
    queue.cancelAll();
    EXPECT_EQ(print(queue), u"accepted"_s);
}

} // namespace guichet::test

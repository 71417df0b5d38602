// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>

#include <station/AdminPin.h>
#include <station/HashPin.h>
#include <station/KeepCommand.h>
#include <station/SettingsFile.h>

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace {

struct Closing
{
    void operator()(std::FILE *file) const { std::fclose(file); }
};
using Stream = std::unique_ptr<std::FILE, Closing>;

QByteArray contentOf(const Stream &stream)
{
    std::rewind(stream.get());
    QByteArray content;
    for (int byte = std::fgetc(stream.get()); byte != EOF; byte = std::fgetc(stream.get())) {
        content += static_cast<char>(byte);
    }
    return content;
}

struct Said
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

Said afterTyping(const QByteArray &typed)
{
    const Stream input(std::tmpfile());
    std::fputs(typed.constData(), input.get());
    std::rewind(input.get());
    const Stream output(std::tmpfile());
    const Stream errors(std::tmpfile());
    Said said;
    said.code = hashPin(input.get(), output.get(), errors.get());
    said.output = contentOf(output);
    said.errors = contentOf(errors);
    EXPECT_FALSE(said.errors.contains(typed.trimmed()) && !typed.trimmed().isEmpty());
    return said;
}

/// Reads until \a end comes.
std::string readUntil(int descriptor, const std::string &end)
{
    std::string seen;
    char byte = 0;
    while (!seen.ends_with(end) && read(descriptor, &byte, 1) == 1) {
        seen += byte;
    }
    return seen;
}

} // namespace

TEST(HashPinTest, PrintsTheLinesOfTheSystemFile)
{
    for (const QByteArray &typed : {"274930\n274930\n"_ba, "274930\r\n274930"_ba}) {
        const Said said = afterTyping(typed);
        EXPECT_EQ(said.code, 0);
        EXPECT_EQ(said.errors, "For /etc/guichet/guichet.conf:\n"_ba);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"guichet.conf"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(said.output);
        file.close();
        const auto entries = readSettingsFile(file.fileName());
        ASSERT_TRUE(entries.ok());
        ASSERT_EQ(entries.value().size(), 1);
        EXPECT_EQ(entries.value().constFirst().key, u"admin/pinHash"_s);
        ASSERT_EQ(entries.value().constFirst().texts.size(), 1);
        EXPECT_TRUE(AdminPin::isHash(entries.value().constFirst().texts.constFirst()));
    }
}

TEST(HashPinTest, SaysWhyThereIsNone)
{
    struct Case
    {
        QByteArray typed;
        QByteArray said;
    };
    const QByteArray twice = "guichet: --hash-pin needs the PIN twice, each on a line of its own\n"_ba;
    for (const Case &one :
         {Case {""_ba, twice}, Case {"274930\n"_ba, twice}, Case {QByteArray(600, '7') + "\n274930\n"_ba, twice},
          Case {"274930\n274931\n"_ba, "guichet: the two PINs differ\n"_ba},
          Case {"27493\n27493\n"_ba, "guichet: this PIN is too short: at least 6 digits or letters\n"_ba},
          Case {"\n\n"_ba, "guichet: this PIN is too short: at least 6 digits or letters\n"_ba},
          Case {"123456\n123456\n"_ba,
                "guichet: this PIN is too easy to guess: digits or letters out of order\n"_ba}}) {
        const Said said = afterTyping(one.typed);
        EXPECT_EQ(said.code, 2);
        EXPECT_EQ(said.errors, one.said);
        EXPECT_TRUE(said.output.isEmpty());
    }
}

TEST(HashPinTest, ShowsNothingOfItOnATerminal)
{
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    ASSERT_GE(terminal, 0);
    ASSERT_EQ(grantpt(terminal), 0);
    ASSERT_EQ(unlockpt(terminal), 0);
    const Stream input(std::fopen(ptsname(terminal), "r+"));
    ASSERT_NE(input, nullptr);
    const Stream output(std::tmpfile());
    std::array<int, 2> pipe {};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    Stream errors(fdopen(pipe[1], "w"));

    int code = -1;
    std::thread asking([&] { code = hashPin(input.get(), output.get(), errors.get()); });
    EXPECT_EQ(readUntil(pipe[0], ": "), "Administrator's PIN, at least 6 digits or letters: ");
    EXPECT_EQ(write(terminal, "274930\n", 7), 7);
    EXPECT_EQ(readUntil(pipe[0], ": "), "The same again: ");
    EXPECT_EQ(write(terminal, "274930\n", 7), 7);
    asking.join();
    EXPECT_EQ(code, 0);
    // The ends of the two lines alone.
    EXPECT_EQ(readUntil(terminal, "\n") + readUntil(terminal, "\n"), "\r\n\r\n");
    termios after {};
    EXPECT_EQ(tcgetattr(fileno(input.get()), &after), 0);
    EXPECT_NE(after.c_lflag & static_cast<tcflag_t>(ECHO), 0U);
    close(pipe[0]);
    close(terminal);
}

TEST(KeepCommandAskTest, AsksTwiceOnATerminalAndShowsNothing)
{
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    ASSERT_GE(terminal, 0);
    ASSERT_EQ(grantpt(terminal), 0);
    ASSERT_EQ(unlockpt(terminal), 0);
    std::array<int, 2> pipe {};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    {
        const Stream input(std::fopen(ptsname(terminal), "r+"));
        ASSERT_NE(input, nullptr);
        const Stream errors(fdopen(pipe[1], "w"));
        for (const std::string &second : {"mot de passe\n"s, "mot de pase\n"s}) {
            std::optional<Outcome<Secret, QString>> asked;
            std::thread asking([&] { asked = KeepCommand::ask(Vault::postgresPassword, input.get(), errors.get()); });
            EXPECT_EQ(readUntil(pipe[0], ": "), "postgres-password: ");
            EXPECT_EQ(write(terminal, "mot de passe\n", 13), 13);
            EXPECT_EQ(readUntil(pipe[0], ": "), "The same again: ");
            EXPECT_EQ(write(terminal, second.data(), second.size()), static_cast<ssize_t>(second.size()));
            asking.join();
            ASSERT_TRUE(asked.has_value());
            if (second == "mot de passe\n") {
                EXPECT_TRUE(asked->ok() && asked->value().equals(Secret(u"mot de passe"_s)));
            } else {
                ASSERT_FALSE(asked->ok());
                EXPECT_EQ(asked->error(), u"nothing kept: the two differ"_s);
            }
            EXPECT_EQ(readUntil(terminal, "\n") + readUntil(terminal, "\n"), "\r\n\r\n");
        }
    }
    close(pipe[0]);
    close(terminal);
}

} // namespace guichet::test

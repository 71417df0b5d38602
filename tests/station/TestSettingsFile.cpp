// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>

#include <station/SettingsFile.h>

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>

namespace guichet::test {

using namespace Qt::StringLiterals;

class SettingsFileTest : public ::testing::Test
{
protected:
    /// Another file each time: QSettings remembers those it has read.
    QString write(const QByteArray &text)
    {
        QFile file(folder.filePath(u"%1.conf"_s.arg(++m_files)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

    /// « key=text|text:line », one a line.
    QString read(const QByteArray &text)
    {
        const QString path = write(text);
        const auto entries = readSettingsFile(path);
        EXPECT_TRUE(entries.ok()) << (entries ? QString() : entries.error());
        QStringList lines;
        if (entries) {
            for (const SettingsEntry &entry : entries.value()) {
                lines << u"%1=%2:%3"_s.arg(entry.key, entry.texts.join(u'|')).arg(entry.line);
            }
            EXPECT_EQ(QSettings(path, QSettings::IniFormat).allKeys().size(), lines.size());
        }
        return lines.join(u'\n');
    }

    QString wrong(const QByteArray &text)
    {
        const QString path = write(text);
        const auto entries = readSettingsFile(path);
        EXPECT_FALSE(entries.ok()) << text.toStdString();
        const QString said = entries ? QString() : entries.error();
        EXPECT_FALSE(said.contains(u'\n'));
        EXPECT_TRUE(said.startsWith(path + u':')) << said;
        return said.mid(path.size());
    }

    QTemporaryDir folder;

private:
    int m_files = 0;
};

TEST_F(SettingsFileTest, FindsEachKeysLine)
{
    EXPECT_EQ(read(""), u""_s);
    EXPECT_EQ(read("\n\n; nothing\n[empty]\n"), u""_s);
    EXPECT_EQ(read("a=1\n\n[one]\n b = 2 \n;c=3\n[two]\nb=4"), u"a=1:1\none/b=2:4\ntwo/b=4:7"_s);
    EXPECT_EQ(read("[one]\r\na=1\r\n\r\nb=2\r\n"), u"one/a=1:2\none/b=2:4"_s);
    EXPECT_EQ(read("[one]\ra=1\r\rb=2\r"), u"one/a=1:2\none/b=2:4"_s);
    // A section may be taken up again.
    EXPECT_EQ(read("[one]\na=1\n[two]\na=2\n[one]\nb=3\n"), u"one/a=1:2\ntwo/a=2:4\none/b=3:6"_s);
}

TEST_F(SettingsFileTest, ReadsValuesAsQSettingsDoes)
{
    EXPECT_EQ(read("a=fr, en,oc\nb=\"fr, en\"\nc=\nd = a=b"), u"a=fr|en|oc:1\nb=fr, en:2\nc=:3\nd=a=b:4"_s);
    EXPECT_EQ(read("a=1 ; why\nb=\"1 ; why\"\nc=2;"), u"a=1:1\nb=1 ; why:2\nc=2:3"_s);
    EXPECT_EQ(read(R"(a="say \"no\"")"
                   "\n"
                   R"(b=C:\\x)"
                   "\nc=\xc3\xa9"),
              u"a=say \"no\":1\nb=C:\\x:2\nc=é:3"_s);
    // Over the ends of lines, between quotation marks or behind a backslash.
    EXPECT_EQ(read("a=\"one\ntwo\"\nb=3\n"), u"a=one\ntwo:1\nb=3:3"_s);
    EXPECT_EQ(read("a=one\\\ntwo\nb=3\n"), u"a=onetwo:1\nb=3:3"_s);
    EXPECT_EQ(read("[General]\none\\a=1\n[one]\nb=2\n"), u"one/a=1:2\none/b=2:4"_s);
    EXPECT_EQ(read("one/a=1\n"), u"one/a=1:1"_s);
}

TEST_F(SettingsFileTest, NamesTheLineOfWhatIsWrong)
{
    EXPECT_EQ(wrong("a=1\n[one\nb=2\n"), u":2: a section is one line, such as [station]"_s);
    // QSettings would drop the key without a word.
    EXPECT_EQ(wrong("[one] a=1\n"), u":1: a section is one line, such as [station]"_s);
    EXPECT_EQ(wrong("\n# why\n"), u":2: a comment begins with ;"_s);
    EXPECT_EQ(wrong("\n#a=1\n"), u":2: unknown setting #a"_s);
    EXPECT_EQ(wrong("[one]\na\n"), u":2: is neither key=value, a [section] nor a ;comment"_s);
    EXPECT_EQ(wrong("[one]\na=1\nb=2\na=3\n"), u":4: one/a stands in line 2 already"_s);
    EXPECT_EQ(wrong("[one]\na=1\n[General]\none\\a=3\n"), u":4: one/a stands in line 2 already"_s);
    EXPECT_EQ(wrong("a=1\nb=\"2\nc=3\n"), u":2: a quotation mark is not closed"_s);
    EXPECT_EQ(wrong("a=@ByteArray(x)\n"), u":1: a must be plain text"_s);
    EXPECT_EQ(wrong("\na=caf\xe9\n"), u":2: is not in UTF-8"_s);
    // QSettings would take the first section for another.
    EXPECT_EQ(wrong("\xef\xbb\xbf[one]\na=1\n"), u":1: begins with a byte order mark: save it as UTF-8 without one"_s);
    EXPECT_EQ(wrong("a%20b=1\n"), u":1: unknown setting a%20b"_s);
    EXPECT_EQ(wrong("[two words]\na=1\n"), u":2: unknown setting two words/a"_s);
    EXPECT_EQ(wrong("=1\n"), u":1: unknown setting "_s);
}

TEST_F(SettingsFileTest, TellsAbsentFromUnreadable)
{
    EXPECT_TRUE(isAbsent(folder.filePath(u"absent"_s)));
    EXPECT_TRUE(isAbsent(folder.filePath(u"absent/too"_s)));
    EXPECT_TRUE(isAbsent(QString()));
    EXPECT_FALSE(isAbsent(write("a=1\n")));
    EXPECT_FALSE(isAbsent(folder.path()));
    EXPECT_EQ(readSettingsFile(folder.path()).error(), folder.path() + u": cannot be read"_s);
    const QString path = write("a=1\n");
    QFile::setPermissions(path, {});
    if (QFileInfo(path).isReadable()) {
        GTEST_SKIP() << "root reads everything";
    }
    EXPECT_EQ(readSettingsFile(path).error(), path + u": cannot be read"_s);
}

} // namespace guichet::test

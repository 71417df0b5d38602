// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"

#include <support/Waiting.h>

#include <gtest/gtest.h>

#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <random>
#include <vector>

using namespace guichet;
using namespace guichet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kills = 200;
constexpr int lanes = 4;

/// One journal whose writer is killed again and again.
class Lane
{
public:
    Lane(std::mt19937 &random, int times)
        : m_random(random)
        , m_left(times)
    {
        m_alarm.setSingleShot(true);
        m_alarm.callOnTimeout([this] { m_child->kill(); });
        start();
    }
    bool isOver() const { return m_left == 0; }
    void verify()
    {
        const QStringList there = idsIn(m_place.file);
        const QSet<QString> known(there.begin(), there.end());
        EXPECT_TRUE(known.contains(m_acknowledged)) << "an acknowledged row is lost";
        EXPECT_EQ(soundness(m_place.file), u"ok"_s);
    }
    void verifyAtTheEnd()
    {
        verify();
        const auto rows = static_cast<int>(idsIn(m_place.file).size());
        EXPECT_EQ(tallied(m_place.file, u"outcome"_s, Span::Day), rows);
        EXPECT_EQ(tallied(m_place.file, u"failure"_s, Span::Month), 2 * rows);
        EXPECT_TRUE(QDir(m_place.folder.path()).entryList({u"*endommag*"_s}).isEmpty());
    }
    qsizetype acknowledged() const { return m_acknowledged.size(); }
    QByteArray complaints;

private:
    void start()
    {
        // At a random moment of its opening, or at some row.
        m_rowsToGo = -1;
        if (std::uniform_int_distribution(0, 1)(m_random) == 0) {
            m_rowsToGo = std::uniform_int_distribution(1, 60)(m_random);
        } else {
            m_alarm.start(std::uniform_int_distribution(1, 60)(m_random));
        }
        m_child = std::make_unique<QProcess>();
        QObject::connect(m_child.get(), &QProcess::readyReadStandardOutput, m_child.get(), [this] { read(); });
        QObject::connect(
            m_child.get(), &QProcess::finished, m_child.get(), [this] { next(); }, Qt::QueuedConnection);
        m_child->start(QStringLiteral(JOURNAL_CHILD), {m_place.file});
    }
    void read()
    {
        while (m_child->canReadLine()) {
            const QByteArray line = m_child->readLine().trimmed();
            if (line.startsWith('!')) {
                complaints += line + '\n';
                continue;
            }
            m_acknowledged.insert(QString::fromLatin1(line));
            if (--m_rowsToGo == 0) {
                m_child->kill();
            }
        }
    }
    void next()
    {
        read();
        verify();
        m_alarm.stop();
        if (--m_left > 0) {
            m_child.release()->deleteLater();
            start();
        }
    }

    std::mt19937 &m_random;
    Folder m_place;
    int m_left;
    int m_rowsToGo = -1;
    std::unique_ptr<QProcess> m_child;
    QTimer m_alarm;
    QSet<QString> m_acknowledged;
};

TEST(JournalKill, LosesNoCommittedRowInTwoHundredKills)
{
    const auto seed = std::random_device()();
    RecordProperty("seed", QByteArray::number(seed).toStdString());
    std::printf("seed %u\n", seed);
    std::mt19937 random(seed);
    std::vector<std::unique_ptr<Lane>> all;
    for (int i = 0; i < lanes; ++i) {
        all.push_back(std::make_unique<Lane>(random, kills / lanes));
    }
    ASSERT_TRUE(waitFor(
        [&all] {
            return std::all_of(all.begin(), all.end(),
                               [](const std::unique_ptr<Lane> &lane) { return lane->isOver(); });
        },
        std::chrono::seconds(100)));
    qsizetype rows = 0;
    for (const auto &lane : all) {
        lane->verifyAtTheEnd();
        EXPECT_EQ(lane->complaints, QByteArray());
        rows += lane->acknowledged();
    }
    EXPECT_GT(rows, kills) << "written in between";
    std::printf("%d kills, %lld rows acknowledged\n", kills, static_cast<long long>(rows));
}

} // namespace

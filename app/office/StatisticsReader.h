// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Statistics.h"

namespace guichet {

/// What came of a reading.
struct StatisticsAnswer
{
    std::shared_ptr<const Figures> figures = {}; ///< Null when they could not be read.
    std::optional<SqlTrouble> trouble = std::nullopt;
    bool ofThisDeviceOnly = false;
};

/// Reads the figures and writes them out. Lives on its own thread, its functions are called there.
class StatisticsReader : public QObject
{
    Q_OBJECT

public:
    explicit StatisticsReader(std::shared_ptr<const StatisticsSource> source);

    void setSource(std::shared_ptr<const StatisticsSource> source) { m_source = std::move(source); }
    static StatisticsAnswer read(const StatisticsSource &source, QDate today);
    void readAll(QDate today) { Q_EMIT wasRead(read(*m_source, today)); }
    void writeCsv(const std::shared_ptr<const Figures> &figures, guichet::Span span, QDate today,
                  const guichet::Wording &wording);

Q_SIGNALS:
    void wasRead(const guichet::StatisticsAnswer &read);
    void exported(const QString &file);
    void exportFailed(const QString &folder);

private:
    std::shared_ptr<const StatisticsSource> m_source;
};

} // namespace guichet

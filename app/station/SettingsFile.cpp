// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SettingsFile.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSettings>

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

bool isSpace(char character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

/// Parts a file into lines as QSettings does: a quotation mark holds a line together over its ends, a backslash takes
/// the meaning of what follows, a semicolon begins a comment.
class Lines
{
public:
    explicit Lines(QByteArray data)
        : m_data(std::move(data))
    {
    }

    /// Goes to the next line that says something; false at the end.
    bool next()
    {
        skipWhatSaysNothing();
        m_start = m_at;
        m_equals = -1;
        m_inQuotes = false;
        while (m_at < m_data.size() && !endsHere(m_data.at(m_at))) {
            take(m_data.at(m_at));
        }
        return m_at > m_start;
    }

    QByteArray text() const { return m_data.mid(m_start, m_at - m_start).trimmed(); }
    int number() const
    {
        const QByteArray before = m_data.first(m_start);
        // A carriage return alone ends a line, too.
        return static_cast<int>(before.count('\n') + before.count('\r') - before.count("\r\n") + 1);
    }
    bool hasEquals() const { return m_equals >= 0; }
    QByteArray beforeEquals() const { return m_data.mid(m_start, m_equals - m_start).trimmed(); }
    bool isUnclosed() const { return m_inQuotes; }

private:
    void skipWhatSaysNothing()
    {
        while (m_at < m_data.size() && (isSpace(m_data.at(m_at)) || m_data.at(m_at) == ';')) {
            if (m_data.at(m_at) == ';') {
                while (m_at < m_data.size() && m_data.at(m_at) != '\n' && m_data.at(m_at) != '\r') {
                    ++m_at;
                }
            } else {
                ++m_at;
            }
        }
    }

    bool endsHere(char character) const
    {
        return !m_inQuotes && (character == '\n' || character == '\r' || character == ';');
    }

    void take(char character)
    {
        if (character == '"') {
            m_inQuotes = !m_inQuotes;
        } else if (character == '=' && !m_inQuotes && m_equals < 0) {
            m_equals = m_at;
        } else if (character == '\\') {
            ++m_at;
            const QByteArray end = m_data.mid(m_at, 2);
            if (end == "\r\n" || end == "\n\r") {
                ++m_at;
            }
        }
        m_at = qMin(m_at + 1, m_data.size());
    }

    QByteArray m_data;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
    qsizetype m_equals = -1;
    bool m_inQuotes = false;
};

/// The group that a line such as « [station] » opens, with its slash.
std::optional<QString> groupOf(const QByteArray &line)
{
    if (line.indexOf(']') != line.size() - 1) {
        return std::nullopt;
    }
    const QString name = QString::fromUtf8(line.mid(1, line.size() - 2).trimmed());
    return name.compare("general"_L1, Qt::CaseInsensitive) == 0 ? QString() : name + u'/';
}

/// QSettings' own value; nothing where it is something else than text.
std::optional<QStringList> textsOf(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString && value.typeId() != QMetaType::QStringList) {
        return std::nullopt;
    }
    return value.toStringList();
}

} // namespace

bool isAbsent(const QString &path)
{
    std::error_code ignored;
    return std::filesystem::symlink_status(path.toStdU16String(), ignored).type()
           == std::filesystem::file_type::not_found;
}

Outcome<QList<SettingsEntry>, QString> readSettingsFile(const QString &path)
{
    QFile opened(path);
    if (!QFileInfo(path).isFile() || !opened.open(QIODevice::ReadOnly)) {
        return u"%1: cannot be read"_s.arg(path);
    }
    const QByteArray data = opened.readAll();
    if (data.startsWith("\xef\xbb\xbf")) {
        return u"%1:1: begins with a byte order mark: save it as UTF-8 without one"_s.arg(path);
    }
    const QSettings file(path, QSettings::IniFormat);
    // Also has it read all sections: it would not look for « a/b » in the first.
    const qsizetype count = file.allKeys().size();

    // No key of ours has another sign; a backslash is QSettings' word for a slash.
    static const QRegularExpression plainKey(u"^[A-Za-z0-9_./-]+$"_s);
    QList<SettingsEntry> entries;
    QHash<QString, int> lineOf;
    QString group;
    Lines lines(data);
    while (lines.next()) {
        const auto problem = [&path, &lines](const QString &what) {
            return u"%1:%2: %3"_s.arg(path).arg(lines.number()).arg(what);
        };
        if (lines.isUnclosed()) {
            return problem(u"a quotation mark is not closed"_s);
        }
        if (QString::fromUtf8(lines.text()).contains(QChar::ReplacementCharacter)) {
            return problem(u"is not in UTF-8"_s);
        }
        if (lines.text().startsWith('[')) {
            const auto named = groupOf(lines.text());
            if (!named) {
                return problem(u"a section is one line, such as [station]"_s);
            }
            group = *named;
            continue;
        }
        if (!lines.hasEquals()) {
            return problem(lines.text().startsWith('#') ? u"a comment begins with ;"_s
                                                        : u"is neither key=value, a [section] nor a ;comment"_s);
        }
        const QString key = QString(group + QString::fromUtf8(lines.beforeEquals())).replace(u'\\', u'/');
        if (!plainKey.match(key).hasMatch()) {
            return problem(u"unknown setting %1"_s.arg(key.simplified()));
        }
        if (lineOf.contains(key)) {
            return problem(u"%1 stands in line %2 already"_s.arg(key).arg(lineOf.value(key)));
        }
        lineOf.insert(key, lines.number());
        const auto texts = textsOf(file.value(key));
        if (!texts) {
            return problem(u"%1 must be plain text"_s.arg(key));
        }
        entries.append({key, *texts, lines.number()});
    }
    if (file.status() != QSettings::NoError || count != entries.size()) {
        return u"%1: is not an INI file"_s.arg(path);
    }
    return entries;
}

} // namespace guichet

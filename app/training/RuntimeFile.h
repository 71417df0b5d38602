// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace guichet::training {

/// Tells whoever started the council where it is and how to trust it: JSON with url, certificate, key, enrolmentCode, pid and,
/// where other programs may join, door; readable by its owner alone from its first byte on. Removed when this object dies.
class RuntimeFile
{
public:
    struct Contents
    {
        QUrl url;
        QByteArray certificatePem;
        QByteArray key;
        QString enrolmentCode;
        /// Where Users are let in; empty if they are not.
        QString door;
    };

    /// An empty path means defaultPath(), whose folder is made (0700) if absent.
    explicit RuntimeFile(const QString &path);
    ~RuntimeFile();
    RuntimeFile(const RuntimeFile &) = delete;
    RuntimeFile &operator=(const RuntimeFile &) = delete;

    /// Writes the whole file or none. False if it cannot.
    bool write(const Contents &contents);
    /// Removes what was written, unless it was overwritten.
    void remove();

    /// guichet/training-<pid>.json in the user's runtime folder; empty where there is no such folder.
    static QString defaultPath();

private:
    QString m_path;
    QByteArray m_content;
    bool m_written = false;
};

} // namespace guichet::training

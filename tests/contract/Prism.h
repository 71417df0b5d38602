// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryFile>
#include <QUrl>

namespace guichet::test {

/// Prism with the document of the council's interface: checks every request that comes to it and every answer, on plain HTTP.
class Prism
{
public:
    Prism() = default;
    ~Prism();
    Prism(const Prism &) = delete;
    Prism &operator=(const Prism &) = delete;

    /// In front of the council at \a upstream, whose authority is \a authorityPem.
    bool startProxy(const QUrl &upstream, const QByteArray &authorityPem);
    /// Answers by itself, with the document's examples or, where the request prefers so, with what its schemas allow.
    bool startMock();

    quint16 port() const { return m_port; }
    /// What its log says by now: every request that it was asked, and every violation.
    int requestCount();
    int violationCount();
    /// Why it did not start.
    QString errorString() const { return m_error; }

private:
    bool start(const QStringList &arguments);
    void readLog();

    QProcess m_process;
    QTemporaryFile m_authority;
    QByteArray m_line;
    quint16 m_port = 0;
    int m_requests = 0;
    int m_violations = 0;
    QString m_error;
};

} // namespace guichet::test

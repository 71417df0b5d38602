// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Prism.h"

#include "../support/Waiting.h"

#include <QProcessEnvironment>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString tools = QStringLiteral(GUICHET_SOURCE_DIR "/build/contract/node_modules/.bin/");
const QString document = QStringLiteral(GUICHET_SOURCE_DIR "/app/council/council-api.yaml");
constexpr auto longestStart = 60s;

} // namespace

Prism::~Prism()
{
    m_process.disconnect();
    m_process.kill();
    m_process.waitForFinished();
}

bool Prism::startProxy(const QUrl &upstream, const QByteArray &authorityPem)
{
    if (!m_authority.open() || m_authority.write(authorityPem) != authorityPem.size() || !m_authority.flush()) {
        m_error = u"the authority cannot be written"_s;
        return false;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_EXTRA_CA_CERTS"_s, m_authority.fileName());
    m_process.setProcessEnvironment(environment);
    return start({u"proxy"_s, document, upstream.toString()});
}

bool Prism::startMock()
{
    return start({u"mock"_s, document});
}

bool Prism::start(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    QObject::connect(&m_process, &QProcess::readyRead, &m_process, [this] { readLog(); });
    m_process.start(u"node"_s, QStringList {tools + u"prism"_s} + arguments
                                   + QStringList {u"--errors"_s, u"--cors=false"_s, u"--port"_s, u"0"_s});
    waitFor([this] { return m_port != 0 || m_process.state() == QProcess::NotRunning; }, longestStart);
    if (m_port == 0) {
        m_error = u"Prism does not start; tests/contract/install puts it in its place. It said: "_s
                  + QString::fromUtf8(m_line + m_process.readAll());
        return false;
    }
    return true;
}

int Prism::requestCount()
{
    readLog();
    return m_requests;
}

int Prism::violationCount()
{
    readLog();
    return m_violations;
}

void Prism::readLog()
{
    m_line += m_process.readAll();
    const qsizetype end = m_line.lastIndexOf('\n');
    if (end < 0) {
        return;
    }
    const QByteArrayList lines = m_line.left(end).split('\n');
    m_line.remove(0, end + 1);
    for (const QByteArray &line : lines) {
        const QByteArray listening = "Prism is listening on "_ba;
        if (const qsizetype at = line.indexOf(listening); at >= 0) {
            m_port = static_cast<quint16>(QUrl(QString::fromLatin1(line.mid(at + listening.size()).trimmed())).port(0));
        }
        m_requests += line.endsWith("Request received") ? 1 : 0;
        m_violations += line.contains("Violation: ") || line.contains("Request terminated with error") ? 1 : 0;
    }
}

} // namespace guichet::test

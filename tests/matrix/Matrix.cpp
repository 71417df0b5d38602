// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Matrix.h"

#include <QSet>
#include <QSslCertificate>

#include <utility>

namespace guichet::test {

using namespace Qt::StringLiterals;

Matrix::Matrix()
    : server([this](const SeenRequest &request) { return model.answerTo(request); })
    , started(server.start())
    , council(patientWith(server))
    , office(patientWith(server))
{
    for (Door *door : {&council.door(), &office.door()}) {
        QObject::connect(door, &Door::attemptStarted, door, [this] { ++attempts; });
    }
}

void Matrix::SetUpTestSuite()
{
    zoo = new TlsZoo;
}

void Matrix::TearDownTestSuite()
{
    delete std::exchange(zoo, nullptr);
}

void Matrix::setOptions(const DoorOptions &options)
{
    council.door().setOptions(options);
    office.door().setOptions(options);
}

void Matrix::SetUp()
{
    ASSERT_TRUE(started);
}

void Matrix::beginCell()
{
    ++cells;
    model.forgetAll();
    setOptions(patientWith(server));
}

void Matrix::endCell()
{
    council.dropConnections();
    office.door().dropConnections();
    EXPECT_TRUE(waitFor([this] { return server.openConnectionCount() == 0; })) << "a connection stays";
    EXPECT_EQ(model.misusedKeys(), 0);
}

void Matrix::breakIt(const MatrixFault &fault, const QByteArray &method, const QString &path, bool answerHasBody)
{
    server.forgetRequests();
    attempts = 0;
    if (fault.where != Where::Request) {
        // One that is kept would have its own say in what comes of it.
        council.dropConnections();
        office.door().dropConnections();
    }
    breakServer(server, fault, method, path);
    if (fault.isEndless(answerHasBody)) {
        setOptions(impatientWith(server, fault));
    }
    if (fault.where == Where::Tls) {
        m_stranger = std::make_unique<ZooServer>(zoo->identity(fault.animal));
        ASSERT_TRUE(m_stranger->start());
        DoorOptions options = patientWith(server);
        options.base = m_stranger->url();
        options.authorities = QSslCertificate::fromData(zoo->authorityPem());
        setOptions(options);
    }
}

void Matrix::mendIt(const MatrixFault &fault)
{
    ASSERT_TRUE(mendServer(server, fault));
    if (fault.endless || fault.where == Where::Tls) {
        setOptions(patientWith(server));
    }
    m_stranger.reset();
}

void Matrix::expectSent(const MatrixFault &fault, const QByteArray &method, const QString &path, int most) const
{
    const QList<SeenRequest> requests = server.requests(method, path);
    EXPECT_EQ(requests.size(), server.requests().size()) << "something else was asked";
    if (fault.where != Where::Request) {
        EXPECT_TRUE(requests.isEmpty());
        EXPECT_TRUE(m_stranger == nullptr || m_stranger->received().isEmpty()) << "a stranger was told something";
        return;
    }
    // On a machine that stands still, the time is over before the request is out.
    EXPECT_TRUE(fault.endless || !requests.isEmpty());
    EXPECT_LE(requests.size(), most);
    QSet<QByteArray> ids;
    for (const SeenRequest &request : requests) {
        ids.insert(request.header("x-request-id"_ba));
        EXPECT_EQ(request.header("idempotency-key"_ba), requests.first().header("idempotency-key"_ba));
        EXPECT_EQ(request.body, requests.first().body);
    }
    EXPECT_EQ(ids.size(), requests.size()) << "a request was sent again by Qt itself";
}

void Matrix::expectSentences(const Failure &failure)
{
    for (const QString &sentence : {failure.forResident(), failure.forAgent()}) {
        EXPECT_GT(sentence.size(), 10);
        EXPECT_TRUE(sentence.endsWith(u'.')) << sentence;
    }
    EXPECT_NE(failure.forResident(), failure.forAgent());
    EXPECT_TRUE(failure.supportCode().startsWith(u"GD-"_s));
}

} // namespace guichet::test

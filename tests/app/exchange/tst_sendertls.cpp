// SPDX-License-Identifier: MIT
#include "exchange/sender.h"
#include "support/memorysink.h"
#include "support/rawpeer.h"
#include "support/requests.h"
#include "support/tlsserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

static const QByteArray getBytes = "GET /secret HTTP/1.1\r\nHost: x\r\n\r\n";

class SenderTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatTheServerDecryptsIsTheTranscript();
    void aConnectionIsUsedAgain();
    void aCertificateThatDoesNotVerifyFailsTheExchange_data();
    void aCertificateThatDoesNotVerifyFailsTheExchange();
    void withInsecureItIsSentAndTheProblemsAreKept();
    void anAnswerUntilTheEndNeedsACloseNotify_data();
    void anAnswerUntilTheEndNeedsACloseNotify();
    void anAnswerThatIsCutShortIsIncomplete();
    void aLargeBodyPasses();
    void aPlainServerIsNamed();

private:
    ResolvedRequest request(quint16 port, const QByteArray &head = getBytes,
                            std::shared_ptr<const ByteSource> body = nullptr) const
    {
        ResolvedRequest made = rawRequest(port, head, std::move(body), u"localhost"_s, true);
        return made;
    }
    SendOptions trusting() const { return {.caFile = m_certificates.authority()}; }
    /// Waits until the server has printed `bytes` and answers.
    void answer(TlsServer &server, const QByteArray &bytes, const QByteArray &answer)
    {
        QTRY_VERIFY(server.printed().contains(bytes));
        server.say(answer);
    }
    Exchange finished() const
    {
        return *m_finished->last().first().value<std::shared_ptr<const Exchange>>();
    }

    Certificates m_certificates;
    SystemResolver m_resolver;
    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<QSignalSpy> m_finished;
};

void SenderTls::initTestCase()
{
    QVERIFY(m_certificates.make(u"good"_s, u"DNS:localhost"_s));
    QVERIFY(m_certificates.make(u"other"_s, u"DNS:other.test"_s));
    QVERIFY(m_certificates.make(u"expired"_s, u"DNS:localhost"_s, Certificates::Expired));
}

void SenderTls::init()
{
    m_finished.reset();
    m_sender.reset();
    m_sink = std::make_unique<MemorySink>();
    m_sender = std::make_unique<Sender>(m_sink.get(), m_resolver);
    m_finished = std::make_unique<QSignalSpy>(m_sender.get(), &Sender::finished);
}

void SenderTls::whatTheServerDecryptsIsTheTranscript()
{
    TlsServer server(m_certificates, u"good"_s);
    QVERIFY(server.port() > 0);
    m_sender->send(request(server.port()), trusting());
    answer(server, getBytes, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
    QTRY_COMPARE(m_finished->count(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(everything(exchange.transcript.out), getBytes);
    QCOMPARE(everything(exchange.transcript.in), "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
    QVERIFY(exchange.connection.tls);
    QVERIFY(exchange.connection.tls->verified);
    QCOMPARE(exchange.connection.tls->version, u"TLSv1.3"_s);
    QCOMPARE(exchange.connection.tls->sni, u"localhost"_s);
    QCOMPARE(exchange.connection.tls->chain.first().subject, u"CN=good, O=Tests"_s);
    QVERIFY(exchange.timing.ssl.value() > 0);
    QVERIFY(exchange.timing.connect);
    QCOMPARE(exchange.connection.endedBy, EndedBy::Open);
}

void SenderTls::aConnectionIsUsedAgain()
{
    TlsServer server(m_certificates, u"good"_s);
    QVERIFY(server.port() > 0);
    for (int i = 0; i < 3; ++i) {
        const QByteArray head = "GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
        m_sender->send(request(server.port(), head), trusting());
        answer(server, head, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
        QTRY_COMPARE(m_finished->count(), i + 1);
        QCOMPARE(finished().state, State::Complete);
        QCOMPARE(finished().connection.ordinal, i);
        QCOMPARE(finished().timing.ssl.has_value(), i == 0);
        QCOMPARE(finished().connection.tls, m_sink->finished().first().connection.tls);
        QCOMPARE(everything(finished().transcript.out), head);
    }
}

void SenderTls::aCertificateThatDoesNotVerifyFailsTheExchange_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::newRow("for another host") << u"other"_s;
    QTest::newRow("expired") << u"expired"_s;
}

void SenderTls::aCertificateThatDoesNotVerifyFailsTheExchange()
{
    QFETCH(QString, certificate);
    TlsServer server(m_certificates, certificate);
    QVERIFY(server.port() > 0);
    m_sender->send(request(server.port()), trusting());
    QTRY_COMPARE(m_finished->count(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.state, State::Failed);
    QCOMPARE(exchange.error->kind, ErrorKind::TlsCertificate);
    QVERIFY(!exchange.transcript.out);
    QVERIFY(!exchange.connection.tls->verified);
    QCOMPARE(exchange.connection.tls->problems.join(u"; "_s), exchange.error->detail);
    QCOMPARE(exchange.connection.tls->chain.first().subject, u"CN=%1, O=Tests"_s.arg(certificate));
    QVERIFY(exchange.timing.ssl);
    QVERIFY(!exchange.timing.send);
    QVERIFY(!server.printed().contains("GET"));
}

void SenderTls::withInsecureItIsSentAndTheProblemsAreKept()
{
    TlsServer server(m_certificates, u"other"_s);
    QVERIFY(server.port() > 0);
    m_sender->send(request(server.port()), {.insecure = true});
    answer(server, getBytes, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
    QTRY_COMPARE(m_finished->count(), 1);
    QCOMPARE(finished().state, State::Complete);
    QVERIFY(!finished().connection.tls->verified);
    QVERIFY(!finished().connection.tls->problems.isEmpty());
}

void SenderTls::anAnswerUntilTheEndNeedsACloseNotify_data()
{
    QTest::addColumn<bool>("orderly");
    QTest::newRow("with it the answer is whole") << true;
    QTest::newRow("without it nobody knows") << false;
}

void SenderTls::anAnswerUntilTheEndNeedsACloseNotify()
{
    QFETCH(bool, orderly);
    TlsServer server(m_certificates, u"good"_s, orderly ? QStringList{u"-www"_s} : QStringList{});
    QVERIFY(server.port() > 0);
    QSignalSpy progressed(m_sender.get(), &Sender::progressed);
    m_sender->send(request(server.port()), trusting());
    if (!orderly) {
        answer(server, getBytes, "HTTP/1.1 200 OK\r\n\r\nhalf");
        QTRY_VERIFY(!progressed.isEmpty()
                    && progressed.last().first().value<std::shared_ptr<const Exchange>>()->response);
        server.kill();
    }
    QTRY_COMPARE(m_finished->count(), 1);
    const Exchange exchange = m_sink->only();
    if (orderly) {
        QCOMPARE(exchange.state, State::Complete);
        QVERIFY(exchange.response->complete);
        QVERIFY(exchange.connection.tls->closeNotify);
        QCOMPARE(exchange.connection.endedBy, EndedBy::Peer);
    } else {
        QCOMPARE(exchange.state, State::Failed);
        QCOMPARE(exchange.error, (Error{ErrorKind::TlsTruncated, u"127.0.0.1:%1"_s.arg(server.port())}));
        QVERIFY(!exchange.response->complete);
        QVERIFY(!exchange.connection.tls->closeNotify);
        QCOMPARE(exchange.connection.endedBy, EndedBy::PeerTruncated);
        QCOMPARE(everything(exchange.transcript.in), "HTTP/1.1 200 OK\r\n\r\nhalf");
    }
}

void SenderTls::anAnswerThatIsCutShortIsIncomplete()
{
    TlsServer server(m_certificates, u"good"_s);
    QVERIFY(server.port() > 0);
    QSignalSpy progressed(m_sender.get(), &Sender::progressed);
    m_sender->send(request(server.port()), trusting());
    answer(server, getBytes, "HTTP/1.1 200 OK\r\nContent-Length: 4096\r\n\r\nhalf");
    QTRY_VERIFY(!progressed.isEmpty()
                && progressed.last().first().value<std::shared_ptr<const Exchange>>()->response);
    server.kill();
    QTRY_COMPARE(m_finished->count(), 1);
    QCOMPARE(finished().error, (Error{ErrorKind::Incomplete, u"4/4096"_s}));
    QCOMPARE(finished().connection.endedBy, EndedBy::PeerTruncated);
}

void SenderTls::aLargeBodyPasses()
{
    TlsServer server(m_certificates, u"good"_s);
    QVERIFY(server.port() > 0);
    // Lines, as what the server prints is to be found again.
    QByteArray body;
    for (int i = 0; i < 200'000; ++i)
        body += "line " + QByteArray::number(i) + '\n';
    const QByteArray head =
        "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    m_sender->send(request(server.port(), head, inMemory(body)), trusting());
    answer(server, "line 199999\n", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
    QTRY_COMPARE(m_finished->count(), 1);
    QCOMPARE(finished().state, State::Complete);
    QCOMPARE(everything(finished().transcript.out), head + body);
    const QByteArray printed = server.printed();
    const qsizetype from = printed.indexOf("PUT / ");
    QVERIFY(from >= 0);
    QCOMPARE(printed.sliced(from, head.size() + body.size()), head + body);
}

void SenderTls::aPlainServerIsNamed()
{
    RawServer server;
    server.onReceived = [](RawPeer &peer) { peer.send("HTTP/1.1 400 Bad Request\r\n\r\n"); };
    m_sender->send(request(server.port()), trusting());
    QTRY_COMPARE(m_finished->count(), 1);
    QCOMPARE(finished().error->kind, ErrorKind::TlsHandshake);
    QVERIFY(!finished().error->detail.isEmpty());
    QVERIFY(finished().connection.tls);
    QVERIFY(!finished().connection.tls->verified);
    QVERIFY(server.received().startsWith('\x16'));
}

QTEST_GUILESS_MAIN(SenderTls)
#include "tst_sendertls.moc"

// SPDX-License-Identifier: MIT
#include "support/rawpeer.h"
#include "support/tlsserver.h"
#include "transport/connector.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

class Client final : public Stream::User
{
public:
    Client(quint16 port, const QString &host, const TlsOptions &options)
        : m_connector(m_resolver,
                      {.host = host, .port = port, .tls = options, .addresses = {QHostAddress(QHostAddress::LocalHost)}},
                      [this](Result<std::unique_ptr<Stream>> result) {
                          isSettled = true;
                          if (!result) {
                              error = result.error();
                              return;
                          }
                          stream = *std::move(result);
                          stream->setUser(this);
                      })
    {
    }

    void streamReadable() override
    {
        char buffer[5000];
        while (const qint64 size = stream->read(buffer, sizeof buffer)) {
            if (size == Stream::NoMore) {
                hasEnded = true;
                return;
            }
            received.append(buffer, size);
        }
    }
    void streamWritable() override { ++writable; }

    std::optional<TlsFacts> facts() const { return stream ? stream->tls() : m_connector.tls(); }
    const ConnectTimes &times() const { return m_connector.times(); }

    std::unique_ptr<Stream> stream;
    std::optional<Error> error;
    QByteArray received;
    bool isSettled = false;
    bool hasEnded = false;
    int writable = 0;

private:
    SystemResolver m_resolver;
    Connector m_connector;
};

} // namespace

class TlsStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFactsOfAVerifiedConnectionAreKept();
    void whatDoesNotVerifyIsRefused_data();
    void whatDoesNotVerifyIsRefused();
    void withInsecureItGoesOnAndSaysWhy();
    void anAddressLiteralSendsNoServerName();
    void anAuthorityFileThatIsNoneIsNamed();
    void plainHttpOnTheOtherSideFailsTheHandshake();
    void aServerThatEndsWithinTheHandshakeIsToldApart_data();
    void aServerThatEndsWithinTheHandshakeIsToldApart();
    void aCloseNotifyAndATruncationAreToldApart_data();
    void aCloseNotifyAndATruncationAreToldApart();
    void bytesAreOutWhenTheyAreEncryptedAndFlushed();
    void whatIsNotTakenStaysWithTheCaller();
    void whatIsNotReadStaysWithThePeer();

private:
    TlsOptions trusting() const { return {.insecure = false, .caFile = m_certificates.authority()}; }

    Certificates m_certificates;
};

void TlsStreamTest::initTestCase()
{
    QVERIFY(m_certificates.make(u"good"_s, u"DNS:localhost,IP:127.0.0.1"_s));
    QVERIFY(m_certificates.make(u"other"_s, u"DNS:other.test"_s));
    QVERIFY(m_certificates.make(u"self"_s, u"DNS:localhost"_s, Certificates::SelfSigned));
    QVERIFY(m_certificates.make(u"expired"_s, u"DNS:localhost"_s, Certificates::Expired));
    QVERIFY(m_certificates.make(u"early"_s, u"DNS:localhost"_s, Certificates::NotYetValid));
}

void TlsStreamTest::theFactsOfAVerifiedConnectionAreKept()
{
    TlsServer server(m_certificates, u"good"_s, {u"-alpn"_s, u"h2,http/1.1"_s, u"-cert_chain"_s, m_certificates.authority()});
    QVERIFY(server.port() > 0);
    Client client(server.port(), u"localhost"_s, trusting());
    QTRY_VERIFY(client.isSettled);
    QVERIFY2(client.stream, client.error ? qUtf8Printable(client.error->detail) : "");
    const TlsFacts facts = client.facts().value();
    QCOMPARE(facts.version, u"TLSv1.3"_s);
    QCOMPARE(facts.cipher, u"TLS_AES_256_GCM_SHA384"_s);
    QCOMPARE(facts.alpn, u"http/1.1"_s);
    QCOMPARE(facts.sni, u"localhost"_s);
    QVERIFY(facts.verified);
    QVERIFY(facts.problems.isEmpty());
    QCOMPARE(facts.chain.size(), 2);
    const CertificateFacts &leaf = facts.chain.first();
    QCOMPARE(leaf.subject, u"CN=good, O=Tests"_s);
    QCOMPARE(leaf.issuer, u"CN=Test CA, O=Tests"_s);
    QCOMPARE(leaf.names, (QStringList{u"127.0.0.1"_s, u"localhost"_s}));
    QFile file(m_certificates.path(u"good.pem"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QSslCertificate made(&file);
    QCOMPARE(leaf.sha256, QCryptographicHash::hash(made.toDer(), QCryptographicHash::Sha256));
    QCOMPARE(leaf.notBefore, made.effectiveDate().toMSecsSinceEpoch());
    QCOMPARE(leaf.notAfter, made.expiryDate().toMSecsSinceEpoch());
    QCOMPARE(facts.chain.at(1).subject, leaf.issuer);
    QVERIFY(client.times().connected <= client.times().secured);
}

void TlsStreamTest::whatDoesNotVerifyIsRefused_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("word");
    QTest::newRow("a certificate for another host") << u"other"_s << u"host name"_s;
    QTest::newRow("a self-signed one") << u"self"_s << u"self-signed"_s;
    QTest::newRow("an expired one") << u"expired"_s << u"expired"_s;
    QTest::newRow("one that is not yet valid") << u"early"_s << u"not yet valid"_s;
}

void TlsStreamTest::whatDoesNotVerifyIsRefused()
{
    QFETCH(QString, certificate);
    QFETCH(QString, word);
    TlsServer server(m_certificates, certificate);
    QVERIFY(server.port() > 0);
    Client client(server.port(), u"localhost"_s, trusting());
    QTRY_VERIFY(client.isSettled);
    QVERIFY(client.error);
    QCOMPARE(client.error->kind, ErrorKind::TlsCertificate);
    QVERIFY2(client.error->detail.contains(word), qUtf8Printable(client.error->detail));
    QVERIFY(client.facts());
    QVERIFY(!client.facts()->verified);
    QCOMPARE(client.facts()->problems.join(u"; "_s), client.error->detail);
    QCOMPARE(client.facts()->chain.first().subject, u"CN=%1, O=Tests"_s.arg(certificate));
    QCOMPARE(client.times().connected > 0, true);
}

void TlsStreamTest::withInsecureItGoesOnAndSaysWhy()
{
    TlsServer server(m_certificates, u"expired"_s);
    QVERIFY(server.port() > 0);
    Client client(server.port(), u"elsewhere.test"_s, {.insecure = true, .caFile = {}});
    QTRY_VERIFY(client.isSettled);
    QVERIFY(client.stream);
    QVERIFY(!client.facts()->verified);
    QVERIFY(client.facts()->problems.size() >= 2);
    QCOMPARE(client.facts()->sni, u"elsewhere.test"_s);
    client.stream->write("hello\n");
    QTRY_VERIFY(server.printed().contains("hello"));
}

void TlsStreamTest::anAddressLiteralSendsNoServerName()
{
    TlsServer server(m_certificates, u"good"_s);
    QVERIFY(server.port() > 0);
    Client client(server.port(), u"127.0.0.1"_s, trusting());
    QTRY_VERIFY(client.isSettled);
    QVERIFY2(client.stream, client.error ? qUtf8Printable(client.error->detail) : "");
    QVERIFY(client.facts()->verified);
    QVERIFY(client.facts()->sni.isEmpty());
}

void TlsStreamTest::anAuthorityFileThatIsNoneIsNamed()
{
    TlsServer server(m_certificates, u"good"_s);
    Client client(server.port(), u"localhost"_s, {.insecure = false, .caFile = u"/nowhere/ca.pem"_s});
    QTRY_VERIFY(client.isSettled);
    QCOMPARE(client.error, (Error{ErrorKind::FileNotReadable, u"/nowhere/ca.pem"_s}));
}

void TlsStreamTest::plainHttpOnTheOtherSideFailsTheHandshake()
{
    RawServer server;
    server.onReceived = [](RawPeer &peer) { peer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"); };
    Client client(server.port(), u"localhost"_s, {});
    QTRY_VERIFY(client.isSettled);
    QVERIFY(client.error);
    QCOMPARE(client.error->kind, ErrorKind::TlsHandshake);
    QVERIFY(!client.error->detail.isEmpty());
}

void TlsStreamTest::aServerThatEndsWithinTheHandshakeIsToldApart_data()
{
    QTest::addColumn<bool>("resets");
    QTest::addColumn<int>("kind");
    QTest::newRow("it closes") << false << int(ErrorKind::TlsHandshake);
    QTest::newRow("it resets") << true << int(ErrorKind::ConnectionReset);
}

void TlsStreamTest::aServerThatEndsWithinTheHandshakeIsToldApart()
{
    QFETCH(bool, resets);
    QFETCH(int, kind);
    RawServer server;
    server.onReceived = [resets](RawPeer &peer) {
        if (resets)
            peer.reset();
        else
            peer.close();
    };
    Client client(server.port(), u"localhost"_s, {});
    QTRY_VERIFY(client.isSettled);
    QVERIFY(client.error);
    QCOMPARE(int(client.error->kind), kind);
}

void TlsStreamTest::aCloseNotifyAndATruncationAreToldApart_data()
{
    QTest::addColumn<bool>("orderly");
    QTest::newRow("the server ends with a close-notify") << true;
    QTest::newRow("the server is gone") << false;
}

void TlsStreamTest::aCloseNotifyAndATruncationAreToldApart()
{
    QFETCH(bool, orderly);
    TlsServer server(m_certificates, u"good"_s, orderly ? QStringList{u"-www"_s} : QStringList{});
    QVERIFY(server.port() > 0);
    Client client(server.port(), u"localhost"_s, trusting());
    QTRY_VERIFY(client.stream);
    client.stream->write("GET / HTTP/1.0\r\n\r\n");
    if (!orderly) {
        QTRY_VERIFY(server.printed().contains("GET /"));
        server.say("half an ans\n");
        QTRY_COMPARE(client.received, "half an ans\n");
        server.kill();
    }
    QTRY_VERIFY(client.hasEnded);
    QCOMPARE(client.facts()->closeNotify, orderly);
    QCOMPARE(client.stream->endedBy(), orderly ? EndedBy::Peer : EndedBy::PeerTruncated);
    if (orderly)
        QVERIFY(client.received.startsWith("HTTP/1.0 200"));
    QVERIFY(!client.stream->error());
    QCOMPARE(client.stream->write("x"), -1);
}

void TlsStreamTest::bytesAreOutWhenTheyAreEncryptedAndFlushed()
{
    TlsServer server(m_certificates, u"good"_s);
    QVERIFY(server.port() > 0);
    Client client(server.port(), u"localhost"_s, trusting());
    QTRY_VERIFY(client.stream);
    QCOMPARE(client.stream->out(), 0);
    QCOMPARE(client.stream->write("some bytes\n"), 11);
    QTRY_COMPARE(client.stream->out(), 11);
    QTRY_VERIFY(server.printed().contains("some bytes"));
}

void TlsStreamTest::whatIsNotTakenStaysWithTheCaller()
{
    TlsServer server(m_certificates, u"good"_s);
    QVERIFY(server.port() > 0);
    Client client(server.port(), u"localhost"_s, trusting());
    QTRY_VERIFY(client.stream);
    server.pause();
    const QByteArray piece(50'000, 'p');
    qint64 taken = 0;
    qint64 now = 0;
    do {
        now = client.stream->write(piece);
        QVERIFY(now >= 0);
        taken += now;
        QVERIFY2(taken < 100'000'000, "the stream takes without end");
    } while (now > 0);
    QVERIFY(taken - client.stream->out() <= 64 * 1024);
    QCOMPARE(client.writable, 0);
    server.resume();
    QTRY_COMPARE(client.stream->out(), taken);
    QVERIFY(client.writable > 0);
    QVERIFY(client.stream->write(piece) > 0);
}

void TlsStreamTest::whatIsNotReadStaysWithThePeer()
{
    TlsServer server(m_certificates, u"good"_s, {u"-www"_s});
    QVERIFY(server.port() > 0);
    Client client(server.port(), u"localhost"_s, trusting());
    QTRY_VERIFY(client.stream);
    client.stream->setReading(false);
    client.stream->write("GET / HTTP/1.0\r\n\r\n");
    QTRY_VERIFY(!client.stream->isQuiet());
    QCOMPARE(client.received, "");
    client.stream->setReading(true);
    QTRY_VERIFY(client.hasEnded);
    QVERIFY(client.received.startsWith("HTTP/1.0 200"));
}

QTEST_GUILESS_MAIN(TlsStreamTest)
#include "tst_tlsstream.moc"

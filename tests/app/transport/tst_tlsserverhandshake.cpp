// SPDX-License-Identifier: MIT

// The handshake of the server's end: names, versions, protocols, certificates, and how it fails.

#include "support/opensslclient.h"
#include "support/program.h"
#include "support/rawpeer.h"
#include "support/tlscatcher.h"
#include "support/tlsserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

using ClientCertificate = TlsServerOptions::ClientCertificate;

constexpr int patience = 20'000; // milliseconds, for a loaded machine

/// What a failed handshake says; empty: it has not failed.
QByteArray words(const CaughtConnection &caught)
{
    return caught.stream()->error() ? caught.stream()->error()->detail.toUtf8() : QByteArray();
}

QByteArray page()
{
    return "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\ncaught"_ba;
}

} // namespace

class TlsServerHandshakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void theServerNameChoosesTheCertificate_data();
    void theServerNameChoosesTheCertificate();
    void theFactsOfTheHandshakeAreKept_data();
    void theFactsOfTheHandshakeAreKept();
    void theProtocolThatTheClientWantsMostIsChosen_data();
    void theProtocolThatTheClientWantsMostIsChosen();
    void onePortSpeaksPlainAndTls();
    void clientCertificates_data();
    void clientCertificates();
    void aFailedHandshakeSaysWhyAndHasItsBytes_data();
    void aFailedHandshakeSaysWhyAndHasItsBytes();
    void whatIsNoHelloIsAnsweredByAnAlert_data();
    void whatIsNoHelloIsAnsweredByAnAlert();
    void aClientThatLeavesWithinTheHandshakeIsToldApart_data();
    void aClientThatLeavesWithinTheHandshakeIsToldApart();
    void anIdentityThatCannotBeReadIsAnError_data();
    void anIdentityThatCannotBeReadIsAnError();
    void anRsaKeyServesToo();
    void halfHandshakesDoNotHoldUpANewOne();

private:
    QString file(const QString &name, const QByteArray &bytes) const;
    QByteArray contents(const QString &name) const;
    QStringList trusting() const { return {u"-CAfile"_s, m_authorityFile, u"-verify_return_error"_s}; }

    Certificates m_certificates;
    QString m_authorityFile;
    std::unique_ptr<TlsCatcher> m_catcher;
};

void TlsServerHandshakeTest::initTestCase()
{
    QVERIFY(m_certificates.make(u"client"_s, u"DNS:client.test"_s));
    QVERIFY(m_certificates.make(u"expired"_s, u"DNS:client.test"_s, Certificates::Expired));
    QVERIFY(m_certificates.make(u"self"_s, u"DNS:client.test"_s, Certificates::SelfSigned));
}

void TlsServerHandshakeTest::init()
{
    m_catcher = std::make_unique<TlsCatcher>();
    m_catcher->answer = page();
    m_authorityFile = file(u"local.pem"_s, m_catcher->authority().certificate());
}

QString TlsServerHandshakeTest::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_certificates.path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qUtf8Printable(file.fileName()));
    return file.fileName();
}

QByteArray TlsServerHandshakeTest::contents(const QString &name) const
{
    QFile file(m_certificates.path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TlsServerHandshakeTest::theServerNameChoosesTheCertificate_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("subject");
    QTest::newRow("one name") << QStringList{u"-servername"_s, u"a.test"_s, u"-verify_hostname"_s, u"a.test"_s}
                              << "subject=O=Wirebell, CN=a.test\n"_ba;
    QTest::newRow("another") << QStringList{u"-servername"_s, u"b.test"_s, u"-verify_hostname"_s, u"b.test"_s}
                             << "subject=O=Wirebell, CN=b.test\n"_ba;
    QTest::newRow("none") << QStringList{u"-noservername"_s, u"-verify_ip"_s, u"127.0.0.1"_s}
                          << "subject=O=Wirebell, CN=localhost\n"_ba;
}

void TlsServerHandshakeTest::theServerNameChoosesTheCertificate()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, subject);
    OpensslClient client(m_catcher->port(), arguments + trusting());
    QTRY_VERIFY_WITH_TIMEOUT(client.printed().contains("Verify return code: 0 (ok)"), patience);
    QVERIFY2(client.printed().contains(subject), client.printed());
    QTRY_VERIFY(m_catcher->only().isSettled());
    QVERIFY(!m_catcher->only().stream()->error());
    QCOMPARE(m_catcher->only().facts().sni, m_catcher->only().first()->hello->serverName);
}

void TlsServerHandshakeTest::theFactsOfTheHandshakeAreKept_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("cipher");
    QTest::addColumn<QString>("serverName");
    QTest::newRow("TLS 1.3") << QStringList{u"-tls1_3"_s, u"-servername"_s, u"a.test"_s} << u"TLSv1.3"_s
                             << u"TLS_AES_256_GCM_SHA384"_s << u"a.test"_s;
    QTest::newRow("TLS 1.2") << QStringList{u"-tls1_2"_s, u"-noservername"_s} << u"TLSv1.2"_s
                             << u"ECDHE-ECDSA-AES256-GCM-SHA384"_s << u""_s;
}

void TlsServerHandshakeTest::theFactsOfTheHandshakeAreKept()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, version);
    QFETCH(QString, cipher);
    QFETCH(QString, serverName);
    TlsFacts facts;
    facts.version = version;
    facts.cipher = cipher;
    facts.sni = serverName;
    OpensslClient client(m_catcher->port(), arguments + trusting() + QStringList{u"-quiet"_s});
    client.say("hello\n");
    QTRY_VERIFY_WITH_TIMEOUT(!m_catcher->caught().empty(), patience);
    CaughtConnection &caught = m_catcher->only();
    QTRY_COMPARE_WITH_TIMEOUT(caught.received(), "hello\n", patience);
    QCOMPARE(caught.facts(), facts);
    QCOMPARE(caught.stream()->local(), u"127.0.0.1:%1"_s.arg(m_catcher->port()));
    QVERIFY(caught.stream()->remote().startsWith("127.0.0.1:"_L1));
    caught.send("back\n");
    QTRY_VERIFY(client.printed().contains("back"));
    QCOMPARE(caught.stream()->out(), 5);
}

void TlsServerHandshakeTest::theProtocolThatTheClientWantsMostIsChosen_data()
{
    QTest::addColumn<QByteArrayList>("served");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("the client's first") << QByteArrayList{"http/1.1", "h2"} << u"h2,http/1.1"_s << u"h2"_s;
    QTest::newRow("the only one in common") << QByteArrayList{"http/1.1"} << u"h2,http/1.1"_s << u"http/1.1"_s;
    QTest::newRow("none in common") << QByteArrayList{"http/1.1"} << u"h3,imap"_s << u""_s;
    QTest::newRow("none served") << QByteArrayList{} << u"h2"_s << u""_s;
}

void TlsServerHandshakeTest::theProtocolThatTheClientWantsMostIsChosen()
{
    QFETCH(QByteArrayList, served);
    QFETCH(QString, offered);
    QFETCH(QString, chosen);
    m_catcher->options.protocols = served;
    OpensslClient client(m_catcher->port(), {u"-alpn"_s, offered});
    QTRY_VERIFY_WITH_TIMEOUT(client.printed().contains("Verify return code"), patience);
    const QByteArray says = chosen.isEmpty() ? "No ALPN negotiated"_ba : "ALPN protocol: " + chosen.toLatin1();
    QVERIFY2(client.printed().contains(says), client.printed());
    QTRY_VERIFY(m_catcher->only().isSettled());
    QCOMPARE(m_catcher->only().facts().alpn, chosen);
    QCOMPARE(m_catcher->only().first()->hello->protocols.join(','), offered.toLatin1());
}

void TlsServerHandshakeTest::onePortSpeaksPlainAndTls()
{
    const QString address = u"localhost:%1/path"_s.arg(m_catcher->port());
    const Ended plain = runProgram(u"curl"_s, {u"-sS4"_s, u"http://"_s + address});
    QCOMPARE(plain.out, "caught");
    const Ended tls = runProgram(u"curl"_s, {u"-sS4"_s, u"--cacert"_s, m_authorityFile, u"https://"_s + address});
    QVERIFY2(tls.out == "caught", tls.err);
    const Ended old = runProgram(
        u"curl"_s, {u"-sS4"_s, u"--tls-max"_s, u"1.2"_s, u"--cacert"_s, m_authorityFile, u"https://"_s + address});
    QVERIFY2(old.out == "caught", old.err);
    QCOMPARE(m_catcher->caught().size(), 3);
    QVERIFY(!m_catcher->caught()[0]->tls());
    QVERIFY(!m_catcher->caught()[0]->stream()->tls());
    QCOMPARE(m_catcher->caught()[1]->facts().version, u"TLSv1.3"_s);
    QCOMPARE(m_catcher->caught()[2]->facts().version, u"TLSv1.2"_s);
    for (const auto &caught : m_catcher->caught()) {
        QVERIFY(caught->received().startsWith("GET /path HTTP/1.1\r\n"));
        QTRY_VERIFY(caught->hasEnded());
        QCOMPARE(caught->stream()->endedBy(), EndedBy::Peer);
    }
}

void TlsServerHandshakeTest::clientCertificates_data()
{
    QTest::addColumn<ClientCertificate>("client");
    QTest::addColumn<bool>("withAuthorities");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<bool>("isVerified");
    QTest::addColumn<QString>("word"); // of the problem
    QTest::addColumn<QString>("alert"); // that the client sees
    const auto row = [](const char *name, ClientCertificate client, bool withAuthorities, const QString &certificate,
                        bool isTaken, bool isVerified, const QString &word, const QString &alert) {
        QTest::addRow("%s", name) << client << withAuthorities << certificate << isTaken << isVerified << word
                                           << alert;
    };
    const auto none = ClientCertificate::None;
    const auto asked = ClientCertificate::Asked;
    const auto required = ClientCertificate::Required;
    row("not asked for", none, true, u"client"_s, true, false, u""_s, u""_s);
    row("asked for, none given", asked, true, u""_s, true, false, u""_s, u""_s);
    row("asked for, a good one", asked, true, u"client"_s, true, true, u""_s, u""_s);
    row("asked for, an expired one", asked, true, u"expired"_s, true, false, u"expired"_s, u""_s);
    row("asked for, a self-signed one", asked, false, u"self"_s, true, false, u"self-signed"_s, u""_s);
    row("required, none given", required, true, u""_s, false, false, u"did not return a certificate"_s,
        u"certificate required"_s);
    row("required of anybody, none given", required, false, u""_s, false, false, u"did not return a certificate"_s,
        u"certificate required"_s);
    row("required, a good one", required, true, u"client"_s, true, true, u""_s, u""_s);
    row("required, an expired one", required, true, u"expired"_s, false, false, u"expired"_s, u"certificate expired"_s);
    row("required, a self-signed one", required, true, u"self"_s, false, false, u"self-signed"_s, u"unknown ca"_s);
    row("required of anybody, an expired one", required, false, u"expired"_s, true, false, u"issuer"_s, u""_s);
    row("required of anybody, a self-signed one", required, false, u"self"_s, true, false, u"self-signed"_s, u""_s);
}

void TlsServerHandshakeTest::clientCertificates()
{
    QFETCH(ClientCertificate, client);
    QFETCH(bool, withAuthorities);
    QFETCH(QString, certificate);
    QFETCH(bool, isTaken);
    QFETCH(bool, isVerified);
    QFETCH(QString, word);
    QFETCH(QString, alert);
    m_catcher->options.client = client;
    if (withAuthorities)
        m_catcher->options.clientAuthorities = contents(u"ca.pem"_s);
    QStringList arguments{u"-quiet"_s};
    if (!certificate.isEmpty())
        arguments << u"-cert"_s << m_certificates.path(certificate + u".pem"_s) << u"-key"_s
                  << m_certificates.path(certificate + u".key"_s);

    for (const QString &version : {u"-tls1_3"_s, u"-tls1_2"_s}) {
        m_catcher->caught().clear();
        OpensslClient peer(m_catcher->port(), arguments + trusting() + QStringList{version});
        QTRY_VERIFY_WITH_TIMEOUT(m_catcher->caught().size() == 1 && m_catcher->only().isSettled(), patience);
        CaughtConnection &caught = m_catcher->only();
        const TlsFacts facts = caught.facts();
        if (isTaken) {
            QVERIFY2(!caught.stream()->error(), words(caught));
            peer.say("hello\n");
            QTRY_COMPARE(caught.received(), "hello\n");
            QCOMPARE(facts.problems.isEmpty(), word.isEmpty());
            QVERIFY2(facts.problems.join(u'\n').contains(word), qUtf8Printable(facts.problems.join(u'\n')));
        } else {
            QVERIFY(caught.stream()->error());
            QCOMPARE(caught.stream()->error()->kind, ErrorKind::TlsCertificate);
            QVERIFY2(words(caught).contains(word.toUtf8()), words(caught));
            QVERIFY(!caught.first()->bytes.isEmpty());
            QTRY_VERIFY_WITH_TIMEOUT(peer.hasEnded(), patience);
            if (version == "-tls1_3"_L1 || !certificate.isEmpty())
                QVERIFY2(peer.printed().contains("alert " + alert.toLatin1()), peer.printed());
            else
                QVERIFY2(peer.printed().contains("alert handshake failure"), peer.printed()); // RFC 5246, 7.4.6
        }
        QCOMPARE(facts.verified, isVerified);
        const bool showsChain = client != ClientCertificate::None && !certificate.isEmpty();
        if (isTaken)
            QCOMPARE(facts.chain.isEmpty(), !showsChain);
        if (!facts.chain.isEmpty())
            QCOMPARE(facts.chain.first().subject, u"CN=%1, O=Tests"_s.arg(certificate));
    }
}

void TlsServerHandshakeTest::aFailedHandshakeSaysWhyAndHasItsBytes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("TLS 1.1") << QStringList{u"-tls1_1"_s, u"-cipher"_s, u"DEFAULT@SECLEVEL=0"_s}
                             << "unsupported protocol"_ba << "alert protocol version"_ba;
    QTest::newRow("no cipher in common") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"ECDHE-RSA-AES128-SHA256"_s}
                                         << "no shared cipher"_ba << "alert handshake failure"_ba;
    QTest::newRow("a client that does not know our authority")
        << QStringList{u"-CAfile"_s, m_certificates.authority(), u"-verify_return_error"_s} << "alert unknown ca"_ba
        << "unable to get local issuer certificate"_ba;
}

void TlsServerHandshakeTest::aFailedHandshakeSaysWhyAndHasItsBytes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, printed);
    OpensslClient client(m_catcher->port(), QStringList{u"-servername"_s, u"old.test"_s} + arguments);
    QTRY_VERIFY_WITH_TIMEOUT(m_catcher->caught().size() == 1 && m_catcher->only().isSettled(), patience);
    const CaughtConnection &caught = m_catcher->only();
    QVERIFY(caught.stream()->error());
    QCOMPARE(caught.stream()->error()->kind, ErrorKind::TlsHandshake);
    QVERIFY2(words(caught).contains(said), words(caught));
    QCOMPARE(caught.first()->hello->serverName, u"old.test"_s);
    QVERIFY(caught.first()->bytes.startsWith("\x16\x03\x01"));
    QCOMPARE(caught.facts().sni, u"old.test"_s);
    QVERIFY(!caught.facts().verified);
    QVERIFY(caught.stream()->remote().startsWith("127.0.0.1:"_L1));
    QTRY_VERIFY_WITH_TIMEOUT(client.hasEnded(), patience); // though the stream lives on
    QVERIFY2(client.printed().contains(printed), client.printed());
}

void TlsServerHandshakeTest::whatIsNoHelloIsAnsweredByAnAlert_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a record of noise") << QByteArray("\x16\x03\x01\x00\x04noise", 10);
    QTest::newRow("a hello of noise") << QByteArray("\x16\x03\x01\x00\x08\x01\x00\x00\x04nois", 13);
    QTest::newRow("a record that is too long") << QByteArray("\x16\x03\x01\xff\xff", 5) + QByteArray(70'000, 'n');
}

void TlsServerHandshakeTest::whatIsNoHelloIsAnsweredByAnAlert()
{
    QFETCH(QByteArray, bytes);
    const auto peer = RawPeer::connectTo(m_catcher->port());
    peer->send(bytes);
    QTRY_VERIFY(m_catcher->caught().size() == 1 && m_catcher->only().isSettled());
    const CaughtConnection &caught = m_catcher->only();
    QVERIFY(!caught.first()->hello);
    QVERIFY(bytes.startsWith(caught.first()->bytes));
    QVERIFY(caught.stream()->error());
    QCOMPARE(caught.stream()->error()->kind, ErrorKind::TlsHandshake);
    QVERIFY2(words(caught).contains("SSL routines"), words(caught));
    QTRY_VERIFY(peer->hasEnded());
    QVERIFY2(peer->received().startsWith("\x15\x03"), peer->received().toHex());
}

void TlsServerHandshakeTest::aClientThatLeavesWithinTheHandshakeIsToldApart_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("resets");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("it ends behind its hello") << qsizetype(-1) << false << ErrorKind::TlsHandshake;
    QTest::newRow("it ends within its hello") << qsizetype(900) << false << ErrorKind::TlsHandshake;
    QTest::newRow("it resets behind its hello") << qsizetype(-1) << true << ErrorKind::ConnectionReset;
}

void TlsServerHandshakeTest::aClientThatLeavesWithinTheHandshakeIsToldApart()
{
    QFETCH(qsizetype, size);
    QFETCH(bool, resets);
    QFETCH(ErrorKind, kind);
    QFile hello(QStringLiteral(WIREBELL_TEST_DATA "/clienthello/tls13-name-and-protocols.bin"));
    QVERIFY(hello.open(QIODevice::ReadOnly));
    const QByteArray bytes = hello.read(size < 0 ? hello.size() : size);
    const auto peer = RawPeer::connectTo(m_catcher->port());
    peer->onReceived = [resets](RawPeer &self) { // the server's part of the handshake
        if (resets)
            self.reset();
        else
            self.endOutput();
    };
    peer->send(bytes);
    if (size >= 0)
        peer->endOutput();
    QTRY_VERIFY(m_catcher->caught().size() == 1 && m_catcher->only().isSettled());
    QVERIFY(m_catcher->only().stream()->error());
    QCOMPARE(m_catcher->only().stream()->error()->kind, kind);
    QVERIFY(!m_catcher->only().stream()->error()->detail.isEmpty());
    QCOMPARE(m_catcher->only().first()->bytes, bytes);
}

void TlsServerHandshakeTest::anIdentityThatCannotBeReadIsAnError_data()
{
    const Identity good = *LocalAuthority::make(0)->identityFor({u"a.test"_s}, 1000);
    QTest::addColumn<Identity>("identity");
    QTest::addColumn<QByteArray>("authorities");
    QTest::newRow("no certificate") << Identity{{}, good.key} << QByteArray();
    const QByteArray other = runProgram(u"openssl"_s, {u"genpkey"_s, u"-algorithm"_s, u"ed25519"_s}).out;
    QVERIFY(!other.isEmpty());
    QTest::newRow("a key of a kind that Qt does not read") << Identity{good.chain, other} << QByteArray();
    QTest::newRow("no key") << Identity{good.chain, {}} << QByteArray();
    QTest::newRow("authorities that are none") << good << "noise"_ba;
}

void TlsServerHandshakeTest::anIdentityThatCannotBeReadIsAnError()
{
    QFETCH(Identity, identity);
    QFETCH(QByteArray, authorities);
    m_catcher->options.identity = [identity](const QString &) { return Result<Identity>(identity); };
    m_catcher->options.client = ClientCertificate::Asked;
    m_catcher->options.clientAuthorities = authorities;
    OpensslClient client(m_catcher->port(), {});
    QTRY_VERIFY_WITH_TIMEOUT(m_catcher->caught().size() == 1 && m_catcher->only().isSettled(), patience);
    QVERIFY(m_catcher->only().streamError());
    QCOMPARE(m_catcher->only().streamError()->kind, ErrorKind::TlsCertificate);
    QTRY_VERIFY_WITH_TIMEOUT(client.hasEnded(), patience); // the socket was closed
}

void TlsServerHandshakeTest::anRsaKeyServesToo()
{
    const QString certificate = m_certificates.path(u"rsa.pem"_s);
    const Ended made = runProgram(u"openssl"_s,
                                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s,
                                   u"/CN=localhost"_s, u"-keyout"_s, m_certificates.path(u"rsa.key"_s), u"-out"_s,
                                   certificate});
    QVERIFY2(made.status == 0, made.err);
    m_catcher->options.identity = [this](const QString &) {
        return Result<Identity>({contents(u"rsa.pem"_s), contents(u"rsa.key"_s)});
    };
    const Ended ended = runProgram(
        u"curl"_s, {u"-sS4"_s, u"--cacert"_s, certificate, u"https://localhost:%1/"_s.arg(m_catcher->port())});
    QVERIFY2(ended.out == "caught", ended.err);
}

void TlsServerHandshakeTest::halfHandshakesDoNotHoldUpANewOne()
{
    QFile hello(QStringLiteral(WIREBELL_TEST_DATA "/clienthello/tls13-name-and-protocols.bin"));
    QVERIFY(hello.open(QIODevice::ReadOnly));
    const QByteArray bytes = hello.readAll();
    std::vector<std::unique_ptr<RawPeer>> half;
    for (int i = 0; i < 200; ++i) {
        half.push_back(RawPeer::connectTo(m_catcher->port()));
        half.back()->send(i % 2 ? bytes : bytes.first(5 + i)); // the server's turn, or in the midst of the hello
    }
    const auto answered = [&] {
        return int(std::ranges::count_if(half, [](const auto &one) { return !one->received().isEmpty(); }));
    };
    QTRY_COMPARE_WITH_TIMEOUT(answered(), 100, patience);
    QElapsedTimer timer;
    timer.start();
    const Ended ended = runProgram(u"curl"_s, {u"-sS4"_s, u"--cacert"_s, m_authorityFile,
                                               u"https://localhost:%1/"_s.arg(m_catcher->port())});
    QVERIFY2(ended.out == "caught", ended.err);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_catcher->caught().size(), 201);
}

QTEST_GUILESS_MAIN(TlsServerHandshakeTest)
#include "tst_tlsserverhandshake.moc"

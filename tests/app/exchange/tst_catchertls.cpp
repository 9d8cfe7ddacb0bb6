// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"
#include "support/memorysink.h"
#include "support/program.h"
#include "support/rawpeer.h"
#include "support/requests.h"
#include "transport/localidentities.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// One port takes plain HTTP and TLS.
class CatcherTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void bothAreSpokenOnOnePort();
    void theCertificateIsForTheNameAskedFor();
    void aConnectionGoesOn();
    void aFailedHandshakeIsAnExchange();
    void whoStopsWithinTheHandshakeIsAnExchange();
    void whoSaysNothingIsNone();
    void aLargeAnswerArrivesWhole();
    void tlsEndsWithoutACloseNotify();
    void halfHandshakesDelayNobody();

private:
    QStringList curl(const QString &url, const QStringList &more = {}) const
    {
        return QStringList{u"-sS"_s, u"--cacert"_s, m_folder.filePath(u"ca.pem"_s), url} + more;
    }
    QString url(const QString &scheme) const { return u"%1://localhost:%2/bell"_s.arg(scheme).arg(m_port); }

    QTemporaryDir m_folder;
    std::shared_ptr<LocalIdentities> m_identities;
    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Catcher> m_catcher;
    quint16 m_port = 0;
};

void CatcherTls::initTestCase()
{
    auto authority = LocalAuthority::make(wallNow());
    QVERIFY(authority);
    QFile file(m_folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(authority->certificate());
    m_identities = std::make_shared<LocalIdentities>(*std::move(authority));
}

void CatcherTls::init()
{
    m_catcher.reset();
    m_sink = std::make_unique<MemorySink>();
    m_catcher = std::make_unique<Catcher>(*m_sink, CatcherLimits{.headTime = 300});
    m_catcher->setTls(TlsServerOptions{
        .identity = [identities = m_identities](const QString &name) { return (*identities)(name); }});
    const auto origins = m_catcher->listen(u"localhost"_s, 0);
    QVERIFY(origins);
    m_port = quint16(origins->first().section(u':', -1).toUInt());
    QVERIFY(origins->contains(u"https://127.0.0.1:%1"_s.arg(m_port)));
}

void CatcherTls::bothAreSpokenOnOnePort()
{
    for (const QString &scheme : {u"http"_s, u"https"_s}) {
        const Ended ended = runProgram(u"curl"_s, curl(url(scheme), {u"-d"_s, u"ring"_s}));
        QCOMPARE(ended.err, "");
        QCOMPARE(ended.out, "OK");
    }
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QVERIFY(!m_sink->finished().first().connection.tls);
    const Exchange exchange = m_sink->finished().last();
    QVERIFY(exchange.connection.tls);
    QCOMPARE(exchange.connection.tls->sni, u"localhost"_s);
    QCOMPARE(exchange.connection.tls->alpn, u"http/1.1"_s);
    QVERIFY(exchange.connection.tls->version.startsWith("TLSv1."_L1));
    QVERIFY(everything(exchange.transcript.in).endsWith("\r\n\r\nring"));
    QVERIFY(everything(exchange.transcript.out).endsWith("\r\n\r\nOK"));
    QCOMPARE(exchange.state, State::Complete);
}

void CatcherTls::theCertificateIsForTheNameAskedFor()
{
    const QString origin = u"https://shop.example:%1/"_s.arg(m_port);
    const Ended ended = runProgram(
        u"curl"_s, curl(origin, {u"--resolve"_s, u"shop.example:%1:127.0.0.1"_s.arg(m_port)}));
    QCOMPARE(ended.err, "");
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().connection.tls->sni, u"shop.example"_s);
}

void CatcherTls::aConnectionGoesOn()
{
    const Ended ended = runProgram(u"curl"_s, curl(url(u"https"_s), {url(u"https"_s), url(u"https"_s)}));
    QCOMPARE(ended.out, "OKOKOK");
    QTRY_COMPARE(m_sink->finished().size(), 3);
    QCOMPARE(m_sink->finished().last().connection.ordinal, 2);
}

void CatcherTls::aFailedHandshakeIsAnExchange()
{
    // curl does not trust the authority and says so in the handshake.
    const Ended ended = runProgram(u"curl"_s, {u"-sS"_s, url(u"https"_s)});
    QVERIFY(ended.status != 0);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.state, State::Failed);
    QVERIFY(exchange.error->kind == ErrorKind::TlsHandshake || exchange.error->kind == ErrorKind::ConnectionReset);
    QVERIFY(everything(exchange.transcript.in).startsWith("\x16\x03"));
    QVERIFY(!exchange.request);
    QVERIFY(!exchange.connection.remote.isEmpty());
}

void CatcherTls::whoStopsWithinTheHandshakeIsAnExchange()
{
    const auto peer = RawPeer::connectTo(m_port);
    const QByteArray begun = QByteArray::fromHex("160301020001");
    peer->send(begun);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().error->kind, ErrorKind::TimedOut);
    QCOMPARE(everything(m_sink->only().transcript.in), begun);
    QTRY_VERIFY(peer->hasEnded());
}

void CatcherTls::whoSaysNothingIsNone()
{
    const auto peer = RawPeer::connectTo(m_port);
    QTRY_VERIFY(peer->hasEnded());
    QVERIFY(m_sink->finished().isEmpty());
}

void CatcherTls::aLargeAnswerArrivesWhole()
{
    const QByteArray body = noise(5'000'000);
    m_catcher->setEndpoints({{.fallback = {.body = body}}});
    const Ended ended = runProgram(u"curl"_s, curl(url(u"https"_s)));
    QCOMPARE(ended.out.size(), body.size());
    QVERIFY(ended.out == body);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QVERIFY(everything(m_sink->only().transcript.out).endsWith(body));
}

void CatcherTls::tlsEndsWithoutACloseNotify()
{
    m_catcher->setEndpoints(
        {{.fallback = {.framing = AnswerFraming::UntilClose, .faults = {{FaultKind::TruncateTls, 0}}}}});
    const Ended ended = runProgram(u"curl"_s, curl(url(u"https"_s)));
    QCOMPARE(ended.out, "OK");
    QVERIFY2(ended.status == 56, ended.err); // curl: failure in receiving network data
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().faults.first().kind, FaultKind::TruncateTls);
}

void CatcherTls::halfHandshakesDelayNobody()
{
    std::vector<std::unique_ptr<RawPeer>> peers;
    for (int i = 0; i < 300; ++i) {
        peers.push_back(RawPeer::connectTo(m_port));
        peers.back()->send(QByteArray::fromHex("1603010200010001"));
    }
    const Ended ended = runProgram(u"curl"_s, curl(url(u"https"_s)));
    QCOMPARE(ended.out, "OK");
}

QTEST_GUILESS_MAIN(CatcherTls)
#include "tst_catchertls.moc"

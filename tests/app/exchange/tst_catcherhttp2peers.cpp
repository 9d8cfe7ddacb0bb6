// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"
#include "support/memorysink.h"
#include "support/program.h"
#include "support/requests.h"
#include "transport/localidentities.h"
#include "wire/reading.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// HTTP/2 at a catcher, by programs that others wrote.
class CatcherHttp2Peers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void curlSpeaksIt_data();
    void curlSpeaksIt();
    void nghttpUpgrades();
    void tlsWithoutItGoesOnAsBefore();
    void h2loadFindsNoFault_data();
    void h2loadFindsNoFault();

private:
    QString origin(bool tls) const { return u"%1://localhost:%2"_s.arg(tls ? u"https"_s : u"http"_s).arg(m_port); }
    void listen(bool offersHttp2);

    QTemporaryDir m_folder;
    std::shared_ptr<LocalIdentities> m_identities;
    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Catcher> m_catcher;
    quint16 m_port = 0;
};

void CatcherHttp2Peers::initTestCase()
{
    auto authority = LocalAuthority::make(wallNow());
    QVERIFY(authority);
    QFile file(m_folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(authority->certificate());
    m_identities = std::make_shared<LocalIdentities>(*std::move(authority));
    QFile body(m_folder.filePath(u"body"_s));
    QVERIFY(body.open(QFile::WriteOnly));
    body.write(QByteArray(3'000'000, 'b'));
}

void CatcherHttp2Peers::init()
{
    listen(true);
}

void CatcherHttp2Peers::listen(bool offersHttp2)
{
    m_catcher.reset();
    m_sink = std::make_unique<MemorySink>();
    m_catcher = std::make_unique<Catcher>(*m_sink);
    m_catcher->setHttp2(offersHttp2);
    m_catcher->setTls(TlsServerOptions{
        .identity = [identities = m_identities](const QString &name) { return (*identities)(name); }});
    const auto origins = m_catcher->listen(u"localhost"_s, 0);
    QVERIFY(origins);
    m_port = quint16(origins->first().section(u':', -1).toUInt());
}

void CatcherHttp2Peers::curlSpeaksIt_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<qint64>("content");
    struct Way
    {
        const char *name;
        QString how;
        bool tls;
    };
    for (const Way &way : {Way{"by ALPN", u"--http2"_s, true}, {"by prior knowledge", u"--http2-prior-knowledge"_s, false},
                           {"by an upgrade", u"--http2"_s, false}}) {
        const auto row = [&](const char *what, const QStringList &arguments, const QByteArray &method, qint64 content) {
            QTest::addRow("%s %s", what, way.name) << way.how << way.tls << arguments << method << content;
        };
        row("a GET", {}, "GET", 0);
        row("a HEAD", {u"-I"_s}, "HEAD", 0);
        row("a POST", {u"-d"_s, u"a=b"_s}, "POST", 3);
        row("a large file", {u"-T"_s, u"FILE"_s, u"-H"_s, u"Expect:"_s}, "PUT", 3'000'000);
        row("a file that waits", {u"-T"_s, u"FILE"_s, u"-H"_s, u"Expect: 100-continue"_s}, "PUT", 3'000'000);
    }
}

void CatcherHttp2Peers::curlSpeaksIt()
{
    QFETCH(const QString, how);
    QFETCH(const bool, tls);
    QFETCH(QStringList, arguments);
    QFETCH(const qint64, content);
    arguments.replaceInStrings(u"FILE"_s, m_folder.filePath(u"body"_s));
    const Ended ended =
        runProgram(u"curl"_s, QStringList{u"-sS"_s, how, u"--cacert"_s, m_folder.filePath(u"ca.pem"_s), u"-w"_s,
                                          u"%{http_version} %{response_code}"_s, origin(tls) + u"/bell"_s}
                       + arguments);
    QCOMPARE(ended.err, "");
    QVERIFY2(ended.out.endsWith("2 200"), ended.out);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(exchange.connection.protocol, tls ? u"h2"_s : u"h2c"_s);
    Exchange again = exchange;
    QVERIFY(readTranscript(again));
    QTEST(again.request->method, "method");
    QCOMPARE(again.request->contentSize, content);
    QCOMPARE(again.request, exchange.request);
    QCOMPARE(again.response, exchange.response);
    QCOMPARE(again.response->status, 200);
    QVERIFY(again.marks.isEmpty());
    if (content > 3)
        QCOMPARE((*contentOf(*again.request, again.requestBytes()))->readAll().value(), QByteArray(content, 'b'));
}

void CatcherHttp2Peers::nghttpUpgrades()
{
    const Ended ended = runProgram(u"nghttp"_s, {u"-u"_s, u"-v"_s, origin(false) + u"/bell"_s});
    QVERIFY2(ended.out.contains("HTTP Upgrade success"), ended.out);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QVERIFY(m_sink->only().stream->upgraded);
}

void CatcherHttp2Peers::tlsWithoutItGoesOnAsBefore()
{
    listen(false);
    const Ended ended = runProgram(u"curl"_s, {u"-sS"_s, u"--cacert"_s, m_folder.filePath(u"ca.pem"_s), u"-w"_s,
                                               u"%{http_version}"_s, origin(true)});
    QCOMPARE(ended.out, "OK1.1");
}

void CatcherHttp2Peers::h2loadFindsNoFault_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void CatcherHttp2Peers::h2loadFindsNoFault()
{
    QFETCH(const bool, tls);
    constexpr int count = 20'000;
    const Ended ended = runProgram(u"h2load"_s, {u"-n"_s, QString::number(count), u"-c"_s, u"20"_s, u"-m"_s, u"32"_s,
                                                 origin(tls) + u"/bell"_s});
    QVERIFY2(ended.out.contains("20000 total, 20000 started, 20000 done, 20000 succeeded, 0 failed, 0 errored, 0 timeout"),
             ended.out);
    QTRY_COMPARE(m_sink->finished().size(), count);
    QSet<QUuid> connections;
    for (const Exchange &exchange : m_sink->finished()) {
        QCOMPARE(exchange.state, State::Complete);
        QCOMPARE(exchange.response->status, 200);
        connections.insert(exchange.connection.id);
    }
    QCOMPARE(connections.size(), 20);
    QCOMPARE(m_sink->begun().size(), count);
}

QTEST_GUILESS_MAIN(CatcherHttp2Peers)
#include "tst_catcherhttp2peers.moc"

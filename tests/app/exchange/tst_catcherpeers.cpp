// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"
#include "support/memorysink.h"
#include "support/program.h"
#include "support/requests.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// A catcher and programs that others wrote.
class CatcherPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void netcatThatHalfClosesIsAnsweredEachTime();
    void curlIsAnswered_data();
    void curlIsAnswered();
    void wrkFindsNoFault();

private:
    QString url() const { return u"http://localhost:%1/bell"_s.arg(m_port); }

    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Catcher> m_catcher;
    quint16 m_port = 0;
};

void CatcherPeers::init()
{
    m_catcher.reset();
    m_sink = std::make_unique<MemorySink>();
    m_catcher = std::make_unique<Catcher>(*m_sink);
    const auto origins = m_catcher->listen(u"localhost"_s, 0);
    QVERIFY(origins);
    m_port = quint16(origins->first().section(u':', -1).toUInt());
}

void CatcherPeers::netcatThatHalfClosesIsAnsweredEachTime()
{
    const QByteArray request = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nring";
    for (int i = 1; i <= 20; ++i) {
        const Ended ended =
            runProgram(u"nc"_s, {u"-N"_s, u"127.0.0.1"_s, QString::number(m_port)}, request);
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.out.startsWith("HTTP/1.1 200 OK\r\n"), ended.out);
        QVERIFY(ended.out.endsWith("\r\n\r\nOK"));
        QTRY_COMPARE(m_sink->finished().size(), i);
        QCOMPARE(everything(m_sink->finished().last().transcript.in), request);
        QCOMPARE(everything(m_sink->finished().last().transcript.out), ended.out);
    }
}

void CatcherPeers::curlIsAnswered_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<qint64>("content");
    QTest::addColumn<int>("interim");
    QTest::newRow("a GET") << QStringList{} << "GET"_ba << qint64(0) << 0;
    QTest::newRow("a HEAD") << QStringList{u"-I"_s} << "HEAD"_ba << qint64(0) << 0;
    QTest::newRow("a POST") << QStringList{u"-d"_s, u"a=b"_s} << "POST"_ba << qint64(3) << 0;
    QTest::newRow("HTTP/1.0") << QStringList{u"-0"_s, u"-d"_s, u"a=b"_s} << "POST"_ba << qint64(3) << 0;
    QTest::newRow("a file that waits for 100 Continue")
        << QStringList{u"-H"_s, u"Expect: 100-continue"_s, u"-T"_s, u"FILE"_s} << "PUT"_ba << qint64(3'000'000) << 1;
    QTest::newRow("a file in chunks")
        << QStringList{u"-H"_s, u"Transfer-Encoding: chunked"_s, u"-H"_s, u"Expect:"_s, u"-T"_s, u"FILE"_s} << "PUT"_ba
        << qint64(3'000'000) << 0;
    QTest::newRow("a WebSocket's handshake")
        << QStringList{u"-H"_s, u"Connection: Upgrade"_s, u"-H"_s, u"Upgrade: websocket"_s} << "GET"_ba << qint64(0) << 0;
}

void CatcherPeers::curlIsAnswered()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, method);
    QFETCH(qint64, content);
    QFETCH(int, interim);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(noise(3'000'000));
    file.close();
    arguments.replaceInStrings(u"FILE"_s, file.fileName());
    const Ended ended = runProgram(u"curl"_s, QStringList{u"-sS"_s, u"-i"_s, u"--noproxy"_s, u"*"_s} + arguments + QStringList{url()});
    QVERIFY2(ended.status == 0, ended.err);
    QVERIFY2(ended.out.contains("HTTP/1.1 200 OK\r\n"), ended.out);
    QCOMPARE(ended.out.endsWith("\r\n\r\nOK"), method != "HEAD");
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(exchange.request->method, method);
    QCOMPARE(exchange.request->contentSize, content);
    QVERIFY(exchange.request->complete);
    QCOMPARE(exchange.interim.size(), interim);
    QVERIFY(everything(exchange.transcript.out).endsWith(ended.out.last(std::min<qsizetype>(ended.out.size(), 60))));
}

void CatcherPeers::wrkFindsNoFault()
{
    const Ended ended = runProgram(u"wrk"_s, {u"-t1"_s, u"-c16"_s, u"-d1s"_s, url()});
    QCOMPARE(ended.status, 0);
    QVERIFY2(!ended.out.contains("Socket errors") && !ended.out.contains("Non-2xx"), ended.out);
    const qsizetype answered = ended.out.first(ended.out.indexOf(" requests in")).split(' ').last().trimmed().toLongLong();
    QVERIFY(answered > 0);
    // wrk leaves without reading the last answers.
    QTRY_VERIFY(m_sink->finished().size() >= answered);
    QVERIFY(m_sink->finished().size() <= answered + 16);
    QTRY_COMPARE(m_sink->finished().size(), m_sink->begun().size());
}

QTEST_GUILESS_MAIN(CatcherPeers)
#include "tst_catcherpeers.moc"

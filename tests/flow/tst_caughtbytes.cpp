// SPDX-License-Identifier: MIT
// What is written to a catcher's socket, valid or not, in one piece or byte by byte, is what `show` gives back.
#include "support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestCaughtBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsShown_data();
    void whatWasWrittenIsShown();
    void bothFamiliesOnOnePort();
    void aHalfClosedClientIsAnswered();
    void keptAliveRequestsAreKeptApart();
    void nothingAcknowledgedIsLostToAKill();
    void theLogOutlivesTheCatcherAndIsReadWhileItRuns();
};

namespace {

/// Writes to the socket in pieces of `step` bytes, each on its way before the next, then reads until the peer closes or
/// has answered.
QByteArray talk(quint16 port, const QByteArray &bytes, qsizetype step, const QHostAddress &address = QHostAddress::LocalHost)
{
    QTcpSocket socket;
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket.connectToHost(address, port);
    if (!socket.waitForConnected(10'000))
        return "not connected";
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        socket.write(bytes.sliced(at, std::min(step, bytes.size() - at)));
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(10'000)) { }
    }
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    return answer + socket.readAll();
}

QJsonObject parsed(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

void TestCaughtBytes::whatWasWrittenIsShown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("state");
    const auto row = [](const char *name, const QByteArray &bytes, int status, const QByteArray &state) {
        QTest::newRow(name) << bytes << status << state;
    };
    row("a plain request", "POST /bell HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi", 200, "complete");
    row("an HTTP/1.0 request", "GET / HTTP/1.0\r\n\r\n", 200, "complete");
    row("an unknown method", "FROB / HTTP/1.1\r\nHost: x\r\n\r\n", 200, "complete");
    row("bare line feeds", "GET / HTTP/1.1\nHost: x\n\n", 200, "complete");
    row("a field that is not UTF-8", "GET / HTTP/1.1\r\nHost: x\r\nX: caf\xe9\r\n\r\n", 200, "complete");
    row("chunks with extensions and trailers",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n0\r\nT: 1\r\n\r\n", 200, "complete");
    row("duplicate fields in odd case", "GET / HTTP/1.1\r\nhOST: x\r\nA: 1\r\na: 2\r\nA: 1\r\n\r\n", 200, "complete");
    row("two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc", 400, "failed");
    row("length and chunks", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, "failed");
    row("no HTTP at all", "\x16\x03\x01 what is this\r\n\r\n", 400, "failed");
    row("a broken chunk size", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n", 400, "failed");
}

void TestCaughtBytes::whatWasWrittenIsShown()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, state);
    for (const qsizetype step : {bytes.size(), qsizetype(1)}) {
        const QTemporaryDir store;
        RunningCatcher catcher({u"--store"_s, store.path(), u"--json"_s, u"--count"_s, u"1"_s});
        const QByteArray answer = talk(catcher.port(), bytes, step);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status)), answer.constData());

        const QJsonObject exchange = parsed(catcher.program().nextLine());
        QCOMPARE(exchange["state"_L1].toString().toLatin1(), state);
        QCOMPARE(exchange["error"_L1].isNull(), state == "complete");
        QCOMPARE(catcher.program().wait().status, 0);

        const QString id = exchange["id"_L1].toString();
        const auto shown = [&](const QString &side) {
            return runCli({u"show"_s, id, u"--store"_s, store.path(), u"--show"_s, u"raw"_s, u"--side"_s, side}).out;
        };
        const QByteArray received = shown(u"received"_s);
        // After a framing error the catcher answers and closes: what was written behind may not have been taken.
        if (state == "complete")
            QCOMPARE(received, bytes);
        else
            QVERIFY2(!received.isEmpty() && bytes.startsWith(received), received.constData());
        QCOMPARE(shown(u"sent"_s), answer);
    }
}

void TestCaughtBytes::bothFamiliesOnOnePort()
{
    RunningCatcher catcher({u"--json"_s});
    for (const auto &address : {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)}) {
        const QByteArray answer = talk(catcher.port(), "GET / HTTP/1.1\r\nHost: x\r\n\r\n", 100, address);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
        const QString remote = parsed(catcher.program().nextLine())["connection"_L1]["remote"_L1].toString();
        QVERIFY2(remote.startsWith(address.protocol() == QAbstractSocket::IPv4Protocol ? "127.0.0.1:"_L1 : "[::1]:"_L1),
                 qPrintable(remote));
    }
    QCOMPARE(catcher.program().terminate().status, 0);
}

void TestCaughtBytes::aHalfClosedClientIsAnswered()
{
    RunningCatcher catcher;
    for (int i = 0; i < 20; ++i) {
        const Ended ended = runProgram(u"nc"_s, {u"-N"_s, u"127.0.0.1"_s, QString::number(catcher.port())},
                                       "POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi");
        QVERIFY2(ended.out.startsWith("HTTP/1.1 200 OK\r\n"), ended.out.constData());
        QVERIFY(ended.out.endsWith("\r\n\r\nOK"));
    }
}

void TestCaughtBytes::keptAliveRequestsAreKeptApart()
{
    const QTemporaryDir store;
    RunningCatcher catcher({u"--store"_s, store.path(), u"--json"_s, u"--count"_s, u"3"_s});
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, catcher.port());
    QVERIFY(socket.waitForConnected());
    // Three requests in one write: pipelined, answered in order, each an exchange of its own.
    QList<QByteArray> requests;
    for (int i = 0; i < 3; ++i)
        requests.append("POST /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n" + char('a' + i));
    socket.write(requests.join());
    for (int i = 0; i < 3; ++i) {
        const QJsonObject exchange = parsed(catcher.program().nextLine());
        QCOMPARE(exchange["request"_L1]["target"_L1].toString(), u"/%1"_s.arg(i));
        QCOMPARE(exchange["connection"_L1]["reused"_L1].toBool(), i > 0);
        const Ended shown = runCli({u"show"_s, exchange["id"_L1].toString(), u"--store"_s, store.path(), u"--side"_s, u"received"_s});
        QCOMPARE(shown.out, requests.at(i));
    }
}

void TestCaughtBytes::nothingAcknowledgedIsLostToAKill()
{
    const QTemporaryDir store;
    int acknowledged = 0;
    {
        RunningCatcher catcher({u"--store"_s, store.path(), u"--quiet"_s});
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, catcher.port());
        QVERIFY(socket.waitForConnected());
        for (; acknowledged < 50; ++acknowledged) {
            socket.write("POST /" + QByteArray::number(acknowledged) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
            QByteArray answer;
            while (!answer.endsWith("OK") && socket.waitForReadyRead(10'000))
                answer += socket.readAll();
            QVERIFY(answer.startsWith("HTTP/1.1 200 "));
        }
        catcher.program().kill();
    }
    const Ended log = runCli({u"log"_s, u"--store"_s, store.path(), u"--json"_s, u"--limit"_s, u"1000"_s});
    QCOMPARE(log.status, 0);
    const QList<QByteArray> lines = log.out.trimmed().split('\n');
    QCOMPARE(lines.size(), acknowledged);
    for (int i = 0; i < acknowledged; ++i)
        QCOMPARE(parsed(lines.at(i))["request"_L1]["target"_L1].toString(), u"/%1"_s.arg(i));
    // The last answer's record may not have been written any more.
    QVERIFY(log.out.contains("\"state\":\"complete\""));
}

void TestCaughtBytes::theLogOutlivesTheCatcherAndIsReadWhileItRuns()
{
    const QTemporaryDir store;
    RunningCatcher catcher({u"--store"_s, store.path()});
    QVERIFY(talk(catcher.port(), "GET /while HTTP/1.1\r\nHost: x\r\n\r\n", 100).startsWith("HTTP/1.1 200 "));
    QVERIFY(catcher.program().nextLine().contains("/while"));
    QVERIFY(runCli({u"log"_s, u"--store"_s, store.path()}).out.contains("GET /while"));
    QCOMPARE(catcher.program().terminate().status, 0);
    const Ended after = runCli({u"log"_s, u"/whi"_s, u"200"_s, u"--store"_s, store.path()});
    QVERIFY2(after.out.contains("GET /while"), after.err.constData());
    QCOMPARE(runCli({u"log"_s, u"404"_s, u"--store"_s, store.path()}).out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCaughtBytes)
#include "tst_caughtbytes.moc"

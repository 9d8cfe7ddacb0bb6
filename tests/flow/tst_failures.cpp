// SPDX-License-Identifier: MIT
// Bad input and bad peers: a clear sentence, the exchange kept with its bytes, exit status 1.
#include "support/program.h"
#include "support/recorder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFailureIsAnExchange_data();
    void everyFailureIsAnExchange();
    void aServerThatNeverAnswersIsLeftInTime();
    void aPortInUseIsNamed();
    void aStoreThatCannotBeWrittenIsNamed();
    void aDamagedIndexIsNamedAndMadeAnewByWhoWrites();
    void anExchangeThatIsNotThere();
};

void TestFailures::everyFailureIsAnExchange_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("closed without an answer") << QByteArray() << QByteArray("connection-closed") << QByteArray("closed");
    QTest::newRow("closed inside the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 4096\r\n\r\n" + QByteArray(50, 'x'))
                                            << QByteArray("incomplete") << QByteArray("50 of 4,096");
    QTest::newRow("closed inside the head") << QByteArray("HTTP/1.1 200 OK\r\nServ") << QByteArray("incomplete") << QByteArray("closed");
    QTest::newRow("a reply that is not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.9\r\n") << QByteArray("not-http") << QByteArray("HTTP");
    QTest::newRow("a broken chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")
                                    << QByteArray("malformed-chunk") << QByteArray("chunk");
}

void TestFailures::everyFailureIsAnExchange()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, sentence);
    const QTemporaryDir store;
    Recorder recorder;
    recorder.answer = answer;
    const Ended sent = runCli({u"send"_s, u"--store"_s, store.path(), u"-m"_s, u"20"_s,
                               u"http://127.0.0.1:%1/"_s.arg(recorder.serverPort())});
    QCOMPARE(sent.status, 1);
    QVERIFY2(sent.err.contains(sentence), sent.err.constData());
    const Ended log = runCli({u"log"_s, u"--json"_s, u"--store"_s, store.path()});
    const QJsonObject exchange = QJsonDocument::fromJson(log.out).object();
    QCOMPARE(exchange["state"_L1].toString(), u"failed"_s);
    QCOMPARE(exchange["error"_L1]["kind"_L1].toString().toLatin1(), kind);
    QCOMPARE(runCli({u"show"_s, u"1"_s, u"--store"_s, store.path(), u"--show"_s, u"received"_s}).out, answer);
    QCOMPARE(runCli({u"show"_s, u"1"_s, u"--store"_s, store.path(), u"--show"_s, u"sent"_s}).out, recorder.received);
}

void TestFailures::aServerThatNeverAnswersIsLeftInTime()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost, 0));
    const Ended sent = runCli({u"send"_s, u"-m"_s, u"0.3"_s, u"--show"_s, u"json"_s,
                               u"http://127.0.0.1:%1/"_s.arg(silent.serverPort())});
    QCOMPARE(sent.status, 1);
    const QJsonObject exchange = QJsonDocument::fromJson(sent.out).object();
    QCOMPARE(exchange["error"_L1]["kind"_L1].toString(), u"timed-out"_s);
    QVERIFY(exchange["timing"_L1]["total"_L1].toDouble() >= 290);
    const quint16 port = silent.serverPort();
    silent.close();
    const Ended refused = runCli({u"send"_s, u"--show"_s, u"json"_s, u"http://127.0.0.1:%1/"_s.arg(port)});
    QCOMPARE(refused.status, 1);
    QCOMPARE(QJsonDocument::fromJson(refused.out)["error"_L1]["kind"_L1].toString(), u"connection-refused"_s);
    QVERIFY2(refused.err.contains(QByteArray::number(port)), refused.err.constData());
    const Ended unknown = runCli({u"send"_s, u"--show"_s, u"json"_s, u"http://nothing.invalid/"_s});
    QCOMPARE(unknown.status, 1);
    QCOMPARE(QJsonDocument::fromJson(unknown.out)["error"_L1]["kind"_L1].toString(), u"name-not-resolved"_s);
    QVERIFY2(unknown.err.contains("nothing.invalid"), unknown.err.constData());
}

void TestFailures::aPortInUseIsNamed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, 0));
    const Ended ended = runCli({u"catch"_s, u"--listen"_s, u"localhost:%1"_s.arg(other.serverPort())});
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.err.contains(QByteArray::number(other.serverPort())), ended.err.constData());
    QCOMPARE(ended.out, QByteArray());
}

void TestFailures::aStoreThatCannotBeWrittenIsNamed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString store = file.fileName() + u"/log"_s;
    const Ended ended = runCli({u"catch"_s, u"--listen"_s, u"localhost:0"_s, u"--store"_s, store});
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.err.contains(store.toUtf8()), ended.err.constData());
    const Ended sent = runCli({u"send"_s, u"--store"_s, store, u"http://127.0.0.1:1/"_s});
    QCOMPARE(sent.status, 1);
    QVERIFY(sent.err.contains(store.toUtf8()));
    const Ended missing = runCli({u"log"_s, u"--store"_s, folder.filePath(u"none"_s)});
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.err.contains("none"));
}

void TestFailures::aDamagedIndexIsNamedAndMadeAnewByWhoWrites()
{
    const QTemporaryDir store;
    {
        RunningCatcher catcher({u"--store"_s, store.path(), u"--count"_s, u"1"_s});
        QCOMPARE(runCli({u"send"_s, catcher.origin()}).status, 0);
        QCOMPARE(catcher.program().wait().status, 0);
    }
    // What SQLite left beside the index could stand in for it.
    QFile::remove(store.filePath(u"index.sqlite-wal"_s));
    QFile::remove(store.filePath(u"index.sqlite-shm"_s));
    const QByteArray damage(8192, 'x');
    QFile index(store.filePath(u"index.sqlite"_s));
    QVERIFY(index.open(QIODevice::ReadWrite | QIODevice::Truncate));
    QCOMPARE(index.write(damage), damage.size());
    index.close();
    // Who reads names it and leaves it alone.
    for (const QStringList &words : {QStringList{u"log"_s}, QStringList{u"show"_s, u"1"_s}}) {
        const Ended ended = runCli(words + QStringList{u"--store"_s, store.path()});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.err.contains(store.path().toUtf8()), ended.err.constData());
    }
    QVERIFY(index.open(QIODevice::ReadOnly));
    QCOMPARE(index.readAll(), damage);
    index.close();
    // Who writes makes it anew from the bytes, and keeps what it was.
    {
        RunningCatcher catcher({u"--store"_s, store.path()});
        QCOMPARE(catcher.program().terminate().status, 0);
    }
    const Ended listed = runCli({u"log"_s, u"--store"_s, store.path()});
    QCOMPARE(listed.status, 0);
    QVERIFY2(listed.out.startsWith("#1 "), listed.out.constData());
    QFile aside(store.filePath(u"index.sqlite.damaged"_s));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), damage);
}

void TestFailures::anExchangeThatIsNotThere()
{
    const QTemporaryDir store;
    {
        RunningCatcher catcher({u"--store"_s, store.path()});
        QCOMPARE(catcher.program().terminate().status, 0);
    }
    for (const QString &id : {u"12"_s, u"0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000"_s, u"word"_s}) {
        const Ended ended = runCli({u"show"_s, id, u"--store"_s, store.path()});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.err.contains(id.toUtf8()), ended.err.constData());
    }
}

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"

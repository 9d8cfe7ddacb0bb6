// SPDX-License-Identifier: MIT
// HTTP/2 in numbers: much at once is answered and kept, and floods leave the catcher as it was.
#include "store/logreader.h"
#include "support/amount.h"
#include "support/http2client.h"
#include "support/program.h"
#include "support/rawpeer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;
using namespace Http2Bytes;

namespace {

/// MiB that a process holds in memory.
double resident(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    return all.sliced(all.indexOf("VmRSS:") + 6).trimmed().split(' ').first().toDouble() / 1024;
}

QByteArray rapidResets()
{
    QByteArray bytes = opening();
    for (quint32 stream = 1; stream < 1000; stream += 2)
        bytes += frame(Http2Frame::Headers, 4, stream, head("POST", "/flood"))
            + frame(Http2Frame::RstStream, 0, stream, QByteArray("\0\0\0\x8", 4));
    return bytes;
}

QByteArray continuations()
{
    QByteArray bytes = opening() + frame(Http2Frame::Headers, 0, 1, head("GET", "/flood"));
    for (int i = 0; i < 5000; ++i)
        bytes += frame(Http2Frame::Continuation, 0, 1, field("x", QByteArray(100, 'y')));
    return bytes;
}

QByteArray bomb()
{
    QByteArray bytes = opening();
    for (quint32 stream = 1; stream < 20; stream += 2)
        bytes += frame(Http2Frame::Headers, 5, stream,
                       head("GET", "/flood") + "\x40\x01x\x7f\xa1\x1e" + QByteArray(4000, 'x')
                           + QByteArray(12'000, '\xbe'));
    return bytes;
}

QByteArray pings()
{
    return opening() + frame(Http2Frame::Ping, 0, 0, "12345678").repeated(20'000);
}

} // namespace

class TestHttp2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void h2loadIsAnsweredAndKept_data();
    void h2loadIsAnsweredAndKept();
    void floodsLeaveItAsItWas_data();
    void floodsLeaveItAsItWas();
};

void TestHttp2::h2loadIsAnsweredAndKept_data()
{
    QTest::addColumn<QStringList>("how");
    QTest::addColumn<QString>("scheme");
    QTest::newRow("plain") << QStringList{} << u"http"_s;
    QTest::newRow("TLS") << QStringList{u"--tls"_s, u"--http2"_s} << u"https"_s;
}

void TestHttp2::h2loadIsAnsweredAndKept()
{
    QFETCH(const QStringList, how);
    QFETCH(const QString, scheme);
    const QTemporaryDir store;
    RunningCatcher catcher(QStringList{u"--store"_s, store.path(), u"--quiet"_s} + how);
    const Ended ended = runProgram(
        u"h2load"_s, {u"-n"_s, u"20000"_s, u"-c"_s, u"20"_s, u"-m"_s, u"32"_s,
                      u"%1://127.0.0.1:%2/load"_s.arg(scheme).arg(catcher.port())});
    QVERIFY2(ended.out.contains("20000 total, 20000 started, 20000 done, 20000 succeeded, 0 failed, 0 errored, 0 timeout"),
             ended.out);
    QCOMPARE(catcher.program().terminate().status, 0);
    const auto reader = LogReader::open(store.path());
    QVERIFY(reader);
    QCOMPARE((*reader)->count().value(), 20'000);
}

void TestHttp2::floodsLeaveItAsItWas_data()
{
    QTest::addColumn<QByteArray>("flood");
    QTest::newRow("streams begun and reset") << rapidResets();
    QTest::newRow("a field block without end") << continuations();
    QTest::newRow("fields that grow when they are read") << bomb();
    QTest::newRow("pings") << pings();
}

void TestHttp2::floodsLeaveItAsItWas()
{
    QFETCH(const QByteArray, flood);
    RunningCatcher catcher({u"--quiet"_s, u"--http2"_s});
    const qint64 process = catcher.program().process().processId();
    const auto attack = [&](int times) {
        for (int i = 0; i < times; ++i) {
            const auto peer = RawPeer::connectTo(catcher.port());
            peer->send(flood);
            QTRY_VERIFY(peer->hasEnded());
            QCOMPARE(Http2Answers(peer->received()).goAway(), std::optional(11U)); // ENHANCE_YOUR_CALM
        }
    };
    attack(10);
    const double before = resident(process);
    attack(100);
    // What was freed stays for a while with the address sanitizer (its quarantine, 256 MiB).
    QVERIFY2(resident(process) < before + amount(8, 512, 8), qPrintable(u"%1 MiB, then %2"_s.arg(before).arg(resident(process))));

    const auto honest = RawPeer::connectTo(catcher.port());
    honest->send(opening() + get(1, "/"));
    QTRY_COMPARE(Http2Answers(honest->received()).of(1).content, "OK");
}

QTEST_GUILESS_MAIN(TestHttp2)
#include "tst_http2.moc"

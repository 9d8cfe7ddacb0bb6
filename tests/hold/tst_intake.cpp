// SPDX-License-Identifier: MIT
// What is sent to a catcher, much of it at once or large, is answered and kept, no less and no more.
#include "store/logreader.h"
#include "support/amount.h"
#include "support/crowd.h"
#include "support/program.h"
#include "support/requests.h"
#include "wire/reading.h"

#include <QBitArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestThatIsSentIsAnsweredAndKept();
    void largeBodiesAreKeptWhole();
    void anUploadDoesNotGrowTheCatcher();
};

namespace {

const QByteArray answerEnd = "\r\n\r\nOK";

QByteArray postNumber(int number)
{
    const QByteArray name = QByteArray::number(number);
    return "POST /post?id=" + name + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1024\r\n\r\n"
        + (name + ';').repeated(1024).first(1024);
}

/// MiB that a process holds in memory.
double resident(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    return all.sliced(all.indexOf("VmRSS:") + 6).trimmed().split(' ').first().toDouble() / 1024;
}

} // namespace

void TestIntake::everyRequestThatIsSentIsAnsweredAndKept()
{
    const int count = amount(50'000, 4'000, 50'000);
    constexpr int connections = 64;
    const QTemporaryDir store;
    RunningCatcher catcher({u"--store"_s, store.path(), u"--quiet"_s});
    Crowd crowd(catcher.port());
    int sent = 0;
    QBitArray answered(count);
    bool isRight = true;
    crowd.onNews = [&](Crowd::Peer &peer) {
        isRight = isRight && !peer.hasEnded;
        if (!peer.received.endsWith(answerEnd))
            return;
        isRight = isRight && peer.received.startsWith("HTTP/1.1 200 OK\r\n") && !answered.testBit(peer.tag);
        answered.setBit(peer.tag);
        peer.received.clear();
        if (sent < count)
            crowd.send(peer, postNumber(peer.tag = sent++));
    };
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < connections; ++i) {
        Crowd::Peer &peer = crowd.join(sent);
        crowd.send(peer, postNumber(sent++));
    }
    QVERIFY(crowd.runUntil([&] { return !isRight || answered.count(true) == count; }, 250'000));
    QVERIFY(isRight);
    QCOMPARE(sent, count);
    note(u"%1 POSTs of 1 KiB over %2 connections answered in %3 s"_s.arg(count)
             .arg(connections)
             .arg(double(timer.elapsed()) / 1000, 0, 'f', 1));
    crowd.leave();
    QCOMPARE(catcher.program().terminate().status, 0);

    const auto reader = LogReader::open(store.path());
    QVERIFY(reader);
    QCOMPARE((*reader)->count().value(), count);
    QBitArray kept(count);
    const int step = isSoak() ? 1 : 101; // of which the bytes are looked at, too
    for (qint64 before = 0;;) {
        const auto rows = (*reader)->rowsBefore({}, before, 1000).value();
        if (rows.isEmpty())
            break;
        before = rows.last().number;
        for (const ExchangeRow &row : rows) {
            const int id = row.target.sliced(row.target.indexOf('=') + 1).toInt();
            QVERIFY2(id < count && !kept.testBit(id), row.target.constData());
            kept.setBit(id);
            QCOMPARE(row.state, State::Complete);
            QCOMPARE(row.status, 200);
            if (id % step != 0)
                continue;
            const Exchange exchange = (*reader)->load(row.number).value();
            QCOMPARE(everything(exchange.requestBytes()), postNumber(id));
            QVERIFY(everything(exchange.responseBytes()).endsWith(answerEnd));
        }
    }
    QCOMPARE(kept.count(true), count);
    note(u"%1 sent = answered = kept, each once"_s.arg(count));
}

void TestIntake::largeBodiesAreKeptWhole()
{
    const int count = amount(6, 2, 100);
    const QByteArray body = noise(10 * 1024 * 1024);
    const QTemporaryDir store;
    RunningCatcher catcher({u"--store"_s, store.path(), u"--quiet"_s});
    Crowd crowd(catcher.port());
    int answered = 0;
    crowd.onNews = [&](Crowd::Peer &peer) { answered += peer.received.endsWith(answerEnd) ? 1 : 0; };
    QList<QByteArray> requests;
    for (int first = 0; first < count; first += 2) { // two at a time
        for (int i = first; i < first + 2; ++i) {
            // Every other one in chunks.
            const QByteArray head = "PUT /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: x\r\n";
            Crowd::Peer &peer = crowd.join();
            crowd.send(peer, i % 2 == 0
                           ? head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body
                           : head + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(body.size(), 16) + "\r\n"
                               + body + "\r\n0\r\n\r\n");
        }
        QVERIFY(crowd.runUntil([&] { return answered == first + 2; }));
        crowd.leave();
    }
    QCOMPARE(catcher.program().terminate().status, 0);
    const auto reader = LogReader::open(store.path());
    QVERIFY(reader);
    QCOMPARE((*reader)->count().value(), count);
    for (int number = 1; number <= count; ++number) {
        Exchange exchange = (*reader)->load(number).value();
        QVERIFY(readTranscript(exchange));
        QVERIFY(exchange.request->complete);
        const auto content = contentOf(*exchange.request, exchange.requestBytes());
        QVERIFY(content);
        QVERIFY(everything(*content) == body);
    }
    note(u"%1 bodies of 10 MiB kept byte for byte, half of them in chunks"_s.arg(count));
}

void TestIntake::anUploadDoesNotGrowTheCatcher()
{
    const qint64 size = qint64(amount(64, 32, 1024)) * 1024 * 1024;
    const QByteArray piece = noise(1024 * 1024);
    RunningCatcher catcher({u"--quiet"_s});
    const qint64 process = catcher.program().process().processId();
    Crowd crowd(catcher.port());
    Crowd::Peer &warm = crowd.join();
    crowd.send(warm, postNumber(0));
    QVERIFY(crowd.runUntil([&] { return warm.received.endsWith(answerEnd); }));
    const double idle = resident(process);
    double most = idle;
    Crowd::Peer &peer = crowd.join();
    crowd.send(peer, "PUT /large HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
    for (qint64 sent = 0; sent < size; sent += piece.size()) {
        crowd.send(peer, piece);
        QVERIFY(crowd.runUntil([&] { return peer.unsent.isEmpty() || peer.hasEnded; }));
        QVERIFY(!peer.hasEnded);
        most = std::max(most, resident(process));
    }
    QVERIFY(crowd.runUntil([&] { return peer.received.endsWith(answerEnd) || peer.hasEnded; }));
    QVERIFY2(peer.received.startsWith("HTTP/1.1 200 "), peer.received.constData());
    note(u"a body of %1 MiB took %2 MiB above %3 MiB at rest (at most 32)"_s.arg(size >> 20)
             .arg(most - idle, 0, 'f', 1)
             .arg(idle, 0, 'f', 1));
    // A sanitizer keeps what was freed for a while.
    QVERIFY2(isSanitized || most - idle < 32, qPrintable(QString::number(most - idle)));
}

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"

// SPDX-License-Identifier: MIT
// Thousands of connections that do nothing, or next to nothing, do not keep a catcher from answering others.
#include "support/amount.h"
#include "support/crowd.h"
#include "support/program.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstring>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestCrowds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewRequestIsAnsweredAmongThoseThatStall();
    void noneOfManyIsRefusedWithoutAWord();
    void beyondTheLimitOthersWaitAndAreAnswered();
};

namespace {

const QByteArray get = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

bool isAnswered(const Crowd::Peer &peer)
{
    return peer.received.startsWith("HTTP/1.1 200 ") && peer.received.endsWith("\r\n\r\nOK");
}

enum Kind { Idle, HalfHello, Hello, Dripping, Asking };

} // namespace

void TestCrowds::aNewRequestIsAnsweredAmongThoseThatStall()
{
    const int idle = amount(1000, 200, 1000);
    const int handshakes = amount(500, 100, 500);
    const int dripping = amount(500, 100, 500);
    QFile file(QStringLiteral(WIREBELL_TEST_DATA "/clienthello/tls13-name-and-protocols.bin"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray hello = file.readAll();
    // A head that does not end while the test runs.
    const QByteArray endless = "GET / HTTP/1.1\r\nX: " + QByteArray(10'000, 'x');

    RunningCatcher catcher({u"--tls"_s, u"--quiet"_s});
    Crowd crowd(catcher.port());
    for (int i = 0; i < idle; ++i)
        crowd.join(Idle);
    for (int i = 0; i < handshakes; ++i) {
        Crowd::Peer &peer = crowd.join(i % 2 ? HalfHello : Hello);
        crowd.send(peer, i % 2 ? hello.first(hello.size() / 2) : hello);
    }
    for (int i = 0; i < dripping; ++i)
        crowd.join(Dripping);
    QVERIFY(crowd.runUntil(
        [&] { return std::ranges::all_of(crowd.peers(), [](const auto &peer) { return peer->isConnected; }); }));
    // The handshakes that can be are answered: the catcher has seen them all.
    QVERIFY(crowd.runUntil([&] {
        return std::ranges::all_of(crowd.peers(),
                                   [](const auto &peer) { return peer->tag != Hello || !peer->received.isEmpty(); });
    }));

    // Each second another byte of each, and in between new ones who ask.
    const int questions = amount(20, 10, 200);
    QElapsedTimer clock;
    clock.start();
    qint64 drips = 0;
    QList<qint64> waits; // microseconds
    Crowd::Peer *asking = nullptr;
    QElapsedTimer asked;
    const bool done = crowd.runUntil([&] {
        if (clock.elapsed() >= 1000 * drips) {
            for (const auto &peer : crowd.peers())
                if (peer->tag == Dripping)
                    crowd.send(*peer, QByteArrayView(endless).sliced(drips, 1));
            ++drips;
        }
        if (asking && !asking->hasEnded)
            return false;
        if (asking) {
            if (!isAnswered(*asking))
                return true;
            waits.append(asked.nsecsElapsed() / 1000);
            crowd.close(*asking);
            asking = nullptr;
        }
        if (waits.size() == questions)
            return true;
        if (clock.elapsed() >= 100 * waits.size()) {
            asked.start();
            asking = &crowd.join(Asking);
            crowd.send(*asking, get);
        }
        return false;
    });
    QVERIFY(done);
    QCOMPARE(waits.size(), questions);
    // A TLS client is served as well.
    const Ended curl = runProgram(u"curl"_s, {u"-sk"_s, u"https://127.0.0.1:%1/"_s.arg(catcher.port())});
    QCOMPARE(curl.status, 0);
    QCOMPARE(curl.out, "OK"_ba);
    // Nobody was turned away meanwhile.
    crowd.runUntil([] { return false; }, 50);
    for (const auto &peer : crowd.peers())
        QVERIFY2(peer->tag == Asking || !peer->hasEnded, qPrintable(u"one of kind %1 was closed"_s.arg(peer->tag)));
    std::ranges::sort(waits);
    note(u"%1 idle, %2 half-handshakes, %3 byte-a-second senders: %4 new requests answered in %5 ms (median), "
         "%6 ms at most (250)"_s
             .arg(idle)
             .arg(handshakes)
             .arg(dripping)
             .arg(waits.size())
             .arg(double(waits[waits.size() / 2]) / 1000, 0, 'f', 1)
             .arg(double(waits.last()) / 1000, 0, 'f', 1));
    if (isSoak())
        QVERIFY2(waits.last() < 250'000, qPrintable(QString::number(waits.last())));
    QCOMPARE(catcher.program().terminate().status, 0);
}

void TestCrowds::noneOfManyIsRefusedWithoutAWord()
{
    const int count = amount(2000, 400, 2000);
    RunningCatcher catcher({u"--quiet"_s});
    Crowd crowd(catcher.port());
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < count; ++i)
        crowd.send(crowd.join(), get);
    const qint64 connecting = clock.elapsed();
    QVERIFY(crowd.runUntil(
        [&] { return std::ranges::all_of(crowd.peers(), [](const auto &peer) { return peer->hasEnded; }); }));
    note(u"%1 connects within %2 ms, all answered after %3 ms"_s.arg(count).arg(connecting).arg(clock.elapsed()));
    for (const auto &peer : crowd.peers())
        QVERIFY2(isAnswered(*peer),
                 peer->received.isEmpty() ? std::strerror(peer->trouble) : peer->received.constData());
    QCOMPARE(catcher.program().terminate().status, 0);
}

void TestCrowds::beyondTheLimitOthersWaitAndAreAnswered()
{
    // As many as a catcher takes at a time, and some: these are not turned away, and have their turn when others leave.
    const int limit = 4096;
    const int more = 100;
    RunningCatcher catcher({u"--quiet"_s});
    Crowd crowd(catcher.port());
    for (int i = 0; i < limit; ++i)
        crowd.join(Idle);
    QVERIFY(crowd.runUntil(
        [&] { return std::ranges::all_of(crowd.peers(), [](const auto &peer) { return peer->isConnected; }); }));
    for (int i = 0; i < more; ++i)
        crowd.send(crowd.join(Asking), get);
    crowd.runUntil([] { return false; }, 200);
    for (const auto &peer : crowd.peers())
        QVERIFY(!peer->hasEnded || (peer->tag == Asking && isAnswered(*peer)));
    for (int i = 0; i < 2 * more; ++i)
        crowd.close(*crowd.peers()[size_t(i)]);
    QVERIFY(crowd.runUntil([&] {
        return std::ranges::all_of(crowd.peers(),
                                   [](const auto &peer) { return peer->tag != Asking || peer->hasEnded; });
    }));
    for (const auto &peer : crowd.peers())
        QVERIFY(peer->tag != Asking || isAnswered(*peer));
    crowd.leave();
    QCOMPARE(catcher.program().terminate().status, 0);
}

QTEST_GUILESS_MAIN(TestCrowds)
#include "tst_crowds.moc"

// SPDX-License-Identifier: MIT
// Thousands of malformed requests through real sockets: the catcher goes on, holds none of them longer than its
// deadlines say, and shows each byte for byte.
#include "app/wire/casefile.h"
#include "exchange/catcher.h"
#include "exchange/eventthread.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "support/amount.h"
#include "support/crowd.h"
#include "support/malformed.h"
#include "support/requests.h"
#include "wire/reading.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QScopeGuard>
#include <QTest>

#include <future>
#include <optional>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestMalformed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKeptAsItCame();
};

namespace {

constexpr qint64 deadline = 300; // milliseconds, of the catcher

struct Case
{
    QByteArray bytes;
    QElapsedTimer since;
    qint64 heldFor = -1; // milliseconds
    quint16 port = 0;
    bool isDone = false;
};

/// What came on one connection, exchange after exchange.
struct Kept
{
    QByteArray bytes;
    bool isWhole = false; // the last request has ended, and none behind it began
};

QList<QByteArray> sources()
{
    QList<QByteArray> all;
    for (const WireCase &each : allCases())
        all.append(each.bytesOf(Side::Request));
    const QDir hellos(QStringLiteral(WIREBELL_TEST_DATA "/clienthello"));
    for (const QFileInfo &each : hellos.entryInfoList({u"*.bin"_s})) {
        QFile file(each.filePath());
        if (file.open(QIODevice::ReadOnly))
            all.append(file.readAll());
    }
    return all;
}

} // namespace

void TestMalformed::isKeptAsItCame()
{
    const int count = amount(2000, 400, 10'000);
    const QTemporaryDir folder;
    auto log = ExchangeLog::open(folder.path());
    QVERIFY(log);
    CatcherLimits limits;
    limits.headTime = deadline;
    limits.idleTime = deadline;
    auto thread = std::make_optional<EventThread>();
    std::unique_ptr<Catcher> catcher; // the thread's
    std::promise<QStringList> listening;
    thread->put([&] {
        catcher = std::make_unique<Catcher>(**log, limits);
        listening.set_value(catcher->listen(u"127.0.0.1"_s, 0).value_or(QStringList()));
    });
    const auto end = qScopeGuard([&] {
        if (thread)
            thread->put([&] { catcher.reset(); });
    });
    const QStringList origins = listening.get_future().get();
    QVERIFY(!origins.isEmpty());
    Crowd crowd(quint16(origins.first().section(u':', -1).toUInt()));

    Malformed malformed(sources(), seed());
    std::vector<Case> cases(static_cast<size_t>(count));
    int begun = 0;
    int ended = 0;
    const auto beginNext = [&] {
        Case &next = cases[size_t(begun)];
        next.bytes = malformed.next();
        next.since.start();
        Crowd::Peer &peer = crowd.join(begun);
        crowd.send(peer, next.bytes);
        // Every other one says that it has ended; the rest wait for what the catcher makes of it.
        if (begun % 2 == 0)
            crowd.endOutput(peer);
        ++begun;
    };
    crowd.onNews = [&](Crowd::Peer &peer) {
        Case &one = cases[size_t(peer.tag)];
        if (peer.port != 0)
            one.port = peer.port;
        if (!peer.hasEnded || one.isDone)
            return;
        one.isDone = true;
        one.heldFor = one.since.elapsed();
        ++ended;
        crowd.close(peer);
    };
    while (ended < count) {
        while (begun < count && begun - ended < 128)
            beginNext();
        const int before = ended;
        QVERIFY2(crowd.runUntil([&] { return ended > before; }, 30'000), qPrintable(QString::number(ended)));
    }
    const auto longest = std::ranges::max_element(cases, {}, &Case::heldFor);
    note(u"%1 malformed requests through sockets, none held longer than %2 ms"_s.arg(count).arg(longest->heldFor));
    const int most = isSoak() ? 2000 : 20'000; // a loaded machine is late with everything
    QVERIFY2(longest->heldFor < most,
             (QByteArray::number(longest->heldFor) + " ms: " + escaped(longest->bytes)).constData());
    // It goes on.
    Crowd::Peer &after = crowd.join();
    crowd.onNews = {};
    crowd.send(after, "GET /after HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(crowd.runUntil([&] { return after.hasEnded; }));
    QVERIFY(after.received.startsWith("HTTP/1.1 200 "));
    thread->put([&] { catcher.reset(); });
    thread.reset();
    log->reset();

    const auto reader = LogReader::open(folder.path());
    QVERIFY(reader);
    QHash<QUuid, quint16> portOf;
    QHash<quint16, QList<QUuid>> connections; // in the order of their first exchange
    QHash<QUuid, Kept> kept;
    const qint64 exchanges = (*reader)->count().value();
    for (qint64 number = 1; number <= exchanges; ++number) {
        auto loaded = (*reader)->load(number);
        QVERIFY(loaded);
        Exchange &exchange = *loaded;
        const QByteArray bytes = everything(exchange.requestBytes());
        QVERIFY2(readTranscript(exchange), escaped(bytes).constData());
        QVERIFY2(exchange.state == State::Complete || exchange.state == State::Failed, escaped(bytes).constData());
        QCOMPARE(everything(exchange.requestBytes()), bytes);
        const QUuid connection = exchange.connection.id;
        if (!kept.contains(connection))
            connections[quint16(exchange.connection.remote.section(u':', -1).toUInt())].append(connection);
        Kept &all = kept[connection];
        all.bytes += bytes;
        all.isWhole = exchange.request && exchange.request->complete && !exchange.error;
    }
    qsizetype exact = 0;
    qsizetype upToItsEnd = 0;
    qsizetype empty = 0;
    for (const Case &one : cases) {
        QVERIFY2(one.port != 0, escaped(one.bytes).constData());
        QList<QUuid> &candidates = connections[one.port];
        const auto found = std::ranges::find_if(candidates, [&](const QUuid &id) {
            const Kept &all = kept[id];
            // Behind a request that was the connection's last, nothing is read any more.
            return all.bytes == one.bytes || (all.isWhole && one.bytes.startsWith(all.bytes));
        });
        if (found == candidates.end()) {
            // Empty lines alone are no request.
            const bool isEmpty = QByteArray(one.bytes).replace("\r", "").replace("\n", "").isEmpty();
            const QByteArray had = candidates.isEmpty() ? "nothing"_ba : escaped(kept[candidates.first()].bytes);
            QVERIFY2(isEmpty, (escaped(one.bytes) + "\nwas kept as\n" + had).constData());
            ++empty;
            continue;
        }
        ++(kept[*found].bytes == one.bytes ? exact : upToItsEnd);
        candidates.erase(found);
    }
    note(u"%1 kept byte for byte, %2 up to the end of the connection's last request, %3 were empty"_s.arg(exact)
             .arg(upToItsEnd)
             .arg(empty));
    QVERIFY2(exact > count * 3 / 4, qPrintable(QString::number(exact)));
}

QTEST_GUILESS_MAIN(TestMalformed)
#include "tst_malformed.moc"

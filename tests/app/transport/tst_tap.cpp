// SPDX-License-Identifier: MIT
#include "support/memorysink.h"
#include "transport/tap.h"

#include <QTest>

using namespace wirebell;

class TapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAndTimesOfBothDirectionsAreKept();
    void anExchangeBeginsEmpty();
    void whatWasGivenAwayStaysAsItIs();
    void muchGoesToASpoolFromItsFirstByte_data();
    void muchGoesToASpoolFromItsFirstByte();
    void withoutASinkMuchGoesToATemporaryFile();
    void beyondTheLimitChunksAreJoined();
    void aSpoolThatFailsIsToldOnce();
};

void TapTest::bytesAndTimesOfBothDirectionsAreKept()
{
    Tap tap(nullptr);
    tap.begin(QUuid::createUuid());
    QVERIFY(tap.record(Direction::In, QByteArrayView("GET "), 10));
    QVERIFY(tap.record(Direction::In, QByteArrayView("/"), 20));
    QVERIFY(tap.record(Direction::Out, QByteArray("OK"), 30));
    QVERIFY(tap.record(Direction::In, QByteArrayView(), 40)); // nothing has passed
    const Transcript transcript = tap.transcript();
    QCOMPARE(transcript.chunks,
             (QList<Chunk>{{10, Direction::In, 4}, {20, Direction::In, 1}, {30, Direction::Out, 2}}));
    QCOMPARE(transcript.in->readAll().value(), "GET /");
    QCOMPARE(transcript.out->readAll().value(), "OK");
    QCOMPARE(tap.size(Direction::In), 5);
    QCOMPARE(tap.firstAt(Direction::In), 10);
    QCOMPARE(tap.lastAt(Direction::In), 20);
}

void TapTest::anExchangeBeginsEmpty()
{
    Tap tap(nullptr);
    tap.begin(QUuid::createUuid());
    QVERIFY(tap.record(Direction::In, QByteArrayView("one"), 10));
    const Transcript first = tap.transcript();
    tap.begin(QUuid::createUuid());
    QVERIFY(tap.transcript().chunks.isEmpty());
    QVERIFY(!tap.transcript().in);
    QVERIFY(tap.record(Direction::In, QByteArrayView("two"), 20));
    QCOMPARE(tap.transcript().in->readAll().value(), "two");
    QCOMPARE(first.in->readAll().value(), "one");
}

void TapTest::whatWasGivenAwayStaysAsItIs()
{
    Tap tap(nullptr);
    tap.begin(QUuid::createUuid());
    QVERIFY(tap.record(Direction::In, QByteArray("head"), 10));
    const Transcript early = tap.transcript();
    QVERIFY(tap.record(Direction::In, QByteArrayView(" and body"), 20));
    QCOMPARE(early.in->readAll().value(), "head");
    QCOMPARE(early.chunks.size(), 1);
    QCOMPARE(tap.bytes(Direction::In)->readAll().value(), "head and body");
}

void TapTest::muchGoesToASpoolFromItsFirstByte_data()
{
    QTest::addColumn<qint64>("piece");
    QTest::addColumn<int>("pieces");
    QTest::addColumn<int>("spools");
    QTest::newRow("exactly the limit stays in memory") << ExchangeSink::spoolFrom << 1 << 0;
    QTest::newRow("one byte more does not") << ExchangeSink::spoolFrom + 1 << 1 << 1;
    QTest::newRow("piece by piece") << qint64(100'000) << 7 << 1;
}

void TapTest::muchGoesToASpoolFromItsFirstByte()
{
    QFETCH(qint64, piece);
    QFETCH(int, pieces);
    QFETCH(int, spools);
    MemorySink sink;
    Tap tap(&sink);
    tap.begin(QUuid::createUuid());
    QByteArray all;
    for (int i = 0; i < pieces; ++i) {
        const QByteArray bytes(piece, char('a' + i));
        all += bytes;
        QVERIFY(tap.record(Direction::In, bytes, i));
    }
    QCOMPARE(sink.spools(), spools);
    QCOMPARE(tap.transcript().in->readAll().value(), all);
    QCOMPARE(tap.transcript().chunks.size(), pieces);
    QVERIFY(!tap.transcript().out);
}

void TapTest::withoutASinkMuchGoesToATemporaryFile()
{
    Tap tap(nullptr);
    tap.begin(QUuid::createUuid());
    QByteArray all(ExchangeSink::spoolFrom * 2, 'x');
    QVERIFY(tap.record(Direction::Out, all, 1));
    QVERIFY(tap.record(Direction::Out, QByteArrayView("end"), 2));
    QCOMPARE(tap.bytes(Direction::Out)->readAll().value(), all + "end");
}

void TapTest::beyondTheLimitChunksAreJoined()
{
    Tap tap(nullptr);
    tap.begin(QUuid::createUuid());
    QVERIFY(tap.record(Direction::Out, QByteArrayView("o"), 0));
    for (int i = 1; i <= Transcript::maxChunks + 50; ++i)
        QVERIFY(tap.record(Direction::In, QByteArrayView("i"), i));
    QVERIFY(tap.record(Direction::Out, QByteArrayView("o"), 10'000));
    const Transcript transcript = tap.transcript();
    QCOMPARE(transcript.chunks.size(), Transcript::maxChunks);
    QCOMPARE(transcript.chunks.first(), (Chunk{0, Direction::Out, 2}));
    QCOMPARE(transcript.chunks.last().length, 52);
    qint64 in = 0;
    for (const Chunk &chunk : transcript.chunks)
        in += chunk.direction == Direction::In ? chunk.length : 0;
    QCOMPARE(in, transcript.in->size());
    QCOMPARE(tap.lastAt(Direction::Out), 10'000);
}

void TapTest::aSpoolThatFailsIsToldOnce()
{
    MemorySink sink;
    sink.limitSpools(600'000);
    Tap tap(&sink);
    tap.begin(QUuid::createUuid());
    const QByteArray piece(300'000, 'x');
    QVERIFY(tap.record(Direction::In, piece, 1));
    QVERIFY(tap.record(Direction::In, piece, 2));
    const auto refused = tap.record(Direction::In, piece, 3);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::DiskFull);
    QVERIFY(tap.record(Direction::In, piece, 4));
    QCOMPARE(tap.size(Direction::In), 600'000);
    QCOMPARE(tap.transcript().chunks.size(), 2);
    QVERIFY(tap.record(Direction::Out, QByteArrayView("the other direction goes on"), 5));
    QCOMPARE(tap.size(Direction::Out), 27);
}

QTEST_APPLESS_MAIN(TapTest)
#include "tst_tap.moc"

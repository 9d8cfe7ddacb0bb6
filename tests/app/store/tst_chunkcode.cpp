// SPDX-License-Identifier: MIT
#include "store/chunkcode.h"

#include <QTest>

#include <limits>

using namespace wirebell;

class tst_ChunkCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void leavesOutTheOtherDirection();
    void refusesHalfAList();
};

void tst_ChunkCode::readsWhatItWrote_data()
{
    QTest::addColumn<QList<Chunk>>("chunks");
    QTest::addColumn<qint64>("tick");

    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QTest::newRow("no chunk") << QList<Chunk>() << qint64(5);
    QTest::newRow("one that came in at the start") << QList<Chunk>{{5, Direction::In, 1}} << qint64(5);
    QTest::newRow("both directions, in order of time")
        << QList<Chunk>{{1000, Direction::In, 127}, {1001, Direction::Out, 128}, {99'999'999, Direction::In, 1 << 20}}
        << qint64(10);
    QTest::newRow("times that go back")
        << QList<Chunk>{{1000, Direction::Out, 3}, {10, Direction::Out, 4}} << qint64(500);
    QTest::newRow("the largest numbers") << QList<Chunk>{{most, Direction::In, most}, {0, Direction::Out, most}}
                                         << qint64(0);
    QTest::newRow("an empty chunk") << QList<Chunk>{{7, Direction::Out, 0}} << qint64(7);
}

void tst_ChunkCode::readsWhatItWrote()
{
    QFETCH(const QList<Chunk>, chunks);
    QFETCH(const qint64, tick);
    std::string bytes = "before";
    appendChunks(bytes, chunks, tick);
    QCOMPARE(readChunks(QByteArrayView(bytes).sliced(6), tick), chunks);
}

void tst_ChunkCode::leavesOutTheOtherDirection()
{
    std::string bytes;
    appendChunks(bytes, {{1, Direction::In, 2}, {3, Direction::Out, 4}, {5, Direction::In, 6}}, 0, Direction::In);
    QCOMPARE(readChunks(bytes, 0), (QList<Chunk>{{1, Direction::In, 2}, {5, Direction::In, 6}}));
}

void tst_ChunkCode::refusesHalfAList()
{
    std::string bytes;
    appendChunks(bytes, {{1'000'000, Direction::In, 200}}, 0);
    for (size_t size = 1; size < bytes.size(); ++size)
        QVERIFY(!readChunks(QByteArrayView(bytes).first(qsizetype(size)), 0));
    QVERIFY(!readChunks(QByteArray(30, '\xff'), 0));
}

QTEST_APPLESS_MAIN(tst_ChunkCode)
#include "tst_chunkcode.moc"

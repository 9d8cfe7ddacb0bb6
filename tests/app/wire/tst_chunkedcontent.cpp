// SPDX-License-Identifier: MIT
#include "wire/chunkedcontent.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirebell;

namespace {

// The same chunk again and again, made up as it is read.
class RepeatedChunk : public ByteSource
{
public:
    RepeatedChunk(QByteArray chunk, qint64 times) : m_chunk(std::move(chunk)), m_times(times) {}

    qint64 size() const override { return m_chunk.size() * m_times; }
    Result<QByteArray> read(qint64 at, qint64 length) const override
    {
        const qint64 end = qMin(size(), at + length);
        QByteArray bytes;
        bytes.reserve(qMax(0, end - at));
        while (at < end) {
            const qint64 within = at % m_chunk.size();
            const qint64 step = qMin(m_chunk.size() - within, end - at);
            bytes.append(QByteArrayView(m_chunk).sliced(within, step));
            at += step;
        }
        return bytes;
    }

private:
    QByteArray m_chunk;
    qint64 m_times;
};

void compareReads(const ByteSource &content, const QByteArray &expected, quint32 seed)
{
    QRandomGenerator random(seed);
    QCOMPARE(content.size(), expected.size());
    QCOMPARE(content.readAll(), expected);
    for (int i = 0; i < 50; ++i) {
        const qint64 at = random.bounded(expected.size() + 2);
        const qint64 length = random.bounded(expected.size() + 10);
        QCOMPARE(content.read(at, length), expected.mid(at, length));
    }
    QCOMPARE(content.read(expected.size(), 1), QByteArray());
}

} // namespace

/// The data of chunks as one source.
class tst_ChunkedContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheDataOfItsChunks_data();
    void givesTheDataOfItsChunks();
    void chunksWithExtensionsAndOddLineEnds();
    void holdsWhatCameOfACodingThatBroke();
    void millionsOfTinyChunks();
    void moreChunksThanPlacesAreKept();
};

void tst_ChunkedContent::givesTheDataOfItsChunks_data()
{
    QTest::addColumn<int>("largest");
    QTest::newRow("of one byte") << 1;
    QTest::newRow("of a few bytes") << 20;
    QTest::newRow("larger than a window") << 200'000;
}

void tst_ChunkedContent::givesTheDataOfItsChunks()
{
    QFETCH(const int, largest);
    QRandomGenerator random(7);
    QByteArray wire = "HEAD BEFORE";
    const qint64 at = wire.size();
    QByteArray expected;
    while (expected.size() < largest * 20) {
        QByteArray data(random.bounded(1, largest + 1), Qt::Uninitialized);
        for (char &c : data)
            c = char(random.generate());
        expected += data;
        wire += QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
    }
    wire += "0\r\nX-Trailer: 1\r\n\r\n";
    const auto content = ChunkedContent::walkOver(inMemory(wire), at, expected.size());
    QVERIFY(content);
    compareReads(**content, expected, 1);
}

void tst_ChunkedContent::chunksWithExtensionsAndOddLineEnds()
{
    const auto content = ChunkedContent::walkOver(inMemory("3;a=b\r\nabc\r\n2 \nde\n1\r\nf\r\n0\r\n\r\n"), 0, 6);
    QVERIFY(content);
    compareReads(**content, "abcdef", 2);
}

void tst_ChunkedContent::holdsWhatCameOfACodingThatBroke()
{
    for (const char *wire : {"3\r\nabc\r\n5\r\nde", "3\r\nabc\r\n2\r\ndeX", "3\r\nabc\r\n2\r\nde\r\n-1\r\n"}) {
        const auto content = ChunkedContent::walkOver(inMemory(wire), 0, 5);
        QVERIFY(content);
        compareReads(**content, "abcde", 3);
    }
}

void tst_ChunkedContent::millionsOfTinyChunks()
{
    constexpr qint64 times = 3'000'000;
    const auto content = ChunkedContent::walkOver(std::make_shared<RepeatedChunk>("1\r\nx\r\n", times), 0, times);
    QVERIFY(content);
    QCOMPARE((*content)->size(), times);
    QCOMPARE((*content)->read(times / 2, 4), "xxxx");
    QCOMPARE((*content)->read(times - 2, 4), "xx");
}

void tst_ChunkedContent::moreChunksThanPlacesAreKept()
{
    constexpr qint64 size = 70'000;
    constexpr qint64 times = 3 * qint64(ChunkedContent::mostPlaces);
    QByteArray data(size, 'x');
    data.front() = '(';
    data.back() = ')';
    const auto source
        = std::make_shared<RepeatedChunk>(QByteArray::number(size, 16) + "\r\n" + data + "\r\n", times);
    const auto content = ChunkedContent::walkOver(source, 0, size * times);
    QVERIFY(content);
    QCOMPARE((*content)->size(), size * times);
    for (qint64 chunk = 1; chunk < times; chunk += chunk < 400 ? 1 : 53)
        QCOMPARE((*content)->read(chunk * size - 2, 4), "x)(x");
    QCOMPARE((*content)->read(size * times - 2, 4), "x)");
}

QTEST_GUILESS_MAIN(tst_ChunkedContent)
#include "tst_chunkedcontent.moc"

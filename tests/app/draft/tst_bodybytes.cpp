// SPDX-License-Identifier: MIT
#include "draft/chunkedbytes.h"
#include "draft/bodyfile.h"
#include "draft/joinedbytes.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace wirebell;
using namespace Qt::StringLiterals;

/// The sources that bodies are read from: a file, sources in a row, a content in chunks.
class BodyBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joins();
    void chunks_data();
    void chunks();
    void readsAFile();
    void readsAPipe();
    void saysWhenAFileHasShrunk();
    void handsOnWhatFails();

private:
    /// Every piece of `whole`, read from `source`, is as it should be.
    static void compareAllPieces(const ByteSource &source, const QByteArray &whole);
};

namespace {

class FailingBytes final : public ByteSource
{
public:
    qint64 size() const override { return 10; }
    Result<QByteArray> read(qint64, qint64) const override { return failure(ErrorKind::FileNotReadable, u"bell"_s); }
};

} // namespace

void BodyBytesTest::compareAllPieces(const ByteSource &source, const QByteArray &whole)
{
    QCOMPARE(source.size(), whole.size());
    QCOMPARE(*source.readAll(), whole);
    for (qint64 at = 0; at <= whole.size(); ++at) {
        for (qint64 length = 0; length <= whole.size() + 1 - at; ++length)
            QCOMPARE(*source.read(at, length), whole.mid(at, length));
    }
}

void BodyBytesTest::joins()
{
    JoinedBytes joined;
    compareAllPieces(joined, "");
    joined.append(inMemory("abc"));
    joined.append(inMemory(""));
    joined.append(inMemory("d"));
    joined.append(inMemory("efgh"));
    compareAllPieces(joined, "abcdefgh");
}

void BodyBytesTest::chunks_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("chunk");
    QTest::addColumn<QByteArray>("coded");

    QTest::newRow("nothing") << ""_ba << 4 << 4 << "0\r\n\r\n"_ba;
    QTest::newRow("less than a chunk") << "abc"_ba << 4 << 4 << "3\r\nabc\r\n0\r\n\r\n"_ba;
    QTest::newRow("a chunk") << "abcd"_ba << 4 << 4 << "4\r\nabcd\r\n0\r\n\r\n"_ba;
    QTest::newRow("chunks") << "abcdefgh"_ba << 4 << 4 << "4\r\nabcd\r\n4\r\nefgh\r\n0\r\n\r\n"_ba;
    QTest::newRow("chunks and a rest")
        << "abcdefghi"_ba << 4 << 4 << "4\r\nabcd\r\n4\r\nefgh\r\n1\r\ni\r\n0\r\n\r\n"_ba;
    QTest::newRow("a first one that is shorter")
        << "abcdefgh"_ba << 1 << 3 << "1\r\na\r\n3\r\nbcd\r\n3\r\nefg\r\n1\r\nh\r\n0\r\n\r\n"_ba;
    QTest::newRow("a size of two digits") << "abcdefghijklmnopqr"_ba << 17 << 17
                                          << "11\r\nabcdefghijklmnopq\r\n1\r\nr\r\n0\r\n\r\n"_ba;
}

void BodyBytesTest::chunks()
{
    QFETCH(QByteArray, content);
    QFETCH(int, first);
    QFETCH(int, chunk);
    QFETCH(QByteArray, coded);
    compareAllPieces(ChunkedBytes(inMemory(content), first, chunk), coded);
}

void BodyBytesTest::readsAFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"bytes"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("a\r\n\0b\xff", 6));
    file.close();
    const auto source = BodyFile::open(file.fileName());
    QVERIFY(source);
    compareAllPieces(**source, QByteArray("a\r\n\0b\xff", 6));
}

void BodyBytesTest::readsAPipe()
{
#ifdef Q_OS_UNIX
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    QCOMPARE(::write(ends[1], "from a pipe", 11), 11);
    ::close(ends[1]);
    const auto source = BodyFile::open(u"/dev/fd/"_s + QString::number(ends[0]));
    ::close(ends[0]);
    QVERIFY(source);
    compareAllPieces(**source, "from a pipe");
#else
    QVERIFY(!BodyFile::open(u"\\\\.\\pipe\\wirebell-none"_s));
#endif
}

void BodyBytesTest::saysWhenAFileHasShrunk()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"bytes"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("0123456789");
    QVERIFY(file.flush());
    const auto source = BodyFile::open(file.fileName());
    QVERIFY(source);
    QVERIFY(file.resize(4));
    QCOMPARE((*source)->size(), 10);
    QCOMPARE(*(*source)->read(0, 4), "0123"_ba);
    const auto read = (*source)->read(0, 10);
    QVERIFY(!read);
    QCOMPARE(read.error(), (Error{ErrorKind::FileNotReadable, file.fileName()}));
}

void BodyBytesTest::handsOnWhatFails()
{
    const Error expected{ErrorKind::FileNotReadable, u"bell"_s};
    JoinedBytes joined;
    joined.append(inMemory("a"));
    joined.append(std::make_shared<FailingBytes>());
    QCOMPARE(*joined.read(0, 1), "a"_ba);
    QCOMPARE(joined.read(0, 2).error(), expected);
    QCOMPARE(ChunkedBytes(std::make_shared<FailingBytes>(), 4, 4).readAll().error(), expected);
}

QTEST_GUILESS_MAIN(BodyBytesTest)
#include "tst_bodybytes.moc"

// SPDX-License-Identifier: MIT
#include "support/http2client.h"

#include <QTest>

using namespace wirebell;
using namespace Http2Bytes;
using namespace Qt::StringLiterals;
using Outcome = HpackReader::Outcome;

class HpackReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExampleOfTheStandardIsRead();
    void theTableCanBeHandedOn_data();
    void theTableCanBeHandedOn();
    void aTableThatStaysIsShared();
    void whatIsTooMuchIsTold_data();
    void whatIsTooMuchIsTold();
};

namespace {

FieldList readBlock(HpackReader &reader, const QByteArray &block)
{
    FieldList fields;
    return reader.read(block, Limits(), fields) == Outcome::Read ? fields : FieldList();
}

} // namespace

// RFC 7541, C.3.
void HpackReaderTest::anExampleOfTheStandardIsRead()
{
    HpackReader reader;
    QCOMPARE(readBlock(reader, QByteArray::fromHex("828684410f7777772e6578616d706c652e636f6d")),
             FieldList({{":method", "GET"}, {":scheme", "http"}, {":path", "/"}, {":authority", "www.example.com"}}));
    QCOMPARE(readBlock(reader, QByteArray::fromHex("828684be58086e6f2d6361636865")),
             FieldList({{":method", "GET"}, {":scheme", "http"}, {":path", "/"}, {":authority", "www.example.com"},
                        {"cache-control", "no-cache"}}));
    QCOMPARE(reader.table(), (QList<Field>{{"cache-control", "no-cache"}, {":authority", "www.example.com"}}));
    QCOMPARE(reader.tableLimit(), 4096);
}

void HpackReaderTest::theTableCanBeHandedOn_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("block");
    const QByteArray two = field("a", "1", true) + field("b", QByteArray(126, 'x'), true);
    QTest::newRow("nothing") << QByteArray() << "\x82"_ba;
    QTest::newRow("two entries") << two << "\xbe\xbf"_ba;
    QTest::newRow("entries that were pushed out") << two.repeated(60) << "\xbe\xbf\xc0"_ba;
    QTest::newRow("a table of another size") << "\x3f\xe1\x01"_ba + two.repeated(3) << "\xbe"_ba;
    QTest::newRow("a table of no size") << "\x20"_ba + two << "\x82"_ba;
    QTest::newRow("what is pushed out next") << two.repeated(24) << two + "\xd8"_ba;
    QTest::newRow("bytes of every kind") << field("\0\xff"_ba, "\r\n\x80"_ba, true) << "\xbe"_ba;
}

void HpackReaderTest::theTableCanBeHandedOn()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, block);
    HpackReader first;
    readBlock(first, before);
    HpackReader second;
    second.setTable(first.table(), first.tableLimit());
    QCOMPARE(second.table(), first.table());
    QCOMPARE(second.tableLimit(), first.tableLimit());
    const FieldList fields = readBlock(first, block);
    QVERIFY(!fields.isEmpty());
    QCOMPARE(readBlock(second, block), fields);
    QCOMPARE(second.table(), first.table());
}

void HpackReaderTest::aTableThatStaysIsShared()
{
    HpackReader reader;
    readBlock(reader, field("a", "1", true));
    const QList<Field> table = reader.table();
    readBlock(reader, "\xbe"_ba);
    QVERIFY(reader.table().isSharedWith(table));
}

void HpackReaderTest::whatIsTooMuchIsTold_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<qsizetype>("fields");
    QTest::newRow("as many fields as are allowed") << field("a", "1").repeated(5) << Outcome::Read << qsizetype(5);
    QTest::newRow("a field too many") << field("a", "1").repeated(6) << Outcome::TooLarge << qsizetype(5);
    QTest::newRow("too much in one") << field("a", QByteArray(120, 'x')) + field("b", QByteArray(120, 'x'))
                                     << Outcome::TooLarge << qsizetype(1);
    QTest::newRow("far too much by few bytes") << field("a", QByteArray(120, 'x'), true) + "\xbe"_ba.repeated(50)
                                               << Outcome::Bomb << qsizetype(1);
    QTest::newRow("an entry that is not there") << "\xfe"_ba << Outcome::Broken << qsizetype(0);
    QTest::newRow("a literal that is cut off") << field("a", "1").first(3) << Outcome::Broken << qsizetype(0);
}

void HpackReaderTest::whatIsTooMuchIsTold()
{
    QFETCH(const QByteArray, block);
    HpackReader reader;
    FieldList fields;
    QTEST(reader.read(block, {.head = 260, .fields = 5}, fields), "outcome");
    QTEST(fields.size(), "fields");
}

QTEST_APPLESS_MAIN(HpackReaderTest)
#include "tst_hpackreader.moc"

// SPDX-License-Identifier: MIT
#include "support/http2client.h"
#include "wire/hpackhuffman.h"
#include "wire/hpackmask.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirebell;
using namespace Http2Bytes;
using namespace Qt::StringLiterals;

namespace {

/// A literal with a coded value, and a name by index or coded.
QByteArray coded(const QByteArray &name, const QByteArray &value, bool remembered = false, quint8 index = 0)
{
    const auto string = [](const QByteArray &text) {
        const QByteArray bytes = huffmanCoded(text);
        Q_ASSERT(bytes.size() < 127);
        return QByteArray(1, char(0x80 | bytes.size())) + bytes;
    };
    return QByteArray(1, char((remembered ? 0x40 : 0) | index)) + (index == 0 ? string(name) : QByteArray()) + string(value);
}

/// The values of fields named "secret…", those of unknown names, and what stands behind "Basic " or "token=".
QList<ByteRange> rangesOf(const std::optional<QByteArray> &name, QByteArrayView value)
{
    if (!name || name->startsWith("secret"))
        return {{.at = 0, .length = value.size()}};
    for (const QByteArrayView before : {QByteArrayView("Basic "), QByteArrayView("token=")})
        if (const qsizetype at = value.indexOf(before); at >= 0)
            return {{.at = at + before.size(), .length = value.size() - at - before.size()}};
    return {};
}

/// A literal that enters the table, named by an entry of it.
QByteArray byEntry(qsizetype entry, const QByteArray &value)
{
    const qsizetype index = HpackReader::staticFields + 1 + entry;
    const QByteArray integer = index < 63 ? QByteArray(1, char(0x40 | index)) : "\x7f"_ba + char(index - 63);
    return integer + coded("a", value).sliced(1 + 2); // behind its pattern and its name
}

QList<Field> readBlock(HpackReader &reader, const QByteArray &block)
{
    FieldList fields;
    const auto outcome = reader.read(block, Limits(), fields);
    return outcome == HpackReader::Outcome::Read ? QList<Field>(fields.begin(), fields.end()) : QList<Field>();
}

} // namespace

class HpackMaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeIsThatOfTheStandard_data();
    void theCodeIsThatOfTheStandard();
    void everyByteIsCodedAsItIsRead();
    void whatIsNoCodeIsNotRead_data();
    void whatIsNoCodeIsNotRead();
    void valuesAreOverwritten_data();
    void valuesAreOverwritten();
    void whatCannotBeOverwrittenIsTold_data();
    void whatCannotBeOverwrittenIsTold();
    void anyConnectionReadsAsBefore();
};

// RFC 7541, C.4 and C.6.
void HpackMaskTest::theCodeIsThatOfTheStandard_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *text, const char *hex) { QTest::newRow(text) << QByteArray(text) << QByteArray(hex); };
    row("www.example.com", "f1e3c2e5f23a6ba0ab90f4ff");
    row("no-cache", "a8eb10649cbf");
    row("custom-value", "25a849e95bb8e8b4bf");
    row("Mon, 21 Oct 2013 20:13:21 GMT", "d07abe941054d444a8200595040b8166e082a62d1bff");
    row("foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1",
        "94e7821dd7f2e6c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007");
}

void HpackMaskTest::theCodeIsThatOfTheStandard()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, hex);
    QCOMPARE(huffmanCoded(text).toHex(), hex);
    QCOMPARE(huffmanDecoded(QByteArray::fromHex(hex)), std::optional(text));
}

void HpackMaskTest::everyByteIsCodedAsItIsRead()
{
    for (int byte = 0; byte < 256; ++byte) {
        const QByteArray text(3, char(byte));
        QCOMPARE(huffmanDecoded(huffmanCoded(text)), std::optional(text));
        HpackReader reader;
        QCOMPARE(readBlock(reader, coded("a", text)), (QList<Field>{{"a", text}}));
    }
}

void HpackMaskTest::whatIsNoCodeIsNotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a byte of padding") << "\x07\xff"_ba;
    QTest::newRow("padding that is not set") << "\x00"_ba.first(1);
    QTest::newRow("the end of the string, which never stands there") << "\xff\xff\xff\xff"_ba;
}

void HpackMaskTest::whatIsNoCodeIsNotRead()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!huffmanDecoded(bytes));
}

void HpackMaskTest::valuesAreOverwritten_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QList<std::optional<QByteArray>>>("names");
    QTest::addColumn<QList<Field>>("fields"); // with "?" for any byte that is not the one before
    const auto row = [](const char *name, const QByteArray &block, const QList<Field> &fields,
                        const QList<std::optional<QByteArray>> &names = {}) {
        QTest::newRow(name) << block << names << fields;
    };
    row("a plain string", field("secret", "abc"), {{"secret", "***"}});
    row("no secret", field("a", "abc") + "\x82"_ba, {{"a", "abc"}, {":method", "GET"}});
    row("a part of a plain one", "\x0f\x08\x09"_ba + "Basic abc", {{"authorization", "Basic ***"}});
    row("coded, as long as with the star", coded("secret", "X&X"), {{"secret", "***"}});
    row("coded, shorter than the star", coded("secret", "aaaaaaaa"), {{"secret", "????????"}});
    row("coded, longer than the star", coded("secret", "<<<<<<<<"), {{"secret", "????????"}});
    row("coded, a part", coded({}, "Basic dXNlcjpwYXNz", false, 4), {{":path", "Basic ????????????"}});
    row("by a name that entered before", field("secret", "abc", true) + "\x7e\x03""def"_ba + field("x", "y", true) + "\xbf"_ba,
        {{"secret", "***"}, {"secret", "***"}, {"x", "y"}, {"secret", "***"}});
    row("a table that is made smaller and larger", "\x20\x3f\xe1\x1f"_ba + field("secret", "abc", true) + "\xbe"_ba,
        {{"secret", "***"}, {"secret", "***"}});
}

void HpackMaskTest::valuesAreOverwritten()
{
    QFETCH(const QByteArray, block);
    QFETCH(const QList<std::optional<QByteArray>>, names);
    QFETCH(const QList<Field>, fields);
    const auto masked = maskedBlock(block, names, rangesOf);
    QVERIFY(masked);
    QCOMPARE(masked->size(), block.size());
    HpackReader before;
    const QList<Field> exact = readBlock(before, block);
    HpackReader after;
    const QList<Field> read = readBlock(after, *masked);
    QCOMPARE(read.size(), fields.size());
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QCOMPARE(read[i].name, fields[i].name);
        QCOMPARE(read[i].value.size(), fields[i].value.size());
        for (qsizetype at = 0; at < fields[i].value.size(); ++at) {
            if (fields[i].value[at] == '?')
                QVERIFY(read[i].value[at] != exact[i].value[at]);
            else
                QCOMPARE(read[i].value[at], fields[i].value[at]);
        }
    }
}

void HpackMaskTest::whatCannotBeOverwrittenIsTold_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::newRow("bytes with long codes alone") << coded("secret", QByteArray(8, '\x80'));
    QTest::newRow("a string that is cut off") << field("secret", "abc").chopped(1);
    QTest::newRow("an integer without an end") << "\x7f\xff\xff\xff\xff\xff"_ba;
    QTest::newRow("what is no code") << "\x00\x01""a\x82\x07\xff"_ba;
}

void HpackMaskTest::whatCannotBeOverwrittenIsTold()
{
    QFETCH(const QByteArray, block);
    QVERIFY(!maskedBlock(block, {}, rangesOf));
}

// Several blocks of one connection with one table: overwritten, each reads with the same names, order and lengths, all but
// the secrets as it was, and no secret is left.
void HpackMaskTest::anyConnectionReadsAsBefore()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const auto text = [&](int most) {
        QByteArray value;
        for (int length = random.bounded(1, most); length > 0; --length)
            value += char(random.bounded(10) == 0 ? random.bounded(0x20, 0x7f) : "abcdefXYZ0123456789-_.=+/"[random.bounded(25)]);
        return value;
    };
    int masked = 0;
    for (int connection = 0; connection < 300; ++connection) {
        HpackReader before;
        HpackReader after;
        for (int each = random.bounded(1, 6); each > 0; --each) {
            QList<std::optional<QByteArray>> names;
            for (const Field &entry : before.table())
                names.append(entry.name);
            QByteArray block;
            for (int fields = random.bounded(1, 8); fields > 0; --fields) {
                const bool remembered = random.bounded(2) == 0;
                const bool isSecret = random.bounded(2) == 0;
                const QByteArray name = (isSecret ? "secret" : "plain") + QByteArray::number(random.bounded(3));
                const QByteArray value = random.bounded(4) == 0 ? "Basic " + text(30) : text(60);
                const qsizetype known = names.indexOf(std::optional(name));
                if (known >= 0 && block.isEmpty() && random.bounded(2) == 0)
                    block += byEntry(known, value);
                else
                    block += random.bounded(2) == 0 ? coded(name, value, remembered) : field(name, value, remembered);
            }
            if (!names.isEmpty() && random.bounded(2) == 0)
                block.prepend('\xbe'); // the newest entry
            const auto result = maskedBlock(block, names, rangesOf);
            QVERIFY(result);
            QCOMPARE(result->size(), block.size());
            const QList<Field> exact = readBlock(before, block);
            const QList<Field> read = readBlock(after, *result);
            QVERIFY(!exact.isEmpty());
            QCOMPARE(read.size(), exact.size());
            for (qsizetype i = 0; i < exact.size(); ++i) {
                QCOMPARE(read[i].name, exact[i].name);
                QCOMPARE(read[i].value.size(), exact[i].value.size());
                const auto ranges = rangesOf(exact[i].name, exact[i].value);
                QCOMPARE(read[i].value.first(ranges.isEmpty() ? read[i].value.size() : ranges.first().at),
                         exact[i].value.first(ranges.isEmpty() ? exact[i].value.size() : ranges.first().at));
                if (!ranges.isEmpty() && ranges.first().length > 16) {
                    ++masked;
                    QVERIFY(read[i].value != exact[i].value);
                }
            }
            QCOMPARE(after.table().size(), before.table().size());
        }
    }
    QVERIFY(masked > 100);
}

QTEST_GUILESS_MAIN(HpackMaskTest)
#include "tst_hpackmask.moc"

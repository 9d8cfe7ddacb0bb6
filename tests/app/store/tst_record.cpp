// SPDX-License-Identifier: MIT
#include "support/samples.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "store/record.h"

#include <QFile>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_Record : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHeaderItWrote();
    void refusesAHeaderWithAnyBitChanged();
    void packsPlaces();
    void losesOnlyTheRecordWithAnyByteChanged();
};

static RecordHeader sample()
{
    RecordHeader header;
    header.kind = RecordKind::Answer;
    header.payloadSum = 0x89abcdef;
    header.facts = 1;
    header.chunks = 0xffffffff;
    header.out = 3;
    header.in = 0x01020304;
    header.madeAt = 1'700'000'000'123;
    header.id = QUuid::fromString(u"01900000-0000-7000-8000-0123456789ab"_s);
    return header;
}

void tst_Record::readsTheHeaderItWrote()
{
    char bytes[RecordHeader::size];
    sample().write(bytes);
    QVERIFY(!RecordHeader::read(bytes)); // not sealed yet
    RecordHeader::seal(bytes, qint64(1) << 41);
    const auto header = RecordHeader::read(bytes);
    QVERIFY(header);
    QCOMPARE(header->kind, RecordKind::Answer);
    QCOMPARE(header->payloadSum, 0x89abcdef);
    QCOMPARE(header->facts, 1u);
    QCOMPARE(header->chunks, 0xffffffff);
    QCOMPARE(header->out, 3u);
    QCOMPARE(header->in, 0x01020304u);
    QCOMPARE(header->payload(), 1 + 0xffffffffLL + 3 + 0x01020304);
    QCOMPARE(header->number, qint64(1) << 41);
    QCOMPARE(header->madeAt, 1'700'000'000'123);
    QCOMPARE(header->id, sample().id);
    // The layout is the file format.
    QCOMPARE(QByteArray(bytes, 4), "WBR1"_ba);
    QCOMPARE(QByteArray(bytes + 28, 4), QByteArray::fromHex("04030201"));
    QCOMPARE(QByteArray(bytes + 56, 16), QByteArray::fromHex("019000000000700080000123456789ab"));
}

void tst_Record::refusesAHeaderWithAnyBitChanged()
{
    char bytes[RecordHeader::size];
    sample().write(bytes);
    RecordHeader::seal(bytes, 7);
    for (int bit = 0; bit < RecordHeader::size * 8; ++bit) {
        bytes[bit / 8] ^= char(1 << bit % 8);
        QVERIFY(!RecordHeader::read(bytes));
        bytes[bit / 8] ^= char(1 << bit % 8);
    }
    QVERIFY(RecordHeader::read(bytes));
}

void tst_Record::packsPlaces()
{
    for (const RecordPlace place : {RecordPlace{1, 0}, RecordPlace{7, RecordPlace::segmentLimit - 1},
                                    RecordPlace{qint64(1) << 30, 12'345}}) {
        QCOMPARE(RecordPlace::unpacked(place.packed()).segment, place.segment);
        QCOMPARE(RecordPlace::unpacked(place.packed()).at, place.at);
    }
}

void tst_Record::losesOnlyTheRecordWithAnyByteChanged()
{
    const QTemporaryDir folder;
    const QString logFolder = folder.path() + u"/log"_s;
    QList<Exchange> exchanges;
    {
        const auto log = std::move(ExchangeLog::open(logFolder)).value();
        for (int i = 0; i < 3; ++i) {
            exchanges.append(samples::caught(QByteArray::number(i), i));
            log->begin(exchanges.last());
            log->finish(exchanges.last());
        }
    }
    QFile file(logFolder + u"/bytes/000001.segment"_s);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const QByteArray bytes = file.readAll();
    const qint64 perExchange = bytes.size() / 3;
    QCOMPARE(bytes.size(), perExchange * 3);
    const auto reader = std::move(LogReader::open(logFolder)).value();
    const auto read = [&](int number) { return reader->load(number); };
    for (int i = 0; i < 3; ++i) {
        samples::compareRecorded(read(i + 1).value(), exchanges[i]);
        RETURN_IF_FAILED();
    }
    // Each byte of the middle one's two records.
    const QString name = exchanges[1].id.toString(QUuid::WithoutBraces);
    for (qint64 at = perExchange; at < 2 * perExchange; ++at) {
        QVERIFY(file.seek(at));
        QVERIFY(file.putChar(char(bytes[at] ^ 0x10)));
        const auto damaged = read(2);
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().kind, ErrorKind::StoreDamaged);
        QVERIFY(damaged.error().detail.startsWith(name + u" (000001.segment, "_s));
        QVERIFY(read(1) && read(3));
        QVERIFY(file.seek(at));
        QVERIFY(file.putChar(bytes[at]));
    }
    samples::compareRecorded(read(2).value(), exchanges[1]);
}

QTEST_GUILESS_MAIN(tst_Record)
#include "tst_record.moc"

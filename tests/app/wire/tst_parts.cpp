// SPDX-License-Identifier: MIT
#include "wire/commonbytes.h"
#include "wire/linecollector.h"
#include "wire/marklist.h"
#include "wire/phase.h"
#include "wire/syntax.h"

#include <QTest>

using namespace wirebell;

/// The small parts that the machine is made of.
class tst_Parts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineInOnePieceIsNotCopied();
    void aTornLineIsPutTogether();
    void commonBytesAreTheSameBytes();
    void plainIsPrintableAsciiAlone();
    void marksAreBoundedByKind();
    void marksSortByOffset();
    void onlyWhatTheTableHasLeadsOn();
};

void tst_Parts::aLineInOnePieceIsNotCopied()
{
    const QByteArray bytes = "one\r\ntwo\n\nthr";
    QByteArrayView left = bytes;
    LineCollector lines;
    const auto one = lines.next(left);
    QCOMPARE(one, QByteArrayView("one\r\n"));
    QCOMPARE(static_cast<const void *>(one->data()), static_cast<const void *>(bytes.constData()));
    QCOMPARE(lines.next(left), QByteArrayView("two\n"));
    QCOMPARE(lines.next(left), QByteArrayView("\n"));
    QVERIFY(!lines.next(left));
    QVERIFY(left.isEmpty());
    QCOMPARE(lines.pending(), "thr");
    QVERIFY(!lines.next(left));
    QCOMPARE(lines.pending(), "thr");
}

void tst_Parts::aTornLineIsPutTogether()
{
    LineCollector lines;
    for (const char *piece : {"f", "ou", "r\r"}) {
        QByteArrayView left = piece;
        QVERIFY(!lines.next(left));
        QVERIFY(left.isEmpty());
    }
    QByteArrayView left = "\nfive\nsi";
    QCOMPARE(lines.next(left), QByteArrayView("four\r\n"));
    QVERIFY(lines.pending().isEmpty());
    QCOMPARE(lines.next(left), QByteArrayView("five\n"));
    QVERIFY(!lines.next(left));
    lines.clear();
    QVERIFY(lines.pending().isEmpty());
    left = "x\n";
    QCOMPARE(lines.next(left), QByteArrayView("x\n"));
}

void tst_Parts::commonBytesAreTheSameBytes()
{
    for (const char *text : {"Host", "host", "hOST", "Content-Length", "1.1", "", "X-Nobody-Knows-Me", "Hos", "Hostt",
                             "application/x-www-form-urlencoded", "\xff", "/"}) {
        QByteArray expected(text);
        QByteArray bytes = commonBytes(QByteArrayView(text));
        QCOMPARE(bytes, expected);
        bytes.append('!'); // static storage stays as it is
        QCOMPARE(bytes, expected + '!');
        QCOMPARE(commonBytes(QByteArrayView(text)), expected);
    }
    // What is known is not allocated: two calls refer to the same place.
    QCOMPARE(static_cast<const void *>(commonBytes("Host").constData()),
             static_cast<const void *>(commonBytes(QByteArray("Host")).constData()));
}

void tst_Parts::plainIsPrintableAsciiAlone()
{
    for (int value = 0; value < 256; ++value) {
        const bool expected = value >= 0x20 && value < 0x7f;
        for (qsizetype size = 1; size < 20; ++size) {
            for (qsizetype at = 0; at < size; ++at) {
                QByteArray bytes(size, 'a');
                bytes[at] = char(value);
                QCOMPARE(isPlain(bytes), expected);
            }
        }
    }
    QVERIFY(isPlain(""));
}

void tst_Parts::marksAreBoundedByKind()
{
    MarkList marks;
    for (int i = 0; i < 1000; ++i)
        marks.add(MarkKind::ChunkExtension, i, 1);
    QCOMPARE(marks.marks().size(), MarkList::mostOfAKind);
    QVERIFY(!marks.ambiguous());
    for (int i = 0; i < MarkList::mostOfAKind + 1; ++i)
        marks.add(MarkKind::BareLf, i, 1);
    QCOMPARE(marks.marks().size(), 2 * MarkList::mostOfAKind);
    marks.add(MarkKind::BareCr, 5, 1);
    QVERIFY(marks.ambiguous());
    marks.clear();
    QVERIFY(marks.marks().isEmpty() && !marks.ambiguous());
    marks.add(MarkKind::ChunkExtension, 1, 1);
    QCOMPARE(marks.marks().size(), 1);
}

void tst_Parts::marksSortByOffset()
{
    MarkList marks;
    marks.add(MarkKind::BareLf, 7, 1);
    marks.add(MarkKind::ObsFold, 3, 2);
    marks.add(MarkKind::BareCr, 7, 1);
    marks.sort();
    const QList<Mark> sorted{{{3, 2}, MarkKind::ObsFold}, {{7, 1}, MarkKind::BareLf}, {{7, 1}, MarkKind::BareCr}};
    QCOMPARE(marks.marks(), sorted);
}

void tst_Parts::onlyWhatTheTableHasLeadsOn()
{
    QCOMPARE(after(Phase::Start, Happening::StartLineRead), Phase::Fields);
    QCOMPARE(after(Phase::Fields, Happening::InterimRead), Phase::Start);
    QCOMPARE(after(Phase::Whole, Happening::ProtocolSwitches), Phase::Switched);
    for (const Phase ended : {Phase::Switched, Phase::Broken})
        for (const Happening happening : {Happening::StartLineRead, Happening::ContentFollows, Happening::MessageEnds})
            QCOMPARE(after(ended, happening), Phase::Broken);
    for (const Phase phase : {Phase::Start, Phase::Fields, Phase::Content, Phase::Trailers})
        QCOMPARE(after(phase, Happening::Breaks), Phase::Broken);
}

QTEST_APPLESS_MAIN(tst_Parts)
#include "tst_parts.moc"

// SPDX-License-Identifier: MIT
#include "ui/exchange/bytelayout.h"
#include "ui/exchange/codepoint.h"
#include "ui/exchange/rowmap.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace wirebell {

/// A row as text: what stands in the cells, boxes as <E9>, tabs as >, hidden bytes as [n], line ends as \n or \r\n.
QString drawn(const ByteBlock &block, const ByteRow &row)
{
    switch (row.kind) {
    case ByteRow::Gap:
        return u"gap"_s;
    case ByteRow::Blank:
        return u"blank"_s;
    case ByteRow::Fold:
        return u"fold"_s;
    case ByteRow::End:
        return u"end"_s;
    case ByteRow::Bytes:
        break;
    }
    QString text;
    for (const BytePiece &piece : block.piecesOf(row)) {
        const QByteArray bytes = block.view(piece).toByteArray();
        switch (piece.kind) {
        case BytePiece::Ascii:
        case BytePiece::Cluster:
            text += QString::fromUtf8(bytes);
            break;
        case BytePiece::Box:
            text += u'<' + QString::fromLatin1(bytes.toHex().toUpper()) + u'>';
            break;
        case BytePiece::Tab:
            text += u'>';
            break;
        case BytePiece::LineEnd:
            text += bytes.size() == 2 ? u"\\r\\n"_s : u"\\n"_s;
            break;
        case BytePiece::Hidden:
            text += u'[' + QString::number(bytes.size()) + u']';
            break;
        }
    }
    return text;
}

QStringList drawn(const ByteBlock &block)
{
    QStringList rows;
    for (const ByteRow &row : block.rows)
        rows += drawn(block, row);
    return rows;
}

class ByteLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QStringList>("expected");

        QTest::newRow("each line is a row") << "GET / HTTP/1.1\r\nHost: a\r\n\r\n"_ba << 40
                                            << QStringList{u"GET / HTTP/1.1\\r\\n"_s, u"Host: a\\r\\n"_s, u"\\r\\n"_s};
        QTest::newRow("LF alone ends a line too") << "a\nb"_ba << 40 << QStringList{u"a\\n"_s, u"b"_s};
        QTest::newRow("CR alone is a byte like others") << "a\rb\r\r\n"_ba << 40 << QStringList{u"a<0D>b<0D>\\r\\n"_s};
        QTest::newRow("a long line is wrapped at the last column")
            << "abcdefgh\r\n"_ba << 3 << QStringList{u"abc"_s, u"def"_s, u"gh\\r\\n"_s};
        QTest::newRow("a line end hangs over the last column") << "abc\r\n"_ba << 3 << QStringList{u"abc\\r\\n"_s};
        QTest::newRow("bytes that are no UTF-8 are boxes") << "caf\xE9!"_ba << 40 << QStringList{u"caf<E9>!"_s};
        QTest::newRow("UTF-8 is text") << "caf\xC3\xA9 \xE2\x82\xAC"_ba << 40 << QStringList{u"café €"_s};
        QTest::newRow("UTF-8 that is cut short is boxes") << "\xE2\x82"_ba << 40 << QStringList{u"<E2><82>"_s};
        QTest::newRow("overlong UTF-8 is boxes") << "\xC0\xAF"_ba << 40 << QStringList{u"<C0><AF>"_s};
        QTest::newRow("surrogates in UTF-8 are boxes") << "\xED\xA0\x80"_ba << 40 << QStringList{u"<ED><A0><80>"_s};
        QTest::newRow("control characters are boxes")
            << QByteArray("\x00\x1B[2J\x7F", 6) << 40 << QStringList{u"<00><1B>[2J<7F>"_s};
        QTest::newRow("bidi controls are boxes") << QByteArray("a\xE2\x80\xAE"
                                                               "b")
                                                 << 40 << QStringList{u"a<E2><80><AE>b"_s};
        QTest::newRow("zero width characters are boxes") << QByteArray("a\xE2\x80\x8B"
                                                                       "b")
                                                         << 40 << QStringList{u"a<E2><80><8B>b"_s};
        QTest::newRow("spaces that only look like one are boxes") << QByteArray("a\xC2\xA0"
                                                                                "b")
                                                                  << 40 << QStringList{u"a<C2><A0>b"_s};
        QTest::newRow("a combining mark joins the character before it")
            << "e\xCC\x81!"_ba << 40 << QStringList{u"e\u0301!"_s};
        QTest::newRow("a combining mark without a character is boxes")
            << "\xCC\x81"_ba << 40 << QStringList{u"<CC><81>"_s};
        QTest::newRow("wide characters take two cells")
            << "\xE6\xBC\xA2\xE5\xAD\x97\xE6\xBC\xA2"_ba << 4 << QStringList{u"漢字"_s, u"漢"_s};
        QTest::newRow("a box that does not fit moves on") << "ab\x01"_ba << 3 << QStringList{u"ab"_s, u"<01>"_s};
        QTest::newRow("tabs are visible") << "\ta\tb"_ba << 40 << QStringList{u">a>b"_s};
        QTest::newRow("nothing has no rows") << ""_ba << 40 << QStringList{};
    }

    void rows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, columns);
        QFETCH(QStringList, expected);
        ByteLayout layout;
        layout.columns = columns;
        layout.size = bytes.size();
        QCOMPARE(drawn(layout.layOut(0, bytes)), expected);
    }

    void everyByteStandsInOneRow()
    {
        std::minstd_rand random(7);
        QByteArray bytes;
        for (int i = 0; i < 4000; ++i)
            bytes += random() % 9 == 0 ? '\n' : char(random() % 256);
        ByteLayout layout;
        layout.columns = 11;
        layout.size = bytes.size();
        const ByteBlock block = layout.layOut(0, bytes);
        qint64 at = 0;
        for (const ByteRow &row : block.rows) {
            QCOMPARE(row.range.at, at);
            qint64 inRow = at;
            int cell = 0;
            for (const BytePiece &piece : block.piecesOf(row)) {
                QCOMPARE(qint64(piece.at), inRow);
                QCOMPARE(piece.cell, cell);
                inRow += piece.length;
                cell += piece.kind == BytePiece::LineEnd ? 0 : piece.cells;
            }
            QCOMPARE_LE(cell, 12);
            at = row.range.end();
            QCOMPARE(inRow, at);
        }
        QCOMPARE(at, qint64(bytes.size()));
    }

    void secretsAreOnePiece()
    {
        ByteLayout layout;
        layout.size = 30;
        layout.hidden = {{{7, 5}, 9}, {{20, 3}, 4}};
        const ByteBlock block = layout.layOut(0, "Token: abcde and more and abc.."_ba);
        QCOMPARE(drawn(block), QStringList{u"Token: [5] and mor[3]nd abc.."_s});
        QCOMPARE(block.cellOf(block.rows[0], 12), 16);
        QCOMPARE(block.offsetAt(block.rows[0], 8), 7);
        QCOMPARE(block.offsetAt(block.rows[0], 14), 12);
    }

    void spacersAndFoldsStandBetweenLines()
    {
        ByteLayout layout;
        layout.size = 12;
        layout.endRow = true;
        layout.spacers = {{0, ByteRow::Gap, 1}, {3, ByteRow::Blank, 2}, {12, ByteRow::Gap, 1}};
        layout.folds = {{6, 3}};
        QCOMPARE(drawn(layout.layOut(0, "aa\nbb\ncc\ndd\n"_ba)),
                 (QStringList{u"gap"_s, u"aa\\n"_s, u"blank"_s, u"blank"_s, u"bb\\n"_s, u"fold"_s, u"dd\\n"_s, u"gap"_s,
                              u"end"_s}));
    }

    void theCaretStopsBetweenCharacters()
    {
        ByteLayout layout;
        layout.size = 9;
        const ByteBlock block = layout.layOut(0, "a\xC3\xA9"
                                                 "b\x01"
                                                 "c\r\n"_ba);
        const ByteRow &row = block.rows[0];
        QList<qint64> stops{0};
        while (stops.last() < row.range.end())
            stops.append(block.stopAfter(row, stops.last()));
        QCOMPARE(stops, (QList<qint64>{0, 1, 3, 4, 5, 6, 8}));
        QList<qint64> back{8};
        while (back.last() > 0)
            back.append(block.stopBefore(row, back.last()));
        std::ranges::reverse(back);
        QCOMPARE(back, stops);
    }

    void blocksMeetWithoutGapOrOverlap_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::newRow("short lines") << "0123456789abcdef0123456789abcdef01\r\n"_ba;
        QTest::newRow("one endless line") << "x"_ba;
        QTest::newRow("one endless line of UTF-8") << "\xE2\x82\xAC"_ba;
        QTest::newRow("only line ends") << "\r\n"_ba;
    }

    void blocksMeetWithoutGapOrOverlap()
    {
        QFETCH(QByteArray, pattern);
        for (const qint64 size :
             {qint64(1), ByteBlocks::size - 1, ByteBlocks::size, ByteBlocks::size + 1, 3 * ByteBlocks::size + 5}) {
            const QByteArray bytes = pattern.repeated(int(size / pattern.size() + 1)).first(size);
            qint64 at = 0;
            for (int block = 0; block < ByteBlocks::count(size); ++block) {
                const ByteRange window = ByteBlocks::window(block, size);
                const ByteRange range = ByteBlocks::range(block, size, bytes.sliced(window.at, window.length));
                QCOMPARE(range.at, at);
                // Where the source goes on for long enough, a block begins with a line or a character.
                const bool inside = range.at > 0 && range.at + ByteBlocks::slack < size;
                if (inside && pattern.contains('\n'))
                    QCOMPARE(bytes[range.at - 1], '\n');
                if (inside && pattern.size() == 3)
                    QCOMPARE(range.at % 3, 0);
                at = range.end();
            }
            QCOMPARE(at, size);
        }
    }

    void rowsAreEstimatedUntilTheyAreCounted()
    {
        RowMap map;
        map.reset(4, 10);
        QCOMPARE(map.total(), 40);
        map.setRows(0, 20);
        QCOMPARE(map.total(), 80);
        map.setRows(2, 30);
        QCOMPARE(map.rows(1), 25);
        QCOMPARE(map.rowOf({2, 3}), 48);
        QCOMPARE(map.placeOf(48), (RowPlace{2, 3}));
        QCOMPARE(map.placeOf(10'000), (RowPlace{3, 24}));
        map.setRows(0, 10);
        map.setRows(1, 0);
        QCOMPARE(map.placeOf(10), (RowPlace{2, 0}));
        map.forget();
        QVERIFY(!map.isCounted(0));
    }

    void whatIsShownAsTextSaysWhatItIs()
    {
        QCOMPARE(visibleText("caf\xE9 \x1B[0m \xE2\x80\xAE"), u"caf\\xE9 \\x1B[0m \\xE2\\x80\\xAE"_s);
        QCOMPARE(visibleText("\xC3\xA4"), u"ä"_s);
    }
};

} // namespace wirebell

QTEST_APPLESS_MAIN(wirebell::ByteLayoutTest)
#include "tst_bytelayout.moc"

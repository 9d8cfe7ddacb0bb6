// SPDX-License-Identifier: MIT
#include "ui/exchange/bytesview.h"
#include "ui/exchange/hexview.h"
#include "ui/exchange/paintedtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace wirebell {

/// Bytes that are made up when they are read, and say how many were.
class EndlessLines final : public ByteSource
{
public:
    explicit EndlessLines(qint64 size) : m_size(size) {}

    qint64 size() const override { return m_size; }
    Result<QByteArray> read(qint64 at, qint64 length) const override
    {
        m_read += length;
        QByteArray bytes;
        const qint64 end = std::min(m_size, at + length);
        for (qint64 line = at / 32; line * 32 < end; ++line)
            bytes += QByteArray::number(line).rightJustified(30, '.') + "\r\n";
        return bytes.sliced(at % 32, end - at);
    }
    qint64 readSoFar() const { return m_read; }

private:
    qint64 m_size;
    mutable std::atomic<qint64> m_read = 0;
};

class UnreadableBytes final : public ByteSource
{
public:
    qint64 size() const override { return 100; }
    Result<QByteArray> read(qint64, qint64) const override { return failure(ErrorKind::FileNotReadable, u"bytes"_s); }
};

class BytesViewTest : public QObject
{
    Q_OBJECT

    static void show(QWidget &view, QSize size = {600, 300})
    {
        view.resize(size);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

private Q_SLOTS:
    void init() { m_thread = std::make_unique<ReadingThread>(u"test"_s); }

    void cleanup() { m_thread.reset(); }

    void rowsSayOffsetMarksAndBytes()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        const QByteArray bytes = "GET / HTTP/1.1\r\nHost: a\r\nServer: b\nX: caf\xE9\r\n\r\n";
        ByteDecor decor;
        decor.added = {{16, 9}};
        decor.notes = {{{34, 1}, u"bare LF, not CR LF"_s}};
        decor.lines = {{{0, 16}, ByteDecor::Tint::Changed, u"value changed"_s}};
        decor.ending = u"connection closed here"_s;
        view.setBytes(inMemory(bytes), decor);
        show(view);
        QTRY_COMPARE(paintedText(&view), (QStringList{
                                             u"offset 0, value changed, GET / HTTP/1.1"_s,
                                             u"offset 16, added by Wirebell, Host: a"_s,
                                             u"offset 25, departs from the protocol: bare LF, not CR LF, Server: b"_s,
                                             u"offset 35, X: caf\\xE9"_s,
                                             u"offset 44, empty line"_s,
                                             u"connection closed here"_s,
                                         }));
    }

    void oneByteOfABodyChangesTheTextAndThePicture()
    {
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n";
        QByteArray body = "the quick brown fox jumped";
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        view.setBytes(inMemory(head + body), {});
        show(view);
        QTRY_COMPARE(paintedText(&view).value(3), u"offset 39, the quick brown fox jumped"_s);
        const QImage before = view.grab().toImage();
        const QImage again = view.grab().toImage();
        QCOMPARE(again, before);

        body[20] = 'b';
        view.setBytes(inMemory(head + body), {});
        QTRY_COMPARE(paintedText(&view).value(3), u"offset 39, the quick brown fox bumped"_s);
        QVERIFY(view.grab().toImage() != before);
    }

    void longLinesAreWrappedAndFollowTheWidth()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        view.setBytes(inMemory(QByteArray(300, 'x')), {});
        show(view, {900, 300});
        QTRY_VERIFY(!paintedText(&view).isEmpty());
        const qsizetype wide = paintedText(&view).size();
        QCOMPARE(paintedText(&view)[1], u"continued, "_s + QString(qMin(view.columns(), 300 - view.columns()), u'x'));
        view.resize(300, 300);
        QTRY_COMPARE_GT(paintedText(&view).size(), wide);
        QCOMPARE(paintedText(&view).size(), (300 + view.columns() - 1) / view.columns());
    }

    void noScrollBarWhereNoneIsNeeded()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        view.setBytes(inMemory("a\nb\nc\n"), {});
        show(view);
        QTRY_COMPARE(paintedText(&view).size(), 3);
        QVERIFY(!view.verticalScrollBar()->isVisible());
        view.setBytes(inMemory(QByteArray("a\n").repeated(100)), {});
        QTRY_VERIFY(view.verticalScrollBar()->isVisible());
        QTRY_COMPARE(view.verticalScrollBar()->maximum() + view.verticalScrollBar()->pageStep(), 100);
    }

    void aHugeSourceOpensAtOnceAndIsNotHeld()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        const auto source = std::make_shared<const EndlessLines>(1024LL * 1024 * 1024);
        view.setBytes(source, {});
        show(view);
        QTRY_COMPARE(paintedText(&view).value(0), u"offset 0, "_s + QString(29, u'.') + u'0');
        QVERIFY(source->readSoFar() < 1024 * 1024);

        view.setFocus();
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        const QString last = QString::number(source->size() / 32 - 1);
        QTRY_VERIFY(paintedText(&view).join(u'|').endsWith(last));
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());

        view.scrollToOffset(512LL * 1024 * 1024);
        QTRY_VERIFY(paintedText(&view).join(u' ').contains(u"offset 536870912, "_s));
        view.verticalScrollBar()->setValue(0);
        QTRY_COMPARE(paintedText(&view).value(0), u"offset 0, "_s + QString(29, u'.') + u'0');
        QVERIFY(source->readSoFar() < 2 * 1024 * 1024);
    }

    void scrollingRowByRowLosesNone()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        const auto source = std::make_shared<const EndlessLines>(3 * ByteBlocks::size);
        view.setBytes(source, {});
        show(view);
        // Over the border between two blocks.
        view.scrollToOffset(ByteBlocks::size - 256);
        QTRY_VERIFY(paintedText(&view).size() > 8);
        const auto numbers = [&] {
            QList<int> found;
            for (const QString &row : paintedText(&view))
                found += row.section(u'.', -1).toInt();
            return found;
        };
        int first = numbers().value(0);
        for (int i = 0; i < 30; ++i) {
            view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
            QTRY_COMPARE(numbers().value(0), first + 1);
            QTRY_COMPARE(numbers(), [&] {
                QList<int> expected;
                for (int n = first + 1; n < first + 1 + numbers().size(); ++n)
                    expected += n;
                return expected;
            }());
            ++first;
        }
        QVERIFY(first > ByteBlocks::size / 32);
    }

    void secretsAreChipsUntilRevealed()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        ByteDecor decor;
        decor.secrets = {{{7, 6}, u"token"_s}};
        decor.needles = {{"hunter"_ba, u"token"_s}};
        view.setBytes(inMemory("Token: hunter\r\nEcho: <hunter>\r\n"), decor);
        show(view);
        QTRY_COMPARE(paintedText(&view),
                     (QStringList{u"offset 0, Token: [token · 6 bytes]"_s, u"offset 15, Echo: <[token · 6 bytes]>"_s}));
        const QImage hidden = view.grab().toImage();
        view.setSecretsShown(true);
        QCOMPARE(paintedText(&view), (QStringList{u"offset 0, Token: hunter"_s, u"offset 15, Echo: <hunter>"_s}));
        QVERIFY(view.grab().toImage() != hidden);
    }

    void theClipboardGetsExactBytesButNoHiddenSecret()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        ByteDecor decor;
        decor.secrets = {{{2, 5}, u"key"_s}};
        view.setBytes(inMemory("A:sEcRt\r\nB: \xE9\r\n"), decor);
        show(view);
        QTRY_COMPARE(paintedText(&view).size(), 2);
        const auto exact = [] {
            const QMimeData *data = QGuiApplication::clipboard()->mimeData();
            return data ? data->data(u"application/octet-stream"_s) : QByteArray();
        };
        view.setFocus();
        view.select(9, 13);
        QTest::keySequence(&view, QKeySequence::Copy);
        QTRY_COMPARE(exact(), "B: \xE9"_ba);

        QTest::keySequence(&view, QKeySequence::SelectAll);
        QTest::keySequence(&view, QKeySequence::Copy);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"A:{{key}}"_s));
        QVERIFY(exact().isEmpty());

        view.setSecretsShown(true);
        view.copy();
        QTRY_COMPARE(exact(), "A:sEcRt\r\nB: \xE9\r\n"_ba);
    }

    void keysMoveAndExtendTheSelection()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        view.setBytes(inMemory("abc\r\ndef\xC3\xA9g\r\nhij"), {});
        show(view);
        QTRY_COMPARE(paintedText(&view).size(), 3);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.selection(), (ByteRange{6, 0}));
        QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(view.selection(), (ByteRange{6, 5}));
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(view.selection(), (ByteRange{6, 2}));
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view.selection(), (ByteRange{0, 6}));
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view.selection(), (ByteRange{16, 0}));
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.selection(), (ByteRange{5, 0}));
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.selection(), (ByteRange{3, 0}));
    }

    void theMouseSelects()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        view.setBytes(inMemory("Content-Type: text\r\nB: 1\r\n"), {});
        show(view);
        QTRY_COMPARE(paintedText(&view).size(), 2);
        const QRect first = *view.visibleRow(0);
        const QRect second = *view.visibleRow(20);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(80, first.center().y()));
        QCOMPARE(view.selection(), (ByteRange{0, 12}));
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(20, first.center().y()));
        QTest::mouseMove(view.viewport(), QPoint(590, second.center().y()));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(590, second.center().y()));
        QCOMPARE(view.selection(), (ByteRange{0, 24}));
    }

    void allMatchesAreFoundOverTheBordersOfReading()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        QByteArray bytes(9 * 1024 * 1024, '.');
        const QList<qint64> places{0, 4 * 1024 * 1024 - 3, 8 * 1024 * 1024 - 1, bytes.size() - 6};
        for (const qint64 place : places)
            bytes.replace(place, 6, place % 2 ? "NeEdLe" : "needle");
        view.setBytes(inMemory(bytes), {});
        show(view);
        view.find("needle");
        QTRY_VERIFY(!view.finder().isSearching());
        QCOMPARE(QList<qint64>(view.finder().matches().begin(), view.finder().matches().end()), places);
        view.showMatch(2);
        QTRY_VERIFY(view.visibleRow(places[2]));
        view.find({});
        QVERIFY(view.finder().matches().empty());
    }

    void bytesThatCannotBeReadSaySo()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        show(view);
        const QImage blank = view.grab().toImage();
        view.setBytes(std::make_shared<const UnreadableBytes>(), {});
        QTRY_VERIFY(view.grab().toImage() != blank);
        QVERIFY(paintedText(&view).isEmpty());
    }

    void foldsAndSpacersAreRows()
    {
        BytesView view(*m_thread, BytesView::Gutter::Offsets);
        view.setBytes(inMemory("a\nb\nc\nd\n"), {});
        show(view);
        QTRY_COMPARE(paintedText(&view).size(), 4);
        view.setFolds({{{2, 4}, u"2 equal lines"_s}});
        view.setSpacers({{2, ByteRow::Gap, 1}});
        QCOMPARE(paintedText(&view),
                 (QStringList{u"offset 0, a"_s, u"only on the other side"_s, u"2 equal lines"_s, u"offset 6, d"_s}));
    }

    void hexRowsHoldOffsetBytesAndText()
    {
        HexView view(*m_thread);
        ByteDecor decor;
        decor.secrets = {{{17, 2}, u"s"_s}};
        view.setBytes(inMemory("0123456789abcdef\r\xFFxyz"), decor);
        show(view, {700, 300});
        QTRY_COMPARE(
            paintedText(&view),
            (QStringList{u"offset 0 in hex, 30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66, 0123456789abcdef"_s,
                         u"offset 10 in hex, 0d hidden hidden 79 7a, ...yz"_s}));
        view.setSecretsShown(true);
        QCOMPARE(paintedText(&view)[1], u"offset 10 in hex, 0d ff 78 79 7a, ..xyz"_s);
        view.resize(330, 300);
        QTRY_COMPARE(view.bytesPerRow(), 8);
        QCOMPARE(paintedText(&view).size(), 3);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(view.selection(), (ByteRange{8, 1}));
    }

private:
    std::unique_ptr<ReadingThread> m_thread;
};

} // namespace wirebell

QTEST_MAIN(wirebell::BytesViewTest)
#include "tst_bytesview.moc"

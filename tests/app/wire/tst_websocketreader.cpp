// SPDX-License-Identifier: MIT
#include "wire/websocketreader.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;
using Frame = WebSocketFrame;

class WebSocketReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesAreReadHoweverTheyCome_data();
    void framesAreReadHoweverTheyCome();
    void payloadsArePassedOver();
    void theKeyIsAnswered();
};

void WebSocketReaderTest::framesAreReadHoweverTheyCome_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("frames");
    // RFC 6455, 5.7.
    QTest::newRow("text") << "\x81\x05Hello"_ba << QByteArrayList{"text! Hello"};
    QTest::newRow("masked text") << QByteArray::fromHex("818537fa213d7f9f4d5158") << QByteArrayList{"text! Hello"};
    QTest::newRow("a message in two") << "\x01\x03Hel\x80\x02lo"_ba << QByteArrayList{"text Hel", "continuation! lo"};
    QTest::newRow("nothing") << "\x89\0\x8a\0"_ba << QByteArrayList{"ping! ", "pong! "};
    QTest::newRow("a longer one") << webSocketFrame(Frame::Binary, QByteArray(300, 'x'))
                                  << QByteArrayList{"binary! " + QByteArray(300, 'x')};
    QTest::newRow("a long one") << webSocketFrame(Frame::Binary, QByteArray(70'000, 'x'))
                                << QByteArrayList{"binary! " + QByteArray(70'000, 'x')};
    QTest::newRow("another opcode") << "\x83\x01x"_ba << QByteArrayList{"3! x"};
    QTest::newRow("a length that is none") << "\x82\x7f\xff\0\0\0\0\0\0\0"_ba << QByteArrayList{"broken"};
    QTest::newRow("half a frame") << "\x81\x05He"_ba << QByteArrayList{"within"};
}

void WebSocketReaderTest::framesAreReadHoweverTheyCome()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArrayList, frames);
    for (const qsizetype step : {bytes.size(), qsizetype(1), qsizetype(3)}) {
        WebSocketReader reader(100);
        std::vector<WebSocketReader::Piece> pieces;
        for (qsizetype at = 0; at < bytes.size(); at += step)
            reader.read(QByteArrayView(bytes).sliced(at, qMin(step, bytes.size() - at)), pieces);
        QByteArrayList read;
        QByteArray payload;
        qint64 at = 100;
        for (const auto &piece : pieces) {
            if (piece.begins)
                QCOMPARE(piece.frame.at, at);
            payload += piece.payload;
            if (!piece.ends)
                continue;
            QCOMPARE(payload.size(), piece.frame.length);
            at += piece.frame.headSize + piece.frame.length;
            read.append(webSocketTypeName(piece.frame.opcode) + (piece.frame.isFinal ? "! " : " ")
                        + std::exchange(payload, {}));
        }
        if (reader.isBroken())
            read.append("broken");
        else if (reader.isWithin())
            read.append("within");
        QCOMPARE(read, frames);
    }
}

void WebSocketReaderTest::payloadsArePassedOver()
{
    WebSocketReader reader;
    std::vector<WebSocketReader::Piece> pieces;
    const QByteArray frame = webSocketFrame(Frame::Binary, QByteArray(300, 'x'));
    reader.read(QByteArrayView(frame).first(4), pieces);
    QCOMPARE(reader.skippable(), 300);
    reader.skip(300, pieces);
    QVERIFY(pieces.back().ends);
    QVERIFY(!reader.isWithin());
    reader.read("\x81\x01y", pieces);
    QCOMPARE(pieces.back().payload, "y");
    QCOMPARE(pieces.back().frame.at, frame.size());
}

// RFC 6455, 1.3.
void WebSocketReaderTest::theKeyIsAnswered()
{
    QCOMPARE(webSocketAccept("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="_ba);
}

QTEST_APPLESS_MAIN(WebSocketReaderTest)
#include "tst_websocketreader.moc"

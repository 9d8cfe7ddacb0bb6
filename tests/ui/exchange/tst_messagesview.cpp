// SPDX-License-Identifier: MIT
#include "ui/exchange/exchangeview.h"
#include "ui/exchange/messagesmodel.h"
#include "ui/exchange/sampleexchange.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// The messages of a WebSocket.
class TestMessagesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMessageIsALine_data();
    void eachMessageIsALine();
    void closeCodesHaveAMeaning_data();
    void closeCodesHaveAMeaning();
    void theyComeAsTheyCome();
    void aPageOfItsOwnOnWebSocketsAlone();
    void thousandsAreListed();
    void theChosenOneIsShownInFull();
};

namespace {

using Frame = WebSocketFrame;

const QByteArray handshake = "GET /chat HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
const QByteArray accepted = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

/// What the client says is not masked here, which the reader takes as well.
std::shared_ptr<const Exchange> talk(const QByteArray &client, const QByteArray &server,
                                     const QUuid &id = QUuid::createUuid())
{
    Exchange exchange = SampleExchange::caught(handshake + client, accepted + server);
    exchange.id = id;
    exchange.state = State::Open;
    return SampleExchange::read(exchange);
}

QByteArray frame(quint8 opcode, const QByteArray &payload, bool isFinal = true)
{
    return webSocketFrame(opcode, payload, isFinal);
}

QStringList rowOf(const QAbstractItemModel &model, int row)
{
    QStringList cells;
    for (const int column : {MessagesModel::From, MessagesModel::Type, MessagesModel::Size, MessagesModel::Content})
        cells.append(model.index(row, column).data().toString());
    return cells;
}

WebSocketMessage message(qint64 at, const QByteArray &bytes)
{
    return {.fromClient = true, .opcode = Frame::Text, .bytes = bytes, .size = bytes.size(), .at = at,
            .frames = 1, .complete = true, .time = at};
}

struct Shown
{
    explicit Shown(const std::shared_ptr<const Exchange> &exchange)
    {
        view.resize(1000, 600);
        view.show();
        view.setContent({.exchange = exchange, .otherEnd = {}});
        action().trigger();
    }
    QAction &action() const { return *view.findChild<QAction *>(u"showMessages"_s); }
    QTreeView &list() const { return *view.findChild<QTreeView *>(u"messages"_s); }
    QAbstractItemModel &model() const { return *list().model(); }

    ExchangeView view;
};

} // namespace

void TestMessagesView::eachMessageIsALine_data()
{
    QTest::addColumn<QByteArray>("frames");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("text") << frame(Frame::Text, "h\xc3\xa9llo")
                          << QStringList{u"client"_s, u"text"_s, u"6"_s, u"h\u00E9llo"_s};
    QTest::newRow("binary in hex") << frame(Frame::Binary, QByteArray("\0\1\xff", 3))
                                   << QStringList{u"client"_s, u"binary"_s, u"3"_s, u"00 01 ff"_s};
    QTest::newRow("a ping") << frame(Frame::Ping, "p") << QStringList{u"client"_s, u"ping"_s, u"1"_s, u"p"_s};
    QTest::newRow("a close with its reason")
        << frame(Frame::Close, QByteArray("\x03\xe8", 2) + "bye")
        << QStringList{u"client"_s, u"close"_s, u"5"_s, u"1000, normal end: bye"_s};
    QTest::newRow("what is not all there") << frame(Frame::Text, "half").chopped(2)
                                           << QStringList{u"client"_s, u"text, incomplete"_s, u"4"_s, u"ha"_s};
}

void TestMessagesView::eachMessageIsALine()
{
    QFETCH(QByteArray, frames);
    QFETCH(QStringList, cells);
    const Shown shown(talk(frames, {}));
    const QAbstractItemModelTester tester(&shown.model());
    QTRY_COMPARE(shown.model().rowCount(), 1);
    if (cells.at(1).endsWith(u"incomplete"_s))
        cells[2] = rowOf(shown.model(), 0).at(2); // as much as was read
    QCOMPARE(rowOf(shown.model(), 0), cells);
}

void TestMessagesView::closeCodesHaveAMeaning_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << QByteArray() << u"no code"_s;
    QTest::newRow("going away") << QByteArray("\x03\xe9") << u"1001, going away"_s;
    QTest::newRow("an application's own") << QByteArray("\x0f\xa0") << u"4000, the application’s own"_s;
    QTest::newRow("none that is known") << QByteArray("\x00\x01", 2) << u"1, no known code"_s;
    QTest::newRow("a reason that would act") << QByteArray("\x03\xea\x1b[2J") << u"1002, protocol error: \\x1B[2J"_s;
}

void TestMessagesView::closeCodesHaveAMeaning()
{
    QFETCH(QByteArray, payload);
    QTEST(closeWords(payload), "words");
}

void TestMessagesView::theyComeAsTheyCome()
{
    MessagesModel model;
    const QAbstractItemModelTester tester(&model);
    QList<WebSocketMessage> said{message(0, "a"), message(10, "b")};
    said[1].complete = false;
    model.setMessages(said, 5);
    const QPersistentModelIndex first = model.index(0, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    said[1] = message(10, "bb");
    said.append({message(20, "c"), message(30, "d")});
    model.setMessages(said, 5);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(first.row(), 0);
    QCOMPARE(model.index(1, MessagesModel::Content).data().toString(), u"bb"_s);
    model.setMessages({message(7, "another")}, 5);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 1);
}

void TestMessagesView::aPageOfItsOwnOnWebSocketsAlone()
{
    ExchangeView view;
    view.resize(1000, 600);
    view.show();
    const auto plain = SampleExchange::read(SampleExchange::createUser());
    view.setContent({.exchange = plain, .otherEnd = {}});
    auto &action = *view.findChild<QAction *>(u"showMessages"_s);
    const auto tabs = [&] { return view.findChild<QTabBar *>(u"pages"_s)->count(); };
    QVERIFY(!action.isEnabled());
    QCOMPARE(tabs(), 4);
    view.setContent({.exchange = talk(frame(Frame::Text, "a"), {}), .otherEnd = {}});
    QVERIFY(action.isEnabled());
    QCOMPARE(tabs(), 5);
    view.findChild<QTabBar *>(u"pages"_s)->setCurrentIndex(4);
    QVERIFY(view.findChild<QWidget *>(u"messagesView"_s)->isVisible());
    view.findChild<QTabBar *>(u"messagePages"_s)->setCurrentIndex(3);
    QVERIFY(view.findChild<QWidget *>(u"columnsView"_s)->isVisible());
    QVERIFY(view.findChild<QAction *>(u"showHex"_s)->isChecked());
    action.trigger();
    view.setContent({.exchange = plain, .otherEnd = {}});
    QVERIFY(view.findChild<QWidget *>(u"columnsView"_s)->isVisible());
    QVERIFY(!action.isChecked());
    QCOMPARE(tabs(), 4);
}

void TestMessagesView::thousandsAreListed()
{
    QByteArray client;
    for (int i = 0; i < 20'000; ++i)
        client += frame(Frame::Text, "message " + QByteArray::number(i));
    const QUuid id = QUuid::createUuid();
    Shown shown(talk(client, {}, id));
    QTRY_COMPARE(shown.model().rowCount(), 20'000);
    QCOMPARE(rowOf(shown.model(), 19'999).last(), u"message 19999"_s);
    // One more, while it is looked at.
    QSignalSpy reset(&shown.model(), &QAbstractItemModel::modelReset);
    shown.view.setContent({.exchange = talk(client + frame(Frame::Text, "last"), {}, id), .otherEnd = {}});
    QTRY_COMPARE(shown.model().rowCount(), 20'001);
    QCOMPARE(reset.size(), 0);
}

void TestMessagesView::theChosenOneIsShownInFull()
{
    const Shown shown(talk(frame(Frame::Text, "first") + frame(Frame::Binary, "second"), {}));
    QTRY_COMPARE(shown.model().rowCount(), 2);
    QVERIFY(shown.view.findChild<QWidget *>(u"messageText"_s)->isVisible());
    shown.list().setCurrentIndex(shown.model().index(1, 0));
    QVERIFY(shown.view.findChild<QWidget *>(u"messageHex"_s)->isVisible());
}

QTEST_MAIN(TestMessagesView)
#include "tst_messagesview.moc"

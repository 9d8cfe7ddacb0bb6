// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"
#include "ui/exchange/bytesview.h"
#include "ui/exchange/columnhead.h"
#include "ui/exchange/exchangeview.h"
#include "ui/exchange/linkbutton.h"
#include "ui/exchange/paintedtext.h"
#include "ui/exchange/sampleexchange.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class ExchangeViewTest : public QObject
{
    Q_OBJECT

    /// A widget inside a pane: find("response", "raw").
    template <typename W = QWidget>
    W *find(const char *pane, const char *name) const
    {
        const auto *holder = m_view->findChild<QWidget *>(QLatin1StringView(pane));
        return holder ? holder->findChild<W *>(QLatin1StringView(name)) : nullptr;
    }

    QStringList raw(const char *pane) const { return paintedText(find(pane, "raw")); }
    QString label(const char *name) const { return m_view->findChild<QLabel *>(QLatin1StringView(name))->text(); }

    void setSize(QSize size)
    {
        m_view->resize(size);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    void showPair()
    {
        m_view->setContent(
            {SampleExchange::read(SampleExchange::pushSent()), SampleExchange::read(SampleExchange::pushCaught())});
        QTRY_COMPARE(label("difference"), u"6 difference(s)"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<ExchangeView>();
        setSize({1440, 700});
    }

    void cleanup() { m_view.reset(); }

    void bothSidesAreLaidOpen()
    {
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QTRY_COMPARE(raw("request").value(1), u"offset 25, added by Wirebell, Host: api.example.com"_s);
        QCOMPARE(raw("request").value(4), u"offset 100, Authorization: Bearer [api_token · 40 bytes]"_s);
        QCOMPARE(raw("response").value(0), u"offset 0, HTTP/1.1 201 Created"_s);
        QCOMPARE(label("number"), u"#1204"_s);
        QCOMPARE(find<ColumnHead>("request", "head")->facts().detail, u"sent, 339 bytes"_s);
        QCOMPARE(find<ColumnHead>("response", "head")->facts().status, u"201 Created"_s);
        QCOMPARE(find("request", "foot")->accessibleName(), u"+ added by Wirebell, head 242 · body 97"_s);
        QCOMPARE(find("response", "foot")->accessibleName(), u"Framing: Content-Length, head 331 · body 141"_s);
        QVERIFY(!m_view->findChild<QWidget *>(u"bothEndsView"_s));
    }

    void oneByteOfTheAnswerChangesWhatTheWindowShows()
    {
        Exchange exchange = SampleExchange::createUser();
        m_view->setContent({SampleExchange::read(exchange), nullptr});
        QTRY_VERIFY(raw("response").join(u' ').contains(u"free"_s));
        const QImage before = find("response", "raw")->grab().toImage();

        QByteArray bytes = *exchange.transcript.in->readAll();
        bytes.replace("free", "fred");
        exchange.transcript.in = inMemory(bytes);
        m_view->setContent({SampleExchange::read(exchange), nullptr});
        QTRY_VERIFY(raw("response").join(u' ').contains(u"fred"_s));
        QVERIFY(!raw("response").join(u' ').contains(u"free"_s));
        QVERIFY(find("response", "raw")->grab().toImage() != before);

        QTest::keyClick(m_view.get(), Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY(paintedText(find("response", "bodyText")).contains(u"  \"plan\": \"fred\","_s));
    }

    void pagesAreSwitchedTogether()
    {
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QTRY_VERIFY(!raw("request").isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_2, Qt::AltModifier);
        QVERIFY(find("request", "fields")->isVisible());
        QVERIFY(find("response", "fields")->isVisible());
        QTest::keyClick(m_view.get(), Qt::Key_3, Qt::AltModifier);
        QTRY_COMPARE(paintedText(find("request", "bodyText")).value(1), u"  \"name\": \"Test user\","_s);
        QTRY_COMPARE(paintedText(find("response", "bodyText")).value(1), u"  \"id\": 7,"_s);
        QVERIFY(find("response", "foot")->accessibleName().contains(u"white space changed for reading"_s));
        QTest::keyClick(m_view.get(), Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(paintedText(find("response", "hex")).value(0).startsWith(u"offset 0 in hex, 48 54 54 50"_s));
        // A tab of one side takes the other along.
        find<QTabBar>("response", "pages")->setCurrentIndex(0);
        QVERIFY(find("request", "raw")->isVisible());
    }

    void findingGoesOverBothSides()
    {
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QTRY_VERIFY(!raw("request").isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_F, Qt::ControlModifier);
        auto *field = m_view->findChild<QLineEdit *>(u"findField"_s);
        QCOMPARE(QApplication::focusWidget(), field);
        QTest::keyClicks(field, u"7f0c2b1e"_s);
        QTRY_COMPARE(label("matches"), u"1 of 2"_s);
        auto *request = find<BytesView>("request", "raw");
        auto *response = find<BytesView>("response", "raw");
        QCOMPARE(request->selection().at, 178);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(label("matches"), u"2 of 2"_s);
        QCOMPARE(response->selection().at, 178);
        QTest::keyClick(m_view.get(), Qt::Key_F3);
        QCOMPARE(label("matches"), u"1 of 2"_s);
        QTest::keyClick(m_view.get(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(label("matches"), u"2 of 2"_s);
        // The fields are searched as soon as they are shown.
        QTest::keyClick(m_view.get(), Qt::Key_2, Qt::AltModifier);
        QTRY_COMPARE(label("matches"), u"2"_s);
        field->setText(u"nowhere"_s);
        QTRY_COMPARE(label("matches"), u"none"_s);
    }

    void secretsAndLineEndsAreShownAndHidden()
    {
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QTRY_VERIFY(raw("request").value(4).contains(u"api_token"_s));
        QTest::keyClick(m_view.get(), Qt::Key_M, Qt::ControlModifier);
        QVERIFY(raw("request").value(4).contains(u"4f1c2a9b"_s));
        QTest::keyClick(m_view.get(), Qt::Key_M, Qt::ControlModifier);
        QVERIFY(!raw("request").value(4).contains(u"4f1c2a9b"_s));
        QVERIFY(find<BytesView>("request", "raw")->lineEndsShown());
        QTest::keyClick(m_view.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!find<BytesView>("request", "raw")->lineEndsShown());
        QVERIFY(!find<BytesView>("response", "raw")->lineEndsShown());
    }

    void aPairIsShownAtBothEnds()
    {
        showPair();
        QVERIFY(find("sent", "raw")->isVisible());
        QTRY_COMPARE(raw("sent").value(0),
                     u"offset 0, absolute form → origin form, POST http://127.0.0.1:9000/github HTTP/1.1"_s);
        QTRY_COMPARE(raw("arrived").value(0), u"offset 0, absolute form → origin form, POST /github HTTP/1.1"_s);
        QTRY_VERIFY(raw("arrived").contains(u"offset 321, added by the relay, Via: 1.1 relay"_s));
        QTRY_VERIFY(raw("cameBack").contains(u"offset 114, value changed, Connection: keep-alive"_s));
        QTRY_VERIFY(raw("answered").contains(u"offset 114, value changed, Connection: close"_s));
        // Lines stand beside each other.
        QTRY_COMPARE(raw("sent").size(), raw("arrived").size());
        for (const auto &[sent, arrived] : {std::pair(66, 45), std::pair(321, 300), std::pair(372, 337)}) {
            QCOMPARE(find<BytesView>("sent", "raw")->visibleRow(sent)->top(),
                     find<BytesView>("arrived", "raw")->visibleRow(arrived)->top());
        }
        QCOMPARE(m_view->findChild<QWidget *>(u"differencesFoot"_s)->accessibleName(),
                 u"\u2260 changed on the way: 3, + added on the way: 2, \u2212 lost on the way: 1, Both ends are "
                 "Wirebell’s own recordings; one monotonic clock, 6.6 ms in all"_s);
        QTest::keyClick(m_view.get(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(find("request", "raw")->isVisible());
        QVERIFY(!find("sent", "raw")->isVisible());
        QTest::keyClick(m_view.get(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(find("sent", "raw")->isVisible());
        // What has no other end is shown as request and response.
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QVERIFY(find("request", "raw")->isVisible());
    }

    void theOtherEndCanBeTheOneThatWasCaught()
    {
        m_view->setContent(
            {SampleExchange::read(SampleExchange::pushCaught()), SampleExchange::read(SampleExchange::pushSent())});
        QTRY_VERIFY(raw("sent").value(0).contains(u"http://127.0.0.1:9000/github"_s));
        QVERIFY(!m_view->exchangeActions().first()->isEnabled());
    }

    void differencesAreVisitedInOrder()
    {
        setSize({1440, 260}); // too low for all rows
        showPair();
        for (int i = 1; i <= 6; ++i) {
            QTest::keyClick(m_view.get(), Qt::Key_F7);
            QCOMPARE(label("difference"), u"Difference %1 of 6"_s.arg(i));
            if (i == 4)
                QTRY_VERIFY(find<BytesView>("arrived", "raw")->visibleRow(321));
            if (i == 5)
                QTRY_VERIFY(find<BytesView>("cameBack", "raw")->visibleRow(114));
        }
        QTest::keyClick(m_view.get(), Qt::Key_F7);
        QCOMPARE(label("difference"), u"Difference 1 of 6"_s);
        QTRY_VERIFY(find<BytesView>("sent", "raw")->visibleRow(0));
        QTest::keyClick(m_view.get(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(label("difference"), u"Difference 6 of 6"_s);
    }

    void equalLinesAreSkipped()
    {
        showPair();
        QTRY_VERIFY(raw("sent").size() > 10);
        QTest::keyClick(m_view.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!raw("sent").join(u' ').contains(u"User-Agent"_s));
        QVERIFY(raw("sent").contains(u"the same 150 bytes"_s));
        QCOMPARE(raw("sent").size(), raw("arrived").size());
    }

    void bothEndsScrollTogether()
    {
        setSize({1440, 260});
        showPair();
        auto *sent = find<BytesView>("sent", "raw");
        auto *arrived = find<BytesView>("arrived", "raw");
        QTRY_VERIFY(sent->verticalScrollBar()->maximum() > 3);
        sent->verticalScrollBar()->setValue(3);
        QCOMPARE(arrived->verticalScrollBar()->value(), 3);
        arrived->verticalScrollBar()->setValue(1);
        QCOMPARE(sent->verticalScrollBar()->value(), 1);
    }

    void anErrorStandsWhereItHappened()
    {
        m_view->setContent({SampleExchange::read(SampleExchange::cutOff()), nullptr});
        auto *bar = find("response", "errorBar");
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!find("request", "errorBar")->isVisible());
        QVERIFY(find<QLabel>("response", "errorWhat")->text().contains(u"50 of 4,096"_s));
        QTRY_VERIFY(raw("response").contains(u"connection closed here"_s));
        QVERIFY(raw("response")
                    .contains(u"offset 32, departs from the protocol: %1, Content-Type : text/csv"_s.arg(
                        shortNote(MarkKind::SpaceBeforeColon))));
        QSignalSpy again(m_view.get(), &ExchangeView::sendAgainRequested);
        QTest::mouseClick(find("response", "errorSendAgain"), Qt::LeftButton);
        QCOMPARE(again.size(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(again.size(), 2);
        QTest::keyClick(m_view.get(), Qt::Key_2, Qt::AltModifier);
        QTest::mouseClick(find("response", "errorLastByte"), Qt::LeftButton);
        QVERIFY(find("response", "raw")->isVisible());
        QCOMPARE(find<BytesView>("response", "raw")->selection(), (ByteRange{145, 0}));
        // The next exchange, where nothing failed, has no bar.
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QVERIFY(!bar->isVisible());
    }

    void aMalformedCaughtRequestFailsOnItsOwnSide()
    {
        Exchange exchange = SampleExchange::caught("\x16\x03\x01", {});
        exchange.state = State::Failed;
        exchange.error = Error{ErrorKind::NotHttp, {}};
        m_view->setContent({SampleExchange::read(exchange), nullptr});
        QTRY_VERIFY(find("request", "errorBar")->isVisible());
        QVERIFY(!find("response", "errorBar")->isVisible());
        QVERIFY(!find("request", "errorSendAgain")->isVisible());
        QTRY_COMPARE(raw("request").value(0), u"offset 0, \\x16\\x03\\x01"_s);
    }

    void aPreviewShowsWhatWillGoOut()
    {
        auto *start = new QLabel(u"Press Send"_s);
        m_view->setPlaceholder(start);
        m_view->setContent({SampleExchange::read(SampleExchange::preview()), nullptr, true});
        QTRY_COMPARE(raw("request").value(0), u"offset 0, POST /bell HTTP/1.1"_s);
        QCOMPARE(label("number"), u"Not sent yet"_s);
        QVERIFY(start->isVisible());
        QVERIFY(find("request", "foot")->accessibleName().contains(u"These bytes go out when you press Send"_s));
        QVERIFY(!m_view->exchangeActions().first()->isEnabled());
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QTRY_VERIFY(!start->isVisible());
        QVERIFY(find("response", "raw")->isVisible());
    }

    void theSameExchangeAgainKeepsPageAndPlace()
    {
        Exchange exchange = SampleExchange::sent("GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                                                 "HTTP/1.1 200 OK\r\n\r\n" + QByteArray("line\n").repeated(500));
        exchange.state = State::Open;
        m_view->setContent({SampleExchange::read(exchange), nullptr});
        auto *response = find<BytesView>("response", "raw");
        QTRY_VERIFY(response->verticalScrollBar()->maximum() > 100);
        response->verticalScrollBar()->setValue(50);
        response->select(30, 40);
        const QString top = raw("response").value(0);
        exchange.transcript.in = inMemory(*exchange.transcript.in->readAll() + "more\n");
        m_view->setContent({SampleExchange::read(exchange), nullptr});
        QTRY_COMPARE(response->source()->size(), exchange.transcript.in->size());
        QTRY_COMPARE(raw("response").value(0), top);
        QCOMPARE(response->selection(), (ByteRange{30, 10}));
    }

    void narrowWindowsMoveTheWireAndThenTheSides()
    {
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        const auto visible = [this](const char *name) {
            return m_view->findChild<QWidget *>(QLatin1StringView(name))->isVisible();
        };
        QVERIFY(visible("wire") && !visible("wireBar") && !visible("sides"));
        setSize({1100, 600});
        QTRY_VERIFY(!visible("wire") && visible("wireBar") && !visible("sides"));
        QVERIFY(visible("request") && visible("response"));
        setSize({700, 480});
        QTRY_VERIFY(visible("sides") && visible("wireBar"));
        QVERIFY(visible("request") && !visible("response"));
        auto *sides = m_view->findChild<QTabBar *>(u"sides"_s);
        sides->setCurrentIndex(1);
        QVERIFY(!visible("request") && visible("response"));
        // The tabs say what the heads would.
        QCOMPARE(sides->accessibleTabName(0), u"Request sent, 339 bytes"_s);
        QCOMPARE(sides->accessibleTabName(1), u"Response 201 Created"_s);
        QVERIFY(!find("response", "head")->isVisible());
        m_view->setContent({SampleExchange::read(SampleExchange::cutOff()), nullptr});
        QCOMPARE(sides->accessibleTabName(1), u"Response 200 OK, incomplete"_s);
        setSize({1440, 700});
        QTRY_VERIFY(visible("request") && visible("wire") && visible("response"));
        QVERIFY(find("request", "head")->isVisible() && find("response", "head")->isVisible());
    }

    void aLowViewKeepsTheErrorWhole()
    {
        QWidget window; // as in the program's, the view may get less than it would have
        window.resize(640, 700);
        m_view->setParent(&window);
        const auto apart = qScopeGuard([this] { m_view->setParent(nullptr); });
        m_view->setGeometry(0, 0, 640, 300);
        window.show();
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        m_view->setContent({SampleExchange::read(SampleExchange::cutOff()), nullptr});
        QTRY_VERIFY(find("response", "errorBar")->isVisible());
        for (const char *name : {"errorWhat", "errorAdvice"}) {
            const auto *sentence = find<QLabel>("response", name);
            QTRY_VERIFY2(sentence->height() >= sentence->heightForWidth(sentence->width()), name);
        }
        // The wire gives way too.
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        const auto *wire = m_view->findChild<QWidget *>(u"wireBar"_s);
        const int brief = wire->sizeHint().height();
        m_view->resize(640, 700);
        QTRY_VERIFY(wire->sizeHint().height() > brief);
    }

    void theToolsNeverLeaveTheirRow_data()
    {
        QTest::addColumn<bool>("finds");
        QTest::newRow("at rest") << false;
        QTest::newRow("while something is looked for") << true;
    }

    void theToolsNeverLeaveTheirRow()
    {
        QFETCH(bool, finds);
        showPair();
        if (finds) {
            QTest::keyClick(m_view.get(), Qt::Key_F, Qt::ControlModifier);
            QTest::keyClicks(m_view->findChild<QLineEdit *>(u"findField"_s), u"Host"_s);
            QTRY_COMPARE(label("matches"), u"1 of 2"_s);
        }
        auto *tools = m_view->findChild<QWidget *>(u"tools"_s);
        for (const int width : {1400, 1000, 800, 640, 560, 480, 400, 340}) {
            setSize({width, 500});
            QTRY_COMPARE(tools->width(), width);
            QTRY_VERIFY2(tools->layout()->minimumSize().width() <= width, QByteArray::number(width).constData());
            for (const QWidget *tool : tools->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
                const QByteArray which = QByteArray::number(width) + ' ' + tool->objectName().toUtf8();
                if (!tool->isVisible() || tool->isWindow())
                    continue;
                QVERIFY2(tools->rect().contains(tool->geometry()), which.constData());
            }
            // Either way both ends can be chosen.
            const auto shown = [&](const char *name) {
                return tools->findChild<QWidget *>(QLatin1StringView(name))->isVisible();
            };
            QVERIFY(shown("showBothEnds") != shown("bothEndsTool"));
        }
    }

    void aFootThatSaysNothingIsNotThere()
    {
        Exchange refused = SampleExchange::sent({}, {});
        refused.state = State::Failed;
        refused.error = Error{ErrorKind::ConnectionRefused, {}};
        refused.request.reset();
        refused.response.reset();
        m_view->setContent({SampleExchange::read(refused), nullptr});
        QTRY_VERIFY(find("response", "errorBar")->isVisible());
        QTRY_VERIFY(!find("request", "foot")->isVisible());
        QVERIFY(!find("response", "foot")->isVisible());
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QTRY_VERIFY(find("request", "foot")->isVisible() && find("response", "foot")->isVisible());
    }

    void copiesGoToTheClipboard()
    {
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QTRY_VERIFY(!raw("response").isEmpty());
        QClipboard *clipboard = QGuiApplication::clipboard();
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(clipboard->text().startsWith(u"curl https://api.example.com/v1/users"_s));
        QVERIFY(clipboard->text().contains(u"Bearer {{api_token}}"_s));
        m_view->findChild<QAction *>(u"copyHar"_s)->trigger();
        QTRY_VERIFY(clipboard->text().startsWith(u"{\"log\":"_s));
        QVERIFY(clipboard->text().contains(u"Bearer {{api_token}}"_s));
        QVERIFY(!clipboard->text().contains(u"4f1c2a9b"_s));
        QTest::keyClick(m_view.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(clipboard->text(), u"https://api.example.com/v1/users"_s);
        find("response", "raw")->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(clipboard->mimeData()->data(u"application/octet-stream"_s),
                     *SampleExchange::createUser().transcript.in->readAll());
        find("request", "raw")->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(clipboard->mimeData()->data(u"application/octet-stream"_s),
                     *SampleExchange::createUser().transcript.out->readAll());
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("shown");

        QTest::newRow("no body") << ""_ba << ""_ba << u"There is no body."_s;
        QTest::newRow("bytes that are no text") << "Content-Type: image/png\r\n"_ba << QByteArray("\x89PNG\0\1", 6)
                                                << u"6 bytes of image/png, which is no text; Hex shows them."_s;
        QTest::newRow("a coded body") << "Content-Encoding: gzip\r\nContent-Type: text/plain\r\n"_ba
                                      << "\x1F\x8B\x08"_ba
                                      << u"The body is coded with gzip, 3 bytes; Raw and Hex show its bytes."_s;
    }

    void bodies()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, body);
        QFETCH(QString, shown);
        m_view->setContent(
            {SampleExchange::read(SampleExchange::sent("GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                                                       "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " +
                                                           QByteArray::number(body.size()) + "\r\n\r\n" + body)),
             nullptr});
        QTest::keyClick(m_view.get(), Qt::Key_3, Qt::AltModifier);
        const auto sentence = [this] {
            for (const auto *label : find("response", "body")->findChildren<QLabel *>()) {
                if (label->isVisible())
                    return label->text();
            }
            return QString();
        };
        QTRY_COMPARE(sentence(), shown);
    }

    void aLargeBodyIsShownAsItIsAndChunksAreJoined()
    {
        QByteArray body;
        for (int i = 0; i < 9; ++i) {
            body += "100000\r\n" + QByteArray("{\"a\":[1,2,3,4]}\n").repeated(65536) + "\r\n";
        }
        m_view->setContent(
            {SampleExchange::read(SampleExchange::sent(
                 "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                 "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + body +
                     "0\r\n\r\n")),
             nullptr});
        QTest::keyClick(m_view.get(), Qt::Key_3, Qt::AltModifier);
        QTRY_COMPARE(paintedText(find("response", "bodyText")).value(0), u"{\"a\":[1,2,3,4]}"_s);
        QVERIFY(find("response", "foot")->accessibleName().contains(u"shown as it is"_s));
        // No chunk size stands between the lines.
        auto *text = find<BytesView>("response", "bodyText");
        text->scrollToOffset(1024 * 1024);
        QTRY_VERIFY(text->visibleRow(1024 * 1024));
        for (const QString &row : paintedText(text))
            QCOMPARE(row, u"{\"a\":[1,2,3,4]}"_s);
    }

    void everyActionHasANameATextAndAKeyOfItsOwn()
    {
        QSet<QString> names;
        QSet<QKeySequence> keys;
        for (const QAction *action : m_view->viewActions() + m_view->exchangeActions()) {
            QVERIFY(!action->objectName().isEmpty());
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
            QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->objectName()));
            names.insert(action->objectName());
            keys.insert(action->shortcut());
        }
    }

    void whatCanTakeTheFocusHasAName()
    {
        showPair();
        for (QWidget *widget : m_view->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }

    void theFocusGoesFromTheToolsOverRequestAndWireToTheResponse()
    {
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QTRY_VERIFY(!raw("response").isEmpty());
        QStringList order;
        m_view->findChild<QWidget *>(u"findField"_s)->setFocus();
        for (int i = 0; i < 30 && !order.contains(u"response"_s); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            for (const char *name : {"tools", "request", "wire", "response"}) {
                const auto *place = m_view->findChild<QWidget *>(QLatin1StringView(name));
                const bool here =
                    place == QApplication::focusWidget() || place->isAncestorOf(QApplication::focusWidget());
                if (here && (order.isEmpty() || order.last() != QLatin1StringView(name)))
                    order += QLatin1StringView(name);
            }
        }
        QCOMPARE(order.sliced(order.indexOf(u"request"_s)), (QStringList{u"request"_s, u"wire"_s, u"response"_s}));
    }

    void theRoomOfTheColumnsIsRemembered()
    {
        m_view->setContent({SampleExchange::read(SampleExchange::createUser()), nullptr});
        QTRY_VERIFY(!raw("response").isEmpty());
        auto *columns = m_view->findChild<QSplitter *>(u"columns"_s);
        QList<int> sizes = columns->sizes();
        sizes[0] += 100;
        sizes[2] -= 100;
        columns->setSizes(sizes);
        sizes = columns->sizes();
        const QByteArray state = m_view->saveState();
        ExchangeView other;
        other.resize(m_view->size());
        other.restoreState(state);
        other.show();
        QVERIFY(QTest::qWaitForWindowExposed(&other));
        QCOMPARE(other.findChild<QSplitter *>(u"columns"_s)->sizes(), sizes);
    }

    void clearingLeavesNothing()
    {
        showPair();
        m_view->clear();
        QTRY_VERIFY(raw("request").isEmpty());
        QVERIFY(!m_view->content().exchange);
        QCOMPARE(label("number"), u"No exchange yet"_s);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_F7);
    }

private:
    std::unique_ptr<ExchangeView> m_view;
};

} // namespace wirebell

QTEST_MAIN(wirebell::ExchangeViewTest)
#include "tst_exchangeview.moc"

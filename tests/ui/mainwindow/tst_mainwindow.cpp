// SPDX-License-Identifier: MIT
#include "ui/log/exchangelist.h"
#include "ui/mainwindow/sessionfile.h"
#include "ui/mainwindow/windowdesk.h"
#include "ui/widgets/codeeditor.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// The window as a whole, with real exchanges over the loopback.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPressRingsTheBell();
    void modesHaveKeysAndTheirOwnParts();
    void aCaughtRequestIsChosenAsItComes();
    void theAnswerIsTypedInTheCatchersMode();
    void anEndpointNarrowsTheListAndIsEditedBesideIt();
    void aClearedListBeginsAnewAndComesBack();
    void whatListensAgainAfterARestartIsNeverTheNetwork();
    void aCaughtRequestIsTakenUpAndEdited();
    void aCaughtRequestIsSentAgain();
    void panesAreGoneThroughByF6();
    void tabGoesFromLeftToRight();
    void theSidebarFoldsWhereItIsNarrow();
    void theStatusLineTellsTheTruth();
    void howToStartIsSaidOfTheBellAlone();
    void withoutTheCatcherTheBellCannotBeRung();
    void whatWasTypedIsOnDiskSoon();
    void aRestartBringsItBack();
    void bothEndsGetTheRoom();
    void aLowWindowFoldsTheRequest();
    void nothingIsTooWideForTheSmallestWindow();
};

void TestMainWindow::theFirstPressRingsTheBell()
{
    WindowDesk desk;
    QVERIFY(desk.named<QPushButton>("send").hasFocus());
    QVERIFY(desk.named("welcome").isVisible());
    QTRY_VERIFY(desk.content().preview);
    const QByteArray preview = desk.content().exchange->requestBytes()->readAll().value_or(QByteArray());
    QVERIFY(preview.startsWith("POST /bell HTTP/1.1\r\n"));
    desk.press(Qt::Key_Space);
    QTRY_VERIFY(desk.content().otherEnd && desk.content().otherEnd->state == State::Complete);
    const ExchangeContent content = desk.content();
    QCOMPARE(content.exchange->role, Role::Sent);
    QCOMPARE(content.otherEnd->role, Role::Caught);
    QCOMPARE(content.exchange->requestBytes()->readAll().value_or(QByteArray()), preview);
    QCOMPARE(content.otherEnd->requestBytes()->readAll().value_or(QByteArray()), preview);
    QCOMPARE(content.exchange->responseBytes()->readAll().value_or("a"),
             content.otherEnd->responseBytes()->readAll().value_or("b"));
    QVERIFY(desk.named("bothEndsView").isVisible());
    QVERIFY(desk.named<QPushButton>("send").hasFocus());
}

void TestMainWindow::modesHaveKeysAndTheirOwnParts()
{
    const WindowDesk desk;
    QVERIFY(desk.named("composer").isVisible());
    QVERIFY(desk.named("collectionSidebar").isVisible());
    QVERIFY(!desk.window->findChild<QWidget *>(u"caught"_s)); // made when it is looked at
    desk.press(Qt::CTRL | Qt::Key_2);
    QVERIFY(desk.named("caught").isVisible());
    QVERIFY(desk.named("catcherSidebar").isVisible());
    QVERIFY(desk.named("reply").isVisible());
    QVERIFY(!desk.named("composer").isVisible());
    QVERIFY(desk.action("modeCatcher").isChecked());
    desk.press(Qt::CTRL | Qt::Key_4);
    QVERIFY(desk.named("logged").isVisible());
    QVERIFY(desk.named("logSidebar").isVisible());
    QVERIFY(!desk.named("reply").isVisible());
    desk.press(Qt::CTRL | Qt::Key_1);
    QVERIFY(desk.named("composer").isVisible());
    QVERIFY(!desk.named("logged").isVisible());
}

void TestMainWindow::aCaughtRequestIsChosenAsItComes()
{
    WindowDesk desk;
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    QTRY_VERIFY(desk.content().exchange && desk.content().exchange->role == Role::Caught);
    QCOMPARE(desk.content().exchange->request->target, "/bell");
    QVERIFY(desk.action("followNewest").isChecked());
    desk.press(Qt::CTRL | Qt::Key_N);
    QVERIFY(!desk.action("followNewest").isChecked());
    QVERIFY(!desk.named<ExchangeList>("caught").followsNewest());
    // Each mode keeps what it shows.
    desk.press(Qt::CTRL | Qt::Key_1);
    QCOMPARE(desk.content().exchange->role, Role::Sent);
    desk.press(Qt::CTRL | Qt::Key_2);
    QCOMPARE(desk.content().exchange->role, Role::Caught);
}

void TestMainWindow::theAnswerIsTypedInTheCatchersMode()
{
    WindowDesk desk;
    desk.press(Qt::CTRL | Qt::Key_2);
    auto &status = desk.named<QComboBox>("replyStatus");
    status.lineEdit()->selectAll();
    QTest::keyClicks(status.lineEdit(), u"503"_s);
    desk.press(Qt::CTRL | Qt::Key_1);
    desk.ring();
    QCOMPARE(desk.content().exchange->response->status, 503);
    QCOMPARE(desk.endpoints.at(0).fallback.status, 503);
    QCOMPARE(desk.content().exchange->endpoint.isEmpty(), true); // the sent end
    QCOMPARE(desk.content().otherEnd->endpoint, u"Everything"_s);
}

void TestMainWindow::anEndpointNarrowsTheListAndIsEditedBesideIt()
{
    WindowDesk desk;
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    const QAbstractItemModel &rows = *desk.named<ExchangeList>("caught").model();
    QTRY_COMPARE(rows.rowCount(), 1);
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_P); // a new endpoint, its name ready to be typed
    QVERIFY(desk.named("endpointName").hasFocus());
    desk.type(u"Bells"_s);
    desk.named<QLineEdit>("endpointPath").selectAll();
    QTest::keyClicks(&desk.named("endpointPath"), u"/bell"_s);
    QCOMPARE(desk.endpoints.at(1).name, u"Bells"_s);
    QTRY_COMPARE(rows.rowCount(), 0);
    QVERIFY(desk.action("removeEndpoint").isEnabled());
    desk.press(Qt::CTRL | Qt::Key_1);
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    QTRY_COMPARE(rows.rowCount(), 1);
    QTRY_VERIFY(desk.content().exchange && desk.content().exchange->endpoint == u"Bells"_s);
    QTRY_VERIFY(rows.index(0, 4).data().toString() == u"Bells"_s); // its column
    desk.action("removeEndpoint").trigger();
    QCOMPARE(desk.endpoints.size(), 1);
    QTRY_COMPARE(rows.rowCount(), 1); // of the one that is left
    QTest::mouseClick(&desk.named("undoRemove"), Qt::LeftButton);
    QCOMPARE(desk.endpoints.at(1).path, "/bell");
}

void TestMainWindow::aClearedListBeginsAnewAndComesBack()
{
    WindowDesk desk;
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    const QAbstractItemModel &rows = *desk.named<ExchangeList>("caught").model();
    QTRY_COMPARE(rows.rowCount(), 1);
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_X);
    QTRY_COMPARE(rows.rowCount(), 0);
    QVERIFY(!desk.content().exchange);
    desk.press(Qt::CTRL | Qt::Key_4); // the log has it all
    QTRY_COMPARE(desk.named<ExchangeList>("logged").model()->rowCount(), 2);
    desk.press(Qt::CTRL | Qt::Key_2);
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_X);
    QTRY_COMPARE(rows.rowCount(), 1);
}

void TestMainWindow::whatListensAgainAfterARestartIsNeverTheNetwork()
{
    WindowDesk desk;
    desk.catcher.setOnNetwork(true);
    QTRY_VERIFY(desk.catcher.status().listening && desk.catcher.isOnNetwork());
    QTRY_VERIFY(desk.named<QLabel>("statusNote").text().contains(u"network"_s));
    const Session session = desk.window->session();
    desk.window.reset();
    WindowDesk again(session);
    QVERIFY(!again.catcher.isOnNetwork());
    QCOMPARE(again.catcher.port(), desk.catcher.port());
}

void TestMainWindow::aCaughtRequestIsTakenUpAndEdited()
{
    WindowDesk desk;
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    QTRY_VERIFY(desk.action("editAndSend").isEnabled());
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    QTRY_VERIFY(desk.named("composer").isVisible());
    QCOMPARE(desk.named<QTabBar>("documents").count(), 2);
    QCOMPARE(desk.named<QLineEdit>("url").text(), u"{{catcher}}/bell"_s);
    QVERIFY(desk.named<CodeEditor>("bodyEditor").bytes().contains("front door"));
    QTRY_VERIFY(desk.content().preview);
}

void TestMainWindow::aCaughtRequestIsSentAgain()
{
    WindowDesk desk;
    desk.ring();
    desk.press(Qt::CTRL | Qt::Key_2);
    QTRY_VERIFY(desk.content().exchange && desk.action("sendAgain").isEnabled());
    const auto first = desk.content().exchange;
    desk.press(Qt::CTRL | Qt::Key_R);
    QTRY_VERIFY(desk.content().exchange->id != first->id);
    QTRY_COMPARE(desk.content().exchange->state, State::Complete);
    QCOMPARE(desk.content().exchange->requestBytes()->readAll().value_or("a"),
             first->requestBytes()->readAll().value_or("b"));
}

void TestMainWindow::panesAreGoneThroughByF6()
{
    const WindowDesk desk;
    const auto pane = [&] {
        for (const char *name : {"modes", "sidebars", "tops", "exchange"}) {
            if (desk.named(name).isAncestorOf(QApplication::focusWidget()))
                return QByteArray(name);
        }
        return QByteArray();
    };
    QCOMPARE(pane(), "tops");
    QList<QByteArray> met;
    for (int i = 0; i < 4; ++i) {
        desk.press(Qt::Key_F6);
        met.append(pane());
    }
    QCOMPARE(met, (QList<QByteArray>{"exchange", "modes", "sidebars", "tops"}));
    QVERIFY(desk.named("send").hasFocus()); // where it was before
    desk.press(Qt::SHIFT | Qt::Key_F6);
    QCOMPARE(pane(), "sidebars");
}

void TestMainWindow::tabGoesFromLeftToRight()
{
    const WindowDesk desk;
    QTRY_VERIFY(desk.content().preview);
    desk.named("modeCollectionsButton").setFocus(Qt::TabFocusReason);
    const QList<QByteArray> wanted{"modeCollectionsButton", "collections",  "documents",  "method",   "url",
                                   "purpose",               "send",         "requestParts", "bodyEditor", "bodyKind",
                                   "findField",             "tools",        "columnsView"};
    QList<QByteArray> met;
    for (int i = 0; i < 60; ++i) {
        // A part of a control, or of a view, counts as that.
        for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
            const QByteArray name = at->objectName().toLatin1();
            if (!wanted.contains(name))
                continue;
            if (!met.contains(name))
                met.append(name);
            break;
        }
        desk.press(Qt::Key_Tab);
    }
    QVERIFY2(met == wanted, met.join(" "));
}

void TestMainWindow::theSidebarFoldsWhereItIsNarrow()
{
    const WindowDesk desk;
    QVERIFY(desk.named("sidebars").isVisible());
    desk.window->resize(900, 700);
    QTRY_VERIFY(!desk.named("sidebars").isVisible());
    desk.window->resize(1300, 700);
    QTRY_VERIFY(desk.named("sidebars").isVisible());
    desk.press(Qt::CTRL | Qt::Key_B);
    QVERIFY(!desk.named("sidebars").isVisible());
    desk.window->resize(900, 700);
    desk.window->resize(1300, 700);
    QVERIFY(!desk.named("sidebars").isVisible()); // as it was wanted
}

void TestMainWindow::theStatusLineTellsTheTruth()
{
    WindowDesk desk;
    QTRY_COMPARE(desk.named<QLabel>("catcherState").text(),
                 u"Catcher listening on "_s + desk.catcher.origin().sliced(7));
    QTRY_COMPARE(desk.named<QLabel>("logCount").text(), u"The log is empty"_s);
    desk.ring();
    QTRY_COMPARE(desk.named<QLabel>("logCount").text(), u"2 exchange(s) in the log"_s);
    desk.press(Qt::Key_F5);
    QTRY_COMPARE(desk.named<QLabel>("catcherState").text(), u"Catcher not listening"_s);
    QVERIFY(!desk.window->session().listening);
}

void TestMainWindow::howToStartIsSaidOfTheBellAlone()
{
    WindowDesk desk;
    const auto welcomes = [&desk] {
        const auto *welcome = desk.window->findChild<QWidget *>(u"welcome"_s);
        return welcome && welcome->isVisible();
    };
    QVERIFY(welcomes());
    desk.press(Qt::CTRL | Qt::Key_2);
    QTRY_VERIFY(!welcomes());
    desk.press(Qt::CTRL | Qt::Key_1);
    QTRY_VERIFY(welcomes());
}

void TestMainWindow::withoutTheCatcherTheBellCannotBeRung()
{
    Session session = firstSession();
    session.listening = false;
    const WindowDesk desk(session);
    QVERIFY(desk.catcher.origin().isEmpty());
    const auto says = [&] { return desk.named("target").accessibleName(); };
    QTRY_COMPARE(says(), u"{{catcher}} has no value: the catcher does not listen."_s);
    desk.press(Qt::CTRL | Qt::Key_Return);
    QTRY_VERIFY(desk.action("sendRequest").isEnabled());
    QCOMPARE(says(), u"{{catcher}} has no value: the catcher does not listen."_s);
    QVERIFY(!desk.content().exchange);
}

void TestMainWindow::whatWasTypedIsOnDiskSoon()
{
    WindowDesk desk;
    SessionFile file(desk.folder.filePath(u"session.json"_s));
    connect(desk.window.get(), &MainWindow::sessionChanged, this, [&] { file.write(desk.window->session()); });
    desk.press(Qt::CTRL | Qt::Key_T);
    desk.type(u"http://example.com/typed"_s);
    // What a kill at this moment leaves is the file.
    QTRY_VERIFY(file.load().session.requests.size() == 2 &&
                file.load().session.requests.at(1).draft.url == "http://example.com/typed");
}

void TestMainWindow::aRestartBringsItBack()
{
    Session session;
    {
        WindowDesk desk;
        desk.ring();
        desk.press(Qt::CTRL | Qt::Key_T);
        desk.type(u"http://example.com/typed"_s);
        desk.press(Qt::CTRL | Qt::Key_4);
        desk.window->resize(1200, 700);
        QTRY_COMPARE(desk.named("tops").isVisible(), true);
        session = *Session::fromJson(desk.window->session().toJson());
    }
    const WindowDesk desk(session);
    QVERIFY(desk.named("logged").isVisible());
    desk.press(Qt::CTRL | Qt::Key_1);
    auto &tabs = desk.named<QTabBar>("documents");
    QCOMPARE(tabs.count(), 2);
    QCOMPARE(tabs.currentIndex(), 1);
    QCOMPARE(desk.named<QLineEdit>("url").text(), u"http://example.com/typed"_s);
    QVERIFY(tabs.accessibleTabName(1).endsWith(u"not saved"_s));
    QVERIFY(!tabs.accessibleTabName(0).endsWith(u"not saved"_s));
}

void TestMainWindow::bothEndsGetTheRoom()
{
    WindowDesk desk;
    auto &parts = desk.named<QTabBar>("requestParts");
    QVERIFY(parts.isVisible());
    const int before = desk.named("exchange").height();
    desk.ring();
    QVERIFY(!parts.isVisible());
    QTRY_VERIFY(desk.named("exchange").height() > before + 100);
    desk.press(Qt::CTRL | Qt::Key_E);
    QVERIFY(parts.isVisible());
    QTRY_COMPARE(desk.named("exchange").height(), before);
    desk.press(Qt::CTRL | Qt::Key_J);
    QVERIFY(!parts.isVisible());
}

void TestMainWindow::aLowWindowFoldsTheRequest()
{
    const WindowDesk desk;
    auto &parts = desk.named<QTabBar>("requestParts");
    QVERIFY(parts.isVisible());
    desk.window->resize(1280, 500);
    QTRY_VERIFY(!parts.isVisible());
    desk.press(Qt::CTRL | Qt::Key_J); // it is there when it is wanted
    QVERIFY(parts.isVisible());
    desk.window->resize(1280, 520);
    QVERIFY(parts.isVisible());
    desk.window->resize(1280, 800);
    QVERIFY(parts.isVisible());
}

void TestMainWindow::nothingIsTooWideForTheSmallestWindow()
{
    const WindowDesk desk;
    for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_4}) {
        desk.press(Qt::CTRL | key);
        desk.window->resize(720, 480);
        QTRY_COMPARE(desk.window->size(), QSize(720, 480));
        const auto least = [&] { return desk.window->centralWidget()->minimumSizeHint(); };
        QTRY_VERIFY2(
            least().width() <= 720 && least().height() <= 480 - 36,
            qPrintable(u"%1 × %2 in mode %3"_s.arg(least().width()).arg(least().height()).arg(key - Qt::Key_0)));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

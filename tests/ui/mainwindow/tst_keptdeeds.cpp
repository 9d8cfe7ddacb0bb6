// SPDX-License-Identifier: MIT
#include "store/handoverwriter.h"
#include "store/logreader.h"
#include "support/samples.h"
#include "ui/log/exchangelist.h"
#include "ui/mainwindow/windowdesk.h"

#include <QAbstractButton>
#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// What a person does to exchanges that are kept, in the window: keys, files, what is kept.
class TestKeptDeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysActOnTheChosenOnes();
    void deleteIsTheListsOwnKey();
    void everythingIsForgottenInTwoSteps();
    void aFileIsLookedAtAndClosed();
    void aFileIsDropped();
    void aDamagedFileIsToldWhereItStands();
    void numbersAreFoundAcrossGaps();
    void secretsAreLeftOutAtOnce();
    void whatIsKeptIsRemembered();

private:
    static int rows(const WindowDesk &desk, const char *list) { return desk.named<ExchangeList>(list).model()->rowCount(); }
    /// Records so many exchanges, caught.
    static void record(WindowDesk &desk, int count)
    {
        for (int i = 0; i < count; ++i) {
            const Exchange exchange = samples::caught();
            desk.log->begin(exchange);
            desk.log->finish(exchange);
        }
        QVERIFY(desk.log->commit());
    }
    /// Exchanges of the log as a file.
    static QString fileOf(const WindowDesk &desk, const QList<qint64> &numbers)
    {
        const QString path = desk.folder.filePath(u"some.wirebell"_s);
        const auto reader = LogReader::open(desk.log->folder());
        return reader && writeHandOver(path, **reader, numbers) ? path : QString();
    }
};

void TestKeptDeeds::keysActOnTheChosenOnes()
{
    WindowDesk desk;
    for (const char *name : {"pinExchanges", "deleteExchanges", "handOver"})
        QVERIFY2(!desk.action(name).isEnabled(), name); // no list is shown
    record(desk, 3);
    desk.press(Qt::CTRL | Qt::Key_4);
    auto &list = desk.named<ExchangeList>("logged");
    QTRY_VERIFY(list.chosenRow());
    QTRY_VERIFY(desk.action("pinExchanges").isEnabled());
    desk.press(Qt::CTRL | Qt::Key_P);
    QTRY_VERIFY(list.chosenRow()->annotation.pinned);
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    QVERIFY(desk.window->focusWidget()->objectName() == "noteLine"_L1);
    desk.type(u"look"_s);
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(list.chosenRow()->annotation.note, u"look"_s);
    QVERIFY(list.hasFocus());
    desk.press(Qt::Key_Delete);
    QTRY_COMPARE(rows(desk, "logged"), 2);
    QTRY_COMPARE(list.chosenCount(), 1); // the next one
    desk.press(Qt::CTRL | Qt::Key_Z);
    QTRY_COMPARE(rows(desk, "logged"), 3);
    QTRY_COMPARE(desk.named<QLabel>("deedText").text(), u"1 exchange(s) brought back"_s);
}

void TestKeptDeeds::deleteIsTheListsOwnKey()
{
    WindowDesk desk;
    record(desk, 2);
    desk.press(Qt::CTRL | Qt::Key_4);
    QTRY_VERIFY(desk.named<ExchangeList>("logged").chosenRow());
    auto &filter = desk.named<QLineEdit>("loggedFilter");
    filter.setText(u"hook"_s);
    filter.setFocus();
    filter.home(false);
    QTRY_VERIFY(desk.named<ExchangeList>("logged").chosenRow());
    desk.press(Qt::Key_Delete);
    QCOMPARE(filter.text(), u"ook"_s);
    QTRY_COMPARE(rows(desk, "logged"), 2);
}

void TestKeptDeeds::everythingIsForgottenInTwoSteps()
{
    WindowDesk desk;
    record(desk, 4);
    desk.press(Qt::CTRL | Qt::Key_4);
    QTRY_COMPARE(rows(desk, "logged"), 4);
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    QVERIFY(desk.named("forgetQuestion").isVisible());
    QVERIFY(desk.named("forgetNow").hasFocus());
    desk.named<QAbstractButton>("forgetNothing").click();
    QVERIFY(!desk.named("forgetQuestion").isVisible());
    QCOMPARE(rows(desk, "logged"), 4);
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    desk.named<QAbstractButton>("forgetNow").click();
    QTRY_COMPARE(rows(desk, "logged"), 0);
    QTRY_COMPARE(desk.named<QLabel>("logCount").text(), u"The log is empty"_s);
    QVERIFY(!desk.content().exchange);
}

void TestKeptDeeds::aFileIsLookedAtAndClosed()
{
    WindowDesk desk;
    record(desk, 5);
    const QString path = fileOf(desk, {2, 4});
    QVERIFY(!path.isEmpty());
    desk.press(Qt::CTRL | Qt::Key_U);
    auto *dialog = desk.window->findChild<QFileDialog *>(u"openExchangesDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    desk.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTRY_COMPARE(rows(desk, "fileRows"), 2);
    QVERIFY(desk.named("fileText").isVisible());
    QTRY_VERIFY(desk.content().exchange);
    QCOMPARE(desk.content().exchange->number, 4);
    QVERIFY(!desk.action("pinExchanges").isEnabled());
    QVERIFY(!desk.action("deleteExchanges").isEnabled());
    QVERIFY(desk.action("handOver").isEnabled());
    QVERIFY(!desk.action("clearList").isEnabled());
    // It stays while another mode is looked at.
    desk.press(Qt::CTRL | Qt::Key_1);
    desk.press(Qt::CTRL | Qt::Key_4);
    QVERIFY(desk.named("fileText").isVisible());
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_J);
    QVERIFY(desk.named("logged").isVisible());
    QTRY_COMPARE(rows(desk, "logged"), 5);
    QTRY_VERIFY(!desk.window->findChild<QWidget *>(u"fileRows"_s));
    QVERIFY(!desk.action("closeExchanges").isEnabled());
    QTRY_COMPARE(desk.content().exchange ? desk.content().exchange->number : 0, 5);
}

void TestKeptDeeds::aFileIsDropped()
{
    WindowDesk desk;
    record(desk, 3);
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(desk.folder.filePath(u"picture.png"_s))});
    QDragEnterEvent other(QPoint(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QCoreApplication::sendEvent(desk.window.get(), &other);
    QVERIFY(!other.isAccepted());
    dragged.setUrls({QUrl::fromLocalFile(fileOf(desk, {1, 2, 3}))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QCoreApplication::sendEvent(desk.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QCoreApplication::sendEvent(desk.window.get(), &drop);
    QTRY_COMPARE(rows(desk, "fileRows"), 3);
}

void TestKeptDeeds::aDamagedFileIsToldWhereItStands()
{
    WindowDesk desk;
    record(desk, 3);
    const QString path = fileOf(desk, {1, 2, 3});
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        QCOMPARE(file.write("damage"), 6);
    }
    desk.window->openExchanges(path);
    auto &text = desk.named<QLabel>("fileText");
    const QString before = text.text();
    QTRY_VERIFY(text.text() != before);
    QVERIFY2(text.text().contains(u"some.wirebell"_s), qPrintable(text.text()));
    QVERIFY(!desk.named("fileRows").isVisible());
    desk.named<QAbstractButton>("backToLog").click();
    QVERIFY(desk.named("logged").isVisible());
}

void TestKeptDeeds::numbersAreFoundAcrossGaps()
{
    WindowDesk desk;
    record(desk, 6);
    const auto reader = LogReader::open(desk.log->folder());
    QVERIFY(reader);
    QCOMPARE(desk.log->remove({(**(*reader)->row(2)).id, (**(*reader)->row(3)).id}).value_or(0), 2);
    desk.press(Qt::CTRL | Qt::Key_K);
    QTRY_VERIFY(desk.named<QLineEdit>("paletteLine").hasFocus());
    desk.type(u"#5"_s);
    auto &found = desk.named<QListView>("paletteList");
    QTRY_VERIFY(found.currentIndex().data().toString().startsWith(u"#5 "_s));
    desk.named<QLineEdit>("paletteLine").clear();
    desk.type(u"#2"_s); // it is gone
    QTRY_COMPARE(found.model()->rowCount(), 0);
}

void TestKeptDeeds::secretsAreLeftOutAtOnce()
{
    WindowDesk desk;
    desk.press(Qt::CTRL | Qt::Key_4);
    desk.press(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    desk.named<QAbstractButton>("keepWithoutSecrets").click();
    QVERIFY(desk.window->session().withoutSecrets);
    const QUrl catcher(desk.catcher.origin());
    QTcpSocket peer;
    peer.connectToHost(catcher.host(), quint16(catcher.port()));
    QVERIFY(peer.waitForConnected());
    peer.write("GET /in HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer s3cr3t-value\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(peer.bytesAvailable() > 0, 20'000);
    const auto reader = LogReader::open(desk.log->folder());
    QVERIFY(reader);
    const auto exchange = (*reader)->load(1);
    QVERIFY(exchange);
    QVERIFY(exchange->redacted);
    QVERIFY(!exchange->transcript.in->readAll()->contains("s3cr3t"));
    QTRY_VERIFY(desk.named<QLabel>("logCount").text().contains(u"without secrets"_s));
}

void TestKeptDeeds::whatIsKeptIsRemembered()
{
    Session session = firstSession();
    session.keep = {.count = 12, .age = 2 * 86'400'000, .size = 0};
    session.withoutSecrets = true;
    const auto read = Session::fromJson(session.toJson());
    QVERIFY(read);
    QCOMPARE(read->keep, session.keep);
    QVERIFY(read->withoutSecrets);
    WindowDesk desk(*read);
    QCOMPARE(desk.keeping.policy(), session.keep);
    QCOMPARE(desk.window->session().keep, session.keep);
    record(desk, 40);
    desk.press(Qt::CTRL | Qt::Key_4);
    QTRY_COMPARE_WITH_TIMEOUT(rows(desk, "logged"), 12, 20'000);
    QCOMPARE(Session::fromJson(firstSession().toJson())->keep, KeepPolicy());
}

QTEST_MAIN(TestKeptDeeds)
#include "tst_keptdeeds.moc"

// SPDX-License-Identifier: MIT
#include "ui/mainwindow/commandpalette.h"
#include "ui/mainwindow/windowdesk.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestMatchComesFirst();
    void aSignAsksForOneGroup();
    void opensTypesRuns();
    void escapeGivesTheFocusBack();
    void requestsOpen();
    void exchangesAreFoundByNumberAndTarget();
    void whatCannotBeDoneNowIsNotRun();

private:
    QString titleAt(const PaletteModel &model, int row) { return model.index(row, 0).data().toString(); }
    PaletteEntry entry(PaletteEntry::Group group, const QString &title, const QString &note = {})
    {
        return {.group = group, .title = title, .note = note, .key = {}, .icon = {}, .enabled = true, .run = [] {}};
    }
};

void TestPalette::theBestMatchComesFirst()
{
    using enum PaletteEntry::Group;
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({entry(Command, u"Scopy"_s), entry(Command, u"Edit"_s, u"a copy of it"_s),
                      entry(Command, u"Exact copy"_s), entry(Command, u"Copy as cURL"_s), entry(Command, u"Send"_s),
                      entry(Request, u"Copy order"_s)});
    QCOMPARE(model.rowCount(), 8); // with two heads
    model.setTyped(u"copy"_s);
    QCOMPARE(model.matchCount(), 5);
    QCOMPARE(titleAt(model, 0), u"Commands"_s);
    QCOMPARE(titleAt(model, 1), u"Copy as cURL"_s);
    QCOMPARE(titleAt(model, 2), u"Exact copy"_s);
    QCOMPARE(titleAt(model, 3), u"Scopy"_s);
    QCOMPARE(titleAt(model, 4), u"Edit"_s);
    QCOMPARE(titleAt(model, 5), u"Requests"_s);
    QVERIFY(!model.entry(0));
    model.setTyped(u"copy curl"_s);
    QCOMPARE(model.matchCount(), 1);
    model.setTyped(u"copy nothing"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestPalette::aSignAsksForOneGroup()
{
    using enum PaletteEntry::Group;
    PaletteModel model;
    model.setEntries({entry(Command, u"Send 12"_s), entry(Request, u"Send order"_s), entry(Exchange, u"#12 GET /"_s)});
    model.setTyped(u">send"_s);
    QCOMPARE(model.matchCount(), 1);
    QCOMPARE(titleAt(model, 1), u"Send 12"_s);
    model.setTyped(u"#12"_s);
    QCOMPARE(model.matchCount(), 1);
    QCOMPARE(titleAt(model, 1), u"#12 GET /"_s);
}

void TestPalette::opensTypesRuns()
{
    const WindowDesk desk;
    QVERIFY(desk.action("sidebar").isChecked());
    desk.press(Qt::CTRL | Qt::Key_K);
    auto &line = desk.named<QLineEdit>("paletteLine");
    QTRY_VERIFY(line.hasFocus());
    desk.type(u"sideb"_s);
    auto &list = desk.named<QListView>("paletteList");
    QCOMPARE(list.currentIndex().data().toString(), u"Sidebar"_s);
    desk.press(Qt::Key_Return);
    QVERIFY(!desk.action("sidebar").isChecked());
    QVERIFY(!desk.named("sidebars").isVisible());
    QVERIFY(!desk.named("commandPalette").isVisible());
}

void TestPalette::escapeGivesTheFocusBack()
{
    const WindowDesk desk;
    desk.press(Qt::CTRL | Qt::Key_L);
    QVERIFY(desk.named("url").hasFocus());
    desk.press(Qt::CTRL | Qt::Key_K);
    QTRY_VERIFY(desk.named("paletteLine").hasFocus());
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.named("commandPalette").isVisible());
    QVERIFY(desk.named("url").hasFocus());
    // The focus going elsewhere closes it too.
    desk.press(Qt::CTRL | Qt::Key_K);
    QTRY_VERIFY(desk.named("paletteLine").hasFocus());
    desk.named("url").setFocus();
    QVERIFY(!desk.named("commandPalette").isVisible());
}

void TestPalette::requestsOpen()
{
    const WindowDesk desk;
    desk.press(Qt::CTRL | Qt::Key_K);
    QTRY_VERIFY(desk.named("paletteLine").hasFocus());
    desk.type(u"csv"_s);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.named<QLineEdit>("url").text(), u"{{catcher}}/v1/export?list=12"_s);
}

void TestPalette::exchangesAreFoundByNumberAndTarget()
{
    WindowDesk desk;
    desk.ring();
    for (const QString &typed : {u"#2"_s, u"/bell"_s}) {
        desk.press(Qt::CTRL | Qt::Key_K);
        QTRY_VERIFY(desk.named("paletteLine").hasFocus());
        desk.type(typed);
        auto &list = desk.named<QListView>("paletteList");
        QTRY_VERIFY2(list.currentIndex().data().toString().startsWith(u"#2 POST "_s),
                     qPrintable(typed + u": "_s + list.currentIndex().data().toString() +
                                QString::number(list.model()->rowCount())));
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(desk.content().exchange ? desk.content().exchange->number : 0, 2);
    }
}

void TestPalette::whatCannotBeDoneNowIsNotRun()
{
    const WindowDesk desk;
    desk.press(Qt::CTRL | Qt::Key_K);
    QTRY_VERIFY(desk.named("paletteLine").hasFocus());
    desk.type(u">stop"_s);
    auto &list = desk.named<QListView>("paletteList");
    // "Stop listening" can be done; "Stop" can't, as nothing is under way.
    QCOMPARE(list.currentIndex().data().toString(), u"Stop listening"_s);
    desk.press(Qt::Key_Down);
    QCOMPARE(list.currentIndex().data().toString(), u"Stop listening"_s);
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"

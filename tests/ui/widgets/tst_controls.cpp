// SPDX-License-Identifier: MIT
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/highlighting.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/scheme.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QLineEdit>
#include <QStringListModel>
#include <QStyleHints>
#include <QTest>
#include <QToolButton>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// How many pixels of a picture have this colour.
int count(const QImage &image, const QColor &color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y).rgb() == color.rgb();
    }
    return found;
}

} // namespace

/// The small controls that all panels share, and the style that paints them.
class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void theSchemeIsFollowed();
    void aFocusRingIsPainted_data();
    void aFocusRingIsPainted();
    void theMainButtonIsFilledWithTheAccent();
    void controlsAreOnTheGrid();
    void aSearchFieldEmptiesAndHandsOver();
    void aSearchFieldSaysLessWhereItIsNarrow();
    void anArrowBehindAButtonHasItsRoom();
    void aLongTextGivesWay();
    void detailsStandBehindTheirTab();
    void aButtonNamesItsKey();
    void aNewLineBeginsWhereTheLastDid();
    void tabLeavesTheEditor();
};

void TestControls::theSchemeIsFollowed()
{
    QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::light().base);
    Q_EMIT QApplication::styleHints()->colorSchemeChanged(Qt::ColorScheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::darkTheme().base);
    QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text), Theme::darkTheme().disabled);
    Q_EMIT QApplication::styleHints()->colorSchemeChanged(Qt::ColorScheme::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::light().base);
}

void TestControls::aFocusRingIsPainted_data()
{
    QTest::addColumn<std::shared_ptr<QWidget>>("widget");
    QTest::newRow("a button") << std::shared_ptr<QWidget>(new QPushButton(u"Save"_s));
    QTest::newRow("a line") << std::shared_ptr<QWidget>(new QLineEdit(u"text"_s));
    auto *box = new QComboBox;
    box->addItems({u"one"_s, u"two"_s});
    QTest::newRow("a box to choose from") << std::shared_ptr<QWidget>(box);
    QTest::newRow("a box to tick") << std::shared_ptr<QWidget>(new QCheckBox(u"tick"_s));
    auto *tabs = new DetailTabs;
    tabs->addTab(u"One"_s);
    QTest::newRow("tabs") << std::shared_ptr<QWidget>(tabs);
}

void TestControls::aFocusRingIsPainted()
{
    QFETCH(std::shared_ptr<QWidget>, widget);
    QWidget window;
    QLineEdit other(&window);
    widget->setParent(&window);
    other.move(0, 60);
    window.resize(200, 120);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other.setFocus(Qt::TabFocusReason);
    const int without = count(widget->grab().toImage(), Theme::light().accent);
    widget->setFocus(Qt::TabFocusReason);
    QVERIFY(widget->hasFocus());
    const int with = count(widget->grab().toImage(), Theme::light().accent);
    QVERIFY2(with >= without + widget->width() / 2, qPrintable(u"%1, %2"_s.arg(without).arg(with)));
    widget->setParent(nullptr);
}

void TestControls::theMainButtonIsFilledWithTheAccent()
{
    QPushButton button(u"Send"_s);
    button.setProperty("accent", true);
    button.resize(80, 28);
    const QImage image = button.grab().toImage();
    QCOMPARE(image.pixelColor(4, 14).rgb(), Theme::light().accent.rgb());
    QVERIFY(count(image, Theme::light().onAccent) > 10);
    button.setEnabled(false);
    QCOMPARE(count(button.grab().toImage(), Theme::light().accent), 0);
}

void TestControls::controlsAreOnTheGrid()
{
    QLineEdit line;
    QComboBox box;
    const QPushButton button(u"Save"_s);
    QVERIFY(line.sizeHint().height() >= 28);
    QCOMPARE(line.sizeHint().height(), box.sizeHint().height());
    QCOMPARE(button.sizeHint().height(), 28);
}

void TestControls::aSearchFieldEmptiesAndHandsOver()
{
    QWidget window;
    QStringListModel model({u"a"_s, u"b"_s});
    QListView list(&window);
    list.setModel(&model);
    SearchField field(u"search"_s, u"Find"_s, &list, &window);
    bool stopped = false;
    QAction stop(&window);
    stop.setShortcut(Qt::Key_Escape);
    window.addAction(&stop);
    connect(&stop, &QAction::triggered, this, [&] { stopped = true; });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(field.accessibleName(), u"Find"_s);
    field.setFocus();
    QTest::keyClicks(&field, u"abc"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), QString());
    QVERIFY(!stopped); // that Esc was the field's
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(stopped);
    QTest::keyClick(&field, Qt::Key_Down);
    QVERIFY(list.hasFocus());
}

void TestControls::aSearchFieldSaysLessWhereItIsNarrow()
{
    SearchField field(u"search"_s, u"Find on both sides"_s, nullptr);
    field.setBriefPlaceholder(u"Find"_s);
    field.resize(300, 24);
    field.grab();
    QCOMPARE(field.placeholderText(), u"Find on both sides"_s);
    field.resize(90, 24);
    field.grab();
    QCOMPARE(field.placeholderText(), u"Find"_s);
    QCOMPARE(field.accessibleName(), u"Find on both sides"_s);
}

void TestControls::anArrowBehindAButtonHasItsRoom()
{
    QToolButton plain;
    plain.setText(u"Copy as"_s);
    plain.setToolButtonStyle(Qt::ToolButtonTextOnly);
    QToolButton button;
    button.setText(u"Copy as"_s);
    button.setToolButtonStyle(Qt::ToolButtonTextOnly);
    button.setPopupMode(QToolButton::InstantPopup);
    QMenu menu;
    button.setMenu(&menu);
    QCOMPARE(button.sizeHint().width(), plain.sizeHint().width() + 14);
    QToolButton dots;
    dots.setText(u"Copy as"_s);
    dots.setToolButtonStyle(Qt::ToolButtonTextOnly);
    dots.setPopupMode(QToolButton::InstantPopup);
    dots.setProperty("arrowless", true);
    dots.setMenu(&menu);
    QCOMPARE(dots.sizeHint().width(), plain.sizeHint().width());
}

void TestControls::aLongTextGivesWay()
{
    ElidedLabel label;
    label.setText(u"a rather long sentence that does not fit"_s);
    label.resize(60, 20);
    label.grab();
    QCOMPARE(label.toolTip(), label.text());
    QVERIFY(label.minimumSizeHint().width() < 60);
    label.setText(u"a"_s);
    label.grab();
    QCOMPARE(label.toolTip(), QString());
}

void TestControls::detailsStandBehindTheirTab()
{
    DetailTabs tabs;
    tabs.addTab(u"Headers"_s);
    tabs.addTab(u"Body"_s);
    const int narrow = tabs.tabRect(0).width();
    tabs.setDetail(0, u"12"_s);
    QVERIFY(tabs.tabRect(0).width() > narrow);
    QCOMPARE(tabs.accessibleTabName(0), u"Headers 12"_s);
    tabs.setDetail(0, {});
    QCOMPARE(tabs.tabRect(0).width(), narrow);
    QCOMPARE(tabs.accessibleTabName(0), u"Headers"_s);
}

void TestControls::aButtonNamesItsKey()
{
    QAction action(u"&Open folder…"_s);
    action.setShortcut(Qt::CTRL | Qt::Key_O);
    PaneHead head(u"Title"_s);
    QToolButton *button = head.add(&action);
    QCOMPARE(button->accessibleName(), u"Open folder"_s);
    QCOMPARE(button->toolTip(), u"Open folder (Ctrl+O)"_s);
    action.setText(u"&Close"_s);
    QCOMPARE(button->accessibleName(), u"Close"_s);
}

void TestControls::aNewLineBeginsWhereTheLastDid()
{
    Highlighting highlighting;
    CodeEditor editor(highlighting);
    editor.setPlainText(u"{\n    \"a\": 1"_s);
    editor.moveCursor(QTextCursor::End);
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, u"}"_s);
    QCOMPARE(editor.bytes(), "{\n    \"a\": 1\n    }");
}

void TestControls::tabLeavesTheEditor()
{
    QWidget window;
    Highlighting highlighting;
    auto *editor = new CodeEditor(highlighting, &window);
    auto *next = new QLineEdit(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
    QCOMPARE(editor->bytes(), QByteArray());
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"

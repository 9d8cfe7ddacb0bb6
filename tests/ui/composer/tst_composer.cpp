// SPDX-License-Identifier: MIT
#include "ui/composer/composerdesk.h"
#include "ui/composer/targetline.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// What stands in a preview between the Host line and the empty line of a GET without fields.
const QByteArray usual = "User-Agent: Wirebell/" WIREBELL_VERSION "\r\nAccept: */*\r\n";

} // namespace

/// What is typed, and the bytes that it means.
class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewIsWhatWillLeave();
    void anyMethodCanBeTyped();
    void catcherIsAVariable();
    void whatStopsASendIsNamedBelowTheUrl_data();
    void whatStopsASendIsNamedBelowTheUrl();
    void headerFieldsAreTypedIntoATable();
    void basicAndBearer();
    void theSecretIsHiddenUntilRevealed();
    void bodyIsCheckedAsItIsTyped();
    void formatTouchesWhiteSpaceOnly();
    void tabsOpenCloseAndComeBack();
    void aTabSaysThatItIsNotSaved();
    void whatIsSavedIsTheTabThatAsked();
    void aSecretInTheKeychainStandsAsItsName();
    void whatIsOpenComesToTheFront();
    void theLowerPartFolds();
    void coloursComeLaterAndFollowThePalette();
};

void TestComposer::previewIsWhatWillLeave()
{
    ComposerDesk desk;
    desk.typeUrl(u"example.com/a?b=c"_s);
    QTRY_COMPARE(desk.shownRequest(), "GET /a?b=c HTTP/1.1\r\nHost: example.com\r\n" + usual + "\r\n");
    QVERIFY(desk.content.preview);
    QCOMPARE(desk.content.exchange->state, State::Open);
    QCOMPARE(desk.content.exchange->connection.remote, u"example.com:80"_s);
    QCOMPARE(desk.targetText(), u"Sends to http://example.com/a?b=c"_s);
    QVERIFY(!desk.composer->editor().target().isProblem());
    // Emptied, nothing would leave.
    desk.typeUrl({});
    QTRY_VERIFY(!desk.content.exchange);
    QCOMPARE(desk.targetText(), QString());
}

void TestComposer::anyMethodCanBeTyped()
{
    ComposerDesk desk;
    desk.typeUrl(u"example.com"_s);
    auto &box = desk.named<QComboBox>("method");
    box.lineEdit()->selectAll();
    QTest::keyClicks(box.lineEdit(), u"frob"_s);
    QTRY_VERIFY(desk.shownRequest().startsWith("frob / HTTP/1.1\r\n"));
    box.setCurrentText(u"DELETE"_s);
    QTRY_VERIFY(desk.shownRequest().startsWith("DELETE / HTTP/1.1\r\n"));
}

void TestComposer::catcherIsAVariable()
{
    ComposerDesk desk;
    desk.typeUrl(u"{{catcher}}/bell"_s);
    QTRY_VERIFY(desk.composer->editor().target().isProblem());
    QCOMPARE(desk.targetText(), u"{{catcher}} has no value: the catcher does not listen."_s);
    desk.composer->setCatcher(u"http://127.0.0.1:9123"_s);
    QTRY_VERIFY(desk.shownRequest().startsWith("GET /bell HTTP/1.1\r\nHost: 127.0.0.1:9123\r\n"));
    QCOMPARE(desk.targetText(), u"Sends to http://127.0.0.1:9123/bell , your own catcher, which is listening"_s);
    desk.composer->setCatcher({});
    QTRY_VERIFY(desk.composer->editor().target().isProblem());
}

void TestComposer::whatStopsASendIsNamedBelowTheUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("named");
    QTest::newRow("a variable without a value") << u"{{nobody}}/x"_s << u"nobody"_s;
    QTest::newRow("no host") << u"http:///x"_s << u"http:///x"_s;
    QTest::newRow("a port that is none") << u"http://example.com:99999/"_s << u"99999"_s;
    QTest::newRow("another scheme") << u"ftp://example.com/"_s << u"ftp"_s;
}

void TestComposer::whatStopsASendIsNamedBelowTheUrl()
{
    QFETCH(QString, url);
    QFETCH(QString, named);
    ComposerDesk desk;
    desk.typeUrl(url);
    QTRY_VERIFY(desk.composer->editor().target().isProblem());
    QVERIFY2(desk.targetText().contains(named), qPrintable(desk.targetText()));
    desk.composer->editor().target().clear();
    QTest::keyClick(&desk.named<QLineEdit>("url"), Qt::Key_Return);
    QTRY_VERIFY(desk.composer->editor().target().isProblem());
    QVERIFY2(desk.targetText().contains(named), qPrintable(desk.targetText()));
    QVERIFY(desk.send.isEnabled());
    QVERIFY(!desk.content.exchange || desk.content.preview);
}

void TestComposer::headerFieldsAreTypedIntoATable()
{
    ComposerDesk desk;
    desk.typeUrl(u"example.com"_s);
    desk.named<DetailTabs>("requestParts").setCurrentIndex(0);
    auto &table = desk.named<QTableView>("fields");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 1));
    QTest::keyClicks(&table, u"X"_s);
    QWidget *editor = table.findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"-One"_s);
    QTest::keyClick(editor, Qt::Key_Tab); // on to the value
    editor =
        table.viewport()->focusWidget() ? table.viewport()->focusWidget() : table.findChildren<QLineEdit *>().last();
    QTest::keyClicks(editor, u"1"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(desk.shownRequest().contains("\r\nX-One: 1\r\n"));
    QCOMPARE(desk.named<DetailTabs>("requestParts").detail(0), u"1"_s);
    QCOMPARE(table.model()->rowCount(), 2);

    // Not sent, and still there.
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Space);
    QTRY_VERIFY(!desk.shownRequest().contains("X-One"));
    QCOMPARE(desk.composer->current().draft.fields.size(), 1);
    QTest::keyClick(&table, Qt::Key_Delete);
    QVERIFY(desk.composer->current().draft.fields.isEmpty());
}

void TestComposer::basicAndBearer()
{
    ComposerDesk desk;
    desk.typeUrl(u"example.com"_s);
    desk.named<DetailTabs>("requestParts").setCurrentIndex(1);
    desk.named<QComboBox>("authKind").setCurrentIndex(1);
    QTest::keyClicks(&desk.named<QLineEdit>("authUser"), u"user"_s);
    QTest::keyClicks(&desk.named<QLineEdit>("authSecret"), u"pass"_s);
    QTRY_VERIFY(desk.shownRequest().contains("\r\nAuthorization: Basic dXNlcjpwYXNz\r\n"));
    QVERIFY(!desk.content.exchange->secrets.isEmpty());
    QCOMPARE(desk.named<DetailTabs>("requestParts").detail(1), u"Basic"_s);
    desk.named<QComboBox>("authKind").setCurrentIndex(2);
    QTRY_VERIFY(desk.shownRequest().contains("\r\nAuthorization: Bearer pass\r\n"));
    QVERIFY(!desk.named<QLineEdit>("authUser").isVisible());
    desk.named<QComboBox>("authKind").setCurrentIndex(0);
    QTRY_VERIFY(!desk.shownRequest().contains("Authorization"));
}

void TestComposer::theSecretIsHiddenUntilRevealed()
{
    ComposerDesk desk;
    desk.named<DetailTabs>("requestParts").setCurrentIndex(1);
    desk.named<QComboBox>("authKind").setCurrentIndex(2);
    auto &secret = desk.named<QLineEdit>("authSecret");
    QTest::keyClicks(&secret, u"token"_s);
    QCOMPARE(secret.echoMode(), QLineEdit::Password);
    QVERIFY(!secret.displayText().contains(u"token"_s));
    QTest::mouseClick(&desk.named<QToolButton>("revealSecret"), Qt::LeftButton);
    QCOMPARE(secret.displayText(), u"token"_s);
    desk.composer->openNew();
    desk.composer->close(1);
    QCOMPARE(secret.echoMode(), QLineEdit::Password);
}

void TestComposer::bodyIsCheckedAsItIsTyped()
{
    ComposerDesk desk;
    desk.typeUrl(u"example.com"_s);
    desk.named<DetailTabs>("requestParts").setCurrentIndex(2);
    auto &kind = desk.named<QComboBox>("bodyKind");
    kind.setCurrentText(u"JSON"_s);
    auto &editor = desk.named<CodeEditor>("bodyEditor");
    QTest::keyClicks(&editor, u"{\"a\": 1}"_s);
    const auto verdict = [&] { return desk.named<QLabel>("bodyVerdict").text(); };
    QTRY_COMPARE(verdict(), u"well-formed"_s);
    QCOMPARE(desk.named<QLabel>("bodySize").text(), u"8 bytes"_s);
    QTRY_VERIFY(desk.shownRequest().endsWith("Content-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"a\": 1}"));
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QTRY_VERIFY2(verdict().contains(u"line 1, column 8"_s), qPrintable(verdict()));
    kind.setCurrentText(u"Text"_s);
    QTRY_COMPARE(verdict(), QString());
    kind.setCurrentText(u"No body"_s);
    QTRY_VERIFY(desk.shownRequest().endsWith(usual + "\r\n"));
    // What was typed is there again.
    kind.setCurrentText(u"JSON"_s);
    QCOMPARE(editor.bytes(), "{\"a\": 1");
}

void TestComposer::formatTouchesWhiteSpaceOnly()
{
    ComposerDesk desk;
    desk.named<DetailTabs>("requestParts").setCurrentIndex(2);
    QVERIFY(!desk.format.isEnabled());
    desk.named<QComboBox>("bodyKind").setCurrentText(u"JSON"_s);
    auto &editor = desk.named<CodeEditor>("bodyEditor");
    editor.setPlainText(u"{\"b\":1.10,\"a\":\"\\u0041\",\"b\":2}"_s);
    desk.format.trigger();
    QCOMPARE(editor.bytes(), "{\n  \"b\": 1.10,\n  \"a\": \"\\u0041\",\n  \"b\": 2\n}");
    editor.undo();
    QCOMPARE(editor.bytes(), "{\"b\":1.10,\"a\":\"\\u0041\",\"b\":2}");
}

void TestComposer::tabsOpenCloseAndComeBack()
{
    ComposerDesk desk;
    desk.typeUrl(u"one.example"_s);
    desk.newTab.trigger();
    desk.typeUrl(u"two.example"_s);
    auto &tabs = desk.named<QTabBar>("documents");
    QCOMPARE(tabs.count(), 2);
    QCOMPARE(tabs.tabText(1), u"two.example"_s);
    tabs.setCurrentIndex(0);
    QCOMPARE(desk.named<QLineEdit>("url").text(), u"one.example"_s);
    desk.composer->close(0);
    QCOMPARE(tabs.count(), 1);
    QCOMPARE(desk.named<QLineEdit>("url").text(), u"two.example"_s);
    desk.composer->reopenClosed();
    QCOMPARE(tabs.count(), 2);
    QCOMPARE(desk.named<QLineEdit>("url").text(), u"one.example"_s);
    desk.composer->close(0);
    desk.composer->close(0);
    QCOMPARE(tabs.count(), 1); // one is always there
    QCOMPARE(desk.named<QLineEdit>("url").text(), QString());
}

void TestComposer::aTabSaysThatItIsNotSaved()
{
    ComposerDesk desk;
    auto &tabs = desk.named<QTabBar>("documents");
    QVERIFY(!desk.composer->current().isModified());
    desk.typeUrl(u"one.example"_s);
    QVERIFY(desk.composer->current().isModified());
    QVERIFY(tabs.accessibleTabName(0).endsWith(u"not saved"_s));
    OpenRequest saved = desk.composer->current();
    saved.saved = saved.draft;
    saved.path = u"/somewhere/one.yml"_s;
    desk.composer->setSaved(saved);
    QVERIFY(!desk.composer->current().isModified());
    QCOMPARE(tabs.accessibleTabName(0), u"GET one.example"_s);
}

void TestComposer::whatIsSavedIsTheTabThatAsked()
{
    ComposerDesk desk;
    desk.typeUrl(u"one.example"_s);
    OpenRequest saved = desk.composer->beginSaving();
    saved.draft.name = u"One"_s;
    saved.saved = saved.draft;
    saved.path = u"/somewhere/One.yml"_s;
    // The answer comes when another tab is looked at, and the request was edited on.
    QTest::keyClicks(&desk.named<QLineEdit>("url"), u"/more"_s);
    desk.newTab.trigger();
    desk.typeUrl(u"two.example"_s);
    desk.composer->setSaved(saved);
    QCOMPARE(desk.composer->current().draft.url, "two.example");
    QVERIFY(desk.composer->current().path.isEmpty());
    const OpenRequest &one = desk.composer->request(0);
    QCOMPARE(one.path, saved.path);
    QCOMPARE(one.draft.url, "one.example/more");
    QCOMPARE(one.draft.name, u"One"_s);
    QVERIFY(one.isModified());
}

void TestComposer::aSecretInTheKeychainStandsAsItsName()
{
    ComposerDesk desk;
    OpenRequest request;
    request.draft.url = "http://one.example/";
    request.draft.fields = {{"X-Api-Key", "{{shop_key}}", true}};
    request.draft.auth.kind = DraftAuth::Kind::Bearer;
    request.draft.auth.secretName = u"shop_token"_s;
    request.saved = request.draft;
    desk.composer->open(request);
    QTRY_VERIFY(desk.shownRequest().contains("\r\nAuthorization: Bearer {{shop_token}}\r\n"));
    QVERIFY2(desk.shownRequest().contains("\r\nX-Api-Key: {{shop_key}}\r\n"), desk.shownRequest());
    QVERIFY(desk.targetText().endsWith(u"with its secret from the keychain"_s));
    QVERIFY(!desk.composer->current().isModified());
}

void TestComposer::whatIsOpenComesToTheFront()
{
    ComposerDesk desk;
    OpenRequest request;
    request.draft.url = "one.example";
    request.saved = request.draft;
    request.path = u"/somewhere/one.yml"_s;
    desk.composer->open(request); // takes the place of the empty tab
    QCOMPARE(desk.composer->count(), 1);
    desk.newTab.trigger();
    desk.typeUrl(u"two.example"_s);
    desk.composer->open(request);
    QCOMPARE(desk.composer->count(), 2);
    QCOMPARE(desk.composer->currentIndex(), 0);
}

void TestComposer::theLowerPartFolds()
{
    ComposerDesk desk;
    QVERIFY(desk.named<QTabBar>("requestParts").isVisible());
    desk.fold.setChecked(true);
    QVERIFY(!desk.named<QTabBar>("requestParts").isVisible());
    QVERIFY(desk.named<QLineEdit>("url").isVisible());
    QVERIFY(desk.composer->editor().foldedHeight() < 120);
}

void TestComposer::coloursComeLaterAndFollowThePalette()
{
    ComposerDesk desk;
    desk.named<DetailTabs>("requestParts").setCurrentIndex(2);
    desk.named<QComboBox>("bodyKind").setCurrentText(u"JSON"_s);
    auto &editor = desk.named<CodeEditor>("bodyEditor");
    editor.setPlainText(u"{\"a\": true}"_s);
    QVERIFY(!desk.highlighting.isReady());
    desk.highlighting.begin();
    const auto colourAt = [&](int place) {
        for (const auto &format : editor.document()->firstBlock().layout()->formats()) {
            if (place >= format.start && place < format.start + format.length)
                return format.format.foreground().color();
        }
        return QColor();
    };
    QTRY_VERIFY(colourAt(1).isValid());
    const QColor light = colourAt(1);
    QVERIFY(colourAt(6) != light);
    QApplication::setPalette(Theme::darkTheme().palette());
    QTRY_VERIFY(colourAt(1).lightnessF() > light.lightnessF());
    QApplication::setPalette(Theme::light().palette());
    QTRY_COMPARE(colourAt(1), light);
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"

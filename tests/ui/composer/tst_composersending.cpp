// SPDX-License-Identifier: MIT
#include "support/rawpeer.h"
#include "ui/composer/composerdesk.h"
#include "ui/composer/targetline.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

QString urlOf(const RawServer &server)
{
    return u"http://127.0.0.1:%1/x"_s.arg(server.port());
}

/// A keychain in which nothing stands and nothing can be put.
class NoKeychain final : public SecretStore
{
public:
    void read(const QString &, Answer done) override { done(failure(ErrorKind::NoKeychain)); }
    void write(const QString &, const QByteArray &, Done done) override { done(failure(ErrorKind::NoKeychain)); }
    void remove(const QString &, Done done) override { done(failure(ErrorKind::NoKeychain)); }
};

} // namespace

/// From the keys to the wire and back.
class TestComposerSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasPreviewedIsWhatArrives();
    void theFocusStays();
    void sendBecomesStop();
    void aRefusedConnectionIsShown();
    void theSameBytesAgain();
    void eachTabHasItsOwn();
    void closingATabEndsItsExchange();
    void theKeychainIsAskedWhenItIsSent();
    void aSecretThatIsNowhereStopsTheSend();
};

void TestComposerSending::whatWasPreviewedIsWhatArrives()
{
    RawServer server;
    server.answerWith(answer);
    ComposerDesk desk;
    desk.typeUrl(urlOf(server));
    QTRY_VERIFY(!desk.shownRequest().isEmpty());
    const QByteArray previewed = desk.shownRequest();
    QTest::keyClick(&desk.named<QLineEdit>("url"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.shownResponse(), answer);
    QVERIFY(!desk.content.preview);
    QTRY_COMPARE(desk.content.exchange->state, State::Complete);
    QCOMPARE(server.received(), previewed);
    QCOMPARE(desk.shownRequest(), previewed);
    // From here on the last exchange is shown, whatever is typed.
    QTest::keyClicks(&desk.named<QLineEdit>("url"), u"y"_s);
    QTRY_VERIFY(desk.targetText().endsWith(u"/xy"_s));
    QCOMPARE(desk.shownResponse(), answer);
}

void TestComposerSending::theFocusStays()
{
    RawServer server;
    server.answerWith(answer);
    ComposerDesk desk;
    desk.typeUrl(urlOf(server));
    QTest::keyClick(&desk.named<QLineEdit>("url"), Qt::Key_Return);
    QTRY_COMPARE(desk.shownResponse(), answer);
    QVERIFY(desk.named<QLineEdit>("url").hasFocus());
    auto &send = desk.named<QPushButton>("send");
    send.setFocus();
    QTest::keyClick(&send, Qt::Key_Space);
    QTRY_COMPARE(server.peers().size(), 1u); // the connection was kept
    QTRY_VERIFY(server.received().count("GET /x") == 2);
    QTRY_VERIFY(desk.send.isEnabled());
    QVERIFY(send.hasFocus());
}

void TestComposerSending::sendBecomesStop()
{
    RawServer server; // never answers
    ComposerDesk desk;
    desk.typeUrl(urlOf(server));
    auto &send = desk.named<QPushButton>("send");
    QCOMPARE(send.text(), u"Send"_s);
    QTest::mouseClick(&send, Qt::LeftButton);
    QTRY_VERIFY(!server.received().isEmpty());
    QCOMPARE(send.text(), u"Stop"_s);
    QVERIFY(!desk.send.isEnabled());
    QTest::keyClick(&desk.named<QLineEdit>("url"), Qt::Key_Escape);
    QTRY_COMPARE(send.text(), u"Send"_s);
    QTRY_COMPARE(desk.content.exchange->state, State::Failed);
    QCOMPARE(desk.content.exchange->error->kind, ErrorKind::Cancelled);
    QVERIFY(!desk.stop.isEnabled());
    // By the button too.
    QTest::mouseClick(&send, Qt::LeftButton);
    QTRY_COMPARE(send.text(), u"Stop"_s);
    QTest::mouseClick(&send, Qt::LeftButton);
    QTRY_COMPARE(send.text(), u"Send"_s);
}

void TestComposerSending::aRefusedConnectionIsShown()
{
    quint16 port = 0;
    {
        RawServer gone;
        port = gone.port();
    }
    ComposerDesk desk;
    desk.typeUrl(u"http://127.0.0.1:%1/"_s.arg(port));
    QTest::keyClick(&desk.named<QLineEdit>("url"), Qt::Key_Return);
    QTRY_VERIFY(desk.content.exchange && desk.content.exchange->state == State::Failed);
    QCOMPARE(desk.content.exchange->error->kind, ErrorKind::ConnectionRefused);
}

void TestComposerSending::theSameBytesAgain()
{
    RawServer server;
    server.answerWith(answer);
    ComposerDesk desk;
    desk.typeUrl(urlOf(server));
    QTest::keyClick(&desk.named<QLineEdit>("url"), Qt::Key_Return);
    QTRY_COMPARE(desk.shownResponse(), answer);
    const auto first = desk.content.exchange;
    const QByteArray once = server.received();
    // What is typed meanwhile is another matter.
    QTest::keyClicks(&desk.named<QLineEdit>("url"), u"changed"_s);
    desk.composer->sendAgain(first, false);
    QTRY_VERIFY(desk.content.exchange->id != first->id && desk.content.exchange->state == State::Complete);
    QCOMPARE(server.received(), once + once);

    QSignalSpy elsewhere(desk.composer.get(), &Composer::leftElsewhere);
    const auto second = desk.content.exchange;
    desk.composer->sendAgain(first, true);
    QTRY_COMPARE(elsewhere.size(), 1);
    QTRY_COMPARE(server.received(), once + once + once);
    QCOMPARE(desk.content.exchange, second);
}

void TestComposerSending::eachTabHasItsOwn()
{
    RawServer slow; // never answers
    RawServer server;
    server.answerWith(answer);
    ComposerDesk desk;
    desk.typeUrl(urlOf(slow));
    QTest::keyClick(&desk.named<QLineEdit>("url"), Qt::Key_Return);
    QTRY_VERIFY(!slow.received().isEmpty());
    desk.newTab.trigger();
    QVERIFY(desk.send.isEnabled());
    desk.typeUrl(urlOf(server));
    QTest::keyClick(&desk.named<QLineEdit>("url"), Qt::Key_Return);
    QTRY_COMPARE(desk.shownResponse(), answer);
    desk.named<QTabBar>("documents").setCurrentIndex(0);
    QVERIFY(!desk.send.isEnabled());
    QVERIFY(desk.stop.isEnabled());
    desk.stop.trigger();
    QTRY_COMPARE(desk.content.exchange->state, State::Failed);
    desk.named<QTabBar>("documents").setCurrentIndex(1);
    QCOMPARE(desk.shownResponse(), answer);
}

void TestComposerSending::closingATabEndsItsExchange()
{
    RawServer slow; // never answers
    ComposerDesk desk;
    desk.typeUrl(urlOf(slow));
    QTest::keyClick(&desk.named<QLineEdit>("url"), Qt::Key_Return);
    QTRY_VERIFY(!slow.received().isEmpty());
    desk.composer->close(0);
    QTRY_VERIFY(slow.peer().hasEnded());
}

void TestComposerSending::theKeychainIsAskedWhenItIsSent()
{
    RawServer server;
    server.answerWith(answer);
    ComposerDesk desk;
    bool kept = false;
    desk.secrets->write(u"my_token"_s, "abc123", [&](const Result<void> &done) { kept = done.has_value(); });
    QTRY_VERIFY(kept);
    OpenRequest request;
    request.draft.url = urlOf(server).toUtf8();
    request.draft.auth.kind = DraftAuth::Kind::Bearer;
    request.draft.auth.secretName = u"my_token"_s;
    request.saved = request.draft;
    request.path = u"/somewhere/one.yml"_s;
    desk.composer->open(request);
    desk.send.trigger();
    QTRY_COMPARE(desk.shownResponse(), answer);
    QVERIFY(server.received().contains("\r\nAuthorization: Bearer abc123\r\n"));
    QVERIFY(!desk.composer->current().isModified()); // reading it changes nothing
}

void TestComposerSending::aSecretThatIsNowhereStopsTheSend()
{
    RawServer server;
    ComposerDesk desk;
    NoKeychain none;
    desk.composer.reset();
    const RequestEditor::Actions editor{
        .send = &desk.send, .stop = &desk.stop, .fold = &desk.fold, .format = &desk.format};
    desk.composer = std::make_unique<Composer>(desk.outbound, desk.log, none, desk.highlighting,
                                               Composer::Actions{.editor = editor, .newTab = &desk.newTab});
    OpenRequest request;
    request.draft.url = urlOf(server).toUtf8();
    request.draft.auth.kind = DraftAuth::Kind::Bearer;
    request.draft.auth.secretName = u"my_token"_s;
    desk.composer->restore({request}, 0);
    desk.composer->send();
    QTRY_VERIFY(desk.composer->editor().target().isProblem());
    QVERIFY(desk.send.isEnabled());
    QVERIFY(server.received().isEmpty());
    desk.composer.reset(); // before the keychain that it asks
}

QTEST_MAIN(TestComposerSending)
#include "tst_composersending.moc"

// SPDX-License-Identifier: MIT
#include "app/store/samples.h"
#include "store/exchangelog.h"
#include "support/memorysink.h"
#include "support/rawpeer.h"
#include "ui/catcher/catchersidebar.h"
#include "ui/catcher/endpoint.h"
#include "ui/catcher/replyform.h"
#include "ui/log/logthread.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/countdelegate.h"
#include "ui/widgets/highlighting.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

quint16 portOf(const Endpoint &endpoint)
{
    return quint16(QUrl(endpoint.origin()).port());
}

bool says(const QWidget &widget, const QString &text)
{
    return std::ranges::any_of(widget.findChildren<QLabel *>(),
                               [&](const QLabel *label) { return label->text().contains(text); });
}

} // namespace

class TestCatcherPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnceThereIsALog();
    void twoOfThemShareNoPort();
    void stopsAndListensAgain();
    void theTypedAnswerIsTheNextOne();
    void whatIsNoStatusChangesNothing();
    void anAnswerWithoutABodySaysSo();
    void sidebarShowsAddressAndCount();

private:
    QByteArray ask(const Endpoint &endpoint);
};

QByteArray TestCatcherPanel::ask(const Endpoint &endpoint)
{
    const auto peer = RawPeer::connectTo(portOf(endpoint));
    peer->send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    return QTest::qWaitFor([&] { return peer->hasEnded(); }, 10'000) ? peer->received() : QByteArray();
}

void TestCatcherPanel::listensOnceThereIsALog()
{
    MemorySink sink;
    Endpoint endpoint;
    endpoint.listen();
    QVERIFY(endpoint.origin().isEmpty());
    QVERIFY(endpoint.isWanted());
    endpoint.start(sink);
    QTRY_VERIFY(endpoint.status().listening);
    QVERIFY(endpoint.origin().startsWith(u"http://127.0.0.1:"_s));
    QVERIFY(ask(endpoint).endsWith("\r\n\r\nOK"));
}

void TestCatcherPanel::twoOfThemShareNoPort()
{
    MemorySink sink;
    Endpoint first;
    first.listen();
    first.start(sink);
    QTRY_VERIFY(first.status().listening);
    Endpoint second;
    second.listen();
    second.start(sink);
    QTRY_VERIFY(second.status().listening);
    QVERIFY(portOf(first) != portOf(second));

    LogThread log;
    QAction listen;
    QAction copy;
    CatcherSidebar bar(second, log, &listen, &copy);
    QVERIFY(says(bar, u"Port 9000 is in use by another program; %1 is the next free one."_s.arg(portOf(second))));
}

void TestCatcherPanel::stopsAndListensAgain()
{
    MemorySink sink;
    Endpoint endpoint;
    endpoint.listen();
    endpoint.start(sink);
    QTRY_VERIFY(endpoint.status().listening);
    endpoint.stop();
    QTRY_VERIFY(!endpoint.status().listening);
    QVERIFY(endpoint.origin().isEmpty());
    QVERIFY(!endpoint.isWanted());
    endpoint.listen();
    QTRY_VERIFY(endpoint.status().listening);
}

void TestCatcherPanel::theTypedAnswerIsTheNextOne()
{
    MemorySink sink;
    Endpoint endpoint;
    endpoint.listen();
    endpoint.start(sink);
    QTRY_VERIFY(endpoint.status().listening);
    Highlighting highlighting;
    ReplyForm form(highlighting);
    form.show();
    connect(&form, &ReplyForm::edited, &endpoint, &Endpoint::setReply);

    auto *status = form.findChild<QComboBox *>(u"replyStatus"_s);
    status->lineEdit()->selectAll();
    QTest::keyClicks(status->lineEdit(), u"418 Teapot"_s);
    auto *type = form.findChild<QComboBox *>(u"replyType"_s);
    type->setCurrentText(u"application/json"_s);
    auto *body = form.findChild<CodeEditor *>(u"replyBody"_s);
    body->selectAll();
    QTest::keyClicks(body, u"{\"a\":1}"_s);
    QCOMPARE(form.reply().status, 418);
    const QByteArray answer = ask(endpoint);
    QVERIFY2(answer.startsWith("HTTP/1.1 418 Teapot\r\nContent-Type: application/json\r\n"), answer);
    QVERIFY2(answer.endsWith("\r\n\r\n{\"a\":1}"), answer);

    // A number alone gets the reason that belongs to it.
    status->lineEdit()->selectAll();
    QTest::keyClicks(status->lineEdit(), u"503"_s);
    QVERIFY(ask(endpoint).startsWith("HTTP/1.1 503 Service Unavailable\r\n"));
}

void TestCatcherPanel::whatIsNoStatusChangesNothing()
{
    Highlighting highlighting;
    ReplyForm form(highlighting);
    form.show();
    QSignalSpy edited(&form, &ReplyForm::edited);
    auto *status = form.findChild<QComboBox *>(u"replyStatus"_s);
    status->lineEdit()->selectAll();
    QTest::keyClicks(status->lineEdit(), u"99x"_s);
    QCOMPARE(form.reply(), ReplyRule());
    QVERIFY(edited.isEmpty());
    QVERIFY(says(form, u"“99x” is no status"_s));
}

void TestCatcherPanel::anAnswerWithoutABodySaysSo()
{
    Highlighting highlighting;
    ReplyForm form(highlighting);
    ReplyRule reply;
    reply.status = 204;
    form.setReply(reply);
    QVERIFY(says(form, u"204 has no body"_s));
    reply.status = 200;
    form.setReply(reply);
    QVERIFY(!says(form, u"has no body"_s));
}

void TestCatcherPanel::sidebarShowsAddressAndCount()
{
    QTemporaryDir folder;
    auto log = ExchangeLog::open(folder.filePath(u"log"_s));
    QVERIFY(log);
    LogThread reader;
    reader.open((*log)->folder());
    (*log)->onCommitted([&] { reader.poke(); });
    Endpoint endpoint;
    endpoint.listen();
    endpoint.start(**log);
    QAction listen(u"Listen"_s);
    QAction copy(u"Copy"_s);
    CatcherSidebar bar(endpoint, reader, &listen, &copy);
    bar.show();
    auto *address = bar.findChild<QLineEdit *>(u"catcherAddress"_s);
    QTRY_COMPARE(address->text(), endpoint.origin());
    QTRY_VERIFY(!address->text().isEmpty());
    auto *list = bar.findChild<QListView *>(u"endpoints"_s);
    const auto count = [&] { return list->model()->index(0, 0).data(CountDelegate::CountRole).toString(); };
    QTRY_COMPARE(count(), u"0"_s);
    QVERIFY(ask(endpoint).startsWith("HTTP/1.1 200"));
    QTRY_COMPARE(count(), u"1"_s);
    QVERIFY(says(bar, u"Listening on this machine only"_s));
    endpoint.stop();
    QTRY_VERIFY(says(bar, u"Not listening"_s));
    QVERIFY(address->text().isEmpty());
}

QTEST_MAIN(TestCatcherPanel)
#include "tst_catcherpanel.moc"

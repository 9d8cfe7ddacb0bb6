// SPDX-License-Identifier: MIT
#include "answer/receivedrequest.h"
#include "caught.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class ReceivedRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTargetHasPathAndQuery_data();
    void aTargetHasPathAndQuery();
    void theContentIsThatBehindTransferCoding_data();
    void theContentIsThatBehindTransferCoding();
    void nothingBeyondTheLimitIsRead();
    void jsonIsReadWhereItIsSome_data();
    void jsonIsReadWhereItIsSome();
    void aFormSaysSo_data();
    void aFormSaysSo();
};

void ReceivedRequestTest::aTargetHasPathAndQuery_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("a path alone") << "/a/b"_ba << "/a/b"_ba << ""_ba;
    QTest::newRow("path and query") << "/a%20b?c=d?e"_ba << "/a%20b"_ba << "c=d?e"_ba;
    QTest::newRow("an empty query") << "/?"_ba << "/"_ba << ""_ba;
    QTest::newRow("an absolute target") << "http://localhost:9000/a?b"_ba << "/a"_ba << "b"_ba;
    QTest::newRow("an absolute target without a path") << "http://localhost?b=/c"_ba << "/"_ba << "b=/c"_ba;
    QTest::newRow("a path that looks absolute") << "/http://x/y"_ba << "/http://x/y"_ba << ""_ba;
    QTest::newRow("the asterisk") << "*"_ba << "*"_ba << ""_ba;
}

void ReceivedRequestTest::aTargetHasPathAndQuery()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    const Exchange exchange = caught("OPTIONS " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const ReceivedRequest request(exchange);
    QCOMPARE(request.path(), path);
    QCOMPARE(request.query(), query);
}

void ReceivedRequestTest::theContentIsThatBehindTransferCoding_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a length") << "Content-Length: 5\r\n\r\nhello"_ba << "hello"_ba;
    QTest::newRow("chunks") << "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n"_ba << "hello"_ba;
    QTest::newRow("none") << "\r\n"_ba << ""_ba;
    QTest::newRow("a content coding stays") << "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b"_ba
                                            << "\x1f\x8b"_ba;
}

void ReceivedRequestTest::theContentIsThatBehindTransferCoding()
{
    QFETCH(QByteArray, rest);
    QFETCH(QByteArray, content);
    const Exchange exchange = caught("POST / HTTP/1.1\r\nHost: x\r\n" + rest);
    QCOMPARE(ReceivedRequest(exchange).content(), content);
}

void ReceivedRequestTest::nothingBeyondTheLimitIsRead()
{
    const QByteArray content = '"' + QByteArray(ReceivedRequest::contentLimit, 'a') + '"';
    const Exchange exchange = caught("POST /", {}, content);
    const ReceivedRequest request(exchange);
    QVERIFY(request.content() == content.first(1024 * 1024));
    QVERIFY(!request.json());
}

void ReceivedRequestTest::jsonIsReadWhereItIsSome_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isJson");
    QTest::newRow("an object") << "{\"a\":1}"_ba << true;
    QTest::newRow("a number") << "7"_ba << true;
    QTest::newRow("cut off") << "{\"a\":1"_ba << false;
    QTest::newRow("a form") << "a=1"_ba << false;
    QTest::newRow("nothing") << ""_ba << false;
    QTest::newRow("no UTF-8") << "\"\xff\""_ba << false;
    QTest::newRow("nested 200 deep") << QByteArray(200, '[') + QByteArray(200, ']') << true;
    QTest::newRow("nested 100,000 deep") << QByteArray(100'000, '[') + QByteArray(100'000, ']') << false;
}

void ReceivedRequestTest::jsonIsReadWhereItIsSome()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isJson);
    const Exchange exchange = caught("POST /", {}, content);
    QCOMPARE(ReceivedRequest(exchange).json().has_value(), isJson);
}

void ReceivedRequestTest::aFormSaysSo_data()
{
    QTest::addColumn<QByteArray>("fieldLines");
    QTest::addColumn<bool>("isForm");
    QTest::newRow("a form") << "Content-Type: application/x-www-form-urlencoded\r\n"_ba << true;
    QTest::newRow("with a charset, in another case")
        << "content-type: Application/X-WWW-Form-Urlencoded ; charset=UTF-8\r\n"_ba << true;
    QTest::newRow("JSON") << "Content-Type: application/json\r\n"_ba << false;
    QTest::newRow("nothing said") << ""_ba << false;
}

void ReceivedRequestTest::aFormSaysSo()
{
    QFETCH(QByteArray, fieldLines);
    QFETCH(bool, isForm);
    const Exchange exchange = caught("POST /", fieldLines, "a=1");
    QCOMPARE(ReceivedRequest(exchange).isForm(), isForm);
}

QTEST_APPLESS_MAIN(ReceivedRequestTest)
#include "tst_receivedrequest.moc"

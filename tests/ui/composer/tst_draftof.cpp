// SPDX-License-Identifier: MIT
#include "draft/resolve.h"
#include "ui/composer/draftof.h"
#include "ui/exchange/sampleexchange.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// A recorded request, taken up again.
class TestDraftOf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaughtOneGoesToTheCatcher();
    void addedFieldsAreAddedAnew();
    void itIsWrittenAsItArrived_data();
    void itIsWrittenAsItArrived();
    void whatLooksLikeAVariableIsText();
    void whatCouldNotBeReadIsNoDraft();
};

void TestDraftOf::aCaughtOneGoesToTheCatcher()
{
    const auto exchange = SampleExchange::read(
        SampleExchange::caught("PUT /a?b HTTP/1.1\r\nHost: x\r\nX-One: 1\r\nContent-Type: application/json\r\n"
                               "Content-Length: 7\r\n\r\n{\"a\":1}",
                               "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    const auto draft = draftOf(*exchange);
    QVERIFY(draft);
    QCOMPARE(draft->method, "PUT");
    QCOMPARE(draft->url, "{{catcher}}/a?b");
    QCOMPARE(draft->fields, (QList<DraftField>{{"X-One", "1", true}, {"Content-Type", "application/json", true}}));
    QCOMPARE(draft->body.kind, DraftBody::Kind::Json);
    QCOMPARE(draft->body.text, "{\"a\":1}");
    QVERIFY(draft->body.literal);
}

void TestDraftOf::addedFieldsAreAddedAnew()
{
    Exchange sent = SampleExchange::sent("GET /x HTTP/1.1\r\nHost: h\r\nUser-Agent: Wirebell\r\nX-Mine: 1\r\n\r\n",
                                         "HTTP/1.1 204 No Content\r\n\r\n");
    sent.url = u"http://h/x"_s;
    sent.added = {{17, 9}, {26, 22}};
    const auto exchange = SampleExchange::read(sent);
    const auto draft = draftOf(*exchange);
    QVERIFY(draft);
    QCOMPARE(draft->url, "http://h/x");
    QCOMPARE(draft->fields, (QList<DraftField>{{"X-Mine", "1", true}}));
    QCOMPARE(draft->body.kind, DraftBody::Kind::None);
}

void TestDraftOf::itIsWrittenAsItArrived_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("without the fields that are usual") << QByteArray("GET /x HTTP/1.1\r\nHost: h\r\nX-One: 1\r\n\r\n");
    QTest::newRow("a body without a type")
        << QByteArray("POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
    QTest::newRow("a POST without a length") << QByteArray("POST /x HTTP/1.1\r\nHost: h\r\nUser-Agent: x\r\n\r\n");
    QTest::newRow("in chunks") << QByteArray("POST /x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                                             "2\r\nhi\r\n0\r\n\r\n");
    QTest::newRow("the same name twice") << QByteArray("GET /x HTTP/1.1\r\nHost: h\r\nx-a: 1\r\nX-A: 2\r\n\r\n");
    QTest::newRow("HTTP/1.0 without Host") << QByteArray("GET /x HTTP/1.0\r\nAccept: */*\r\n\r\n");
    QTest::newRow("braces") << QByteArray("GET /x?{{a}} HTTP/1.1\r\nHost: h\r\nX-One: {{b}}\r\n\r\n");
}

void TestDraftOf::itIsWrittenAsItArrived()
{
    QFETCH(QByteArray, request);
    Exchange caught = SampleExchange::caught(request, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    caught.connection.local = u"h"_s;
    caught.connection.tls.reset();
    const auto draft = draftOf(*SampleExchange::read(caught));
    QVERIFY(draft);
    Environment environment;
    environment.set("catcher", "http://h");
    const auto written = resolve(*draft, environment);
    QVERIFY(written);
    QCOMPARE(written->bytes().value_or(QByteArray()), request);
}

void TestDraftOf::whatLooksLikeAVariableIsText()
{
    Exchange caught = SampleExchange::caught("GET /x?{{a}} HTTP/1.1\r\nHost: h\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n");
    caught.connection.local = u"127.0.0.1:9000"_s;
    caught.connection.tls.reset();
    const auto draft = draftOf(*SampleExchange::read(caught));
    QVERIFY(draft);
    QCOMPARE(draft->url, "http://127.0.0.1:9000/x?{{a}}");
    QVERIFY(draft->literal);
}

void TestDraftOf::whatCouldNotBeReadIsNoDraft()
{
    const auto draft = draftOf(*SampleExchange::read(SampleExchange::caught("\x16\x03\x01", "")));
    QVERIFY(!draft);
    QCOMPARE(draft.error().kind, ErrorKind::NotHttp);
}

QTEST_GUILESS_MAIN(TestDraftOf)
#include "tst_draftof.moc"

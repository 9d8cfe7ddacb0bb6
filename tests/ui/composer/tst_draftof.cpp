// SPDX-License-Identifier: MIT
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
    void whatCouldNotBeReadIsNoDraft();
    void sameBytesAreTheSame_data();
    void sameBytesAreTheSame();
    void nothingRecordedIsNothingToSend();
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

void TestDraftOf::whatCouldNotBeReadIsNoDraft()
{
    const auto draft = draftOf(*SampleExchange::read(SampleExchange::caught("\x16\x03\x01", "")));
    QVERIFY(!draft);
    QCOMPARE(draft.error().kind, ErrorKind::NotHttp);
}

void TestDraftOf::sameBytesAreTheSame_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("a GET") << QByteArray("GET /x HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("a body") << QByteArray("POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc");
    QTest::newRow("chunks as they came") << QByteArray(
        "POST /x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;a=b\r\nx\r\n0\r\n\r\n");
    QTest::newRow("an odd one") << QByteArray("FROB  /x\nHost : h\n\n");
}

void TestDraftOf::sameBytesAreTheSame()
{
    QFETCH(QByteArray, request);
    for (const bool caught : {true, false}) {
        Exchange made = caught ? SampleExchange::caught(request, "HTTP/1.1 200 OK\r\n\r\n")
                               : SampleExchange::sent(request, "HTTP/1.1 200 OK\r\n\r\n");
        made.url = caught ? QString() : u"https://example.com:8443/x"_s;
        made.connection.local = u"[::1]:9000"_s;
        made.connection.tls.reset();
        const auto again = sameBytes(*SampleExchange::read(made));
        QVERIFY(again);
        QCOMPARE(again->bytes().value_or(QByteArray()), request);
        QCOMPARE(again->destination, caught ? (Destination{false, u"::1"_s, 9000})
                                            : (Destination{true, u"example.com"_s, 8443}));
    }
}

void TestDraftOf::nothingRecordedIsNothingToSend()
{
    Exchange refused;
    refused.url = u"http://example.com/"_s;
    QCOMPARE(sameBytes(refused).error().kind, ErrorKind::NotHttp);
}

QTEST_GUILESS_MAIN(TestDraftOf)
#include "tst_draftof.moc"

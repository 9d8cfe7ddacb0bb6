// SPDX-License-Identifier: MIT
#include "answer/ruleof.h"

#include "answer/pathpattern.h"
#include "wire/reading.h"

#include <QTest>

using namespace wirebell;

/// A rule that answers as a recorded exchange was answered.
class RuleOfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditionIsMethodAndPath_data();
    void conditionIsMethodAndPath();
    void theAnswerIsTheRecordedOne();
    void contentLeavesItsFraming_data();
    void contentLeavesItsFraming();
    void withoutAWholeAnswerItIsTheUsualOne_data();
    void withoutAWholeAnswerItIsTheUsualOne();
    void whatCouldNotBeReadIsNoRule();
    void aLargeBodyIsRefused();
};

static Exchange recorded(const QByteArray &request, const QByteArray &response)
{
    Exchange exchange;
    exchange.role = Role::Caught;
    exchange.state = State::Complete;
    exchange.transcript.in = inMemory(request);
    exchange.transcript.out = inMemory(response);
    exchange.transcript.chunks = {{1, Direction::In, request.size()}, {2, Direction::Out, response.size()}};
    (void)readTranscript(exchange);
    return exchange;
}

static Answer answerOf(const QByteArray &response, const QByteArray &request = "GET / HTTP/1.1\r\nHost: h\r\n\r\n")
{
    const auto rule = ruleOf(recorded(request, response));
    return rule ? std::get<AnswerSequence>(rule->then).answers.value(0) : Answer{.status = 0};
}

void RuleOfTest::conditionIsMethodAndPath_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("a path with a query") << QByteArray("/orders/7?a=b") << QByteArray("/orders/7");
    QTest::newRow("absolute form") << QByteArray("http://h/orders?x") << QByteArray("/orders");
    QTest::newRow("braces") << QByteArray("/a/{id}/b*") << QByteArray("/a/%7Bid%7D/b%2A");
    QTest::newRow("an asterisk as a segment") << QByteArray("/a/*") << QByteArray("/a/%2A");
    QTest::newRow("no path") << QByteArray("*") << QByteArray();
}

void RuleOfTest::conditionIsMethodAndPath()
{
    QFETCH(QByteArray, target);
    const auto rule = ruleOf(recorded("PATCH " + target + " HTTP/1.1\r\nHost: h\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n"));
    QVERIFY(rule);
    QCOMPARE(rule->when.methods, QByteArrayList{"PATCH"});
    QTEST(rule->when.path, "path");
    QVERIFY(!problemOf(rule->when));
    if (target.startsWith('/'))
        QVERIFY(matchPath(rule->when.path, target.first(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'))));
}

void RuleOfTest::theAnswerIsTheRecordedOne()
{
    const Answer answer = answerOf("HTTP/1.1 201 Made up\r\nDate: Mon, 02 Nov 2026 10:00:00 GMT\r\nX-A: 1\r\nx-a: 2\r\n"
                                   "Content-Type: application/json\r\nConnection: keep-alive, X-Hop\r\nX-Hop: 1\r\n"
                                   "Keep-Alive: timeout=5\r\nContent-Length: 2\r\n\r\n{}");
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.reason, "Made up");
    QCOMPARE(answer.fields, (FieldList{{"X-A", "1"}, {"x-a", "2"}, {"Content-Type", "application/json"}}));
    QCOMPARE(answer.body, "{}");
    QVERIFY(!answer.isTemplate);
    QCOMPARE(answer.framing, AnswerFraming::Length);
}

void RuleOfTest::contentLeavesItsFraming_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FieldList>("fields");
    QTest::addColumn<FieldList>("trailers");
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "2\r\nhi\r\n1\r\n!\r\n0\r\n\r\n")
                            << QByteArray("hi!") << FieldList() << FieldList();
    QTest::newRow("chunks with trailers")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n"
                      "2\r\nhi\r\n0\r\nX-Sum: 1\r\n\r\n")
        << QByteArray("hi") << FieldList() << FieldList{{"X-Sum", "1"}};
    QTest::newRow("a coding stays") << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: x-own\r\n"
                                                  "Content-Length: 3\r\n\r\n\x01\x02\x03")
                                    << QByteArray("\x01\x02\x03") << FieldList{{"Content-Encoding", "x-own"}}
                                    << FieldList();
    QTest::newRow("nothing") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray() << FieldList()
                             << FieldList();
}

void RuleOfTest::contentLeavesItsFraming()
{
    QFETCH(QByteArray, response);
    QFETCH(FieldList, fields);
    QFETCH(FieldList, trailers);
    const Answer answer = answerOf(response);
    QTEST(answer.body, "body");
    QCOMPARE(answer.fields, fields);
    QCOMPARE(answer.trailers, trailers);
    QCOMPARE(answer.framing, trailers.isEmpty() ? AnswerFraming::Length : AnswerFraming::Chunked);
    QCOMPARE(answer.coding, AnswerCoding::None);
}

void RuleOfTest::withoutAWholeAnswerItIsTheUsualOne_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("half of one") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 10\r\n\r\nhalf");
    QTest::newRow("an upgrade") << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n");
}

void RuleOfTest::withoutAWholeAnswerItIsTheUsualOne()
{
    QFETCH(QByteArray, response);
    QCOMPARE(answerOf(response), Answer());
}

void RuleOfTest::whatCouldNotBeReadIsNoRule()
{
    QCOMPARE(ruleOf(recorded("\x16\x03\x01", "")).error().kind, ErrorKind::NotHttp);
}

void RuleOfTest::aLargeBodyIsRefused()
{
    const QByteArray body(savedBodyLimit + 1, 'x');
    const auto rule = ruleOf(recorded("GET / HTTP/1.1\r\nHost: h\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: "
                                      + QByteArray::number(body.size()) + "\r\n\r\n" + body));
    QVERIFY(!rule);
    QCOMPARE(rule.error().kind, ErrorKind::BodyTooLarge);
}

QTEST_GUILESS_MAIN(RuleOfTest)
#include "tst_ruleof.moc"

// SPDX-License-Identifier: MIT
#include "base/uuidv7.h"
#include "cli/exchangejson.h"
#include "wire/reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

Exchange sample(const QByteArray &request, const QByteArray &response)
{
    Exchange exchange;
    exchange.id = makeUuidV7();
    exchange.number = 7;
    exchange.state = State::Complete;
    exchange.startedAt = 1'767'323'045'678;
    exchange.startedTick = 1'000'000;
    exchange.url = u"http://x/a?b"_s;
    exchange.timing.send = 100'000;
    exchange.timing.wait = 9'000'000;
    exchange.timing.receive = 0;
    exchange.connection.id = makeUuidV7();
    exchange.connection.local = u"127.0.0.1:51902"_s;
    exchange.connection.remote = u"127.0.0.1:80"_s;
    exchange.connection.protocol = u"http/1.1"_s;
    exchange.transcript.out = inMemory(request);
    exchange.transcript.in = inMemory(response);
    exchange.transcript.chunks = {{1'400'000, Direction::Out, request.size()}, {9'000'000, Direction::In, response.size()}};
    return exchange;
}

QJsonObject parsed(const Result<QByteArray> &json)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json.value_or(QByteArray()), &problem).object();
    return problem.error == QJsonParseError::NoError ? object : QJsonObject();
}

} // namespace

class TestExchangeJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeExchange();
    void bodiesBeyondTheLimitAreLeftOut();
    void aRequestThatCannotBeReadIsAbsent();
    void bytesThatAreNotUtf8AreBase64();
    void theTranscriptHoldsEveryByte();
    void whatACatcherDidIsToldOfCaughtOnes();
    void whatPeopleAddedIsThere();
    void theVocabularyNamesEveryKind();
};

void TestExchangeJson::aWholeExchange()
{
    Exchange exchange = sample("POST /a?b HTTP/1.1\r\nHost: x\r\nX: 1\r\nx: 2\r\nContent-Length: 4\r\n\r\ntext",
                               "HTTP/1.1 200 OK\r\nServer : s\r\nContent-Length: 2\r\n\r\nok");
    QVERIFY(readTranscript(exchange));
    const QUuid pair = makeUuidV7();
    const auto json = exchangeJson(exchange, pair);
    QVERIFY(json);
    QVERIFY(!json->contains('\n'));
    QVERIFY(json->startsWith("{\"id\":\"" + exchange.id.toByteArray(QUuid::WithoutBraces) + "\",\"number\":7,\"role\":\"sent\""));
    const QJsonObject object = parsed(json);
    QCOMPARE(object["pair"_L1].toString(), pair.toString(QUuid::WithoutBraces));
    QCOMPARE(object["state"_L1].toString(), u"complete"_s);
    QCOMPARE(object["startedAt"_L1].toString(), u"2026-01-02T03:04:05.678Z"_s);
    const QJsonObject request = object["request"_L1].toObject();
    QCOMPARE(request["method"_L1].toString(), u"POST"_s);
    QCOMPARE(request["target"_L1].toString(), u"/a?b"_s);
    QCOMPARE(request["url"_L1].toString(), u"http://x/a?b"_s);
    QCOMPARE(request["fields"_L1].toArray().at(1).toArray(), QJsonArray({u"X"_s, u"1"_s}));
    QCOMPARE(request["fields"_L1].toArray().at(2).toArray(), QJsonArray({u"x"_s, u"2"_s}));
    QCOMPARE(request["bodySize"_L1].toInt(), 4);
    QCOMPARE(request["body"_L1].toString(), u"text"_s);
    QCOMPARE(object["response"_L1].toObject()["status"_L1].toInt(), 200);
    QCOMPARE(object["response"_L1].toObject()["body"_L1].toString(), u"ok"_s);
    const QJsonObject timing = object["timing"_L1].toObject();
    QVERIFY(!timing.contains("dns"_L1)); // absent is not 0
    QCOMPARE(timing["receive"_L1].toDouble(), 0.0);
    QCOMPARE(timing["total"_L1].toDouble(), 9.1);
    const QJsonObject mark = object["marks"_L1].toArray().first().toObject();
    QCOMPARE(mark["side"_L1].toString(), u"response"_s);
    QCOMPARE(mark["kind"_L1].toString(), u"space-before-colon"_s);
    QCOMPARE(mark["at"_L1].toInt(), 23);
}

void TestExchangeJson::bodiesBeyondTheLimitAreLeftOut()
{
    Exchange exchange = sample("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\ntext", "");
    QVERIFY(readTranscript(exchange));
    const QJsonObject request = parsed(exchangeJson(exchange, {}, {.bodyLimit = 3}))["request"_L1].toObject();
    QCOMPARE(request["bodySize"_L1].toInt(), 4);
    QVERIFY(request["bodyTruncated"_L1].toBool());
    QVERIFY(!request.contains("body"_L1));
    QCOMPARE(parsed(exchangeJson(exchange, {}, {.bodyLimit = -1}))["request"_L1]["body"_L1].toString(), u"text"_s);
}

void TestExchangeJson::aRequestThatCannotBeReadIsAbsent()
{
    Exchange exchange = sample("", "");
    exchange.state = State::Failed;
    exchange.error = Error{ErrorKind::ConnectionRefused, u"127.0.0.1:9"_s};
    QVERIFY(readTranscript(exchange));
    const QJsonObject object = parsed(exchangeJson(exchange, {}));
    QVERIFY(!object.contains("request"_L1));
    QVERIFY(object["response"_L1].isNull());
    QCOMPARE(object["error"_L1]["kind"_L1].toString(), u"connection-refused"_s);
    QCOMPARE(object["error"_L1]["detail"_L1].toString(), u"127.0.0.1:9"_s);
}

void TestExchangeJson::bytesThatAreNotUtf8AreBase64()
{
    Exchange exchange = sample("GET /\xe9 HTTP/1.1\r\nHost: x\r\n\r\n", "");
    QVERIFY(readTranscript(exchange));
    const QJsonObject request = parsed(exchangeJson(exchange, {}))["request"_L1].toObject();
    QCOMPARE(QByteArray::fromBase64(request["target"_L1]["base64"_L1].toString().toLatin1()), QByteArray("/\xe9"));
}

void TestExchangeJson::theTranscriptHoldsEveryByte()
{
    const QByteArray out("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    Exchange exchange = sample(out, "HTTP/1.1 204 No Content\r\n\r\n");
    QVERIFY(readTranscript(exchange));
    const QJsonArray transcript = parsed(exchangeJson(exchange, {}, {.transcript = true}))["transcript"_L1].toArray();
    QCOMPARE(transcript.size(), 2);
    QCOMPARE(transcript[0]["direction"_L1].toString(), u"out"_s);
    QCOMPARE(transcript[0]["at"_L1].toDouble(), 0.4);
    QCOMPARE(QByteArray::fromBase64(transcript[0]["base64"_L1].toString().toLatin1()), out);
    QCOMPARE(transcript[1]["direction"_L1].toString(), u"in"_s);
}

void TestExchangeJson::whatACatcherDidIsToldOfCaughtOnes()
{
    Exchange exchange = sample("GET / HTTP/1.1\r\nHost: shop.example\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n");
    QVERIFY(readTranscript(exchange));
    QVERIFY(!parsed(exchangeJson(exchange, {})).contains("rule"_L1));
    exchange.role = Role::Caught;
    std::swap(exchange.transcript.out, exchange.transcript.in);
    exchange.cause = {exchange.id, CauseKind::Forward};
    exchange.endpoint = u"orders"_s;
    exchange.rule = u"slow"_s;
    exchange.faults = {{FaultKind::DelayHead, 5000}};
    const auto json = exchangeJson(exchange, {});
    QVERIFY(json);
    QVERIFY2(json->contains(R"("flags":["foreign-host"],"endpoint":"orders","rule":"slow","faults":)"
                            R"([{"kind":"delay-head","amount":5000}])"),
             json->constData());
    QVERIFY(json->contains(R"(,"why":"forward"})"));
}

void TestExchangeJson::whatPeopleAddedIsThere()
{
    Exchange exchange = sample("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(readTranscript(exchange));
    const QJsonObject noted = parsed(exchangeJson(
        exchange, {}, {}, {.pinned = true, .colour = Colour::Red, .labels = {u"a \"b\""_s, u"c"_s}, .note = u"one\ntwo"_s}));
    QCOMPARE(noted["pinned"_L1], QJsonValue(true));
    QCOMPARE(noted["labels"_L1].toArray(), QJsonArray({u"a \"b\""_s, u"c"_s}));
    QCOMPARE(noted["colour"_L1].toString(), u"red"_s);
    QCOMPARE(noted["note"_L1].toString(), u"one\ntwo"_s);
    const QJsonObject plain = parsed(exchangeJson(exchange, {}));
    for (const QLatin1StringView key : {"pinned"_L1, "labels"_L1, "colour"_L1, "note"_L1})
        QVERIFY(!plain.contains(key));
}

void TestExchangeJson::theVocabularyNamesEveryKind()
{
    const QJsonObject words = QJsonDocument::fromJson(exchangeJsonVocabulary()).object();
    QCOMPARE(words["marks"_L1].toArray().size(), allMarkKinds().size());
    QCOMPARE(words["errors"_L1].toArray().size(), allErrorKinds().size());
    QCOMPARE(words["state"_L1].toArray().size(), 4);
}

QTEST_APPLESS_MAIN(TestExchangeJson)
#include "tst_exchangejson.moc"

// SPDX-License-Identifier: MIT
#include "answer/requestmatcher.h"
#include "caught.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class RequestMatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConditionHolds_data();
    void aConditionHolds();
    void thePathsParametersAreGiven();
    void aConditionWithAProblemIsNamed_data();
    void aConditionWithAProblemIsNamed();
};

void RequestMatcherTest::aConditionHolds_data()
{
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *name, const Condition &condition, bool holds) {
        QTest::newRow(name) << condition << holds;
    };
    using Kind = TextTest::Kind;
    row("nothing is asked", {}, true);
    row("the method is one of these", {.methods = {"PUT", "POST"}}, true);
    row("the method is none of these", {.methods = {"PUT", "post"}}, false);
    row("the path", {.path = "/users/{id}"}, true);
    row("another path", {.path = "/teams/{id}"}, false);

    const auto query = [](const QByteArray &key, const TextTest &test) {
        return Condition{.query = {{.name = key, .test = test}}};
    };
    row("a query key is there", query("q", {}), true);
    row("a query key is not there", query("z", {}), false);
    row("a query key in another case", query("Q", {}), false);
    row("a query key should not be there, and is not", query("z", {.negated = true}), true);
    row("a query key should not be there, and is", query("q", {.negated = true}), false);
    row("a query value, decoded", query("q", {.kind = Kind::Equal, .text = "a b"}), true);
    row("the second value of a query key", query("q", {.kind = Kind::Equal, .text = "2"}), true);
    row("no value of a query key is this", query("q", {.kind = Kind::Equal, .negated = true, .text = "3"}), true);
    row("one value of a query key is this", query("q", {.kind = Kind::Equal, .negated = true, .text = "2"}), false);

    const auto field = [](const QByteArray &name, const TextTest &test) {
        return Condition{.fields = {{.name = name, .test = test}}};
    };
    row("a field in any case", field("x-ID", {.kind = Kind::Equal, .text = "7"}), true);
    row("a field's second line", field("X-Id", {.kind = Kind::Equal, .text = "8"}), true);
    row("a field's lines are not joined", field("X-Id", {.kind = Kind::Contains, .text = "7, 8"}), false);
    row("a field matches", field("Content-Type", {.kind = Kind::Matches, .text = "^application/(.*\\+)?json"}), true);
    row("a field does not match", field("Content-Type", {.kind = Kind::Matches, .text = "^text/"}), false);
    row("a missing field is not another value", field("X-No", {.kind = Kind::Equal, .negated = true, .text = "7"}),
        true);

    const auto body = [](const TextTest &test) { return Condition{.body = {test}}; };
    row("the body holds a text", body({.kind = Kind::Contains, .text = "invoice"}), true);
    row("the body does not hold a text", body({.kind = Kind::Contains, .text = "refund"}), false);
    row("the body matches", body({.kind = Kind::Matches, .text = "\"id\": *[0-9]+"}), true);
    row("the body is this", body({.kind = Kind::Equal, .text = "x"}), false);
    row("there is a body", body({}), true);
    row("there should be no body", body({.negated = true}), false);

    const auto json = [](const QByteArray &place, const TextTest &test) {
        return Condition{.json = {{.name = place, .test = test}}};
    };
    row("a place in the JSON", json("$.data.type", {.kind = Kind::Equal, .text = "invoice.paid"}), true);
    row("a number at a place", json("$.id", {.kind = Kind::Equal, .text = "7"}), true);
    row("a truth at a place", json("$.live", {.kind = Kind::Equal, .text = "true"}), true);
    row("one of several places", json("$.tags[*]", {.kind = Kind::Equal, .text = "b"}), true);
    row("none of several places", json("$.tags[*]", {.kind = Kind::Equal, .text = "c"}), false);
    row("a place that is not there", json("$.missing", {}), false);
    row("a place that should not be there", json("$.missing", {.negated = true}), true);
    row("null is there", json("$.null", {}), true);

    row("all of it",
        {.methods = {"POST"},
         .path = "/users/*",
         .query = {{.name = "q"}},
         .fields = {{.name = "X-Id"}},
         .body = {{.kind = Kind::Contains, .text = "paid"}},
         .json = {{.name = "$.id"}}},
        true);
    row("all but one", {.methods = {"POST"}, .path = "/users/*", .query = {{.name = "q"}, {.name = "z"}}}, false);
}

void RequestMatcherTest::aConditionHolds()
{
    QFETCH(Condition, condition);
    QFETCH(bool, holds);
    const Exchange exchange =
        caught("POST /users/7?q=a+b&q=2", "Content-Type: application/json\r\nX-Id: 7\r\nX-Id: 8\r\n",
               R"({"id": 7, "data": {"type": "invoice.paid"}, "live": true, "tags": ["a", "b"], "null": null})");
    const auto matcher = RequestMatcher::compile(condition);
    QVERIFY2(matcher, qPrintable(matcher ? QString() : matcher.error().detail));
    QList<Parameter> parameters;
    QCOMPARE(matcher->matches(ReceivedRequest(exchange), parameters), holds);
    QVERIFY(!problemOf(condition));
}

void RequestMatcherTest::thePathsParametersAreGiven()
{
    const auto matcher = RequestMatcher::compile({.path = "/a/{x}/{y}", .query = {{.name = "q"}}});
    QVERIFY(matcher);
    QList<Parameter> parameters{{"old", "1"}};
    const Exchange without = caught("GET /a/1/2 HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(!matcher->matches(ReceivedRequest(without), parameters));
    QCOMPARE(parameters, (QList<Parameter>{{"old", "1"}}));
    const Exchange with = caught("GET /a/1/2%203?q HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(matcher->matches(ReceivedRequest(with), parameters));
    QCOMPARE(parameters, (QList<Parameter>{{"x", "1"}, {"y", "2 3"}}));
}

void RequestMatcherTest::aConditionWithAProblemIsNamed_data()
{
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<QString>("beginning");
    using Kind = TextTest::Kind;
    const TextTest bad{.kind = Kind::Matches, .text = "(a"};
    QTest::newRow("a method without a name") << Condition{.methods = {""}} << u"method: "_s;
    QTest::newRow("a path") << Condition{.path = "/{id"} << u"path: {id"_s;
    QTest::newRow("a regular expression of a query key")
        << Condition{.query = {{.name = "q", .test = bad}}} << u"query: q: missing "_s;
    QTest::newRow("a regular expression of a field")
        << Condition{.fields = {{.name = "X-Id", .test = bad}}} << u"field: X-Id: missing "_s;
    QTest::newRow("a regular expression of the body") << Condition{.body = {bad}} << u"body: missing "_s;
    QTest::newRow("a regular expression in JSON")
        << Condition{.json = {{.name = "$.a", .test = bad}}} << u"json: $.a: missing "_s;
    QTest::newRow("a JSONPath") << Condition{.json = {{.name = "$["}}} << u"json: $[: "_s;
    QTest::newRow("the zeroth call") << Condition{.from = 0} << u"from: 0"_s;
    QTest::newRow("an end before the beginning") << Condition{.from = 3, .to = 2} << u"to: 2"_s;
    QTest::newRow("every zeroth call") << Condition{.every = 0} << u"every: 0"_s;
    QTest::newRow("a probability above 1") << Condition{.probability = 1.5} << u"probability: 1.5"_s;
    QTest::newRow("no probability") << Condition{.probability = qQNaN()} << u"probability: nan"_s;
}

void RequestMatcherTest::aConditionWithAProblemIsNamed()
{
    QFETCH(Condition, condition);
    QFETCH(QString, beginning);
    const auto problem = problemOf(condition);
    QVERIFY(problem);
    QCOMPARE(problem->kind, ErrorKind::InvalidOption);
    QVERIFY2(problem->detail.startsWith(beginning), qPrintable(problem->detail));
}

QTEST_APPLESS_MAIN(RequestMatcherTest)
#include "tst_requestmatcher.moc"

// SPDX-License-Identifier: MIT
#include "answer/answertemplate.h"
#include "caught.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class AnswerTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExpressionStandsForAValue_data();
    void anExpressionStandsForAValue();
    void aFormsKeysAreItsPlaces();
    void jsonThatSaysItIsAFormIsJson();
    void whatIsNoJsonHasNoPlaces();
    void eachUseOfADynamicValueIsNew();
    void anAnswerIsFilledInAllItsParts();
    void aRequestWritesNoFieldLines();
    void whatIsNoTemplateStays();
};

static constexpr qint64 moment = 784'111'777'089; // 1994-11-06T08:49:37.089Z

void AnswerTemplateTest::anExpressionStandsForAValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("no expression", "plain {text}", "plain {text}");
    row("the method", "{{request.method}}", "POST");
    row("the target", "{{request.target}}", "/users/a%20b?q=1+2&q=3");
    row("the path", "{{request.path}}", "/users/a%20b");
    row("the query", "{{request.query}}", "q=1+2&q=3");
    row("a parameter of the path", "{{request.path.id}}", "a b");
    row("the first of a query key", "{{request.query.q}}", "1 2");
    row("a field in any case", "{{request.field.x-request-id}}", "r-7");
    row("the body", "{{request.body}}",
        R"({"id": 7, "amount": 10.10, "user": {"name": "{{call}}"}, "list": [1, {"a": "x"}]})");
    row("a number of the body", "{{request.body.id}}", "7");
    row("a fraction of the body, as written", "{{request.body.amount}}", "10.10");
    row("a text of the body, which is not looked at again", "{{request.body.user.name}}", "{{call}}");
    row("a place in a list", "{{request.body.list[1].a}}", "x");
    row("an object of the body", "{{request.body.user}}", R"({"name":"{{call}}"})");
    row("the call", "{{call}}", "3");
    row("the exchange's id", "{{request.id}}", "01890a5d-ac96-774b-bcce-b302099a8057");
    row("a text as JSON", "{{json request.body.user.name}}", R"("{{call}}")");
    row("a body as JSON", "{{ json  request.body }}",
        R"("{\"id\": 7, \"amount\": 10.10, \"user\": {\"name\": \"{{call}}\"}, \"list\": [1, {\"a\": \"x\"}]}")");
    row("what is not there as JSON", "{{json request.body.missing}}", R"("")");
    row("a text for a URL", "{{url request.path.id}}", "a%20b");
    row("a form of nothing", "[{{json}}{{ url }}]", "[]");
    row("a form that is none", "{{xml request.method}}", "{{xml request.method}}");
    row("white space within the braces", "{{ request.method  }}", "POST");
    row("the moment", "{{$timestamp}} {{$isoTimestamp}}", "784111777 1994-11-06T08:49:37.089Z");
    row("several, with text between", "<{{call}}|{{request.method}}>{{call}}", "<3|POST>3");
    row("within JSON's own braces", R"({"a":{"b":{{request.body.id}}}})", R"({"a":{"b":7}})");
    row("braces before an expression", "{{{call}}}", "{3}");
    row("a name that is not there", "[{{request.body.missing}}{{request.query.z}}{{request.field.No}}]", "[]");
    row("a name that means nothing", "[{{nonsense}}{{request.nonsense}}{{$nonsense}}{{request}}]", "[]");
    row("a parameter that is not there", "[{{request.path.no}}]", "[]");
    row("no name", "{{}} {{ }}", "{{}} {{ }}");
    row("braces that do not close", "{{call", "{{call");
    row("braces that close half", "{{call} {{call}}", "{{call} 3");
    row("JSON that looks like an expression", R"({{"a":1}})", R"({{"a":1}})");
    row("nothing", "", "");
}

void AnswerTemplateTest::anExpressionStandsForAValue()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    Exchange exchange =
        caught("POST /users/a%20b?q=1+2&q=3", "Content-Type: application/json\r\nX-Request-Id: r-7\r\n",
               R"({"id": 7, "amount": 10.10, "user": {"name": "{{call}}"}, "list": [1, {"a": "x"}]})");
    exchange.id = QUuid(u"01890a5d-ac96-774b-bcce-b302099a8057"_s);
    const ReceivedRequest request(exchange);
    QRandomGenerator random(7);
    const QList<Parameter> parameters{{"id", "a b"}};
    QCOMPARE(filled(text, {.request = request, .parameters = parameters, .random = random, .call = 3, .now = moment}),
             expected);
}

void AnswerTemplateTest::aFormsKeysAreItsPlaces()
{
    const Exchange exchange = caught("POST /", "Content-Type: application/x-www-form-urlencoded\r\n", "a.b=1+2&c=%7B");
    const ReceivedRequest request(exchange);
    QRandomGenerator random(7);
    const QList<Parameter> none;
    QCOMPARE(filled("{{request.body.a.b}}|{{request.body.c}}|{{request.body.d}}",
                    {.request = request, .parameters = none, .random = random}),
             "1 2|{|"_ba);
}

void AnswerTemplateTest::jsonThatSaysItIsAFormIsJson()
{
    const Exchange exchange =
        caught("POST /", "Content-Type: application/x-www-form-urlencoded\r\n", R"({"amount":"5"})");
    const ReceivedRequest request(exchange);
    QRandomGenerator random(7);
    const QList<Parameter> none;
    QCOMPARE(filled("{{request.body.amount}}", {.request = request, .parameters = none, .random = random}), "5"_ba);
}

void AnswerTemplateTest::whatIsNoJsonHasNoPlaces()
{
    const Exchange exchange = caught("POST /", "Content-Type: application/json\r\n", "{\"a\":1");
    const ReceivedRequest request(exchange);
    QRandomGenerator random(7);
    const QList<Parameter> none;
    QCOMPARE(filled("[{{request.body.a}}] {{request.body}}",
                    {.request = request, .parameters = none, .random = random}),
             "[] {\"a\":1"_ba);
}

void AnswerTemplateTest::eachUseOfADynamicValueIsNew()
{
    const Exchange exchange = caught("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    const ReceivedRequest request(exchange);
    QRandomGenerator random(7);
    const QList<Parameter> none;
    const QByteArrayList ids =
        filled("{{$guid}} {{$guid}}", {.request = request, .parameters = none, .random = random}).split(' ');
    QCOMPARE(ids.size(), 2);
    QCOMPARE(ids.first().size(), 36);
    QCOMPARE_NE(ids.first(), ids.last());
}

void AnswerTemplateTest::anAnswerIsFilledInAllItsParts()
{
    const Exchange exchange = caught("GET /x HTTP/1.1\r\nHost: x\r\n\r\n");
    const ReceivedRequest request(exchange);
    QRandomGenerator random(7);
    const QList<Parameter> none;
    const Answer answer = filled(Answer{.reason = "{{request.method}}",
                                        .fields = {{"X-{{call}}", "{{call}}"}},
                                        .body = "{{request.path}}",
                                        .isTemplate = true,
                                        .pieces = {{.pause = 5, .bytes = "data: {{call}}\n\n"}},
                                        .trailers = {{"X-T", "{{call}}"}},
                                        .interim = {{.status = 103, .fields = {{"Link", "{{request.path}}"}}}}},
                                 {.request = request, .parameters = none, .random = random, .call = 2});
    QCOMPARE(answer,
             (Answer{.reason = "GET",
                     .fields = {{"X-{{call}}", "2"}},
                     .body = "/x",
                     .isTemplate = false,
                     .pieces = {{.pause = 5, .bytes = "data: 2\n\n"}},
                     .trailers = {{"X-T", "2"}},
                     .interim = {{.status = 103, .fields = {{"Link", "/x"}}}}}));
}

void AnswerTemplateTest::aRequestWritesNoFieldLines()
{
    const Exchange exchange = caught("GET /?q=a%0D%0ASet-Cookie:+x%00y HTTP/1.1\r\nHost: x\r\n\r\n");
    const ReceivedRequest request(exchange);
    QRandomGenerator random(7);
    const QList<Parameter> none;
    const Answer answer = filled(Answer{.reason = "{{request.query.q}}",
                                        .fields = {{"X", "{{request.query.q}}"}},
                                        .body = "{{request.query.q}}",
                                        .isTemplate = true,
                                        .trailers = {{"X", "{{request.query.q}}"}}},
                                 {.request = request, .parameters = none, .random = random});
    QCOMPARE(answer.reason, "a  Set-Cookie: x y"_ba);
    QCOMPARE(answer.fields.at(0).value, "a  Set-Cookie: x y"_ba);
    QCOMPARE(answer.trailers.at(0).value, "a  Set-Cookie: x y"_ba);
    QCOMPARE(answer.body, QByteArray("a\r\nSet-Cookie: x\0y", 18));
}

void AnswerTemplateTest::whatIsNoTemplateStays()
{
    const Exchange exchange = caught("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    const ReceivedRequest request(exchange);
    QRandomGenerator random(7);
    const QList<Parameter> none;
    const Answer answer{.reason = "{{call}}", .body = "{{call}}"};
    QCOMPARE(filled(answer, {.request = request, .parameters = none, .random = random}), answer);
}

QTEST_APPLESS_MAIN(AnswerTemplateTest)
#include "tst_answertemplate.moc"

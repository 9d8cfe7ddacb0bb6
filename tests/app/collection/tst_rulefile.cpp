// SPDX-License-Identifier: MIT
#include "collection/rulefile.h"

#include "collection/rulereader.h"
#include "collection/savedfile.h"
#include "collection/yamlreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class RuleFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextSaysThis_data();
    void aTextSaysThis();
    void whatIsWrongIsNamedByLine_data();
    void whatIsWrongIsNamedByLine();
    void endpointsComeBackTheSame_data();
    void endpointsComeBackTheSame();
    void whatIsWrittenReadsWell();
    void theExampleComesBackTheSame();
    void secretsStandInNoFile();
    void aSecretThatIsNotThereIsAnError();
    void whatYamlCantHoldIsRefused_data();
    void whatYamlCantHoldIsRefused();
    void aFileIsReadFromItsFolder();
    void aFileThatIsNotThereIsAnError();
};

namespace {

Result<QByteArray> secretOf(const QString &name)
{
    return name == u"payments"_s ? Result<QByteArray>("s3cret"_ba) : failure(ErrorKind::NoSuchSecret, name);
}

QString secretName(const EndpointConfig &)
{
    return u"payments"_s;
}

Result<QList<EndpointConfig>> read(const QByteArray &text)
{
    const auto document = readYaml(text);
    if (!document)
        return std::unexpected(document.error());
    return endpointsFrom(document->root, u"/rules"_s, secretOf);
}

QString problemOf(const Result<QList<EndpointConfig>> &result)
{
    return result ? QString() : result.error().detail;
}

Answer plain(int status, const QByteArray &reason, const QByteArray &body = {})
{
    return {.status = status, .reason = reason, .body = body};
}

EndpointConfig ruled(const Rule &rule)
{
    return {.rules = {rule}};
}

EndpointConfig answered(const Answer &answer)
{
    return ruled({.then = AnswerSequence{.answers = {answer}}});
}

EndpointConfig asked(const Condition &condition)
{
    return ruled({.when = condition});
}

} // namespace

void RuleFileTest::aTextSaysThis_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<EndpointConfig>>("endpoints");
    const auto row = [](const char *name, const QByteArray &text, const QList<EndpointConfig> &endpoints) {
        QTest::newRow(name) << text << endpoints;
    };
    using Test = TextTest::Kind;
    row("nothing: one endpoint that answers OK", "", {{}});
    row("no endpoints", "endpoints: []", {});
    row("rules alone are one endpoint", "rules:\n- reply: hello\n", {answered(plain(200, "OK", "hello"))});
    row("a status alone", "rules:\n- status: 500\n", {answered(plain(500, "Internal Server Error"))});
    row("a status as the answer", "rules:\n- reply: 500\n", {answered(plain(500, "Internal Server Error"))});
    row("a number in quotes is a text", "rules:\n- reply: '500'\n", {answered(plain(200, "OK", "500"))});
    row("a status without a registered reason", "rules:\n- reply: 299\n", {answered(plain(299, ""))});
    row("an empty answer", "rules:\n- reply:\n", {answered(plain(200, "OK"))});
    row("a sequence of statuses", "rules:\n- sequence: [500, 500, 200]\n",
        {ruled({.then = AnswerSequence{.answers = {plain(500, "Internal Server Error"),
                                                   plain(500, "Internal Server Error"), plain(200, "OK")}}})});
    row("a sequence that begins again", "rules:\n- sequence: [a, b]\n  repeat: true\n",
        {ruled({.then = AnswerSequence{.answers = {plain(200, "OK", "a"), plain(200, "OK", "b")}, .repeats = true}})});
    row("method and path in one", "rules:\n- when: POST /users/{id}\n  reply: x\n",
        {ruled({.when = {.methods = {"POST"}, .path = "/users/{id}"},
                .then = AnswerSequence{.answers = {plain(200, "OK", "x")}}})});
    row("a path alone", "rules:\n- when: /users\n  reply: x\n",
        {ruled({.when = {.path = "/users"}, .then = AnswerSequence{.answers = {plain(200, "OK", "x")}}})});
    row("a method alone", "rules:\n- when: PUT\n  reply: x\n",
        {ruled({.when = {.methods = {"PUT"}}, .then = AnswerSequence{.answers = {plain(200, "OK", "x")}}})});
    row("name and switch", "rules:\n- name: Paid\n  enabled: false\n  reply: x\n",
        {ruled({.name = u"Paid"_s,
                .enabled = false,
                .then = AnswerSequence{.answers = {plain(200, "OK", "x")}}})});
    row("fields as a map", "rules:\n- fields: {A: b, C: [d, e], F: }\n",
        {answered({.fields = {{"A", "b"}, {"C", "d"}, {"C", "e"}, {"F", ""}}, .body = ""})});
    row("fields as a list", "rules:\n- fields: ['A: b', 'C:d', {name: 'x:y', value: ' z'}]\n",
        {answered({.fields = {{"A", "b"}, {"C", "d"}, {"x:y", " z"}}, .body = ""})});
    row("no fields", "rules:\n- fields: []\n", {answered({.fields = {}, .body = ""})});
    row("JSON keeps its numbers, and text what is quoted",
        "rules:\n- json: {id: 7, f: 1.50, ok: true, t: '7', n: , l: [a, 0x1, \"q\\\"\"]}\n",
        {answered({.fields = {{"Content-Type", "application/json"}},
                   .body = R"({"id":7,"f":1.50,"ok":true,"t":"7","n":null,"l":["a","0x1","q\""]})"})});
    row("JSON with fields of its own", "rules:\n- json: []\n  fields: {A: b}\n",
        {answered({.fields = {{"A", "b"}}, .body = "[]"})});
    row("a file of the file's folder", "rules:\n- file: bodies/../a.json\n",
        {answered({.body = "", .bodyFile = u"/rules/a.json"_s})});
    row("a content in base64", "rules:\n- body-base64: /wA=\n", {answered({.body = QByteArray("\xff\0", 2)})});
    row("faults", "rules:\n- faults: [delay-head 500, reset]\n",
        {answered({.body = "", .faults = {{FaultKind::DelayHead, 500}, {FaultKind::Reset, 0}}})});
    row("one fault", "rules:\n- faults: cut 10\n", {answered({.body = "", .faults = {{FaultKind::Cut, 10}}})});
    row("pieces", "rules:\n- pieces: [a, {after: 200, text: b}, {base64: /w==}]\n  framing: chunked\n",
        {answered({.body = "",
                   .pieces = {{.bytes = "a"}, {.pause = 200, .bytes = "b"}, {.bytes = "\xff"}},
                   .framing = AnswerFraming::Chunked})});
    row("interim answers", "rules:\n- interim: [100, {status: 103, fields: {Link: x}}]\n",
        {answered({.body = "", .interim = {{.status = 100}, {.status = 103, .fields = {{"Link", "x"}}}}})});
    row("forward", "rules:\n- forward: https://api.example.com/base\n",
        {ruled({.then = Forward{.target = u"https://api.example.com/base"_s}})});
    row("forward with more", "rules:\n- forward: {to: 'http://h:1', keep-host: true, timeout: 5}\n",
        {ruled({.then = Forward{.target = u"http://h:1"_s, .keepHost = true, .timeLimit = 5}})});
    row("ask", "rules:\n- ask:\n", {ruled({.then = AskPerson()})});
    row("ask with a limit", "rules:\n- ask: 500\n", {ruled({.then = AskPerson{.timeLimit = 500}})});
    row("ask with another answer", "rules:\n- ask: {otherwise: 504}\n",
        {ruled({.then = AskPerson{.otherwise = plain(504, "Gateway Timeout")}})});

    const auto when = [](const QByteArray &line) { return "rules:\n- when: {" + line + "}\n  reply: {body: OK}\n"; };
    row("two methods", when("method: [PUT, POST]"), {asked({.methods = {"PUT", "POST"}})});
    row("a query value, and a key", when("query: {q: '1', r: }"),
        {asked({.query = {{.name = "q", .test = {.kind = Test::Equal, .text = "1"}}, {.name = "r"}}})});
    row("tests of a field", when("fields: {X: {matches: a+, not-equals: aa, present: false}}"),
        {asked({.fields = {{.name = "X", .test = {.kind = Test::Matches, .text = "a+"}},
                           {.name = "X", .test = {.kind = Test::Equal, .negated = true, .text = "aa"}},
                           {.name = "X", .test = {.negated = true}}}})});
    row("tests as a list of names", when("json: [{name: '$[0]', contains: a}, {name: $.b}]"),
        {asked({.json = {{.name = "$[0]", .test = {.kind = Test::Contains, .text = "a"}}, {.name = "$.b"}}})});
    row("a text of the body is contained", when("body: paid"),
        {asked({.body = {{.kind = Test::Contains, .text = "paid"}}})});
    row("several tests of the body", when("body: [paid, {not-matches: x}]"),
        {asked({.body = {{.kind = Test::Contains, .text = "paid"},
                         {.kind = Test::Matches, .negated = true, .text = "x"}}})});
    row("a body is there", when("body: "), {asked({.body = {TextTest()}})});
    row("the third call", when("call: 3"), {asked({.from = 3, .to = 3})});
    row("a range of calls", when("from: 2, to: 8, every: 3, probability: 0.25"),
        {asked({.from = 2, .to = 8, .every = 3, .probability = 0.25})});

    row("an endpoint", "name: Shop\npath: /shop\ncors: true\npaused: true\nrecord: false\nrefuse-expect: true\n"
                       "forward-cross-site: true\notherwise: 404\n",
        {{.name = u"Shop"_s,
          .path = "/shop",
          .fallback = plain(404, "Not Found"),
          .cors = true,
          .refusesExpect = true,
          .records = false,
          .isPaused = true,
          .forwardsCrossSite = true}});
    row("a port of its own", "listen: 9100\n", {{.listen = ListenPlace{.port = 9100}}});
    row("an address of its own", "listen: 127.0.0.1:9100\nstopped: true\n",
        {{.listen = ListenPlace{u"127.0.0.1"_s, 9100}, .isStopped = true}});
    row("an IPv6 address of its own", "listen: '[::1]:9100'\n", {{.listen = ListenPlace{u"::1"_s, 9100}}});
    row("any free port of its own", "listen: localhost:0\n", {{.listen = ListenPlace{u"localhost"_s, 0}}});
    row("WebSockets are taken", "websocket: true\n", {{.webSockets = EndpointConfig::WebSockets::Taken}});
    row("WebSockets are echoed", "websocket: echo\n", {{.webSockets = EndpointConfig::WebSockets::Echoed}});
    row("several endpoints", "endpoints:\n- name: A\n- name: B\n", {{.name = u"A"_s}, {.name = u"B"_s}});
    row("required auth", "auth: {scheme: api-key, name: X-Key, secret: '{{payments}}', in: query, realm: R}\n",
        {{.auth = AuthRequirement{.scheme = AuthRequirement::Scheme::ApiKey,
                                  .secret = "s3cret",
                                  .name = "X-Key",
                                  .inQuery = true,
                                  .realm = "R"}}});
    row("required Digest", "auth: {scheme: digest, user: u, secret: '{{payments}}'}\n",
        {{.auth = AuthRequirement{.scheme = AuthRequirement::Scheme::Digest, .user = "u", .secret = "s3cret"}}});
}

void RuleFileTest::aTextSaysThis()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<EndpointConfig>, endpoints);
    const auto result = read(text);
    QVERIFY2(result, qPrintable(problemOf(result)));
    QVERIFY(*result == endpoints);
}

void RuleFileTest::whatIsWrongIsNamedByLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &text, const char *detail) {
        QTest::newRow(name) << text << QString::fromUtf8(detail);
    };
    row("no YAML", "rules: [", "line 1: end of sequence flow not found");
    row("a text", "hello", "line 1: the file is no map");
    row("an unknown key", "name: x\ncolour: red\n", "line 2: colour is no key of the file");
    row("an unknown key of an endpoint", "endpoints:\n- name: x\n  colour: red\n",
        "line 3: colour is no key of an endpoint");
    row("a key beside endpoints", "endpoints: []\nname: x\n", "line 2: name is no key of the file");
    row("rules that are no list", "rules: {reply: x}", "line 1: rules is no list");
    row("a rule that is no map", "rules:\n- hello\n", "line 2: a rule is no map");
    row("an unknown key of a rule", "rules:\n- reply: x\n  colour: red\n", "line 3: colour is no key of a rule");
    row("two things to do", "rules:\n- reply: x\n  ask:\n",
        "line 2: a rule has more than one of reply, sequence, forward, ask");
    row("an answer's key beside a reply", "rules:\n- reply: x\n  status: 500\n", "line 3: status stands beside reply");
    row("an unknown key of an answer", "rules:\n- reply:\n    colour: red\n", "line 3: colour is no key of reply");
    row("repeat without a sequence", "rules:\n- reply: x\n  repeat: true\n", "line 3: repeat stands without sequence");
    row("WebSockets by another word", "websocket: yes\n", "line 1: websocket is none of true, false, echo");
    row("a flag that is none", "rules:\n- enabled: yes\n", "line 2: enabled is neither true nor false");
    row("a status out of range", "rules:\n- status: 99\n", "line 2: status is no number from 200 to 999");
    row("an answer's status out of range", "rules:\n- reply: 1000\n", "line 2: reply is no number from 200 to 999");
    row("a text that is a list", "rules:\n- body: [a]\n", "line 2: body is no text");
    row("two contents", "rules:\n- body: a\n  file: b\n", "line 2: body, body-base64, json, file stand there together");
    row("no base64", "rules:\n- body-base64: '?'\n", "line 2: body-base64 is no base64");
    row("an unknown framing", "rules:\n- framing: open\n", "line 2: framing is neither length, chunked nor close");
    row("an unknown coding", "rules:\n- coding: lzma\n", "line 2: coding is none of gzip, deflate, br, zstd");
    row("an unknown fault", "rules:\n- faults: [reset, explode]\n", "line 2: faults has no fault \"explode\"");
    row("a fault without a number", "rules:\n- faults: cut x\n", "line 2: faults has no fault \"cut x\"");
    row("a field line without a colon", "rules:\n- fields: [A]\n", "line 2: fields holds no \"Name: value\"");
    row("an unknown key of a field", "rules:\n- fields: [{name: A, values: b}]\n",
        "line 2: values is no key of fields");
    row("a final interim answer", "rules:\n- interim: 101\n", "line 2: status is 101, which is final");
    row("a negative pause", "rules:\n- pieces: [{after: -1}]\n", "line 2: after is no number from 0");
    row("a condition's unknown key", "rules:\n- when: {host: x}\n", "line 2: host is no key of when");
    row("an unknown test", "rules:\n- when: {query: {q: {begins: x}}}\n", "line 2: begins is no test");
    row("a test without a name", "rules:\n- when: {query: [{equals: x}]}\n", "line 2: query has no name");
    row("a list of lists of tests", "rules:\n- when: {query: {q: [[a]]}}\n", "line 2: q is no test");
    row("a bad path", "rules:\n- when:\n    path: /{id\n", "line 3: when path: {id");
    row("a bad regular expression", "rules:\n- when: {body: {matches: '('}}\n",
        "line 2: when body: missing closing parenthesis");
    row("a probability above 1", "rules:\n- when: {probability: 2}\n", "line 2: probability is no number from 0 to 1");
    row("the zeroth call", "rules:\n- when: {call: 0}\n", "line 2: call is no number from 1");
    row("an end before the beginning", "rules:\n- when: {from: 3, to: 2}\n", "line 2: when to: 2");
    row("no URL to forward to", "rules:\n- forward: localhost\n", "line 2: forward is no http or https URL");
    row("another scheme to forward to", "rules:\n- forward: ftp://x\n", "line 2: forward is no http or https URL");
    row("a limit of no time", "rules:\n- ask: 0\n", "line 2: timeout is no number from 1");
    row("a path that does not begin with /", "path: shop\n", "line 1: path does not begin with /");
    row("a place that is none", "name: x\nlisten: localhost\n",
        "line 2: listen is no port, and no address or localhost with one");
    row("a port that is too high", "listen: 70000\n", "line 1: listen is no port, and no address or localhost with one");
    row("a place that is a list", "listen: [9100]\n", "line 1: listen is no text");
    row("an unknown scheme", "auth: {scheme: ntlm, secret: '{{payments}}'}\n",
        "line 1: scheme is none of basic, bearer, api-key, digest, hmac");
    row("no scheme", "name: x\nauth: {secret: '{{payments}}'}\n",
        "line 2: scheme is none of basic, bearer, api-key, digest, hmac");
    row("an API key without a name", "auth: {scheme: api-key, secret: '{{payments}}'}\n", "line 1: name is missing");
    row("an unknown place", "auth: {scheme: bearer, in: body, secret: '{{payments}}'}\n",
        "line 1: in is neither field nor query");
    row("a secret in the file", "auth:\n  scheme: bearer\n  secret: abc\n", "line 3: secret is no {{name}}");
    row("no secret", "auth:\n  scheme: bearer\n", "line 2: secret is no {{name}}");
}

void RuleFileTest::whatIsWrongIsNamedByLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, detail);
    const auto result = read(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::FileMalformed);
    QCOMPARE(result.error().detail, detail);
}

void RuleFileTest::endpointsComeBackTheSame_data()
{
    QTest::addColumn<QList<EndpointConfig>>("endpoints");
    using Test = TextTest::Kind;
    const auto row = [](const char *name, const QList<EndpointConfig> &endpoints) {
        QTest::newRow(name) << endpoints;
    };
    row("none", {});
    row("one that says nothing", {{}});
    row("several, some of which say nothing", {{}, {.name = u"B: #"_s}, {}});
    row("all flags",
        {{.name = u"yes"_s,
          .path = "/a b",
          .cors = true,
          .refusesExpect = true,
          .records = false,
          .isPaused = true,
          .isStopped = true,
          .forwardsCrossSite = true}});
    for (const QString &place : {u"9100"_s, u"0"_s, u"localhost:9100"_s, u"127.0.0.1:0"_s, u"[::1]:9100"_s})
        row(QByteArray("the place " + place.toUtf8()).constData(), {{.listen = ListenPlace::read(place)}});
    for (const auto scheme :
         {AuthRequirement::Scheme::Basic, AuthRequirement::Scheme::Bearer, AuthRequirement::Scheme::ApiKey,
          AuthRequirement::Scheme::Digest, AuthRequirement::Scheme::Hmac})
        row(QByteArray("auth " + QByteArray::number(int(scheme))).constData(),
            {{.auth = AuthRequirement{.scheme = scheme,
                                      .user = "{{u}}",
                                      .secret = "s3cret",
                                      .name = "X-Key",
                                      .inQuery = true,
                                      .realm = ""}}});
    row("an answer with all there is",
        {answered({.status = 599,
                   .reason = "",
                   .fields = {{"A", "1"}, {"B", "x: y"}, {"A", ""}, {"odd:name", "v"}, {"C", " padded "}, {"", "e"}},
                   .body = "line\n\nline\r\n\t'\"{{x}}# \xf0\x9f\x94\x94",
                   .isTemplate = true,
                   .pieces = {{.pause = 5, .bytes = "data: 1\n\n"}, {.bytes = "\xff"}, {.bytes = ""}},
                   .framing = AnswerFraming::UntilClose,
                   .coding = AnswerCoding::Zstd,
                   .trailers = {{"T", "1"}},
                   .interim = {{.status = 100}, {.status = 103, .fields = {{"Link", "</a>"}}}},
                   .faults = {{FaultKind::Throttle, 10}, {FaultKind::NoAnswer, 0}}})});
    for (const FaultKind kind : allFaultKinds())
        row(QByteArray("the fault " + QByteArray(name(kind).data())).constData(),
            {answered({.faults = {{kind, 7}}})});
    for (const auto coding : {AnswerCoding::Gzip, AnswerCoding::Deflate, AnswerCoding::Br})
        row(QByteArray("the coding " + QByteArray(name(coding).data())).constData(),
            {answered({.framing = AnswerFraming::Chunked, .coding = coding})});
    row("a content that is no UTF-8", {answered({.body = QByteArray("\xff\0\n", 3)})});
    row("a content with a NUL", {answered({.body = QByteArray("a\0b", 3)})});
    row("a content that looks like a number", {answered({.body = "0123"})});
    row("a content that looks like nothing", {answered({.body = "null"})});
    row("a content of odd characters",
        {answered({.body = "\xef\xbb\xbf\xc2\x85\xe2\x80\xa8\xef\xbf\xbe\x7f\x01"})});
    row("no content, and no fields", {answered({.fields = {}, .body = ""})});
    row("a file", {answered({.body = "", .bodyFile = u"/etc/x y"_s})});
    row("an empty sequence", {ruled({.then = AnswerSequence{.answers = {}, .repeats = true}})});
    row("a sequence of one that begins again", {ruled({.then = AnswerSequence{.repeats = true}})});
    row("a sequence", {ruled({.then = AnswerSequence{.answers = {plain(500, "x"), {}, plain(200, "OK", "500")}}})});
    row("forward", {ruled({.then = Forward{.target = u"https://h/a?b"_s}})});
    row("forward with all there is",
        {ruled({.then = Forward{.target = u"https://h"_s, .keepHost = true, .timeLimit = 1}})});
    row("ask", {ruled({.then = AskPerson()})});
    row("ask with all there is", {ruled({.then = AskPerson{.timeLimit = 1, .otherwise = plain(504, "x", "y")}})});
    row("a rule that is off", {ruled({.name = u"- off"_s, .enabled = false, .when = {.methods = {"A", "true"}}})});
    row("a condition with all there is",
        {asked({.methods = {"GET"},
                .path = "/{a}/*/**",
                .query = {{.name = "q"}, {.name = "r", .test = {.kind = Test::Equal, .text = ""}}},
                .fields = {{.name = "X", .test = {.kind = Test::Matches, .text = "^a: #b$"}},
                           {.name = "X", .test = {.kind = Test::Matches, .negated = true, .text = "c"}},
                           {.name = "X", .test = {.negated = true}}},
                .body = {{.kind = Test::Contains, .negated = true, .text = "a"},
                         {.kind = Test::Equal, .text = "b"},
                         TextTest()},
                .json = {{.name = "$.a[0].b", .test = {.kind = Test::Contains, .text = "1"}}},
                .from = 2,
                .to = 9,
                .every = 3,
                .probability = 0.1})});
    row("names that are no plain keys",
        {asked({.query = {{.name = "a b: c"}, {.name = ""}, {.name = "a b: c", .test = {.negated = true}}},
                .fields = {{.name = "no", .test = {.kind = Test::Equal, .text = "1"}}},
                .json = {{.name = "$['a: b']", .test = {.kind = Test::Equal, .text = "x"}}}})});
    row("one call", {asked({.from = 4, .to = 4})});
    row("calls to the fourth", {asked({.to = 4})});
    row("the first call", {asked({.from = 1, .to = 1})});
}

void RuleFileTest::endpointsComeBackTheSame()
{
    QFETCH(QList<EndpointConfig>, endpoints);
    const auto text = ruleText(endpoints, secretName);
    QVERIFY(text);
    const auto result = read(*text);
    QVERIFY2(result, qPrintable(problemOf(result) + u'\n' + QString::fromUtf8(*text)));
    QVERIFY2(*result == endpoints, text->constData());
    QCOMPARE(ruleText(*result, secretName), text);
}

void RuleFileTest::whatIsWrittenReadsWell()
{
    const EndpointConfig endpoint{
        .name = u"Payments"_s,
        .path = "/payments",
        .rules = {{.name = u"Paid"_s,
                   .when = {.methods = {"POST"},
                            .path = "/payments/{id}",
                            .json = {{.name = "$.type", .test = {.kind = TextTest::Kind::Equal, .text = "paid"}}}},
                   .then = AnswerSequence{.answers = {plain(500, "Internal Server Error"),
                                                      {.fields = {{"Content-Type", "application/json"}},
                                                       .body = "{\"id\":{{request.body.id}}}",
                                                       .isTemplate = true}}}}},
        .auth = AuthRequirement{.scheme = AuthRequirement::Scheme::Bearer, .secret = "s3cret"}};
    QCOMPARE(ruleText({endpoint}, secretName), R"(name: Payments

path: /payments

auth:
  scheme: bearer
  secret: "{{payments}}"

rules:
  - name: Paid
    when:
      method: POST
      path: /payments/{id}
      json:
        $.type: paid
    sequence:
      - status: 500
      - status: 200
        fields:
          - "Content-Type: application/json"
        body: "{\"id\":{{request.body.id}}}"
        template: true
)"_ba);
}

void RuleFileTest::theExampleComesBackTheSame()
{
    const auto result = readRuleFile(QStringLiteral(WIREBELL_TEST_DATA "/rules/payments.yml"), secretOf);
    QVERIFY2(result, qPrintable(problemOf(result)));
    QCOMPARE(result->size(), 2);
    QCOMPARE(result->first().rules.size(), 7);
    const auto text = ruleText(*result, secretName);
    QVERIFY(text);
    const auto again = read(*text);
    QVERIFY2(again, qPrintable(problemOf(again)));
    QVERIFY(*again == *result);
}

void RuleFileTest::secretsStandInNoFile()
{
    const EndpointConfig endpoint{
        .auth = AuthRequirement{.scheme = AuthRequirement::Scheme::Basic, .user = "u", .secret = "s3cret"}};
    const auto text = ruleText({endpoint}, secretName);
    QVERIFY(text);
    QVERIFY(!text->contains("s3cret"));
    QVERIFY(text->contains("\"{{payments}}\""));
}

void RuleFileTest::aSecretThatIsNotThereIsAnError()
{
    const auto result = read("auth: {scheme: bearer, secret: '{{other}}'}\n");
    QVERIFY(!result);
    QCOMPARE(result.error(), (Error{ErrorKind::NoSuchSecret, u"other"_s}));
}

void RuleFileTest::whatYamlCantHoldIsRefused_data()
{
    QTest::addColumn<EndpointConfig>("endpoint");
    QTest::addColumn<QString>("key");
    QTest::newRow("a reason") << answered({.reason = "\xff"}) << u"reason"_s;
    QTest::newRow("a field") << answered({.fields = {{"X", "\xe4"}}}) << u"fields"_s;
    QTest::newRow("a path") << EndpointConfig{.path = "/\xff"} << u"path"_s;
}

void RuleFileTest::whatYamlCantHoldIsRefused()
{
    QFETCH(EndpointConfig, endpoint);
    QFETCH(QString, key);
    const auto text = ruleText({endpoint}, secretName);
    QVERIFY(!text);
    QCOMPARE(text.error(), (Error{ErrorKind::FileNotWritable, key}));
}

void RuleFileTest::aFileIsReadFromItsFolder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rules.yml"_s);
    QVERIFY(saveFile(path, "rules:\n- file: body.json\n"));
    const auto result = readRuleFile(path, secretOf);
    QVERIFY2(result, qPrintable(problemOf(result)));
    QCOMPARE(std::get<AnswerSequence>(result->first().rules.first().then).answers.first().bodyFile,
             folder.filePath(u"body.json"_s));
}

void RuleFileTest::aFileThatIsNotThereIsAnError()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"missing.yml"_s);
    const auto result = readRuleFile(path, secretOf);
    QVERIFY(!result);
    QCOMPARE(result.error(), (Error{ErrorKind::FileNotFound, path}));
}

QTEST_GUILESS_MAIN(RuleFileTest)
#include "tst_rulefile.moc"

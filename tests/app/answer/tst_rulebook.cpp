// SPDX-License-Identifier: MIT
#include "answer/rulebook.h"
#include "allocationcount.h"
#include "caught.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;
using Plan = std::shared_ptr<const AnswerPlan>;

namespace {

constexpr qint64 date = 784'111'777'000; // Sun, 06 Nov 1994 08:49:37 GMT

Plan planOf(const Decision &decision)
{
    const Plan *plan = std::get_if<Plan>(&decision.what);
    return plan ? *plan : nullptr;
}

QByteArray contentOf(const Decision &decision)
{
    QByteArray bytes;
    for (const AnswerStep &step : planOf(decision)->steps)
        bytes += step.bytes;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    return bytes.sliced(end + 4);
}

int statusOf(const Decision &decision)
{
    return planOf(decision)->response->status;
}

Answer says(const QByteArray &body, int status = 200)
{
    Answer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

Rule rule(const QString &name, const Condition &when, const Answer &answer)
{
    return {.name = name, .when = when, .then = AnswerSequence{.answers = {answer}}};
}

Exchange get(const QByteArray &target = "/")
{
    return caught("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
}

} // namespace

class RuleBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutARuleTheFallbackAnswers();
    void theFirstRuleThatMatchesAnswers_data();
    void theFirstRuleThatMatchesAnswers();
    void aRuleTakesItsShareOfTheCalls_data();
    void aRuleTakesItsShareOfTheCalls();
    void chanceKeepsToItsProbability();
    void aSequenceGoesOn_data();
    void aSequenceGoesOn();
    void countsBeginAgain();
    void aTemplateIsFilled();
    void aWebSocketIsTakenWhereNoRuleAnswers();
    void whatIsNoAnswerIsHandedOn();
    void anAnswerSettledLaterIsMadeReadyToo();
    void aPauseComesFirst();
    void expectIsRefusedByChoice_data();
    void expectIsRefusedByChoice();
    void aPreflightIsAnswered_data();
    void aPreflightIsAnswered();
    void eachAnswerIsOpenByChoice();
    void withoutCredentialsThereIsNoAnswer();
    void anHmacIsOfTheWholeContent();
    void aNonceLivesFiveMinutes();
    void aDigestComesOnce();
    void manyChallengesForgetTheOldest();
    void aFileThatIsNotThereIsOurError();
    void theConstantAnswerAllocatesNothing();
};

void RuleBookTest::withoutARuleTheFallbackAnswers()
{
    RuleBook book({});
    const Exchange exchange = get();
    const Decision decision = book.decide(exchange, true, date);
    QCOMPARE(decision.rule, QString());
    QCOMPARE(decision.call, 0);
    QCOMPARE(contentOf(decision), "OK"_ba);
    QCOMPARE(planOf(decision)->ending, AnswerPlan::Ending::Persist);
    QCOMPARE(planOf(book.decide(exchange, false, date))->ending, AnswerPlan::Ending::Close);
}

void RuleBookTest::theFirstRuleThatMatchesAnswers_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("the first of two that match") << "/a/1"_ba << u"first"_s << "1"_ba;
    QTest::newRow("the second alone matches") << "/a/1/2"_ba << u"second"_s << "2"_ba;
    QTest::newRow("one that is switched off") << "/off"_ba << QString() << "none"_ba;
    QTest::newRow("one that makes no sense") << "/{odd"_ba << QString() << "none"_ba;
    QTest::newRow("none") << "/b"_ba << QString() << "none"_ba;
    QTest::newRow("one without answers takes the fallback's") << "/empty"_ba << u"empty"_s << "none"_ba;
}

void RuleBookTest::theFirstRuleThatMatchesAnswers()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, rule);
    QFETCH(QByteArray, content);
    Rule off = ::rule(u"off"_s, {.path = "/off"}, says("off"));
    off.enabled = false;
    RuleBook book({.rules = {::rule(u"odd"_s, {.path = "/{odd"}, says("odd")), off,
                             ::rule(u"first"_s, {.path = "/a/*"}, says("1")),
                             ::rule(u"second"_s, {.path = "/a/**"}, says("2")),
                             {.name = u"empty"_s, .when = {.path = "/empty"}, .then = AnswerSequence{.answers = {}}}},
                   .fallback = says("none")});
    const Exchange exchange = get(target);
    const Decision decision = book.decide(exchange, true, date);
    QCOMPARE(decision.rule, rule);
    QCOMPARE(contentOf(decision), content);
}

void RuleBookTest::aRuleTakesItsShareOfTheCalls_data()
{
    QTest::addColumn<Condition>("when");
    QTest::addColumn<QByteArray>("calls"); // "x": the rule's, ".": the fallback's
    QTest::newRow("all") << Condition{} << "xxxxxx"_ba;
    QTest::newRow("from the third") << Condition{.from = 3} << "..xxxx"_ba;
    QTest::newRow("the first two") << Condition{.to = 2} << "xx...."_ba;
    QTest::newRow("the second to the fourth") << Condition{.from = 2, .to = 4} << ".xxx.."_ba;
    QTest::newRow("every second") << Condition{.every = 2} << "x.x.x."_ba;
    QTest::newRow("every third from the second") << Condition{.from = 2, .every = 3} << ".x..x."_ba;
    QTest::newRow("never") << Condition{.probability = 0} << "......"_ba;
    QTest::newRow("surely") << Condition{.probability = 1} << "xxxxxx"_ba;
}

void RuleBookTest::aRuleTakesItsShareOfTheCalls()
{
    QFETCH(Condition, when);
    QFETCH(QByteArray, calls);
    when.path = "/a";
    RuleBook book({.rules = {rule(u"x"_s, when, says("x"))}, .fallback = says(".")});
    const Exchange a = get("/a");
    const Exchange b = get("/b");
    QByteArray taken;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        taken += contentOf(book.decide(a, true, date));
        QCOMPARE(contentOf(book.decide(b, true, date)), "."_ba); // what does not match does not count
    }
    QCOMPARE(taken, calls);
    QCOMPARE(book.calls(), QList<qint64>{calls.count('x')});
}

void RuleBookTest::chanceKeepsToItsProbability()
{
    const EndpointConfig config{.rules = {rule(u"x"_s, {.probability = 0.25}, says("x", 500))},
                                .fallback = says(".")};
    const Exchange exchange = get();
    const auto outcomes = [&](quint64 seed) {
        RuleBook book(config, seed);
        QByteArray seen;
        for (int i = 0; i < 4000; ++i)
            seen += contentOf(book.decide(exchange, true, date));
        return seen;
    };
    const QByteArray seen = outcomes(7);
    QCOMPARE_GE(seen.count('x'), 900); // 1000 ± 3.6 standard deviations
    QCOMPARE_LE(seen.count('x'), 1100);
    QCOMPARE(outcomes(7), seen);
    QCOMPARE_NE(outcomes(8), seen);
    QCOMPARE_NE(outcomes(7 + (quint64(1) << 32)), seen);
}

void RuleBookTest::aSequenceGoesOn_data()
{
    QTest::addColumn<bool>("repeats");
    QTest::addColumn<QList<int>>("statuses");
    QTest::newRow("the last one goes on") << false << QList<int>{500, 503, 200, 200, 200, 200};
    QTest::newRow("the first comes again") << true << QList<int>{500, 503, 200, 500, 503, 200};
}

void RuleBookTest::aSequenceGoesOn()
{
    QFETCH(bool, repeats);
    QFETCH(QList<int>, statuses);
    RuleBook book({.rules = {{.name = u"s"_s,
                              .then = AnswerSequence{.answers = {says("a", 500), says("b", 503), says("c", 200)},
                                                     .repeats = repeats}}}});
    const Exchange exchange = get();
    QList<int> seen;
    for (qsizetype i = 0; i < statuses.size(); ++i) {
        const Decision decision = book.decide(exchange, true, date);
        QCOMPARE(decision.call, i + 1);
        seen.append(statusOf(decision));
    }
    QCOMPARE(seen, statuses);
}

void RuleBookTest::countsBeginAgain()
{
    RuleBook book({.rules = {rule(u"once"_s, {.to = 1}, says("once"))}, .fallback = says("later")});
    const Exchange exchange = get();
    QCOMPARE(contentOf(book.decide(exchange, true, date)), "once"_ba);
    QCOMPARE(contentOf(book.decide(exchange, true, date)), "later"_ba);
    book.startAgain();
    QCOMPARE(book.calls(), QList<qint64>{0});
    QCOMPARE(contentOf(book.decide(exchange, true, date)), "once"_ba);
}

void RuleBookTest::aTemplateIsFilled()
{
    Answer answer = says("{{request.path.id}} {{call}} {{$timestamp}}");
    answer.isTemplate = true;
    RuleBook book({.rules = {rule(u"t"_s, {.path = "/users/{id}"}, answer)}});
    const Exchange exchange = get("/users/a%20b");
    QCOMPARE(contentOf(book.decide(exchange, true, date)), "a b 1 784111777"_ba);
    QCOMPARE(contentOf(book.decide(exchange, true, date + 1000)), "a b 2 784111778"_ba);
}

void RuleBookTest::aWebSocketIsTakenWhereNoRuleAnswers()
{
    // RFC 6455, 1.3.
    const QByteArray asking = "GET /chat HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    const auto decided = [&](EndpointConfig::WebSockets how, const QByteArray &head) {
        RuleBook book({.rules = {rule(u"closed"_s, {.path = "/closed"}, says("no", 403))}, .webSockets = how});
        return planOf(book.decide(caught(head), true, date));
    };
    using WebSockets = EndpointConfig::WebSockets;
    const Plan taken = decided(WebSockets::Taken, asking);
    QCOMPARE(taken->ending, AnswerPlan::Ending::WebSocket);
    QCOMPARE(taken->response->status, 101);
    QCOMPARE(taken->response->fields.value("Sec-WebSocket-Accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="_ba);
    QVERIFY(taken->marks.isEmpty());
    QCOMPARE(decided(WebSockets::Echoed, asking)->ending, AnswerPlan::Ending::EchoingWebSocket);
    QCOMPARE(decided(WebSockets::Unknown, asking)->response->status, 200);
    const auto without = [&](const char *part, const char *other) { return QByteArray(asking).replace(part, other); };
    QCOMPARE(decided(WebSockets::Taken, without("/chat", "/closed"))->response->status, 403);
    for (const QByteArray &head :
         {without("GET", "POST"), without("HTTP/1.1", "HTTP/1.0"), without("Version: 13", "Version: 8"),
          without("Upgrade: websocket", "Upgrade: h2c"), without("keep-alive, Upgrade", "keep-alive"),
          without("dGhlIHNhbXBsZSBub25jZQ==", "short")})
        QCOMPARE(decided(WebSockets::Taken, head)->response->status, 200);
}

void RuleBookTest::whatIsNoAnswerIsHandedOn()
{
    const Forward forward{.target = u"http://localhost:8080"_s};
    const AskPerson ask{.timeLimit = 5000, .otherwise = says("late", 504)};
    RuleBook book({.rules = {{.name = u"f"_s, .when = {.path = "/f/{x}"}, .then = forward},
                             {.name = u"p"_s, .then = ask}}});
    const Exchange to = get("/f/1");
    const Decision forwarded = book.decide(to, true, date);
    QCOMPARE(forwarded.rule, u"f"_s);
    QVERIFY(std::get<Forward>(forwarded.what) == forward);
    QCOMPARE(forwarded.parameters, (QList<Parameter>{{"x", "1"}}));
    const Exchange other = get();
    const Decision asked = book.decide(other, true, date);
    QCOMPARE(asked.rule, u"p"_s);
    QVERIFY(std::get<AskPerson>(asked.what) == ask);
    QCOMPARE(book.calls(), (QList<qint64>{1, 1}));
}

void RuleBookTest::anAnswerSettledLaterIsMadeReadyToo()
{
    Answer late = says("{{request.path.x}} {{call}}", 504);
    late.isTemplate = true;
    RuleBook book({.rules = {{.when = {.path = "/{x}"}, .then = AskPerson{.otherwise = late}}}, .cors = true});
    const Exchange exchange = get("/seven");
    const Decision decision = book.decide(exchange, true, date);
    const Plan plan = book.plan(late, decision, exchange, true, date);
    QCOMPARE(plan->response->status, 504);
    QVERIFY(plan->steps.first().bytes.endsWith("\r\n\r\nseven 1"));
    QVERIFY(plan->response->fields.contains("Access-Control-Allow-Origin"));
    QCOMPARE(book.plan(says("by hand"), decision, exchange, false, date)->ending, AnswerPlan::Ending::Close);
}

void RuleBookTest::aPauseComesFirst()
{
    RuleBook book({.rules = {rule(u"x"_s, {}, says("x"))},
                   .auth = AuthRequirement{.scheme = AuthRequirement::Scheme::Bearer, .secret = "t"},
                   .isPaused = true});
    const Exchange exchange = get();
    const Decision decision = book.decide(exchange, true, date);
    QCOMPARE(statusOf(decision), 503);
    QCOMPARE(planOf(decision)->response->reason, "Service Unavailable"_ba);
    QCOMPARE(contentOf(decision), "paused\n"_ba);
    QCOMPARE(decision.rule, QString());
    QCOMPARE(book.calls(), QList<qint64>{0});
}

void RuleBookTest::expectIsRefusedByChoice_data()
{
    QTest::addColumn<bool>("refuses");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray asks = "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-Continue\r\nContent-Length: 5\r\n\r\n"_ba;
    QTest::newRow("refused") << true << asks << 417;
    QTest::newRow("not refused") << false << asks << 200;
    QTest::newRow("nothing is expected") << true << "GET / HTTP/1.1\r\nHost: x\r\n\r\n"_ba << 200;
    QTest::newRow("HTTP/1.0 does not know it")
        << true << "POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello"_ba << 200;
}

void RuleBookTest::expectIsRefusedByChoice()
{
    QFETCH(bool, refuses);
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    RuleBook book({.refusesExpect = refuses});
    const Exchange exchange = caught(request);
    QCOMPARE(statusOf(book.decide(exchange, true, date)), status);
}

void RuleBookTest::aPreflightIsAnswered_data()
{
    QTest::addColumn<bool>("cors");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answered"); // the field lines before Date
    const QByteArray origin = "Origin: https://shop.example\r\n"_ba;
    QTest::newRow("method and fields are allowed")
        << true
        << origin + "Access-Control-Request-Method: PUT\r\nAccess-Control-Request-Headers: x-id, authorization\r\n"
        << 204
        << "Access-Control-Allow-Methods: PUT\r\nAccess-Control-Allow-Headers: x-id, authorization\r\n"
           "Access-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers: *\r\n"_ba;
    QTest::newRow("a private network is allowed")
        << true
        << origin + "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Private-Network: true\r\n" << 204
        << "Access-Control-Allow-Methods: GET\r\nAccess-Control-Allow-Private-Network: true\r\n"
           "Access-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers: *\r\n"_ba;
    QTest::newRow("not by choice") << false << origin + "Access-Control-Request-Method: PUT\r\n" << 401 << QByteArray();
    QTest::newRow("without a method it is none") << true << origin << 401 << QByteArray();
    QTest::newRow("without an origin it is none")
        << true << "Access-Control-Request-Method: PUT\r\n"_ba << 401 << QByteArray();
}

void RuleBookTest::aPreflightIsAnswered()
{
    QFETCH(bool, cors);
    QFETCH(QByteArray, lines);
    QFETCH(int, status);
    QFETCH(QByteArray, answered);
    // A browser sends no credentials with it.
    RuleBook book({.auth = AuthRequirement{.scheme = AuthRequirement::Scheme::Bearer, .secret = "t"}, .cors = cors});
    const Exchange exchange = caught("OPTIONS / HTTP/1.1\r\nHost: x\r\n" + lines + "\r\n");
    const Decision decision = book.decide(exchange, true, date);
    QCOMPARE(statusOf(decision), status);
    if (status == 204)
        QCOMPARE(planOf(decision)->steps.first().bytes,
                 "HTTP/1.1 204 No Content\r\n" + answered + "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n");
}

void RuleBookTest::eachAnswerIsOpenByChoice()
{
    Answer own = says("own");
    own.fields = {{"access-control-allow-origin", "https://a.example"}};
    RuleBook book({.rules = {rule(u"own"_s, {.path = "/own"}, own)}, .cors = true});
    const Exchange first = get("/own");
    QCOMPARE(planOf(book.decide(first, true, date))->response->fields.values("Access-Control-Allow-Origin"),
             QByteArrayList{"https://a.example"});
    const Exchange second = get("/");
    QCOMPARE(planOf(book.decide(second, true, date))->response->fields.values("Access-Control-Allow-Origin"),
             QByteArrayList{"*"});
    RuleBook closed({});
    QVERIFY(!planOf(closed.decide(second, true, date))->response->fields.contains("Access-Control-Allow-Origin"));
}

void RuleBookTest::withoutCredentialsThereIsNoAnswer()
{
    RuleBook book({.rules = {rule(u"x"_s, {}, says("x"))},
                   .auth = AuthRequirement{.scheme = AuthRequirement::Scheme::Bearer, .secret = "t"}});
    const Exchange without = get();
    const Decision refused = book.decide(without, true, date);
    QCOMPARE(statusOf(refused), 401);
    QCOMPARE(contentOf(refused), "missing\n"_ba);
    QCOMPARE(planOf(refused)->response->fields.value("WWW-Authenticate"), "Bearer realm=\"Wirebell\""_ba);
    QCOMPARE(book.calls(), QList<qint64>{0});
    const Exchange wrong = caught("GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer u\r\n\r\n");
    QCOMPARE(contentOf(book.decide(wrong, true, date)), "wrong\n"_ba);
    const Exchange right = caught("GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\n\r\n");
    QCOMPARE(contentOf(book.decide(right, true, date)), "x"_ba);
}

void RuleBookTest::anHmacIsOfTheWholeContent()
{
    RuleBook book({.auth = AuthRequirement{.scheme = AuthRequirement::Scheme::Hmac,
                                           .secret = "It's a Secret to Everybody",
                                           .name = "X-Hub-Signature-256"}});
    const QByteArray line = "X-Hub-Signature-256: "
                            "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17\r\n"_ba;
    const Exchange whole = caught("POST /", line, "Hello, World!");
    QCOMPARE(statusOf(book.decide(whole, true, date)), 200);
    const Exchange chunked = caught("POST / HTTP/1.1\r\nHost: x\r\n" + line
                                    + "Transfer-Encoding: chunked\r\n\r\n6\r\nHello,\r\n7\r\n World!\r\n0\r\n\r\n");
    QCOMPARE(statusOf(book.decide(chunked, true, date)), 200);
    const Exchange other = caught("POST /", line, "Hello, World");
    QCOMPARE(contentOf(book.decide(other, true, date)), "wrong\n"_ba);
}

namespace {

RuleBook digestBook()
{
    return RuleBook({.auth = AuthRequirement{.scheme = AuthRequirement::Scheme::Digest, .user = "u", .secret = "s"}});
}

/// That of the challenge.
QByteArray nonceIn(const Decision &decision)
{
    const QByteArray challenge = planOf(decision)->response->fields.value("WWW-Authenticate").value_or(QByteArray());
    const qsizetype from = challenge.indexOf("nonce=\"") + 7;
    return challenge.sliced(from, challenge.indexOf('"', from) - from);
}

/// A GET that knows the secret.
Exchange digested(const QByteArray &nonce, const QByteArray &count)
{
    const auto hash = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    };
    const QByteArray response = hash(hash("u:Wirebell:s") + ':' + nonce + ':' + count + ":c:auth:" + hash("GET:/"));
    return caught("GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Digest username=\"u\", "
                  "realm=\"Wirebell\", uri=\"/\", algorithm=SHA-256, qop=auth, nc=" + count
                  + ", cnonce=\"c\", nonce=\"" + nonce + "\", response=\"" + response + "\"\r\n\r\n");
}

} // namespace

void RuleBookTest::aNonceLivesFiveMinutes()
{
    RuleBook book = digestBook();
    const QByteArray nonce = nonceIn(book.decide(get(), true, date));
    QCOMPARE_GE(nonce.size(), 32);
    QCOMPARE(statusOf(book.decide(digested(nonce, "00000001"), true, date + 299'999)), 200);
    const Decision stale = book.decide(digested(nonce, "00000002"), true, date + 300'000);
    QCOMPARE(contentOf(stale), "stale\n"_ba);
    for (const QByteArray &challenge : planOf(stale)->response->fields.values("WWW-Authenticate"))
        QVERIFY(challenge.endsWith(", stale=true") && !challenge.contains(nonce));
}

void RuleBookTest::aDigestComesOnce()
{
    RuleBook book = digestBook();
    const QByteArray nonce = nonceIn(book.decide(get(), true, date));
    const QByteArray other = nonceIn(book.decide(get(), true, date));
    QCOMPARE_NE(other, nonce);
    QCOMPARE(statusOf(book.decide(digested(nonce, "00000001"), true, date)), 200);
    const Decision replayed = book.decide(digested(nonce, "00000001"), true, date);
    QCOMPARE(statusOf(replayed), 401);
    QCOMPARE(contentOf(replayed), "replayed\n"_ba);
    for (const QByteArray &challenge : planOf(replayed)->response->fields.values("WWW-Authenticate"))
        QVERIFY(challenge.endsWith(", stale=true") && !challenge.contains(nonce));
    QCOMPARE(statusOf(book.decide(digested(nonce, "0000000a"), true, date)), 200);
    QCOMPARE(contentOf(book.decide(digested(nonce, "00000009"), true, date)), "replayed\n"_ba);
    QCOMPARE(statusOf(book.decide(digested(nonce, "0000000B"), true, date)), 200);
    // Another's count is another's matter, and so is that of a challenge in between.
    QCOMPARE(statusOf(book.decide(digested(other, "00000001"), true, date)), 200);
    QCOMPARE(statusOf(book.decide(digested(nonceIn(replayed), "00000001"), true, date)), 200);
}

void RuleBookTest::manyChallengesForgetTheOldest()
{
    RuleBook book = digestBook();
    const QByteArray first = nonceIn(book.decide(get(), true, date));
    const QByteArray second = nonceIn(book.decide(get(), true, date));
    for (size_t i = 0; i + 1 < NonceBook::mostKept; ++i)
        book.decide(get(), true, date);
    QCOMPARE(statusOf(book.decide(digested(second, "00000001"), true, date)), 200);
    QCOMPARE(contentOf(book.decide(digested(first, "00000001"), true, date)), "stale\n"_ba);
}

void RuleBookTest::aFileThatIsNotThereIsOurError()
{
    const QTemporaryDir folder;
    Answer answer;
    answer.bodyFile = folder.filePath(u"body"_s);
    RuleBook book({.fallback = answer});
    const Exchange exchange = get();
    const Decision decision = book.decide(exchange, true, date);
    QCOMPARE(statusOf(decision), 500);
    QCOMPARE(contentOf(decision), "file-not-found\n"_ba);
    QFile file(answer.bodyFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("here");
    file.close();
    QCOMPARE(contentOf(book.decide(exchange, true, date)), "here"_ba);
}

void RuleBookTest::theConstantAnswerAllocatesNothing()
{
    RuleBook book({});
    const Exchange exchange = caught("POST /", "X-A: 1\r\n", "content");
    const Plan first = planOf(book.decide(exchange, true, date));
    AllocationCount allocations;
    allocations.begin();
    Plan last;
    for (int i = 0; i < 1000; ++i)
        last = planOf(book.decide(exchange, true, date + i));
    const qint64 made = allocations.end();
    QCOMPARE(made, 0);
    QCOMPARE(last, first);
}

QTEST_APPLESS_MAIN(RuleBookTest)
#include "tst_rulebook.moc"

// SPDX-License-Identifier: MIT
#include "query/querymatch.h"
#include "query/queryparser.h"
#include "support/samples.h"

#include <QTimeZone>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_QueryMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meets_data();
    void meets();
    void tellsWhatStandsThere();
    void asksForAPathByCallback();
};

// Contents stand behind the head as they are here.
static QueryReaders readers()
{
    return {.content = [](const Message &message, const std::shared_ptr<const ByteSource> &bytes, qint64 most) {
                return bytes->read(message.bodyAt(), qMin(most, message.contentSize)).value_or(QByteArray());
            },
            .jsonPath = [](const QString &path, const QByteArray &content) {
                return path == u"$.event"_s && content.contains("ping") ? QStringList{u"ping"_s} : QStringList();
            }};
}

static Exchange sample()
{
    Exchange exchange = samples::caught();
    exchange.startedAt = 1'795'478'400'000; // 2026-11-24
    exchange.endpoint = u"My Orders"_s;
    exchange.rule = u"twice"_s;
    exchange.faults = {{FaultKind::DelayHead, 5}};
    exchange.request->version = "1.1";
    exchange.request->fields = {{"Host", "api.example.com:9000"}, {"X-Id", "Seven"}, {"X-Id", "8"},
                                {"Sec-Fetch-Site", "cross-site"}};
    exchange.request->contentSize = 16;
    exchange.request->headSize = exchange.requestBytes()->size() - 16;
    exchange.response->version = "1.1";
    exchange.response->reason = "Fine";
    exchange.response->fields = {{"X-Answer", "1"}};
    exchange.response->contentSize = 2;
    exchange.response->headSize = exchange.responseBytes()->size() - 2;
    exchange.marks = {{true, {{0, 1}, MarkKind::BareLf}}};
    return exchange;
}

void tst_QueryMatch::meets_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("expected");
    const auto yes = [](const char *typed) { QTest::newRow(typed) << QString::fromUtf8(typed) << true; };
    const auto no = [](const char *typed) { QTest::newRow(typed) << QString::fromUtf8(typed) << false; };
    yes(""), yes("method:post"), no("method:get"), yes("-method:GET");
    yes("200"), yes("2xx"), yes("status:>=200"), no("status:>200"), no("404");
    yes("field:x-id"), yes("field:x-id=seven"), yes("field:x-id=8"), no("field:x-id=sev"), no("field:y"), yes("-field:y");
    yes("request.field:x-id"), no("response.field:x-id"), yes("response.field:x-answer=1"), yes("field:x-answer");
    yes("body:ping"), yes("body:\"\\\"event\\\":\\\"pi\""), no("body:ing"), yes("body:ok"), no("request.body:ok");
    yes("response.body:ok"), no("body:x"), yes("text:fine"), no("body:fine"), yes("text:Seven"), yes("text:ping");
    no("request.text:fine"), yes("body:$.event"), yes("body:$.event=PING"), no("body:$.event=pong"), no("body:$.other");
    yes("hook"), no("example"), yes("target:/HOOK"), yes("url:hook"), no("url:nowhere");
    yes("host:example.com"), yes("host:API.example.com"), no("host:ample.com"), no("host:com.example");
    yes("endpoint:\"my orders\""), yes("endpoint:"), no("endpoint:my"), yes("rule:Twice"), no("-rule:");
    yes("flag:cross-site"), yes("flag:foreign-host"), yes("flag:");
    yes("mark:bare-lf"), yes("request.mark:bare-lf"), no("response.mark:bare-lf"), no("mark:obs-fold"), yes("mark:");
    no("error:timed-out"), no("error:"), yes("-error:"), yes("fault:delay-head"), no("fault:reset"), yes("fault:");
    yes("size:>30"), no("request.size:>10k"), yes("response.size:40"), yes("time:<1s"), no("time:>1s");
    yes("after:2026-11-24"), no("before:2026-11-24"), no("after:12:30"), yes("before:12:30");
    no("sent"), yes("caught"), no("failed"), no("tls"), yes("-tls");
    yes("POST 200 hook field:x-id body:ping"), no("POST 200 hook field:x-id body:pong");
}

void tst_QueryMatch::meets()
{
    QFETCH(const QString, typed);
    const QDateTime now({2026, 11, 24}, {18, 0}, QTimeZone::UTC);
    const ParsedQuery read = parseQuery(typed, now, QueryUse::Expectation);
    QVERIFY(read.mistakes.isEmpty());
    const Exchange exchange = sample();
    QTEST(matches(read.query, exchange, readers()), "expected");
    QTEST(mismatches(read.query, exchange, readers()).isEmpty(), "expected");
}

void tst_QueryMatch::tellsWhatStandsThere()
{
    const Query query = parseQuery(u"GET 404 field:x-id=9 body:pong caught"_s).query;
    const auto missed = mismatches(query, sample(), readers());
    QCOMPARE(missed.size(), 4);
    QCOMPARE(missed[0].condition.word, u"GET"_s);
    QCOMPARE(missed[0].found, QStringList{u"POST"_s});
    QCOMPARE(missed[1].found, QStringList{u"200"_s});
    QCOMPARE(missed[2].found, (QStringList{u"Seven"_s, u"8"_s}));
    QCOMPARE(missed[3].condition.key, QueryKey::Body);
    QCOMPARE(missed[3].found, QStringList());
}

void tst_QueryMatch::asksForAPathByCallback()
{
    const Query query = parseQuery(u"body:$.event=pong"_s, QueryUse::Expectation).query;
    QCOMPARE(mismatches(query, sample(), readers()).value(0).found, QStringList{u"ping"_s});
    QueryReaders without = readers();
    without.jsonPath = {};
    QVERIFY(!matches(query, sample(), without));
}

QTEST_GUILESS_MAIN(tst_QueryMatch)
#include "tst_querymatch.moc"

// SPDX-License-Identifier: MIT
#include "query/queryparser.h"

#include <QTest>
#include <QTimeZone>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_QueryParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsConditions_data();
    void readsConditions();
    void readsSeveralWords();
    void tellsMistakes_data();
    void tellsMistakes();
    void keepsTheOtherWords();
    void takesWordsOfACommandLine();
    void expectsContentsByPath_data();
    void expectsContentsByPath();
    void refusesToExpectWhatOnlyALogKnows();
};

static QDateTime now() { return {QDate(2026, 11, 24), QTime(18, 0), QTimeZone::UTC}; }

static ParsedQuery parsed(const QString &text, QueryUse use = QueryUse::Search)
{
    return parseQuery(text, now(), use);
}

void tst_QueryParser::readsConditions_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QueryCondition>("expected");
    const auto row = [](const char *name, const QString &typed, QueryCondition condition) {
        condition.word = typed;
        QTest::newRow(name) << typed << condition;
    };
    using enum QueryKey;
    const auto text = [](const QString &value) { return std::optional(value); };
    row("a method", u"method:post"_s, {.key = Method, .value = text(u"post"_s)});
    row("a method in short", u"M-SEARCH"_s, {.key = Method, .value = text(u"M-SEARCH"_s)});
    row("a status", u"status:404"_s, {.key = Status, .least = 404, .most = 404});
    row("a status in short", u"404"_s, {.key = Status, .least = 404, .most = 404});
    row("a class of statuses", u"status:5xx"_s, {.key = Status, .least = 500, .most = 599});
    row("a class in short", u"5XX"_s, {.key = Status, .least = 500, .most = 599});
    row("statuses from one on", u"status:>=400"_s, {.key = Status, .least = 400});
    row("statuses above one", u"status:>399"_s, {.key = Status, .least = 400});
    row("statuses above a class", u"status:>4xx"_s, {.key = Status, .least = 500});
    row("statuses below one", u"status:<400"_s, {.key = Status, .least = 100, .most = 399});
    row("a range of statuses", u"status:200-299"_s, {.key = Status, .least = 200, .most = 299});
    row("a range of classes", u"status:2xx-3xx"_s, {.key = Status, .least = 200, .most = 399});
    row("a field that is there", u"field:x-id"_s, {.key = Field, .name = u"x-id"_s});
    row("a field with its value", u"field:x-id=7=8"_s, {.key = Field, .name = u"x-id"_s, .value = text(u"7=8"_s)});
    row("a field that is empty", u"field:x-id="_s, {.key = Field, .name = u"x-id"_s, .value = text(QString(u""_s))});
    row("a field of the request", u"request.field:x-id"_s,
        {.key = Field, .side = QuerySide::Request, .name = u"x-id"_s});
    row("a field of the response", u"response.field:x-id=a"_s,
        {.key = Field, .side = QuerySide::Response, .name = u"x-id"_s, .value = text(u"a"_s)});
    row("a field with a quoted value", u"field:via=\"a b\""_s,
        {.key = Field, .name = u"via"_s, .value = text(u"a b"_s)});
    row("a word of a body", u"body:refund"_s, {.key = Body, .value = text(u"refund"_s)});
    row("two words of a body", u"body:\"two words\""_s, {.key = Body, .value = text(u"two words"_s)});
    row("what looks like a path, quoted", u"body:\"$.id\""_s, {.key = Body, .value = text(u"$.id"_s)});
    row("a quotation mark within", u"body:\"\\\"id\\\":7\""_s, {.key = Body, .value = text(u"\"id\":7"_s)});
    row("a word anywhere", u"response.text:oops"_s,
        {.key = Anywhere, .side = QuerySide::Response, .value = text(u"oops"_s)});
    row("a part of the target", u"target:/hook?a"_s, {.key = Target, .value = text(u"/hook?a"_s)});
    row("a part of the URL", u"url:http://a"_s, {.key = Url, .value = text(u"http://a"_s)});
    row("a host", u"host:example.com"_s, {.key = Host, .value = text(u"example.com"_s)});
    row("an endpoint", u"endpoint:\"my orders\""_s, {.key = Endpoint, .value = text(u"my orders"_s)});
    row("any endpoint", u"endpoint:"_s, {.key = Endpoint});
    row("a rule", u"rule:twice"_s, {.key = Rule, .value = text(u"twice"_s)});
    row("a flag", u"flag:cross-site"_s, {.key = Flag, .value = text(u"cross-site"_s)});
    row("a mark", u"mark:Bare-LF"_s, {.key = Mark, .value = text(u"bare-lf"_s)});
    row("any mark of the response", u"response.mark:"_s, {.key = Mark, .side = QuerySide::Response});
    row("an error", u"error:timed-out"_s, {.key = Error, .value = text(u"timed-out"_s)});
    row("a fault", u"fault:reset"_s, {.key = Fault, .value = text(u"reset"_s)});
    row("a size", u"size:>10k"_s, {.key = Size, .least = 10'001});
    row("a size in binary units", u"request.size:<=1.5KiB"_s, {.key = Size, .side = QuerySide::Request, .most = 1536});
    row("a range of sizes", u"size:1k-2M"_s, {.key = Size, .least = 1000, .most = 2'000'000});
    row("a time", u"time:>1s"_s, {.key = Time, .least = 1'000'000'001});
    row("a time without a unit", u"time:<=250"_s, {.key = Time, .most = 250'000'000});
    row("from a day on", u"after:2026-11-24"_s, {.key = Moment, .least = 1'795'478'400'000});
    row("before a time of today", u"before:12:30"_s,
        {.key = Moment, .most = 1'795'478'400'000 + (12 * 60 + 30) * 60'000 - 1});
    row("from a moment on", u"after:2026-11-24T12:30:05.250"_s,
        {.key = Moment, .least = 1'795'478'400'000 + ((12 * 60 + 30) * 60 + 5) * 1000 + 250});
    row("from a moment with its offset on", u"after:2026-11-24T01:00+01:00"_s,
        {.key = Moment, .least = 1'795'478'400'000});
    row("sent", u"sent"_s, {.key = Sent});
    row("caught", u"caught"_s, {.key = Caught});
    row("failed", u"failed"_s, {.key = Failed});
    row("paired", u"paired"_s, {.key = Paired});
    row("pinned", u"pinned"_s, {.key = Pinned});
    row("over TLS", u"tls"_s, {.key = Tls});
    row("a label", u"label:urgent"_s, {.key = Label, .value = text(u"urgent"_s)});
    row("any label", u"label:"_s, {.key = Label});
    row("a colour", u"colour:Red"_s, {.key = Colour, .value = text(u"red"_s)});
    row("any colour", u"colour:"_s, {.key = Colour});
    row("a note", u"note:\"ask Ada\""_s, {.key = Note, .value = text(u"ask Ada"_s)});
    row("not a method", u"-method:GET"_s, {.key = Method, .negated = true, .value = text(u"GET"_s)});
    row("not a class in short", u"-5xx"_s, {.key = Status, .negated = true, .least = 500, .most = 599});
    row("not failed", u"-failed"_s, {.key = Failed, .negated = true});
    row("not a word", u"-hook"_s, {.key = Place, .negated = true, .value = text(u"hook"_s)});
    row("a word", u"hook"_s, {.value = text(u"hook"_s)});
    row("small letters are no method", u"post"_s, {.value = text(u"post"_s)});
    row("four digits are no status", u"9000"_s, {.value = text(u"9000"_s)});
    row("a hyphen alone", u"-"_s, {.value = text(u"-"_s)});
    row("a URL", u"http://localhost:9000/a"_s, {.value = text(u"http://localhost:9000/a"_s)});
    row("a host with its port", u"localhost:9000"_s, {.value = text(u"localhost:9000"_s)});
    row("an address with its port", u"127.0.0.1:9000"_s, {.value = text(u"127.0.0.1:9000"_s)});
    row("a path with a colon", u"/a:b"_s, {.value = text(u"/a:b"_s)});
    row("a quoted word stands for itself", u"\"failed\""_s, {.value = text(u"failed"_s)});
    row("a quoted key stands for itself", u"\"status:404\""_s, {.value = text(u"status:404"_s)});
    row("a quoted method stands for itself", u"\"POST\""_s, {.value = text(u"POST"_s)});
}

void tst_QueryParser::readsConditions()
{
    QFETCH(const QString, typed);
    QFETCH(const QueryCondition, expected);
    const ParsedQuery read = parsed(typed);
    QVERIFY(read.mistakes.isEmpty());
    QCOMPARE(read.query.conditions.size(), 1);
    const QueryCondition &condition = read.query.conditions.first();
    QCOMPARE(condition.key, expected.key);
    QCOMPARE(condition.value, expected.value);
    QCOMPARE(condition.least, expected.least);
    QCOMPARE(condition.most, expected.most);
    QVERIFY(condition == expected);
}

void tst_QueryParser::readsSeveralWords()
{
    const ParsedQuery read = parsed(u"  POST\tstatus:5xx  body:\"a b\" hook "_s);
    QVERIFY(read.mistakes.isEmpty());
    QStringList words;
    for (const QueryCondition &condition : read.query.conditions)
        words.append(condition.word);
    QCOMPARE(words, (QStringList{u"POST"_s, u"status:5xx"_s, u"body:\"a b\""_s, u"hook"_s}));
    QCOMPARE(parsed(u"  "_s), ParsedQuery());
}

void tst_QueryParser::tellsMistakes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QueryMistake>("expected");
    using enum QueryMistakeKind;
    const auto row = [](const char *name, const QString &typed, QueryMistake mistake) {
        mistake.length = typed.size();
        QTest::newRow(name) << typed << mistake;
    };
    row("a mistyped key", u"statsu:404"_s,
        {.kind = UnknownKey, .key = u"statsu"_s, .text = u"statsu"_s, .nearest = u"status"_s});
    row("a mistyped key before a number", u"boddy:7"_s,
        {.kind = UnknownKey, .key = u"boddy"_s, .text = u"boddy"_s, .nearest = u"body"_s});
    row("a key that nothing is near", u"weather:red"_s,
        {.kind = UnknownKey, .key = u"weather"_s, .text = u"weather"_s});
    row("a word with a colon that takes none", u"failed:yes"_s,
        {.kind = UnknownKey, .key = u"failed"_s, .text = u"failed"_s, .nearest = u"failed"_s});
    row("a key without a value", u"method:"_s, {.kind = MissingValue, .key = u"method"_s, .text = u"method"_s});
    row("a field without a name", u"field:=7"_s, {.kind = MissingValue, .key = u"field"_s, .text = u"=7"_s});
    row("nothing in quotation marks", u"\"\""_s, {.kind = MissingValue, .text = u"\"\""_s});
    row("an unknown mark", u"mark:bare-lff"_s,
        {.kind = UnknownName, .key = u"mark"_s, .text = u"bare-lff"_s, .nearest = u"bare-lf"_s});
    row("an unknown flag", u"flag:odd"_s, {.kind = UnknownName, .key = u"flag"_s, .text = u"odd"_s});
    row("an unknown error", u"error:timeout"_s,
        {.kind = UnknownName, .key = u"error"_s, .text = u"timeout"_s, .nearest = u"timed-out"_s});
    row("an unknown fault", u"fault:resett"_s,
        {.kind = UnknownName, .key = u"fault"_s, .text = u"resett"_s, .nearest = u"reset"_s});
    row("no status", u"status:ok"_s, {.kind = BadStatus, .key = u"status"_s, .text = u"ok"_s});
    row("a status of four digits", u"status:2000"_s, {.kind = BadStatus, .key = u"status"_s, .text = u"2000"_s});
    row("a range the wrong way round", u"status:300-200"_s,
        {.kind = BadStatus, .key = u"status"_s, .text = u"300-200"_s});
    row("no size", u"size:>big"_s, {.kind = BadAmount, .key = u"size"_s, .text = u">big"_s});
    row("an unknown unit", u"time:>1fortnight"_s, {.kind = BadAmount, .key = u"time"_s, .text = u">1fortnight"_s});
    row("no moment", u"after:yesterday"_s, {.kind = BadMoment, .key = u"after"_s, .text = u"yesterday"_s});
    row("a day that is none", u"before:2026-02-30"_s, {.kind = BadMoment, .key = u"before"_s, .text = u"2026-02-30"_s});
    row("two methods in one", u"method:GET,PUT"_s, {.kind = BadMethod, .key = u"method"_s, .text = u"GET,PUT"_s});
    row("an open quotation mark", u"body:\"two words"_s, {.kind = OpenQuote, .text = u"body:\"two words"_s});
    row("a side that the key does not know", u"request.status:404"_s,
        {.kind = NoSide, .key = u"request.status"_s, .text = u"404"_s});
    row("a path, which can be expected only", u"body:$.id"_s,
        {.kind = OnlyExpected, .key = u"body"_s, .text = u"$.id"_s});
}

void tst_QueryParser::tellsMistakes()
{
    QFETCH(const QString, typed);
    QFETCH(const QueryMistake, expected);
    const ParsedQuery read = parsed(typed);
    QVERIFY(read.query.isEmpty());
    QCOMPARE(read.mistakes.size(), 1);
    QCOMPARE(read.mistakes.first().kind, expected.kind);
    QCOMPARE(read.mistakes.first().nearest, expected.nearest);
    QCOMPARE(read.mistakes.first().text, expected.text);
    QCOMPARE(read.mistakes.first().key, expected.key);
    QVERIFY(read.mistakes.first() == expected);
}

void tst_QueryParser::keepsTheOtherWords()
{
    const ParsedQuery read = parsed(u"POST statsu:404 hook mark:no"_s);
    QCOMPARE(read.query.conditions.size(), 2);
    QCOMPARE(read.mistakes.size(), 2);
    QCOMPARE(read.mistakes[0].at, 5);
    QCOMPARE(read.mistakes[0].length, 10);
    QCOMPARE(read.mistakes[1].at, 21);
}

void tst_QueryParser::takesWordsOfACommandLine()
{
    const ParsedQuery read = parsed(typedQuery({u"POST"_s, u"body:two words"_s, QString(), u"body:\"a b\""_s}));
    QVERIFY(read.mistakes.isEmpty());
    QCOMPARE(read.query.conditions.size(), 3);
    QCOMPARE(read.query.conditions[1].value, u"two words"_s);
    QCOMPARE(read.query.conditions[2].value, u"a b"_s);
}

void tst_QueryParser::expectsContentsByPath_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::newRow("a value") << u"body:$.type=invoice.paid"_s << u"$.type"_s << u"invoice.paid"_s;
    QTest::newRow("a quoted value") << u"body:$.a=\"b c\""_s << u"$.a"_s << u"b c"_s;
    QTest::newRow("a filter") << u"body:$.a[?(@.b==1)].c=2"_s << u"$.a[?(@.b==1)].c"_s << u"2"_s;
    QTest::newRow("anything") << u"body:$.a"_s << u"$.a"_s << QString();
}

void tst_QueryParser::expectsContentsByPath()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, path);
    QFETCH(const QString, value);
    const ParsedQuery read = parsed(typed, QueryUse::Expectation);
    QVERIFY(read.mistakes.isEmpty());
    QCOMPARE(read.query.conditions.size(), 1);
    QCOMPARE(read.query.conditions[0].key, QueryKey::JsonPath);
    QCOMPARE(read.query.conditions[0].name, path);
    QCOMPARE(read.query.conditions[0].value, value.isNull() ? std::nullopt : std::optional(value));
}

void tst_QueryParser::refusesToExpectWhatOnlyALogKnows()
{
    for (const QString &typed : {u"paired"_s, u"-pinned"_s, u"label:urgent"_s, u"note:"_s, u"colour:red"_s}) {
        const ParsedQuery read = parsed(typed, QueryUse::Expectation);
        QVERIFY(read.query.isEmpty());
        QCOMPARE(read.mistakes.value(0).kind, QueryMistakeKind::NotExpected);
    }
}

QTEST_GUILESS_MAIN(tst_QueryParser)
#include "tst_queryparser.moc"

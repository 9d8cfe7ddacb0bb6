// SPDX-License-Identifier: MIT
#include "support/samples.h"
#include "query/queryparser.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "store/textfollower.h"
#include "store/textfollowing.h"

#include <QFile>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_TextIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersAsTheBytesDo_data();
    void answersAsTheBytesDo();
    void findsWhatItHasNotReached();
    void catchesUpWhereItLeftOff();
    void tellsWhenOthersAreFaster();
    void waitsForTheEndOfAnExchange();
    void isMadeAnew_data();
    void isMadeAnew();
    void isMadeAnewForAnotherLog();
    void isSearchedWhileAnotherFollows();
    void letsOneFollowAtATime();
    void followsOnItsOwn();
    void forgetsWhatIsDeleted();
    void forgetsEverything();
    void findsWhatIsAddedByPeople();
    void searchesInSlices();
    void findsBeginningsOfFewAndOfManyWords_data();
    void findsBeginningsOfFewAndOfManyWords();
    void keepsWhatWasFoundUpToDate();

private:
    QString folder() const { return m_folder->path() + u"/log"_s; }
    QString textPath() const { return folder() + u"/text.sqlite"_s; }
    std::unique_ptr<ExchangeLog> log() { return std::move(ExchangeLog::open(folder())).value(); }
    /// Until there is nothing more to take in.
    void follow();
    qint64 reach();
    QList<qint64> found(const QString &typed);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_TextIndex::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void tst_TextIndex::follow()
{
    const auto following = TextFollowing::start(folder());
    QVERIFY(following);
    for (;;) {
        const auto more = (*following)->step([] { return false; });
        QVERIFY(more);
        if (!*more)
            return;
    }
}

qint64 tst_TextIndex::reach()
{
    const auto database = Database::open(textPath(), Database::Access::ReadOnly);
    return database ? database->number("SELECT number FROM reach").value_or(-1) : -1;
}

QList<qint64> tst_TextIndex::found(const QString &typed)
{
    const ParsedQuery parsed = parseQuery(typed);
    const auto reader = LogReader::open(folder());
    QList<qint64> list;
    if (!parsed.mistakes.isEmpty() || !reader)
        return {-1};
    const auto rows = (*reader)->rows(parsed.query, 0, 1000);
    if (!rows || (*reader)->count(parsed.query) != rows->size())
        return {-2};
    for (const ExchangeRow &row : *rows)
        list.append(row.number);
    return list;
}

static Exchange withHead(const QByteArray &head, const QByteArray &body, const QByteArray &answer)
{
    Exchange exchange = samples::caughtRequest(body);
    const QByteArray bytes = head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    exchange.transcript.in = inMemory(bytes);
    exchange.transcript.chunks = {{exchange.startedTick, Direction::In, bytes.size()}};
    exchange.request->target = head.split(' ').at(1);
    samples::answer(exchange);
    exchange.transcript.out = inMemory(answer);
    exchange.transcript.chunks.last().length = answer.size();
    return exchange;
}

// 1 to 6.
static QList<Exchange> variety()
{
    QList<Exchange> list;
    list.append(withHead("POST /hook?a=1 HTTP/1.1\r\nHost: api.example.com:9000\r\nX-Id: 7\r\n",
                         "{\"note\":\"two words\",\"id\":\"evt_12\"}",
                         "HTTP/1.1 200 OK\r\nX-Answer: yes\r\nContent-Length: 8\r\n\r\nRefunded"));
    list.last().endpoint = u"Orders"_s;
    list.last().rule = u"twice down"_s;
    list.last().faults = {{FaultKind::DelayHead, 5}};
    // Chunked, with a bare LF.
    Exchange chunked = samples::caughtRequest();
    const QByteArray bytes = "PUT /put HTTP/1.1\nHost: other.test\r\nTransfer-Encoding: chunked\r\nSec-Fetch-Site: "
                             "cross-site\r\n\r\n4\r\nspli\r\n6\r\nt word\r\n0\r\n\r\n";
    chunked.transcript.in = inMemory(bytes);
    chunked.transcript.chunks = {{chunked.startedTick, Direction::In, bytes.size()}};
    chunked.request->method = "PUT";
    chunked.request->target = "/put";
    chunked.marks = {{true, {{17, 1}, MarkKind::BareLf}}};
    samples::answer(chunked);
    const QByteArray wrong = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
    chunked.transcript.out = inMemory(wrong);
    chunked.transcript.chunks.last().length = wrong.size();
    chunked.response->status = 503;
    list.append(chunked);
    // Sent, over TLS, failed.
    Exchange sent = samples::otherEnd(list.first());
    sent.id = makeUuidV7();
    sent.connection.ordinal = 5;
    sent.url = u"https://Api.Example.com/hook?a=1"_s;
    sent.connection.tls = TlsFacts{};
    sent.state = State::Failed;
    sent.error = Error{ErrorKind::TimedOut, {}};
    list.append(sent);
    // A body that is no text, and a word that stands far behind.
    list.append(withHead("POST /hook HTTP/1.1\r\nHost: localhost\r\n", QByteArray("binary\0refund", 13),
                         "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    list.append(withHead("POST /large HTTP/1.1\r\nHost: localhost\r\nX-Id: 77\r\n", QByteArray(70'000, ' ') + "beyond",
                         "HTTP/1.1 204 No Content\r\n\r\n"));
    list.last().response->status = 204;
    list.append(withHead("POST /\xc3\xbc" "ber HTTP/1.1\r\nHost: localhost\r\nX-Id: seven 7\r\n",
                         "Gr\xc3\xbc\xc3\x9f" "e an \xc3\x84" "da", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    return list;
}

void tst_TextIndex::answersAsTheBytesDo_data()
{
    QTest::addColumn<QList<qint64>>("expected");
    const auto row = [](const char *typed, const QList<qint64> &expected) { QTest::newRow(typed) << expected; };
    row("body:refund", {3, 1});
    row("body:fund", {});
    row("request.body:refund", {});
    row("response.body:REFUNDED", {3, 1});
    row("body:\"two words\"", {3, 1});
    row("body:two body:words", {3, 1});
    row("body:\"two  words\"", {});
    row("body:evt_1", {3, 1});
    row("body:evt_2", {});
    row("body:\"split word\"", {2});
    row("body:beyond", {});
    row("body:binary", {});
    row("body:gr\xc3\x9c\xc3\x9f", {6});
    row("body:\xc3\xa4" "da", {6});
    row("body:ada", {});
    row("body:\"{\"", {3, 1});
    row("-body:refund", {6, 5, 4, 2});
    row("text:busy", {2});
    row("text:large", {5});
    row("text:answer", {3, 1});
    row("request.text:answer", {});
    row("field:x-id", {6, 5, 3, 1});
    row("-field:x-id", {4, 2});
    row("field:X-ID=7", {3, 1});
    row("field:x-id=\"SEVEN 7\"", {6});
    row("-field:x-id=7", {6, 5, 4, 2});
    row("response.field:x-answer=yes", {3, 1});
    row("request.field:x-answer", {});
    row("field:transfer-encoding=chunked", {2});
    row("host:example.com", {3, 1});
    row("host:API.example.com", {3, 1});
    row("host:other.test", {2});
    row("host:ample.com", {});
    row("endpoint:orders", {1});
    row("endpoint:", {1});
    row("-endpoint:", {6, 5, 4, 3, 2});
    row("rule:\"twice down\"", {1});
    row("fault:delay-head", {1});
    row("fault:reset", {});
    row("fault:", {1});
    row("flag:cross-site", {2});
    row("flag:", {2, 1});
    row("mark:bare-lf", {2});
    row("request.mark:bare-lf", {2});
    row("response.mark:bare-lf", {});
    row("response.mark:", {});
    row("error:timed-out", {3});
    row("-error:", {6, 5, 4, 2, 1});
    row("tls", {3});
    row("-tls", {6, 5, 4, 2, 1});
    row("sent", {3});
    row("caught", {6, 5, 4, 2, 1});
    row("failed", {3});
    row("method:put", {2});
    row("-POST", {2});
    row("5xx", {2});
    row("204", {5});
    row("status:201-204", {5});
    row("status:>=204", {5, 2});
    row("-2xx", {2});
    row("hook", {4, 3, 1});
    row("request.size:>10k", {5});
    row("POST 200 body:refund host:example.com -tls", {1});
    row("body:refund time:>1h", {});
    row("after:2020-01-01 body:refund", {3, 1});
}

void tst_TextIndex::answersAsTheBytesDo()
{
    QFETCH(const QList<qint64>, expected);
    const QString typed = QString::fromUtf8(QTest::currentDataTag());
    {
        const auto written = log();
        for (const Exchange &exchange : variety())
            written->finish(exchange);
    }
    QCOMPARE(found(typed), expected); // from the bytes alone
    follow();
    RETURN_IF_FAILED();
    QCOMPARE(reach(), 6);
    QCOMPARE(found(typed), expected);
    // Some in it, some not.
    {
        const auto written = log();
        for (const Exchange &exchange : variety())
            written->finish(exchange);
    }
    QList<qint64> twice;
    for (const qint64 number : expected)
        twice.append(number + 6);
    // The same exchanges once more have ids of their own.
    QCOMPARE(found(typed), twice + expected);
}

void tst_TextIndex::findsWhatItHasNotReached()
{
    const auto written = log();
    written->finish(samples::caught("{\"a\":\"first\"}"));
    QVERIFY(written->commit());
    follow();
    RETURN_IF_FAILED();
    written->finish(samples::caught("{\"a\":\"first and second\"}"));
    QVERIFY(written->commit());
    QCOMPARE(reach(), 1);
    QCOMPARE(found(u"body:first"_s), (QList<qint64>{2, 1}));
    QCOMPARE(found(u"body:second"_s), (QList<qint64>{2}));
}

void tst_TextIndex::catchesUpWhereItLeftOff()
{
    const auto written = log();
    for (int i = 0; i < 300; ++i)
        written->finish(samples::caught("{}", i));
    QVERIFY(written->commit());
    {
        // Stopped in the middle of a batch.
        const auto following = TextFollowing::start(folder());
        int asked = 0;
        QVERIFY((*following)->step([&] { return ++asked > 100; }));
    }
    QCOMPARE(reach(), 100);
    QCOMPARE(found(u"text:hook"_s).size(), 300);
    follow();
    RETURN_IF_FAILED();
    QCOMPARE(reach(), 300);
    QCOMPARE(found(u"text:hook"_s).size(), 300);
}

void tst_TextIndex::tellsWhenOthersAreFaster()
{
    const auto written = log();
    for (int i = 0; i < 600; ++i)
        written->finish(samples::caught("{}", i));
    QVERIFY(written->commit());
    const auto following = TextFollowing::start(folder());
    QVERIFY((*following)->step([] { return false; }));
    QVERIFY(!(*following)->isOutrun());
    bool isWritten = false;
    QVERIFY((*following)->step([&] {
        if (!std::exchange(isWritten, true)) {
            written->finish(samples::caught("{}", 600));
            (void)written->commit();
        }
        return false;
    }));
    QVERIFY((*following)->isOutrun());
    const auto last = (*following)->step([] { return false; });
    QVERIFY(last && !*last);
    QVERIFY(!(*following)->isOutrun());
    QCOMPARE(reach(), 601);
}

void tst_TextIndex::waitsForTheEndOfAnExchange()
{
    const auto written = log();
    Exchange exchange = samples::caughtRequest("{\"a\":\"slow\"}");
    written->begin(exchange);
    written->finish(samples::caught("{}", 1));
    QVERIFY(written->commit());
    follow();
    RETURN_IF_FAILED();
    QCOMPARE(reach(), 2);
    QCOMPARE(found(u"body:slow"_s), QList<qint64>{1});
    QCOMPARE(found(u"body:slow 200"_s), QList<qint64>());
    samples::answer(exchange);
    written->finish(exchange);
    QVERIFY(written->commit());
    QCOMPARE(found(u"body:slow 200"_s), QList<qint64>{1});
    follow();
    RETURN_IF_FAILED();
    QCOMPARE(found(u"body:slow 200"_s), QList<qint64>{1});
    const auto database = Database::open(textPath(), Database::Access::ReadOnly);
    QCOMPARE(database->number("SELECT count(*) FROM waiting"), 0);
}

void tst_TextIndex::isMadeAnew_data()
{
    QTest::addColumn<std::function<void(const QString &)>>("damage");
    const auto row = [](const char *name, const std::function<void(const QString &)> &damage) {
        QTest::newRow(name) << damage;
    };
    row("missing", [](const QString &path) {
        for (const auto &ending : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(path + ending);
    });
    row("no database", [](const QString &path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20'000, 'x'));
    });
    row("cut off", [](const QString &path) { QVERIFY(QFile::resize(path, 5000)); });
    row("empty", [](const QString &path) { QVERIFY(QFile::resize(path, 0)); });
    row("of another version", [](const QString &path) {
        const auto database = Database::open(path, Database::Access::Write);
        QCOMPARE(database->run("PRAGMA user_version = 99"), 0);
    });
    row("overwritten in places", [](const QString &path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 4096; at + 2048 < file.size(); at += 4096) {
            file.seek(at);
            file.write(QByteArray(2048, '\xff'));
        }
    });
}

void tst_TextIndex::isMadeAnew()
{
    QFETCH(const std::function<void(const QString &)>, damage);
    const auto written = log();
    for (int i = 0; i < 10; ++i)
        written->finish(samples::caught("{\"a\":\"word\"}", i));
    QVERIFY(written->commit());
    follow();
    RETURN_IF_FAILED();
    QCOMPARE(reach(), 10);
    damage(textPath());
    RETURN_IF_FAILED();
    QCOMPARE(found(u"body:word"_s).size(), 10); // without it
    written->finish(samples::caught("{\"a\":\"word\"}", 10));
    QVERIFY(written->commit());
    const auto following = TextFollowing::start(folder());
    QVERIFY(following);
    QTRY_VERIFY((*following)->step([] { return false; }) && reach() == 11);
    QCOMPARE(found(u"body:word"_s).size(), 11);
}

void tst_TextIndex::isMadeAnewForAnotherLog()
{
    {
        const auto written = log();
        written->finish(samples::caught("{\"a\":\"old\"}"));
    }
    follow();
    RETURN_IF_FAILED();
    QVERIFY(QFile::rename(textPath(), m_folder->filePath(u"kept"_s)));
    QVERIFY(QDir(folder()).removeRecursively());
    {
        const auto written = log();
        written->finish(samples::caught("{\"a\":\"new\"}"));
        written->finish(samples::caught("{\"a\":\"new\"}"));
    }
    QVERIFY(QFile::rename(m_folder->filePath(u"kept"_s), textPath()));
    QCOMPARE(found(u"body:old"_s), QList<qint64>());
    QCOMPARE(found(u"body:new"_s), (QList<qint64>{2, 1}));
    follow();
    RETURN_IF_FAILED();
    QCOMPARE(reach(), 2);
    QCOMPARE(found(u"body:new"_s), (QList<qint64>{2, 1}));
}

void tst_TextIndex::isSearchedWhileAnotherFollows()
{
    const auto written = log();
    const auto reader = LogReader::open(folder()).value();
    const Query query = parseQuery(u"body:word"_s).query;
    for (int i = 0; i < 20; ++i) {
        for (int j = 0; j < 20; ++j)
            written->finish(samples::caught("{\"a\":\"word\"}", i * 20 + j));
        QVERIFY(written->commit());
        if (i % 2 == 0)
            follow();
        RETURN_IF_FAILED();
        QCOMPARE(reader->count(query).value(), (i + 1) * 20);
    }
}

void tst_TextIndex::letsOneFollowAtATime()
{
    const auto written = log();
    const auto first = TextFollowing::start(folder());
    QVERIFY(first);
    QCOMPARE(TextFollowing::start(folder()).error(), (Error{ErrorKind::StoreBusy, textPath()}));
}

void tst_TextIndex::followsOnItsOwn()
{
    TextFollower follower(folder()); // before there is a log
    const auto written = log();
    for (int i = 0; i < 600; ++i)
        written->finish(samples::caught("{}", i));
    QVERIFY(written->commit());
    QTRY_COMPARE_WITH_TIMEOUT(reach(), 600, 60'000);
    written->finish(samples::caught("{}", 600));
    QVERIFY(written->commit());
    QTRY_COMPARE_WITH_TIMEOUT(reach(), 601, 60'000);
}

static bool isInFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes);
}

void tst_TextIndex::forgetsWhatIsDeleted()
{
    const auto written = log();
    const Exchange secret = samples::caught("{\"a\":\"zebra4711\"}");
    for (int i = 0; i < 5; ++i)
        written->finish(samples::caught("{\"a\":\"word\"}", i + 1));
    written->finish(secret);
    QVERIFY(written->commit());
    follow();
    RETURN_IF_FAILED();
    const auto reader = LogReader::open(folder()).value();
    const Query query = parseQuery(u"body:zebra4711"_s).query;
    QCOMPARE(reader->count(query).value(), 1);
    QCOMPARE(written->remove({secret.id}).value(), 1);
    QCOMPARE(reader->count(query).value(), 0);
    QCOMPARE(reader->count(parseQuery(u"-404"_s).query).value(), 5);
    // It can be brought back, and has its words then.
    follow();
    RETURN_IF_FAILED();
    QCOMPARE(written->restore({secret.id}).value(), 1);
    QCOMPARE(reader->count(query).value(), 1);
    QCOMPARE(written->remove({secret.id}).value(), 1);
    QVERIFY(written->purge());
    follow();
    RETURN_IF_FAILED();
    QCOMPARE(found(u"body:zebra4711"_s), QList<qint64>());
    QCOMPARE(found(u"body:word"_s).size(), 5);
    QVERIFY(isInFile(textPath(), "word"));
    QVERIFY(!isInFile(textPath(), "zebra4711"));
    QVERIFY(!isInFile(textPath() + u"-wal"_s, "zebra4711"));
}

void tst_TextIndex::forgetsEverything()
{
    const auto written = log();
    written->finish(samples::caught("{\"a\":\"zebra4711\"}"));
    QVERIFY(written->commit());
    follow();
    RETURN_IF_FAILED();
    QVERIFY(isInFile(textPath(), "zebra4711"));
    QVERIFY(written->forgetEverything());
    QVERIFY(!isInFile(textPath(), "zebra4711"));
    QVERIFY(!isInFile(textPath() + u"-wal"_s, "zebra4711"));
    written->finish(samples::caught("{\"a\":\"word\"}"));
    QVERIFY(written->commit());
    QCOMPARE(found(u"body:zebra4711"_s).size(), 0);
    QCOMPARE(found(u"body:word"_s).size(), 1);
    follow();
    RETURN_IF_FAILED();
    QCOMPARE(found(u"body:word"_s).size(), 1);
}

void tst_TextIndex::findsWhatIsAddedByPeople()
{
    const auto written = log();
    const Exchange first = samples::caught("{}");
    const Exchange second = samples::caught("{}", 1);
    written->finish(first);
    written->finish(second);
    QVERIFY(written->commit());
    const auto reader = LogReader::open(folder()).value();
    const auto count = [&](const QString &typed) { return reader->count(parseQuery(typed).query).value(); };
    QCOMPARE(count(u"pinned"_s), 0);
    QCOMPARE(count(u"-label:"_s), 2);
    QVERIFY(written->annotate(first.id, {.pinned = true, .colour = Colour::Red, .labels = {u"Urgent"_s, u"to do"_s},
                                         .note = u"Ask Ada"_s}));
    QCOMPARE(count(u"colour:red"_s), 1);
    QCOMPARE(count(u"colour:blue"_s), 0);
    QCOMPARE(count(u"-colour:"_s), 1);
    QCOMPARE(count(u"colour:none"_s), 1);
    QCOMPARE(count(u"pinned"_s), 1);
    QCOMPARE(count(u"label:urgent"_s), 1);
    QCOMPARE(count(u"label:\"TO DO\""_s), 1);
    QCOMPARE(count(u"label:do"_s), 0);
    QCOMPARE(count(u"-label:"_s), 1);
    QCOMPARE(count(u"note:ada"_s), 1);
    QCOMPARE(count(u"note:"_s), 1);
    QVERIFY(written->annotate(first.id, {}));
    QCOMPARE(count(u"note:ada"_s), 0);
    QCOMPARE(count(u"-pinned"_s), 2);
}

void tst_TextIndex::searchesInSlices()
{
    const auto written = log();
    for (int i = 0; i < 2000; ++i)
        written->finish(samples::caught(i % 2 == 0 ? "{\"a\":\"word\"}" : "{}", i));
    QVERIFY(written->commit());
    const auto reader = LogReader::open(folder()).value();
    const Query query = parseQuery(u"body:word"_s).query;
    auto first = reader->search(query, std::chrono::milliseconds(0)).value();
    QVERIFY(!first.isComplete);
    QCOMPARE(first.older, first.count);
    qint64 before = first.count;
    // What comes meanwhile stands before what was found.
    written->finish(samples::caught("{\"a\":\"word\"}", 2000));
    QVERIFY(written->commit());
    auto next = reader->search(query, std::chrono::milliseconds(0)).value();
    QCOMPARE(next.begun, first.begun);
    int rounds = 0;
    for (; !next.isComplete; ++rounds) {
        QVERIFY(next.count >= before);
        before = next.count;
        next = reader->search(query, std::chrono::milliseconds(0)).value();
    }
    QVERIFY(rounds > 100);
    QCOMPARE(next.count, 1001);
    QCOMPARE(next.older, 1000);
    QCOMPARE(reader->rows(query, 0, 1).value().first().number, 2001);
    QCOMPARE(reader->rows(query, 1000, 1).value().first().number, 1);
}

void tst_TextIndex::findsBeginningsOfFewAndOfManyWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::function<bool(int)>>("isMet");
    const auto row = [](const char *name, const QString &typed, const std::function<bool(int)> &isMet) {
        QTest::newRow(name) << typed << isMet;
    };
    const auto begins = [](int i, const QString &with) { return QString::number(i).startsWith(with); };
    row("more words than are looked for one by one, in all", u"body:item"_s, [](int) { return true; });
    row("more words, in some", u"body:item29"_s, [=](int i) { return begins(i, u"29"_s); });
    row("a phrase that ends with such a beginning", u"body:\"is\\\":\\\"item1\""_s, [=](int i) { return begins(i, u"1"_s); });
    row("one word of several letters", u"body:seventh"_s, [](int i) { return i % 7 == 0; });
    row("the beginning of one word", u"body:sevent"_s, [](int i) { return i % 7 == 0; });
    row("in capitals", u"body:SEVEN"_s, [](int i) { return i % 7 == 0; });
    row("of two words", u"body:se"_s, [](int i) { return i % 7 == 0 || i % 500 == 1; });
    row("of a word that is not there", u"body:eighth"_s, [](int) { return false; });
    row("beyond ASCII", u"body:gr\u00fc"_s, [](int i) { return i % 500 == 2; });
    row("a part of a word alone", u"body:eventh"_s, [](int) { return false; });
    row("two conditions", u"body:sevent body:item1"_s, [=](int i) { return i % 7 == 0 && begins(i, u"1"_s); });
    row("a field's value", u"field:host=127.0.0.1:9000"_s, [](int) { return true; });
}

// Each found in one go and in the shortest slices, also what came since, and the page that comes first is the newest.
void tst_TextIndex::findsBeginningsOfFewAndOfManyWords()
{
    QFETCH(QString, typed);
    QFETCH(std::function<bool(int)>, isMet);
    const auto bodyOf = [](int i) {
        return "{\"is\":\"item" + QByteArray::number(i) + '"' + (i % 7 == 0 ? ",\"a\":\"seventh\"" : "")
            + (i % 500 == 1 ? ",\"a\":\"second\"" : "") + (i % 500 == 2 ? ",\"a\":\"Gr\303\234N\"" : "") + '}';
    };
    constexpr int followed = 3000;
    const auto written = log();
    QList<qint64> expected;
    const auto write = [&](int i) {
        Exchange exchange = samples::caught(bodyOf(i), i);
        written->finish(exchange);
        if (isMet(i))
            expected.prepend(i + 1);
    };
    for (int i = 0; i < followed; ++i)
        write(i);
    QVERIFY(written->commit());
    follow();
    const Query query = parseQuery(typed).query;
    const auto reader = LogReader::open(folder()).value();
    const auto numbers = [](const Result<QList<ExchangeRow>> &rows) {
        QList<qint64> list;
        for (const ExchangeRow &row : rows.value_or(QList<ExchangeRow>()))
            list.append(row.number);
        return list;
    };
    QCOMPARE(numbers(reader->rowsBefore(query, 0, 10)), expected.first(qMin(qsizetype(10), expected.size())));
    for (bool more = true; more;) {
        const auto found = reader->search(query, std::chrono::milliseconds(0));
        QVERIFY(found);
        const qint64 page = qMin(found->count, qint64(50));
        QCOMPARE(numbers(reader->rows(query, 0, page)), expected.first(page));
        more = !found->isComplete;
    }
    QCOMPARE(numbers(reader->rows(query, 0, followed)), expected);
    QCOMPARE(reader->count(query).value(), expected.size());

    for (int i = followed; i < followed + 20; ++i)
        write(i);
    QVERIFY(written->commit());
    QCOMPARE(numbers(reader->rows(query, 0, expected.size())), expected);
    follow();
    for (int i = followed + 20; i < followed + 25; ++i)
        write(i);
    QVERIFY(written->commit());
    QCOMPARE(numbers(reader->rows(query, 0, expected.size())), expected);
    QCOMPARE(LogReader::open(folder()).value()->count(query).value(), expected.size());
}

void tst_TextIndex::keepsWhatWasFoundUpToDate()
{
    const auto written = log();
    const auto reader = LogReader::open(folder()).value();
    const Query good = parseQuery(u"200"_s).query;
    const Query open = parseQuery(u"-200"_s).query;
    Exchange exchange = samples::caughtRequest();
    written->begin(exchange);
    QVERIFY(written->commit());
    QCOMPARE(reader->count(good).value(), 0);
    QCOMPARE(reader->count(open).value(), 1);
    samples::answer(exchange);
    written->finish(exchange);
    QVERIFY(written->commit());
    QCOMPARE(reader->count(good).value(), 1);
    QCOMPARE(reader->count(open).value(), 0);
    // An end that comes later makes a pair of both.
    const Query paired = parseQuery(u"paired"_s).query;
    QCOMPARE(reader->count(paired).value(), 0);
    written->finish(samples::otherEnd(exchange));
    QVERIFY(written->commit());
    QCOMPARE(reader->count(paired).value(), 2);
}

QTEST_GUILESS_MAIN(tst_TextIndex)
#include "tst_textindex.moc"

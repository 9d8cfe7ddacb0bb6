// SPDX-License-Identifier: MIT
#include "support/samples.h"
#include "query/queryparser.h"
#include "store/database.h"
#include "store/exchangelog.h"
#include "store/logreader.h"

#include <QFile>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_LogReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWhatIsNoLog_data();
    void refusesWhatIsNoLog();
    void refusesADamagedIndex();
    void readsALogOfALaterVersion();
    void readsWhereNothingCanBeWritten();
    void givesRowsNewestFirst();
    void givesRowsAcrossGapsInTheNumbers();
    void filtersRows_data();
    void filtersRows();
    void findsNothingThatIsNotThere();
    void findsTheOtherEnd_data();
    void findsTheOtherEnd();
    void findsTheOtherEndUnderLoad();
    void marksRowsThatHaveTheirOtherEnd();

private:
    QString folder() const { return m_folder->path() + u"/log"_s; }
    std::unique_ptr<ExchangeLog> log() { return std::move(ExchangeLog::open(folder())).value(); }
    std::unique_ptr<LogReader> reader() { return std::move(LogReader::open(folder())).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static QList<qint64> numbers(const Result<QList<ExchangeRow>> &rows)
{
    QList<qint64> list;
    if (!rows)
        return {-1};
    for (const ExchangeRow &row : *rows)
        list.append(row.number);
    return list;
}

void tst_LogReader::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void tst_LogReader::refusesWhatIsNoLog_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<QByteArray>("index");
    QTest::newRow("no folder") << false << QByteArray();
    QTest::newRow("an empty folder") << true << QByteArray();
}

void tst_LogReader::refusesWhatIsNoLog()
{
    QFETCH(const bool, exists);
    if (exists)
        QVERIFY(QDir().mkpath(folder()));
    QCOMPARE(LogReader::open(folder()).error(), (Error{ErrorKind::FileNotFound, folder() + u"/index.sqlite"_s}));
    QCOMPARE(QFile::exists(folder()), exists);
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void tst_LogReader::refusesADamagedIndex()
{
    QVERIFY(QDir().mkpath(folder()));
    QFile file(folder() + u"/index.sqlite"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    QCOMPARE(LogReader::open(folder()).error(), (Error{ErrorKind::StoreDamaged, folder() + u"/index.sqlite"_s}));
}

void tst_LogReader::readsALogOfALaterVersion()
{
    const Exchange exchange = samples::caught();
    log()->finish(exchange);
    QVERIFY(!reader()->isNewer());
    {
        const auto database = Database::open(folder() + u"/index.sqlite"_s, Database::Access::Write);
        QVERIFY(database);
        QCOMPARE(database->run("PRAGMA user_version = 3; ALTER TABLE exchange ADD COLUMN later TEXT"), 0);
    }
    const auto read = reader();
    QVERIFY(read->isNewer());
    QCOMPARE(read->count().value(), 1);
    samples::compareRecorded(read->load(1).value(), exchange);
    RETURN_IF_FAILED();
    QCOMPARE(ExchangeLog::open(folder()).error(), (Error{ErrorKind::StoreNewer, folder() + u"/index.sqlite"_s}));
}

void tst_LogReader::readsWhereNothingCanBeWritten()
{
    const Exchange exchange = samples::caught();
    {
        const auto written = log();
        written->finish(exchange);
    }
    {
        // All of it in the file itself, as after a longer use; and where SQLite would put a file of its own, it can't.
        const auto database = Database::open(folder() + u"/index.sqlite"_s, Database::Access::Write);
        QVERIFY(database->number("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    QFile::remove(folder() + u"/index.sqlite-wal"_s);
    QFile::remove(folder() + u"/index.sqlite-shm"_s);
    QVERIFY(QDir().mkpath(folder() + u"/index.sqlite-shm"_s));
    const auto read = reader();
    samples::compareRecorded(read->load(1).value(), exchange);
}

void tst_LogReader::givesRowsNewestFirst()
{
    {
        const auto written = log();
        for (int i = 0; i < 10; ++i)
            written->finish(samples::caught("{}", i));
    }
    const auto read = reader();
    QCOMPARE(read->count().value(), 10);
    QCOMPARE(numbers(read->rows({}, 0, 3)), (QList<qint64>{10, 9, 8}));
    QCOMPARE(numbers(read->rows({}, 3, 3)), (QList<qint64>{7, 6, 5}));
    QCOMPARE(numbers(read->rows({}, 8, 100)), (QList<qint64>{2, 1}));
    QCOMPARE(numbers(read->rows({}, 10, 100)), QList<qint64>());
    QCOMPARE(numbers(read->rows({}, 1000, 100)), QList<qint64>());
    QCOMPARE(numbers(read->rowsBefore({}, 0, 2)), (QList<qint64>{10, 9}));
    QCOMPARE(numbers(read->rowsBefore({}, 4, 2)), (QList<qint64>{3, 2}));
    QCOMPARE(numbers(read->rowsBefore({}, 1, 2)), QList<qint64>());
    QCOMPARE(read->row(0).value(), std::nullopt);
    QCOMPARE(read->row(11).value(), std::nullopt);
    QCOMPARE(read->row(7).value()->number, 7);
}

void tst_LogReader::givesRowsAcrossGapsInTheNumbers()
{
    {
        const auto written = log();
        Exchange twice = samples::caught();
        written->finish(twice);
        QVERIFY(written->commit());
        written->finish(samples::caught("2"));
        written->finish(twice);
        written->finish(samples::caught("4"));
    }
    const auto read = reader();
    QCOMPARE(read->count().value(), 3);
    QCOMPARE(numbers(read->rows({}, 0, 10)), (QList<qint64>{4, 2, 1}));
    QCOMPARE(numbers(read->rows({}, 1, 1)), (QList<qint64>{2}));
    QCOMPARE(numbers(read->rows({}, 2, 5)), (QList<qint64>{1}));
}

void tst_LogReader::filtersRows_data()
{
    QTest::addColumn<Query>("query");
    QTest::addColumn<QList<qint64>>("expected");
    const auto row = [](const char *name, const QString &typed, const QList<qint64> &expected) {
        QTest::newRow(name) << parseQuery(typed).query << expected;
    };
    row("nothing asked", {}, {5, 4, 3, 2, 1});
    row("what was sent", u"sent"_s, {5, 4});
    row("what was caught", u"caught"_s, {3, 2, 1});
    row("what was not sent", u"-sent"_s, {3, 2, 1});
    row("a method in another case", u"method:get"_s, {4, 2});
    row("a method that only begins so", u"method:G"_s, {});
    row("part of a target", u"\"HOOK?\""_s, {5, 1});
    row("part of a URL", u"example.COM"_s, {5});
    row("part of the URL alone", u"url:hook"_s, {5, 1});
    row("part of the target alone", u"target:hook"_s, {5, 1});
    row("a target with other letters", u"\u00dcBER"_s, {2});
    row("a target behind a NUL", u"hidden"_s, {3});
    row("what a pattern would match", u"%"_s, {});
    row("a range of status codes", u"4xx"_s, {2});
    row("all but a range", u"-4xx"_s, {5, 4, 3, 1});
    row("one status code", u"200"_s, {5, 1});
    row("what failed", u"failed"_s, {4});
    row("an error", u"error:"_s, {4});
    row("several words, all of them", u"caught POST status:>=100"_s, {1});
}

void tst_LogReader::filtersRows()
{
    QFETCH(const Query, query);
    QFETCH(const QList<qint64>, expected);
    const auto written = log();
    const Exchange first = samples::caught();
    written->finish(first); // 1
    Exchange exchange = samples::caught();
    exchange.request->method = "GET";
    exchange.request->target = "/\xc3\xbc" "ber";
    exchange.response->status = 404;
    written->finish(exchange); // 2
    exchange = samples::caughtRequest();
    exchange.request->target = QByteArray("/a\0hidden", 9);
    written->begin(exchange); // 3, open
    exchange = samples::otherEnd(first);
    exchange.request->method = "Get";
    exchange.request->target = "/";
    exchange.url = u"http://127.0.0.1/"_s;
    exchange.state = State::Failed;
    exchange.error = Error{ErrorKind::TimedOut, {}};
    exchange.response.reset();
    written->finish(exchange); // 4
    exchange = samples::otherEnd(first);
    exchange.url = u"http://api.example.com/hook?a=1"_s;
    written->finish(exchange); // 5
    QVERIFY(written->commit());

    const auto read = reader();
    QCOMPARE(numbers(read->rows(query, 0, 100)), expected);
    QCOMPARE(numbers(read->rows(query, 1, 1)), expected.mid(1, 1));
    QCOMPARE(read->count(query).value(), expected.size());
    QList<qint64> before;
    std::ranges::copy_if(expected, std::back_inserter(before), [](qint64 number) { return number < 4; });
    QCOMPARE(numbers(read->rowsBefore(query, 4, 100)), before);
}

void tst_LogReader::findsNothingThatIsNotThere()
{
    log()->finish(samples::caught());
    const auto read = reader();
    QCOMPARE(read->load(2).error(), (Error{ErrorKind::NoSuchExchange, u"2"_s}));
    const QUuid id = makeUuidV7();
    QCOMPARE(read->load(id).error(), (Error{ErrorKind::NoSuchExchange, id.toString(QUuid::WithoutBraces)}));
    QCOMPARE(read->row(id).value(), std::nullopt);
}

void tst_LogReader::findsTheOtherEnd_data()
{
    QTest::addColumn<QList<Exchange>>("others"); // beside the caught exchange that is asked about
    QTest::addColumn<int>("partner");            // among them, or -1

    // A fixed moment: all of these are long over, whenever the test runs.
    Exchange caught = samples::caught();
    caught.id = QUuid::fromString(u"01900000-0000-7000-8000-000000000001"_s);
    caught.startedAt = 1'700'000'000'000;
    caught.timing = {};
    caught.timing.wait = 50'000'000;
    const auto sent = [&caught] {
        Exchange exchange = samples::otherEnd(caught);
        exchange.startedAt = caught.startedAt - 5;
        return exchange;
    };
    Exchange other = sent();
    QTest::newRow("its sender") << QList<Exchange>{caught, other} << 1;
    QTest::newRow("alone") << QList<Exchange>{caught} << -1;
    other.connection.ordinal = 1;
    QTest::newRow("another exchange of the same connection") << QList<Exchange>{caught, other} << -1;
    QTest::newRow("its sender between others of the same connection") << QList<Exchange>{caught, other, sent()} << 2;
    other = sent();
    other.connection.local = u"127.0.0.1:51903"_s;
    QTest::newRow("another connection") << QList<Exchange>{caught, other} << -1;
    other = sent();
    other.startedAt -= 3'600'000;
    QTest::newRow("the same addresses an hour before") << QList<Exchange>{caught, other} << -1;
    QTest::newRow("two that could be it") << QList<Exchange>{caught, sent(), sent()} << -1;
    other = samples::caught();
    other.startedAt = caught.startedAt;
    QTest::newRow("one of the same side") << QList<Exchange>{caught, other} << -1;
    other = sent();
    std::swap(other.connection.local, other.connection.remote);
    QTest::newRow("addresses that are not mirrored") << QList<Exchange>{caught, other} << -1;
    other = sent();
    other.connection = {};
    QTest::newRow("one without a connection") << QList<Exchange>{caught, other} << -1;
}

void tst_LogReader::findsTheOtherEnd()
{
    QFETCH(const QList<Exchange>, others);
    QFETCH(const int, partner);
    {
        const auto written = log();
        for (const Exchange &exchange : others)
            written->finish(exchange);
    }
    const auto read = reader();
    const auto found = read->pairOf(read->load(1).value());
    QVERIFY(found);
    QCOMPARE(found->has_value(), partner >= 0);
    if (partner < 0)
        return;
    QCOMPARE((*found)->id, others[partner].id);
    // And back.
    const auto back = read->pairOf(**found);
    QVERIFY(back && *back);
    QCOMPARE((*back)->id, others[0].id);
}

void tst_LogReader::findsTheOtherEndUnderLoad()
{
    const auto written = log();
    QList<Exchange> pair;
    for (int round = 0; round < 40; ++round) {
        for (int connection = 0; connection < 50; ++connection) {
            Exchange exchange = samples::caught("{}", round);
            exchange.connection.remote = u"127.0.0.1:%1"_s.arg(20'000 + connection);
            written->begin(exchange);
            written->finish(exchange);
            if (round == 20 && connection == 17)
                pair = {exchange, samples::otherEnd(exchange)};
        }
        if (round == 20)
            written->begin(pair[1]);
        QVERIFY(written->commit());
    }
    // The sender is still under way.
    const auto read = reader();
    const auto sent = read->pairOf(pair[0]);
    QVERIFY(sent && *sent);
    QCOMPARE((*sent)->id, pair[1].id);
    const auto caught = read->pairOf(pair[1]);
    QVERIFY(caught && *caught);
    QCOMPARE((*caught)->id, pair[0].id);
}

void tst_LogReader::marksRowsThatHaveTheirOtherEnd()
{
    const auto written = log();
    const Exchange caught = samples::caught();
    written->finish(caught);
    written->finish(samples::caught("{}", 1));
    QVERIFY(written->commit());
    const auto read = reader();
    QCOMPARE(read->row(1).value()->paired, false);
    written->finish(samples::otherEnd(caught));
    QVERIFY(written->commit());
    const auto rows = read->rows({}, 0, 10).value();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].paired, true);
    QCOMPARE(rows[1].paired, false);
    QCOMPARE(rows[2].paired, true);
}

QTEST_GUILESS_MAIN(tst_LogReader)
#include "tst_logreader.moc"

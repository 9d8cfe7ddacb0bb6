// SPDX-License-Identifier: MIT
#include "indexcontent.h"
#include "support/samples.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "store/privatefile.h"
#include "store/rebuild.h"

#include <QDirIterator>
#include <QFile>

#include <atomic>
#include <thread>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// What is removed from a log: what was deleted, what a policy drops, and everything at once.
class tst_Upkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void removesTheBytesOfWhatWasDeleted();
    void removesWhatAClosedLogHadDeleted();
    void keepsWhatCanBeBroughtBack();
    void removesWholeSegments();
    void givesBackSpaceAroundWhatIsKept();
    void keepsAsManyAsThePolicySays();
    void keepsAsLongAsThePolicySays();
    void keepsAsMuchAsThePolicySays();
    void dropsNothingThatIsPinnedOrUnderWay();
    void dropsWhileOthersWrite();
    void makesTheSameIndexFromTheBytes();
    void goesOnWhereItWasStopped();
    void forgetsEverything();
    void forgetsWhatIsUnderWay();
    void forgetsWhatOthersWrite();
    void keepsABodyThatIsArriving();

private:
    QString folder() const { return m_folder->path() + u"/log"_s; }
    std::unique_ptr<ExchangeLog> log() { return std::move(ExchangeLog::open(folder())).value(); }
    std::unique_ptr<LogReader> reader() { return std::move(LogReader::open(folder())).value(); }
    QList<Exchange> fill(ExchangeLog &log, int count, qsizetype size, const QByteArray &marker = {});
    QList<qint64> numbers();
    QStringList filesWith(const QByteArray &marker) const;
    qint64 taken() const { return spaceTaken((folder() + u"/bytes"_s).toStdU16String()); }
    QStringList segments() const { return QDir(folder() + u"/bytes"_s).entryList({u"*.segment"_s}); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Upkeep::init() { m_folder = std::make_unique<QTemporaryDir>(); }

// Exchanges with the marker in target, body and answer.
QList<Exchange> tst_Upkeep::fill(ExchangeLog &log, int count, qsizetype size, const QByteArray &marker)
{
    QList<Exchange> exchanges;
    for (int i = 0; i < count; ++i) {
        Exchange exchange = samples::caughtRequest(marker + QByteArray(size, 'x'), i);
        exchange.request->target = "/" + marker;
        log.begin(exchange);
        samples::answer(exchange);
        exchange.transcript.out = inMemory("HTTP/1.1 200 OK\r\n\r\n" + marker);
        log.finish(exchange);
        exchanges.append(exchange);
        if (i % 50 == 49)
            (void)log.commit();
    }
    (void)log.commit();
    return exchanges;
}

QList<qint64> tst_Upkeep::numbers()
{
    QList<qint64> list;
    const auto rows = reader()->rows({}, 0, 100'000).value();
    for (const ExchangeRow &row : rows)
        list.append(row.number);
    return list;
}

QStringList tst_Upkeep::filesWith(const QByteArray &marker) const
{
    QStringList found;
    for (QDirIterator each(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(marker))
            found.append(file.fileName());
    }
    return found;
}

void tst_Upkeep::removesTheBytesOfWhatWasDeleted()
{
    const auto written = log();
    const QList<Exchange> kept = fill(*written, 3, 100, "kept-marker");
    QList<Exchange> gone = fill(*written, 3, 100, "gone-marker");
    gone += fill(*written, 1, 400'000, "gone-marker");
    QVERIFY(written->annotate(gone[0].id, {.note = u"a gone-marker"_s}));
    QVERIFY(written->annotate(gone[0].id, {.note = u"another gone-marker"_s}));
    QVERIFY(!filesWith("gone-marker").isEmpty());
    QList<QUuid> ids;
    for (const Exchange &exchange : std::as_const(gone))
        ids.append(exchange.id);
    QCOMPARE(written->remove(ids).value(), 4);
    QVERIFY(!filesWith("gone-marker").isEmpty());
    QVERIFY(written->purge());
    QCOMPARE(filesWith("gone-marker"), QStringList());
    QCOMPARE(QDir(folder() + u"/bytes"_s).entryList({u"*.in"_s, u"*.out"_s}), QStringList());
    QCOMPARE(written->restore(ids).value(), 0);
    for (int i = 0; i < 3; ++i) {
        samples::compareRecorded(reader()->load(kept[i].id).value(), kept[i]);
        RETURN_IF_FAILED();
    }
    QVERIFY(!filesWith("kept-marker").isEmpty());
}

void tst_Upkeep::removesWhatAClosedLogHadDeleted()
{
    {
        const auto written = log();
        const QList<Exchange> exchanges = fill(*written, 2, 100, "gone-marker");
        QCOMPARE(written->remove({exchanges[0].id, exchanges[1].id}).value(), 2);
    }
    QVERIFY(!filesWith("gone-marker").isEmpty());
    const auto next = log();
    fill(*next, 1, 10);
    const auto bytesGone = [&] {
        QFile file(folder() + u"/bytes/000001.segment"_s);
        return file.open(QIODevice::ReadOnly) && !file.readAll().contains("gone-marker");
    };
    QTRY_VERIFY_WITH_TIMEOUT(bytesGone(), 30'000);
    QCOMPARE(numbers(), QList<qint64>{3});
}

void tst_Upkeep::keepsWhatCanBeBroughtBack()
{
    const auto first = log();
    const QList<Exchange> exchanges = fill(*first, 2, 100);
    QCOMPARE(first->remove({exchanges[0].id}).value(), 1);
    // Another log purges what it deleted itself, and lets be what another can bring back.
    const auto second = log();
    QCOMPARE(second->remove({exchanges[1].id}).value(), 1);
    QVERIFY(second->purge());
    QCOMPARE(first->restore({exchanges[0].id, exchanges[1].id}).value(), 1);
    samples::compareRecorded(reader()->load(1).value(), exchanges[0]);
    RETURN_IF_FAILED();
    QCOMPARE(reader()->count().value(), 1);
}

void tst_Upkeep::removesWholeSegments()
{
    const auto written = log();
    const QList<Exchange> exchanges = fill(*written, 700, 220'000);
    QVERIFY(segments().size() >= 3);
    QList<QUuid> ids;
    for (int i = 0; i < 690; ++i)
        ids.append(exchanges[i].id);
    QCOMPARE(written->remove(ids).value(), 690);
    QVERIFY(written->purge());
    QCOMPARE(segments().size(), 1);
    QVERIFY2(taken() < 4'000'000, qPrintable(QString::number(taken())));
    samples::compareRecorded(reader()->load(700).value(), exchanges[699]);
}

void tst_Upkeep::givesBackSpaceAroundWhatIsKept()
{
    const auto written = log();
    const QList<Exchange> exchanges = fill(*written, 5000, 1000);
    const qint64 before = taken();
    QList<QUuid> ids;
    for (int i = 0; i < exchanges.size(); ++i)
        if (i % 500 != 0)
            ids.append(exchanges[i].id);
    QCOMPARE(written->remove(ids).value(), 4990);
    QVERIFY(written->purge());
    QVERIFY2(taken() < before / 10, qPrintable(QString::number(taken())));
    for (int i = 0; i < exchanges.size(); i += 500) {
        samples::compareRecorded(reader()->load(i + 1).value(), exchanges[i]);
        RETURN_IF_FAILED();
    }
}

void tst_Upkeep::keepsAsManyAsThePolicySays()
{
    const auto written = log();
    fill(*written, 1000, 10);
    written->setKeepPolicy({.count = 300});
    QTRY_COMPARE_WITH_TIMEOUT(reader()->count().value(), 300, 30'000);
    QCOMPARE(reader()->dropped().value(), 700);
    QCOMPARE(numbers().first(), 1000);
    QCOMPARE(numbers().last(), 701);
    QCOMPARE(reader()->rows({}, 299, 5).value().size(), 1);
    fill(*written, 10, 10);
    QVERIFY(written->purge());
    QCOMPARE(reader()->count().value(), 300);
    QCOMPARE(reader()->dropped().value(), 710);
    QCOMPARE(numbers().first(), 1010);
}

void tst_Upkeep::keepsAsLongAsThePolicySays()
{
    const auto written = log();
    for (int i = 0; i < 300; ++i) {
        Exchange exchange = samples::caught("{}", i);
        exchange.startedAt = wallNow() - (300 - i) * 3'600'000LL;
        written->finish(exchange);
    }
    QVERIFY(written->commit());
    written->setKeepPolicy({.age = 100 * 3'600'000LL + 1'800'000});
    QVERIFY(written->purge());
    QCOMPARE(reader()->count().value(), 100);
    QCOMPARE(numbers().last(), 201);
}

void tst_Upkeep::keepsAsMuchAsThePolicySays()
{
    const auto written = log();
    fill(*written, 2000, 20'000);
    const QList<Exchange> large = fill(*written, 3, 600'000);
    written->setKeepPolicy({.size = 10'000'000});
    QVERIFY(written->purge());
    QVERIFY2(taken() <= 10'000'000, qPrintable(QString::number(taken())));
    QVERIFY2(taken() > 7'000'000, qPrintable(QString::number(taken())));
    QCOMPARE(reader()->dropped().value() + reader()->count().value(), 2003);
    samples::compareRecorded(reader()->load(large[0].id).value(), large[0]);
    RETURN_IF_FAILED();
    // Spooled bodies count, and go.
    written->setKeepPolicy({.size = 1'000'000});
    QVERIFY(written->purge());
    QCOMPARE(QDir(folder() + u"/bytes"_s).entryList({u"*.in"_s}).size(), 1);
}

void tst_Upkeep::dropsNothingThatIsPinnedOrUnderWay()
{
    const auto written = log();
    const QList<Exchange> exchanges = fill(*written, 5, 10);
    QVERIFY(written->annotate(exchanges[1].id, {.pinned = true}));
    QVERIFY(written->annotate(exchanges[2].id, {.note = u"not pinned"_s}));
    Exchange underWay = samples::caughtRequest();
    written->begin(underWay);
    QVERIFY(written->commit());
    const auto other = log();
    Exchange theirs = samples::caughtRequest();
    other->begin(theirs);
    QVERIFY(other->commit());
    written->setKeepPolicy({.count = 1});
    QVERIFY(written->purge());
    QCOMPARE(numbers(), (QList<qint64>{7, 6, 2}));
    samples::answer(underWay);
    written->finish(underWay);
    samples::answer(theirs);
    other->finish(theirs);
    QVERIFY(other->commit());
    QVERIFY(written->commit());
    samples::compareRecorded(reader()->load(underWay.id).value(), underWay);
    RETURN_IF_FAILED();
    QVERIFY(written->purge());
    QCOMPARE(numbers(), (QList<qint64>{2}));
    QCOMPARE(reader()->row(2).value()->annotation.pinned, true);
}

void tst_Upkeep::dropsWhileOthersWrite()
{
    const auto written = log();
    written->setKeepPolicy({.count = 500});
    std::atomic<bool> isOver = false;
    std::atomic<int> failures = 0;
    std::thread reading([&] {
        const auto read = reader();
        while (!isOver) {
            const auto rows = read->rows({}, 400, 50);
            if (!rows)
                ++failures;
            for (const ExchangeRow &row : rows.value_or(QList<ExchangeRow>()))
                if (const auto loaded = read->load(row.number);
                    !loaded && loaded.error().kind != ErrorKind::NoSuchExchange)
                    ++failures;
        }
    });
    std::thread tidying([&] {
        while (!isOver)
            if (const auto done = written->purge(); !done && done.error().kind != ErrorKind::StoreBusy)
                ++failures;
    });
    const QList<Exchange> exchanges = fill(*written, 5000, 300);
    isOver = true;
    reading.join();
    tidying.join();
    QCOMPARE(failures.load(), 0);
    QVERIFY(written->purge());
    QCOMPARE(reader()->count().value(), 500);
    for (int i = 4500; i < 5000; ++i) {
        samples::compareRecorded(reader()->load(exchanges[i].id).value(), exchanges[i]);
        RETURN_IF_FAILED();
    }
}

void tst_Upkeep::makesTheSameIndexFromTheBytes()
{
    {
        const auto written = log();
        const QList<Exchange> exchanges = fill(*written, 400, 50);
        QVERIFY(written->annotate(exchanges[3].id, {.pinned = true}));
        QVERIFY(written->annotate(exchanges[350].id, {.labels = {u"label"_s}}));
        written->setKeepPolicy({.count = 250});
        QVERIFY(written->purge());
        QCOMPARE(written->remove({exchanges[300].id, exchanges[301].id, exchanges[399].id}).value(), 3);
        QVERIFY(written->purge());
        QCOMPARE(written->remove({exchanges[302].id}).value(), 1);
    }
    const QStringList before = indexContent(folder());
    const auto report = rebuildIndex(folder()).value();
    QCOMPARE(report.exchanges, 246);
    QCOMPARE(report.damaged, QList<DamagedStretch>());
    QCOMPARE(indexContent(folder()), before);
    QCOMPARE(reader()->dropped().value(), 150);
    log()->finish(samples::caught());
    QCOMPARE(numbers().first(), 401);
}

void tst_Upkeep::goesOnWhereItWasStopped()
{
    // The rows are gone, the bytes are not: as after a kill in between.
    const auto written = log();
    const QList<Exchange> exchanges = fill(*written, 100, 500, "gone-marker");
    const Exchange kept = samples::caught("kept");
    written->finish(kept);
    QVERIFY(written->commit());
    const QString segment = folder() + u"/bytes/000001.segment"_s;
    QFile file(segment);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QList<QUuid> ids;
    for (const Exchange &exchange : exchanges)
        ids.append(exchange.id);
    QCOMPARE(written->remove(ids).value(), 100);
    QVERIFY(written->purge());
    {
        // Some of the headers written, the bytes behind them not.
        const auto database = Database::open(folder() + u"/index.sqlite"_s, Database::Access::Write);
        QByteArray torn = before;
        QFile now(segment);
        QVERIFY(now.open(QIODevice::ReadWrite));
        torn.replace(0, RecordHeader::size, now.read(RecordHeader::size));
        QVERIFY(now.seek(0));
        QCOMPARE(now.write(torn), torn.size());
        now.close();
        // Each record once more.
        const auto bytes = PrivateFile::open(segment.toStdU16String(), PrivateFile::Mode::Read);
        qint64 at = RecordHeader::read(torn.constData())->recordSize();
        QVERIFY(at > 0);
        Statement waste = database->prepare("INSERT INTO waste VALUES (?1, ?2, ?3, NULL)");
        for (qint64 from = 0; from < before.size();) {
            const auto header = RecordHeader::read(before.constData() + from);
            QVERIFY(header);
            if (ids.contains(header->id)) {
                const QByteArray id = header->id.toRfc4122();
                waste.bind(1, RecordPlace{1, from}.packed());
                waste.bind(2, header->recordSize());
                waste.bindBlob(3, id);
                waste.run();
            }
            from += header->recordSize();
        }
    }
    QVERIFY(written->purge());
    QCOMPARE(filesWith("gone-marker"), QStringList());
    samples::compareRecorded(reader()->load(kept.id).value(), kept);
}

void tst_Upkeep::forgetsEverything()
{
    {
        const auto written = log();
        fill(*written, 300, 220'000, "gone-marker");
        const QList<Exchange> some = fill(*written, 2, 400'000, "gone-marker");
        QVERIFY(written->annotate(some[0].id, {.pinned = true, .note = u"gone-marker"_s}));
        QCOMPARE(written->remove({some[1].id}).value(), 1);
    }
    QVERIFY(rebuildIndex(folder()));
    const auto written = log();
    fill(*written, 3, 10, "gone-marker");
    QVERIFY(written->forgetEverything());
    QCOMPARE(filesWith("gone-marker"), QStringList());
    QVERIFY2(taken() < 100'000, qPrintable(QString::number(taken())));
    QCOMPARE(reader()->count().value(), 0);
    QCOMPARE(numbers(), QList<qint64>());
    const Exchange next = samples::caught("the next one");
    written->finish(next);
    QVERIFY(written->commit());
    QCOMPARE(reader()->count().value(), 1);
    samples::compareRecorded(reader()->load(next.id).value(), next);
    RETURN_IF_FAILED();
    QVERIFY(written->forgetEverything());
    QCOMPARE(reader()->count().value(), 0);
}

void tst_Upkeep::forgetsWhatIsUnderWay()
{
    const auto written = log();
    Exchange exchange = samples::caughtRequest("gone-marker");
    written->begin(exchange);
    QVERIFY(written->commit());
    QVERIFY(written->forgetEverything());
    samples::answer(exchange);
    exchange.transcript.out = inMemory("HTTP/1.1 200 OK\r\n\r\ngone-marker");
    written->finish(exchange);
    const Exchange next = samples::caught("the next one");
    written->finish(next);
    QVERIFY(written->commit());
    QCOMPARE(reader()->count().value(), 1);
    QCOMPARE(filesWith("gone-marker"), QStringList());
    samples::compareRecorded(reader()->load(next.id).value(), next);
    RETURN_IF_FAILED();
    {
        const auto database = Database::open(folder() + u"/index.sqlite"_s, Database::Access::ReadOnly);
        QCOMPARE(database->number("SELECT count(*) FROM answer"), 1);
    }
}

void tst_Upkeep::forgetsWhatOthersWrite()
{
    const auto mine = log();
    const auto theirs = log();
    fill(*theirs, 10, 1000, "gone-marker");
    fill(*mine, 10, 1000, "gone-marker");
    Exchange underWay = samples::caughtRequest("gone-marker");
    theirs->begin(underWay);
    QVERIFY(theirs->commit());
    QVERIFY(mine->forgetEverything());
    QCOMPARE(filesWith("gone-marker"), QStringList());
    samples::answer(underWay);
    theirs->finish(underWay);
    QList<Exchange> next = fill(*theirs, 2, 10, "next");
    next += fill(*mine, 2, 10, "next");
    QCOMPARE(reader()->count().value(), 4);
    for (const Exchange &exchange : std::as_const(next)) {
        samples::compareRecorded(reader()->load(exchange.id).value(), exchange);
        RETURN_IF_FAILED();
    }
    QCOMPARE(filesWith("gone-marker"), QStringList());
}

void tst_Upkeep::keepsABodyThatIsArriving()
{
    const auto mine = log();
    const auto theirs = log();
    QList<Exchange> arriving;
    QList<std::shared_ptr<Spool>> spools;
    for (const auto &each : {&mine, &theirs}) {
        Exchange exchange = samples::caught();
        const auto spool = (*each)->spool(exchange.id, Direction::In).value();
        QVERIFY(spool->append("the first half, "));
        exchange.transcript.in = spool;
        arriving.append(exchange);
        spools.append(spool);
    }
    QVERIFY(mine->forgetEverything());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(spools[i]->append("the second half"));
        (i == 0 ? mine : theirs)->finish(arriving[i]);
        QVERIFY((i == 0 ? mine : theirs)->commit());
        samples::compareRecorded(reader()->load(arriving[i].id).value(), arriving[i]);
        RETURN_IF_FAILED();
    }
}

QTEST_GUILESS_MAIN(tst_Upkeep)
#include "tst_upkeep.moc"

// SPDX-License-Identifier: MIT
#include "indexcontent.h"
#include "query/queryparser.h"
#include "support/samples.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "store/rebuild.h"

#include <QFile>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// Notes and deletions: what a person does to exchanges that are kept.
class tst_Changes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatAPersonAdds_data();
    void keepsWhatAPersonAdds();
    void refusesNotesThatAreTooLong();
    void refusesANoteOfWhatIsNotThere();
    void hidesWhatWasDeleted();
    void bringsBackWhatWasDeleted();
    void givesNoNumberTwice();
    void keepsTheEndOfADeletedExchange();
    void takesDeletionsOfAnotherLog();
    void makesTheSameIndexFromTheBytes();
    void upgradesAnEarlierIndex();
    void readsAnEarlierIndex();
    void isPassedOverByProgramsThatDoNotKnowIt();

private:
    QString folder() const { return m_folder->path() + u"/log"_s; }
    std::unique_ptr<ExchangeLog> log() { return std::move(ExchangeLog::open(folder())).value(); }
    std::unique_ptr<LogReader> reader() { return std::move(LogReader::open(folder())).value(); }
    QList<Exchange> fill(ExchangeLog &log, int count);
    QList<qint64> numbers();
    void downgrade();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Changes::init() { m_folder = std::make_unique<QTemporaryDir>(); }

QList<Exchange> tst_Changes::fill(ExchangeLog &log, int count)
{
    QList<Exchange> exchanges;
    for (int i = 0; i < count; ++i) {
        Exchange exchange = samples::caughtRequest(QByteArray::number(i), i);
        log.begin(exchange);
        if (i % 2)
            (void)log.commit();
        samples::answer(exchange);
        log.finish(exchange);
        exchanges.append(exchange);
    }
    (void)log.commit();
    return exchanges;
}

QList<qint64> tst_Changes::numbers()
{
    QList<qint64> list;
    const auto rows = reader()->rows({}, 0, 100).value();
    for (const ExchangeRow &row : rows)
        list.append(row.number);
    return list;
}

void tst_Changes::keepsWhatAPersonAdds_data()
{
    QTest::addColumn<Annotation>("given");
    QTest::addColumn<Annotation>("kept");
    const auto row = [](const char *name, const Annotation &given) { QTest::newRow(name) << given << given; };
    row("nothing", {});
    row("a pin", {.pinned = true});
    row("a colour", {.colour = Colour::Grey});
    row("one label", {.labels = {u"to do"_s}});
    row("several labels in their order", {.labels = {u"b"_s, u"a"_s, u"ü, “x”"_s}});
    row("a text of several lines", {.note = u"one\ntwo\n\n  three \u00e9\U0001f514"_s});
    row("the longest text", {.note = QString(Annotation::longestNote, u'x')});
    row("all of it", {.pinned = true, .colour = Colour::Red, .labels = {u"a"_s}, .note = u"text"_s});
    QTest::newRow("labels that are empty, repeated or spread over lines")
        << Annotation{.labels = {u" a "_s, QString(), u"a"_s, u"b\nc"_s}} << Annotation{.labels = {u"a"_s, u"b c"_s}};
}

void tst_Changes::keepsWhatAPersonAdds()
{
    QFETCH(const Annotation, given);
    QFETCH(const Annotation, kept);
    const auto written = log();
    const QList<Exchange> exchanges = fill(*written, 3);
    QVERIFY(written->annotate(exchanges[1].id, {.pinned = true, .note = u"before"_s}));
    QVERIFY(written->annotate(exchanges[1].id, given));
    const auto read = reader();
    QCOMPARE(read->row(2).value()->annotation, kept);
    QCOMPARE(read->row(1).value()->annotation, Annotation());
    samples::compareRecorded(read->load(2).value(), exchanges[1]);
    RETURN_IF_FAILED();
    QCOMPARE(read->count().value(), 3);
}

void tst_Changes::refusesNotesThatAreTooLong()
{
    const auto written = log();
    const QUuid id = fill(*written, 1).first().id;
    for (const Annotation &each : {Annotation{.note = QString(Annotation::longestNote + 1, u'x')},
                                   Annotation{.labels = {QString(Annotation::longestLabel + 1, u'x')}}})
        QCOMPARE(written->annotate(id, each).error().kind, ErrorKind::InvalidOption);
    QCOMPARE(reader()->row(1).value()->annotation, Annotation());
}

void tst_Changes::refusesANoteOfWhatIsNotThere()
{
    const auto written = log();
    const QUuid id = fill(*written, 1).first().id;
    QCOMPARE(written->annotate(QUuid::createUuid(), {}).error().kind, ErrorKind::NoSuchExchange);
    QCOMPARE(written->remove({id}).value(), 1);
    QCOMPARE(written->annotate(id, {.pinned = true}).error().kind, ErrorKind::NoSuchExchange);
    QCOMPARE(reader()->count().value(), 0);
    // What is not committed yet is.
    const Exchange next = samples::caught();
    written->finish(next);
    QVERIFY(written->annotate(next.id, {.pinned = true}));
    QVERIFY(reader()->row(next.id).value()->annotation.pinned);
}

void tst_Changes::hidesWhatWasDeleted()
{
    const auto written = log();
    QList<Exchange> exchanges = fill(*written, 5);
    exchanges.append(samples::otherEnd(exchanges[3]));
    written->finish(exchanges.last());
    QVERIFY(written->commit());
    const auto read = reader();
    QVERIFY(read->row(6).value()->paired);
    const qint64 version = read->version().value();

    QCOMPARE(written->remove({exchanges[1].id, exchanges[3].id, exchanges[3].id, QUuid::createUuid()}).value(), 2);
    QVERIFY(read->version().value() != version);
    QCOMPARE(numbers(), (QList<qint64>{6, 5, 3, 1}));
    QCOMPARE(read->count().value(), 4);
    QCOMPARE(read->count(parseQuery(u"caught"_s).query).value(), 3);
    QCOMPARE(read->rows({}, 1, 2).value().first().number, 5);
    QCOMPARE(read->rows({}, 2, 2).value().first().number, 3);
    QCOMPARE(read->row(exchanges[1].id).value(), std::nullopt);
    QCOMPARE(read->load(2).error().kind, ErrorKind::NoSuchExchange);
    QVERIFY(!read->row(6).value()->paired);
    QCOMPARE(read->pairOf(read->load(6).value()).value().has_value(), false);
    QCOMPARE(written->remove({exchanges[1].id}).value(), 0);
}

void tst_Changes::bringsBackWhatWasDeleted()
{
    const auto written = log();
    const QList<Exchange> exchanges = fill(*written, 300);
    const Annotation annotation{.pinned = true, .labels = {u"a"_s}, .note = u"text"_s};
    QVERIFY(written->annotate(exchanges[6].id, annotation));
    QList<QUuid> ids;
    for (const Exchange &exchange : exchanges)
        ids.append(exchange.id);
    const auto before = reader()->rows({}, 0, 300).value();
    QCOMPARE(written->remove(ids).value(), 300);
    QCOMPARE(reader()->count().value(), 0);
    QCOMPARE(reader()->rows({}, 0, 300).value(), QList<ExchangeRow>());
    QCOMPARE(written->restore(ids).value(), 300);
    QCOMPARE(reader()->rows({}, 0, 300).value(), before);
    QCOMPARE(reader()->count().value(), 300);
    QCOMPARE(reader()->row(7).value()->annotation, annotation);
    samples::compareRecorded(reader()->load(7).value(), exchanges[6]);
    RETURN_IF_FAILED();
    QCOMPARE(written->restore(ids).value(), 0);
    // And again.
    QCOMPARE(written->remove({ids[6]}).value(), 1);
    QCOMPARE(written->restore({ids[6]}).value(), 1);
    QCOMPARE(written->remove({ids[6]}).value(), 1);
    QCOMPARE(reader()->count().value(), 299);
    const QStringList content = indexContent(folder());
    QCOMPARE(content.filter(u"gone 7 "_s).size(), 1);
}

void tst_Changes::givesNoNumberTwice()
{
    {
        const auto written = log();
        const QList<Exchange> exchanges = fill(*written, 3);
        QCOMPARE(written->remove({exchanges[2].id}).value(), 1);
        written->finish(samples::caught());
        QVERIFY(written->commit());
        QCOMPARE(numbers(), (QList<qint64>{4, 2, 1}));
        QCOMPARE(written->restore({exchanges[2].id}).value(), 1);
        QCOMPARE(written->remove({reader()->row(4).value()->id}).value(), 1);
        QCOMPARE(reader()->count().value(), 3);
    }
    QCOMPARE(rebuildIndex(folder()).value().exchanges, 3);
    QCOMPARE(reader()->count().value(), 3);
    log()->finish(samples::caught());
    QCOMPARE(numbers(), (QList<qint64>{5, 3, 2, 1}));
    QCOMPARE(reader()->count().value(), 4);
}

void tst_Changes::keepsTheEndOfADeletedExchange()
{
    const auto written = log();
    Exchange exchange = samples::caughtRequest();
    written->begin(exchange);
    QVERIFY(written->commit());
    QCOMPARE(written->remove({exchange.id}).value(), 1);
    samples::answer(exchange);
    written->finish(exchange);
    QVERIFY(written->commit());
    QCOMPARE(reader()->count().value(), 0);
    QCOMPARE(written->restore({exchange.id}).value(), 1);
    samples::compareRecorded(reader()->load(1).value(), exchange);
}

void tst_Changes::takesDeletionsOfAnotherLog()
{
    const auto first = log();
    Exchange exchange = samples::caughtRequest();
    first->begin(exchange);
    QVERIFY(first->commit());
    const auto second = log();
    QVERIFY(second->annotate(exchange.id, {.colour = Colour::Blue}));
    QCOMPARE(second->remove({exchange.id}).value(), 1);
    samples::answer(exchange);
    first->finish(exchange);
    QVERIFY(first->commit());
    QCOMPARE(reader()->count().value(), 0);
    QCOMPARE(first->restore({exchange.id}).value(), 1);
    samples::compareRecorded(reader()->load(1).value(), exchange);
    RETURN_IF_FAILED();
    QCOMPARE(reader()->row(1).value()->annotation.colour, Colour::Blue);
}

void tst_Changes::makesTheSameIndexFromTheBytes()
{
    {
        const auto written = log();
        const QList<Exchange> exchanges = fill(*written, 20);
        for (int i = 0; i < 20; i += 3)
            QVERIFY(written->annotate(exchanges[i].id, {.pinned = i % 2 == 0, .note = QString::number(i)}));
        QVERIFY(written->annotate(exchanges[3].id, {.colour = Colour::Green, .labels = {u"later"_s}}));
        QCOMPARE(written->remove({exchanges[0].id, exchanges[1].id, exchanges[5].id}).value(), 3);
        QCOMPARE(written->restore({exchanges[1].id, exchanges[5].id}).value(), 2);
        QCOMPARE(written->remove({exchanges[6].id, exchanges[19].id}).value(), 2);
        QCOMPARE(written->remove({exchanges[7].id}).value(), 1);
        QCOMPARE(written->restore({exchanges[7].id}).value(), 1);
        // Another writer's segment.
        const auto other = log();
        QVERIFY(other->annotate(exchanges[8].id, {.note = u"of another"_s}));
        QVERIFY(written->annotate(exchanges[8].id, {.note = u"the last"_s}));
        QCOMPARE(other->remove({exchanges[9].id}).value(), 1);
        QCOMPARE(written->restore({exchanges[9].id}).value(), 1);
    }
    const QStringList before = indexContent(folder());
    QVERIFY(before.size() > 60);
    const auto report = rebuildIndex(folder()).value();
    QCOMPARE(report.exchanges, 17);
    QCOMPARE(report.damaged, QList<DamagedStretch>());
    QVERIFY(report.setAside.endsWith(u"/index.sqlite.damaged"));
    QCOMPARE(indexContent(folder()), before);
}

// Makes the index what a program of version 1 would have written.
void tst_Changes::downgrade()
{
    const auto database = Database::open(folder() + u"/index.sqlite"_s, Database::Access::Write);
    QCOMPARE(database->run("DROP TABLE note; DROP TABLE gone; DROP TABLE gone_answer; DROP TABLE waste; "
                           "DELETE FROM fact WHERE name NOT IN ('segment', 'dense'); PRAGMA user_version = 1"),
             0);
}

void tst_Changes::upgradesAnEarlierIndex()
{
    const QList<Exchange> exchanges = fill(*log(), 4);
    const QStringList before = indexContent(folder());
    downgrade();
    RETURN_IF_FAILED();
    const auto written = log();
    QCOMPARE(indexContent(folder()), before);
    QVERIFY(written->annotate(exchanges[0].id, {.pinned = true}));
    QCOMPARE(written->remove({exchanges[3].id}).value(), 1);
    QCOMPARE(numbers(), (QList<qint64>{3, 2, 1}));
}

void tst_Changes::readsAnEarlierIndex()
{
    const QList<Exchange> exchanges = fill(*log(), 4);
    downgrade();
    RETURN_IF_FAILED();
    QCOMPARE(numbers(), (QList<qint64>{4, 3, 2, 1}));
    QCOMPARE(reader()->count().value(), 4);
    QVERIFY(!reader()->isNewer());
    samples::compareRecorded(reader()->load(2).value(), exchanges[1]);
}

void tst_Changes::isPassedOverByProgramsThatDoNotKnowIt()
{
    // Those look for facts that are a JSON object, whatever the kind.
    {
        const auto written = log();
        const QList<Exchange> exchanges = fill(*written, 2);
        QVERIFY(written->annotate(exchanges[0].id, {.pinned = true}));
        QCOMPARE(written->remove({exchanges[1].id}).value(), 1);
    }
    const auto segment = PrivateFile::open((folder() + u"/bytes/000001.segment"_s).toStdU16String(),
                                           PrivateFile::Mode::Read);
    QList<RecordKind> kinds;
    for (SegmentScan scan(*segment); scan.next();) {
        kinds.append(scan.record().header.kind);
        QCOMPARE(scan.record().facts.startsWith('{'), kinds.last() <= RecordKind::Answer);
        QCOMPARE(scan.record().facts.startsWith('['), kinds.last() > RecordKind::Answer);
    }
    QVERIFY(kinds.contains(RecordKind::Note) && kinds.contains(RecordKind::Deletion));
    // And a kind of a later version is passed over here.
    QFile file(folder() + u"/bytes/000001.segment"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray header = file.read(RecordHeader::size);
    header[12] = 77;
    RecordHeader::seal(header.data(), 1);
    QVERIFY(file.seek(0));
    QCOMPARE(file.write(header), RecordHeader::size);
    file.close();
    QCOMPARE(rebuildIndex(folder()).value().damaged, QList<DamagedStretch>());
    QCOMPARE(reader()->count().value(), 1); // its answer stands for it
}

QTEST_GUILESS_MAIN(tst_Changes)
#include "tst_changes.moc"

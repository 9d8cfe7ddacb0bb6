// SPDX-License-Identifier: MIT
#include "support/samples.h"
#include "store/database.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "store/rebuild.h"

#include <QFile>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_Rebuild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesTheSameIndexAnew();
    void leavesALogAloneThatIsWritten();
    void refusesAFolderWithoutALog();
    void isDoneWhereTheIndexIsGone();
    void goesOnBehindATornTail_data();
    void goesOnBehindATornTail();
    void losesOnlyADamagedRecord();
    void keepsNumbersThatAProgramLeftUsedTwice();

private:
    QString folder() const { return m_folder->path() + u"/log"_s; }
    QString segment() const { return folder() + u"/bytes/000001.segment"_s; }
    std::unique_ptr<ExchangeLog> log() { return std::move(ExchangeLog::open(folder())).value(); }
    std::unique_ptr<LogReader> reader() { return std::move(LogReader::open(folder())).value(); }
    void fill();

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<Exchange> m_kept;
};

void tst_Rebuild::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_kept.clear();
}

// Each kind of exchange, as m_kept in the order of their numbers.
void tst_Rebuild::fill()
{
    const auto written = log();
    Exchange exchange = samples::caughtRequest("one");
    written->begin(exchange);
    QVERIFY(written->commit());
    samples::answer(exchange);
    written->finish(exchange);
    m_kept.append(exchange);

    exchange = samples::otherEnd(exchange);
    exchange.secrets = {{{1, 2}, u"token"_s}};
    exchange.redacted = true;
    exchange.senderLeft = true;
    exchange.connection.tls.emplace().cipher = u"x"_s;
    written->begin(exchange);
    QVERIFY(written->commit());
    exchange.timing.receive = 12;
    exchange.error = Error{ErrorKind::ConnectionReset, u"detail"_s};
    exchange.state = State::Failed;
    written->finish(exchange);
    m_kept.append(exchange);

    exchange = samples::caught(QByteArray(300'000, 'l'), 1);
    written->finish(exchange);
    m_kept.append(exchange);

    exchange = samples::caughtRequest("under way", 2);
    written->begin(exchange);
    exchange.state = State::Incomplete;
    m_kept.append(exchange);
    QVERIFY(written->commit());
}

void tst_Rebuild::makesTheSameIndexAnew()
{
    fill();
    const QList<ExchangeRow> before = reader()->rows({}, 0, 10).value();
    QCOMPARE(before.size(), 4);
    {
        const auto database = Database::open(folder() + u"/index.sqlite"_s, Database::Access::Write);
        QVERIFY(database->number("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    QFile index(folder() + u"/index.sqlite"_s);
    QVERIFY(index.open(QIODevice::ReadWrite));
    QVERIFY(index.seek(4096));
    index.write(QByteArray(index.size() - 4096, 'x'));
    index.close();
    QCOMPARE(rebuildIndex(folder()).value().exchanges, 4);
    const auto read = reader();
    QCOMPARE(read->rows({}, 0, 10).value(), before);
    for (int i = 0; i < m_kept.size(); ++i) {
        samples::compareRecorded(read->load(i + 1).value(), m_kept[i]);
        RETURN_IF_FAILED();
    }
    // The old one is set aside, a second one too.
    QVERIFY(QFile::exists(folder() + u"/index.sqlite.damaged"_s));
    QCOMPARE(rebuildIndex(folder()).value().exchanges, 4);
    QVERIFY(QFile::exists(folder() + u"/index.sqlite.damaged-2"_s));
    QVERIFY(!QFile::exists(folder() + u"/index.sqlite.new"_s));
    // And it goes on.
    const auto written = log();
    written->finish(samples::caught());
    QVERIFY(written->commit());
    QCOMPARE(reader()->count().value(), 5);
}

void tst_Rebuild::leavesALogAloneThatIsWritten()
{
    const auto written = log();
    written->finish(samples::caught());
    QVERIFY(written->commit());
    QCOMPARE(rebuildIndex(folder()).error(), (Error{ErrorKind::StoreBusy, folder() + u"/index.sqlite"_s}));
}

void tst_Rebuild::refusesAFolderWithoutALog()
{
    QCOMPARE(rebuildIndex(folder()).error().kind, ErrorKind::FileNotFound);
    QVERIFY(!QFile::exists(folder()));
}

void tst_Rebuild::isDoneWhereTheIndexIsGone()
{
    fill();
    for (const auto &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(folder() + u"/index.sqlite"_s + ending);
    log()->finish(samples::caught());
    QCOMPARE(reader()->count().value(), 5);
    samples::compareRecorded(reader()->load(2).value(), m_kept[1]);
}

void tst_Rebuild::goesOnBehindATornTail_data()
{
    QTest::addColumn<qint64>("cut"); // bytes taken from the end
    QTest::addColumn<QByteArray>("added");
    QTest::newRow("a record that was not written to its end") << qint64(20) << QByteArray();
    QTest::newRow("a record of which only the header was written")
        << qint64(0) << QByteArray("WBR1") + QByteArray(68, 'h');
    QTest::newRow("zeros, as a file system leaves them") << qint64(0) << QByteArray(100'000, '\0');
    QTest::newRow("bytes that look like records") << qint64(0) << QByteArray("WBR1WBR1WBR1").repeated(1000);
}

void tst_Rebuild::goesOnBehindATornTail()
{
    QFETCH(const qint64, cut);
    QFETCH(const QByteArray, added);
    fill();
    QFile file(segment());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() - cut));
    QVERIFY(file.seek(file.size()));
    QCOMPARE(file.write(added), added.size());
    file.close();

    // A log that goes on does not mind, nor do those who read what stands before and behind.
    const Exchange after = samples::caught("behind the tail");
    log()->finish(after);
    const auto check = [&](const QList<qint64> &present) {
        const auto read = reader();
        for (const qint64 number : present) {
            samples::compareRecorded(read->load(number).value(), number == 5 ? after : m_kept[number - 1]);
            RETURN_IF_FAILED();
        }
    };
    check({1, 2, 3, 5});
    RETURN_IF_FAILED();
    QCOMPARE(rebuildIndex(folder()).value().exchanges, cut > 0 ? 4 : 5);
    check({1, 2, 3, 5});
    RETURN_IF_FAILED();
    QCOMPARE(reader()->count().value(), cut > 0 ? 4 : 5);
    QCOMPARE(reader()->rows({}, 0, 1).value().first().number, 5);
}

void tst_Rebuild::losesOnlyADamagedRecord()
{
    fill();
    QFile file(segment());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 at = file.readAll().indexOf("\r\n\r\none");
    QVERIFY(at > 0);
    QVERIFY(file.seek(at + 4));
    QVERIFY(file.putChar('O'));
    file.close();

    // The answer of that exchange is there still, and stands for it.
    const auto report = rebuildIndex(folder()).value();
    QCOMPARE(report.exchanges, 4);
    QCOMPARE(report.damaged.size(), 1);
    const DamagedStretch &stretch = report.damaged.first();
    QCOMPARE(stretch.segment, 1);
    QCOMPARE(stretch.at, 0);
    QVERIFY(stretch.at + stretch.length > at + 4 && stretch.length < at + 200);
    const auto read = reader();
    const Exchange first = read->load(1).value();
    QCOMPARE(first.state, State::Complete);
    QCOMPARE(first.transcript.in, nullptr);
    QCOMPARE(samples::bytesOf(first.transcript.out), samples::bytesOf(m_kept[0].transcript.out));
    for (int number = 2; number <= 4; ++number) {
        samples::compareRecorded(read->load(number).value(), m_kept[number - 1]);
        RETURN_IF_FAILED();
    }
}

void tst_Rebuild::keepsNumbersThatAProgramLeftUsedTwice()
{
    // A program that was stopped after its bytes and before its rows: its number went to another.
    fill();
    const QByteArray early = [&] {
        QFile file(segment());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    QVERIFY(QDir(folder()).removeRecursively());
    Exchange other = samples::caught("a later one");
    {
        const auto written = log();
        for (int i = 0; i < 5; ++i) {
            other.id = makeUuidV7();
            other.startedAt += 10'000;
            written->finish(other);
        }
    }
    QFile file(folder() + u"/bytes/000002.segment"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(early);
    file.close();
    QCOMPARE(rebuildIndex(folder()).value().exchanges, 9);
    const auto read = reader();
    QCOMPARE(read->count().value(), 9);
    QCOMPARE(read->row(5).value()->id, other.id);
    QList<QUuid> ids;
    for (int number = 6; number <= 9; ++number)
        ids.append(read->row(number).value()->id);
    for (const Exchange &exchange : std::as_const(m_kept)) {
        QVERIFY(ids.contains(exchange.id));
        QCOMPARE(read->load(exchange.id).value().connection, exchange.connection);
    }
}

QTEST_GUILESS_MAIN(tst_Rebuild)
#include "tst_rebuild.moc"

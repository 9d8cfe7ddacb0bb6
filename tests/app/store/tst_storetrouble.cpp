// SPDX-License-Identifier: MIT
#include "support/samples.h"
#include "store/database.h"
#include "store/exchangelog.h"
#include "store/logreader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <future>
#include <thread>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// Lets no file of this process grow beyond `bytes`, as a full disk would, until it goes.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before = {};
};

/// When writing does not work: what commit() says, and that nothing is lost.
class tst_StoreTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesFoldersThatCannotHoldALog_data();
    void refusesFoldersThatCannotHoldALog();
    void makesADamagedIndexAnew_data();
    void makesADamagedIndexAnew();
    void refusesADamagedIndexThatIsAllThereIs();
    void leavesADamagedIndexThatSomeoneWrites();
    void refusesANewerIndexAndChangesNothing();
    void isPrivateWhateverTheUmask();
    void leavesAFolderAsItIsThatHoldsMore();
    void keepsWhatAFullDiskDidNotTake_data();
    void keepsWhatAFullDiskDidNotTake();
    void keepsWhatWaitsBounded();
    void tellsTheThreadWhoseExchangeDidNotFit();
    void endsASpoolThatTheDiskDidNotTake();
    void waitsShortlyForABusyIndex();
    void keepsTheWriteAheadLogShort();
    void goesOnToTheNextSegment();

private:
    QString folder() const { return m_folder->path() + u"/log"_s; }
    std::unique_ptr<ExchangeLog> log(Sync sync = Sync::Normal)
    {
        return std::move(ExchangeLog::open(folder(), sync)).value();
    }
    std::unique_ptr<LogReader> reader() { return std::move(LogReader::open(folder())).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

void tst_StoreTrouble::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void tst_StoreTrouble::refusesFoldersThatCannotHoldALog_data()
{
    QTest::addColumn<QString>("below");
    QTest::newRow("a folder that is a file") << u"/file"_s;
    QTest::newRow("a folder below a file") << u"/file/log"_s;
    QTest::newRow("a folder that the system refuses") << QString();
}

void tst_StoreTrouble::refusesFoldersThatCannotHoldALog()
{
    QFETCH(const QString, below);
    QFile file(m_folder->path() + u"/file"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString path = below.isEmpty() ? u"/proc/log"_s : m_folder->path() + below;
    const auto log = ExchangeLog::open(path);
    QVERIFY(!log);
    QCOMPARE(log.error(), (Error{ErrorKind::StoreNotWritable, path}));
    QCOMPARE(LogReader::open(path).error().kind,
             QFileInfo(path).isFile() ? ErrorKind::NotAHandOver : ErrorKind::FileNotFound);
}

void tst_StoreTrouble::makesADamagedIndexAnew_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<qint64>("length"); // -1: to the end
    QTest::newRow("no database") << qint64(0) << qint64(-1);
    QTest::newRow("a start that is overwritten") << qint64(0) << qint64(100);
    QTest::newRow("a schema that is overwritten") << qint64(120) << qint64(3000);
    QTest::newRow("a page that is overwritten") << qint64(4096) << qint64(4096);
}

void tst_StoreTrouble::makesADamagedIndexAnew()
{
    QFETCH(const qint64, at);
    QFETCH(const qint64, length);
    log()->finish(samples::caught());
    const QString path = folder() + u"/index.sqlite"_s;
    {
        const auto database = Database::open(path, Database::Access::Write);
        QVERIFY(database->number("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QVERIFY(file.write(QByteArray(length < 0 ? file.size() : length, 'x')) > 0);
    file.close();
    const QByteArray before = contentOf(path);
    const auto opened = ExchangeLog::open(folder());
    QVERIFY(opened);
    QVERIFY((*opened)->rebuilt());
    QCOMPARE((*opened)->rebuilt()->exchanges, 1);
    QCOMPARE((*opened)->rebuilt()->setAside, path + u".damaged"_s);
    QCOMPARE(contentOf(path + u".damaged"_s), before);
    QCOMPARE(reader()->count().value(), 1);
    QVERIFY(!log()->rebuilt());
}

void tst_StoreTrouble::refusesADamagedIndexThatIsAllThereIs()
{
    QVERIFY(QDir().mkpath(folder()));
    const QString path = folder() + u"/index.sqlite"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    QCOMPARE(ExchangeLog::open(folder()).error(), (Error{ErrorKind::StoreDamaged, path}));
    QCOMPARE(contentOf(path), QByteArray(10'000, 'x'));
}

void tst_StoreTrouble::leavesADamagedIndexThatSomeoneWrites()
{
    const auto written = log();
    written->finish(samples::caught());
    QVERIFY(written->commit());
    const QString path = folder() + u"/index.sqlite"_s;
    QVERIFY(QFile::copy(path, path + u".whole"_s));
    for (const auto &ending : {u"-wal"_s, u"-shm"_s})
        QVERIFY(QFile::rename(path + ending, path + u".whole"_s + ending));
    QVERIFY(QFile::remove(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    QCOMPARE(ExchangeLog::open(folder()).error(), (Error{ErrorKind::StoreDamaged, path}));
    QCOMPARE(contentOf(path), QByteArray(10'000, 'x'));
}

void tst_StoreTrouble::refusesANewerIndexAndChangesNothing()
{
    log()->finish(samples::caught());
    const QString path = folder() + u"/index.sqlite"_s;
    {
        const auto database = Database::open(path, Database::Access::Write);
        QCOMPARE(database->run("PRAGMA user_version = 99"), 0);
    }
    const QByteArray before = contentOf(path);
    QCOMPARE(ExchangeLog::open(folder()).error(), (Error{ErrorKind::StoreNewer, path}));
    QCOMPARE(contentOf(path), before);
}

void tst_StoreTrouble::isPrivateWhateverTheUmask()
{
    for (const mode_t mask : {mode_t(0), mode_t(0277)}) {
        init();
        const mode_t before = umask(mask);
        const QString path = m_folder->path() + u"/new/deep/log"_s;
        {
            const auto written = std::move(ExchangeLog::open(path)).value();
            Exchange exchange = samples::caught();
            const auto spool = written->spool(exchange.id, Direction::In).value();
            QVERIFY(spool->append("spooled"));
            exchange.transcript.in = spool;
            written->finish(exchange);
            QVERIFY(written->commit());
        }
        umask(before);
        QStringList left{m_folder->path() + u"/new"_s};
        QStringList files;
        while (!left.isEmpty()) {
            const QString each = left.takeFirst();
            struct stat facts;
            QCOMPARE(stat(QFile::encodeName(each).constData(), &facts), 0);
            if (S_ISDIR(facts.st_mode)) {
                QCOMPARE(facts.st_mode & 07777, 0700u);
                for (const QString &name : QDir(each).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
                    left.append(each + u'/' + name);
            } else {
                QVERIFY2((facts.st_mode & 07777) == 0600u, qPrintable(each));
                files.append(QFileInfo(each).fileName());
            }
        }
        QVERIFY(files.contains(u"index.sqlite"_s) && files.contains(u"index.sqlite-wal"_s));
        QVERIFY(files.contains(u"000001.segment"_s));
    }
}

void tst_StoreTrouble::leavesAFolderAsItIsThatHoldsMore()
{
    QVERIFY(QDir().mkpath(folder()));
    QCOMPARE(chmod(QFile::encodeName(folder()).constData(), 0755), 0);
    QFile other(folder() + u"/letter.txt"_s);
    QVERIFY(other.open(QIODevice::WriteOnly));
    log()->finish(samples::caught());
    QCOMPARE(reader()->count().value(), 1);
    struct stat facts;
    QCOMPARE(stat(QFile::encodeName(folder()).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 07777, 0755u);
}

void tst_StoreTrouble::keepsWhatAFullDiskDidNotTake_data()
{
    QTest::addColumn<Sync>("sync");
    QTest::addColumn<int>("full"); // the file that can't grow: 0 the segment, 1 SQLite's
    QTest::newRow("bytes that do not fit") << Sync::Normal << 0;
    QTest::newRow("rows that do not fit") << Sync::Normal << 1;
    QTest::newRow("bytes that do not fit, for a power cut") << Sync::Full << 0;
    QTest::newRow("rows that do not fit, for a power cut") << Sync::Full << 1;
}

void tst_StoreTrouble::keepsWhatAFullDiskDidNotTake()
{
    QFETCH(const Sync, sync);
    QFETCH(const int, full);
    const QString segment = folder() + u"/bytes/000001.segment"_s;
    const auto written = log(sync);
    // One of the two files is the longer one, and meets the limit first.
    QList<Exchange> exchanges{samples::caught(QByteArray(full == 0 ? 250'000 : 10, 'a'))};
    written->begin(exchanges[0]);
    QVERIFY(written->commit());
    const qint64 longest = qMax(QFileInfo(segment).size(), QFileInfo(folder() + u"/index.sqlite-wal"_s).size());
    QCOMPARE(QFileInfo(segment).size() == longest, full == 0);

    for (int i = 1; i <= 3; ++i) {
        const FullDisk disk{rlim_t(longest + 100)};
        exchanges.append(samples::caught(QByteArray(1000, char('a' + i)), i));
        written->begin(exchanges[i]);
        const auto failed = written->commit();
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ErrorKind::DiskFull);
        QVERIFY(failed.error().detail.startsWith(folder()));
        // Nothing of it is to be seen, and what was kept is whole.
        const auto read = reader();
        QCOMPARE(read->count().value(), 1);
        QVERIFY(read->load(1));
        written->finish(exchanges[i - 1]);
    }
    written->finish(exchanges[3]);
    QVERIFY(written->commit());
    const auto read = reader();
    QCOMPARE(read->count().value(), 4);
    for (int i = 0; i < 4; ++i) {
        samples::compareRecorded(read->load(i + 1).value(), exchanges[i]);
        RETURN_IF_FAILED();
    }
}

void tst_StoreTrouble::keepsWhatWaitsBounded()
{
    const auto written = log();
    written->finish(samples::caught());
    QVERIFY(written->commit());
    constexpr int each = 200'000;
    const int enough = int(ExchangeLog::waitingLimit / each) + 20;
    QList<QUuid> begun;
    {
        const FullDisk disk{rlim_t(QFileInfo(folder() + u"/index.sqlite-wal"_s).size())};
        for (int i = 0; i < enough; ++i) {
            const Exchange exchange = samples::caught(QByteArray(each, 'x'), i);
            begun.append(exchange.id);
            written->begin(exchange);
            QCOMPARE(written->commit().error().kind, ErrorKind::DiskFull);
        }
        written->begin(samples::caught(QByteArray(each, 'x')));
    }
    // What did not fit into memory is not acknowledged, even now.
    QCOMPARE(written->commit().error().kind, ErrorKind::DiskFull);
    QVERIFY(written->commit());
    const qint64 kept = reader()->count().value() - 1;
    QVERIFY(kept >= ExchangeLog::waitingLimit / (each + 2000) && kept < enough - 10);
    for (qint64 i = 0; i < kept; ++i)
        QCOMPARE(reader()->row(i + 2).value()->id, begun[i]);
}

void tst_StoreTrouble::tellsTheThreadWhoseExchangeDidNotFit()
{
    const auto written = log();
    const QByteArray large(250'000, 'x');
    {
        const FullDisk disk{4096};
        for (qint64 size = 0; size <= ExchangeLog::waitingLimit; size += large.size())
            written->begin(samples::caught(large, int(size / large.size())));
        QVERIFY(!written->commit());
    }
    // Another thread's exchange is refused; this thread's commit has nothing to do with it.
    std::promise<void> refused;
    std::promise<void> committed;
    QList<bool> theirs;
    std::thread other([&] {
        written->begin(samples::caught());
        refused.set_value();
        committed.get_future().wait();
        for (int i = 0; i < 2; ++i)
            theirs.append(written->commit().has_value());
    });
    refused.get_future().wait();
    const auto ours = written->commit();
    committed.set_value();
    other.join();
    QVERIFY(ours);
    QCOMPARE(theirs, (QList<bool>{false, true}));
}

void tst_StoreTrouble::endsASpoolThatTheDiskDidNotTake()
{
    const auto written = log();
    Exchange exchange = samples::caught();
    const auto spool = written->spool(exchange.id, Direction::In).value();
    {
        const FullDisk disk{100'000};
        QVERIFY(spool->append(QByteArray(90'000, 'a')));
        QCOMPARE(spool->append(QByteArray(20'000, 'b')).error().kind, ErrorKind::DiskFull);
    }
    QVERIFY(!spool->append("more"));
    QCOMPARE(spool->readAll().value(), QByteArray(90'000, 'a'));
    exchange.transcript.in = spool;
    written->finish(exchange);
    QVERIFY(written->commit());
    samples::compareRecorded(reader()->load(1).value(), exchange);
}

void tst_StoreTrouble::waitsShortlyForABusyIndex()
{
    const auto written = log();
    const Exchange exchange = samples::caught();
    const auto other = Database::open(folder() + u"/index.sqlite"_s, Database::Access::Write);
    QCOMPARE(other->run("BEGIN IMMEDIATE"), 0);
    written->begin(exchange);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(written->commit().error(), (Error{ErrorKind::StoreBusy, folder() + u"/index.sqlite"_s}));
    QVERIFY(timer.elapsed() >= 40);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed()))); // 50 ms on a machine of its own
    written->finish(exchange);
    QCOMPARE(written->commit().error().kind, ErrorKind::StoreBusy);
    QCOMPARE(reader()->count().value(), 0);
    QCOMPARE(other->run("COMMIT"), 0);
    QVERIFY(written->commit());
    samples::compareRecorded(reader()->load(1).value(), exchange);
}

void tst_StoreTrouble::keepsTheWriteAheadLogShort()
{
    const auto written = log();
    const Exchange exchange = samples::caught("{}");
    qint64 longest = 0;
    // Each commit is some pages; together they would be several times the limit.
    for (int i = 0; i < 10'000; ++i) {
        Exchange each = exchange;
        each.id = makeUuidV7();
        written->finish(each);
        QVERIFY(written->commit());
        if (i % 100 == 0)
            longest = qMax(longest, QFileInfo(folder() + u"/index.sqlite-wal"_s).size());
    }
    QVERIFY2(longest > 10'000'000, qPrintable(QString::number(longest)));
    QVERIFY2(longest < 80'000'000, qPrintable(QString::number(longest)));
    // And what it held is in the index.
    QVERIFY(QFileInfo(folder() + u"/index.sqlite"_s).size() > 500'000);
    QCOMPARE(reader()->count().value(), 10'000);
}

void tst_StoreTrouble::goesOnToTheNextSegment()
{
    const auto written = log();
    QList<Exchange> exchanges;
    for (int i = 0; i < 300; ++i) {
        exchanges.append(samples::caught(QByteArray(250'000, char(i)), i));
        written->begin(exchanges.last());
        QVERIFY(written->commit());
        if (i % 2)
            written->finish(exchanges.last());
    }
    QVERIFY(written->commit());
    const QFileInfoList segments = QDir(folder() + u"/bytes"_s).entryInfoList({u"*.segment"_s});
    QCOMPARE(segments.size(), 2);
    for (const QFileInfo &segment : segments)
        QVERIFY(segment.size() <= 64 * 1024 * 1024);
    const auto read = reader();
    for (int i = 1; i < 300; i += 2) {
        samples::compareRecorded(read->load(i + 1).value(), exchanges[i]);
        RETURN_IF_FAILED();
    }
    QCOMPARE(read->load(1).value().state, State::Open);
}

QTEST_GUILESS_MAIN(tst_StoreTrouble)
#include "tst_storetrouble.moc"

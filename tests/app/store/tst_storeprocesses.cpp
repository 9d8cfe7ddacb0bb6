// SPDX-License-Identifier: MIT
#include "indexcontent.h"
#include "support/samples.h"
#include "store/database.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "store/rebuild.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// Several writers and readers of one log, in one process and in several. The other processes are this program with
/// arguments.
class tst_StoreProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsACommitToAnotherProcess();
    void keepsAllThatWasCommittedBeforeAKill_data();
    void keepsAllThatWasCommittedBeforeAKill();
    void keepsNotesAndDeletionsBeforeAKill_data();
    void keepsNotesAndDeletionsBeforeAKill();
    void takesTwoThreads();
    void takesTwoLogsOfOneProcess();
    void outlastsOthersThatComeAndGo();
    void takesTwoProcesses();
    void tellsWhatIsUnderWayFromWhatWasLeft();

private:
    QString folder() const { return m_folder->path() + u"/log"_s; }
    std::unique_ptr<LogReader> reader() { return std::move(LogReader::open(folder())).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// A process that keeps exchanges and prints the id of each once it is committed.
class Writer
{
public:
    Writer(const QString &folder, int count, bool finishes)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {u"write"_s, folder, QString::number(count), finishes ? u"finish"_s : u"begin"_s});
    }
    ~Writer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Writer)

    /// Waits until so many were committed; what was printed so far.
    QList<QUuid> waitFor(qsizetype count)
    {
        while (m_ids.size() < count && m_process.waitForReadyRead(30'000))
            read();
        return m_ids;
    }
    /// Ends it at once, and gives all that it had printed.
    QList<QUuid> kill()
    {
        m_process.kill();
        m_process.waitForFinished();
        read();
        return m_ids;
    }
    QList<QUuid> waitForEnd()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(60'000);
        read();
        return m_ids;
    }
    int exitCode() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }

private:
    void read()
    {
        while (m_process.canReadLine())
            m_ids.append(QUuid::fromString(QString::fromLatin1(m_process.readLine().trimmed())));
    }

    QProcess m_process;
    QList<QUuid> m_ids;
};

// The other process. A body that says which exchange it is; a second one spooled now and then.
static int write(const QString &folder, int count, bool finishes)
{
    const auto log = ExchangeLog::open(folder);
    if (!log)
        return 3;
    for (int i = 0; i < count; ++i) {
        Exchange exchange = samples::caughtRequest(QByteArray(100 + i % 1000, 'b'), i);
        if (i % 10 == 0) {
            const auto spool = (*log)->spool(exchange.id, Direction::In);
            if (!spool || !(*spool)->append(QByteArray(300'000, 's')))
                return 4;
            exchange.transcript.in = *spool;
        }
        (*log)->begin(exchange);
        auto committed = (*log)->commit();
        while (!committed && committed.error().kind == ErrorKind::StoreBusy) // two writers may meet
            committed = (*log)->commit();
        if (!committed)
            return 5;
        std::printf("%s\n", exchange.id.toByteArray(QUuid::WithoutBraces).constData());
        std::fflush(stdout);
        if (finishes) {
            samples::answer(exchange);
            (*log)->finish(exchange);
        }
    }
    if (!finishes)
        std::getchar(); // until our end of the pipe is closed
    return 0;
}

// One that adds notes, deletes, brings back, purges and drops, and prints what it has done.
static int change(const QString &folder)
{
    const auto log = ExchangeLog::open(folder);
    if (!log)
        return 3;
    (*log)->setKeepPolicy({.count = 400});
    QList<QUuid> ids;
    for (int i = 0; i < 1'000'000; ++i) {
        Exchange exchange = samples::caught(QByteArray(100 + i % 1000, 'b'), i);
        (*log)->finish(exchange);
        if (!(*log)->commit())
            return 4;
        ids.append(exchange.id);
        const QByteArray id = exchange.id.toByteArray(QUuid::WithoutBraces);
        if (i % 3 == 0) {
            if (!(*log)->annotate(exchange.id, {.pinned = i % 9 == 0, .note = QString::number(i)}))
                return 5;
            std::printf("note %s\n", id.constData());
        }
        if (i % 5 == 0) {
            if ((*log)->remove({exchange.id}).value_or(0) != 1)
                return 6;
            std::printf("removed %s\n", id.constData());
        }
        if (i % 10 == 0) {
            if ((*log)->restore({exchange.id}).value_or(0) != 1)
                return 7;
            std::printf("back %s\n", id.constData());
        }
        std::fflush(stdout);
        if (i % 50 == 49)
            (void)(*log)->purge();
    }
    return 0;
}

// Another process that looks for one exchange.
static int look(const QString &folder, const QString &id)
{
    const auto reader = LogReader::open(folder);
    if (!reader)
        return 3;
    const auto exchange = (*reader)->load(QUuid::fromString(id));
    return exchange && !samples::bytesOf(exchange->transcript.in).isEmpty() ? 0 : 4;
}

void tst_StoreProcesses::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void tst_StoreProcesses::showsACommitToAnotherProcess()
{
    const auto log = std::move(ExchangeLog::open(folder())).value();
    Exchange exchange = samples::caughtRequest();
    log->begin(exchange);
    const QString id = exchange.id.toString(QUuid::WithoutBraces);
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"look"_s, folder(), id}), 4);
    QVERIFY(log->commit());
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"look"_s, folder(), id}), 0);
}

void tst_StoreProcesses::keepsAllThatWasCommittedBeforeAKill_data()
{
    QTest::addColumn<int>("committed");
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int i = 0; i < 6; ++i)
        QTest::addRow("killed at a random moment, %d, seed %u", i, seed) << int(random.bounded(1, 1500));
}

void tst_StoreProcesses::keepsAllThatWasCommittedBeforeAKill()
{
    QFETCH(const int, committed);
    Writer writer(folder(), 1'000'000, true);
    QVERIFY(writer.waitFor(committed).size() >= committed);
    const QList<QUuid> ids = writer.kill();

    const auto read = reader();
    for (const QUuid &id : ids) {
        const auto exchange = read->load(id);
        QVERIFY2(exchange, qPrintable(id.toString()));
        QVERIFY(exchange->state == State::Complete || exchange->state == State::Incomplete);
        const QByteArray request = samples::bytesOf(exchange->transcript.in);
        QVERIFY(request.endsWith(request.size() < 300'000 ? 'b' : 's'));
    }
    QVERIFY(read->count().value() >= ids.size());
    const auto database = Database::open(folder() + u"/index.sqlite"_s, Database::Access::ReadOnly);
    auto check = database->prepare("PRAGMA integrity_check");
    check.step();
    QCOMPARE(check.blob(0), "ok"_ba);

    // Another goes on where it stopped; and from the bytes alone there is as much.
    Exchange next = samples::caught("afterwards");
    std::move(ExchangeLog::open(folder())).value()->finish(next);
    samples::compareRecorded(read->load(next.id).value(), next);
    RETURN_IF_FAILED();
    const qint64 count = read->count().value();
    QVERIFY(rebuildIndex(folder()).value().exchanges >= count);
    for (const QUuid &id : ids)
        QVERIFY(reader()->load(id));
}

void tst_StoreProcesses::keepsNotesAndDeletionsBeforeAKill_data()
{
    QTest::addColumn<int>("lines");
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int i = 0; i < 6; ++i)
        QTest::addRow("killed at a random moment, %d, seed %u", i, seed) << int(random.bounded(1, 900));
}

void tst_StoreProcesses::keepsNotesAndDeletionsBeforeAKill()
{
    QFETCH(const int, lines);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"change"_s, folder()});
    QHash<QByteArray, QByteArray> last;
    const auto read = [&] {
        int count = 0;
        for (; process.canReadLine(); ++count) {
            const QByteArrayList words = process.readLine().trimmed().split(' ');
            last[words.value(1)] = words.value(0);
        }
        return count;
    };
    for (int seen = 0; seen < lines && process.waitForReadyRead(30'000);)
        seen += read();
    QVERIFY(process.state() == QProcess::Running);
    process.kill();
    process.waitForFinished();
    read();
    QVERIFY(!last.isEmpty());

    // What was said to be done is done; what the policy dropped may be gone.
    const auto check = [&] {
        const auto kept = reader();
        for (const auto &[id, word] : last.asKeyValueRange()) {
            const auto row = kept->row(QUuid::fromString(QLatin1StringView(id))).value();
            if (word == "removed")
                QVERIFY2(!row, id.constData());
            if (row && word == "note")
                QVERIFY2(!row->annotation.note.isEmpty(), id.constData());
        }
        const auto rows = kept->rows({}, 0, 100'000).value();
        QCOMPARE(kept->count().value(), rows.size());
        for (const ExchangeRow &row : rows)
            QVERIFY2(kept->load(row.number), qPrintable(row.id.toString()));
    };
    check();
    RETURN_IF_FAILED();
    const auto database = Database::open(folder() + u"/index.sqlite"_s, Database::Access::ReadOnly);
    auto sound = database->prepare("PRAGMA integrity_check");
    sound.step();
    QCOMPARE(sound.blob(0), "ok"_ba);
    sound = {};
    // Another tidies up behind it, and then the bytes say what the index says.
    QVERIFY(std::move(ExchangeLog::open(folder())).value()->purge());
    check();
    RETURN_IF_FAILED();
    const QStringList before = indexContent(folder());
    const auto report = rebuildIndex(folder()).value();
    QCOMPARE(report.damaged, QList<DamagedStretch>());
    check();
    RETURN_IF_FAILED();
    // A record may stand there that was written and not committed: nothing more.
    QStringList missing;
    const QStringList after = indexContent(folder());
    for (const QString &line : before)
        if ((line.startsWith(u"exchange ") || line.startsWith(u"note ")) && !after.contains(line))
            missing.append(line);
    QVERIFY2(missing.size() <= 1, qPrintable(missing.join(u'\n')));
}

void tst_StoreProcesses::takesTwoThreads()
{
    const auto log = std::move(ExchangeLog::open(folder())).value();
    std::atomic<int> told = 0;
    log->onCommitted([&] { ++told; });
    std::array<QList<Exchange>, 2> kept;
    std::atomic<int> failures = 0;
    std::atomic<bool> isOver = false;
    const auto work = [&](QList<Exchange> &mine, int group) {
        for (int i = 0; i < 400; ++i) {
            Exchange exchange = samples::caughtRequest(QByteArray(i, 'x'), i);
            log->begin(exchange);
            if (i % group == 0 && !log->commit())
                ++failures;
            samples::answer(exchange);
            log->finish(exchange);
            mine.append(exchange);
        }
        if (!log->commit())
            ++failures;
    };
    std::thread watcher([&] {
        const auto read = reader();
        qint64 before = 0;
        while (!isOver) {
            const qint64 count = read->count().value_or(-1);
            if (count < before || (count > 0 && !read->load(count)))
                ++failures;
            before = count;
        }
    });
    std::thread first([&] { work(kept[0], 1); });
    std::thread second([&] { work(kept[1], 7); });
    first.join();
    second.join();
    isOver = true;
    watcher.join();
    QCOMPARE(failures.load(), 0);
    QVERIFY(told >= 400 / 7);
    const auto read = reader();
    QCOMPARE(read->count().value(), 800);
    for (const auto &mine : kept) {
        for (const Exchange &exchange : mine) {
            samples::compareRecorded(read->load(exchange.id).value(), exchange);
            RETURN_IF_FAILED();
        }
    }
}

void tst_StoreProcesses::takesTwoLogsOfOneProcess()
{
    const auto first = std::move(ExchangeLog::open(folder())).value();
    const auto second = std::move(ExchangeLog::open(folder())).value();
    QList<Exchange> exchanges;
    for (int i = 0; i < 10; ++i) {
        exchanges.append(samples::caught(QByteArray::number(i), i));
        (i % 2 ? first : second)->finish(exchanges.last());
        QVERIFY((i % 2 ? first : second)->commit());
    }
    const auto read = reader();
    for (int i = 0; i < 10; ++i) {
        samples::compareRecorded(read->load(i + 1).value(), exchanges[i]);
        RETURN_IF_FAILED();
    }
    QCOMPARE(QDir(folder() + u"/bytes"_s).entryList({u"*.segment"_s}).size(), 2);
}

void tst_StoreProcesses::outlastsOthersThatComeAndGo()
{
    // SQLite tells the last user of a file by locks that a process loses when it closes any other descriptor of it.
    const auto log = std::move(ExchangeLog::open(folder())).value();
    const Exchange before = samples::caught("before");
    log->finish(before);
    QVERIFY(log->commit());
    QVERIFY(ExchangeLog::open(folder()));
    QVERIFY(LogReader::open(folder()));
    Writer other(folder(), 200, true);
    QCOMPARE(other.waitForEnd().size(), 200);
    const Exchange after = samples::caught("after");
    log->finish(after);
    QVERIFY(log->commit());
    const auto read = reader();
    QCOMPARE(read->count().value(), 202);
    samples::compareRecorded(read->load(before.id).value(), before);
    samples::compareRecorded(read->load(after.id).value(), after);
}

void tst_StoreProcesses::takesTwoProcesses()
{
    Writer first(folder(), 500, true);
    Writer second(folder(), 500, true);
    const QList<QUuid> ids = first.waitForEnd() + second.waitForEnd();
    QCOMPARE(first.exitCode(), 0);
    QCOMPARE(second.exitCode(), 0);
    const auto read = reader();
    QCOMPARE(read->count().value(), 1000);
    const auto rows = read->rows({}, 0, 2000).value();
    QCOMPARE(rows.size(), 1000);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i].number, 1000 - i);
        QCOMPARE(rows[i].state, State::Complete);
    }
    for (const QUuid &id : ids)
        QVERIFY(read->load(id));
}

void tst_StoreProcesses::tellsWhatIsUnderWayFromWhatWasLeft()
{
    Writer alive(folder(), 1, false);
    Writer killed(folder(), 1, false);
    const QUuid underWay = alive.waitFor(1).value(0);
    const QUuid left = killed.waitFor(1).value(0);
    const auto read = reader();
    QCOMPARE(read->row(underWay).value()->state, State::Open);
    QCOMPARE(read->row(left).value()->state, State::Open);
    killed.kill();
    QCOMPARE(read->row(underWay).value()->state, State::Open);
    QCOMPARE(read->row(left).value()->state, State::Incomplete);
    QCOMPARE(read->load(left).value().state, State::Incomplete);
    // An end in order, with an exchange under way, leaves it as well.
    alive.waitForEnd();
    QCOMPARE(alive.exitCode(), 0);
    QCOMPARE(read->row(underWay).value()->state, State::Incomplete);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"write")
        return write(arguments.value(2), arguments.value(3).toInt(), arguments.value(4) == u"finish");
    if (arguments.value(1) == u"change")
        return change(arguments.value(2));
    if (arguments.value(1) == u"look")
        return look(arguments.value(2), arguments.value(3));
    tst_StoreProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storeprocesses.moc"

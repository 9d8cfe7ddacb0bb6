// SPDX-License-Identifier: MIT
#include "query/queryparser.h"
#include "ui/log/logthread.h"
#include "ui/log/recordedlog.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace wirebell {

class LogThreadTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RecordedLog> m_log;
    Ticket m_ticket;

    LogPage page(const Query &query, qint64 first, qint64 length)
    {
        std::optional<LogPage> got;
        m_log->thread.page(m_ticket, query, first, length, [&](const Result<LogPage> &page) { got = page.value(); });
        if (!QTest::qWaitFor([&] { return got.has_value(); }))
            qFatal("no page came");
        return *got;
    }

    template <typename Which>
    Result<LoadedExchange> load(const Which &which)
    {
        std::optional<Result<LoadedExchange>> got;
        m_log->thread.load(m_ticket, which, [&](const Result<LoadedExchange> &loaded) { got = loaded; });
        if (!QTest::qWaitFor([&] { return got.has_value(); }))
            qFatal("nothing came");
        return *got;
    }

    static QList<qint64> numbers(const LogPage &page)
    {
        QList<qint64> numbers;
        for (const ExchangeRow &row : page.rows)
            numbers.append(row.number);
        return numbers;
    }

private Q_SLOTS:
    void init() { m_log = std::make_unique<RecordedLog>(); }
    void cleanup() { m_log.reset(); }

    void pagesGoByRankFromTheOldest()
    {
        m_log->record(RecordedLog::caught(7));
        QVERIFY(m_log->open());
        LogPage newest = page({}, -1, 3);
        QCOMPARE(newest.count, 7);
        QCOMPARE(newest.first, 4);
        QCOMPARE(numbers(newest), (QList<qint64>{5, 6, 7}));
        QVERIFY(newest.steady);
        QCOMPARE(numbers(page({}, 0, 2)), (QList<qint64>{1, 2}));
        QCOMPARE(numbers(page({}, 5, 100)), (QList<qint64>{6, 7}));
        newest = page({}, -1, 100);
        QCOMPARE(newest.first, 0);
        QCOMPARE(newest.rows.size(), 7);
        const LogPage beyond = page({}, 7, 5);
        QCOMPARE(beyond.count, 7);
        QVERIFY(beyond.rows.isEmpty());
    }

    void aQueryCountsItsOwnRanks()
    {
        Exchange theirs = samples::caught();
        m_log->record({theirs, samples::otherEnd(theirs), RecordedLog::answered(404, "GET", "/missing")});
        QVERIFY(m_log->open());
        const LogPage caught = page(Query::of(Role::Caught), -1, 10);
        QCOMPARE(caught.count, 2);
        QCOMPARE(numbers(caught), (QList<qint64>{1, 3}));
        QCOMPARE(numbers(page(parseQuery(u"4xx"_s).query, -1, 10)), QList<qint64>{3});
        QCOMPARE(numbers(page(parseQuery(u"HOOK"_s).query, -1, 10)), QList<qint64>{});
        QCOMPARE(numbers(page(parseQuery(u"hook"_s).query, -1, 10)), (QList<qint64>{1, 2}));

        std::optional<QList<qint64>> counts;
        m_log->thread.counts(m_ticket, {Query(), Query::of(Role::Sent), parseQuery(u"GET"_s).query},
                             [&](const Result<QList<qint64>> &got) { counts = got.value(); });
        QTRY_COMPARE(counts, (QList<qint64>{3, 1, 1}));
    }

    void anExchangeIsLoadedWithItsOtherEnd()
    {
        const Exchange theirs = samples::caught();
        const Exchange ours = samples::otherEnd(theirs);
        m_log->record({theirs, ours});
        QVERIFY(m_log->open());
        const auto loaded = load(ours.id);
        QVERIFY(loaded);
        samples::compareRecorded(*loaded->exchange, ours);
        RETURN_IF_FAILED();
        QCOMPARE(loaded->exchange->request->target, "/hook?a=1");
        QCOMPARE(loaded->exchange->response->status, 200);
        QVERIFY(loaded->otherEnd);
        QCOMPARE(loaded->otherEnd->id, theirs.id);
        QCOMPARE(loaded->otherEnd->request->fields.value("Content-Length"), "16");
        const auto numbered = load(qint64(1));
        QVERIFY(numbered);
        QCOMPARE(numbered->exchange->id, theirs.id);
        QCOMPARE(numbered->otherEnd->id, ours.id);
    }

    void whatIsNotThereIsAnError()
    {
        QVERIFY(m_log->open());
        QCOMPARE(load(QUuid::createUuid()).error().kind, ErrorKind::NoSuchExchange);
        QCOMPARE(load(qint64(12)).error().kind, ErrorKind::NoSuchExchange);
    }

    void aFolderWithoutALogIsTold()
    {
        QTemporaryDir empty;
        LogThread thread;
        QSignalSpy failed(&thread, &LogThread::failed);
        thread.open(empty.path());
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::FileNotFound);
        QVERIFY(!thread.isOpen());
    }

    void beforeItIsOpenNothingIsAnswered()
    {
        bool answered = false;
        m_log->thread.page(m_ticket, {}, -1, 1, [&](const auto &) { answered = true; });
        m_log->thread.counts(m_ticket, {{}}, [&](const auto &) { answered = true; });
        m_log->thread.load(m_ticket, QUuid::createUuid(), [&](const auto &) { answered = true; });
        QVERIFY(m_log->open());
        QCOMPARE(page({}, -1, 1).count, 0); // what was asked before would have been answered before
        QVERIFY(!answered);
    }

    void aCancelledQuestionIsDropped()
    {
        QVERIFY(m_log->open());
        bool answered = false;
        TicketHolder holder;
        m_log->thread.page(holder.ticket(), {}, -1, 1, [&](const auto &) { answered = true; });
        holder.renew();
        QCOMPARE(page({}, -1, 1).count, 0);
        QVERIFY(!answered);
    }

    void aGoneReaderIsNotAnswered()
    {
        m_log->record(RecordedLog::caught(1));
        QVERIFY(m_log->open());
        bool answered = false;
        m_log->thread.load(m_ticket, qint64(1), [&](const auto &) { answered = true; });
        m_log.reset();
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    void whatAnotherWriterRecordsIsNoticed()
    {
        QVERIFY(m_log->open());
        QCOMPARE(page({}, -1, 1).count, 0);
        QSignalSpy changed(&m_log->thread, &LogThread::changed);
        auto other = ExchangeLog::open(m_log->folder.path());
        QVERIFY(other);
        RecordedLog::record(**other, RecordedLog::caught(2));
        QTRY_VERIFY(!changed.isEmpty());
        QTRY_COMPARE(page({}, -1, 1).count, 2);
    }

    void changesAreToldThirtyTimesASecondAtMost()
    {
        QVERIFY(m_log->open());
        QTRY_VERIFY(page({}, -1, 1).steady); // what was to be told of opening has been told
        QElapsedTimer clock;
        clock.start();
        QSignalSpy changed(&m_log->thread, &LogThread::changed);
        std::atomic_bool ending = false;
        std::thread pokes([&] {
            while (!ending) {
                m_log->thread.poke();
                std::this_thread::yield();
            }
        });
        const bool several = QTest::qWaitFor([&] { return changed.size() >= 5; });
        ending = true;
        pokes.join();
        QVERIFY(several);
        QVERIFY2(changed.size() <= 1 + clock.elapsed() / 34,
                 qPrintable(u"%1 in %2 ms"_s.arg(changed.size()).arg(clock.elapsed())));
        // The last one is not lost.
        changed.clear();
        m_log->thread.poke();
        QTRY_VERIFY(!changed.isEmpty());
    }
};

} // namespace wirebell

QTEST_GUILESS_MAIN(wirebell::LogThreadTest)
#include "tst_logthread.moc"

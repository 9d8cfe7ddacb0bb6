// SPDX-License-Identifier: MIT
#include "ui/log/exchangewatch.h"
#include "ui/log/recordedlog.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class ExchangeWatchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RecordedLog> m_log;
    std::unique_ptr<ExchangeWatch> m_watch;
    QList<ExchangeContent> m_loaded;

    void finish(Exchange &exchange)
    {
        samples::answer(exchange);
        m_log->writer->finish(exchange);
        QVERIFY(m_log->writer->commit());
        m_log->thread.poke();
    }

    /// Waits until the log has been asked after all that was asked before.
    void settle()
    {
        bool answered = false;
        m_log->thread.counts({}, {}, [&](const auto &) { answered = true; });
        QTRY_VERIFY(answered);
    }

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<RecordedLog>();
        m_watch = std::make_unique<ExchangeWatch>(m_log->thread);
        m_loaded.clear();
        connect(m_watch.get(), &ExchangeWatch::loaded, this,
                [this](const ExchangeContent &content) { m_loaded.append(content); });
    }

    void cleanup()
    {
        m_watch.reset();
        m_log.reset();
    }

    void oneUnderWayIsFollowedToItsEnd()
    {
        Exchange exchange = samples::caughtRequest();
        m_log->record({exchange});
        QVERIFY(m_log->open());
        m_watch->watch(exchange.id);
        QCOMPARE(m_watch->watched(), exchange.id);
        QTRY_VERIFY(!m_loaded.isEmpty());
        QCOMPARE(m_loaded.last().exchange->state, State::Open);
        QCOMPARE(m_loaded.last().exchange->request->method, "POST");
        QVERIFY(!m_loaded.last().preview);
        finish(exchange);
        QTRY_COMPARE(m_loaded.last().exchange->state, State::Complete);
        QCOMPARE(m_loaded.last().exchange->response->status, 200);
    }

    void theOtherEndMayComeLater()
    {
        Exchange theirs = samples::caughtRequest();
        Exchange ours = theirs;
        samples::answer(ours);
        ours = samples::otherEnd(ours);
        m_log->record({ours});
        QVERIFY(m_log->open());
        m_watch->watch(ours.id);
        QTRY_VERIFY(!m_loaded.isEmpty());
        QVERIFY(!m_loaded.last().otherEnd);
        m_log->record({theirs});
        m_log->thread.poke();
        QTRY_VERIFY(m_loaded.last().otherEnd);
        QCOMPARE(m_loaded.last().otherEnd->id, theirs.id);
        finish(theirs);
        QTRY_COMPARE(m_loaded.last().otherEnd->state, State::Complete);

        // Now nothing more will change: what else comes is not looked at.
        const auto times = m_loaded.size();
        QSignalSpy changed(&m_log->thread, &LogThread::changed);
        m_log->record(RecordedLog::caught(1));
        m_log->thread.poke();
        QVERIFY(changed.wait());
        settle();
        QCOMPARE(m_loaded.size(), times);
    }

    void anOldOneWithoutAnOtherEndIsNotAwaited()
    {
        Exchange old = samples::caught();
        old.startedAt -= 60'000;
        m_log->record({old});
        QVERIFY(m_log->open());
        m_watch->watch(old.id);
        QTRY_COMPARE(m_loaded.size(), 1);
        QSignalSpy changed(&m_log->thread, &LogThread::changed);
        m_log->record(RecordedLog::caught(1));
        m_log->thread.poke();
        QVERIFY(changed.wait());
        settle();
        QCOMPARE(m_loaded.size(), 1);
    }

    void oneThatIsNotThereYetIsAwaited()
    {
        QVERIFY(m_log->open());
        QSignalSpy failed(m_watch.get(), &ExchangeWatch::failed);
        const Exchange exchange = samples::caught();
        m_watch->watch(exchange.id);
        settle();
        QVERIFY(m_loaded.isEmpty());
        m_log->record({exchange});
        m_log->thread.poke();
        QTRY_VERIFY(!m_loaded.isEmpty());
        QCOMPARE(m_loaded.last().exchange->id, exchange.id);
        QCOMPARE(failed.size(), 0);
    }

    void watchedBeforeTheLogIsOpen()
    {
        const Exchange exchange = samples::caught();
        m_log->record({exchange});
        m_watch->watch(exchange.id);
        QVERIFY(m_log->open());
        QTRY_VERIFY(!m_loaded.isEmpty());
        QCOMPARE(m_loaded.last().exchange->id, exchange.id);
    }

    void theOneBeforeIsLetGo()
    {
        const QList<Exchange> two = RecordedLog::caught(2);
        m_log->record(two);
        QVERIFY(m_log->open());
        m_watch->watch(two[0].id);
        m_watch->watch(two[1].id);
        QTRY_VERIFY(!m_loaded.isEmpty());
        for (const ExchangeContent &content : std::as_const(m_loaded))
            QCOMPARE(content.exchange->id, two[1].id);
        const auto times = m_loaded.size();
        m_watch->watch(two[0].id);
        m_watch->stop();
        QVERIFY(m_watch->watched().isNull());
        settle();
        QCOMPARE(m_loaded.size(), times);
    }
};

} // namespace wirebell

QTEST_GUILESS_MAIN(wirebell::ExchangeWatchTest)
#include "tst_exchangewatch.moc"

// SPDX-License-Identifier: MIT
#include "exchange/catchingthread.h"
#include "exchange/eventthread.h"
#include "exchange/sendingthread.h"
#include "support/memorysink.h"
#include "support/rawpeer.h"
#include "support/requests.h"

#include <QTest>

#include <atomic>

using namespace wirebell;
using namespace Qt::StringLiterals;

static constexpr auto post = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n";

/// Sender and catcher on threads of their own, as the window has them. The thread sanitizer watches.
class Threads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tasksRunInOrderOnOneThread();
    void aThreadEndsWhenItsTasksAreDone();
    void bothEndsOnTheirThreads();
    void theFirstFreePortIsTaken();
    void whyItDoesNotListenIsTold();
    void stoppingAndListeningAgain();
    void aRefusingStoreIsTold();
    void cancelling();
    void endingWhileMuchIsUnderWay();

private:
    static quint16 portOf(const CatchingThread::Status &status)
    {
        return status.origins.isEmpty() ? 0 : quint16(status.origins.first().section(u':', -1).toUInt());
    }
};

void Threads::tasksRunInOrderOnOneThread()
{
    std::vector<int> order;
    std::vector<std::thread::id> threads;
    {
        EventThread thread;
        for (int i = 0; i < 1000; ++i)
            thread.put([&, i] {
                order.push_back(i);
                threads.push_back(std::this_thread::get_id());
            });
    }
    QCOMPARE(order.size(), 1000u);
    QVERIFY(std::ranges::is_sorted(order));
    for (const std::thread::id &id : threads) {
        QCOMPARE(id, threads.front());
        QVERIFY(id != std::this_thread::get_id());
    }
}

void Threads::aThreadEndsWhenItsTasksAreDone()
{
    int done = 0;
    for (int i = 0; i < 50; ++i) {
        EventThread thread;
        thread.put([&] { ++done; });
    }
    QCOMPARE(done, 50);
}

void Threads::bothEndsOnTheirThreads()
{
    MemorySink sink;
    CatchingThread::Status status;
    CatchingThread catching(sink, [&](const CatchingThread::Status &now) { status = now; });
    catching.listen(u"localhost"_s, {0});
    QTRY_VERIFY(status.listening);
    QCOMPARE(status.origins.size(), 2);
    QVERIFY(!status.error);

    QList<std::shared_ptr<const Exchange>> finished;
    int progressed = 0;
    SendingThread sending(&sink, {.progressed = [&](auto) { ++progressed; },
                                  .finished = [&](auto exchange) { finished.append(exchange); },
                                  .storeFailed = nullptr});
    catching.setEndpoints({{.fallback = {.status = 202, .reason = "Accepted", .body = "later"}}});
    QList<QUuid> ids;
    for (int i = 0; i < 100; ++i)
        ids.append(sending.send(rawRequest(portOf(status), post, inMemory("ring"), u"localhost"_s)));
    QTRY_COMPARE(finished.size(), 100);
    QTRY_COMPARE(sink.finished().size(), 200);
    for (const auto &exchange : finished) {
        QVERIFY(ids.removeOne(exchange->id));
        QCOMPARE(exchange->state, State::Complete);
        QCOMPARE(exchange->response->status, 202);
        QCOMPARE(everything(exchange->transcript.out), post + "ring"_ba);
    }
    QVERIFY(progressed > 0);
}

void Threads::theFirstFreePortIsTaken()
{
    MemorySink sink;
    CatchingThread::Status first;
    CatchingThread::Status second;
    CatchingThread one(sink, [&](const CatchingThread::Status &now) { first = now; });
    CatchingThread two(sink, [&](const CatchingThread::Status &now) { second = now; });
    one.listen(u"localhost"_s, {0});
    QTRY_VERIFY(first.listening);
    two.listen(u"localhost"_s, {portOf(first), 0});
    QTRY_VERIFY(second.listening);
    QVERIFY(portOf(second) != portOf(first));
    QVERIFY(!second.error);
}

void Threads::whyItDoesNotListenIsTold()
{
    MemorySink sink;
    CatchingThread::Status first;
    std::optional<CatchingThread::Status> second;
    CatchingThread one(sink, [&](const CatchingThread::Status &now) { first = now; });
    CatchingThread two(sink, [&](const CatchingThread::Status &now) { second = now; });
    one.listen(u"127.0.0.1"_s, {0});
    QTRY_VERIFY(first.listening);
    two.listen(u"localhost"_s, {portOf(first)});
    QTRY_VERIFY(second);
    QVERIFY(!second->listening);
    QCOMPARE(second->error, (Error{ErrorKind::AddressInUse, u"127.0.0.1:%1"_s.arg(portOf(first))}));
    second.reset();
    two.listen(u"192.0.2.1"_s, {9000, 0});
    QTRY_VERIFY(second);
    QCOMPARE(second->error, (Error{ErrorKind::AddressNotAvailable, u"192.0.2.1:9000"_s}));
}

void Threads::stoppingAndListeningAgain()
{
    MemorySink sink;
    CatchingThread::Status status;
    CatchingThread catching(sink, [&](const CatchingThread::Status &now) { status = now; });
    catching.listen(u"localhost"_s, {0});
    QTRY_VERIFY(status.listening);
    const quint16 port = portOf(status);
    catching.stop();
    QTRY_VERIFY(!status.listening);
    QVERIFY(status.origins.isEmpty());
    catching.listen(u"localhost"_s, {port});
    QTRY_VERIFY(status.listening);
    QCOMPARE(portOf(status), port);
    catching.listen(u"localhost"_s, {port}); // without a stop between
    catching.stop();
    QTRY_VERIFY(!status.listening);
    QVERIFY(!status.error);
}

void Threads::aRefusingStoreIsTold()
{
    MemorySink sink;
    CatchingThread::Status status;
    CatchingThread catching(sink, [&](const CatchingThread::Status &now) { status = now; });
    catching.listen(u"localhost"_s, {0});
    QTRY_VERIFY(status.listening);
    sink.refuse(Error{ErrorKind::DiskFull, u"/log"_s});
    std::shared_ptr<const Exchange> answer;
    QList<Error> errors;
    SendingThread sending(&sink, {.progressed = nullptr,
                                  .finished = [&](auto exchange) { answer = exchange; },
                                  .storeFailed = [&](const Error &error) { errors.append(error); }});
    sending.send(rawRequest(portOf(status), post, inMemory("ring")));
    QTRY_VERIFY(answer);
    QCOMPARE(answer->response->status, 507);
    QTRY_VERIFY(status.storeError);
    QCOMPARE(status.storeError->kind, ErrorKind::DiskFull);
    QCOMPARE(errors.size(), 1);
    QVERIFY(status.listening);
    sink.refuse(std::nullopt);
    QTRY_VERIFY(!status.storeError);
}

void Threads::cancelling()
{
    MemorySink sink;
    std::shared_ptr<const Exchange> finished;
    SendingThread sending(&sink, {.progressed = nullptr, .finished = [&](auto exchange) { finished = exchange; },
                                  .storeFailed = nullptr});
    const JammedServer server;
    QVERIFY(server.isJammed());
    const QUuid id = sending.send(rawRequest(server.port(), post));
    sending.cancel(id);
    QTRY_VERIFY(finished);
    QCOMPARE(finished->id, id);
    QCOMPARE(finished->error->kind, ErrorKind::Cancelled);
}

void Threads::endingWhileMuchIsUnderWay()
{
    MemorySink sink;
    CatchingThread::Status status;
    auto catching = std::make_unique<CatchingThread>(sink, [&](const CatchingThread::Status &now) { status = now; });
    catching->listen(u"localhost"_s, {0});
    QTRY_VERIFY(status.listening);
    auto sending = std::make_unique<SendingThread>(
        &sink, SendingThread::Callbacks{.progressed = nullptr, .finished = nullptr, .storeFailed = nullptr});
    for (int i = 0; i < 200; ++i)
        sending->send(rawRequest(portOf(status), post, inMemory("ring")));
    sending.reset();
    catching.reset();
    qsizetype sent = 0;
    for (const Exchange &exchange : sink.finished())
        sent += exchange.role == Role::Sent ? 1 : 0;
    QCOMPARE(sent, 200); // each has an end, most of them were cancelled
}

QTEST_GUILESS_MAIN(Threads)
#include "tst_threads.moc"

// SPDX-License-Identifier: MIT
#include "base/channel.h"

#include <QTest>
#include <QThread>

#include <memory>
#include <thread>

using namespace wirebell;

/// Values handed from thread to thread.
class tst_Channel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversOnTheThreadThatMadeIt();
    void keepsTheOrderOfEachThread();
    void whatIsPutInOneTurnArrivesTogether();
    void whatIsPutWhileReceivingArrivesToo();
    void deliversAtOnceWhereAsked();
    void carriesWhatCanOnlyBeMoved();
    void aChannelThatGoesTakesItsValuesAlong();
};

void tst_Channel::deliversOnTheThreadThatMadeIt()
{
    QThread *receivedOn = nullptr;
    std::vector<int> received;
    Channel<int> channel([&](std::vector<int> batch) {
        receivedOn = QThread::currentThread();
        received = std::move(batch);
    });
    std::thread([&channel] { channel.put(7); }).join();
    QVERIFY(received.empty());
    QTRY_COMPARE(received, std::vector<int>{7});
    QCOMPARE(receivedOn, QThread::currentThread());
}

void tst_Channel::keepsTheOrderOfEachThread()
{
    constexpr int threads = 4;
    constexpr int each = 5000;
    std::vector<std::pair<int, int>> received;
    Channel<std::pair<int, int>> channel([&](std::vector<std::pair<int, int>> batch) {
        received.insert(received.end(), batch.begin(), batch.end());
    });
    {
        std::vector<std::jthread> senders;
        for (int thread = 0; thread < threads; ++thread)
            senders.emplace_back([&channel, thread] {
                for (int i = 0; i < each; ++i)
                    channel.put({thread, i});
            });
    }
    QTRY_COMPARE(received.size(), size_t(threads * each));
    std::array<int, threads> next{};
    for (const auto &[thread, value] : received)
        QCOMPARE(value, next[size_t(thread)]++);
}

void tst_Channel::whatIsPutInOneTurnArrivesTogether()
{
    std::vector<std::vector<int>> batches;
    Channel<int> channel([&](std::vector<int> batch) { batches.push_back(std::move(batch)); });
    for (int i = 0; i < 3; ++i)
        channel.put(i);
    QTRY_VERIFY(!batches.empty());
    QCOMPARE(batches, (std::vector<std::vector<int>>{{0, 1, 2}}));
    channel.put(3);
    QTRY_COMPARE(batches.size(), 2u);
    QCOMPARE(batches[1], std::vector<int>{3});
}

void tst_Channel::whatIsPutWhileReceivingArrivesToo()
{
    std::vector<int> received;
    Channel<int> *self = nullptr;
    Channel<int> channel([&](std::vector<int> batch) {
        for (const int value : batch) {
            received.push_back(value);
            if (value < 5)
                self->put(value + 1);
        }
    });
    self = &channel;
    channel.put(1);
    QTRY_COMPARE(received, (std::vector<int>{1, 2, 3, 4, 5}));
}

void tst_Channel::deliversAtOnceWhereAsked()
{
    std::vector<int> received;
    int calls = 0;
    Channel<int> channel([&](std::vector<int> batch) {
        ++calls;
        received = std::move(batch);
    });
    channel.put(1);
    channel.put(2);
    channel.deliver();
    QCOMPARE(received, (std::vector<int>{1, 2}));
    channel.deliver();
    QCoreApplication::processEvents(); // the wake-up that was on its way finds nothing
    QCOMPARE(calls, 1);
}

void tst_Channel::carriesWhatCanOnlyBeMoved()
{
    std::unique_ptr<int> received;
    Channel<std::unique_ptr<int>> channel(
        [&](std::vector<std::unique_ptr<int>> batch) { received = std::move(batch.front()); });
    channel.put(std::make_unique<int>(7));
    QTRY_VERIFY(received);
    QCOMPARE(*received, 7);
}

void tst_Channel::aChannelThatGoesTakesItsValuesAlong()
{
    bool called = false;
    const auto value = std::make_shared<int>(7);
    {
        Channel<std::shared_ptr<int>> channel([&](std::vector<std::shared_ptr<int>>) { called = true; });
        channel.put(value);
        QCOMPARE(value.use_count(), 2);
    }
    QCOMPARE(value.use_count(), 1);
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(tst_Channel)
#include "tst_channel.moc"

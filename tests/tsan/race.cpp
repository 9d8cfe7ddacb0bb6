// SPDX-License-Identifier: MIT
// A program with a data race of its own, deep inside Qt: a timer's slot on a worker's event loop and the main thread
// touch the same value with nothing between them. tests/tsan expects the thread sanitizer to name that value.
#include <QCoreApplication>
#include <QThread>
#include <QTimer>
#include <atomic>

namespace {

int touched = 0;
std::atomic<int> rounds = 0;

class Worker : public QThread
{
    void run() override
    {
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [] {
            ++touched;
            rounds.fetch_add(1, std::memory_order_relaxed);
        });
        timer.start(0);
        exec();
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Worker worker;
    worker.start();
    while (rounds.load(std::memory_order_relaxed) < 1000) {
        ++touched;
        QThread::yieldCurrentThread();
    }
    worker.quit();
    worker.wait();
    return 0;
}

// SPDX-License-Identifier: MIT
// A program with a data race of its own, in the shape that is easily made with Qt: a slot on a worker's event loop and
// the starting thread touch the same value with nothing between them. tests/tsan expects the thread sanitizer to say so.
#include <QCoreApplication>
#include <QObject>
#include <QThread>
#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QThread thread;
    QObject worker;
    worker.moveToThread(&thread);
    thread.start();

    volatile int touched = 0;
    for (int round = 0; round < 1000; ++round) {
        QMetaObject::invokeMethod(&worker, [&touched] { touched = touched + 1; });
        touched = touched + 1;
    }
    thread.quit();
    thread.wait();
    std::printf("%d touches\n", touched);
    return 0;
}

// SPDX-License-Identifier: MIT
// Scrolls the window's list of a large log from end to end, row by row, in pages, in jumps, and stands in it while rows
// come; prints how long it paints, and for how long the event loop was held up: `bench-scrolledlist [EXCHANGES] [FOLDER]`.
// FOLDER is filled once and kept; without one, a temporary folder is. Exits 1 where the list moved while it stood.
#include "support/samples.h"
#include "store/exchangelog.h"
#include "ui/log/exchangelist.h"
#include "ui/widgets/scheme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <random>
#include <thread>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

constexpr int group = 256; // exchanges a commit

Exchange sampleOf(qint64 i)
{
    Exchange exchange = samples::caught("{\"event\":\"ping\"}", int(i / 64));
    exchange.connection.remote = u"127.0.0.1:%1"_s.arg(20'000 + i % 64);
    exchange.endpoint = i % 5 ? u"payments"_s : u"orders"_s;
    exchange.request->target = "/hooks/" + QByteArray::number(i % 50) + "?attempt=" + QByteArray::number(i);
    return exchange;
}

bool record(ExchangeLog &log, qint64 from, int count)
{
    for (int i = 0; i < count; ++i) {
        const Exchange exchange = sampleOf(from + i);
        log.begin(exchange);
        log.finish(exchange);
    }
    return log.commit().has_value();
}

/// Times what a viewport paints, and how much later than due the event loop comes round.
class Watching : public QApplication
{
public:
    Watching(int &argc, char **argv) : QApplication(argc, argv)
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            longest = qMax(longest, double(m_since.nsecsElapsed()) / 1e6 - beat);
            m_since.start();
        });
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (receiver != painted || event->type() != QEvent::Paint)
            return QApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        const bool taken = QApplication::notify(receiver, event);
        paints.push_back(double(timer.nsecsElapsed()) / 1e6);
        return taken;
    }

    void begin()
    {
        paints.clear();
        longest = 0;
        m_since.start();
        m_beat.start(beat);
    }
    void print(const char *what)
    {
        std::ranges::sort(paints);
        const auto at = [this](double part) { return paints[size_t(double(paints.size() - 1) * part)]; };
        if (!paints.empty())
            std::printf("%s\t%zu\t%.2f\t%.2f\t%.2f\t%.2f\n", what, paints.size(), at(0.5), at(0.99), paints.back(),
                        longest);
        std::fflush(stdout);
    }

    QObject *painted = nullptr;
    std::vector<double> paints; // milliseconds
    double longest = 0;         // milliseconds

private:
    static constexpr int beat = 1; // milliseconds between two looks at the clock

    QTimer m_beat;
    QElapsedTimer m_since;
};

/// Runs `step` so many times, with the event loop at rest in between, and half a second more.
void run(int steps, const std::function<void(int)> &step)
{
    QEventLoop loop;
    QTimer timer;
    int done = 0;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (done == steps) {
            timer.stop();
            return QTimer::singleShot(500, &loop, &QEventLoop::quit);
        }
        step(done++);
    });
    timer.start(8);
    loop.exec();
}

} // namespace

int main(int argc, char **argv)
{
    Watching app(argc, argv);
    dressApplication();
    const QTemporaryDir passing;
    const qint64 count = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : passing.path();
    const auto log = ExchangeLog::open(folder);
    if (!log) {
        std::fprintf(stderr, "%s\n", name(log.error().kind).data());
        return 1;
    }
    (*log)->setKeepPolicy({.size = 0});

    LogThread reader;
    using enum ExchangeListModel::Column;
    ExchangeList list(reader, {Number, Time, Method, Target, ExchangeListModel::Endpoint, Outcome, RequestSize,
                               Duration, Note});
    list.resize(1440, 900);
    list.show();
    reader.open(folder);
    QEventLoop opening;
    QObject::connect(&list.rows(), &ExchangeListModel::counted, &opening, &QEventLoop::quit);
    opening.exec();
    for (qint64 done = list.rows().rowCount(); done < count; done += group) {
        if (!record(**log, done, int(qMin<qint64>(group, count - done)))) {
            std::fprintf(stderr, "the log takes no more\n");
            return 1;
        }
    }
    reader.poke();
    QElapsedTimer filled;
    filled.start();
    while (list.rows().rowCount() < count && filled.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 100);

    app.painted = list.viewport();
    QScrollBar &bar = *list.verticalScrollBar();
    std::printf("what\tpaints\tp50\tp99\tmax\tstall\n");
    app.begin();
    run(1000, [&](int i) { bar.setValue(int(qint64(bar.maximum()) * (i + 1) / 1000)); });
    app.print("from end to end");
    bar.setValue(bar.maximum() / 2);
    app.begin();
    run(1000, [&](int) { bar.setValue(bar.value() + 1); });
    app.print("row by row");
    app.begin();
    run(500, [&](int) { bar.triggerAction(QAbstractSlider::SliderPageStepAdd); });
    app.print("in pages");
    std::mt19937 random(1);
    std::uniform_int_distribution<> anywhere(0, bar.maximum());
    app.begin();
    run(500, [&](int) { bar.setValue(anywhere(random)); });
    app.print("in jumps");

    // Standing while 8,000 rows a second come: no paint may show another exchange in the middle.
    bar.setValue(bar.maximum() / 2);
    run(1, [](int) {});
    const auto middle = [&] {
        const ExchangeRow *row = list.rows().row(list.rowAt(list.viewport()->height() / 2));
        return row ? row->number : -1;
    };
    const qint64 before = middle();
    int moved = 0;
    std::atomic_bool ending = false;
    (*log)->onCommitted([&reader] { reader.poke(); });
    std::thread coming([&] {
        for (qint64 i = count; !ending; i += group / 4) {
            record(**log, i, group / 4);
            std::this_thread::sleep_for(std::chrono::milliseconds(8));
        }
    });
    app.begin();
    run(400, [&](int) {
        list.viewport()->update();
        moved += middle() != before;
    });
    app.print("while rows come");
    ending = true;
    coming.join();
    std::printf("moved\t%d\n", moved);
    return moved || before < 0;
}

// SPDX-License-Identifier: MIT
// Prints what keeping one exchange costs the thread that catches it: `bench_exchangelog [EXCHANGES] [GROUP]
// [normal|full] [KEEP]`, KEEP as `wirebell-cli catch --keep` takes it.
#include "support/samples.h"
#include "store/exchangelog.h"
#include "store/logreader.h"

#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace wirebell;
using namespace Qt::StringLiterals;

static double processorNanoseconds()
{
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e9 + double(time.tv_nsec);
}

int main(int argc, char **argv)
{
    const qint64 count = argc > 1 ? QByteArray(argv[1]).toLongLong() : 200'000;
    const qsizetype group = argc > 2 ? QByteArray(argv[2]).toLongLong() : 64;
    const QTemporaryDir folder;
    const auto log = ExchangeLog::open(folder.path(), argc > 3 && QByteArray(argv[3]) == "full" ? Sync::Full : Sync::Normal);
    if (!log) {
        std::fprintf(stderr, "%s\n", name(log.error().kind).data());
        return 1;
    }
    if (argc > 4) {
        const auto policy = KeepPolicy::parse(QString::fromLocal8Bit(argv[4]));
        if (!policy) {
            std::fprintf(stderr, "no keep policy: %s\n", argv[4]);
            return 2;
        }
        (*log)->setKeepPolicy(*policy);
    }
    // As the catcher does: a round's requests with the answers of the round before, then one commit.
    QList<Exchange> templates;
    for (qsizetype i = 0; i < group; ++i) {
        templates.append(samples::caughtRequest(QByteArray(1024, 'x')));
        templates.last().connection.remote = u"127.0.0.1:%1"_s.arg(20'000 + i);
    }
    QList<Exchange> round = templates;
    MonotonicTime begin = 0;
    MonotonicTime finish = 0;
    MonotonicTime commit = 0;
    MonotonicTime slowest = 0;
    double processor = 0;
    int failures = 0;
    for (qint64 done = 0; done < count; done += group) {
        for (qsizetype i = 0; i < group; ++i) {
            Exchange &exchange = round[i];
            exchange = templates[i];
            exchange.id = makeUuidV7();
            exchange.startedAt = wallNow();
            exchange.connection.ordinal = int(done / group);
        }
        const double from = processorNanoseconds();
        const MonotonicTime at0 = monotonicNow();
        for (const Exchange &exchange : std::as_const(round))
            (*log)->begin(exchange);
        const MonotonicTime at1 = monotonicNow();
        failures += (*log)->commit() ? 0 : 1;
        const MonotonicTime at2 = monotonicNow();
        for (Exchange &exchange : round)
            samples::answer(exchange);
        const MonotonicTime at3 = monotonicNow();
        for (const Exchange &exchange : std::as_const(round))
            (*log)->finish(exchange);
        const MonotonicTime at4 = monotonicNow();
        processor += processorNanoseconds() - from;
        begin += at1 - at0;
        commit += at2 - at1;
        finish += at4 - at3;
        slowest = qMax(slowest, at2 - at1);
    }
    const auto reader = LogReader::open(folder.path());
    if (argc > 4 && reader)
        std::printf("%lld kept, %lld dropped\n", (*reader)->count().value_or(-1), (*reader)->dropped().value_or(-1));
    std::printf("%lld exchanges in groups of %lld: begin %lld ns, finish %lld ns, commit %lld ns, together %lld ns, "
                "%lld ns of them on the processor; slowest commit %.1f ms, %d failed\n",
                count, qint64(group), begin / count, finish / count, commit / count, (begin + finish + commit) / count,
                qint64(processor / double(count)), double(slowest) / 1e6, failures);
    return failures == 0 ? 0 : 1;
}

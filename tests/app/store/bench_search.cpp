// SPDX-License-Identifier: MIT
// Prints how long filters and searches take in a large log: `bench_search [EXCHANGES] [FOLDER] [ROUNDS] [QUERY…]`. FOLDER
// is filled once and kept; without one, a temporary folder is.
#include "support/samples.h"
#include "query/queryparser.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "store/textfollowing.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

Exchange sampleOf(qint64 i)
{
    Exchange exchange = samples::caughtRequest();
    exchange.connection.remote = u"127.0.0.1:%1"_s.arg(20'000 + i % 64);
    exchange.connection.ordinal = int(i / 64);
    exchange.startedAt += i / 100;
    exchange.endpoint = i % 5 == 0 ? u"orders"_s : u"payments"_s;
    const QByteArray number = QByteArray::number(i);
    const QByteArray rare = i % 100'000 == 7 ? "\"note\":\"refund of " + number + "\"," : QByteArray();
    const QByteArray body = "{\"id\":\"evt_" + number + "\",\"type\":\"" + (i % 3 == 0 ? "invoice.paid" : "charge.made")
        + "\"," + rare + "\"amount\":" + QByteArray::number(i * 7 % 100'000)
        + ",\"currency\":\"eur\",\"customer\":{\"name\":\"Ada Byron\",\"city\":\"London\",\"tags\":[\"new\",\"vip\"]},"
          "\"description\":\"One more of the many events that a payment service sends to those who asked for it\"}";
    exchange.request->target = "/hooks/" + QByteArray::number(i % 50) + "?attempt=1";
    const QByteArray bytes = "POST " + exchange.request->target
        + " HTTP/1.1\r\nHost: localhost:9000\r\nUser-Agent: sample/1.0\r\nContent-Type: application/json\r\nX-Id: "
        + QByteArray::number(i % 1000) + "\r\nX-Request-Id: req-" + number + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    exchange.transcript.in = inMemory(bytes);
    exchange.transcript.chunks = {{exchange.startedTick, Direction::In, bytes.size()}};
    const QByteArray status = i % 50'000 == 3 ? "418" : i % 20 == 0 ? "500" : "200";
    const QByteArray answer = "HTTP/1.1 " + status + " OK\r\nContent-Length: 2\r\n\r\nok";
    exchange.transcript.out = inMemory(answer);
    exchange.transcript.chunks.append({exchange.startedTick + 90'000, Direction::Out, answer.size()});
    exchange.response.emplace();
    exchange.response->status = status.toInt();
    exchange.timing.wait = 80'000;
    exchange.state = State::Complete;
    return exchange;
}

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

double processorMilliseconds()
{
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// What the window asks for, again and again until all is counted: LogThread::page().
constexpr auto slice = std::chrono::milliseconds(20);
constexpr qint64 pageRows = 100;

struct Measured
{
    std::vector<double> values;
    double median()
    {
        std::ranges::sort(values);
        return values[values.size() / 2];
    }
};

// One line a query, values behind each other with tabs: the query, how many it matches, the milliseconds until its first
// page is there as the window asks for it (median, worst, median on the processor), until all is counted, the longest
// call meanwhile, and until `log` has the newest 100. A reader of its own each time.
void measure(const QString &folder, const QString &typed, int rounds)
{
    const Query query = parseQuery(typed).query;
    Measured first, processor, counted, longest, listed;
    qint64 count = 0;
    qint64 rows = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto reader = LogReader::open(folder);
        const double from = processorMilliseconds();
        QElapsedTimer all;
        all.start();
        double slowest = 0;
        bool hasPage = false;
        for (bool more = true; more;) {
            QElapsedTimer call;
            call.start();
            const auto found = (*reader)->search(query, slice);
            const qint64 wanted = qMin(found->count, pageRows);
            rows = hasPage ? rows : (*reader)->rows(query, 0, wanted)->size();
            if (!hasPage && (found->isComplete || wanted == pageRows)) {
                hasPage = true;
                first.values.push_back(milliseconds(all));
                processor.values.push_back(processorMilliseconds() - from);
            }
            slowest = qMax(slowest, milliseconds(call));
            count = found->count;
            more = !found->isComplete;
        }
        counted.values.push_back(milliseconds(all));
        longest.values.push_back(slowest);
        const auto lister = LogReader::open(folder);
        QElapsedTimer list;
        list.start();
        (void)(*lister)->rowsBefore(query, 0, pageRows);
        listed.values.push_back(milliseconds(list));
    }
    const double median = first.median();
    std::printf("%s\t%lld\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\n", qPrintable(typed), count, median, first.values.back(),
                processor.median(), counted.median(), longest.median(), listed.median());
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 count = argc > 1 ? QByteArray(argv[1]).toLongLong() : 100'000;
    const QTemporaryDir temporary;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path();
    QElapsedTimer timer;
    timer.start();
    if (!QFile::exists(folder + u"/index.sqlite"_s)) {
        const auto log = ExchangeLog::open(folder);
        (*log)->setKeepPolicy(KeepPolicy::parse(u"all"_s).value());
        for (qint64 i = 0; i < count; ++i) {
            (*log)->finish(sampleOf(i));
            if (i % 64 == 63)
                (void)(*log)->commit();
        }
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    std::fprintf(stderr, "filled in %.1f s\n", milliseconds(timer) / 1000);

    timer.restart();
    {
        auto following = TextFollowing::start(folder);
        if (!following)
            return 1;
        for (;;) {
            const auto more = (*following)->step([] { return false; });
            if (!more || !*more)
                break;
        }
    }
    std::fprintf(stderr, "followed in %.1f s; text.sqlite has %.0f MB\n", milliseconds(timer) / 1000,
                double(QFile(folder + u"/text.sqlite"_s).size()) / 1e6);

    QStringList queries;
    for (int i = 4; i < argc; ++i)
        queries.append(QString::fromLocal8Bit(argv[i]));
    if (queries.isEmpty())
        queries = {u"body:refund"_s, u"body:evt_4711"_s, u"body:evt"_s, u"body:1"_s, u"text:l"_s, u"text:London"_s,
                   u"body:\"Ada Byron\" status:418"_s, u"field:x-request-id=req-4711"_s, u"field:x-id=7"_s,
                   u"field:content-type=application/json"_s, u"POST"_s, u"5xx"_s, u"418"_s, u"-2xx"_s, u"caught"_s,
                   u"endpoint:orders 5xx"_s, u"host:localhost"_s, u"mark:"_s, u"error:"_s, u"size:>10k"_s,
                   u"hooks/7?"_s, u"nowhere"_s, u"body:nowhere"_s};
    std::puts("query\tfound\tpage\tworst\tprocessor\tall\tlongest\tlog");
    for (const QString &typed : std::as_const(queries))
        measure(folder, typed, argc > 3 ? QByteArray(argv[3]).toInt() : 5);
    return 0;
}

// SPDX-License-Identifier: MIT
// Prints how long filters and searches take in a large log: `bench_search [EXCHANGES] [FOLDER]`. FOLDER is filled once
// and kept; without one, a temporary folder is.
#include "support/samples.h"
#include "query/queryparser.h"
#include "store/exchangelog.h"
#include "store/logreader.h"
#include "store/textfollowing.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

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
        for (qint64 i = 0; i < count; ++i) {
            (*log)->finish(sampleOf(i));
            if (i % 64 == 63)
                (void)(*log)->commit();
        }
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    std::printf("filled in %.1f s\n", milliseconds(timer) / 1000);

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
    std::printf("followed in %.1f s; text.sqlite has %.0f MB\n", milliseconds(timer) / 1000,
                double(QFile(folder + u"/text.sqlite"_s).size()) / 1e6);

    for (const QString &typed :
         {u"body:refund"_s, u"body:evt_4711"_s, u"text:London"_s, u"body:\"Ada Byron\" status:418"_s,
          u"field:x-request-id=req-4711"_s, u"field:x-id=7"_s, u"POST"_s, u"5xx"_s, u"418"_s, u"-2xx"_s, u"caught"_s,
          u"endpoint:orders 5xx"_s, u"host:localhost"_s, u"mark:"_s, u"error:"_s, u"size:>10k"_s, u"hooks/7?"_s,
          u"nowhere"_s, u"body:nowhere"_s}) {
        const Query query = parseQuery(typed).query;
        const auto reader = LogReader::open(folder);
        timer.restart();
        const auto first = (*reader)->search(query, std::chrono::milliseconds(20));
        const auto page = (*reader)->rows(query, 0, qMin(first->count, qint64(100)));
        const double paged = milliseconds(timer);
        const bool isWhole = first->isComplete;
        double slowest = 0;
        auto found = first;
        QElapsedTimer all;
        all.start();
        while (found && !found->isComplete) {
            QElapsedTimer slice;
            slice.start();
            found = (*reader)->search(query, std::chrono::milliseconds(20));
            slowest = qMax(slowest, milliseconds(slice));
        }
        const double counted = paged + milliseconds(all);
        timer.restart();
        (void)(*reader)->rows(query, found->count / 2, 100);
        const double middle = milliseconds(timer);
        timer.restart();
        const auto listed = (*reader)->rowsBefore(query, 0, 100);
        std::printf("%-40s page of %3lld in %6.1f ms%s, %8lld counted in %8.1f ms (slices of at most %.1f ms), a page "
                    "in the middle %5.1f ms, the newest 100 as by `log` %8.1f ms\n",
                    qPrintable(typed), qint64(page->size()), paged, isWhole ? " (all)" : "", found->count, counted,
                    slowest, middle, milliseconds(timer));
    }
    return 0;
}

// SPDX-License-Identifier: MIT
#pragma once

#include "support/samples.h"
#include "store/exchangelog.h"
#include "ui/log/logthread.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace wirebell {

/// An exchange log in a folder of its own, written here, and the thread that the window reads it by.
struct RecordedLog
{
    QTemporaryDir folder;
    std::unique_ptr<ExchangeLog> writer = std::move(*ExchangeLog::open(folder.path()));
    LogThread thread;

    /// Begins to read; true once that works.
    bool open()
    {
        QSignalSpy opened(&thread, &LogThread::opened);
        thread.open(folder.path());
        return thread.isOpen() || opened.wait();
    }

    /// Records whole exchanges in one commit.
    void record(const QList<Exchange> &exchanges) { record(*writer, exchanges); }
    static void record(ExchangeLog &log, const QList<Exchange> &exchanges)
    {
        for (const Exchange &exchange : exchanges) {
            log.begin(exchange);
            if (exchange.state != State::Open)
                log.finish(exchange);
        }
        if (!log.commit())
            qFatal("the log refuses");
    }

    /// Caught exchanges, one after the other.
    static QList<Exchange> caught(int count)
    {
        QList<Exchange> exchanges;
        for (int i = 0; i < count; ++i)
            exchanges.append(samples::caught());
        return exchanges;
    }

    /// A caught exchange with this answer's status and request line.
    static Exchange answered(int status, const QByteArray &method, const QByteArray &target)
    {
        Exchange exchange = samples::caughtRequest();
        exchange.transcript.in = inMemory(method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:9000\r\n\r\n");
        exchange.transcript.chunks = {{exchange.startedTick, Direction::In, exchange.transcript.in->size()}};
        exchange.request->method = method;
        exchange.request->target = target;
        samples::answer(exchange);
        exchange.transcript.out = inMemory("HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: 0\r\n\r\n");
        exchange.transcript.chunks.last().length = exchange.transcript.out->size();
        exchange.response->status = status;
        return exchange;
    }
};

} // namespace wirebell

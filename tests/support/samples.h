// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/uuidv7.h"
#include "http/exchange.h"

#include <QTest>

/// Exchanges to be kept, made without sockets.
namespace samples {

using namespace wirebell;

/// A caught POST as the catcher has it when its request is whole.
inline Exchange caughtRequest(const QByteArray &body = "{\"event\":\"ping\"}", int ordinal = 0)
{
    Exchange exchange;
    exchange.id = makeUuidV7();
    exchange.role = Role::Caught;
    exchange.startedAt = wallNow();
    exchange.startedTick = monotonicNow();
    exchange.connection.id = QUuid::createUuid();
    exchange.connection.ordinal = ordinal;
    exchange.connection.local = QStringLiteral("127.0.0.1:9000");
    exchange.connection.remote = QStringLiteral("127.0.0.1:51902");
    exchange.connection.protocol = QStringLiteral("http/1.1");
    const QByteArray bytes = "POST /hook?a=1 HTTP/1.1\r\nHost: 127.0.0.1:9000\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    exchange.transcript.in = inMemory(bytes);
    exchange.transcript.chunks = {{exchange.startedTick, Direction::In, 20},
                                  {exchange.startedTick + 1500, Direction::In, bytes.size() - 20}};
    exchange.request.emplace();
    exchange.request->method = "POST";
    exchange.request->target = "/hook?a=1";
    exchange.timing.receive = 1500;
    return exchange;
}

/// The same exchange once it was answered.
inline void answer(Exchange &exchange)
{
    const QByteArray bytes = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    exchange.transcript.out = inMemory(bytes);
    exchange.transcript.chunks.append({exchange.startedTick + 90'000, Direction::Out, bytes.size()});
    exchange.response.emplace();
    exchange.response->status = 200;
    exchange.timing.wait = 80'000;
    exchange.timing.send = 8'500;
    exchange.state = State::Complete;
}

/// A whole caught exchange.
inline Exchange caught(const QByteArray &body = "{\"event\":\"ping\"}", int ordinal = 0)
{
    Exchange exchange = caughtRequest(body, ordinal);
    answer(exchange);
    return exchange;
}

/// The sent exchange whose other end `theirs` is.
inline Exchange otherEnd(const Exchange &theirs)
{
    Exchange exchange;
    exchange.id = makeUuidV7();
    exchange.role = Role::Sent;
    exchange.purpose = Purpose::Webhook;
    exchange.startedAt = theirs.startedAt;
    exchange.startedTick = theirs.startedTick - 40'000;
    exchange.url = QStringLiteral("http://127.0.0.1:9000/hook?a=1");
    exchange.connection = theirs.connection;
    exchange.connection.id = QUuid::createUuid();
    std::swap(exchange.connection.local, exchange.connection.remote);
    exchange.transcript.out = theirs.transcript.in;
    exchange.transcript.in = theirs.transcript.out;
    for (const Chunk &chunk : theirs.transcript.chunks)
        exchange.transcript.chunks.append(
            {chunk.at + 10, chunk.direction == Direction::In ? Direction::Out : Direction::In, chunk.length});
    exchange.request = theirs.request;
    exchange.response = theirs.response;
    exchange.timing.connect = 40'000;
    exchange.timing.send = 1500;
    exchange.timing.wait = 88'500;
    exchange.state = theirs.state;
    return exchange;
}

inline QByteArray bytesOf(const std::shared_ptr<const ByteSource> &source)
{
    return source ? source->readAll().value_or("(not readable)") : QByteArray();
}

/// Compares all that is recorded.
inline void compareRecorded(const Exchange &actual, const Exchange &expected)
{
    QCOMPARE(actual.id, expected.id);
    QCOMPARE(actual.role, expected.role);
    QCOMPARE(actual.purpose, expected.purpose);
    QCOMPARE(actual.state, expected.state);
    QCOMPARE(actual.startedAt, expected.startedAt);
    QCOMPARE(actual.startedTick, expected.startedTick);
    QCOMPARE(actual.url, expected.url);
    QCOMPARE(actual.timing, expected.timing);
    QCOMPARE(actual.connection, expected.connection);
    QCOMPARE(bytesOf(actual.transcript.out), bytesOf(expected.transcript.out));
    QCOMPARE(bytesOf(actual.transcript.in), bytesOf(expected.transcript.in));
    QCOMPARE(actual.transcript.chunks, expected.transcript.chunks);
    QCOMPARE(actual.error, expected.error);
    QCOMPARE(actual.added, expected.added);
    QCOMPARE(actual.secrets, expected.secrets);
    QCOMPARE(actual.cause, expected.cause);
    QCOMPARE(actual.endpoint, expected.endpoint);
    QCOMPARE(actual.rule, expected.rule);
    QCOMPARE(actual.redacted, expected.redacted);
    QCOMPARE(actual.senderLeft, expected.senderLeft);
    QCOMPARE(actual.faults, expected.faults);
    QCOMPARE(actual.stream, expected.stream);
}

} // namespace samples

/// For functions that compare: leaves the test that called one which failed.
#define RETURN_IF_FAILED()                                                                                             \
    do {                                                                                                               \
        if (QTest::currentTestFailed())                                                                                \
            return;                                                                                                    \
    } while (false)

// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <memory>

namespace wirebell {

/// Bytes that grow while a message passes and are kept on disk, not in memory. One writer; readable as ByteSource
/// from any thread at any time (size() grows).
class Spool : public ByteSource
{
public:
    /// Errors: DiskFull, StoreNotWritable. After an error nothing more is taken.
    virtual Result<void> append(QByteArrayView bytes) = 0;
};

/// Where exchanges are kept while they happen. One group of calls between two commit() becomes durable as a whole.
/// Thread-safe; a call may wait for another thread's commit.
class ExchangeSink
{
public:
    virtual ~ExchangeSink();

    /// What of an exchange's request is secret (Exchange::secrets), before any of it is given to a spool. Most sinks do
    /// not ask.
    virtual void announce(const QUuid &id, const QList<SecretSpan> &secrets);
    /// A spool for one direction of an exchange, begun when its bytes pass `spoolFrom`. It takes the direction's
    /// bytes from the very first one; the exchange's transcript then names it as its source.
    virtual Result<std::shared_ptr<Spool>> spool(const QUuid &id, Direction direction) = 0;
    static constexpr qint64 spoolFrom = 256 * 1024;

    /// The request is whole, or as far as it came: facts and bytes of the request are recorded. Sets nothing in
    /// `exchange`; its number is known after commit() to those who watch the store.
    virtual void begin(const Exchange &exchange) = 0;
    /// The exchange ended: the remaining facts and the answer's bytes are recorded.
    virtual void finish(const Exchange &exchange) = 0;
    /// Makes all that was begun and finished durable. Errors: DiskFull, StoreNotWritable, StoreBusy; the records
    /// are kept and tried again with the next commit, and nothing is acknowledged meanwhile.
    virtual Result<void> commit() = 0;
};

} // namespace wirebell

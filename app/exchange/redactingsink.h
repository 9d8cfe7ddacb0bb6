// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchangesink.h"

#include <QHash>

#include <mutex>

namespace wirebell {

/// "Keep without secrets": passes exchanges on to another sink with secrets overwritten by as many "*" before anything
/// is written, spools too (SecretScan). What was overwritten is marked as Exchange::redacted. The exchanges themselves
/// stay as they are, so that who catches and sends works with the exact bytes; only a body that was spooled is read back
/// as it is kept. Thread-safe, as the sink it passes on to.
class RedactingSink final : public ExchangeSink
{
public:
    /// `keptIn` must outlive it.
    explicit RedactingSink(ExchangeSink &keptIn) : m_keptIn(keptIn) {}

    void announce(const QUuid &id, const QList<SecretSpan> &secrets) override;
    Result<std::shared_ptr<Spool>> spool(const QUuid &id, Direction direction) override;
    void begin(const Exchange &exchange) override;
    void finish(const Exchange &exchange) override;
    Result<void> commit() override { return m_keptIn.commit(); }

private:
    Exchange redacted(const Exchange &exchange) const;

    ExchangeSink &m_keptIn;
    std::mutex m_mutex; // the member below
    QHash<QUuid, QList<SecretSpan>> m_announced;
};

} // namespace wirebell

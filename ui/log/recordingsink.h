// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/redactingsink.h"

#include <atomic>

namespace wirebell {

/// What the window's catcher and sender record into: the log, or, where exchanges are to be kept without secrets, the log
/// behind a RedactingSink. An exchange that is under way when that changes ends as it began. Thread-safe.
class RecordingSink final : public ExchangeSink
{
public:
    /// `log` must outlive it.
    explicit RecordingSink(ExchangeSink &log) : m_log(log), m_redacting(log) {}

    /// In force for exchanges that begin from now on.
    void setWithoutSecrets(bool without) { m_without = without; }

    void announce(const QUuid &id, const QList<SecretSpan> &secrets) override;
    Result<std::shared_ptr<Spool>> spool(const QUuid &id, Direction direction) override;
    void begin(const Exchange &exchange) override;
    void finish(const Exchange &exchange) override;
    Result<void> commit() override { return m_log.commit(); }

private:
    ExchangeSink &wayOf(const QUuid &id);

    ExchangeSink &m_log;
    RedactingSink m_redacting;
    std::atomic_bool m_without = false;
    std::mutex m_mutex;              // the member below
    QHash<QUuid, bool> m_underWay;   // whether without secrets
};

} // namespace wirebell

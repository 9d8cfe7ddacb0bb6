// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchangesink.h"

#include <QHash>
#include <QList>

#include <functional>
#include <mutex>
#include <optional>

namespace wirebell {

/// An exchange log in memory: what was begun and finished counts once it was committed. It can be told to refuse.
class MemorySink final : public ExchangeSink
{
public:
    Result<std::shared_ptr<Spool>> spool(const QUuid &id, Direction direction) override;
    void begin(const Exchange &exchange) override;
    void finish(const Exchange &exchange) override;
    Result<void> commit() override;

    /// From now on commits, and new spools, fail with this; nothing: they succeed again.
    void refuse(const std::optional<Error> &error);
    /// A spool takes so many bytes before it fails; -1: all.
    void limitSpools(qint64 bytes);
    /// Called within commit(), before it returns, on the committing thread.
    void whenCommitting(std::function<void()> called) { m_whenCommitting = std::move(called); }

    /// What was committed, in the order of the records.
    QList<Exchange> begun() const;
    QList<Exchange> finished() const;
    /// The only exchange that was finished; fails the test's next step with an empty one where there is another number.
    Exchange only() const;
    /// How many commits have succeeded.
    int commits() const;
    int spools() const;

private:
    mutable std::mutex m_mutex;
    QList<Exchange> m_beginning;
    QList<Exchange> m_finishing;
    QList<Exchange> m_begun;
    QList<Exchange> m_finished;
    std::optional<Error> m_refusal;
    qint64 m_spoolLimit = -1;
    int m_commits = 0;
    int m_spools = 0;
    std::function<void()> m_whenCommitting;
};

} // namespace wirebell

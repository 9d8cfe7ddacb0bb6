// SPDX-License-Identifier: MIT
#include "exchange/redactingsink.h"

#include "draft/secretplaces.h"
#include "exchange/secretscan.h"

#include <algorithm>

namespace wirebell {

namespace {

QList<ByteRange> rangesOf(const QList<SecretSpan> &secrets)
{
    QList<ByteRange> ranges;
    for (const SecretSpan &span : secrets)
        ranges.append(span.range);
    return ranges;
}

/// A spool into which no secret goes. What waits for the end of its line stands in memory.
class RedactedSpool final : public Spool
{
public:
    RedactedSpool(std::shared_ptr<Spool> kept, SecretScan scan) : m_kept(std::move(kept)), m_scan(std::move(scan)) {}

    qint64 size() const override { return m_kept->size(); }
    Result<QByteArray> read(qint64 at, qint64 length) const override { return m_kept->read(at, length); }
    Result<void> append(QByteArrayView bytes) override
    {
        const std::lock_guard lock(m_mutex);
        return m_kept->append(m_scan.feed(bytes));
    }
    /// The spool itself, with all that came.
    std::shared_ptr<const ByteSource> whole(bool *hasFound)
    {
        const std::lock_guard lock(m_mutex);
        if (const QByteArray rest = m_scan.end(); !rest.isEmpty())
            (void)m_kept->append(rest); // what the disk does not take, the next commit tells
        *hasFound = *hasFound || m_scan.hasFound();
        return m_kept;
    }

private:
    const std::shared_ptr<Spool> m_kept;
    std::mutex m_mutex; // the scan: the catcher's rounds and its connections may meet
    SecretScan m_scan;
};

template <typename Text>
bool maskTarget(Text &text)
{
    QByteArray bytes;
    if constexpr (std::is_same_v<Text, QString>)
        bytes = text.toUtf8();
    else
        bytes = text;
    const QList<SecretSpan> secrets = secretsInTarget(bytes);
    for (const SecretSpan &span : secrets)
        std::fill_n(bytes.begin() + span.range.at, span.range.length, '*');
    if constexpr (std::is_same_v<Text, QString>)
        text = QString::fromUtf8(bytes);
    else
        text = bytes;
    return !secrets.isEmpty();
}

} // namespace

void RedactingSink::announce(const QUuid &id, const QList<SecretSpan> &secrets)
{
    if (secrets.isEmpty())
        return;
    const std::lock_guard lock(m_mutex);
    m_announced.insert(id, secrets);
}

Result<std::shared_ptr<Spool>> RedactingSink::spool(const QUuid &id, Direction direction)
{
    auto kept = m_keptIn.spool(id, direction);
    if (!kept)
        return kept;
    QList<SecretSpan> secrets;
    {
        const std::lock_guard lock(m_mutex);
        secrets = m_announced.value(id);
    }
    // Only requests that are sent have marked secrets.
    return std::make_shared<RedactedSpool>(
        *kept, SecretScan(direction == Direction::Out ? rangesOf(secrets) : QList<ByteRange>()));
}

void RedactingSink::begin(const Exchange &exchange) { m_keptIn.begin(redacted(exchange)); }

void RedactingSink::finish(const Exchange &exchange)
{
    m_keptIn.finish(redacted(exchange));
    const std::lock_guard lock(m_mutex);
    m_announced.remove(exchange.id);
}

Exchange RedactingSink::redacted(const Exchange &exchange) const
{
    Exchange kept = exchange;
    bool hasFound = exchange.redacted;
    for (const Direction direction : {Direction::Out, Direction::In}) {
        auto &source = direction == Direction::Out ? kept.transcript.out : kept.transcript.in;
        if (!source)
            continue;
        if (const auto spool = std::dynamic_pointer_cast<const RedactedSpool>(source)) {
            source = std::const_pointer_cast<RedactedSpool>(spool)->whole(&hasFound);
            continue;
        }
        const auto bytes = source->readAll();
        if (!bytes)
            continue; // kept as what can't be read
        const bool isRequest = direction == exchange.requestDirection();
        SecretScan scan(isRequest ? rangesOf(exchange.secrets) : QList<ByteRange>(),
                        direction == Direction::In ? exchange.stream : std::nullopt);
        QByteArray masked = scan.feed(*bytes);
        masked += scan.end();
        if (scan.hasFound())
            source = inMemory(masked);
        hasFound = hasFound || scan.hasFound();
    }
    hasFound = maskTarget(kept.url) || hasFound;
    if (kept.request)
        hasFound = maskTarget(kept.request->target) || hasFound;
    if (kept.stream)
        for (FieldTable &table : kept.stream->tables)
            for (Field &field : table.entries)
                for (const ByteRange &secret : secretsInStreamField(field.name, field.value)) {
                    std::fill_n(field.value.begin() + secret.at, secret.length, '*');
                    hasFound = true;
                }
    kept.redacted = hasFound;
    return kept;
}

} // namespace wirebell

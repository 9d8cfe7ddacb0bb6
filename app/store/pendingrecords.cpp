// SPDX-License-Identifier: MIT
#include "store/pendingrecords.h"

#include "store/changerecord.h"
#include "store/chunkcode.h"
#include "store/crc32c.h"
#include "store/exchangerow.h"

namespace wirebell {

namespace {

// A buffer that a burst has made larger than this is given back.
constexpr size_t keptCapacity = 4u << 20;

void clearBuffer(std::string &buffer)
{
    if (buffer.capacity() > keptCapacity)
        buffer = {};
    buffer.clear();
}

qsizetype appendStart(std::string &to, QByteArrayView text)
{
    const qsizetype size = qMin(text.size(), ExchangeRow::longestTarget);
    to.append(text.data(), size_t(size));
    return size;
}

} // namespace

PendingRecords::Entry &PendingRecords::append(const Source &source)
{
    const Exchange &exchange = source.exchange;
    const size_t at = m_bytes.size();
    m_bytes.append(size_t(RecordHeader::size), '\0');
    RecordHeader header;
    header.kind = source.kind;
    header.madeAt = source.madeAt;
    header.id = exchange.id;
    auto grown = [this, from = m_bytes.size()]() mutable {
        return quint32(m_bytes.size() - std::exchange(from, m_bytes.size()));
    };
    appendFacts(m_bytes, exchange, source.state, source.spooled, source.before);
    header.facts = grown();
    appendChunks(m_bytes, exchange.transcript.chunks, exchange.startedTick, source.onlyChunks);
    header.chunks = grown();
    m_bytes.append(source.out.constData(), size_t(source.out.size()));
    header.out = grown();
    m_bytes.append(source.in.constData(), size_t(source.in.size()));
    header.in = grown();
    header.payloadSum = crc32c(std::string_view(m_bytes).substr(at + size_t(RecordHeader::size)));
    header.write(m_bytes.data() + at);

    Entry &entry = m_entries.emplace_back();
    entry.kind = source.kind;
    entry.id = exchange.id;
    entry.role = exchange.role;
    entry.purpose = exchange.purpose;
    entry.state = source.state;
    entry.startedAt = exchange.startedAt;
    entry.madeAt = source.madeAt;
    entry.connection = source.connection;
    entry.requestSize = exchange.transcript.size(exchange.requestDirection());
    entry.marks = exchange.marks.size();
    if (source.kind == RecordKind::Answer) {
        entry.duration = exchange.timing.total();
        entry.responseSize = exchange.transcript.size(exchange.responseDirection());
        if (exchange.response)
            entry.status = exchange.response->status;
        if (exchange.error)
            entry.error = exchange.error->kind;
    }
    entry.at = at;
    entry.length = m_bytes.size() - at;
    entry.textAt = m_texts.size();
    if (exchange.request) {
        entry.method = appendStart(m_texts, exchange.request->method);
        entry.target = appendStart(m_texts, exchange.request->target);
    }
    if (!exchange.url.isEmpty()) {
        const QByteArray url = exchange.url.left(ExchangeRow::longestTarget).toUtf8();
        m_texts.append(url.constData(), size_t(url.size()));
        entry.url = url.size();
    }
    return entry;
}

void PendingRecords::number(Entry &entry, qint64 number)
{
    entry.number = number;
    RecordHeader::seal(m_bytes.data() + entry.at, number);
}

void PendingRecords::blank(Entry &entry)
{
    entry.place = Place::Nowhere;
    const QByteArray header = voidHeader(qint64(entry.length));
    m_bytes.replace(entry.at, entry.length, entry.length, '\0');
    m_bytes.replace(entry.at, size_t(header.size()), header.constData(), size_t(header.size()));
}

RequestRow PendingRecords::requestRow(const Entry &entry, const RecordPlace &place, qint64 writer) const
{
    const QByteArrayView texts = QByteArrayView(m_texts).sliced(qsizetype(entry.textAt));
    RequestRow row;
    row.number = entry.number;
    row.id = entry.id;
    row.role = entry.role;
    row.purpose = entry.purpose;
    row.writer = writer;
    row.startedAt = entry.startedAt;
    row.method = texts.first(entry.method);
    row.target = texts.sliced(entry.method, entry.target);
    row.url = texts.sliced(entry.method + entry.target, entry.url);
    row.requestSize = entry.requestSize;
    row.marks = entry.marks;
    row.connection = entry.connection;
    if (entry.kind == RecordKind::Request) {
        row.record = RecordPlace{place.segment, place.at + qint64(entry.at)};
        row.length = qint64(entry.length);
    }
    return row;
}

AnswerRow PendingRecords::answerRow(const Entry &entry, const RecordPlace &place) const
{
    return {.number = entry.number,
            .state = entry.state,
            .endedAt = entry.madeAt,
            .duration = entry.duration,
            .status = entry.status,
            .error = entry.error,
            .responseSize = entry.responseSize,
            .marks = entry.marks,
            .record = {place.segment, place.at + qint64(entry.at)},
            .length = qint64(entry.length)};
}

void PendingRecords::clear()
{
    m_entries.clear();
    clearBuffer(m_bytes);
    clearBuffer(m_texts);
}

} // namespace wirebell

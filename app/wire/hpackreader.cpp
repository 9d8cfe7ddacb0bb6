// SPDX-License-Identifier: MIT
#include "wire/hpackreader.h"

#include <nghttp2/nghttp2.h>

#include <limits>

namespace wirebell {

namespace {

constexpr qint64 fieldOverhead = 32;
constexpr qint64 bombFactor = 16;
constexpr size_t staticEntries = HpackReader::staticFields;

QByteArrayView nameOf(const nghttp2_nv &pair)
{
    return {reinterpret_cast<const char *>(pair.name), qsizetype(pair.namelen)};
}

QByteArrayView valueOf(const nghttp2_nv &pair)
{
    return {reinterpret_cast<const char *>(pair.value), qsizetype(pair.valuelen)};
}

/// An integer behind a prefix of so many bits (RFC 7541, 5.1).
void appendInteger(QByteArray &to, quint8 pattern, int prefix, quint64 value)
{
    const quint64 most = (quint64(1) << prefix) - 1;
    if (value < most) {
        to += char(pattern | value);
        return;
    }
    to += char(pattern | most);
    for (value -= most; value >= 0x80; value >>= 7)
        to += char(0x80 | (value & 0x7f));
    to += char(value);
}

void appendString(QByteArray &to, const QByteArray &text)
{
    appendInteger(to, 0, 7, quint64(text.size()));
    to += text;
}

} // namespace

struct HpackReader::State
{
    nghttp2_hd_inflater *inflater = nullptr;
    QList<Field> table;
    bool mayDiffer = false; // the inflater's table from `table`
};

HpackReader::HpackReader()
    : m(std::make_unique<State>())
{
    if (nghttp2_hd_inflate_new(&m->inflater) != 0)
        qBadAlloc();
}

HpackReader::~HpackReader()
{
    nghttp2_hd_inflate_del(m->inflater);
}

QByteArray HpackReader::staticName(int index)
{
    static const HpackReader reader;
    return nameOf(*nghttp2_hd_inflate_get_table_entry(reader.m->inflater, size_t(index))).toByteArray();
}

HpackReader::Outcome HpackReader::read(QByteArrayView block, const Limits &limits, FieldList &fields)
{
    m->mayDiffer = true;
    const auto *at = reinterpret_cast<const uint8_t *>(block.data());
    size_t left = size_t(block.size());
    qint64 size = 0;
    int count = 0;
    for (;;) {
        nghttp2_nv pair{};
        int flags = 0;
        const nghttp2_ssize taken = nghttp2_hd_inflate_hd3(m->inflater, &pair, &flags, at, left, 1);
        if (taken < 0)
            return Outcome::Broken;
        at += taken;
        left -= size_t(taken);
        if (flags & NGHTTP2_HD_INFLATE_EMIT) {
            size += qint64(pair.namelen + pair.valuelen) + fieldOverhead;
            ++count;
            if (size <= limits.head && count <= limits.fields)
                fields.append(nameOf(pair).toByteArray(), valueOf(pair).toByteArray());
            else if (size > limits.head * bombFactor)
                return Outcome::Bomb;
        }
        if (flags & NGHTTP2_HD_INFLATE_FINAL)
            break;
        if (!(flags & NGHTTP2_HD_INFLATE_EMIT) && left == 0)
            return Outcome::Broken;
    }
    nghttp2_hd_inflate_end_headers(m->inflater);
    return size > limits.head || count > limits.fields ? Outcome::TooLarge : Outcome::Read;
}

const QList<Field> &HpackReader::table()
{
    if (!std::exchange(m->mayDiffer, false))
        return m->table;
    const size_t entries = nghttp2_hd_inflate_get_num_table_entries(m->inflater) - staticEntries;
    const auto entry = [&](size_t i) { return nghttp2_hd_inflate_get_table_entry(m->inflater, staticEntries + 1 + i); };
    bool same = size_t(m->table.size()) == entries;
    for (size_t i = 0; same && i < entries; ++i) {
        const Field &field = m->table.at(qsizetype(i));
        same = field.name == nameOf(*entry(i)) && field.value == valueOf(*entry(i));
    }
    if (same)
        return m->table;
    QList<Field> table;
    table.reserve(qsizetype(entries));
    for (size_t i = 0; i < entries; ++i)
        table.append({nameOf(*entry(i)).toByteArray(), valueOf(*entry(i)).toByteArray()});
    m->table = std::move(table);
    return m->table;
}

qint64 HpackReader::tableLimit() const
{
    return qint64(nghttp2_hd_inflate_get_max_dynamic_table_size(m->inflater));
}

void HpackReader::setTable(const QList<Field> &table, qint64 limit)
{
    // A block that fills it: its size (6.3), then literals with incremental indexing (6.2.1), the oldest first.
    QByteArray block;
    appendInteger(block, 0x20, 5, quint64(limit));
    for (auto field = table.crbegin(); field != table.crend(); ++field) {
        block += '\x40';
        appendString(block, field->name);
        appendString(block, field->value);
    }
    FieldList fields;
    read(block, {.head = std::numeric_limits<qint64>::max() / bombFactor, .fields = std::numeric_limits<int>::max()},
         fields);
}

} // namespace wirebell

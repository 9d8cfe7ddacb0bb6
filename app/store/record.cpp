// SPDX-License-Identifier: MIT
#include "store/record.h"

#include "store/crc32c.h"

#include <QFileInfo>
#include <QtEndian>

#include <cstring>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

quint32 headerSum(const char *header) { return crc32c({header + 8, size_t(RecordHeader::size - 8)}); }

} // namespace

void RecordHeader::write(char *to) const
{
    std::memset(to, 0, size);
    std::memcpy(to, magic.data(), size_t(magic.size()));
    qToLittleEndian(payloadSum, to + 8);
    to[12] = char(kind);
    qToLittleEndian(facts, to + 16);
    qToLittleEndian(chunks, to + 20);
    qToLittleEndian(out, to + 24);
    qToLittleEndian(in, to + 28);
    qToLittleEndian(number, to + 40);
    qToLittleEndian(madeAt, to + 48);
    const QUuid::Id128Bytes bytes = id.toBytes();
    std::memcpy(to + 56, &bytes, 16);
}

void RecordHeader::seal(char *header, qint64 number)
{
    qToLittleEndian(number, header + 40);
    qToLittleEndian(headerSum(header), header + 4);
}

std::optional<RecordHeader> RecordHeader::read(const char *from)
{
    if (!QByteArrayView(from, size).startsWith(magic) || qFromLittleEndian<quint32>(from + 4) != headerSum(from))
        return std::nullopt;
    RecordHeader header;
    header.kind = RecordKind(from[12]);
    header.payloadSum = qFromLittleEndian<quint32>(from + 8);
    header.facts = qFromLittleEndian<quint32>(from + 16);
    header.chunks = qFromLittleEndian<quint32>(from + 20);
    header.out = qFromLittleEndian<quint32>(from + 24);
    header.in = qFromLittleEndian<quint32>(from + 28);
    header.number = qFromLittleEndian<qint64>(from + 40);
    header.madeAt = qFromLittleEndian<qint64>(from + 48);
    QUuid::Id128Bytes bytes;
    std::memcpy(&bytes, from + 56, 16);
    header.id = QUuid(bytes);
    return header;
}

Result<Record> readRecord(const PrivateFile &segment, const QString &segmentPath, qint64 at, qint64 length,
                          const QUuid &id)
{
    const auto damaged = [&] {
        return failure(ErrorKind::StoreDamaged, u"%1 (%2, %3+%4)"_s.arg(id.toString(QUuid::WithoutBraces),
                                                                        QFileInfo(segmentPath).fileName())
                                                    .arg(at)
                                                    .arg(length));
    };
    if (length < RecordHeader::size || length > RecordPlace::segmentLimit)
        return damaged();
    QByteArray bytes(length, Qt::Uninitialized);
    const auto got = segment.read(at, bytes.data(), size_t(length));
    if (!got || qint64(*got) != length)
        return damaged();
    const std::optional<RecordHeader> header = RecordHeader::read(bytes.constData());
    if (!header || header->id != id || header->recordSize() != length)
        return damaged();
    const QByteArrayView payload = QByteArrayView(bytes).sliced(RecordHeader::size);
    if (crc32c({payload.data(), size_t(payload.size())}) != header->payloadSum)
        return damaged();

    Record record;
    record.header = *header;
    qsizetype from = 0;
    for (const auto &[part, size] : {std::pair{&record.facts, header->facts}, {&record.chunks, header->chunks},
                                     {&record.out, header->out}, {&record.in, header->in}}) {
        *part = payload.sliced(from, size).toByteArray();
        from += size;
    }
    return record;
}

} // namespace wirebell

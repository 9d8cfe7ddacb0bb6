// SPDX-License-Identifier: MIT
#include "store/handoverfile.h"

#include "store/handoverformat.h"
#include "store/index.h"
#include "store/refill.h"
#include "store/storepaths.h"

#include <QDir>

#include <sqlite3.h>

namespace wirebell {

namespace {

/// A body that lies in pieces in a file, which is opened for each read.
class PieceBytes final : public ByteSource
{
public:
    PieceBytes(QString path, QList<std::pair<qint64, qint64>> pieces, qint64 size)
        : m_path(std::move(path)), m_pieces(std::move(pieces)), m_size(size)
    {
    }

    qint64 size() const override { return m_size; }
    Result<QByteArray> read(qint64 at, qint64 length) const override
    {
        QByteArray bytes;
        const qint64 end = qMin(m_size, at + qMin(length, m_size));
        if (at < 0 || at >= end)
            return bytes;
        const auto file = PrivateFile::open(nativePath(m_path), PrivateFile::Mode::Read);
        if (!file)
            return failure(ErrorKind::FileNotReadable, m_path);
        qint64 from = 0; // of the piece, in the body
        for (const auto &[place, size] : m_pieces) {
            const qint64 first = qMax(at, from);
            const qint64 last = qMin(end, from + size);
            if (first < last) {
                const qsizetype before = bytes.size();
                bytes.resize(before + last - first);
                const auto got = file->read(place + first - from, bytes.data() + before, size_t(last - first));
                if (!got || qint64(*got) != last - first)
                    return failure(ErrorKind::HandOverDamaged, m_path);
            }
            from += size;
        }
        return bytes;
    }

private:
    const QString m_path;
    const QList<std::pair<qint64, qint64>> m_pieces;
    const qint64 m_size;
};

} // namespace

Result<std::unique_ptr<HandOverFile>> HandOverFile::open(const QString &path)
{
    const QString absolute = QDir(path).absolutePath();
    auto file = PrivateFile::open(nativePath(absolute), PrivateFile::Mode::Read);
    if (!file)
        return failure(file.error() == FileTrouble::Missing ? ErrorKind::FileNotFound : ErrorKind::FileNotReadable,
                       absolute);
    QByteArray start(HandOverHeader::size, '\0');
    const auto got = file->read(0, start.data(), size_t(start.size()));
    const auto size = file->size();
    if (!got || !size)
        return failure(ErrorKind::FileNotReadable, absolute);
    start.truncate(qsizetype(*got));
    if (!HandOverHeader::isMeant(start))
        return failure(ErrorKind::NotAHandOver, absolute);
    const auto header = HandOverHeader::read(start);
    if (!header)
        return failure(ErrorKind::HandOverDamaged, absolute);
    if (header->version != HandOverHeader::ourVersion)
        return failure(ErrorKind::StoreNewer, absolute);
    if (header->fileSize != *size)
        return failure(ErrorKind::HandOverDamaged, absolute);

    auto index = Database::open(absolute, Database::Access::Memory);
    if (!index)
        return std::unexpected(index.error());
    if (const auto made = Index::create(*index); !made)
        return std::unexpected(made.error());
    std::unique_ptr<HandOverFile> opened(new HandOverFile(absolute, std::move(*file), std::move(*index)));
    if (const auto filled = opened->fill(*size, header->exchanges); !filled)
        return std::unexpected(filled.error());
    return opened;
}

HandOverFile::HandOverFile(QString path, PrivateFile file, Database index)
    : m_path(std::move(path))
    , m_file(std::move(file))
    , m_index(std::move(index))
{
}

// A file either is as it was written, or nothing of it can be relied on.
Result<void> HandOverFile::fill(qint64 size, qint64 exchanges)
{
    const auto damaged = [this] { return failure(ErrorKind::HandOverDamaged, m_path); };
    m_index.run("BEGIN");
    Refill refill(m_index);
    for (qint64 at = HandOverHeader::size; at < size;) {
        char bytes[RecordHeader::size];
        const auto got = m_file.read(at, bytes, sizeof bytes);
        const auto header = got && *got == sizeof bytes ? RecordHeader::read(bytes) : std::nullopt;
        if (!header)
            return damaged();
        const auto record = readRecord(m_file, m_path, at, header->recordSize(), header->id);
        if (!record)
            return damaged();
        if (header->kind == RecordKind::Piece) {
            const qint64 place = at + RecordHeader::size + header->facts + header->chunks;
            if (header->out > 0)
                m_pieces[{header->id, Direction::Out}].append({place, header->out});
            if (header->in > 0)
                m_pieces[{header->id, Direction::In}].append({place + header->out, header->in});
        } else if (const auto added = refill.add(*record, RecordPlace::unpacked(at)); !added) {
            return added;
        }
        at += header->recordSize();
    }
    const auto count = refill.end(0);
    if (!count)
        return std::unexpected(count.error());
    m_index.run("COMMIT");
    return *count == exchanges ? Result<void>() : damaged();
}

Result<Record> HandOverFile::record(qint64 packedPlace, qint64 length, const QUuid &id)
{
    // Packed and unpacked, an offset is the same number.
    auto record = readRecord(m_file, m_path, packedPlace, length, id);
    if (!record)
        return failure(ErrorKind::HandOverDamaged, m_path);
    return record;
}

std::shared_ptr<const ByteSource> HandOverFile::spooled(const QUuid &id, Direction direction, qint64 size) const
{
    return std::make_shared<PieceBytes>(m_path, m_pieces.value({id, direction}), size);
}

} // namespace wirebell

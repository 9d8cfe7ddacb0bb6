// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"
#include "store/recordsource.h"

#include <QHash>

namespace wirebell {

/// A hand-over that was opened (HandOverHeader). It is never changed; large bodies stay on disk. One thread, but for the
/// bytes it gives out.
class HandOverFile final : public RecordSource
{
public:
    /// Reads the whole file once, checks every byte of it, and makes an index in memory. Errors: FileNotFound,
    /// FileNotReadable, NotAHandOver, HandOverDamaged, StoreNewer, with the path.
    static Result<std::unique_ptr<HandOverFile>> open(const QString &path);

    /// The index, to be read once.
    Database takeIndex() { return std::move(m_index); }

    Result<Record> record(qint64 packedPlace, qint64 length, const QUuid &id) override;
    std::shared_ptr<const ByteSource> spooled(const QUuid &id, Direction direction, qint64 size) const override;

private:
    HandOverFile(QString path, PrivateFile file, Database index);
    Result<void> fill(qint64 size, qint64 exchanges);

    const QString m_path;
    const PrivateFile m_file;
    Database m_index;
    using Pieces = QList<std::pair<qint64, qint64>>; // place in the file, length
    QHash<std::pair<QUuid, Direction>, Pieces> m_pieces;
};

} // namespace wirebell

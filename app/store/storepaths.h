// SPDX-License-Identifier: MIT
#pragma once

#include "http/transcript.h"
#include "store/privatefile.h"

#include <QString>
#include <QUuid>

namespace wirebell {

/// Where things stand in the folder of an exchange log.
class StorePaths
{
public:
    /// A relative path counts from where the program stands now.
    explicit StorePaths(const QString &folder);

    const QString &folder() const { return m_folder; }
    QString index() const;  ///< index.sqlite
    QString text() const;   ///< text.sqlite
    QString bytes() const;  ///< the folder of the segments and spooled bodies
    QString locks() const;  ///< the file whose locked bytes tell who writes: see LockedByte
    QString segment(qint64 number) const;
    QString spool(const QUuid &id, Direction direction) const;

private:
    QString m_folder;
};

/// What a locked byte of StorePaths::locks() says. The file itself stays empty.
namespace LockedByte {
constexpr qint64 opening = 0;           ///< someone makes or rebuilds the index
constexpr qint64 segments = 0;          ///< + a segment's number, from 1: someone appends to it
constexpr qint64 writers = qint64(1) << 40; ///< + a writer's number: that writer lives
constexpr qint64 writerCount = qint64(1) << 40;
constexpr qint64 text = qint64(1) << 42; ///< someone fills the index of words
constexpr qint64 upkeep = writers + writerCount; ///< someone removes bytes that are not needed
} // namespace LockedByte

std::filesystem::path nativePath(const QString &path);

/// What a file's trouble means to those who write a log.
ErrorKind writingErrorKind(FileTrouble trouble);

} // namespace wirebell

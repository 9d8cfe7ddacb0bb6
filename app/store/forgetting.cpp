// SPDX-License-Identifier: MIT
#include "store/forgetting.h"

#include "store/spoolfile.h"
#include "store/textindex.h"

#include <QDir>

#include <sqlite3.h>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

// No one can write while we do: who appends to a segment holds the index first.
Result<void> emptySegments(const StorePaths &paths, const PrivateFile &locks, qint64 ours)
{
    const QStringList names = QDir(paths.bytes()).entryList({u"*.segment"_s}, QDir::Files);
    for (const QString &name : names) {
        const QString path = paths.bytes() + u'/' + name;
        const auto segment = PrivateFile::open(nativePath(path), PrivateFile::Mode::Change);
        const FileTrouble trouble = segment ? segment->truncate(0) : segment.error();
        if (trouble != FileTrouble::None && trouble != FileTrouble::Missing)
            return failure(writingErrorKind(trouble), path);
        // Another's stays, empty: it goes on where it was, behind a hole.
        const qint64 number = name.first(name.indexOf(u'.')).toLongLong();
        const auto isFree = locks.tryLock(LockedByte::segments + number);
        if (number == ours || (isFree && *isFree))
            (void)removeFile(nativePath(path));
        if (isFree && *isFree)
            locks.unlock(LockedByte::segments + number);
    }
    return {};
}

bool isKnown(Statement &find, const QUuid &id)
{
    const QByteArray bytes = id.toRfc4122();
    find.bindBlob(1, bytes);
    const bool isThere = find.step() == SQLITE_ROW && find.integer(0) != 0;
    find.reset();
    return isThere;
}

Result<void> removeSpools(const StorePaths &paths, const Database &database)
{
    Statement find = database.prepare("SELECT EXISTS (SELECT 1 FROM exchange WHERE id = ?1) "
                                      "OR EXISTS (SELECT 1 FROM gone WHERE id = ?1)");
    const QStringList names = QDir(paths.bytes()).entryList({u"*.in"_s, u"*.out"_s}, QDir::Files);
    for (const QString &name : names) {
        const QString path = paths.bytes() + u'/' + name;
        // One that is written and whose exchange is not known is arriving just now.
        if (!isKnown(find, QUuid::fromString(name.first(name.indexOf(u'.')))))
            if (const auto file = PrivateFile::open(nativePath(path), PrivateFile::Mode::Read);
                file && file->isLocked(SpoolFile::writing))
                continue;
        if (const FileTrouble trouble = removeFile(nativePath(path)); trouble != FileTrouble::None)
            return failure(writingErrorKind(trouble), path);
    }
    return {};
}

void removeSetAside(const StorePaths &paths)
{
    const QStringList names = QDir(paths.folder()).entryList({u"index.sqlite.*"_s}, QDir::Files);
    for (const QString &name : names)
        (void)removeFile(nativePath(paths.folder() + u'/' + name));
}

} // namespace

Result<void> forgetEverything(const StorePaths &paths, const PrivateFile &locks, GroupWriter &writing,
                              ChangeWriter &changes)
{
    const Database &database = writing.database();
    const auto done = changes.forgetEverything([&]() -> Result<void> {
        if (const auto removed = removeSpools(paths, database); !removed)
            return removed;
        return emptySegments(paths, locks, writing.segment());
    });
    if (!done)
        return done;
    removeSetAside(paths);
    if (const auto emptied = TextIndex::empty(paths); !emptied)
        return emptied;
    // What the rows were is zero already (secure_delete); this takes SQLite's log as well, and the space.
    for (const char *sql : {"PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"})
        (void)database.run(sql);
    return {};
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "store/rebuild.h"

#include "store/index.h"
#include "store/openinglock.h"
#include "store/refill.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

Result<RebuildReport> refill(const StorePaths &paths, const QStringList &segments, const QString &path)
{
    if (const auto file = PrivateFile::open(nativePath(path), PrivateFile::Mode::Replace); !file)
        return failure(writingErrorKind(file.error()), path);
    const auto database = Database::open(path, Database::Access::Write);
    if (!database)
        return std::unexpected(database.error());
    for (const auto &step : {Index::configure(*database), Index::create(*database)})
        if (!step)
            return std::unexpected(step.error());
    if (const int code = database->run("BEGIN IMMEDIATE"); code != SQLITE_OK)
        return std::unexpected(database->errorOf(code));
    Refill refill(*database);
    RebuildReport report;
    qint64 number = 0;
    for (const QString &name : segments) {
        number = name.first(name.indexOf(u'.')).toLongLong();
        const auto segment = PrivateFile::open(nativePath(paths.segment(number)), PrivateFile::Mode::Read);
        if (!segment)
            return failure(ErrorKind::StoreNotWritable, paths.segment(number));
        SegmentScan scan(*segment);
        while (scan.next())
            if (const auto added = refill.add(scan.record(), {number, scan.at()}); !added)
                return std::unexpected(added.error());
        for (DamagedStretch stretch : scan.damaged()) {
            stretch.segment = number;
            report.damaged.append(stretch);
        }
    }
    const auto count = refill.end(number);
    if (!count)
        return std::unexpected(count.error());
    if (const int code = database->run("COMMIT"); code != SQLITE_OK)
        return std::unexpected(database->errorOf(code));
    report.exchanges = *count;
    return report;
}

} // namespace

Result<RebuildReport> rebuildIndex(const QString &folder)
{
    const StorePaths paths(folder);
    const auto locks = PrivateFile::open(nativePath(paths.locks()), PrivateFile::Mode::Write);
    if (!locks)
        return failure(locks.error() == FileTrouble::Missing ? ErrorKind::FileNotFound : ErrorKind::StoreNotWritable,
                       paths.locks());
    const OpeningLock lock(*locks);
    if (!lock.isHeld() || locks->isLocked(LockedByte::writers, LockedByte::writerCount))
        return failure(ErrorKind::StoreBusy, paths.index());
    return rebuildIndexLocked(paths);
}

Result<RebuildReport> rebuildIndexLocked(const StorePaths &paths)
{
    const QStringList segments = QDir(paths.bytes()).entryList({u"*.segment"_s}, QDir::Files, QDir::Name);
    if (segments.isEmpty())
        return failure(ErrorKind::FileNotFound, paths.bytes());
    const QString made = paths.index() + ".new"_L1;
    auto report = refill(paths, segments, made);
    if (!report) {
        for (const auto &ending : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(made + ending);
        return report;
    }
    QString aside = paths.index() + ".damaged"_L1;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = u"%1.damaged-%2"_s.arg(paths.index()).arg(i);
    if (QFile::exists(paths.index()))
        report->setAside = aside;
    for (const auto &ending : {""_L1, "-wal"_L1, "-shm"_L1})
        if (QFile::exists(paths.index() + ending) && !QFile::rename(paths.index() + ending, aside + ending))
            return failure(ErrorKind::StoreNotWritable, paths.index() + ending);
    if (!QFile::rename(made, paths.index()))
        return failure(ErrorKind::StoreNotWritable, paths.index());
    return report;
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "store/indexopening.h"

#include "store/index.h"
#include "store/openinglock.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

bool hasSegments(const StorePaths &paths)
{
    return !QDir(paths.bytes()).entryList({u"*.segment"_s}, QDir::Files).isEmpty();
}

// Opened and looked at; nothing is written yet.
Result<std::pair<Database, Index::Content>> look(const StorePaths &paths)
{
    // Made by us, as SQLite would leave its mode to the umask; its files beside it take over the mode. Where it stands
    // it is not opened: closing it again would drop the locks that other connections of this process hold.
    if (!QFileInfo::exists(paths.index()))
        if (const auto file = PrivateFile::open(nativePath(paths.index()), PrivateFile::Mode::Write); !file)
            return failure(writingErrorKind(file.error()), paths.index());
    auto database = Database::open(paths.index(), Database::Access::Write);
    if (!database)
        return std::unexpected(database.error());
    // What turns out to be damaged, or not ours, must not be written to when it is closed.
    database->checkpointOnClose(false);
    if (const auto done = Index::configure(*database); !done)
        return std::unexpected(done.error());
    const auto content = Index::contentOf(*database);
    if (!content)
        return std::unexpected(content.error());
    if (*content == Index::Content::Ours || *content == Index::Content::Older)
        if (const auto sound = Index::check(*database); !sound)
            return std::unexpected(sound.error());
    return std::pair(std::move(*database), *content);
}

// Whether only the bytes can help.
bool isLost(const Result<std::pair<Database, Index::Content>> &looked, const StorePaths &paths, const PrivateFile &locks)
{
    if (looked ? looked->second != Index::Content::Nothing : looked.error().kind != ErrorKind::StoreDamaged)
        return false;
    return hasSegments(paths) && (looked || !locks.isLocked(LockedByte::writers, LockedByte::writerCount));
}

} // namespace

Result<OpenedIndex> openIndexForWriting(const StorePaths &paths, const PrivateFile &locks, bool fullSync)
{
    const OpeningLock lock(locks);
    if (!lock.isHeld())
        return failure(ErrorKind::StoreBusy, paths.index());
    std::optional<RebuildReport> rebuilt;
    auto looked = look(paths);
    if (isLost(looked, paths, locks)) {
        looked = failure(ErrorKind::StoreBusy, paths.index()); // closes it
        auto report = rebuildIndexLocked(paths);
        if (!report)
            return std::unexpected(report.error());
        rebuilt = std::move(*report);
        looked = look(paths);
    }
    if (!looked)
        return std::unexpected(looked.error());
    auto &[database, content] = *looked;
    if (content == Index::Content::Newer)
        return failure(ErrorKind::StoreNewer, paths.index());
    if (content == Index::Content::Nothing)
        if (const auto created = Index::create(database); !created)
            return std::unexpected(created.error());
    if (content == Index::Content::Older)
        if (const auto upgraded = Index::upgrade(database); !upgraded)
            return std::unexpected(upgraded.error());
    if (const auto done = Index::setSync(database, fullSync); !done)
        return std::unexpected(done.error());
    return OpenedIndex{std::move(database), std::move(rebuilt)};
}

} // namespace wirebell

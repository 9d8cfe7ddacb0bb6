// SPDX-License-Identifier: MIT
#include "store/indexopening.h"

#include "store/index.h"
#include "store/openinglock.h"
#include "store/rebuild.h"

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
    return std::pair(std::move(*database), *content);
}

} // namespace

Result<Database> openIndexForWriting(const StorePaths &paths, const PrivateFile &locks, bool fullSync)
{
    const OpeningLock lock(locks);
    if (!lock.isHeld())
        return failure(ErrorKind::StoreBusy, paths.index());
    auto looked = look(paths);
    if (looked && looked->second == Index::Content::Nothing && hasSegments(paths)) {
        looked = failure(ErrorKind::StoreBusy, paths.index()); // closes it
        if (const auto rebuilt = rebuildIndexLocked(paths); !rebuilt)
            return std::unexpected(rebuilt.error());
        looked = look(paths);
    }
    if (!looked)
        return std::unexpected(looked.error());
    auto &[database, content] = *looked;
    if (content == Index::Content::Newer)
        return failure(ErrorKind::StoreNewer, paths.index());
    if (const auto fit = content == Index::Content::Nothing ? Index::create(database) : Index::check(database); !fit)
        return std::unexpected(fit.error());
    if (content == Index::Content::Older)
        if (const auto upgraded = Index::upgrade(database); !upgraded)
            return std::unexpected(upgraded.error());
    if (const auto done = Index::setSync(database, fullSync); !done)
        return std::unexpected(done.error());
    return std::move(database);
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "store/indexopening.h"

#include "store/index.h"
#include "store/openinglock.h"
#include "store/rebuild.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

bool hasSegments(const StorePaths &paths)
{
    return !QDir(paths.bytes()).entryList({u"*.segment"_s}, QDir::Files).isEmpty();
}

Result<void> prepare(const Database &database, bool fullSync)
{
    if (const auto done = Index::configure(database); !done)
        return done;
    const auto content = Index::contentOf(database);
    if (!content)
        return std::unexpected(content.error());
    if (*content == Index::Content::Newer)
        return failure(ErrorKind::StoreNewer, database.path());
    if (const auto fit = *content == Index::Content::Nothing ? Index::create(database) : Index::check(database); !fit)
        return fit;
    return Index::setSync(database, fullSync);
}

} // namespace

Result<Database> openIndexForWriting(const StorePaths &paths, const PrivateFile &locks, bool fullSync)
{
    const OpeningLock lock(locks);
    if (!lock.isHeld())
        return failure(ErrorKind::StoreBusy, paths.index());
    if (QFileInfo(paths.index()).size() == 0 && !QFileInfo::exists(paths.index() + "-wal"_L1) && hasSegments(paths)) {
        if (const auto rebuilt = rebuildIndexLocked(paths); !rebuilt)
            return std::unexpected(rebuilt.error());
    }
    // Made by us, as SQLite would leave its mode to the umask; its files beside it take over the mode.
    if (const auto file = PrivateFile::open(nativePath(paths.index()), PrivateFile::Mode::Write); !file)
        return failure(writingErrorKind(file.error()), paths.index());

    auto database = Database::open(paths.index(), Database::Access::Write);
    if (!database)
        return database;
    // What turns out to be damaged, or not ours, must not be written to when it is closed.
    database->checkpointOnClose(false);
    if (const auto prepared = prepare(*database, fullSync); !prepared)
        return std::unexpected(prepared.error());
    return database;
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"

namespace wirebell {

/// The schema of the index.
namespace Index {

constexpr int version = 2; ///< PRAGMA user_version

/// How long a busy index may hold up a caller.
constexpr int busyMilliseconds = 50;

enum class Content {
    Nothing, ///< an empty database: its maker has not written the schema yet, or was stopped before
    Ours,
    Older, ///< ours, of an earlier version: see upgrade() and pretend()
    Newer, ///< ours, of a later version
};
/// What stands in the database. Errors: StoreDamaged (no database, or another program's), as Database::errorOf().
Result<Content> contentOf(const Database &database);

/// Looks for damage as far as that is quick: all of a small index, the ends of a large one. Error: StoreDamaged.
Result<void> check(const Database &database);

/// Writes the schema into an empty database, and sets WAL, without waiting for the disk; see setSync(). Errors: as
/// Database::errorOf().
Result<void> create(const Database &database);

/// Makes an index of an earlier version one of ours. Errors: as Database::errorOf().
Result<void> upgrade(const Database &database);

/// Lets a connection that only reads find the tables that an earlier version did not have, empty. Errors: as
/// Database::errorOf().
Result<void> pretend(const Database &database);

/// Settings of a connection that writes: busy timeout, cache. Errors: as Database::errorOf().
Result<void> configure(const Database &database);

/// Whether a commit waits for the disk. Errors: as Database::errorOf().
Result<void> setSync(const Database &database, bool full);

} // namespace Index

} // namespace wirebell

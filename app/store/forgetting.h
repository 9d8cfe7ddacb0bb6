// SPDX-License-Identifier: MIT
#pragma once

#include "store/changewriter.h"
#include "store/storepaths.h"

namespace wirebell {

/// Removes every exchange of a log and all its bytes at once, also those that others write: notes, set-aside indices and
/// the text index included. Of an exchange under way nothing is kept, apart from a body that is arriving and whose request
/// is not recorded yet: it will be. Where others read the log at this moment, traces may stay in SQLite's own files
/// until they are written over. `locks` is an opening that holds none. Errors: as GroupWriter::write().
Result<void> forgetEverything(const StorePaths &paths, const PrivateFile &locks, GroupWriter &writing,
                              ChangeWriter &changes);

} // namespace wirebell

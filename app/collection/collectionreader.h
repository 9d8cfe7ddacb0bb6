// SPDX-License-Identifier: MIT
#pragma once

#include "collection/collectionitem.h"

namespace wirebell {

/// What one .yml file is: a Request, Other or Broken. Nothing for the files that describe the folder itself.
std::optional<CollectionItem> readItem(const QString &path);

} // namespace wirebell

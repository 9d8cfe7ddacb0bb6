// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

namespace wirebell {

/// The nearest folder, from `folder` upwards, that holds an opencollection.yml; empty where none does.
QString collectionRoot(const QString &folder);

/// Makes `folder`, where it is not there, and an opencollection.yml in it, where no folder above has one. Gives the
/// collection's root. Errors: FileNotWritable, DiskFull.
Result<QString> ensureCollection(const QString &folder);

/// The place after the last request of a folder: the largest seq there, and one.
int nextSeq(const QString &folder);

} // namespace wirebell

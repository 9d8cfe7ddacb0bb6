// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace wirebell {

/// The nearest folder, from `folder` upwards, that holds an opencollection.yml; empty where none does.
QString collectionRoot(const QString &folder);

/// Makes `folder`, where it is not there, and an opencollection.yml in it, where no folder above has one. Gives the
/// collection's root. Errors: FileNotWritable, DiskFull.
Result<QString> ensureCollection(const QString &folder);

/// The place after the last request of a folder: the largest seq there, and one.
int nextSeq(const QString &folder);

/// A file's path as it is written: relative below `root`, so that a collection can be moved; else as it is.
QByteArray storedPath(const QString &root, const QString &path);

/// And back: what is relative counts from `root`. Nothing stays nothing.
QString pathFromStored(const QString &root, const QByteArray &stored);

} // namespace wirebell

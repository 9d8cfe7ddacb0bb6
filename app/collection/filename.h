// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace wirebell {

/// A file's base name (no extension) for a request of that name, which every system takes: <>:"/\|?* and controls
/// become "-", no dot in front, no dot or space at the end, no device name of Windows, 180 bytes at most. Never empty.
QString baseNameFor(const QString &name);

/// The path of a file that is not there yet: "NAME.yml", "NAME 2.yml" … Names are compared without case.
QString freePath(const QString &folder, const QString &baseName);

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "http/mark.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace wirebell {

/// Which bytes of a value are to be overwritten. The name is not known where it stands in a part of the dynamic table that
/// is not.
using ValueRanges = std::function<QList<ByteRange>(const std::optional<QByteArray> &name, QByteArrayView value)>;

/// Overwrites parts of values within a block of fields (RFC 7541), so that it stays one of as many bytes, with the same
/// names, order, and lengths of values, and all that refers to its fields stays right: by "*" in plain strings, as
/// huffmanMasked() does in coded ones. What refers to a table is left; it was overwritten where it came in.
///
/// `names` are those of the dynamic table before the block, as far as they are known, the newest first. Gives the block,
/// or nothing where it is no HPACK or a string can't be overwritten so.
std::optional<QByteArray> maskedBlock(QByteArrayView block, QList<std::optional<QByteArray>> names,
                                      const ValueRanges &ranges);

} // namespace wirebell

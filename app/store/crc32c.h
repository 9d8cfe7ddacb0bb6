// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>

#include <string_view>

namespace wirebell {

/// CRC-32C (Castagnoli; RFC 9260, appendix A), by the processor's own instruction where it has one: the check of every
/// record is on the way to each answer. `before` continues a sum over the bytes before these.
quint32 crc32c(std::string_view bytes, quint32 before = 0);

/// The same by tables alone, as on processors without the instruction.
quint32 crc32cByTable(std::string_view bytes, quint32 before = 0);

} // namespace wirebell

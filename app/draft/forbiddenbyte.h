// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "draft/requestdraft.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace wirebell {

/// Which bytes may not stand in a place.
enum class Forbidden : quint8 {
    LineBreaks,  ///< CR, LF and NUL: they would end the field line, or add one (RFC 9110, 5.5)
    WhiteSpace,  ///< all controls and the space: they would end the method or the target (RFC 9112, 3)
};

/// The error for the first such byte of `text`, or nothing. Its detail is "PLACE:OFFSET", the offset counted in bytes
/// from 0.
std::optional<Error> forbiddenByte(QByteArrayView text, const QByteArray &place,
                                   Forbidden forbidden = Forbidden::LineBreaks);

/// The same for a field: its name and what stands behind it. The place is "field-name", or the name.
std::optional<Error> forbiddenByteIn(const DraftField &field);

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <expected>

namespace wirebell {

/// A value, or why there is none.
template <typename T>
using Result = std::expected<T, Error>;

/// `return failure(ErrorKind::AddressInUse, u"127.0.0.1:9000"_s);`
inline std::unexpected<Error> failure(ErrorKind kind, QString detail = {})
{
    return std::unexpected(Error{kind, std::move(detail)});
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "transport/stream.h"

namespace wirebell {

Stream::~Stream() = default;

} // namespace wirebell

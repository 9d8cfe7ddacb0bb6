// SPDX-License-Identifier: MIT
#pragma once

#include "store/exchangerow.h"

#include <QByteArray>

namespace wirebell {

/// One exchange on one line for people: "#12  14:40:12.904  caught  POST /bell  200  597 bytes  1.4 ms", and behind it what
/// was added: "  [pinned, red, to do]". UTF-8, no line end.
QByteArray rowLine(const ExchangeRow &row);

} // namespace wirebell

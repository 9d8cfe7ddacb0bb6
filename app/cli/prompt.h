// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace wirebell {

/// Writes `question` to the terminal and reads a line from it, unseen. Nothing where there is no terminal, or the line
/// was broken off.
std::optional<std::string> askOnTerminal(const std::string &question);

} // namespace wirebell

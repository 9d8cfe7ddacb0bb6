// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace wirebell {

/// Whether what is typed can be seen.
enum class Typed { Unseen, Seen };

/// Writes `question` to the terminal and reads a line from it. Nothing where there is no terminal, or the line was
/// broken off.
std::optional<std::string> askOnTerminal(const std::string &question, Typed typed = Typed::Unseen);

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace wirebell {

/// A process of this machine.
struct PortHolder
{
    std::int64_t process = 0; ///< its id
    std::string name;         ///< of its program, without a path: "node"; UTF-8

    bool operator==(const PortHolder &) const = default;
};

/// Who listens on a TCP port of this machine, as far as the system tells this user: nothing where it does not, or where
/// nobody listens. Looks at every process: not on the window's thread.
std::optional<PortHolder> portHolder(std::uint16_t port);

} // namespace wirebell

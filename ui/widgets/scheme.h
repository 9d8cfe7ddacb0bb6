// SPDX-License-Identifier: MIT
#pragma once

namespace wirebell {

/// Gives the application its style, and the palette of the system's scheme, light or dark; follows the system while
/// the program runs. Once, after the application was made.
void dressApplication();

} // namespace wirebell

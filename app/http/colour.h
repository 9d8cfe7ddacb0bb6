// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>

namespace wirebell {

/// The colours an exchange can be given. Their order stands in the index of a log.
enum class Colour : quint8 { None, Red, Orange, Yellow, Green, Blue, Violet, Grey };

/// The words for them, on the command line, in filters, in JSON and in the store.
inline constexpr std::array<QLatin1StringView, 8> colourNames{
    QLatin1StringView("none"),  QLatin1StringView("red"),  QLatin1StringView("orange"), QLatin1StringView("yellow"),
    QLatin1StringView("green"), QLatin1StringView("blue"), QLatin1StringView("violet"), QLatin1StringView("grey")};
static_assert(colourNames.size() == size_t(Colour::Grey) + 1);

/// Nothing where `word` is none of them.
inline std::optional<Colour> colourNamed(QStringView word)
{
    const auto found = std::ranges::find_if(colourNames, [word](QLatin1StringView name) { return word == name; });
    return found == colourNames.end() ? std::nullopt : std::optional(Colour(found - colourNames.begin()));
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include <QtTypes>

#include <array>
#include <initializer_list>

namespace wirebell {

/// Where one side of an exchange stands.
enum class Phase : quint8 {
    Start,    ///< before the start line's end; what came before it may be empty lines or interim responses
    Fields,   ///< in the head
    Content,
    Trailers,
    Whole,    ///< the message has ended
    Switched, ///< another protocol follows
    Broken,   ///< reading has stopped
};

/// What may happen to a side.
enum class Happening : quint8 {
    StartLineRead,
    InterimRead,     ///< an interim response's head ended
    ContentFollows,
    TrailersFollow,
    MessageEnds,
    ProtocolSwitches,
    Breaks,
};

/// The one table of changes, the same for both sides and whichever of the peers we are. What is not in it breaks the
/// side off.
constexpr Phase after(Phase phase, Happening happening)
{
    constexpr auto table = [] {
        std::array<std::array<Phase, 7>, 7> changes{};
        for (auto &row : changes)
            row.fill(Phase::Broken);
        const auto set = [&](Phase from, Happening on, Phase to) { changes[size_t(from)][size_t(on)] = to; };
        set(Phase::Start, Happening::StartLineRead, Phase::Fields);
        set(Phase::Fields, Happening::InterimRead, Phase::Start);
        set(Phase::Fields, Happening::ContentFollows, Phase::Content);
        set(Phase::Fields, Happening::MessageEnds, Phase::Whole);
        set(Phase::Fields, Happening::ProtocolSwitches, Phase::Switched);
        set(Phase::Content, Happening::TrailersFollow, Phase::Trailers);
        set(Phase::Content, Happening::MessageEnds, Phase::Whole);
        set(Phase::Trailers, Happening::MessageEnds, Phase::Whole);
        set(Phase::Whole, Happening::ProtocolSwitches, Phase::Switched); // a request, by its response
        return changes;
    }();
    return table[size_t(phase)][size_t(happening)];
}

} // namespace wirebell

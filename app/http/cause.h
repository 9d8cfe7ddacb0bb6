// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>
#include <QUuid>

#include <array>

namespace wirebell {

enum class CauseKind : quint8 {
    Forward, ///< a caught request was passed on
    Replay,  ///< an exchange of the log was sent once more
};

/// The words for them, in JSON and in the store.
inline constexpr std::array<QLatin1StringView, 2> causeNames{QLatin1StringView("forward"),
                                                             QLatin1StringView("replay")};

/// The exchange that another one was made for.
struct Cause
{
    QUuid id;
    CauseKind why = CauseKind::Forward;

    bool operator==(const Cause &) const = default;
};

} // namespace wirebell

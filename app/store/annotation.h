// SPDX-License-Identifier: MIT
#pragma once

#include "http/colour.h"

#include <QString>
#include <QStringList>

namespace wirebell {

/// What a person has added to an exchange. Says nothing by itself.
struct Annotation
{
    static constexpr qsizetype longestNote = 1 << 20; ///< characters
    static constexpr qsizetype longestLabel = 100;    ///< characters
    static constexpr qsizetype mostLabels = 100;

    bool pinned = false; ///< kept whatever a keep policy says
    Colour colour = Colour::None;
    QStringList labels = {}; ///< in the order in which they were given
    QString note = {};

    bool isEmpty() const { return *this == Annotation(); }
    bool operator==(const Annotation &) const = default;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <functional>
#include <span>
#include <vector>

namespace wirebell {

/// A pair of lines that stand beside each other; -1: a line without a partner.
struct LinePair
{
    int from = -1;
    int to = -1;

    bool operator==(const LinePair &) const = default;
};

/// How well two lines go together: 0 not at all.
using Likeness = std::function<int(QByteArrayView from, QByteArrayView to)>;

/// Pairs lines in order so that the likeness of all pairs together is greatest. Equal lines at start and end are
/// paired first; what is too much to compare each with each is paired one by one.
std::vector<LinePair> matchLines(std::span<const QByteArrayView> from, std::span<const QByteArrayView> to,
                                 const Likeness &likeness);

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "answer/condition.h"

namespace wirebell {

/// One test of a condition, whatever it looks at.
struct PlacedTest
{
    enum class Place : quint8 { Query, Field, Body, Json };

    Place place = Place::Field;
    NamedTest test = {}; ///< of the body without a name

    bool operator==(const PlacedTest &) const = default;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "draft/environment.h"
#include "draft/requestdraft.h"

namespace wirebell {

/// What can be said of a body that was typed.
struct BodyCheck
{
    enum class Verdict : quint8 {
        None,       ///< of a kind that has no form to keep
        WellFormed,
        Broken,
    };

    qint64 size = 0; ///< bytes, with values in place of variables where all have one
    Verdict verdict = Verdict::None;
    QString where; ///< Broken: "line 3, column 7: …", translated

    bool operator==(const BodyCheck &) const = default;
};

/// Checks JSON and XML for being well-formed. Any thread.
BodyCheck checkBody(const DraftBody &body, const Environment &environment);

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answerplan.h"
#include "answer/rule.h"
#include "draft/resolve.h"

namespace wirebell {

/// A caught request as it is passed on: method, field lines and content as they arrived, without what belongs to the
/// connection it came on (RFC 9110, 7.6.1), with Host as the rule says and Via (7.6.3). A target that has a path is
/// asked at that path, one without at the request's own; the request's query goes along. Its content is read from the
/// exchange's transcript.
///
/// Errors: InvalidUrl, UnsupportedScheme (detail: the target), AmbiguousFraming (detail "Via"): it has come round
/// `hopLimit` times; as ByteSource::read().
Result<ResolvedRequest> forwarded(const Exchange &caught, const Forward &how);
constexpr int hopLimit = 8;

/// The answer to `request` that passing it on has brought: the real one, or 502, 504 (too late) where there is none.
/// `persists`, `date`: see planOf().
std::shared_ptr<const AnswerPlan> relayed(const Exchange &sent, const Request &request, bool persists, qint64 date);

} // namespace wirebell

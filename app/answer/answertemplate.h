// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "answer/receivedrequest.h"

class QRandomGenerator;

namespace wirebell {

/// What {{expressions}} of an answer stand for.
struct TemplateFacts
{
    const ReceivedRequest &request;
    const QList<Parameter> &parameters; ///< of the rule's path
    QRandomGenerator &random;           ///< where $random… values come from
    qint64 call = 1;  ///< which call of the rule this is, from 1
    qint64 now = 0;   ///< milliseconds since 1970-01-01 UTC
};

/// The text with its expressions replaced, in one pass; what a value holds is never looked at again. What is no
/// expression, or names something that is not there, is replaced by nothing, but for "{{" without a name, which stays.
/// White space within the braces does not matter.
///
///     {{request.method}} {{request.target}} {{request.path}} {{request.query}}
///     {{request.path.id}}        a parameter of the rule's path
///     {{request.query.key}}      the first with this key
///     {{request.field.Name}}     the first with this name, in any case
///     {{request.body}}           the content
///     {{request.body.a.b[0]}}    of a JSON content what JsonPath finds first at "$.a.b[0]"; of a form the first with
///                                this key
///     {{request.id}}             the exchange's id in the log, the same wherever it stands
///     {{call}}                   which call of the rule this is
///     {{$guid}} {{$timestamp}} {{$isoTimestamp}} {{$randomInt}} {{$randomAlphaNumeric}} …   see dynamicValue()
///     {{json request.body.note}}  any of these as a JSON string, quotes included
///     {{url request.path.id}}     any of these percent-encoded (RFC 3986, 2.3)
QByteArray filled(const QByteArray &text, const TemplateFacts &facts);

/// The answer with its templates filled: reason, field values (trailers' and interim answers' too), body and pieces,
/// where it is one. CR, LF and NUL that come into a reason or a field value become spaces: a request must not write
/// field lines.
Answer filled(Answer answer, const TemplateFacts &facts);

} // namespace wirebell

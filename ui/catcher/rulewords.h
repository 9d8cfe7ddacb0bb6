// SPDX-License-Identifier: MIT
#pragma once

#include "answer/endpointconfig.h"

#include <QString>

namespace wirebell {

// An endpoint and its rules in a few words.

/// "200", "500 after 5 s", "200, empty body".
QString answerWords(const Answer &answer);
/// What a rule does: "Sequence 500, 500, 200", "Forward to api.example.com", "Ask me".
QString deedWords(const Rule &rule);
/// What a request must be: "POST /users/{id}, 2 tests"; "any request".
QString conditionWords(const Condition &condition);
/// What an endpoint answers, in one line.
QString endpointWords(const EndpointConfig &config);

/// "close without an answer": what can be done on purpose.
QString faultName(FaultKind kind);
/// The unit of Fault::amount: "ms", "bytes"; empty where the kind has none.
QString faultUnit(FaultKind kind);
/// An amount to begin with.
qint64 usualAmount(FaultKind kind);

/// A status as it is typed, "201 Created": the number, and a reason where there is one. Nothing where it is none.
std::optional<std::pair<int, QByteArray>> typedStatus(const QString &typed);
/// "201 Created".
QString statusWords(const Answer &answer);
/// Those that are often answered, as statusWords() has them.
QStringList usualStatuses();

/// "2.5 s", "250 ms".
QString durationWords(qint64 milliseconds);

} // namespace wirebell

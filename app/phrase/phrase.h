// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "http/flag.h"
#include "query/querymistake.h"

#include <QString>

namespace wirebell {

/// What people read about an error: a sentence that says what happened, and one that says what it means or what to do.
/// Translated where a translator is installed. Plain text.
struct Phrase
{
    QString what;   ///< "Nothing listens on 127.0.0.1:9."
    QString advice; ///< may be empty

    /// Both, one after the other.
    QString text() const { return advice.isEmpty() ? what : what + QLatin1Char(' ') + advice; }
};

/// Of any error.
Phrase phrase(const Error &error);
/// Of a failed exchange, with its numbers ("after 50 of 4,096 body bytes") and what is known of its connection.
Phrase phrase(const Exchange &exchange);

/// A few words about a departure from the protocol, to stand behind its line: "bare LF, not CR LF".
QString shortNote(MarkKind kind);
/// One sentence about it, with its RFC section.
QString explanation(MarkKind kind);

/// A few words about a flag: "a name that is not this machine's".
QString shortNote(Flag flag);
/// One sentence about it, with what to do.
QString explanation(Flag flag);
/// What the catcher did on purpose: "waited 5,000 ms before the answer".
QString shortNote(const Fault &fault);

/// What is mistyped in a filter, and what may be meant.
QString sentence(const QueryMistake &mistake);

/// "127,934 bytes", "1 byte", in the locale's digits.
QString byteCount(qint64 bytes);
/// A duration in milliseconds as the timing column shows it: "118.3", "0.1". Nanoseconds in.
QString milliseconds(qint64 nanoseconds);

} // namespace wirebell

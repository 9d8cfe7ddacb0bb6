// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>
#include <QList>

#include <optional>

namespace wirebell {

/// What a catcher does to an answer on purpose. Each kind has one stable name (see name()) that stands in rule files, in
/// JSON and in the store.
enum class FaultKind : quint8 {
    DelayHead,       ///< waits `amount` milliseconds before the answer
    DelayBody,       ///< waits `amount` milliseconds between head and content
    Throttle,        ///< sends at most `amount` bytes a second
    Close,           ///< closes without an answer
    Reset,           ///< resets the connection without an answer
    Cut,             ///< closes behind the answer's first `amount` bytes
    CutReset,        ///< resets behind the answer's first `amount` bytes
    WrongLength,     ///< says Content-Length: `amount`, whatever the content's length is
    MalformedChunk,  ///< content in chunks, of which the last is no chunk
    TruncateTls,     ///< ends a TLS connection without its close-notify
    NoAnswer,        ///< never answers: holds the connection until the peer, or the idle time, ends it
};

QLatin1StringView name(FaultKind kind);
std::optional<FaultKind> faultKindNamed(QByteArrayView name);
/// Every kind, in the order of the declaration.
QList<FaultKind> allFaultKinds();

struct Fault
{
    FaultKind kind = FaultKind::DelayHead;
    qint64 amount = 0; ///< what the kind says; 0 where it says nothing

    bool operator==(const Fault &) const = default;
};

} // namespace wirebell

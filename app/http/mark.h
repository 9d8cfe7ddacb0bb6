// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QtTypes>

#include <optional>

namespace wirebell {

/// A run of bytes within one direction of an exchange.
struct ByteRange
{
    qint64 at = 0;
    qint64 length = 0;

    qint64 end() const { return at + length; }
    bool contains(qint64 offset) const { return offset >= at && offset < end(); }
    bool operator==(const ByteRange &) const = default;
};

/// A departure from the protocol that can be named (RFC 9110, 9112). Reading goes on after each; those that make the
/// message's end uncertain say so through isAmbiguous().
enum class MarkKind {
    // lines
    BareLf,
    BareCr,
    MixedLineEnds,        ///< LF alone and CR LF in one message: who knows but one of them sees other lines
    LeadingEmptyLine,
    // start line
    UnusualMethod,        ///< not a token
    LowercaseMethod,      ///< a registered method in another case
    UnusualTarget,        ///< white space, a fragment or bytes that no target may hold
    NonAsciiTarget,
    UnusualVersion,
    MissingVersion,       ///< a request line without "HTTP/…"
    ExtraWhitespace,      ///< in the start line, where one SP is due
    UnusualStatus,
    MissingReasonSpace,
    UnusualReason,        ///< a control byte in the reason phrase
    NotHttpName,          ///< "ICY 200 OK"
    UnaskedUpgrade,       ///< 101 to a request without Upgrade
    // fields
    SpaceBeforeColon,
    ObsFold,
    EmptyFieldName,
    MissingColon,
    UnusualFieldName,
    NonAsciiFieldValue,
    ControlInFieldValue,
    NulByte,
    MissingHost,
    RepeatedHost,
    UnusualHost,          ///< no host and port
    HostDiffers,          ///< Host names another authority than the target does
    WhitespaceBeforeFirstField, ///< the line is passed over, as RFC 9112, 2.2 has it
    DisguisedFramingField, ///< nearly Content-Length or Transfer-Encoding: "Content_Length", "Transfer-Encoding\v"
    // framing
    RepeatedContentLength,    ///< equal values
    ConflictingContentLength, ///< different values
    UnusualContentLength,     ///< no number, a sign, too large
    LengthAndChunked,
    UnusualTransferCoding,    ///< chunked not last, repeated, or a coding that is not known
    ChunkedIn10,
    ContentOnConnect,         ///< Content-Length or Transfer-Encoding on a CONNECT request: a tunnel follows its head
    FramingOnBodyless,        ///< Content-Length or Transfer-Encoding on 1xx, 204, or 2xx to CONNECT
    UnusualChunkSize,
    BareLfInChunk,            ///< a chunk's line, or its data, ends with LF alone
    ChunkExtension,           ///< allowed, and worth seeing
    UnusualChunkExtension,    ///< not ";name=value"
    MissingChunkEnd,          ///< no CR LF after a chunk's data
    ForbiddenTrailer,
    DataAfterEnd,             ///< bytes where none are due
};

QLatin1StringView name(MarkKind kind);
std::optional<MarkKind> markKindNamed(QByteArrayView name);
/// Every kind, in the order of the declaration.
QList<MarkKind> allMarkKinds();
/// Whether two readers may disagree about where such a message ends (request smuggling).
bool isAmbiguous(MarkKind kind);

struct Mark
{
    ByteRange range;
    MarkKind kind = MarkKind::BareLf;

    bool operator==(const Mark &) const = default;
};

} // namespace wirebell

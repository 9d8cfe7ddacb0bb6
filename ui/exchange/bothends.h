// SPDX-License-Identifier: MIT
#pragma once

#include "http/bytesource.h"
#include "http/mark.h"
#include "http/message.h"

#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace wirebell {

/// How a line came to differ between the end that wrote it and the end that read it.
enum class Change : quint8 {
    None,
    AbsoluteToOriginForm, ///< of the target (RFC 9112, 3.2)
    OriginToAbsoluteForm,
    Target,
    StartLine,
    NameInLowerCase,
    NameInOtherCase,
    Value,
    WhiteSpace,      ///< around the value
    LineEnd,         ///< CR LF here, LF there
    DroppedHopByHop, ///< a field for one connection only (RFC 9110, 7.6.1)
    Dropped,
    Added,
    Moved, ///< the same line stands at another place
    Body,
};

/// A line of one end beside that of the other. A side that has no such line has a range of length 0 at the place
/// where it would stand.
struct AlignedLine
{
    ByteRange from;
    ByteRange to;
    Change change = Change::None;
    QList<ByteRange> fromBytes = {}; ///< those that differ, as offsets in the message
    QList<ByteRange> toBytes = {};

    bool isLost() const { return from.length > 0 && to.length == 0; }
    bool isAdded() const { return from.length == 0 && to.length > 0; }
    bool isChanged() const { return change != Change::None && !isLost() && !isAdded(); }
    bool operator==(const AlignedLine &) const = default;
};

/// A message as it was written at one end and as it was read at the other, line by line.
struct AlignedMessage
{
    enum class Body : quint8 {
        None,        ///< neither side has one
        Same,        ///< byte for byte
        SameContent, ///< framed in another way
        Differs,     ///< in lines, or too large for that and one line in all
    };

    std::vector<AlignedLine> lines; ///< of the head, and of a body that differs
    Body body = Body::None;
    ByteRange fromBody; ///< on the wire
    ByteRange toBody;
    qint64 content = 0;  ///< bytes that are the same: of the body, or of its content
    QByteArray fromText; ///< each side from its first byte to the end of its last line, but for bodies too large
    QByteArray toText;

    int changed() const;
    int added() const;
    int lost() const;
    /// The lines that differ, in order.
    std::vector<size_t> differences() const;
};

/// One end of a message.
struct MessageEnd
{
    std::shared_ptr<const ByteSource> bytes; ///< null: nothing was recorded
    const Message *message = nullptr;        ///< null where no start line could be read: then all is one body

    qint64 size() const { return bytes ? bytes->size() : 0; }
};

/// Bodies up to this size are compared line by line, larger ones from both ends towards the middle.
inline constexpr qint64 alignedBodyLimit = 256 * 1024;

/// Lines up what `from` wrote and `to` read: equal lines beside each other, fields of one name beside each other, the
/// rest lost or added. Reads all bytes of both: not for the window's thread. Errors: as ByteSource::read().
Result<AlignedMessage> align(const MessageEnd &from, const MessageEnd &to);

} // namespace wirebell

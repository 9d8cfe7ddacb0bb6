// SPDX-License-Identifier: MIT
#include "ui/exchange/bothends.h"

#include "ui/exchange/bytediff.h"
#include "ui/exchange/linematch.h"
#include "wire/reading.h"

#include <algorithm>

namespace wirebell {

namespace {

constexpr qint64 headLimit = 1024 * 1024;
constexpr qint64 window = 1024 * 1024;

struct Lines
{
    QByteArray bytes;
    qint64 at = 0;
    std::vector<QByteArrayView> lines;

    ByteRange range(int index) const
    {
        const QByteArrayView line = lines[size_t(index)];
        return {at + (line.data() - bytes.constData()), line.size()};
    }
    qint64 end() const { return at + bytes.size(); }
};

void cut(Lines &lines)
{
    for (qsizetype from = 0; from < lines.bytes.size();) {
        const qsizetype found = lines.bytes.indexOf('\n', from);
        const qsizetype end = found < 0 ? lines.bytes.size() : found + 1;
        lines.lines.push_back(QByteArrayView(lines.bytes).sliced(from, end - from));
        from = end;
    }
}

Result<Lines> readLines(const MessageEnd &end, qint64 at, qint64 length)
{
    Lines lines;
    lines.at = at;
    if (end.bytes && length > 0) {
        auto bytes = end.bytes->read(at, length);
        if (!bytes)
            return std::unexpected(bytes.error());
        lines.bytes = *bytes;
    }
    cut(lines);
    return lines;
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

QByteArrayView nameOf(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    return colon < 0 ? QByteArrayView() : line.first(colon).trimmed();
}

QByteArrayView valueOf(QByteArrayView line)
{
    return line.sliced(line.indexOf(':') + 1).trimmed();
}

/// Whether a line is for one connection only: RFC 9110, 7.6.1, and what was used so before.
bool isHopByHop(QByteArrayView name, const Message *message)
{
    for (const char *known : {"Connection", "Proxy-Connection", "Keep-Alive", "TE", "Transfer-Encoding", "Upgrade",
                              "Proxy-Authorization", "Proxy-Authenticate", "Trailer"}) {
        if (equalIgnoringCase(name, known))
            return true;
    }
    return message && message->fields.hasMember("Connection", name);
}

int likenessOfFields(QByteArrayView from, QByteArrayView to)
{
    if (from == to)
        return 8;
    const QByteArrayView name = nameOf(from);
    if (name.isEmpty() || !equalIgnoringCase(name, nameOf(to)))
        return withoutLineEnd(from) == withoutLineEnd(to) ? 6 : 0;
    return valueOf(from) == valueOf(to) ? 6 : 4;
}

int likenessOfText(QByteArrayView from, QByteArrayView to)
{
    if (from == to)
        return 8;
    // A line goes with one that shares a good part of its beginning and end.
    const qsizetype shorter = std::min(from.size(), to.size());
    qsizetype same = 0;
    while (same < shorter && from[same] == to[same])
        ++same;
    for (qsizetype i = 1; same < shorter && from[from.size() - i] == to[to.size() - i]; ++i)
        ++same;
    return same * 2 > std::max(from.size(), to.size()) ? 3 : 0;
}

Change changeOfStartLine(QByteArrayView from, QByteArrayView to)
{
    const auto target = [](QByteArrayView line) {
        const qsizetype first = line.indexOf(' ');
        const qsizetype last = line.lastIndexOf(' ');
        return first >= 0 && last > first ? line.sliced(first + 1, last - first - 1) : QByteArrayView();
    };
    const QByteArrayView a = target(withoutLineEnd(from));
    const QByteArrayView b = target(withoutLineEnd(to));
    if (a == b || a.isEmpty() || b.isEmpty() || from.startsWith("HTTP/"))
        return Change::StartLine;
    const bool absolute = a.contains("://");
    if (absolute != b.contains("://")) {
        const QByteArrayView longer = absolute ? a : b;
        if (longer.endsWith(absolute ? b : a))
            return absolute ? Change::AbsoluteToOriginForm : Change::OriginToAbsoluteForm;
    }
    return Change::Target;
}

Change changeOfField(QByteArrayView from, QByteArrayView to)
{
    const QByteArrayView a = nameOf(from);
    const QByteArrayView b = nameOf(to);
    if (valueOf(from) != valueOf(to))
        return Change::Value;
    if (a != b)
        return b.toByteArray().toLower() == b ? Change::NameInLowerCase : Change::NameInOtherCase;
    return withoutLineEnd(from) == withoutLineEnd(to) ? Change::LineEnd : Change::WhiteSpace;
}

QList<ByteRange> moved(const QList<ByteRange> &ranges, qint64 by)
{
    QList<ByteRange> result;
    for (const ByteRange &range : ranges)
        result.append({range.at + by, range.length});
    return result;
}

/// Takes pairs over as aligned lines; `change` names what became of two that differ.
template <typename Name>
void append(AlignedMessage &message, const Lines &from, const Lines &to, const std::vector<LinePair> &pairs,
            Name change)
{
    qint64 fromAt = from.at;
    qint64 toAt = to.at;
    for (const LinePair &pair : pairs) {
        AlignedLine line{{fromAt, 0}, {toAt, 0}};
        if (pair.from >= 0)
            line.from = from.range(pair.from);
        if (pair.to >= 0)
            line.to = to.range(pair.to);
        fromAt = line.from.end();
        toAt = line.to.end();
        const QByteArrayView a = pair.from >= 0 ? from.lines[size_t(pair.from)] : QByteArrayView();
        const QByteArrayView b = pair.to >= 0 ? to.lines[size_t(pair.to)] : QByteArrayView();
        if (a != b)
            line.change = change(pair, a, b);
        if (line.isChanged()) {
            const ByteDiff diff = diffBytes(a, b);
            line.fromBytes = moved(diff.from, line.from.at);
            line.toBytes = moved(diff.to, line.to.at);
        }
        message.lines.push_back(line);
    }
}

/// Names lost and added lines that are the same as moved.
void nameMoved(AlignedMessage &message, const Lines &from, const Lines &to)
{
    const auto bytes = [](const Lines &lines, ByteRange range) {
        return QByteArrayView(lines.bytes).sliced(range.at - lines.at, range.length);
    };
    for (AlignedLine &lost : message.lines) {
        if (!lost.isLost() || lost.change == Change::Moved)
            continue;
        const auto same = std::ranges::find_if(message.lines, [&](const AlignedLine &line) {
            return line.isAdded() && line.change != Change::Moved && bytes(from, lost.from) == bytes(to, line.to);
        });
        if (same != message.lines.end())
            lost.change = same->change = Change::Moved;
    }
}

Result<void> alignHeads(AlignedMessage &message, const MessageEnd &from, const MessageEnd &to)
{
    const auto fromHead = readLines(from, 0, std::min(from.message->bodyAt(), headLimit));
    if (!fromHead)
        return std::unexpected(fromHead.error());
    const auto toHead = readLines(to, 0, std::min(to.message->bodyAt(), headLimit));
    if (!toHead)
        return std::unexpected(toHead.error());

    // The start lines belong together whatever they hold; so do the empty lines at the end.
    const std::span<const QByteArrayView> fromLines(fromHead->lines);
    const std::span<const QByteArrayView> toLines(toHead->lines);
    std::vector<LinePair> pairs;
    if (fromLines.empty() || toLines.empty()) {
        pairs = matchLines(fromLines, toLines, likenessOfFields);
    } else {
        pairs.push_back({0, 0});
        for (LinePair pair : matchLines(fromLines.subspan(1), toLines.subspan(1), likenessOfFields))
            pairs.push_back({pair.from < 0 ? -1 : pair.from + 1, pair.to < 0 ? -1 : pair.to + 1});
    }
    append(message, *fromHead, *toHead, pairs, [&](const LinePair &pair, QByteArrayView a, QByteArrayView b) {
        if (pair.to < 0)
            return isHopByHop(nameOf(a), from.message) ? Change::DroppedHopByHop : Change::Dropped;
        if (pair.from < 0)
            return Change::Added;
        return pair.from == 0 ? changeOfStartLine(a, b) : changeOfField(a, b);
    });
    nameMoved(message, *fromHead, *toHead);
    message.fromText = fromHead->bytes;
    message.toText = toHead->bytes;
    return {};
}

/// How many bytes two sources have in common from the start (or from the end), at most `most`.
Result<qint64> common(const ByteSource &from, ByteRange fromRange, const ByteSource &to, ByteRange toRange, qint64 most,
                      bool atStart)
{
    qint64 same = 0;
    while (same < most) {
        const qint64 length = std::min(window, most - same);
        const qint64 fromAt = atStart ? fromRange.at + same : fromRange.end() - same - length;
        const qint64 toAt = atStart ? toRange.at + same : toRange.end() - same - length;
        const auto a = from.read(fromAt, length);
        if (!a)
            return std::unexpected(a.error());
        const auto b = to.read(toAt, length);
        if (!b)
            return std::unexpected(b.error());
        if (*a == *b) {
            same += length;
            continue;
        }
        const qint64 both = std::min(a->size(), b->size());
        qint64 here = 0;
        while (here < both &&
               (atStart ? a->at(here) == b->at(here) : a->at(a->size() - 1 - here) == b->at(b->size() - 1 - here)))
            ++here;
        return same + here;
    }
    return same;
}

bool sameContent(const MessageEnd &from, const MessageEnd &to, qint64 &size)
{
    if (!from.message || !to.message ||
        (from.message->framing != Framing::Chunked && to.message->framing != Framing::Chunked))
        return false;
    const auto a = contentOf(*from.message, from.bytes);
    const auto b = contentOf(*to.message, to.bytes);
    if (!a || !b || (*a)->size() != (*b)->size())
        return false;
    size = (*a)->size();
    const auto same = common(**a, {0, size}, **b, {0, size}, size, true);
    return same && *same == size;
}

Result<void> alignBodies(AlignedMessage &message, const MessageEnd &from, const MessageEnd &to)
{
    const ByteRange a = message.fromBody;
    const ByteRange b = message.toBody;
    if (a.length == 0 && b.length == 0)
        return {};
    const qint64 shorter = std::min(a.length, b.length);
    const auto start = shorter == 0 ? Result<qint64>(0) : common(*from.bytes, a, *to.bytes, b, shorter, true);
    if (!start)
        return std::unexpected(start.error());
    if (a.length == b.length && *start == a.length) {
        message.body = AlignedMessage::Body::Same;
        message.content = a.length;
        return {};
    }
    if (sameContent(from, to, message.content)) {
        message.body = AlignedMessage::Body::SameContent;
        return {};
    }
    message.body = AlignedMessage::Body::Differs;
    if (a.length <= alignedBodyLimit && b.length <= alignedBodyLimit) {
        const auto fromLines = readLines(from, a.at, a.length);
        if (!fromLines)
            return std::unexpected(fromLines.error());
        const auto toLines = readLines(to, b.at, b.length);
        if (!toLines)
            return std::unexpected(toLines.error());
        const bool single = fromLines->lines.size() == 1 && toLines->lines.size() == 1;
        append(message, *fromLines, *toLines,
               single ? std::vector<LinePair>{{0, 0}} : matchLines(fromLines->lines, toLines->lines, likenessOfText),
               [](const LinePair &pair, QByteArrayView, QByteArrayView) {
                   return pair.to < 0 ? Change::Dropped : pair.from < 0 ? Change::Added : Change::Body;
               });
        message.fromText += fromLines->bytes;
        message.toText += toLines->bytes;
        return {};
    }
    const auto end =
        shorter - *start == 0 ? Result<qint64>(0) : common(*from.bytes, a, *to.bytes, b, shorter - *start, false);
    if (!end)
        return std::unexpected(end.error());
    AlignedLine line{a, b, a.length == 0 ? Change::Added : b.length == 0 ? Change::Dropped : Change::Body};
    if (line.isChanged()) {
        line.fromBytes = {{a.at + *start, a.length - *start - *end}};
        line.toBytes = {{b.at + *start, b.length - *start - *end}};
    }
    message.lines.push_back(line);
    return {};
}

} // namespace

int AlignedMessage::changed() const
{
    return int(std::ranges::count_if(lines, &AlignedLine::isChanged));
}

int AlignedMessage::added() const
{
    return int(std::ranges::count_if(lines, &AlignedLine::isAdded));
}

int AlignedMessage::lost() const
{
    return int(std::ranges::count_if(lines, &AlignedLine::isLost));
}

std::vector<size_t> AlignedMessage::differences() const
{
    std::vector<size_t> indices;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].change != Change::None)
            indices.push_back(i);
    }
    return indices;
}

Result<AlignedMessage> align(const MessageEnd &from, const MessageEnd &to)
{
    AlignedMessage message;
    const bool heads = from.message && to.message;
    const qint64 fromHead = heads ? from.message->bodyAt() : 0;
    const qint64 toHead = heads ? to.message->bodyAt() : 0;
    message.fromBody = {fromHead, std::max<qint64>(0, from.size() - fromHead)};
    message.toBody = {toHead, std::max<qint64>(0, to.size() - toHead)};
    if (heads) {
        if (const auto done = alignHeads(message, from, to); !done)
            return std::unexpected(done.error());
    }
    if (const auto done = alignBodies(message, from, to); !done)
        return std::unexpected(done.error());
    return message;
}

} // namespace wirebell

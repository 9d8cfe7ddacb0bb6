// SPDX-License-Identifier: MIT
#include "wire/machinestate.h"

#include "wire/requestline.h"
#include "wire/statusline.h"
#include "wire/syntax.h"

#include <QStringList>

#include <algorithm>
#include <limits>

namespace wirebell {

namespace {

void markCrAndNul(QByteArrayView line, qint64 at, MarkList &marks)
{
    forRuns(line, [](char c) { return c == '\r'; }, [&](qsizetype from, qsizetype length) {
        marks.add(MarkKind::BareCr, at + from, length);
    });
    forRuns(line, [](char c) { return c == '\0'; }, [&](qsizetype from, qsizetype length) {
        marks.add(MarkKind::NulByte, at + from, length);
    });
}

// Marks the first line end of a message that is not like those before it.
void noteLineEnd(Reading &r, bool isBareLf, const ByteRange &range)
{
    const bool wereMixed = r.bareLfSeen && r.crLfSeen;
    (isBareLf ? r.bareLfSeen : r.crLfSeen) = true;
    if (!wereMixed && r.bareLfSeen && r.crLfSeen)
        r.marks.add(MarkKind::MixedLineEnds, range);
}

// Bytes as an error's detail: printable ASCII, the rest as \xNN, not too long.
QString evidence(QByteArrayView bytes)
{
    constexpr qsizetype most = 60;
    QString text;
    for (const char c : bytes.first(std::min(bytes.size(), most))) {
        if (isControl(c) || c == '\t' || isNonAscii(c))
            text += QStringLiteral("\\x%1").arg(int(quint8(c)), 2, 16, QLatin1Char('0'));
        else
            text += QLatin1Char(c);
    }
    return text;
}

QString framingEvidence(const Message &message, std::span<const KeyFieldAt> keyFields)
{
    QStringList lines;
    for (const KeyFieldAt &key : keyFields) {
        const Field &field = message.fields.at(key.index);
        if (key.field == KeyField::ContentLength || key.field == KeyField::TransferEncoding)
            lines += evidence(field.name) + QStringLiteral(": ") + evidence(field.value);
    }
    return lines.join(QStringLiteral(", "));
}

} // namespace

void Machine::State::readLine(Side side, QByteArrayView &bytes, std::vector<Event> &events)
{
    Reading &r = on(side);
    const qint64 room = r.limits.head - r.headBytes;
    if (room <= 0) {
        fail(side, ErrorKind::HeadTooLarge, QString::number(r.limits.head), events);
        return;
    }
    if (r.phase == Phase::Start && r.lines.pending().isEmpty() && isControl(bytes.front())
        && !isOf(LineSpace, bytes.front()) && bytes.front() != '\n') {
        fail(side, ErrorKind::NotHttp, evidence(bytes.first(1)), events);
        return;
    }
    QByteArrayView piece = bytes.first(std::min<qint64>(room, bytes.size()));
    const qsizetype offered = piece.size();
    const std::optional<QByteArrayView> line = r.lines.next(piece);
    const qsizetype used = offered - piece.size();
    bytes = bytes.sliced(used);
    r.size += used;
    r.headBytes += used;
    if (line)
        takeLine(side, *line, r.size - line->size(), events);
}

void Machine::State::takeLine(Side side, QByteArrayView line, qint64 at, std::vector<Event> &events)
{
    Reading &r = on(side);
    QByteArrayView text = line.chopped(1);
    const bool isBareLf = !text.endsWith('\r');
    if (!isBareLf)
        text.chop(1);
    else
        r.marks.add(MarkKind::BareLf, at + text.size(), 1);
    if (r.phase != Phase::Start || !text.isEmpty())
        noteLineEnd(r, isBareLf, {at + text.size(), line.size() - text.size()});

    if (text.isEmpty()) {
        if (r.phase == Phase::Start)
            r.marks.add(MarkKind::LeadingEmptyLine, at, line.size());
        else if (r.phase == Phase::Fields)
            endHead(side, events);
        else
            endMessage(side, events);
        return;
    }
    const bool plain = isPlain(text);
    if (!plain)
        markCrAndNul(text, at, r.marks);
    if (r.phase == Phase::Start)
        takeStartLine(side, text, at, events);
    else
        takeFieldLine(side, text, at, plain, events);
}

void Machine::State::takeStartLine(Side side, QByteArrayView text, qint64 at, std::vector<Event> &events)
{
    Reading &r = on(side);
    const bool isHttp = side == Side::Request ? readRequestLine(text, at, requestDraft, r.marks)
                                              : readStatusLine(text, at, responseDraft, r.marks);
    if (!isHttp) {
        fail(side, ErrorKind::NotHttp, evidence(text), events);
        return;
    }
    r.startLine = {at, text.size()};
    message(side).headAt = at;
    r.change(Happening::StartLineRead);
}

void Machine::State::takeFieldLine(Side side, QByteArrayView text, qint64 at, bool plain, std::vector<Event> &events)
{
    Reading &r = on(side);
    if (r.fields.lines() >= r.limits.fields) {
        fail(side, ErrorKind::HeadTooLarge, QString::number(r.limits.fields), events);
        return;
    }
    if (r.phase == Phase::Fields) {
        r.fields.read(text, at, plain, message(side).fields, r.marks);
        return;
    }
    FieldList &trailers = message(side).trailers;
    const qsizetype before = trailers.size();
    r.fields.read(text, at, plain, trailers, r.marks);
    if (trailers.size() > before && isForbiddenTrailer(trailers.at(before).name))
        r.marks.add(MarkKind::ForbiddenTrailer, at, trailers.at(before).name.size());
}

void Machine::State::endHead(Side side, std::vector<Event> &events)
{
    Reading &r = on(side);
    Message &head = message(side);
    head.headSize = r.size - head.headAt;
    r.options = optionsOf(head, r.keyFields());
    Sort sort = Sort::Request;
    if (side == Side::Request) {
        if (requestDraft.method == "CONNECT")
            sort = Sort::Connect;
        checkHost(requestDraft, r.startLine, r.keyFields(), r.marks);
    } else {
        sort = sortOf(responseDraft.status, request ? QByteArrayView(request->method) : QByteArrayView());
        if (responseDraft.status == 101 && request && !on(Side::Request).options.upgrade)
            r.marks.add(MarkKind::UnaskedUpgrade, r.startLine);
    }
    const FramingDecision decision = decideFraming(sort, head, r.keyFields(), r.marks);
    head.framing = decision.framing;
    head.contentWanted = decision.length;
    r.unaskedBody = decision.unasked;
    r.marks.sort();

    if (side == Side::Response && responseDraft.isInterim()) {
        head.complete = true;
        publish(side);
        r.change(Happening::InterimRead);
        r.beginFields();
        r.crLfSeen = false;
        r.bareLfSeen = false;
        events.push_back({.kind = Event::Interim, .side = side});
        if (interim.size() > r.limits.interim)
            fail(side, ErrorKind::HeadTooLarge, QString::number(r.limits.interim), events);
        return;
    }
    publish(side);
    events.push_back({.kind = Event::Head, .side = side});
    if (!decision.certain)
        fail(side, ErrorKind::AmbiguousFraming, framingEvidence(message(side), r.keyFields()), events);
    else if (side == Side::Response && response->status == 0)
        fail(side, ErrorKind::MalformedHead, {}, events);
    else
        beginContent(side, decision, events);
}

void Machine::State::beginContent(Side side, const FramingDecision &decision, std::vector<Event> &events)
{
    Reading &r = on(side);
    switch (decision.framing) {
    case Framing::None:
        endMessage(side, events);
        return;
    case Framing::Upgraded:
        switchProtocol(side, events);
        if (on(Side::Request).phase == Phase::Whole)
            switchProtocol(Side::Request, events);
        return;
    case Framing::ContentLength:
        if (r.limits.content >= 0 && decision.length > r.limits.content) {
            fail(side, ErrorKind::BodyTooLarge, QString::number(r.limits.content), events);
            return;
        }
        r.left = decision.length;
        if (r.left == 0) {
            endMessage(side, events);
            return;
        }
        break;
    case Framing::Chunked:
    case Framing::UntilClose:
    case Framing::Frames:
        break;
    }
    r.change(Happening::ContentFollows);
}

void Machine::State::readContent(Side side, QByteArrayView &bytes, std::vector<Event> &events)
{
    Reading &r = on(side);
    Message &m = message(side);
    if (m.framing == Framing::Chunked) {
        readChunks(side, bytes, events);
        return;
    }
    const bool measured = m.framing == Framing::ContentLength;
    qint64 room = measured ? r.left : std::numeric_limits<qint64>::max();
    if (!measured && r.limits.content >= 0)
        room = r.limits.content - m.contentSize;
    if (room == 0) {
        fail(side, ErrorKind::BodyTooLarge, QString::number(r.limits.content), events);
        return;
    }
    const QByteArrayView piece = bytes.first(std::min<qint64>(room, bytes.size()));
    bytes = bytes.sliced(piece.size());
    events.push_back({.kind = Event::Content, .side = side, .range = {r.size, piece.size()}, .bytes = piece});
    r.size += piece.size();
    m.contentSize += piece.size();
    if (measured) {
        r.left -= piece.size();
        if (r.left == 0)
            endMessage(side, events);
    }
}

void Machine::State::readChunks(Side side, QByteArrayView &bytes, std::vector<Event> &events)
{
    Reading &r = on(side);
    Message &m = message(side);
    QByteArrayView data;
    switch (r.chunks.read(bytes, r.size, data, r.marks)) {
    case ChunkReader::Step::NeedMore:
        break;
    case ChunkReader::Step::Data:
        if (r.limits.content >= 0 && data.size() + r.chunks.dataLeft() > r.limits.content - m.contentSize) {
            fail(side, ErrorKind::BodyTooLarge, QString::number(r.limits.content), events);
            return;
        }
        events.push_back(
            {.kind = Event::Content, .side = side, .range = {r.size - data.size(), data.size()}, .bytes = data});
        m.contentSize += data.size();
        break;
    case ChunkReader::Step::LastChunk:
        r.change(Happening::TrailersFollow);
        r.beginFields();
        break;
    case ChunkReader::Step::Broken:
        fail(side, ErrorKind::MalformedChunk, QString::number(r.size), events);
        break;
    }
}

void Machine::State::endMessage(Side side, std::vector<Event> &events)
{
    Reading &r = on(side);
    message(side).complete = true;
    r.marks.sort();
    r.change(Happening::MessageEnds);
    events.push_back({.kind = Event::End, .side = side});
    if (side == Side::Request && on(Side::Response).phase == Phase::Switched)
        switchProtocol(side, events);
}

void Machine::State::switchProtocol(Side side, std::vector<Event> &events)
{
    message(side).complete = true;
    on(side).change(Happening::ProtocolSwitches);
    events.push_back({.kind = Event::Upgraded, .side = side, .range = {on(side).size, 0}});
}

// Hands over what was read of a head, whole or not.
void Machine::State::publish(Side side)
{
    if (side == Side::Request) {
        request.emplace(std::move(requestDraft));
        requestDraft = {};
    } else if (responseDraft.isInterim()) {
        interim.append(std::move(responseDraft));
        responseDraft = {};
    } else {
        response.emplace(std::move(responseDraft));
        responseDraft = {};
    }
}

void Machine::State::fail(Side side, ErrorKind kind, const QString &detail, std::vector<Event> &events)
{
    Reading &r = on(side);
    if (!error)
        error = Error{kind, detail};
    const bool isPublished = side == Side::Request ? request.has_value() : response.has_value();
    const bool inHead = r.phase == Phase::Fields && !isPublished;
    if (inHead) {
        message(side).headSize = r.size - message(side).headAt;
        publish(side);
    }
    r.marks.sort();
    r.change(Happening::Breaks);
    events.push_back({.kind = Event::Failed, .side = side});
}

void Machine::State::endStream(Side side, bool orderly, std::vector<Event> &events)
{
    Reading &r = on(side);
    if (r.streamEnded)
        return;
    r.streamEnded = true;
    Message &m = message(side);
    switch (r.phase) {
    case Phase::Start:
        // Empty lines, or half of one, are no message that began.
        if (!r.lines.pending().isEmpty() && r.lines.pending() != "\r")
            fail(side, ErrorKind::Incomplete, {}, events);
        return;
    case Phase::Fields:
        if (orderly && side == Side::Request && m.version == "0.9" && r.fields.lines() == 0
            && r.lines.pending().isEmpty())
            endHead(side, events);
        else
            fail(side, ErrorKind::Incomplete, {}, events);
        return;
    case Phase::Content:
        if (orderly && m.framing == Framing::UntilClose)
            endMessage(side, events);
        else if (m.contentWanted >= 0 && m.framing == Framing::ContentLength)
            fail(side, ErrorKind::Incomplete, QStringLiteral("%1/%2").arg(m.contentSize).arg(m.contentWanted), events);
        else
            fail(side, ErrorKind::Incomplete, QString::number(m.contentSize), events);
        return;
    case Phase::Trailers:
        fail(side, ErrorKind::Incomplete, QString::number(m.contentSize), events);
        return;
    case Phase::Whole:
    case Phase::Switched:
    case Phase::Broken:
        return;
    }
}

} // namespace wirebell

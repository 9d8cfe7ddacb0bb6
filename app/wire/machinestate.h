// SPDX-License-Identifier: MIT
#pragma once

#include "wire/chunkreader.h"
#include "wire/fieldreader.h"
#include "wire/framing.h"
#include "wire/headoptions.h"
#include "wire/linecollector.h"
#include "wire/machine.h"
#include "wire/marklist.h"
#include "wire/phase.h"

#include <array>
#include <span>

namespace wirebell {

/// One side's reading: all that is not the message itself.
struct Reading
{
    explicit Reading(const Limits &l) : limits(l), chunks(l.chunkLine) {}

    Limits limits;
    Phase phase = Phase::Start;
    bool streamEnded = false;
    qint64 size = 0;      ///< bytes taken since the exchange began
    qint64 headBytes = 0; ///< of the present head or trailers, empty lines before it counted in
    qint64 left = 0;      ///< of the content that Content-Length announced
    ByteRange startLine;
    MarkList marks;
    LineCollector lines;
    FieldReader fields;
    ChunkReader chunks;
    HeadOptions options;
    bool unaskedBody = false; ///< see FramingDecision::unasked
    bool crLfSeen = false;    ///< among the line ends of the present message, trailers included
    bool bareLfSeen = false;

    void change(Happening happening) { phase = after(phase, happening); }
    std::span<const KeyFieldAt> keyFields() const
    {
        return {fields.keyFields().constData(), size_t(fields.keyFields().size())};
    }
    void beginFields()
    {
        headBytes = 0;
        fields.clear();
    }
    void clear()
    {
        phase = Phase::Start;
        streamEnded = false;
        size = 0;
        left = 0;
        marks.clear();
        lines.clear();
        chunks.clear();
        beginFields();
        options = {};
        unaskedBody = false;
        crLfSeen = false;
        bareLfSeen = false;
    }
};

/// What a Machine knows, and how its lines, heads and contents are taken.
struct Machine::State
{
    State(const Limits &requestLimits, const Limits &responseLimits)
        : sides{Reading(requestLimits), Reading(responseLimits)}
    {
    }

    std::array<Reading, 2> sides;
    Request requestDraft; ///< filled while the head is read, then handed over
    Response responseDraft;
    std::optional<Request> request;
    QList<Response> interim;
    std::optional<Response> response;
    std::optional<Error> error;

    Reading &on(Side side) { return sides[size_t(side)]; }
    Message &message(Side side)
    {
        if (side == Side::Request)
            return request ? *request : requestDraft;
        return response ? *response : responseDraft;
    }

    void readLine(Side side, QByteArrayView &bytes, std::vector<Event> &events);
    void takeLine(Side side, QByteArrayView line, qint64 at, std::vector<Event> &events);
    void takeStartLine(Side side, QByteArrayView text, qint64 at, std::vector<Event> &events);
    void takeFieldLine(Side side, QByteArrayView text, qint64 at, bool plain, std::vector<Event> &events);
    void endHead(Side side, std::vector<Event> &events);
    void beginContent(Side side, const FramingDecision &decision, std::vector<Event> &events);
    void readContent(Side side, QByteArrayView &bytes, std::vector<Event> &events);
    void readChunks(Side side, QByteArrayView &bytes, std::vector<Event> &events);
    void endMessage(Side side, std::vector<Event> &events);
    void switchProtocol(Side side, std::vector<Event> &events);
    void endStream(Side side, bool orderly, std::vector<Event> &events);
    void publish(Side side);
    void fail(Side side, ErrorKind kind, const QString &detail, std::vector<Event> &events);
};

} // namespace wirebell

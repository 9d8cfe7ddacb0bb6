// SPDX-License-Identifier: MIT
#include "wire/machine.h"

#include "wire/machinestate.h"

#include <algorithm>
#include <limits>

namespace wirebell {

namespace {

// Empties a message that is to be written anew and keeps its fields' memory.
template <typename Kind>
void renew(Kind &message, FieldList fields = {})
{
    message = Kind();
    fields.clear();
    message.fields = std::move(fields);
}

} // namespace

Machine::Machine(const Limits &requestLimits, const Limits &responseLimits)
    : m(std::make_unique<State>(requestLimits, responseLimits))
{
}

Machine::~Machine() = default;
Machine::Machine(Machine &&) noexcept = default;
Machine &Machine::operator=(Machine &&) noexcept = default;

qsizetype Machine::read(Side side, QByteArrayView bytes, std::vector<Event> &events)
{
    Reading &r = m->on(side);
    const qsizetype offered = bytes.size();
    while (!bytes.isEmpty()) {
        switch (r.phase) {
        case Phase::Start:
        case Phase::Fields:
        case Phase::Trailers:
            if (r.streamEnded)
                return 0;
            m->readLine(side, bytes, events);
            break;
        case Phase::Content:
            m->readContent(side, bytes, events);
            break;
        case Phase::Whole:
            return offered - bytes.size();
        case Phase::Switched:
        case Phase::Broken:
            r.size += bytes.size();
            return offered;
        }
    }
    return offered;
}

void Machine::end(Side side, std::vector<Event> &events)
{
    m->endStream(side, true, events);
}

void Machine::breakOff(Side side, std::vector<Event> &events)
{
    m->endStream(side, false, events);
}

qint64 Machine::skippable(Side side) const
{
    const Reading &r = m->on(side);
    if (r.phase != Phase::Content)
        return 0;
    const Message &message = m->message(side);
    switch (message.framing) {
    case Framing::ContentLength:
        return r.left;
    case Framing::Chunked:
        return r.chunks.dataLeft();
    case Framing::UntilClose:
        return r.limits.content >= 0 ? r.limits.content - message.contentSize : std::numeric_limits<qint64>::max();
    case Framing::None:
    case Framing::Frames:
    case Framing::Upgraded:
        break;
    }
    return 0;
}

void Machine::skip(Side side, qint64 bytes)
{
    Q_ASSERT(bytes <= skippable(side));
    Reading &r = m->on(side);
    Message &message = m->message(side);
    r.size += bytes;
    message.contentSize += bytes;
    if (message.framing == Framing::Chunked) {
        r.chunks.skip(bytes);
    } else if (message.framing == Framing::ContentLength) {
        r.left -= bytes;
        if (r.left == 0) {
            std::vector<Event> unheard;
            m->endMessage(side, unheard);
        }
    }
}

void Machine::next()
{
    Q_ASSERT(ended(Side::Request) && ended(Side::Response));
    for (Reading &r : m->sides)
        r.clear();
    renew(m->requestDraft, m->request ? std::move(m->request->fields) : FieldList());
    renew(m->responseDraft, m->response ? std::move(m->response->fields) : FieldList());
    m->request.reset();
    m->response.reset();
    m->interim.clear();
    m->error.reset();
}

const std::optional<Request> &Machine::request() const
{
    return m->request;
}

const QList<Response> &Machine::interim() const
{
    return m->interim;
}

const std::optional<Response> &Machine::response() const
{
    return m->response;
}

const QList<Mark> &Machine::marks(Side side) const
{
    return m->on(side).marks.marks();
}

const std::optional<Error> &Machine::error() const
{
    return m->error;
}

bool Machine::ended(Side side) const
{
    const Reading &r = m->on(side);
    return r.streamEnded || r.phase == Phase::Whole || r.phase == Phase::Switched || r.phase == Phase::Broken;
}

qint64 Machine::size(Side side) const
{
    return m->on(side).size;
}

bool Machine::persists() const
{
    const Reading &response = m->on(Side::Response);
    return requestPersists() && m->response && response.options.persists && !response.marks.ambiguous()
        && !response.unaskedBody && m->response->framing != Framing::UntilClose
        && m->response->framing != Framing::Upgraded;
}

bool Machine::requestPersists() const
{
    const Reading &request = m->on(Side::Request);
    return m->request && !m->error && request.options.persists && !request.marks.ambiguous();
}

bool Machine::expectsContinue() const
{
    const Reading &r = m->on(Side::Request);
    const bool answered = m->response
        || std::ranges::any_of(m->interim, [](const Response &interim) { return interim.status == 100; });
    return m->request && r.options.expectsContinue && r.phase == Phase::Content && r.size == m->request->bodyAt()
        && !answered;
}

bool Machine::ambiguous(Side side) const
{
    return m->on(side).marks.ambiguous();
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "caserun.h"

#include <QCryptographicHash>

namespace wirebell {

namespace {

QByteArray quoted(QByteArrayView bytes)
{
    constexpr qsizetype most = 120;
    if (bytes.size() <= most)
        return '"' + escaped(bytes) + '"';
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(16);
    return '"' + escaped(bytes.first(40)) + "\" ... " + QByteArray::number(bytes.size()) + " bytes, sha256 " + hash;
}

const char *nameOf(Framing framing)
{
    switch (framing) {
    case Framing::None:
        return "none";
    case Framing::ContentLength:
        return "content-length";
    case Framing::Chunked:
        return "chunked";
    case Framing::UntilClose:
        return "until-close";
    case Framing::Frames:
        return "frames";
    case Framing::Upgraded:
        return "upgraded";
    }
    return "?";
}

const char *nameOf(Side side)
{
    return side == Side::Request ? "request" : "response";
}

const char *nameOf(Event::Kind kind)
{
    switch (kind) {
    case Event::Head:
        return "head";
    case Event::Interim:
        return "interim";
    case Event::Content:
        return "content";
    case Event::End:
        return "end";
    case Event::Upgraded:
        return "upgraded";
    case Event::Failed:
        return "failed";
    }
    return "?";
}

QByteArray rangeText(qint64 at, qint64 length)
{
    return QByteArray::number(at) + '+' + QByteArray::number(length);
}

} // namespace

CaseRun::CaseRun(const WireCase &wireCase)
    : m_case(wireCase)
    , m_machine(wireCase.requestLimits, wireCase.responseLimits)
{
}

void CaseRun::expect(bool holds, const char *what)
{
    if (!holds)
        m_faults += QString::fromLatin1(what);
}

void CaseRun::feed(const Pieces &pieces)
{
    std::vector<Event> events;
    for (const CaseStep &step : m_case.steps) {
        switch (step.kind) {
        case CaseStep::Bytes:
            feed(step.side, step.bytes, pieces);
            break;
        case CaseStep::End:
            m_machine.end(step.side, events);
            break;
        case CaseStep::BreakOff:
            m_machine.breakOff(step.side, events);
            break;
        }
        hear(events);
        events.clear();
    }
}

void CaseRun::feed(Side side, QByteArrayView bytes, const Pieces &pieces)
{
    while (!bytes.isEmpty()) {
        const qsizetype size = pieces(bytes.size());
        // A copy of its own, so that a view that outlives its bytes is seen by the address sanitizer.
        const QByteArray piece(bytes.data(), size);
        m_fed[size_t(side)] += piece;
        take(side, piece);
        bytes = bytes.sliced(size);
    }
}

void CaseRun::take(Side side, QByteArrayView piece)
{
    QByteArray &left = m_left[size_t(side)];
    if (!left.isEmpty()) {
        left.append(piece);
        return;
    }
    std::vector<Event> events;
    const qsizetype taken = m_machine.read(side, piece, events);
    expect(taken >= 0 && taken <= piece.size(), "takes no more than there is");
    expect(taken == piece.size() || m_machine.ended(side), "leaves bytes only behind an end");
    left.append(piece.sliced(taken));
    expect(m_machine.size(side) + left.size() == m_fed[size_t(side)].size(), "counts every byte once");
    hear(events);
}

void CaseRun::hear(const std::vector<Event> &events)
{
    for (const Event &event : events) {
        const auto side = size_t(event.side);
        QByteArrayList &names = m_events[side];
        if (event.kind == Event::Content) {
            expect(!event.bytes.isEmpty(), "content comes in pieces of at least one byte");
            expect(m_fed[side].mid(event.range.at, event.range.length) == event.bytes,
                   "content is where its range says");
            m_content[side].append(event.bytes);
        }
        if (event.kind != Event::Content || names.isEmpty() || names.last() != nameOf(event.kind))
            names += nameOf(event.kind);
        if (event.kind == Event::Head)
            expect(event.side == Side::Request ? m_machine.request().has_value() : m_machine.response().has_value(),
                   "a head is there when it is told");
        if (event.kind == Event::Failed)
            expect(m_machine.error().has_value(), "a failure has an error");
        if (event.kind == Event::Upgraded) {
            const QByteArray held = std::exchange(m_left[side], {});
            std::vector<Event> none;
            expect(m_machine.read(event.side, held, none) == held.size(), "takes all of another protocol");
            expect(none.empty(), "reads nothing of another protocol");
        }
    }
}

QByteArray CaseRun::factsOf(const char *name, const Message &message, const QByteArray &startLine) const
{
    QByteArray text = QByteArray(name) + ": " + startLine + " version " + quoted(message.version) + '\n';
    text += QByteArray("  head ") + rangeText(message.headAt, message.headSize) + ", " + nameOf(message.framing)
        + ", content " + QByteArray::number(message.contentSize);
    if (message.contentWanted >= 0)
        text += " of " + QByteArray::number(message.contentWanted);
    text += message.complete ? ", complete\n" : ", not complete\n";
    for (const Field &field : message.fields)
        text += "  field " + quoted(field.name) + " " + quoted(field.value) + '\n';
    for (const Field &field : message.trailers)
        text += "  trailer " + quoted(field.name) + " " + quoted(field.value) + '\n';
    return text;
}

QByteArray CaseRun::facts() const
{
    QByteArray text;
    if (const auto &request = m_machine.request()) {
        text += factsOf("request", *request, quoted(request->method) + ' ' + quoted(request->target));
        if (const QByteArray content = m_content[size_t(Side::Request)]; !content.isEmpty())
            text += "  content " + quoted(content) + '\n';
    }
    for (const Response &interim : m_machine.interim())
        text += factsOf("interim", interim, QByteArray::number(interim.status) + ' ' + quoted(interim.reason));
    if (const auto &response = m_machine.response()) {
        text += factsOf("response", *response, QByteArray::number(response->status) + ' ' + quoted(response->reason));
        if (const QByteArray content = m_content[size_t(Side::Response)]; !content.isEmpty())
            text += "  content " + quoted(content) + '\n';
    }
    for (const Side side : {Side::Request, Side::Response})
        for (const Mark &mark : m_machine.marks(side))
            text += QByteArray(nameOf(side)) + " mark: " + QByteArray(name(mark.kind).data()) + ' '
                + rangeText(mark.range.at, mark.range.length) + ' '
                + quoted(m_fed[size_t(side)].mid(mark.range.at, mark.range.length)) + '\n';
    for (const Side side : {Side::Request, Side::Response})
        if (const QByteArrayList &events = m_events[size_t(side)]; !events.isEmpty())
            text += QByteArray(nameOf(side)) + " events: " + events.join(' ') + '\n';
    for (const Side side : {Side::Request, Side::Response})
        if (m_machine.ambiguous(side))
            text += QByteArray(nameOf(side)) + " is ambiguous\n";
    if (const auto &error = m_machine.error())
        text += "error: " + QByteArray(name(error->kind).data()) + ' ' + quoted(error->detail.toUtf8()) + '\n';
    if (m_machine.expectsContinue())
        text += "expects 100 Continue\n";
    if (m_machine.persists())
        text += "persists\n";
    for (const Side side : {Side::Request, Side::Response})
        if (const QByteArray &left = m_left[size_t(side)]; !left.isEmpty())
            text += QByteArray(nameOf(side)) + " left: " + quoted(left) + '\n';
    return text;
}

} // namespace wirebell

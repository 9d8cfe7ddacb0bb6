// SPDX-License-Identifier: MIT
#include "answer/answerwriter.h"

#include "answer/httpdate.h"
#include "http/reasonphrase.h"
#include "wire/httpversion.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

void addLine(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    bytes += name;
    bytes += ": ";
    bytes += value;
    bytes += "\r\n";
}

QByteArray chunk(const QByteArray &bytes)
{
    // A chunk without data would be the last.
    return bytes.isEmpty() ? bytes : QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

AnswerWriter::AnswerWriter(const Answer &answer, const Request &request, bool persists, qint64 date)
    : m_answer(answer)
    , m_request(request)
    , m_persists(persists)
    , m_date(date)
    , m_isHttp2(request.version == "2")
    , m_bodyless(answer.status == 204 || answer.status == 304)
    , m_before11(isBefore11(request.version))
    , m_framing(answer.framing)
{
    if (amountOf(FaultKind::WrongLength))
        m_framing = AnswerFraming::Length;
    else if (amountOf(FaultKind::MalformedChunk))
        m_framing = AnswerFraming::Chunked;
    if (m_framing == AnswerFraming::Chunked && (m_before11 || m_isHttp2))
        m_framing = AnswerFraming::UntilClose;
}

std::optional<qint64> AnswerWriter::amountOf(FaultKind kind) const
{
    std::optional<qint64> amount;
    for (const Fault &fault : m_answer.faults)
        if (fault.kind == kind)
            amount = fault.amount;
    return amount;
}

bool AnswerWriter::applies(const Fault &fault) const
{
    switch (fault.kind) {
    case FaultKind::DelayHead:
    case FaultKind::Throttle:
        return fault.amount > 0;
    case FaultKind::DelayBody:
        return fault.amount > 0 && hasContent();
    case FaultKind::WrongLength:
        return !m_bodyless;
    case FaultKind::MalformedChunk:
        return hasContent() && m_framing == AnswerFraming::Chunked;
    case FaultKind::Close:
    case FaultKind::Reset:
    case FaultKind::Cut:
    case FaultKind::CutReset:
    case FaultKind::NoAnswer:
        return true;
    case FaultKind::TruncateTls:
        return !m_isHttp2;
    }
    Q_UNREACHABLE_RETURN(false);
}

QList<AnswerStep> AnswerWriter::write(const QByteArray &body)
{
    m_steps.clear();
    QByteArrayList pieces{body};
    for (const AnswerPiece &piece : m_answer.pieces)
        pieces.append(piece.bytes);
    pieces = encodedPieces(m_answer.coding, pieces);
    qint64 size = 0;
    for (const QByteArray &piece : std::as_const(pieces))
        size += piece.size();

    add(amountOf(FaultKind::DelayHead).value_or(0), m_before11 ? QByteArray() : interim());
    add(0, head(size));
    m_headSize = 0;
    for (const AnswerStep &step : std::as_const(m_steps))
        m_headSize += step.bytes.size();
    if (hasContent())
        addContent(pieces);
    if (const auto first = amountOf(FaultKind::CutReset))
        cut(*first);
    if (const auto first = amountOf(FaultKind::Cut))
        cut(*first);
    return m_steps;
}

void AnswerWriter::add(qint64 pause, const QByteArray &bytes)
{
    if (pause <= 0 && !m_steps.isEmpty())
        m_steps.last().bytes += bytes;
    else
        m_steps.append({.pause = std::max<qint64>(pause, 0), .bytes = bytes});
}

QByteArray AnswerWriter::interim() const
{
    QByteArray bytes;
    for (const InterimAnswer &interim : m_answer.interim) {
        bytes += "HTTP/1.1 " + QByteArray::number(interim.status) + ' ' + reasonPhrase(interim.status).toByteArray()
            + "\r\n";
        for (const Field &field : interim.fields)
            addLine(bytes, field.name, field.value);
        bytes += "\r\n";
    }
    return bytes;
}

QByteArray AnswerWriter::head(qint64 contentSize) const
{
    const FieldList &fields = m_answer.fields;
    const auto wrongLength = m_bodyless ? std::nullopt : amountOf(FaultKind::WrongLength);
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(m_answer.status) + ' ' + m_answer.reason + "\r\n";
    // What was typed stays, unless it would say something else than was meant.
    const bool unchunked =
        m_isHttp2 || (m_answer.framing == AnswerFraming::Chunked && m_framing != AnswerFraming::Chunked);
    for (const Field &field : fields)
        if (!(wrongLength && equalIgnoringCase(field.name, "Content-Length"))
            && !(unchunked && equalIgnoringCase(field.name, "Transfer-Encoding")))
            addLine(bytes, field.name, field.value);
    if (!fields.contains("Date"))
        addLine(bytes, "Date", httpDate(m_date));
    if (!m_bodyless) {
        if (m_answer.coding != AnswerCoding::None && !fields.contains("Content-Encoding"))
            addLine(bytes, "Content-Encoding", name(m_answer.coding));
        const bool typedCoding = !unchunked && fields.contains("Transfer-Encoding");
        if (wrongLength)
            addLine(bytes, "Content-Length", QByteArray::number(*wrongLength));
        else if (m_framing == AnswerFraming::Length && !typedCoding && !fields.contains("Content-Length"))
            addLine(bytes, "Content-Length", QByteArray::number(contentSize));
        else if (m_framing == AnswerFraming::Chunked && !typedCoding)
            addLine(bytes, "Transfer-Encoding", "chunked");
        if ((m_framing == AnswerFraming::Chunked ? !m_answer.trailers.isEmpty() : !trailers().isEmpty())
            && !fields.contains("Trailer")) {
            QByteArrayList names;
            for (const Field &trailer : m_answer.trailers)
                names.append(trailer.name);
            addLine(bytes, "Trailer", names.join(", "));
        }
    }
    if (!m_isHttp2 && !fields.contains("Connection")) {
        if (!m_persists || (!m_bodyless && m_framing == AnswerFraming::UntilClose))
            addLine(bytes, "Connection", "close");
        else if (m_request.version == "1.0")
            addLine(bytes, "Connection", "keep-alive"); // it would close otherwise (RFC 9112, 9.3)
    }
    return bytes + "\r\n";
}

FieldList AnswerWriter::trailers() const
{
    return m_isHttp2 && hasContent() && m_answer.framing == AnswerFraming::Chunked ? m_answer.trailers : FieldList();
}

void AnswerWriter::addContent(const QByteArrayList &pieces)
{
    const bool chunked = m_framing == AnswerFraming::Chunked;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const qint64 pause = i == 0 ? amountOf(FaultKind::DelayBody).value_or(0) : m_answer.pieces.at(i - 1).pause;
        add(pause, chunked ? chunk(pieces.at(i)) : pieces.at(i));
    }
    if (chunked)
        add(0, lastChunk());
}

QByteArray AnswerWriter::lastChunk() const
{
    if (amountOf(FaultKind::MalformedChunk))
        return "no chunk\r\n\r\n"_ba;
    QByteArray bytes = "0\r\n"_ba;
    for (const Field &trailer : m_answer.trailers)
        addLine(bytes, trailer.name, trailer.value);
    return bytes + "\r\n";
}

void AnswerWriter::cut(qint64 size)
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        QByteArray &bytes = m_steps[i].bytes;
        if (bytes.size() >= size) {
            bytes.truncate(std::max<qint64>(size, 0));
            m_steps.resize(i + 1);
            return;
        }
        size -= bytes.size();
    }
}

} // namespace wirebell

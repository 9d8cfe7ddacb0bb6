// SPDX-License-Identifier: MIT
#include "wire/http2message.h"

#include "wire/syntax.h"

#include <algorithm>
#include <array>

namespace wirebell {

namespace {

// What belongs to a connection has no place in HTTP/2 (RFC 9113, 8.2.2).
bool isOfConnection(const Field &field)
{
    constexpr std::array<QByteArrayView, 4> names{"connection", "keep-alive", "proxy-connection", "upgrade"};
    return std::ranges::any_of(names, [&](QByteArrayView name) { return equalIgnoringCase(field.name, name); })
        || (equalIgnoringCase(field.name, "te") && field.value != "trailers");
}

bool isLowerCase(QByteArrayView name)
{
    return std::ranges::none_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace

Message *Http2Message::message()
{
    if (m_side == Side::Request)
        return m_request ? &*m_request : nullptr;
    return m_response ? &*m_response : nullptr;
}

void Http2Message::block(const Http2Block &block, qint64 at, HpackReader::Outcome outcome, const FieldList &fields)
{
    if (m_ended)
        return;
    m_range = {at, block.size};
    if (outcome == HpackReader::Outcome::TooLarge || outcome == HpackReader::Outcome::Bomb)
        fail(ErrorKind::HeadTooLarge, QString::number(m_limits.head));
    else if (outcome == HpackReader::Outcome::Broken)
        fail(ErrorKind::MalformedHead, QStringLiteral("HPACK"));
    if (Message *already = message()) {
        readFields(fields, already->trailers);
    } else {
        head(fields);
        if (Message *begun = message(); begun && !block.endsStream)
            begun->framing = Framing::Frames;
    }
    if (block.endsStream)
        end();
}

void Http2Message::head(const FieldList &fields)
{
    FieldList rest;
    readFields(fields, rest);
    const auto begin = [&](Message &message) {
        message.version = "2";
        message.fields = rest;
        message.headAt = m_range.at;
        message.headSize = m_range.length;
        if (const auto length = rest.value("content-length"); length && !length->isEmpty() && allOf(Digit, *length))
            message.contentWanted = length->toLongLong();
    };
    if (m_side == Side::Request) {
        if (!fields.contains(":method") && !fields.contains(":path"))
            return fail(ErrorKind::MalformedHead);
        Request &request = m_request.emplace();
        begin(request);
        request.method = fields.value(":method").value_or(QByteArray());
        const auto authority = fields.value(":authority");
        const bool isConnect = request.method == "CONNECT" && !fields.contains(":protocol");
        request.target = fields.value(isConnect ? ":authority" : ":path").value_or(QByteArray());
        if (request.method.isEmpty() || request.target.isEmpty())
            fail(ErrorKind::MalformedHead);
        if (!allOf(TokenChar, request.method))
            m_marks.add(MarkKind::UnusualMethod, m_range);
        if (std::ranges::any_of(request.target, isNonAscii))
            m_marks.add(MarkKind::NonAsciiTarget, m_range);
        else if (!allOf(TargetChar, request.target) && !isConnect && request.target != "*")
            m_marks.add(MarkKind::UnusualTarget, m_range);
        const auto host = rest.value("host");
        if (!authority && !host)
            m_marks.add(MarkKind::MissingHost, m_range);
        else if (authority && host && !equalIgnoringCase(*authority, *host))
            m_marks.add(MarkKind::HostDiffers, m_range);
        return;
    }
    bool isNumber = false;
    const int status = fields.value(":status").value_or(QByteArray()).toInt(&isNumber);
    Response response;
    begin(response);
    if (isNumber && status >= 100 && status <= 999)
        response.status = status;
    else
        fail(ErrorKind::MalformedHead);
    if (response.isInterim()) {
        response.complete = true;
        m_interim.append(response);
    } else {
        m_response = response;
    }
}

// All but the start line's pseudo-fields, of each the first.
void Http2Message::readFields(const FieldList &fields, FieldList &into)
{
    QByteArrayList startLine = m_side == Side::Request ? QByteArrayList{":method", ":path"} : QByteArrayList{":status"};
    bool isBehindPseudo = false;
    for (const Field &field : fields) {
        if (field.name.startsWith(':')) {
            if (isBehindPseudo)
                m_marks.add(MarkKind::UnusualFieldName, m_range); // RFC 9113, 8.3: they come first
            if (startLine.removeOne(field.name))
                continue;
            constexpr std::array<QByteArrayView, 3> known{":authority", ":scheme", ":protocol"};
            if (m_side != Side::Request || into.contains(field.name)
                || !std::ranges::contains(known, QByteArrayView(field.name)))
                m_marks.add(MarkKind::UnusualFieldName, m_range);
            into.append(field.name, field.value);
            continue;
        }
        isBehindPseudo = true;
        if (field.name.isEmpty())
            m_marks.add(MarkKind::EmptyFieldName, m_range);
        else if (!isLowerCase(field.name) || !allOf(TokenChar, field.name) || isOfConnection(field))
            m_marks.add(MarkKind::UnusualFieldName, m_range);
        if (equalIgnoringCase(field.name, "transfer-encoding"))
            m_marks.add(MarkKind::UnusualTransferCoding, m_range);
        if (field.value.contains('\0'))
            m_marks.add(MarkKind::NulByte, m_range);
        else if (std::ranges::any_of(field.value, isControl))
            m_marks.add(MarkKind::ControlInFieldValue, m_range);
        else if (std::ranges::any_of(field.value, isNonAscii))
            m_marks.add(MarkKind::NonAsciiFieldValue, m_range);
        if (equalIgnoringCase(field.name, "content-length") && (field.value.isEmpty() || !allOf(Digit, field.value)))
            m_marks.add(MarkKind::UnusualContentLength, m_range);
        into.append(field.name, field.value);
    }
    const QByteArrayList lengths = into.values("content-length");
    if (lengths.size() > 1)
        m_marks.add(lengths.count(lengths.first()) == lengths.size() ? MarkKind::RepeatedContentLength
                                                                     : MarkKind::ConflictingContentLength,
                    m_range);
}

void Http2Message::content(qint64 size)
{
    if (Message *here = message(); here && !m_ended)
        here->contentSize += size;
}

void Http2Message::end()
{
    if (std::exchange(m_ended, true))
        return;
    Message *here = message();
    if (!here)
        return;
    here->complete = true;
    const bool mayBeWithout = m_answersHead || (m_response && m_response->status == 304);
    if (here->contentWanted >= 0 && here->contentWanted != here->contentSize
        && (here->contentSize > 0 || !mayBeWithout))
        m_marks.add(MarkKind::ConflictingContentLength, here->headAt, here->headSize);
}

void Http2Message::fail(ErrorKind kind, const QString &detail)
{
    if (!m_error)
        m_error = Error{kind, detail};
}

} // namespace wirebell

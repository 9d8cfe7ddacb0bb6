// SPDX-License-Identifier: MIT
#pragma once

#include "wire/hpackreader.h"
#include "wire/http2block.h"
#include "wire/marklist.h"

namespace wirebell {

/// The messages of one direction of a stream, from its field blocks and content (RFC 9113, 8.1). The pseudo-fields that
/// make the start line become method, target and status; all others, :authority among them, stay with the fields.
/// What departs from the protocol and stays certain is marked; what comes behind the stream's end is passed over.
class Http2Message
{
public:
    /// `limits` are those that the field blocks are read with; `answersHead`: a response without content, whatever its
    /// Content-Length says.
    Http2Message(Side side, const Limits &limits, bool answersHead = false)
        : m_side(side), m_limits(limits), m_answersHead(answersHead)
    {
    }

    /// A field block, as the reader of its direction has read it; `at` is where it begins within the exchange.
    void block(const Http2Block &block, qint64 at, HpackReader::Outcome outcome, const FieldList &fields);
    /// So many bytes of content have come.
    void content(qint64 size);
    /// The stream has ended in this direction.
    void end();

    /// Absent until its field block is there.
    const std::optional<Request> &request() const { return m_request; }
    const QList<Response> &interim() const { return m_interim; }
    const std::optional<Response> &response() const { return m_response; }
    const QList<Mark> &marks() const { return m_marks.marks(); }
    /// Two readers may disagree about what it says.
    bool ambiguous() const { return m_marks.ambiguous(); }
    /// HeadTooLarge, MalformedHead: the first that was found.
    const std::optional<Error> &error() const { return m_error; }
    bool ended() const { return m_ended; }

private:
    Message *message();
    void head(const FieldList &fields);
    void readFields(const FieldList &fields, FieldList &into);
    void fail(ErrorKind kind, const QString &detail = {});

    Side m_side;
    Limits m_limits;
    bool m_answersHead;
    ByteRange m_range; // of the present block
    std::optional<Request> m_request;
    QList<Response> m_interim;
    std::optional<Response> m_response;
    MarkList m_marks;
    std::optional<Error> m_error;
    bool m_ended = false;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answer.h"
#include "base/result.h"
#include "http/bytesource.h"
#include "http/mark.h"

#include <memory>

namespace wirebell {

/// Bytes of an answer, and how long to wait before they leave.
struct AnswerStep
{
    qint64 pause = 0; ///< milliseconds
    QByteArray bytes = {};
    std::shared_ptr<const ByteSource> source = {}; ///< behind `bytes`, where it is not in memory

    qint64 size() const { return bytes.size() + (source ? source->size() : 0); }
};

/// An answer made ready: exactly what is done on the wire, step by step.
struct AnswerPlan
{
    enum class Ending : quint8 {
        Persist,     ///< the connection may go on
        Close,       ///< our direction ends behind the answer
        Reset,
        TruncateTls, ///< as Close, without a close-notify; on a plain connection as Close
        WebSocket,   ///< the connection is a WebSocket from there on
        EchoingWebSocket, ///< as WebSocket, and each message is sent back
        Hold,        ///< nothing more is done: the peer or the idle time ends it
    };

    QList<AnswerStep> steps = {};
    qint64 rate = 0; ///< bytes a second at most; 0: no limit
    Ending ending = Ending::Persist;

    /// HTTP/2: the steps are the answer as HTTP/1.1 would write it, but for the framing: heads, then content. What leaves
    /// is made of the fields and the content; these follow.
    FieldList trailers = {};

    // As a reader of all steps has it:
    std::optional<Response> response = {}; ///< nothing where no answer leaves
    QList<Response> interim = {};
    QList<Mark> marks = {}; ///< an answer may be odd
    QList<Fault> faults = {}; ///< what of it is on purpose: those of the answer's faults that change something

    qint64 size() const;
};

/// Makes an answer to `request` ready (whose templates are filled already). HEAD, 204 and 304 get no content; an
/// HTTP/1.0 client gets no chunks and no interim answers. An HTTP/2 client's answer has no framing fields but
/// Content-Length, nothing is said of the connection, and MalformedChunk and TruncateTls have no effect. "Connection: close" is said where the connection will not
/// persist (`persists` false, or a content until close), "keep-alive" to an HTTP/1.0 client that asked for it. What
/// belongs together and has no pause within is one step. `date` in milliseconds since 1970-01-01 UTC. Pure but for the
/// body's file.
///
/// Of faults that exclude each other the one counts that leaves less: NoAnswer before Reset, Close, CutReset, Cut,
/// TruncateTls; WrongLength, which takes the place of a Content-Length among the fields, before MalformedChunk.
///
/// Errors: FileNotFound, FileNotReadable (detail: the path).
Result<std::shared_ptr<const AnswerPlan>> planOf(const Answer &answer, const Request &request, bool persists,
                                                 qint64 date);

} // namespace wirebell

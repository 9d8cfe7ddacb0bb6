// SPDX-License-Identifier: MIT
#pragma once

#include "http/fault.h"
#include "http/message.h"
#include "wire/contentencoding.h"

#include <QByteArray>
#include <QString>

namespace wirebell {

/// How the end of an answer's content is told.
enum class AnswerFraming : quint8 {
    Length,     ///< Content-Length
    Chunked,    ///< in chunks, one a piece; to an HTTP/1.0 client: UntilClose
    UntilClose, ///< the content ends with the connection
};

/// How an answer's content is coded. It is coded whatever Accept-Encoding says.
using AnswerCoding = ContentCoding;

/// Content that comes later: an event of a stream, a slow part.
struct AnswerPiece
{
    qint64 pause = 0; ///< milliseconds before it
    QByteArray bytes = {};

    bool operator==(const AnswerPiece &) const = default;
};

/// An interim answer before the final one (RFC 9110, 15.2).
struct InterimAnswer
{
    int status = 103; ///< 100–199, not 101
    FieldList fields = {};

    bool operator==(const InterimAnswer &) const = default;
};

/// What a catcher answers.
struct Answer
{
    int status = 200; ///< 200–999
    QByteArray reason = "OK";
    /// Date, Content-Length or Transfer-Encoding, Content-Encoding, Trailer and Connection are added where they are due
    /// and not among these.
    FieldList fields{{"Content-Type", "text/plain; charset=utf-8"}};
    QByteArray body = "OK";
    QString bodyFile = {};   ///< instead of `body`: a file's bytes, read anew for each answer
    bool isTemplate = false; ///< reason, field values, body and pieces hold {{expressions}}; see filled()
    QList<AnswerPiece> pieces = {}; ///< behind the body; with AnswerFraming::Length they count in
    AnswerFraming framing = AnswerFraming::Length;
    AnswerCoding coding = AnswerCoding::None;
    FieldList trailers = {}; ///< with AnswerFraming::Chunked
    QList<InterimAnswer> interim = {};
    QList<Fault> faults = {};

    bool operator==(const Answer &) const = default;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wirebell {

namespace {

struct Row
{
    MarkKind kind;
    const char *note;
    const char *explanation;
};

// clang-format off
constexpr std::array rows{
    // lines
    Row{MarkKind::BareLf,
        QT_TRANSLATE_NOOP("Mark", "bare LF, not CR LF"),
        QT_TRANSLATE_NOOP("Mark", "The line ends with LF alone; CR LF is due, though a recipient may accept it (RFC "
            "9112, 2.2).")},
    Row{MarkKind::BareCr,
        QT_TRANSLATE_NOOP("Mark", "bare CR within a line"),
        QT_TRANSLATE_NOOP("Mark", "A CR without LF must not be sent; some readers end the line there and some do not "
            "(RFC 9112, 2.2).")},
    Row{MarkKind::MixedLineEnds,
        QT_TRANSLATE_NOOP("Mark", "LF and CR LF mixed"),
        QT_TRANSLATE_NOOP("Mark", "Some lines end with CR LF and some with LF alone: a reader that knows only one of "
            "them sees other lines (RFC 9112, 2.2).")},
    Row{MarkKind::LeadingEmptyLine,
        QT_TRANSLATE_NOOP("Mark", "empty line before the start line"),
        QT_TRANSLATE_NOOP("Mark", "A server should pass over an empty line before the request line; a client must not "
            "send one (RFC 9112, 2.2).")},
    // start line
    Row{MarkKind::UnusualMethod,
        QT_TRANSLATE_NOOP("Mark", "the method is not a token"),
        QT_TRANSLATE_NOOP("Mark", "A method is a token: letters, digits and a few signs, no separators (RFC 9110, "
            "9.1).")},
    Row{MarkKind::LowercaseMethod,
        QT_TRANSLATE_NOOP("Mark", "method in another case"),
        QT_TRANSLATE_NOOP("Mark", "Methods are case-sensitive: this is not the registered method that it looks like "
            "(RFC 9110, 9.1).")},
    Row{MarkKind::UnusualTarget,
        QT_TRANSLATE_NOOP("Mark", "characters that no target may hold"),
        QT_TRANSLATE_NOOP("Mark", "A request target holds no white space, no fragment and no character outside the URI "
            "grammar (RFC 9112, 3.2).")},
    Row{MarkKind::NonAsciiTarget,
        QT_TRANSLATE_NOOP("Mark", "target not percent-encoded"),
        QT_TRANSLATE_NOOP("Mark", "Bytes beyond ASCII must be percent-encoded in a target (RFC 3986, 2.1; RFC 9112, "
            "3.2).")},
    Row{MarkKind::UnusualVersion,
        QT_TRANSLATE_NOOP("Mark", "unusual HTTP version"),
        QT_TRANSLATE_NOOP("Mark", "The version is “HTTP/”, a digit, a dot and a digit, in capitals (RFC 9112, 2.3).")},
    Row{MarkKind::MissingVersion,
        QT_TRANSLATE_NOOP("Mark", "no HTTP version"),
        QT_TRANSLATE_NOOP("Mark", "A request line ends with the version; without one it is HTTP/0.9, which no longer "
            "has a place (RFC 9112, 3).")},
    Row{MarkKind::ExtraWhitespace,
        QT_TRANSLATE_NOOP("Mark", "more white space than one SP"),
        QT_TRANSLATE_NOOP("Mark", "The parts of a start line are separated by exactly one SP (RFC 9112, 3 and 4).")},
    Row{MarkKind::UnusualStatus,
        QT_TRANSLATE_NOOP("Mark", "unusual status code"),
        QT_TRANSLATE_NOOP("Mark", "A status code is three digits from 100 to 599 (RFC 9110, 15).")},
    Row{MarkKind::MissingReasonSpace,
        QT_TRANSLATE_NOOP("Mark", "no SP after the status code"),
        QT_TRANSLATE_NOOP("Mark", "An SP follows the status code even where the reason phrase is empty (RFC 9112, "
            "4).")},
    Row{MarkKind::UnusualReason,
        QT_TRANSLATE_NOOP("Mark", "control byte in the reason phrase"),
        QT_TRANSLATE_NOOP("Mark", "A reason phrase holds white space and visible characters only (RFC 9112, 4).")},
    Row{MarkKind::NotHttpName,
        QT_TRANSLATE_NOOP("Mark", "another name than HTTP"),
        QT_TRANSLATE_NOOP("Mark", "The protocol's name is “HTTP” in capitals; “ICY” is Shoutcast's (RFC 9112, 2.3).")},
    Row{MarkKind::UnaskedUpgrade,
        QT_TRANSLATE_NOOP("Mark", "upgrade without being asked"),
        QT_TRANSLATE_NOOP("Mark", "A server answers 101 only to a request with an Upgrade field (RFC 9110, 7.8).")},
    // fields
    Row{MarkKind::SpaceBeforeColon,
        QT_TRANSLATE_NOOP("Mark", "white space before the colon"),
        QT_TRANSLATE_NOOP("Mark", "No white space may stand between a field's name and its colon; a server must refuse "
            "such a request (RFC 9112, 5.1).")},
    Row{MarkKind::ObsFold,
        QT_TRANSLATE_NOOP("Mark", "folded line"),
        QT_TRANSLATE_NOOP("Mark", "The value goes on in a line that begins with white space; this is obsolete, and "
            "readers differ (RFC 9112, 5.2).")},
    Row{MarkKind::EmptyFieldName,
        QT_TRANSLATE_NOOP("Mark", "no field name"),
        QT_TRANSLATE_NOOP("Mark", "The line begins with its colon; a field's name has at least one character (RFC "
            "9110, 5.1).")},
    Row{MarkKind::MissingColon,
        QT_TRANSLATE_NOOP("Mark", "no colon"),
        QT_TRANSLATE_NOOP("Mark", "A field line is a name, a colon and a value; this line has no colon (RFC 9112, "
            "5).")},
    Row{MarkKind::UnusualFieldName,
        QT_TRANSLATE_NOOP("Mark", "the field name is not a token"),
        QT_TRANSLATE_NOOP("Mark", "A field's name is a token: letters, digits and a few signs (RFC 9110, 5.1).")},
    Row{MarkKind::NonAsciiFieldValue,
        QT_TRANSLATE_NOOP("Mark", "bytes beyond ASCII in the value"),
        QT_TRANSLATE_NOOP("Mark", "Which characters these bytes are is not said anywhere; recipients treat them as "
            "opaque (RFC 9110, 5.5).")},
    Row{MarkKind::ControlInFieldValue,
        QT_TRANSLATE_NOOP("Mark", "control byte in the value"),
        QT_TRANSLATE_NOOP("Mark", "A field's value holds no control character but the tab (RFC 9110, 5.5).")},
    Row{MarkKind::NulByte,
        QT_TRANSLATE_NOOP("Mark", "NUL byte"),
        QT_TRANSLATE_NOOP("Mark", "A NUL byte in a head is invalid and dangerous: some readers end the text there (RFC "
            "9110, 5.5).")},
    Row{MarkKind::MissingHost,
        QT_TRANSLATE_NOOP("Mark", "no Host field"),
        QT_TRANSLATE_NOOP("Mark", "Each HTTP/1.1 request carries a Host field; a server must answer 400 without one "
            "(RFC 9112, 3.2).")},
    Row{MarkKind::RepeatedHost,
        QT_TRANSLATE_NOOP("Mark", "more than one Host field"),
        QT_TRANSLATE_NOOP("Mark", "A request has one Host field; with more, servers may choose different ones (RFC "
            "9112, 3.2).")},
    Row{MarkKind::UnusualHost,
        QT_TRANSLATE_NOOP("Mark", "Host is no host and port"),
        QT_TRANSLATE_NOOP("Mark", "The value of Host is a host name or address, with a port where it is not the usual "
            "one (RFC 9110, 7.2).")},
    Row{MarkKind::HostDiffers,
        QT_TRANSLATE_NOOP("Mark", "Host differs from the target"),
        QT_TRANSLATE_NOOP("Mark", "Where the target is a whole URL, Host must name the same authority; a server goes "
            "by the target (RFC 9112, 3.2.2).")},
    Row{MarkKind::WhitespaceBeforeFirstField,
        QT_TRANSLATE_NOOP("Mark", "white space before the first field"),
        QT_TRANSLATE_NOOP("Mark", "White space between the start line and the first field: such lines are passed over "
            "or refused (RFC 9112, 2.2).")},
    Row{MarkKind::DisguisedFramingField,
        QT_TRANSLATE_NOOP("Mark", "nearly a framing field"),
        QT_TRANSLATE_NOOP("Mark", "The name is almost Content-Length or Transfer-Encoding; a reader that takes it for "
            "one sees another message (RFC 9112, 11.2).")},
    // framing
    Row{MarkKind::RepeatedContentLength,
        QT_TRANSLATE_NOOP("Mark", "Content-Length given twice"),
        QT_TRANSLATE_NOOP("Mark", "The same length is given more than once; a recipient may take it as one or refuse "
            "the message (RFC 9110, 8.6).")},
    Row{MarkKind::ConflictingContentLength,
        QT_TRANSLATE_NOOP("Mark", "two different lengths"),
        QT_TRANSLATE_NOOP("Mark", "Two lengths make two messages; a recipient must refuse this (RFC 9112, 6.3).")},
    Row{MarkKind::UnusualContentLength,
        QT_TRANSLATE_NOOP("Mark", "not a length"),
        QT_TRANSLATE_NOOP("Mark", "Content-Length is a decimal number without a sign; readers differ on anything else "
            "(RFC 9110, 8.6).")},
    Row{MarkKind::LengthAndChunked,
        QT_TRANSLATE_NOOP("Mark", "both Content-Length and chunked"),
        QT_TRANSLATE_NOOP("Mark", "Transfer-Encoding overrides Content-Length; a message with both may be an attempt "
            "at smuggling (RFC 9112, 6.3).")},
    Row{MarkKind::UnusualTransferCoding,
        QT_TRANSLATE_NOOP("Mark", "unusual transfer coding"),
        QT_TRANSLATE_NOOP("Mark", "“chunked” stands once and last, and other codings have to be known, or the end is "
            "uncertain (RFC 9112, 6.1).")},
    Row{MarkKind::ChunkedIn10,
        QT_TRANSLATE_NOOP("Mark", "chunked in HTTP/1.0"),
        QT_TRANSLATE_NOOP("Mark", "HTTP/1.0 has no transfer codings; its framing is to be taken as faulty (RFC 9112, "
            "6.1).")},
    Row{MarkKind::ContentOnConnect,
        QT_TRANSLATE_NOOP("Mark", "content on a CONNECT request"),
        QT_TRANSLATE_NOOP("Mark", "A CONNECT request has no content: some readers take these bytes for content, others "
            "for the tunnel's first ones (RFC 9110, 9.3.6).")},
    Row{MarkKind::FramingOnBodyless,
        QT_TRANSLATE_NOOP("Mark", "framing on a response without content"),
        QT_TRANSLATE_NOOP("Mark", "A 1xx or 204 response, or 2xx to CONNECT, has no content and must not announce any "
            "(RFC 9112, 6.1; RFC 9110, 8.6).")},
    Row{MarkKind::UnusualChunkSize,
        QT_TRANSLATE_NOOP("Mark", "not a chunk size"),
        QT_TRANSLATE_NOOP("Mark", "A chunk begins with its size in hexadecimal digits and nothing else (RFC 9112, "
            "7.1).")},
    Row{MarkKind::BareLfInChunk,
        QT_TRANSLATE_NOOP("Mark", "bare LF in the chunked framing"),
        QT_TRANSLATE_NOOP("Mark", "A chunk's lines end with CR LF; a reader that takes LF alone may find other chunks "
            "(RFC 9112, 7.1).")},
    Row{MarkKind::ChunkExtension,
        QT_TRANSLATE_NOOP("Mark", "chunk extension"),
        QT_TRANSLATE_NOOP("Mark", "Allowed: parameters of a chunk after its size; recipients ignore those they do not "
            "know (RFC 9112, 7.1.1).")},
    Row{MarkKind::UnusualChunkExtension,
        QT_TRANSLATE_NOOP("Mark", "malformed chunk extension"),
        QT_TRANSLATE_NOOP("Mark", "A chunk extension is a semicolon, a name and, if any, an equals sign and a value "
            "(RFC 9112, 7.1.1).")},
    Row{MarkKind::MissingChunkEnd,
        QT_TRANSLATE_NOOP("Mark", "no CR LF after the chunk"),
        QT_TRANSLATE_NOOP("Mark", "A chunk's data is followed by CR LF: here the announced size and the data differ "
            "(RFC 9112, 7.1).")},
    Row{MarkKind::ForbiddenTrailer,
        QT_TRANSLATE_NOOP("Mark", "not allowed as a trailer"),
        QT_TRANSLATE_NOOP("Mark", "Fields on framing, routing, authentication or content may not come after the "
            "content (RFC 9110, 6.5.1).")},
    Row{MarkKind::DataAfterEnd,
        QT_TRANSLATE_NOOP("Mark", "bytes after the end"),
        QT_TRANSLATE_NOOP("Mark", "The message was over before these bytes, and nothing asked for more (RFC 9112, 6.3 "
            "and 9.2).")},
};
// clang-format on

const Row *rowOf(MarkKind kind)
{
    const auto it = std::ranges::find(rows, kind, &Row::kind);
    return it == rows.end() ? nullptr : &*it;
}

} // namespace

QString shortNote(MarkKind kind)
{
    const Row *row = rowOf(kind);
    return row ? QCoreApplication::translate("Mark", row->note) : QString(name(kind));
}

QString explanation(MarkKind kind)
{
    const Row *row = rowOf(kind);
    return row ? QCoreApplication::translate("Mark", row->explanation) : QString();
}

} // namespace wirebell

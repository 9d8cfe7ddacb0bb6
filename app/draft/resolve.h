// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "draft/environment.h"
#include "draft/requestdraft.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace wirebell {

/// In which order and with which fields of its own the writer writes (a data table each).
enum class OrderProfile : quint8 {
    Curl,  ///< curl 8's: Host, Authorization, User-Agent, Accept, then typed fields, Content-Length, Content-Type
    Typed, ///< Host, User-Agent, Accept where not typed; typed fields in place; Content-Type, Content-Length
};

/// Where a request goes.
struct Destination
{
    bool tls = false;
    QString host = {}; ///< as for a resolver: no brackets, IDNA-encoded
    quint16 port = 0;

    bool operator==(const Destination &) const = default;
};

/// A request ready to leave: exact bytes and what is known about them.
struct ResolvedRequest
{
    QByteArray head = {};                   ///< request line, field lines, empty line
    std::shared_ptr<const ByteSource> body; ///< null where there is none
    Destination destination = {};
    Purpose purpose = Purpose::Api;
    QString url = {};                       ///< with values in place of variables, without user info
    QList<ByteRange> added = {};            ///< whole lines that the writer added by itself
    QList<SecretSpan> secrets = {};         ///< places in `head` and body that hold secrets
    std::optional<Cause> cause = {};        ///< the exchange that it is sent for

    qint64 size() const { return head.size() + (body ? body->size() : 0); }
    /// All of it, for a preview of what is known to be small. Errors: as ByteSource::read().
    Result<QByteArray> bytes() const;
};

struct ResolveOptions
{
    OrderProfile profile = OrderProfile::Typed;
    QByteArray userAgent = "Wirebell/" WIREBELL_VERSION; ///< empty: none
    /// Leave /./ and /../ alone. The command line sets it to what --path-as-is says.
    bool pathAsIs = true;
    QByteArray boundary = {}; ///< of a multipart body; empty: made anew
};

/// The one writer of requests. Pure but for opening the files of the body, which are read where the body is.
///
/// A typed field suppresses the one of the same name, in any case, that the writer would add; so does one that the
/// draft withholds. The auth's Authorization is not among the added ones: it was asked for. A body is written in chunks
/// where "Transfer-Encoding: chunked" was typed. Secret are the auth's secrets, in the form they are sent in, and what
/// fields and query keys hold that are known for it (Authorization, Cookie, access_token …), named by these.
///
/// Errors: InvalidUrl (detail: the URL without user info), UnsupportedScheme (detail: the scheme), UnresolvedVariable
/// (detail: its name), ForbiddenByte (CR, LF or NUL in a field, white space or a control in method or URL; detail:
/// "PLACE:OFFSET", where PLACE is method, url, version, field-name or the field's name, and OFFSET counts its bytes
/// from 0), FileNotFound, FileNotReadable (detail: the path).
Result<ResolvedRequest> resolve(const RequestDraft &draft, const Environment &environment,
                                const ResolveOptions &options = {});

/// One pass, no evaluation: each {{name}} is replaced by its value. Errors: UnresolvedVariable.
Result<QByteArray> substitute(const QByteArray &text, const Environment &environment);

/// The variables that `text` names, with their places (braces included): for colouring.
QList<std::pair<ByteRange, QByteArray>> variablesIn(const QByteArray &text);

} // namespace wirebell

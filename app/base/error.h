// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <optional>

namespace wirebell {

/// What went wrong, to be branched on. Each kind has one stable name (see name()) that stands in JSON and in the
/// store. A status code of 4xx or 5xx is an answer and never an Error.
enum class ErrorKind {
    // what was typed
    InvalidUrl,
    UnsupportedScheme,
    InvalidOption,
    UnresolvedVariable,
    ForbiddenByte,
    // names, addresses, sockets
    NameNotResolved,
    ConnectionRefused,
    NetworkUnreachable,
    ConnectTimedOut,
    TimedOut,
    ConnectionReset,
    ConnectionClosed,
    AddressInUse,
    AddressNotAvailable,
    PermissionDenied,
    Cancelled,
    Socket,
    // TLS
    TlsHandshake,
    TlsCertificate,
    TlsTruncated,
    // reading HTTP
    NotHttp,
    MalformedHead,
    MalformedChunk,
    AmbiguousFraming,
    HeadTooLarge,
    BodyTooLarge,
    Http2,
    Incomplete,
    // files, the store, the keychain
    FileNotFound,
    FileNotReadable,
    FileNotWritable,
    FileMalformed,
    StoreNotWritable,
    StoreDamaged,
    StoreNewer,
    StoreBusy,
    DiskFull,
    NotAHandOver,
    HandOverDamaged,
    NoSuchExchange,
    NoKeychain,
    NoSuchSecret,
};

/// The kind's name in kebab case: "connection-refused". Static storage.
QLatin1StringView name(ErrorKind kind);
/// The kind with this name, or nothing.
std::optional<ErrorKind> errorKindNamed(QByteArrayView name);
/// Every kind, in the order of the declaration.
QList<ErrorKind> allErrorKinds();

/// Why something could not be done. `detail` holds facts only (a host, a path, a system's message), no sentence;
/// app/phrase makes the sentence people read.
struct Error
{
    ErrorKind kind = ErrorKind::Socket;
    QString detail;

    bool operator==(const Error &) const = default;
};

} // namespace wirebell

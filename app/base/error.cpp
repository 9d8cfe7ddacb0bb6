// SPDX-License-Identifier: MIT
#include "base/error.h"

#include <array>
#include <utility>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto names = std::to_array<std::pair<ErrorKind, QLatin1StringView>>({
    {ErrorKind::InvalidUrl, "invalid-url"_L1},
    {ErrorKind::UnsupportedScheme, "unsupported-scheme"_L1},
    {ErrorKind::InvalidOption, "invalid-option"_L1},
    {ErrorKind::UnresolvedVariable, "unresolved-variable"_L1},
    {ErrorKind::ForbiddenByte, "forbidden-byte"_L1},
    {ErrorKind::NameNotResolved, "name-not-resolved"_L1},
    {ErrorKind::ConnectionRefused, "connection-refused"_L1},
    {ErrorKind::NetworkUnreachable, "network-unreachable"_L1},
    {ErrorKind::ConnectTimedOut, "connect-timed-out"_L1},
    {ErrorKind::TimedOut, "timed-out"_L1},
    {ErrorKind::ConnectionReset, "connection-reset"_L1},
    {ErrorKind::ConnectionClosed, "connection-closed"_L1},
    {ErrorKind::AddressInUse, "address-in-use"_L1},
    {ErrorKind::AddressNotAvailable, "address-not-available"_L1},
    {ErrorKind::PermissionDenied, "permission-denied"_L1},
    {ErrorKind::Cancelled, "cancelled"_L1},
    {ErrorKind::Socket, "socket"_L1},
    {ErrorKind::TlsHandshake, "tls-handshake"_L1},
    {ErrorKind::TlsCertificate, "tls-certificate"_L1},
    {ErrorKind::TlsTruncated, "tls-truncated"_L1},
    {ErrorKind::NotHttp, "not-http"_L1},
    {ErrorKind::MalformedHead, "malformed-head"_L1},
    {ErrorKind::MalformedChunk, "malformed-chunk"_L1},
    {ErrorKind::AmbiguousFraming, "ambiguous-framing"_L1},
    {ErrorKind::HeadTooLarge, "head-too-large"_L1},
    {ErrorKind::BodyTooLarge, "body-too-large"_L1},
    {ErrorKind::Http2, "http2"_L1},
    {ErrorKind::Incomplete, "incomplete"_L1},
    {ErrorKind::FileNotFound, "file-not-found"_L1},
    {ErrorKind::FileNotReadable, "file-not-readable"_L1},
    {ErrorKind::FileNotWritable, "file-not-writable"_L1},
    {ErrorKind::FileMalformed, "file-malformed"_L1},
    {ErrorKind::StoreNotWritable, "store-not-writable"_L1},
    {ErrorKind::StoreDamaged, "store-damaged"_L1},
    {ErrorKind::StoreNewer, "store-newer"_L1},
    {ErrorKind::StoreBusy, "store-busy"_L1},
    {ErrorKind::DiskFull, "disk-full"_L1},
    {ErrorKind::NotAHandOver, "not-a-hand-over"_L1},
    {ErrorKind::HandOverDamaged, "hand-over-damaged"_L1},
    {ErrorKind::NoSuchExchange, "no-such-exchange"_L1},
    {ErrorKind::NoKeychain, "no-keychain"_L1},
    {ErrorKind::NoSuchSecret, "no-such-secret"_L1},
});

} // namespace

QLatin1StringView name(ErrorKind kind)
{
    for (const auto &[k, n] : names)
        if (k == kind)
            return n;
    Q_UNREACHABLE_RETURN({});
}

QList<ErrorKind> allErrorKinds()
{
    QList<ErrorKind> kinds;
    for (const auto &[k, n] : names)
        kinds.append(k);
    return kinds;
}

std::optional<ErrorKind> errorKindNamed(QByteArrayView name)
{
    for (const auto &[k, n] : names)
        if (QByteArrayView(n) == name)
            return k;
    return std::nullopt;
}

} // namespace wirebell

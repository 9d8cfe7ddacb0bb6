// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace wirebell {

/// The parts of a URL (RFC 3986, 3), cut apart without a look at what is in them. Views into what was split; joined
/// with their delimiters they are the whole.
struct UrlParts
{
    QByteArrayView scheme;    ///< as written; empty where there is none
    QByteArrayView slashes;   ///< those behind the scheme's colon
    QByteArrayView authority;
    QByteArrayView path;      ///< empty or beginning with a slash
    std::optional<QByteArrayView> query;    ///< without its question mark
    std::optional<QByteArrayView> fragment; ///< without its number sign
};

/// A scheme is taken for one where ":/" follows it, as curl has it: "localhost:8080" is a host and a port.
UrlParts splitUrl(QByteArrayView url);

/// A path without its dot segments (RFC 3986, 5.2.4); %2e is a dot, too, as curl and browsers have it.
QByteArray withoutDotSegments(QByteArrayView path);

} // namespace wirebell

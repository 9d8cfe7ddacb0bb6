// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QList>

#include <optional>

namespace wirebell {

/// How a content is coded (RFC 9110, 8.4.1; RFC 7932; RFC 8878).
enum class ContentCoding : quint8 {
    None,
    Gzip,
    Deflate, ///< in the zlib format, as RFC 9110, 8.4.1.2 has it
    Br,
    Zstd,
};

/// As Content-Encoding says it: "gzip"; of None "identity". Static storage.
QLatin1StringView name(ContentCoding coding);
std::optional<ContentCoding> contentCodingNamed(QByteArrayView name);

QByteArray encoded(ContentCoding coding, QByteArrayView content);
/// One content in pieces: each can be decoded to its end once it and those before it are there; the last one ends the
/// coding. As many as were given; of no pieces none.
QByteArrayList encodedPieces(ContentCoding coding, const QByteArrayList &pieces);

} // namespace wirebell

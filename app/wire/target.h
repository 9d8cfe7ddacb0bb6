// SPDX-License-Identifier: MIT
#pragma once

#include "wire/marklist.h"

#include <QByteArrayView>

namespace wirebell {

/// Whether the text can be meant as a request target: it begins like a path, "*" or an absolute URI, or the method is
/// CONNECT.
bool looksLikeTarget(QByteArrayView method, QByteArrayView text);

/// Marks what no target of that method holds (RFC 9112, 3.2): another form than origin, absolute, authority (CONNECT)
/// or asterisk (OPTIONS), and runs of bytes that a URI has to encode.
void markTarget(QByteArrayView method, QByteArrayView target, qint64 at, MarkList &marks);

/// The authority of a target in absolute form, without user information: what Host has to say too (RFC 9112, 3.2.2).
/// Empty for the other forms.
QByteArrayView authorityOf(QByteArrayView target);

/// Whether a Host value fits RFC 9110, 7.2: a name or address and perhaps a port; may be empty.
bool isHost(QByteArrayView value);

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace wirebell {

/// A name and its value, percent-encoding and "+" undone.
using Parameter = std::pair<QByteArray, QByteArray>;

/// The pairs of a query or a form (WHATWG URL, application/x-www-form-urlencoded parsing).
QList<Parameter> queryPairs(QByteArrayView query);

/// With percent-encoding undone (RFC 3986, 2.1); a "%" without two hex digits stays as it is.
QByteArray percentDecoded(QByteArrayView text);

} // namespace wirebell

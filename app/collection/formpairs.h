// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace wirebell {

/// The pairs of application/x-www-form-urlencoded content, decoded. {{variables}} stay as they are.
QList<std::pair<QByteArray, QByteArray>> decodedForm(QByteArrayView content);

/// Pairs as content: all but letters, digits, "-._~" and {{variables}} percent-encoded.
QByteArray encodedForm(const QList<std::pair<QByteArray, QByteArray>> &pairs);

} // namespace wirebell

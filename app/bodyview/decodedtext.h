// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace wirebell {

/// Bytes as text: UTF-16 or UTF-32 after a byte order mark, else UTF-8, else Latin-1 (where every byte means
/// something). A byte order mark is not part of the text.
QString decodedText(const QByteArray &bytes);

} // namespace wirebell

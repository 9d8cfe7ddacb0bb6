// SPDX-License-Identifier: MIT
#include "bodyview/decodedtext.h"

#include <QStringDecoder>

namespace wirebell {

QString decodedText(const QByteArray &bytes)
{
    // Also for UTF-8, where the decoder takes the byte order mark away.
    if (const auto encoding = QStringConverter::encodingForData(bytes))
        return QStringDecoder(*encoding).decode(bytes);
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "bodyview/decodedtext.h"

#include <QStringDecoder>

namespace wirebell {

QString decodedText(const QByteArray &bytes)
{
    // For UTF-8 as well, whose byte order mark the decoder takes away.
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    return decoder.hasError() && !encoding ? QString::fromLatin1(bytes) : text;
}

} // namespace wirebell

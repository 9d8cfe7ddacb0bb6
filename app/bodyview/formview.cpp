// SPDX-License-Identifier: MIT
#include "bodyview/decodedtext.h"
#include "bodyview/views.h"

namespace wirebell {

/// One pair a line, still encoded: what is shown is what was sent.
BodyView viewForm(const QByteArray &content)
{
    QByteArray lines = content;
    lines.replace('&', "\n&");
    return {.text = decodedText(lines), .formatted = lines.size() != content.size(), .shown = content.size()};
}

} // namespace wirebell

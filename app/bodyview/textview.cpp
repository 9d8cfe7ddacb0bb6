// SPDX-License-Identifier: MIT
#include "bodyview/decodedtext.h"
#include "bodyview/views.h"

namespace wirebell {

BodyView viewText(const QByteArray &content)
{
    return {.text = decodedText(content), .shown = content.size()};
}

} // namespace wirebell

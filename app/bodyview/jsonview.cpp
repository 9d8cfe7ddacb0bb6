// SPDX-License-Identifier: MIT
#include "bodyview/decodedtext.h"
#include "bodyview/views.h"

namespace wirebell {

BodyView viewJson(const QByteArray &content)
{
    const FormattedJson formatted = formattedJson(content, 2);
    BodyView view;
    view.text = decodedText(formatted.bytes);
    view.formatted = formatted.bytes != content;
    view.shown = content.size();
    if (formatted.problem) {
        view.problem = formatted.problem;
        // In Latin-1 each byte is one character.
        view.problemInText = formatted.bytes.isValidUtf8()
                                 ? decodedText(formatted.bytes.first(formatted.problemAt)).size()
                                 : formatted.problemAt;
    }
    return view;
}

} // namespace wirebell

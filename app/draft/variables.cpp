// SPDX-License-Identifier: MIT
#include "draft/resolve.h"

namespace wirebell {

namespace {

// What may stand in a name: letters, digits, the signs of paths ("a.b[0]") and of dynamic variables ("$guid"), and
// whatever is not ASCII. Braces and quotes end it, so that JSON's own {{ is never taken for a variable.
bool isNameByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
           || QByteArrayView("_-.$?[]").contains(c);
}

} // namespace

QList<std::pair<ByteRange, QByteArray>> variablesIn(const QByteArray &text)
{
    QList<std::pair<ByteRange, QByteArray>> found;
    qsizetype at = text.indexOf("{{");
    while (at >= 0) {
        qsizetype end = at + 2;
        while (end < text.size() && isNameByte(text.at(end)))
            ++end;
        const bool named = end > at + 2 && QByteArrayView(text).sliced(end).startsWith("}}");
        if (named)
            found.append({ByteRange{.at = at, .length = end + 2 - at}, text.sliced(at + 2, end - at - 2)});
        at = text.indexOf("{{", named ? end + 2 : at + 1);
    }
    return found;
}

Result<QByteArray> substitute(const QByteArray &text, const Environment &environment)
{
    const auto variables = variablesIn(text);
    if (variables.isEmpty())
        return text;
    QByteArray result;
    qint64 taken = 0;
    for (const auto &[range, name] : variables) {
        const std::optional<QByteArray> value = environment.value(name);
        if (!value)
            return failure(ErrorKind::UnresolvedVariable, QString::fromUtf8(name));
        result += QByteArrayView(text).sliced(taken, range.at - taken);
        result += *value;
        taken = range.end();
    }
    result += QByteArrayView(text).sliced(taken);
    return result;
}

} // namespace wirebell

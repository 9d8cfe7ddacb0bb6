// SPDX-License-Identifier: MIT
#include "draft/forbiddenbyte.h"

namespace wirebell {

namespace {

bool isForbidden(char c, Forbidden forbidden)
{
    if (forbidden == Forbidden::LineBreaks)
        return c == '\r' || c == '\n' || c == '\0';
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7f;
}

} // namespace

std::optional<Error> forbiddenByte(QByteArrayView text, const QByteArray &place, Forbidden forbidden)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isForbidden(text.at(i), forbidden))
            return Error{ErrorKind::ForbiddenByte, QString::fromUtf8(place) + QLatin1Char(':') + QString::number(i)};
    }
    return std::nullopt;
}

std::optional<Error> forbiddenByteIn(const DraftField &field)
{
    if (auto error = forbiddenByte(field.name, QByteArrayLiteral("field-name")))
        return error;
    if (auto error = forbiddenByte(field.separator, field.name))
        return error;
    return forbiddenByte(field.value, field.name);
}

} // namespace wirebell

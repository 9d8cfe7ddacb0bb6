// SPDX-License-Identifier: MIT
#include "draft/headerargument.h"

#include "draft/argumentfile.h"

namespace wirebell {

using namespace Qt::StringLiterals;

DraftField readHeaderLine(const QByteArray &line)
{
    DraftField field;
    const qsizetype colon = line.indexOf(':');
    if (colon < 0) {
        if (line.endsWith(';') && line.indexOf(';') == line.size() - 1) {
            field.name = line.chopped(1);
            field.separator = ":"_ba;
        }
        return field;
    }
    qsizetype end = colon + 1;
    while (end < line.size() && (line.at(end) == ' ' || line.at(end) == '\t'))
        ++end;
    field.name = line.first(colon);
    field.separator = line.sliced(colon, end - colon);
    field.value = line.sliced(end);
    return field;
}

bool isRemoval(const DraftField &field, const QByteArray &line)
{
    return field.value.trimmed().isEmpty() && !line.endsWith(';');
}

Result<QList<QByteArray>> readHeaderFile(const QByteArray &name)
{
    const Result<QByteArray> bytes = readArgumentFile(name);
    if (!bytes)
        return std::unexpected(bytes.error());
    QList<QByteArray> lines;
    for (QByteArray line : bytes->split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        const QByteArrayView trimmed = QByteArrayView(line).trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith('#'))
            lines.append(line);
    }
    return lines;
}

} // namespace wirebell

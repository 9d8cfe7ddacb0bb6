// SPDX-License-Identifier: MIT
#include "http/fieldlist.h"

namespace wirebell {

bool equalIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

QByteArrayView trimOws(QByteArrayView bytes)
{
    const auto isOws = [](char c) { return c == ' ' || c == '\t'; };
    while (!bytes.isEmpty() && isOws(bytes.front()))
        bytes = bytes.sliced(1);
    while (!bytes.isEmpty() && isOws(bytes.back()))
        bytes.chop(1);
    return bytes;
}

void FieldList::continueLast(QByteArrayView more)
{
    m_fields.last().value.append(more);
}

bool FieldList::contains(QByteArrayView name) const
{
    for (const Field &field : m_fields)
        if (equalIgnoringCase(field.name, name))
            return true;
    return false;
}

std::optional<QByteArray> FieldList::value(QByteArrayView name) const
{
    for (const Field &field : m_fields)
        if (equalIgnoringCase(field.name, name))
            return field.value;
    return std::nullopt;
}

QList<QByteArray> FieldList::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const Field &field : m_fields)
        if (equalIgnoringCase(field.name, name))
            found.append(field.value);
    return found;
}

QList<QByteArray> FieldList::members(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const Field &field : m_fields) {
        if (!equalIgnoringCase(field.name, name))
            continue;
        qsizetype from = 0;
        bool quoted = false;
        const auto take = [&](qsizetype to) {
            const QByteArrayView member = trimOws(QByteArrayView(field.value).sliced(from, to - from));
            if (!member.isEmpty())
                found.append(member.toByteArray());
            from = to + 1;
        };
        for (qsizetype i = 0; i < field.value.size(); ++i) {
            const char c = field.value.at(i);
            if (quoted && c == '\\')
                ++i;
            else if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                take(i);
        }
        take(field.value.size());
    }
    return found;
}

bool FieldList::hasMember(QByteArrayView name, QByteArrayView token) const
{
    for (const QByteArray &member : members(name))
        if (equalIgnoringCase(member, token))
            return true;
    return false;
}

} // namespace wirebell

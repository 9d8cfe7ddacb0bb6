// SPDX-License-Identifier: MIT
#include "draft/secretplaces.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

enum class FieldKind : quint8 { Whole, Scheme, Cookie };

/// resources/secrets/places.txt, its names in lower case.
struct Places
{
    QHash<QByteArray, FieldKind> fields;
    QSet<QByteArray> keys;
};

Places readPlaces()
{
    QFile file(u":/secrets/places.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the list of secret places is not compiled in");
    Places places;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype space = line.indexOf(' ');
        const QByteArray kind = line.first(std::max<qsizetype>(space, 0));
        const QByteArray name = line.sliced(space + 1).toLower();
        if (kind == "field")
            places.fields.insert(name, FieldKind::Whole);
        else if (kind == "scheme")
            places.fields.insert(name, FieldKind::Scheme);
        else if (kind == "cookie")
            places.fields.insert(name, FieldKind::Cookie);
        else if (kind == "key")
            places.keys.insert(name);
        else
            qFatal("the list of secret places has a line of no kind: %s", line.constData());
    }
    return places;
}

const Places &places()
{
    static const Places read = readPlaces();
    return read;
}

} // namespace

std::optional<ByteRange> secretInField(QByteArrayView name, QByteArrayView value)
{
    const auto kind = places().fields.constFind(name.toByteArray().toLower());
    const QByteArrayView trimmed = value.trimmed();
    if (kind == places().fields.cend() || trimmed.isEmpty())
        return std::nullopt;
    const qint64 at = trimmed.data() - value.data();
    qsizetype from = 0;
    qsizetype end = trimmed.size();
    switch (*kind) {
    case FieldKind::Whole:
        break;
    case FieldKind::Scheme:
        // A value of one word is the secret itself.
        from = trimmed.indexOf(' ') + 1;
        while (from < end && trimmed.at(from) == ' ')
            ++from;
        break;
    case FieldKind::Cookie:
        if (const qsizetype semicolon = trimmed.indexOf(';'); semicolon >= 0)
            end = trimmed.first(semicolon).trimmed().size();
        from = trimmed.first(end).indexOf('=') + 1;
        while (from < end && trimmed.at(from) == ' ')
            ++from;
        if (from >= end)
            return std::nullopt;
        break;
    }
    return ByteRange{.at = at + from, .length = end - from};
}

bool isSecretKey(QByteArrayView key)
{
    const QByteArray raw = key.toByteArray();
    return places().keys.contains((raw.contains('%') ? QByteArray::fromPercentEncoding(raw) : raw).toLower());
}

QList<SecretSpan> secretsInPairs(QByteArrayView pairs)
{
    QList<SecretSpan> found;
    qsizetype at = 0;
    while (at < pairs.size()) {
        const qsizetype ampersand = pairs.indexOf('&', at);
        const qsizetype end = ampersand < 0 ? pairs.size() : ampersand;
        const QByteArrayView pair = pairs.sliced(at, end - at);
        const qsizetype equals = pair.indexOf('=');
        // No key of the list is nearly as long; what is longer is no form at all.
        if (equals > 0 && equals < 256 && equals + 1 < pair.size() && isSecretKey(pair.first(equals)))
            found.append({.range = {.at = at + equals + 1, .length = pair.size() - equals - 1},
                          .name = QString::fromUtf8(pair.first(equals))});
        at = end + 1;
    }
    return found;
}

QList<SecretSpan> secretsInTarget(QByteArrayView target)
{
    const qsizetype from = target.indexOf('?') + 1;
    if (from == 0)
        return {};
    QList<SecretSpan> found = secretsInPairs(target.sliced(from));
    for (SecretSpan &span : found)
        span.range.at += from;
    return found;
}

} // namespace wirebell

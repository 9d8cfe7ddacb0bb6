// SPDX-License-Identifier: MIT
#include "base/dynamicvalue.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTimeZone>

namespace wirebell {

namespace {

QByteArray randomUuid(QRandomGenerator &random)
{
    // RFC 9562, 5.4
    const quint64 high = (random.generate64() & ~quint64(0xf000)) | 0x4000;
    const quint64 low = (random.generate64() & ~(quint64(3) << 62)) | (quint64(2) << 62);
    const auto hex = [](quint64 value) { return QByteArray::number(value, 16).rightJustified(16, '0'); };
    QByteArray text = hex(high) + hex(low);
    for (const qsizetype at : {20, 16, 12, 8})
        text.insert(at, '-');
    return text;
}

QByteArray randomHexColor(QRandomGenerator &random)
{
    return '#' + QByteArray::number(random.bounded(1 << 24), 16).rightJustified(6, '0');
}

QByteArray randomAddress(QRandomGenerator &random)
{
    const quint32 bits = random.generate();
    QByteArray text;
    for (const int shift : {24, 16, 8, 0})
        text += QByteArray::number((bits >> shift) & 0xff) + (shift > 0 ? "." : "");
    return text;
}

} // namespace

std::optional<QByteArray> dynamicValue(QByteArrayView name, qint64 now, QRandomGenerator &random)
{
    if (name == "$guid" || name == "$randomUUID" || name == "$uuid")
        return randomUuid(random);
    if (name == "$timestamp")
        return QByteArray::number(now / 1000);
    if (name == "$isoTimestamp")
        return QDateTime::fromMSecsSinceEpoch(now, QTimeZone::UTC).toString(Qt::ISODateWithMs).toLatin1();
    if (name == "$randomInt")
        return QByteArray::number(random.bounded(1001));
    if (name == "$randomBoolean")
        return random.bounded(2) == 0 ? QByteArrayLiteral("false") : QByteArrayLiteral("true");
    if (name == "$randomHexColor")
        return randomHexColor(random);
    if (name == "$randomIP")
        return randomAddress(random);
    if (name == "$randomAlphaNumeric")
        return QByteArray(1, "abcdefghijklmnopqrstuvwxyz0123456789"[random.bounded(36)]);
    return std::nullopt;
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "store/handoverformat.h"

#include "store/crc32c.h"

#include <QtEndian>

namespace wirebell {

namespace {

constexpr QByteArrayView magic = "WIREBELL";
constexpr qsizetype sumAt = HandOverHeader::size - 4;

} // namespace

QByteArray HandOverHeader::bytes() const
{
    QByteArray header(size, '\0');
    header.replace(0, magic.size(), magic);
    qToLittleEndian(version, header.data() + 8);
    qToLittleEndian(fileSize, header.data() + 12);
    qToLittleEndian(exchanges, header.data() + 20);
    qToLittleEndian(crc32c({header.constData(), size_t(sumAt)}), header.data() + sumAt);
    return header;
}

std::optional<HandOverHeader> HandOverHeader::read(QByteArrayView bytes)
{
    if (bytes.size() < size || !isMeant(bytes)
        || qFromLittleEndian<quint32>(bytes.data() + sumAt) != crc32c({bytes.data(), size_t(sumAt)}))
        return std::nullopt;
    return HandOverHeader{.version = qFromLittleEndian<quint32>(bytes.data() + 8),
                          .fileSize = qFromLittleEndian<qint64>(bytes.data() + 12),
                          .exchanges = qFromLittleEndian<qint64>(bytes.data() + 20)};
}

bool HandOverHeader::isMeant(QByteArrayView bytes) { return bytes.startsWith(magic); }

} // namespace wirebell

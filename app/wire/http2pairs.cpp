// SPDX-License-Identifier: MIT
#include "wire/http2pairs.h"

#include <algorithm>
#include <array>

namespace wirebell {

namespace {

bool isOfConnection(QByteArrayView lowerName)
{
    constexpr std::array<QByteArrayView, 6> names{"connection",        "keep-alive", "proxy-connection",
                                                  "transfer-encoding", "upgrade",    "http2-settings"};
    return std::ranges::contains(names, lowerName);
}

uint8_t *bytesOf(const QByteArray &text)
{
    return const_cast<uint8_t *>(reinterpret_cast<const uint8_t *>(text.constData()));
}

} // namespace

Http2Pairs::Http2Pairs(const FieldList &fields, int status)
{
    if (status > 0)
        add(QByteArrayLiteral(":status"), QByteArray::number(status));
    for (const Field &field : fields)
        if (const QByteArray name = field.name.toLower(); !isOfConnection(name))
            add(name, field.value);
    for (const Field &field : std::as_const(m_fields))
        m_pairs.push_back({.name = bytesOf(field.name),
                           .value = bytesOf(field.value),
                           .namelen = size_t(field.name.size()),
                           .valuelen = size_t(field.value.size()),
                           .flags = NGHTTP2_NV_FLAG_NONE});
}

void Http2Pairs::add(const QByteArray &name, const QByteArray &value)
{
    m_fields.append({name, value});
}

} // namespace wirebell

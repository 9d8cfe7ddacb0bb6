// SPDX-License-Identifier: MIT
#include "wire/linecollector.h"

#include <cstring>

namespace wirebell {

std::optional<QByteArrayView> LineCollector::next(QByteArrayView &bytes)
{
    if (m_given)
        clear();
    const void *found = bytes.isEmpty() ? nullptr : std::memchr(bytes.data(), '\n', size_t(bytes.size()));
    const qsizetype used = found ? static_cast<const char *>(found) - bytes.data() + 1 : bytes.size();
    const QByteArrayView piece = bytes.first(used);
    bytes = bytes.sliced(used);
    if (found && m_kept.isEmpty())
        return piece;
    m_kept.append(piece);
    if (!found)
        return std::nullopt;
    m_given = true;
    return QByteArrayView(m_kept);
}

void LineCollector::clear()
{
    constexpr qsizetype mostKept = 4096; // a long line's memory is not held for the connection's life
    if (m_kept.capacity() > mostKept)
        m_kept = QByteArray();
    m_kept.truncate(0);
    m_given = false;
}

} // namespace wirebell

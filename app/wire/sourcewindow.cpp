// SPDX-License-Identifier: MIT
#include "wire/sourcewindow.h"

namespace wirebell {

Result<QByteArrayView> SourceWindow::from(qint64 place, qint64 needed, qint64 size)
{
    if (place < m_at || place + needed > m_at + m_bytes.size()) {
        auto bytes = m_source.read(place, size);
        if (!bytes)
            return std::unexpected(bytes.error());
        m_bytes = *std::move(bytes);
        m_at = place;
    }
    return QByteArrayView(m_bytes).sliced(place - m_at);
}

Result<void> SourceWindow::append(qint64 place, qint64 length, QByteArray &to) const
{
    if (place >= m_at && place + length <= m_at + m_bytes.size()) {
        to.append(QByteArrayView(m_bytes).sliced(place - m_at, length));
        return {};
    }
    const Result<QByteArray> bytes = m_source.read(place, length);
    if (!bytes)
        return std::unexpected(bytes.error());
    to.append(*bytes);
    return {};
}

} // namespace wirebell

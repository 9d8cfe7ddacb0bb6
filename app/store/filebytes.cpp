// SPDX-License-Identifier: MIT
#include "store/filebytes.h"

#include "store/storepaths.h"

namespace wirebell {

Result<QByteArray> FileBytes::read(qint64 at, qint64 length) const
{
    const qint64 wanted = qMax(qint64(0), qMin(length, m_size - at));
    if (wanted == 0)
        return QByteArray();
    const auto file = PrivateFile::open(nativePath(m_path), PrivateFile::Mode::Read);
    if (!file)
        return failure(ErrorKind::FileNotReadable, m_path);
    QByteArray bytes(wanted, Qt::Uninitialized);
    const auto got = file->read(at, bytes.data(), size_t(wanted));
    if (!got)
        return failure(ErrorKind::FileNotReadable, m_path);
    if (qint64(*got) != wanted)
        return failure(ErrorKind::StoreDamaged, m_path);
    return bytes;
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "store/storepaths.h"

#include <QDir>

namespace wirebell {

using namespace Qt::StringLiterals;

StorePaths::StorePaths(const QString &folder)
    : m_folder(QDir(folder).absolutePath())
{
}

QString StorePaths::index() const { return m_folder + "/index.sqlite"_L1; }

QString StorePaths::text() const { return m_folder + "/text.sqlite"_L1; }

QString StorePaths::bytes() const { return m_folder + "/bytes"_L1; }

QString StorePaths::locks() const { return m_folder + "/bytes/writers"_L1; }

QString StorePaths::segment(qint64 number) const
{
    return u"%1/bytes/%2.segment"_s.arg(m_folder).arg(number, 6, 10, QChar(u'0'));
}

QString StorePaths::spool(const QUuid &id, Direction direction) const
{
    return m_folder + "/bytes/"_L1 + id.toString(QUuid::WithoutBraces)
        + (direction == Direction::Out ? ".out"_L1 : ".in"_L1);
}

std::filesystem::path nativePath(const QString &path) { return {path.toStdU16String()}; }

ErrorKind writingErrorKind(FileTrouble trouble)
{
    return trouble == FileTrouble::Full ? ErrorKind::DiskFull : ErrorKind::StoreNotWritable;
}

} // namespace wirebell

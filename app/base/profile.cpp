// SPDX-License-Identifier: MIT
#include "base/profile.h"

#include <QDir>
#include <QStandardPaths>

namespace wirebell {

Profile::Profile(const QString &folder)
    : m_folder(QDir::cleanPath(QDir::current().absoluteFilePath(folder)))
{
}

Profile Profile::standard()
{
    return Profile(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/wirebell"));
}

} // namespace wirebell

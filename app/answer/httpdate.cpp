// SPDX-License-Identifier: MIT
#include "answer/httpdate.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace wirebell {

using namespace Qt::StringLiterals;

QByteArray httpDate(qint64 date)
{
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(date, QTimeZone::UTC), u"ddd, dd MMM yyyy hh:mm:ss"_s)
               .toLatin1()
        + " GMT";
}

} // namespace wirebell

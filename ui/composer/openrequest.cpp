// SPDX-License-Identifier: MIT
#include "ui/composer/openrequest.h"

#include <QCoreApplication>

namespace wirebell {

QString OpenRequest::title() const
{
    if (!draft.name.isEmpty())
        return draft.name;
    QString url = QString::fromUtf8(draft.url);
    if (const qsizetype scheme = url.indexOf(QStringLiteral("://")); scheme >= 0)
        url.remove(0, scheme + 3);
    return url.isEmpty() ? QCoreApplication::translate("OpenRequest", "New request") : url;
}

OpenRequest newRequest()
{
    OpenRequest request;
    request.saved = request.draft;
    return request;
}

} // namespace wirebell

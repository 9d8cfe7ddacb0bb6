// SPDX-License-Identifier: MIT
#include "answer/rule.h"

#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

bool isForwardTarget(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "draft/queryargument.h"

#include "draft/urlparts.h"
#include "http/querypairs.h"

namespace wirebell {

using namespace Qt::StringLiterals;

QByteArray withQuery(const QByteArray &url, QByteArray data)
{
    for (qsizetype i = 0; i + 2 < data.size(); ++i) {
        const QByteArray code = data.sliced(i, 3);
        if (code.startsWith('%') && percentDecoded(code).size() == 1) {
            data.replace(i, 3, code.toLower());
            i += 2;
        }
    }
    const UrlParts parts = splitUrl(url);
    QByteArray query;
    if (parts.query && !parts.query->isEmpty()) {
        query = parts.query->toByteArray();
        if (!query.endsWith('&'))
            query += '&';
    }
    query += data;
    QByteArray result = url.first(parts.authority.data() + parts.authority.size() - url.constData());
    result += parts.path.isEmpty() ? "/"_ba : withoutDotSegments(parts.path);
    if (!query.isEmpty())
        result += '?' + query;
    if (parts.fragment)
        result.append('#').append(*parts.fragment);
    return result;
}

} // namespace wirebell

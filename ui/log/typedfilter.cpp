// SPDX-License-Identifier: MIT
#include "ui/log/typedfilter.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace wirebell {

using namespace Qt::StringLiterals;

RowQuery withRole(Role role)
{
    RowQuery query;
    query.role = role;
    return query;
}

RowQuery typedFilter(const QString &typed, const RowQuery &base)
{
    static const QRegularExpression status(u"^([1-9])(\\d\\d|xx|XX)$"_s);
    // Words in capitals alone are methods: "post" may well be a part of a path.
    static const QRegularExpression method(u"^[A-Z][A-Z-]{2,}$"_s);
    RowQuery query = base;
    QStringList text;
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const auto match = status.match(word); match.hasMatch()) {
            const bool range = match.captured(2).compare("xx"_L1, Qt::CaseInsensitive) == 0;
            query.statusFrom = range ? match.captured(1).toInt() * 100 : word.toInt();
            query.statusTo = range ? query.statusFrom + 99 : query.statusFrom;
        } else if (query.method.isEmpty() && method.match(word).hasMatch()) {
            query.method = word.toLatin1();
        } else if (word == "failed"_L1 || word == QCoreApplication::translate("typedFilter", "failed")) {
            query.failedOnly = true;
        } else {
            text.append(word);
        }
    }
    if (!text.isEmpty())
        query.text = text.join(u' ');
    return query;
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"

#include <QCoreApplication>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

QString what(const QueryMistake &mistake)
{
    switch (mistake.kind) {
    case QueryMistakeKind::UnknownKey:
        return QCoreApplication::translate("Query", "No filter is named “%1”.").arg(mistake.text);
    case QueryMistakeKind::MissingValue:
        if (mistake.key.isEmpty())
            return QCoreApplication::translate("Query", "“%1” looks for nothing.").arg(mistake.text);
        return QCoreApplication::translate("Query", "Something is missing behind “%1:”.").arg(mistake.key);
    case QueryMistakeKind::UnknownName:
        return QCoreApplication::translate("Query", "“%1” knows nothing named “%2”.")
            .arg(mistake.key + u':', mistake.text);
    case QueryMistakeKind::BadStatus:
        return QCoreApplication::translate("Query", "“%1” is no status; 404, 5xx, >=400 and 200-299 are.")
            .arg(mistake.text);
    case QueryMistakeKind::BadAmount:
        return mistake.key.endsWith("time"_L1, Qt::CaseInsensitive)
            ? QCoreApplication::translate("Query", "“%1” is no time; >1s, <=250ms and 1s-5s are.").arg(mistake.text)
            : QCoreApplication::translate("Query", "“%1” is no size; >10k, <=2M and 1k-5k are.").arg(mistake.text);
    case QueryMistakeKind::BadMoment:
        return QCoreApplication::translate("Query", "“%1” is no date or time of day; 2026-11-24, 12:30 and "
                                                    "2026-11-24T12:30 are.")
            .arg(mistake.text);
    case QueryMistakeKind::BadMethod:
        return QCoreApplication::translate("Query", "“%1” is no method.").arg(mistake.text);
    case QueryMistakeKind::OpenQuote:
        return QCoreApplication::translate("Query", "A quotation mark is missing in “%1”.").arg(mistake.text);
    case QueryMistakeKind::NoSide:
        return QCoreApplication::translate("Query", "“%1:” knows no side; field, body, text, size and mark do.")
            .arg(mistake.key);
    case QueryMistakeKind::OnlyExpected:
        return QCoreApplication::translate("Query", "“%1” is a JSONPath, which a log can't be searched for; as text it "
                                                    "stands in quotation marks.")
            .arg(mistake.text);
    case QueryMistakeKind::NotExpected:
        return QCoreApplication::translate("Query", "“%1” is for the log's filter: what arrives has nothing of it yet.")
            .arg(mistake.text);
    }
    return {};
}

} // namespace

QString sentence(const QueryMistake &mistake)
{
    const QString first = what(mistake);
    if (!mistake.nearest.isEmpty() && mistake.nearest != mistake.text)
        return first + u' ' + QCoreApplication::translate("Query", "Is “%1” meant?").arg(mistake.nearest);
    if (mistake.kind == QueryMistakeKind::UnknownKey)
        return first + u' '
            + QCoreApplication::translate("Query", "In quotation marks the word is looked for as it stands.");
    return first;
}

} // namespace wirebell

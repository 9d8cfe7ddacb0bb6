// SPDX-License-Identifier: MIT
#include "cli/namedrow.h"

#include "store/logreader.h"

namespace wirebell {

Result<ExchangeRow> namedRow(LogReader &reader, const QString &word)
{
    bool isNumber = false;
    const QString digits = word.startsWith(u'#') ? word.sliced(1) : word;
    const qint64 number = digits.toLongLong(&isNumber);
    const auto row = isNumber ? reader.row(number) : reader.row(QUuid(word));
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return failure(ErrorKind::NoSuchExchange, word);
    return **row;
}

Result<QList<ExchangeRow>> namedRows(LogReader &reader, const QStringList &words)
{
    QList<ExchangeRow> rows;
    for (const QString &word : words) {
        auto row = namedRow(reader, word);
        if (!row)
            return std::unexpected(row.error());
        rows.append(std::move(*row));
    }
    return rows;
}

} // namespace wirebell

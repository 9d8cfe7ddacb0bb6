// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/exchangerow.h"

#include <QStringList>

namespace wirebell {

class LogReader;

/// The exchange that a word names, by number (#12 or 12) or id. Errors: NoSuchExchange with the word, and as
/// LogReader::row().
Result<ExchangeRow> namedRow(LogReader &reader, const QString &word);
/// Those that the words name, in their order; the first that is not there is the error.
Result<QList<ExchangeRow>> namedRows(LogReader &reader, const QStringList &words);

} // namespace wirebell

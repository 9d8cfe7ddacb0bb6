// SPDX-License-Identifier: MIT
#pragma once

#include "store/exchangerow.h"
#include "ui/widgets/statussign.h"

#include <QString>

namespace wirebell {

/// What came of an exchange in one or two words: "200", "refused", "waiting".
QString outcome(const ExchangeRow &row);
StatusSign outcomeSign(const ExchangeRow &row);

/// "14:40:12.904" for a moment of today, else with its date. Milliseconds since 1970-01-01 UTC.
QString momentText(qint64 at);

/// A row as it is read aloud.
QString spokenRow(const ExchangeRow &row);

/// Where a request goes, without the scheme: "api.example.com/v1/users"; a caught one's target.
QString placeText(const ExchangeRow &row);

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "query/query.h"

#include <QStringList>

#include <expected>

namespace wirebell {

struct Exchange;

/// What `catch --expect` asks of each exchange: typed filters, all of which it must meet.
class Expectation
{
public:
    /// A sentence where one of them is mistyped.
    static std::expected<Expectation, QString> read(const QStringList &typed);

    bool isEmpty() const { return m_query.isEmpty(); }
    /// What an exchange that was read does not meet, a sentence each.
    QStringList differences(const Exchange &exchange) const;

private:
    Query m_query;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "query/query.h"
#include "store/database.h"

#include <vector>

namespace wirebell {

/// Conditions of a query as a condition of SQL, as far as the slim rows settle them. Adds a function that searches text
/// to the connection.
class RowFilter
{
public:
    /// The database must outlive the filter.
    explicit RowFilter(const Database &database);
    ~RowFilter();
    Q_DISABLE_COPY_MOVE(RowFilter)

    /// Whether rows alone tell.
    static bool settles(const QueryCondition &condition);

    /// Takes the conditions that rows settle; before statements are prepared.
    void set(const QList<QueryCondition> &conditions);
    bool isEmpty() const { return m_conditions.isEmpty(); }
    /// The condition, 0 or 1 for each row of exchange, answer and note joined; with parameters from ?11 on.
    QByteArray condition() const;
    /// Binds them, by view into this filter.
    void bind(Statement &to) const;
    /// Whether it looks at what people add to exchanges.
    bool looksAtNotes() const;

    /// Whether `text` (UTF-8, or any bytes) holds the value of condition `index`, without case.
    bool holds(qsizetype index, QByteArrayView text) const;

private:
    struct Parameter
    {
        std::optional<qint64> number;
        QByteArray text;
    };
    QByteArray conditionOf(qsizetype index);
    QByteArray within(QByteArrayView column, const QueryCondition &condition);
    QByteArray add(qint64 number);
    QByteArray add(const QByteArray &text);

    const Database &m_database;
    const QByteArray m_function; // its name: no other filter's
    QList<QueryCondition> m_conditions;
    QByteArrayList m_ascii; // the values in lower case, where they are ASCII
    QByteArray m_sql;
    std::vector<Parameter> m_parameters;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"
#include "store/logreader.h"

namespace wirebell {

/// A RowQuery as a condition of SQL. Adds the function that searches text to the connection, once.
class RowFilter
{
public:
    /// The database must outlive the filter.
    explicit RowFilter(const Database &database);
    ~RowFilter();
    Q_DISABLE_COPY_MOVE(RowFilter)

    void set(const RowQuery &query);
    /// Whether every row matches.
    bool isEmpty() const { return m_query == RowQuery(); }
    /// The condition, with parameters from ?11 on.
    QByteArray condition() const;
    /// Binds them, by view into this filter.
    void bind(Statement &to) const;

    /// Whether `text` (UTF-8, or any bytes) holds what is looked for, without case.
    bool holds(QByteArrayView text) const;

private:
    const Database &m_database;
    RowQuery m_query;
    QByteArray m_ascii; // the text in lower case, where it is ASCII
};

} // namespace wirebell

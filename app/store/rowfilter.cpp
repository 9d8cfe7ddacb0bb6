// SPDX-License-Identifier: MIT
#include "store/rowfilter.h"

#include <sqlite3.h>

#include <algorithm>

namespace wirebell {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

void holdsText(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *filter = static_cast<const RowFilter *>(sqlite3_user_data(context));
    const void *bytes = sqlite3_value_blob(values[0]);
    const int size = sqlite3_value_bytes(values[0]);
    sqlite3_result_int(context, filter->holds({static_cast<const char *>(bytes), size}) ? 1 : 0);
}

} // namespace

RowFilter::RowFilter(const Database &database)
    : m_database(database)
{
    sqlite3_create_function_v2(database.handle(), "holds", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, this, holdsText, nullptr,
                               nullptr, nullptr);
}

RowFilter::~RowFilter()
{
    sqlite3_create_function_v2(m_database.handle(), "holds", 1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr,
                               nullptr);
}

void RowFilter::set(const RowQuery &query)
{
    m_query = query;
    m_ascii.clear();
    if (std::ranges::all_of(query.text, [](QChar c) { return c.unicode() < 0x80; }))
        m_ascii = query.text.toLatin1().toLower();
}

QByteArray RowFilter::condition() const
{
    QByteArray sql = "1";
    if (m_query.role)
        sql += " AND role = ?11";
    if (!m_query.method.isEmpty())
        sql += " AND CAST(method AS TEXT) = CAST(?12 AS TEXT) COLLATE NOCASE";
    if (!m_query.text.isEmpty())
        sql += " AND (holds(target) OR holds(url))";
    if (m_query.statusFrom != 0 || m_query.statusTo != 0)
        sql += " AND status BETWEEN ?13 AND ?14";
    if (m_query.failedOnly)
        sql += " AND state = ?15";
    return sql;
}

void RowFilter::bind(Statement &to) const
{
    if (m_query.role)
        to.bind(11, qint64(*m_query.role));
    if (!m_query.method.isEmpty())
        to.bindBlob(12, m_query.method);
    if (m_query.statusFrom != 0 || m_query.statusTo != 0) {
        to.bind(13, m_query.statusFrom);
        to.bind(14, m_query.statusTo);
    }
    if (m_query.failedOnly)
        to.bind(15, qint64(State::Failed));
}

bool RowFilter::holds(QByteArrayView text) const
{
    if (m_ascii.isEmpty())
        return QString::fromUtf8(text).contains(m_query.text, Qt::CaseInsensitive);
    const auto equal = [](char here, char wanted) { return lower(here) == wanted; };
    return !std::ranges::search(text, m_ascii, equal).empty();
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "store/rowfilter.h"

#include "http/colour.h"

#include <sqlite3.h>

#include <algorithm>

namespace wirebell {

namespace {

constexpr int firstParameter = 11;

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

void holdsText(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *filter = static_cast<const RowFilter *>(sqlite3_user_data(context));
    const void *bytes = sqlite3_value_blob(values[1]);
    const int size = sqlite3_value_bytes(values[1]);
    const bool holds = filter->holds(sqlite3_value_int64(values[0]), {static_cast<const char *>(bytes), size});
    sqlite3_result_int(context, holds ? 1 : 0);
}

} // namespace

RowFilter::RowFilter(const Database &database)
    : m_database(database)
    , m_function("holds_" + QByteArray::number(quintptr(this), 16))
{
    sqlite3_create_function_v2(database.handle(), m_function.constData(), 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, this,
                               holdsText, nullptr, nullptr, nullptr);
}

RowFilter::~RowFilter()
{
    sqlite3_create_function_v2(m_database.handle(), m_function.constData(), 2, SQLITE_UTF8, nullptr, nullptr, nullptr,
                               nullptr, nullptr);
}

bool RowFilter::settles(const QueryCondition &condition)
{
    switch (condition.key) {
    case QueryKey::Place:
    case QueryKey::Method:
    case QueryKey::Status:
    case QueryKey::Target:
    case QueryKey::Url:
    case QueryKey::Error:
    case QueryKey::Size:
    case QueryKey::Time:
    case QueryKey::Moment:
    case QueryKey::Sent:
    case QueryKey::Caught:
    case QueryKey::Failed:
    case QueryKey::Label:
    case QueryKey::Note:
    case QueryKey::Pinned:
    case QueryKey::Colour:
        return true;
    case QueryKey::Mark:
        return !condition.value && condition.side == QuerySide::Either;
    case QueryKey::Field:
    case QueryKey::Body:
    case QueryKey::JsonPath:
    case QueryKey::Anywhere:
    case QueryKey::Host:
    case QueryKey::Endpoint:
    case QueryKey::Rule:
    case QueryKey::Flag:
    case QueryKey::Fault:
    case QueryKey::Paired:
    case QueryKey::Tls:
        return false;
    }
    return false;
}

void RowFilter::set(const QList<QueryCondition> &conditions)
{
    m_conditions.clear();
    m_ascii.clear();
    m_parameters.clear();
    std::ranges::copy_if(conditions, std::back_inserter(m_conditions), settles);
    QByteArrayList parts;
    for (qsizetype i = 0; i < m_conditions.size(); ++i) {
        const QString text = m_conditions[i].value.value_or(QString());
        const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
        m_ascii.append(isAscii ? text.toLatin1().toLower() : QByteArray());
        const QByteArray part = conditionOf(i);
        parts.append(m_conditions[i].negated ? "NOT (" + part + ')' : '(' + part + ')');
    }
    m_sql = parts.isEmpty() ? QByteArray("1") : parts.join(" AND ");
}

QByteArray RowFilter::condition() const { return m_sql; }

bool RowFilter::looksAtNotes() const
{
    return std::ranges::any_of(m_conditions, [](const QueryCondition &condition) {
        return condition.key == QueryKey::Label || condition.key == QueryKey::Note
            || condition.key == QueryKey::Pinned || condition.key == QueryKey::Colour;
    });
}

QByteArray RowFilter::add(qint64 number)
{
    m_parameters.push_back({.number = number, .text = {}});
    return '?' + QByteArray::number(firstParameter + qint64(m_parameters.size()) - 1);
}

QByteArray RowFilter::add(const QByteArray &text)
{
    m_parameters.push_back({.number = {}, .text = text});
    return '?' + QByteArray::number(firstParameter + qint64(m_parameters.size()) - 1);
}

QByteArray RowFilter::within(QByteArrayView column, const QueryCondition &condition)
{
    const QByteArray least = add(condition.least);
    return column.toByteArray() + " BETWEEN " + least + " AND " + add(condition.most);
}

// Never NULL, so that it can be turned round.
QByteArray RowFilter::conditionOf(qsizetype index)
{
    const QueryCondition &condition = m_conditions[index];
    const auto holding = [&](QByteArrayView column) {
        return m_function + '(' + QByteArray::number(index) + ", " + column.toByteArray() + ')';
    };
    switch (condition.key) {
    case QueryKey::Place:
        return holding("target") + " OR " + holding("url");
    case QueryKey::Target:
        return holding("target");
    case QueryKey::Url:
        return "CASE url WHEN '' THEN " + holding("target") + " ELSE " + holding("url") + " END";
    case QueryKey::Method:
        return "CAST(method AS TEXT) = " + add(condition.value.value_or(QString()).toUtf8()) + " COLLATE NOCASE";
    case QueryKey::Status:
        return within("coalesce(answer.status, 0)", condition);
    case QueryKey::Error:
        return condition.value ? "coalesce(answer.error, '') = " + add(condition.value->toUtf8())
                               : QByteArray("answer.error IS NOT NULL");
    case QueryKey::Size: {
        QByteArrayList sides;
        if (condition.side != QuerySide::Response)
            sides.append(within("request_size", condition));
        if (condition.side != QuerySide::Request)
            sides.append(within("coalesce(answer.response_size, 0)", condition));
        return sides.join(" OR ");
    }
    case QueryKey::Time:
        return "answer.duration IS NOT NULL AND " + within("coalesce(answer.duration, 0)", condition);
    case QueryKey::Moment:
        return within("started", condition);
    case QueryKey::Sent:
        return "role = " + add(qint64(Role::Sent));
    case QueryKey::Caught:
        return "role = " + add(qint64(Role::Caught));
    case QueryKey::Failed:
        return "coalesce(answer.state, 0) = " + add(qint64(State::Failed));
    case QueryKey::Mark:
        return "coalesce(answer.marks, exchange.marks) > 0";
    case QueryKey::Label:
        return condition.value ? holding("coalesce(note.labels, '')")
                               : QByteArray("coalesce(note.labels, '') <> ''");
    case QueryKey::Note:
        return condition.value ? holding("coalesce(note.note, '')")
                               : QByteArray("coalesce(note.note, '') <> ''");
    case QueryKey::Pinned:
        return "coalesce(note.pinned, 0) = 1";
    case QueryKey::Colour:
        return condition.value ? "coalesce(note.colour, 0) = " + add(qint64(colourNamed(*condition.value).value_or(Colour::None)))
                               : QByteArray("coalesce(note.colour, 0) <> 0");
    default:
        return "1";
    }
}

void RowFilter::bind(Statement &to) const
{
    for (size_t i = 0; i < m_parameters.size(); ++i) {
        const Parameter &parameter = m_parameters[i];
        if (parameter.number)
            to.bind(firstParameter + int(i), *parameter.number);
        else
            to.bindText(firstParameter + int(i), parameter.text);
    }
}

bool RowFilter::holds(qsizetype index, QByteArrayView text) const
{
    const QString wanted = m_conditions[index].value.value_or(QString());
    if (m_conditions[index].key == QueryKey::Label) // each stands between two line feeds
        return QString::fromUtf8(text).contains(u'\n' + wanted + u'\n', Qt::CaseInsensitive);
    const QByteArray &ascii = m_ascii[index];
    if (ascii.isEmpty())
        return QString::fromUtf8(text).contains(wanted, Qt::CaseInsensitive);
    const auto equal = [](char here, char one) { return lower(here) == one; };
    return !std::ranges::search(text, ascii, equal).empty();
}

} // namespace wirebell

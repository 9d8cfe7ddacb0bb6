// SPDX-License-Identifier: MIT
#include "ui/log/exchangelistmodel.h"

#include "phrase/phrase.h"
#include "ui/log/marks.h"
#include "ui/log/rowtext.h"

#include <QDateTime>
#include <QLocale>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// Read beyond each end of what is on screen, so that scrolling seldom meets an empty row.
constexpr int margin = 64;
/// Rows that are held; beyond, those that are off screen are let go.
constexpr int held = 4096;
/// Rows that are gone are waited for so long while the log is still searched for the others. Milliseconds.
constexpr qint64 patience = 2000;

QVariant alignment(ExchangeListModel::Column column)
{
    using enum ExchangeListModel::Column;
    const bool right = column == Number || column == RequestSize || column == Out || column == In || column == Duration;
    return int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

ExchangeListModel::ExchangeListModel(LogThread &log, const QList<Column> &columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_notes(log)
    , m_columns(columns)
{
    connect(&log, &LogThread::changed, this, &ExchangeListModel::refresh);
    connect(&m_notes, &RowNotes::arrived, this, [this] {
        const int last = qMin(m_last, rowCount() - 1);
        if (m_first <= last)
            Q_EMIT dataChanged(index(m_first, 0), index(last, int(m_columns.size()) - 1));
    });
    refresh();
}

void ExchangeListModel::setQuery(const Query &query)
{
    if (query == m_query)
        return;
    beginResetModel();
    m_query = query;
    m_rows.clear();
    m_count = 0;
    m_older = 0;
    m_first = 0;
    m_known = false;
    endResetModel();
    m_ticket.renew();
    m_asking = false;
    m_rearranging.invalidate();
    Q_EMIT emptied();
    refresh();
}

void ExchangeListModel::setVisibleRows(int first, int last)
{
    if (first == m_first && last == m_last)
        return;
    m_first = first;
    m_last = last;
    wantNotes();
    for (int row = qMax(0, first); row <= last && row < m_count; ++row) {
        const auto it = m_rows.constFind(rank(row));
        if (it == m_rows.cend() || it->state == State::Open)
            return refresh();
    }
}

void ExchangeListModel::wantNotes()
{
    if (!m_columns.contains(Endpoint) && !m_columns.contains(Note))
        return;
    QList<ExchangeRow> rows;
    for (int i = qMax(0, m_first); i <= m_last && i < m_count; ++i) {
        if (const ExchangeRow *there = row(i))
            rows.append(*there);
    }
    m_notes.want(rows);
}

const ExchangeRow *ExchangeListModel::row(int row) const
{
    const auto it = m_rows.constFind(rank(row));
    return it == m_rows.cend() ? nullptr : &*it;
}

void ExchangeListModel::refresh()
{
    if (!m_log.isOpen())
        return;
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_again = false;
    const qint64 last = qMax(m_first, m_last);
    const qint64 length = last - m_first + 1 + 2 * margin;
    // At the top the newest are wanted, also those that no count has told of yet.
    const qint64 first = m_first <= margin ? -1 : qMax<qint64>(0, m_count - 1 - last - margin);
    m_log.page(m_ticket.ticket(), m_query, first, length, [this](const Result<LogPage> &page) {
        m_asking = false;
        if (page)
            take(*page);
        if (m_again)
            refresh();
    });
}

void ExchangeListModel::take(const LogPage &page)
{
    const qint64 newer = page.count - page.older - (m_count - m_older);
    if (page.begun != m_begun || page.older < m_older || newer < 0) { // some are gone, or came back
        if (!m_rows.isEmpty())
            return rearrange();
        beginResetModel();
        m_count = page.count;
        m_older = page.older;
        m_begun = page.begun;
        endResetModel();
        Q_EMIT emptied();
    } else {
        if (const qint64 found = page.older - m_older; found > 0) {
            beginInsertRows({}, int(m_count), int(m_count + found) - 1);
            m_count += found;
            m_older = page.older;
            endInsertRows();
        }
        if (newer > 0) {
            beginInsertRows({}, 0, int(newer) - 1);
            m_count = page.count;
            endInsertRows();
        }
    }
    if (m_rows.size() > held) {
        const qint64 from = rank(m_last + margin);
        const qint64 to = rank(m_first - margin);
        m_rows.removeIf([=](const auto &entry) { return entry.key() < from || entry.key() > to; });
    }
    int changedFrom = INT_MAX;
    int changedTo = -1;
    for (qsizetype i = 0; i < page.rows.size(); ++i) {
        const qint64 at = page.first - page.older + i;
        ExchangeRow &row = m_rows[at];
        if (row == page.rows[i])
            continue;
        row = page.rows[i];
        const int shown = int(rank(0) - at);
        changedFrom = qMin(changedFrom, shown);
        changedTo = qMax(changedTo, shown);
    }
    if (changedTo >= 0)
        Q_EMIT dataChanged(index(changedFrom, 0), index(changedTo, int(m_columns.size()) - 1));
    wantNotes();
    if (!page.steady || !page.complete)
        m_again = true;
    if ((page.complete || page.count > 0) && !std::exchange(m_known, true))
        Q_EMIT counted();
}

void ExchangeListModel::rearrange()
{
    if (!m_rearranging.isValid())
        m_rearranging.start();
    const QList<ExchangeRow> rows = m_rows.values();
    QList<qint64> numbers;
    for (const ExchangeRow &row : rows)
        numbers.append(row.number);
    m_asking = true;
    m_log.places(m_ticket.ticket(), m_query, numbers, [this, rows](const Result<LogPlaces> &places) {
        m_asking = false;
        if (!places)
            return; // asked again with the next change
        if (!places->found.isComplete && m_rearranging.elapsed() < patience)
            return rearrange();
        place(rows, *places);
        refresh();
    });
}

void ExchangeListModel::place(const QList<ExchangeRow> &rows, const LogPlaces &places)
{
    m_rearranging.invalidate();
    Q_EMIT aboutToRearrange();
    beginResetModel();
    m_count = places.found.count;
    m_older = places.found.older;
    m_begun = places.found.begun;
    m_rows.clear();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (places.places[i].isMet)
            m_rows.insert(rank(int(places.places[i].newer)), rows[i]);
    }
    endResetModel();
    if (m_rows.isEmpty())
        Q_EMIT emptied();
    else
        Q_EMIT rearranged();
}

int ExchangeListModel::rowOf(qint64 number) const
{
    for (const auto &[at, row] : m_rows.asKeyValueRange()) {
        if (row.number == number)
            return int(rank(0) - at);
    }
    return -1;
}

void ExchangeListModel::withRows(const QList<std::pair<int, int>> &ranges,
                                 const std::function<void(const QList<ChosenExchange> &)> &act)
{
    QList<ChosenExchange> exchanges;
    QList<std::pair<qint64, qint64>> ranks;
    bool atHand = true;
    for (const auto &[first, last] : ranges) {
        ranks.append({rank(last), rank(first)});
        for (int i = first; atHand && i <= last; ++i) {
            const ExchangeRow *there = row(i);
            atHand = there != nullptr;
            if (there)
                exchanges.append({.number = there->number, .id = there->id, .annotation = there->annotation});
        }
    }
    if (atHand)
        return act(exchanges);
    m_log.chosen(m_ticket.ticket(), m_query, m_begun, ranks, [act](const Result<QList<ChosenExchange>> &read) {
        if (read)
            act(*read);
    });
}

int ExchangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(qMin<qint64>(m_count, INT_MAX));
}

int ExchangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString ExchangeListModel::text(const ExchangeRow &row, Column column) const
{
    const QLocale locale;
    switch (column) {
    case Number:
        return QString::number(row.number);
    case Time:
        return momentText(row.startedAt);
    case Kind:
        return row.role == Role::Sent ? tr("sent") : tr("caught");
    case Method:
        return row.method.isEmpty() ? u"–"_s : QString::fromUtf8(row.method);
    case Target:
        return placeText(row);
    case Outcome:
        return outcome(row);
    case RequestSize:
        return locale.toString(row.requestSize);
    case Out:
        return locale.toString(row.role == Role::Sent ? row.requestSize : row.responseSize);
    case In:
        return locale.toString(row.role == Role::Sent ? row.responseSize : row.requestSize);
    case Endpoint:
    case Note: {
        const RowNote *note = m_notes.find(row);
        return !note ? QString() : column == Endpoint ? note->endpoint : note->words;
    }
    case Duration:
        return row.duration < 0 ? u"–"_s : milliseconds(row.duration);
    }
    return {};
}

QVariant ExchangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Column shown = column(index.column());
    if (role == Qt::TextAlignmentRole)
        return alignment(shown);
    const ExchangeRow *there = row(index.row());
    if (!there)
        return role == Qt::DisplayRole ? QVariant(u"…"_s) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text(*there, shown);
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? spokenRow(*there) : text(*there, shown);
    case Qt::ToolTipRole:
        if (shown == Time)
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(there->startedAt), QLocale::LongFormat);
        if (shown == Target && !there->annotation.isEmpty())
            return Marks::tip(there->annotation);
        return shown == Note || shown == Endpoint ? text(*there, shown) : QVariant();
    default:
        return {};
    }
}

QVariant ExchangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(column(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (column(section)) {
    case Number:
        return u"#"_s;
    case Time:
        return tr("Time");
    case Kind:
        return tr("Role");
    case Method:
        return tr("Method");
    case Target:
        return tr("Target");
    case Outcome:
        return m_query.isOf(Role::Caught) ? tr("Answered") : tr("Status");
    case RequestSize:
        return tr("Bytes");
    case Out:
        return tr("Out");
    case In:
        return tr("In");
    case Endpoint:
        return tr("Endpoint");
    case Note:
        return tr("Note");
    case Duration:
        return tr("ms");
    }
    return {};
}

} // namespace wirebell

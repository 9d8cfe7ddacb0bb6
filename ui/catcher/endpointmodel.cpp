// SPDX-License-Identifier: MIT
#include "ui/catcher/endpointmodel.h"

#include "ui/catcher/endpointbook.h"
#include "ui/catcher/localcatcher.h"
#include "ui/catcher/reachwords.h"
#include "ui/catcher/rulewords.h"

#include <QLocale>
#include <QMimeData>
#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto dragged = "application/x-wirebell-endpoint"_L1;

} // namespace

EndpointModel::EndpointModel(EndpointBook &book, LocalCatcher &catcher, QObject *parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_catcher(catcher)
{
    connect(&book, &EndpointBook::rearranged, this, [this] {
        beginResetModel();
        m_counts = m_counts.first(qMin<qsizetype>(1, m_counts.size()));
        endResetModel();
    });
    connect(&book, &EndpointBook::edited, this,
            [this](int endpoint) { Q_EMIT dataChanged(index(endpoint + 1), index(endpoint + 1)); });
    connect(&catcher, &LocalCatcher::statusChanged, this,
            [this] { Q_EMIT dataChanged(index(0), index(rowCount() - 1)); });
}

void EndpointModel::setCounts(const QList<qint64> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int EndpointModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_book.size() + 1;
}

EndpointModel::State EndpointModel::state(int endpoint) const
{
    if (endpoint < 0)
        return m_catcher.status().listening ? State::Listening : State::Silent;
    using Is = LocalCatcher::Reach::State;
    switch (m_catcher.reachOf(m_book.at(endpoint)).state) {
    case Is::Listening:
        return m_book.at(endpoint).isPaused ? State::Paused : State::Listening;
    case Is::Stopped:
        return State::Stopped;
    case Is::Failed:
        return State::Failed;
    case Is::Silent:
    case Is::OffNetwork:
        break;
    }
    return State::Silent;
}

QVariant EndpointModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int endpoint = index.row() - 1;
    const auto name = [&] {
        if (endpoint < 0)
            return tr("All endpoints");
        return m_book.at(endpoint).name.isEmpty() ? tr("without a name") : m_book.at(endpoint).name;
    };
    const auto path = [&] {
        if (endpoint < 0)
            return QString();
        const EndpointConfig &config = m_book.at(endpoint);
        const QString own = config.path == "/" ? QString() : QString::fromUtf8(config.path);
        const LocalCatcher::Reach reach = m_catcher.reachOf(config);
        const QString place = reach.isOwn ? QUrl(reach.origins.value(0)).authority() : QString();
        const QString where = place.isEmpty() && reach.isOwn ? config.listen->text() : place;
        return where.isEmpty() && own.isEmpty() ? tr("any path") : where + own;
    };
    // What keeps requests away comes before what they would get.
    const auto words = [&] {
        if (endpoint < 0)
            return QString();
        const LocalCatcher::Reach reach = m_catcher.reachOf(m_book.at(endpoint));
        const bool isOpen = reach.state == LocalCatcher::Reach::State::Listening
            || reach.state == LocalCatcher::Reach::State::Silent;
        return isOpen ? endpointWords(m_book.at(endpoint)) : reachWords(reach);
    };
    const QString count =
        index.row() < m_counts.size() ? QLocale().toString(m_counts.at(index.row())) : QString();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return name();
    case PathRole:
        return path();
    case WordsRole:
    case Qt::ToolTipRole:
        return words();
    case CountRole:
        return count;
    case StateRole:
        return int(state(endpoint));
    case Qt::AccessibleTextRole:
        if (endpoint < 0)
            return tr("%1, %2", "all endpoints, how many requests").arg(name(), count);
        return tr("%1, %2, %3, %4", "an endpoint's name, path, what it answers, how many requests")
            .arg(name(), path(), words(), count);
    default:
        return {};
    }
}

Qt::ItemFlags EndpointModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.row() == 0 ? all : all | Qt::ItemIsDragEnabled;
}

QStringList EndpointModel::mimeTypes() const
{
    return {dragged};
}

QMimeData *EndpointModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(dragged, QByteArray::number(indexes.first().row() - 1));
    return data;
}

bool EndpointModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &) const
{
    return data->hasFormat(dragged) && row != 0;
}

bool EndpointModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const int from = data->data(dragged).toInt();
    const int before = row < 0 ? m_book.size() : row - 1;
    Q_EMIT moveRequested(from, before > from ? before - 1 : before);
    return false; // the view has nothing to take away
}

} // namespace wirebell

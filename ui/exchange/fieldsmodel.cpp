// SPDX-License-Identifier: MIT
#include "ui/exchange/fieldsmodel.h"

#include "draft/secretplaces.h"
#include "phrase/phrase.h"
#include "ui/exchange/codepoint.h"

using namespace Qt::StringLiterals;

namespace wirebell {

FieldsModel::FieldsModel(QObject *parent) : QAbstractTableModel(parent) {}

void FieldsModel::setFields(const std::vector<FieldRow> &rows, const SecretMask &mask)
{
    beginResetModel();
    m_rows = rows;
    m_mask = mask;
    endResetModel();
}

void FieldsModel::setSecretsShown(bool shown)
{
    if (std::exchange(m_secretsShown, shown) != shown && !m_rows.empty())
        Q_EMIT dataChanged(index(0, Value), index(rowCount() - 1, Value), {Qt::DisplayRole, Qt::ToolTipRole});
}

bool FieldsModel::isHeading(int row) const
{
    return m_rows[size_t(row)].kind != FieldRow::Field;
}

QString FieldsModel::heading(const FieldRow &row) const
{
    switch (row.kind) {
    case FieldRow::Interim:
        return tr("%1, interim response").arg(visibleText(row.name).trimmed());
    case FieldRow::Final:
        return visibleText(row.name).trimmed();
    case FieldRow::Trailers:
        return tr("Trailers, sent after the body");
    case FieldRow::Field:
        break;
    }
    return {};
}

QString FieldsModel::value(const FieldRow &row) const
{
    if (m_secretsShown)
        return visibleText(row.value);
    const qint64 at = row.valueAt >= 0 ? row.valueAt : SecretMask::nowhere;
    const qint64 end = at + row.value.size();
    QString text;
    qint64 shownUntil = at;
    auto secrets = m_mask.in(at, row.value);
    // A value that does not stand in one piece on the wire, as a folded one: there is no place to know it by.
    if (row.valueAt < 0) {
        if (const auto range = secretInField(row.name, row.value))
            secrets = {{{at + range->at, range->length}, QString::fromUtf8(row.name)}};
    }
    for (const auto &secret : secrets) {
        const qint64 from = std::max(secret.range.at, at);
        text += visibleText(QByteArrayView(row.value).sliced(shownUntil - at, from - shownUntil));
        text += tr("[%1 · %2]", "a hidden secret: its name, how many bytes")
                    .arg(secret.name, byteCount(secret.range.length));
        shownUntil = std::min(secret.range.end(), end);
    }
    return text + visibleText(QByteArrayView(row.value).sliced(shownUntil - at));
}

QString FieldsModel::text(int row, int column) const
{
    const FieldRow &field = m_rows[size_t(row)];
    switch (column) {
    case Mark:
        return field.added ? u"+"_s : QString();
    case Name:
        return field.kind == FieldRow::Field ? visibleText(field.name) : heading(field);
    case Value:
        return field.kind == FieldRow::Field ? value(field) : QString();
    default:
        return {};
    }
}

int FieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FieldsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FieldsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Mark && m_rows[size_t(index.row())].added ? tr("added by Wirebell")
                                                                           : text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Mark ? int(Qt::AlignCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant FieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Value:
        return tr("Value");
    default:
        return QString();
    }
}

Qt::ItemFlags FieldsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace wirebell

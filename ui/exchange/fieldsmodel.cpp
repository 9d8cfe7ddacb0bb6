// SPDX-License-Identifier: MIT
#include "ui/exchange/fieldsmodel.h"

#include "phrase/phrase.h"
#include "ui/exchange/codepoint.h"

using namespace Qt::StringLiterals;

namespace wirebell {

FieldsModel::FieldsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FieldsModel::setFields(const std::vector<FieldRow> &rows, const QList<ByteDecor::Secret> &secrets,
                            const QList<ByteDecor::Needle> &needles)
{
    beginResetModel();
    m_rows = rows;
    m_secrets = secrets;
    m_needles = needles;
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
    // Cut out what is hidden: first by place, then by its bytes.
    struct Cut
    {
        qsizetype at, length;
        QString name;
    };
    std::vector<Cut> cuts;
    for (const auto &secret : m_secrets) {
        const qint64 from = std::max(secret.range.at - row.valueAt, qint64(0));
        const qint64 to = std::min(secret.range.end() - row.valueAt, qint64(row.value.size()));
        if (row.valueAt >= 0 && from < to)
            cuts.push_back({qsizetype(from), qsizetype(to - from), secret.name});
    }
    for (const auto &needle : m_needles) {
        for (qsizetype at = row.value.indexOf(needle.bytes); at >= 0;
             at = row.value.indexOf(needle.bytes, at + needle.bytes.size()))
            cuts.push_back({at, needle.bytes.size(), needle.name});
    }
    std::ranges::stable_sort(cuts, {}, &Cut::at);
    QString text;
    qsizetype done = 0;
    for (const Cut &cut : cuts) {
        if (cut.at < done)
            continue;
        text += visibleText(QByteArrayView(row.value).sliced(done, cut.at - done));
        text += tr("[%1 · %2]", "a hidden secret: its name, how many bytes").arg(cut.name, byteCount(cut.length));
        done = cut.at + cut.length;
    }
    return text + visibleText(QByteArrayView(row.value).sliced(done));
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

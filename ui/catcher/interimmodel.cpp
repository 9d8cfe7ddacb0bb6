// SPDX-License-Identifier: MIT
#include "ui/catcher/interimmodel.h"

#include "ui/catcher/fieldlistmodel.h"

#include <QGuiApplication>
#include <QPalette>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// An interim status (RFC 9110, 15.2) but 101, behind which another protocol begins.
std::optional<int> interimStatus(const QString &typed)
{
    bool isNumber = false;
    const int status = typed.section(u' ', 0, 0).toInt(&isNumber);
    return isNumber && status >= 100 && status <= 199 && status != 101 ? std::optional(status) : std::nullopt;
}

} // namespace

void InterimModel::setInterim(const QList<InterimAnswer> &given)
{
    if (interim() == given)
        return;
    QList<InterimLine> lines;
    for (const InterimAnswer &answer : given) {
        lines.append({.status = QString::number(answer.status)});
        for (const Field &field : answer.fields) {
            if (!lines.last().field.name.isEmpty())
                lines.append(InterimLine());
            lines.last().field = field;
        }
    }
    setEntries(lines);
}

std::optional<QList<InterimAnswer>> InterimModel::interim() const
{
    QList<InterimAnswer> all;
    for (const InterimLine &line : m_entries) {
        if (!line.status.isEmpty()) {
            const auto status = interimStatus(line.status);
            if (!status)
                return std::nullopt;
            all.append({.status = *status});
        }
        if (line.field.name.isEmpty())
            continue;
        if (all.isEmpty())
            return std::nullopt;
        all.last().fields.append(line.field.name, line.field.value);
    }
    return all;
}

QString InterimModel::wrongStatus() const
{
    for (const InterimLine &line : m_entries) {
        if (!line.status.isEmpty() && !interimStatus(line.status))
            return line.status;
    }
    return {};
}

QVariant InterimModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (isEmptyRow(index)) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return index.column() == Status ? u"103"_s : index.column() == Name ? tr("name") : tr("value");
        if (role == Qt::ForegroundRole)
            return QGuiApplication::palette().color(QPalette::PlaceholderText);
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const InterimLine &line = m_entries.at(index.row());
    return index.column() == Status ? line.status
                                    : QString::fromUtf8(index.column() == Name ? line.field.name : line.field.value);
}

void InterimModel::put(InterimLine &line, int column, const QVariant &value) const
{
    if (column == Status)
        line.status = value.toString().trimmed();
    else
        (column == Name ? line.field.name : line.field.value) = fieldLine(value.toString());
}

QString InterimModel::title(int column) const
{
    return column == Status ? tr("Status") : column == Name ? tr("Name") : tr("Value");
}

} // namespace wirebell

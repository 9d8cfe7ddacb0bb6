// SPDX-License-Identifier: MIT
#include "ui/mainwindow/palettemodel.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr int noMatch = -1;

} // namespace

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    match();
    endResetModel();
}

void PaletteModel::setGroup(PaletteEntry::Group group, const QList<PaletteEntry> &entries)
{
    beginResetModel();
    m_entries.removeIf([group](const PaletteEntry &entry) { return entry.group == group; });
    m_entries += entries;
    match();
    endResetModel();
}

void PaletteModel::setTyped(const QString &typed)
{
    beginResetModel();
    QString rest = typed.trimmed();
    m_only.reset();
    if (rest.startsWith(u'>'))
        m_only = PaletteEntry::Group::Command;
    else if (rest.startsWith(u'#'))
        m_only = PaletteEntry::Group::Exchange;
    if (m_only == PaletteEntry::Group::Command)
        rest.remove(0, 1);
    m_words = rest.split(u' ', Qt::SkipEmptyParts);
    match();
    endResetModel();
}

/// Lower is better.
int PaletteModel::rating(const PaletteEntry &entry) const
{
    int rating = entry.enabled ? 0 : 100;
    for (const QString &word : m_words) {
        const qsizetype at = entry.title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at == 0)
            continue;
        if (at > 0)
            rating += entry.title.at(at - 1).isLetterOrNumber() ? 3 : 1;
        else if (entry.note.contains(word, Qt::CaseInsensitive))
            rating += 10;
        else
            return noMatch;
    }
    return rating;
}

void PaletteModel::match()
{
    m_rows.clear();
    m_matches = 0;
    for (const auto group :
         {PaletteEntry::Group::Command, PaletteEntry::Group::Request, PaletteEntry::Group::Exchange}) {
        if (m_only && *m_only != group)
            continue;
        QList<std::pair<int, int>> rated;
        for (int i = 0; i < m_entries.size(); ++i) {
            if (m_entries[i].group != group)
                continue;
            // Exchanges stay in the order of their coming.
            if (const int rate = rating(m_entries[i]); rate != noMatch)
                rated.append({group == PaletteEntry::Group::Exchange ? 0 : rate, i});
        }
        if (rated.isEmpty())
            continue;
        std::ranges::stable_sort(rated, {}, &std::pair<int, int>::first);
        m_rows.append(-1 - int(group));
        for (const auto &[rate, index] : rated)
            m_rows.append(index);
        m_matches += int(rated.size());
    }
}

const PaletteEntry *PaletteModel::entry(int row) const
{
    const int index = m_rows.value(row, -1);
    return index < 0 ? nullptr : &m_entries.at(index);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteEntry *there = entry(index.row());
    if (!there) {
        if (role == HeadRole)
            return true;
        if (role != Qt::DisplayRole)
            return {};
        switch (PaletteEntry::Group(-1 - m_rows.at(index.row()))) {
        case PaletteEntry::Group::Command:
            return tr("Commands");
        case PaletteEntry::Group::Request:
            return tr("Requests");
        case PaletteEntry::Group::Exchange:
            return tr("Exchanges");
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return there->title;
    case Qt::AccessibleTextRole: {
        QStringList parts{there->title, there->note, there->key};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case NoteRole:
        return there->note;
    case KeyRole:
        return there->key;
    case Qt::DecorationRole:
        return there->icon;
    case WordsRole:
        return m_words;
    case EnabledRole:
        return there->enabled;
    case HeadRole:
        return false;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const PaletteEntry *there = entry(index.row());
    if (!there || !there->enabled)
        return there ? Qt::ItemNeverHasChildren : Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace wirebell

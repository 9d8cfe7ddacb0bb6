// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QIcon>

#include <functional>

namespace wirebell {

/// Something the palette can do.
struct PaletteEntry
{
    enum class Group { Command, Request, Exchange };

    Group group = Group::Command;
    QString title;
    QString note;
    QString key;
    QIcon icon;
    bool enabled = true;
    std::function<void()> run;
};

/// The entries that match what was typed, the best first, under the head of their group. All words must occur in the
/// title or the note; ">" first asks for commands alone, "#" for exchanges.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { HeadRole = Qt::UserRole + 1, NoteRole, KeyRole, WordsRole, EnabledRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<PaletteEntry> &entries);
    /// Those of one group anew; the others stay.
    void setGroup(PaletteEntry::Group group, const QList<PaletteEntry> &entries);
    void setTyped(const QString &typed);
    int matchCount() const { return m_matches; }
    int entryCount() const { return int(m_entries.size()); }
    /// Null for a head.
    const PaletteEntry *entry(int row) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

private:
    void match();
    int rating(const PaletteEntry &entry) const;

    QList<PaletteEntry> m_entries;
    QStringList m_words;
    std::optional<PaletteEntry::Group> m_only;
    QList<int> m_rows; ///< an entry's index; a head: minus one minus its group
    int m_matches = 0;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "draft/requestdraft.h"
#include "ui/composer/entries.h"

namespace wirebell {

/// The parts of a multipart/form-data body, and an empty row to type the next. A part's content is text, or the bytes
/// of a file: then Content shows the file's path and File is ticked.
class PartModel : public Entries<DraftPart>
{
    Q_OBJECT

public:
    enum Column : quint8 { Name, File, Content, Type };

    explicit PartModel(QObject *parent = nullptr) : Entries(Type + 1, File, parent) {}

    const QList<DraftPart> &parts() const { return m_entries; }
    void setParts(const QList<DraftPart> &parts) { setEntries(parts); }
    /// Appends the file as a part of its own, or takes it as the content of `row` where that is a part.
    void takeFile(int row, const QString &path);

    QVariant data(const QModelIndex &index, int role) const final;

private:
    void put(DraftPart &part, int column, const QVariant &value) const final;
    bool canTick(int row) const final;
    QString title(int column) const final;
};

} // namespace wirebell

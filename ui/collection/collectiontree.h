// SPDX-License-Identifier: MIT
#pragma once

#include "collection/collectionitem.h"

#include <QStandardItemModel>

namespace wirebell {

/// The Collections sidebar's rows: the built-in samples, then the folders that are open.
class CollectionTree : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind
        PathRole,                    ///< absolute; empty for samples
        MethodRole,                  ///< a request's
        SampleRole,                  ///< a sample's index in samples()
        NoteRole,                    ///< a word or two on the right
    };
    enum class Kind : quint8 { Samples, Collection, Folder, Request, Other, Broken };

    explicit CollectionTree(QObject *parent = nullptr);

    /// Shows the folder as it was read just now, in the place it had before, else at the end.
    void setCollection(const CollectionItem &collection);
    /// A folder that could not be read.
    void setUnreadable(const QString &folder, const Error &error);
    void removeCollection(const QString &folder);
    QStringList folders() const;
    /// The requests, samples among them, with the way to each: "Users API / Users".
    QList<std::pair<QModelIndex, QString>> requests() const;

private:
    QStandardItem *make(const CollectionItem &read) const;
    void put(const QString &folder, QStandardItem *item);
    int rowOf(const QString &folder) const;
};

} // namespace wirebell

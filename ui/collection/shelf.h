// SPDX-License-Identifier: MIT
#pragma once

#include "collection/collectionitem.h"
#include "collection/requestfile.h"
#include "ui/collection/collectiontree.h"
#include "ui/composer/openrequest.h"
#include "ui/exchange/readingthread.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <map>

namespace wirebell {

/// The folders of saved requests that are open: read on a thread of their own, watched, and read again when a file in
/// them changes.
class Shelf : public QObject
{
    Q_OBJECT

public:
    explicit Shelf(QObject *parent = nullptr);

    CollectionTree &tree() { return m_tree; }
    QStringList folders() const { return m_folders; }
    /// Nothing happens to a folder that is open.
    void openFolder(const QString &folder);
    void closeFolder(const QString &folder);
    /// The open folder that holds `path`; empty: none.
    QString folderOf(const QString &path) const;
    /// Reads a folder again now.
    void readAgain(const QString &folder);

    /// Reads a saved request; requestRead() or readingFailed() follows.
    void readRequest(const QString &path);
    /// Writes a request and reads its folder again; written() or writingFailed() follows. Without a path in `request`
    /// a new file is made in `folder`; with one, and not foreign, that file is replaced.
    void write(const OpenRequest &request, const QString &folder);

Q_SIGNALS:
    void foldersChanged();
    /// The rows of a folder were made anew.
    void treeChanged(const QString &folder);
    void requestRead(const wirebell::OpenRequest &request);
    void readingFailed(const wirebell::Error &error);
    void written(const wirebell::OpenRequest &request);
    void writingFailed(const wirebell::Error &error);

private:
    struct Reading
    {
        TicketHolder ticket;
        QStringList watched;
    };

    void read(const QString &folder);
    void watch(Reading &reading, const CollectionItem &root);

    ReadingThread m_thread;
    CollectionTree m_tree;
    QStringList m_folders;
    std::map<QString, Reading> m_readings;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
    QSet<QString> m_stale;
    Ticket m_always;
};

} // namespace wirebell

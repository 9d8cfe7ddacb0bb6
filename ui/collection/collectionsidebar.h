// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QSortFilterProxyModel;
class QTreeView;

namespace wirebell {

class LastSent;
class LogThread;
class PaneHead;
class SearchField;
class Shelf;

/// The saved requests: samples and open folders, a filter, and the requests that were sent last.
class CollectionSidebar : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *newRequest;
        QAction *openFolder;
        QAction *closeFolder; ///< enabled while a row of an open folder is chosen
    };

    /// Nothing is owned; all outlives the sidebar.
    CollectionSidebar(Shelf &shelf, LogThread &log, const Actions &actions, QWidget *parent = nullptr);

    /// The folder that a new request would go into: of the chosen row, else the first open one, else empty.
    QString chosenFolder() const;
    /// The open folder that the chosen row belongs to; empty: none.
    QString chosenCollection() const;
    /// Marks the row of what the composer shows: a file, or a sample by its number.
    void mark(const QString &path, int sample);
    SearchField &filter() const { return *m_filter; }

Q_SIGNALS:
    void sampleChosen(int number);
    void fileChosen(const QString &path);
    void sentChosen(const QUuid &id);
    /// A broken file was chosen: what is wrong with it.
    void problemChosen(const QString &sentence);

private:
    void choose(const QModelIndex &index);
    void narrow();
    QWidget *makeHint(QAction *openFolder);
    QWidget *makeLastSent(LogThread &log);

    Shelf &m_shelf;
    QAction *m_closeFolder;
    QSortFilterProxyModel *m_shown;
    QTreeView *m_view;
    SearchField *m_filter;
    LastSent *m_last = nullptr;
    QWidget *m_lastPart = nullptr;
    QWidget *m_hint = nullptr;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QObject>

namespace wirebell {

/// The window's own actions, each with a name, an icon and a key. What they do is connected by the window; those of
/// the edit menu act on the widget that has the focus.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are added to `window`, so that their keys work anywhere in it.
    explicit WindowActions(QWidget *window);

    // File
    QAction *newTab, *closeTab, *reopenTab, *openFolder, *save, *saveAs, *quit;
    // Edit
    QAction *undo, *redo, *cut, *copy, *paste, *selectAll;
    // View
    QAction *collections, *catcher, *log, *sidebar, *fold, *nextPane, *previousPane, *palette;
    // Exchange
    QAction *send, *stop, *url, *format, *editAndSend, *sendAgainTo, *compare, *saveAsRule, *saveAsRequest, *followNewest, *clearList;
    // Log
    QAction *pin, *colour, *labels, *writeNote, *deleteExchanges, *handOver, *openExchanges, *closeExchanges, *keeping,
        *forgetEverything;
    // Collection
    QAction *filterRequests, *closeFolder;
    // Catcher
    QAction *listen, *copyAddress, *place, *addEndpoint, *renameEndpoint, *pauseEndpoint, *stopEndpoint,
        *copyEndpointAddress, *removeEndpoint;
    // Help
    QAction *about;

private:
    QAction *make(const char *name, const QString &text, const QString &icon, const QKeySequence &key,
                  const QString &note = {});
    QAction *makeEdit(const char *name, const QString &text, const QString &icon, QKeySequence::StandardKey key);

    QWidget *m_window;
    bool m_pressing = false; ///< an edit action presses its key
};

} // namespace wirebell

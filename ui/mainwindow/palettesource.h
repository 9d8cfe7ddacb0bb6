// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/readingthread.h"
#include "ui/mainwindow/palettemodel.h"

#include <QObject>
#include <QUuid>

class QAction;
class QWidget;

namespace wirebell {

class CollectionTree;
class LogThread;

/// What the palette offers: every action of the window, the saved requests, and exchanges of the log that match.
class PaletteSource : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned; all outlives this object.
    PaletteSource(QWidget &window, const CollectionTree &tree, LogThread &log);

    /// Actions and requests.
    QList<PaletteEntry> entries();
    /// Looks in the log for a number or a part of a target; found() follows where there is something to look for.
    void search(const QString &typed);

    /// The window's actions as they stand in the palette: those with a key.
    static QList<QAction *> actionsOf(const QWidget &window);

Q_SIGNALS:
    void found(const QList<wirebell::PaletteEntry> &exchanges);
    void sampleChosen(int number);
    void fileChosen(const QString &path);
    void exchangeChosen(const QUuid &id);

private:
    QWidget &m_window;
    const CollectionTree &m_tree;
    LogThread &m_log;
    TicketHolder m_searching;
};

} // namespace wirebell

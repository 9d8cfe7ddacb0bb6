// SPDX-License-Identifier: MIT

// The part of MainWindow that has to do with what is kept: the log's policy, and files of exchanges.

#include "store/handoverwriter.h"
#include "ui/log/exchangelist.h"
#include "ui/log/logkeeping.h"
#include "ui/mainwindow/deck.h"
#include "ui/mainwindow/keptdeeds.h"
#include "ui/mainwindow/mainwindow.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// The file of exchanges among what is dragged; empty where there is none.
QString exchangesIn(const QMimeData &dragged)
{
    for (const QUrl &url : dragged.urls()) {
        if (url.isLocalFile() && url.toLocalFile().endsWith(handOverSuffix, Qt::CaseInsensitive))
            return url.toLocalFile();
    }
    return {};
}

} // namespace

void MainWindow::connectKeeping()
{
    setAcceptDrops(true);
    LogKeeping &keeping = m_rooms.keeping;
    keeping.setPolicy(m_session.keep);
    keeping.setWithoutSecrets(m_session.withoutSecrets);
    connect(&keeping, &LogKeeping::policyChanged, this, [this] {
        remember();
        countLog();
    });
    auto *deeds = new KeptDeeds(*m_actions, *m_deck, this);
    connect(deeds, &KeptDeeds::logWanted, this, [this] {
        setMode(Mode::Log);
        showSidebar(true);
    });
    connect(deeds, &KeptDeeds::fileChosen, this, &MainWindow::openExchanges);
}

void MainWindow::openExchanges(const QString &path)
{
    setMode(Mode::Log);
    m_deck->openFile(path);
    if (isVisible())
        m_deck->list()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!exchangesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (const QString path = exchangesIn(*event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        openExchanges(path);
    }
}

} // namespace wirebell

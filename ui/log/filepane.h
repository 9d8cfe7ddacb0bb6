// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/exchangeview.h"
#include "ui/log/listpane.h"
#include "ui/log/logthread.h"

#include <QPointer>

namespace wirebell {

class ExchangeWatch;
class LogSidebar;

/// A file of exchanges that were handed over, opened to be looked at: its list, over it what it is, or why it can't be
/// read. Nothing in it is changed.
class FilePane : public QWidget
{
    Q_OBJECT

public:
    /// `actions` as in ListPane, `menu` as in ListPane::setDeeds(). `keeping` is not owned and outlives the pane.
    FilePane(const QString &path, LogKeeping &keeping, const QList<QAction *> &actions, const QList<QAction *> &menu,
             QWidget *parent = nullptr);
    ~FilePane() override;

    ListPane &pane() const { return *m_pane; }
    /// Parts of the file to choose from. Whoever shows it owns it; it may go before this pane, and must not stay longer.
    LogSidebar *sidebar() const { return m_sidebar; }
    void show(const QUuid &id);

Q_SIGNALS:
    /// What is chosen.
    void contentChanged(const wirebell::ExchangeContent &content);
    void failed(const wirebell::Error &error);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    const QString m_path;
    LogThread m_log; // first: the others read it
    QLabel *m_text;
    ListPane *m_pane;
    ExchangeWatch *m_watch;
    QPointer<LogSidebar> m_sidebar;
    QWidget *m_bar;
    std::optional<Error> m_error;
};

} // namespace wirebell

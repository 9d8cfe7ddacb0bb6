// SPDX-License-Identifier: MIT
#pragma once

#include "answer/endpointconfig.h"

#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;
class QTableView;

namespace wirebell {

class AskBar;
class EndpointBook;
class EndpointForm;
class Highlighting;
class LocalCatcher;
class LogThread;
class PaneHead;
class RuleForm;
class RuleModel;
class StartPicker;

/// What an endpoint answers: its rules in order, the chosen one to be edited, in force as it is typed. Above all of it
/// stands a request that waits for a person.
class ReplyPane : public QWidget
{
    Q_OBJECT

public:
    /// Nothing is owned; all outlives the pane.
    ReplyPane(EndpointBook &book, LocalCatcher &catcher, LogThread &log, Highlighting &highlighting,
              QWidget *parent = nullptr);

    /// -1: none.
    int endpoint() const { return m_index; }
    void setEndpoint(int index);
    /// Opens the endpoint's own form with its name ready to be typed.
    void editEndpoint();
    /// Puts a rule behind the chosen one, and chooses it. Nothing happens without an endpoint.
    void addRule(const Rule &rule) { addRules({rule}); }
    /// The same of several, in their order; the first is chosen.
    void addRules(const QList<Rule> &rules);

Q_SIGNALS:
    /// A request waits, and is to be shown.
    void showRequested(const QUuid &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setConfig(const EndpointConfig &config);
    void chooseRule(int row);
    void showRule();
    void removeRule();
    void moveRule(int from, int to);
    void describe();
    void askCalls();
    void sizeList();

    EndpointBook &m_book;
    LocalCatcher &m_catcher;
    PaneHead *m_head;
    QLabel *m_saved;
    AskBar *m_ask;
    QAction *m_settings;
    QAction *m_add;
    QAction *m_start;
    StartPicker *m_starts;
    QAction *m_remove;
    QAction *m_up;
    QAction *m_down;
    QScrollArea *m_scroll;
    QWidget *m_rules;
    QTableView *m_list;
    RuleModel *m_model;
    RuleForm *m_form;
    EndpointForm *m_endpoint;
    QLabel *m_empty;
    int m_index = -1;
    int m_row = 0;
    EndpointConfig m_config;
    bool m_asking = false;
};

} // namespace wirebell

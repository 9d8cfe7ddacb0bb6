// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/exchangelist.h"

#include <QWidget>

class QAction;
class QLabel;

namespace wirebell {

class PaneHead;
class SearchField;

/// A list of exchanges with its head: what it lists, how many, a filter, and what can be done with the chosen one.
class ListPane : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString filter;     ///< the filter's placeholder
        QString empty;      ///< one sentence: what will appear here
        QString nameOfList; ///< for those who hear it
    };

    /// `actions` stand in the head, the first ones last to give way. `log` is not owned and outlives the pane.
    ListPane(LogThread &log, const QList<ExchangeListModel::Column> &columns, const Words &words,
             const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// What is listed before the filter narrows it.
    void setBase(const Query &base);
    ExchangeList &list() const { return *m_list; }
    SearchField &filter() const { return *m_filter; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void narrow();
    void tintMistake();
    void describe();

    Words m_words;
    Query m_base;
    PaneHead *m_head;
    SearchField *m_filter;
    ExchangeList *m_list;
    QLabel *m_empty;
    QLabel *m_mistake; ///< what is mistyped in the filter; hidden where nothing is
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/exchangelist.h"

#include <QWidget>

class QAction;
class QLabel;

namespace wirebell {

class DeedLine;
class ListDeeds;
class LogKeeping;
class MarksBar;
class PaneHead;
class SearchField;

/// A list of exchanges with its head: what it lists, how many, a filter, and what can be done with the chosen ones.
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

    /// Adds what a person does to exchanges: see ListDeeds, which is the pane's then. `menu` is the list's context menu,
    /// where null stands for a line between. `keeping` is not owned and outlives the pane. Once.
    void setDeeds(LogKeeping &keeping, bool canChange, const QList<QAction *> &menu);
    /// Null without setDeeds().
    ListDeeds *deeds() const { return m_deeds; }
    MarksBar *marks() const { return m_marks; }
    /// Opens the menu of colours at the row that is chosen.
    void chooseColour();
    void setTitle(const QString &title);
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

    LogThread &m_log;
    Words m_words;
    Query m_base;
    PaneHead *m_head;
    SearchField *m_filter;
    ExchangeList *m_list;
    QLabel *m_empty;
    ListDeeds *m_deeds = nullptr;
    MarksBar *m_marks = nullptr;
    QLabel *m_mistake; ///< what is mistyped in the filter; hidden where nothing is
};

} // namespace wirebell

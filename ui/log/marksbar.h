// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/logthread.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace wirebell {

class ExchangeList;
class ListDeeds;

/// A slim bar at the exchange: whether it is pinned, its colour, labels and note, to be read and typed. It is there while
/// the chosen exchange has any of these, or while something is typed. What is typed goes to those that were chosen when
/// the typing began; of several, labels are added to what they have.
class MarksBar : public QWidget
{
    Q_OBJECT

public:
    /// Nothing is owned; both outlive the bar.
    MarksBar(ExchangeList &list, ListDeeds &deeds, QWidget *parent = nullptr);

    void typeLabels() { type(*m_labels); }
    void typeNote() { type(*m_note); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void describe();
    void type(QLineEdit &line);
    void takeLabels();
    void takeNote();
    /// The keyboard goes back to the list.
    void leave();
    bool isTyping() const;

    ExchangeList &m_list;
    ListDeeds &m_deeds;
    QToolButton *m_pin;
    QToolButton *m_colour;
    QLabel *m_count; ///< of several
    QLineEdit *m_labels;
    QLineEdit *m_note;
    QList<ChosenExchange> m_chosen;
};

} // namespace wirebell

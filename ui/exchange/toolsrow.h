// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QToolButton;

namespace wirebell {

class ExchangeActions;
class SearchField;
class SegmentButton;

/// The row above an exchange: its number and time, what can be done with it, how it is shown. Where it gets narrow,
/// texts give way to icons, and then tools to the menu behind "…".
class ToolsRow : public QWidget
{
    Q_OBJECT

public:
    explicit ToolsRow(const ExchangeActions &actions, QWidget *parent = nullptr);

    /// Null: none yet. `compared`: the one beside it, null where it stands alone.
    void setExchange(const Exchange *exchange, bool preview, const Exchange *compared = nullptr);
    /// Whether there is another end to show, and whether both are shown; whether two exchanges are compared instead.
    void setBothEnds(bool available, bool shown, bool compares = false);
    /// The difference at hand, from 0 (-1: none yet), of how many.
    void setDifference(int current, int count);

    QString needle() const;
    void focusFind();
    /// The match at hand, from 0 (-1: none), of how many; `more`: there are more than were counted.
    void setMatches(qsizetype current, qsizetype count, bool searching);

Q_SIGNALS:
    void needleChanged(const QString &needle);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void apply(int level);
    void closeFind();
    QString timeText(bool brief) const;

    const ExchangeActions &m_actions;
    qint64 m_startedAt = 0;
    bool m_isPair = false;
    bool m_bothEnds = false;
    bool m_isFinding = false;

    QLabel *m_number;
    QLabel *m_time;
    SegmentButton *m_columns;
    SegmentButton *m_ends;
    QToolButton *m_endsIcon; ///< in place of both segments where there is no room for them
    QToolButton *m_again;
    QToolButton *m_copy;
    QLabel *m_difference;
    QToolButton *m_previousDifference;
    QToolButton *m_nextDifference;
    QCheckBox *m_skip;
    SearchField *m_find;
    QLabel *m_matches;
    QToolButton *m_previousMatch;
    QToolButton *m_nextMatch;
    QToolButton *m_lineEnds;
    QToolButton *m_secrets;
    QToolButton *m_more;
    QList<QWidget *> m_rules;
};

} // namespace wirebell

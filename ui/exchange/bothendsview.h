// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/messagepane.h"
#include "ui/exchange/pairreading.h"

#include <QWidget>

class QSplitter;

namespace wirebell {

class DetailTabs;
class ElidedLabel;
class FootLine;
class StagePair;

/// The four stages of an exchange that was recorded at both ends: 1 sent, 2 arrived, 3 answered, 4 came back, going
/// round. Differences are marked to the byte and named between the columns.
class BothEndsView : public QWidget
{
    Q_OBJECT

public:
    explicit BothEndsView(const MessageReading &reading, QWidget *parent = nullptr);

    /// The heads are set at once, the bytes with setPair().
    void setExchanges(const Exchange &sent, const Exchange &caught);
    void setPair(const PairContent &pair);

    /// In the order of the way: sent, arrived, answered, came back.
    QList<MessagePane *> panes() const;
    void setPage(MessagePage page);
    void setSkipEqual(bool skip);

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    int differenceCount() const { return int(m_differences.size()); }
    int currentDifference() const { return m_current; }
    /// Goes to the next (1) or the previous (-1) one, round.
    void stepDifference(int step);

Q_SIGNALS:
    void pageChosen(wirebell::MessagePage page);
    /// The count or the one at hand.
    void differencesChanged();

private:
    struct Difference
    {
        bool isRequest = true;
        int line = 0;
    };

    void showDifference(int index);

    DetailTabs *m_pages;
    ElidedLabel *m_path;
    QSplitter *m_splitter;
    StagePair *m_request;
    StagePair *m_response;
    FootLine *m_foot;
    std::vector<Difference> m_differences;
    int m_current = -1;
    std::optional<qint64> m_total;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/footline.h"
#include "ui/exchange/pairreading.h"
#include "ui/exchange/stagepair.h"

#include <QWidget>

class QHBoxLayout;
class QSplitter;

namespace wirebell {

class DetailTabs;
class ElidedLabel;

/// Two exchanges, or both ends of one: request over response, each in two readings with their differences, which are
/// gone through one after the other.
class StagesView : public QWidget
{
    Q_OBJECT

public:
    void setPair(const PairContent &pair);

    /// Those of the request first, each in the order of AlignedMessage.
    QList<MessagePane *> panes() const;
    void setPage(MessagePage page);
    void setSkipEqual(bool skip);
    void setMessagesOffered(bool offered);

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    int differenceCount() const { return int(m_differences.size()); }
    int currentDifference() const { return m_current; }
    /// Goes to the next (1) or the previous (-1) one, round.
    void stepDifference(int step);

Q_SIGNALS:
    void pageChosen(wirebell::MessagePage page);
    void messagesRequested();
    /// The count or the one at hand.
    void differencesChanged();

protected:
    /// Takes the stages over.
    StagesView(StagePair *request, StagePair *response, QWidget *parent);

    /// What the last line says: on the left about so many lines that differ, on the right as it is.
    virtual QList<FootLine::Part> footParts(int changed, int added, int lost) const = 0;
    virtual QString footNote() const = 0;

    StagePair &request() const { return *m_request; }
    StagePair &response() const { return *m_response; }
    DetailTabs &pages() const { return *m_pages; }
    /// The words beside the pages' names.
    ElidedLabel &path() const { return *m_path; }
    /// The stages; what is put before them stands to their left.
    QHBoxLayout &row() const { return *m_row; }

private:
    struct Difference
    {
        bool isRequest = true;
        int line = 0;
    };

    void showDifference(int index);

    DetailTabs *m_pages;
    ElidedLabel *m_path;
    QHBoxLayout *m_row;
    QSplitter *m_splitter;
    StagePair *m_request;
    StagePair *m_response;
    FootLine *m_foot;
    std::vector<Difference> m_differences;
    int m_current = -1;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/bothends.h"
#include "ui/exchange/messagepane.h"

#include <QWidget>

namespace wirebell {

class MiddleHead;
class NotesColumn;

/// One message at both ends: the two panes with their lines beside each other, and between them what differs. It flows
/// from left to right (a request) or from right to left (its response).
class StagePair : public QWidget
{
    Q_OBJECT

public:
    /// Names of the left and the right stage, for those who hear them.
    StagePair(const MessageReading &reading, bool isRequest, const QString &left, const QString &right,
              QWidget *parent = nullptr);

    MessagePane &left() { return *m_left; }
    MessagePane &right() { return *m_right; }

    void setMessages(const MessageContent &left, const MessageContent &right, const AlignedMessage &aligned);
    const AlignedMessage &aligned() const { return m_aligned; }
    void setPassage(const QString &duration);
    void setPage(MessagePage page);
    void setSkipEqual(bool skip);
    /// Frames and shows a line of aligned(); -1: none.
    void setCurrentLine(int line);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ByteDecor decorated(const ByteDecor &decor, bool isFrom) const;
    void balance();
    void fold();
    void placeNotes();

    bool m_isRequest;
    bool m_skipEqual = false;
    bool m_balancing = false;
    MessagePage m_page = MessagePage::Raw;
    AlignedMessage m_aligned;
    MessagePane *m_left;
    MessagePane *m_right;
    QWidget *m_middle;
    MiddleHead *m_head;
    NotesColumn *m_notes;
};

/// What became of a line, in words: "field name in lower case".
QString changeWords(Change change);

} // namespace wirebell

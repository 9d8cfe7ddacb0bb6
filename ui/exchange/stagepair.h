// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/bothends.h"
#include "ui/exchange/messagepane.h"

#include <QWidget>

namespace wirebell {

class MiddleHead;
class NotesColumn;

/// One message in two readings: the two panes with their lines beside each other, and between them what differs.
class StagePair : public QWidget
{
    Q_OBJECT

public:
    enum class Flow : quint8 {
        There,  ///< from left to right: a request at both ends
        Back,   ///< from right to left: its response
        Beside, ///< two that have nothing to do with each other
    };

    /// Names of the left and the right pane, for those who hear them.
    StagePair(const MessageReading &reading, Flow flow, const QString &left, const QString &right,
              QWidget *parent = nullptr);

    MessagePane &left() { return *m_left; }
    MessagePane &right() { return *m_right; }

    /// Where AlignedMessage::from stands, and `to`.
    MessagePane &from() { return m_flow == Flow::Back ? *m_right : *m_left; }
    MessagePane &to() { return m_flow == Flow::Back ? *m_left : *m_right; }

    void setMessages(const MessageContent &from, const MessageContent &to, const AlignedMessage &aligned);
    const AlignedMessage &aligned() const { return m_aligned; }
    void setPassage(const QString &duration);
    /// What stands between the heads instead.
    void setNames(const QString &title, const QString &fact);
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

    Flow m_flow;
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

/// What became of a line, in words: "field name in lower case"; of two messages beside each other, how it differs:
/// "only on the left".
QString changeWords(Change change, bool isBeside = false);

} // namespace wirebell

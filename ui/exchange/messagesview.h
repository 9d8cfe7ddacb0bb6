// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/messagepane.h"

#include <QWidget>

class QStackedWidget;
class QTreeView;

namespace wirebell {

class MessagesModel;
struct WebSocketMessage;

/// What was said over a WebSocket: the messages of both sides in order of time, and the chosen one in full. It follows
/// the newest while that can be seen.
class MessagesView : public QWidget
{
    Q_OBJECT

public:
    explicit MessagesView(const MessageReading &reading, QWidget *parent = nullptr);

    /// One that isWebSocket(). The messages are read on the reading thread, as many as there are by then.
    void setExchange(const std::shared_ptr<const Exchange> &exchange);

    static constexpr qsizetype atMost = 100'000; ///< messages are listed
    static constexpr qsizetype kept = 64 * 1024; ///< bytes of each

Q_SIGNALS:
    /// One of the bytes' pages is wanted instead.
    void pageChosen(wirebell::MessagePage page);

private:
    void read();
    void take(const QList<WebSocketMessage> &messages);
    void showChosen();

    MessageReading m_reading;
    TicketHolder m_asking;
    std::shared_ptr<const Exchange> m_exchange;
    bool m_isAsking = false;
    bool m_again = false;
    DetailTabs *m_pages;
    MessagesModel *m_model;
    QTreeView *m_list;
    QStackedWidget *m_detail;
    BytesView *m_text;
    HexView *m_hex;
    FootLine *m_foot;
};

} // namespace wirebell

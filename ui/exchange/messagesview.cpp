// SPDX-License-Identifier: MIT
#include "ui/exchange/messagesview.h"

#include "phrase/phrase.h"
#include "ui/exchange/bytesview.h"
#include "ui/exchange/footline.h"
#include "ui/exchange/hexview.h"
#include "ui/exchange/messagesmodel.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/grid.h"

#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

/// Not for the window's thread.
QList<WebSocketMessage> messagesOf(const Exchange &exchange)
{
    auto messages = readWebSocket(exchange, MessagesView::atMost).value_or(QList<WebSocketMessage>());
    for (WebSocketMessage &message : messages) {
        if (message.bytes.size() > MessagesView::kept)
            message.bytes = message.bytes.first(MessagesView::kept);
    }
    return messages;
}

} // namespace

MessagesView::MessagesView(const MessageReading &reading, QWidget *parent)
    : QWidget(parent)
    , m_reading(reading)
    , m_pages(new DetailTabs(this))
    , m_model(new MessagesModel(this))
    , m_list(new QTreeView)
    , m_detail(new QStackedWidget)
    , m_text(new BytesView(reading.pages, BytesView::Gutter::Offsets, m_detail))
    , m_hex(new HexView(reading.pages, m_detail))
    , m_foot(new FootLine(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_pages->setObjectName(u"messagePages"_s);
    m_pages->setAccessibleName(tr("WebSocket, how it is shown"));
    for (const QString &title : {tr("Raw"), tr("Fields"), tr("Body"), tr("Hex"), tr("Messages")})
        m_pages->addTab(title);
    m_pages->setCurrentIndex(4);
    m_list->setObjectName(u"messages"_s);
    m_list->setAccessibleName(tr("Messages of the WebSocket"));
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setStretchLastSection(true);
    for (const auto &[column, width] :
         {std::pair(MessagesModel::From, 78), {MessagesModel::Time, 70}, {MessagesModel::Type, 88},
          {MessagesModel::Size, 64}})
        m_list->setColumnWidth(column, grid(width));
    m_detail->setObjectName(u"messageDetail"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setAccessibleName(tr("The chosen message"));
    m_hex->setObjectName(u"messageHex"_s);
    m_hex->setAccessibleName(tr("The chosen message, bytes in hex"));
    for (SourceView *view : {static_cast<SourceView *>(m_text), static_cast<SourceView *>(m_hex)}) {
        view->setEmptyText(tr("The chosen message appears here."));
        m_detail->addWidget(view);
    }
    auto *split = new QSplitter(Qt::Vertical);
    split->setObjectName(u"messagesSplit"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages);
    column->addWidget(split, 1);
    column->addWidget(m_foot);

    connect(m_pages, &QTabBar::currentChanged, this, [this](int index) {
        if (index == 4)
            return;
        m_pages->setCurrentIndex(4); // as it is found again
        Q_EMIT pageChosen(MessagePage(index));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MessagesView::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MessagesView::showChosen);
}

void MessagesView::setExchange(const std::shared_ptr<const Exchange> &exchange)
{
    if (!m_exchange || m_exchange->id != exchange->id) {
        m_asking.renew();
        m_isAsking = false;
        m_model->setMessages({}, 0);
    }
    m_exchange = exchange;
    read();
}

void MessagesView::read()
{
    m_again = m_isAsking;
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_reading.work.ask(
        m_asking.ticket(), [exchange = m_exchange] { return messagesOf(*exchange); },
        [this](const QList<WebSocketMessage> &messages) {
            m_isAsking = false;
            take(messages);
            if (m_again)
                read();
        });
}

void MessagesView::take(const QList<WebSocketMessage> &messages)
{
    const QScrollBar &bar = *m_list->verticalScrollBar();
    const bool follows = bar.value() >= bar.maximum();
    m_model->setMessages(messages, m_exchange->startedTick);
    if (follows)
        m_list->scrollToBottom();
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));

    const QLocale locale;
    const auto fromClient = std::ranges::count(messages, true, &WebSocketMessage::fromClient);
    m_pages->setDetail(4, locale.toString(messages.size()));
    const QString right = messages.size() >= atMost           ? tr("the first %1 are listed").arg(locale.toString(atMost))
                          : m_exchange->state == State::Open ? tr("open")
                                                             : tr("ended");
    m_foot->set({{{}, messages.isEmpty() ? tr("No message yet")
                                         : tr("from the client %1 · from the server %2")
                                               .arg(locale.toString(fromClient),
                                                    locale.toString(messages.size() - fromClient))}},
                right);
    m_foot->show();
}

void MessagesView::showChosen()
{
    const QModelIndex chosen = m_list->currentIndex();
    std::shared_ptr<const ByteSource> bytes;
    bool isText = true;
    if (chosen.isValid() && chosen.row() < m_model->rowCount()) {
        const WebSocketMessage &message = m_model->message(chosen.row());
        bytes = inMemory(message.bytes);
        isText = message.opcode == WebSocketFrame::Text;
    }
    m_text->setBytes(bytes, {}, {}, false);
    m_hex->setBytes(bytes, {}, {}, false);
    m_detail->setCurrentWidget(isText ? static_cast<QWidget *>(m_text) : m_hex);
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/exchange/columnhead.h"
#include "ui/exchange/messagecontent.h"
#include "ui/exchange/readingthread.h"
#include "ui/exchange/wirefacts.h"

#include <QWidget>

class QAbstractScrollArea;
class QStackedWidget;

namespace wirebell {

class BodyPage;
class BodyStyler;
class BytesView;
class DetailTabs;
class ErrorBar;
class FieldsView;
class FootLine;
class Hairline;
class HexView;

enum class MessagePage { Raw, Fields, Body, Hex };

/// The threads and definitions that the panes of a view share.
struct MessageReading
{
    ReadingThread &pages; ///< what is visible
    ReadingThread &work;  ///< what takes long
    BodyStyler &styler;
};

/// Puts the page of a WebSocket's messages behind Raw, Fields, Body and Hex, or takes it away.
void offerMessages(DetailTabs &tabs, bool offered);

/// One message laid open: head, error bar, tabs with Raw, Fields, Body and Hex, foot. A stage of both ends has its tabs
/// and its foot elsewhere.
class MessagePane : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Column, Stage };

    MessagePane(const MessageReading &reading, Kind kind, const QString &name, QWidget *parent = nullptr);

    void setMessage(const MessageContent &content);
    const MessageContent &message() const { return m_content; }
    void setHead(const ColumnHead::Facts &facts);
    void setHeadShown(bool shown);
    ErrorBar &errorBar() { return *m_error; }
    /// Stands in place of the pages while there is no message. Taken over; null: a sentence of the pages' own.
    void setPlaceholder(QWidget *placeholder);

    MessagePage page() const { return m_page; }
    void setPage(MessagePage page);
    /// A page more, which is shown elsewhere: messagesRequested().
    void setMessagesOffered(bool offered);
    void setSecretsShown(bool shown);
    void setLineEndsShown(bool shown);

    /// In the page that is shown. The other pages follow when they are.
    void find(const QString &needle);
    qsizetype matchCount() const;
    bool isSearching() const;
    void showMatch(qsizetype index);

    BytesView &raw() { return *m_raw; }
    /// Raw, Fields, Body, Hex: where each scrolls.
    QList<QAbstractScrollArea *> scrollingPages() const;
    /// Shows the end of the bytes in Raw.
    void goToLastByte();

Q_SIGNALS:
    void pageChosen(wirebell::MessagePage page);
    void messagesRequested();
    void matchesChanged();

private:
    void search();
    void updateFoot();
    void updatePlaceholder();

    Kind m_kind;
    MessageContent m_content;
    MessagePage m_page = MessagePage::Raw;
    QString m_needle;
    ColumnHead *m_head;
    ErrorBar *m_error;
    DetailTabs *m_tabs;
    Hairline *m_line;
    QStackedWidget *m_pages;
    QWidget *m_placeholder = nullptr;
    BytesView *m_raw;
    FieldsView *m_fields;
    BodyPage *m_body;
    HexView *m_hex;
    FootLine *m_foot;
};

} // namespace wirebell

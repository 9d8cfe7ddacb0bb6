// SPDX-License-Identifier: MIT
#include "ui/exchange/messagepane.h"

#include "phrase/phrase.h"
#include "ui/exchange/bodypage.h"
#include "ui/exchange/errorbar.h"
#include "ui/exchange/fieldsview.h"
#include "ui/exchange/footline.h"
#include "ui/exchange/hairline.h"
#include "ui/exchange/hexview.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/grid.h"

#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirebell {

void offerMessages(DetailTabs &tabs, bool offered)
{
    const int behind = int(MessagePage::Hex) + 1;
    if (offered && tabs.count() == behind)
        tabs.addTab(MessagePane::tr("Messages"));
    else if (!offered && tabs.count() > behind)
        tabs.removeTab(behind);
}

MessagePane::MessagePane(const MessageReading &reading, Kind kind, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_head(new ColumnHead(this))
    , m_error(new ErrorBar(this))
    , m_tabs(new DetailTabs(this))
    , m_line(new Hairline(this))
    , m_pages(new QStackedWidget(this))
    , m_raw(new BytesView(reading.pages, BytesView::Gutter::Offsets, this))
    , m_fields(new FieldsView(this))
    , m_body(new BodyPage(reading.pages, reading.work, reading.styler, this))
    , m_hex(new HexView(reading.pages, this))
    , m_foot(new FootLine(this))
{
    m_raw->setObjectName(u"raw"_s);
    m_raw->setAccessibleName(tr("%1, raw bytes").arg(name));
    m_fields->setObjectName(u"fields"_s);
    m_fields->setAccessibleName(tr("%1, fields").arg(name));
    m_body->setObjectName(u"body"_s);
    m_body->text().setObjectName(u"bodyText"_s);
    m_body->text().setAccessibleName(tr("%1, body").arg(name));
    m_hex->setObjectName(u"hex"_s);
    m_hex->setAccessibleName(tr("%1, bytes in hex").arg(name));
    m_tabs->setObjectName(u"pages"_s);
    m_tabs->setAccessibleName(tr("%1, how it is shown").arg(name));
    m_error->setObjectName(u"errorBar"_s);
    m_foot->setObjectName(u"foot"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_head->setObjectName(u"head"_s);

    m_pages->setMinimumHeight(grid(36)); // in a low window they give way to the error, which is not cut off
    m_pages->addWidget(m_raw);
    m_pages->addWidget(m_fields);
    m_pages->addWidget(m_body);
    m_pages->addWidget(m_hex);
    for (const QString &title : {tr("Raw"), tr("Fields"), tr("Body"), tr("Hex")})
        m_tabs->addTab(title);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_error);
    column->addWidget(m_tabs);
    column->addWidget(m_line);
    column->addWidget(m_pages, 1);
    column->addWidget(m_foot);
    m_tabs->setVisible(kind == Kind::Column);
    m_line->setVisible(kind == Kind::Column);
    m_foot->setVisible(kind == Kind::Column);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index > int(MessagePage::Hex)) {
            m_tabs->setCurrentIndex(int(m_page));
            return Q_EMIT messagesRequested();
        }
        setPage(MessagePage(index));
        Q_EMIT pageChosen(m_page);
    });
    connect(m_raw, &SourceView::matchesChanged, this, &MessagePane::matchesChanged);
    connect(m_hex, &SourceView::matchesChanged, this, &MessagePane::matchesChanged);
    connect(&m_body->text(), &SourceView::matchesChanged, this, &MessagePane::matchesChanged);
    connect(m_fields, &FieldsView::matchesChanged, this, &MessagePane::matchesChanged);
    connect(m_body, &BodyPage::noteChanged, this, [this] {
        updateFoot();
        if (m_page == MessagePage::Body)
            search();
    });
    connect(m_error, &ErrorBar::lastByteRequested, this, &MessagePane::goToLastByte);
}

void MessagePane::setMessage(const MessageContent &content)
{
    const auto idOf = [](const MessageContent &of) { return of.exchange ? of.exchange->id : QUuid(); };
    const bool same = idOf(content) == idOf(m_content);
    m_content = content;
    m_raw->setEmptyText(content.absence());
    m_hex->setEmptyText(content.absence());
    m_raw->setBytes(content.bytes, content.decor, content.start, same);
    m_hex->setBytes(content.bytes, content.decor, content.start, same);
    m_fields->setMessage(content);
    m_body->setMessage(content);
    const auto fields = std::ranges::count(content.fields, FieldRow::Field, &FieldRow::kind);
    m_tabs->setDetail(int(MessagePage::Fields), fields > 0 ? QLocale().toString(fields) : QString());
    updatePlaceholder();
    updateFoot();
    search();
}

void MessagePane::setHead(const ColumnHead::Facts &facts)
{
    m_head->setFacts(facts);
}

void MessagePane::setHeadShown(bool shown)
{
    m_head->setVisible(shown);
}

void MessagePane::setPlaceholder(QWidget *placeholder)
{
    delete m_placeholder;
    m_placeholder = placeholder;
    if (placeholder)
        m_pages->addWidget(placeholder);
    updatePlaceholder();
}

void MessagePane::updatePlaceholder()
{
    if (m_placeholder && m_content.size() == 0 && (m_content.preview || !m_content.exchange))
        m_pages->setCurrentWidget(m_placeholder);
    else
        m_pages->setCurrentIndex(int(m_page));
}

void MessagePane::setPage(MessagePage page)
{
    if (m_page == page)
        return;
    m_page = page;
    m_tabs->setCurrentIndex(int(page));
    updatePlaceholder();
    updateFoot();
    search();
}

void MessagePane::setMessagesOffered(bool offered)
{
    offerMessages(*m_tabs, offered);
}

void MessagePane::setSecretsShown(bool shown)
{
    m_raw->setSecretsShown(shown);
    m_fields->setSecretsShown(shown);
    m_body->setSecretsShown(shown);
    m_hex->setSecretsShown(shown);
}

void MessagePane::setLineEndsShown(bool shown)
{
    m_raw->setLineEndsShown(shown);
}

void MessagePane::find(const QString &needle)
{
    if (m_needle == needle)
        return;
    m_needle = needle;
    search();
}

void MessagePane::search()
{
    const QByteArray bytes = m_needle.toUtf8();
    switch (m_page) {
    case MessagePage::Raw:
        m_raw->find(bytes);
        break;
    case MessagePage::Fields:
        m_fields->find(m_needle);
        break;
    case MessagePage::Body:
        m_body->text().find(bytes);
        break;
    case MessagePage::Hex:
        m_hex->find(bytes);
        break;
    }
}

qsizetype MessagePane::matchCount() const
{
    switch (m_page) {
    case MessagePage::Raw:
        return qsizetype(m_raw->finder().matches().size());
    case MessagePage::Fields:
        return m_fields->matchCount();
    case MessagePage::Body:
        return qsizetype(m_body->text().finder().matches().size());
    case MessagePage::Hex:
        return qsizetype(m_hex->finder().matches().size());
    }
    return 0;
}

bool MessagePane::isSearching() const
{
    switch (m_page) {
    case MessagePage::Raw:
        return m_raw->finder().isSearching();
    case MessagePage::Body:
        return m_body->text().finder().isSearching();
    case MessagePage::Hex:
        return m_hex->finder().isSearching();
    case MessagePage::Fields:
        break;
    }
    return false;
}

void MessagePane::showMatch(qsizetype index)
{
    switch (m_page) {
    case MessagePage::Raw:
        return m_raw->showMatch(index);
    case MessagePage::Fields:
        return m_fields->showMatch(index);
    case MessagePage::Body:
        return m_body->text().showMatch(index);
    case MessagePage::Hex:
        return m_hex->showMatch(index);
    }
}

QList<QAbstractScrollArea *> MessagePane::scrollingPages() const
{
    return {m_raw, m_fields, &m_body->text(), m_hex};
}

void MessagePane::goToLastByte()
{
    m_tabs->setCurrentIndex(int(MessagePage::Raw));
    m_raw->select(m_content.size(), m_content.size());
    m_raw->scrollToOffset(m_content.size());
    m_raw->setFocus(Qt::OtherFocusReason);
}

void MessagePane::updateFoot()
{
    if (m_kind == Kind::Stage)
        return;
    QList<FootLine::Part> left;
    QString right;
    const Message *message = m_content.message();
    if (m_page == MessagePage::Body) {
        if (!m_body->note().isEmpty())
            left.append({{}, m_body->note()});
    } else if (const int departures = m_content.departures(); departures > 0 && m_page != MessagePage::Hex) {
        left.append({u"!"_s, tr("%n place(s) do not follow RFC 9112", nullptr, departures), true});
    } else if (m_content.size() > 0 && !m_content.decor.added.isEmpty() && m_page != MessagePage::Hex) {
        left.append({u"+"_s, tr("added by Wirebell")});
    } else if (message) {
        switch (message->framing) {
        case Framing::None:
            left.append({{}, tr("Framing: no content")});
            break;
        case Framing::ContentLength:
            left.append({{}, tr("Framing: Content-Length")});
            break;
        case Framing::Chunked:
            left.append({{}, tr("Framing: chunked")});
            break;
        case Framing::UntilClose:
            left.append({{}, tr("Framing: until the connection closes")});
            break;
        case Framing::Frames:
            left.append({{}, tr("Framing: DATA frames")});
            break;
        case Framing::Upgraded:
            left.append({{}, tr("Another protocol follows")});
            break;
        }
    }
    if (m_content.preview && m_content.isRequest) {
        right = tr("These bytes go out when you press Send");
    } else if (message && m_content.size() > 0) {
        const QLocale locale;
        right = tr("head %1 · body %2")
                    .arg(locale.toString(m_content.headSize()),
                         locale.toString(std::max<qint64>(0, m_content.size() - m_content.headSize())));
    }
    m_foot->set(left, right);
    m_foot->setVisible(!left.isEmpty() || !right.isEmpty());
}

} // namespace wirebell

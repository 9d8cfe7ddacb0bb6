// SPDX-License-Identifier: MIT
#include "ui/exchange/columnsview.h"

#include "ui/exchange/scrolllink.h"
#include "ui/exchange/wirebar.h"
#include "ui/exchange/wirecolumn.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/grid.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

// Widths of the window, and of the view itself where it shares the window with more than a sidebar.
constexpr int wireAsideWindow = 1240;
constexpr int wireAsideView = 860;
constexpr int sidesWindow = 820;
constexpr int sidesView = 560;
constexpr int briefHeight = 300; // of the view: the bytes need the room of the bar's second line

/// What a head says, but its title.
QString detailOf(const ColumnHead::Facts &facts)
{
    QStringList parts{facts.status, facts.failed, facts.detail};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

ColumnsView::ColumnsView(const MessageReading &reading, QWidget *parent)
    : QWidget(parent)
    , m_bar(new WireBar(this))
    , m_sides(new DetailTabs(this))
    , m_request(new MessagePane(reading, MessagePane::Kind::Column, tr("Request"), this))
    , m_wire(new WireColumn(this))
    , m_response(new MessagePane(reading, MessagePane::Kind::Column, tr("Response"), this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_request->setObjectName(u"request"_s);
    m_response->setObjectName(u"response"_s);
    m_wire->setObjectName(u"wire"_s);
    m_bar->setObjectName(u"wireBar"_s);
    m_sides->setObjectName(u"sides"_s);
    m_sides->setAccessibleName(tr("Request or response"));
    m_sides->addTab(tr("Request"));
    m_sides->addTab(tr("Response"));
    m_splitter->setObjectName(u"columns"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_request);
    m_splitter->addWidget(m_wire);
    m_splitter->addWidget(m_response);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setStretchFactor(2, 1);
    m_request->setMinimumWidth(grid(160));
    m_response->setMinimumWidth(grid(160));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_sides);
    column->addWidget(m_splitter, 1);
    const auto requestPages = m_request->scrollingPages();
    const auto responsePages = m_response->scrollingPages();
    for (int i = 0; i < requestPages.size(); ++i)
        new ScrollLink(requestPages[i]->verticalScrollBar(), responsePages[i]->verticalScrollBar(), this);
    connect(m_sides, &QTabBar::currentChanged, this, &ColumnsView::arrange);
    arrange();
}

void ColumnsView::setWire(const WireFacts &facts)
{
    m_wire->setFacts(facts);
    m_bar->setFacts(facts);
}

void ColumnsView::setHeads(const ColumnHead::Facts &request, const ColumnHead::Facts &response)
{
    m_request->setHead(request);
    m_response->setHead(response);
    m_sides->setDetail(0, detailOf(request));
    m_sides->setDetail(1, detailOf(response));
}

void ColumnsView::showSide(bool isRequest)
{
    m_sides->setCurrentIndex(isRequest ? 0 : 1);
}

void ColumnsView::arrange()
{
    const auto below = [this](int windowWidth, int viewWidth) {
        return window()->width() < grid(windowWidth) || width() < grid(viewWidth);
    };
    const bool bar = below(wireAsideWindow, wireAsideView);
    const bool sides = below(sidesWindow, sidesView);
    m_bar->setVisible(bar);
    m_bar->setBrief(height() < grid(briefHeight));
    m_wire->setVisible(!bar);
    m_sides->setVisible(sides);
    m_request->setHeadShown(!sides);
    m_response->setHeadShown(!sides);
    m_request->setVisible(!sides || m_sides->currentIndex() == 0);
    m_response->setVisible(!sides || m_sides->currentIndex() == 1);
}

void ColumnsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QByteArray ColumnsView::saveState() const
{
    return m_splitter->saveState();
}

void ColumnsView::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
    arrange();
}

} // namespace wirebell

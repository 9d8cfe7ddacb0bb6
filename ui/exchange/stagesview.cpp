// SPDX-License-Identifier: MIT
#include "ui/exchange/stagesview.h"

#include "ui/widgets/detailtabs.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"

#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirebell {

StagesView::StagesView(StagePair *request, StagePair *response, QWidget *parent)
    : QWidget(parent)
    , m_pages(new DetailTabs(this))
    , m_path(new ElidedLabel(this))
    , m_row(new QHBoxLayout)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_request(request)
    , m_response(response)
    , m_foot(new FootLine(this))
{
    for (const QString &title : {tr("Raw"), tr("Fields"), tr("Body"), tr("Hex")})
        m_pages->addTab(title);
    m_foot->setObjectName(u"differencesFoot"_s);
    m_path->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_path->setFont(scaledFont(0.92));
    m_path->setForegroundRole(QPalette::PlaceholderText);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_request);
    m_splitter->addWidget(m_response);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 3);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, grid(10), 0);
    top->addWidget(m_pages);
    top->addWidget(m_path, 1);
    m_row->setSpacing(0);
    m_row->addWidget(m_splitter, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(m_row, 1);
    column->addWidget(m_foot);
    connect(m_pages, &QTabBar::currentChanged, this, [this](int index) {
        if (index > int(MessagePage::Hex)) {
            m_pages->setCurrentIndex(int(panes().first()->page()));
            return Q_EMIT messagesRequested();
        }
        setPage(MessagePage(index));
        Q_EMIT pageChosen(MessagePage(index));
    });
}

QList<MessagePane *> StagesView::panes() const
{
    return {&m_request->from(), &m_request->to(), &m_response->from(), &m_response->to()};
}

void StagesView::setPair(const PairContent &pair)
{
    m_request->setMessages(pair.sent, pair.arrived, pair.request);
    m_response->setMessages(pair.answered, pair.cameBack, pair.response);
    m_differences.clear();
    for (const size_t line : pair.request.differences())
        m_differences.push_back({true, int(line)});
    for (const size_t line : pair.response.differences())
        m_differences.push_back({false, int(line)});
    m_current = -1;
    m_foot->set(footParts(pair.request.changed() + pair.response.changed(),
                          pair.request.added() + pair.response.added(), pair.request.lost() + pair.response.lost()),
                footNote());
    Q_EMIT differencesChanged();
}

void StagesView::setPage(MessagePage page)
{
    m_pages->setCurrentIndex(int(page));
    m_request->setPage(page);
    m_response->setPage(page);
}

void StagesView::setSkipEqual(bool skip)
{
    m_request->setSkipEqual(skip);
    m_response->setSkipEqual(skip);
}

void StagesView::setMessagesOffered(bool offered)
{
    offerMessages(*m_pages, offered);
}

QByteArray StagesView::saveState() const
{
    return m_splitter->saveState();
}

void StagesView::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void StagesView::stepDifference(int step)
{
    const int count = differenceCount();
    if (count > 0)
        showDifference(m_current < 0 ? (step > 0 ? 0 : count - 1) : (m_current + step + count) % count);
}

void StagesView::showDifference(int index)
{
    m_pages->setCurrentIndex(int(MessagePage::Raw));
    m_current = index;
    const Difference &difference = m_differences[size_t(index)];
    m_request->setCurrentLine(difference.isRequest ? difference.line : -1);
    m_response->setCurrentLine(difference.isRequest ? -1 : difference.line);
    Q_EMIT differencesChanged();
}

} // namespace wirebell

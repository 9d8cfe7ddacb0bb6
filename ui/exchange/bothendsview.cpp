// SPDX-License-Identifier: MIT
#include "ui/exchange/bothendsview.h"

#include "phrase/phrase.h"
#include "ui/exchange/errorbar.h"
#include "ui/exchange/exchangefacts.h"
#include "ui/exchange/footline.h"
#include "ui/exchange/stagepair.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"

#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

QString duration(std::optional<qint64> nanoseconds)
{
    return nanoseconds ? BothEndsView::tr("%1 ms").arg(milliseconds(*nanoseconds)) : u"\u2013"_s;
}

} // namespace

BothEndsView::BothEndsView(const MessageReading &reading, QWidget *parent)
    : QWidget(parent)
    , m_pages(new DetailTabs(this))
    , m_path(new ElidedLabel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_request(new StagePair(reading, true, tr("Sent"), tr("Arrived"), this))
    , m_response(new StagePair(reading, false, tr("Came back"), tr("Answered"), this))
    , m_foot(new FootLine(this))
{
    m_request->left().setObjectName(u"sent"_s);
    m_request->right().setObjectName(u"arrived"_s);
    m_response->left().setObjectName(u"cameBack"_s);
    m_response->right().setObjectName(u"answered"_s);
    m_pages->setObjectName(u"stagePages"_s);
    m_pages->setAccessibleName(tr("Both ends, how they are shown"));
    for (const QString &title : {tr("Raw"), tr("Fields"), tr("Body"), tr("Hex")})
        m_pages->addTab(title);
    m_path->setObjectName(u"path"_s);
    m_path->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_path->setFont(scaledFont(0.92));
    m_path->setForegroundRole(QPalette::PlaceholderText);
    m_foot->setObjectName(u"differencesFoot"_s);
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_foot);
    connect(m_pages, &QTabBar::currentChanged, this, [this](int index) {
        setPage(MessagePage(index));
        Q_EMIT pageChosen(MessagePage(index));
    });
}

QList<MessagePane *> BothEndsView::panes() const
{
    return {&m_request->left(), &m_request->right(), &m_response->right(), &m_response->left()};
}

void BothEndsView::setExchanges(const Exchange &sent, const Exchange &caught)
{
    const Passage passage = Passage::of(sent, caught);
    m_total = passage.total();
    const auto size = [](const std::shared_ptr<const ByteSource> &bytes) {
        return byteCount(bytes ? bytes->size() : 0);
    };
    ColumnHead::Facts head = requestHead(&sent, false);
    head.stage = 1;
    head.title = tr("Sent");
    head.detail = tr("by Wirebell");
    head.right = size(sent.requestBytes());
    m_request->left().setHead(head);
    head = requestHead(&caught, false);
    head.stage = 2;
    head.title = tr("Arrived");
    head.detail = tr("at the catcher");
    head.right = size(caught.requestBytes());
    m_request->right().setHead(head);
    head = responseHead(&caught, false);
    head.stage = 3;
    head.title = tr("Answered");
    head.detail = passage.answer ? tr("after %1").arg(duration(passage.answer)) : QString();
    m_response->right().setHead(head);
    head = responseHead(&sent, false);
    head.stage = 4;
    head.title = tr("Came back");
    head.detail.clear();
    m_response->left().setHead(head);
    m_request->setPassage(duration(passage.there));
    m_response->setPassage(duration(passage.back));

    const Phrase sentFailure = failure(sent);
    const Phrase caughtFailure = failure(caught);
    m_response->left().errorBar().setPhrase(sentFailure);
    m_response->left().errorBar().offer(true, sent.responseBytes() && sent.responseBytes()->size() > 0);
    MessagePane &place = failedOnRequest(caught) ? m_request->right() : m_response->right();
    MessagePane &other = failedOnRequest(caught) ? m_response->right() : m_request->right();
    other.errorBar().setPhrase({});
    place.errorBar().setPhrase(caughtFailure);
    place.errorBar().offer(false, place.message().size() > 0);

    QStringList way{tr("Wirebell %1").arg(sent.connection.local)};
    if (!sent.connection.remote.isEmpty() && sent.connection.remote != caught.connection.local)
        way += tr("relay %1").arg(sent.connection.remote);
    way += tr("catcher %1").arg(caught.connection.local);
    m_path->setText(way.join(u"  →  "_s));
}

void BothEndsView::setPair(const PairContent &pair)
{
    m_request->setMessages(pair.sent, pair.arrived, pair.request);
    m_response->setMessages(pair.cameBack, pair.answered, pair.response);
    m_differences.clear();
    for (const size_t line : pair.request.differences())
        m_differences.push_back({true, int(line)});
    for (const size_t line : pair.response.differences())
        m_differences.push_back({false, int(line)});
    m_current = -1;

    const QLocale locale;
    const auto count = [&](int a, int b) { return locale.toString(a + b); };
    QList<FootLine::Part> left;
    if (m_differences.empty()) {
        left.append({{}, tr("Both ends have the same bytes")});
    } else {
        left.append(
            {u"\u2260"_s, tr("changed on the way: %1").arg(count(pair.request.changed(), pair.response.changed()))});
        left.append({u"+"_s, tr("added on the way: %1").arg(count(pair.request.added(), pair.response.added()))});
        left.append({u"\u2212"_s, tr("lost on the way: %1").arg(count(pair.request.lost(), pair.response.lost()))});
    }
    m_foot->set(
        left, m_total
                  ? tr("Both ends are Wirebell’s own recordings; one monotonic clock, %1 in all").arg(duration(m_total))
                  : tr("Both ends are Wirebell’s own recordings"));
    Q_EMIT differencesChanged();
}

void BothEndsView::setPage(MessagePage page)
{
    m_pages->setCurrentIndex(int(page));
    m_request->setPage(page);
    m_response->setPage(page);
}

void BothEndsView::setSkipEqual(bool skip)
{
    m_request->setSkipEqual(skip);
    m_response->setSkipEqual(skip);
}

QByteArray BothEndsView::saveState() const
{
    return m_splitter->saveState();
}

void BothEndsView::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void BothEndsView::stepDifference(int step)
{
    const int count = differenceCount();
    if (count > 0)
        showDifference(m_current < 0 ? (step > 0 ? 0 : count - 1) : (m_current + step + count) % count);
}

void BothEndsView::showDifference(int index)
{
    m_pages->setCurrentIndex(int(MessagePage::Raw));
    m_current = index;
    const Difference &difference = m_differences[size_t(index)];
    m_request->setCurrentLine(difference.isRequest ? difference.line : -1);
    m_response->setCurrentLine(difference.isRequest ? -1 : difference.line);
    Q_EMIT differencesChanged();
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "ui/exchange/compareview.h"

#include "phrase/phrase.h"
#include "ui/exchange/errorbar.h"
#include "ui/exchange/exchangefacts.h"
#include "ui/exchange/phasetable.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/grid.h"

#include <QBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

constexpr int phasesFrom = 980; // a narrower view has the totals alone, in words

QString numberOf(const Exchange &exchange)
{
    return exchange.number > 0 ? CompareView::tr("#%1").arg(exchange.number) : CompareView::tr("Not stored");
}

} // namespace

CompareView::CompareView(const MessageReading &reading, QWidget *parent)
    : StagesView(new StagePair(reading, StagePair::Flow::Beside, tr("Left request"), tr("Right request")),
                 new StagePair(reading, StagePair::Flow::Beside, tr("Left response"), tr("Right response")), parent)
    , m_phases(new PhaseTable)
{
    request().left().setObjectName(u"leftRequest"_s);
    request().right().setObjectName(u"rightRequest"_s);
    response().left().setObjectName(u"leftResponse"_s);
    response().right().setObjectName(u"rightResponse"_s);
    request().setNames(tr("Request"), {});
    response().setNames(tr("Response"), {});
    pages().setObjectName(u"comparedPages"_s);
    pages().setAccessibleName(tr("Comparison, how it is shown"));
    path().setObjectName(u"comparedTotals"_s);
    m_phases->setObjectName(u"comparedPhases"_s);
    row().insertWidget(0, m_phases);
}

void CompareView::setExchanges(const Exchange &left, const Exchange &right)
{
    for (const auto &[exchange, requestPane, responsePane] :
         {std::tuple(&left, &request().left(), &response().left()),
          std::tuple(&right, &request().right(), &response().right())}) {
        ColumnHead::Facts head = requestHead(exchange, false);
        head.title = numberOf(*exchange);
        requestPane->setHead(head);
        head = responseHead(exchange, false);
        head.title = numberOf(*exchange);
        responsePane->setHead(head);
        const Phrase failed = failure(*exchange);
        const bool onRequest = failedOnRequest(*exchange);
        MessagePane &place = onRequest ? *requestPane : *responsePane;
        (onRequest ? responsePane : requestPane)->errorBar().setPhrase({});
        place.errorBar().setPhrase(failed);
        place.errorBar().offer(false, place.message().size() > 0);
    }
    m_phases->setTimings(left.timing, right.timing);
    const qint64 a = left.timing.total();
    const qint64 b = right.timing.total();
    path().setText(tr("%1 ms and %2 ms, %3 ms")
                       .arg(milliseconds(a), milliseconds(b), differenceOf(a, b)));
    const double seconds = double(right.startedAt - left.startedAt) / 1000;
    const QString amount = QLocale().toString(qAbs(seconds), 'f', 3);
    m_apart = seconds < 0 ? tr("the right one began %1 s earlier").arg(amount)
                          : tr("the right one began %1 s later").arg(amount);
}

QList<FootLine::Part> CompareView::footParts(int changed, int added, int lost) const
{
    if (changed + added + lost == 0)
        return {{{}, tr("Both have the same bytes")}};
    const QLocale locale;
    return {{u"\u2260"_s, tr("other: %1").arg(locale.toString(changed))},
            {u"+"_s, tr("only on the right: %1").arg(locale.toString(added))},
            {u"\u2212"_s, tr("only on the left: %1").arg(locale.toString(lost))}};
}

QString CompareView::footNote() const
{
    return m_apart;
}

void CompareView::resizeEvent(QResizeEvent *event)
{
    StagesView::resizeEvent(event);
    m_phases->setVisible(width() >= grid(phasesFrom));
}

} // namespace wirebell

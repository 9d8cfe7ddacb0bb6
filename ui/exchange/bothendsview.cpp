// SPDX-License-Identifier: MIT
#include "ui/exchange/bothendsview.h"

#include "phrase/phrase.h"
#include "ui/exchange/errorbar.h"
#include "ui/exchange/exchangefacts.h"
#include "ui/widgets/detailtabs.h"
#include "ui/widgets/elidedlabel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

QString duration(std::optional<qint64> nanoseconds)
{
    return nanoseconds ? BothEndsView::tr("%1 ms").arg(milliseconds(*nanoseconds)) : u"\u2013"_s;
}

} // namespace

BothEndsView::BothEndsView(const MessageReading &reading, QWidget *parent)
    : StagesView(new StagePair(reading, StagePair::Flow::There, tr("Sent"), tr("Arrived")),
                 new StagePair(reading, StagePair::Flow::Back, tr("Came back"), tr("Answered")), parent)
{
    request().left().setObjectName(u"sent"_s);
    request().right().setObjectName(u"arrived"_s);
    response().left().setObjectName(u"cameBack"_s);
    response().right().setObjectName(u"answered"_s);
    pages().setObjectName(u"stagePages"_s);
    pages().setAccessibleName(tr("Both ends, how they are shown"));
    path().setObjectName(u"path"_s);
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
    request().left().setHead(head);
    head = requestHead(&caught, false);
    head.stage = 2;
    head.title = tr("Arrived");
    head.detail = tr("at the catcher");
    head.right = size(caught.requestBytes());
    request().right().setHead(head);
    head = responseHead(&caught, false);
    head.stage = 3;
    head.title = tr("Answered");
    head.detail = passage.answer ? tr("after %1").arg(duration(passage.answer)) : QString();
    response().right().setHead(head);
    head = responseHead(&sent, false);
    head.stage = 4;
    head.title = tr("Came back");
    head.detail.clear();
    response().left().setHead(head);
    request().setPassage(duration(passage.there));
    response().setPassage(duration(passage.back));

    const Phrase sentFailure = failure(sent);
    const Phrase caughtFailure = failure(caught);
    response().left().errorBar().setPhrase(sentFailure);
    response().left().errorBar().offer(true, sent.responseBytes() && sent.responseBytes()->size() > 0);
    MessagePane &place = failedOnRequest(caught) ? request().right() : response().right();
    MessagePane &other = failedOnRequest(caught) ? response().right() : request().right();
    other.errorBar().setPhrase({});
    place.errorBar().setPhrase(caughtFailure);
    place.errorBar().offer(false, place.message().size() > 0);

    QStringList way{tr("Wirebell %1").arg(sent.connection.local)};
    if (!sent.connection.remote.isEmpty() && sent.connection.remote != caught.connection.local)
        way += tr("relay %1").arg(sent.connection.remote);
    way += tr("catcher %1").arg(caught.connection.local);
    path().setText(way.join(u"  →  "_s));
}

QList<FootLine::Part> BothEndsView::footParts(int changed, int added, int lost) const
{
    if (changed + added + lost == 0)
        return {{{}, tr("Both ends have the same bytes")}};
    const QLocale locale;
    return {{u"\u2260"_s, tr("changed on the way: %1").arg(locale.toString(changed))},
            {u"+"_s, tr("added on the way: %1").arg(locale.toString(added))},
            {u"\u2212"_s, tr("lost on the way: %1").arg(locale.toString(lost))}};
}

QString BothEndsView::footNote() const
{
    return m_total ? tr("Both ends are Wirebell’s own recordings; one monotonic clock, %1 in all").arg(duration(m_total))
                   : tr("Both ends are Wirebell’s own recordings");
}

} // namespace wirebell

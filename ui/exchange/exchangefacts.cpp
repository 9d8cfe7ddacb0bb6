// SPDX-License-Identifier: MIT
#include "ui/exchange/exchangefacts.h"

#include "http/targeturi.h"
#include "ui/exchange/codepoint.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

// Sentences outside of a QObject.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeFacts)
};

qint64 sizeOf(const std::shared_ptr<const ByteSource> &bytes)
{
    return bytes ? bytes->size() : 0;
}

QString statusText(const Response &response)
{
    return (QString::number(response.status) + u' ' + visibleText(response.reason)).trimmed();
}

} // namespace

ColumnHead::Facts requestHead(const Exchange *exchange, bool preview)
{
    ColumnHead::Facts facts{.isRequest = true, .title = Words::tr("Request")};
    if (!exchange)
        return facts;
    const qint64 size = sizeOf(exchange->requestBytes());
    const QString count = byteCount(size);
    if (preview)
        facts.detail = Words::tr("preview, %1").arg(count);
    else if (exchange->role == Role::Caught)
        facts.detail = exchange->state == State::Open && exchange->request && !exchange->request->complete
                           ? Words::tr("arriving, %1").arg(count)
                           : Words::tr("caught, %1").arg(count);
    else if (size == 0)
        facts.detail = exchange->state == State::Open ? Words::tr("connecting") : Words::tr("not sent");
    else
        facts.detail = Words::tr("sent, %1").arg(count);
    if (failedOnRequest(*exchange))
        facts.failed = exchange->request ? Words::tr("incomplete") : Words::tr("not readable");
    return facts;
}

ColumnHead::Facts responseHead(const Exchange *exchange, bool preview)
{
    ColumnHead::Facts facts{.isRequest = false, .title = Words::tr("Response")};
    if (!exchange || preview) {
        facts.detail = Words::tr("none yet");
        return facts;
    }
    const qint64 size = sizeOf(exchange->responseBytes());
    if (size > 0)
        facts.right = byteCount(size);
    const bool ended = exchange->state != State::Open;
    if (exchange->response) {
        facts.sign = statusSign(exchange->response->status);
        facts.status = statusText(*exchange->response);
        if (ended && !exchange->response->complete)
            facts.failed = Words::tr("incomplete");
        else if (!ended)
            facts.detail = Words::tr("under way");
    } else if (!ended) {
        facts.sign = StatusSign::Waiting;
        facts.status = Words::tr("waiting");
        if (!exchange->interim.isEmpty()) {
            facts.sign = StatusSign::Interim;
            facts.status = statusText(exchange->interim.last());
        }
    } else if (size > 0) {
        facts.failed = Words::tr("not readable");
    } else {
        facts.failed = exchange->role == Role::Caught ? Words::tr("not answered") : Words::tr("none");
    }
    return facts;
}

bool failedOnRequest(const Exchange &exchange)
{
    return exchange.error && exchange.role == Role::Caught && (!exchange.request || !exchange.request->complete);
}

Phrase failure(const Exchange &exchange)
{
    if (exchange.error)
        return phrase(exchange);
    if (exchange.state == State::Incomplete) {
        return {Words::tr("The program ended before this exchange did."),
                Words::tr("All bytes that were recorded until then are shown.")};
    }
    return {};
}

QString urlOf(const Exchange &exchange)
{
    if (!exchange.url.isEmpty() || !exchange.request)
        return exchange.url;
    return visibleText(targetUri(exchange));
}

} // namespace wirebell

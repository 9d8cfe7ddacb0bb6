// SPDX-License-Identifier: MIT
#include "exchange/refusal.h"

namespace wirebell {

Answer refusal(const Error &error)
{
    Answer answer;
    answer.body = QByteArray(name(error.kind).data()) + '\n';
    switch (error.kind) {
    case ErrorKind::TimedOut:
        answer.status = 408;
        answer.reason = "Request Timeout";
        break;
    case ErrorKind::BodyTooLarge:
        answer.status = 413;
        answer.reason = "Content Too Large";
        break;
    case ErrorKind::HeadTooLarge:
        answer.status = 431;
        answer.reason = "Request Header Fields Too Large";
        break;
    case ErrorKind::DiskFull:
        answer.status = 507;
        answer.reason = "Insufficient Storage";
        break;
    case ErrorKind::StoreNotWritable:
    case ErrorKind::StoreBusy:
    case ErrorKind::StoreDamaged:
        answer.status = 503;
        answer.reason = "Service Unavailable";
        break;
    default:
        answer.status = 400;
        answer.reason = "Bad Request";
        break;
    }
    return answer;
}

Answer connectRefusal()
{
    return {.status = 501, .reason = "Not Implemented", .body = "This endpoint is no proxy.\n"};
}

Answer noEndpointRefusal()
{
    return {.status = 404, .reason = "Not Found", .body = "No endpoint takes this path.\n"};
}

Answer crossSiteRefusal()
{
    return {.status = 403,
            .reason = "Forbidden",
            .body = "A browser sent this for another site's page; it is not passed on.\n"};
}

Answer gatewayRefusal(const Error &error)
{
    Answer answer{.status = 502, .reason = "Bad Gateway", .body = QByteArray(name(error.kind).data()) + '\n'};
    if (error.kind == ErrorKind::TimedOut || error.kind == ErrorKind::ConnectTimedOut) {
        answer.status = 504;
        answer.reason = "Gateway Timeout";
    } else if (error.kind == ErrorKind::AmbiguousFraming) {
        answer.status = 508;
        answer.reason = "Loop Detected";
    }
    return answer;
}

} // namespace wirebell

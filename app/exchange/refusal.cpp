// SPDX-License-Identifier: MIT
#include "exchange/refusal.h"

namespace wirebell {

ReplyRule refusal(const Error &error)
{
    ReplyRule rule;
    rule.body = QByteArray(name(error.kind).data()) + '\n';
    switch (error.kind) {
    case ErrorKind::TimedOut:
        rule.status = 408;
        rule.reason = "Request Timeout";
        break;
    case ErrorKind::BodyTooLarge:
        rule.status = 413;
        rule.reason = "Content Too Large";
        break;
    case ErrorKind::HeadTooLarge:
        rule.status = 431;
        rule.reason = "Request Header Fields Too Large";
        break;
    case ErrorKind::DiskFull:
        rule.status = 507;
        rule.reason = "Insufficient Storage";
        break;
    case ErrorKind::StoreNotWritable:
    case ErrorKind::StoreBusy:
    case ErrorKind::StoreDamaged:
        rule.status = 503;
        rule.reason = "Service Unavailable";
        break;
    default:
        rule.status = 400;
        rule.reason = "Bad Request";
        break;
    }
    return rule;
}

ReplyRule connectRefusal()
{
    return {.status = 501, .reason = "Not Implemented", .body = "This endpoint is no proxy.\n"};
}

} // namespace wirebell

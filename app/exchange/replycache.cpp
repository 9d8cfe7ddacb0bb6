// SPDX-License-Identifier: MIT
#include "exchange/replycache.h"

#include "wire/machine.h"

namespace wirebell {

const ReplyCache::Reply &ReplyCache::reply(const Request &request, bool persists, qint64 date)
{
    const bool isHead = request.method == "HEAD";
    if (const qint64 second = date / 1000; second != m_second) {
        m_second = second;
        m_replies = {};
    }
    const size_t variant = (!persists ? 0 : request.version == "1.0" ? 1 : 2) * 2 + (isHead ? 1 : 0);
    std::optional<Reply> &reply = m_replies[variant];
    if (!reply) {
        reply.emplace();
        reply->bytes = replyBytes(m_rule, request, persists, m_second * 1000);
        Machine machine({}, {.head = reply->bytes.size(), .fields = int(reply->bytes.size())});
        std::vector<Event> events;
        // How a response is read depends on the request's method alone.
        machine.read(Side::Request, isHead ? "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n" : "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                     events);
        const qsizetype read = machine.read(Side::Response, reply->bytes, events);
        if (machine.response())
            reply->response = *machine.response();
        reply->marks = machine.marks(Side::Response);
        reply->persists = persists && machine.persists() && reply->response.complete && read == reply->bytes.size();
    }
    return *reply;
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "answer/websocketplan.h"

#include "wire/httpversion.h"
#include "wire/machine.h"
#include "wire/websocketreader.h"

namespace wirebell {

std::shared_ptr<const AnswerPlan> webSocketPlan(const Request &request, bool echoes)
{
    const FieldList &fields = request.fields;
    const QByteArrayList keys = fields.values("Sec-WebSocket-Key");
    constexpr qsizetype keySize = 16;
    if (request.method != "GET" || !isHttp11(request.version) || !fields.hasMember("Upgrade", "websocket")
        || !fields.hasMember("Connection", "Upgrade") || keys.size() != 1
        || QByteArray::fromBase64(keys.first()).size() != keySize || fields.value("Sec-WebSocket-Version") != "13")
        return nullptr;
    QByteArray bytes = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                       "Sec-WebSocket-Accept: "
        + webSocketAccept(keys.first()) + "\r\n";
    // The one that is liked best (4.2.2): a browser breaks off where none of its own is agreed.
    if (const QByteArrayList wanted = fields.members("Sec-WebSocket-Protocol"); !wanted.isEmpty())
        bytes += "Sec-WebSocket-Protocol: " + wanted.first() + "\r\n";
    bytes += "\r\n";

    auto plan = std::make_shared<AnswerPlan>();
    plan->ending = echoes ? AnswerPlan::Ending::EchoingWebSocket : AnswerPlan::Ending::WebSocket;
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Request, "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", events);
    machine.read(Side::Response, bytes, events);
    plan->response = machine.response();
    plan->marks = machine.marks(Side::Response);
    plan->steps = {{.bytes = bytes}};
    return plan;
}

} // namespace wirebell

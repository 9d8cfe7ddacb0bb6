// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answerplan.h"

namespace wirebell {

/// The answer that makes a WebSocket of the connection, where the request asks for one in the way of RFC 6455, 4.2.1;
/// else null. The plan ends with Ending::WebSocket, or Ending::EchoingWebSocket.
std::shared_ptr<const AnswerPlan> webSocketPlan(const Request &request, bool echoes);

} // namespace wirebell

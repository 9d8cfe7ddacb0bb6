// SPDX-License-Identifier: MIT
#include "fuzz/fuzzinput.h"

#include <cstdio>
#include <cstdlib>

namespace wirebell {

namespace {

constexpr uint8_t responseFirst = 1;
constexpr uint8_t endRequest = 2;
constexpr uint8_t endResponse = 4;
constexpr uint8_t breakOffResponse = 8;
constexpr uint8_t smallLimits = 16;
constexpr size_t headerSize = 3;

constexpr Limits tight{.head = 120, .fields = 4, .content = 24, .interim = 2, .chunkLine = 12};

} // namespace

WireCase conversationOf(const uint8_t *data, size_t size)
{
    WireCase conversation;
    if (size < headerSize)
        return conversation;
    const uint8_t options = data[0];
    const size_t requestSize = std::min<size_t>(size - headerSize, size_t(data[1]) << 8 | data[2]);
    const auto *bytes = reinterpret_cast<const char *>(data + headerSize);
    const QByteArray request(bytes, qsizetype(requestSize));
    const QByteArray response(bytes + requestSize, qsizetype(size - headerSize - requestSize));
    conversation.steps = {{Side::Request, CaseStep::Bytes, request}, {Side::Response, CaseStep::Bytes, response}};
    if (options & responseFirst)
        conversation.steps.swapItemsAt(0, 1);
    if (options & endRequest)
        conversation.steps.append({Side::Request, CaseStep::End, {}});
    if (options & endResponse)
        conversation.steps.append({Side::Response, CaseStep::End, {}});
    if (options & breakOffResponse)
        conversation.steps.append({Side::Response, CaseStep::BreakOff, {}});
    if (options & smallLimits) {
        conversation.requestLimits = tight;
        conversation.responseLimits = tight;
    }
    return conversation;
}

QByteArray inputOf(const WireCase &conversation)
{
    uint8_t options = 0;
    for (const CaseStep &step : conversation.steps) {
        if (step.kind == CaseStep::End)
            options |= step.side == Side::Request ? endRequest : endResponse;
        if (step.kind == CaseStep::BreakOff)
            options |= breakOffResponse;
    }
    const QByteArray request = conversation.bytesOf(Side::Request);
    QByteArray input;
    input += char(options);
    input += char(request.size() >> 8);
    input += char(request.size());
    return input + request + conversation.bytesOf(Side::Response);
}

void broken(const char *rule, const QByteArray &details)
{
    std::fprintf(stderr, "broken rule: %s\n%s\n", rule, details.constData());
    std::abort();
}

} // namespace wirebell

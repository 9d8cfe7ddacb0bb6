// SPDX-License-Identifier: MIT

// Any bytes as an exchange's transcript: what is read back is what a Machine reads, and the content is at its place.

#include "app/wire/caserun.h"
#include "fuzz/fuzzinput.h"
#include "wire/reading.h"

using namespace wirebell;

namespace {

void checkContent(const Message &message, const std::shared_ptr<const ByteSource> &direction,
                  const QByteArray &expected)
{
    const auto content = contentOf(message, direction);
    if (!content || (*content)->size() != expected.size())
        broken("a content has its size");
    if ((*content)->readAll() != expected)
        broken("a content is what the machine gave");
    for (qint64 at = 0; at < expected.size(); at += 1 + expected.size() / 7)
        if ((*content)->read(at, 5) != expected.mid(at, 5))
            broken("a content is read at any place");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const WireCase conversation = conversationOf(data, size);
    const QByteArray request = conversation.bytesOf(Side::Request);
    const QByteArray response = conversation.bytesOf(Side::Response);
    WireCase plain;
    plain.steps = {{Side::Request, CaseStep::Bytes, request},
                   {Side::Response, CaseStep::Bytes, response},
                   {Side::Request, CaseStep::End, {}},
                   {Side::Response, CaseStep::End, {}}};
    CaseRun run(plain);
    run.feed(CaseRun::whole);
    if (run.machine().error() && run.machine().error()->kind == ErrorKind::HeadTooLarge)
        return 0; // what is shown may be larger than what is taken

    Exchange exchange;
    exchange.role = Role::Caught;
    exchange.state = State::Complete;
    exchange.transcript.in = inMemory(request);
    exchange.transcript.out = inMemory(response);
    if (!readTranscript(exchange))
        broken("a transcript in memory is read");
    if (exchange.request != run.machine().request() || exchange.interim != run.machine().interim()
        || exchange.response != run.machine().response())
        broken("a transcript reads as the machine does", run.facts());
    if (exchange.request)
        checkContent(*exchange.request, exchange.requestBytes(), run.content(Side::Request));
    if (exchange.response)
        checkContent(*exchange.response, exchange.responseBytes(), run.content(Side::Response));
    return 0;
}

// SPDX-License-Identifier: MIT

// Any bytes, given to a Machine whole, byte by byte and in odd pieces: the facts are the same, and what must hold of
// any input holds.

#include "app/wire/caserun.h"
#include "fuzz/fuzzinput.h"

using namespace wirebell;

namespace {

void checkFacts(CaseRun &run, const WireCase &conversation)
{
    if (!run.faults().isEmpty())
        broken("the reading's own", run.faults().join(QLatin1Char('\n')).toUtf8());
    const Machine &machine = run.machine();
    for (const Side side : {Side::Request, Side::Response}) {
        const qint64 size = conversation.bytesOf(side).size();
        qint64 last = 0;
        for (const Mark &mark : machine.marks(side)) {
            if (mark.range.at < last || mark.range.length < 0 || mark.range.end() > size)
                broken("marks stand within the bytes, in order", run.facts());
            last = machine.ended(side) ? mark.range.at : 0; // a content that goes on is not sorted yet
        }
    }
    const auto checkMessage = [&](const Message &message, Side side) {
        if (message.headAt < 0 || message.headSize < 0 || message.bodyAt() > conversation.bytesOf(side).size())
            broken("a head stands within the bytes", run.facts());
        if (message.contentSize != run.content(side).size())
            broken("the content is as long as it says", run.facts());
        if (message.framing == Framing::ContentLength && message.contentSize > message.contentWanted)
            broken("no more content than was announced", run.facts());
        if (message.complete && message.framing == Framing::ContentLength
            && message.contentSize != message.contentWanted)
            broken("a whole content has its length", run.facts());
    };
    if (machine.request())
        checkMessage(*machine.request(), Side::Request);
    if (machine.response())
        checkMessage(*machine.response(), Side::Response);
    if (machine.error() && machine.error()->kind == ErrorKind::AmbiguousFraming && !machine.ambiguous(Side::Request)
        && !machine.ambiguous(Side::Response))
        broken("what is refused as ambiguous is marked so", run.facts());
    if (machine.persists() && (!machine.request()->complete || machine.error())
        && machine.ended(Side::Request))
        broken("a connection persists behind whole requests alone", run.facts());
}

// Reads on, exchange after exchange, for as long as something is left.
void readOn(CaseRun &run)
{
    Machine &machine = run.machine();
    QByteArray request = run.left(Side::Request);
    QByteArray response = run.left(Side::Response);
    std::vector<Event> events;
    for (int i = 0; i < 20 && machine.ended(Side::Request) && machine.ended(Side::Response); ++i) {
        machine.next();
        request.remove(0, machine.read(Side::Request, request, events));
        response.remove(0, machine.read(Side::Response, response, events));
        machine.end(Side::Request, events);
        machine.end(Side::Response, events);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const WireCase conversation = conversationOf(data, size);
    CaseRun whole(conversation);
    whole.feed(CaseRun::whole);
    checkFacts(whole, conversation);
    const QByteArray facts = whole.facts();

    CaseRun byByte(conversation);
    byByte.feed(CaseRun::byByte);
    checkFacts(byByte, conversation);
    if (byByte.facts() != facts)
        broken("byte by byte gives the same facts", facts + "\nbut\n" + byByte.facts());

    CaseRun inPieces(conversation);
    qsizetype last = 0;
    inPieces.feed([&last](qsizetype left) { return std::min(left, last = last * 3 % 11 + 1); });
    if (inPieces.facts() != facts)
        broken("pieces give the same facts", facts + "\nbut\n" + inPieces.facts());
    readOn(whole);
    return 0;
}

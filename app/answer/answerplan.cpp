// SPDX-License-Identifier: MIT
#include "answer/answerplan.h"

#include "answer/answerwriter.h"
#include "wire/machine.h"

#include <QFile>

#include <limits>

namespace wirebell {

namespace {

using Ending = AnswerPlan::Ending;

Result<QByteArray> bodyOf(const Answer &answer)
{
    if (answer.bodyFile.isEmpty())
        return answer.body;
    QFile file(answer.bodyFile);
    if (!file.exists())
        return failure(ErrorKind::FileNotFound, answer.bodyFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::FileNotReadable, answer.bodyFile);
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return failure(ErrorKind::FileNotReadable, answer.bodyFile);
    return bytes;
}

/// Reads the steps as the client will, and gives whether the connection could go on behind them.
bool readSteps(AnswerPlan &plan, bool isHead)
{
    const qint64 size = plan.size();
    const auto most = int(std::min<qint64>(size, std::numeric_limits<int>::max()));
    Machine machine({}, {.head = size, .fields = most, .content = -1, .interim = most, .chunkLine = size});
    std::vector<Event> events;
    // How a response is read depends on the request's method alone.
    machine.read(Side::Request, isHead ? "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n" : "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                 events);
    qint64 read = 0;
    for (const AnswerStep &step : std::as_const(plan.steps)) {
        events.clear();
        read += machine.read(Side::Response, step.bytes, events);
    }
    const bool whole = machine.response() && machine.response()->complete && read == size;
    const bool persists = whole && machine.persists();
    if (plan.ending == Ending::Reset)
        machine.breakOff(Side::Response, events);
    else
        machine.end(Side::Response, events);
    plan.response = machine.response();
    plan.interim = machine.interim();
    plan.marks = machine.marks(Side::Response);
    return persists;
}

/// As readSteps(), of an answer in HTTP/2: heads of so many bytes, and behind them content as it is.
void readHeads(AnswerPlan &plan, qint64 headSize, bool isCut)
{
    const qint64 size = plan.size();
    Machine machine({}, {.head = size, .fields = int(std::min<qint64>(size, std::numeric_limits<int>::max())),
                         .content = -1, .interim = std::numeric_limits<int>::max()});
    std::vector<Event> events;
    machine.read(Side::Request, "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n", events);
    qint64 left = headSize;
    for (const AnswerStep &step : std::as_const(plan.steps)) {
        const qint64 here = std::min<qint64>(left, step.bytes.size());
        events.clear();
        machine.read(Side::Response, QByteArrayView(step.bytes).first(here), events);
        left -= here;
    }
    plan.interim = machine.interim();
    if (size < headSize)
        return;
    plan.response = machine.response();
    if (!plan.response)
        return;
    plan.response->version = "2";
    plan.response->reason.clear();
    plan.response->contentSize = size - headSize;
    plan.response->framing = size > headSize ? Framing::Frames : Framing::None;
    plan.response->trailers = plan.trailers;
    plan.response->complete = !isCut;
}

/// Of the faults that let no answer leave the one that was asked for most drastically.
std::optional<Ending> endingWithoutAnswer(const AnswerWriter &writer)
{
    if (writer.amountOf(FaultKind::NoAnswer))
        return Ending::Hold;
    if (writer.amountOf(FaultKind::Reset))
        return Ending::Reset;
    if (writer.amountOf(FaultKind::Close))
        return Ending::Close;
    return std::nullopt;
}

Ending endingOf(const AnswerWriter &writer)
{
    if (writer.amountOf(FaultKind::CutReset))
        return Ending::Reset;
    if (writer.amountOf(FaultKind::Cut))
        return Ending::Close;
    if (writer.amountOf(FaultKind::TruncateTls))
        return Ending::TruncateTls;
    return Ending::Persist;
}

bool isCut(Ending ending)
{
    return ending == Ending::Close || ending == Ending::Reset;
}

/// What is done where no answer leaves: the wait before, and the one fault that ended it.
void planNothing(const Answer &answer, const AnswerWriter &writer, AnswerPlan &plan)
{
    const FaultKind kind = plan.ending == Ending::Hold ? FaultKind::NoAnswer
        : plan.ending == Ending::Reset                 ? FaultKind::Reset
                                                       : FaultKind::Close;
    const qint64 pause = plan.ending == Ending::Hold ? 0 : writer.amountOf(FaultKind::DelayHead).value_or(0);
    if (pause > 0)
        plan.steps.append({.pause = pause});
    for (const Fault &fault : answer.faults)
        if (fault.kind == kind || (fault.kind == FaultKind::DelayHead && pause > 0))
            plan.faults.append(fault);
}

} // namespace

qint64 AnswerPlan::size() const
{
    qint64 size = 0;
    for (const AnswerStep &step : steps)
        size += step.size();
    return size;
}

Result<std::shared_ptr<const AnswerPlan>> planOf(const Answer &answer, const Request &request, bool persists,
                                                 qint64 date)
{
    const auto plan = std::make_shared<AnswerPlan>();
    AnswerWriter writer(answer, request, persists, date);
    if (const auto ending = endingWithoutAnswer(writer)) {
        plan->ending = *ending;
        planNothing(answer, writer, *plan);
        return plan;
    }
    const Result<QByteArray> body = bodyOf(answer);
    if (!body)
        return std::unexpected(body.error());
    plan->steps = writer.write(*body);
    plan->rate = std::max<qint64>(writer.amountOf(FaultKind::Throttle).value_or(0), 0);
    plan->ending = endingOf(writer);
    for (const Fault &fault : answer.faults)
        if (writer.applies(fault))
            plan->faults.append(fault);
    if (request.version == "2") {
        if (plan->ending == Ending::TruncateTls)
            plan->ending = Ending::Persist;
        if (!isCut(plan->ending))
            plan->trailers = writer.trailers();
        readHeads(*plan, writer.headSize(), isCut(plan->ending));
        return plan;
    }
    const bool goesOn = readSteps(*plan, request.method == "HEAD");
    if (plan->ending == Ending::Persist && !(persists && goesOn))
        plan->ending = Ending::Close;
    return plan;
}

} // namespace wirebell

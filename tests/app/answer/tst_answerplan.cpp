// SPDX-License-Identifier: MIT
#include "answer/answerplan.h"
#include "answer/plancache.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;
using Ending = AnswerPlan::Ending;
using Plan = std::shared_ptr<const AnswerPlan>;

class AnswerPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesFollowFromAnswerAndRequest_data();
    void theBytesFollowFromAnswerAndRequest();
    void theCacheGivesTheSame_data() { theBytesFollowFromAnswerAndRequest_data(); }
    void theCacheGivesTheSame();
    void http2HasHeadsAndContentAlone();
    void aCachedDateMovesOn();
    void aPlanIsHandedOutAgain();
    void piecesLeaveAfterTheirPauses();
    void aCodingIsFlushedAtEachPiece();
    void aFaultDoesWhatItSays_data();
    void aFaultDoesWhatItSays();
    void anAnswerIsReadAsTheClientWill();
    void anOddAnswerIsMarked();
    void aBodyFileIsReadAnew();
    void aBodyFileThatIsNotThereIsAnError();
};

namespace {

constexpr qint64 date = 784'111'777'000; // Sun, 06 Nov 1994 08:49:37 GMT
const QByteArray dateLine = "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"_ba;
const QByteArray typeLine = "Content-Type: text/plain; charset=utf-8\r\n"_ba;

Request requestOf(const QByteArray &method, const QByteArray &version)
{
    Request request;
    request.method = method;
    request.version = version;
    return request;
}

QByteArray bytesOf(const AnswerPlan &plan)
{
    QByteArray bytes;
    for (const AnswerStep &step : plan.steps)
        bytes += step.bytes;
    return bytes;
}

QList<qint64> pausesOf(const AnswerPlan &plan)
{
    QList<qint64> pauses;
    for (const AnswerStep &step : plan.steps)
        pauses.append(step.pause);
    return pauses;
}

Plan planned(const Answer &answer, const QByteArray &method = "GET", const QByteArray &version = "1.1",
             bool persists = true)
{
    const auto plan = planOf(answer, requestOf(method, version), persists, date);
    if (!plan)
        qFatal("no plan: %s", qPrintable(plan.error().detail));
    return *plan;
}

} // namespace

void AnswerPlanTest::theBytesFollowFromAnswerAndRequest_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("persists");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<Ending>("ending");
    const auto row = [](const char *name, const Answer &answer, const QByteArray &expected, Ending ending,
                        const QByteArray &method = "GET", const QByteArray &version = "1.1", bool persists = true) {
        QTest::newRow(name) << answer << method << version << persists << expected << ending;
    };
    const QByteArray ok = "HTTP/1.1 200 OK\r\n"_ba;
    row("a POST gets the content", {}, ok + typeLine + dateLine + "Content-Length: 2\r\n\r\nOK", Ending::Persist,
        "POST");
    row("HEAD gets the length of what it does not get", {}, ok + typeLine + dateLine + "Content-Length: 2\r\n\r\n",
        Ending::Persist, "HEAD");
    row("204 has no content and no length", {.status = 204}, "HTTP/1.1 204 OK\r\n" + typeLine + dateLine + "\r\n",
        Ending::Persist);
    row("304 has no content and no length", {.status = 304}, "HTTP/1.1 304 OK\r\n" + typeLine + dateLine + "\r\n",
        Ending::Persist);
    row("the end of the connection is announced", {},
        ok + typeLine + dateLine + "Content-Length: 2\r\nConnection: close\r\n\r\nOK", Ending::Close, "POST", "1.1",
        false);
    row("an HTTP/1.0 client is told that the connection lives on", {},
        ok + typeLine + dateLine + "Content-Length: 2\r\nConnection: keep-alive\r\n\r\nOK", Ending::Persist, "POST",
        "1.0");
    row("an HTTP/1.0 client that did not ask is told of the end", {},
        ok + typeLine + dateLine + "Content-Length: 2\r\nConnection: close\r\n\r\nOK", Ending::Close, "POST", "1.0",
        false);

    const FieldList none;
    const Answer chunked{.fields = none,
                         .body = "hello",
                         .pieces = {{.bytes = " world, how are"}, {.bytes = ""}, {.bytes = " you"}},
                         .framing = AnswerFraming::Chunked,
                         .trailers = {{"X-Sum", "1"}, {"X-More", "2"}}};
    row("chunks, one a piece, and trailers", chunked,
        ok + dateLine + "Transfer-Encoding: chunked\r\nTrailer: X-Sum, X-More\r\n\r\n"
            + "5\r\nhello\r\nf\r\n world, how are\r\n4\r\n you\r\n0\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n",
        Ending::Persist);
    row("HEAD gets the head of chunks", chunked,
        ok + dateLine + "Transfer-Encoding: chunked\r\nTrailer: X-Sum, X-More\r\n\r\n", Ending::Persist, "HEAD");
    row("an HTTP/1.0 client gets no chunks", chunked,
        ok + dateLine + "Connection: close\r\n\r\nhello world, how are you", Ending::Close, "GET", "1.0");
    row("chunks of nothing", {.fields = none, .body = "", .framing = AnswerFraming::Chunked},
        ok + dateLine + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", Ending::Persist);
    row("204 has no chunks", {.status = 204, .fields = none, .framing = AnswerFraming::Chunked},
        "HTTP/1.1 204 OK\r\n" + dateLine + "\r\n", Ending::Persist);
    row("pieces count into the length", {.fields = none, .body = "a", .pieces = {{.bytes = "bc"}}},
        ok + dateLine + "Content-Length: 3\r\n\r\nabc", Ending::Persist);
    row("until close", {.fields = none, .framing = AnswerFraming::UntilClose},
        ok + dateLine + "Connection: close\r\n\r\nOK", Ending::Close);
    row("a typed Date, Connection and Content-Length stay",
        {.fields = {{"date", "x"}, {"CONNECTION", "close"}, {"content-length", "2"}}},
        ok + "date: x\r\nCONNECTION: close\r\ncontent-length: 2\r\n\r\nOK", Ending::Close);
    row("a typed length that is too long ends the connection", {.fields = {{"Content-Length", "5"}}},
        ok + "Content-Length: 5\r\n" + dateLine + "\r\nOK", Ending::Close);
    row("a typed length that is too short ends the connection", {.fields = {{"Content-Length", "1"}}},
        ok + "Content-Length: 1\r\n" + dateLine + "\r\nOK", Ending::Close);
    row("a typed Transfer-Encoding stays", {.fields = {{"Transfer-Encoding", "chunked"}},
                                            .framing = AnswerFraming::Chunked},
        ok + "Transfer-Encoding: chunked\r\n" + dateLine + "\r\n2\r\nOK\r\n0\r\n\r\n", Ending::Persist);
    row("a typed Transfer-Encoding is not said to an HTTP/1.0 client, which gets no chunks",
        {.fields = {{"Transfer-Encoding", "chunked"}}, .framing = AnswerFraming::Chunked},
        ok + dateLine + "Connection: close\r\n\r\nOK", Ending::Close, "GET", "1.0");
    row("a typed Transfer-Encoding stays the only framing",
        {.fields = {{"Transfer-Encoding", "chunked"}}, .body = "2\r\nOK\r\n0\r\n\r\n"},
        ok + "Transfer-Encoding: chunked\r\n" + dateLine + "\r\n2\r\nOK\r\n0\r\n\r\n", Ending::Persist);
    row("a typed Trailer stays",
        {.fields = {{"Trailer", "X"}}, .framing = AnswerFraming::Chunked, .trailers = {{"X", "1"}}},
        ok + "Trailer: X\r\n" + dateLine + "Transfer-Encoding: chunked\r\n\r\n2\r\nOK\r\n0\r\nX: 1\r\n\r\n",
        Ending::Persist);

    const Answer hints{.fields = none,
                       .interim = {{.status = 103, .fields = {{"Link", "</a.css>; rel=preload"}}},
                                   {.status = 100},
                                   {.status = 199}}};
    row("interim answers come first", hints,
        "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
        "HTTP/1.1 199 \r\n\r\n"
            + ok + dateLine + "Content-Length: 2\r\n\r\nOK",
        Ending::Persist);
    row("an HTTP/1.0 client gets no interim answers", hints,
        ok + dateLine + "Content-Length: 2\r\nConnection: keep-alive\r\n\r\nOK", Ending::Persist, "GET", "1.0");

    const QByteArray zipped = encoded(ContentCoding::Gzip, "OK");
    const QByteArray length = "Content-Length: " + QByteArray::number(zipped.size()) + "\r\n";
    row("a coded content", {.fields = none, .coding = AnswerCoding::Gzip},
        ok + dateLine + "Content-Encoding: gzip\r\n" + length + "\r\n" + zipped, Ending::Persist);
    row("HEAD gets the length of the coded content", {.fields = none, .coding = AnswerCoding::Gzip},
        ok + dateLine + "Content-Encoding: gzip\r\n" + length + "\r\n", Ending::Persist, "HEAD");
    row("a typed Content-Encoding stays", {.fields = {{"Content-Encoding", "br"}}, .coding = AnswerCoding::Gzip},
        ok + "Content-Encoding: br\r\n" + dateLine + length + "\r\n" + zipped, Ending::Persist);
}

void AnswerPlanTest::theBytesFollowFromAnswerAndRequest()
{
    QFETCH(Answer, answer);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, version);
    QFETCH(bool, persists);
    QFETCH(QByteArray, expected);
    QFETCH(Ending, ending);
    const Plan plan = planned(answer, method, version, persists);
    QCOMPARE(bytesOf(*plan), expected);
    QCOMPARE(plan->ending, ending);
    QCOMPARE(plan->size(), expected.size());
    QCOMPARE(plan->steps.size(), 1);
    QCOMPARE(pausesOf(*plan), QList<qint64>{0});
    QVERIFY(plan->faults.isEmpty());
    QVERIFY(plan->response);
    QCOMPARE(plan->response->status, answer.status);
}

// The framing, and what is said of the connection, are the frames' matter.
void AnswerPlanTest::http2HasHeadsAndContentAlone()
{
    const Answer answer{.status = 201,
                        .fields = {{"Transfer-Encoding", "chunked"}},
                        .body = "one",
                        .pieces = {{.pause = 5, .bytes = "two"}},
                        .framing = AnswerFraming::Chunked,
                        .trailers = {{"X-Sum", "6"}},
                        .interim = {{.status = 103}},
                        .faults = {{FaultKind::MalformedChunk, 0}, {FaultKind::TruncateTls, 0}}};
    const Plan plan = planned(answer, "GET", "2", false);
    const QByteArray heads =
        "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 201 OK\r\n" + dateLine + "Trailer: X-Sum\r\n\r\n";
    QCOMPARE(bytesOf(*plan), heads + "onetwo");
    QCOMPARE(pausesOf(*plan), (QList<qint64>{0, 5}));
    QCOMPARE(plan->ending, Ending::Persist);
    QCOMPARE(plan->trailers, answer.trailers);
    QCOMPARE(plan->interim.size(), 1);
    QCOMPARE(plan->response->bodyAt(), heads.size());
    QCOMPARE(plan->response->contentSize, 6);
    QCOMPARE(plan->response->version, "2");
    QVERIFY(plan->response->complete);
    QVERIFY(plan->faults.isEmpty());
    QVERIFY(planned(answer, "HEAD", "2")->trailers.isEmpty());
    QCOMPARE(planned(answer, "HEAD", "2")->response->contentSize, 0);

    const Plan cut = planned({.faults = {{FaultKind::Cut, 20}}}, "GET", "2");
    QVERIFY(!cut->response);
    QCOMPARE(cut->ending, Ending::Close);
    PlanCache cache({});
    QVERIFY(cache.plan(requestOf("GET", "2"), true, date) != cache.plan(requestOf("GET", "1.1"), true, date));
}

void AnswerPlanTest::theCacheGivesTheSame()
{
    QFETCH(Answer, answer);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, version);
    QFETCH(bool, persists);
    QFETCH(QByteArray, expected);
    QFETCH(Ending, ending);
    PlanCache cache(answer);
    // All variants first, so that a wrong one would be found.
    for (const QByteArray &m : {"GET"_ba, "HEAD"_ba})
        for (const QByteArray &v : {"1.0"_ba, "1.1"_ba})
            for (const bool p : {false, true})
                (void)cache.plan(requestOf(m, v), p, date);
    const Plan plan = cache.plan(requestOf(method, version), persists, date + 999);
    QCOMPARE(bytesOf(*plan), expected);
    QCOMPARE(plan->ending, ending);
}

void AnswerPlanTest::aCachedDateMovesOn()
{
    PlanCache cache{Answer()};
    const Request request = requestOf("GET", "1.1");
    QVERIFY(bytesOf(*cache.plan(request, true, date)).contains("08:49:37"));
    QVERIFY(bytesOf(*cache.plan(request, true, date + 999)).contains("08:49:37"));
    QVERIFY(bytesOf(*cache.plan(request, true, date + 1000)).contains("08:49:38"));
}

void AnswerPlanTest::aPlanIsHandedOutAgain()
{
    PlanCache cache{Answer()};
    const Plan first = cache.plan(requestOf("GET", "1.1"), true, date);
    QCOMPARE(cache.plan(requestOf("POST", "1.1"), true, date + 500), first);
    QCOMPARE_NE(cache.plan(requestOf("HEAD", "1.1"), true, date), first);
    QVERIFY(!PlanCache(Answer{.isTemplate = true}).isConstant());
    QVERIFY(!PlanCache(Answer{.bodyFile = u"/x"_s}).isConstant());
}

void AnswerPlanTest::piecesLeaveAfterTheirPauses()
{
    const Answer answer{.fields = {{"Content-Type", "text/event-stream"}},
                        .body = "",
                        .pieces = {{.pause = 200, .bytes = "data: 1\n\n"},
                                   {.pause = 0, .bytes = "data: 2\n\n"},
                                   {.pause = 300, .bytes = "data: 3\n\n"}},
                        .framing = AnswerFraming::Chunked};
    const Plan plan = planned(answer);
    QCOMPARE(pausesOf(*plan), (QList<qint64>{0, 200, 300}));
    QVERIFY(plan->steps.at(0).bytes.endsWith("\r\n\r\n"));
    QCOMPARE(plan->steps.at(1).bytes, "9\r\ndata: 1\n\n\r\n9\r\ndata: 2\n\n\r\n"_ba);
    QCOMPARE(plan->steps.at(2).bytes, "9\r\ndata: 3\n\n\r\n0\r\n\r\n"_ba);
    QCOMPARE(plan->response->contentSize, 27);
    QVERIFY(plan->response->complete);
    QCOMPARE(planned(answer, "HEAD")->steps.size(), 1);
}

void AnswerPlanTest::aCodingIsFlushedAtEachPiece()
{
    const Answer answer{.body = "",
                        .pieces = {{.pause = 10, .bytes = "data: 1\n\n"}, {.pause = 10, .bytes = "data: 2\n\n"}},
                        .framing = AnswerFraming::UntilClose,
                        .coding = AnswerCoding::Zstd};
    const QByteArrayList coded = encodedPieces(ContentCoding::Zstd, {"", "data: 1\n\n", "data: 2\n\n"});
    const Plan plan = planned(answer);
    QCOMPARE(pausesOf(*plan), (QList<qint64>{0, 10, 10}));
    QVERIFY(plan->steps.at(0).bytes.endsWith("\r\n\r\n" + coded.at(0)));
    QCOMPARE(plan->steps.at(1).bytes, coded.at(1));
    QCOMPARE(plan->steps.at(2).bytes, coded.at(2));
}

void AnswerPlanTest::aFaultDoesWhatItSays_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArrayList>("steps");
    QTest::addColumn<QList<qint64>>("pauses");
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<QList<Fault>>("faults"); // that count
    struct Due
    {
        QByteArrayList steps = {};
        QList<qint64> pauses = {0};
        qint64 rate = 0;
        Ending ending = Ending::Persist;
        QList<Fault> faults = {};
    };
    const auto row = [](const char *name, const Answer &answer, const Due &due, const QByteArray &method = "GET",
                        const QByteArray &version = "1.1") {
        QTest::newRow(name) << answer << method << version << due.steps << due.pauses << due.rate << due.ending
                            << due.faults;
    };
    using Kind = FaultKind;
    const QByteArray head = "HTTP/1.1 200 OK\r\n" + dateLine + "Content-Length: 2\r\n\r\n";
    const auto with = [](const QList<Fault> &faults) { return Answer{.fields = {}, .faults = faults}; };

    row("a wait before the head", with({{Kind::DelayHead, 250}}),
        {.steps = {head + "OK"}, .pauses = {250}, .faults = {{Kind::DelayHead, 250}}});
    row("a wait before the content", with({{Kind::DelayBody, 250}}),
        {.steps = {head, "OK"}, .pauses = {0, 250}, .faults = {{Kind::DelayBody, 250}}});
    row("HEAD has no content to wait for", with({{Kind::DelayBody, 250}}), {.steps = {head}}, "HEAD");
    row("no wait", with({{Kind::DelayHead, 0}}), {.steps = {head + "OK"}});
    row("so many bytes a second", with({{Kind::Throttle, 100}}),
        {.steps = {head + "OK"}, .rate = 100, .faults = {{Kind::Throttle, 100}}});
    row("no answer, and the end", with({{Kind::Close, 0}}),
        {.pauses = {}, .ending = Ending::Close, .faults = {{Kind::Close, 0}}});
    row("no answer, a wait, and the end", with({{Kind::Close, 0}, {Kind::DelayHead, 50}}),
        {.steps = {""},
         .pauses = {50},
         .ending = Ending::Close,
         .faults = {{Kind::Close, 0}, {Kind::DelayHead, 50}}});
    row("a reset", with({{Kind::Reset, 0}}),
        {.pauses = {}, .ending = Ending::Reset, .faults = {{Kind::Reset, 0}}});
    row("never an answer", with({{Kind::NoAnswer, 0}, {Kind::DelayHead, 50}, {Kind::Close, 0}}),
        {.pauses = {}, .ending = Ending::Hold, .faults = {{Kind::NoAnswer, 0}}});
    row("cut in the head", with({{Kind::Cut, 10}}),
        {.steps = {"HTTP/1.1 2"}, .ending = Ending::Close, .faults = {{Kind::Cut, 10}}});
    row("cut at the first byte", with({{Kind::Cut, 0}}),
        {.steps = {""}, .ending = Ending::Close, .faults = {{Kind::Cut, 0}}});
    row("cut in the content, behind a wait", with({{Kind::CutReset, head.size() + 1}, {Kind::DelayBody, 5}}),
        {.steps = {head, "O"},
         .pauses = {0, 5},
         .ending = Ending::Reset,
         .faults = {{Kind::CutReset, head.size() + 1}, {Kind::DelayBody, 5}}});
    row("cut behind the end", with({{Kind::Cut, 10'000}}),
        {.steps = {head + "OK"}, .ending = Ending::Close, .faults = {{Kind::Cut, 10'000}}});
    row("a length too long", with({{Kind::WrongLength, 10}}),
        {.steps = {"HTTP/1.1 200 OK\r\n" + dateLine + "Content-Length: 10\r\n\r\nOK"},
         .ending = Ending::Close,
         .faults = {{Kind::WrongLength, 10}}});
    row("a length too short", with({{Kind::WrongLength, 1}}),
        {.steps = {"HTTP/1.1 200 OK\r\n" + dateLine + "Content-Length: 1\r\n\r\nOK"},
         .ending = Ending::Close,
         .faults = {{Kind::WrongLength, 1}}});
    row("a wrong length in place of a typed one, and of chunks",
        {.fields = {{"content-length", "2"}},
         .framing = AnswerFraming::Chunked,
         .faults = {{Kind::WrongLength, 9}, {Kind::MalformedChunk, 0}}},
        {.steps = {"HTTP/1.1 200 OK\r\n" + dateLine + "Content-Length: 9\r\n\r\nOK"},
         .ending = Ending::Close,
         .faults = {{Kind::WrongLength, 9}}});
    row("204 has no length to be wrong", {.status = 204, .fields = {}, .faults = {{Kind::WrongLength, 9}}},
        {.steps = {"HTTP/1.1 204 OK\r\n" + dateLine + "\r\n"}});
    row("a chunk that is none", with({{Kind::MalformedChunk, 0}}),
        {.steps = {"HTTP/1.1 200 OK\r\n" + dateLine
                   + "Transfer-Encoding: chunked\r\n\r\n2\r\nOK\r\nno chunk\r\n\r\n"},
         .ending = Ending::Close,
         .faults = {{Kind::MalformedChunk, 0}}});
    row("an HTTP/1.0 client gets no chunk, malformed or not", with({{Kind::MalformedChunk, 0}}),
        {.steps = {"HTTP/1.1 200 OK\r\n" + dateLine + "Connection: close\r\n\r\nOK"}, .ending = Ending::Close}, "GET",
        "1.0");
    row("HEAD gets no chunk, malformed or not", with({{Kind::MalformedChunk, 0}}),
        {.steps = {"HTTP/1.1 200 OK\r\n" + dateLine + "Transfer-Encoding: chunked\r\n\r\n"}}, "HEAD");
    row("no close-notify", with({{Kind::TruncateTls, 0}}),
        {.steps = {head + "OK"}, .ending = Ending::TruncateTls, .faults = {{Kind::TruncateTls, 0}}});
    row("slow in all ways", with({{Kind::DelayHead, 5}, {Kind::DelayBody, 6}, {Kind::Throttle, 7}}),
        {.steps = {head, "OK"},
         .pauses = {5, 6},
         .rate = 7,
         .faults = {{Kind::DelayHead, 5}, {Kind::DelayBody, 6}, {Kind::Throttle, 7}}});
}

void AnswerPlanTest::aFaultDoesWhatItSays()
{
    QFETCH(Answer, answer);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, version);
    QFETCH(QByteArrayList, steps);
    QFETCH(QList<qint64>, pauses);
    QFETCH(qint64, rate);
    QFETCH(Ending, ending);
    QFETCH(QList<Fault>, faults);
    const Plan plan = planned(answer, method, version);
    QByteArrayList written;
    for (const AnswerStep &step : plan->steps)
        written.append(step.bytes);
    QCOMPARE(written, steps);
    QCOMPARE(pausesOf(*plan), pauses);
    QCOMPARE(plan->rate, rate);
    QCOMPARE(plan->ending, ending);
    QCOMPARE(plan->faults, faults);
    // A response is there once its start line is.
    QCOMPARE(plan->response.has_value(), bytesOf(*plan).contains('\n'));
}

void AnswerPlanTest::anAnswerIsReadAsTheClientWill()
{
    const Plan plan = planned({.status = 201,
                               .reason = "Created",
                               .body = "{\"id\":7}",
                               .framing = AnswerFraming::Chunked,
                               .trailers = {{"X-Sum", "1"}},
                               .interim = {{.status = 103, .fields = {{"Link", "x"}}}}});
    QCOMPARE(plan->response->status, 201);
    QCOMPARE(plan->response->reason, "Created");
    QCOMPARE(plan->response->contentSize, 8);
    QCOMPARE(plan->response->trailers, (FieldList{{"X-Sum", "1"}}));
    QVERIFY(plan->response->complete);
    QCOMPARE(plan->interim.size(), 1);
    QCOMPARE(plan->interim.first().status, 103);
    QCOMPARE(plan->response->headAt, plan->interim.first().headSize);
    QVERIFY(plan->marks.isEmpty());

    const Plan cut = planned({.fields = {}, .faults = {{FaultKind::WrongLength, 10}}});
    QVERIFY(!cut->response->complete);
    QCOMPARE(cut->response->contentSize, 2);
    QCOMPARE(cut->response->contentWanted, 10);

    const Plan head = planned({}, "HEAD");
    QVERIFY(head->response->complete);
    QCOMPARE(head->response->contentSize, 0);

    QVERIFY(planned({.framing = AnswerFraming::UntilClose})->response->complete);
    const Plan reset =
        planned({.framing = AnswerFraming::UntilClose, .faults = {{FaultKind::CutReset, 10'000}}});
    QVERIFY(!reset->response->complete);

    const Plan large = planned({.body = QByteArray(3'000'000, 'x')});
    QCOMPARE(large->response->contentSize, 3'000'000);
    QCOMPARE(large->ending, Ending::Persist);
}

void AnswerPlanTest::anOddAnswerIsMarked()
{
    const Plan plan = planned({.fields = {{"Bad Name", "x"}}});
    QVERIFY(!plan->marks.isEmpty());
    QCOMPARE(plan->marks.first().kind, MarkKind::UnusualFieldName);
}

void AnswerPlanTest::aBodyFileIsReadAnew()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"body"_s);
    const Answer answer{.fields = {}, .body = "unused", .bodyFile = path};
    for (const QByteArray &content : {"first"_ba, "second one"_ba}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const Plan plan = planned(answer);
        QVERIFY(bytesOf(*plan).endsWith("\r\n\r\n" + content));
        QCOMPARE(plan->response->contentWanted, content.size());
    }
}

void AnswerPlanTest::aBodyFileThatIsNotThereIsAnError()
{
    const QTemporaryDir folder;
    const Request request = requestOf("GET", "1.1");
    const QString missing = folder.filePath(u"missing"_s);
    const auto none = planOf({.bodyFile = missing}, request, true, date);
    QVERIFY(!none);
    QCOMPARE(none.error(), (Error{ErrorKind::FileNotFound, missing}));
    const auto directory = planOf({.bodyFile = folder.path()}, request, true, date);
    QVERIFY(!directory);
    QCOMPARE(directory.error(), (Error{ErrorKind::FileNotReadable, folder.path()}));
}

QTEST_APPLESS_MAIN(AnswerPlanTest)
#include "tst_answerplan.moc"

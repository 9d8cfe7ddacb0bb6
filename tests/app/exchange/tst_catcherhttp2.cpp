// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"
#include "support/http2client.h"
#include "support/memorysink.h"
#include "support/rawpeer.h"
#include "support/requests.h"
#include "wire/reading.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;
using namespace Http2Bytes;

namespace {

constexpr quint32 noError = 0;
constexpr quint32 internalError = 2;
constexpr quint32 calm = 11;

Rule ruleFor(const QByteArray &path, const Answer &answer)
{
    return {.name = QString::fromUtf8(path), .when = {.path = path}, .then = AnswerSequence{.answers = {answer}}};
}

/// As it reads from what was recorded, which is what it said when it came.
Exchange readAgain(const Exchange &exchange)
{
    Exchange again = exchange;
    again.request.reset();
    again.response.reset();
    again.interim.clear();
    again.marks.clear();
    if (!readTranscript(again))
        qFatal("a transcript in memory can be read");
    return again;
}

} // namespace

/// HTTP/2 at a catcher, by bytes that are put together here.
class CatcherHttp2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void eachStreamIsAnExchange();
    void noByteIsLost();
    void laterBlocksReferToEarlierOnes();
    void trailersAreReadBetweenOtherStreams();
    void contentInFramesIsRead();
    void rulesAnswerStreamsApart();
    void faultsEndAStreamAlone_data();
    void faultsEndAStreamAlone();
    void anAnswerThatWaitsHoldsNobodyUp();
    void interimAnswersAndTrailersLeave();
    void aPersonIsAsked();
    void aRequestIsPassedOn();
    void whatTheStoreRefusesIsNotAcknowledged();
    void continueIsSaid();
    void aLargeAnswerHeedsTheWindow();
    void whatIsTooLargeIsRefused();
    void whatIsMalformedIsRefused();
    void aResetIsAnExchange();
    void whoLeavesInTheMiddleIsAnExchange();
    void whoSaysThePrefaceAloneIsAnExchange();
    void theOpeningMayComeByteByByte();
    void aRequestForHttp1ThatBeginsLikeThePrefaceIsRead();
    void anUpgradeIsTaken();
    void anUpgradeThatIsNotOfferedIsPassedOver();
    void floodsAreCutOff_data();
    void floodsAreCutOff();
    void itStopsInOrder();

private:
    Exchange finishedFor(const QByteArray &target) const
    {
        for (const Exchange &exchange : m_sink->finished())
            if (exchange.request && exchange.request->target == target)
                return exchange;
        return {};
    }

    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Catcher> m_catcher;
    std::unique_ptr<RawPeer> m_peer;
};

void CatcherHttp2::init()
{
    m_peer.reset();
    m_catcher.reset();
    m_sink = std::make_unique<MemorySink>();
    m_catcher = std::make_unique<Catcher>(
        *m_sink, CatcherLimits{.request = {.content = 1'000'000}, .headTime = 2000, .idleTime = 2000});
    m_catcher->setHttp2(true);
    EndpointConfig config;
    config.rules = {
        ruleFor("/slow", {.body = "slow", .faults = {{FaultKind::DelayHead, 150}}}),
        ruleFor("/parts", {.status = 201,
                           .body = "one",
                           .pieces = {{.pause = 30, .bytes = "two"}},
                           .framing = AnswerFraming::Chunked,
                           .trailers = {{"X-Sum", "6"}},
                           .interim = {{.status = 103, .fields = {{"Link", "</a>"}}}}}),
        ruleFor("/reset", {.faults = {{FaultKind::Reset, 0}}}),
        ruleFor("/close", {.faults = {{FaultKind::Close, 0}}}),
        ruleFor("/cut", {.body = QByteArray(1000, 'c'), .faults = {{FaultKind::Cut, 600}}}),
        ruleFor("/cutreset", {.body = QByteArray(1000, 'c'), .faults = {{FaultKind::CutReset, 600}}}),
        ruleFor("/cuthead", {.faults = {{FaultKind::Cut, 20}}}),
        ruleFor("/none", {.faults = {{FaultKind::NoAnswer, 0}}}),
        ruleFor("/throttled", {.body = QByteArray(2000, 't'), .faults = {{FaultKind::Throttle, 10'000}}}),
        ruleFor("/large", {.body = QByteArray(300'000, 'l')}),
    };
    m_catcher->setEndpoints({config});
    const auto origins = m_catcher->listen(u"127.0.0.1"_s, 0);
    QVERIFY(origins);
    m_peer = RawPeer::connectTo(quint16(origins->first().section(u':', -1).toUInt()));
}

void CatcherHttp2::eachStreamIsAnExchange()
{
    m_peer->send(opening() + get(1, "/a") + get(3, "/b?q"));
    QTRY_COMPARE(m_sink->finished().size(), 2);
    const Exchange first = finishedFor("/a");
    QCOMPARE(first.state, State::Complete);
    QCOMPARE(first.connection.protocol, u"h2c"_s);
    QCOMPARE(first.connection.ordinal, 0);
    QCOMPARE(first.stream->id, 1);
    QCOMPARE(first.request->version, "2");
    QCOMPARE(first.request->method, "GET");
    QCOMPARE(first.request->fields, FieldList({{":scheme", "http"}, {":authority", "localhost"}}));
    QCOMPARE(first.response->status, 200);
    QCOMPARE(first.response->contentSize, 2);
    QVERIFY(first.response->complete);
    QVERIFY(first.marks.isEmpty());
    const Exchange second = finishedFor("/b?q");
    QCOMPARE(second.connection.ordinal, 1);
    QCOMPARE(second.connection.id, first.connection.id);
    for (const Exchange &exchange : {first, second}) {
        const Exchange again = readAgain(exchange);
        QCOMPARE(again.request, exchange.request);
        QCOMPARE(again.response, exchange.response);
        QCOMPARE(again.marks, exchange.marks);
    }
    const Http2Answers answers(m_peer->received());
    QCOMPARE(answers.of(1).content, "OK");
    QCOMPARE(answers.of(3).content, "OK");
    QVERIFY(answers.of(3).ended);
}

void CatcherHttp2::noByteIsLost()
{
    QByteArray sent = opening() + get(1, "/a");
    m_peer->send(sent);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const QByteArray late = frame(Http2Frame::WindowUpdate, 0, 1, QByteArray("\0\0\1\0", 4))
        + frame(Http2Frame::Ping, 0, 0, "12345678") + get(3, "/b");
    m_peer->send(late);
    sent += late;
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QByteArray in;
    QByteArray out;
    for (const Exchange &exchange : m_sink->finished()) {
        in += everything(exchange.transcript.in);
        out += everything(exchange.transcript.out);
        QVERIFY(readAgain(exchange).request == exchange.request);
    }
    QCOMPARE(in, sent);
    QCOMPARE(out, m_peer->received());
}

void CatcherHttp2::laterBlocksReferToEarlierOnes()
{
    const QByteArray first = head("GET", "/1") + field("x-secret", "abc", true);
    m_peer->send(opening() + frame(Http2Frame::Headers, 5, 1, first));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    m_peer->send(frame(Http2Frame::Headers, 5, 3, head("GET", "/2") + '\xbe')); // the table's newest entry
    QTRY_COMPARE(m_sink->finished().size(), 2);
    const Exchange second = finishedFor("/2");
    QCOMPARE(second.request->fields.value("x-secret"), "abc"_ba);
    QCOMPARE(readAgain(second).request, second.request);
}

void CatcherHttp2::trailersAreReadBetweenOtherStreams()
{
    m_peer->send(opening() + frame(Http2Frame::Headers, 4, 1, head("POST", "/1") + field("x-a", "first", true)));
    m_peer->send(frame(Http2Frame::Headers, 5, 3, head("GET", "/2") + field("x-b", "second", true)));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    m_peer->send(frame(Http2Frame::Data, 0, 1, "body") + frame(Http2Frame::Headers, 5, 1, "\xbe\xbf"));
    QTRY_COMPARE(m_sink->finished().size(), 2);
    const Exchange exchange = finishedFor("/1");
    QCOMPARE(exchange.request->trailers, FieldList({{"x-b", "second"}, {"x-a", "first"}}));
    QCOMPARE(exchange.request->contentSize, 4);
    QCOMPARE(readAgain(exchange).request, exchange.request);
}

void CatcherHttp2::contentInFramesIsRead()
{
    const QByteArray padded = frame(Http2Frame::Data, Http2Frame::Padded, 1, "\3one\0\0\0"_ba);
    m_peer->sendByteByByte(opening() + frame(Http2Frame::Headers, 4, 1, head("POST", "/1"))
                           + QByteArray(padded) + frame(Http2Frame::Data, 0, 1, {})
                           + frame(Http2Frame::Data, 1, 1, "two"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    const auto content = contentOf(*exchange.request, exchange.requestBytes());
    QVERIFY(content);
    QCOMPARE((*content)->readAll().value(), "onetwo");
    QCOMPARE(exchange.request->contentSize, 6);
    QCOMPARE(exchange.request->framing, Framing::Frames);
    QCOMPARE(readAgain(exchange).request, exchange.request);
}

void CatcherHttp2::rulesAnswerStreamsApart()
{
    m_peer->send(opening() + get(1, "/slow") + get(3, "/throttled") + get(5, "/"));
    QTRY_COMPARE(m_sink->finished().size(), 3);
    QCOMPARE(m_sink->finished().first().stream->id, 5);
    const Exchange slow = finishedFor("/slow");
    QCOMPARE(slow.rule, u"/slow"_s);
    QVERIFY(*slow.timing.wait >= 150'000'000);
    QVERIFY(*finishedFor("/throttled").timing.send >= 100'000'000);
    QCOMPARE(Http2Answers(m_peer->received()).of(3).content.size(), 2000);
}

void CatcherHttp2::faultsEndAStreamAlone_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<quint32>("code");
    QTest::addColumn<int>("heads");
    QTest::addColumn<bool>("hasContent");
    QTest::newRow("a reset") << "/reset"_ba << internalError << 0 << false;
    QTest::newRow("a close") << "/close"_ba << noError << 0 << false;
    QTest::newRow("a cut in the content") << "/cut"_ba << noError << 1 << true;
    QTest::newRow("a cut with a reset") << "/cutreset"_ba << internalError << 1 << true;
    QTest::newRow("a cut in the head") << "/cuthead"_ba << noError << 0 << false;
}

void CatcherHttp2::faultsEndAStreamAlone()
{
    QFETCH(const QByteArray, path);
    m_peer->send(opening() + get(1, path));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(exchange.faults.size(), 1);
    const auto answer = Http2Answers(m_peer->received()).of(1);
    QTEST(*answer.reset, "code");
    QTEST(int(answer.heads.size()), "heads");
    QTEST(!answer.content.isEmpty(), "hasContent");
    QVERIFY(answer.content.size() < 600);
    QVERIFY(!answer.ended);
    m_peer->send(get(3, "/"));
    QTRY_COMPARE(Http2Answers(m_peer->received()).of(3).content, "OK");
}

void CatcherHttp2::anAnswerThatWaitsHoldsNobodyUp()
{
    m_peer->send(opening() + get(1, "/none") + get(3, "/"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().request->target, "/");
    m_peer->send(frame(Http2Frame::RstStream, 0, 1, QByteArray("\0\0\0\x8", 4)));
    QTRY_COMPARE(m_sink->finished().size(), 2);
    const Exchange held = finishedFor("/none");
    QCOMPARE(held.state, State::Complete);
    QVERIFY(!held.response);
}

void CatcherHttp2::interimAnswersAndTrailersLeave()
{
    m_peer->send(opening() + get(1, "/parts"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const auto answer = Http2Answers(m_peer->received()).of(1);
    QCOMPARE(answer.heads.size(), 3);
    QCOMPARE(answer.heads.at(0), FieldList({{":status", "103"}, {"link", "</a>"}}));
    QCOMPARE(answer.heads.at(1).value(":status"), "201"_ba);
    QVERIFY(!answer.heads.at(1).contains("transfer-encoding"));
    QCOMPARE(answer.heads.at(2), FieldList({{"x-sum", "6"}}));
    QCOMPARE(answer.content, "onetwo");
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.interim.size(), 1);
    QCOMPARE(exchange.response->trailers, FieldList({{"x-sum", "6"}}));
    QCOMPARE(readAgain(exchange).response, exchange.response);
    QCOMPARE(readAgain(exchange).interim, exchange.interim);
}

void CatcherHttp2::aPersonIsAsked()
{
    m_catcher->setEndpoints({{.rules = {{.when = {.path = "/asked"}, .then = AskPerson{.timeLimit = 200}}}}});
    QList<QUuid> asked;
    connect(m_catcher.get(), &Catcher::asked, this,
            [&](const std::shared_ptr<const Exchange> &exchange) { asked.append(exchange->id); });
    int ended = 0;
    connect(m_catcher.get(), &Catcher::askingEnded, this, [&] { ++ended; });
    m_peer->send(opening() + get(1, "/asked") + get(3, "/asked") + get(5, "/asked"));
    QTRY_COMPARE(asked.size(), 3);
    m_catcher->answerAsked(asked.first(), {.status = 201, .body = "a person's"});
    m_peer->send(frame(Http2Frame::RstStream, 0, 5, QByteArray("\0\0\0\x8", 4)));
    QTRY_COMPARE(m_sink->finished().size(), 3);
    QCOMPARE(ended, 3);
    const Http2Answers answers(m_peer->received());
    QCOMPARE(answers.of(1).content, "a person's");
    QCOMPARE(answers.of(3).content, AskPerson().otherwise.body); // in the end
    QVERIFY(answers.of(5).heads.isEmpty());
}

void CatcherHttp2::aRequestIsPassedOn()
{
    RawServer server;
    server.answerWith("HTTP/1.1 202 Accepted\r\nContent-Length: 4\r\nConnection: keep-alive\r\nX: y\r\n\r\nreal", 4);
    m_catcher->setEndpoints(
        {{.rules = {{.then = Forward{.target = u"http://127.0.0.1:%1"_s.arg(server.port())}}}}});
    m_peer->send(opening() + frame(Http2Frame::Headers, 4, 1, head("POST", "/on?a=b") + field("x-own", "1"))
                 + frame(Http2Frame::Data, 1, 1, "ring"));
    QTRY_COMPARE(Http2Answers(m_peer->received()).of(1).content, "real");
    QVERIFY2(server.received().startsWith("POST /on?a=b HTTP/1.1\r\nHost: 127.0.0.1:"), server.received());
    QVERIFY(server.received().contains("\r\nx-own: 1\r\n"));
    QVERIFY(!server.received().contains("\n:"));
    QVERIFY(server.received().contains("\r\nVia: 2 wirebell\r\n"));
    QVERIFY(server.received().endsWith("\r\n\r\nring"));
    const FieldList fields = Http2Answers(m_peer->received()).of(1).heads.first();
    QCOMPARE(fields.value(":status"), "202"_ba);
    QCOMPARE(fields.value("x"), "y"_ba);
    QVERIFY(!fields.contains("connection"));
    QTRY_COMPARE(m_sink->finished().size(), 2); // what was sent, and what was caught
}

void CatcherHttp2::whatTheStoreRefusesIsNotAcknowledged()
{
    m_sink->refuse(Error{ErrorKind::DiskFull, {}});
    m_peer->send(opening() + get(1, "/"));
    QTRY_COMPARE(Http2Answers(m_peer->received()).of(1).heads.size(), 1);
    QCOMPARE(Http2Answers(m_peer->received()).of(1).heads.first().value(":status"), "507"_ba);
    m_sink->refuse(std::nullopt);
    m_peer->send(get(3, "/"));
    QTRY_COMPARE(Http2Answers(m_peer->received()).of(3).content, "OK");
    QTRY_COMPARE(m_sink->finished().size(), 2);
}

void CatcherHttp2::continueIsSaid()
{
    m_peer->send(opening() + frame(Http2Frame::Headers, 4, 1, head("PUT", "/") + field("expect", "100-continue")));
    QTRY_COMPARE(Http2Answers(m_peer->received()).of(1).heads.size(), 1);
    m_peer->send(frame(Http2Frame::Data, 1, 1, "x"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.interim.first().status, 100);
    QVERIFY(*exchange.timing.wait >= 0);
}

void CatcherHttp2::aLargeAnswerHeedsTheWindow()
{
    m_peer->send(opening() + get(1, "/large"));
    QTRY_COMPARE(Http2Answers(m_peer->received()).of(1).content.size(), 65535);
    QCOMPARE(m_sink->finished().size(), 0);
    const QByteArray more("\0\xf\0\0", 4);
    m_peer->send(frame(Http2Frame::WindowUpdate, 0, 0, more) + frame(Http2Frame::WindowUpdate, 0, 1, more));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(Http2Answers(m_peer->received()).of(1).content, QByteArray(300'000, 'l'));
    const Exchange exchange = m_sink->only();
    const auto content = contentOf(*exchange.response, exchange.responseBytes());
    QCOMPARE((*content)->readAll().value(), QByteArray(300'000, 'l'));
    QCOMPARE((*content)->read(200'000, 5).value(), "lllll");
    QCOMPARE(readAgain(exchange).response, exchange.response);
}

void CatcherHttp2::whatIsTooLargeIsRefused()
{
    m_peer->send(opening() + frame(Http2Frame::Headers, 4, 1, head("PUT", "/body")));
    QTRY_VERIFY(!m_peer->received().isEmpty());
    m_peer->send(frame(Http2Frame::Settings, 1, 0, {})); // from here on the server's larger window counts
    for (int i = 0; i < 62; ++i)
        m_peer->send(frame(Http2Frame::Data, 0, 1, QByteArray(16 * 1024, 'x')));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().error->kind, ErrorKind::BodyTooLarge);
    QCOMPARE(m_sink->only().response->status, 413);
    QTRY_COMPARE(Http2Answers(m_peer->received()).of(1).reset, std::optional(noError));

    QByteArray many = head("GET", "/fields");
    for (int i = 0; i < 300; ++i)
        many += field("x", "y");
    m_peer->send(frame(Http2Frame::Headers, 5, 3, many));
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QCOMPARE(finishedFor("/fields").error->kind, ErrorKind::HeadTooLarge);
    QCOMPARE(finishedFor("/fields").response->status, 431);
}

void CatcherHttp2::whatIsMalformedIsRefused()
{
    m_peer->send(opening() + frame(Http2Frame::Headers, 5, 1, field("x", "y")));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->finished().last().error->kind, ErrorKind::MalformedHead);
    QCOMPARE(m_sink->finished().last().response->status, 400);
    QVERIFY(Http2Answers(m_peer->received()).of(1).ended);
    m_peer->send(frame(Http2Frame::Headers, 5, 3, head("POST", "/te") + field("transfer-encoding", "chunked")));
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QCOMPARE(finishedFor("/te").error, (Error{ErrorKind::AmbiguousFraming, u"unusual-transfer-coding"_s}));
    m_peer->send(frame(Http2Frame::Headers, 4, 5, head("POST", "/length") + field("content-length", "5"))
                 + frame(Http2Frame::Data, 1, 5, "four"));
    QTRY_COMPARE(m_sink->finished().size(), 3);
    QCOMPARE(finishedFor("/length").error->kind, ErrorKind::AmbiguousFraming);
    m_peer->send(frame(Http2Frame::Headers, 5, 7, head("GET", "/upper") + field("X-Upper", "y")));
    QTRY_COMPARE(m_sink->finished().size(), 4);
    QCOMPARE(finishedFor("/upper").state, State::Complete);
    QCOMPARE(finishedFor("/upper").marks.first().mark.kind, MarkKind::UnusualFieldName);
    QCOMPARE(readAgain(finishedFor("/upper")).marks, finishedFor("/upper").marks);
}

void CatcherHttp2::aResetIsAnExchange()
{
    const QByteArray cancel = QByteArray("\0\0\0\x8", 4);
    m_peer->send(opening() + frame(Http2Frame::Headers, 4, 1, head("POST", "/begun"))
                 + frame(Http2Frame::Data, 0, 1, "half") + frame(Http2Frame::RstStream, 0, 1, cancel)
                 + get(3, "/due") + frame(Http2Frame::RstStream, 0, 3, cancel));
    QTRY_COMPARE(m_sink->finished().size(), 2);
    for (const QByteArray &target : {"/begun"_ba, "/due"_ba}) {
        const Exchange exchange = finishedFor(target);
        QCOMPARE(exchange.state, State::Failed);
        QCOMPARE(exchange.error, (Error{ErrorKind::Http2, u"CANCEL"_s}));
        QVERIFY(!exchange.response);
    }
    QVERIFY(everything(finishedFor("/begun").transcript.in).contains("half"));
    QVERIFY(!finishedFor("/begun").request->complete);
}

void CatcherHttp2::whoLeavesInTheMiddleIsAnExchange()
{
    m_peer->send(opening() + frame(Http2Frame::Headers, 4, 1, head("POST", "/begun")));
    m_peer->endOutput();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().error->kind, ErrorKind::Incomplete);
    QCOMPARE(m_sink->only().response->status, 400);
    QTRY_VERIFY(m_peer->hasEnded());
}

void CatcherHttp2::whoSaysThePrefaceAloneIsAnExchange()
{
    m_peer->send(opening());
    m_peer->endOutput();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().state, State::Failed);
    QCOMPARE(everything(m_sink->only().transcript.in), opening());
    QVERIFY(!m_sink->only().request);
}

void CatcherHttp2::theOpeningMayComeByteByByte()
{
    m_peer->sendByteByByte(opening() + get(1, "/"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().response->status, 200);
}

void CatcherHttp2::aRequestForHttp1ThatBeginsLikeThePrefaceIsRead()
{
    m_peer->sendByteByByte("PRI * HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().request->method, "PRI");
    QCOMPARE(m_sink->only().response->status, 200);
    QVERIFY(!m_sink->only().stream);
}

void CatcherHttp2::anUpgradeIsTaken()
{
    m_peer->send("POST /first HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                 "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\nContent-Length: 4\r\n\r\nring");
    QTRY_VERIFY(m_peer->received().contains("OK"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    m_peer->send(opening() + get(3, "/second"));
    QTRY_COMPARE(m_sink->finished().size(), 2);
    const Exchange first = finishedFor("/first");
    QCOMPARE(first.connection.protocol, u"h2c"_s);
    QCOMPARE(first.request->version, "1.1");
    QCOMPARE(first.interim.first().status, 101);
    QCOMPARE(first.response->status, 200);
    QCOMPARE(first.response->version, "2");
    const Exchange again = readAgain(first);
    QCOMPARE(again.request, first.request);
    QCOMPARE(again.response, first.response);
    QCOMPARE(again.interim.size(), 1);
    QCOMPARE((*contentOf(*again.response, again.responseBytes()))->readAll().value(), "OK");
    QCOMPARE((*contentOf(*again.request, again.requestBytes()))->readAll().value(), "ring");
    QCOMPARE(finishedFor("/second").connection.ordinal, 1);
    QCOMPARE(everything(first.transcript.out) + everything(finishedFor("/second").transcript.out),
             m_peer->received());
}

void CatcherHttp2::anUpgradeThatIsNotOfferedIsPassedOver()
{
    m_catcher->setHttp2(false);
    m_peer->send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                 "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n");
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QVERIFY(m_peer->received().startsWith("HTTP/1.1 200 OK\r\n"));
}

void CatcherHttp2::floodsAreCutOff_data()
{
    QTest::addColumn<QByteArray>("round"); // of stream n, where it holds any
    QTest::addColumn<QString>("why");
    QTest::newRow("streams begun and reset at once") << "reset"_ba << u"ENHANCE_YOUR_CALM: streams reset"_s;
    QTest::newRow("frames that the server must reset") << "window"_ba << u"ENHANCE_YOUR_CALM: streams reset"_s;
    QTest::newRow("CONTINUATION without end") << "continuation"_ba << u"ENHANCE_YOUR_CALM: field block"_s;
    QTest::newRow("fields that grow when they are read") << "bomb"_ba << u"ENHANCE_YOUR_CALM: field block"_s;
    QTest::newRow("pings") << "ping"_ba << u"ENHANCE_YOUR_CALM"_s;
    QTest::newRow("settings") << "settings"_ba << u"ENHANCE_YOUR_CALM"_s;
    QTest::newRow("empty content") << "empty"_ba << u"ENHANCE_YOUR_CALM"_s;
}

void CatcherHttp2::floodsAreCutOff()
{
    QFETCH(const QByteArray, round);
    m_peer->send(opening());
    if (round == "continuation")
        m_peer->send(frame(Http2Frame::Headers, 0, 1, head("GET", "/")));
    else if (round == "empty")
        m_peer->send(frame(Http2Frame::Headers, 4, 1, head("POST", "/")));
    else if (round == "bomb") // 4,000 bytes in the table, and then as often as a frame has bytes
        m_peer->send(frame(Http2Frame::Headers, 5, 1,
                           head("GET", "/") + "\x40\x01x\x7f\xa1\x1e" + QByteArray(4000, 'x')
                               + QByteArray(12'000, '\xbe')));
    qsizetype sent = 0;
    const auto more = [&](int count) {
        QByteArray bytes;
        for (int i = 0; i < count; ++i, ++sent) {
            const quint32 stream = quint32(sent) * 2 + 1;
            if (round == "reset")
                bytes += frame(Http2Frame::Headers, 4, stream, head("POST", "/"))
                    + frame(Http2Frame::RstStream, 0, stream, QByteArray("\0\0\0\x8", 4));
            else if (round == "window")
                bytes += frame(Http2Frame::Headers, 4, stream, head("POST", "/"))
                    + frame(Http2Frame::WindowUpdate, 0, stream, "\x7f\xff\xff\xff");
            else if (round == "continuation")
                bytes += frame(Http2Frame::Continuation, 0, 1, field("x", "y"));
            else if (round == "ping")
                bytes += frame(Http2Frame::Ping, 0, 0, "12345678");
            else if (round == "settings")
                bytes += settings();
            else if (round == "empty")
                bytes += frame(Http2Frame::Data, 0, 1, {});
        }
        m_peer->send(bytes);
    };
    QTRY_VERIFY2(m_peer->hasEnded() || (more(1000), false), qPrintable(QString::number(sent)));
    QCOMPARE(Http2Answers(m_peer->received()).goAway(), std::optional(calm));
    QVERIFY(!m_sink->finished().isEmpty());
    QFETCH(const QString, why);
    QVERIFY2(m_sink->finished().last().error.value_or(Error()).detail.startsWith(why), qPrintable(why));
    QVERIFY(m_sink->finished().size() <= 202);
}

void CatcherHttp2::itStopsInOrder()
{
    m_peer->send(opening() + get(1, "/slow"));
    QTRY_COMPARE(m_sink->begun().size(), 1);
    m_catcher->stop();
    QTRY_VERIFY(m_peer->hasEnded());
    const Http2Answers answers(m_peer->received());
    QCOMPARE(answers.of(1).content, "slow");
    QCOMPARE(answers.goAway(), std::optional(noError));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().state, State::Complete);
}

QTEST_GUILESS_MAIN(CatcherHttp2)
#include "tst_catcherhttp2.moc"

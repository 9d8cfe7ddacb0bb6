// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"
#include "support/memorysink.h"
#include "support/rawpeer.h"
#include "support/requests.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

static const QByteArray getBytes = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

/// What a catcher answers, does on purpose, passes on and asks a person for.
class CatcherRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theEndpointWithTheLongestPathTakesIt_data();
    void theEndpointWithTheLongestPathTakesIt();
    void anEndpointThatStaysKeepsItsCount();
    void whatIsPipelinedGoesThroughTheSequence();
    void anEndpointThatRecordsNothingAnswers();
    void aDelayedAnswerWaits();
    void manyWaitAtATime();
    void aThrottledAnswerTakesItsTime();
    void noAnswerMeansThatTheConnectionCloses();
    void aResetIsAReset();
    void anAnswerIsCut_data();
    void anAnswerIsCut();
    void whoIsNeverAnsweredMayLeave();
    void whoLeavesBeforeTheAnswerIsSeen();
    void aHalfClosedClientWaitsForItsAnswer();
    void aClientThatLeavesWhileItWaitsIsNoted();
    void piecesComeOneByOne();
    void anExpectationIsRefused();
    void aRequestIsPassedOn();
    void aLargeAnswerIsPassedOnWhole();
    void whyNothingCameBackIsSaid_data();
    void whyNothingCameBackIsSaid();
    void whatGoesRoundIsStopped();
    void aBrowsersRequestFromElsewhereIsNotPassedOn();
    void aPersonAnswers();
    void aPersonsAnswerIsMadeReadyAsARulesIs();
    void aPersonIsTooLate();
    void whoAskedHasLeft();
    void stoppingEndsWhatWaits();

private:
    std::unique_ptr<RawPeer> client() { return RawPeer::connectTo(m_port); }
    void answerWith(const Answer &answer) { m_catcher->setEndpoints({{.fallback = answer}}); }
    void passOn(quint16 port, const QString &path = {})
    {
        const Forward forward{.target = u"http://127.0.0.1:%1%2"_s.arg(port).arg(path), .timeLimit = 300};
        m_catcher->setEndpoints({{.rules = {{.name = u"on"_s, .then = forward}}}});
    }
    void askFor(qint64 timeLimit)
    {
        const AskPerson ask{.timeLimit = timeLimit, .otherwise = {.status = 503, .reason = "Nobody", .body = {}}};
        m_catcher->setEndpoints({{.rules = {{.name = u"me"_s, .then = ask}}}});
    }

    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Catcher> m_catcher;
    quint16 m_port = 0;
};

void CatcherRulesTest::init()
{
    m_sink = std::make_unique<MemorySink>();
    m_catcher = std::make_unique<Catcher>(*m_sink);
    const auto origins = m_catcher->listen(u"127.0.0.1"_s, 0);
    QVERIFY(origins);
    m_port = quint16(origins->first().section(u':', -1).toUInt());
}

void CatcherRulesTest::cleanup()
{
    m_catcher.reset();
    m_sink.reset();
}

void CatcherRulesTest::theEndpointWithTheLongestPathTakesIt_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<int>("status");
    QTest::newRow("its own path") << "/shop"_ba << u"shop"_s << 201;
    QTest::newRow("what is below it") << "/shop/1?x"_ba << u"shop"_s << 201;
    QTest::newRow("a query") << "/shop?x"_ba << u"shop"_s << 201;
    QTest::newRow("a longer one first") << "/shop/orders/1"_ba << u"orders"_s << 202;
    QTest::newRow("a name that only begins alike") << "/shopping"_ba << QString() << 404;
    QTest::newRow("an absolute target") << "http://127.0.0.1/shop/2"_ba << u"shop"_s << 201;
    QTest::newRow("nobody's") << "/"_ba << QString() << 404;
}

void CatcherRulesTest::theEndpointWithTheLongestPathTakesIt()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, endpoint);
    QFETCH(int, status);
    m_catcher->setEndpoints({{.name = u"shop"_s, .path = "/shop", .fallback = {.status = 201}},
                             {.name = u"orders"_s, .path = "/shop/orders/", .fallback = {.status = 202}}});
    const auto peer = client();
    peer->send("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().endpoint, endpoint);
    QCOMPARE(m_sink->only().response->status, status);
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '));
}

void CatcherRulesTest::anEndpointThatStaysKeepsItsCount()
{
    const AnswerSequence sequence{.answers = {{.status = 500}, {.status = 501}, {.status = 200}}};
    const EndpointConfig stays{.path = "/a", .rules = {{.name = u"down"_s, .then = sequence}}};
    m_catcher->setEndpoints({stays});
    const auto peer = client();
    peer->send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_sink->finished().size(), 1);
    m_catcher->setEndpoints({stays, {.path = "/b"}});
    peer->send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_sink->finished().size(), 2);
    m_catcher->startAgain(0);
    peer->send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_sink->finished().size(), 3);
    QList<int> statuses;
    for (const Exchange &exchange : m_sink->finished()) {
        statuses.append(exchange.response->status);
        QCOMPARE(exchange.rule, u"down"_s);
    }
    QCOMPARE(statuses, (QList<int>{500, 501, 500}));
    QCOMPARE(m_catcher->calls(0), QList<qint64>{1});
    QCOMPARE(m_catcher->calls(1), QList<qint64>());
    QCOMPARE(m_catcher->calls(2), QList<qint64>());
}

void CatcherRulesTest::whatIsPipelinedGoesThroughTheSequence()
{
    const AnswerSequence sequence{.answers = {{.status = 500}, {.status = 200}}};
    m_catcher->setEndpoints({{.rules = {{.then = sequence}}}});
    const auto peer = client();
    peer->send(getBytes.repeated(3));
    QTRY_COMPARE(m_sink->finished().size(), 3);
    QTRY_COMPARE(peer->received().count("HTTP/1.1 200"), 2);
    QVERIFY(peer->received().startsWith("HTTP/1.1 500"));
}

void CatcherRulesTest::anEndpointThatRecordsNothingAnswers()
{
    m_catcher->setEndpoints({{.path = "/quiet", .fallback = {.body = "not kept"}, .records = false}, {}});
    const auto peer = client();
    peer->send("POST /quiet HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\n" + noise(400'000));
    QTRY_VERIFY(peer->received().endsWith("not kept"));
    QCOMPARE(m_sink->spools(), 0);
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->begun().size(), 1);
    QCOMPARE(m_sink->only().request->target, "/");
}

void CatcherRulesTest::aDelayedAnswerWaits()
{
    answerWith({.faults = {{FaultKind::DelayHead, 80}}});
    const auto peer = client();
    QElapsedTimer timer;
    timer.start();
    peer->send(getBytes);
    QTRY_VERIFY(!peer->received().isEmpty());
    QVERIFY(timer.elapsed() >= 80);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.faults, (QList<Fault>{{FaultKind::DelayHead, 80}}));
    QVERIFY(*exchange.timing.wait >= 80'000'000);
    QCOMPARE(exchange.state, State::Complete);
    // The connection goes on.
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->finished().size(), 2);
}

void CatcherRulesTest::manyWaitAtATime()
{
    const AnswerSequence sequence{.answers = {{.body = "1", .faults = {{FaultKind::DelayHead, 900}}},
                                              {.body = "2", .faults = {{FaultKind::DelayHead, 40}}},
                                              {.body = "3"}}};
    m_catcher->setEndpoints({{.rules = {{.then = sequence}}}});
    QByteArray order;
    std::vector<std::unique_ptr<RawPeer>> peers;
    for (int i = 0; i < 3; ++i) {
        peers.push_back(client());
        peers.back()->onReceived = [&order](RawPeer &peer) { order += peer.received().back(); };
        peers.back()->send(getBytes);
        QTRY_COMPARE(m_sink->begun().size(), i + 1);
    }
    QTRY_COMPARE(order.size(), 3);
    QCOMPARE(order.back(), '1');
}

void CatcherRulesTest::aThrottledAnswerTakesItsTime()
{
    answerWith({.body = QByteArray(2000, 'x'), .faults = {{FaultKind::Throttle, 20'000}}});
    const auto peer = client();
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QVERIFY(*exchange.timing.send >= 80'000'000);
    qsizetype chunks = 0;
    for (const Chunk &chunk : exchange.transcript.chunks)
        chunks += chunk.direction == Direction::Out ? 1 : 0;
    QVERIFY2(chunks > 2, qPrintable(QString::number(chunks)));
    QCOMPARE(everything(exchange.transcript.out), peer->received());
}

void CatcherRulesTest::noAnswerMeansThatTheConnectionCloses()
{
    answerWith({.faults = {{FaultKind::Close, 0}}});
    const auto peer = client();
    peer->send(getBytes);
    QTRY_VERIFY(peer->hasEnded());
    QVERIFY(!peer->wasReset());
    QVERIFY(peer->received().isEmpty());
    peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QVERIFY(!m_sink->only().response);
    QVERIFY(!m_sink->only().error);
    QCOMPARE(m_sink->only().faults.first().kind, FaultKind::Close);
}

void CatcherRulesTest::aResetIsAReset()
{
    answerWith({.faults = {{FaultKind::Reset, 0}}});
    const auto peer = client();
    peer->send(getBytes);
    QTRY_VERIFY(peer->wasReset());
    QVERIFY(peer->received().isEmpty());
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().connection.endedBy, EndedBy::Us);
}

void CatcherRulesTest::anAnswerIsCut_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("at");
    QTest::newRow("within the head") << int(FaultKind::Cut) << 7;
    QTest::newRow("within the content") << int(FaultKind::Cut) << 140;
    QTest::newRow("with a reset") << int(FaultKind::CutReset) << 7;
}

void CatcherRulesTest::anAnswerIsCut()
{
    QFETCH(int, kind);
    QFETCH(int, at);
    answerWith({.body = QByteArray(100, 'x'), .faults = {{FaultKind(kind), at}}});
    const auto peer = client();
    peer->send(getBytes);
    QTRY_VERIFY(peer->hasEnded());
    if (FaultKind(kind) == FaultKind::Cut)
        QCOMPARE(peer->received().size(), at);
    peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(everything(m_sink->only().transcript.out).size(), at);
    QVERIFY(!m_sink->only().response || !m_sink->only().response->complete);
}

void CatcherRulesTest::whoIsNeverAnsweredMayLeave()
{
    answerWith({.faults = {{FaultKind::NoAnswer, 0}}});
    const auto peer = client();
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->begun().size(), 1);
    QVERIFY(m_sink->finished().isEmpty());
    peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().state, State::Complete);
    QVERIFY(m_sink->only().connection.endedBy != EndedBy::Us);
}

void CatcherRulesTest::whoLeavesBeforeTheAnswerIsSeen()
{
    answerWith({.faults = {{FaultKind::DelayHead, 60'000}}});
    const auto peer = client();
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->begun().size(), 1);
    peer->reset();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().error->kind, ErrorKind::ConnectionReset);
    QCOMPARE(m_sink->only().connection.endedBy, EndedBy::PeerReset);
    QVERIFY(!m_sink->only().response);
}

void CatcherRulesTest::aHalfClosedClientWaitsForItsAnswer()
{
    answerWith({.faults = {{FaultKind::DelayHead, 40}}});
    const auto peer = client();
    peer->send(getBytes);
    peer->endOutput();
    QTRY_VERIFY(peer->received().endsWith("OK"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QVERIFY(!m_sink->only().error);
}

void CatcherRulesTest::aClientThatLeavesWhileItWaitsIsNoted()
{
    answerWith({.faults = {{FaultKind::DelayHead, 100}}});
    const auto peer = client();
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->begun().size(), 1);
    peer->endOutput();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QVERIFY(m_sink->only().senderLeft);
    QVERIFY(!m_sink->only().error);
    QVERIFY(m_sink->only().response);

    const auto patient = client();
    patient->send(getBytes);
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QVERIFY(!m_sink->finished().last().senderLeft);
}

void CatcherRulesTest::piecesComeOneByOne()
{
    answerWith({.body = "one\n",
                .pieces = {{40, "two\n"}, {40, "three\n"}},
                .framing = AnswerFraming::Chunked});
    const auto peer = client();
    peer->send(getBytes);
    QTRY_VERIFY(peer->received().endsWith("0\r\n\r\n"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(everything(exchange.transcript.out), peer->received());
    QVERIFY(*exchange.timing.send >= 80'000'000);
    QVERIFY(exchange.response->complete);
    QCOMPARE(exchange.response->contentSize, 14);
}

void CatcherRulesTest::anExpectationIsRefused()
{
    m_catcher->setEndpoints({{.refusesExpect = true}});
    const auto peer = client();
    peer->send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 417 Expectation Failed\r\n"));
    QTRY_VERIFY(peer->hasEnded());
    peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QVERIFY(m_sink->only().interim.isEmpty());
}

void CatcherRulesTest::aRequestIsPassedOn()
{
    RawServer server;
    server.answerWith("HTTP/1.1 201 Made\r\nX-Own: 1\r\nConnection: x-hop\r\nX-Hop: 2\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "4\r\nmade\r\n0\r\n\r\n", 4);
    passOn(server.port(), u"/hooks?k=1"_s);
    const auto peer = client();
    peer->send("POST /stripe?a=%20 HTTP/1.1\r\nhost: shop\r\nX: 1\r\nx: 2\r\nConnection: keep-alive, X-Away\r\n"
               "X-Away: 3\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nring\r\n0\r\n\r\n");
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QCOMPARE(server.received(), "POST /hooks?k=1&a=%20 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server.port())
                                    + "\r\nX: 1\r\nx: 2\r\nVia: 1.1 wirebell\r\nContent-Length: 4\r\n\r\nring");
    QTRY_VERIFY(peer->received().endsWith("made"));
    QVERIFY(peer->received().startsWith("HTTP/1.1 201 Made\r\nX-Own: 1\r\n"));
    QVERIFY(!peer->received().contains("Hop"));
    const Exchange sent = m_sink->finished().first();
    const Exchange caught = m_sink->finished().last();
    QCOMPARE(sent.role, Role::Sent);
    QCOMPARE(sent.cause, (Cause{caught.id, CauseKind::Forward}));
    QCOMPARE(caught.rule, u"on"_s);
    QCOMPARE(caught.response->status, 201);
    QCOMPARE(everything(caught.transcript.out), peer->received());
    // The connection goes on.
    peer->send(getBytes);
    QTRY_COMPARE(server.peers().size(), 1);
}

void CatcherRulesTest::aLargeAnswerIsPassedOnWhole()
{
    RawServer server;
    const QByteArray body = noise(3'000'000);
    server.answerWith("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n" + body);
    passOn(server.port());
    const auto peer = client();
    peer->send("GET /a/b HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(peer->received().size() > body.size());
    QTRY_VERIFY(peer->received().endsWith(body));
    QVERIFY(server.received().startsWith("GET /a/b HTTP/1.1\r\n"));
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QCOMPARE(m_sink->finished().last().response->contentSize, body.size());
    QVERIFY(m_sink->finished().last().response->complete);
}

void CatcherRulesTest::whyNothingCameBackIsSaid_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("it answers nonsense") << "nonsense\r\n\r\n"_ba << "HTTP/1.1 502 Bad Gateway"_ba;
    QTest::newRow("it is too slow") << ""_ba << "HTTP/1.1 504 Gateway Timeout"_ba;
}

void CatcherRulesTest::whyNothingCameBackIsSaid()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, line);
    RawServer server;
    server.answerWith(answer);
    passOn(server.port());
    const auto peer = client();
    peer->send(getBytes);
    QTRY_VERIFY(peer->received().startsWith(line));
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QVERIFY(m_sink->finished().first().error);
    QVERIFY(!m_sink->finished().last().error);
}

void CatcherRulesTest::whatGoesRoundIsStopped()
{
    passOn(m_port);
    const auto peer = client();
    peer->send(getBytes);
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 508 Loop Detected"));
}

void CatcherRulesTest::aBrowsersRequestFromElsewhereIsNotPassedOn()
{
    RawServer server;
    server.answerWith("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    passOn(server.port());
    const auto peer = client();
    peer->send("GET / HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.example\r\n\r\n");
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 403 Forbidden"));
    QVERIFY(server.peers().empty());
}

void CatcherRulesTest::aPersonAnswers()
{
    std::shared_ptr<const Exchange> asked;
    qint64 limit = 0;
    QUuid ended;
    const QObject listening; // ends what is told before what it is told to
    QObject::connect(m_catcher.get(), &Catcher::asked, &listening, [&](auto exchange, qint64 timeLimit) {
        asked = std::move(exchange);
        limit = timeLimit;
    });
    QObject::connect(m_catcher.get(), &Catcher::askingEnded, &listening, [&](const QUuid &id) { ended = id; });
    askFor(60'000);
    const auto peer = client();
    peer->send(getBytes);
    QTRY_VERIFY(asked);
    QCOMPARE(limit, 60'000);
    QCOMPARE(asked->request->method, "GET");
    m_catcher->answerAsked(QUuid::createUuid(), {});
    QVERIFY(ended.isNull());
    m_catcher->answerAsked(asked->id, {.status = 201, .body = "written by hand"});
    QCOMPARE(ended, asked->id);
    QTRY_VERIFY(peer->received().endsWith("written by hand"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().rule, u"me"_s);
    m_catcher->answerAsked(asked->id, {.body = "twice"});
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->begun().size(), 2);
    QVERIFY(!peer->received().contains("twice"));
}

void CatcherRulesTest::aPersonsAnswerIsMadeReadyAsARulesIs()
{
    const QObject listening;
    QObject::connect(m_catcher.get(), &Catcher::asked, &listening, [this](auto exchange, qint64) {
        m_catcher->answerAsked(exchange->id, {.body = "{{request.path.id}}, call {{call}}", .isTemplate = true});
    });
    m_catcher->setEndpoints({{.rules = {{.when = {.path = "/users/{id}"}, .then = AskPerson()}}, .cors = true}});
    const auto peer = client();
    peer->send("GET /users/7 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTRY_VERIFY2(peer->received().endsWith("\r\n\r\n7, call 1"), peer->received());
    QVERIFY(peer->received().contains("\r\nAccess-Control-Allow-Origin: *\r\n"));
}

void CatcherRulesTest::aPersonIsTooLate()
{
    QUuid ended;
    const QObject listening;
    QObject::connect(m_catcher.get(), &Catcher::askingEnded, &listening, [&](const QUuid &id) { ended = id; });
    askFor(40);
    const auto peer = client();
    peer->send(getBytes);
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 503 Nobody"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(ended, m_sink->only().id);
}

void CatcherRulesTest::whoAskedHasLeft()
{
    QUuid ended;
    const QObject listening;
    QObject::connect(m_catcher.get(), &Catcher::askingEnded, &listening, [&](const QUuid &id) { ended = id; });
    askFor(60'000);
    const auto peer = client();
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->begun().size(), 1);
    peer->reset();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(ended, m_sink->only().id);
    QCOMPARE(m_sink->only().error->kind, ErrorKind::ConnectionReset);
}

void CatcherRulesTest::stoppingEndsWhatWaits()
{
    answerWith({.faults = {{FaultKind::DelayHead, 60'000}}});
    const auto peer = client();
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->begun().size(), 1);
    bool stopped = false;
    const QObject listening;
    QObject::connect(m_catcher.get(), &Catcher::stopped, &listening, [&stopped] { stopped = true; });
    m_catcher->stop(20);
    QTRY_VERIFY(stopped);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().error->kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(CatcherRulesTest)
#include "tst_catcherrules.moc"

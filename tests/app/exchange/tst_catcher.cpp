// SPDX-License-Identifier: MIT
#include "support/catcherbench.h"
#include "support/requests.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class CatcherTest : public QObject, CatcherBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeCatcher(); }
    void cleanup() { dropCatcher(); }

    void itListensOnBothLoopbackAddresses();
    void whyItDoesNotListenIsNamed();
    void whatArrivesIsKeptAndAnswered_data();
    void whatArrivesIsKeptAndAnswered();
    void theFactsAreThere();
    void severalRequestsShareAConnection();
    void pipelinedRequestsAreAnsweredInOrder_data();
    void pipelinedRequestsAreAnsweredInOrder();
    void headIsAnsweredWithoutContent();
    void http10IsAnsweredAndClosed_data();
    void http10IsAnsweredAndClosed();
    void aHalfClosedClientIsAnswered();
    void continueIsSaid_data();
    void continueIsSaid();
    void anUpgradeIsAnsweredLikeAnythingElse();
    void connectIsRefused();
    void theReplyCanBeChanged();
    void aLargeUploadIsSpooled();
    void aLargeAnswerWaitsForItsReader();
    void bytesBehindALastRequestAreKeptAndMarked();
};

void CatcherTest::itListensOnBothLoopbackAddresses()
{
    QVERIFY(m_catcher->isListening());
    for (const bool v6 : {false, true}) {
        const auto peer = client(v6);
        peer->send(getBytes);
        QTRY_COMPARE(answersIn(peer->received()), 1);
    }
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QVERIFY(m_sink->finished().at(0).connection.remote.startsWith("127.0.0.1:"_L1));
    QVERIFY(m_sink->finished().at(1).connection.remote.startsWith("[::1]:"_L1));
}

void CatcherTest::whyItDoesNotListenIsNamed()
{
    Catcher second(*m_sink);
    const auto origins = second.listen(u"localhost"_s, m_port);
    QVERIFY(!origins);
    QCOMPARE(origins.error(), (Error{ErrorKind::AddressInUse, u"127.0.0.1:%1"_s.arg(m_port)}));
    QVERIFY(!second.isListening());
}

void CatcherTest::whatArrivesIsKeptAndAnswered_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error"); // empty: none
    const auto row = [](const char *name, const QByteArray &request, int status, const QString &error = {}) {
        QTest::newRow(name) << request << status << error;
    };
    row("a POST", post, 200);
    row("a GET", getBytes, 200);
    row("chunks with a trailer",
        "PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nT: 1\r\n\r\n", 200);
    row("an unknown method", "FROB / HTTP/1.1\r\nHost: x\r\n\r\n", 200);
    row("a target with raw UTF-8", "GET /gr\xc3\xbc\xc3\x9f HTTP/1.1\r\nHost: x\r\n\r\n", 200);
    row("bare line feeds", "GET / HTTP/1.1\nHost: x\n\n", 200);
    row("a head without Host", "GET / HTTP/1.1\r\n\r\n", 200);
    row("two framings",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nring\r\n0\r\n\r\n", 400,
        u"ambiguous-framing"_s);
    row("a folded field", "GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n", 400, u"ambiguous-framing"_s);
    row("two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nring!", 400,
        u"ambiguous-framing"_s);
    row("a chunk size that is none",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n", 400,
        u"malformed-chunk"_s);
    row("a TLS handshake", QByteArray::fromHex("16030100a5010000a10303") + QByteArray(150, '\x7f'), 400, u"not-http"_s);
    row("a large head", "GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x') + "\r\n\r\n", 431, u"head-too-large"_s);
}

void CatcherTest::whatArrivesIsKeptAndAnswered()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(QString, error);
    for (const bool byteByByte : {false, true}) {
        if (byteByByte && request.size() > 1000)
            break;
        m_sink = std::make_unique<MemorySink>();
        m_catcher = std::make_unique<Catcher>(*m_sink);
        listen();
        const auto peer = client();
        if (byteByByte)
            peer->sendByteByByte(request, true);
        else
            peer->send(request);
        QTRY_COMPARE(answersIn(peer->received()), 1);
        QVERIFY2(peer->received().startsWith("HTTP/1.1 " + QByteArray::number(status)), peer->received());
        if (!byteByByte)
            peer->endOutput();
        QTRY_COMPARE(m_sink->finished().size(), 1);
        const Exchange exchange = m_sink->only();
        QCOMPARE(everything(exchange.transcript.in), request);
        QCOMPARE(everything(exchange.transcript.out), peer->received());
        QCOMPARE(exchange.response->status, status);
        QCOMPARE(exchange.state, error.isEmpty() ? State::Complete : State::Failed);
        QCOMPARE(exchange.error ? QString(name(exchange.error->kind)) : QString(), error);
        if (request.startsWith('\x16'))
            QCOMPARE(exchange.error->detail, u"TLS"_s);
        QTRY_VERIFY(peer->hasEnded());
        QVERIFY(!peer->wasReset());
    }
}

void CatcherTest::theFactsAreThere()
{
    const qint64 before = wallNow();
    const auto peer = client();
    peer->send(post);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.role, Role::Caught);
    QVERIFY(exchange.startedAt >= before && exchange.startedAt <= wallNow());
    QCOMPARE(exchange.startedTick, exchange.transcript.chunks.first().at);
    QVERIFY(exchange.url.isEmpty());
    QCOMPARE(exchange.request->method, "POST");
    QCOMPARE(exchange.request->target, "/bell?x");
    QCOMPARE(exchange.request->contentSize, 4);
    QCOMPARE(exchange.response->status, 200);
    QCOMPARE(exchange.response->headSize + exchange.response->contentSize, peer->received().size());
    QCOMPARE(exchange.connection.remote, peer->stream().local());
    QCOMPARE(exchange.connection.local, peer->stream().remote());
    QCOMPARE(exchange.connection.protocol, u"http/1.1"_s);
    QCOMPARE(exchange.connection.endedBy, EndedBy::Open);
    QVERIFY(!exchange.connection.id.isNull());
    QVERIFY(exchange.marks.isEmpty());
    QVERIFY(exchange.timing.receive && exchange.timing.wait && exchange.timing.send);
    QVERIFY(!exchange.timing.blocked && !exchange.timing.dns && !exchange.timing.connect && !exchange.timing.ssl);
    QCOMPARE(exchange.timing.total(), exchange.transcript.chunks.last().at - exchange.startedTick);
    QCOMPARE(m_sink->begun().first().id, exchange.id);
    QVERIFY(!m_sink->begun().first().response);
}

void CatcherTest::severalRequestsShareAConnection()
{
    const auto peer = client();
    for (int i = 1; i <= 5; ++i) {
        peer->send(post);
        QTRY_COMPARE(answersIn(peer->received()), i);
    }
    QTRY_COMPARE(m_sink->finished().size(), 5);
    QSet<QUuid> ids;
    for (int i = 0; i < 5; ++i) {
        const Exchange exchange = m_sink->finished().at(i);
        QCOMPARE(exchange.connection.ordinal, i);
        QCOMPARE(exchange.connection.id, m_sink->finished().first().connection.id);
        QCOMPARE(everything(exchange.transcript.in), post);
        QCOMPARE(exchange.request->target, "/bell?x");
        ids.insert(exchange.id);
    }
    QCOMPARE(ids.size(), 5);
}

void CatcherTest::pipelinedRequestsAreAnsweredInOrder_data()
{
    QTest::addColumn<bool>("torn");
    QTest::newRow("all in one piece") << false;
    QTest::newRow("torn within the second") << true;
}

void CatcherTest::pipelinedRequestsAreAnsweredInOrder()
{
    QFETCH(bool, torn);
    QByteArray all;
    for (int i = 0; i < 20; ++i)
        all += "POST /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nring";
    const auto peer = client();
    if (torn) {
        peer->send(all.first(70));
        QTRY_COMPARE(answersIn(peer->received()), 1);
        peer->send(all.sliced(70));
    } else {
        peer->send(all);
    }
    QTRY_COMPARE(answersIn(peer->received()), 20);
    QTRY_COMPARE(m_sink->finished().size(), 20);
    QByteArray kept;
    for (int i = 0; i < 20; ++i) {
        const Exchange exchange = m_sink->finished().at(i);
        QCOMPARE(exchange.request->target, "/" + QByteArray::number(i));
        QCOMPARE(exchange.connection.ordinal, i);
        kept += everything(exchange.transcript.in);
    }
    QCOMPARE(kept, all);
}

void CatcherTest::headIsAnsweredWithoutContent()
{
    const auto peer = client();
    peer->send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(peer->received().endsWith("\r\n\r\n"));
    QVERIFY(peer->received().contains("Content-Length: 2\r\n"));
    peer->send(getBytes);
    QTRY_COMPARE(answersIn(peer->received()), 2);
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QCOMPARE(m_sink->finished().first().response->contentSize, 0);
    QCOMPARE(m_sink->finished().last().response->contentSize, 2);
}

void CatcherTest::http10IsAnsweredAndClosed_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("closes");
    QTest::newRow("HTTP/1.0") << "POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi"_ba << true;
    QTest::newRow("HTTP/1.0 that wants to go on")
        << "POST / HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nhi"_ba << false;
    QTest::newRow("HTTP/1.1 that does not") << "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"_ba << true;
}

void CatcherTest::http10IsAnsweredAndClosed()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, closes);
    const auto peer = client();
    peer->send(request);
    QTRY_COMPARE(answersIn(peer->received()), 1);
    QVERIFY(peer->received().contains(closes ? "\r\nConnection: close\r\n" : "\r\nConnection: keep-alive\r\n"));
    if (!closes) {
        peer->send(request);
        QTRY_COMPARE(answersIn(peer->received()), 2);
        return;
    }
    QTRY_VERIFY(peer->hasEnded());
    peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().state, State::Complete);
    QCOMPARE(m_sink->only().connection.endedBy, EndedBy::Us);
}

void CatcherTest::aHalfClosedClientIsAnswered()
{
    for (int i = 1; i <= 20; ++i) {
        const auto peer = client();
        peer->send(post);
        peer->endOutput();
        QTRY_VERIFY(peer->hasEnded());
        QCOMPARE(answersIn(peer->received()), 1);
        QVERIFY(!peer->wasReset());
        QTRY_COMPARE(m_sink->finished().size(), i);
        QCOMPARE(m_sink->finished().last().state, State::Complete);
    }
}

void CatcherTest::continueIsSaid_data()
{
    QTest::addColumn<bool>("bodyAtOnce");
    QTest::newRow("the client waits for it") << false;
    QTest::newRow("the client does not wait") << true;
}

void CatcherTest::continueIsSaid()
{
    QFETCH(bool, bodyAtOnce);
    const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n";
    const auto peer = client();
    peer->send(bodyAtOnce ? head + "ring" : head);
    if (!bodyAtOnce) {
        QTRY_COMPARE(peer->received(), "HTTP/1.1 100 Continue\r\n\r\n");
        QVERIFY(m_sink->begun().isEmpty());
        peer->send("ring");
    }
    QTRY_COMPARE(answersIn(peer->received()), 1);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.interim.size(), bodyAtOnce ? 0 : 1);
    QCOMPARE(everything(exchange.transcript.out), peer->received());
    QCOMPARE(exchange.response->headAt, bodyAtOnce ? 0 : 25);
    QVERIFY(exchange.timing.wait.value() >= 0);
    peer->send(getBytes);
    QTRY_COMPARE(answersIn(peer->received()), 2);
}

void CatcherTest::anUpgradeIsAnsweredLikeAnythingElse()
{
    const auto peer = client();
    peer->send("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 200 OK\r\n"));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    peer->send(getBytes);
    QTRY_COMPARE(answersIn(peer->received()), 2);
}

void CatcherTest::connectIsRefused()
{
    const auto peer = client();
    peer->send("CONNECT example.test:443 HTTP/1.1\r\nHost: example.test:443\r\n\r\n");
    QTRY_VERIFY(peer->hasEnded());
    QVERIFY(peer->received().startsWith("HTTP/1.1 501 Not Implemented\r\n"));
    QVERIFY(peer->received().endsWith("proxy.\n"));
    peer->close();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().state, State::Complete);
    QCOMPARE(m_sink->only().request->target, "example.test:443");
}

void CatcherTest::theReplyCanBeChanged()
{
    const auto peer = client();
    m_catcher->setEndpoints(
        {{.fallback = {.status = 202, .reason = "Accepted", .fields = {{"X-Own", "1"}, {"x-own", "2"}}, .body = {}}}});
    peer->send(post);
    QTRY_COMPARE(answersIn(peer->received()), 1);
    QVERIFY(peer->received().startsWith("HTTP/1.1 202 Accepted\r\nX-Own: 1\r\nx-own: 2\r\n"));
    m_catcher->setEndpoints({{.fallback = {.status = 204, .reason = "No Content"}}});
    peer->send(post);
    QTRY_COMPARE(answersIn(peer->received()), 2);
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QCOMPARE(m_sink->finished().at(0).response->status, 202);
    QCOMPARE(m_sink->finished().at(1).response->status, 204);
}

void CatcherTest::aLargeUploadIsSpooled()
{
    const QByteArray body = noise(20'000'000);
    const QByteArray head = "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\n";
    const auto peer = client();
    peer->send(head);
    peer->send(body);
    QTRY_COMPARE_WITH_TIMEOUT(answersIn(peer->received()), 1, 30'000);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->spools(), 1);
    QCOMPARE(everything(m_sink->only().transcript.in), head + body);
    QVERIFY(m_sink->only().transcript.chunks.size() <= Transcript::maxChunks);
}

void CatcherTest::aLargeAnswerWaitsForItsReader()
{
    const QByteArray body = noise(20'000'000);
    m_catcher->setEndpoints({{.fallback = {.body = body}}});
    const auto peer = client();
    peer->setReading(false);
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->spools(), 1); // what the system took
    QVERIFY(m_sink->finished().isEmpty());
    peer->send(getBytes); // it stays unread as long as the first answer is due
    peer->setReading(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_sink->finished().size(), 2, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(answersIn(peer->received()), 2, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(peer->received().endsWith(body), 30'000);
    QCOMPARE(everything(m_sink->finished().first().transcript.out) + everything(m_sink->finished().last().transcript.out),
             peer->received());
    QCOMPARE(everything(m_sink->finished().first().transcript.in), getBytes);
}

void CatcherTest::bytesBehindALastRequestAreKeptAndMarked()
{
    const QByteArray request = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    const auto peer = client();
    peer->send(request + "and more");
    QTRY_COMPARE(answersIn(peer->received()), 1);
    peer->send(", later");
    peer->endOutput();
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(everything(exchange.transcript.in), request + "and more, later");
    QCOMPARE(exchange.marks.size(), 1);
    QCOMPARE(exchange.marks.first().mark, (Mark{{request.size(), 15}, MarkKind::DataAfterEnd}));
}

QTEST_GUILESS_MAIN(CatcherTest)
#include "tst_catcher.moc"

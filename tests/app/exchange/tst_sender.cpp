// SPDX-License-Identifier: MIT
#include "support/memorysink.h"
#include "support/requests.h"
#include "support/senderbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class SenderTest : public QObject, SenderBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theTranscriptIsWhatPassed();
    void theFactsAreThere();
    void answersAreReadHoweverTheyCome_data();
    void answersAreReadHoweverTheyCome();
    void aLargeBodyIsSentAsTheServerTakesIt();
    void aLargeAnswerIsSpooled();
    void interimAnswersAreKept();
    void aMalformedRequestIsSentAllTheSame_data();
    void aMalformedRequestIsSentAllTheSame();
    void aBodyWaitsForContinue_data();
    void aBodyWaitsForContinue();
    void anEarlyAnswerEndsTheSending();
    void anUpgradeEndsTheExchange();
    void bytesBehindTheAnswerAreKeptAndMarked();
    void progressIsTold();
    void contentIsToldAsItComes();
    void theReceiverOfContentMayCancelAndSend();
    void withoutASinkAllIsThereAllTheSame();
    void aSlowAnswerIsCommittedWithoutIt();
    void aBodyThatCannotBeReadFails();
    void aSinkThatRefusesIsTold();

private:
    std::unique_ptr<MemorySink> m_sink;
};

void SenderTest::init()
{
    m_sink = std::make_unique<MemorySink>();
    makeSender(m_sink.get());
}

void SenderTest::cleanup()
{
    dropSender();
    m_sink.reset();
}

void SenderTest::theTranscriptIsWhatPassed()
{
    m_server->answerWith(ok);
    const Exchange exchange = send(rawRequest(m_server->port(), getBytes));
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(everything(exchange.transcript.out), m_server->received());
    QCOMPARE(m_server->received(), getBytes);
    QCOMPARE(everything(exchange.transcript.in), ok);
    qint64 out = 0;
    qint64 in = 0;
    MonotonicTime before = exchange.startedTick;
    for (const Chunk &chunk : exchange.transcript.chunks) {
        (chunk.direction == Direction::Out ? out : in) += chunk.length;
        QVERIFY(chunk.at >= before);
        before = chunk.at;
    }
    QCOMPARE(out, exchange.transcript.out->size());
    QCOMPARE(in, exchange.transcript.in->size());
}

void SenderTest::theFactsAreThere()
{
    m_server->answerWith(ok);
    ResolvedRequest request = rawRequest(m_server->port(), getBytes, nullptr, u"localhost"_s);
    request.purpose = Purpose::Webhook;
    request.added = {{16, 9}};
    request.secrets = {{{0, 3}, u"token"_s}};
    const qint64 before = wallNow();
    const Exchange exchange = send(request);
    QVERIFY(!exchange.id.isNull());
    QCOMPARE(exchange.id.toString(QUuid::WithoutBraces).at(14), u'7');
    QCOMPARE(exchange.role, Role::Sent);
    QCOMPARE(exchange.purpose, Purpose::Webhook);
    QCOMPARE(exchange.url, request.url);
    QCOMPARE(exchange.added, request.added);
    QCOMPARE(exchange.secrets, request.secrets);
    QVERIFY(exchange.startedAt >= before && exchange.startedAt <= wallNow());
    QCOMPARE(exchange.request->method, "GET");
    QCOMPARE(exchange.request->fields, (FieldList{{"Host", "x"}}));
    QCOMPARE(exchange.response->status, 200);
    QCOMPARE(exchange.response->contentSize, 2);
    QVERIFY(exchange.marks.isEmpty());
    QVERIFY(!exchange.error);
    QVERIFY(!exchange.connection.id.isNull());
    QCOMPARE(exchange.connection.local, m_server->peer().stream().remote());
    QCOMPARE(exchange.connection.remote, m_server->peer().stream().local());
    QCOMPARE(exchange.connection.protocol, u"http/1.1"_s);
    QCOMPARE(exchange.connection.ordinal, 0);
    QVERIFY(!exchange.connection.tls);
    QVERIFY(exchange.timing.dns);
    QVERIFY(exchange.timing.connect);
    QVERIFY(!exchange.timing.ssl);
    QVERIFY(exchange.timing.send && exchange.timing.wait && exchange.timing.receive);
    QCOMPARE(m_sink->only().id, exchange.id);
}

void SenderTest::answersAreReadHoweverTheyCome_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<qint64>("content");
    QTest::newRow("with a length") << QByteArray(ok) << false << qint64(2);
    QTest::newRow("in chunks, with a trailer")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nT: 1\r\n\r\n"_ba << false
        << qint64(5);
    QTest::newRow("until the connection ends") << "HTTP/1.1 200 OK\r\n\r\nsome content"_ba << true << qint64(12);
    QTest::newRow("without content") << "HTTP/1.1 204 No Content\r\n\r\n"_ba << false << qint64(0);
    QTest::newRow("from HTTP/1.0") << "HTTP/1.0 200 OK\r\n\r\nold"_ba << true << qint64(3);
    QTest::newRow("from a server with a name of its own") << "ICY 200 OK\r\n\r\nmusic"_ba << true << qint64(5);
}

void SenderTest::answersAreReadHoweverTheyCome()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, closes);
    QFETCH(qint64, content);
    for (const bool byteByByte : {false, true}) {
        m_server->onReceived = [&, byteByByte](RawPeer &peer) {
            if (!peer.received().endsWith("\r\n\r\n") || peer.hasEnded())
                return;
            if (byteByByte)
                return peer.sendByteByByte(answer, closes);
            peer.send(answer);
            if (closes)
                peer.endOutput();
        };
        const Exchange exchange = send(rawRequest(m_server->port(), getBytes), {.keepConnection = false});
        QVERIFY2(!exchange.error, exchange.error ? name(exchange.error->kind).data() : "");
        QCOMPARE(exchange.state, State::Complete);
        QCOMPARE(everything(exchange.transcript.in), answer);
        QVERIFY(exchange.response->complete);
        QCOMPARE(exchange.response->contentSize, content);
    }
}

void SenderTest::aLargeBodyIsSentAsTheServerTakesIt()
{
    const QByteArray body = noise(30'000'000);
    m_server->onAccepted = [](RawPeer &peer) { peer.setReading(false); };
    QSignalSpy finished(m_sender.get(), &Sender::finished);
    const QByteArray head = "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 30000000\r\n\r\n";
    m_sender->send(rawRequest(m_server->port(), head, inMemory(body)));
    QTRY_COMPARE(m_server->peers().size(), 1u);
    QTRY_COMPARE(m_sink->spools(), 1); // it fills the system's buffers, and rests
    m_server->peer().onReceived = [&](RawPeer &peer) {
        if (peer.received().size() == head.size() + body.size())
            peer.send(ok);
    };
    m_server->peer().setReading(true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QCOMPARE(m_server->received(), head + body);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(everything(exchange.transcript.out), head + body);
    QVERIFY(exchange.request->complete);
}

void SenderTest::aLargeAnswerIsSpooled()
{
    const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n" + noise(5'000'000);
    m_server->answerWith(answer);
    const Exchange exchange = send(rawRequest(m_server->port(), getBytes));
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(m_sink->spools(), 1);
    QCOMPARE(everything(exchange.transcript.in), answer);
    QVERIFY(exchange.transcript.chunks.size() <= Transcript::maxChunks);
}

void SenderTest::interimAnswersAreKept()
{
    m_server->answerWith("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"_ba + ok);
    const Exchange exchange = send(rawRequest(m_server->port(), getBytes));
    QCOMPARE(exchange.interim.size(), 2);
    QCOMPARE(exchange.interim.first().status, 103);
    QCOMPARE(exchange.response->status, 200);
}

void SenderTest::aMalformedRequestIsSentAllTheSame_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("a length that is none") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n"_ba;
    QTest::newRow("two framings")
        << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba;
    QTest::newRow("no version") << "GET /\r\n\r\n"_ba;
    QTest::newRow("no HTTP at all") << "what?\x01\r\n\r\n"_ba;
}

void SenderTest::aMalformedRequestIsSentAllTheSame()
{
    QFETCH(QByteArray, request);
    m_server->answerWith("HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\nno");
    const Exchange exchange = send(rawRequest(m_server->port(), request));
    QCOMPARE(m_server->received(), request);
    QCOMPARE(everything(exchange.transcript.out), request);
    QVERIFY2(!exchange.error, exchange.error ? name(exchange.error->kind).data() : "");
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(exchange.response->status, 400);
    QCOMPARE(exchange.response->contentSize, 2);
    QVERIFY(!exchange.marks.isEmpty() || !exchange.request);
}

void SenderTest::aBodyWaitsForContinue_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<bool>("bodyComes");
    QTest::newRow("the server says 100") << "HTTP/1.1 100 Continue\r\n\r\n"_ba << true;
    QTest::newRow("the server says nothing for a second") << QByteArray() << true;
    QTest::newRow("the server says 417") << "HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n"_ba << false;
}

void SenderTest::aBodyWaitsForContinue()
{
    QFETCH(QByteArray, first);
    QFETCH(bool, bodyComes);
    const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n";
    QByteArray withTheHead;
    m_server->onReceived = [&](RawPeer &peer) {
        if (peer.received().endsWith("body"))
            peer.send(ok);
        else if (withTheHead.isEmpty()) {
            withTheHead = peer.received();
            peer.send(first);
        }
    };
    const Exchange exchange = send(rawRequest(m_server->port(), head, inMemory("body")));
    QCOMPARE(withTheHead, head);
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(m_server->received(), bodyComes ? head + "body" : head);
    QCOMPARE(everything(exchange.transcript.out), m_server->received());
    QCOMPARE(exchange.request->complete, bodyComes);
    QCOMPARE(exchange.response->status, bodyComes ? 200 : 417);
    QCOMPARE(exchange.connection.endedBy, bodyComes ? EndedBy::Open : EndedBy::Us);
}

void SenderTest::anEarlyAnswerEndsTheSending()
{
    m_server->onAccepted = [](RawPeer &peer) {
        peer.setReading(false);
        peer.send("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n");
    };
    const QByteArray head = "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 30000000\r\n\r\n";
    const Exchange exchange = send(rawRequest(m_server->port(), head, inMemory(noise(30'000'000))));
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(exchange.response->status, 413);
    QVERIFY(!exchange.request->complete);
    QVERIFY(exchange.transcript.out->size() < 30'000'000);
    QCOMPARE(exchange.connection.endedBy, EndedBy::Us);
}

void SenderTest::anUpgradeEndsTheExchange()
{
    const QByteArray answer = "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: foo\r\n\r\nfoo speaks";
    m_server->answerWith(answer);
    const Exchange exchange =
        send(rawRequest(m_server->port(), "GET / HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: foo\r\n\r\n"));
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(exchange.response->status, 101);
    QCOMPARE(everything(exchange.transcript.in), answer);
    QCOMPARE(exchange.connection.endedBy, EndedBy::Us);
}

void SenderTest::bytesBehindTheAnswerAreKeptAndMarked()
{
    m_server->answerWith(ok + "and more"_ba);
    const Exchange exchange = send(rawRequest(m_server->port(), getBytes));
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(everything(exchange.transcript.in), ok + "and more"_ba);
    QCOMPARE(exchange.marks.size(), 1);
    QCOMPARE(exchange.marks.first().mark.kind, MarkKind::DataAfterEnd);
    QCOMPARE(exchange.marks.first().mark.range, (ByteRange{qint64(strlen(ok)), 8}));
    QCOMPARE(exchange.connection.endedBy, EndedBy::Us);
}

void SenderTest::progressIsTold()
{
    m_server->onReceived = [this](RawPeer &peer) {
        if (peer.received() == getBytes)
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n");
    };
    QSignalSpy progressed(m_sender.get(), &Sender::progressed);
    QSignalSpy finished(m_sender.get(), &Sender::finished);
    const QUuid id = m_sender->send(rawRequest(m_server->port(), getBytes));
    const auto latest = [&] { return *progressed.last().first().value<std::shared_ptr<const Exchange>>(); };
    QTRY_VERIFY(!progressed.isEmpty() && latest().response);
    QCOMPARE(latest().id, id);
    QCOMPARE(latest().state, State::Open);
    QCOMPARE(latest().response->contentSize, 0);
    QVERIFY(!latest().response->complete);
    QCOMPARE(latest().timing.phases().size(), 7u);
    const qsizetype before = progressed.count();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 400; ++i) {
        m_server->peer().send("x");
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(progressed.count() - before <= timer.elapsed() / 33 + 1);
}

void SenderTest::contentIsToldAsItComes()
{
    const QByteArray body = noise(1'000'000);
    QByteArray chunked = "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    const qsizetype heads = chunked.size();
    for (qsizetype at = 0; at < body.size(); at += 10'000)
        chunked += "2710\r\n" + body.sliced(at, 10'000) + "\r\n";
    m_server->answerWith(chunked + "0\r\n\r\n");
    QByteArray told;
    connect(m_sender.get(), &Sender::contentCame, this, [&](const Exchange &exchange, QByteArrayView bytes) {
        if (told.isEmpty()) {
            QCOMPARE(exchange.response->status, 200);
            QCOMPARE(exchange.response->bodyAt(), heads);
            QCOMPARE(exchange.interim.size(), 1);
            QVERIFY(exchange.responseBytes()->size() >= heads);
            QCOMPARE(everything(exchange.requestBytes()), getBytes);
        }
        told += bytes;
    });
    const Exchange exchange = send(rawRequest(m_server->port(), getBytes));
    QCOMPARE(exchange.state, State::Complete);
    QCOMPARE(told, body);
}

void SenderTest::theReceiverOfContentMayCancelAndSend()
{
    m_server->answerWith("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
    QSignalSpy finished(m_sender.get(), &Sender::finished);
    QUuid second;
    connect(m_sender.get(), &Sender::contentCame, this, [&](const Exchange &exchange, QByteArrayView) {
        if (exchange.id == second)
            return;
        m_server->answerWith(ok);
        second = m_sender->send(rawRequest(m_server->port(), getBytes));
        m_sender->cancel(exchange.id);
    });
    m_sender->send(rawRequest(m_server->port(), getBytes));
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(finished.at(0).first().value<std::shared_ptr<const Exchange>>()->error->kind, ErrorKind::Cancelled);
    QCOMPARE(finished.at(1).first().value<std::shared_ptr<const Exchange>>()->state, State::Complete);
}

void SenderTest::withoutASinkAllIsThereAllTheSame()
{
    m_sender = std::make_unique<Sender>(nullptr, m_resolver);
    const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n" + noise(5'000'000);
    m_server->answerWith(answer);
    const Exchange exchange = send(rawRequest(m_server->port(), getBytes));
    QCOMPARE(everything(exchange.transcript.in), answer);
    QCOMPARE(everything(exchange.transcript.out), getBytes);
}

void SenderTest::aSlowAnswerIsCommittedWithoutIt()
{
    QSignalSpy finished(m_sender.get(), &Sender::finished);
    const QUuid id = m_sender->send(rawRequest(m_server->port(), getBytes));
    QTRY_COMPARE(m_sink->begun().size(), 1);
    QCOMPARE(m_sink->begun().first().id, id);
    QCOMPARE(m_sink->begun().first().state, State::Open);
    QCOMPARE(everything(m_sink->begun().first().transcript.out), getBytes);
    QCOMPARE(m_sink->begun().first().request->method, "GET");
    m_server->peer().send(ok);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_sink->only().state, State::Complete);
}

void SenderTest::aBodyThatCannotBeReadFails()
{
    class Broken final : public ByteSource
    {
    public:
        qint64 size() const override { return 1000; }
        Result<QByteArray> read(qint64, qint64) const override { return failure(ErrorKind::FileNotReadable, u"a.bin"_s); }
    };
    const QByteArray head = "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n";
    const Exchange exchange = send(rawRequest(m_server->port(), head, std::make_shared<Broken>()));
    QCOMPARE(exchange.state, State::Failed);
    QCOMPARE(exchange.error, (Error{ErrorKind::FileNotReadable, u"a.bin"_s}));
    QCOMPARE(everything(exchange.transcript.out), head);
    QCOMPARE(m_sink->only().state, State::Failed);
}

void SenderTest::aSinkThatRefusesIsTold()
{
    m_server->answerWith(ok);
    m_sink->refuse(Error{ErrorKind::DiskFull, u"/log"_s});
    QSignalSpy failed(m_sender.get(), &Sender::storeFailed);
    const Exchange small = send(rawRequest(m_server->port(), getBytes));
    QCOMPARE(small.state, State::Complete);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>(), (Error{ErrorKind::DiskFull, u"/log"_s}));

    m_server->answerWith("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n" + noise(5'000'000));
    const Exchange large = send(rawRequest(m_server->port(), getBytes), {.insecure = true});
    QCOMPARE(large.state, State::Failed);
    QCOMPARE(large.error->kind, ErrorKind::DiskFull);
    QVERIFY(large.transcript.in->size() > 0);

    m_sink->refuse(std::nullopt);
    send(rawRequest(m_server->port(), getBytes), {.insecure = true});
    QCOMPARE(m_sink->finished().size(), 3);
}

QTEST_GUILESS_MAIN(SenderTest)
#include "tst_sender.moc"

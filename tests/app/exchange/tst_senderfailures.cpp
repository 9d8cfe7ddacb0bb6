// SPDX-License-Identifier: MIT
#include "exchange/sender.h"
#include "support/memorysink.h"
#include "support/rawpeer.h"
#include "support/requests.h"

#include <QAbstractEventDispatcher>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

constexpr auto getBytes = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

/// Never answers.
class SilentResolver final : public Resolver
{
public:
    std::unique_ptr<Lookup> lookUp(const QString &, Answer) override { return std::make_unique<Pending>(); }

private:
    struct Pending final : Lookup
    {
    };
};

} // namespace

/// Whatever goes wrong, an exchange comes of it, with its transcript and the kind of its error.
class SenderFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheServerDoesWrongIsNamed_data();
    void whatTheServerDoesWrongIsNamed();
    void theRestOfWhatIsNotHttpIsKept();
    void nobodyListens();
    void theNameDoesNotResolve();
    void timeRunsOut_data();
    void timeRunsOut();
    void cancellingEndsEveryPhase_data();
    void cancellingEndsEveryPhase();
    void cancellingRightAfterTheConnectionIsThere();
    void cancellingTwiceOrLateDoesNothing();
    void endlessAnswersAreCancelled_data();
    void endlessAnswersAreCancelled();
    void aSenderThatIsDestroyedRecordsWhatWasUnderWay();

private:
    SystemResolver m_system;
};

void SenderFailures::whatTheServerDoesWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("end"); // 0: leaves open, 1: closes, 2: resets
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail"); // empty: the server's address; "-": none
    const auto row = [](const char *name, const QByteArray &answer, int end, ErrorKind kind, const QString &detail = {}) {
        QTest::newRow(name) << answer << end << int(kind) << detail;
    };
    row("it closes without a word", {}, 1, ErrorKind::ConnectionClosed);
    row("it resets without a word", {}, 2, ErrorKind::ConnectionReset);
    row("it closes within the head", "HTTP/1.1 200 OK\r\nConte", 1, ErrorKind::Incomplete, u"-"_s);
    row("it closes within the content", "HTTP/1.1 200 OK\r\nContent-Length: 4096\r\n\r\n" + QByteArray(50, 'x'), 1,
        ErrorKind::Incomplete, u"50/4096"_s);
    row("it closes within a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc", 1,
        ErrorKind::Incomplete, u"3"_s);
    row("it resets within the content", "HTTP/1.1 200 OK\r\nContent-Length: 4096\r\n\r\nabc", 2,
        ErrorKind::ConnectionReset);
    row("it resets within a content without a length", "HTTP/1.1 200 OK\r\n\r\nabc", 2, ErrorKind::ConnectionReset);
    row("it speaks SSH", "SSH-2.0-OpenSSH_10.0\r\n", 1, ErrorKind::NotHttp, u"SSH-2.0-OpenSSH_10.0"_s);
    row("it speaks SSH and waits", "SSH-2.0-OpenSSH_10.0\r\n", 0, ErrorKind::NotHttp, u"SSH-2.0-OpenSSH_10.0"_s);
    row("it speaks TLS", QByteArray::fromHex("15030100020246"), 1, ErrorKind::NotHttp, u"TLS"_s);
    row("it sends a chunk size that is none", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc", 1,
        ErrorKind::MalformedChunk, u"52"_s);
    row("it sends a head without end", "HTTP/1.1 200 OK\r\nX: " + QByteArray(400'000, 'x'), 0, ErrorKind::HeadTooLarge,
        u"307200"_s);
}

void SenderFailures::whatTheServerDoesWrongIsNamed()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, end);
    QFETCH(int, kind);
    QFETCH(QString, detail);
    MemorySink sink;
    Sender sender(&sink, m_system);
    RawServer server;
    server.onReceived = [&](RawPeer &peer) {
        if (peer.received() != getBytes || peer.hasEnded())
            return;
        peer.send(answer);
        if (end == 1)
            peer.endOutput();
    };
    QSignalSpy progressed(&sender, &Sender::progressed);
    QSignalSpy finished(&sender, &Sender::finished);
    sender.send(rawRequest(server.port(), getBytes));
    if (end == 2) {
        // Only once all has arrived, as a reset overtakes it.
        QTRY_VERIFY(server.received() == getBytes);
        const auto seen = [&] {
            return progressed.isEmpty() ? 0
                                        : progressed.last().first().value<std::shared_ptr<const Exchange>>()
                                              ->transcript.size(Direction::In);
        };
        QTRY_COMPARE(seen(), answer.size());
        server.peer().reset();
    }
    QTRY_COMPARE(finished.count(), 1);
    const auto exchange = finished.first().first().value<std::shared_ptr<const Exchange>>();
    QCOMPARE(exchange->state, State::Failed);
    QVERIFY(exchange->error);
    QCOMPARE(name(exchange->error->kind), name(ErrorKind(kind)));
    QCOMPARE(exchange->error->detail, detail.isEmpty()  ? u"127.0.0.1:%1"_s.arg(server.port())
                                       : detail == u"-"_s ? QString()
                                                         : detail);
    QCOMPARE(everything(exchange->transcript.out), getBytes);
    QVERIFY(answer.startsWith(everything(exchange->transcript.in)));
    if (kind != int(ErrorKind::HeadTooLarge))
        QCOMPARE(everything(exchange->transcript.in), answer);
    QCOMPARE(sink.only().error, exchange->error);
    QCOMPARE(exchange->connection.endedBy, end == 0 ? EndedBy::Us : end == 1 ? EndedBy::Peer : EndedBy::PeerReset);
    QVERIFY(exchange->timing.wait);
}

void SenderFailures::theRestOfWhatIsNotHttpIsKept()
{
    MemorySink sink;
    Sender sender(&sink, m_system);
    RawServer server;
    server.onReceived = [&](RawPeer &peer) {
        if (peer.received() == getBytes)
            peer.sendByteByByte("220 mail.test ESMTP\r\n500 what?\r\n");
    };
    QSignalSpy finished(&sender, &Sender::finished);
    sender.send(rawRequest(server.port(), getBytes));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(sink.only().error->kind, ErrorKind::NotHttp);
    QCOMPARE(everything(sink.only().transcript.in), "220 mail.test ESMTP\r\n500 what?\r\n");
}

void SenderFailures::nobodyListens()
{
    quint16 port = 0;
    {
        RawServer server;
        port = server.port();
    }
    MemorySink sink;
    Sender sender(&sink, m_system);
    QSignalSpy finished(&sender, &Sender::finished);
    sender.send(rawRequest(port, getBytes, nullptr, u"localhost"_s));
    QTRY_COMPARE(finished.count(), 1);
    const Exchange exchange = sink.only();
    QCOMPARE(exchange.error, (Error{ErrorKind::ConnectionRefused, u"localhost:%1"_s.arg(port)}));
    QVERIFY(!exchange.transcript.out);
    QVERIFY(exchange.transcript.chunks.isEmpty());
    QVERIFY(exchange.timing.connect);
    QVERIFY(!exchange.timing.send);
    QVERIFY(!exchange.request);
}

void SenderFailures::theNameDoesNotResolve()
{
    MemorySink sink;
    Sender sender(&sink, m_system);
    QSignalSpy finished(&sender, &Sender::finished);
    const QString host(300, u'a'); // no name server is asked for it
    sender.send(rawRequest(80, getBytes, nullptr, host));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(sink.only().error, (Error{ErrorKind::NameNotResolved, host}));
    QVERIFY(sink.only().timing.dns);
    QVERIFY(!sink.only().timing.connect);
}

void SenderFailures::timeRunsOut_data()
{
    QTest::addColumn<bool>("connects");
    QTest::addColumn<qint64>("connectTimeout");
    QTest::addColumn<qint64>("maxTime");
    QTest::addColumn<int>("kind");
    QTest::newRow("while connecting") << false << qint64(200) << qint64(0) << int(ErrorKind::ConnectTimedOut);
    QTest::newRow("in all, while connecting") << false << qint64(0) << qint64(200) << int(ErrorKind::TimedOut);
    QTest::newRow("while waiting for the answer") << true << qint64(200) << qint64(400) << int(ErrorKind::TimedOut);
}

void SenderFailures::timeRunsOut()
{
    QFETCH(bool, connects);
    QFETCH(qint64, connectTimeout);
    QFETCH(qint64, maxTime);
    QFETCH(int, kind);
    MemorySink sink;
    Sender sender(&sink, m_system);
    RawServer server;
    const JammedServer dead;
    QVERIFY(dead.isJammed());
    const quint16 port = connects ? server.port() : dead.port();
    QSignalSpy finished(&sender, &Sender::finished);
    sender.send(rawRequest(port, getBytes), {.connectTimeout = connectTimeout, .maxTime = maxTime});
    QTRY_COMPARE(finished.count(), 1);
    const Exchange exchange = sink.only();
    QCOMPARE(int(exchange.error->kind), kind);
    QCOMPARE(exchange.error->detail, kind == int(ErrorKind::TimedOut) ? u"%1 ms"_s.arg(maxTime)
                                                                      : u"127.0.0.1:%1"_s.arg(port));
    QCOMPARE(everything(exchange.transcript.out), connects ? QByteArray(getBytes) : QByteArray());
    QVERIFY(exchange.timing.total() >= 190'000'000);
    QCOMPARE(exchange.timing.wait.has_value(), connects);
}

void SenderFailures::cancellingEndsEveryPhase_data()
{
    QTest::addColumn<QByteArray>("phase");
    for (const char *phase : {"dns", "connect", "ssl", "send", "wait", "receive"})
        QTest::newRow(phase) << QByteArray(phase);
}

void SenderFailures::cancellingEndsEveryPhase()
{
    QFETCH(QByteArray, phase);
    SilentResolver silent;
    MemorySink sink;
    Sender sender(&sink, phase == "dns" ? static_cast<Resolver &>(silent) : m_system);
    RawServer server;
    const JammedServer dead;
    QVERIFY(dead.isJammed());
    server.onAccepted = [&](RawPeer &peer) { peer.setReading(phase != "send"); };
    server.onReceived = [&](RawPeer &peer) {
        if (phase == "receive" && peer.received() == getBytes)
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
    };
    ResolvedRequest request =
        rawRequest(phase == "connect" ? dead.port() : server.port(), getBytes, nullptr, phase == "dns" ? u"shop.test"_s : u"127.0.0.1"_s, phase == "ssl");
    if (phase == "send") {
        request.head = "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 30000000\r\n\r\n";
        request.body = inMemory(noise(30'000'000));
    }
    QSignalSpy progressed(&sender, &Sender::progressed);
    QSignalSpy finished(&sender, &Sender::finished);
    const QUuid id = sender.send(request);
    if (phase == "ssl")
        QTRY_VERIFY(!server.peers().empty() && !server.received().isEmpty());
    else if (phase == "send")
        QTRY_COMPARE(sink.spools(), 1);
    else if (phase == "wait")
        QTRY_COMPARE(server.received(), getBytes);
    else if (phase == "receive")
        QTRY_VERIFY(!progressed.isEmpty()
                    && progressed.last().first().value<std::shared_ptr<const Exchange>>()->response);
    QCOMPARE(finished.count(), 0);
    sender.cancel(id);
    QCOMPARE(finished.count(), 1); // at once
    const Exchange exchange = sink.only();
    QCOMPARE(exchange.id, id);
    QCOMPARE(exchange.state, State::Failed);
    QCOMPARE(exchange.error, (Error{ErrorKind::Cancelled, QString::fromLatin1(phase)}));
    QCOMPARE(everything(exchange.transcript.in).isEmpty(), phase != "receive");
    if (phase == "ssl" || phase == "wait" || phase == "receive")
        QTRY_VERIFY(server.peer().hasEnded());
}

void SenderFailures::cancellingRightAfterTheConnectionIsThere()
{
    MemorySink sink;
    Sender sender(&sink, m_system);
    RawServer server;
    QSignalSpy finished(&sender, &Sender::finished);
    const QUuid id = sender.send(rawRequest(server.port(), getBytes));
    // The socket is connected, and the sender is to hear of it in the next turn of the loop.
    QObject watcher;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &watcher, [&] { sender.cancel(id); });
    QTRY_COMPARE(finished.count(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(sink.only().error->kind, ErrorKind::Cancelled);
}

void SenderFailures::cancellingTwiceOrLateDoesNothing()
{
    Sender sender(nullptr, m_system);
    RawServer server;
    QSignalSpy finished(&sender, &Sender::finished);
    const QUuid id = sender.send(rawRequest(server.port(), getBytes));
    sender.cancel(id);
    sender.cancel(id);
    sender.cancel(QUuid::createUuid());
    QTRY_COMPARE(finished.count(), 1);
    sender.cancel(id);
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
}

void SenderFailures::endlessAnswersAreCancelled_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("again");
    QTest::newRow("content") << "HTTP/1.1 200 OK\r\n\r\n"_ba << QByteArray(100'000, 'x');
    QTest::newRow("chunks") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"_ba
                            << QByteArray("1;e=1\r\nx\r\n").repeated(5000);
}

void SenderFailures::endlessAnswersAreCancelled()
{
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, again);
    MemorySink sink;
    Sender sender(&sink, m_system);
    RawServer server;
    QTimer feeding;
    server.onReceived = [&](RawPeer &peer) {
        if (peer.received() != getBytes)
            return;
        peer.send(begin);
        QObject::connect(&feeding, &QTimer::timeout, [&] {
            if (peer.queued() == 0)
                peer.send(again);
        });
        feeding.start(0);
    };
    QSignalSpy finished(&sender, &Sender::finished);
    const QUuid id = sender.send(rawRequest(server.port(), getBytes));
    QTRY_COMPARE(sink.spools(), 1);
    sender.cancel(id);
    QCOMPARE(finished.count(), 1); // at once
    QCOMPARE(sink.only().error->kind, ErrorKind::Cancelled);
    QVERIFY(sink.only().transcript.chunks.size() <= Transcript::maxChunks);
}

void SenderFailures::aSenderThatIsDestroyedRecordsWhatWasUnderWay()
{
    MemorySink sink;
    RawServer server;
    auto sender = std::make_unique<Sender>(&sink, m_system);
    sender->send(rawRequest(server.port(), getBytes));
    QTRY_COMPARE(server.received(), getBytes);
    sender.reset();
    QCOMPARE(sink.only().error->kind, ErrorKind::Cancelled);
    QCOMPARE(everything(sink.only().transcript.out), getBytes);
}

QTEST_GUILESS_MAIN(SenderFailures)
#include "tst_senderfailures.moc"

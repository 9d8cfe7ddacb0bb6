// SPDX-License-Identifier: MIT
#include "exchange/replay.h"

#include "base/uuidv7.h"
#include "wire/reading.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// What is sent where a recorded request is sent once more.
class ReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreTheSame_data();
    void bytesAreTheSame();
    void anyTargetIsTaken_data();
    void anyTargetIsTaken();
    void itsOwnOrigin();
    void whatIsNoOriginIsRefused_data();
    void whatIsNoOriginIsRefused();
    void hostIsTheNewPlaceWhereAsked_data();
    void hostIsTheNewPlaceWhereAsked();
    void marksMoveWithTheBytes();
    void onlyTheRequestOfAWebSocketIsSent();
    void http2IsWrittenAsHttp1();
    void nothingRecordedIsNothingToSend();
};

static Exchange recorded(Role role, const QByteArray &request, const QByteArray &response = "HTTP/1.1 200 OK\r\n\r\n")
{
    Exchange exchange;
    exchange.id = makeUuidV7();
    exchange.role = role;
    exchange.connection.local = u"[::1]:9000"_s;
    if (role == Role::Sent)
        exchange.url = u"https://example.com:8443/x"_s;
    const bool caught = role == Role::Caught;
    exchange.transcript.in = inMemory(caught ? request : response);
    exchange.transcript.out = inMemory(caught ? response : request);
    exchange.transcript.chunks = {{1, exchange.requestDirection(), request.size()},
                                  {2, exchange.responseDirection(), response.size()}};
    (void)readTranscript(exchange);
    return exchange;
}

void ReplayTest::bytesAreTheSame_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("a GET") << QByteArray("GET /x HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("a body") << QByteArray("POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc");
    QTest::newRow("chunks as they came") << QByteArray(
        "POST /x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;a=b\r\nx\r\n0\r\nX-Sum: 1\r\n\r\n");
    QTest::newRow("an odd one") << QByteArray("FROB  /x\nHost : h\n\n");
    QTest::newRow("what is no HTTP") << QByteArray("\x16\x03\x01");
    QTest::newRow("half a body") << QByteArray("POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 30\r\n\r\nabc");
}

void ReplayTest::bytesAreTheSame()
{
    QFETCH(QByteArray, request);
    for (const Role role : {Role::Caught, Role::Sent}) {
        const Exchange exchange = recorded(role, request);
        for (const QString &origin : {QString(), u"http://localhost:3000"_s}) {
            const auto again = replayed(exchange, origin);
            QVERIFY(again);
            QCOMPARE(again->bytes().value_or(QByteArray()), request);
            QCOMPARE(again->cause, (Cause{exchange.id, CauseKind::Replay}));
            if (!origin.isEmpty())
                QCOMPARE(again->destination, (Destination{false, u"localhost"_s, 3000}));
            else if (role == Role::Caught)
                QCOMPARE(again->destination, (Destination{false, u"::1"_s, 9000}));
            else
                QCOMPARE(again->destination, (Destination{true, u"example.com"_s, 8443}));
        }
    }
}

void ReplayTest::anyTargetIsTaken_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("url");
    QTest::newRow("without a scheme") << u"localhost:3000"_s << false << u"localhost"_s << 3000
                                      << u"http://localhost:3000/a?b=1"_s;
    QTest::newRow("the scheme's port") << u"https://example.com"_s << true << u"example.com"_s << 443
                                       << u"https://example.com/a?b=1"_s;
    QTest::newRow("with a slash") << u"http://example.com:80/"_s << false << u"example.com"_s << 80
                                  << u"http://example.com/a?b=1"_s;
    QTest::newRow("an address") << u"https://[::1]:8443"_s << true << u"::1"_s << 8443
                                << u"https://[::1]:8443/a?b=1"_s;
}

void ReplayTest::anyTargetIsTaken()
{
    QFETCH(QString, origin);
    QFETCH(bool, tls);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto again = replayed(recorded(Role::Caught, "GET /a?b=1 HTTP/1.1\r\nHost: h\r\n\r\n"), origin);
    QVERIFY(again);
    QCOMPARE(again->destination, (Destination{tls, host, quint16(port)}));
    QTEST(again->url, "url");
}

void ReplayTest::itsOwnOrigin()
{
    QCOMPARE(originOf(recorded(Role::Caught, "GET / HTTP/1.1\r\n\r\n")), u"http://[::1]:9000"_s);
    QCOMPARE(originOf(recorded(Role::Sent, "GET / HTTP/1.1\r\n\r\n")), u"https://example.com:8443"_s);
    QCOMPARE(originOf(Exchange()), QString());
}

void ReplayTest::whatIsNoOriginIsRefused_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<int>("kind");
    QTest::newRow("a path") << u"http://localhost:3000/other"_s << int(ErrorKind::InvalidUrl);
    QTest::newRow("a query") << u"http://localhost:3000?x"_s << int(ErrorKind::InvalidUrl);
    QTest::newRow("a fragment") << u"http://localhost:3000#x"_s << int(ErrorKind::InvalidUrl);
    QTest::newRow("a user") << u"http://me:pw@localhost:3000"_s << int(ErrorKind::InvalidUrl);
    QTest::newRow("no host") << u"http://"_s << int(ErrorKind::InvalidUrl);
    QTest::newRow("another protocol") << u"ftp://localhost"_s << int(ErrorKind::UnsupportedScheme);
    QTest::newRow("a space") << u"http://local host"_s << int(ErrorKind::ForbiddenByte);
}

void ReplayTest::whatIsNoOriginIsRefused()
{
    QFETCH(QString, origin);
    QFETCH(int, kind);
    const auto again = replayed(recorded(Role::Caught, "GET / HTTP/1.1\r\nHost: h\r\n\r\n"), origin);
    QVERIFY(!again);
    QCOMPARE(int(again.error().kind), kind);
    QVERIFY(!again.error().detail.contains(u"pw"));
}

void ReplayTest::hostIsTheNewPlaceWhereAsked_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("its value alone changes")
        << QByteArray("POST /x HTTP/1.1\r\nA: 1\r\nhOsT:\t h:80 \r\nB: Host: 2\r\nContent-Length: 7\r\n\r\nHost: h")
        << QByteArray("POST /x HTTP/1.1\r\nA: 1\r\nhOsT:\t new:3000 \r\nB: Host: 2\r\nContent-Length: 7\r\n\r\nHost: h");
    QTest::newRow("each of two") << QByteArray("GET / HTTP/1.1\nHost: a\nHost: b\n\n")
                                 << QByteArray("GET / HTTP/1.1\nHost: new:3000\nHost: new:3000\n\n");
    QTest::newRow("an empty one") << QByteArray("GET / HTTP/1.1\r\nHost:\r\n\r\n")
                                  << QByteArray("GET / HTTP/1.1\r\nHost:new:3000\r\n\r\n");
    QTest::newRow("none") << QByteArray("GET / HTTP/1.0\r\nA: 1\r\n\r\n")
                          << QByteArray("GET / HTTP/1.0\r\nHost: new:3000\r\nA: 1\r\n\r\n");
}

void ReplayTest::hostIsTheNewPlaceWhereAsked()
{
    QFETCH(QByteArray, before);
    const auto again = replayed(recorded(Role::Caught, before), u"http://new:3000"_s, ReplayHost::OfTarget);
    QVERIFY(again);
    QTEST(again->bytes().value_or(QByteArray()), "after");
}

void ReplayTest::marksMoveWithTheBytes()
{
    const QByteArray bytes = "GET / HTTP/1.1\r\nX: before\r\nHost: h\r\nY: secret\r\n\r\n";
    Exchange exchange = recorded(Role::Sent, bytes);
    exchange.added = {{bytes.indexOf("X:"), 11}, {bytes.indexOf("Host"), 9}, {bytes.indexOf("Y:"), 11}};
    exchange.secrets = {{{bytes.indexOf("secret"), 6}, u"key"_s}};
    const auto again = replayed(exchange, u"http://new:3000"_s, ReplayHost::OfTarget);
    QVERIFY(again);
    QByteArrayList lines;
    for (const ByteRange &range : again->added)
        lines.append(again->head.sliced(range.at, range.length));
    QCOMPARE(lines, (QByteArrayList{"X: before\r\n", "Host: new:3000\r\n", "Y: secret\r\n"}));
    QCOMPARE(again->head.sliced(again->secrets.first().range.at, 6), "secret");
}

void ReplayTest::onlyTheRequestOfAWebSocketIsSent()
{
    const QByteArray head = "GET /chat HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    const auto again = replayed(recorded(Role::Caught, head + QByteArray("\x81\x80\0\0\0\0", 6),
                                         "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n"
                                         "Upgrade: websocket\r\n\r\n"));
    QVERIFY(again);
    QCOMPARE(again->bytes().value_or(QByteArray()), head);
}

void ReplayTest::http2IsWrittenAsHttp1()
{
    Exchange exchange = recorded(Role::Caught, QByteArray("\0\0\0\1\4\0\0\0\1" "\0\0\2\0\1\0\0\0\1" "hi", 20));
    exchange.stream = StreamFacts{.id = 1, .tables = {}, .upgraded = false};
    exchange.connection.tls = TlsFacts();
    Request request;
    request.version = "2";
    request.method = "POST";
    request.target = "/a?b";
    request.fields = {{":method", "POST"}, {":scheme", "https"}, {":authority", "name:9000"}, {":path", "/a?b"},
                      {"cookie", "a=1"}, {"x-one", "1"}, {"cookie", "b=2"}};
    request.framing = Framing::Frames;
    request.headSize = 9;
    request.contentSize = 2;
    request.complete = true;
    exchange.request = request;
    const auto again = replayed(exchange);
    QVERIFY(again);
    QCOMPARE(again->destination, (Destination{true, u"::1"_s, 9000}));
    QCOMPARE(again->bytes().value_or(QByteArray()), "POST /a?b HTTP/1.1\r\nHost: name:9000\r\nx-one: 1\r\n"
                                                    "cookie: a=1; b=2\r\nContent-Length: 2\r\n\r\nhi");
    const auto elsewhere = replayed(exchange, u"http://new"_s, ReplayHost::OfTarget);
    QVERIFY(elsewhere && elsewhere->head.contains("\r\nHost: new\r\n"));
}

void ReplayTest::nothingRecordedIsNothingToSend()
{
    Exchange refused;
    refused.url = u"http://example.com/"_s;
    QCOMPARE(replayed(refused).error().kind, ErrorKind::NotHttp);
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"

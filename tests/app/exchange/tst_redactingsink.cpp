// SPDX-License-Identifier: MIT
#include "exchange/redactingsink.h"
#include "exchange/secretscan.h"
#include "http/flag.h"
#include "support/http2client.h"
#include "support/memorysink.h"
#include "support/samples.h"
#include "wire/reading.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestRedactingSink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overwritesSecrets_data();
    void overwritesSecrets();
    void overwritesWhatWasMarked();
    void keepsNoSecretOfWhatIsCaught();
    void keepsNoSecretOfWhatIsSent();
    void keepsNoSecretInSpools();
    void readsFieldsOfStreamsAfterwards();
    void leavesTheRestAsItIs();
};

void TestRedactingSink::overwritesSecrets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &kept) {
        QTest::newRow(name) << bytes << kept;
    };
    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
    row("nothing secret", "GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\nbody token=1",
        "GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\nbody token=1");
    row("a bearer token", "GET / HTTP/1.1\r\nAuthorization: Bearer abc\r\n\r\n",
        "GET / HTTP/1.1\r\nAuthorization: Bearer ***\r\n\r\n");
    row("a field in another case, with bare LF", "GET / HTTP/1.1\nx-api-KEY:abc\n\n", "GET / HTTP/1.1\nx-api-KEY:***\n\n");
    row("a folded field", "GET / HTTP/1.1\r\nCookie: a=b;\r\n c=d\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nCookie: ****\r\n ***\r\nHost: x\r\n\r\n");
    row("a key of the query", "GET /a?x=1&access_token=abc&y=2 HTTP/1.1\r\n\r\n",
        "GET /a?x=1&access_token=***&y=2 HTTP/1.1\r\n\r\n");
    row("a target without a version", "GET /a?token=abc\r\n", "GET /a?token=***\r\n");
    row("a cookie that is set, behind an interim response",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nSet-Cookie: sid=abc; Path=/\r\n\r\nok",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nSet-Cookie: sid=***; Path=/\r\n\r\nok");
    row("a form", "POST / HTTP/1.1\r\n" + form + "\r\nuser=me&password=abc&x=y",
        "POST / HTTP/1.1\r\n" + form + "\r\nuser=me&password=***&x=y");
    row("a form in chunks, a key across two of them",
        "POST / HTTP/1.1\r\n" + form + "Transfer-Encoding: chunked\r\n\r\n8\r\na=1&pass\r\nA;x=y\r\nword=abc&b\r\n0\r\n"
                                       "X-Auth-Token: abc\r\n\r\n",
        "POST / HTTP/1.1\r\n" + form + "Transfer-Encoding: chunked\r\n\r\n8\r\na=1&pass\r\nA;x=y\r\nword=***&b\r\n0\r\n"
                                       "X-Auth-Token: ***\r\n\r\n");
    row("a field that is cut off", "GET / HTTP/1.1\r\nAuthorization: Bearer ab",
        "GET / HTTP/1.1\r\nAuthorization: Bearer **");
    row("fields of HTTP/2, but no data",
        QByteArray("\0\0\3\1\4\0\0\0\1abc\0\0\4\0\1\0\0\0\1data\0\0\1\x9\4\0\0\0\1x", 35),
        QByteArray("\0\0\3\1\4\0\0\0\1***\0\0\4\0\1\0\0\0\1data\0\0\1\x9\4\0\0\0\1*", 35));
    using namespace Http2Bytes;
    const QByteArray json = "Content-Type: application/json; charset=utf-8\r\n";
    row("members of JSON", "POST / HTTP/1.1\r\n" + json + "\r\n{\"user\":\"me\",\"password\":\"a\\\"b\",\"token\":-12.5}",
        "POST / HTTP/1.1\r\n" + json + "\r\n{\"user\":\"me\",\"password\":\"****\",\"token\":11111}");
    row("members of JSON in an answer's chunks", "HTTP/1.1 200 OK\r\n" + json + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"access\r\n"
                                                                          "b\r\n_token\":\"ab\r\n3\r\nc\"}\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\n" + json + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"access\r\n"
                                     "b\r\n_token\":\"**\r\n3\r\n*\"}\r\n0\r\n\r\n");
    row("compressed JSON", "POST / HTTP/1.1\r\n" + json + "Content-Encoding: gzip\r\n\r\n\x1f\x8b*\"",
        "POST / HTTP/1.1\r\n" + json + "Content-Encoding: gzip\r\n\r\n****");
    row("compressed pictures", "HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b",
        "HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b");
    const auto fields = [](const QByteArray &token) {
        return field(":path", "/a?token=" + token) + field("authorization", "Bearer " + token, true) + "\xbe"_ba
            + field("content-type", "application/json");
    };
    row("a block of HTTP/2's fields, and its data",
        frame(1, 4, 1, fields("abc")) + frame(0, 8, 1, "\x02{\"pwd\":\"abc\"}\"\""),
        frame(1, 4, 1, fields("***")) + frame(0, 8, 1, "\x02{\"pwd\":\"***\"}\"\""));
    const QByteArray exact = fields("abc");
    const QByteArray masked = fields("***");
    row("such a block in pieces, with padding and a priority",
        frame(1, 0x28, 1, "\x03pppp\x07"_ba + exact.first(20) + "pad") + frame(9, 0, 1, exact.sliced(20, 5)) + frame(9, 4, 1, exact.sliced(25)),
        frame(1, 0x28, 1, "\x03pppp\x07"_ba + masked.first(20) + "pad") + frame(9, 0, 1, masked.sliced(20, 5))
            + frame(9, 4, 1, masked.sliced(25)));
    row("such a block that never ends", frame(1, 0, 1, exact) + frame(0, 0, 1, "data"),
        frame(1, 0, 1, QByteArray(exact.size(), '*')) + frame(0, 0, 1, "data"));
    row("more padding than there is", frame(1, 12, 1, "\xff" + exact), frame(1, 12, 1, QByteArray(exact.size() + 1, '*')));
    row("a value whose name stands in a table that is not known", frame(1, 4, 1, "\x7e\x03""abc\xbe"_ba),
        frame(1, 4, 1, "\x7e\x03***\xbe"_ba));
    row("what is no HTTP at all", "\x16\x03\x01token=1\r\n\r\n", "\x16\x03\x01token=1\r\n\r\n");
}

void TestRedactingSink::overwritesSecrets()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, kept);
    QCOMPARE(kept.size(), bytes.size());
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(7)}) {
        SecretScan scan;
        QByteArray out;
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            out += scan.feed(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)));
        out += scan.end();
        QCOMPARE(out, kept);
        QCOMPARE(scan.hasFound(), kept != bytes);
    }
}

void TestRedactingSink::overwritesWhatWasMarked()
{
    SecretScan scan({{.at = 2, .length = 3}, {.at = 40, .length = 4}});
    QByteArray out;
    const QByteArray bytes = "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabcdefghi";
    for (const char byte : bytes)
        out += scan.feed(QByteArrayView(&byte, 1));
    out += scan.end();
    QByteArray kept = bytes;
    kept.replace(2, 3, "***");
    kept.replace(40, 4, "****");
    QCOMPARE(out, kept);
}

void TestRedactingSink::keepsNoSecretOfWhatIsCaught()
{
    MemorySink memory;
    RedactingSink sink(memory);
    Exchange exchange = samples::caughtRequest();
    exchange.transcript.in = inMemory("POST /hook?token=abc HTTP/1.1\r\nAuthorization: Basic abc\r\n\r\n");
    exchange.request->target = "/hook?token=abc";
    sink.begin(exchange);
    samples::answer(exchange);
    exchange.transcript.out = inMemory("HTTP/1.1 200 OK\r\nSet-Cookie: a=abc\r\n\r\n");
    sink.finish(exchange);
    QVERIFY(sink.commit());
    for (const Exchange &kept : {memory.begun().value(0), memory.only()}) {
        QCOMPARE(samples::bytesOf(kept.transcript.in),
                 "POST /hook?token=*** HTTP/1.1\r\nAuthorization: Basic ***\r\n\r\n");
        QCOMPARE(kept.request->target, "/hook?token=***");
        QVERIFY(kept.redacted);
        QVERIFY(flagsOf(kept).contains(Flag::Redacted));
    }
    QCOMPARE(samples::bytesOf(memory.only().transcript.out), "HTTP/1.1 200 OK\r\nSet-Cookie: a=***\r\n\r\n");
    // Who catches goes on with the exact bytes.
    QVERIFY(samples::bytesOf(exchange.transcript.in).contains("Basic abc"));
}

void TestRedactingSink::keepsNoSecretOfWhatIsSent()
{
    MemorySink memory;
    RedactingSink sink(memory);
    Exchange exchange = samples::otherEnd(samples::caught());
    exchange.url = u"http://x/hook?access_token=abc"_s;
    exchange.transcript.out = inMemory("POST /hook HTTP/1.1\r\nX-Own: abc\r\n\r\n");
    exchange.secrets = {{{.at = 28, .length = 3}, u"own"_s}};
    sink.finish(exchange);
    QVERIFY(sink.commit());
    QCOMPARE(samples::bytesOf(memory.only().transcript.out), "POST /hook HTTP/1.1\r\nX-Own: ***\r\n\r\n");
    QCOMPARE(memory.only().url, u"http://x/hook?access_token=***"_s);
    QCOMPARE(memory.only().secrets, exchange.secrets);
}

void TestRedactingSink::keepsNoSecretInSpools()
{
    MemorySink memory;
    RedactingSink sink(memory);
    Exchange exchange = samples::otherEnd(samples::caught());
    exchange.secrets = {{{.at = 300'000, .length = 3}, u"own"_s}};
    sink.announce(exchange.id, exchange.secrets);
    const auto spool = sink.spool(exchange.id, Direction::Out).value();
    QByteArray sent = "POST /?token=abc HTTP/1.1\r\nCookie: abc\r\n\r\n" + QByteArray(400'000, 'x');
    sent.replace(300'000, 3, "abc");
    for (qsizetype at = 0; at < sent.size(); at += 1000)
        QVERIFY(spool->append(QByteArrayView(sent).sliced(at, qMin(qsizetype(1000), sent.size() - at))));
    QVERIFY(!spool->readAll().value().contains("abc"));
    exchange.transcript.out = spool;
    sink.begin(exchange);
    sink.finish(exchange);
    QVERIFY(sink.commit());
    const QByteArray kept = samples::bytesOf(memory.only().transcript.out);
    QCOMPARE(kept.size(), sent.size());
    QCOMPARE(kept, sent.replace("abc", "***"));
    QVERIFY(memory.only().redacted);
}

// The second request of a connection: what it refers to stands in the table.
void TestRedactingSink::readsFieldsOfStreamsAfterwards()
{
    using namespace Http2Bytes;
    MemorySink memory;
    RedactingSink sink(memory);
    Exchange exchange = samples::caughtRequest();
    exchange.connection.protocol = u"h2"_s;
    exchange.stream = StreamFacts{.id = 3, .tables = {{.entries = {{"x-kind", "open"}, {"cookie", "a=abc"}, {":path", "/?sig=abc"}}}}};
    // By the table: the cookie, a path; another cookie and kind by their names; then by what has just entered.
    const QByteArray block = "\x83\x86\xc0\xbf\x7f\x00\x05""b=abc\x7f\x00\x06""closed\xbe"_ba;
    exchange.transcript.in = inMemory(frame(1, 5, 3, block));
    exchange.transcript.chunks = {{exchange.startedTick, Direction::In, block.size() + 9}};
    exchange.request.reset();
    sink.finish(exchange);
    QVERIFY(sink.commit());
    Exchange kept = memory.only();
    QVERIFY(kept.redacted);
    QVERIFY(!samples::bytesOf(kept.transcript.in).contains("abc"));
    QVERIFY(readTranscript(kept));
    QVERIFY(kept.request);
    const QList<Field> read(kept.request->fields.begin(), kept.request->fields.end());
    QVERIFY(read.contains(Field{"cookie", "*****"}));
    QVERIFY(read.contains(Field{"x-kind", "closed"}));
    QVERIFY(read.contains(Field{":path", "/?sig=***"}) || kept.request->target == "/?sig=***");
}

void TestRedactingSink::leavesTheRestAsItIs()
{
    MemorySink memory;
    RedactingSink sink(memory);
    const Exchange exchange = samples::caught();
    sink.finish(exchange);
    QVERIFY(sink.commit());
    samples::compareRecorded(memory.only(), exchange);
    RETURN_IF_FAILED();
    QVERIFY(!memory.only().redacted);
    QVERIFY(!flagsOf(exchange).contains(Flag::Redacted));
}

QTEST_GUILESS_MAIN(TestRedactingSink)
#include "tst_redactingsink.moc"

// SPDX-License-Identifier: MIT
#include "exchange/refusal.h"
#include "exchange/replycache.h"
#include "exchange/replyrule.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class ReplyRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesFollowFromRuleAndRequest_data();
    void theBytesFollowFromRuleAndRequest();
    void theCacheGivesTheSameBytes_data() { theBytesFollowFromRuleAndRequest_data(); }
    void theCacheGivesTheSameBytes();
    void theCacheReadsItsAnswers();
    void aCachedDateMovesOn();
    void aRuleWithWrongLengthClosesTheConnection_data();
    void aRuleWithWrongLengthClosesTheConnection();
    void eachErrorHasItsStatus_data();
    void eachErrorHasItsStatus();
};

static constexpr qint64 date = 784'111'777'000; // Sun, 06 Nov 1994 08:49:37 GMT

void ReplyRuleTest::theBytesFollowFromRuleAndRequest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("persists");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray dateLine = "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n";
    const QByteArray type = "Content-Type: text/plain; charset=utf-8\r\n";
    QTest::newRow("a POST gets the content")
        << 200 << "POST"_ba << "1.1"_ba << true
        << "HTTP/1.1 200 OK\r\n" + type + dateLine + "Content-Length: 2\r\n\r\nOK";
    QTest::newRow("HEAD gets the length of what it does not get")
        << 200 << "HEAD"_ba << "1.1"_ba << true << "HTTP/1.1 200 OK\r\n" + type + dateLine + "Content-Length: 2\r\n\r\n";
    QTest::newRow("204 has no content and no length")
        << 204 << "POST"_ba << "1.1"_ba << true << "HTTP/1.1 204 OK\r\n" + type + dateLine + "\r\n";
    QTest::newRow("304 has no content and no length")
        << 304 << "GET"_ba << "1.1"_ba << true << "HTTP/1.1 304 OK\r\n" + type + dateLine + "\r\n";
    QTest::newRow("the end of the connection is announced")
        << 200 << "POST"_ba << "1.1"_ba << false
        << "HTTP/1.1 200 OK\r\n" + type + dateLine + "Content-Length: 2\r\nConnection: close\r\n\r\nOK";
    QTest::newRow("an HTTP/1.0 client is told that the connection lives on")
        << 200 << "POST"_ba << "1.0"_ba << true
        << "HTTP/1.1 200 OK\r\n" + type + dateLine + "Content-Length: 2\r\nConnection: keep-alive\r\n\r\nOK";
    QTest::newRow("an HTTP/1.0 client that did not ask is told of the end")
        << 200 << "POST"_ba << "1.0"_ba << false
        << "HTTP/1.1 200 OK\r\n" + type + dateLine + "Content-Length: 2\r\nConnection: close\r\n\r\nOK";
}

void ReplyRuleTest::theBytesFollowFromRuleAndRequest()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, version);
    QFETCH(bool, persists);
    QFETCH(QByteArray, expected);
    ReplyRule rule;
    rule.status = status;
    Request request;
    request.method = method;
    request.version = version;
    QCOMPARE(replyBytes(rule, request, persists, date), expected);
}

void ReplyRuleTest::theCacheGivesTheSameBytes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, version);
    QFETCH(bool, persists);
    QFETCH(QByteArray, expected);
    ReplyRule rule;
    rule.status = status;
    ReplyCache cache(rule);
    // All variants first, so that a wrong one would be found.
    for (const QByteArray &m : {"GET"_ba, "HEAD"_ba})
        for (const QByteArray &v : {"1.0"_ba, "1.1"_ba})
            for (const bool p : {false, true}) {
                Request other;
                other.method = m;
                other.version = v;
                (void)cache.reply(other, p, date);
            }
    Request request;
    request.method = method;
    request.version = version;
    const ReplyCache::Reply &reply = cache.reply(request, persists, date + 999);
    QCOMPARE(reply.bytes, expected);
    QCOMPARE(reply.persists, persists);
}

void ReplyRuleTest::theCacheReadsItsAnswers()
{
    ReplyCache cache({.status = 201, .reason = "Created", .body = "{\"id\":7}"});
    Request request;
    request.method = "POST";
    request.version = "1.1";
    const ReplyCache::Reply &reply = cache.reply(request, true, date);
    QCOMPARE(reply.response.status, 201);
    QCOMPARE(reply.response.reason, "Created");
    QCOMPARE(reply.response.contentSize, 8);
    QCOMPARE(reply.response.bodyAt() + 8, reply.bytes.size());
    QVERIFY(reply.response.complete);
    QVERIFY(reply.marks.isEmpty());
    request.method = "HEAD";
    const ReplyCache::Reply &head = cache.reply(request, true, date);
    QVERIFY(head.response.complete);
    QCOMPARE(head.response.contentSize, 0);
}

void ReplyRuleTest::aCachedDateMovesOn()
{
    ReplyCache cache({});
    Request request;
    request.method = "GET";
    request.version = "1.1";
    QVERIFY(cache.reply(request, true, date).bytes.contains("08:49:37"));
    QVERIFY(cache.reply(request, true, date + 999).bytes.contains("08:49:37"));
    QVERIFY(cache.reply(request, true, date + 1000).bytes.contains("08:49:38"));
}

void ReplyRuleTest::aRuleWithWrongLengthClosesTheConnection_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("too long") << "5"_ba;
    QTest::newRow("too short") << "1"_ba;
}

void ReplyRuleTest::aRuleWithWrongLengthClosesTheConnection()
{
    QFETCH(QByteArray, length);
    ReplyCache cache({.fields = {{"Content-Length", length}}});
    Request request;
    request.method = "GET";
    request.version = "1.1";
    const ReplyCache::Reply &reply = cache.reply(request, true, date);
    QCOMPARE(reply.bytes.count("Content-Length"), 1);
    QVERIFY(!reply.persists);
}

void ReplyRuleTest::eachErrorHasItsStatus_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, ErrorKind kind, const QByteArray &line) {
        QTest::newRow(name) << int(kind) << line;
    };
    row("a malformed head", ErrorKind::MalformedHead, "HTTP/1.1 400 Bad Request"_ba);
    row("a malformed chunk", ErrorKind::MalformedChunk, "HTTP/1.1 400 Bad Request"_ba);
    row("ambiguous framing", ErrorKind::AmbiguousFraming, "HTTP/1.1 400 Bad Request"_ba);
    row("something else than HTTP", ErrorKind::NotHttp, "HTTP/1.1 400 Bad Request"_ba);
    row("a request that ended early", ErrorKind::Incomplete, "HTTP/1.1 400 Bad Request"_ba);
    row("a request that came too slowly", ErrorKind::TimedOut, "HTTP/1.1 408 Request Timeout"_ba);
    row("a large body", ErrorKind::BodyTooLarge, "HTTP/1.1 413 Content Too Large"_ba);
    row("a large head", ErrorKind::HeadTooLarge, "HTTP/1.1 431 Request Header Fields Too Large"_ba);
    row("a full disk", ErrorKind::DiskFull, "HTTP/1.1 507 Insufficient Storage"_ba);
    row("a store that can't be written", ErrorKind::StoreNotWritable, "HTTP/1.1 503 Service Unavailable"_ba);
    row("a busy store", ErrorKind::StoreBusy, "HTTP/1.1 503 Service Unavailable"_ba);
}

void ReplyRuleTest::eachErrorHasItsStatus()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, line);
    const QByteArray bytes = replyBytes(refusal({ErrorKind(kind), {}}), {}, false, date);
    QCOMPARE(bytes.first(bytes.indexOf("\r\n")), line);
    QVERIFY(bytes.endsWith(QByteArray("\r\n\r\n") + name(ErrorKind(kind)).data() + "\n"));
}

QTEST_APPLESS_MAIN(ReplyRuleTest)
#include "tst_replyrule.moc"

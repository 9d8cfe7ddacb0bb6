// SPDX-License-Identifier: MIT
#include "draft/requesturl.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// URLs as the window reads them. What curl makes of them is held against curl in tst_curlbytes.
class RequestUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsUserInfo_data();
    void readsUserInfo();
    void refuses_data();
    void refuses();
    void removesDotSegmentsWhereAsked();
};

void RequestUrlTest::reads_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("hostField");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *name, const QByteArray &url, const QString &host, int port, const QByteArray &field,
                        const QByteArray &target) { QTest::newRow(name) << url << host << port << field << target; };

    row("the port of http is not told", "http://h:80/", u"h"_s, 80, "h", "/");
    row("the port of https is not told", "https://h:443/", u"h"_s, 443, "h", "/");
    row("the port of the other is told", "https://h:80/", u"h"_s, 80, "h:80", "/");
    row("a port with zeros", "http://h:00081/", u"h"_s, 81, "h:81", "/");
    row("a colon without a port", "http://h:/", u"h"_s, 80, "h", "/");
    row("an empty path", "http://h", u"h"_s, 80, "h", "/");
    row("an empty path before a query", "http://h?a", u"h"_s, 80, "h", "/?a");
    row("an empty query", "http://h/a?", u"h"_s, 80, "h", "/a?");
    row("a fragment", "http://h/a#b?c", u"h"_s, 80, "h", "/a");
    row("a fragment without a path", "http://h#b", u"h"_s, 80, "h", "/");
    row("a host in capitals as typed", "http://HOST/", u"host"_s, 80, "HOST", "/");
    row("an international host", "http://BÜCHER.example/", u"xn--bcher-kva.example"_s, 80, "xn--bcher-kva.example",
        "/");
    row("an encoded host", "http://a%2db/", u"a-b"_s, 80, "a%2db", "/");
    row("an underscore", "http://a_b/", u"a_b"_s, 80, "a_b", "/");
    row("an IPv4 address", "http://127.0.0.1:9000/", u"127.0.0.1"_s, 9000, "127.0.0.1:9000", "/");
    row("a short IPv4 address as typed", "http://127.1/", u"127.1"_s, 80, "127.1", "/");
    row("an IPv6 address as typed", "http://[0:0::1]:81/", u"::1"_s, 81, "[0:0::1]:81", "/");
    row("an IPv6 address with a zone", "http://[fe80::1%25eth0]/", u"fe80::1%eth0"_s, 80, "[fe80::1]", "/");
    row("a colon in the path of a URL without scheme", "h/a:80", u"h"_s, 80, "h", "/a:80");
    row("a name that looks like a protocol", "ftp.example.com", u"ftp.example.com"_s, 80, "ftp.example.com", "/");
    row("a URL in the query", "h?u=http://x/", u"h"_s, 80, "h", "/?u=http://x/");
}

void RequestUrlTest::reads()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QByteArray, hostField);
    QFETCH(QByteArray, target);

    const auto read = readUrl(url, OrderProfile::Typed, true);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->destination, (Destination{.tls = url.startsWith("https"), .host = host, .port = quint16(port)}));
    QCOMPARE(read->hostField, hostField);
    QCOMPARE(read->target, target);
    QVERIFY(!read->credentials);
}

void RequestUrlTest::readsUserInfo_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("username");
    QTest::addColumn<QByteArray>("password");

    QTest::newRow("a user and a password") << "http://a:b@h/"_ba << "a"_ba << "b"_ba;
    QTest::newRow("a user alone") << "http://a@h/"_ba << "a"_ba << ""_ba;
    QTest::newRow("encoded") << "http://a%3a:%40%C3%BC@h/"_ba << "a:"_ba << "@\xc3\xbc"_ba;
    QTest::newRow("a percent sign that encodes nothing") << "http://a:5%zz%4@h/"_ba << "a"_ba << "5%zz%4"_ba;
    QTest::newRow("a mail address for a user") << "http://a@b.example:c@h/"_ba << "a@b.example"_ba << "c"_ba;
    QTest::newRow("colons in the password") << "http://a:b:c@h/"_ba << "a"_ba << "b:c"_ba;
    QTest::newRow("nothing") << "http://@h/"_ba << ""_ba << ""_ba;
}

void RequestUrlTest::readsUserInfo()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, username);
    QFETCH(QByteArray, password);

    const auto read = readUrl(url, OrderProfile::Typed, true);
    QVERIFY(read);
    QCOMPARE(read->destination.host, u"h"_s);
    QCOMPARE(read->shown, u"http://h/"_s);
    QVERIFY(read->credentials);
    QCOMPARE(read->credentials->first, username);
    QCOMPARE(read->credentials->second, password);
}

void RequestUrlTest::refuses_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &url, ErrorKind kind, const QString &detail) {
        QTest::newRow(name) << url << kind << detail;
    };

    row("nothing", "", ErrorKind::InvalidUrl, u""_s);
    row("a path alone", "/a", ErrorKind::InvalidUrl, u"/a"_s);
    row("no host", "http:///a", ErrorKind::InvalidUrl, u"http:///a"_s);
    row("one slash", "http:/h/a", ErrorKind::InvalidUrl, u"http:/h/a"_s);
    row("a port that is none", "h:bell/", ErrorKind::InvalidUrl, u"h:bell/"_s);
    row("a port too large", "h:65536", ErrorKind::InvalidUrl, u"h:65536"_s);
    row("port 0", "h:0", ErrorKind::InvalidUrl, u"h:0"_s);
    row("the user info is not told", "http://a:secret@h:x/", ErrorKind::InvalidUrl, u"http://h:x/"_s);
    row("a bracket that does not end", "http://[::1/", ErrorKind::InvalidUrl, u"http://[::1/"_s);
    row("text behind a bracket", "http://[::1]a/", ErrorKind::InvalidUrl, u"http://[::1]a/"_s);
    row("an address that is none", "http://[bell]/", ErrorKind::InvalidUrl, u"http://[bell]/"_s);
    row("a zone without a name", "http://[::1%]/", ErrorKind::InvalidUrl, u"http://[::1%]/"_s);
    row("an encoded space in the host", "http://a%20b/", ErrorKind::InvalidUrl, u"http://a%20b/"_s);
    row("an encoded slash in the host", "http://a%2fb/", ErrorKind::InvalidUrl, u"http://a%2fb/"_s);
    row("a variable's braces in the host", "http://{{a}}/", ErrorKind::InvalidUrl, u"http://{{a}}/"_s);
    row("a label that is too long", "http://" + QByteArray("ü").repeated(70) + "/", ErrorKind::InvalidUrl,
        u"http://"_s + u"ü"_s.repeated(70) + u"/"_s);
    row("a tab", "http://h/\t", ErrorKind::ForbiddenByte, u"url:9"_s);
    row("a space before it", " http://h/", ErrorKind::ForbiddenByte, u"url:0"_s);
    row("another protocol", "WS://h/", ErrorKind::UnsupportedScheme, u"ws"_s);
    row("a file", "file:///etc/passwd", ErrorKind::UnsupportedScheme, u"file"_s);
}

void RequestUrlTest::refuses()
{
    QFETCH(QByteArray, url);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);

    const auto read = readUrl(url, OrderProfile::Typed, true);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QCOMPARE(read.error().detail, detail);
}

void RequestUrlTest::removesDotSegmentsWhereAsked()
{
    QCOMPARE(readUrl("http://h/a/../b/./c?d/../e", OrderProfile::Typed, true)->target, "/a/../b/./c?d/../e"_ba);
    QCOMPARE(readUrl("http://h/a/../b/./c?d/../e", OrderProfile::Typed, false)->target, "/b/c?d/../e"_ba);
    QCOMPARE(readUrl("http://h/a/../ü", OrderProfile::Curl, false)->target, "/%c3%bc"_ba);
}

QTEST_GUILESS_MAIN(RequestUrlTest)
#include "tst_requesturl.moc"

// SPDX-License-Identifier: MIT
#include "http/targeturi.h"

#include "http/exchange.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestTargetUri : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetUri_data();
    void targetUri();
    void whatWasAskedForIsKnown();
    void nothingIsMadeOfNothing();
    void pathAndQueryAreTakenApart_data();
    void pathAndQueryAreTakenApart();
};

void TestTargetUri::pathAndQueryAreTakenApart_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    const auto row = [](const char *name, const QByteArray &target, const QByteArray &path, const QByteArray &query) {
        QTest::newRow(name) << target << path << query;
    };
    row("a path alone", "/a/b", "/a/b", "");
    row("a query", "/a?b=1&b=2", "/a", "b=1&b=2");
    row("a second question mark", "/a?b?c", "/a", "b?c");
    row("a fragment ends both", "/a#x?y", "/a", "y");
    row("a fragment behind the query", "/a?b#x", "/a", "b");
    row("an absolute URI", "http://x:81/a/b?c", "/a/b", "c");
    row("an absolute URI without a path", "http://x?c", "/", "c");
    row("a URI in the query", "/a?u=http://x/y", "/a", "u=http://x/y");
    row("an asterisk", "*", "*", "");
    row("nothing", "", "", "");
}

void TestTargetUri::pathAndQueryAreTakenApart()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    QCOMPARE(targetPath(target), path);
    QCOMPARE(targetQuery(target), query);
}

void TestTargetUri::targetUri_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("a path goes behind the Host")
        << QByteArray("/a?b") << QByteArray("x:81") << false << QByteArray("http://x:81/a?b");
    QTest::newRow("over TLS it is https") << QByteArray("/") << QByteArray("x") << true << QByteArray("https://x/");
    QTest::newRow("without a Host our own address stands in")
        << QByteArray("/") << QByteArray() << false << QByteArray("http://[::1]:9000/");
    QTest::newRow("an absolute URI stays")
        << QByteArray("http://y/a") << QByteArray("x") << false << QByteArray("http://y/a");
    QTest::newRow("an asterisk stays") << QByteArray("*") << QByteArray("x") << false << QByteArray("*");
    QTest::newRow("bytes stay as they are")
        << QByteArray("/\xe9") << QByteArray("x") << false << QByteArray("http://x/\xe9");
}

void TestTargetUri::targetUri()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, host);
    QFETCH(bool, tls);
    QFETCH(QByteArray, uri);
    Exchange exchange;
    exchange.connection.local = u"[::1]:9000"_s;
    if (tls)
        exchange.connection.tls.emplace();
    exchange.request.emplace().target = target;
    if (!host.isEmpty())
        exchange.request->fields.append("host", host);
    QCOMPARE(wirebell::targetUri(exchange), uri);
}

void TestTargetUri::whatWasAskedForIsKnown()
{
    Exchange exchange;
    exchange.url = u"http://asked.example/"_s;
    exchange.request.emplace().target = "/other";
    QCOMPARE(wirebell::targetUri(exchange), QByteArray("http://asked.example/"));
}

void TestTargetUri::nothingIsMadeOfNothing()
{
    QCOMPARE(wirebell::targetUri(Exchange()), QByteArray());
}

QTEST_APPLESS_MAIN(TestTargetUri)
#include "tst_targeturi.moc"

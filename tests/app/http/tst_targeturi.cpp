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
};

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

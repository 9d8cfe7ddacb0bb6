// SPDX-License-Identifier: MIT
#include "answer/listenplace.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class ListenPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsAPlace_data();
    void aTextIsAPlace();
    void otherTextsAreNone_data();
    void otherTextsAreNone();
    void whatOthersCantReach_data();
    void whatOthersCantReach();
};

void ListenPlaceTest::aTextIsAPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("written");
    QTest::newRow("a port alone") << u"9100"_s << u""_s << 9100 << u"9100"_s;
    QTest::newRow("a port behind a colon") << u":9100"_s << u""_s << 9100 << u"9100"_s;
    QTest::newRow("localhost, in any case") << u"LocalHost:0"_s << u"localhost"_s << 0 << u"localhost:0"_s;
    QTest::newRow("an IPv4 address") << u"127.0.0.1:65535"_s << u"127.0.0.1"_s << 65535 << u"127.0.0.1:65535"_s;
    QTest::newRow("an IPv6 address") << u"[::1]:9100"_s << u"::1"_s << 9100 << u"[::1]:9100"_s;
    QTest::newRow("an IPv6 address with a zone")
        << u"[fe80::1%eth0]:1"_s << u"fe80::1%eth0"_s << 1 << u"[fe80::1%eth0]:1"_s;
}

void ListenPlaceTest::aTextIsAPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, written);
    const auto place = ListenPlace::read(text);
    QVERIFY(place);
    QCOMPARE(place->host, host);
    QCOMPARE(int(place->port), port);
    QCOMPARE(place->text(), written);
    QVERIFY(ListenPlace::read(place->text()) == place);
}

void ListenPlaceTest::otherTextsAreNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("a host alone") << u"localhost"_s;
    QTest::newRow("a host without a port") << u"127.0.0.1:"_s;
    QTest::newRow("a port that is too high") << u"65536"_s;
    QTest::newRow("a port below zero") << u"-1"_s;
    QTest::newRow("a port with a plus") << u"+80"_s;
    QTest::newRow("a port in other digits") << u"٩٠"_s;
    QTest::newRow("another host") << u"example.com:80"_s;
    QTest::newRow("an IPv6 address without brackets") << u"::1:9100"_s;
    QTest::newRow("an IPv4 address in brackets") << u"[127.0.0.1]:80"_s;
    QTest::newRow("empty brackets") << u"[]:80"_s;
    QTest::newRow("three numbers") << u"127.0.1:80"_s;
    QTest::newRow("a URL") << u"http://localhost:80"_s;
}

void ListenPlaceTest::otherTextsAreNone()
{
    QFETCH(QString, text);
    QVERIFY(!ListenPlace::read(text));
}

void ListenPlaceTest::whatOthersCantReach_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("localhost") << u"localhost:1"_s << true;
    QTest::newRow("127.0.0.2") << u"127.0.0.2:1"_s << true;
    QTest::newRow("::1") << u"[::1]:1"_s << true;
    QTest::newRow("every address") << u"0.0.0.0:1"_s << false;
    QTest::newRow("every address, IPv6") << u"[::]:1"_s << false;
    QTest::newRow("an address of the network") << u"192.168.1.2:1"_s << false;
}

void ListenPlaceTest::whatOthersCantReach()
{
    QFETCH(QString, text);
    QFETCH(bool, loopback);
    QCOMPARE(ListenPlace::read(text)->isLoopback(), loopback);
}

QTEST_GUILESS_MAIN(ListenPlaceTest)
#include "tst_listenplace.moc"

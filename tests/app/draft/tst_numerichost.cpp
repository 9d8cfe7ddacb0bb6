// SPDX-License-Identifier: MIT
#include "draft/numerichost.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class NumericHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ipv6_data();
    void ipv6();
    void ipv4_data();
    void ipv4();
};

void NumericHostTest::ipv6_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical"); // empty: it is none

    QTest::newRow("any") << "::"_ba << "::"_ba;
    QTest::newRow("loopback") << "0:0:0:0:0:0:0:1"_ba << "::1"_ba;
    QTest::newRow("leading zeros and capitals") << "2001:0DB8::000A"_ba << "2001:db8::a"_ba;
    QTest::newRow("the longest run is shortened") << "1:0:0:2:0:0:0:3"_ba << "1:0:0:2::3"_ba;
    QTest::newRow("the first of equal runs is") << "1:0:0:2:3:0:0:4"_ba << "1::2:3:0:0:4"_ba;
    QTest::newRow("one group alone is not") << "1:2:3::5:6:7:8"_ba << "1:2:3:0:5:6:7:8"_ba;
    QTest::newRow("a run at the end") << "1:2:0:0:0:0:0:0"_ba << "1:2::"_ba;
    QTest::newRow("an IPv4 address mapped") << "::FFFF:7f00:1"_ba << "::ffff:127.0.0.1"_ba;
    QTest::newRow("an IPv4 address typed") << "64:ff9b::1.2.3.4"_ba << "64:ff9b::102:304"_ba;
    QTest::newRow("too few") << "1:2:3:4:5:6:7"_ba << ""_ba;
    QTest::newRow("too many") << "1:2:3:4:5:6:7:8:9"_ba << ""_ba;
    QTest::newRow("a gap for nothing") << "1:2:3:4::5:6:7:8"_ba << ""_ba;
    QTest::newRow("two gaps") << "1::2::3"_ba << ""_ba;
    QTest::newRow("a group too long") << "::00001"_ba << ""_ba;
    QTest::newRow("a sign") << "::+1"_ba << ""_ba;
    QTest::newRow("a colon at the end") << "1::2:"_ba << ""_ba;
    QTest::newRow("an IPv4 address not at the end") << "1.2.3.4::1"_ba << ""_ba;
    QTest::newRow("an IPv4 address that is none") << "::1.2.3.256"_ba << ""_ba;
    QTest::newRow("nothing") << ""_ba << ""_ba;
    QTest::newRow("a name") << "bell"_ba << ""_ba;
}

void NumericHostTest::ipv6()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    const auto address = readIpv6(text);
    QCOMPARE(address.has_value(), !canonical.isEmpty());
    if (address) {
        QCOMPARE(ipv6Text(*address), canonical);
        QCOMPARE(readIpv6(canonical), address);
    }
}

void NumericHostTest::ipv4_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("dotted"); // empty: it is a name

    QTest::newRow("as usual") << "127.0.0.1"_ba << "127.0.0.1"_ba;
    QTest::newRow("three numbers") << "1.2.772"_ba << "1.2.3.4"_ba;
    QTest::newRow("two numbers") << "127.1"_ba << "127.0.0.1"_ba;
    QTest::newRow("one number") << "4294967295"_ba << "255.255.255.255"_ba;
    QTest::newRow("hexadecimal and octal") << "0x7f.010.1"_ba << "127.8.0.1"_ba;
    QTest::newRow("zero") << "0"_ba << "0.0.0.0"_ba;
    QTest::newRow("a number too large") << "256.1.1.1"_ba << ""_ba;
    QTest::newRow("a last number too large") << "1.2.65536"_ba << ""_ba;
    QTest::newRow("one number too large") << "4294967296"_ba << ""_ba;
    QTest::newRow("a digit that is not octal") << "08.1"_ba << ""_ba;
    QTest::newRow("a prefix alone") << "0x.1"_ba << ""_ba;
    QTest::newRow("five numbers") << "1.2.3.4.5"_ba << ""_ba;
    QTest::newRow("a dot at the end") << "1.2.3.4."_ba << ""_ba;
    QTest::newRow("a sign") << "+1.2"_ba << ""_ba;
    QTest::newRow("a name") << "1.example"_ba << ""_ba;
    QTest::newRow("nothing") << ""_ba << ""_ba;
}

void NumericHostTest::ipv4()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, dotted);
    QCOMPARE(dottedIpv4(text).value_or(QByteArray("")), dotted);
}

QTEST_GUILESS_MAIN(NumericHostTest)
#include "tst_numerichost.moc"

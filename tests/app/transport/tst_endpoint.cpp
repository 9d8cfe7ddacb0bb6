// SPDX-License-Identifier: MIT
#include "transport/endpoint.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class EndpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreWrittenAsInUrls_data();
    void addressesAreWrittenAsInUrls();
    void faultsHaveKinds_data();
    void faultsHaveKinds();
    void anUnusualFaultCarriesTheSystemsWords();
};

void EndpointTest::addressesAreWrittenAsInUrls_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("text");
    QTest::newRow("IPv4 stands bare") << u"127.0.0.1"_s << u"127.0.0.1:9000"_s;
    QTest::newRow("IPv6 stands in brackets") << u"::1"_s << u"[::1]:9000"_s;
    QTest::newRow("IPv4 mapped into IPv6 is IPv4") << u"::ffff:10.1.2.3"_s << u"10.1.2.3:9000"_s;
}

void EndpointTest::addressesAreWrittenAsInUrls()
{
    QFETCH(QString, address);
    QFETCH(QString, text);
    const SocketAddress socket = socketAddress(QHostAddress(address), 9000);
    QCOMPARE(endpointText(socket), text);
    QCOMPARE(socketAddress(hostAddress(socket), 9000), socket);
    QCOMPARE(endpointText(hostAddress(socket).toString(), 9000), text);
}

void EndpointTest::faultsHaveKinds_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, SocketFault fault, ErrorKind kind) {
        QTest::newRow(name) << int(fault) << int(kind);
    };
    row("refused", SocketFault::Refused, ErrorKind::ConnectionRefused);
    row("unreachable", SocketFault::Unreachable, ErrorKind::NetworkUnreachable);
    row("timed out", SocketFault::TimedOut, ErrorKind::ConnectTimedOut);
    row("reset", SocketFault::Reset, ErrorKind::ConnectionReset);
    row("closed", SocketFault::Closed, ErrorKind::ConnectionClosed);
    row("in use", SocketFault::InUse, ErrorKind::AddressInUse);
    row("not available", SocketFault::NotAvailable, ErrorKind::AddressNotAvailable);
    row("denied", SocketFault::Denied, ErrorKind::PermissionDenied);
}

void EndpointTest::faultsHaveKinds()
{
    QFETCH(int, fault);
    QFETCH(int, kind);
    const Error error = socketError({-1, SocketFault(fault), 0}, u"127.0.0.1:9"_s);
    QCOMPARE(error, (Error{ErrorKind(kind), u"127.0.0.1:9"_s}));
}

void EndpointTest::anUnusualFaultCarriesTheSystemsWords()
{
    const Error error = socketError({-1, SocketFault::TooMany, EMFILE}, u"127.0.0.1:9"_s);
    QCOMPARE(error.kind, ErrorKind::Socket);
    QVERIFY2(error.detail.startsWith("127.0.0.1:9: "_L1), qUtf8Printable(error.detail));
    QVERIFY(error.detail.size() > 15);
}

QTEST_APPLESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"

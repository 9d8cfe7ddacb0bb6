// SPDX-License-Identifier: MIT
#include "support/rawpeer.h"
#include "transport/endpoint.h"
#include "transport/listener.h"

#include <QAbstractEventDispatcher>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace wirebell;
using namespace Qt::StringLiterals;

class ListenerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localhostIsBothLoopbackAddressesOnOnePort();
    void oneAddressTakesItsOwnFamilyAlone();
    void aWildcardTakesBothFamiliesAndNamesThemAsTheyAre();
    void aPortInUseIsNamed_data();
    void aPortInUseIsNamed();
    void aForeignAddressIsNamed_data();
    void aForeignAddressIsNamed();
    void connectionsWaitWhileNoneAreAccepted();
    void withoutDescriptorsConnectionsWait();
    void aClosedListenerFreesItsPort();

private:
    Result<std::unique_ptr<Listener>> listen(const QString &host, quint16 port)
    {
        return Listener::listen(host, port, [this](SocketHandle socket) {
            m_accepted.push_back(std::make_unique<RawPeer>(socket));
        });
    }
    static quint16 portOf(const QString &endpoint) { return quint16(endpoint.section(u':', -1).toUInt()); }

    std::vector<std::unique_ptr<RawPeer>> m_accepted;
};

void ListenerTest::localhostIsBothLoopbackAddressesOnOnePort()
{
    m_accepted.clear();
    const auto listener = listen(u"localhost"_s, 0);
    QVERIFY(listener);
    const QStringList endpoints = (*listener)->endpoints();
    QCOMPARE(endpoints.size(), 2);
    const quint16 port = portOf(endpoints.first());
    QVERIFY(port > 0);
    QCOMPARE(endpoints, (QStringList{u"127.0.0.1:%1"_s.arg(port), u"[::1]:%1"_s.arg(port)}));

    const auto v4 = RawPeer::connectTo(port);
    QTRY_COMPARE(m_accepted.size(), 1u);
    const auto v6 = RawPeer::connectTo(port, true);
    QTRY_COMPARE(m_accepted.size(), 2u);
    QVERIFY(m_accepted[0]->stream().remote().startsWith("127.0.0.1:"_L1));
    QVERIFY(m_accepted[1]->stream().remote().startsWith("[::1]:"_L1));
    QCOMPARE(m_accepted[1]->stream().remote(), v6->stream().local());
    v4->send("hello");
    QTRY_COMPARE(m_accepted[0]->received(), "hello");
}

void ListenerTest::oneAddressTakesItsOwnFamilyAlone()
{
    m_accepted.clear();
    const auto listener = listen(u"::1"_s, 0);
    QVERIFY(listener);
    const quint16 port = portOf((*listener)->endpoints().first());
    const auto v4 = RawPeer::connectTo(port);
    QTRY_VERIFY(!v4 || v4->hasEnded()); // refused
    const auto v6 = RawPeer::connectTo(port, true);
    QTRY_COMPARE(m_accepted.size(), 1u);
}

void ListenerTest::aWildcardTakesBothFamiliesAndNamesThemAsTheyAre()
{
    m_accepted.clear();
    const auto listener = listen(u"::"_s, 0);
    QVERIFY(listener);
    const quint16 port = portOf((*listener)->endpoints().first());
    QVERIFY((*listener)->endpoints().contains(u"127.0.0.1:%1"_s.arg(port)));
    const auto v4 = RawPeer::connectTo(port);
    QTRY_COMPARE(m_accepted.size(), 1u);
    QCOMPARE(m_accepted[0]->stream().remote(), v4->stream().local());
    QVERIFY(v4->stream().local().startsWith("127.0.0.1:"_L1));
}

void ListenerTest::aPortInUseIsNamed_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("both loopback addresses") << u"localhost"_s << u"localhost"_s;
    QTest::newRow("the IPv4 one is taken") << u"127.0.0.1"_s << u"localhost"_s;
    QTest::newRow("the IPv6 one is taken") << u"::1"_s << u"localhost"_s;
    QTest::newRow("one address") << u"127.0.0.1"_s << u"127.0.0.1"_s;
}

void ListenerTest::aPortInUseIsNamed()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto one = listen(first, 0);
    QVERIFY(one);
    const QString endpoint = (*one)->endpoints().first();
    const auto two = listen(second, portOf(endpoint));
    QVERIFY(!two);
    QCOMPARE(two.error(), (Error{ErrorKind::AddressInUse, endpoint}));
}

void ListenerTest::aForeignAddressIsNamed_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("detail");
    QTest::newRow("an address of another machine") << u"192.0.2.1"_s << u"192.0.2.1:9000"_s;
    QTest::newRow("a name that is no address") << u"example.test"_s << u"example.test:9000"_s;
    QTest::newRow("an IPv6 address of another machine") << u"2001:db8::1"_s << u"[2001:db8::1]:9000"_s;
}

void ListenerTest::aForeignAddressIsNamed()
{
    QFETCH(QString, host);
    QFETCH(QString, detail);
    const auto listener = listen(host, 9000);
    QVERIFY(!listener);
    QCOMPARE(listener.error(), (Error{ErrorKind::AddressNotAvailable, detail}));
}

void ListenerTest::connectionsWaitWhileNoneAreAccepted()
{
    m_accepted.clear();
    const auto listener = listen(u"127.0.0.1"_s, 0);
    QVERIFY(listener);
    (*listener)->setAccepting(false);
    const auto peer = RawPeer::connectTo(portOf((*listener)->endpoints().first()));
    peer->send("early");
    QTRY_COMPARE(peer->sent(), 5); // the system has taken both
    QCOMPARE(m_accepted.size(), 0u);
    (*listener)->setAccepting(true);
    QTRY_COMPARE(m_accepted.size(), 1u);
    QTRY_COMPARE(m_accepted[0]->received(), "early");
}

void ListenerTest::withoutDescriptorsConnectionsWait()
{
    m_accepted.clear();
    const auto listener = listen(u"127.0.0.1"_s, 0);
    QVERIFY(listener);
    const auto peer = RawPeer::connectTo(portOf((*listener)->endpoints().first()));
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const int lowestFree = ::dup(0);
    ::close(lowestFree);
    rlimit none = before;
    none.rlim_cur = rlim_t(lowestFree); // all that are open stay open, and no other opens
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    int turns = 0;
    QObject counter;
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &counter, [&] { ++turns; });
    const bool accepted = QTest::qWaitFor([&] { return !m_accepted.empty(); }, 300);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(!accepted);
    QVERIFY2(turns < 300, "the queue keeps the loop busy");
    peer->send("patient");
    QTRY_COMPARE(m_accepted.size(), 1u);
    QTRY_COMPARE(m_accepted[0]->received(), "patient");
}

void ListenerTest::aClosedListenerFreesItsPort()
{
    m_accepted.clear();
    auto listener = listen(u"localhost"_s, 0);
    QVERIFY(listener);
    const quint16 port = portOf((*listener)->endpoints().first());
    const auto peer = RawPeer::connectTo(port);
    QTRY_COMPARE(m_accepted.size(), 1u);
    listener->reset();
    QVERIFY(listen(u"localhost"_s, port));
}

QTEST_GUILESS_MAIN(ListenerTest)
#include "tst_listener.moc"

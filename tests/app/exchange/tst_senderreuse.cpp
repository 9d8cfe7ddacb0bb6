// SPDX-License-Identifier: MIT
#include "support/requests.h"
#include "support/senderbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// Which request goes over which connection, and who ends it.
class SenderReuse : public QObject, SenderBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeSender(nullptr); }
    void cleanup() { dropSender(); }

    void aConnectionIsUsedAgain();
    void aConnectionIsNotUsedAgain_data();
    void aConnectionIsNotUsedAgain();
    void anotherDestinationGetsAnotherConnection();
    void severalAreUnderWayAtOnce();
    void whoEndedTheConnectionIsKept_data();
    void whoEndedTheConnectionIsKept();
};

void SenderReuse::aConnectionIsUsedAgain()
{
    m_server->answerWith(ok);
    const Exchange first = send(rawRequest(m_server->port(), getBytes));
    const Exchange second = send(rawRequest(m_server->port(), getBytes));
    const Exchange third = send(rawRequest(m_server->port(), getBytes));
    QCOMPARE(m_server->peers().size(), 1u);
    QCOMPARE(second.connection.id, first.connection.id);
    QCOMPARE(first.connection.ordinal, 0);
    QCOMPARE(second.connection.ordinal, 1);
    QCOMPARE(third.connection.ordinal, 2);
    QVERIFY(third.connection.reused());
    QVERIFY(!second.timing.connect);
    QVERIFY(!second.timing.dns);
    QVERIFY(second.timing.send);
    QCOMPARE(everything(third.transcript.out), getBytes);
    QCOMPARE(everything(third.transcript.in), ok);
}

void SenderReuse::aConnectionIsNotUsedAgain_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("keep");
    QTest::newRow("the server says so") << "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi"_ba << false
                                        << true;
    QTest::newRow("the server closes afterwards") << QByteArray(ok) << true << true;
    QTest::newRow("we do not want to") << QByteArray(ok) << false << false;
    QTest::newRow("the server speaks unasked") << ok + "HTTP/1.1 408 Too Late\r\n"_ba << false << true;
}

void SenderReuse::aConnectionIsNotUsedAgain()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, closes);
    QFETCH(bool, keep);
    m_server->onReceived = [&](RawPeer &peer) {
        if (peer.hasEnded())
            return;
        peer.send(answer);
        if (closes)
            peer.close();
    };
    const SendOptions options{.keepConnection = keep};
    const Exchange first = send(rawRequest(m_server->port(), getBytes), options);
    const Exchange second = send(rawRequest(m_server->port(), getBytes), options);
    QCOMPARE(first.state, State::Complete);
    QCOMPARE(second.state, State::Complete);
    QCOMPARE(m_server->peers().size(), 2u);
    QCOMPARE(second.connection.ordinal, 0);
    QVERIFY(second.connection.id != first.connection.id);
}

void SenderReuse::anotherDestinationGetsAnotherConnection()
{
    m_server->answerWith(ok);
    send(rawRequest(m_server->port(), getBytes));
    const Exchange otherName = send(rawRequest(m_server->port(), getBytes, nullptr, u"localhost"_s));
    const Exchange otherTrust = send(rawRequest(m_server->port(), getBytes), {.insecure = true});
    const Exchange otherMeaning =
        send(rawRequest(m_server->port(), getBytes), {.fixedAddresses = {{u"x"_s, 80, {u"127.0.0.1"_s}}}});
    QCOMPARE(m_server->peers().size(), 4u);
    for (const Exchange &exchange : {otherName, otherTrust, otherMeaning})
        QCOMPARE(exchange.connection.ordinal, 0);
}

void SenderReuse::severalAreUnderWayAtOnce()
{
    m_server->answerWith(ok);
    QSignalSpy finished(m_sender.get(), &Sender::finished);
    QSet<QUuid> ids;
    for (int i = 0; i < 5; ++i)
        ids.insert(m_sender->send(rawRequest(m_server->port(), getBytes)));
    QTRY_COMPARE(finished.count(), 5);
    QCOMPARE(m_server->peers().size(), 5u);
    for (const QList<QVariant> &arguments : finished)
        QVERIFY(ids.remove(arguments.first().value<std::shared_ptr<const Exchange>>()->id));
}

void SenderReuse::whoEndedTheConnectionIsKept_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("by");
    QTest::newRow("nobody") << 0 << int(EndedBy::Open);
    QTest::newRow("the server, behind its answer") << 1 << int(EndedBy::Peer);
    QTest::newRow("we") << 2 << int(EndedBy::Us);
}

void SenderReuse::whoEndedTheConnectionIsKept()
{
    QFETCH(int, how);
    QFETCH(int, by);
    m_server->onReceived = [&](RawPeer &peer) {
        if (peer.hasEnded())
            return;
        peer.send(how == 0 ? QByteArray(ok) : "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi"_ba);
        if (how == 1)
            peer.close();
    };
    QCOMPARE(int(send(rawRequest(m_server->port(), getBytes)).connection.endedBy), by);
}

QTEST_GUILESS_MAIN(SenderReuse)
#include "tst_senderreuse.moc"

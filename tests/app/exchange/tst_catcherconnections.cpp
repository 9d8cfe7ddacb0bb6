// SPDX-License-Identifier: MIT
#include "support/catcherbench.h"
#include "support/requests.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// A catcher's connections: those that bring nothing, those that wait, and how they end.
class CatcherConnections : public QObject, CatcherBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeCatcher(); }
    void cleanup() { dropCatcher(); }

    void aConnectionWithoutAByteIsNoExchange();
    void emptyLinesAloneAreNoSecondExchange();
    void stoppingEndsWhatRests();
    void stoppingLetsAnExchangeFinish();
    void stoppingEndsWhatDoesNotFinish();
    void itListensAgainAfterStopping();
    void aDestroyedCatcherRecordsWhatWasUnderWay();
    void manyConnectionsWaitTheirTurn();
};

void CatcherConnections::aConnectionWithoutAByteIsNoExchange()
{
    for (int i = 1; i <= 3; ++i) {
        const auto peer = client();
        peer->endOutput();
        QTRY_COMPARE(m_catcher->emptyConnections(), i);
        QTRY_VERIFY(peer->hasEnded());
    }
    const auto peer = client();
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    peer->close();
    QTRY_COMPARE(m_catcher->emptyConnections(), 3);
}

void CatcherConnections::emptyLinesAloneAreNoSecondExchange()
{
    const auto peer = client();
    peer->send(getBytes + "\r\n");
    QTRY_COMPARE(answersIn(peer->received()), 1);
    peer->endOutput();
    QTRY_VERIFY(peer->hasEnded());
    QTRY_COMPARE(m_sink->finished().size(), 1);

    const auto other = client();
    other->send("\r\n");
    other->endOutput();
    QTRY_COMPARE(m_sink->finished().size(), 2);
    QCOMPARE(m_sink->finished().last().error->kind, ErrorKind::Incomplete);
    QCOMPARE(everything(m_sink->finished().last().transcript.in), "\r\n");
}

void CatcherConnections::stoppingEndsWhatRests()
{
    const auto fresh = client();
    const auto used = client();
    used->send(getBytes);
    QTRY_COMPARE(answersIn(used->received()), 1);
    QSignalSpy stopped(m_catcher.get(), &Catcher::stopped);
    m_catcher->stop();
    QVERIFY(!m_catcher->isListening());
    QTRY_COMPARE(stopped.count(), 1);
    QTRY_VERIFY(fresh->hasEnded() && used->hasEnded());
    QCOMPARE(m_sink->finished().size(), 1);
    const auto late = client();
    QTRY_VERIFY(!late || late->hasEnded());
}

void CatcherConnections::stoppingLetsAnExchangeFinish()
{
    const auto peer = client();
    peer->send(post.chopped(2));
    QTRY_COMPARE(peer->queued(), 0);
    const auto witness = client(); // what came before it has been read
    witness->send(getBytes);
    QTRY_COMPARE(answersIn(witness->received()), 1);
    QSignalSpy stopped(m_catcher.get(), &Catcher::stopped);
    m_catcher->stop(60'000);
    peer->send("ng");
    QTRY_COMPARE(answersIn(peer->received()), 1);
    QVERIFY(peer->received().contains("Connection: close"));
    peer->close();
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(m_sink->finished().size(), 2);
    QCOMPARE(m_sink->finished().last().state, State::Complete);
}

void CatcherConnections::stoppingEndsWhatDoesNotFinish()
{
    const auto peer = client();
    peer->send(post.chopped(2));
    const auto witness = client();
    witness->send(getBytes);
    QTRY_COMPARE(answersIn(witness->received()), 1);
    QSignalSpy stopped(m_catcher.get(), &Catcher::stopped);
    m_catcher->stop(50);
    QTRY_COMPARE(stopped.count(), 1);
    QTRY_VERIFY(peer->hasEnded());
    QCOMPARE(m_sink->finished().size(), 2);
    QCOMPARE(m_sink->finished().last().error->kind, ErrorKind::Cancelled);
    QCOMPARE(everything(m_sink->finished().last().transcript.in), post.chopped(2));
}

void CatcherConnections::itListensAgainAfterStopping()
{
    QSignalSpy stopped(m_catcher.get(), &Catcher::stopped);
    m_catcher->stop();
    QTRY_COMPARE(stopped.count(), 1);
    QVERIFY(m_catcher->listen(u"localhost"_s, m_port));
    const auto peer = client();
    peer->send(getBytes);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(answersIn(peer->received()), 1);
    QVERIFY(!peer->received().contains("Connection: close"));
}

void CatcherConnections::aDestroyedCatcherRecordsWhatWasUnderWay()
{
    const auto peer = client();
    peer->send(post.chopped(1));
    const auto witness = client();
    witness->send(getBytes);
    QTRY_COMPARE(answersIn(witness->received()), 1);
    m_catcher.reset();
    QCOMPARE(m_sink->finished().size(), 2);
    QCOMPARE(m_sink->finished().last().error->kind, ErrorKind::Cancelled);
    QCOMPARE(m_sink->finished().last().request->method, "POST");
    QCOMPARE(m_sink->begun().size(), 2);
}

void CatcherConnections::manyConnectionsWaitTheirTurn()
{
    m_catcher = std::make_unique<Catcher>(*m_sink, CatcherLimits{.request = {}, .connections = 3});
    listen();
    std::vector<std::unique_ptr<RawPeer>> peers;
    for (int i = 0; i < 6; ++i) {
        peers.push_back(client());
        peers.back()->send(getBytes);
    }
    const auto answered = [&] {
        return std::ranges::count_if(peers, [](const auto &peer) { return answersIn(peer->received()) == 1; });
    };
    QTRY_COMPARE(answered(), 3);
    QCOMPARE(m_sink->begun().size(), 3);
    for (const auto &peer : peers)
        if (answersIn(peer->received()) == 1)
            peer->close();
    QTRY_COMPARE(answered(), 6);
}

QTEST_GUILESS_MAIN(CatcherConnections)
#include "tst_catcherconnections.moc"

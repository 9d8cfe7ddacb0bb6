// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"
#include "support/memorysink.h"
#include "support/rawpeer.h"
#include "support/requests.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

static const QByteArray post = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nring";

/// What a catcher answers depends on what its store has kept.
class CatcherStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void noAnswerLeavesBeforeTheCommit();
    void oneCommitServesAllRequestsOfARound();
    void theRecordOfTheEndIsCommittedWithoutFurtherRequests();
    void caughtComesAfterTheCommit();
    void aStoreThatRefusesIsSaid_data();
    void aStoreThatRefusesIsSaid();
    void aSpoolThatFailsIsSaid();
    void anExchangeThatWasRefusedIsKeptOnceTheStoreRecovers();

private:
    std::unique_ptr<RawPeer> client() { return RawPeer::connectTo(m_port); }

    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Catcher> m_catcher;
    quint16 m_port = 0;
};

void CatcherStore::init()
{
    m_sink = std::make_unique<MemorySink>();
    m_catcher = std::make_unique<Catcher>(*m_sink);
    const auto origins = m_catcher->listen(u"127.0.0.1"_s, 0);
    QVERIFY(origins);
    m_port = quint16(origins->first().section(u':', -1).toUInt());
}

void CatcherStore::cleanup()
{
    m_catcher.reset();
    m_sink.reset();
}

void CatcherStore::noAnswerLeavesBeforeTheCommit()
{
    const auto peer = client();
    int commits = 0;
    bool early = false;
    m_sink->whenCommitting([&] {
        // What the catcher has written by now would stand in the peer's buffer.
        if (commits++ == 0)
            early = !peer->stream().isQuiet();
    });
    peer->send(post);
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 200 "));
    QVERIFY(commits > 0);
    QVERIFY(!early);
    QCOMPARE(m_sink->begun().size(), 1);
    QCOMPARE(everything(m_sink->begun().first().transcript.in), post);
}

void CatcherStore::oneCommitServesAllRequestsOfARound()
{
    std::vector<std::unique_ptr<RawPeer>> peers;
    for (int i = 0; i < 30; ++i)
        peers.push_back(client());
    peers.front()->send(post);
    QTRY_COMPARE(m_sink->finished().size(), 1); // all are accepted by now
    const int before = m_sink->commits();
    for (const auto &peer : peers)
        peer->send(post);
    QTRY_COMPARE(m_sink->finished().size(), 31);
    // One for the requests of the round, one for the ends; some more where the loop looked in between.
    QVERIFY2(m_sink->commits() - before < 15, QByteArray::number(m_sink->commits() - before));
}

void CatcherStore::theRecordOfTheEndIsCommittedWithoutFurtherRequests()
{
    const auto peer = client();
    peer->send(post);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().state, State::Complete);
}

void CatcherStore::caughtComesAfterTheCommit()
{
    qsizetype finishedThen = -1;
    std::shared_ptr<const Exchange> exchange;
    connect(m_catcher.get(), &Catcher::caught, this, [&](const std::shared_ptr<const Exchange> &caught) {
        finishedThen = m_sink->finished().size();
        exchange = caught;
    });
    const auto peer = client();
    peer->send(post);
    QTRY_VERIFY(exchange);
    QCOMPARE(finishedThen, 1);
    QCOMPARE(exchange->id, m_sink->only().id);
    QCOMPARE(exchange->response->status, 200);
    QCOMPARE(everything(exchange->transcript.in), post);
}

void CatcherStore::aStoreThatRefusesIsSaid_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("the disk is full") << int(ErrorKind::DiskFull) << "HTTP/1.1 507 Insufficient Storage\r\n"_ba;
    QTest::newRow("it can't be written") << int(ErrorKind::StoreNotWritable) << "HTTP/1.1 503 Service Unavailable\r\n"_ba;
}

void CatcherStore::aStoreThatRefusesIsSaid()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, line);
    QSignalSpy failed(m_catcher.get(), &Catcher::storeFailed);
    QSignalSpy recovered(m_catcher.get(), &Catcher::storeRecovered);
    m_sink->refuse(Error{ErrorKind(kind), u"/log"_s});
    const auto peer = client();
    for (int i = 0; i < 3; ++i) {
        const qsizetype before = peer->received().size();
        peer->send(post);
        QTRY_VERIFY(peer->received().size() > before);
        QVERIFY2(peer->received().sliced(before).startsWith(line), peer->received());
    }
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>(), (Error{ErrorKind(kind), u"/log"_s}));
    m_sink->refuse(std::nullopt);
    QTRY_COMPARE(recovered.count(), 1); // by itself
    const qsizetype before = peer->received().size();
    peer->send(post);
    QTRY_VERIFY(peer->received().size() > before);
    QVERIFY(peer->received().sliced(before).startsWith("HTTP/1.1 200 "));
    QCOMPARE(failed.count(), 1);
}

void CatcherStore::aSpoolThatFailsIsSaid()
{
    m_sink->limitSpools(500'000);
    QSignalSpy failed(m_catcher.get(), &Catcher::storeFailed);
    const auto peer = client();
    peer->send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n");
    peer->send(noise(900'000));
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 507 "));
    QTRY_COMPARE(m_sink->finished().size(), 1);
    const Exchange exchange = m_sink->only();
    QCOMPARE(exchange.state, State::Failed);
    QCOMPARE(exchange.error->kind, ErrorKind::DiskFull);
    QVERIFY(exchange.transcript.in->size() > 256 * 1024);
    QCOMPARE(failed.count(), 1);
    m_sink->limitSpools(-1);
    const auto other = client();
    other->send(post);
    QTRY_VERIFY(other->received().startsWith("HTTP/1.1 200 "));
}

void CatcherStore::anExchangeThatWasRefusedIsKeptOnceTheStoreRecovers()
{
    m_sink->refuse(Error{ErrorKind::DiskFull, {}});
    const auto peer = client();
    peer->send(post);
    QTRY_VERIFY(peer->received().startsWith("HTTP/1.1 507 "));
    QVERIFY(m_sink->begun().isEmpty());
    m_sink->refuse(std::nullopt);
    QTRY_COMPARE(m_sink->finished().size(), 1);
    QCOMPARE(m_sink->only().response->status, 507);
    QCOMPARE(m_sink->only().state, State::Complete);
    QCOMPARE(everything(m_sink->only().transcript.in), post);
}

QTEST_GUILESS_MAIN(CatcherStore)
#include "tst_catcherstore.moc"

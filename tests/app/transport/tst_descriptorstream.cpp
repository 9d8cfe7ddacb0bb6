// SPDX-License-Identifier: MIT
#include "support/rawpeer.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// A stream whose calls are counted and whose bytes are kept.
class Watched final : public Stream::User
{
public:
    explicit Watched(SocketHandle socket) : stream(std::make_unique<DescriptorStream>(socket)) { stream->setUser(this); }

    void streamReadable() override
    {
        ++readable;
        if (destroysItself)
            return stream.reset();
        char buffer[1000];
        const qint64 size = stream->read(buffer, sizeof buffer);
        if (size == Stream::NoMore)
            ended = true;
        else
            received.append(buffer, size);
    }
    void streamWritable() override { ++writable; }

    std::unique_ptr<DescriptorStream> stream;
    QByteArray received;
    int readable = 0;
    int writable = 0;
    bool ended = false;
    bool destroysItself = false;
};

} // namespace

class DescriptorStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bytesPassBothWays();
    void aPeerThatHasHalfClosedCanStillBeAnswered();
    void ourOwnHalfCloseLeavesReadingOpen();
    void anEndAndAResetAreToldApart();
    void whatCameBeforeABrokenWriteCanBeRead();
    void whatIsNotReadStaysWithThePeer();
    void whatIsNotTakenStaysWithTheCaller();
    void theUserMayDestroyTheStream();
    void closingIsOurDoing();
    void resettingIsSeenByThePeer();
    void aReleasedSocketLivesOn();
    void quietMeansNothingToRead();

private:
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<Watched> m_here;
    std::unique_ptr<RawPeer> m_there;
};

void DescriptorStreamTest::init()
{
    auto listener =
        Listener::listen(u"127.0.0.1"_s, 0, [this](SocketHandle socket) { m_here = std::make_unique<Watched>(socket); });
    QVERIFY(listener);
    m_listener = *std::move(listener);
    m_there = RawPeer::connectTo(quint16(m_listener->endpoints().first().section(u':', -1).toUInt()));
    QTRY_VERIFY(m_here);
}

void DescriptorStreamTest::cleanup()
{
    m_here.reset();
    m_there.reset();
    m_listener.reset();
}

void DescriptorStreamTest::bytesPassBothWays()
{
    m_there->send("ping");
    QTRY_COMPARE(m_here->received, "ping");
    QCOMPARE(m_here->stream->write("pong"), 4);
    QCOMPARE(m_here->stream->out(), 4);
    QTRY_COMPARE(m_there->received(), "pong");
    QCOMPARE(m_here->stream->endedBy(), EndedBy::Open);
    QVERIFY(!m_here->stream->tls());
    QCOMPARE(m_here->stream->local(), m_there->stream().remote());
}

void DescriptorStreamTest::aPeerThatHasHalfClosedCanStillBeAnswered()
{
    m_there->send("question");
    m_there->endOutput();
    QTRY_VERIFY(m_here->ended);
    QCOMPARE(m_here->received, "question");
    QCOMPARE(m_here->stream->endedBy(), EndedBy::Peer);
    QVERIFY(!m_here->stream->error());
    QCOMPARE(m_here->stream->write("answer"), 6);
    QTRY_COMPARE(m_there->received(), "answer");
}

void DescriptorStreamTest::ourOwnHalfCloseLeavesReadingOpen()
{
    m_here->stream->write("last word");
    m_here->stream->endOutput();
    QTRY_VERIFY(m_there->hasEnded());
    QCOMPARE(m_there->received(), "last word");
    m_there->send("not quite");
    QTRY_COMPARE(m_here->received, "not quite");
    m_there->close();
    QTRY_VERIFY(m_here->ended);
    QCOMPARE(m_here->stream->endedBy(), EndedBy::Us);
}

void DescriptorStreamTest::anEndAndAResetAreToldApart()
{
    m_there->send("x");
    QTRY_COMPARE(m_here->received, "x");
    m_there->reset();
    QTRY_VERIFY(m_here->ended);
    QCOMPARE(m_here->stream->endedBy(), EndedBy::PeerReset);
    QVERIFY(m_here->stream->error());
    QCOMPARE(m_here->stream->error()->kind, ErrorKind::ConnectionReset);
    QCOMPARE(m_here->stream->write("y"), -1);
}

void DescriptorStreamTest::whatCameBeforeABrokenWriteCanBeRead()
{
    m_here->stream->setReading(false);
    m_there->send("too large");
    m_here->stream->write("unread by the peer, so that it resets");
    QTRY_VERIFY(m_there->queued() == 0 && !m_here->stream->isQuiet());
    m_there->setReading(false);
    m_there->close();
    QTRY_COMPARE(m_here->stream->write("more"), -1);
    m_here->stream->setReading(true);
    QTRY_VERIFY(m_here->ended);
    QCOMPARE(m_here->received, "too large");
}

void DescriptorStreamTest::whatIsNotReadStaysWithThePeer()
{
    m_here->stream->setReading(false);
    const QByteArray much(20'000'000, 'm');
    m_there->send(much);
    qint64 before = -1;
    QTRY_VERIFY(std::exchange(before, m_there->sent()) == m_there->sent() && m_there->sent() > 0);
    QVERIFY2(m_there->sent() < much.size(), "the system's buffers alone took all of it");
    QCOMPARE(m_here->readable, 0);
    m_here->stream->setReading(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_here->received.size(), much.size(), 30'000);
    QCOMPARE(m_here->received, much);
}

void DescriptorStreamTest::whatIsNotTakenStaysWithTheCaller()
{
    m_there->setReading(false);
    const QByteArray piece(100'000, 'p');
    qint64 taken = 0;
    for (;;) {
        const qint64 now = m_here->stream->write(piece);
        QVERIFY(now >= 0);
        taken += now;
        if (now < piece.size())
            break;
        QVERIFY2(taken < 100'000'000, "the system takes without end");
    }
    QCOMPARE(m_here->stream->out(), taken);
    QCOMPARE(m_here->stream->write(piece), 0);
    QCOMPARE(m_here->writable, 0);
    m_there->setReading(true);
    QTRY_COMPARE(m_there->received().size(), taken);
    QTRY_VERIFY(m_here->writable > 0);
    QVERIFY(m_here->stream->write(piece) > 0);
}

void DescriptorStreamTest::theUserMayDestroyTheStream()
{
    m_here->destroysItself = true;
    m_there->send("x");
    QTRY_COMPARE(m_here->readable, 1);
    QTRY_VERIFY(m_there->hasEnded());
    QVERIFY(!m_here->stream);
}

void DescriptorStreamTest::closingIsOurDoing()
{
    m_here->stream->close();
    QCOMPARE(m_here->stream->endedBy(), EndedBy::Us);
    QTRY_VERIFY(m_there->hasEnded());
    QVERIFY(!m_there->wasReset());
    char byte;
    QCOMPARE(m_here->stream->read(&byte, 1), qint64(Stream::NoMore));
    QCOMPARE(m_here->stream->write("x"), -1);
}

void DescriptorStreamTest::resettingIsSeenByThePeer()
{
    m_here->stream->reset();
    QCOMPARE(m_here->stream->endedBy(), EndedBy::Us);
    QTRY_VERIFY(m_there->wasReset());
}

void DescriptorStreamTest::aReleasedSocketLivesOn()
{
    const SocketHandle socket = m_here->stream->release();
    m_here = std::make_unique<Watched>(socket);
    m_there->send("still here");
    QTRY_COMPARE(m_here->received, "still here");
}

void DescriptorStreamTest::quietMeansNothingToRead()
{
    QVERIFY(m_here->stream->isQuiet());
    m_here->stream->setReading(false);
    m_there->send("x");
    QTRY_VERIFY(!m_here->stream->isQuiet());
    char byte;
    QCOMPARE(m_here->stream->read(&byte, 1), 1);
    QVERIFY(m_here->stream->isQuiet());
    m_there->close();
    QTRY_VERIFY(!m_here->stream->isQuiet());
}

QTEST_GUILESS_MAIN(DescriptorStreamTest)
#include "tst_descriptorstream.moc"

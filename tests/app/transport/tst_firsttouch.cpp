// SPDX-License-Identifier: MIT
#include "support/rawpeer.h"
#include "transport/firsttouch.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QFile>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

QByteArray captured()
{
    QFile bytes(QStringLiteral(WIREBELL_TEST_DATA "/clienthello/tls13-name-and-protocols.bin"));
    if (!bytes.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(bytes.fileName()));
    return bytes.readAll();
}

} // namespace

class FirstTouchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatComesFirstIsToldAndNotTaken_data();
    void whatComesFirstIsToldAndNotTaken();
    void whatIsThereAtOnceNeedsNoWait();
    void aHelloMayComeByteByByte();
    void aPartOfAHelloCostsNothingWhileTheRestIsAwaited();
    void whatEndsEarlyIsToldAtOnce_data();
    void whatEndsEarlyIsToldAtOnce();
    void aResetIsLeftForTheReaderToSee();
    void anEndlessHelloIsGivenUp();
    void oneByteWakesTheNextReaderAgain();
    void itMayBeDestroyedByWhomItTells();
    void theOwnersPatienceMayEnd();
    void withoutAnOwnerTheSocketIsClosed();

private:
    void touch();
    void afterwards() { m_here = std::make_unique<RawPeer>(m_outcome->socket); }

    SocketHandle m_accepted = noSocket;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<RawPeer> m_there;
    std::unique_ptr<FirstTouch> m_touch;
    std::optional<FirstTouch::Outcome> m_outcome;
    std::unique_ptr<RawPeer> m_here; // on the socket that was handed on
};

void FirstTouchTest::init()
{
    m_accepted = noSocket;
    m_outcome.reset();
    m_listener = *Listener::listen(u"127.0.0.1"_s, 0, [this](SocketHandle socket) { m_accepted = socket; });
    m_there = RawPeer::connectTo(quint16(m_listener->endpoints().first().section(u':', -1).toUInt()));
    QTRY_VERIFY(m_accepted != noSocket);
}

void FirstTouchTest::cleanup()
{
    if (m_outcome && !m_here)
        closeSocket(m_outcome->socket);
    m_here.reset();
    m_touch.reset();
    m_there.reset();
    m_listener.reset();
}

void FirstTouchTest::touch()
{
    m_touch = std::make_unique<FirstTouch>(m_accepted);
    m_touch->wait([this](FirstTouch::Outcome outcome) { m_outcome = std::move(outcome); });
}

void FirstTouchTest::whatComesFirstIsToldAndNotTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FirstBytes>("kind");
    QTest::addColumn<QString>("serverName");
    QTest::newRow("a request") << "GET / HTTP/1.1\r\n\r\n"_ba << FirstBytes::Plain << QString();
    QTest::newRow("one byte of whatever") << "\x01"_ba << FirstBytes::Plain << QString();
    QTest::newRow("a long request") << "POST / HTTP/1.1\r\n\r\n" + QByteArray(50'000, 'b') << FirstBytes::Plain
                                    << QString();
    QTest::newRow("a hello") << captured() << FirstBytes::Tls << u"hooks.example.test"_s;
    QTest::newRow("a hello, and more behind it") << captured() + "early" << FirstBytes::Tls << u"hooks.example.test"_s;
}

void FirstTouchTest::whatComesFirstIsToldAndNotTaken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FirstBytes, kind);
    QFETCH(QString, serverName);
    touch();
    m_there->send(bytes);
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->kind, kind);
    QCOMPARE(m_outcome->hello.has_value(), kind == FirstBytes::Tls);
    if (m_outcome->hello)
        QCOMPARE(m_outcome->hello->serverName, serverName);
    QCOMPARE(m_outcome->bytes, kind == FirstBytes::Tls ? bytes : QByteArray());
    afterwards();
    QTRY_COMPARE(m_here->received(), bytes);
}

void FirstTouchTest::whatIsThereAtOnceNeedsNoWait()
{
    FirstTouch touch(m_accepted);
    QVERIFY(!touch.look());
    m_there->send("GET /");
    QTRY_VERIFY(m_outcome || (m_outcome = touch.look()));
    QCOMPARE(m_outcome->kind, FirstBytes::Plain);
    afterwards();
    QTRY_COMPARE(m_here->received(), "GET /");
}

void FirstTouchTest::aHelloMayComeByteByByte()
{
    touch();
    m_there->sendByteByByte(captured());
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->hello->protocols, (QByteArrayList{"h2", "http/1.1"}));
    QCOMPARE(m_outcome->bytes, captured());
}

void FirstTouchTest::aPartOfAHelloCostsNothingWhileTheRestIsAwaited()
{
    touch();
    m_there->send(captured().first(100));
    QTRY_COMPARE(m_touch->bytes().size(), 100);
    int turns = 0;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, m_touch.get(), [&] { ++turns; });
    QEventLoop loop;
    QTimer::singleShot(300, &loop, &QEventLoop::quit);
    loop.exec();
    QVERIFY2(turns < 30, qPrintable(QString::number(turns)));
    QVERIFY(!m_outcome);
    m_there->send(captured().sliced(100));
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->bytes, captured());
}

void FirstTouchTest::whatEndsEarlyIsToldAtOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FirstBytes>("kind");
    QTest::newRow("before a byte") << ""_ba << FirstBytes::Plain;
    QTest::newRow("before it can be told") << "\x16"_ba << FirstBytes::Plain;
    QTest::newRow("within the hello") << captured().first(700) << FirstBytes::Tls;
}

void FirstTouchTest::whatEndsEarlyIsToldAtOnce()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FirstBytes, kind);
    touch();
    m_there->send(bytes);
    QTRY_COMPARE(m_touch->bytes(), bytes);
    QVERIFY(!m_outcome);
    m_there->endOutput();
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->kind, kind);
    QVERIFY(!m_outcome->hello);
    afterwards();
    QTRY_VERIFY(m_here->hasEnded());
    QCOMPARE(m_here->received(), bytes);
}

void FirstTouchTest::aResetIsLeftForTheReaderToSee()
{
    touch();
    m_there->reset();
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->kind, FirstBytes::Plain);
    afterwards();
    QTRY_VERIFY(m_here->hasEnded());
}

void FirstTouchTest::anEndlessHelloIsGivenUp()
{
    touch();
    QByteArray records; // of a byte each: a message that says it has 12,000
    const QByteArray message = "\x01"_ba + QByteArray("\x00\x2e\xe0", 3) + QByteArray(12'000, 'x');
    for (const char byte : message)
        records += QByteArray("\x16\x03\x01\x00\x01", 5) + byte;
    m_there->send(records);
    QTRY_VERIFY(m_outcome);
    QCOMPARE(m_outcome->kind, FirstBytes::Tls);
    QVERIFY(!m_outcome->hello);
    QVERIFY(records.startsWith(m_outcome->bytes));
    QVERIFY(m_outcome->bytes.size() >= mostOfClientHello - 5 && m_outcome->bytes.size() <= mostOfClientHello);
}

void FirstTouchTest::oneByteWakesTheNextReaderAgain()
{
    touch();
    m_there->send(captured().first(1000));
    QTRY_COMPARE(m_touch->bytes().size(), 1000);
    QEventLoop().processEvents();
    m_there->send(captured().sliced(1000));
    QTRY_VERIFY(m_outcome);
    afterwards();
    QTRY_COMPARE(m_here->received(), captured());
    m_there->send("1");
    QTRY_COMPARE(m_here->received(), captured() + "1");
}

void FirstTouchTest::itMayBeDestroyedByWhomItTells()
{
    m_touch = std::make_unique<FirstTouch>(m_accepted);
    m_touch->wait([this](FirstTouch::Outcome outcome) {
        m_touch.reset();
        m_outcome = std::move(outcome);
    });
    m_there->send("GET /");
    QTRY_VERIFY(m_outcome);
    afterwards();
    QTRY_COMPARE(m_here->received(), "GET /");
}

void FirstTouchTest::theOwnersPatienceMayEnd()
{
    touch();
    m_there->send(captured().first(10));
    QTRY_COMPARE(m_touch->bytes(), captured().first(10));
    m_outcome = FirstTouch::Outcome{.socket = m_touch->release()};
    afterwards();
    QTRY_COMPARE(m_here->received(), captured().first(10));
    m_there->send("x");
    QTRY_COMPARE(m_here->received(), captured().first(10) + "x");
}

void FirstTouchTest::withoutAnOwnerTheSocketIsClosed()
{
    touch();
    m_touch.reset();
    QTRY_VERIFY(m_there->hasEnded());
    QVERIFY(!m_outcome);
}

QTEST_GUILESS_MAIN(FirstTouchTest)
#include "tst_firsttouch.moc"

// SPDX-License-Identifier: MIT

// The server's end once the handshake is done: endings, and peers that are slow.

#include "support/opensslclient.h"
#include "support/program.h"
#include "support/tlscatcher.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds, for a loaded machine

} // namespace

class TlsServerStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aClientThatHasEndedItsOutputIsAnswered();
    void anEndIsSeenByTheClient_data();
    void anEndIsSeenByTheClient();
    void endingsOfTheClientAreToldApart_data();
    void endingsOfTheClientAreToldApart();
    void whatWasTakenBeforeATruncationArrives();
    void aSlowReaderIsWaitedFor();
    void whatIsNotReadStaysWithTheClient();
    void whatCameBeforeTheEndIsRead();

private:
    QStringList trusting() const { return {u"-CAfile"_s, m_authorityFile, u"-verify_return_error"_s}; }
    /// The catcher's only connection, once it has greeted.
    CaughtConnection *greeted(OpensslClient &client) const;

    QTemporaryDir m_folder;
    QString m_authorityFile;
    std::unique_ptr<TlsCatcher> m_catcher;
};

void TlsServerStreamTest::init()
{
    m_catcher = std::make_unique<TlsCatcher>();
    m_authorityFile = m_folder.filePath(u"local.pem"_s);
    QFile file(m_authorityFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_catcher->authority().certificate());
}

CaughtConnection *TlsServerStreamTest::greeted(OpensslClient &client) const
{
    client.say("hello\n");
    const bool isThere = QTest::qWaitFor(
        [this] { return m_catcher->caught().size() == 1 && m_catcher->only().received() == "hello\n"; }, patience);
    return isThere ? &m_catcher->only() : nullptr;
}

void TlsServerStreamTest::aClientThatHasEndedItsOutputIsAnswered()
{
    const auto python = uR"(
import socket, ssl, sys
context = ssl.create_default_context(cafile=sys.argv[2])
incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
connection = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
client = context.wrap_bio(incoming, outgoing, server_hostname="a.test")
def step(what):
    while True:
        try:
            result = what()
        except ssl.SSLWantReadError:
            result = None
        connection.sendall(outgoing.read())
        if result is not None:
            return result
        incoming.write(connection.recv(65536))
step(lambda: client.do_handshake() or True)
client.write(b"a request")
try:
    client.unwrap() # the close-notify; the answer is yet to come
except ssl.SSLWantReadError:
    pass
sys.stdout.write(step(lambda: client.read(100)).decode())
)"_s;
    RunningProgram client(u"python3"_s, {u"-c"_s, python, QString::number(m_catcher->port()), m_authorityFile});
    QTRY_VERIFY_WITH_TIMEOUT(m_catcher->caught().size() == 1 && m_catcher->only().hasEnded(), patience);
    CaughtConnection &caught = m_catcher->only();
    QCOMPARE(caught.received(), "a request");
    QVERIFY(caught.facts().closeNotify);
    QCOMPARE(caught.stream()->endedBy(), EndedBy::Peer);
    caught.send("the answer");
    QCOMPARE(caught.queued(), 0);
    caught.stream()->endOutput();
    const Ended ended = client.wait();
    QVERIFY2(ended.out == "the answer", ended.err);
}

void TlsServerStreamTest::anEndIsSeenByTheClient_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("an end of output") << u"end"_s << "closed"_ba;
    QTest::newRow("a close") << u"close"_s << "closed"_ba;
    QTest::newRow("a truncation") << u"truncate"_s << "unexpected eof while reading"_ba;
    QTest::newRow("a reset") << u"reset"_s << "read:errno=104"_ba;
}

void TlsServerStreamTest::anEndIsSeenByTheClient()
{
    QFETCH(QString, how);
    QFETCH(QByteArray, printed);
    OpensslClient client(m_catcher->port(), trusting());
    CaughtConnection *const found = greeted(client);
    QVERIFY(found);
    CaughtConnection &caught = *found;
    caught.send("half an answer");
    if (how == "end"_L1)
        caught.stream()->endOutput();
    else if (how == "truncate"_L1)
        caught.tls()->truncate();
    QTRY_VERIFY(client.printed().contains("half an answer"));
    if (how == "close"_L1)
        caught.stream()->close();
    else if (how == "reset"_L1)
        caught.stream()->reset();
    QTRY_VERIFY_WITH_TIMEOUT(client.hasEnded(), patience); // though the stream lives on
    QVERIFY2(client.printed().contains(printed), client.printed());
    QCOMPARE(client.printed().contains("unexpected eof"), how == "truncate"_L1);
    QCOMPARE(caught.stream()->endedBy(), EndedBy::Us);
    QCOMPARE(caught.stream()->write("x"), -1);
    QCOMPARE(caught.stream()->out(), 14);
}

void TlsServerStreamTest::endingsOfTheClientAreToldApart_data()
{
    QTest::addColumn<bool>("orderly");
    QTest::newRow("with a close-notify") << true;
    QTest::newRow("without") << false;
}

void TlsServerStreamTest::endingsOfTheClientAreToldApart()
{
    QFETCH(bool, orderly);
    auto client = std::make_unique<OpensslClient>(m_catcher->port(), trusting());
    QVERIFY(greeted(*client));
    if (orderly)
        client->endInput();
    else
        client.reset(); // killed
    QTRY_VERIFY_WITH_TIMEOUT(m_catcher->only().hasEnded(), patience);
    QCOMPARE(m_catcher->only().facts().closeNotify, orderly);
    const EndedBy by = m_catcher->only().stream()->endedBy();
    QVERIFY(orderly ? by == EndedBy::Peer : by == EndedBy::PeerTruncated || by == EndedBy::PeerReset);
}

void TlsServerStreamTest::whatWasTakenBeforeATruncationArrives()
{
    OpensslClient client(m_catcher->port(), trusting() + QStringList{u"-quiet"_s});
    CaughtConnection *const found = greeted(client);
    QVERIFY(found);
    client.pause();
    found->send(QByteArray(20'000'000, 'b'));
    QVERIFY(found->queued() > 0);
    const qint64 taken = 20'000'000 - found->queued();
    found->tls()->truncate();
    QVERIFY(found->stream()->out() < taken);
    QCOMPARE(found->stream()->write("x"), -1);
    client.resume();
    QTRY_VERIFY_WITH_TIMEOUT(client.hasEnded(), patience);
    const QByteArray printed = client.printed();
    QCOMPARE(printed.lastIndexOf("bb") + 2 - printed.indexOf("bb"), taken);
    QVERIFY(printed.sliced(printed.lastIndexOf("bb")).contains("unexpected eof while reading"));
    QCOMPARE(found->stream()->out(), taken);
}

void TlsServerStreamTest::aSlowReaderIsWaitedFor()
{
    OpensslClient client(m_catcher->port(), trusting() + QStringList{u"-quiet"_s});
    QVERIFY(greeted(client));
    Stream &stream = *m_catcher->only().stream();
    client.pause();
    const QByteArray body(20'000'000, 'b');
    m_catcher->only().send(body);
    QVERIFY(m_catcher->only().queued() > 0);
    QVERIFY(body.size() - m_catcher->only().queued() - stream.out() <= 64 * 1024);
    client.resume();
    QTRY_COMPARE_WITH_TIMEOUT(stream.out(), body.size(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(client.printed().size() >= body.size(), patience);
    QVERIFY(client.printed().count('b') >= body.size());
}

void TlsServerStreamTest::whatIsNotReadStaysWithTheClient()
{
    OpensslClient client(m_catcher->port(), trusting() + QStringList{u"-quiet"_s});
    CaughtConnection *const found = greeted(client);
    QVERIFY(found);
    CaughtConnection &caught = *found;
    caught.stream()->setReading(false);
    const QByteArray body(12'000'000, 'u');
    client.say(body);
    QTRY_VERIFY(!caught.stream()->isQuiet());
    qint64 unsaid = client.unsaid();
    while (QTest::qWaitFor([&] { return client.unsaid() < unsaid; }, 300))
        unsaid = client.unsaid();
    QVERIFY(unsaid > 0); // it is stuck with what the server does not read
    QCOMPARE(caught.received(), "hello\n");
    const int before = caught.timesReadable();
    caught.stream()->setReading(true);
    QTRY_COMPARE_WITH_TIMEOUT(caught.received().size(), body.size() + 6, patience);
    QVERIFY(caught.timesReadable() > before);
    QCOMPARE(caught.received().count('u'), body.size());
}

void TlsServerStreamTest::whatCameBeforeTheEndIsRead()
{
    OpensslClient client(m_catcher->port(), trusting());
    CaughtConnection *const found = greeted(client);
    QVERIFY(found);
    CaughtConnection &caught = *found;
    caught.stream()->setReading(false);
    client.say(QByteArray(300'000, 'u'));
    client.endInput();
    QTRY_VERIFY(!caught.stream()->isQuiet());
    QCOMPARE(caught.received(), "hello\n");
    caught.stream()->setReading(true);
    QTRY_VERIFY_WITH_TIMEOUT(caught.hasEnded(), patience);
    QCOMPARE(caught.received().size(), 300'006);
}

QTEST_GUILESS_MAIN(TlsServerStreamTest)
#include "tst_tlsserverstream.moc"

// SPDX-License-Identifier: MIT
#include "caserun.h"
#include "countingsource.h"
#include "wire/reading.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const ByteSource> orNothing(const QByteArray &bytes)
{
    return bytes.isEmpty() ? nullptr : inMemory(bytes);
}

Exchange exchangeOf(Role role, const QByteArray &request, const QByteArray &response, State state = State::Complete)
{
    Exchange exchange;
    exchange.role = role;
    exchange.state = state;
    (role == Role::Sent ? exchange.transcript.out : exchange.transcript.in) = orNothing(request);
    (role == Role::Sent ? exchange.transcript.in : exchange.transcript.out) = orNothing(response);
    return exchange;
}

QByteArray contentFrom(const Message &message, const std::shared_ptr<const ByteSource> &direction)
{
    const auto content = contentOf(message, direction);
    if (!content)
        return "no content: " + content.error().detail.toUtf8();
    return (*content)->readAll().value_or("cannot be read");
}

const QByteArray get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

} // namespace

/// Exchanges read back from their transcripts.
class tst_Reading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheMachineReads_data() { addCases(); }
    void readsWhatTheMachineReads();
    void bothRolesReadTheirOwnDirections();
    void contentUntilCloseIsWholeWhereTheExchangeIs_data();
    void contentUntilCloseIsWholeWhereTheExchangeIs();
    void aHeadThatIsNotWholeIsShownAsFarAsItCame();
    void nothingRecordedIsNothingRead();
    void bytesBehindTheEndAreMarked();
    void bytesOfAnotherProtocolAreNotMarked();
    void aLargeContentIsPassedOver_data();
    void aLargeContentIsPassedOver();
    void aSourceThatFailsIsToldOf();
    void whatWasReadBeforeIsReplaced();

private:
    void addCases();
    QList<WireCase> m_cases = allCases();
};

void tst_Reading::addCases()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].title().constData()) << i;
}

void tst_Reading::readsWhatTheMachineReads()
{
    QFETCH(const qsizetype, index);
    const QByteArray request = m_cases[index].bytesOf(Side::Request);
    const QByteArray response = m_cases[index].bytesOf(Side::Response);
    WireCase plain; // without the case's limits, request first
    plain.steps = {{Side::Request, CaseStep::Bytes, request},
                   {Side::Response, CaseStep::Bytes, response},
                   {Side::Request, CaseStep::End, {}},
                   {Side::Response, CaseStep::End, {}}};
    CaseRun run(plain);
    run.feed(CaseRun::whole);

    Exchange exchange = exchangeOf(Role::Caught, request, response);
    QVERIFY(readTranscript(exchange));
    QCOMPARE(exchange.request, run.machine().request());
    QCOMPARE(exchange.interim, run.machine().interim());
    QCOMPARE(exchange.response, run.machine().response());
    QList<Mark> marks[2];
    for (const SidedMark &sided : std::as_const(exchange.marks))
        if (sided.mark.kind != MarkKind::DataAfterEnd)
            marks[sided.onRequest ? 0 : 1].append(sided.mark);
    QCOMPARE(marks[0], run.machine().marks(Side::Request));
    QCOMPARE(marks[1], run.machine().marks(Side::Response));

    if (exchange.request)
        QCOMPARE(contentFrom(*exchange.request, exchange.requestBytes()), run.content(Side::Request));
    if (exchange.response)
        QCOMPARE(contentFrom(*exchange.response, exchange.responseBytes()), run.content(Side::Response));
}

void tst_Reading::bothRolesReadTheirOwnDirections()
{
    const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    for (const Role role : {Role::Sent, Role::Caught}) {
        Exchange exchange = exchangeOf(role, get, ok);
        QVERIFY(readTranscript(exchange));
        QCOMPARE(exchange.request->method, "GET");
        QCOMPARE(exchange.response->status, 200);
        QCOMPARE(contentFrom(*exchange.response, exchange.responseBytes()), "ok");
    }
}

void tst_Reading::contentUntilCloseIsWholeWhereTheExchangeIs_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<EndedBy>("endedBy");
    QTest::addColumn<bool>("whole");
    QTest::newRow("a complete exchange") << State::Complete << EndedBy::Peer << true;
    QTest::newRow("a complete exchange whose connection we ended") << State::Complete << EndedBy::Us << true;
    QTest::newRow("under way") << State::Open << EndedBy::Open << false;
    QTest::newRow("under way, and the peer has ended") << State::Open << EndedBy::Peer << true;
    QTest::newRow("reset") << State::Failed << EndedBy::PeerReset << false;
    QTest::newRow("cut short under TLS") << State::Failed << EndedBy::PeerTruncated << false;
    QTest::newRow("cancelled") << State::Failed << EndedBy::Us << false;
    QTest::newRow("never recorded to its end") << State::Incomplete << EndedBy::Open << false;
}

void tst_Reading::contentUntilCloseIsWholeWhereTheExchangeIs()
{
    QFETCH(const State, state);
    QFETCH(const EndedBy, endedBy);
    QFETCH(const bool, whole);
    Exchange exchange = exchangeOf(Role::Sent, get, "HTTP/1.1 200 OK\r\n\r\nhello", state);
    exchange.connection.endedBy = endedBy;
    QVERIFY(readTranscript(exchange));
    QCOMPARE(exchange.response->framing, Framing::UntilClose);
    QCOMPARE(exchange.response->complete, whole);
    QCOMPARE(exchange.response->contentSize, 5);
    QCOMPARE(contentFrom(*exchange.response, exchange.responseBytes()), "hello");
}

void tst_Reading::aHeadThatIsNotWholeIsShownAsFarAsItCame()
{
    Exchange exchange = exchangeOf(Role::Caught, "POST /a HTTP/1.1\r\nHost: x\r\nContent-Le", {}, State::Failed);
    QVERIFY(readTranscript(exchange));
    QVERIFY(exchange.request);
    QCOMPARE(exchange.request->target, "/a");
    QCOMPARE(exchange.request->fields, (FieldList{{"Host", "x"}}));
    QVERIFY(!exchange.request->complete);
    QVERIFY(!exchange.response);

    Exchange garbled = exchangeOf(Role::Caught, "\x16\x03\x01"_ba, {}, State::Failed);
    QVERIFY(readTranscript(garbled));
    QVERIFY(!garbled.request);
}

void tst_Reading::nothingRecordedIsNothingRead()
{
    Exchange exchange = exchangeOf(Role::Sent, {}, {}, State::Failed);
    QVERIFY(readTranscript(exchange));
    QVERIFY(!exchange.request && !exchange.response && exchange.interim.isEmpty() && exchange.marks.isEmpty());
    QCOMPARE(contentFrom(Request(), nullptr), QByteArray());
}

void tst_Reading::bytesBehindTheEndAreMarked()
{
    Exchange exchange = exchangeOf(Role::Sent, get, "HTTP/1.1 204 No Content\r\n\r\nsurprise");
    QVERIFY(readTranscript(exchange));
    QCOMPARE(exchange.marks.size(), 1);
    QCOMPARE(exchange.marks[0], (SidedMark{false, {{27, 8}, MarkKind::DataAfterEnd}}));
}

void tst_Reading::bytesOfAnotherProtocolAreNotMarked()
{
    Exchange exchange = exchangeOf(Role::Sent, "CONNECT x:1 HTTP/1.1\r\nHost: x:1\r\n\r\n\x16\x03"_ba,
                                   "HTTP/1.1 200 OK\r\n\r\n\x16\x03"_ba);
    QVERIFY(readTranscript(exchange));
    QCOMPARE(exchange.response->framing, Framing::Upgraded);
    QVERIFY(exchange.marks.isEmpty());
}

void tst_Reading::aLargeContentIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("of known length") << "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n"_ba << QByteArray();
    QTest::newRow("until the connection ends") << "HTTP/1.1 200 OK\r\n\r\n"_ba << QByteArray();
    QTest::newRow("in one chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40000000\r\n"_ba
                                  << "\r\n0\r\n\r\n"_ba;
}

void tst_Reading::aLargeContentIsPassedOver()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, tail);
    constexpr qint64 size = 1024 * 1024 * 1024;
    const auto source = std::make_shared<CountingSource>(head, size, 'x', tail);
    Exchange exchange = exchangeOf(Role::Sent, get, {});
    exchange.transcript.in = source;
    QVERIFY(readTranscript(exchange));
    QVERIFY(exchange.response->complete);
    QCOMPARE(exchange.response->contentSize, size);
    QCOMPARE_LE(source->bytesRead(), 128 * 1024);

    const auto content = contentOf(*exchange.response, source);
    QVERIFY(content);
    QCOMPARE((*content)->size(), size);
    QCOMPARE((*content)->read(size - 3, 10), "xxx");
    QCOMPARE((*content)->read(size / 2, 5), "xxxxx");
    QCOMPARE_LE(source->bytesRead(), 512 * 1024);
}

void tst_Reading::aSourceThatFailsIsToldOf()
{
    Exchange exchange = exchangeOf(Role::Sent, get, {});
    exchange.transcript.in = std::make_shared<FailingSource>();
    const Result<void> read = readTranscript(exchange);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::StoreDamaged);

    Response chunked;
    chunked.framing = Framing::Chunked;
    chunked.contentSize = 5;
    const auto content = contentOf(chunked, exchange.transcript.in);
    QVERIFY(!content);
    QCOMPARE(content.error().kind, ErrorKind::StoreDamaged);
}

void tst_Reading::whatWasReadBeforeIsReplaced()
{
    Exchange exchange = exchangeOf(Role::Sent, "get / HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n");
    QVERIFY(readTranscript(exchange));
    QVERIFY(readTranscript(exchange));
    QCOMPARE(exchange.marks.size(), 1);
    QCOMPARE(exchange.interim.size(), 1);
    exchange.transcript.out = nullptr;
    exchange.transcript.in = nullptr;
    QVERIFY(readTranscript(exchange));
    QVERIFY(!exchange.request && exchange.interim.isEmpty() && exchange.marks.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Reading)
#include "tst_reading.moc"

// SPDX-License-Identifier: MIT
#include "support/samples.h"
#include "store/exchangelog.h"
#include "store/logreader.h"

#include <QFile>
#include <QFileInfo>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_ExchangeLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsWhatWasRecorded_data();
    void keepsWhatWasRecorded();
    void keepsEachRecordedFactInOneRecord_data() { keepsWhatWasRecorded_data(); }
    void keepsEachRecordedFactInOneRecord();
    void showsNothingBeforeTheCommit();
    void showsARequestBeforeItsAnswer();
    void recordsTheRestOfARequestWithItsAnswer();
    void fillsInWhatTheRequestLackedAtFirst();
    void numbersExchangesInTheOrderOfTheirCommit();
    void continuesWhereItWasLeft();
    void closesWhatWasFinishedWithoutAState();
    void tellsWhoWatchesOfEachCommit();
    void keepsWhatWasFinishedTwiceOnce();
    void takesItsLastGroupAlongWhenClosed();
    void keepsLargeBytesOfAnySourceInAFile();

private:
    std::unique_ptr<ExchangeLog> open() { return std::move(ExchangeLog::open(m_folder->path() + u"/log"_s)).value(); }
    std::unique_ptr<LogReader> reader() { return std::move(LogReader::open(m_folder->path() + u"/log"_s)).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ExchangeLog::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void tst_ExchangeLog::cleanup() { m_folder.reset(); }

void tst_ExchangeLog::keepsWhatWasRecorded_data()
{
    QTest::addColumn<Exchange>("exchange");

    QTest::newRow("a caught exchange") << samples::caught();
    QTest::newRow("a sent exchange") << samples::otherEnd(samples::caught());

    Exchange exchange = samples::otherEnd(samples::caught());
    exchange.timing = {.blocked = 1, .dns = 0, .connect = 3, .ssl = 4, .send = 5, .wait = 6, .receive = 7};
    QTest::newRow("all phases, one of them no time long") << exchange;

    exchange = samples::otherEnd(samples::caught());
    exchange.timing = {};
    QTest::newRow("no phase at all") << exchange;

    exchange = samples::otherEnd(samples::caught());
    exchange.url = u"http://h\u00e4user.example/\U0001F514?q=\"\\\u0001\u2028 "_s + QChar(0xD800) + u" end"_s;
    QTest::newRow("a URL with everything that JSON escapes, and half a surrogate pair") << exchange;

    exchange = samples::caught();
    exchange.connection.ordinal = 123'456;
    exchange.connection.endedBy = EndedBy::PeerReset;
    exchange.connection.local = u"[::1]:9000"_s;
    QTest::newRow("a late exchange of a connection that the peer reset") << exchange;

    exchange = samples::otherEnd(samples::caught());
    TlsFacts tls;
    tls.version = u"TLSv1.3"_s;
    tls.cipher = u"TLS_AES_256_GCM_SHA384"_s;
    tls.alpn = u"http/1.1"_s;
    tls.sni = u"api.example.com"_s;
    tls.problems = {u"self-signed certificate"_s, u"hostname mismatch"_s};
    tls.closeNotify = true;
    tls.chain = {{u"CN=api.example.com"_s, u"CN=Some \"CA\""_s, {u"api.example.com"_s, u"*.example.com"_s},
                  1'700'000'000'000, 1'800'000'000'000, QByteArray::fromHex("00ff10") + QByteArray(29, '\x80')},
                 {u"CN=Some \"CA\""_s, u"CN=Root"_s, {}, 0, -1, QByteArray(32, '\0')}};
    exchange.connection.tls = tls;
    QTest::newRow("TLS that could not be verified, with its chain") << exchange;

    exchange.connection.tls = TlsFacts{};
    exchange.connection.tls->verified = true;
    QTest::newRow("TLS that was verified and of which nothing else is known") << exchange;

    for (const ErrorKind kind : {ErrorKind::ConnectionRefused, ErrorKind::TlsHandshake, ErrorKind::Cancelled}) {
        exchange = samples::otherEnd(samples::caught());
        exchange.state = State::Failed;
        exchange.error = Error{kind, u"127.0.0.1:1 \u2014 \"refused\""_s};
        exchange.response.reset();
        QTest::addRow("a failure: %s", name(kind).data()) << exchange;
    }

    exchange = samples::otherEnd(samples::caught());
    exchange.state = State::Failed;
    exchange.error = Error{ErrorKind::NameNotResolved, u"nowhere.invalid"_s};
    exchange.connection = {};
    exchange.transcript = {};
    exchange.request.reset();
    exchange.response.reset();
    QTest::newRow("a failure before any byte, without a connection") << exchange;

    exchange = samples::otherEnd(samples::caught());
    exchange.added = {{0, 12}, {25, 17}};
    exchange.secrets = {{{40, 8}, u"api \"token\""_s}, {{60, 1}, {}}};
    exchange.cause = {makeUuidV7(), CauseKind::Replay};
    exchange.endpoint = u"Bestellungen (\u00fc)"_s;
    exchange.rule = u"twice \"down\""_s;
    exchange.faults = {{FaultKind::DelayHead, 5000}, {FaultKind::NoAnswer, 0}};
    QTest::newRow("parts that were added and parts that are secret") << exchange;

    exchange = samples::caught();
    exchange.stream = StreamFacts{
        .id = 7,
        .tables = {{.entries = {}, .limit = 4096}, {.entries = {{"x-\xff\"", "\0\x80"_ba}, {"a", {}}}, .limit = 128}},
        .upgraded = true};
    QTest::newRow("a stream, with the tables that its fields refer to") << exchange;

    exchange = samples::caught();
    QByteArray all;
    for (int i = 0; i < 1024; ++i)
        all += char(i);
    exchange.transcript.in = inMemory(all);
    exchange.transcript.out = inMemory(QByteArray(200'000, '\0'));
    exchange.transcript.chunks = {{exchange.startedTick - 5, Direction::In, 1024},
                                  {exchange.startedTick - 9, Direction::Out, 200'000}};
    exchange.request->method = all.first(256);
    exchange.request->target = all;
    QTest::newRow("every byte value in both directions, and times before the start") << exchange;

    exchange = samples::caught();
    exchange.transcript.chunks.clear();
    qint64 total = 0;
    for (int i = 0; i < Transcript::maxChunks; ++i) {
        exchange.transcript.chunks.append({exchange.startedTick + i * 1'000'000'007LL,
                                           i % 3 ? Direction::In : Direction::Out, i});
        total += i;
    }
    QTest::newRow("as many chunks as are kept apart") << exchange;

    exchange = samples::caught();
    exchange.transcript.in = nullptr;
    exchange.transcript.chunks = {};
    exchange.transcript.out = inMemory({});
    QTest::newRow("no byte in either direction") << exchange;
}

void tst_ExchangeLog::keepsWhatWasRecorded()
{
    QFETCH(const Exchange, exchange);

    const auto log = open();
    Exchange begun = exchange;
    begun.state = State::Open;
    begun.error.reset();
    begun.response.reset();
    (begun.role == Role::Sent ? begun.transcript.in : begun.transcript.out) = nullptr;
    log->begin(begun);
    QVERIFY(log->commit());
    log->finish(exchange);
    QVERIFY(log->commit());

    const auto read = reader();
    const auto loaded = read->load(exchange.id);
    QVERIFY(loaded);
    samples::compareRecorded(*loaded, exchange);
    RETURN_IF_FAILED();
    QCOMPARE(loaded->number, 1);

    const auto row = read->row(1);
    QVERIFY(row && *row);
    ExchangeRow expected;
    expected.number = 1;
    expected.id = exchange.id;
    expected.role = exchange.role;
    expected.purpose = exchange.purpose;
    expected.state = exchange.state;
    expected.startedAt = exchange.startedAt;
    expected.duration = exchange.timing.total();
    if (exchange.request) {
        expected.method = exchange.request->method;
        expected.target = exchange.request->target.left(512);
    }
    expected.url = QString::fromUtf8(exchange.url.toUtf8()); // half a surrogate pair can't be shown
    expected.status = exchange.response ? exchange.response->status : 0;
    if (exchange.error)
        expected.error = exchange.error->kind;
    expected.requestSize = exchange.transcript.size(exchange.requestDirection());
    expected.responseSize = exchange.transcript.size(exchange.responseDirection());
    QCOMPARE(**row, expected);
    QCOMPARE(read->row(exchange.id).value(), *row);
}

void tst_ExchangeLog::keepsEachRecordedFactInOneRecord()
{
    QFETCH(const Exchange, exchange);

    const auto log = open();
    log->finish(exchange);
    QVERIFY(log->commit());
    const auto loaded = reader()->load(1);
    QVERIFY(loaded);
    samples::compareRecorded(*loaded, exchange);
}

void tst_ExchangeLog::showsNothingBeforeTheCommit()
{
    const auto log = open();
    const auto read = reader();
    log->begin(samples::caughtRequest());
    QCOMPARE(read->count().value(), 0);
    const qint64 version = read->version().value();
    QVERIFY(log->commit());
    QCOMPARE(read->count().value(), 1);
    QVERIFY(read->version().value() != version);
}

void tst_ExchangeLog::showsARequestBeforeItsAnswer()
{
    const auto log = open();
    Exchange exchange = samples::caughtRequest();
    log->begin(exchange);
    QVERIFY(log->commit());

    const auto read = reader();
    const auto row = read->row(1).value();
    QVERIFY(row);
    QCOMPARE(row->state, State::Open);
    QCOMPARE(row->duration, -1);
    QCOMPARE(row->status, 0);
    QCOMPARE(row->requestSize, exchange.transcript.in->size());
    samples::compareRecorded(read->load(1).value(), exchange);
    RETURN_IF_FAILED();

    samples::answer(exchange);
    log->finish(exchange);
    QVERIFY(log->commit());
    QCOMPARE(read->row(1).value()->state, State::Complete);
    samples::compareRecorded(read->load(1).value(), exchange);
}

void tst_ExchangeLog::recordsTheRestOfARequestWithItsAnswer()
{
    const auto log = open();
    Exchange exchange = samples::caught("a body that arrives in two parts");
    const QByteArray whole = samples::bytesOf(exchange.transcript.in);
    const QList<Chunk> chunks = exchange.transcript.chunks;
    exchange.transcript.in = inMemory(whole.first(20));
    exchange.transcript.chunks = {chunks.first()};
    log->begin(exchange);
    QVERIFY(log->commit());
    exchange.transcript.in = inMemory(whole);
    exchange.transcript.chunks = chunks;
    log->finish(exchange);
    QVERIFY(log->commit());
    samples::compareRecorded(reader()->load(1).value(), exchange);
}

void tst_ExchangeLog::fillsInWhatTheRequestLackedAtFirst()
{
    const auto log = open();
    Exchange exchange = samples::otherEnd(samples::caught());
    Exchange early = exchange;
    early.url.clear();
    early.connection = {};
    early.transcript = {};
    early.request.reset();
    early.response.reset();
    early.state = State::Open;
    log->begin(early);
    QVERIFY(log->commit());
    exchange.added = {{3, 4}};
    exchange.connection.tls.emplace().version = u"TLSv1.2"_s;
    log->finish(exchange);
    QVERIFY(log->commit());
    const auto read = reader();
    samples::compareRecorded(read->load(1).value(), exchange);
    RETURN_IF_FAILED();
    QCOMPARE(read->row(1).value()->method, "POST"_ba);
    QCOMPARE(read->row(1).value()->url, exchange.url);
}

void tst_ExchangeLog::numbersExchangesInTheOrderOfTheirCommit()
{
    const auto log = open();
    QList<Exchange> exchanges;
    for (int i = 0; i < 50; ++i) {
        exchanges.append(samples::caught("{}", i));
        log->begin(exchanges.last());
        if (i % 7 == 0)
            QVERIFY(log->commit());
        if (i % 3 != 0)
            log->finish(exchanges.last()); // some with their request, some with a later group
    }
    for (int i = 0; i < 50; i += 3)
        log->finish(exchanges[i]);
    QVERIFY(log->commit());
    const auto read = reader();
    QCOMPARE(read->count().value(), 50);
    for (int i = 0; i < 50; ++i) {
        samples::compareRecorded(read->load(i + 1).value(), exchanges[i]);
        RETURN_IF_FAILED();
    }
}

void tst_ExchangeLog::continuesWhereItWasLeft()
{
    const Exchange first = samples::caught("first");
    const Exchange second = samples::caught("second");
    for (const Exchange &exchange : {first, second}) {
        const auto log = open();
        log->finish(exchange);
        QVERIFY(log->commit());
    }
    const auto read = reader();
    samples::compareRecorded(read->load(1).value(), first);
    samples::compareRecorded(read->load(2).value(), second);
    RETURN_IF_FAILED();
    QCOMPARE(QDir(m_folder->path() + u"/log/bytes"_s).entryList({u"*.segment"_s}).size(), 1);
}

void tst_ExchangeLog::closesWhatWasFinishedWithoutAState()
{
    const auto log = open();
    Exchange exchange = samples::caught();
    exchange.state = State::Open;
    log->finish(exchange);
    exchange.id = makeUuidV7();
    exchange.error = Error{ErrorKind::ConnectionReset, {}};
    log->finish(exchange);
    QVERIFY(log->commit());
    QCOMPARE(reader()->row(1).value()->state, State::Complete);
    QCOMPARE(reader()->row(2).value()->state, State::Failed);
}

void tst_ExchangeLog::tellsWhoWatchesOfEachCommit()
{
    const auto log = open();
    int told = 0;
    log->onCommitted([&] { ++told; });
    QVERIFY(log->commit());
    QCOMPARE(told, 0);
    log->begin(samples::caughtRequest());
    QVERIFY(log->commit());
    QCOMPARE(told, 1);
    QVERIFY(log->commit());
    QCOMPARE(told, 1);
}

void tst_ExchangeLog::keepsWhatWasFinishedTwiceOnce()
{
    const auto log = open();
    Exchange exchange = samples::caught();
    log->begin(exchange);
    log->begin(exchange);
    log->finish(exchange);
    QVERIFY(log->commit());
    exchange.timing.send = 77;
    log->finish(exchange);
    QVERIFY(log->commit());
    log->finish(samples::caught("another"));
    QVERIFY(log->commit());
    const auto read = reader();
    QCOMPARE(read->count().value(), 2);
    QCOMPARE(read->load(1).value().timing.send, 77);
    QCOMPARE(read->rows({}, 1, 1).value().first().id, exchange.id);
}

void tst_ExchangeLog::takesItsLastGroupAlongWhenClosed()
{
    const Exchange exchange = samples::caught();
    open()->finish(exchange);
    samples::compareRecorded(reader()->load(1).value(), exchange);
}

void tst_ExchangeLog::keepsLargeBytesOfAnySourceInAFile()
{
    const auto log = open();
    Exchange exchange = samples::caught(QByteArray(300'000, 'x'));
    log->begin(exchange);
    QVERIFY(log->commit());
    exchange.transcript.out = inMemory(QByteArray(1'000'000, 'y'));
    log->finish(exchange);
    QVERIFY(log->commit());
    samples::compareRecorded(reader()->load(1).value(), exchange);
    RETURN_IF_FAILED();
    const QString path = m_folder->path() + u"/log/bytes/"_s + exchange.id.toString(QUuid::WithoutBraces);
    QCOMPARE(QFileInfo(path + u".in"_s).size(), exchange.transcript.in->size());
    QCOMPARE(QFileInfo(path + u".out"_s).size(), 1'000'000);
}

QTEST_GUILESS_MAIN(tst_ExchangeLog)
#include "tst_exchangelog.moc"

// SPDX-License-Identifier: MIT
#include "wire/machine.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace wirebell;

namespace {

// What one end knows of an exchange.
struct Seen
{
    Request request;
    QList<Response> interim;
    Response response;
    QByteArray requestContent;
    QByteArray responseContent;
    bool persists = false;

    bool operator==(const Seen &) const = default;
};

// One end of a connection: a machine that reads both directions, exchange after exchange.
class End
{
public:
    void feed(Side side, QByteArrayView bytes)
    {
        m_held[size_t(side)].append(bytes);
        while (step()) { }
    }
    void close(Side side)
    {
        std::vector<Event> events;
        m_machine.end(side, events);
        while (step()) { }
    }

    const std::vector<Seen> &seen() const { return m_seen; }
    const QByteArray &foreign(Side side) const { return m_foreign[size_t(side)]; }
    Machine &machine() { return m_machine; }

private:
    // Reads what is held; begins the next exchange where this one is over.
    bool step()
    {
        bool moved = false;
        for (const Side side : {Side::Request, Side::Response}) {
            QByteArray &held = m_held[size_t(side)];
            const qint64 at = m_machine.size(side);
            std::vector<Event> events;
            const qsizetype taken = m_machine.read(side, held, events);
            for (const Event &event : events) {
                if (event.kind == Event::Content)
                    m_content[size_t(event.side)].append(event.bytes);
                if (event.kind == Event::Upgraded)
                    m_switchedAt[size_t(event.side)] = event.range.at;
            }
            if (const auto from = m_switchedAt[size_t(side)])
                m_foreign[size_t(side)].append(held.first(taken).sliced(qMax(0, *from - at)));
            moved = moved || taken > 0;
            held.remove(0, taken);
        }
        const bool isOver = m_machine.request() && m_machine.request()->complete && m_machine.response()
            && m_machine.response()->complete;
        if (isOver && !m_over) {
            m_over = true;
            m_seen.push_back({*m_machine.request(), m_machine.interim(), *m_machine.response(), m_content[0],
                              m_content[1], m_machine.persists()});
            if (m_machine.persists()) {
                m_machine.next();
                m_content = {};
                m_over = false;
                moved = true;
            }
        }
        return moved;
    }

    Machine m_machine;
    std::vector<Seen> m_seen;
    std::array<QByteArray, 2> m_held;
    std::array<QByteArray, 2> m_content;
    std::array<QByteArray, 2> m_foreign;
    std::array<std::optional<qint64>, 2> m_switchedAt;
    bool m_over = false;
};

// Client and server, joined without sockets. What one writes it reads itself, as a tap does, and the other reads in
// pieces of other sizes.
class Joined
{
public:
    explicit Joined(quint32 seed) : m_random(seed) {}

    void send(const QByteArray &bytes) { write(Side::Request, bytes, client, server); }
    void answer(const QByteArray &bytes) { write(Side::Response, bytes, server, client); }
    void hangUp()
    {
        server.close(Side::Response);
        client.close(Side::Response);
    }

    End client;
    End server;

private:
    void write(Side side, const QByteArray &bytes, End &from, End &to)
    {
        inPieces(side, bytes, from);
        inPieces(side, bytes, to);
    }
    void inPieces(Side side, QByteArrayView bytes, End &end)
    {
        while (!bytes.isEmpty()) {
            const qsizetype size = qMin<qsizetype>(bytes.size(), m_random.bounded(1, 60));
            end.feed(side, bytes.first(size));
            bytes = bytes.sliced(size);
        }
    }

    QRandomGenerator m_random;
};

const QByteArray get = "GET /1 HTTP/1.1\r\nHost: x\r\n\r\n";
const QByteArray post = "POST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
const QByteArray chunkedPost = "POST /3 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "5\r\nhello\r\n7;a=b\r\n, world\r\n0\r\nX-Sum: 12\r\n\r\n";
const QByteArray head = "HEAD /4 HTTP/1.1\r\nHost: x\r\n\r\n";
const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
const QByteArray chunkedOk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n";
const QByteArray noContent = "HTTP/1.1 204 No Content\r\n\r\n";
const QByteArray headOk = "HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n";

} // namespace

/// Client and server joined in memory: both read the same exchanges, whatever the pieces.
class tst_Joined : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAfterTheOther_data() { seeds(); }
    void oneAfterTheOther();
    void pipelined_data() { seeds(); }
    void pipelined();
    void continued_data() { seeds(); }
    void continued();
    void untilTheServerHangsUp_data() { seeds(); }
    void untilTheServerHangsUp();
    void handedOverToAnotherProtocol_data() { seeds(); }
    void handedOverToAnotherProtocol();
    void nothingIsReadBehindAnAmbiguousRequest();

private:
    void seeds() const
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("in pieces by seed %u", seed) << seed;
    }
};

void tst_Joined::oneAfterTheOther()
{
    QFETCH(const quint32, seed);
    Joined joined(seed);
    const std::vector<std::pair<QByteArray, QByteArray>> exchanges{
        {get, ok}, {post, noContent}, {chunkedPost, chunkedOk}, {head, headOk}, {get, chunkedOk}};
    for (const auto &[request, response] : exchanges) {
        joined.send(request);
        joined.answer(response);
    }
    QCOMPARE(joined.client.seen().size(), exchanges.size());
    QCOMPARE(joined.client.seen(), joined.server.seen());
    const std::vector<Seen> &seen = joined.server.seen();
    QCOMPARE(seen[0].request.target, "/1");
    QCOMPARE(seen[0].responseContent, "ok");
    QCOMPARE(seen[1].requestContent, "hello");
    QCOMPARE(seen[1].response.status, 204);
    QCOMPARE(seen[2].requestContent, "hello, world");
    QCOMPARE(seen[2].request.trailers, (FieldList{{"X-Sum", "12"}}));
    QCOMPARE(seen[3].response.contentWanted, 1234);
    QVERIFY(seen[3].responseContent.isEmpty());
    QCOMPARE(seen[4].responseContent, "ok");
    for (const Seen &one : seen)
        QVERIFY(one.persists);
}

void tst_Joined::pipelined()
{
    QFETCH(const quint32, seed);
    Joined joined(seed);
    joined.send(get + post + chunkedPost + head + get);
    QCOMPARE(joined.server.seen().size(), 0u);
    QCOMPARE(joined.server.machine().request()->target, "/1");
    joined.answer(ok + noContent + chunkedOk);
    QCOMPARE(joined.server.seen().size(), 3u);
    QCOMPARE(joined.server.machine().request()->target, "/4");
    joined.answer(headOk + ok);
    QCOMPARE(joined.server.seen().size(), 5u);
    QCOMPARE(joined.client.seen(), joined.server.seen());
    QCOMPARE(joined.server.seen()[2].requestContent, "hello, world");
    QCOMPARE(joined.server.seen()[4].request.method, "GET");
}

void tst_Joined::continued()
{
    QFETCH(const quint32, seed);
    Joined joined(seed);
    joined.send("PUT /5 HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QVERIFY(joined.server.machine().expectsContinue());
    joined.answer("HTTP/1.1 100 Continue\r\n\r\n");
    QVERIFY(!joined.server.machine().expectsContinue());
    QCOMPARE(joined.client.machine().interim().size(), 1);
    joined.send("hello");
    joined.answer(ok);
    joined.send(get);
    joined.answer(ok);
    QCOMPARE(joined.client.seen().size(), 2u);
    QCOMPARE(joined.client.seen(), joined.server.seen());
    QCOMPARE(joined.client.seen()[0].interim.size(), 1);
    QCOMPARE(joined.client.seen()[1].interim.size(), 0);
}

void tst_Joined::untilTheServerHangsUp()
{
    QFETCH(const quint32, seed);
    Joined joined(seed);
    joined.send(get);
    joined.answer(ok);
    joined.send(get);
    joined.answer("HTTP/1.1 200 OK\r\n\r\nas long as ");
    joined.answer("it lasts");
    QCOMPARE(joined.client.seen().size(), 1u);
    joined.hangUp();
    QCOMPARE(joined.client.seen().size(), 2u);
    QCOMPARE(joined.client.seen(), joined.server.seen());
    QCOMPARE(joined.client.seen()[1].responseContent, "as long as it lasts");
    QVERIFY(!joined.client.seen()[1].persists);
}

void tst_Joined::handedOverToAnotherProtocol()
{
    QFETCH(const quint32, seed);
    Joined joined(seed);
    joined.send(get);
    joined.answer(ok);
    joined.send("GET /chat HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\nearly");
    joined.answer("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\nwelcome");
    joined.send(" and late");
    QCOMPARE(joined.client.seen(), joined.server.seen());
    for (const End *end : {&joined.client, &joined.server}) {
        QCOMPARE(end->seen().size(), 2u);
        QCOMPARE(end->seen()[1].response.framing, Framing::Upgraded);
        QCOMPARE(end->foreign(Side::Request), "early and late");
        QCOMPARE(end->foreign(Side::Response), "welcome");
    }
}

void tst_Joined::nothingIsReadBehindAnAmbiguousRequest()
{
    Joined joined(1);
    joined.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG");
    joined.answer(ok);
    joined.send("ET /admin HTTP/1.1\r\nHost: x\r\n\r\n");
    joined.answer(ok);
    QCOMPARE(joined.server.seen().size(), 1u);
    QVERIFY(!joined.server.seen()[0].persists);
    QVERIFY(joined.server.machine().ambiguous(Side::Request));
}

QTEST_GUILESS_MAIN(tst_Joined)
#include "tst_joined.moc"

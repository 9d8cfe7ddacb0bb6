// SPDX-License-Identifier: MIT
#include "wire/machine.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

const QByteArray get = "GET /1 HTTP/1.1\r\nHost: x\r\n\r\n";
const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

} // namespace

/// How a Machine is used, beyond what the conversations of tests/data/wire show.
class tst_MachineUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentIsViewedWhereItWasGiven();
    void contentOfKnownLengthIsSkipped();
    void contentUntilCloseIsSkipped();
    void aChunksDataIsSkipped();
    void whatHasNoKnownFramingIsNotSkipped();
    void aLimitHoldsForWhatIsSkipped();
    void everythingIsTakenAfterAFailure();
    void nothingIsTakenAfterTheEnd();
    void theFirstFailureIsKept();
    void theNextExchangeLeavesCopiesAlone();
    void theNextExchangeForgetsEverything();
    void aMachineMovesWithWhatItHasRead();
    void responsesHaveTheirOwnLimits();
    void theRequestTellsWhetherItPersists_data();
    void theRequestTellsWhetherItPersists();
};

void tst_MachineUse::contentIsViewedWhereItWasGiven()
{
    const QByteArray bytes = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
    Machine machine;
    std::vector<Event> events;
    QCOMPARE(machine.read(Side::Request, bytes, events), bytes.size());
    QCOMPARE(events.size(), 3u);
    QCOMPARE(events[1].kind, Event::Content);
    QCOMPARE(static_cast<const void *>(events[1].bytes.data()),
             static_cast<const void *>(bytes.constData() + bytes.size() - 5));
    QCOMPARE(events[1].range, (ByteRange{bytes.size() - 5, 5}));
}

void tst_MachineUse::contentOfKnownLengthIsSkipped()
{
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Request, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n0123", events);
    QCOMPARE(machine.skippable(Side::Request), 996);
    machine.skip(Side::Request, 900);
    QCOMPARE(machine.skippable(Side::Request), 96);
    QVERIFY(!machine.ended(Side::Request));
    machine.skip(Side::Request, 96);
    QVERIFY(machine.ended(Side::Request));
    QVERIFY(machine.request()->complete);
    QCOMPARE(machine.request()->contentSize, 1000);
    QCOMPARE(machine.size(Side::Request), machine.request()->bodyAt() + 1000);
    QCOMPARE(machine.skippable(Side::Request), 0);
}

void tst_MachineUse::contentUntilCloseIsSkipped()
{
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Request, get, events);
    machine.read(Side::Response, "HTTP/1.1 200 OK\r\n\r\n", events);
    QCOMPARE(machine.skippable(Side::Response), std::numeric_limits<qint64>::max());
    machine.skip(Side::Response, 1'000'000'000'000);
    events.clear();
    machine.end(Side::Response, events);
    QCOMPARE(events.size(), 1u);
    QCOMPARE(events[0].kind, Event::End);
    QCOMPARE(machine.response()->contentSize, 1'000'000'000'000);
}

void tst_MachineUse::aChunksDataIsSkipped()
{
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Request, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n01", events);
    QCOMPARE(machine.skippable(Side::Request), 998);
    machine.skip(Side::Request, 998);
    QCOMPARE(machine.skippable(Side::Request), 0);
    const QByteArray rest = "\r\n1\r\nx\r\n0\r\n\r\n";
    QCOMPARE(machine.read(Side::Request, rest, events), rest.size());
    QVERIFY(machine.request()->complete);
    QCOMPARE(machine.request()->contentSize, 1001);
}

void tst_MachineUse::whatHasNoKnownFramingIsNotSkipped()
{
    Machine machine;
    std::vector<Event> events;
    QCOMPARE(machine.skippable(Side::Request), 0);
    machine.read(Side::Request, "POST / HTTP/1.1\r\nHost: x\r\n", events);
    QCOMPARE(machine.skippable(Side::Request), 0);
    machine.read(Side::Request, "Transfer-Encoding: chunked\r\n\r\n", events);
    QCOMPARE(machine.skippable(Side::Request), 0);
    machine.read(Side::Request, "0\r\nX: 1\r\n", events);
    QCOMPARE(machine.skippable(Side::Request), 0);
}

void tst_MachineUse::aLimitHoldsForWhatIsSkipped()
{
    Machine machine({}, {.content = 100});
    std::vector<Event> events;
    machine.read(Side::Response, "HTTP/1.1 200 OK\r\n\r\n", events);
    QCOMPARE(machine.skippable(Side::Response), 100);
    machine.skip(Side::Response, 100);
    QCOMPARE(machine.skippable(Side::Response), 0);
    machine.read(Side::Response, "x", events);
    QCOMPARE(machine.error()->kind, ErrorKind::BodyTooLarge);
}

void tst_MachineUse::everythingIsTakenAfterAFailure()
{
    Machine machine;
    std::vector<Event> events;
    const QByteArray bytes = "\x16\x03\x01 whatever\r\n\r\nGET / HTTP/1.1\r\n\r\n";
    QCOMPARE(machine.read(Side::Request, bytes, events), bytes.size());
    QCOMPARE(events.size(), 1u);
    QCOMPARE(events[0].kind, Event::Failed);
    events.clear();
    QCOMPARE(machine.read(Side::Request, get, events), get.size());
    QVERIFY(events.empty());
    QCOMPARE(machine.size(Side::Request), bytes.size() + get.size());
    machine.end(Side::Request, events);
    QVERIFY(events.empty());
}

void tst_MachineUse::nothingIsTakenAfterTheEnd()
{
    Machine machine;
    std::vector<Event> events;
    QCOMPARE(machine.read(Side::Request, get + get, events), get.size());
    QCOMPARE(machine.read(Side::Request, get, events), 0);
    QCOMPARE(machine.size(Side::Request), get.size());
    QCOMPARE(events.size(), 2u);
}

void tst_MachineUse::theFirstFailureIsKept()
{
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Request, "QUIT\r\n", events);
    machine.read(Side::Response, "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", events);
    QCOMPARE(machine.error()->kind, ErrorKind::NotHttp);
    QCOMPARE(machine.error()->detail, u"QUIT"_s);
    QVERIFY(machine.ended(Side::Request) && machine.ended(Side::Response));
}

void tst_MachineUse::theNextExchangeLeavesCopiesAlone()
{
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Request, "get /1 HTTP/1.1\r\nHost: x\r\nX-A: 1\r\n\r\n", events);
    machine.read(Side::Response, "HTTP/1.1 103 Early\r\nLink: a\r\n\r\n" + ok, events);
    const Request request = *machine.request();
    const Response response = *machine.response();
    const QList<Response> interim = machine.interim();
    const QList<Mark> marks = machine.marks(Side::Request);
    machine.next();
    machine.read(Side::Request, "POST /2 HTTP/1.1\r\nHost: y\r\nX-B: 2\r\nX-C: 3\r\nContent-Length : 0\r\n\r\n",
                 events);
    machine.read(Side::Response, "HTTP/1.1 500 No\r\nContent-Length: 0\r\nX-D: 4\r\n\r\n", events);
    QCOMPARE(request.method, "get");
    QCOMPARE(request.fields, (FieldList{{"Host", "x"}, {"X-A", "1"}}));
    QCOMPARE(response.fields, (FieldList{{"Content-Length", "0"}}));
    QCOMPARE(interim.size(), 1);
    QCOMPARE(interim[0].fields, (FieldList{{"Link", "a"}}));
    QCOMPARE(marks, (QList<Mark>{{{0, 3}, MarkKind::LowercaseMethod}}));
    QCOMPARE(machine.request()->fields,
             (FieldList{{"Host", "y"}, {"X-B", "2"}, {"X-C", "3"}, {"Content-Length", "0"}}));
    QCOMPARE(machine.response()->status, 500);
}

void tst_MachineUse::theNextExchangeForgetsEverything()
{
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Request, "POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
                 events);
    machine.end(Side::Request, events);
    machine.read(Side::Response, "HTTP/1.0 204 No Content\r\nContent-Length: 3\r\n\r\n", events);
    QVERIFY(machine.error() && machine.ambiguous(Side::Request) && !machine.persists());
    machine.next();
    QVERIFY(!machine.error());
    QVERIFY(!machine.request() && !machine.response() && machine.interim().isEmpty());
    for (const Side side : {Side::Request, Side::Response}) {
        QVERIFY(machine.marks(side).isEmpty());
        QVERIFY(!machine.ambiguous(side));
        QVERIFY(!machine.ended(side));
        QCOMPARE(machine.size(side), 0);
    }
    QCOMPARE(machine.read(Side::Request, get, events), get.size());
    QCOMPARE(machine.read(Side::Response, ok, events), ok.size());
    QCOMPARE(machine.request()->headAt, 0);
    QVERIFY(machine.persists());
}

void tst_MachineUse::aMachineMovesWithWhatItHasRead()
{
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Request, get.first(10), events);
    Machine moved = std::move(machine);
    moved.read(Side::Request, get.sliced(10), events);
    QCOMPARE(moved.request()->target, "/1");
}

void tst_MachineUse::responsesHaveTheirOwnLimits()
{
    const QByteArray fields = QByteArray("X-A: 1\r\n").repeated(500);
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Response, "HTTP/1.1 200 OK\r\n" + fields + "\r\n", events);
    QCOMPARE(machine.response()->fields.size(), 500);
    machine.read(Side::Request, "GET / HTTP/1.1\r\n" + fields + "\r\n", events);
    QCOMPARE(machine.error(), (Error{ErrorKind::HeadTooLarge, u"200"_s}));
    QCOMPARE(machine.request()->fields.size(), 200);
}

void tst_MachineUse::theRequestTellsWhetherItPersists_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("persists");
    QTest::newRow("HTTP/1.1 does") << get << true;
    QTest::newRow("not before its head is read") << get.chopped(1) << false;
    QTest::newRow("not with close") << "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"_ba << false;
    QTest::newRow("HTTP/1.0 does not") << "GET / HTTP/1.0\r\n\r\n"_ba << false;
    QTest::newRow("HTTP/1.0 does with keep-alive") << "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"_ba << true;
    QTest::newRow("not where its end is ambiguous")
        << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length : 0\r\n\r\n"_ba << false;
    QTest::newRow("not where it failed") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n"_ba << false;
}

void tst_MachineUse::theRequestTellsWhetherItPersists()
{
    QFETCH(const QByteArray, request);
    QFETCH(const bool, persists);
    Machine machine;
    std::vector<Event> events;
    machine.read(Side::Request, request, events);
    QCOMPARE(machine.requestPersists(), persists);
    QVERIFY(!machine.persists());
    machine.read(Side::Response, ok, events);
    QCOMPARE(machine.persists(), persists);
}

QTEST_GUILESS_MAIN(tst_MachineUse)
#include "tst_machineuse.moc"

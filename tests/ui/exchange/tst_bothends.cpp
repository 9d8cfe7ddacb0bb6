// SPDX-License-Identifier: MIT
#include "ui/exchange/bothends.h"
#include "ui/exchange/bytediff.h"
#include "ui/exchange/sampleexchange.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

/// The changed parts of a line between brackets: "POST [http://a]/b".
QByteArray bracketed(const QByteArray &bytes, const QList<ByteRange> &ranges)
{
    QByteArray text = bytes;
    for (auto it = ranges.crbegin(); it != ranges.crend(); ++it) {
        text.insert(it->end(), ']');
        text.insert(it->at, '[');
    }
    return text;
}

QByteArray nameOf(Change change)
{
    switch (change) {
    case Change::None:
        return "=";
    case Change::AbsoluteToOriginForm:
        return "absolute to origin";
    case Change::OriginToAbsoluteForm:
        return "origin to absolute";
    case Change::Target:
        return "target";
    case Change::StartLine:
        return "start line";
    case Change::NameInLowerCase:
        return "lower case";
    case Change::NameInOtherCase:
        return "other case";
    case Change::Value:
        return "value";
    case Change::WhiteSpace:
        return "white space";
    case Change::LineEnd:
        return "line end";
    case Change::DroppedHopByHop:
        return "hop by hop";
    case Change::Dropped:
        return "dropped";
    case Change::Added:
        return "added";
    case Change::Moved:
        return "moved";
    case Change::Body:
        return "body";
    }
    return {};
}

class BothEndsTest : public QObject
{
    Q_OBJECT

    static MessageEnd request(const std::shared_ptr<const Exchange> &exchange)
    {
        return {exchange->requestBytes(), exchange->request ? &*exchange->request : nullptr};
    }

    static MessageEnd response(const std::shared_ptr<const Exchange> &exchange)
    {
        return {exchange->responseBytes(), exchange->response ? &*exchange->response : nullptr};
    }

    /// Each line as "change: from | to".
    static QStringList told(const AlignedMessage &message, const QByteArray &from, const QByteArray &to)
    {
        QStringList lines;
        for (const AlignedLine &line : message.lines) {
            const auto side = [](const QByteArray &bytes, ByteRange range, const QList<ByteRange> &changed) {
                QList<ByteRange> inLine;
                for (const ByteRange &part : changed)
                    inLine.append({part.at - range.at, part.length});
                return bracketed(bytes.sliced(range.at, range.length), inLine).trimmed();
            };
            lines += QString::fromUtf8(nameOf(line.change) + ": " + side(from, line.from, line.fromBytes) + " | " +
                                       side(to, line.to, line.toBytes));
        }
        return lines;
    }

private Q_SLOTS:
    void bytesOfTwoLines_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("markedFrom");
        QTest::addColumn<QByteArray>("markedTo");

        QTest::newRow("equal lines have no changed byte") << "abc"_ba << "abc"_ba << "abc"_ba << "abc"_ba;
        QTest::newRow("one letter of a word") << "front door"_ba << "front doom"_ba << "front doo[r]"_ba
                                              << "front doo[m]"_ba;
        QTest::newRow("a word that shares one letter is another word")
            << "Connection: keep-alive\r\n"_ba << "Connection: close\r\n"_ba << "Connection: [keep-alive]\r\n"_ba
            << "Connection: [close]\r\n"_ba;
        QTest::newRow("letters that changed their case, each by itself")
            << "X-GitHub-Event: push"_ba << "x-github-event: push"_ba << "[X]-[G]it[H]ub-[E]vent: push"_ba
            << "[x]-[g]it[h]ub-[e]vent: push"_ba;
        QTest::newRow("what was left out") << "POST http://a:1/b HTTP/1.1"_ba << "POST /b HTTP/1.1"_ba
                                           << "POST [http://a:1]/b HTTP/1.1"_ba << "POST /b HTTP/1.1"_ba;
        QTest::newRow("a number is one word") << "Content-Length: 141"_ba << "Content-Length: 163"_ba
                                              << "Content-Length: [141]"_ba << "Content-Length: [163]"_ba;
        QTest::newRow("the last letter of a short word") << "\"u7-1\""_ba << "\"u7-2\""_ba << "\"u7-[1]\""_ba
                                                         << "\"u7-[2]\""_ba;
        QTest::newRow("against nothing") << ""_ba << "abc"_ba << ""_ba << "[abc]"_ba;
        QTest::newRow("two places in one line") << "a=1&b=2&c=3"_ba << "a=9&b=2&c=8"_ba << "a=[1]&b=2&c=[3]"_ba
                                                << "a=[9]&b=2&c=[8]"_ba;
    }

    void bytesOfTwoLines()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, markedFrom);
        QFETCH(QByteArray, markedTo);
        const ByteDiff diff = diffBytes(from, to);
        QCOMPARE(bracketed(from, diff.from), markedFrom);
        QCOMPARE(bracketed(to, diff.to), markedTo);
    }

    void aRelaysRequest()
    {
        const auto sent = SampleExchange::read(SampleExchange::pushSent());
        const auto caught = SampleExchange::read(SampleExchange::pushCaught());
        const auto aligned = align(request(sent), request(caught));
        QVERIFY(aligned);
        const auto lines = told(*aligned, *sent->requestBytes()->readAll(), *caught->requestBytes()->readAll());
        QCOMPARE(lines[0],
                 u"absolute to origin: POST [http://127.0.0.1:9000]/github HTTP/1.1 | POST /github HTTP/1.1"_s);
        QCOMPARE(lines[1], u"=: Host: 127.0.0.1:9000 | Host: 127.0.0.1:9000"_s);
        QCOMPARE(lines[4], u"lower case: [X]-[G]it[H]ub-[E]vent: push | [x]-[g]it[h]ub-[e]vent: push"_s);
        QCOMPARE(lines[9], u"hop by hop: Proxy-Connection: keep-alive | "_s);
        QCOMPARE(lines[10], u"added:  | Via: 1.1 relay"_s);
        QCOMPARE(lines[11], u"=:  | "_s);
        QCOMPARE(aligned->body, AlignedMessage::Body::Same);
        QCOMPARE(aligned->content, 150);
        QCOMPARE(aligned->changed(), 2);
        QCOMPARE(aligned->added(), 1);
        QCOMPARE(aligned->lost(), 1);
        QCOMPARE(aligned->differences(), (std::vector<size_t>{0, 4, 9, 10}));
        // A line that only one side has stands between the same neighbours on the other.
        QCOMPARE(aligned->lines[9].to, (ByteRange{aligned->lines[8].to.end(), 0}));
        QCOMPARE(aligned->lines[10].from, (ByteRange{aligned->lines[9].from.end(), 0}));
    }

    void heads_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QStringList>("expected");

        QTest::newRow("another value") << "A: 1\r\n"_ba << "A: 2\r\n"_ba << QStringList{u"value: A: [1] | A: [2]"_s};
        QTest::newRow("a name in other case")
            << "a-b: 1\r\n"_ba << "A-B: 1\r\n"_ba << QStringList{u"other case: [a]-[b]: 1 | [A]-[B]: 1"_s};
        QTest::newRow("white space around the value")
            << "A: 1\r\n"_ba << "A:1\r\n"_ba << QStringList{u"white space: A:[ ]1 | A:1"_s};
        QTest::newRow("another line end")
            << "A: 1\n"_ba << "A: 1\r\n"_ba << QStringList{u"line end: A: 1 | A: 1[\r]"_s};
        QTest::newRow("a duplicate stays with its place")
            << "A: 1\r\nA: 2\r\nA: 3\r\n"_ba << "A: 1\r\nA: 3\r\n"_ba
            << QStringList{u"=: A: 1 | A: 1"_s, u"dropped: A: 2 | "_s, u"=: A: 3 | A: 3"_s};
        QTest::newRow("a field named by Connection is for one hop")
            << "Connection: X-Hop\r\nX-Hop: 1\r\n"_ba << "B: 1\r\n"_ba
            << QStringList{u"hop by hop: Connection: X-Hop | "_s, u"hop by hop: X-Hop: 1 | "_s, u"added:  | B: 1"_s};
        QTest::newRow("a line that moved")
            << "A: 1\r\nB: 2\r\nC: 3\r\n"_ba << "B: 2\r\nC: 3\r\nA: 1\r\n"_ba
            << QStringList{u"moved: A: 1 | "_s, u"=: B: 2 | B: 2"_s, u"=: C: 3 | C: 3"_s, u"moved:  | A: 1"_s};
    }

    void heads()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QStringList, expected);
        const QByteArray start = "GET / HTTP/1.1\r\n";
        const auto sent = SampleExchange::read(SampleExchange::sent(start + from + "\r\n", {}));
        const auto caught = SampleExchange::read(SampleExchange::caught(start + to + "\r\n", {}));
        const auto aligned = align(request(sent), request(caught));
        QVERIFY(aligned);
        QStringList lines = told(*aligned, start + from + "\r\n", start + to + "\r\n");
        QCOMPARE(lines.takeFirst(), u"=: GET / HTTP/1.1 | GET / HTTP/1.1"_s);
        QCOMPARE(lines.takeLast(), u"=:  | "_s);
        for (QString &line : lines)
            line.replace(u"[\r"_s, u"[\\r"_s);
        for (QString &line : expected)
            line.replace(u"[\r"_s, u"[\\r"_s);
        QCOMPARE(lines, expected);
    }

    void bodiesLineByLine()
    {
        const QByteArray head = "POST / HTTP/1.1\r\nContent-Length: 17\r\n\r\n";
        const auto sent = SampleExchange::read(SampleExchange::sent(head + "one\ntwo\nthree\nfou", {}));
        const auto caught = SampleExchange::read(SampleExchange::caught(head + "one\ntwO\nand\nthree\n", {}));
        const auto aligned = align(request(sent), request(caught));
        QVERIFY(aligned);
        QCOMPARE(aligned->body, AlignedMessage::Body::Differs);
        QStringList lines = told(*aligned, head + "one\ntwo\nthree\nfou", head + "one\ntwO\nand\nthree\n");
        lines = lines.sliced(3);
        QCOMPARE(lines, (QStringList{u"=: one | one"_s, u"body: tw[o] | tw[O]"_s, u"added:  | and"_s,
                                     u"=: three | three"_s, u"dropped: fou | "_s}));
    }

    void largeBodiesFromBothEnds()
    {
        const QByteArray head = "POST / HTTP/1.1\r\nContent-Length: 3145728\r\n\r\n";
        QByteArray body(3 * 1024 * 1024, 'x');
        QByteArray other = body;
        other[2'000'000] = 'y';
        const auto sent = SampleExchange::read(SampleExchange::sent(head + body, {}));
        const auto same = align(request(sent), request(SampleExchange::read(SampleExchange::caught(head + body, {}))));
        QCOMPARE(same->body, AlignedMessage::Body::Same);
        QCOMPARE(same->content, body.size());
        const auto aligned =
            align(request(sent), request(SampleExchange::read(SampleExchange::caught(head + other, {}))));
        QCOMPARE(aligned->lines.back().change, Change::Body);
        QCOMPARE(aligned->lines.back().fromBytes, (QList<ByteRange>{{head.size() + 2'000'000, 1}}));
        QCOMPARE(aligned->lines.back().toBytes, (QList<ByteRange>{{head.size() + 2'000'000, 1}}));
    }

    void contentInOtherFraming()
    {
        const auto sent = SampleExchange::read(SampleExchange::sent(
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", {}));
        const auto caught =
            SampleExchange::read(SampleExchange::caught("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nabcde", {}));
        const auto aligned = align(request(sent), request(caught));
        QCOMPARE(aligned->body, AlignedMessage::Body::SameContent);
        QCOMPARE(aligned->content, 5);
    }

    void whatCouldNotBeReadIsComparedAsBytes()
    {
        const auto sent = SampleExchange::read(SampleExchange::sent("GET / HTTP/1.1\r\n\r\n", "no http at all"));
        const auto caught = SampleExchange::read(SampleExchange::caught("GET / HTTP/1.1\r\n\r\n", "no http at All"));
        const auto aligned = align(response(caught), response(sent));
        QVERIFY(aligned);
        QCOMPARE(aligned->changed(), 1);
        QCOMPARE(aligned->lines[0].toBytes, (QList<ByteRange>{{11, 1}}));
    }

    void anEndWithoutBytes()
    {
        const auto sent = SampleExchange::read(SampleExchange::sent("GET / HTTP/1.1\r\n\r\n", {}));
        const auto aligned = align(request(sent), MessageEnd());
        QVERIFY(aligned);
        QCOMPARE(aligned->lost(), 2);
    }
};

} // namespace wirebell

QTEST_APPLESS_MAIN(wirebell::BothEndsTest)
#include "tst_bothends.moc"

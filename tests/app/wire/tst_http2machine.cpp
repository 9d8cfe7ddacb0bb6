// SPDX-License-Identifier: MIT
#include "support/http2client.h"
#include "wire/http2machine.h"

#include <QTest>

using namespace wirebell;
using namespace Http2Bytes;
using namespace Qt::StringLiterals;

namespace {

/// What a machine tells, as lines; its answers' content comes from the test.
class Told final : public Http2Machine::User
{
public:
    explicit Told(const Limits &limits = {}, const Http2Limits &more = {}) : machine(*this, limits, more) {}

    /// What has left.
    QByteArray out()
    {
        QByteArray all;
        for (QByteArrayView next = machine.bytesOut(); !next.isEmpty(); next = machine.bytesOut())
            all += next;
        return all;
    }
    qint64 kept() const
    {
        qint64 size = machine.unfinished().size();
        for (const QByteArray &each : bytes)
            size += each.size();
        return size;
    }

    Http2Machine machine;
    QStringList lines;
    QMap<qint32, QByteArray> bytes;
    QMap<qint32, QByteArray> contents; // what is to be given, and not yet
    QMap<qint32, bool> ends;

private:
    void tell(qint32 stream, const QString &what) { lines.append(u"%1 %2"_s.arg(stream).arg(what)); }

    qint64 fieldsCame(qint32 stream, bool begins, const FieldTable &) override
    {
        if (begins)
            tell(stream, u"begins"_s);
        return bytes[stream].size();
    }
    void bytesCame(qint32 stream, QByteArrayView more) override { bytes[stream] += more; }
    void headCame(qint32 stream) override
    {
        tell(stream, u"head "_s + QString::fromLatin1(machine.request(stream).request()->target));
    }
    void requestEnded(qint32 stream) override
    {
        tell(stream, u"ended %1"_s.arg(machine.request(stream).request()->contentSize));
    }
    void requestFailed(qint32 stream, const Error &error) override
    {
        tell(stream, u"failed %1 %2"_s.arg(name(error.kind), error.detail));
    }
    void streamReset(qint32 stream, quint32 code) override { tell(stream, u"reset "_s + http2ErrorName(code)); }
    Http2Machine::Content contentOf(qint32 stream, char *to, qint64 most) override
    {
        QByteArray &content = contents[stream];
        const qint64 size = qMin<qint64>(content.size(), most);
        std::memcpy(to, content.constData(), size_t(size));
        content.remove(0, size);
        return {.size = size, .ends = content.isEmpty() && ends.value(stream)};
    }
};

} // namespace

class Http2MachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreToldHoweverTheyCome_data();
    void requestsAreToldHoweverTheyCome();
    void aHeadStandsWhereItWasRecorded();
    void contentWaitsAndGoesOn();
    void answersReferToNothingBefore();
    void streamsBeyondTheLimitAreRefused();
    void anUpgradeBeginsWithStreamOne();
    void whatIsForgottenBelongsToTheConnection();
    void aGoAwayInOrderEndsWhatIsThere();
    void aDepartureIsMarked_data();
    void aDepartureIsMarked();
};

void Http2MachineTest::requestsAreToldHoweverTheyCome_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("error");
    const auto headers = [](quint32 stream, const QByteArray &block, quint8 flags = 4) {
        return frame(Http2Frame::Headers, flags, stream, block);
    };
    const QByteArray post = head("POST", "/p");
    QTest::newRow("a GET") << get(1, "/a") << u"1 begins, 1 head /a, 1 ended 0"_s << QString();
    QTest::newRow("two at once") << headers(1, post) + get(3, "/b") + frame(0, 1, 1, "body")
                                 << u"1 begins, 1 head /p, 3 begins, 3 head /b, 3 ended 0, 1 ended 4"_s << QString();
    QTest::newRow("a head in pieces, with padding and priority")
        << frame(Http2Frame::Headers, Http2Frame::Padded | Http2Frame::HasPriority | Http2Frame::EndStream, 1,
                 "\x02"_ba + "\0\0\0\0\x10"_ba + post.first(10) + "\0\0"_ba)
            + frame(Http2Frame::Continuation, 0, 1, post.sliced(10, 5))
            + frame(Http2Frame::Continuation, 4, 1, post.sliced(15))
        << u"1 begins, 1 head /p, 1 ended 0"_s << QString();
    QTest::newRow("trailers") << headers(1, post) + frame(0, 0, 1, "x") + headers(1, field("t", "1"), 5)
                              << u"1 begins, 1 head /p, 1 ended 1"_s << QString();
    QTest::newRow("a reset") << headers(1, post) + frame(Http2Frame::RstStream, 0, 1, "\0\0\0\x8"_ba)
                             << u"1 begins, 1 head /p, 1 reset CANCEL"_s << QString();
    QTest::newRow("a head without a method")
        << headers(1, field(":path", "/x"), 5) << u"1 begins, 1 head /x, 1 failed malformed-head "_s << QString();
    QTest::newRow("a content beyond the limit")
        << headers(1, post) + frame(0, 0, 1, QByteArray(60, 'x')) + frame(0, 1, 1, QByteArray(60, 'x'))
        << u"1 begins, 1 head /p, 1 failed body-too-large 100"_s << QString();
    QTest::newRow("frames of an unknown type") << frame(0xee, 0, 0, "what") + get(1, "/a")
                                               << u"1 begins, 1 head /a, 1 ended 0"_s << QString();
    QTest::newRow("DATA of a stream that never began") << frame(0, 1, 1, "x") << QString() << u"PROTOCOL_ERROR"_s;
    QTest::newRow("a stream of an even number") << get(2, "/a") << QString() << u"PROTOCOL_ERROR"_s;
    QTest::newRow("a head of the connection") << get(0, "/a") << QString() << u"PROTOCOL_ERROR"_s;
    QTest::newRow("a frame within a field block") << headers(1, post, 0) + frame(Http2Frame::Ping, 0, 0, "12345678")
                                                  << QString() << u"PROTOCOL_ERROR"_s;
    QTest::newRow("a CONTINUATION of nothing") << frame(Http2Frame::Continuation, 4, 1, post) << QString()
                                               << u"PROTOCOL_ERROR"_s;
    QTest::newRow("a field block that is no HPACK") << headers(1, "\xff\xff\xff\xff\xff"_ba, 5)
                                                    << u"1 begins, 1 failed malformed-head HPACK"_s
                                                    << u"COMPRESSION_ERROR"_s;
    QTest::newRow("a frame that is too long") << QByteArray::fromHex("004001000000000001") << QString()
                                              << u"FRAME_SIZE_ERROR"_s;
    QTest::newRow("a ninth CONTINUATION")
        << headers(1, post, 0) + frame(Http2Frame::Continuation, 0, 1, field("x", "y")).repeated(9)
        << QString() << u"ENHANCE_YOUR_CALM: field block"_s;
}

void Http2MachineTest::requestsAreToldHoweverTheyCome()
{
    QFETCH(QByteArray, sent);
    QFETCH(const QString, told);
    QFETCH(const QString, error);
    sent.prepend(opening());
    for (const qsizetype step : {sent.size(), qsizetype(1), qsizetype(7)}) {
        Told user({.content = 100});
        for (qsizetype at = 0; at < sent.size(); at += step)
            user.machine.read(QByteArrayView(sent).sliced(at, qMin(step, sent.size() - at)));
        const QByteArray out = user.out();
        QCOMPARE(user.lines.join(u", "_s), told);
        QCOMPARE(user.kept(), sent.size());
        QCOMPARE(user.machine.isOver(), !error.isEmpty());
        QVERIFY2(user.machine.error().value_or(Error()).detail.startsWith(error),
                 qPrintable(user.machine.error().value_or(Error()).detail));
        QCOMPARE(Http2Answers(out).goAway().has_value(), !error.isEmpty());
    }
}

void Http2MachineTest::aHeadStandsWhereItWasRecorded()
{
    Told user;
    user.machine.read(opening() + frame(Http2Frame::Headers, 4, 1, head("POST", "/"))
                      + frame(Http2Frame::WindowUpdate, 0, 1, "\0\0\1\0"_ba)
                      + frame(Http2Frame::Headers, 5, 1, field("T", "1")));
    const Request &request = *user.machine.request(1).request();
    QCOMPARE(request.headAt, 0);
    QCOMPARE(request.headSize, Http2Frame::headSize + head("POST", "/").size());
    QCOMPARE(user.machine.request(1).marks().first().range.at, user.bytes[1].size() - Http2Frame::headSize - 5);
}

void Http2MachineTest::contentWaitsAndGoesOn()
{
    Told user;
    user.machine.read(opening() + get(1, "/"));
    user.machine.answerInterim(1, 103, {{"Link", "</a>"}});
    user.machine.answerHead(1, 200, {{"X-Big", "Y"}, {"Connection", "close"}}, true, {{"T", "1"}});
    QByteArray out = user.out();
    QCOMPARE(Http2Answers(out).of(1).heads,
             (QList<FieldList>{{{":status", "103"}, {"link", "</a>"}}, {{":status", "200"}, {"x-big", "Y"}}}));
    QCOMPARE(Http2Answers(out).of(1).content, "");
    user.contents[1] = "one";
    user.machine.goOn(1);
    out += user.out();
    QCOMPARE(Http2Answers(out).of(1).content, "one");
    QVERIFY(!Http2Answers(out).of(1).ended);
    user.contents[1] = "two";
    user.ends[1] = true;
    user.machine.goOn(1);
    out += user.out();
    QCOMPARE(Http2Answers(out).of(1).content, "onetwo");
    QCOMPARE(Http2Answers(out).of(1).heads.last(), FieldList({{"t", "1"}}));
    QVERIFY(Http2Answers(out).of(1).ended);
}

void Http2MachineTest::answersReferToNothingBefore()
{
    Told user;
    user.machine.read(opening() + get(1, "/") + get(3, "/"));
    user.machine.answerHead(1, 200, {{"X-Same", "value"}}, false);
    user.out();
    user.machine.answerHead(3, 200, {{"X-Same", "value"}}, false);
    // Another reader, who has not seen the first.
    QCOMPARE(Http2Answers(user.out()).of(3).heads.first(), FieldList({{":status", "200"}, {"x-same", "value"}}));
}

void Http2MachineTest::streamsBeyondTheLimitAreRefused()
{
    Told user({}, {.streams = 2});
    QByteArray sent = opening();
    for (const quint32 stream : {1U, 3U, 5U})
        sent += get(stream, "/");
    user.machine.read(sent);
    QCOMPARE(user.lines.size(), 6);
    constexpr quint32 refused = 7;
    QCOMPARE(Http2Answers(user.out()).of(5).reset, std::optional(refused));
}

void Http2MachineTest::anUpgradeBeginsWithStreamOne()
{
    Told user;
    QVERIFY(!user.machine.upgrade("no base64!", false));
    Told other;
    QVERIFY(other.machine.upgrade("AAMAAABkAAQAoAAAAAIAAAAA", false));
    other.machine.answerHead(1, 204, {}, false);
    QByteArray out = other.out();
    other.machine.read(opening() + get(3, "/"));
    other.machine.answerHead(3, 200, {}, false);
    out += other.out();
    QCOMPARE(Http2Answers(out).of(1).heads.first().value(":status"), "204"_ba);
    QCOMPARE(Http2Answers(out).of(3).heads.first().value(":status"), "200"_ba);
}

void Http2MachineTest::whatIsForgottenBelongsToTheConnection()
{
    Told user;
    user.machine.read(opening() + frame(Http2Frame::Headers, 4, 1, head("POST", "/")));
    const qsizetype own = user.bytes[1].size();
    user.machine.forget(1);
    user.machine.read(frame(0, 1, 1, "late"));
    QCOMPARE(user.bytes[1].size(), own);
    QVERIFY(user.bytes[0].endsWith("late"));
}

void Http2MachineTest::aGoAwayInOrderEndsWhatIsThere()
{
    Told user;
    user.machine.read(opening() + get(1, "/"));
    user.machine.goAway(0);
    QByteArray out = user.out();
    QVERIFY(!user.machine.isOver());
    user.machine.read(get(3, "/late"));
    QCOMPARE(user.lines.filter(u"3 "_s).size(), 0);
    user.machine.answerHead(1, 200, {}, false);
    out += user.out();
    const Http2Answers answers(out);
    QCOMPARE(answers.goAway(), std::optional(0U));
    QVERIFY(answers.of(1).ended);
    QVERIFY(user.machine.isOver());
    QVERIFY(!user.machine.error());
}

void Http2MachineTest::aDepartureIsMarked_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<MarkKind>("kind");
    const QByteArray usual = head("GET", "/");
    QTest::newRow("a name in capitals") << usual + field("Upper", "x") << MarkKind::UnusualFieldName;
    QTest::newRow("a field of the connection") << usual + field("connection", "close") << MarkKind::UnusualFieldName;
    QTest::newRow("a pseudo-field behind others")
        << field(":method", "GET") + field("a", "b") + field(":path", "/") + field(":authority", "x")
        << MarkKind::UnusualFieldName;
    QTest::newRow("a pseudo-field that is none") << field(":what", "x") + usual << MarkKind::UnusualFieldName;
    QTest::newRow("a pseudo-field twice") << usual + field(":path", "/other") << MarkKind::UnusualFieldName;
    QTest::newRow("a name that is empty") << usual + field("", "x") << MarkKind::EmptyFieldName;
    QTest::newRow("a line break in a value") << usual + field("a", "b\r\nc: d") << MarkKind::ControlInFieldValue;
    QTest::newRow("a NUL in a value") << usual + field("a", "b\0c"_ba) << MarkKind::NulByte;
    QTest::newRow("no authority") << field(":method", "GET") + field(":path", "/") << MarkKind::MissingHost;
    QTest::newRow("another host") << usual + field("host", "other") << MarkKind::HostDiffers;
    QTest::newRow("a transfer coding") << usual + field("transfer-encoding", "chunked")
                                       << MarkKind::UnusualTransferCoding;
    QTest::newRow("a length that is none") << usual + field("content-length", "x") << MarkKind::UnusualContentLength;
    QTest::newRow("another length than there is")
        << usual + field("content-length", "9") << MarkKind::ConflictingContentLength;
    QTest::newRow("two lengths") << usual + field("content-length", "0") + field("content-length", "1")
                                 << MarkKind::ConflictingContentLength;
    QTest::newRow("a space in the target") << head("GET", "/a b") << MarkKind::UnusualTarget;
}

void Http2MachineTest::aDepartureIsMarked()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const MarkKind, kind);
    Told user;
    user.machine.read(opening() + frame(Http2Frame::Headers, 5, 1, fields));
    QVERIFY(user.machine.request(1).ended());
    QVERIFY(!user.machine.request(1).marks().isEmpty());
    QCOMPARE(user.machine.request(1).marks().first().kind, kind);
    QCOMPARE(user.machine.request(1).ambiguous(), isAmbiguous(kind));
}

QTEST_APPLESS_MAIN(Http2MachineTest)
#include "tst_http2machine.moc"

// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"
#include "exchange/sender.h"
#include "support/memorysink.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// A sender and a catcher of one program: both record the same bytes.
class BothEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBytesAreEqualAtBothEnds_data();
    void theBytesAreEqualAtBothEnds();
};

void BothEnds::theBytesAreEqualAtBothEnds_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("size");
    QTest::newRow("a request without a body") << "GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n"_ba << qint64(0);
    QTest::newRow("a small body") << "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n"_ba << qint64(5);
    QTest::newRow("a body that is spooled")
        << "PUT /big HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n"_ba << qint64(3'000'000);
    QTest::newRow("a body that waits for 100 Continue")
        << "PUT / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 700000\r\n\r\n"_ba << qint64(700'000);
}

void BothEnds::theBytesAreEqualAtBothEnds()
{
    QFETCH(QByteArray, head);
    QFETCH(qint64, size);
    MemorySink caughtSink;
    MemorySink sentSink;
    SystemResolver resolver;
    Catcher catcher(caughtSink);
    const auto origins = catcher.listen(u"localhost"_s, 0);
    QVERIFY(origins);
    Sender sender(&sentSink, resolver);
    QSignalSpy finished(&sender, &Sender::finished);

    ResolvedRequest request;
    request.head = head;
    QByteArray body(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = char(i * 31 >> 3);
    if (size > 0)
        request.body = inMemory(body);
    request.destination = {.tls = false, .host = u"localhost"_s, .port = quint16(origins->first().section(u':', -1).toUInt())};
    sender.send(request);
    QTRY_COMPARE(finished.count(), 1);
    QTRY_COMPARE(caughtSink.finished().size(), 1);

    const Exchange sent = sentSink.only();
    const Exchange caught = caughtSink.only();
    QCOMPARE(sent.state, State::Complete);
    QCOMPARE(caught.state, State::Complete);
    QCOMPARE(sent.transcript.out->readAll().value(), head + body);
    QCOMPARE(caught.transcript.in->readAll().value(), head + body);
    QCOMPARE(sent.transcript.in->readAll().value(), caught.transcript.out->readAll().value());
    QCOMPARE(sent.response->status, 200);
    QCOMPARE(*sent.response, *caught.response);
    QCOMPARE(*sent.request, *caught.request);
    QCOMPARE(sent.connection.local, caught.connection.remote);
    QCOMPARE(sent.connection.remote, caught.connection.local);
    QCOMPARE(sent.interim, caught.interim);
}

QTEST_GUILESS_MAIN(BothEnds)
#include "tst_bothends.moc"

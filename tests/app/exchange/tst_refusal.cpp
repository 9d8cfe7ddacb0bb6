// SPDX-License-Identifier: MIT
#include "exchange/refusal.h"

#include <QTest>

using namespace wirebell;

class RefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachErrorHasItsStatus_data();
    void eachErrorHasItsStatus();
    void aGatewayTellsWhatStoodInTheWay_data();
    void aGatewayTellsWhatStoodInTheWay();
};

static void statusRow(const char *name, ErrorKind kind, const QByteArray &line)
{
    QTest::newRow(name) << int(kind) << line;
}

void RefusalTest::eachErrorHasItsStatus_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("line");
    statusRow("a malformed head", ErrorKind::MalformedHead, "400 Bad Request");
    statusRow("a malformed chunk", ErrorKind::MalformedChunk, "400 Bad Request");
    statusRow("ambiguous framing", ErrorKind::AmbiguousFraming, "400 Bad Request");
    statusRow("something else than HTTP", ErrorKind::NotHttp, "400 Bad Request");
    statusRow("a request that ended early", ErrorKind::Incomplete, "400 Bad Request");
    statusRow("a request that came too slowly", ErrorKind::TimedOut, "408 Request Timeout");
    statusRow("a large body", ErrorKind::BodyTooLarge, "413 Content Too Large");
    statusRow("a large head", ErrorKind::HeadTooLarge, "431 Request Header Fields Too Large");
    statusRow("a full disk", ErrorKind::DiskFull, "507 Insufficient Storage");
    statusRow("a store that can't be written", ErrorKind::StoreNotWritable, "503 Service Unavailable");
    statusRow("a busy store", ErrorKind::StoreBusy, "503 Service Unavailable");
}

void RefusalTest::eachErrorHasItsStatus()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, line);
    const Answer answer = refusal({ErrorKind(kind), {}});
    QCOMPARE(QByteArray::number(answer.status) + ' ' + answer.reason, line);
    QCOMPARE(answer.body, QByteArray(name(ErrorKind(kind)).data()) + '\n');
}

void RefusalTest::aGatewayTellsWhatStoodInTheWay_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("line");
    statusRow("nobody listens", ErrorKind::ConnectionRefused, "502 Bad Gateway");
    statusRow("no such name", ErrorKind::NameNotResolved, "502 Bad Gateway");
    statusRow("too late", ErrorKind::TimedOut, "504 Gateway Timeout");
    statusRow("no connection in time", ErrorKind::ConnectTimedOut, "504 Gateway Timeout");
    statusRow("round in circles", ErrorKind::AmbiguousFraming, "508 Loop Detected");
}

void RefusalTest::aGatewayTellsWhatStoodInTheWay()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, line);
    const Answer answer = gatewayRefusal({ErrorKind(kind), {}});
    QCOMPARE(QByteArray::number(answer.status) + ' ' + answer.reason, line);
}

QTEST_APPLESS_MAIN(RefusalTest)
#include "tst_refusal.moc"

// SPDX-License-Identifier: MIT
#include "http/exchange.h"

#include <QTest>

using namespace wirebell;

class tst_Exchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRequestGoesOutWhereWeSentIt();
    void theRequestComesInWhereWeCaughtIt();
    void sizesAreKnownWithoutBytes();
    void interimResponsesAreToldApart_data();
    void interimResponsesAreToldApart();
    void theBodyBeginsBehindTheHead();
    void aConnectionIsReusedFromItsSecondExchangeOn();
};

void tst_Exchange::theRequestGoesOutWhereWeSentIt()
{
    Exchange exchange;
    exchange.role = Role::Sent;
    exchange.transcript.out = inMemory("request");
    exchange.transcript.in = inMemory("response!");
    QCOMPARE(exchange.requestDirection(), Direction::Out);
    QCOMPARE(exchange.requestBytes()->readAll(), QByteArray("request"));
    QCOMPARE(exchange.responseBytes()->readAll(), QByteArray("response!"));
}

void tst_Exchange::theRequestComesInWhereWeCaughtIt()
{
    Exchange exchange;
    exchange.role = Role::Caught;
    exchange.transcript.out = inMemory("response!");
    exchange.transcript.in = inMemory("request");
    QCOMPARE(exchange.requestDirection(), Direction::In);
    QCOMPARE(exchange.responseDirection(), Direction::Out);
    QCOMPARE(exchange.requestBytes()->readAll(), QByteArray("request"));
    QCOMPARE(exchange.responseBytes()->readAll(), QByteArray("response!"));
}

void tst_Exchange::sizesAreKnownWithoutBytes()
{
    Transcript transcript;
    QCOMPARE(transcript.size(Direction::Out), 0);
    transcript.in = inMemory("abc");
    QCOMPARE(transcript.size(Direction::Out), 0);
    QCOMPARE(transcript.size(Direction::In), 3);
}

void tst_Exchange::interimResponsesAreToldApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("interim");
    QTest::newRow("100 Continue") << 100 << true;
    QTest::newRow("101 changes the protocol and is final") << 101 << false;
    QTest::newRow("103 Early Hints") << 103 << true;
    QTest::newRow("199") << 199 << true;
    QTest::newRow("200 OK") << 200 << false;
    QTest::newRow("no status") << 0 << false;
}

void tst_Exchange::interimResponsesAreToldApart()
{
    QFETCH(const int, status);
    QFETCH(const bool, interim);
    Response response;
    response.status = status;
    QCOMPARE(response.isInterim(), interim);
}

void tst_Exchange::theBodyBeginsBehindTheHead()
{
    Response response;
    response.headAt = 25; // an interim response stood before it
    response.headSize = 40;
    QCOMPARE(response.bodyAt(), 65);
}

void tst_Exchange::aConnectionIsReusedFromItsSecondExchangeOn()
{
    Connection connection;
    QVERIFY(!connection.reused());
    connection.ordinal = 1;
    QVERIFY(connection.reused());
}

QTEST_APPLESS_MAIN(tst_Exchange)
#include "tst_exchange.moc"

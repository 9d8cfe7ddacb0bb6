// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"

#include <QSet>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

Exchange failed(ErrorKind kind, Role role = Role::Sent)
{
    Exchange exchange;
    exchange.role = role;
    exchange.state = State::Failed;
    exchange.error = Error{kind, u"the-detail"_s};
    exchange.transcript.out = inMemory("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    return exchange;
}

Exchange withResponse(Exchange exchange, qint64 content, qint64 wanted)
{
    Response response;
    response.status = 200;
    response.headSize = 40;
    response.contentSize = content;
    response.contentWanted = wanted;
    response.framing = wanted < 0 ? Framing::Chunked : Framing::ContentLength;
    exchange.response = response;
    exchange.transcript.in = inMemory(QByteArray(40 + content, 'x'));
    return exchange;
}

Exchange withRequest(Exchange exchange, qint64 content, qint64 wanted)
{
    Request request;
    request.method = "POST";
    request.headSize = 40;
    request.contentSize = content;
    request.contentWanted = wanted;
    exchange.request = request;
    exchange.transcript.out = nullptr;
    exchange.transcript.in = inMemory(QByteArray(40 + content, 'x'));
    return exchange;
}

} // namespace

class TestExchangePhrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreSaid_data()
    {
        QTest::addColumn<Exchange>("exchange");
        QTest::addColumn<QString>("what");
        using enum ErrorKind;

        QTest::newRow("closed within a body of known length")
            << withResponse(failed(ConnectionClosed), 50, 4096)
            << u"The server closed the connection after 50 of 4,096 body bytes."_s;
        QTest::newRow("reset within a body of known length")
            << withResponse(failed(ConnectionReset), 50, 4096)
            << u"The server reset the connection after 50 of 4,096 body bytes."_s;
        QTest::newRow("no close-notify within a body of known length")
            << withResponse(failed(TlsTruncated), 50, 4096)
            << u"The server ended TLS without a close-notify after 50 of 4,096 body bytes."_s;
        QTest::newRow("a message that is not whole was closed by the peer")
            << withResponse(failed(Incomplete), 0, 7) << u"The server closed the connection after 0 of 7 body bytes."_s;
        QTest::newRow("closed before the last chunk")
            << withResponse(failed(ConnectionClosed), 2000, -1)
            << u"The server closed the connection before the last chunk, after a body of 2,000 bytes."_s;
        QTest::newRow("no close-notify where the close is the end of the body")
            << withResponse(failed(TlsTruncated), 2000, -1)
            << u"The server ended TLS without a close-notify after a body of 2,000 bytes."_s;
        QTest::newRow("closed without a byte")
            << failed(ConnectionClosed) << u"The server closed the connection without answering."_s;
        QTest::newRow("reset without a byte")
            << failed(ConnectionReset) << u"The server reset the connection without answering."_s;

        Exchange inHead = failed(ConnectionClosed);
        inHead.transcript.in = inMemory("HTTP/1.1 200 OK\r\nConte");
        QTest::newRow("closed within the head")
            << inHead << u"The server closed the connection within the head of its response, after 22 bytes."_s;

        QTest::newRow("a client that went away within its body")
            << withRequest(failed(ConnectionClosed, Role::Caught), 1, 2)
            << u"The client closed the connection after 1 of 2 body bytes."_s;
        QTest::newRow("a client that reset within its body")
            << withRequest(failed(ConnectionReset, Role::Caught), 1, 2)
            << u"The client reset the connection after 1 of 2 body bytes."_s;

        Exchange stopped = failed(Cancelled);
        stopped.timing.dns = 1'000'000;
        stopped.timing.connect = 2'500'000;
        QTest::newRow("stopped while connecting") << stopped << u"Stopped while connecting, after 3.5 ms."_s;
        stopped.timing.ssl = 10'000'000;
        QTest::newRow("stopped during the handshake")
            << stopped << u"Stopped during the TLS handshake, after 13.5 ms."_s;
        stopped.timing.send = 0;
        stopped.timing.wait = 1'000'000'000;
        QTest::newRow("stopped while waiting")
            << stopped << u"Stopped while waiting for the response, after 1,013.5 ms."_s;

        Exchange late = stopped;
        late.error->kind = TimedOut;
        QTest::newRow("the time ran out while waiting")
            << late << u"The time allowed ran out while waiting for the response, after 1,013.5 ms."_s;

        Exchange untrusted = failed(TlsCertificate);
        untrusted.connection.tls = TlsFacts{.version = u"TLSv1.3"_s,
                                            .cipher = {},
                                            .alpn = {},
                                            .sni = u"shop.example"_s,
                                            .chain = {},
                                            .problems = {u"self-signed certificate."_s, u"expired"_s}};
        QTest::newRow("a certificate's problems are listed")
            << untrusted << u"The certificate of shop.example was not accepted: self-signed certificate; expired."_s;

        QTest::newRow("other errors are said as they are")
            << failed(ConnectionRefused) << u"Nothing listens on the-detail."_s;
    }

    void numbersAreSaid()
    {
        QFETCH(const Exchange, exchange);
        const Phrase said = phrase(exchange);
        QTEST(said.what, "what");
        QVERIFY2(said.advice.endsWith(u'.'), qPrintable(said.advice));
        QVERIFY2(!said.text().contains(u'%'), qPrintable(said.text()));
    }

    void adviceSaysHowFarTheRequestCame()
    {
        Exchange exchange = failed(ErrorKind::ConnectionReset);
        QVERIFY(phrase(exchange).advice.startsWith(u"27 bytes had gone out"_s));
        exchange.transcript.out = nullptr;
        QCOMPARE(phrase(exchange).advice, u"No byte of the request had gone out."_s);
    }

    void aReusedConnectionIsNamedAsTheLikelyCause()
    {
        Exchange exchange = failed(ErrorKind::ConnectionClosed);
        exchange.connection.ordinal = 3;
        QVERIFY(phrase(exchange).advice.contains(u"used before"_s));
    }

    void anExchangeCutOffByTheEndOfTheProgramSaysSo()
    {
        Exchange exchange;
        exchange.state = State::Incomplete;
        QVERIFY(phrase(exchange).what.contains(u"ended before"_s));
    }

    void anExchangeWithoutAnErrorHasNoPhrase()
    {
        Exchange exchange;
        exchange.state = State::Complete;
        QCOMPARE(phrase(exchange).text(), QString());
    }

    void everyErrorOfAnExchangeIsSaid()
    {
        QSet<QString> said;
        for (const ErrorKind kind : allErrorKinds()) {
            for (const Role role : {Role::Sent, Role::Caught}) {
                const Phrase phrased = phrase(failed(kind, role));
                QVERIFY(!phrased.what.isEmpty());
                QVERIFY2(!phrased.text().contains(u"%1"_s), qPrintable(phrased.text()));
                said.insert(phrased.what);
            }
        }
        QVERIFY(said.size()
                >= allErrorKinds().size() - 1); // Incomplete and ConnectionClosed are one thing to the reader
    }
};

QTEST_APPLESS_MAIN(TestExchangePhrase)
#include "tst_exchangephrase.moc"

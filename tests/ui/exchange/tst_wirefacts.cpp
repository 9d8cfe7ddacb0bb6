// SPDX-License-Identifier: MIT
#include "ui/exchange/exchangefacts.h"
#include "ui/exchange/paintedtext.h"
#include "ui/exchange/pairreading.h"
#include "ui/exchange/sampleexchange.h"
#include "ui/exchange/wirebar.h"
#include "ui/exchange/wirecolumn.h"

#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class WireFactsTest : public QObject
{
    Q_OBJECT

    static QStringList lines(const WireFacts &facts)
    {
        QStringList all;
        for (const auto &section : facts.sections) {
            for (const auto &fact : section.facts) {
                const QString tone = fact.tone == WireFacts::Tone::Bad    ? u" (bad)"_s
                                     : fact.tone == WireFacts::Tone::Good ? u" (good)"_s
                                                                          : QString();
                all += fact.label + u": "_s + fact.value + tone;
            }
        }
        return all;
    }

private Q_SLOTS:
    void aSentExchangeOverTls()
    {
        const WireFacts facts = WireFacts::of(SampleExchange::createUser(), false);
        QCOMPARE(facts.protocol, u"HTTP/1.1"_s);
        QCOMPARE(facts.total, 118'300'000);
        QCOMPARE(facts.phases[5].name, u"wait"_s);
        QCOMPARE(facts.phases[5].startsAt, 56'200'000);
        QCOMPARE(lines(facts).first(7),
                 (QStringList{u"state: new, kept alive"_s, u"to: 203.0.113.24:443"_s, u"from: 192.0.2.10:51844"_s,
                              u"version: TLS 1.3"_s, u"cipher: AES_128_GCM_SHA256"_s, u"ALPN: http/1.1"_s,
                              lines(facts)[6]}));
        QVERIFY(lines(facts)[6].contains(u"valid, 61"_s));
        QCOMPARE(facts.brief.first(2), (QStringList{u"new connection to 203.0.113.24:443"_s, u"TLS 1.3"_s}));
    }

    void whatDidNotTakePlaceIsAbsentAndNotZero()
    {
        const WireFacts facts = WireFacts::of(SampleExchange::cutOff(), false);
        QVERIFY(!facts.phases[1].duration);
        QCOMPARE(spoken(facts.phases[1]), u"dns, none"_s);
        QCOMPARE(spoken(facts.phases[5]), u"wait, 44.2 milliseconds"_s);
        QVERIFY(lines(facts).contains(u"state: reused, then closed"_s));
        QVERIFY(lines(facts).contains(u"ended by: the server, cut off (bad)"_s));
        QVERIFY(lines(facts).contains(u"close-notify: missing (bad)"_s));
    }

    void aCaughtOneReceivesFirst()
    {
        const WireFacts facts = WireFacts::of(SampleExchange::pushCaught(), false);
        QStringList order;
        for (const auto &phase : facts.phases)
            order += phase.name;
        QCOMPARE(order,
                 (QStringList{u"blocked"_s, u"dns"_s, u"connect"_s, u"ssl"_s, u"receive"_s, u"wait"_s, u"send"_s}));
        QCOMPARE(facts.phases[4].kind, WireFacts::Phase::Request);
        QCOMPARE(facts.phases[6].kind, WireFacts::Phase::Response);
        QVERIFY(lines(facts).contains(u"to: 127.0.0.1:9000"_s));
        QVERIFY(lines(facts).contains(u"from: 127.0.0.1:51902"_s));
    }

    void aPreviewKnowsWhereItGoes()
    {
        const WireFacts facts = WireFacts::of(SampleExchange::preview(), true);
        QVERIFY(!facts.total);
        QCOMPARE(lines(facts), QStringList{u"to: 127.0.0.1:9000"_s});
    }

    void anUnverifiedCertificateSaysWhy()
    {
        Exchange exchange = SampleExchange::createUser();
        exchange.connection.tls->verified = false;
        exchange.connection.tls->problems = {u"self-signed certificate"_s};
        const QStringList facts = lines(WireFacts::of(exchange, false));
        QVERIFY(facts.contains(u"certificate: not verified (bad)"_s));
        QVERIFY(facts.contains(u": self-signed certificate (bad)"_s));
    }

    void whatAClientShowedStandsThere()
    {
        Exchange exchange = SampleExchange::createUser();
        exchange.role = Role::Caught;
        exchange.connection.tls->chain.first().subject = u"CN=client.test"_s;
        QStringList facts = lines(WireFacts::of(exchange, false));
        QVERIFY(facts.contains(u"client: CN=client.test"_s));
        QVERIFY(facts.filter(u"client certificate: valid"_s).size() == 1);
        exchange.connection.tls->verified = false;
        exchange.connection.tls->problems = {u"self-signed certificate"_s};
        facts = lines(WireFacts::of(exchange, false));
        QVERIFY(facts.contains(u"client certificate: not verified (bad)"_s));
        QVERIFY(facts.contains(u": self-signed certificate (bad)"_s));
    }

    void columnAndBarSayTheSame()
    {
        WireColumn column;
        WireBar bar;
        const WireFacts facts = WireFacts::of(SampleExchange::createUser(), false);
        column.setFacts(facts);
        bar.setFacts(facts);
        column.resize(196, 500);
        bar.resize(800, 65);
        column.show();
        QVERIFY(QTest::qWaitForWindowExposed(&column));
        const QStringList rows = paintedText(&column);
        QCOMPARE(rows[0], u"Timing, 118.3 milliseconds in all"_s);
        QVERIFY(rows.contains(u"ssl, 24.6 milliseconds"_s));
        QVERIFY(rows.contains(u"Connection"_s));
        QVERIFY(rows.contains(u"cipher: AES_128_GCM_SHA256"_s));
        QVERIFY(paintedText(&bar).contains(u"ssl, 24.6 milliseconds"_s));
        QVERIFY(paintedText(&bar).last().contains(u"TLS 1.3"_s));
        QVERIFY(!column.verticalScrollBar()->isVisible());
        column.resize(196, 200);
        QTRY_VERIFY(column.verticalScrollBar()->isVisible());
    }

    void headsTellStatusAndFailure()
    {
        auto read = [](const Exchange &exchange) { return SampleExchange::read(exchange); };
        ColumnHead::Facts head = responseHead(read(SampleExchange::createUser()).get(), false);
        QCOMPARE(head.sign, StatusSign::Success);
        QCOMPARE(head.status, u"201 Created"_s);
        QCOMPARE(head.right, u"472 bytes"_s);
        QVERIFY(head.failed.isEmpty());

        head = responseHead(read(SampleExchange::cutOff()).get(), false);
        QCOMPARE(head.status, u"200 OK"_s);
        QCOMPARE(head.failed, u"incomplete"_s);

        head = responseHead(read(SampleExchange::preview()).get(), true);
        QCOMPARE(head.detail, u"none yet"_s);
        head = requestHead(read(SampleExchange::preview()).get(), true);
        QCOMPARE(head.detail, u"preview, 178 bytes"_s);

        Exchange refused;
        refused.state = State::Failed;
        refused.error = Error{ErrorKind::ConnectionRefused, u"127.0.0.1:9"_s};
        QCOMPARE(requestHead(&refused, false).detail, u"not sent"_s);
        QCOMPARE(responseHead(&refused, false).failed, u"none"_s);
        QVERIFY(failure(refused).what.contains(u"127.0.0.1:9"_s));
        QVERIFY(!failedOnRequest(refused));

        Exchange malformed = SampleExchange::caught("no http\r\n", {});
        malformed.state = State::Failed;
        malformed.error = Error{ErrorKind::NotHttp, {}};
        QVERIFY(failedOnRequest(*read(malformed)));
    }

    void stagesAreTimedOnOneClock()
    {
        const Passage passage = Passage::of(SampleExchange::pushSent(), SampleExchange::pushCaught());
        QCOMPARE(passage.there, 3'200'000);
        QCOMPARE(passage.answer, 700'000);
        QCOMPARE(passage.back, 2'700'000);
        QCOMPARE(passage.total(), 6'600'000);
        QVERIFY(!Passage::of(Exchange(), SampleExchange::pushCaught()).total());
    }

    void theUrlOfACaughtRequestIsTheOneItsHostNames()
    {
        QCOMPARE(urlOf(*SampleExchange::read(SampleExchange::pushCaught())), u"http://127.0.0.1:9000/github"_s);
        QCOMPARE(urlOf(*SampleExchange::read(SampleExchange::createUser())), u"https://api.example.com/v1/users"_s);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::WireFactsTest)
#include "tst_wirefacts.moc"

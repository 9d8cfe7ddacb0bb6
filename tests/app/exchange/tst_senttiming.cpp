// SPDX-License-Identifier: MIT
#include "exchange/senttiming.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class SentTimingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePhasesSumToTheWhole_data();
    void thePhasesSumToTheWhole();
    void thePhaseUnderWayHasAName();
};

static QString text(const Timing &timing)
{
    QStringList parts;
    for (const auto &[phase, duration] : timing.phases())
        if (duration)
            parts.append(u"%1 %2"_s.arg(QLatin1StringView(phase)).arg(*duration));
    return parts.join(u", "_s);
}

void SentTimingTest::thePhasesSumToTheWhole_data()
{
    QTest::addColumn<SentTiming>("timing");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QString>("phases");
    const ConnectTimes plain{.lookUp = 110, .connect = 130, .connected = 160, .secured = 0};
    const ConnectTimes tls{.lookUp = 110, .connect = 130, .connected = 160, .secured = 200};
    const auto row = [](const char *name, const SentTiming &timing, qint64 end, const QString &phases) {
        QTest::newRow(name) << timing << end << phases;
    };
    row("a new plain connection",
        {.begun = 100, .connecting = plain, .tls = false, .ready = 160, .sent = 170, .received = 250}, 300,
        u"blocked 10, dns 20, connect 30, send 10, wait 80, receive 50"_s);
    row("a new TLS connection",
        {.begun = 100, .connecting = tls, .tls = true, .ready = 200, .sent = 210, .received = 250}, 300,
        u"blocked 10, dns 20, connect 30, ssl 40, send 10, wait 40, receive 50"_s);
    row("a reused connection", {.begun = 100, .connecting = {}, .tls = true, .ready = 105, .sent = 115, .received = 150},
        200, u"blocked 5, send 10, wait 35, receive 50"_s);
    row("an address instead of a name",
        {.begun = 100, .connecting = {.lookUp = 0, .connect = 101, .connected = 120, .secured = 0}, .tls = false,
         .ready = 120, .sent = 130, .received = 140},
        150, u"blocked 1, connect 19, send 10, wait 10, receive 10"_s);
    row("an answer before the end of the request",
        {.begun = 100, .connecting = {}, .tls = false, .ready = 100, .sent = 180, .received = 150}, 200,
        u"blocked 0, send 80, wait 0, receive 20"_s);
    row("an answer to a request that never ended",
        {.begun = 100, .connecting = {}, .tls = false, .ready = 100, .sent = 0, .received = 150}, 200,
        u"blocked 0, send 50, receive 50"_s);
    row("a name that did not resolve",
        {.begun = 100, .connecting = {.lookUp = 110, .connect = 0, .connected = 0, .secured = 0}, .tls = true,
         .ready = 0, .sent = 0, .received = 0},
        150, u"blocked 10, dns 40"_s);
    row("a handshake that did not end",
        {.begun = 100, .connecting = {.lookUp = 0, .connect = 100, .connected = 110, .secured = 0}, .tls = true,
         .ready = 0, .sent = 0, .received = 0},
        150, u"blocked 0, connect 10, ssl 40"_s);
    row("nothing yet", {.begun = 100, .connecting = {}, .tls = false, .ready = 0, .sent = 0, .received = 0}, 130,
        u"blocked 30"_s);
}

void SentTimingTest::thePhasesSumToTheWhole()
{
    QFETCH(SentTiming, timing);
    QFETCH(qint64, end);
    QFETCH(QString, phases);
    const Timing found = timing.until(end);
    QCOMPARE(text(found), phases);
    QCOMPARE(found.total(), end - timing.begun);
}

void SentTimingTest::thePhaseUnderWayHasAName()
{
    SentTiming timing{.begun = 1, .connecting = {}, .tls = false, .ready = 0, .sent = 0, .received = 0};
    QCOMPARE(timing.phase(), "blocked");
    timing.connecting.lookUp = 2;
    QCOMPARE(timing.phase(), "dns");
    timing.connecting.connect = 3;
    QCOMPARE(timing.phase(), "connect");
    timing.ready = 4;
    QCOMPARE(timing.phase(), "send");
    timing.sent = 5;
    QCOMPARE(timing.phase(), "wait");
    timing.received = 6;
    QCOMPARE(timing.phase(), "receive");
}

QTEST_APPLESS_MAIN(SentTimingTest)
#include "tst_senttiming.moc"

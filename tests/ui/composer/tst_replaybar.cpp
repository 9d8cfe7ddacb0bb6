// SPDX-License-Identifier: MIT
#include "support/rawpeer.h"
#include "ui/composer/outbound.h"
#include "ui/composer/replaybar.h"
#include "ui/composer/replayseries.h"
#include "ui/exchange/sampleexchange.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// Recorded requests sent to other places and many times, from the bar to the wire.
class TestReplayBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exactBytesGoToAnyTarget();
    void hostIsSetWhereAsked();
    void asManyTimesAsWanted();
    void outcomesAreCounted();
    void stopEndsItAtOnce();
    void stopWhileItPauses();
    void itStaysWithItsExchange();
    void whatIsNoTargetIsSaid();
    void itSaysWhatStays_data();
    void itSaysWhatStays();
    void escapePutsItAway();
};

namespace {

const QByteArray request = "POST /x HTTP/1.1\r\nHost: old:80\r\nContent-Length: 2\r\n\r\nhi";
const QByteArray okay = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

std::shared_ptr<const Exchange> recorded(bool redacted = false)
{
    Exchange made = SampleExchange::caught(request, okay);
    made.connection.local = u"127.0.0.1:9000"_s;
    made.connection.tls.reset();
    made.redacted = redacted;
    return SampleExchange::read(made);
}

struct Desk : QWidget
{
    Desk()
    {
        stop.setShortcut(Qt::Key_Escape);
        connect(&stop, &QAction::triggered, &series, &ReplaySeries::stop);
        bar.setParent(this);
        resize(700, 200);
        outbound.start(nullptr);
        show();
    }

    template <typename T>
    T &named(const char *name) const
    {
        return *findChild<T *>(QLatin1StringView(name));
    }
    void target(const RawServer &server)
    {
        named<QLineEdit>("replayTarget").setText(u"http://127.0.0.1:%1"_s.arg(server.port()));
    }
    void times(int count) { named<QLineEdit>("replayTimes").setText(QString::number(count)); }
    QPushButton &button() const { return named<QPushButton>("replaySend"); }
    QString says() const { return named<QLabel>("replaySays").text(); }

    QAction stop;
    Outbound outbound;
    ReadingThread thread{u"test"_s};
    ReplaySeries series{outbound, thread};
    ReplayBar bar{series, &stop};
};

} // namespace

void TestReplayBar::exactBytesGoToAnyTarget()
{
    RawServer server;
    server.answerWith(okay, 2);
    Desk desk;
    std::shared_ptr<const Exchange> sent;
    connect(&desk.outbound, &Outbound::finished, &desk, [&](const auto &exchange) { sent = exchange; });
    desk.bar.open(recorded());
    QCOMPARE(desk.named<QLineEdit>("replayTarget").text(), u"http://127.0.0.1:9000"_s);
    desk.target(server);
    QTest::keyClick(&desk.named<QLineEdit>("replayTarget"), Qt::Key_Return);
    QTRY_VERIFY(sent);
    QCOMPARE(server.received(), request);
    QCOMPARE(sent->url, u"http://127.0.0.1:%1/x"_s.arg(server.port()));
    QVERIFY(sent->cause && sent->cause->why == CauseKind::Replay);
    QTRY_COMPARE(desk.says(), u"1 sent · 1 answered 2xx"_s);
    QSignalSpy shown(&desk.bar, &ReplayBar::showRequested);
    desk.named<QAbstractButton>("replayLast").click();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().toUuid(), sent->id);
}

void TestReplayBar::hostIsSetWhereAsked()
{
    RawServer server;
    server.answerWith(okay, 2);
    Desk desk;
    desk.bar.open(recorded());
    desk.target(server);
    desk.named<QCheckBox>("replayHost").click();
    QCOMPARE(desk.says(), u"Exact bytes, but for Host."_s);
    desk.button().click();
    QTRY_VERIFY(!desk.series.isUnderWay());
    QVERIFY(server.received().contains("Host: 127.0.0.1:" + QByteArray::number(server.port()) + "\r\n"));
}

void TestReplayBar::asManyTimesAsWanted()
{
    RawServer server;
    server.answerWith(okay, 2);
    Desk desk;
    QSignalSpy left(&desk.series, &ReplaySeries::left);
    QStringList told;
    connect(&desk.series, &ReplaySeries::changed, &desk, [&] { told.append(desk.says()); });
    desk.bar.open(recorded());
    desk.target(server);
    desk.times(20);
    desk.button().click();
    QTRY_COMPARE(desk.says(), u"20 sent · 20 answered 2xx"_s);
    QCOMPARE(server.received(), request.repeated(20));
    QCOMPARE(left.size(), 20);
    QVERIFY(told.contains(u"3 of 20 · 2 answered 2xx"_s));
    QSet<QUuid> ids;
    for (const auto &call : left)
        ids.insert(call.first().toUuid());
    QCOMPARE(ids.size(), 20);
}

void TestReplayBar::outcomesAreCounted()
{
    RawServer server;
    int turn = 0;
    server.onReceived = [&](RawPeer &peer) {
        if (!peer.received().endsWith("hi"))
            return;
        const int now = turn++;
        if (now == 2)
            return peer.reset();
        peer.send(now == 1 ? QByteArray("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n") : okay);
    };
    Desk desk;
    desk.bar.open(recorded());
    desk.target(server);
    desk.times(4);
    desk.button().click();
    QTRY_COMPARE(desk.says(), u"4 sent · 2 answered 2xx · 1 answered otherwise · 1 failed"_s);
}

void TestReplayBar::stopEndsItAtOnce()
{
    RawServer server; // it never answers
    Desk desk;
    desk.bar.open(recorded());
    desk.target(server);
    desk.times(1000);
    desk.button().click();
    QTRY_COMPARE(server.received(), request);
    QCOMPARE(desk.button().text(), u"Stop"_s);
    desk.button().click();
    QVERIFY(!desk.series.isUnderWay());
    QTRY_COMPARE(desk.says(), u"Stopped after 1 of 1,000 · 1 failed"_s);
    QCOMPARE(desk.button().text(), u"Send"_s);
}

void TestReplayBar::stopWhileItPauses()
{
    RawServer server;
    server.answerWith(okay, 2);
    Desk desk;
    desk.bar.open(recorded());
    desk.target(server);
    desk.times(2);
    desk.named<QLineEdit>("replayPause").setText(u"3600000"_s);
    desk.button().click();
    QTRY_COMPARE(desk.says(), u"1 of 2 · 1 answered 2xx"_s);
    desk.stop.trigger();
    QCOMPARE(desk.says(), u"Stopped after 1 of 2 · 1 answered 2xx"_s);
    QCOMPARE(server.received(), request);
}

void TestReplayBar::itStaysWithItsExchange()
{
    RawServer server;
    Desk desk;
    const auto first = recorded();
    desk.bar.open(first);
    desk.target(server);
    desk.button().click();
    QTRY_COMPARE(server.received(), request);
    desk.bar.open(recorded());
    QVERIFY(desk.series.isUnderWay());
    desk.stop.trigger();
    desk.bar.open(recorded());
    QVERIFY(!desk.named<QAbstractButton>("replayLast").isVisible());
}

void TestReplayBar::whatIsNoTargetIsSaid()
{
    Desk desk;
    desk.bar.open(recorded());
    desk.named<QLineEdit>("replayTarget").setText(u"http://localhost:1/path"_s);
    desk.button().click();
    QTRY_VERIFY(desk.says().contains(u"http://localhost:1/path"_s));
    QVERIFY(!desk.series.isUnderWay());
}

void TestReplayBar::itSaysWhatStays_data()
{
    QTest::addColumn<bool>("redacted");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("Host") << false << u"Exact bytes: Host stays old:80."_s;
    QTest::newRow("asterisks") << true
                               << u"Exact bytes: Host stays old:80. Its secrets were not kept: asterisks are sent in "
                                  "their place."_s;
}

void TestReplayBar::itSaysWhatStays()
{
    QFETCH(bool, redacted);
    Desk desk;
    desk.bar.open(recorded(redacted));
    QTEST(desk.says(), "sentence");
}

void TestReplayBar::escapePutsItAway()
{
    Desk desk;
    desk.bar.open(recorded());
    QVERIFY(desk.bar.isVisible());
    QTest::keyClick(&desk.named<QLineEdit>("replayTarget"), Qt::Key_Escape);
    QVERIFY(!desk.bar.isVisible());
}

QTEST_MAIN(TestReplayBar)
#include "tst_replaybar.moc"

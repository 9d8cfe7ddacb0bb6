// SPDX-License-Identifier: MIT
#include "ui/exchange/exchangeview.h"
#include "ui/exchange/messagepane.h"
#include "ui/exchange/phasetable.h"
#include "ui/exchange/sampleexchange.h"
#include "ui/exchange/stagepair.h"

#include <QAction>
#include <QLabel>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// Two exchanges beside each other.
class TestCompareView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAndAnswersStandBesideEachOther();
    void differencesAreCountedAndSteppedThrough();
    void equalOnesSayThatTheyAre();
    void wordsNameNoRelay_data();
    void wordsNameNoRelay();
    void durationsStandBesideEachOther();
    void oneAloneIsShownAsBefore();
};

namespace {

std::shared_ptr<const Exchange> made(const QByteArray &request, const QByteArray &response, qint64 number,
                                     bool caught = false)
{
    Exchange exchange = caught ? SampleExchange::caught(request, response) : SampleExchange::sent(request, response);
    exchange.number = number;
    return SampleExchange::read(exchange);
}

struct Shown
{
    Shown(std::shared_ptr<const Exchange> left, std::shared_ptr<const Exchange> right)
    {
        view.resize(1200, 700);
        view.show();
        view.setContent({.exchange = std::move(left), .otherEnd = {}, .compared = std::move(right)});
    }
    QByteArray bytes(const char *pane) const
    {
        const auto *found = view.findChild<MessagePane *>(QLatin1StringView(pane));
        return found && found->message().bytes ? found->message().bytes->readAll().value_or(QByteArray()) : QByteArray();
    }
    QString text(const char *label) const { return view.findChild<QLabel *>(QLatin1StringView(label))->text(); }
    QAction &action(const char *name) const { return *view.findChild<QAction *>(QLatin1StringView(name)); }

    ExchangeView view;
};

const QByteArray request = "POST /a HTTP/1.1\r\nHost: h\r\nX-One: 1\r\nX-Left: 1\r\n\r\n";
const QByteArray other = "POST /a HTTP/1.1\r\nHost: h\r\nX-One: 2\r\nX-Right: 1\r\n\r\n";
const QByteArray created = "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok";
const QByteArray okay = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nno";

} // namespace

void TestCompareView::requestsAndAnswersStandBesideEachOther()
{
    const Shown shown(made(request, created, 3), made(other, okay, 7, true));
    QTRY_COMPARE(shown.bytes("leftRequest"), request);
    QTRY_COMPARE(shown.bytes("rightRequest"), other);
    QCOMPARE(shown.bytes("leftResponse"), created);
    QCOMPARE(shown.bytes("rightResponse"), okay);
    QCOMPARE(shown.text("number"), u"#3 and #7"_s);
}

void TestCompareView::differencesAreCountedAndSteppedThrough()
{
    const Shown shown(made(request, created, 3), made(other, okay, 7));
    // X-One, X-Left, X-Right, the status line, the content.
    QTRY_VERIFY(shown.text("difference").startsWith(u"5 "_s));
    shown.action("nextDifference").trigger();
    QCOMPARE(shown.text("difference"), u"Difference 1 of 5"_s);
    shown.action("previousDifference").trigger();
    QCOMPARE(shown.text("difference"), u"Difference 5 of 5"_s);
}

void TestCompareView::equalOnesSayThatTheyAre()
{
    const Shown shown(made(request, okay, 3), made(request, okay, 7));
    QTRY_COMPARE(shown.bytes("rightRequest"), request);
    QTRY_COMPARE(shown.text("difference"), u"No difference"_s);
    QVERIFY(!shown.action("nextDifference").isEnabled());
}

void TestCompareView::wordsNameNoRelay_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Change change, const QString &words) {
        QTest::newRow(name) << int(change) << words;
    };
    row("a field of the left alone", Change::Dropped, u"only on the left"_s);
    row("a hop-by-hop field of the left alone", Change::DroppedHopByHop, u"only on the left"_s);
    row("a field of the right alone", Change::Added, u"only on the right"_s);
    row("a value", Change::Value, u"other value"_s);
    row("the case of a name", Change::NameInLowerCase, u"name in other case"_s);
    row("the order", Change::Moved, u"in another order"_s);
    row("content", Change::Body, u"other content"_s);
}

void TestCompareView::wordsNameNoRelay()
{
    QFETCH(int, change);
    QTEST(changeWords(Change(change), true), "words");
    QVERIFY(changeWords(Change(change), true) != changeWords(Change(change)));
}

void TestCompareView::durationsStandBesideEachOther()
{
    Exchange slow = SampleExchange::sent(request, okay);
    slow.timing.dns.reset();
    slow.timing.wait = 64 * SampleExchange::millisecond;
    const Shown shown(made(request, okay, 3), SampleExchange::read(slow));
    const auto &table = *shown.view.findChild<PhaseTable *>(u"comparedPhases"_s);
    QVERIFY(table.isVisible());
    QCOMPARE(table.paintedRowCount(), 8);
    QCOMPARE(table.paintedRowText(1), u"dns, 12.4, –, –"_s);
    QCOMPARE(table.paintedRowText(5), u"wait, 61.3, 64.0, +2.7"_s);
    QCOMPARE(table.paintedRowText(7), u"total, 118.3, 108.6, −9.7"_s);
    QCOMPARE(shown.text("comparedTotals"), u"118.3 ms and 108.6 ms, −9.7 ms"_s);
}

void TestCompareView::oneAloneIsShownAsBefore()
{
    Shown shown(made(request, created, 3), made(other, okay, 7));
    QTRY_COMPARE(shown.bytes("rightRequest"), other);
    shown.view.setContent({.exchange = made(request, created, 3), .otherEnd = {}});
    QTRY_COMPARE(shown.bytes("request"), request);
    QCOMPARE(shown.text("number"), u"#3"_s);
    QVERIFY(shown.view.findChild<QWidget *>(u"columnsView"_s)->isVisible());
    QVERIFY(!shown.action("bothEnds").isEnabled());
}

QTEST_MAIN(TestCompareView)
#include "tst_compareview.moc"

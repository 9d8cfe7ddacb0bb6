// SPDX-License-Identifier: MIT
#include "support/samples.h"
#include "store/exchangelog.h"
#include "ui/log/exchangelist.h"
#include "ui/log/exchangewatch.h"
#include "ui/log/listpane.h"
#include "ui/log/logsidebar.h"
#include "ui/widgets/countdelegate.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

using enum ExchangeListModel::Column;
const QList<ExchangeListModel::Column> columns{Number, Time, Kind, Method, Target, Outcome, Out, In, Duration};

} // namespace

/// The log's lists over a real log that is written meanwhile.
class TestLogList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatIsThere();
    void modelKeepsItsPromises();
    void rowsBeyondTheScreenComeWhenScrolledTo();
    void aWaitingRowGetsItsAnswer();
    void followsTheNewestUntilScrolled();
    void staysInPlaceWhileOthersCome();
    void filterNarrows();
    void emptyListSaysWhatWillCome();
    void partsOfTheLogAreCounted();
    void watchFindsTheOtherEndThatComesLater();
    void aFolderWithoutALogIsTold();

private:
    void add(int count);
    QString cell(const ExchangeList &list, int row, int column) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExchangeLog> m_log;
    std::unique_ptr<LogThread> m_reader;
};

void TestLogList::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto log = ExchangeLog::open(m_folder->filePath(u"log"_s));
    QVERIFY(log);
    m_log = std::move(*log);
    m_reader = std::make_unique<LogThread>();
    m_log->onCommitted([reader = m_reader.get()] { reader->poke(); });
    QSignalSpy opened(m_reader.get(), &LogThread::opened);
    m_reader->open(m_log->folder());
    QVERIFY(opened.wait());
}

void TestLogList::cleanup()
{
    m_log.reset();
    m_reader.reset();
    m_folder.reset();
}

void TestLogList::add(int count)
{
    for (int i = 0; i < count; ++i) {
        Exchange exchange = samples::caughtRequest();
        m_log->begin(exchange);
        samples::answer(exchange);
        m_log->finish(exchange);
    }
    QVERIFY(m_log->commit());
}

QString TestLogList::cell(const ExchangeList &list, int row, int column) const
{
    return list.model()->index(row, column).data().toString();
}

void TestLogList::showsWhatIsThere()
{
    Exchange refused = samples::caughtRequest();
    refused.role = Role::Sent;
    refused.url = u"http://127.0.0.1:9/x"_s;
    refused.state = State::Failed;
    refused.error = Error{ErrorKind::ConnectionRefused, {}};
    refused.transcript = {};
    refused.request.reset();
    add(2);
    m_log->begin(refused);
    m_log->finish(refused);
    QVERIFY(m_log->commit());

    ExchangeList list(*m_reader, columns);
    list.resize(900, 400);
    list.show();
    QTRY_COMPARE(list.model()->rowCount(), 3);
    QTRY_COMPARE(cell(list, 2, 0), u"1"_s);
    QCOMPARE(cell(list, 0, 0), u"3"_s);
    QCOMPARE(cell(list, 0, 2), u"sent"_s);
    QCOMPARE(cell(list, 0, 4), u"127.0.0.1:9/x"_s);
    QCOMPARE(cell(list, 0, 5), u"refused"_s);
    QCOMPARE(cell(list, 1, 2), u"caught"_s);
    QCOMPARE(cell(list, 1, 3), u"POST"_s);
    QCOMPARE(cell(list, 1, 4), u"/hook?a=1"_s);
    QCOMPARE(cell(list, 1, 5), u"200"_s);
    QVERIFY(list.model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"caught"_s));
}

void TestLogList::modelKeepsItsPromises()
{
    ExchangeListModel model(*m_reader, columns);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    add(70);
    QTRY_COMPARE(model.rowCount(), 70);
    model.setVisibleRows(40, 60);
    add(5);
    QTRY_COMPARE(model.rowCount(), 75);
    model.setQuery(Query::place(u"nowhere"_s));
    QCOMPARE(model.rowCount(), 0);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 75);
}

void TestLogList::rowsBeyondTheScreenComeWhenScrolledTo()
{
    add(2000);
    ExchangeList list(*m_reader, columns);
    list.resize(900, 400);
    list.show();
    QTRY_COMPARE(list.model()->rowCount(), 2000);
    QTRY_COMPARE(cell(list, 0, 0), u"2000"_s);
    QCOMPARE(cell(list, 1900, 0), u"…"_s);
    list.scrollToBottom();
    QTRY_COMPARE(cell(list, 1999, 0), u"1"_s);
    QTRY_COMPARE(cell(list, 1990, 0), u"10"_s);
}

void TestLogList::aWaitingRowGetsItsAnswer()
{
    ExchangeList list(*m_reader, columns);
    list.resize(900, 400);
    list.show();
    Exchange exchange = samples::caughtRequest();
    m_log->begin(exchange);
    QVERIFY(m_log->commit());
    QTRY_COMPARE(list.model()->rowCount(), 1);
    QTRY_COMPARE(cell(list, 0, 5), u"waiting"_s);
    samples::answer(exchange);
    m_log->finish(exchange);
    QVERIFY(m_log->commit());
    QTRY_COMPARE(cell(list, 0, 5), u"200"_s);
}

void TestLogList::followsTheNewestUntilScrolled()
{
    add(100);
    ExchangeList list(*m_reader, columns);
    list.setFollowsNewest(true);
    list.resize(900, 400);
    list.show();
    QSignalSpy chosen(&list, &ExchangeList::chosen);
    QTRY_COMPARE(list.model()->rowCount(), 100);
    QTRY_COMPARE(chosen.size(), 1);
    add(1);
    QTRY_COMPARE(chosen.size(), 2);
    QCOMPARE(list.currentIndex().row(), 0);
    QCOMPARE(list.chosenRow()->number, 101);

    QSignalSpy ended(&list, &ExchangeList::followsNewestChanged);
    list.verticalScrollBar()->setValue(20);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!list.followsNewest());
    add(1);
    QTRY_COMPARE(list.model()->rowCount(), 102);
    QCOMPARE(list.chosenRow()->number, 101);

    list.setFollowsNewest(true);
    QTRY_COMPARE(list.chosenRow() ? list.chosenRow()->number : 0, 102);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Down);
    QVERIFY(!list.followsNewest());
    QCOMPARE(list.chosenRow()->number, 101);
}

void TestLogList::staysInPlaceWhileOthersCome()
{
    add(100);
    ExchangeList list(*m_reader, columns);
    list.resize(900, 400);
    list.show();
    QTRY_COMPARE(list.model()->rowCount(), 100);
    list.verticalScrollBar()->setValue(50);
    const auto top = [&] { return cell(list, list.rowAt(0), 0); };
    QTRY_COMPARE(top(), u"50"_s);
    add(7);
    QTRY_COMPARE(list.model()->rowCount(), 107);
    QTRY_COMPARE(top(), u"50"_s);
}

void TestLogList::filterNarrows()
{
    add(3);
    Exchange other = samples::caughtRequest();
    const QByteArray bytes = "GET /other HTTP/1.1\r\nHost: a\r\n\r\n";
    other.transcript.in = inMemory(bytes);
    other.transcript.chunks = {{other.startedTick, Direction::In, bytes.size()}};
    other.request->method = "GET";
    other.request->target = "/other";
    samples::answer(other);
    m_log->begin(other);
    m_log->finish(other);
    QVERIFY(m_log->commit());

    ListPane pane(*m_reader, columns,
                  {.title = u"Log"_s, .filter = u"Filter"_s, .empty = u"Nothing yet."_s, .nameOfList = u"Log"_s}, {});
    pane.resize(900, 400);
    pane.show();
    QTRY_COMPARE(pane.list().model()->rowCount(), 4);
    QTest::keyClicks(&pane.filter(), u"GET oth"_s);
    QTRY_COMPARE(pane.list().model()->rowCount(), 1);
    QTRY_COMPARE(cell(pane.list(), 0, 4), u"/other"_s);
    QTest::keyClick(&pane.filter(), Qt::Key_Down);
    QTRY_VERIFY(pane.list().hasFocus());
    QTest::keyClick(&pane.filter(), Qt::Key_Escape);
    QTRY_COMPARE(pane.list().model()->rowCount(), 4);
}

void TestLogList::emptyListSaysWhatWillCome()
{
    ListPane pane(*m_reader, columns,
                  {.title = u"Log"_s, .filter = u"Filter"_s, .empty = u"Nothing yet."_s, .nameOfList = u"Log"_s}, {});
    pane.resize(900, 400);
    pane.show();
    const auto shown = [&] {
        for (const QLabel *label : pane.list().findChildren<QLabel *>()) {
            if (label->isVisible())
                return label->text();
        }
        return QString();
    };
    QTRY_COMPARE(shown(), u"Nothing yet."_s);
    add(1);
    QTRY_COMPARE(shown(), QString());
    pane.filter().setText(u"nowhere"_s);
    QTRY_COMPARE(shown(), u"Nothing matches the filter."_s);
}

void TestLogList::partsOfTheLogAreCounted()
{
    add(3);
    LogSidebar bar(*m_reader);
    bar.show();
    auto *list = bar.findChild<QListView *>(u"logParts"_s);
    const auto count = [&](int row) { return list->model()->index(row, 0).data(CountDelegate::CountRole).toString(); };
    QTRY_COMPARE(count(0), u"3"_s);
    QCOMPARE(count(1), u"0"_s);
    QCOMPARE(count(2), u"3"_s);
    QSignalSpy chosen(&bar, &LogSidebar::chosen);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<Query>(), Query::of(Role::Sent));
}

void TestLogList::watchFindsTheOtherEndThatComesLater()
{
    Exchange theirs = samples::caughtRequest();
    Exchange whole = theirs;
    samples::answer(whole);
    const Exchange ours = samples::otherEnd(whole);
    m_log->begin(ours);
    m_log->finish(ours);
    QVERIFY(m_log->commit());

    ExchangeWatch watch(*m_reader);
    QList<ExchangeContent> contents;
    connect(&watch, &ExchangeWatch::loaded, this, [&](const ExchangeContent &content) { contents.append(content); });
    watch.watch(ours.id);
    QTRY_VERIFY(!contents.isEmpty());
    QCOMPARE(contents.last().exchange->id, ours.id);
    QCOMPARE(contents.last().exchange->request->method, "POST");
    QVERIFY(!contents.last().otherEnd);

    m_log->begin(theirs);
    QVERIFY(m_log->commit());
    m_log->finish(whole);
    QVERIFY(m_log->commit());
    QTRY_VERIFY(contents.last().otherEnd);
    QTRY_COMPARE(contents.last().otherEnd->state, State::Complete);
    QCOMPARE(contents.last().otherEnd->id, theirs.id);
}

void TestLogList::aFolderWithoutALogIsTold()
{
    LogThread other;
    QSignalSpy failed(&other, &LogThread::failed);
    other.open(m_folder->filePath(u"nothing"_s));
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<Error>().kind, ErrorKind::FileNotFound);
    QVERIFY(!other.isOpen());
}

QTEST_MAIN(TestLogList)
#include "tst_loglist.moc"

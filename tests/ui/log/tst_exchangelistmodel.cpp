// SPDX-License-Identifier: MIT
#include "query/queryparser.h"
#include "ui/log/exchangelistmodel.h"
#include "ui/log/recordedlog.h"
#include "ui/log/rowtext.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

using enum ExchangeListModel::Column;

class ExchangeListModelTest : public QObject
{
    Q_OBJECT

    /// A model, watched by the tester while it lives.
    struct Watched
    {
        explicit Watched(LogThread &thread)
            : model(thread, {Number, Kind, Method, Target, Outcome, Out, In, Duration})
        {
        }

        ExchangeListModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QSignalSpy counted{&model, &ExchangeListModel::counted};
        QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    };

    std::unique_ptr<RecordedLog> m_log;

    static QStringList shown(const ExchangeListModel &model, int row)
    {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        return cells;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { m_log = std::make_unique<RecordedLog>(); }
    void cleanup() { m_log.reset(); }

    void theNewestIsFirst()
    {
        const Exchange theirs = samples::caught();
        m_log->record({theirs, samples::otherEnd(theirs), RecordedLog::answered(404, "GET", "/missing")});
        const QString asked = QString::number(theirs.transcript.in->size());
        const QString answered = QString::number(theirs.transcript.out->size());
        Watched watched(m_log->thread); // made before the log is open
        QCOMPARE(watched.model.rowCount(), 0);
        QVERIFY(m_log->open());
        QTRY_COMPARE(watched.model.rowCount(), 3);
        QTRY_VERIFY(watched.model.row(2));
        QCOMPARE(shown(watched.model, 0).first(5),
                 (QStringList{u"3"_s, u"caught"_s, u"GET"_s, u"/missing"_s, u"404"_s}));
        QCOMPARE(shown(watched.model, 1),
                 (QStringList{u"2"_s, u"sent"_s, u"POST"_s, u"127.0.0.1:9000/hook?a=1"_s, u"200"_s, asked, answered,
                              shown(watched.model, 1).last()}));
        QCOMPARE(shown(watched.model, 2).sliced(5, 2), (QStringList{answered, asked})); // caught: out is the answer
        QCOMPARE(watched.model.index(1, 0).data(Qt::AccessibleTextRole).toString(), spokenRow(*watched.model.row(1)));
        QCOMPARE(watched.model.index(1, 3).data(Qt::AccessibleTextRole).toString(), u"127.0.0.1:9000/hook?a=1"_s);
        QCOMPARE(watched.counted.size(), 1);
    }

    void rowsThatAreNotThereYetArePlaceholders()
    {
        m_log->record(RecordedLog::caught(500));
        Watched watched(m_log->thread);
        watched.model.setVisibleRows(0, 19);
        QVERIFY(m_log->open());
        QTRY_COMPARE(watched.model.rowCount(), 500);
        QTRY_VERIFY(watched.model.row(0));
        QCOMPARE(watched.model.row(0)->number, 500);
        QVERIFY(!watched.model.row(499));
        QCOMPARE(watched.model.index(499, 0).data().toString(), u"…"_s);
        QVERIFY(!watched.model.index(499, 0).data(Qt::AccessibleTextRole).isValid());

        QSignalSpy filled(&watched.model, &QAbstractItemModel::dataChanged);
        watched.model.setVisibleRows(480, 499);
        QTRY_VERIFY(watched.model.row(499));
        QCOMPARE(watched.model.row(499)->number, 1);
        QCOMPARE(watched.model.index(499, 0).data().toString(), u"1"_s);
        QVERIFY(!filled.isEmpty());
        QVERIFY(!watched.model.row(250));
        watched.model.setVisibleRows(240, 260);
        QTRY_VERIFY(watched.model.row(250));
        QCOMPARE(watched.model.row(250)->number, 250);
    }

    void whatComesIsInsertedAtTheTop()
    {
        m_log->record(RecordedLog::caught(3));
        Watched watched(m_log->thread);
        QVERIFY(m_log->open());
        QTRY_COMPARE(watched.model.rowCount(), 3);
        watched.inserted.clear();
        const QPersistentModelIndex oldest = watched.model.index(2, 0);
        m_log->record(RecordedLog::caught(2));
        m_log->thread.poke();
        QTRY_COMPARE(watched.model.rowCount(), 5);
        QTRY_VERIFY(watched.model.row(0));
        QCOMPARE(watched.model.row(0)->number, 5);
        QCOMPARE(oldest.row(), 4);
        QCOMPARE(oldest.data().toString(), u"1"_s);
        QCOMPARE(watched.inserted.first().at(1).toInt(), 0);
    }

    void itComesWhileFarBelowIsLookedAt()
    {
        m_log->record(RecordedLog::caught(400));
        Watched watched(m_log->thread);
        QVERIFY(m_log->open());
        QTRY_COMPARE(watched.model.rowCount(), 400);
        watched.model.setVisibleRows(380, 399);
        QTRY_VERIFY(watched.model.row(399));
        m_log->record(RecordedLog::caught(10));
        m_log->thread.poke();
        QTRY_COMPARE(watched.model.rowCount(), 410);
        QCOMPARE(watched.model.row(409)->number, 1);
        // The rows at the top come when they are looked at.
        watched.model.setVisibleRows(0, 19);
        QTRY_VERIFY(watched.model.row(0));
        QCOMPARE(watched.model.row(0)->number, 410);
    }

    void aQueryNarrows()
    {
        m_log->record({RecordedLog::answered(404, "GET", "/missing"), samples::caught(), samples::caught()});
        Watched watched(m_log->thread);
        QVERIFY(m_log->open());
        QTRY_COMPARE(watched.model.rowCount(), 3);
        QCOMPARE(watched.model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), u"Status"_s);
        watched.counted.clear();
        watched.model.setQuery(Query::of(Role::Caught) + parseQuery(u"404"_s).query);
        QCOMPARE(watched.model.rowCount(), 0);
        QCOMPARE(watched.model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), u"Answered"_s);
        QTRY_COMPARE(watched.counted.size(), 1);
        QCOMPARE(watched.model.rowCount(), 1);
        QCOMPARE(shown(watched.model, 0).value(3), u"/missing"_s);

        // The same again changes nothing.
        watched.reset.clear();
        watched.model.setQuery(Query::of(Role::Caught) + parseQuery(u"404"_s).query);
        QCOMPARE(watched.reset.size(), 0);

        watched.model.setQuery(parseQuery(u"nowhere"_s).query);
        QTRY_COMPARE(watched.counted.size(), 2);
        QCOMPARE(watched.model.rowCount(), 0);
    }

    void queriesInQuickSuccessionEndWithTheLast()
    {
        m_log->record({RecordedLog::answered(404, "GET", "/missing"), samples::caught(), samples::caught()});
        Watched watched(m_log->thread);
        QVERIFY(m_log->open());
        QTRY_COMPARE(watched.model.rowCount(), 3);
        QList<int> counts;
        connect(&watched.model, &ExchangeListModel::counted, this, [&] { counts.append(watched.model.rowCount()); });
        for (const auto &typed : {u"h"_s, u"ho"_s, u"hoo"_s, u"hook"_s, u"miss"_s})
            watched.model.setQuery(parseQuery(typed).query);
        QTRY_COMPARE(watched.model.rowCount(), 1);
        QTRY_COMPARE(shown(watched.model, 0).value(3), u"/missing"_s);
        QCOMPARE(counts, QList{1}); // no answer to an earlier one was taken
    }

    void numbersStandOnTheRight()
    {
        const ExchangeListModel model(m_log->thread, {Number, Target, Duration});
        const auto right = [&](int section) {
            return model.headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        };
        QVERIFY(right(0) && right(2) && !right(1));
    }
};

} // namespace wirebell

QTEST_GUILESS_MAIN(wirebell::ExchangeListModelTest)
#include "tst_exchangelistmodel.moc"

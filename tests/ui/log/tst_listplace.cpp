// SPDX-License-Identifier: MIT
#include "ui/log/exchangelist.h"
#include "ui/log/recordedlog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

using enum ExchangeListModel::Column;

/// The list stands still under who looks at it: while rows come, are deleted, dropped and brought back.
class ListPlaceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RecordedLog> m_log;
    std::unique_ptr<ExchangeList> m_list;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<QUuid> m_ids; ///< by number, from 1

    qint64 numberAt(int row) const
    {
        const ExchangeRow *there = m_list->rows().row(row);
        return there ? there->number : -1;
    }
    /// What is under the middle of the list.
    qint64 pointed() const { return numberAt(m_list->rowAt(m_list->viewport()->height() / 2)); }
    qint64 chosenNumber() const { return m_list->chosenRow() ? m_list->chosenRow()->number : -1; }
    QList<qint64> chosenNumbers() const
    {
        QList<qint64> numbers;
        m_list->withChosen([&](const QList<ChosenExchange> &chosen) {
            for (const ChosenExchange &each : chosen)
                numbers.append(each.number);
        });
        std::ranges::sort(numbers);
        return numbers;
    }
    void record(int count)
    {
        const QList<Exchange> exchanges = RecordedLog::caught(count);
        for (const Exchange &exchange : exchanges)
            m_ids.append(exchange.id);
        m_log->record(exchanges);
        m_log->thread.poke();
    }
    void remove(const QList<qint64> &numbers)
    {
        QList<QUuid> ids;
        for (const qint64 number : numbers)
            ids.append(m_ids[number - 1]);
        QCOMPARE(m_log->writer->remove(ids).value_or(0), numbers.size());
        m_log->thread.poke();
    }
    void restore(const QList<qint64> &numbers)
    {
        QList<QUuid> ids;
        for (const qint64 number : numbers)
            ids.append(m_ids[number - 1]);
        QCOMPARE(m_log->writer->restore(ids).value_or(0), numbers.size());
        m_log->thread.poke();
    }
    void choose(int row, Qt::KeyboardModifiers held = {})
    {
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, held,
                          m_list->visualRect(m_list->model()->index(row, 3)).center());
    }
    /// As the window system tells that the pointer is moved, with no button.
    void point()
    {
        const QPointF at = m_list->viewport()->rect().center();
        QMouseEvent move(QEvent::MouseMove, at, m_list->viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_list->viewport(), &move);
    }

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<RecordedLog>();
        m_ids.clear();
        m_list = std::make_unique<ExchangeList>(m_log->thread, QList{Number, Time, Kind, Method, Target, Outcome});
        m_tester = std::make_unique<QAbstractItemModelTester>(&m_list->rows(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_list->resize(800, 240);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
        QVERIFY(m_log->open());
    }

    void cleanup()
    {
        m_tester.reset();
        m_list.reset();
        m_log.reset();
    }

    void neverMovesUnderThePointerWhileRowsCome_data()
    {
        QTest::addColumn<int>("top");
        QTest::newRow("scrolled into the middle") << 400;
        QTest::newRow("one row below the top") << 1;
        QTest::newRow("at the top, with the pointer over it") << 0;
        QTest::newRow("at the end") << 100'000;
    }

    void neverMovesUnderThePointerWhileRowsCome()
    {
        QFETCH(int, top);
        record(1000);
        QTRY_COMPARE(m_list->rows().rowCount(), 1000);
        m_list->verticalScrollBar()->setValue(top);
        QTRY_VERIFY(pointed() > 0);
        const qint64 before = pointed();
        // At each moment at which the list could be seen, it shows what it showed before.
        QList<qint64> seen;
        connect(&m_list->rows(), &QAbstractItemModel::rowsInserted, this, [&] {
            point();
            m_list->grab();
            seen.append(pointed());
        });
        for (int i = 1; i <= 20; ++i) {
            point();
            record(37);
            QTRY_COMPARE(m_list->rows().rowCount(), 1000 + i * 37);
            seen.append(pointed());
        }
        QVERIFY(seen.size() > 20);
        seen.removeAll(before);
        QCOMPARE(seen, QList<qint64>());
    }

    void followingWaitsForThePointer()
    {
        record(100);
        m_list->setFollowsNewest(true);
        QTRY_COMPARE(chosenNumber(), 100);
        point();
        const qint64 before = pointed();
        record(3);
        QTRY_COMPARE(m_list->rows().rowCount(), 103);
        QCOMPARE(pointed(), before);
        QCOMPARE(chosenNumber(), 100);
        QVERIFY(m_list->followsNewest());
        QTRY_COMPARE(chosenNumber(), 103); // once the pointer rests
        QCOMPARE(m_list->verticalScrollBar()->value(), 0);
    }

    void severalAreChosenAndFollowingEnds()
    {
        record(20);
        m_list->setFollowsNewest(true);
        QTRY_COMPARE(chosenNumber(), 20);
        choose(0);
        QVERIFY(m_list->followsNewest());
        choose(2, Qt::ControlModifier);
        QVERIFY(!m_list->followsNewest());
        QCOMPARE(chosenNumbers(), (QList<qint64>{18, 20}));
        choose(4, Qt::ShiftModifier);
        QCOMPARE(chosenNumbers(), (QList<qint64>{16, 17, 18, 20}));
        record(2);
        QTRY_COMPARE(m_list->rows().rowCount(), 22);
        QCOMPARE(chosenNumbers(), (QList<qint64>{16, 17, 18, 20}));
        QTest::keyClick(m_list.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_list->chosenCount(), 22);
    }

    void allOfALongListAreKnown()
    {
        record(3000);
        QTRY_COMPARE(m_list->rows().rowCount(), 3000);
        m_list->selectAll();
        QList<qint64> numbers;
        m_list->withChosen([&](const QList<ChosenExchange> &chosen) {
            for (const ChosenExchange &each : chosen)
                numbers.append(each.number);
        });
        QTRY_COMPARE(numbers.size(), 3000);
        std::ranges::sort(numbers);
        QCOMPARE(numbers.first(), 1);
        QCOMPARE(numbers.last(), 3000);
    }

    void staysWhileOthersAreDeletedAndComeBack()
    {
        record(1000);
        QTRY_COMPARE(m_list->rows().rowCount(), 1000);
        m_list->verticalScrollBar()->setValue(500);
        QTRY_COMPARE(numberAt(m_list->rowAt(0)), 500);
        choose(m_list->rowAt(0) + 2);
        QCOMPARE(chosenNumber(), 498);
        const qint64 before = pointed();
        QSignalSpy told(m_list.get(), &ExchangeList::chosen);
        const QList<qint64> gone{3, 250, 900, 901, 990};
        remove(gone);
        QTRY_COMPARE(m_list->rows().rowCount(), 995);
        QCOMPARE(pointed(), before);
        QCOMPARE(chosenNumbers(), QList<qint64>{498});
        restore(gone);
        QTRY_COMPARE(m_list->rows().rowCount(), 1000);
        QCOMPARE(pointed(), before);
        QCOMPARE(chosenNumber(), 498);
        QVERIFY(told.isEmpty());
    }

    void theNextOneIsChosenWhereTheChosenOnesAreGone()
    {
        record(50);
        QTRY_COMPARE(m_list->rows().rowCount(), 50);
        QTRY_VERIFY(numberAt(9) > 0);
        choose(2);
        choose(4, Qt::ShiftModifier);
        QCOMPARE(chosenNumbers(), (QList<qint64>{46, 47, 48}));
        QSignalSpy told(m_list.get(), &ExchangeList::chosen);
        remove({46, 47, 48});
        QTRY_COMPARE(m_list->rows().rowCount(), 47);
        QTRY_COMPARE(m_list->chosenCount(), 1);
        QVERIFY(chosenNumber() == 45 || chosenNumber() == 44 || chosenNumber() == 43);
        QTRY_VERIFY(!told.isEmpty());
        QCOMPARE(told.last().first().toUuid(), m_ids[chosenNumber() - 1]);
    }

    void staysWhileTheOldestAreDropped()
    {
        record(2000);
        QTRY_COMPARE(m_list->rows().rowCount(), 2000);
        m_list->verticalScrollBar()->setValue(300);
        QTRY_COMPARE(numberAt(m_list->rowAt(0)), 1700);
        const qint64 before = pointed();
        m_log->writer->setKeepPolicy({.count = 1000});
        record(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_list->rows().rowCount(), 1000, 20'000);
        QTRY_COMPARE(pointed(), before);
    }

    void nothingIsChosenOnceEverythingIsForgotten()
    {
        record(30);
        QTRY_COMPARE(m_list->rows().rowCount(), 30);
        QTRY_VERIFY(numberAt(5) > 0);
        choose(3);
        QSignalSpy emptied(&m_list->rows(), &ExchangeListModel::emptied);
        QVERIFY(m_log->writer->forgetEverything());
        m_log->thread.poke();
        QTRY_COMPARE(m_list->rows().rowCount(), 0);
        QCOMPARE(emptied.size(), 1);
        QCOMPARE(m_list->chosenCount(), 0);
        record(2);
        QTRY_COMPARE(m_list->rows().rowCount(), 2);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::ListPlaceTest)
#include "tst_listplace.moc"

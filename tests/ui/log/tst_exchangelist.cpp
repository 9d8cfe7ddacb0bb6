// SPDX-License-Identifier: MIT
#include "ui/log/exchangelist.h"
#include "ui/log/recordedlog.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

using enum ExchangeListModel::Column;

class ExchangeListTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RecordedLog> m_log;
    std::unique_ptr<ExchangeList> m_list;
    std::unique_ptr<QSignalSpy> m_chosen;

    qint64 numberAt(int row) const
    {
        const ExchangeRow *there = m_list->rows().row(row);
        return there ? there->number : -1;
    }
    qint64 chosenNumber() const { return m_list->chosenRow() ? m_list->chosenRow()->number : -1; }
    qint64 topNumber() const { return numberAt(m_list->rowAt(0)); }
    void record(int count)
    {
        m_log->record(RecordedLog::caught(count));
        m_log->thread.poke();
    }

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<RecordedLog>();
        m_list = std::make_unique<ExchangeList>(
            m_log->thread, QList{Number, Time, Kind, Method, Target, Outcome, Out, In, Duration});
        m_chosen = std::make_unique<QSignalSpy>(m_list.get(), &ExchangeList::chosen);
        m_list->resize(800, 240);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
        QVERIFY(m_log->open());
    }

    void cleanup()
    {
        m_list.reset();
        m_log.reset();
    }

    void aClickEndsItButNotOnTheNewest()
    {
        m_list->setFollowsNewest(true);
        record(5);
        QTRY_COMPARE(chosenNumber(), 5);
        const auto click = [&](int row) {
            QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                              m_list->visualRect(m_list->model()->index(row, 3)).center());
        };
        click(0);
        QVERIFY(m_list->followsNewest());
        click(2);
        QVERIFY(!m_list->followsNewest());
        QCOMPARE(chosenNumber(), 3);
    }

    void rowsFarBelowAreReadWhenScrolledTo()
    {
        record(900);
        QTRY_COMPARE(m_list->rows().rowCount(), 900);
        QVERIFY(!m_list->rows().row(899));
        m_list->verticalScrollBar()->setValue(m_list->verticalScrollBar()->maximum());
        QTRY_COMPARE(numberAt(899), 1);
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        QTest::keyClick(m_list.get(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(chosenNumber(), 1);
    }

    void anExchangeIsToldOnce()
    {
        record(2);
        QTRY_COMPARE(numberAt(1), 1);
        m_list->setCurrentIndex(m_list->model()->index(1, 0));
        QCOMPARE(m_chosen->size(), 1);
        m_list->setCurrentIndex(m_list->model()->index(1, 3));
        record(1);
        QTRY_COMPARE(m_list->rows().rowCount(), 3);
        QTRY_COMPARE(numberAt(0), 3);
        QCOMPARE(m_chosen->size(), 1);
        QCOMPARE(chosenNumber(), 1);
    }

    void enterAndADoubleClickOpen()
    {
        record(1);
        QTRY_COMPARE(numberAt(0), 1);
        QSignalSpy opened(m_list.get(), &ExchangeList::opened);
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        QTest::keyClick(m_list.get(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const QPoint place = m_list->visualRect(m_list->model()->index(0, 4)).center();
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(opened.size(), 2);
    }

    void columnsGiveWayToTheTarget()
    {
        const auto shown = [this] {
            QList<ExchangeListModel::Column> columns;
            for (int section = 0; section < m_list->model()->columnCount(); ++section) {
                if (!m_list->isColumnHidden(section))
                    columns += m_list->rows().column(section);
            }
            return columns;
        };
        m_list->resize(1200, 240);
        QTRY_COMPARE(shown(), (QList{Number, Time, Kind, Method, Target, Outcome, Out, In, Duration}));
        m_list->resize(400, 240);
        QTRY_COMPARE(shown(), (QList{Number, Time, Method, Target, Outcome}));
        m_list->resize(1200, 240);
        QTRY_COMPARE(shown().size(), 9);
    }

    void aRowIsPaintedAndReadAloud()
    {
        const QImage before = m_list->grab().toImage();
        m_log->record({RecordedLog::answered(503, "BREW", "/pot")});
        m_log->thread.poke();
        QTRY_COMPARE(numberAt(0), 1);
        QVERIFY(m_list->grab().toImage() != before);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_list.get());
        QVERIFY(table && table->tableInterface());
        QAccessibleInterface *cell = table->tableInterface()->cellAt(0, 0);
        QVERIFY(cell);
        QVERIFY(cell->text(QAccessible::Name).startsWith(u"1, caught, BREW /pot, 503, "_s));
        QCOMPARE(table->tableInterface()->cellAt(0, 5)->text(QAccessible::Name), u"503"_s);
    }

    void placeholdersArePaintedToo()
    {
        record(400);
        QTRY_COMPARE(m_list->rows().rowCount(), 400);
        m_list->verticalScrollBar()->setValue(300);
        m_list->grab(); // before the log has answered
        QTRY_COMPARE(topNumber(), 100);
        m_list->grab();
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::ExchangeListTest)
#include "tst_exchangelist.moc"

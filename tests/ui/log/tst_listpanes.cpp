// SPDX-License-Identifier: MIT
#include "ui/log/lastsent.h"
#include "ui/log/listpane.h"
#include "ui/log/logsidebar.h"
#include "ui/log/recordedlog.h"
#include "ui/widgets/countdelegate.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wirebell {

/// What stands around the lists of exchanges: a pane with its filter, the sidebar's parts, the requests sent last.
class ListPanesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RecordedLog> m_log;

    /// The label over the list; empty while it is hidden.
    static QString emptyText(const ListPane &pane)
    {
        const auto labels = pane.list().findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
        return labels.size() == 1 && labels.first()->isVisible() ? labels.first()->text() : QString();
    }

    static QStringList parts(const QWidget &sidebar)
    {
        const auto *model = sidebar.findChild<QListView *>()->model();
        QStringList parts;
        for (int row = 0; row < model->rowCount(); ++row)
            parts += model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return parts;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { m_log = std::make_unique<RecordedLog>(); }
    void cleanup() { m_log.reset(); }

    void aMistypedWordIsToldAtTheFilter()
    {
        m_log->record({samples::caught(), RecordedLog::answered(404, "GET", "/missing")});
        ListPane pane(m_log->thread, {ExchangeListModel::Number, ExchangeListModel::Target},
                      {u"Log"_s, u"Filter"_s, u"Exchanges will appear here."_s, u"Exchanges"_s}, {});
        pane.resize(700, 240);
        pane.show();
        QVERIFY(m_log->open());
        auto *mistake = pane.findChild<QLabel *>(u"filterMistake"_s);
        QVERIFY(mistake->isHidden());
        pane.filter().setText(u"GET statsu:404"_s);
        QVERIFY(mistake->isVisible());
        QCOMPARE(mistake->text(), u"No filter is named “statsu”. Is “status” meant?"_s);
        QCOMPARE(pane.filter().toolTip(), mistake->text());
        QTRY_COMPARE(pane.list().rows().rowCount(), 1); // by the words that are right
        pane.filter().setText(u"status:404"_s);
        QVERIFY(mistake->isHidden());
        QCOMPARE(pane.filter().toolTip(), QString());
    }

    void aPaneSaysWhatItListsAndNarrows()
    {
        QAction clear(u"Clear"_s);
        QSignalSpy triggered(&clear, &QAction::triggered);
        ListPane pane(m_log->thread, {ExchangeListModel::Number, ExchangeListModel::Target},
                      {u"Caught"_s, u"Filter caught"_s, u"Requests will appear here."_s, u"Caught requests"_s}, {&clear});
        pane.setBase(Query::of(Role::Caught));
        pane.resize(700, 240);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        QVERIFY(emptyText(pane).isEmpty()); // not before it is known
        QVERIFY(m_log->open());
        QTRY_COMPARE(emptyText(pane), u"Requests will appear here."_s);
        auto *head = pane.findChild<PaneHead *>();
        QCOMPARE(head->fact(), QString());
        QCOMPARE(pane.list().accessibleName(), u"Caught requests"_s);

        const Exchange theirs = samples::caught();
        m_log->record({theirs, samples::otherEnd(theirs), RecordedLog::answered(404, "GET", "/missing")});
        m_log->thread.poke();
        QTRY_COMPARE(head->fact(), u"2, newest first"_s);
        QVERIFY(emptyText(pane).isEmpty());

        QTest::keyClicks(&pane.filter(), u"404"_s);
        QTRY_COMPARE(head->fact(), u"1, newest first"_s);
        QTest::keyClicks(&pane.filter(), u" nowhere"_s);
        QTRY_COMPARE(emptyText(pane), u"Nothing matches the filter."_s);
        QTest::keyClick(&pane.filter(), Qt::Key_Escape);
        QTRY_COMPARE(head->fact(), u"2, newest first"_s);
        QVERIFY(emptyText(pane).isEmpty());
        QTest::keyClick(&pane.filter(), Qt::Key_Down);
        QVERIFY(pane.list().hasFocus());
        QTRY_COMPARE(pane.list().currentIndex().row(), 0);

        for (auto *button : head->findChildren<QToolButton *>()) {
            if (button->defaultAction() == &clear || button->text() == clear.text())
                button->click();
        }
        QCOMPARE(triggered.size(), 1);
    }

    void aHiddenSidebarCountsWhenItIsShown()
    {
        m_log->record(RecordedLog::caught(2));
        QVERIFY(m_log->open());
        LogSidebar sidebar(m_log->thread);
        sidebar.show();
        QTRY_COMPARE(parts(sidebar).value(0), u"All, 2"_s);
    }

    void theRequestsSentLastAreChosenFrom()
    {
        const Exchange theirs = samples::caught();
        const Exchange ours = samples::otherEnd(theirs);
        m_log->record({theirs, ours});
        LastSent last(m_log->thread);
        last.resize(240, 120);
        last.show();
        QVERIFY(QTest::qWaitForWindowActive(&last));
        QVERIFY(m_log->open());
        QTRY_COMPARE(last.model()->rowCount(), 1);
        const auto *rows = qobject_cast<ExchangeListModel *>(last.model());
        QTRY_VERIFY(rows->row(0));
        last.grab();
        QSignalSpy chosen(&last, &LastSent::chosen);
        QTest::mouseClick(last.viewport(), Qt::LeftButton, {}, last.visualRect(last.model()->index(0, 0)).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<QUuid>(), ours.id);
        QTest::keyClick(&last, Qt::Key_Return);
        QCOMPARE(chosen.size(), 2);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::ListPanesTest)
#include "tst_listpanes.moc"

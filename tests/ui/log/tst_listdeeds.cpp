// SPDX-License-Identifier: MIT
#include "store/logreader.h"
#include "ui/log/exchangelist.h"
#include "ui/log/listdeeds.h"
#include "ui/log/listpane.h"
#include "ui/log/marks.h"
#include "ui/log/marksbar.h"
#include "ui/log/recordedlog.h"
#include "ui/widgets/panehead.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wirebell {

using enum ExchangeListModel::Column;

/// What a person does to exchanges that are kept, by the list's pane.
class ListDeedsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RecordedLog> m_log;
    std::unique_ptr<LogKeeping> m_keeping;
    std::unique_ptr<ListPane> m_pane;

    ExchangeList &list() const { return m_pane->list(); }
    Annotation annotation(int row) const
    {
        const ExchangeRow *there = list().rows().row(row);
        return there ? there->annotation : Annotation();
    }
    void choose(int row, Qt::KeyboardModifiers held = {})
    {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, held,
                          list().visualRect(list().model()->index(row, 2)).center());
    }
    template <typename T>
    T &named(const char *name) const
    {
        return *m_pane->findChild<T *>(QLatin1StringView(name));
    }
    QString said() const
    {
        auto &line = named<QWidget>("deedLine");
        return line.isVisible() ? named<QLabel>("deedText").text() : QString();
    }
    void makePane(bool canChange)
    {
        m_pane = std::make_unique<ListPane>(m_log->thread, QList{Number, Method, Target, Outcome},
                                            ListPane::Words{u"Log"_s, u"Filter"_s, u"Nothing yet."_s, u"Exchanges"_s},
                                            QList<QAction *>());
        m_pane->setDeeds(*m_keeping, canChange, {});
        m_pane->resize(900, 320);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        QTRY_COMPARE(list().rows().rowCount(), 5);
        QTRY_VERIFY(list().rows().row(4));
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_log = std::make_unique<RecordedLog>();
        m_log->record(RecordedLog::caught(5));
        m_keeping = std::make_unique<LogKeeping>();
        m_keeping->start(*m_log->writer);
        m_log->writer->onCommitted([this] { m_log->thread.poke(); });
        QVERIFY(m_log->open());
        makePane(true);
    }

    void cleanup()
    {
        m_pane.reset();
        m_keeping.reset();
        m_log.reset();
    }

    void severalArePinnedAndUnpinned()
    {
        choose(1);
        choose(3, Qt::ShiftModifier);
        m_pane->deeds()->pin();
        QTRY_VERIFY(annotation(1).pinned && annotation(2).pinned && annotation(3).pinned);
        QVERIFY(!annotation(0).pinned && !annotation(4).pinned);
        // One of two that is pinned: both are.
        choose(0);
        choose(1, Qt::ControlModifier);
        m_pane->deeds()->pin();
        QTRY_VERIFY(annotation(0).pinned);
        m_pane->deeds()->pin();
        QTRY_VERIFY(!annotation(0).pinned && !annotation(1).pinned);
        QVERIFY(annotation(2).pinned);
    }

    void aColourIsGivenAndShown()
    {
        choose(1);
        const QImage before = list().grab().toImage();
        m_pane->chooseColour();
        auto *menu = m_pane->findChild<QMenu *>(u"colours"_s);
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 8);
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Violet"_s)
                action->trigger();
        }
        menu->close();
        QTRY_COMPARE(annotation(1).colour, Colour::Violet);
        QVERIFY(list().grab().toImage() != before);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&list());
        QVERIFY(table->tableInterface()->cellAt(1, 0)->text(QAccessible::Name).endsWith(u", Violet"_s));
        QTRY_COMPARE(named<QToolButton>("colourButton").text(), u"Violet"_s);
        QVERIFY(named<QWidget>("marksBar").isVisible());
    }

    void aNoteIsTypedAndStandsAtTheExchange()
    {
        choose(2);
        auto &bar = named<QWidget>("marksBar");
        auto &note = named<QLineEdit>("noteLine");
        QVERIFY(!bar.isVisible());
        m_pane->marks()->typeNote();
        QVERIFY(bar.isVisible());
        QVERIFY(note.hasFocus());
        QTest::keyClicks(&note, u"paid twice"_s);
        QTest::keyClick(&note, Qt::Key_Return);
        QTRY_COMPARE(annotation(2).note, u"paid twice"_s);
        QVERIFY(list().hasFocus());
        QVERIFY(bar.isVisible());
        choose(0);
        QVERIFY(!bar.isVisible());
        choose(2);
        QVERIFY(bar.isVisible());
        QCOMPARE(note.text(), u"paid twice"_s);
    }

    void escapeLeavesTheNoteAsItWas()
    {
        choose(2);
        m_pane->marks()->typeNote();
        auto &note = named<QLineEdit>("noteLine");
        QTest::keyClicks(&note, u"no"_s);
        QTest::keyClick(&note, Qt::Key_Escape);
        QTRY_VERIFY(!named<QWidget>("marksBar").isVisible());
        QVERIFY(list().hasFocus());
        // Something that is done afterwards is done alone.
        m_pane->deeds()->pin();
        QTRY_VERIFY(annotation(2).pinned);
        QCOMPARE(annotation(2).note, QString());
    }

    void whatIsTypedGoesToWhatWasChosenThen()
    {
        choose(1);
        m_pane->marks()->typeNote();
        QTest::keyClicks(&named<QLineEdit>("noteLine"), u"mine"_s);
        choose(3); // takes the focus away
        QTRY_COMPARE(annotation(1).note, u"mine"_s);
        QCOMPARE(annotation(3).note, QString());
    }

    void labelsAreSetForOneAndAddedForSeveral()
    {
        auto &labels = named<QLineEdit>("labelsLine");
        choose(1);
        m_pane->marks()->typeLabels();
        QTest::keyClicks(&labels, u"refund,  later, refund,"_s);
        QTest::keyClick(&labels, Qt::Key_Return);
        QTRY_COMPARE(annotation(1).labels, (QStringList{u"refund"_s, u"later"_s}));
        choose(2, Qt::ControlModifier);
        m_pane->marks()->typeLabels();
        QCOMPARE(labels.text(), QString());
        QTest::keyClicks(&labels, u"seen"_s);
        QTest::keyClick(&labels, Qt::Key_Return);
        QTRY_COMPARE(annotation(2).labels, (QStringList{u"seen"_s}));
        QTRY_COMPARE(annotation(1).labels, (QStringList{u"refund"_s, u"later"_s, u"seen"_s}));
    }

    void deletedOnesAreToldAndBroughtBack()
    {
        choose(1);
        choose(3, Qt::ShiftModifier);
        m_pane->deeds()->remove();
        QTRY_COMPARE(list().rows().rowCount(), 2);
        QTRY_COMPARE(said(), u"3 exchange(s) deleted"_s);
        auto &undo = named<QAbstractButton>("undoDeed");
        QVERIFY(undo.isVisible());
        undo.click();
        QTRY_COMPARE(list().rows().rowCount(), 5);
        QTRY_COMPARE(said(), u"3 exchange(s) brought back"_s);
        QVERIFY(!undo.isVisible());
    }

    void undoInTheListTakesBackStepByStep()
    {
        choose(1);
        m_pane->deeds()->setColour(Colour::Red);
        QTRY_COMPARE(annotation(1).colour, Colour::Red);
        m_pane->deeds()->setColour(Colour::Blue);
        QTRY_COMPARE(annotation(1).colour, Colour::Blue);
        choose(0);
        m_pane->deeds()->remove();
        QTRY_COMPARE(list().rows().rowCount(), 4);
        list().setFocus();
        QTRY_VERIFY(m_keeping->canUndo());
        QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(list().rows().rowCount(), 5);
        QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(annotation(1).colour, Colour::Red);
        QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(annotation(1).colour, Colour::None);
        QVERIFY(!m_keeping->canUndo());
    }

    void chosenOnesAreHandedOver()
    {
        choose(0);
        choose(2, Qt::ControlModifier);
        m_pane->deeds()->handOver();
        auto *dialog = m_pane->findChild<QFileDialog *>(u"handOverDialog"_s);
        QVERIFY(dialog);
        const QString path = m_log->folder.filePath(u"two.wirebell"_s);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(said().startsWith(u"2 exchange(s) in "_s));
        const auto reader = LogReader::open(path);
        QVERIFY(reader);
        QCOMPARE((*reader)->count().value_or(0), 2);
    }

    void whatFailsIsToldInThePane()
    {
        choose(0);
        m_keeping->handOver(m_log->thread.folder(), {1}, m_log->folder.filePath(u"no/where.wirebell"_s));
        QTRY_VERIFY(!said().isEmpty());
        QVERIFY(!named<QAbstractButton>("undoDeed").isVisible());
        named<QToolButton>("closeDeed").click();
        QVERIFY(said().isEmpty());
    }

    void aFileCannotBeChanged()
    {
        m_pane.reset();
        makePane(false);
        choose(1);
        m_pane->deeds()->pin();
        m_pane->deeds()->remove();
        m_pane->chooseColour();
        QVERIFY(!m_pane->findChild<QMenu *>(u"colours"_s));
        m_keeping->annotate({{.id = list().rows().row(1)->id, .before = {}, .after = {.note = u"by another"_s}}});
        QTRY_COMPARE(annotation(1).note, u"by another"_s); // which is behind what came before
        QVERIFY(!annotation(1).pinned);
        QCOMPARE(list().rows().rowCount(), 5);
        QTRY_VERIFY(named<QWidget>("marksBar").isVisible());
        QVERIFY(named<QLineEdit>("noteLine").isReadOnly());
    }

    void labelsAreReadAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("nothing") << u""_s << QStringList();
        QTest::newRow("commas alone") << u", ,,"_s << QStringList();
        QTest::newRow("spaces around and within") << u"  in  review ,b"_s << QStringList{u"in review"_s, u"b"_s};
        QTest::newRow("one twice") << u"a,b,a"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("longer than the log takes") << QString(300, u'x') << QStringList{QString(100, u'x')};
    }

    void labelsAreReadAsTyped()
    {
        QFETCH(QString, typed);
        QTEST(Marks::split(typed), "labels");
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::ListDeedsTest)
#include "tst_listdeeds.moc"

// SPDX-License-Identifier: MIT
#include "ui/composer/edittable.h"
#include "ui/composer/fieldmodel.h"
#include "ui/composer/partmodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

/// The tables of the composer and what is typed into them: a request's fields, a body's parts.
class EditModelsTest : public QObject
{
    Q_OBJECT

    /// Types into a cell as a user does: any key edits, Enter ends it.
    static void type(EditTable &table, int row, int column, const QString &text)
    {
        table.setFocus();
        table.setCurrentIndex(table.model()->index(row, column));
        QTest::keyClick(&table, Qt::Key_Return);
        auto *line = table.findChild<QLineEdit *>();
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!table.findChild<QLineEdit *>());
    }

private Q_SLOTS:
    void fieldsAreTyped()
    {
        FieldModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy edited(&model, &FieldModel::edited);
        EditTable table(&model, FieldModel::Value, {34, 240, 0});
        connect(&table, &EditTable::removeRequested, &model, &FieldModel::remove);
        table.resize(500, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        QCOMPARE(model.rowCount(), 1);

        type(table, 0, FieldModel::Name, u"Accept"_s);
        type(table, 0, FieldModel::Value, u"text/csv"_s);
        type(table, 1, FieldModel::Value, u"a value first"_s);
        QCOMPARE(model.fields(), (QList<DraftField>{{"Accept", "text/csv"}, {{}, "a value first"}}));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(edited.size(), 3);

        // Typing the same again is no edit.
        type(table, 0, FieldModel::Name, u"Accept"_s);
        QCOMPARE(edited.size(), 3);

        // The tick, by mouse.
        const QRect tick = table.visualRect(model.index(0, FieldModel::Enabled));
        QStyleOptionViewItem option;
        option.initFrom(&table);
        option.rect = tick;
        option.features = QStyleOptionViewItem::HasCheckIndicator;
        const QRect box = table.style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &table);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, box.center());
        QCOMPARE(model.fields()[0].enabled, false);
        table.setCurrentIndex(model.index(0, FieldModel::Enabled));
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(model.fields()[0].enabled, true);

        // Delete takes a row away, but not the empty one.
        table.setCurrentIndex(model.index(0, FieldModel::Name));
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(model.fields(), (QList<DraftField>{{{}, "a value first"}}));
        table.setCurrentIndex(model.index(1, FieldModel::Name));
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(model.rowCount(), 2);
    }

    void aNameOrValueMayBeAnyText()
    {
        FieldModel model;
        model.setFields({{"X", "1"}});
        QVERIFY(model.setData(model.index(0, FieldModel::Name), u"X-Grüße"_s, Qt::EditRole));
        QVERIFY(model.setData(model.index(0, FieldModel::Value), u"{{catcher}} ☎"_s, Qt::EditRole));
        QCOMPARE(model.fields()[0], (DraftField{"X-Gr\xc3\xbc\xc3\x9f""e", "{{catcher}} \xe2\x98\x8e"}));
    }

    void theEmptyRowTakesNoEmptyText()
    {
        FieldModel model;
        QSignalSpy edited(&model, &FieldModel::edited);
        QVERIFY(!model.setData(model.index(0, FieldModel::Name), QString(), Qt::EditRole));
        QVERIFY(!model.setData(model.index(0, FieldModel::Enabled), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(edited.size(), 0);
        QVERIFY(!model.flags(model.index(0, FieldModel::Enabled)).testFlag(Qt::ItemIsUserCheckable));
    }

    void settingFieldsIsNoEdit()
    {
        FieldModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy edited(&model, &FieldModel::edited);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setFields({{"A", "1"}, {"B", "2", false}});
        model.setFields({{"A", "1"}, {"B", "2", false}}); // keeps the cell that is being looked at
        QCOMPARE(reset.size(), 1);
        QCOMPARE(edited.size(), 0);
        QCOMPARE(model.data(model.index(1, FieldModel::Enabled), Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(model.data(model.index(1, FieldModel::Enabled), Qt::AccessibleTextRole).toString(), u"send B"_s);
        QCOMPARE(model.data(model.index(2, FieldModel::Name), Qt::AccessibleTextRole).toString(),
                 u"name of a new field"_s);
    }

    void aDisabledFieldKeepsItsSeparator()
    {
        FieldModel model;
        model.setFields({{"X", "1", true, ":"}});
        QVERIFY(model.setData(model.index(0, FieldModel::Enabled), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.fields()[0], (DraftField{"X", "1", false, ":"}));
    }

    void partsAreTyped()
    {
        PartModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy edited(&model, &PartModel::edited);
        EditTable table(&model, PartModel::Content, {180, 44, 0, 160});
        connect(&table, &EditTable::removeRequested, &model, &PartModel::remove);
        table.resize(600, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        type(table, 0, PartModel::Name, u"note"_s);
        type(table, 0, PartModel::Content, u"hello"_s);
        type(table, 0, PartModel::Type, u"text/plain"_s);
        DraftPart part;
        part.name = "note";
        part.value = "hello";
        part.contentType = "text/plain";
        QCOMPARE(model.parts(), QList{part});

        model.takeFile(-1, u"/tmp/picture.png"_s);
        DraftPart file;
        file.name = "file";
        file.path = u"/tmp/picture.png"_s;
        QCOMPARE(model.parts(), (QList{part, file}));
        QCOMPARE(model.data(model.index(1, PartModel::Content), Qt::ToolTipRole).toString(), file.path);
        type(table, 1, PartModel::Content, u"/tmp/other.png"_s);
        QCOMPARE(model.parts()[1].path, u"/tmp/other.png"_s);
        QCOMPARE(edited.size(), 5);

        table.setCurrentIndex(model.index(0, PartModel::Name));
        QTest::keyClick(&table, Qt::Key_Delete);
        QCOMPARE(model.parts().size(), 1);
    }

    void contentAndPathTurnIntoEachOther()
    {
        PartModel model;
        DraftPart part;
        part.name = "note";
        part.value = "notes.txt";
        model.setParts({part});
        const QModelIndex tick = model.index(0, PartModel::File);
        QVERIFY(model.setData(tick, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.parts()[0].path, u"notes.txt"_s);
        QCOMPARE(model.parts()[0].value, "");
        QVERIFY(model.setData(tick, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.parts(), QList{part});
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::EditModelsTest)
#include "tst_editmodels.moc"

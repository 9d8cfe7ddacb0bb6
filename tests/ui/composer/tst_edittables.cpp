// SPDX-License-Identifier: MIT
#include "ui/composer/fieldmodel.h"
#include "ui/composer/partmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// The models that header fields and parts are typed into.
class TestEditTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fields();
    void parts();
};

void TestEditTables::fields()
{
    FieldModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy edited(&model, &FieldModel::edited);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.setData(model.index(0, FieldModel::Name), u""_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, FieldModel::Name), u"X"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, FieldModel::Value), u"ü"_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, FieldModel::Value), u"ü"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, FieldModel::Enabled), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(edited.size(), 3);
    QCOMPARE(model.fields(), (QList<DraftField>{{"X", "\xC3\xBC", false}}));
    QCOMPARE(model.rowCount(), 2);
    model.remove(1); // the empty one
    QCOMPARE(model.rowCount(), 2);
    model.remove(0);
    QVERIFY(model.fields().isEmpty());
    model.setFields({{"A", "1", true}, {"A", "2", true}});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(edited.size(), 4);
}

void TestEditTables::parts()
{
    PartModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy edited(&model, &PartModel::edited);
    QVERIFY(model.setData(model.index(0, PartModel::Name), u"note"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, PartModel::Content), u"text"_s, Qt::EditRole));
    QCOMPARE(model.parts().at(0).value, "text");
    // The text becomes the path, and the other way round.
    QVERIFY(model.setData(model.index(0, PartModel::File), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.parts().at(0).path, u"text"_s);
    QVERIFY(model.parts().at(0).value.isEmpty());
    QVERIFY(model.setData(model.index(0, PartModel::File), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.parts().at(0).value, "text");
    model.takeFile(-1, u"/a/b.png"_s);
    QCOMPARE(model.parts().size(), 2);
    QCOMPARE(model.parts().at(1).path, u"/a/b.png"_s);
    QVERIFY(model.setData(model.index(1, PartModel::Type), u"image/png"_s, Qt::EditRole));
    QCOMPARE(model.parts().at(1).contentType, "image/png");
    model.remove(0);
    QCOMPARE(model.parts().size(), 1);
    QCOMPARE(edited.size(), 7);
}

QTEST_GUILESS_MAIN(TestEditTables)
#include "tst_edittables.moc"

// SPDX-License-Identifier: MIT
#include "http/fault.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class FaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasANameOfItsOwn();
    void aNameThatIsNoneHasNoKind_data();
    void aNameThatIsNoneHasNoKind();
    void theNamesOfRuleFilesStay();
};

void FaultTest::everyKindHasANameOfItsOwn()
{
    const QList<FaultKind> kinds = allFaultKinds();
    QCOMPARE(kinds.size(), qsizetype(FaultKind::NoAnswer) + 1);
    static const QRegularExpression kebab(u"^[a-z]+(-[a-z]+)*$"_s);
    QSet<QString> names;
    for (int value = 0; value < kinds.size(); ++value) {
        const auto kind = FaultKind(value);
        QCOMPARE(kinds.at(value), kind);
        const QString text = name(kind);
        QVERIFY2(kebab.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(!names.contains(text), qPrintable(text));
        names.insert(text);
        QCOMPARE(faultKindNamed(text.toLatin1()), kind);
    }
}

void FaultTest::aNameThatIsNoneHasNoKind_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("another word") << "explode"_ba;
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("another case") << "Reset"_ba;
    QTest::newRow("the beginning of one") << "delay"_ba;
}

void FaultTest::aNameThatIsNoneHasNoKind()
{
    QFETCH(QByteArray, name);
    QVERIFY(!faultKindNamed(name));
}

void FaultTest::theNamesOfRuleFilesStay()
{
    QCOMPARE(name(FaultKind::DelayHead), "delay-head"_L1);
    QCOMPARE(name(FaultKind::CutReset), "cut-reset"_L1);
    QCOMPARE(name(FaultKind::TruncateTls), "truncate-tls"_L1);
    QCOMPARE(name(FaultKind::NoAnswer), "no-answer"_L1);
}

QTEST_APPLESS_MAIN(FaultTest)
#include "tst_fault.moc"

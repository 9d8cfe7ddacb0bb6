// SPDX-License-Identifier: MIT
#include "base/dynamicvalue.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class DynamicValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasItsForm_data();
    void eachHasItsForm();
    void theMomentIsTheCallers();
    void theSameSeedGivesTheSameValues();
    void aNameThatIsNoneHasNoValue_data();
    void aNameThatIsNoneHasNoValue();
};

static constexpr qint64 moment = 784'111'777'089; // 1994-11-06T08:49:37.089Z

void DynamicValueTest::eachHasItsForm_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("atLeast"); // so many different ones among 3000
    const QString uuid = u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s;
    QTest::newRow("$guid") << "$guid"_ba << uuid << 3000;
    QTest::newRow("$randomUUID") << "$randomUUID"_ba << uuid << 3000;
    QTest::newRow("$uuid") << "$uuid"_ba << uuid << 3000;
    QTest::newRow("$randomInt") << "$randomInt"_ba << u"^([0-9]|[1-9][0-9]{1,2}|1000)$"_s << 900;
    QTest::newRow("$randomBoolean") << "$randomBoolean"_ba << u"^(true|false)$"_s << 2;
    QTest::newRow("$randomHexColor") << "$randomHexColor"_ba << u"^#[0-9a-f]{6}$"_s << 2900;
    QTest::newRow("$randomIP") << "$randomIP"_ba
                               << u"^((25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(\\.(?=.)|$)){4}$"_s << 2900;
    QTest::newRow("$randomAlphaNumeric") << "$randomAlphaNumeric"_ba << u"^[a-z0-9]$"_s << 36;
}

void DynamicValueTest::eachHasItsForm()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, form);
    QFETCH(int, atLeast);
    const QRegularExpression expression(form);
    QVERIFY(expression.isValid());
    QRandomGenerator random(7);
    QSet<QByteArray> values;
    for (int i = 0; i < 3000; ++i) {
        const auto value = dynamicValue(name, moment, random);
        QVERIFY(value);
        QVERIFY2(expression.match(QString::fromLatin1(*value)).hasMatch(), value->constData());
        values.insert(*value);
    }
    QCOMPARE_GE(values.size(), atLeast);
}

void DynamicValueTest::theMomentIsTheCallers()
{
    QRandomGenerator random(7);
    QCOMPARE(dynamicValue("$timestamp", moment, random), "784111777"_ba);
    QCOMPARE(dynamicValue("$isoTimestamp", moment, random), "1994-11-06T08:49:37.089Z"_ba);
}

void DynamicValueTest::theSameSeedGivesTheSameValues()
{
    QRandomGenerator one(7);
    QRandomGenerator same(7);
    for (const QByteArrayView name : {"$guid", "$randomInt", "$randomIP"})
        QCOMPARE(dynamicValue(name, moment, one), dynamicValue(name, moment, same));
}

void DynamicValueTest::aNameThatIsNoneHasNoValue_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("without the sign") << "guid"_ba;
    QTest::newRow("in another case") << "$GUID"_ba;
    QTest::newRow("unknown") << "$randomFirstName"_ba;
    QTest::newRow("nothing") << ""_ba;
}

void DynamicValueTest::aNameThatIsNoneHasNoValue()
{
    QFETCH(QByteArray, name);
    QRandomGenerator random(7);
    QVERIFY(!dynamicValue(name, moment, random));
}

QTEST_APPLESS_MAIN(DynamicValueTest)
#include "tst_dynamicvalue.moc"

// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"
#include "phrase/plain.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void bytesAreCounted_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("none") << english << qint64(0) << u"0 bytes"_s;
        QTest::newRow("one is singular") << english << qint64(1) << u"1 byte"_s;
        QTest::newRow("thousands are grouped") << english << qint64(127'934) << u"127,934 bytes"_s;
        QTest::newRow("the C locale is read by people, too") << QLocale::c() << qint64(4096) << u"4,096 bytes"_s;
        QTest::newRow("more than an int can hold") << english << qint64(5'000'000'000) << u"5,000,000,000 bytes"_s;
        QTest::newRow("German groups") << QLocale(QLocale::German) << qint64(4096) << u"4.096 bytes"_s;
    }

    void bytesAreCounted()
    {
        QFETCH(const QLocale, locale);
        QFETCH(const qint64, bytes);
        QLocale::setDefault(locale);
        QTEST(byteCount(bytes), "text");
    }

    void durationsHaveOneDigitBehindThePoint_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("rounded") << QLocale::c() << qint64(118'349'999) << u"118.3"_s;
        QTest::newRow("short") << QLocale::c() << qint64(99'000) << u"0.1"_s;
        QTest::newRow("nothing") << QLocale::c() << qint64(0) << u"0.0"_s;
        QTest::newRow("long") << QLocale::c() << qint64(12'345'678'900'000) << u"12,345,678.9"_s;
        QTest::newRow("German") << QLocale(QLocale::German) << qint64(1'234'500'000) << u"1.234,5"_s;
    }

    void durationsHaveOneDigitBehindThePoint()
    {
        QFETCH(const QLocale, locale);
        QFETCH(const qint64, nanoseconds);
        QLocale::setDefault(locale);
        QTEST(milliseconds(nanoseconds), "text");
    }

    void pluralsOfLargeNumbersFitAnInt()
    {
        QCOMPARE(pluralOf(1), 1);
        QCOMPARE(pluralOf(std::numeric_limits<int>::max()), std::numeric_limits<int>::max());
        // The last digits, which the rules look at, stay; and it is never taken for a small number.
        QCOMPARE(pluralOf(5'000'000'002), 1'000'002);
        QCOMPARE(pluralOf(10'000'000'000), 1'000'000);
    }
};

QTEST_APPLESS_MAIN(TestNumbers)
#include "tst_numbers.moc"

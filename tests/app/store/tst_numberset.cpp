// SPDX-License-Identifier: MIT
#include "store/numberset.h"

#include <QTest>

#include <algorithm>

using namespace wirebell;

class tst_NumberSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatItHolds();
    void givesNumbersFromTheTop();
    void countsThoseAboveOne();
};

void tst_NumberSet::countsWhatItHolds()
{
    NumberSet set;
    QVERIFY(set.add(5));
    QVERIFY(!set.add(5));
    QVERIFY(set.add(1'000'000));
    QCOMPARE(set.count(), 2);
    QVERIFY(set.contains(5) && set.contains(1'000'000) && !set.contains(6) && !set.contains(2'000'000));
    QVERIFY(set.remove(5));
    QVERIFY(!set.remove(5));
    QVERIFY(!set.remove(9'000'000));
    QCOMPARE(set.count(), 1);
    set.clear();
    QCOMPARE(set.count(), 0);
    QVERIFY(!set.contains(1'000'000));
}

void tst_NumberSet::givesNumbersFromTheTop()
{
    NumberSet set;
    QList<qint64> numbers;
    for (qint64 number = 100'000; number > 0; number -= number % 7 + 1) {
        set.add(number);
        numbers.append(number);
    }
    QCOMPARE(set.fromTop(0, numbers.size() + 1), numbers);
    for (const qint64 offset : {qint64(0), qint64(1), qint64(63), qint64(64), qint64(5000), numbers.size() - 1})
        QCOMPARE(set.fromTop(offset, 100), numbers.mid(offset, 100));
    QCOMPARE(set.fromTop(numbers.size(), 100), QList<qint64>());
}

void tst_NumberSet::countsThoseAboveOne()
{
    NumberSet set;
    QCOMPARE(set.countAbove(0), 0);
    QList<qint64> numbers; // highest first
    for (qint64 number = 100'000; number > 0; number -= number % 7 + 1) {
        if (number / 4096 == 3)
            continue; // a block is empty
        set.add(number);
        numbers.append(number);
    }
    for (const qsizetype at : {qsizetype(0), qsizetype(1), qsizetype(63), qsizetype(5000), numbers.size() - 1}) {
        QCOMPARE(set.countAbove(numbers[at]), at);
        QCOMPARE(set.countAbove(numbers[at] - 1), at + 1);
    }
    QCOMPARE(set.countAbove(-1), numbers.size());
    QCOMPARE(set.countAbove(3 * 4096 + 77), std::ranges::count_if(numbers, [](qint64 n) { return n > 4 * 4096 - 1; }));
    QCOMPARE(set.countAbove(9'000'000), 0);
}

QTEST_GUILESS_MAIN(tst_NumberSet)
#include "tst_numberset.moc"

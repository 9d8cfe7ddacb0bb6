// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "base/uuidv7.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace wirebell;

class tst_UuidV7 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAUuidOfVersion7();
    void holdsTheWallTime();
    void sortsInTheOrderOfMaking();
    void isUniqueAcrossThreads();
};

void tst_UuidV7::isAUuidOfVersion7()
{
    for (int i = 0; i < 1000; ++i) {
        const QUuid id = makeUuidV7();
        QCOMPARE(int(id.variant()), int(QUuid::DCE));
        QCOMPARE(quint8(id.toRfc4122()[6]) >> 4, 7);
        QCOMPARE(QUuid::fromString(id.toString(QUuid::WithoutBraces)), id);
    }
}

void tst_UuidV7::holdsTheWallTime()
{
    const qint64 before = wallNow();
    const QByteArray bytes = makeUuidV7().toRfc4122();
    qint64 millisecond = 0;
    for (int i = 0; i < 6; ++i)
        millisecond = (millisecond << 8) | quint8(bytes[i]);
    QCOMPARE_GE(millisecond, before);
    // Ids made by the thousand may run a little ahead of the clock.
    QCOMPARE_LE(millisecond, wallNow() + 1000);
}

void tst_UuidV7::sortsInTheOrderOfMaking()
{
    QUuid last = makeUuidV7();
    for (int i = 0; i < 50'000; ++i) { // more than one millisecond's counter holds
        const QUuid id = makeUuidV7();
        QVERIFY(last.toRfc4122() < id.toRfc4122());
        QVERIFY(last.toString() < id.toString());
        last = id;
    }
}

void tst_UuidV7::isUniqueAcrossThreads()
{
    constexpr int each = 5000;
    std::array<std::vector<QUuid>, 4> made;
    {
        std::vector<std::jthread> threads;
        for (std::vector<QUuid> &ids : made)
            threads.emplace_back([&ids] {
                for (int i = 0; i < each; ++i)
                    ids.push_back(makeUuidV7());
            });
    }
    QSet<QUuid> all;
    for (const std::vector<QUuid> &ids : made) {
        for (size_t i = 1; i < ids.size(); ++i)
            QVERIFY(ids[i - 1].toRfc4122() < ids[i].toRfc4122());
        all.unite(QSet<QUuid>(ids.begin(), ids.end()));
    }
    QCOMPARE(all.size(), qsizetype(made.size()) * each);
}

QTEST_APPLESS_MAIN(tst_UuidV7)
#include "tst_uuidv7.moc"

// SPDX-License-Identifier: MIT
#include "http/bytesource.h"

#include <QTest>

using namespace wirebell;

class tst_ByteSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesInMemoryAreReadAtAnyPlace_data();
    void bytesInMemoryAreReadAtAnyPlace();
    void everythingIsReadAtOnce();
};

void tst_ByteSource::bytesInMemoryAreReadAtAnyPlace_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("from the start") << qint64(0) << qint64(3) << QByteArray("abc");
    QTest::newRow("within") << qint64(2) << qint64(2) << QByteArray("cd");
    QTest::newRow("up to the end") << qint64(4) << qint64(2) << QByteArray("ef");
    QTest::newRow("beyond the end") << qint64(4) << qint64(100) << QByteArray("ef");
    QTest::newRow("as much as there can be") << qint64(1) << std::numeric_limits<qint64>::max() << QByteArray("bcdef");
    QTest::newRow("at the end") << qint64(6) << qint64(1) << QByteArray();
    QTest::newRow("behind the end") << qint64(9) << qint64(1) << QByteArray();
    QTest::newRow("nothing") << qint64(2) << qint64(0) << QByteArray();
    QTest::newRow("before the start") << qint64(-3) << qint64(2) << QByteArray();
    QTest::newRow("less than nothing") << qint64(2) << qint64(-1) << QByteArray();
}

void tst_ByteSource::bytesInMemoryAreReadAtAnyPlace()
{
    QFETCH(const qint64, at);
    QFETCH(const qint64, length);
    QFETCH(const QByteArray, expected);
    const auto source = inMemory("abcdef");
    QCOMPARE(source->size(), 6);
    QCOMPARE(source->read(at, length), expected);
}

void tst_ByteSource::everythingIsReadAtOnce()
{
    QCOMPARE(inMemory("abc")->readAll(), QByteArray("abc"));
    QCOMPARE(inMemory({})->readAll(), QByteArray());
}

QTEST_APPLESS_MAIN(tst_ByteSource)
#include "tst_bytesource.moc"

// SPDX-License-Identifier: MIT
#include "store/crc32c.h"

#include <QTest>

using namespace wirebell;

class tst_Crc32c : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithKnownSums_data();
    void agreesWithKnownSums();
    void countsPiecesAsOne();
    void agreesWithTheTables();
};

void tst_Crc32c::agreesWithKnownSums_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("sum");

    QByteArray rising;
    for (int i = 0; i < 32; ++i)
        rising += char(i);
    QTest::newRow("nothing") << QByteArray() << 0u;
    QTest::newRow("the check value of the polynomial") << QByteArray("123456789") << 0xe3069283u;
    QTest::newRow("32 zeros, RFC 3720 B.4") << QByteArray(32, '\0') << 0x8a9136aau;
    QTest::newRow("32 ones, RFC 3720 B.4") << QByteArray(32, '\xff') << 0x62a8ab43u;
    QTest::newRow("32 rising bytes, RFC 3720 B.4") << rising << 0x46dd794eu;
}

void tst_Crc32c::agreesWithKnownSums()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const quint32, sum);
    QCOMPARE(crc32c({bytes.constData(), size_t(bytes.size())}), sum);
    QCOMPARE(crc32cByTable({bytes.constData(), size_t(bytes.size())}), sum);
}

void tst_Crc32c::countsPiecesAsOne()
{
    const std::string_view bytes = "The quick brown fox jumps over the lazy dog";
    for (size_t cut = 0; cut <= bytes.size(); ++cut)
        QCOMPARE(crc32c(bytes.substr(cut), crc32c(bytes.substr(0, cut))), crc32c(bytes));
}

void tst_Crc32c::agreesWithTheTables()
{
    std::string bytes;
    for (int i = 0; i < 300; ++i) {
        bytes += char(i * 7 + i / 13);
        QCOMPARE(crc32c(bytes), crc32cByTable(bytes));
    }
}

QTEST_APPLESS_MAIN(tst_Crc32c)
#include "tst_crc32c.moc"

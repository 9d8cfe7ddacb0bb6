// SPDX-License-Identifier: MIT
#include "transport/temporaryspool.h"

#include <QTest>

using namespace wirebell;

class TemporarySpoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreReadBackWhileItGrows();
    void withoutAFolderItSaysSo();
};

void TemporarySpoolTest::bytesAreReadBackWhileItGrows()
{
    const auto spool = TemporarySpool::make();
    QVERIFY(spool);
    QCOMPARE((*spool)->size(), 0);
    QVERIFY((*spool)->append("abc"));
    QCOMPARE((*spool)->read(1, 10).value(), "bc");
    QVERIFY((*spool)->append("def"));
    QCOMPARE((*spool)->size(), 6);
    QCOMPARE((*spool)->readAll().value(), "abcdef");
    QCOMPARE((*spool)->read(6, 1).value(), "");
    QCOMPARE((*spool)->read(2, 2).value(), "cd");
}

void TemporarySpoolTest::withoutAFolderItSaysSo()
{
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/proc");
    const auto spool = TemporarySpool::make();
    qputenv("TMPDIR", before);
    QVERIFY(!spool);
    QCOMPARE(spool.error().kind, ErrorKind::StoreNotWritable);
    QCOMPARE(spool.error().detail, QStringLiteral("/proc"));
}

QTEST_GUILESS_MAIN(TemporarySpoolTest)
#include "tst_temporaryspool.moc"

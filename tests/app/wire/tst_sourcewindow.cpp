// SPDX-License-Identifier: MIT
#include "wire/sourcewindow.h"

#include "countingsource.h"

#include <QTest>

using namespace wirebell;

class TestSourceWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAtHandIsNotReadAgain()
    {
        const CountingSource source("0123456789", 0, ' ', {});
        SourceWindow window(source);
        QCOMPARE(window.from(2, 1, 4).value(), "2345");
        QCOMPARE(window.from(3, 2, 4).value(), "345");
        QByteArray bytes;
        QVERIFY(window.append(2, 4, bytes));
        QCOMPARE(bytes, "2345");
        QCOMPARE(source.bytesRead(), 4);
        QCOMPARE(window.from(4, 3, 4).value(), "4567");
        QVERIFY(window.append(0, 2, bytes));
        QCOMPARE(bytes, "234501");
        QCOMPARE(source.bytesRead(), 10);
    }

    void lessIsGivenWhereTheSourceEnds()
    {
        const CountingSource source("0123", 0, ' ', {});
        SourceWindow window(source);
        QCOMPARE(window.from(3, 2, 4).value(), "3");
        QCOMPARE(window.from(4, 1, 4).value(), "");
        QCOMPARE(window.sourceSize(), 4);
    }

    void aDamagedSourceIsTold()
    {
        const FailingSource source;
        SourceWindow window(source);
        QByteArray bytes;
        QCOMPARE(window.from(0, 1, 4).error().kind, ErrorKind::StoreDamaged);
        QCOMPARE(window.append(0, 1, bytes).error().kind, ErrorKind::StoreDamaged);
    }
};

QTEST_GUILESS_MAIN(TestSourceWindow)
#include "tst_sourcewindow.moc"

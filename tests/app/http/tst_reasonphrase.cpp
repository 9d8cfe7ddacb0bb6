// SPDX-License-Identifier: MIT
#include "http/reasonphrase.h"

#include <QTest>

using namespace wirebell;

class TestReasonPhrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registeredCodesHaveOne()
    {
        QCOMPARE(reasonPhrase(100), "Continue");
        QCOMPARE(reasonPhrase(200), "OK");
        QCOMPARE(reasonPhrase(422), "Unprocessable Content");
        QCOMPARE(reasonPhrase(511), "Network Authentication Required");
    }

    void othersHaveNone()
    {
        for (const int status : {-1, 0, 99, 299, 306, 418, 512, 999})
            QVERIFY(reasonPhrase(status).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReasonPhrase)
#include "tst_reasonphrase.moc"

// SPDX-License-Identifier: MIT
#include "phrase/plain.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestPlain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsFitIntoASentence_data()
    {
        QTest::addColumn<QString>("fact");
        QTest::addColumn<QString>("text");
        QTest::newRow("a host stays as it is") << u"api.example.com:443"_s << u"api.example.com:443"_s;
        QTest::newRow("white space at the ends goes") << u"  a b\n"_s << u"a b"_s;
        QTest::newRow("a full stop at the end goes") << u"No route to host."_s << u"No route to host"_s;
        QTest::newRow("an ellipsis stays") << u"and so on..."_s << u"and so on..."_s;
        QTest::newRow("controls become visible") << u"a\tb\x7f"_s << u"a␉b␡"_s;
        QTest::newRow("C1 controls are replaced") << u"a\u009bb"_s << u"a\ufffdb"_s;
        QTest::newRow("text direction can't be turned") << u"a\u202eb\u2066c"_s << u"a\ufffdb\ufffdc"_s;
        QTest::newRow("very long facts are cut in the middle")
            << QString(1000, u'a') + QString(1000, u'b') << QString(150, u'a') + u'…' + QString(150, u'b');
        QTest::newRow("nothing stays nothing") << QString() << QString();
    }

    void factsFitIntoASentence()
    {
        QFETCH(const QString, fact);
        QTEST(plain(fact), "text");
    }
};

QTEST_APPLESS_MAIN(TestPlain)
#include "tst_plain.moc"

// SPDX-License-Identifier: MIT
#include "http/querypairs.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class QueryPairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueryHasThesePairs_data();
    void aQueryHasThesePairs();
    void percentEncodingIsUndone();
};

void QueryPairsTest::percentEncodingIsUndone()
{
    QCOMPARE(percentDecoded("%41%c3%BC+%"), "Aü+%"_ba);
    QCOMPARE(percentDecoded("%4%4g%+1%"), "%4%4g%+1%"_ba);
    QCOMPARE(percentDecoded("%00"), QByteArray("\0", 1));
}

void QueryPairsTest::aQueryHasThesePairs_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QList<Parameter>>("pairs");
    QTest::newRow("two pairs in order") << "b=2&a=1"_ba << QList<Parameter>{{"b", "2"}, {"a", "1"}};
    QTest::newRow("the same key twice") << "a=1&a=2"_ba << QList<Parameter>{{"a", "1"}, {"a", "2"}};
    QTest::newRow("the first = parts") << "a=b=c"_ba << QList<Parameter>{{"a", "b=c"}};
    QTest::newRow("a key alone") << "a"_ba << QList<Parameter>{{"a", ""}};
    QTest::newRow("a value alone") << "=a"_ba << QList<Parameter>{{"", "a"}};
    QTest::newRow("empty members are passed over") << "&&a=1&"_ba << QList<Parameter>{{"a", "1"}};
    QTest::newRow("encodings are undone, + among them") << "a%20b=c+d%2B%C3%A4"_ba
                                                        << QList<Parameter>{{"a b", "c d+\xc3\xa4"}};
    QTest::newRow("a % without digits stays") << "a=100%&b=%zz"_ba << QList<Parameter>{{"a", "100%"}, {"b", "%zz"}};
    QTest::newRow("a % at the end stays") << "a=%4&b=%"_ba << QList<Parameter>{{"a", "%4"}, {"b", "%"}};
    QTest::newRow("hex digits in both cases") << "%4a%4A=%6f%6F"_ba << QList<Parameter>{{"JJ", "oo"}};
    QTest::newRow("an encoded & parts nothing") << "a=1%262"_ba << QList<Parameter>{{"a", "1&2"}};
    QTest::newRow("nothing") << ""_ba << QList<Parameter>{};
}

void QueryPairsTest::aQueryHasThesePairs()
{
    QFETCH(QByteArray, query);
    QFETCH(QList<Parameter>, pairs);
    QCOMPARE(queryPairs(query), pairs);
}

QTEST_APPLESS_MAIN(QueryPairsTest)
#include "tst_querypairs.moc"

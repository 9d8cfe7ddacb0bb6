// SPDX-License-Identifier: MIT
#include "collection/urlquery.h"

#include <QTest>

using namespace wirebell;

namespace {

using Pairs = QList<std::pair<QByteArray, QByteArray>>;

}

class TestUrlQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queriesAreCut_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<Pairs>("pairs");
        QTest::newRow("no query") << QByteArray("http://a/b") << Pairs{};
        QTest::newRow("an empty query") << QByteArray("http://a/b?") << Pairs{};
        QTest::newRow("pairs in order, repeated")
            << QByteArray("/?b=1&a=2&b=3") << Pairs{{"b", "1"}, {"a", "2"}, {"b", "3"}};
        QTest::newRow("encoded as it stands") << QByteArray("/?a=%20+x%26") << Pairs{{"a", "%20+x%26"}};
        QTest::newRow("without a value") << QByteArray("/?a&b=") << Pairs{{"a", ""}, {"b", ""}};
        QTest::newRow("a second equals sign is value") << QByteArray("/?a=b=c") << Pairs{{"a", "b=c"}};
        QTest::newRow("a second question mark is value") << QByteArray("/?a=b?c") << Pairs{{"a", "b?c"}};
        QTest::newRow("a fragment is not in it") << QByteArray("/?a=b#c?d=e") << Pairs{{"a", "b"}};
        QTest::newRow("variables") << QByteArray("{{base}}/?a={{b}}&{{c}}=d") << Pairs{{"a", "{{b}}"}, {"{{c}}", "d"}};
        QTest::newRow("signs within variables do not count")
            << QByteArray("{{?a}}/b?c={{d&e=f#g}}&h=i") << Pairs{{"c", "{{d&e=f#g}}"}, {"h", "i"}};
        QTest::newRow("a brace that is not closed") << QByteArray("/?a={{b&c=d") << Pairs{{"a", "{{b"}, {"c", "d"}};
    }

    void queriesAreCut()
    {
        QFETCH(const QByteArray, url);
        QTEST(queryOf(url), "pairs");
    }

    void pathValuesArePutInPlace_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("result");
        QTest::newRow("at the end") << QByteArray("{{base}}/users/:id") << QByteArray("{{base}}/users/{{v}}");
        QTest::newRow("in the middle") << QByteArray("http://a/:id/b") << QByteArray("http://a/{{v}}/b");
        QTest::newRow("twice") << QByteArray("/:id/:id") << QByteArray("/{{v}}/{{v}}");
        QTest::newRow("before a query") << QByteArray("/:id?x=/:id") << QByteArray("/{{v}}?x=/:id");
        QTest::newRow("not a longer name") << QByteArray("/:idx/:id") << QByteArray("/:idx/{{v}}");
        QTest::newRow("not a port") << QByteArray("http://a:80/") << QByteArray("http://a:80/");
        QTest::newRow("not within a segment") << QByteArray("/a:id") << QByteArray("/a:id");
    }

    void pathValuesArePutInPlace()
    {
        QFETCH(const QByteArray, url);
        QTEST(withPathValue(url, "id", "{{v}}"), "result");
    }
};

QTEST_APPLESS_MAIN(TestUrlQuery)
#include "tst_urlquery.moc"

// SPDX-License-Identifier: MIT
#include "answer/jsonpath.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class JsonPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathFinds_data();
    void aPathFinds();
    void whatIsNoPathIsRefused_data();
    void whatIsNoPathIsRefused();
};

void JsonPathTest::aPathFinds_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArrayList>("found");
    const auto row = [](const char *name, const QByteArray &path, const QByteArrayList &found) {
        QTest::newRow(name) << path << found;
    };
    row("a text without quotes", "$.type", {"invoice.paid"});
    row("a nested one", "$.data.object.id", {"in_1"});
    row("an index", "$.items[1].sku", {"b"});
    row("an index from the end", "$.items[-1].sku", {"c"});
    row("all of a list", "$.items[*].sku", {"a", "b", "c"});
    row("anywhere", "$..sku", {"a", "b", "c"});
    row("a key in brackets", "$['odd key']", {"x"});
    row("a large number to the last digit", "$.large", {"12345678901234567890123"});
    row("a fraction to the last digit", "$.amount", {"10.10"});
    row("an exponent", "$.exponent", {"1E5"});
    row("true", "$.live", {"true"});
    row("null is there", "$.nothing", {"null"});
    row("an object in the order of its keys", "$.data", {"{\"object\":{\"id\":\"in_1\",\"a\":1.50}}"});
    row("a text with escapes", "$.escaped", {"a\"b\n\xc3\xa4"});
    row("a filter by text", "$.items[?(@.sku == 'b')].price", {"20.5"});
    row("a filter by number", "$.items[?(@.price > 15)].sku", {"b", "c"});
    row("a filter by fraction", "$.items[?(@.price == 20.5)].sku", {"b"});
    row("a function", "length($.items)", {"3"});
    row("the whole", "$.items[0]", {"{\"sku\":\"a\",\"price\":10}"});
    row("nothing there", "$.data.missing", {});
    row("a step into a text", "$.type.x", {});
}

void JsonPathTest::aPathFinds()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArrayList, found);
    const auto document = JsonDocument::parse(R"({"type": "invoice.paid", "data": {"object": {"id": "in_1", "a": 1.50}},
        "items": [{"sku": "a", "price": 10}, {"sku": "b", "price": 20.5}, {"sku": "c", "price": 30}],
        "odd key": "x", "large": 12345678901234567890123, "amount": 10.10, "exponent": 1E5, "live": true,
        "nothing": null, "escaped": "a\"b\n\u00e4"})");
    QVERIFY(document);
    const auto compiled = JsonPath::compile(path);
    QVERIFY2(compiled, qPrintable(compiled ? QString() : compiled.error().detail));
    QCOMPARE(compiled->find(*document), found);
}

void JsonPathTest::whatIsNoPathIsRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("an open bracket") << "$.a["_ba;
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("an unknown function") << "explode($.a)"_ba;
    QTest::newRow("a regular expression") << "$[?(@.a =~ /(a+)+/)]"_ba;
    QTest::newRow("a regular expression in a function") << "tokenize($.a, '(a+)+')"_ba;
}

void JsonPathTest::whatIsNoPathIsRefused()
{
    QFETCH(QByteArray, path);
    const auto compiled = JsonPath::compile(path);
    QVERIFY(!compiled);
    QCOMPARE(compiled.error().kind, ErrorKind::InvalidOption);
    QVERIFY(!compiled.error().detail.isEmpty());
}

QTEST_APPLESS_MAIN(JsonPathTest)
#include "tst_jsonpath.moc"

// SPDX-License-Identifier: MIT
#include "ui/log/typedfilter.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

class TypedFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<RowQuery>("query");
        const auto row = [](const char *name, const QString &typed, const RowQuery &query) {
            QTest::newRow(name) << typed << query;
        };
        row("nothing matches all", {}, {});
        row("spaces are nothing", u"   "_s, {});
        row("a status", u"404"_s, {.statusFrom = 404, .statusTo = 404});
        row("a class of statuses", u"4xx"_s, {.statusFrom = 400, .statusTo = 499});
        row("a class in capitals", u"5XX"_s, {.statusFrom = 500, .statusTo = 599});
        row("a number that is no status is text", u"4040"_s, {.text = u"4040"_s});
        row("zeros are no status", u"042"_s, {.text = u"042"_s});
        row("a method in capitals", u"POST"_s, {.method = "POST"});
        row("a method of one's own", u"M-SEARCH"_s, {.method = "M-SEARCH"});
        row("small letters are text", u"post"_s, {.text = u"post"_s});
        row("two capitals are text", u"ID"_s, {.text = u"ID"_s});
        row("failed ones", u"failed"_s, {.failedOnly = true});
        row("all together", u"users POST 2xx failed"_s,
            {.method = "POST", .text = u"users"_s, .statusFrom = 200, .statusTo = 299, .failedOnly = true});
        row("words of text are one text", u"a  b"_s, {.text = u"a b"_s});
        row("a second method is text", u"GET PUT"_s, {.method = "GET", .text = u"PUT"_s});
    }

    void words()
    {
        QFETCH(QString, typed);
        QFETCH(RowQuery, query);
        QCOMPARE(typedFilter(typed), query);
    }

    void theBaseStays()
    {
        const RowQuery caught = withRole(Role::Caught);
        QCOMPARE(typedFilter({}, caught), caught);
        RowQuery narrowed = caught;
        narrowed.method = "PUT";
        QCOMPARE(typedFilter(u"PUT"_s, caught), narrowed);
    }
};

} // namespace wirebell

QTEST_APPLESS_MAIN(wirebell::TypedFilterTest)
#include "tst_typedfilter.moc"

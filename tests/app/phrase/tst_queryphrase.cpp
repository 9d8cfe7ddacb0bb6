// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"
#include "query/queryparser.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_QueryPhrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void tst_QueryPhrase::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &typed, const QString &expected) {
        QTest::newRow(name) << typed << expected;
    };
    row("a key, with what is near", u"statsu:404"_s, u"No filter is named “statsu”. Is “status” meant?"_s);
    row("a key that nothing is near", u"planet:red"_s,
        u"No filter is named “planet”. In quotation marks the word is looked for as it stands."_s);
    row("a value", u"method:"_s, u"Something is missing behind “method:”."_s);
    row("an empty word", u"\"\""_s, u"“\"\"” looks for nothing."_s);
    row("a name", u"mark:bare-lff"_s, u"“mark:” knows nothing named “bare-lff”. Is “bare-lf” meant?"_s);
    row("a name without another near", u"flag:odd"_s, u"“flag:” knows nothing named “odd”."_s);
    row("a status", u"status:ok"_s, u"“ok” is no status; 404, 5xx, >=400 and 200-299 are."_s);
    row("a size", u"size:big"_s, u"“big” is no size; >10k, <=2M and 1k-5k are."_s);
    row("a time", u"time:long"_s, u"“long” is no time; >1s, <=250ms and 1s-5s are."_s);
    row("a moment", u"after:then"_s,
        u"“then” is no date or time of day; 2026-11-24, 12:30 and 2026-11-24T12:30 are."_s);
    row("a method", u"method:A,B"_s, u"“A,B” is no method."_s);
    row("a quotation mark", u"body:\"a"_s, u"A quotation mark is missing in “body:\"a”."_s);
    row("a side", u"request.host:a"_s, u"“request.host:” knows no side; field, body, text, size and mark do."_s);
    row("a path", u"body:$.a"_s,
        u"“$.a” is a JSONPath, which a log can't be searched for; as text it stands in quotation marks."_s);
}

void tst_QueryPhrase::saysWhatIsWrong()
{
    QFETCH(const QString, typed);
    const ParsedQuery parsed = parseQuery(typed);
    QCOMPARE(parsed.mistakes.size(), 1);
    QTEST(sentence(parsed.mistakes.first()), "expected");
}

QTEST_GUILESS_MAIN(tst_QueryPhrase)
#include "tst_queryphrase.moc"

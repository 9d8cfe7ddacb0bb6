// SPDX-License-Identifier: MIT
#include "jsoncases.h"

#include "bodyview/bodyview.h"

#include <QTest>

#include <array>

using namespace wirebell;

namespace {

QByteArray verdictOf(const std::optional<JsonProblem> &problem)
{
    constexpr std::array names{"unexpected-end", "unexpected-byte", "bad-number", "bad-string",
                               "bad-escape",     "bad-literal",     "too-deep",   "data-after-end"};
    if (!problem)
        return "ok";
    return names.at(size_t(problem->kind)) + QByteArray("@") + QByteArray::number(problem->at);
}

/// `json` without the white space outside strings, by another way than the scanner's: strings end at the first quote
/// that no odd number of backslashes stands before.
QByteArray withoutWhiteSpace(const QByteArray &json)
{
    QByteArray bytes;
    bool inString = false;
    qsizetype backslashes = 0;
    for (const char c : json) {
        if (c == '"' && backslashes % 2 == 0)
            inString = !inString;
        backslashes = c == '\\' && inString ? backslashes + 1 : 0;
        if (inString || !QByteArray(" \t\r\n").contains(c))
            bytes += c;
    }
    return bytes;
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

    static void cases()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("verdict");
        for (const JsonCase &row : readJsonCases())
            QTest::newRow(row.name.constData()) << row.json << row.verdict;
    }

private Q_SLOTS:
    void thereAreManyCases() { QVERIFY(readJsonCases().size() >= 120); }

    void casesAreJudged_data() { cases(); }

    void casesAreJudged()
    {
        QFETCH(const QByteArray, json);
        QTEST(verdictOf(checkJson(json)), "verdict");
    }

    void formattingChangesWhiteSpaceOnly_data() { cases(); }

    void formattingChangesWhiteSpaceOnly()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, verdict);
        const QByteArray formatted = formatJson(json);
        QCOMPARE(withoutWhiteSpace(formatted), withoutWhiteSpace(json));
        // Formatting is settled after once, and changes no verdict.
        QCOMPARE(formatJson(formatted), formatted);
        const QByteArray again = verdictOf(checkJson(formatted));
        QCOMPARE(again.left(again.indexOf('@')), verdict.left(verdict.indexOf('@')));
    }

    void everyTruncationIsShownWhole()
    {
        const QByteArray json = R"({"a": [1.50, "x\ny \u00e9", {"b": null}], "c": [], "d": {}, "a": tru)";
        for (qsizetype length = 0; length <= json.size(); ++length) {
            const QByteArray cut = json.first(length);
            QCOMPARE(withoutWhiteSpace(formatJson(cut)), withoutWhiteSpace(cut));
        }
    }

    void formattedLooksLikeThis()
    {
        const QByteArray json =
            R"({"n":1.10,"u":"\u00e9\/","n":[1,[],{},[{"x":null}]],"deep":{"a":{"b":[true,false]}}})";
        const QByteArray formatted = R"({
  "n": 1.10,
  "u": "\u00e9\/",
  "n": [
    1,
    [],
    {},
    [
      {
        "x": null
      }
    ]
  ],
  "deep": {
    "a": {
      "b": [
        true,
        false
      ]
    }
  }
})";
        QCOMPARE(formatJson(json), formatted);
        QCOMPARE(formatJson(json, 4).split('\n').at(1), QByteArray(R"(    "n": 1.10,)"));
    }

    void aByteOrderMarkStays() { QCOMPARE(formatJson("\xef\xbb\xbf[1]"), QByteArray("\xef\xbb\xbf[\n  1\n]")); }

    void whatIsNoJsonFollowsUnchanged()
    {
        QCOMPARE(formatJson("{\"a\":1,\"b\":  nope,  \"c\":2}"),
                 QByteArray("{\n  \"a\": 1,\n  \"b\":  nope,  \"c\":2}"));
        QCOMPARE(formatJson("  <html>  "), QByteArray("  <html>  "));
    }

    void deepNestingDoesNotGrowWithItsSquare()
    {
        const QByteArray json =
            QByteArray("[").repeated(9'000) + QByteArray("1,").repeated(50'000) + '1' + QByteArray("]").repeated(9'000);
        QVERIFY(formatJson(json).size() < json.size() * 70);
    }

    void linesAndColumnsCountFromOne_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("in the first line") << QByteArray("{x}") << 1 << 2;
        QTest::newRow("in the third line") << QByteArray("{\n\"a\":1,\n  x}") << 3 << 3;
        QTest::newRow("with CR LF") << QByteArray("{\r\n\"a\":x}") << 2 << 5;
        QTest::newRow("at the very start") << QByteArray("x") << 1 << 1;
        QTest::newRow("at the end, in an empty line") << QByteArray("[1,\n") << 2 << 1;
    }

    void linesAndColumnsCountFromOne()
    {
        QFETCH(const QByteArray, json);
        const auto problem = checkJson(json);
        QVERIFY(problem);
        QTEST(problem->line, "line");
        QTEST(problem->column, "column");
    }

    void everyByteOfAStringIsLookedAt()
    {
        // The scanner takes eight bytes at a time where it can; a special byte is found at each place.
        for (qsizetype length = 0; length < 40; ++length) {
            for (qsizetype at = 0; at < length; ++at) {
                QByteArray text(length, 'a');
                text[at] = '\x1f';
                const auto problem = checkJson('"' + text + '"');
                QVERIFY(problem);
                QCOMPARE(problem->at, at + 1);
            }
            QVERIFY(!checkJson('"' + QByteArray(length, '~') + '"'));
            QVERIFY(!checkJson('"' + QByteArray(length, ' ') + '"'));
        }
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"

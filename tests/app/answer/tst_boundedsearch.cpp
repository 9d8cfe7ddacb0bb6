// SPDX-License-Identifier: MIT
#include "answer/boundedsearch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class BoundedSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPatternFinds_data();
    void aPatternFinds();
    void aPlaceAnywhereIsFound_data();
    void aPlaceAnywhereIsFound();
    void whatTakesTooLongIsGivenUp_data();
    void whatTakesTooLongIsGivenUp();
    void whatIsNoPatternIsRefused_data();
    void whatIsNoPatternIsRefused();
};

void BoundedSearchTest::aPatternFinds_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const QByteArray &pattern, const QByteArray &text, bool found) {
        QTest::newRow(name) << pattern << text << found;
    };
    row("a text", "refund", "a refund of 7", true);
    row("none", "refund", "a payment", false);
    row("alternatives", "foo|bar", "xbar", true);
    row("anchored, and there", "^a.c$", "abc", true);
    row("anchored, and elsewhere", "^a.c$", "xabc", false);
    row("an anchor far behind", "^b", QByteArray(700, 'a') + 'b', false);
    row("an anchor of lines far behind", "(?m)^b", QByteArray(700, 'a') + "\nb", true);
    row("the end, far behind", "b$", QByteArray(700, 'a') + 'b', true);
    row("a look behind over a step's edge", "(?<=aaaa)b", QByteArray(256, 'a') + 'b', true);
    row("without case", "(?i)REFUND", "a Refund", true);
    row("a back reference", "(..)-\\1", "ab-cd-cd", true);
    row("a comment at the end", "(?x) re fund # money back", "refund", true);
    row("a quotation that is not closed", "\\Qa.b", "xa.b", true);
    row("a quotation means what it says", "\\Qa.b", "axb", false);
    row("a number sign", "a#b", "a#b", true);
    row("UTF-8", "J\xc3\xa4.", "J\xc3\xa4s", true);
    row("beyond the basic plane", "^.x$", "\xf0\x9f\x94\x94x", true);
    row("nothing in nothing", "^$", "", true);
    row("nothing in something", "^$", "a", false);
    row("what is no UTF-8", "a.b", "a\xff" "b", true);
}

void BoundedSearchTest::aPatternFinds()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, found);
    const auto search = BoundedSearch::compile(pattern);
    QVERIFY2(search, qPrintable(search ? QString() : search.error().detail));
    QCOMPARE(search->finds(text), found);
}

void BoundedSearchTest::aPlaceAnywhereIsFound_data()
{
    QTest::addColumn<QByteArray>("filling");
    QTest::newRow("single bytes") << "a"_ba;
    QTest::newRow("characters of two units") << "\xf0\x9f\x94\x94"_ba;
}

void BoundedSearchTest::aPlaceAnywhereIsFound()
{
    QFETCH(QByteArray, filling);
    const auto search = BoundedSearch::compile("here");
    QVERIFY(search);
    for (int before = 0; before < 600; ++before)
        QVERIFY2(search->finds(filling.repeated(before) + "here"), qPrintable(QString::number(before)));
    QVERIFY(!search->finds(filling.repeated(600)));
    // A large content fits into the time.
    QVERIFY(search->finds(filling.repeated(256 * 1024 / filling.size()) + "here"));
}

void BoundedSearchTest::whatTakesTooLongIsGivenUp_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nested repetition") << "(a+)+$"_ba << QByteArray(5000, 'a') + 'b';
    QTest::newRow("alternatives in a repetition") << "(a|aa)+$"_ba << QByteArray(5000, 'a') + 'b';
    QTest::newRow("a repetition from each place") << "a*[bc]"_ba << QByteArray(1024 * 1024, 'a');
    QTest::newRow("three repetitions") << "a*a*a*[bc]"_ba << QByteArray(1024 * 1024, 'a');
    QTest::newRow("nested repetition in a large text") << "(a+)+$"_ba << QByteArray(1024 * 1024, 'a') + 'b';
    QTest::newRow("deep recursion") << "(\\((?1)*\\))+x"_ba << QByteArray(500'000, '(');
}

void BoundedSearchTest::whatTakesTooLongIsGivenUp()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    const auto search = BoundedSearch::compile(pattern);
    QVERIFY(search);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!search->finds(text));
    QCOMPARE_LT(timer.elapsed(), 3000); // without a bound: minutes, or for ever
}

void BoundedSearchTest::whatIsNoPatternIsRefused_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("an open group") << "(a"_ba;
    QTest::newRow("a group that closes ours") << "a)(b"_ba;
    QTest::newRow("nothing to repeat") << "*"_ba;
    QTest::newRow("a limit of its own") << "(*LIMIT_MATCH=4000000000)(a+)+$"_ba;
}

void BoundedSearchTest::whatIsNoPatternIsRefused()
{
    QFETCH(QByteArray, pattern);
    const auto search = BoundedSearch::compile(pattern);
    QVERIFY(!search);
    QCOMPARE(search.error().kind, ErrorKind::InvalidOption);
    QVERIFY(!search.error().detail.isEmpty());
}

QTEST_APPLESS_MAIN(BoundedSearchTest)
#include "tst_boundedsearch.moc"

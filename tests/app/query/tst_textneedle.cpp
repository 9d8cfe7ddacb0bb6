// SPDX-License-Identifier: MIT
#include "query/textneedle.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class tst_TextNeedle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void tellsItsWords_data();
    void tellsItsWords();
};

void tst_TextNeedle::finds_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isIn");
    QTest::newRow("a word in another case") << u"Refund"_s << u"a REFUND."_s << true;
    QTest::newRow("the beginning of a word") << u"ref"_s << u"a refund"_s << true;
    QTest::newRow("the middle of a word") << u"fund"_s << u"a refund"_s << false;
    QTest::newRow("a word behind an underscore") << u"123"_s << u"evt_123"_s << true;
    QTest::newRow("a later place that fits") << u"fund"_s << u"refund fund"_s << true;
    QTest::newRow("signs as they are") << u"\"id\":7"_s << u"{\"id\":7}"_s << true;
    QTest::newRow("white space that differs") << u"\"id\":7"_s << u"{\"id\": 7}"_s << false;
    QTest::newRow("a sign in the middle of a word") << u".paid"_s << u"invoice.paid"_s << true;
    QTest::newRow("a word behind letters beyond ASCII") << u"fund"_s << u"\u00e9fund"_s << false;
    QTest::newRow("a word behind a letter of two units") << u"fund"_s << u"\U00010400fund"_s << false;
    QTest::newRow("letters beyond ASCII in another case") << u"\u00dcBER"_s << u"/\u00fcberall"_s << true;
}

void tst_TextNeedle::finds()
{
    QFETCH(const QString, needle);
    QFETCH(const QString, text);
    QTEST(TextNeedle(needle).isIn(text), "isIn");
}

void tst_TextNeedle::tellsItsWords_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<bool>("isOneWord");
    QTest::newRow("one word") << u"refund"_s << QStringList{u"refund"_s} << true << true;
    QTest::newRow("one that ended") << u"refund."_s << QStringList{u"refund"_s} << false << false;
    QTest::newRow("two words") << u"invoice.paid"_s << QStringList{u"invoice"_s, u"paid"_s} << true << false;
    QTest::newRow("no word") << u"{}"_s << QStringList() << false << false;
    QTest::newRow("an underscore") << u"evt_1"_s << QStringList{u"evt"_s, u"1"_s} << true << false;
}

void tst_TextNeedle::tellsItsWords()
{
    QFETCH(const QString, needle);
    QTEST(TextNeedle(needle).words(), "words");
    QTEST(TextNeedle(needle).isOpen(), "isOpen");
    QTEST(TextNeedle(needle).isOneWord(), "isOneWord");
}

QTEST_GUILESS_MAIN(tst_TextNeedle)
#include "tst_textneedle.moc"

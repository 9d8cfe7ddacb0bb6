// SPDX-License-Identifier: MIT
#include "bodyview/bodyview.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestBodyView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonIsFormattedAndNamesItsSyntax()
    {
        const BodyView view = viewBody("{\"a\":1.10}", BodyKind::Json);
        QCOMPARE(view.kind, BodyKind::Json);
        QCOMPARE(view.text, u"{\n  \"a\": 1.10\n}"_s);
        QCOMPARE(view.syntax, u"JSON"_s);
        QVERIFY(view.formatted);
        QVERIFY(!view.problem);
        QCOMPARE(view.shown, 10);
    }

    void jsonThatIsLaidOutAlreadyIsNotCalledFormatted()
    {
        QVERIFY(!viewBody("{\n  \"a\": 1\n}", BodyKind::Json).formatted);
    }

    void brokenJsonIsShownWholeWithThePlace()
    {
        const BodyView view = viewBody("{\"é\":1,\"b\":oops}", BodyKind::Json);
        QCOMPARE(view.text, u"{\n  \"é\": 1,\n  \"b\":oops}"_s);
        QVERIFY(view.problem);
        QCOMPARE(view.problem->kind, JsonProblem::UnexpectedByte);
        QCOMPARE(view.problem->at, 12);
        QCOMPARE(view.text.sliced(view.problemInText), u"oops}"_s);
    }

    void aProblemInLatin1IsFoundInTheText()
    {
        const BodyView view = viewBody("[\"a\xe9\",\"b\"]", BodyKind::Json);
        QVERIFY(view.problem);
        QCOMPARE(view.problem->kind, JsonProblem::BadString);
        QCOMPARE(view.text, u"[\"aé\",\"b\"]"_s);
        QCOMPARE(view.text.sliced(view.problemInText), u"é\",\"b\"]"_s);
    }

    void aFormHasOnePairALine()
    {
        const BodyView view = viewBody("a=1&b=%20x&&c", BodyKind::Form);
        QCOMPARE(view.text, u"a=1\n&b=%20x\n&\n&c"_s);
        QVERIFY(view.formatted);
        QVERIFY(!viewBody("a=1", BodyKind::Form).formatted);
    }

    void textIsReadInItsEncoding_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8") << QByteArray("h\xc3\xa9") << u"hé"_s;
        QTest::newRow("UTF-8 with a byte order mark") << QByteArray("\xef\xbb\xbfh\xc3\xa9") << u"hé"_s;
        QTest::newRow("Latin-1") << QByteArray("h\xe9") << u"hé"_s;
        QTest::newRow("UTF-16, little end first") << QByteArray("\xff\xfeh\0\xe9\0", 6) << u"hé"_s;
        QTest::newRow("UTF-16, big end first") << QByteArray("\xfe\xff\0h\0\xe9", 6) << u"hé"_s;
        QTest::newRow("a character cut at the end is Latin-1") << QByteArray("h\xc3") << u"hÃ"_s;
    }

    void textIsReadInItsEncoding()
    {
        QFETCH(const QByteArray, content);
        const BodyView view = viewBody(content, BodyKind::Text);
        QTEST(view.text, "text");
        QVERIFY(!view.formatted);
        QCOMPARE(view.syntax, QString());
    }

    void htmlIsLeftAlone()
    {
        const BodyView view = viewBody("<p>a<b>b</b>", BodyKind::Html);
        QCOMPARE(view.text, u"<p>a<b>b</b>"_s);
        QCOMPARE(view.syntax, u"HTML"_s);
        QVERIFY(!view.formatted);
    }

    void binaryIsDumped()
    {
        QByteArray content;
        for (int i = 0; i < 18; ++i)
            content += char(i * 15);
        const BodyView view = viewBody(content, BodyKind::Binary);
        QCOMPARE(view.text, u"00000000  00 0f 1e 2d 3c 4b 5a 69  78 87 96 a5 b4 c3 d2 e1  ...-<KZix.......\n"
                            "00000010  f0 ff                                             .."_s);
        QCOMPARE(view.shown, 18);
    }

    void aLongBinaryIsShownInPart()
    {
        const BodyView view = viewBody(QByteArray(3 * 1024 * 1024, '\0'), BodyKind::Binary);
        QCOMPARE(view.shown, 1024 * 1024);
        QCOMPARE(view.text.count(u'\n'), 1024 * 1024 / 16 - 1);
    }

    void nothingIsNothing()
    {
        QCOMPARE(viewBody({}, BodyKind::Empty).text, QString());
        QCOMPARE(viewBody({}, BodyKind::Text).text, QString());
        QCOMPARE(viewBody({}, BodyKind::Binary).text, QString());
        QVERIFY(viewBody({}, BodyKind::Json).problem);
    }
};

QTEST_APPLESS_MAIN(TestBodyView)
#include "tst_bodyview.moc"

// SPDX-License-Identifier: MIT
#include "ui/composer/bodycheck.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestBodyCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void variablesCountWithTheirValues();
};

void TestBodyCheck::verdicts_data()
{
    using enum DraftBody::Kind;
    using Verdict = BodyCheck::Verdict;
    QTest::addColumn<DraftBody::Kind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<BodyCheck::Verdict>("verdict");
    QTest::addColumn<QString>("where");

    QTest::newRow("JSON") << Json << QByteArray("[1, 2]") << Verdict::WellFormed << QString();
    QTest::newRow("JSON that ends early") << Json << QByteArray("[1, 2") << Verdict::Broken << u"line 1, column 6"_s;
    QTest::newRow("JSON, broken in its second line")
        << Json << QByteArray("[1,\n x]") << Verdict::Broken << u"line 2, column 2"_s;
    QTest::newRow("JSON with nothing in it") << Json << QByteArray(" \n") << Verdict::None << QString();
    QTest::newRow("XML") << Xml << QByteArray("<a><b/></a>") << Verdict::WellFormed << QString();
    QTest::newRow("XML with another end tag") << Xml << QByteArray("<a>\n<b></a>") << Verdict::Broken << u"line 2"_s;
    QTest::newRow("text has no form") << Text << QByteArray("[1") << Verdict::None << QString();
    QTest::newRow("a form has none either") << Form << QByteArray("a=1&b") << Verdict::None << QString();
}

void TestBodyCheck::verdicts()
{
    QFETCH(DraftBody::Kind, kind);
    QFETCH(QByteArray, text);
    QFETCH(BodyCheck::Verdict, verdict);
    QFETCH(QString, where);
    DraftBody body;
    body.kind = kind;
    body.text = text;
    const BodyCheck check = checkBody(body, {});
    QCOMPARE(check.verdict, verdict);
    QCOMPARE(check.size, text.size());
    QVERIFY2(check.where.startsWith(where), qPrintable(check.where));
    QCOMPARE(check.where.isEmpty(), verdict != BodyCheck::Verdict::Broken);
}

void TestBodyCheck::variablesCountWithTheirValues()
{
    DraftBody body;
    body.kind = DraftBody::Kind::Json;
    body.text = "{{catcher}}";
    QCOMPARE(checkBody(body, {}).verdict, BodyCheck::Verdict::Broken);
    Environment environment;
    environment.set("catcher", "123");
    QCOMPARE(checkBody(body, environment).verdict, BodyCheck::Verdict::WellFormed);
    QCOMPARE(checkBody(body, environment).size, 3);
    body.literal = true;
    QCOMPARE(checkBody(body, environment).size, body.text.size());
}

QTEST_GUILESS_MAIN(TestBodyCheck)
#include "tst_bodycheck.moc"

// SPDX-License-Identifier: MIT
#include "draft/resolve.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class VariablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndReplaces_data();
    void findsAndReplaces();
    void tellsThePlaces();
    void namesWhatHasNoValue();
};

void VariablesTest::findsAndReplaces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("names");
    QTest::addColumn<QByteArray>("replaced");

    QTest::newRow("none") << "plain"_ba << QByteArrayList() << "plain"_ba;
    QTest::newRow("nothing at all") << ""_ba << QByteArrayList() << ""_ba;
    QTest::newRow("one") << "a{{x}}b"_ba << QByteArrayList{"x"} << "a1b"_ba;
    QTest::newRow("side by side") << "{{x}}{{y}}{{x}}"_ba << QByteArrayList{"x", "y", "x"} << "1{{x}}1"_ba;
    QTest::newRow("a path into a value") << "{{a.b[0]-c_d}}"_ba << QByteArrayList{"a.b[0]-c_d"} << "3"_ba;
    QTest::newRow("a name beyond ASCII") << "{{größe}}"_ba << QByteArrayList{"größe"} << "4"_ba;
    QTest::newRow("a third brace is text") << "{{{x}}}"_ba << QByteArrayList{"x"} << "{1}"_ba;
    QTest::newRow("braces of JSON") << "{\"a\":{\"b\":{}}}"_ba << QByteArrayList() << "{\"a\":{\"b\":{}}}"_ba;
    QTest::newRow("JSON in double braces") << "{{\"x\":1}}"_ba << QByteArrayList() << "{{\"x\":1}}"_ba;
    QTest::newRow("blanks make no name") << "{{ x }}"_ba << QByteArrayList() << "{{ x }}"_ba;
    QTest::newRow("an empty name is none") << "{{}}"_ba << QByteArrayList() << "{{}}"_ba;
    QTest::newRow("an end that is missing") << "{{x} {{x"_ba << QByteArrayList() << "{{x} {{x"_ba;
    QTest::newRow("a begin within a begin") << "{{a{{x}}"_ba << QByteArrayList{"x"} << "{{a1"_ba;
}

void VariablesTest::findsAndReplaces()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, names);
    QFETCH(QByteArray, replaced);

    QByteArrayList found;
    for (const auto &[range, name] : variablesIn(text)) {
        found.append(name);
        QCOMPARE(text.sliced(range.at, range.length), "{{" + name + "}}");
    }
    QCOMPARE(found, names);

    Environment values;
    values.set("x", "1");
    values.set("y", "{{x}}");
    values.set("a.b[0]-c_d", "3");
    values.set("größe", "4");
    const auto result = substitute(text, values);
    QVERIFY(result);
    QCOMPARE(*result, replaced);
}

void VariablesTest::tellsThePlaces()
{
    const auto found = variablesIn("{{a}}/{{bc}}");
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).first, (ByteRange{.at = 0, .length = 5}));
    QCOMPARE(found.at(1).first, (ByteRange{.at = 6, .length = 6}));
}

void VariablesTest::namesWhatHasNoValue()
{
    Environment values;
    values.set("x", "1");
    const auto result = substitute("{{x}} {{größe}} {{z}}", values);
    QVERIFY(!result);
    QCOMPARE(result.error(), (Error{ErrorKind::UnresolvedVariable, u"größe"_s}));
}

QTEST_GUILESS_MAIN(VariablesTest)
#include "tst_variables.moc"

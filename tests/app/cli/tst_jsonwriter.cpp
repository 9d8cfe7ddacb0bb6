// SPDX-License-Identifier: MIT
#include "cli/jsonwriter.h"

#include <QTest>

using namespace wirebell;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfTheCalls();
    void strings_data();
    void strings();
    void milliseconds_data();
    void milliseconds();
};

void TestJsonWriter::keepsTheOrderOfTheCalls()
{
    JsonWriter json;
    json.beginObject();
    json.key("z").number(1);
    json.key("a").beginArray().beginArray().endArray().boolean(true).null().beginObject().endObject().endArray();
    json.key("m").boolean(false);
    json.endObject();
    QCOMPARE(json.bytes(), R"({"z":1,"a":[[],true,null,{}],"m":false})");
}

void TestJsonWriter::strings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain text stands as it is") << QByteArray("abc /") << QByteArray(R"("abc /")");
    QTest::newRow("UTF-8 stands as it is") << QByteArray("caf\xc3\xa9 \xf0\x9f\x94\x94") << QByteArray("\"caf\xc3\xa9 \xf0\x9f\x94\x94\"");
    QTest::newRow("quotes and backslashes are escaped") << QByteArray(R"(a"b\c)") << QByteArray(R"("a\"b\\c")");
    QTest::newRow("line ends and tabs have short names") << QByteArray("a\r\n\tb") << QByteArray(R"("a\r\n\tb")");
    QTest::newRow("NUL and other controls are numbered") << QByteArray("\0\x1b\x7f", 3) << QByteArray(R"("\u0000\u001b\u007f")");
    QTest::newRow("what is not UTF-8 is base64") << QByteArray("caf\xe9") << QByteArray(R"({"base64":"Y2Fm6Q=="})");
    QTest::newRow("an overlong form is not UTF-8") << QByteArray("\xc0\x80") << QByteArray(R"({"base64":"wIA="})");
    QTest::newRow("an encoded surrogate is not UTF-8") << QByteArray("\xed\xa0\x80") << QByteArray(R"({"base64":"7aCA"})");
    QTest::newRow("an empty string is a string") << QByteArray("") << QByteArray(R"("")");
}

void TestJsonWriter::strings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, written);
    JsonWriter json;
    json.string(bytes);
    QCOMPARE(json.bytes(), written);
}

void TestJsonWriter::milliseconds_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("nothing is 0") << qint64(0) << QByteArray("0");
    QTest::newRow("a nanosecond keeps its digits") << qint64(1) << QByteArray("0.000001");
    QTest::newRow("trailing noughts go") << qint64(14'400'000) << QByteArray("14.4");
    QTest::newRow("whole seconds have no point") << qint64(2'000'000'000) << QByteArray("2000");
}

void TestJsonWriter::milliseconds()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QByteArray, written);
    JsonWriter json;
    json.milliseconds(nanoseconds);
    QCOMPARE(json.bytes(), written);
}

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"

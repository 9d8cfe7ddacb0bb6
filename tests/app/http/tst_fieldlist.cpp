// SPDX-License-Identifier: MIT
#include "http/fieldlist.h"

#include <QTest>

using namespace wirebell;

class tst_FieldList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderCaseAndDuplicates();
    void looksUpWithoutCase();
    void splitsLists_data();
    void splitsLists();
    void membersComeFromAllLines();
    void continuesTheLastValue();
    void clearedListsShareNothing();
    void trimsSpacesAndTabsAlone_data();
    void trimsSpacesAndTabsAlone();
    void comparesNamesWithoutCase();
};

void tst_FieldList::keepsOrderCaseAndDuplicates()
{
    FieldList fields;
    fields.append("X-b", "2");
    fields.append("Host", "example.com");
    fields.append("x-B", "1");
    fields.append("X-b", "2");
    QCOMPARE(fields.size(), 4);
    QByteArrayList names;
    for (const Field &field : fields)
        names += field.name;
    QCOMPARE(names, (QByteArrayList{"X-b", "Host", "x-B", "X-b"}));
    QCOMPARE(fields.at(2), (Field{"x-B", "1"}));
    QCOMPARE_NE(fields, (FieldList{{"x-b", "2"}, {"Host", "example.com"}, {"x-B", "1"}, {"X-b", "2"}}));
}

void tst_FieldList::looksUpWithoutCase()
{
    const FieldList fields{{"Set-Cookie", "a"}, {"set-cookie", "b"}, {"X-Empty", ""}};
    QVERIFY(fields.contains("SET-COOKIE"));
    QVERIFY(!fields.contains("Set-Cookies"));
    QVERIFY(!fields.contains(""));
    QCOMPARE(fields.value("set-COOKIE"), QByteArray("a"));
    QCOMPARE(fields.value("x-empty"), QByteArray(""));
    QVERIFY(!fields.value("Cookie"));
    QCOMPARE(fields.values("set-cookie"), (QList<QByteArray>{"a", "b"}));
    QCOMPARE(fields.values("Cookie"), QList<QByteArray>());
}

void tst_FieldList::splitsLists_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QList<QByteArray>>("members");
    QTest::newRow("one member") << QByteArray("close") << QList<QByteArray>{"close"};
    QTest::newRow("several, with white space") << QByteArray("a ,\tb,c") << QList<QByteArray>{"a", "b", "c"};
    QTest::newRow("empty ones are left out") << QByteArray(", a,, b ,") << QList<QByteArray>{"a", "b"};
    QTest::newRow("nothing") << QByteArray() << QList<QByteArray>();
    QTest::newRow("a comma in quotes parts nothing")
        << QByteArray("a=\"x, y\", b") << QList<QByteArray>{"a=\"x, y\"", "b"};
    QTest::newRow("an escaped quote ends no string")
        << QByteArray("\"x\\\", y\", b") << QList<QByteArray>{"\"x\\\", y\"", "b"};
    QTest::newRow("a quote that never ends") << QByteArray("\"a, b") << QList<QByteArray>{"\"a, b"};
    QTest::newRow("a backslash at the end of a quote") << QByteArray("\"a\\") << QList<QByteArray>{"\"a\\"};
    QTest::newRow("other white space belongs to the member")
        << QByteArray("\x0b" "chunked\r, b") << QList<QByteArray>{"\x0b" "chunked\r", "b"};
}

void tst_FieldList::splitsLists()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QList<QByteArray>, members);
    QCOMPARE((FieldList{{"Connection", value}}).members("connection"), members);
}

void tst_FieldList::membersComeFromAllLines()
{
    const FieldList fields{{"Connection", "keep-alive"}, {"Other", "x"}, {"connection", "Close, TE"}};
    QCOMPARE(fields.members("Connection"), (QList<QByteArray>{"keep-alive", "Close", "TE"}));
    QVERIFY(fields.hasMember("connection", "close"));
    QVERIFY(fields.hasMember("connection", "te"));
    QVERIFY(!fields.hasMember("connection", "clos"));
    QVERIFY(!fields.hasMember("connection", "x"));
}

void tst_FieldList::continuesTheLastValue()
{
    FieldList fields{{"A", "1"}, {"B", "2"}};
    fields.continueLast(" 3");
    QCOMPARE(fields, (FieldList{{"A", "1"}, {"B", "2 3"}}));
}

void tst_FieldList::clearedListsShareNothing()
{
    FieldList fields{{"A", "1"}};
    const FieldList copy = fields;
    fields.clear();
    QVERIFY(fields.isEmpty());
    fields.append("B", "2");
    QCOMPARE(copy, (FieldList{{"A", "1"}}));
    QCOMPARE(fields, (FieldList{{"B", "2"}}));
}

void tst_FieldList::trimsSpacesAndTabsAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("trimmed");
    QTest::newRow("spaces and tabs") << QByteArray(" \t a b\t ") << QByteArray("a b");
    QTest::newRow("nothing but them") << QByteArray(" \t ") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("other white space stays") << QByteArray("\x0b a\r\n") << QByteArray("\x0b a\r\n");
}

void tst_FieldList::trimsSpacesAndTabsAlone()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, trimmed);
    QCOMPARE(trimOws(bytes), trimmed);
}

void tst_FieldList::comparesNamesWithoutCase()
{
    QVERIFY(equalIgnoringCase("Content-Type", "content-TYPE"));
    QVERIFY(equalIgnoringCase("", ""));
    QVERIFY(!equalIgnoringCase("Content-Type", "Content-Typ"));
    QVERIFY(!equalIgnoringCase("Content-Type", "Content_Type"));
    // Beyond ASCII there is no case.
    QVERIFY(!equalIgnoringCase("\xc4", "\xe4"));
}

QTEST_APPLESS_MAIN(tst_FieldList)
#include "tst_fieldlist.moc"

// SPDX-License-Identifier: MIT
#include "ui/log/typedfilter.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestTypedFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void keepsWhatItNarrows();
};

void TestTypedFilter::words_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("failed");

    const QByteArray any;
    QTest::newRow("nothing") << u"  "_s << any << QString() << 0 << 0 << false;
    QTest::newRow("a status") << u"404"_s << any << QString() << 404 << 404 << false;
    QTest::newRow("a class of statuses") << u"4xx"_s << any << QString() << 400 << 499 << false;
    QTest::newRow("a method in capitals") << u"POST"_s << QByteArray("POST") << QString() << 0 << 0 << false;
    QTest::newRow("a method of one's own") << u"M-SEARCH"_s << QByteArray("M-SEARCH") << QString() << 0 << 0 << false;
    QTest::newRow("a path in small letters") << u"post"_s << any << u"post"_s << 0 << 0 << false;
    QTest::newRow("a second method is text") << u"GET PUT"_s << QByteArray("GET") << u"PUT"_s << 0 << 0 << false;
    QTest::newRow("failed") << u"failed"_s << any << QString() << 0 << 0 << true;
    QTest::newRow("all of them") << u"GET 5xx failed api example"_s << QByteArray("GET") << u"api example"_s << 500
                                 << 599 << true;
    QTest::newRow("a number of four digits is text") << u"9000"_s << any << u"9000"_s << 0 << 0 << false;
}

void TestTypedFilter::words()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, method);
    QFETCH(QString, text);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(bool, failed);
    const RowQuery query = typedFilter(typed);
    QCOMPARE(query.method, method);
    QCOMPARE(query.text, text);
    QCOMPARE(query.statusFrom, from);
    QCOMPARE(query.statusTo, to);
    QCOMPARE(query.failedOnly, failed);
    QVERIFY(!query.role);
}

void TestTypedFilter::keepsWhatItNarrows()
{
    QCOMPARE(typedFilter(u"200"_s, withRole(Role::Caught)).role, Role::Caught);
}

QTEST_GUILESS_MAIN(TestTypedFilter)
#include "tst_typedfilter.moc"

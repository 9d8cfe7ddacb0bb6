// SPDX-License-Identifier: MIT
#include "draft/urlglob.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// What a pattern expands to is held against curl in tst_curlbytes; here is what does not reach the wire.
class UrlGlobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWasChosen();
    void expandsAThousand();
    void refusesTooMany_data();
    void refusesTooMany();
    void namesOutputs_data();
    void namesOutputs();
};

void UrlGlobTest::tellsWhatWasChosen()
{
    const auto urls = expandGlob("http://{a,b}/x[08-09]\\[]");
    QVERIFY(!urls);
    const auto good = expandGlob("http://{a,b}/x[08-09]\\[");
    QVERIFY(good);
    QCOMPARE(good->size(), 4);
    QCOMPARE(good->at(1), (GlobbedUrl{.url = "http://a/x09[", .chosen = {"a", "09"}}));
    QCOMPARE(good->at(2), (GlobbedUrl{.url = "http://b/x08[", .chosen = {"b", "08"}}));
}

void UrlGlobTest::expandsAThousand()
{
    const auto urls = expandGlob("http://h/[1-1000]");
    QVERIFY(urls);
    QCOMPARE(urls->size(), 1000);
    QCOMPARE(urls->first().url, "http://h/1"_ba);
    QCOMPARE(urls->last().url, "http://h/1000"_ba);
}

void UrlGlobTest::refusesTooMany_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("a range") << "http://h/[1-250001]"_ba;
    QTest::newRow("a range that no memory holds") << "http://h/[0-9223372036854775807]"_ba;
    QTest::newRow("a number that is none any more") << "http://h/[0-9223372036854775808]"_ba;
    QTest::newRow("ranges that multiply") << "http://h/[1-1000][1-1000][1-1000][1-1000]"_ba;
}

void UrlGlobTest::refusesTooMany()
{
    QFETCH(QByteArray, pattern);
    const auto urls = expandGlob(pattern);
    QVERIFY(!urls);
    QCOMPARE(urls.error(), (Error{ErrorKind::InvalidUrl, QString::fromLatin1(pattern)}));
}

void UrlGlobTest::namesOutputs_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("made");
    QTest::newRow("none") << "out"_ba << "out"_ba;
    QTest::newRow("the first") << "out_#1.txt"_ba << "out_a.txt"_ba;
    QTest::newRow("in any order") << "#2#1"_ba << "09a"_ba;
    QTest::newRow("beyond what was chosen") << "#3 #0 #12"_ba << "#3 #0 #12"_ba;
    QTest::newRow("no number") << "# #x #"_ba << "# #x #"_ba;
}

void UrlGlobTest::namesOutputs()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, made);
    QCOMPARE(withChosen(name, {"a", "09"}), made);
}

QTEST_GUILESS_MAIN(UrlGlobTest)
#include "tst_urlglob.moc"

// SPDX-License-Identifier: MIT
#include "draft/urlparts.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class UrlPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void removesDotSegments_data();
    void removesDotSegments();
};

void UrlPartsTest::splits_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("parts"); // scheme, slashes, authority, path, ?query, #fragment

    QTest::newRow("all of it") << "http://a:b@h:1/p/q?r?s#t?u#v"_ba << "http // a:b@h:1 /p/q ?r?s #t?u#v"_ba;
    QTest::newRow("nothing") << ""_ba << "     "_ba;
    QTest::newRow("a host alone") << "h"_ba << "  h   "_ba;
    QTest::newRow("a host and a port") << "localhost:8080/a"_ba << "  localhost:8080 /a  "_ba;
    QTest::newRow("a scheme with signs") << "a+b-c.1://h"_ba << "a+b-c.1 // h   "_ba;
    QTest::newRow("a scheme must begin with a letter") << "1a://h"_ba << "  1a: //h  "_ba;
    QTest::newRow("one slash") << "http:/h/a"_ba << "http / h /a  "_ba;
    QTest::newRow("a query at once") << "h?a/b"_ba << "  h  ?a/b "_ba;
    QTest::newRow("a fragment at once") << "h#a?b"_ba << "  h   #a?b"_ba;
    QTest::newRow("empty query and fragment") << "h/?#"_ba << "  h / ? #"_ba;
}

void UrlPartsTest::splits()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, parts);

    const UrlParts found = splitUrl(url);
    const QByteArrayList words{found.scheme.toByteArray(),
                               found.slashes.toByteArray(),
                               found.authority.toByteArray(),
                               found.path.toByteArray(),
                               found.query ? '?' + found.query->toByteArray() : ""_ba,
                               found.fragment ? '#' + found.fragment->toByteArray() : ""_ba};
    QCOMPARE(words.join(' '), parts);
}

void UrlPartsTest::removesDotSegments_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("without");

    QTest::newRow("nothing") << ""_ba << ""_ba;
    QTest::newRow("none") << "/a/b"_ba << "/a/b"_ba;
    QTest::newRow("the example of RFC 3986, 5.2.4") << "/a/b/c/./../../g"_ba << "/a/g"_ba;
    QTest::newRow("at the end") << "/a/b/.."_ba << "/a/"_ba;
    QTest::newRow("one at the end") << "/a/."_ba << "/a/"_ba;
    QTest::newRow("beyond the root") << "/../../a"_ba << "/a"_ba;
    QTest::newRow("the root's own") << "/.."_ba << "/"_ba;
    QTest::newRow("encoded") << "/a/%2E%2e/b/%2e/c/.%2E/"_ba << "/b/"_ba;
    QTest::newRow("empty segments count") << "/a//../b"_ba << "/a/b"_ba;
    QTest::newRow("three dots are a name") << "/a/.../%2e%2e%2e/..a"_ba << "/a/.../%2e%2e%2e/..a"_ba;
}

void UrlPartsTest::removesDotSegments()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, without);
    QCOMPARE(withoutDotSegments(path), without);
}

QTEST_GUILESS_MAIN(UrlPartsTest)
#include "tst_urlparts.moc"

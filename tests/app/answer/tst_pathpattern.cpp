// SPDX-License-Identifier: MIT
#include "answer/pathpattern.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class PathPatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathMatches_data();
    void aPathMatches();
    void aPathDoesNotMatch_data();
    void aPathDoesNotMatch();
    void whatMakesNoSenseIsNamed_data();
    void whatMakesNoSenseIsNamed();
};

void PathPatternTest::aPathMatches_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QList<Parameter>>("parameters");
    const auto row = [](const char *name, const QByteArray &pattern, const QByteArray &path,
                        const QList<Parameter> &parameters = {}) {
        QTest::newRow(name) << pattern << path << parameters;
    };
    row("the same text", "/users", "/users");
    row("the root", "/", "/");
    row("a trailing slash in both", "/users/", "/users/");
    row("one parameter", "/users/{id}", "/users/7", {{"id", "7"}});
    row("two in order", "/{b}/x/{a}", "/1/x/2", {{"b", "1"}, {"a", "2"}});
    row("a parameter is decoded", "/users/{id}", "/users/a%20b%2Fc", {{"id", "a b/c"}});
    row("a plus stays in a path", "/users/{id}", "/users/a+b", {{"id", "a+b"}});
    row("an encoded path", "/users/J\xc3\xa4s", "/users/J%C3%A4s");
    row("an encoded pattern", "/a%20b", "/a%20b");
    row("an encoded letter", "/users", "/%75sers");
    row("one segment", "/*/b", "/a/b");
    row("any number: some", "/a/**", "/a/b/c");
    row("any number: one, empty", "/a/**", "/a/");
    row("any number: none", "/a/**", "/a");
    row("everything", "/**", "/a/b");
    row("a parameter and the rest", "/{x}/**", "/a/b/c", {{"x", "a"}});
    row("empty segments", "/a//b", "/a//b");
}

void PathPatternTest::aPathMatches()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, path);
    QFETCH(QList<Parameter>, parameters);
    const auto matched = matchPath(pattern, path);
    QVERIFY(matched);
    QCOMPARE(*matched, parameters);
    QCOMPARE(problemOfPath(pattern), QByteArray());
}

void PathPatternTest::aPathDoesNotMatch_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const QByteArray &pattern, const QByteArray &path) {
        QTest::newRow(name) << pattern << path;
    };
    row("another text", "/users", "/user");
    row("another case", "/users", "/Users");
    row("a trailing slash too many", "/users", "/users/");
    row("a trailing slash too few", "/users/", "/users");
    row("a segment more", "/users/{id}", "/users/7/x");
    row("a segment less", "/users/{id}", "/users");
    row("an empty parameter", "/users/{id}", "/users/");
    row("an empty segment", "/*/b", "//b");
    row("an encoded slash parts nothing", "/a/b", "/a%2Fb");
    row("the beginning is another", "/a/**", "/b/c");
    row("a text that begins alike", "/a/**", "/ab/c");
    row("no path", "/**", "*");
}

void PathPatternTest::aPathDoesNotMatch()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, path);
    QVERIFY(!matchPath(pattern, path));
}

void PathPatternTest::whatMakesNoSenseIsNamed_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("an open brace") << "/a/{id"_ba << "{id"_ba;
    QTest::newRow("a closing one") << "/a/id}"_ba << "id}"_ba;
    QTest::newRow("no name") << "/a/{}"_ba << "{}"_ba;
    QTest::newRow("text behind a parameter") << "/{id}.json"_ba << "{id}.json"_ba;
    QTest::newRow("an asterisk within text") << "/a*b"_ba << "a*b"_ba;
    QTest::newRow("two asterisks in the middle") << "/**/b"_ba << "**"_ba;
    QTest::newRow("a name twice") << "/{id}/{id}"_ba << "{id}"_ba;
    QTest::newRow("no slash at the beginning") << "users"_ba << "users"_ba;
    QTest::newRow("all is well") << "/a/{id}/*/**"_ba << ""_ba;
    QTest::newRow("nothing") << ""_ba << ""_ba;
}

void PathPatternTest::whatMakesNoSenseIsNamed()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, part);
    QCOMPARE(problemOfPath(pattern), part);
}

QTEST_APPLESS_MAIN(PathPatternTest)
#include "tst_pathpattern.moc"

// SPDX-License-Identifier: MIT
#include "collection/yamlreader.h"
#include "collection/yamlwriter.h"

#include <QTest>

using namespace wirebell;

class TestYamlWriter : public QObject
{
    Q_OBJECT

    static void texts()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *name, const QByteArray &value, const QByteArray &written) {
            QTest::newRow(name) << value << written;
        };
        row("a word", "word", "word");
        row("several words", "Create user", "Create user");
        row("a URL", "http://127.0.0.1:9000/a?b=c&d#e", "http://127.0.0.1:9000/a?b=c&d#e");
        row("a media type", "text/plain; charset=utf-8", "text/plain; charset=utf-8");
        row("beyond ASCII", "h\xc3\xa9llo \xf0\x9f\x98\x80", "h\xc3\xa9llo \xf0\x9f\x98\x80");
        row("nothing", "", "\"\"");
        row("a number", "1", "\"1\"");
        row("a negative number", "-1", "\"-1\"");
        row("a fraction", "1.10", "\"1.10\"");
        row("an exponent", "1e5", "\"1e5\"");
        row("hexadecimal", "0x1F", "\"0x1F\"");
        row("octal", "0o17", "\"0o17\"");
        row("digits in groups", "1_000", "\"1_000\"");
        row("sexagesimal", "1:30", "\"1:30\"");
        row("a date", "2026-01-31", "\"2026-01-31\"");
        row("a date with a time", "2026-01-31T12:00:00Z", "\"2026-01-31T12:00:00Z\"");
        row("infinity", ".inf", "\".inf\"");
        row("not a number", ".NaN", "\".NaN\"");
        row("true", "true", "\"true\"");
        row("yes", "Yes", "\"Yes\"");
        row("on", "on", "\"on\"");
        row("n", "n", "\"n\"");
        row("null", "null", "\"null\"");
        row("a tilde", "~", "\"~\"");
        row("a merge key", "<<", "\"<<\"");
        row("a word that begins like another", "nullable", "nullable");
        row("a version", "v1.2", "v1.2");
        row("a variable", "{{x}}", "\"{{x}}\"");
        row("a variable within", "Bearer {{x}}", "\"Bearer {{x}}\"");
        row("a map in JSON", "{\"a\": 1}", "\"{\\\"a\\\": 1}\"");
        row("a list in JSON", "[1]", "\"[1]\"");
        row("a colon and a space", "a: b", "\"a: b\"");
        row("a colon at the end", "a:", "\"a:\"");
        row("a comment", "a #b", "\"a #b\"");
        row("a number sign within a word", "a#b", "a#b");
        row("a dash", "-", "\"-\"");
        row("a dash before a word", "- a", "\"- a\"");
        row("a question mark", "? a", "\"? a\"");
        row("an anchor", "&a", "\"&a\"");
        row("an alias", "*/*", "\"*/*\"");
        row("a tag", "!a", "\"!a\"");
        row("a percent sign", "%20", "\"%20\"");
        row("an at sign", "@a", "\"@a\"");
        row("a backtick", "`a", "\"`a\"");
        row("a quote at the start", "\"a", "\"\\\"a\"");
        row("a quote within", "a\"b", "a\"b");
        row("an apostrophe at the start", "'a'", "\"'a'\"");
        row("a backslash", "a\\b", "a\\b");
        row("a backslash where quotes are needed", "\\d: \\n", "\"\\\\d: \\\\n\"");
        row("spaces at the ends", " a ", "\" a \"");
        row("a tab", "a\tb", "\"a\\tb\"");
        row("a document's start", "---", "\"---\"");
        row("a document's end", "...", "\"...\"");
        row("a NUL", QByteArray("a\0b", 3), "\"a\\u0000b\"");
        row("an escape", "\x1b[2J", "\"\\u001b[2J\"");
        row("CR", "a\rb", "\"a\\rb\"");
        row("CR LF", "a\r\nb", "\"a\\r\\nb\"");
        row("a next-line character",
            "a\xc2\x85"
            "b",
            "\"a\\u0085b\"");
        row("a line separator",
            "a\xe2\x80\xa8"
            "b",
            "\"a\\u2028b\"");
        row("a byte order mark",
            "\xef\xbb\xbf"
            "a",
            "\"\\ufeffa\"");
        row("two lines", "one\ntwo", "|-\n    one\n    two");
        row("a line end at the end", "one\ntwo\n", "|\n    one\n    two");
        row("an empty line within", "one\n\ntwo", "|-\n    one\n\n    two");
        row("an indented line", "{\n  \"a\": 1\n}", "|-\n    {\n      \"a\": 1\n    }");
        row("a comment in a block", "a\n# b", "|-\n    a\n    # b");
        row("a tab at the start of a later line", "a\n\tb", "|-\n    a\n    \tb");
        row("spaces at the end of a line", "a  \nb  ", "|-\n    a  \n    b  ");
        row("a variable in a block", "a\n{{b}}", "|-\n    a\n    {{b}}");
        row("a line end alone", "\n", "\"\\n\"");
        row("two line ends at the end", "a\n\n", "\"a\\n\\n\"");
        row("a line end at the start", "\na", "\"\\na\"");
        row("a space at the start of a block", " a\nb", "\" a\\nb\"");
        row("a NUL in a block", QByteArray("a\n\0", 3), "\"a\\n\\u0000\"");
    }

private Q_SLOTS:
    void textsLookLikeThis_data() { texts(); }

    void textsLookLikeThis()
    {
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, written);
        YamlWriter yaml;
        yaml.begin("k");
        yaml.text("v", value);
        QCOMPARE(yaml.take(), "k:\n  v: " + written + '\n');
    }

    void textsComeBack_data() { texts(); }

    void textsComeBack()
    {
        QFETCH(const QByteArray, value);
        // At each place where a text can stand, with something behind it.
        YamlWriter yaml;
        yaml.text("top", value);
        yaml.begin("map");
        yaml.text("inner", value);
        yaml.begin("list");
        yaml.beginItem();
        yaml.text("first", value);
        yaml.text("second", value);
        yaml.end();
        yaml.beginItem();
        yaml.text("first", value);
        yaml.end();
        yaml.end();
        yaml.begin("texts");
        yaml.item(value);
        yaml.item(value);
        yaml.end();
        yaml.end();
        yaml.text("last", value);
        const QByteArray written = yaml.take();

        const auto document = readYaml(written);
        QVERIFY2(document, written.constData());
        QVERIFY2(!document->decorated, written.constData());
        const YamlNode &root = document->root;
        const YamlNode &list = root["map"]["list"];
        QCOMPARE(list.values.size(), 2U);
        for (const YamlNode *node : {&root["top"], &root["map"]["inner"], &list.values[0]["first"],
                                     &list.values[0]["second"], &list.values[1]["first"],
                                     &root["map"]["texts"].values[0], &root["map"]["texts"].values[1], &root["last"]}) {
            QCOMPARE(node->kind, YamlNode::Kind::Scalar);
            QCOMPARE(node->text, value);
        }
    }

    void blocksOfTheFirstLevelAreSetApart()
    {
        YamlWriter yaml;
        yaml.begin("a");
        yaml.plain("b", "1");
        yaml.begin("c");
        yaml.beginItem();
        yaml.text("d", "x");
        yaml.plain("e", "true");
        yaml.end();
        yaml.end();
        yaml.end();
        yaml.begin("f");
        yaml.plain("g", "[]");
        yaml.end();
        QCOMPARE(yaml.take(), QByteArray("a:\n  b: 1\n  c:\n    - d: x\n      e: true\n\nf:\n  g: []\n"));
    }
};

QTEST_APPLESS_MAIN(TestYamlWriter)
#include "tst_yamlwriter.moc"

// SPDX-License-Identifier: MIT
#include "collection/yamlreader.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// The tree in one line: {a: "text", b: [plain, ~]}.
QByteArray flow(const YamlNode &node)
{
    QByteArray text;
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return "~";
    case YamlNode::Kind::Scalar:
        return node.plain ? node.text : '"' + node.text + '"';
    case YamlNode::Kind::List:
        for (const YamlNode &value : node.values)
            text += (text.isEmpty() ? "" : ", ") + flow(value);
        return '[' + text + ']';
    case YamlNode::Kind::Map:
        for (size_t i = 0; i < node.keys.size(); ++i)
            text += (text.isEmpty() ? "" : ", ") + node.keys[i] + ": " + flow(node.values[i]);
        return '{' + text + '}';
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

class TestYamlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void yamlIsRead_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("tree");
        QTest::addColumn<bool>("decorated");
        const auto row = [](const char *name, const QByteArray &yaml, const QByteArray &tree, bool decorated = false) {
            QTest::newRow(name) << yaml << tree << decorated;
        };
        row("an empty file is nothing", "", "~");
        row("a map in block style", "a: 1\nb:\n  c: x\n", "{a: 1, b: {c: x}}");
        row("a map in flow style", "{a: 1, b: {c: x}}", "{a: 1, b: {c: x}}");
        row("lists", "a:\n- 1\n- - 2\n  - 3\nb: [4]\n", "{a: [1, [2, 3]], b: [4]}");
        row("quoted texts are told apart", "a: \"1\"\nb: '1'\nc: 1\n", "{a: \"1\", b: \"1\", c: 1}");
        row("values that are left out are null", "a:\nb: ~\nc: null\n", "{a: ~, b: ~, c: ~}");
        row("text of several lines", "a: |-\n  one\n   two\n\n  three\nb: >-\n  x\n  y\n",
            "{a: \"one\n two\n\nthree\", b: \"x y\"}");
        row("a byte order mark",
            "\xef\xbb\xbf"
            "a: 1\n",
            "{a: 1}");
        row("CR LF", "a: 1\r\nb: |\r\n  x\r\n  y\r\n", "{a: 1, b: \"x\ny\n\"}");
        row("no line end at the end", "a: 1", "{a: 1}");
        row("UTF-8", "a: \"\xc3\xa9\"", "{a: \"\xc3\xa9\"}");
        row("a space that does not break", R"(a: "é\_\N€\_")", "{a: \"é\u00a0\u0085€\u00a0\"}");

        row("a comment on a line of its own", "# c\na: 1\n", "{a: 1}", true);
        row("a comment behind a value", "a: 1 # c\n", "{a: 1}", true);
        row("a comment at the end without a line end", "a: 1\n#", "{a: 1}", true);
        row("a comment behind a byte order mark", "\xef\xbb\xbf# c\na: 1\n", "{a: 1}", true);
        row("a comment within a flow list", "a: [1, # c\n  2]\n", "{a: [1, 2]}", true);
        row("a comment behind the head of a block", "a: | # c\n  x\n", "{a: \"x\n\"}", true);
        row("a comment that is quoted elsewhere, too", "a: \"# c\"\n# c\n", "{a: \"# c\"}", true);
        row("a number sign within a word is none", "a: x#y\n", "{a: x#y}");
        row("a number sign in quotes is none", "a: \" # no\"\nb: '# no'\n", "{a: \" # no\", b: \"# no\"}");
        row("a number sign in a block is none", "a: |\n  # no\n  x # no\n", "{a: \"# no\nx # no\n\"}");
        row("a number sign in a key is none", "\"# a\": 1\n", "{# a: 1}");
        row("an anchor and an alias", "a: &x 1\nb: *x\n", "{a: 1, b: 1}", true);
        row("an anchor alone", "a: &x 1\n", "{a: 1}", true);
        row("a tag", "a: !!str 1\n", "{a: \"1\"}", true);
        row("a document's start is none", "---\na: 1\n...\n", "{a: 1}");
    }

    void yamlIsRead()
    {
        QFETCH(const QByteArray, yaml);
        const auto document = readYaml(yaml);
        QVERIFY2(document, document ? "" : qPrintable(document.error().detail));
        QTEST(flow(document->root), "tree");
        QTEST(document->decorated, "decorated");
    }

    void brokenYamlNamesItsLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &yaml, const QString &detail) {
            QTest::newRow(name) << yaml << detail;
        };
        row("a quote that is not closed", "a: 1\nb: \"x\n", u"line 2: a quote that is not closed"_s);
        row("an apostrophe that is not closed", "a: 1\nb: 'x\nc: y", u"line 3: illegal EOF in scalar"_s);
        row("a quote that is not closed, with a comment in it", "a: \"x # y\n",
            u"line 1: a quote that is not closed"_s);
        row("a tab as indentation", "a:\n\tb: 1\n", u"line 2: "_s);
        row("a list that is not closed", "a: [1,\nb: 2\n", u"line "_s);
        row("a key twice", "a: 1\nb: 2\na: 3\n", u"line 3: the key a stands twice"_s);
        row("a key twice after CR LF", "a: 1\r\nb: 2\r\na: 3\r\n", u"line 3: the key a stands twice"_s);
        row("a key twice within a flow map", "x:\n  y: {a: 1, a: 2}\n", u"line 2: the key a stands twice"_s);
        row("a list as a key", "? [a]\n: 1\n", u"line 1: a key that is no text"_s);
        row("an alias without its anchor", "a: 1\nb: *x\n", u"line 2: "_s);
        row("an alias within its anchor", "a: &x\n  b: *x\n", u"line 2: an alias within its own anchor"_s);
        row("two documents", "a: 1\n---\nb: 2\n", u"line 2: a second document"_s);
        row("NUL in a plain scalar", QByteArray("a: 1\nb: x\0_y\n", 13), u"line 2: a NUL byte"_s);
        row("Latin-1", "a: 1\nb: d\xe9j\xe0\n", u"line 2: not UTF-8"_s);
        row("nesting without end", QByteArray("[").repeated(100), u"line 1: nested too deeply"_s);
        row("nesting beyond the parser's own bound", QByteArray("[").repeated(5000), u"line 1: "_s);
        row("more than 4 MiB", QByteArray(4 * 1024 * 1024 + 1, 'a'), u"line 1: larger than 4 MiB"_s);
        row("more values than anyone needs", "a: [" + QByteArray("1,").repeated(100'001) + "]",
            u"line 1: too many values"_s);
        QByteArray laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 10; ++i) {
            const QByteArray before = "*a" + QByteArray::number(i - 1);
            laughs += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + (before + ", ").repeated(9)
                      + before + "]\n";
        }
        row("aliases that multiply", laughs, u"line 5: too many values"_s);
    }

    void brokenYamlNamesItsLine()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const QString, detail);
        const auto document = readYaml(yaml);
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::FileMalformed);
        QVERIFY2(document.error().detail.startsWith(detail), qPrintable(document.error().detail));
        QVERIFY(document.error().detail.size() > detail.indexOf(u": "_s) + 2);
    }

    void anythingEndsInAnAnswer()
    {
        // Each prefix of a file that uses much of YAML is either read or refused.
        const QByteArray yaml =
            "# c\na: &x {b: [1, \"two\", 'three']}\nd: |-\n  e\n   f\ng: *x\n? h\n: >\n  i\n\"j\": !t k\n";
        int read = 0;
        for (qsizetype length = 0; length <= yaml.size(); ++length) {
            const auto document = readYaml(yaml.first(length));
            read += document.has_value();
            if (!document)
                QVERIFY(document.error().detail.startsWith("line "_L1));
        }
        QVERIFY(read > 10 && read < yaml.size());
    }
};

QTEST_APPLESS_MAIN(TestYamlReader)
#include "tst_yamlreader.moc"

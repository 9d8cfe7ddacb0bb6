// SPDX-License-Identifier: MIT
#include "bodyview/bodyview.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestXmlView : public QObject
{
    Q_OBJECT

    static void cases()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QByteArray>("formatted");
        const auto row = [](const char *name, const char *xml, const char *formatted) {
            QTest::newRow(name) << QByteArray(xml) << QByteArray(formatted);
        };
        row("elements within elements", "<a><b/><c><d/></c></a>", "<a>\n  <b/>\n  <c>\n    <d/>\n  </c>\n</a>");
        row("white space between tags is made anew", "<a>\n\n<b/>   <c/>\n</a>\n", "<a>\n  <b/>\n  <c/>\n</a>");
        row("text stays within its element", "<a><b>text</b></a>", "<a>\n  <b>text</b>\n</a>");
        row("text keeps its white space", "<a><b> te xt </b></a>", "<a>\n  <b> te xt </b>\n</a>");
        row("white space alone is text, too", "<a><b>  </b></a>", "<a>\n  <b>  </b>\n</a>");
        row("an empty element stays on its line", "<a><b></b></a>", "<a>\n  <b></b>\n</a>");
        row("mixed content is not touched", "<a><p>one <b>two</b> <i><u/></i></p></a>",
            "<a>\n  <p>one <b>two</b> <i><u/></i></p>\n</a>");
        row("a declaration and a comment", "<?xml version='1.0'?><!-- c --><a><!-- d --><b/></a>",
            "<?xml version='1.0'?>\n<!-- c -->\n<a>\n  <!-- d -->\n  <b/>\n</a>");
        row("a document type", "<!DOCTYPE a [<!ENTITY x \"y\">]><a><b/></a>",
            "<!DOCTYPE a [<!ENTITY x \"y\">]>\n<a>\n  <b/>\n</a>");
        row("CDATA is text", "<a><b><![CDATA[ <x> ]]></b></a>", "<a>\n  <b><![CDATA[ <x> ]]></b>\n</a>");
        row("preserved space is preserved", "<a xml:space=\"preserve\"> <b/> </a>",
            "<a xml:space=\"preserve\"> <b/> </a>");
        row("attributes may hold tags", "<a x=\"<b>\" y='>'><b/></a>", "<a x=\"<b>\" y='>'>\n  <b/>\n</a>");
        row("entities stay", "<a><b>&amp;&#xe9;</b></a>", "<a>\n  <b>&amp;&#xe9;</b>\n</a>");
        row("namespaces", "<s:E><s:B/></s:E>", "<s:E>\n  <s:B/>\n</s:E>");
        row("two roots", "<a/><b/>", "<a/>\n<b/>");
        row("a wrong end tag and all after it stay", "<a><b></a> <c/>", "<a>\n  <b></a> <c/>");
        row("an end tag without a start stays", "<a/> </b><c/>", "<a/> </b><c/>");
        row("a tag without its end stays", "<a><b/> <c", "<a>\n  <b/> <c");
        row("a comment without its end stays", "<a><!-- <b/></a>", "<a><!-- <b/></a>");
        row("less than in text stays", "<a><b/> 1 < 2 </a>", "<a><b/> 1 < 2 </a>");
        row("a form feed is no white space", "<a>\f<b/></a>", "<a>\f<b/></a>");
        row("no XML at all", "  hello  ", "  hello  ");
        row("an empty name", "<><a/>", "<><a/>");
    }

private Q_SLOTS:
    void xmlIsLaidOut_data() { cases(); }

    void xmlIsLaidOut()
    {
        QFETCH(const QByteArray, xml);
        QFETCH(const QByteArray, formatted);
        const BodyView view = viewBody(xml, BodyKind::Xml);
        QCOMPARE(view.text.toUtf8(), formatted);
        QCOMPARE(view.formatted, xml != formatted);
        QCOMPARE(view.syntax, u"XML"_s);
    }

    void layingOutIsSettledAfterOnce_data() { cases(); }

    void layingOutIsSettledAfterOnce()
    {
        QFETCH(const QByteArray, formatted);
        QCOMPARE(viewBody(formatted, BodyKind::Xml).text.toUtf8(), formatted);
    }

    void onlyWhiteSpaceChanges()
    {
        const auto bare = [](QByteArray xml) { return xml.replace('\n', "").replace(' ', ""); };
        const QByteArray xml = "<a b='c d'> <e>f <g/> h</e>\n<!-- i --><j><k><l/></k></j></a>";
        for (qsizetype length = 0; length <= xml.size(); ++length) {
            const QByteArray cut = xml.first(length);
            QCOMPARE(bare(viewBody(cut, BodyKind::Xml).text.toUtf8()), bare(cut));
        }
    }

    void deepNestingNeedsNoRecursion()
    {
        const QByteArray xml = QByteArray("<a>").repeated(200'000) + QByteArray("</a>").repeated(200'000);
        const QString text = viewBody(xml, BodyKind::Xml).text;
        QCOMPARE(text.count(u"<a>"_s), 200'000);
        QVERIFY(text.size() < 70 * xml.size());
    }
};

QTEST_APPLESS_MAIN(TestXmlView)
#include "tst_xmlview.moc"

// SPDX-License-Identifier: MIT
#include "collection/formpairs.h"

#include <QTest>

using namespace wirebell;

namespace {

using Pairs = QList<std::pair<QByteArray, QByteArray>>;

}

class TestFormPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsAreDecodedAndEncoded_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Pairs>("pairs");
        QTest::addColumn<QByteArray>("again");
        const auto row = [](const char *name, const QByteArray &content, const Pairs &pairs, const QByteArray &again) {
            QTest::newRow(name) << content << pairs << again;
        };
        row("nothing", "", {}, "");
        row("pairs", "a=1&b=2&a=3", {{"a", "1"}, {"b", "2"}, {"a", "3"}}, "a=1&b=2&a=3");
        row("encoded", "a%20b=%26%3D%C3%A9", {{"a b", "&=\xc3\xa9"}}, "a%20b=%26%3D%C3%A9");
        row("a plus is a space", "a=b+c", {{"a", "b c"}}, "a=b%20c");
        row("lower-case digits", "a=%c3%a9", {{"a", "\xc3\xa9"}}, "a=%C3%A9");
        row("without a value", "a", {{"a", ""}}, "a=");
        row("empty pairs go", "a=1&&b=2&", {{"a", "1"}, {"b", "2"}}, "a=1&b=2");
        row("unreserved signs stay", "a=-._~", {{"a", "-._~"}}, "a=-._~");
        row("variables stay", "a={{b}}&{{c}}={{d}}%20{{e}}", {{"a", "{{b}}"}, {"{{c}}", "{{d}} {{e}}"}},
            "a={{b}}&{{c}}={{d}}%20{{e}}");
        row("braces that are no variable", "a=%7B%7Bb", {{"a", "{{b"}}, "a=%7B%7Bb");
    }

    void formsAreDecodedAndEncoded()
    {
        QFETCH(const QByteArray, content);
        QTEST(decodedForm(content), "pairs");
        QTEST(encodedForm(decodedForm(content)), "again");
    }
};

QTEST_APPLESS_MAIN(TestFormPairs)
#include "tst_formpairs.moc"

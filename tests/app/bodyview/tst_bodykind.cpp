// SPDX-License-Identifier: MIT
#include "bodyview/bodyview.h"

#include <QTest>

using namespace wirebell;

class TestBodyKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsAreGuessed_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<BodyKind>("kind");
        const auto row = [](const char *name, const char *type, const QByteArray &content, BodyKind kind) {
            QTest::newRow(name) << QByteArray(type) << content << kind;
        };
        using enum BodyKind;

        row("nothing is empty, whatever it is said to be", "application/json", "", Empty);
        row("JSON by its type", "application/json", "{}", Json);
        row("JSON by its type with parameters", "Application/JSON; charset=utf-8", "{}", Json);
        row("JSON that is none stays what it is said to be", "application/json", "<html>", Json);
        row("a suffix names the syntax", "application/vnd.api+json", "{}", Json);
        row("problem details", "application/problem+json;q=1", "{}", Json);
        row("XML by its type", "application/xml", "<a/>", Xml);
        row("text/xml", "text/xml; charset=utf-8", "<a/>", Xml);
        row("SOAP", "application/soap+xml", "<a/>", Xml);
        row("SVG is XML", "image/svg+xml", "<svg/>", Xml);
        row("HTML by its type", "text/html", "hello", Html);
        row("XHTML is shown as HTML", "application/xhtml+xml", "<html/>", Html);
        row("a form", "application/x-www-form-urlencoded", "a=1&b=2", Form);
        row("text/plain is not looked into", "text/plain", "{\"a\":1}", Text);
        row("CSS is text", "text/css", "a{}", Text);
        row("lines of JSON are text", "application/x-ndjson", "{}\n{}", Text);
        row("a script is text", "application/javascript", "1", Text);
        row("a picture is binary", "image/png", "\x89PNG", Binary);
        row("a PDF is binary", "application/pdf", "%PDF-1.7", Binary);

        row("JSON without a type", "", " \r\n{\"a\": [1]}", Json);
        row("an array without a type", "", "[1, 2]", Json);
        row("JSON after a byte order mark", "", "\xef\xbb\xbf{\"a\":1}", Json);
        row("JSON cut short without a type", "", "{\"a\": [1, \"b", Json);
        row("JSON that is larger than the sample", "", "[" + QByteArray("\"abcdefgh\",").repeated(2000) + "1]", Json);
        row("a log line in brackets is text", "", "[2024-01-01] started", Text);
        row("braces alone are no JSON", "", "{hello}", Text);
        row("a number alone is text", "", "42", Text);
        row("a document type", "", "<!DOCTYPE html><p>a", Html);
        row("an html element", "", "\n <HTML lang=en>", Html);
        row("an XML declaration", "", "<?xml version=\"1.0\"?><a/>", Xml);
        row("tags without a type", "", "<a><b/></a>\n", Xml);
        row("less than is text", "", "< 5 items", Text);
        row("a form without a type", "", "a=1&b=%20x&c=", Form);
        row("a single pair", "", "token=abc", Form);
        row("Base64 is text", "", "YWI=", Text);
        row("Base64 with two signs is text", "", "YWJjZA==", Text);
        row("a sentence with an equals sign is text", "", "a = b", Text);
        row("plain words", "", "hello", Text);
        row("words in UTF-8", "", "h\xc3\xa9llo", Text);
        row("words in Latin-1", "", "d\xe9j\xe0 vu, comme on dit ici", Text);
        row("UTF-16 with its mark", "", QByteArray("\xff\xfeh\0i\0", 6), Text);
        row("a NUL is binary", "", QByteArray("a\0b", 3), Binary);
        row("controls are binary", "", "\x01\x02\x03", Binary);
        row("mostly high bytes are binary", "", "\xfe\xed\xfa\xce\xca\xfe", Binary);
        row("a character cut by the sample is text", "", QByteArray(4095, 'a') + "\xc3\xa9", Text);

        row("octet-stream says nothing", "application/octet-stream", "{\"a\":1}", Json);
        row("octet-stream may be binary", "application/octet-stream", QByteArray("\0\1", 2), Binary);
        row("an unknown type says nothing", "application/x-custom", "<a></a>", Xml);
        row("a broken type says nothing", ";;;", "hello", Text);
        row("compressed JSON is binary", "application/json", "\x1f\x8b\x08", Binary);
        row("text that holds NUL is binary", "text/plain", QByteArray("a\0", 2), Binary);
        row("UTF-16 said to be text is text", "text/plain", QByteArray("\xff\xfeh\0", 4), Text);
    }

    void kindsAreGuessed()
    {
        QFETCH(const QByteArray, contentType);
        QFETCH(const QByteArray, content);
        QTEST(guessKind(content, contentType), "kind");
    }
};

QTEST_APPLESS_MAIN(TestBodyKind)
#include "tst_bodykind.moc"

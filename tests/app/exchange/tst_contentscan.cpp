// SPDX-License-Identifier: MIT
#include "exchange/contentscan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestContentScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLookedAt_data();
    void whatIsLookedAt();
    void jsonIsOverwritten_data();
    void jsonIsOverwritten();
    void anyJsonStaysJson();

private:
    static QByteArray scanned(const QByteArray &type, const QByteArray &encoding, QByteArray content);
};

QByteArray TestContentScan::scanned(const QByteArray &type, const QByteArray &encoding, QByteArray content)
{
    ContentScan scan;
    scan.begin(type, encoding);
    bool hasFound = false;
    const QByteArray before = content;
    for (char &byte : content)
        hasFound = scan.step(byte) || hasFound;
    return hasFound == (content != before) ? content : QByteArray("said otherwise than done");
}

void TestContentScan::whatIsLookedAt_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("kept");
    const QByteArray json = R"({"token":"abc"})";
    const QByteArray masked = R"({"token":"***"})";
    const auto row = [](const char *name, const QByteArray &type, const QByteArray &encoding, const QByteArray &content,
                        const QByteArray &kept) { QTest::newRow(name) << type << encoding << content << kept; };
    row("JSON", "application/json", "", json, masked);
    row("JSON in capitals, with a parameter", "Application/JSON ; charset=utf-8", "identity", json, masked);
    row("a format that is JSON", "application/vnd.api+json", "", json, masked);
    row("JSON lines", "application/x-ndjson", "", json + '\n' + json, masked + '\n' + masked);
    row("a form", "application/x-www-form-urlencoded", "", "a=1&client_secret=a%20b&c", "a=1&client_secret=*****&c");
    row("text", "text/plain", "", json, json);
    row("without a type", "", "", json, json);
    row("compressed", "application/json", "br", "\1\2\3", "***");
    row("compressed, of another type", "image/png", "gzip", "\1\2\3", "\1\2\3");
}

void TestContentScan::whatIsLookedAt()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, encoding);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, kept);
    QCOMPARE(scanned(type, encoding, content), kept);
}

void TestContentScan::jsonIsOverwritten_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, const char *content, const char *kept) {
        QTest::newRow(name) << QByteArray(content) << QByteArray(kept);
    };
    row("nothing secret", R"({"a":"token","b":["token",1]})", R"({"a":"token","b":["token",1]})");
    row("a string", R"({"password" : "abc", "a":"b"})", R"({"password" : "***", "a":"b"})");
    row("a name in capitals", R"({"PassWord":"abc"})", R"({"PassWord":"***"})");
    row("a name with escapes", R"({"p\u0061ssword":"abc"})", R"({"p\u0061ssword":"***"})");
    row("a string with escapes", R"({"pwd":"a\"b\\","a":1})", R"({"pwd":"******","a":1})");
    row("a string beyond ASCII", "{\"pwd\":\"\303\244\"}", "{\"pwd\":\"**\"}");
    row("a number", R"({"pwd":-1.50e+10,"a":-1.50e+10})", R"({"pwd":111111111,"a":-1.50e+10})");
    row("words", R"({"pwd":true,"token":null,"sig":false})", R"({"pwd":true,"token":null,"sig":false})");
    row("all within an object", R"({"token":{"value":"abc","more":[1,{"a":"b"}],"t":true},"a":"b"})",
        R"({"token":{"value":"***","more":[1,{"a":"*"}],"t":true},"a":"b"})");
    row("all within an array", R"({"token":["a",["b",22]],"a":["b"]})", R"({"token":["*",["*",11]],"a":["b"]})");
    row("within others", R"([{"a":{"b":[{"pwd":"abc"},"abc"]}}])", R"([{"a":{"b":[{"pwd":"***"},"abc"]}}])");
    row("a value that looks like a name", R"({"a":"pwd","b":"abc"})", R"({"a":"pwd","b":"abc"})");
    row("an empty string", R"({"pwd":"","a":"b"})", R"({"pwd":"","a":"b"})");
    row("cut off within", R"({"pwd":"ab)", R"({"pwd":"**)");
    row("brackets without partners", R"(]}]{"pwd":"abc"}])", R"(]}]{"pwd":"***"}])");
}

void TestContentScan::jsonIsOverwritten()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, kept);
    QCOMPARE(scanned("application/json", {}, content), kept);
}

// Whatever stands in it, it stays JSON of the same length and shape, and no secret is left.
void TestContentScan::anyJsonStaysJson()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList names{u"token"_s, u"password"_s, u"a"_s, u"b\"\\"_s, u"tok\u00e4n"_s, u"c"_s};
    const std::function<QJsonValue(int, bool)> make = [&](int depth, bool isSecret) -> QJsonValue {
        switch (random.bounded(depth > 4 ? 3 : 5)) {
        case 0:
            return QJsonValue(isSecret ? u"s3cret\"\\\u00fc"_s.repeated(random.bounded(1, 4)) : u"open"_s);
        case 1:
            return QJsonValue(isSecret ? 987654.0 : 2.5);
        case 2:
            return random.bounded(2) == 0 ? QJsonValue() : QJsonValue(true);
        case 3: {
            QJsonArray array;
            for (int i = random.bounded(4); i > 0; --i)
                array.append(make(depth + 1, isSecret));
            return array;
        }
        default: {
            QJsonObject object;
            for (int i = random.bounded(4); i > 0; --i) {
                const qsizetype which = random.bounded(int(names.size()));
                object[names[which]] = make(depth + 1, isSecret || which < 2);
            }
            return object;
        }
        }
    };
    for (int i = 0; i < 500; ++i) {
        const QJsonDocument document(QJsonObject{{u"x"_s, make(0, false)}, {u"token"_s, make(0, true)}});
        for (const auto format : {QJsonDocument::Compact, QJsonDocument::Indented}) {
            const QByteArray content = document.toJson(format);
            const QByteArray kept = scanned("application/json", {}, content);
            QCOMPARE(kept.size(), content.size());
            QJsonParseError problem;
            QJsonDocument::fromJson(kept, &problem);
            QVERIFY2(problem.error == QJsonParseError::NoError, kept.constData());
            QVERIFY2(!kept.contains("s3cret") && !kept.contains("987654"), kept.constData());
            QCOMPARE(kept.count("open"), content.count("open"));
            QCOMPARE(kept.count("2.5"), content.count("2.5"));
        }
    }
}

QTEST_GUILESS_MAIN(TestContentScan)
#include "tst_contentscan.moc"

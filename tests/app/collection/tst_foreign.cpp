// SPDX-License-Identifier: MIT
#include "collection/requestfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// Files that others wrote: what is read of them, and whether writing them anew would lose anything.
class TestForeign : public QObject
{
    Q_OBJECT

    static inline const QString data = QStringLiteral(WIREBELL_TEST_DATA "/collections/shop/");

    RequestFile readText(const QByteArray &yaml)
    {
        const QString path = m_folder.filePath(u"file.yml"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
            qFatal("the file can't be written");
        file.close();
        const auto read = readRequestFile(path);
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void whatWouldBeLostIsForeign_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("foreign");
        const QByteArray info = "info: {name: x, type: http, seq: 4}\n";
        const QByteArray http = info + "http:\n  method: GET\n  url: http://a/?b=c\n";
        const QByteArray settings = "settings: {encodeUrl: false, timeout: 0}\n";
        const auto row = [](const char *name, const QByteArray &yaml, bool foreign) {
            QTest::newRow(name) << yaml << foreign;
        };
        row("the least that a file holds", http, false);
        row("keys in another order and style", settings + "http: {url: 'http://a/?b=c', method: GET}\n" + info, false);
        row("CR LF and a byte order mark", "\xef\xbb\xbf" + QByteArray(http).replace("\n", "\r\n"), false);
        row("no line end at the end", http.chopped(1), false);
        row("keys that say nothing",
            http
                + "  headers: []\n  body:\n  params: []\n"
                  "runtime: {}\ndocs: ''\n",
            false);
        row("a header that is on in so many words", http + "  headers: [{name: A, value: b, disabled: false}]\n",
            false);
        row("a number as a value", http + "  headers: [{name: A, value: 1}]\n", false);

        row("a comment", http + "# note\n", true);
        row("a comment behind a value", info + "http:\n  method: GET # note\n  url: http://a/\n", true);
        row("an anchor", info + "http:\n  method: GET\n  url: &u http://a/\n", true);
        row("an unknown key", http + "  speed: fast\n", true);
        row("an unknown key at the top", http + "x: 1\n", true);
        row("a description", http + "docs: text\n", true);
        row("tags", "info: {name: x, type: http, tags: [a]}\nhttp: {url: http://a/}\n", true);
        row("a header's description", http + "  headers: [{name: A, value: b, description: c}]\n", true);
        row("scripts", http + "runtime: {scripts: [{type: tests, code: x}]}\n", true);
        row("assertions", http + "runtime: {assertions: [{expression: res.status, operator: eq, value: '200'}]}\n",
            true);
        row("auth that is inherited", http + "  auth: inherit\n", true);
        row("another kind of auth", http + "  auth: {type: digest, username: a, password: '{{b}}'}\n", true);
        row("a token in the file", http + "  auth: {type: bearer, token: abc}\n", true);
        row("a token by its name", http + "  auth: {type: bearer, token: '{{abc}}'}\n", false);
        row("a token that holds a variable", http + "  auth: {type: bearer, token: 'x{{abc}}'}\n", true);
        row("credentials in a field", http + "  headers: [{name: Authorization, value: Bearer abc}]\n", true);
        row("other settings", http + "settings: {encodeUrl: true, timeout: 0}\n", true);
        row("a time limit", http + "settings: {encodeUrl: false, timeout: 500}\n", true);
        row("redirects", http + "settings: {encodeUrl: false, followRedirects: true}\n", true);
        row("a disabled parameter",
            http + "  params: [{name: b, value: c, type: query}, {name: d, value: e, type: query, disabled: true}]\n",
            true);
        row("parameters that mirror the URL", http + "  params: [{name: b, value: c, type: query}]\n", false);
        row("parameters that differ from the URL", http + "  params: [{name: b, value: d, type: query}]\n", true);
        row("a list of bodies", http + "  body: [{title: one, body: {type: json, data: '{}'}}]\n", true);
        row("a kind of body of its own", http + "  body: {type: sparql, data: x}\n", true);
        row("a disabled part of a form",
            http + "  body: {type: form-urlencoded, data: [{name: a, value: b, disabled: true}]}\n", true);
        row("a form", http + "  body: {type: form-urlencoded, data: [{name: a, value: b}]}\n", false);
        row("examples", http + "examples: [{name: ok}]\n", true);
    }

    void whatWouldBeLostIsForeign()
    {
        QFETCH(const QByteArray, yaml);
        const RequestFile read = readText(yaml);
        QTEST(read.foreign, "foreign");
        // A foreign file is never replaced; another one is, and says the same afterwards.
        const QByteArray before = yaml;
        const auto replaced = replaceRequestFile(read.path, read.draft, read.seq);
        QCOMPARE(replaced.has_value(), !read.foreign);
        QFile file(read.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (read.foreign) {
            QCOMPARE(replaced.error().kind, ErrorKind::FileMalformed);
            QCOMPARE(file.readAll(), before);
        } else {
            QCOMPARE(readRequestFile(read.path)->draft, read.draft);
        }
    }

    void pathValuesStandInTheUrl()
    {
        const auto read = readRequestFile(data + u"users/Get user.yml"_s);
        QVERIFY(read);
        QCOMPARE(read->draft.url, QByteArray("{{base}}/users/{{id}}?all=1"));
        QCOMPARE(read->seq, 2);
        QVERIFY(read->foreign);
    }

    void aRequestOfBrunosIsRead()
    {
        const auto read = readRequestFile(data + u"users/Create user.yml"_s);
        QVERIFY(read);
        QCOMPARE(read->draft.name, u"Create user"_s);
        QCOMPARE(read->draft.method, QByteArray("POST"));
        QCOMPARE(read->draft.body.kind, DraftBody::Kind::Json);
        QCOMPARE(read->draft.body.text, QByteArray("{\"name\": \"guest\"}"));
        QCOMPARE(read->draft.auth.kind, DraftAuth::Kind::None);
        QVERIFY(read->foreign);
    }

    void authIsRead()
    {
        const auto read = readRequestFile(data + u"Log in.yml"_s);
        QVERIFY(read);
        QCOMPARE(
            read->draft.auth,
            (DraftAuth{
                .kind = DraftAuth::Kind::Basic, .username = "guest", .secret = {}, .secretName = u"shop-password"_s}));
        QCOMPARE(read->draft.fields,
                 (QList<DraftField>{DraftField{"Accept", "application/json"}, DraftField{"X-Trace", "1", false}}));
        QVERIFY(!read->foreign);
    }

    void aLiteralTokenIsItsValue()
    {
        const RequestFile read =
            readText("info: {type: http}\nhttp:\n  url: http://a/\n  auth: {type: bearer, token: abc}\n");
        QCOMPARE(read.draft.auth.secret, QByteArray("abc"));
        QCOMPARE(read.draft.auth.secretName, QString());
        QCOMPARE(read.draft.name, u"file"_s);
    }

    void theChosenBodyOfAListIsRead()
    {
        const RequestFile read = readText("info: {type: http}\nhttp:\n  url: http://a/\n  body:\n"
                                          "    - {title: one, body: {type: json, data: '1'}}\n"
                                          "    - {title: two, selected: true, body: {type: text, data: '2'}}\n");
        QCOMPARE(read.draft.body.kind, DraftBody::Kind::Text);
        QCOMPARE(read.draft.body.text, QByteArray("2"));
    }

    void filesOfAPartAreParts()
    {
        const RequestFile read =
            readText("info: {type: http}\nhttp:\n  url: http://a/\n  body:\n    type: multipart-form\n"
                     "    data:\n      - {name: f, type: file, value: [/a, /b]}\n"
                     "      - {name: off, type: text, value: x, disabled: true}\n");
        QCOMPARE(read.draft.body.parts.size(), 2);
        QCOMPARE(read.draft.body.parts.at(0).path, u"/a"_s);
        QCOMPARE(read.draft.body.parts.at(1).path, u"/b"_s);
        QCOMPARE(read.draft.body.parts.at(1).name, QByteArray("f"));
        QVERIFY(read.foreign);
    }
};

QTEST_APPLESS_MAIN(TestForeign)
#include "tst_foreign.moc"

// SPDX-License-Identifier: MIT
#include "collection/requestfile.h"
#include "collection/yamlreader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

constexpr char ringTheBell[] = R"(info:
  name: Ring the bell
  type: http
  seq: 1

http:
  method: POST
  url: "http://127.0.0.1:9000/hook?a=1&b={{c}}"
  headers:
    - name: Accept
      value: "*/*"
    - name: X-Number
      value: "1"
    - name: X-Off
      value: "yes"
      disabled: true
    - name: x-number
      value: ""
  params:
    - name: a
      value: "1"
      type: query
    - name: b
      value: "{{c}}"
      type: query
  body:
    type: json
    data: |-
      {
        "bell": "ring"
      }
  auth:
    type: bearer
    token: "{{bell-token}}"

settings:
  encodeUrl: false
  timeout: 0
)";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("can't be read");
}

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(path));
}

RequestDraft drafted(const QString &name)
{
    RequestDraft draft;
    draft.name = name;
    draft.method = "POST";
    draft.url = "http://127.0.0.1:9000/hook?a=1&b={{c}}";
    draft.fields = {DraftField{"Accept", "*/*"}, DraftField{"X-Number", "1"}, DraftField{"X-Off", "yes", false},
                    DraftField{"x-number", ""}};
    draft.body.kind = DraftBody::Kind::Json;
    draft.body.text = "{\n  \"bell\": \"ring\"\n}";
    return draft;
}

RequestDraft withBody(DraftBody::Kind kind, const QByteArray &text)
{
    RequestDraft draft = drafted(u"Body"_s);
    draft.body = {.kind = kind, .text = text, .parts = {}, .path = {}};
    return draft;
}

} // namespace

class TestRequestFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileLooksLikeThis()
    {
        const QTemporaryDir folder;
        RequestDraft draft = drafted(u"Ring the bell"_s);
        draft.auth = {.kind = DraftAuth::Kind::Bearer, .username = {}, .secret = {}, .secretName = u"bell-token"_s};
        const auto path = writeNewRequestFile(folder.path(), draft);
        QVERIFY(path);
        QCOMPARE(*path, folder.filePath(u"Ring the bell.yml"_s));
        QCOMPARE(contentOf(*path), QByteArray(ringTheBell));
    }

    void draftsComeBack_data()
    {
        QTest::addColumn<RequestDraft>("draft");
        RequestDraft bare;
        bare.name = u"Bare"_s;
        bare.url = "http://a/";
        QTest::newRow("a bare request") << bare;
        QTest::newRow("fields, query, JSON") << drafted(u"All: of \"it\" # here"_s);
        QTest::newRow("text") << withBody(DraftBody::Kind::Text, "hello");
        QTest::newRow("no text") << withBody(DraftBody::Kind::Text, "");
        QTest::newRow("text with CR LF and a line end") << withBody(DraftBody::Kind::Text, "a\r\nb\r\n");
        QTest::newRow("text of line ends") << withBody(DraftBody::Kind::Text, "\n\n");
        QTest::newRow("text that looks like YAML") << withBody(DraftBody::Kind::Text, "a: 1\n# b\n- c\n---\n");
        QTest::newRow("text that looks like a number") << withBody(DraftBody::Kind::Text, "007");
        QTest::newRow("JSON in one line") << withBody(DraftBody::Kind::Json, R"({"a": [1.10, "\u00e9", "\\"]})");
        QTest::newRow("JSON that is none") << withBody(DraftBody::Kind::Json, "{,}");
        QTest::newRow("XML") << withBody(DraftBody::Kind::Xml, "<?xml version=\"1.0\"?>\n<a b='c'/>\n");
        QTest::newRow("a form") << withBody(DraftBody::Kind::Form, "a=1&b=%20%26&c=&a={{x}}");
        QTest::newRow("an empty form") << withBody(DraftBody::Kind::Form, "");

        RequestDraft parts = withBody(DraftBody::Kind::Multipart, {});
        parts.body.parts = {
            {.name = "note", .value = "one\ntwo", .path = {}, .fileName = {}, .contentType = "text/plain"},
            {.name = "empty", .value = "", .path = {}, .fileName = {}, .contentType = {}},
            {.name = "photo", .value = {}, .path = u"/tmp/a b.png"_s, .fileName = {}, .contentType = "image/png"}};
        QTest::newRow("parts") << parts;
        RequestDraft noParts = withBody(DraftBody::Kind::Multipart, {});
        QTest::newRow("no parts") << noParts;
        RequestDraft file = withBody(DraftBody::Kind::File, {});
        file.body.path = u"/tmp/body.bin"_s;
        QTest::newRow("a file") << file;
        file.fields.append(DraftField{"Content-Type", "image/png"});
        QTest::newRow("a file of a type") << file;

        RequestDraft basic = bare;
        basic.auth = {.kind = DraftAuth::Kind::Basic, .username = "gu:est", .secret = {}, .secretName = u"pass"_s};
        QTest::newRow("basic") << basic;
        basic.auth.secretName.clear();
        QTest::newRow("basic without a password") << basic;
        RequestDraft bearer = bare;
        bearer.auth = {.kind = DraftAuth::Kind::Bearer, .username = {}, .secret = {}, .secretName = u"a.b-c"_s};
        QTest::newRow("bearer") << bearer;
        RequestDraft odd = bare;
        odd.method = "FROB";
        odd.url = "{{catcher}}/a b?x=\"y\"&é=ü#f";
        odd.fields = {DraftField{"", "no name"}, DraftField{"X", " spaces "}, DraftField{"Y", "tab\there"}};
        QTest::newRow("odd things") << odd;
    }

    void draftsComeBack()
    {
        QFETCH(const RequestDraft, draft);
        const QTemporaryDir folder;
        const auto path = writeNewRequestFile(folder.path(), draft);
        QVERIFY(path);
        const auto read = readRequestFile(*path);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->draft, draft);
        QVERIFY2(!read->foreign, contentOf(*path).constData());
        QCOMPARE(read->path, *path);
        // Written again it is the same file.
        const QByteArray bytes = contentOf(*path);
        QVERIFY(replaceRequestFile(*path, read->draft, read->seq));
        QCOMPARE(contentOf(*path), bytes);
    }

    void aFormThatWouldBecomeOtherBytesIsTextInItsFile()
    {
        const QTemporaryDir folder;
        const RequestDraft draft = withBody(DraftBody::Kind::Form, "a=b+c&d");
        const auto path = writeNewRequestFile(folder.path(), draft);
        QVERIFY(path);
        QCOMPARE(readRequestFile(*path)->draft, draft);
        // To others, who do not know of the folder beside it, it says what is sent.
        QVERIFY(QDir(folder.filePath(u".wirebell"_s)).removeRecursively());
        const auto read = readRequestFile(*path);
        QVERIFY(read);
        QCOMPARE(read->draft.body.kind, DraftBody::Kind::Text);
        QCOMPARE(read->draft.body.text, QByteArray("a=b+c&d"));
        QCOMPARE(read->draft.fields.last(), (DraftField{"Content-Type", "application/x-www-form-urlencoded"}));
    }

    void noSecretIsInAnyFile()
    {
        const QTemporaryDir folder;
        RequestDraft draft = drafted(u"Secret"_s);
        draft.url = "http://guest:s3cr3t@a/?access_token=s3cr3t";
        draft.fields.append(DraftField{"Authorization", "Bearer s3cr3t"});
        draft.fields.append(DraftField{"Cookie", "sid=s3cr3t", false});
        for (const auto kind : {DraftAuth::Kind::Basic, DraftAuth::Kind::Bearer, DraftAuth::Kind::None}) {
            for (const QString &name : {u"named"_s, QString()}) {
                draft.auth = {.kind = kind, .username = "guest", .secret = "s3cr3t", .secretName = name};
                QVERIFY(writeNewRequestFile(folder.path(), draft));
            }
        }
        const auto files = QDir(folder.path()).entryInfoList(QDir::Files | QDir::Hidden);
        QCOMPARE(files.size(), 7);
        for (const QFileInfo &file : files)
            QVERIFY2(!contentOf(file.filePath()).contains("s3cr3t"), qPrintable(file.filePath()));
    }

    void aCollectionIsMadeWhereThereIsNone()
    {
        const QTemporaryDir folder;
        const QString shop = folder.filePath(u"My shop: 1"_s);
        QVERIFY(writeNewRequestFile(shop, drafted(u"One"_s)));
        QCOMPARE(contentOf(shop + u"/opencollection.yml"_s),
                 QByteArray("opencollection: 1.0.0\n\ninfo:\n  name: \"My shop: 1\"\n"));
        QVERIFY(writeNewRequestFile(shop + u"/users/admins"_s, drafted(u"Two"_s)));
        QVERIFY(QFile::exists(shop + u"/users/admins/Two.yml"_s));
        QVERIFY(!QFile::exists(shop + u"/users/admins/opencollection.yml"_s));
        QVERIFY(!QFile::exists(shop + u"/users/opencollection.yml"_s));
    }

    void namesAreUniqueAndInOrder()
    {
        const QTemporaryDir folder;
        QCOMPARE(writeNewRequestFile(folder.path(), drafted(u"ping"_s)).value(), folder.filePath(u"ping.yml"_s));
        QCOMPARE(writeNewRequestFile(folder.path(), drafted(u"Ping"_s)).value(), folder.filePath(u"Ping 2.yml"_s));
        QCOMPARE(writeNewRequestFile(folder.path(), drafted(u"a/b"_s)).value(), folder.filePath(u"a-b.yml"_s));
        QCOMPARE(readRequestFile(folder.filePath(u"Ping 2.yml"_s))->draft.name, u"Ping"_s);
        QCOMPARE(readRequestFile(folder.filePath(u"Ping 2.yml"_s))->seq, 2);
        QCOMPARE(readRequestFile(folder.filePath(u"a-b.yml"_s))->draft.name, u"a/b"_s);
        QCOMPARE(readRequestFile(folder.filePath(u"a-b.yml"_s))->seq, 3);
    }

    void aDraftWithoutANameIsNamedAfterItsRequest()
    {
        const QTemporaryDir folder;
        const auto path = writeNewRequestFile(folder.path(), drafted({}));
        QVERIFY(path);
        QCOMPARE(readRequestFile(*path)->draft.name, u"POST http://127.0.0.1:9000/hook?a=1&b={{c}}"_s);
        QCOMPARE(QFileInfo(*path).fileName(), u"POST http---127.0.0.1-9000-hook-a=1&b={{c}}.yml"_s);
    }

    void filesBelowTheRootAreNamedFromThere()
    {
        const QTemporaryDir folder;
        put(folder.filePath(u"opencollection.yml"_s), "opencollection: 1.0.0\n");
        RequestDraft draft = withBody(DraftBody::Kind::File, {});
        draft.body.path = folder.filePath(u"files/body.bin"_s);
        const auto path = writeNewRequestFile(folder.filePath(u"sub"_s), draft);
        QVERIFY(path);
        QVERIFY2(contentOf(*path).contains("filePath: files/body.bin\n"), contentOf(*path).constData());
        QCOMPARE(readRequestFile(*path)->draft.body.path, draft.body.path);
        QVERIFY(!readRequestFile(*path)->foreign);
    }

    void whatYamlCannotHoldIsRefused_data()
    {
        QTest::addColumn<RequestDraft>("draft");
        QTest::addColumn<QString>("part");
        RequestDraft url = drafted(u"x"_s);
        url.url = "http://a/\xff";
        QTest::newRow("a URL") << url << u"url"_s;
        RequestDraft field = drafted(u"x"_s);
        field.fields.append(DraftField{"X-Raw", "\xe9"});
        QTest::newRow("a field") << field << u"X-Raw"_s;
        QTest::newRow("a body") << withBody(DraftBody::Kind::Text, "\xff\xfe") << u"body"_s;
    }

    void whatYamlCannotHoldIsRefused()
    {
        QFETCH(const RequestDraft, draft);
        QFETCH(const QString, part);
        const QTemporaryDir folder;
        const auto path = writeNewRequestFile(folder.path(), draft);
        QVERIFY(!path);
        QCOMPARE(path.error().kind, ErrorKind::FileNotWritable);
        QVERIFY2(path.error().detail.startsWith(part), qPrintable(path.error().detail));
        QVERIFY(QDir(folder.path()).entryList({u"x*"_s, u"B*"_s}).isEmpty());
    }

    void aFolderThatIsNoneIsSaid()
    {
        const QTemporaryDir folder;
        put(folder.filePath(u"file"_s), "x");
        const auto path = writeNewRequestFile(folder.filePath(u"file/sub"_s), drafted(u"x"_s));
        QVERIFY(!path);
        QCOMPARE(path.error().kind, ErrorKind::FileNotWritable);
        QVERIFY(path.error().detail.contains(folder.filePath(u"file"_s)));
        QCOMPARE(readRequestFile(folder.filePath(u"none.yml"_s)).error().kind, ErrorKind::FileNotFound);
        QCOMPARE(readRequestFile(folder.path()).error().kind, ErrorKind::FileNotReadable);
    }

    void aWriteThatFailsLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const auto path = writeNewRequestFile(folder.path(), drafted(u"Kept"_s));
        QVERIFY(path);
        const QByteArray bytes = contentOf(*path);
        QVERIFY(!replaceRequestFile(*path, withBody(DraftBody::Kind::Text, "\xff"), 1));
        QCOMPARE(contentOf(*path), bytes);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void otherKindsOfFilesAreRefusedByName()
    {
        const QTemporaryDir folder;
        put(folder.filePath(u"q.yml"_s), "info:\n  name: q\n  type: graphql\n");
        const auto read = readRequestFile(folder.filePath(u"q.yml"_s));
        QCOMPARE(read.error(), (Error{ErrorKind::FileMalformed, u"line 3: type graphql"_s}));
    }

    void wrongShapesNameTheirLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("detail");
        const QByteArray head = "info: {type: http}\nhttp:\n";
        QTest::newRow("http is a text") << QByteArray("info: {type: http}\nhttp: x\n") << u"line 2: http is no map"_s;
        QTest::newRow("the URL is a list") << head + "  url: [a]\n" << u"line 3: url is no text"_s;
        QTest::newRow("headers are a map") << head + "  headers: {A: b}\n" << u"line 3: headers is no list of maps"_s;
        QTest::newRow("a header is a text") << head + "  headers:\n    - a\n"
                                            << u"line 4: headers is no list of maps"_s;
        QTest::newRow("a header's value is a map") << head + "  headers:\n    - name: a\n      value: {b: c}\n"
                                                   << u"line 5: value is no text"_s;
        QTest::newRow("auth is a list") << head + "  auth: [a]\n" << u"line 3: auth is no map"_s;
        QTest::newRow("the body is a text") << head + "  body: x\n" << u"line 3: body is no map"_s;
        QTest::newRow("a JSON body's data is a map") << head + "  body:\n    type: json\n    data: {a: 1}\n"
                                                     << u"line 5: data is no text"_s;
        QTest::newRow("a form's data is a text") << head + "  body:\n    type: form-urlencoded\n    data: x\n"
                                                 << u"line 5: data is no list of maps"_s;
    }

    void wrongShapesNameTheirLine()
    {
        QFETCH(const QByteArray, yaml);
        const QTemporaryDir folder;
        put(folder.filePath(u"x.yml"_s), yaml);
        const auto read = readRequestFile(folder.filePath(u"x.yml"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::FileMalformed);
        QTEST(read.error().detail, "detail");
    }
};

QTEST_APPLESS_MAIN(TestRequestFile)
#include "tst_requestfile.moc"

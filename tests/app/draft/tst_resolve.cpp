// SPDX-License-Identifier: MIT
#include "draft/resolve.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// The writer of requests in the order of the window. Curl's order is held against curl in tst_curlbytes.
class ResolveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void marksWhatItAdds();
    void tellsWhereItGoes_data();
    void tellsWhereItGoes();
    void marksSecrets_data();
    void marksSecrets();
    void replacesVariables();
    void leavesVariablesOfALiteralDraft();
    void leavesVariablesOfALiteralBody();
    void refuses_data();
    void refuses();
    void streamsAFile();
    void namesAFileThatCannotBeRead_data();
    void namesAFileThatCannotBeRead();
    void makesABoundaryAnew();
};

namespace {

RequestDraft draftOf(const QByteArray &method, const QByteArray &url, const QList<DraftField> &fields = {})
{
    RequestDraft draft;
    draft.method = method;
    draft.url = url;
    draft.fields = fields;
    return draft;
}

RequestDraft withBody(RequestDraft draft, DraftBody::Kind kind, const QByteArray &text)
{
    draft.body.kind = kind;
    draft.body.text = text;
    return draft;
}

DraftField field(const QByteArray &name, const QByteArray &value, bool enabled = true)
{
    DraftField made;
    made.name = name;
    made.value = value;
    made.enabled = enabled;
    return made;
}

const ResolveOptions bell{.profile = OrderProfile::Typed, .userAgent = "Bell", .pathAsIs = true, .boundary = "B"};

Environment environment()
{
    Environment values;
    values.set("catcher", "http://127.0.0.1:9000");
    values.set("name", "front door");
    values.set("evil", "a\r\nX-Added: 1");
    values.set("nested", "{{name}}");
    return values;
}

} // namespace

void ResolveTest::writes_data()
{
    QTest::addColumn<RequestDraft>("draft");
    QTest::addColumn<QByteArray>("bytes");
    using Kind = DraftBody::Kind;
    const RequestDraft get = draftOf("GET", "http://h/");
    const RequestDraft post = draftOf("POST", "http://h/");

    QTest::newRow("a plain GET") << get << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\n\r\n"_ba;
    QTest::newRow("no method is GET")
        << draftOf("", "http://h/") << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\n\r\n"_ba;
    QTest::newRow("a method that no one knows")
        << draftOf("FROB", "h") << "FROB / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\n\r\n"_ba;
    QTest::newRow("the target exactly as typed")
        << draftOf("GET", "http://H:8080/a/../%7e/b|c\xc3\xbc?q={x}&\"\\^`<>'[]%zz?#frag")
        << "GET /a/../%7e/b|c\xc3\xbc?q={x}&\"\\^`<>'[]%zz? HTTP/1.1\r\nHost: H:8080\r\nUser-Agent: Bell\r\n"
           "Accept: */*\r\n\r\n"_ba;
    {
        RequestDraft old = get;
        old.version = "1.0";
        QTest::newRow("HTTP/1.0") << old
                                  << "GET / HTTP/1.0\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\n\r\n"_ba;
    }
    QTest::newRow("typed fields stay in place, with their case and repetitions")
        << draftOf("GET", "http://h/", {field("x-b", "1"), field("X-A", "2"), field("x-b", "1")})
        << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\nx-b: 1\r\nX-A: 2\r\nx-b: 1\r\n\r\n"_ba;
    QTest::newRow("a typed field suppresses the one that would be added, in any case")
        << draftOf("GET", "http://h/", {field("X-A", "1"), field("accept", "a/b"), field("HOST", "other")})
        << "GET / HTTP/1.1\r\nUser-Agent: Bell\r\nX-A: 1\r\naccept: a/b\r\nHOST: other\r\n\r\n"_ba;
    QTest::newRow("an empty typed field suppresses it, too")
        << draftOf("GET", "http://h/", {field("User-Agent", "")})
        << "GET / HTTP/1.1\r\nHost: h\r\nAccept: */*\r\nUser-Agent: \r\n\r\n"_ba;
    QTest::newRow("a field that is off neither stands nor suppresses")
        << draftOf("GET", "http://h/", {field("Accept", "a/b", false), field("", "", true)})
        << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\n\r\n"_ba;
    {
        RequestDraft withheld = withBody(post, Kind::Text, "x");
        withheld.withheld = {"host", "USER-AGENT", "Accept", "Content-Type", "content-length"};
        QTest::newRow("what is withheld is not added") << withheld << "POST / HTTP/1.1\r\n\r\nx"_ba;
    }
    {
        RequestDraft odd = draftOf("GET", "http://h/", {field("X-A", "1")});
        odd.fields[0].separator = " :\t";
        QTest::newRow("what stands between name and value is kept")
            << odd << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\nX-A :\t1\r\n\r\n"_ba;
    }
    QTest::newRow("bytes beyond ASCII in a field are sent as they are")
        << draftOf("GET", "http://h/", {field("X-\xc3\xbc", "\xff\x01")})
        << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\nX-\xc3\xbc: \xff\x01\r\n\r\n"_ba;

    for (const char *method : {"POST", "PUT", "PATCH"})
        QTest::addRow("%s without a body says so", method)
            << draftOf(method, "http://h/")
            << QByteArray(method)
                   + " / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\nContent-Length: 0\r\n\r\n";
    QTest::newRow("DELETE without a body does not")
        << draftOf("DELETE", "http://h/")
        << "DELETE / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\n\r\n"_ba;
    const QByteArray head = "POST / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\n";
    QTest::newRow("JSON") << withBody(post, Kind::Json, "{\"a\": 1.10}")
                          << head + "Content-Type: application/json\r\nContent-Length: 11\r\n\r\n{\"a\": 1.10}";
    QTest::newRow("empty JSON") << withBody(post, Kind::Json, "")
                                << head + "Content-Type: application/json\r\nContent-Length: 0\r\n\r\n";
    QTest::newRow("XML") << withBody(post, Kind::Xml, "<a/>")
                         << head + "Content-Type: application/xml\r\nContent-Length: 4\r\n\r\n<a/>";
    QTest::newRow("text") << withBody(post, Kind::Text, "a\r\nb\n\xc3\xbc")
                          << head + "Content-Type: text/plain\r\nContent-Length: 7\r\n\r\na\r\nb\n\xc3\xbc";
    QTest::newRow("a form") << withBody(post, Kind::Form, "a=1&b=%20")
                            << head
                                   + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\n"
                                     "a=1&b=%20";
    QTest::newRow("a body with GET")
        << withBody(get, Kind::Text, "x")
        << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\nContent-Type: text/plain\r\n"
           "Content-Length: 1\r\n\r\nx"_ba;
    QTest::newRow("a typed length that lies stays")
        << withBody(draftOf("POST", "http://h/", {field("Content-Length", "99")}), Kind::Text, "x")
        << head + "Content-Length: 99\r\nContent-Type: text/plain\r\n\r\nx";
    QTest::newRow("a typed chunked coding is written")
        << withBody(draftOf("POST", "http://h/", {field("Transfer-Encoding", "chunked")}), Kind::Text, "hello")
        << head + "Transfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
    QTest::newRow("a typed coding that is not ours goes without a length")
        << withBody(draftOf("POST", "http://h/", {field("Transfer-Encoding", "gzip")}), Kind::Text, "x")
        << head + "Transfer-Encoding: gzip\r\nContent-Type: text/plain\r\n\r\nx";
    {
        RequestDraft form = post;
        form.body.kind = Kind::Multipart;
        form.body.parts.resize(2);
        form.body.parts[0].name = "a";
        form.body.parts[0].value = "1";
        form.body.parts[1].name = "b";
        form.body.parts[1].value = "2";
        form.body.parts[1].contentType = "text/x";
        const QByteArray body = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
                                "--B\r\nContent-Disposition: form-data; name=\"b\"\r\nContent-Type: text/x\r\n\r\n2\r\n"
                                "--B--\r\n";
        const QByteArray length = QByteArray::number(body.size());
        QTest::newRow("a multipart form")
            << form
            << head + "Content-Type: multipart/form-data; boundary=B\r\nContent-Length: " + length + "\r\n\r\n" + body;
        form.fields = {field("Content-Type", "multipart/related; BOUNDARY=\"C\"; a=b")};
        QTest::newRow("a typed boundary is used")
            << form
            << head + "Content-Type: multipart/related; BOUNDARY=\"C\"; a=b\r\nContent-Length: " + length
                           + "\r\n\r\n" + QByteArray(body).replace("--B", "--C");
    }
    {
        RequestDraft basic = draftOf("GET", "http://h/", {field("X-A", "1")});
        basic.auth.kind = DraftAuth::Kind::Basic;
        basic.auth.username = "user";
        basic.auth.secret = "pass";
        QTest::newRow("Basic") << basic
                               << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\n"
                                  "Authorization: Basic dXNlcjpwYXNz\r\nX-A: 1\r\n\r\n"_ba;
        basic.fields = {field("authorization", "mine")};
        QTest::newRow("a typed Authorization suppresses that of the auth")
            << basic
            << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\nauthorization: mine\r\n\r\n"_ba;
        RequestDraft bearer = draftOf("GET", "http://u:p@h/");
        bearer.auth.kind = DraftAuth::Kind::Bearer;
        bearer.auth.secret = "tok";
        QTest::newRow("Bearer goes before the user info")
            << bearer << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\n"
                         "Authorization: Bearer tok\r\n\r\n"_ba;
        QTest::newRow("user info is Basic")
            << draftOf("GET", "http://user:p%61ss@h/")
            << "GET / HTTP/1.1\r\nHost: h\r\nUser-Agent: Bell\r\nAccept: */*\r\n"
               "Authorization: Basic dXNlcjpwYXNz\r\n\r\n"_ba;
    }
}

void ResolveTest::writes()
{
    QFETCH(RequestDraft, draft);
    QFETCH(QByteArray, bytes);

    const auto request = resolve(draft, {}, bell);
    QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
    const auto written = request->bytes();
    QVERIFY(written);
    QCOMPARE(*written, bytes);
    QCOMPARE(request->size(), bytes.size());
    QVERIFY(request->head.endsWith("\r\n\r\n"));
    QVERIFY(!request->body || request->body->size() > 0);
}

void ResolveTest::marksWhatItAdds()
{
    RequestDraft draft = withBody(draftOf("POST", "http://h/", {field("X-A", "1")}), DraftBody::Kind::Json, "{}");
    draft.auth.kind = DraftAuth::Kind::Bearer;
    draft.auth.secret = "tok";
    draft.purpose = Purpose::Webhook;
    const auto request = resolve(draft, {}, bell);
    QVERIFY(request);
    QCOMPARE(request->purpose, Purpose::Webhook);

    QList<QByteArray> added;
    for (const ByteRange &range : request->added)
        added.append(request->head.sliced(range.at, range.length));
    QCOMPARE(added, (QList<QByteArray>{"Host: h\r\n", "User-Agent: Bell\r\n", "Accept: */*\r\n",
                                       "Content-Type: application/json\r\n", "Content-Length: 2\r\n"}));
}

void ResolveTest::tellsWhereItGoes_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("shown");

    QTest::newRow("http") << "http://h/a"_ba << false << u"h"_s << 80 << u"http://h/a"_s;
    QTest::newRow("https, a port and a variable")
        << "HTTPS://u:p@Example.COM:8443/{{x}}?a#b"_ba << true << u"example.com"_s
        << 8443 << u"https://Example.COM:8443/1?a"_s;
    QTest::newRow("no scheme") << "h:81"_ba << false << u"h"_s << 81 << u"http://h:81"_s;
}

void ResolveTest::tellsWhereItGoes()
{
    QFETCH(QByteArray, url);
    QFETCH(bool, tls);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, shown);

    Environment values;
    values.set("x", "1");
    const auto request = resolve(draftOf("GET", url), values, bell);
    QVERIFY(request);
    QCOMPARE(request->destination, (Destination{.tls = tls, .host = host, .port = quint16(port)}));
    QCOMPARE(request->url, shown);
}

void ResolveTest::marksSecrets_data()
{
    QTest::addColumn<RequestDraft>("draft");
    QTest::addColumn<QByteArrayList>("places");
    QTest::addColumn<QStringList>("names");

    RequestDraft basic = draftOf("GET", "http://h/");
    basic.auth.kind = DraftAuth::Kind::Basic;
    basic.auth.username = "user";
    basic.auth.secret = "pass";
    QTest::newRow("the base64 of Basic as a whole")
        << basic << QByteArrayList{"dXNlcjpwYXNz"} << QStringList{u"password"_s};
    basic.auth.secretName = u"api_password"_s;
    QTest::newRow("under the name in the keychain")
        << basic << QByteArrayList{"dXNlcjpwYXNz"} << QStringList{u"api_password"_s};
    RequestDraft bearer = draftOf("GET", "http://h/");
    bearer.auth.kind = DraftAuth::Kind::Bearer;
    bearer.auth.secret = "{{name}}";
    QTest::newRow("the token of Bearer, with its variables")
        << bearer << QByteArrayList{"front door"} << QStringList{u"token"_s};
    QTest::newRow("user info") << draftOf("GET", "http://user:pass@h/") << QByteArrayList{"dXNlcjpwYXNz"}
                               << QStringList{u"password"_s};
    QTest::newRow("what is typed behind the scheme of Authorization")
        << draftOf("GET", "http://h/", {field("authorization", "Bearer  abc"), field("X-A", "b")})
        << QByteArrayList{"abc"} << QStringList{u"authorization"_s};
    QTest::newRow("keys in the query and fields that are known for it")
        << draftOf("GET", "http://h/?a=1&sig=xyz&b&access_token=t#x", {field("X-Api-Key", "k"), field("Cookie", "")})
        << QByteArrayList{"xyz", "t", "k"} << QStringList{u"sig"_s, u"access_token"_s, u"X-Api-Key"_s};
    QTest::newRow("none") << draftOf("GET", "http://h/?sig=", {field("X-A", "b")}) << QByteArrayList() << QStringList();
}

void ResolveTest::marksSecrets()
{
    QFETCH(RequestDraft, draft);
    QFETCH(QByteArrayList, places);
    QFETCH(QStringList, names);

    const auto request = resolve(draft, environment(), bell);
    QVERIFY(request);
    QByteArrayList foundPlaces;
    QStringList foundNames;
    for (const SecretSpan &span : request->secrets) {
        foundPlaces.append(request->head.sliced(span.range.at, span.range.length));
        foundNames.append(span.name);
    }
    QCOMPARE(foundPlaces, places);
    QCOMPARE(foundNames, names);
}

void ResolveTest::replacesVariables()
{
    const QList<DraftField> fields{field("X-{{x}}", "{{x}}"), field("X-Nested", "{{nested}}")};
    const RequestDraft draft = withBody(draftOf("PO{{x}}ST", "{{catcher}}/bell", fields), DraftBody::Kind::Json,
                                        "{\"door\": \"{{name}}\", \"a\": {\"b\": {}}}");
    Environment values = environment();
    values.set("x", "");
    const auto request = resolve(draft, values, bell);
    QVERIFY(request);
    QCOMPARE(*request->bytes(), "POST /bell HTTP/1.1\r\nHost: 127.0.0.1:9000\r\nUser-Agent: Bell\r\nAccept: */*\r\n"
                                "X-: \r\nX-Nested: {{name}}\r\nContent-Type: application/json\r\n"
                                "Content-Length: 38\r\n\r\n"
                                "{\"door\": \"front door\", \"a\": {\"b\": {}}}");
}

void ResolveTest::leavesVariablesOfALiteralDraft()
{
    RequestDraft draft = withBody(draftOf("GET", "http://h/{{name}}", {field("X-A", "{{name}}")}),
                                  DraftBody::Kind::Text, "{{nothing}}");
    draft.literal = true;
    const auto request = resolve(draft, environment(), bell);
    QVERIFY(request);
    QVERIFY(request->head.startsWith("GET /{{name}} HTTP/1.1\r\n"));
    QVERIFY(request->head.contains("\r\nX-A: {{name}}\r\n"));
    QCOMPARE(*request->body->readAll(), "{{nothing}}"_ba);
}

void ResolveTest::leavesVariablesOfALiteralBody()
{
    RequestDraft draft = withBody(draftOf("GET", "http://h/{{x}}"), DraftBody::Kind::Text, "{{nothing}}");
    draft.body.literal = true;
    Environment values;
    values.set("x", "1");
    const auto request = resolve(draft, values, bell);
    QVERIFY(request);
    QVERIFY(request->head.startsWith("GET /1 "));
    QCOMPARE(*request->body->readAll(), "{{nothing}}"_ba);
}

void ResolveTest::refuses_data()
{
    QTest::addColumn<RequestDraft>("draft");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const RequestDraft &draft, ErrorKind kind, const QString &detail) {
        QTest::newRow(name) << draft << kind << detail;
    };

    row("no URL", draftOf("GET", ""), ErrorKind::InvalidUrl, u""_s);
    row("a host that is none", draftOf("GET", "http://a b/"), ErrorKind::ForbiddenByte, u"url:8"_s);
    row("a space in the target", draftOf("GET", "http://h/a b"), ErrorKind::ForbiddenByte, u"url:10"_s);
    row("a space behind the URL", draftOf("GET", "http://h/ "), ErrorKind::ForbiddenByte, u"url:9"_s);
    row("a line break in the target", draftOf("GET", "http://h/\n"), ErrorKind::ForbiddenByte, u"url:9"_s);
    row("a NUL in the target", draftOf("GET", QByteArray("http://h/\0", 10)), ErrorKind::ForbiddenByte, u"url:9"_s);
    row("another protocol", draftOf("GET", "ftp://h/"), ErrorKind::UnsupportedScheme, u"ftp"_s);
    row("a space in the method", draftOf("GET /", "http://h/"), ErrorKind::ForbiddenByte, u"method:3"_s);
    row("a CR in a value", draftOf("GET", "http://h/", {field("X-A", "1\r")}), ErrorKind::ForbiddenByte, u"X-A:1"_s);
    row("a NUL in a value", draftOf("GET", "http://h/", {field("X-A", QByteArray("\0", 1))}), ErrorKind::ForbiddenByte,
        u"X-A:0"_s);
    row("an LF in a name", draftOf("GET", "http://h/", {field("X\n", "1")}), ErrorKind::ForbiddenByte,
        u"field-name:1"_s);
    row("a variable that brings a line of its own", draftOf("GET", "http://h/", {field("X-A", "{{evil}}")}),
        ErrorKind::ForbiddenByte, u"X-A:1"_s);
    row("a variable without a value", draftOf("GET", "http://h/{{b}}", {field("X-A", "{{a}}")}),
        ErrorKind::UnresolvedVariable, u"b"_s);
    row("a variable without a value in a field", draftOf("GET", "http://h/", {field("X-A", "{{a.b[0]}}")}),
        ErrorKind::UnresolvedVariable, u"a.b[0]"_s);
    row("a variable without a value in the body",
        withBody(draftOf("POST", "http://h/"), DraftBody::Kind::Text, "{{c}}"), ErrorKind::UnresolvedVariable, u"c"_s);
    RequestDraft version = draftOf("GET", "http://h/");
    version.version = "1.1\r\n";
    row("a line break in the version", version, ErrorKind::ForbiddenByte, u"version:3"_s);
    RequestDraft token = draftOf("GET", "http://h/");
    token.auth.kind = DraftAuth::Kind::Bearer;
    token.auth.secret = "a\nb";
    row("a line break in a token", token, ErrorKind::ForbiddenByte, u"Authorization:1"_s);
    RequestDraft part = draftOf("POST", "http://h/");
    part.body.kind = DraftBody::Kind::Multipart;
    part.body.parts.resize(1);
    part.body.parts[0].contentType = "a\n";
    row("a line break in a part's type", part, ErrorKind::ForbiddenByte, u"Content-Type:1"_s);
}

void ResolveTest::refuses()
{
    QFETCH(RequestDraft, draft);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);

    const auto request = resolve(draft, environment(), bell);
    QVERIFY(!request);
    QCOMPARE(request.error(), (Error{kind, detail}));
}

void ResolveTest::streamsAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"huge.json"_s);
    constexpr qint64 size = qint64(6) * 1024 * 1024 * 1024; // a hole: it takes no room on the disk
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(size));
    QVERIFY(file.seek(size - 4));
    QCOMPARE(file.write("last"), 4);
    file.close();

    RequestDraft draft = draftOf("PUT", "http://h/");
    draft.body.kind = DraftBody::Kind::File;
    draft.body.path = path;
    const auto request = resolve(draft, {}, bell);
    QVERIFY(request);
    QVERIFY(request->head.endsWith("Content-Type: application/json\r\nContent-Length: 6442450944\r\n\r\n"));
    QCOMPARE(request->body->size(), size);
    QCOMPARE(*request->body->read(size - 4, 100), "last"_ba);

    draft.body.kind = DraftBody::Kind::Multipart;
    draft.body.parts.resize(1);
    draft.body.parts[0].name = "a";
    draft.body.parts[0].path = path;
    const auto form = resolve(draft, {}, bell);
    QVERIFY(form);
    QVERIFY(form->body->size() > size);
    QCOMPARE(*form->body->read(form->body->size() - 13, 100), "last\r\n--B--\r\n"_ba);
}

void ResolveTest::namesAFileThatCannotBeRead_data()
{
    QTest::addColumn<bool>("multipart");
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorKind>("kind");
    const QString folder = QStringLiteral(WIREBELL_TEST_DATA);
    for (const bool multipart : {false, true}) {
        const char *as = multipart ? "as a part" : "as the body";
        QTest::addRow("one that is not there, %s", as) << multipart << folder + u"/none"_s << ErrorKind::FileNotFound;
        QTest::addRow("a folder, %s", as) << multipart << folder << ErrorKind::FileNotReadable;
    }
}

void ResolveTest::namesAFileThatCannotBeRead()
{
    QFETCH(bool, multipart);
    QFETCH(QString, path);
    QFETCH(ErrorKind, kind);

    RequestDraft draft = draftOf("PUT", "http://h/");
    draft.body.kind = multipart ? DraftBody::Kind::Multipart : DraftBody::Kind::File;
    draft.body.path = path;
    draft.body.parts.resize(1);
    draft.body.parts[0].path = path;
    const auto request = resolve(draft, {}, bell);
    QVERIFY(!request);
    QCOMPARE(request.error(), (Error{kind, path}));
}

void ResolveTest::makesABoundaryAnew()
{
    RequestDraft draft = draftOf("POST", "http://h/");
    draft.body.kind = DraftBody::Kind::Multipart;
    const auto one = resolve(draft, {}, {});
    const auto other = resolve(draft, {}, {});
    QVERIFY(one && other);
    QVERIFY(one->head != other->head);
    QCOMPARE(one->head.size(), other->head.size());
}

QTEST_GUILESS_MAIN(ResolveTest)
#include "tst_resolve.moc"

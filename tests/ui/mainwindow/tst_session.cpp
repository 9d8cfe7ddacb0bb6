// SPDX-License-Identifier: MIT
#include "ui/mainwindow/sessionfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

Session full()
{
    Session session;
    session.geometry = "\x01\x02geometry";
    session.mode = Mode::Log;
    session.sidebar = false;
    session.splitters = {{u"middle"_s, {248, 1000}}, {u"parts1"_s, {276, 560}}};
    OpenRequest request;
    request.draft.name = u"Wünsche"_s;
    request.draft.purpose = Purpose::Webhook;
    request.draft.method = "PATCH";
    request.draft.url = "http://example.com/\xFF"; // no UTF-8
    request.draft.version = "1.0";
    request.draft.fields = {{"X", "1", true}, {"X", "2", false}};
    request.draft.auth = {DraftAuth::Kind::Bearer, "user", {}, u"token_name"_s};
    request.draft.body.kind = DraftBody::Kind::Multipart;
    request.draft.body.text = "left over";
    request.draft.body.literal = true;
    request.draft.body.parts = {{"a", "b", {}, {}, "text/plain"}, {"f", {}, u"/x/y"_s, "y.png", {}}};
    request.saved = request.draft;
    request.draft.method = "PUT";
    request.path = u"/somewhere/wish.yml"_s;
    request.seq = 7;
    request.foreign = true;
    session.requests = {request};
    session.folders = {u"/somewhere"_s};
    session.listening = false;
    session.port = 9123;
    session.http2 = true;
    session.tls = true;
    session.clients = {.how = TlsServerOptions::ClientCertificate::Required, .authorities = u"/certificates/ca.pem"_s};
    return session;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void secretsStayOut();
    void theLastExchangeIsNamedAPreviewIsNot();
    void samplesKeepTheirSecret();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void theFileIsPrivateAndWhole();
    void theLastOfSeveralIsWritten();
    void theFirstStartHasTheBell();
    void aDamagedFileIsSetAside();
};

void TestSession::everythingComesBack()
{
    const Session session = full();
    const auto again = Session::fromJson(session.toJson());
    QVERIFY(again);
    QCOMPARE(again->geometry, session.geometry);
    QCOMPARE(again->mode, session.mode);
    QCOMPARE(again->sidebar, session.sidebar);
    QCOMPARE(again->splitters, session.splitters);
    QCOMPARE(again->folders, session.folders);
    QCOMPARE(again->listening, session.listening);
    QCOMPARE(again->port, session.port);
    QCOMPARE(again->http2, session.http2);
    QCOMPARE(again->tls, session.tls);
    QVERIFY(again->clients == session.clients);
    QCOMPARE(again->requests.size(), 1);
    const OpenRequest &request = again->requests.first();
    QCOMPARE(request.draft, session.requests.first().draft);
    QCOMPARE(request.saved, session.requests.first().saved);
    QCOMPARE(request.path, session.requests.first().path);
    QCOMPARE(request.seq, 7);
    QVERIFY(request.foreign);
    QVERIFY(request.isModified());
}

void TestSession::secretsStayOut()
{
    Session session = full();
    session.requests.first().draft.auth.secret = "s3cr3t-planted";
    session.requests.first().saved->auth.secret = "s3cr3t-planted";
    const QByteArray json = session.toJson();
    QVERIFY(!json.contains("s3cr3t-planted"));
    QVERIFY(!json.contains(QByteArray("s3cr3t-planted").toBase64()));
    QVERIFY(json.contains("token_name"));
}

void TestSession::theLastExchangeIsNamedAPreviewIsNot()
{
    Session session = full();
    auto exchange = std::make_shared<Exchange>();
    exchange->id = QUuid::createUuid();
    session.requests.first().content = {exchange, nullptr, false};
    QCOMPARE(Session::fromJson(session.toJson())->requests.first().content.exchange->id, exchange->id);
    session.requests.first().content.preview = true;
    QVERIFY(!Session::fromJson(session.toJson())->requests.first().content.exchange);
}

void TestSession::samplesKeepTheirSecret()
{
    for (const OpenRequest &opened : firstSession().requests) {
        Session session;
        session.requests = {opened};
        const auto again = Session::fromJson(session.toJson());
        QCOMPARE(again->requests.first().draft, opened.draft);
        QVERIFY(!again->requests.first().isModified());
    }
}

void TestSession::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("torn") << full().toJson().chopped(20);
    QTest::newRow("another file") << QByteArray("{\"kind\": \"something else\"}");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("bytes") << QByteArray("\x00\xFF\x01", 3);
}

void TestSession::nonsenseIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto session = Session::fromJson(bytes);
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::FileMalformed);
}

void TestSession::theFileIsPrivateAndWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"profile/session.json"_s);
    {
        SessionFile file(path);
        file.write(full());
    } // writes what is due
    const SessionFile file(path);
    QCOMPARE(file.load().session.requests.first().draft, full().requests.first().draft);
    QVERIFY(!file.load().first);
#ifndef Q_OS_WIN
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(QFile::permissions(folder.filePath(u"profile"_s)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
#endif
}

void TestSession::theLastOfSeveralIsWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"session.json"_s);
    SessionFile file(path);
    Session session = full();
    for (int i = 0; i < 20; ++i) {
        session.current = i;
        file.write(session);
    }
    QTRY_COMPARE(file.load().session.current, 19);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"session.json"_s});
}

void TestSession::theFirstStartHasTheBell()
{
    const QTemporaryDir folder;
    const auto loaded = SessionFile(folder.filePath(u"session.json"_s)).load();
    QVERIFY(loaded.first);
    QVERIFY(loaded.setAside.isEmpty());
    QCOMPARE(loaded.session.requests.size(), 1);
    QCOMPARE(loaded.session.requests.first().draft.url, "{{catcher}}/bell");
    QVERIFY(loaded.session.listening);
}

void TestSession::aDamagedFileIsSetAside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"session.json"_s);
    QFile damaged(path);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{ half");
    damaged.close();
    const auto loaded = SessionFile(path).load();
    QVERIFY(!loaded.setAside.isEmpty());
    QCOMPARE(loaded.session.requests.size(), 1);
    QVERIFY(!QFile::exists(path));
    QFile aside(loaded.setAside);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), "{ half");
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"

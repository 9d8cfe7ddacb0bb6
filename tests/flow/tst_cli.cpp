// SPDX-License-Identifier: MIT
// The command line's contracts: words, exit status, what stands on which stream.
#include "support/program.h"
#include "support/recorder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakes_data();
    void mistakes();
    void helpOfEachVerb();
    void theVersion();
    void theAddressComesFirst();
    void rawCarriesNothingButBytes();
    void anAnswerFromAFile();
    void aPresetIsAnAnswer();
    void aPresetMayBeRules();
    void presetsAreListed();
    void countEndsTheCatcher();
    void bothEndsAreAPair();
    void aProfileHoldsTheLog();
    void statusAndExit_data();
    void statusAndExit();
    void aSavedRequestIsSentWithItsSecret();
    void aSavedRequestIsSentAsItsSidecarSays();
    void aPasswordThatNobodyCanBeAskedFor();
    void silentAndShown();
    void contentIsShownWhileItComes();
    void aReaderWhoLeavesEndsTheSending();
    void outputGoesToAFile();
    void verboseGoesToStandardError();
    void harIsComplete();
    void aLogIsRebuiltHandedOverAndForgotten();
    void aLogIsKeptWithoutSecrets();
    void exchangesAreNotedWhileACatcherWrites();
};

void TestCli::mistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QStringList &words, const QByteArray &named) {
        QTest::newRow(name) << words << named;
    };
    row("no verb", {}, "");
    row("a verb that is none", {u"ring"_s}, "ring");
    row("an option before the verb that is none", {u"--nope"_s, u"log"_s}, "--nope");
    row("a curl option that is not supported", {u"send"_s, u"--http3"_s, u"http://127.0.0.1:1/"_s}, "--http3");
    row("a short curl option that is not supported", {u"send"_s, u"-Z"_s, u"http://127.0.0.1:1/"_s}, "-Z");
    row("no URL", {u"send"_s, u"-v"_s}, "URL");
    row("a URL that is none", {u"send"_s, u"http://"_s}, "http://");
    row("a scheme that is not HTTP", {u"send"_s, u"gopher://x/"_s}, "gopher");
    row("a --show that is none", {u"send"_s, u"--show"_s, u"picture"_s, u"http://127.0.0.1:1/"_s}, "picture");
    row("an --as that is none", {u"send"_s, u"--as"_s, u"letter"_s, u"http://127.0.0.1:1/"_s}, "letter");
    row("a file that is not there", {u"send"_s, u"-F"_s, u"f=@/nowhere/file"_s, u"http://127.0.0.1:1/"_s}, "/nowhere/file");
    row("a catcher with an unknown option", {u"catch"_s, u"--nope"_s}, "nope");
    row("a catcher with a port that is none", {u"catch"_s, u"--listen"_s, u"localhost:99999"_s}, "99999");
    row("a catcher with two outputs", {u"catch"_s, u"--json"_s, u"--raw"_s}, "--raw");
    row("a catcher whose answer is not there", {u"catch"_s, u"--reply"_s, u"/nowhere/reply"_s}, "/nowhere/reply");
    row("a preset that is none", {u"catch"_s, u"--reply"_s, u"slak"_s}, "slack");
    row("a preset that is nothing like any", {u"catch"_s, u"--reply"_s, u"qqqqqqqq"_s}, "wirebell-cli presets");
    row("a status for a preset with rules", {u"catch"_s, u"--reply"_s, u"slack"_s, u"--status"_s, u"500"_s}, "--status");
    row("a list of presets that asks for one", {u"presets"_s, u"slack"_s}, "slack");
    row("a keep policy that is none", {u"catch"_s, u"--keep"_s, u"7x"_s}, "7x");
    row("deleting nothing", {u"log"_s, u"--delete"_s}, "Which exchanges");
    row("two deeds at once", {u"log"_s, u"--rebuild"_s, u"--delete"_s, u"1"_s}, "one thing");
    row("a yes to nothing", {u"log"_s, u"--yes"_s}, "--yes");
    row("labelling nothing", {u"log"_s, u"--label"_s, u"urgent"_s}, "Which exchanges");
    row("a label that is too long", {u"log"_s, u"--label"_s, QString(101, u'x'), u"1"_s}, "100 characters");
    row("a colour that is none", {u"log"_s, u"--colour"_s, u"pink"_s, u"1"_s}, "pink");
    row("pinned and not", {u"log"_s, u"--pin"_s, u"--unpin"_s, u"1"_s}, "--unpin");
    row("noting and deleting at once", {u"log"_s, u"--pin"_s, u"--delete"_s, u"1"_s}, "one thing");
    row("a limit that is none", {u"log"_s, u"--limit"_s, u"few"_s}, "few");
    row("a filter that is mistyped", {u"log"_s, u"statsu:404"_s}, "status");
    row("show without an id", {u"show"_s}, "number or id");
    row("a side that is none", {u"show"_s, u"1"_s, u"--side"_s, u"left"_s}, "left");
}

void TestCli::mistakes()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, named);
    const Ended ended = runCli(words);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.err.contains(named), ended.err.constData());
    QVERIFY(words.isEmpty() || ended.out.isEmpty());
}

void TestCli::helpOfEachVerb()
{
    for (const QString &verb : {u"send"_s, u"catch"_s, u"log"_s, u"show"_s, u"presets"_s}) {
        const Ended help = runCli({verb, u"--help"_s});
        QCOMPARE(help.status, 0);
        QVERIFY2(help.out.startsWith("Usage: wirebell-cli " + verb.toUtf8()), help.out.constData());
    }
    const Ended json = runCli({u"--help"_s, u"json"_s});
    QVERIFY(QJsonDocument::fromJson(json.out)["marks"_L1].toArray().contains(u"bare-lf"_s));
}

void TestCli::theVersion()
{
    QCOMPARE(runCli({u"--version"_s}).out, QByteArray("wirebell-cli " WIREBELL_VERSION "\n"));
}

void TestCli::theAddressComesFirst()
{
    RunningCatcher lines;
    QVERIFY(lines.port() > 0);
    RunningCatcher json({u"--json"_s});
    QVERIFY(json.port() > 0);
    QCOMPARE(lines.program().terminate().status, 0);
    QCOMPARE(json.program().terminate().status, 0);
}

void TestCli::rawCarriesNothingButBytes()
{
    RunningCatcher catcher({u"--raw"_s, u"--count"_s, u"1"_s});
    const Ended sent = runCli({u"send"_s, u"--show"_s, u"sent"_s, u"-d"_s, u"x=1"_s, catcher.origin() + u"/raw"_s});
    const Ended caught = catcher.program().wait();
    QCOMPARE(caught.status, 0);
    QVERIFY(!sent.out.isEmpty());
    QCOMPARE(caught.out, sent.out);
}

void TestCli::anAnswerFromAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"reply.http"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("HTTP/1.1 201 Made\nX-A: 1\nx-a: 2\n\n{\"id\":7}");
    file.close();
    RunningCatcher catcher({u"--reply"_s, file.fileName()});
    const Ended sent = runCli({u"send"_s, u"-i"_s, catcher.origin()});
    QVERIFY2(sent.out.startsWith("HTTP/1.1 201 Made\r\n"), sent.out.constData());
    QVERIFY(sent.out.contains("\r\nX-A: 1\r\nx-a: 2\r\n"));
    QVERIFY(sent.out.endsWith("\r\n\r\n{\"id\":7}"));
}

void TestCli::aPresetIsAnAnswer()
{
    RunningCatcher catcher({u"--reply"_s, u"created"_s, u"--fault"_s, u"delay-head:1"_s});
    const Ended sent = runCli({u"send"_s, u"-i"_s, u"-d"_s, u"a=1"_s, catcher.origin() + u"/orders"_s});
    QVERIFY2(sent.out.startsWith("HTTP/1.1 201 Created\r\n"), sent.out.constData());
    QVERIFY(sent.out.contains("\r\nLocation: /orders?id="));
}

void TestCli::aPresetMayBeRules()
{
    RunningCatcher catcher({u"--reply"_s, u"slack"_s, u"--fault"_s, u"delay-head:1"_s});
    const QString hook = catcher.origin() + u"/slack"_s;
    QCOMPARE(runCli({u"send"_s, u"--json"_s, u"{\"type\":\"url_verification\",\"challenge\":\"abc\"}"_s, hook}).out, "abc");
    const Ended event = runCli({u"send"_s, u"-i"_s, u"--json"_s, u"{\"type\":\"event_callback\"}"_s, hook});
    QVERIFY2(event.out.startsWith("HTTP/1.1 200 OK\r\n"), event.out.constData());
    QVERIFY(event.out.endsWith("\r\nContent-Length: 0\r\n\r\n"));
}

void TestCli::presetsAreListed()
{
    const Ended lines = runCli({u"presets"_s});
    QCOMPARE(lines.status, 0);
    QVERIFY(lines.out.startsWith("accepted "));
    QVERIFY(lines.out.contains("\nslack "));
    const Ended json = runCli({u"presets"_s, u"--json"_s});
    QCOMPARE(json.out.count('\n'), lines.out.count('\n'));
    QHash<QString, QJsonObject> byName;
    for (const QByteArray &line : json.out.trimmed().split('\n')) {
        const QJsonObject preset = QJsonDocument::fromJson(line).object();
        byName.insert(preset["name"_L1].toString(), preset);
    }
    QCOMPARE(byName.value(u"slack"_s)["service"_L1].toString(), u"Slack"_s);
    QCOMPARE(byName.value(u"slack"_s)["standing"_L1].toString(), u"observed"_s);
    QCOMPARE(byName.value(u"slack"_s)["rules"_L1].toInt(), 2);
    QVERIFY(byName.value(u"ok"_s)["service"_L1].isNull());
    QVERIFY(!byName.value(u"ok"_s)["description"_L1].toString().isEmpty());
}

void TestCli::countEndsTheCatcher()
{
    RunningCatcher catcher({u"--count"_s, u"2"_s});
    QCOMPARE(runCli({u"send"_s, catcher.origin() + u"/1"_s}).out, QByteArray("OK"));
    QCOMPARE(runCli({u"send"_s, catcher.origin() + u"/2"_s}).out, QByteArray("OK"));
    const Ended ended = catcher.program().wait();
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out.count('\n'), 2);
}

void TestCli::bothEndsAreAPair()
{
    const QTemporaryDir store;
    RunningCatcher catcher({u"--store"_s, store.path(), u"--quiet"_s});
    QCOMPARE(runCli({u"send"_s, u"--store"_s, store.path(), catcher.origin() + u"/[1-3]"_s}).status, 0);
    QCOMPARE(catcher.program().terminate().status, 0);
    const Ended log = runCli({u"log"_s, u"--store"_s, store.path(), u"--json"_s});
    QHash<QString, QString> pairs;
    QHash<QString, QString> targets;
    for (const QByteArray &line : log.out.trimmed().split('\n')) {
        const QJsonObject exchange = QJsonDocument::fromJson(line).object();
        pairs.insert(exchange["id"_L1].toString(), exchange["pair"_L1].toString());
        targets.insert(exchange["id"_L1].toString(), exchange["request"_L1]["target"_L1].toString());
    }
    QCOMPARE(pairs.size(), 6);
    for (auto it = pairs.cbegin(); it != pairs.cend(); ++it) {
        QCOMPARE(pairs.value(it.value()), it.key());
        QVERIFY(it.key() != it.value());
        QCOMPARE(targets.value(it.value()), targets.value(it.key()));
    }
}

void TestCli::aProfileHoldsTheLog()
{
    const QTemporaryDir profile;
    const QString log = profile.filePath(u"log"_s);
    RunningCatcher catcher({u"--store"_s, log, u"--count"_s, u"1"_s});
    QCOMPARE(runCli({u"send"_s, catcher.origin() + u"/kept"_s}).status, 0);
    QCOMPARE(catcher.program().wait().status, 0);
    QVERIFY(runCli({u"--profile"_s, profile.path(), u"log"_s}).out.contains("/kept"));
    QVERIFY(runCli({u"--profile"_s, profile.path(), u"show"_s, u"#1"_s}).out.contains("GET /kept HTTP/1.1\r\n"));
    QCOMPARE(QFileInfo(log).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(QFileInfo(log + u"/index.sqlite"_s).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestCli::statusAndExit_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("out");
    const QByteArray found = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    const QByteArray missing = "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone";
    QTest::newRow("a 200 is done") << found << QStringList{} << 0 << QByteArray("ok");
    QTest::newRow("a 404 is done too") << missing << QStringList{} << 0 << QByteArray("none");
    QTest::newRow("a 404 with -f is not") << missing << QStringList{u"-f"_s} << 1 << QByteArray();
    QTest::newRow("a webhook wants 2xx") << missing << QStringList{u"--as"_s, u"webhook"_s} << 1 << QByteArray("none");
    QTest::newRow("a webhook is content with 2xx") << found << QStringList{u"--as"_s, u"webhook"_s} << 0 << QByteArray("ok");
    QTest::newRow("-i puts the head before it") << found << QStringList{u"-i"_s} << 0 << found;
    QTest::newRow("an answer that is cut off fails and is shown") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut")
                                                                  << QStringList{} << 1 << QByteArray("cut");
    QTest::newRow("an answer that is no HTTP fails") << QByteArray("220 mail ready\r\n") << QStringList{} << 1 << QByteArray();
}

void TestCli::statusAndExit()
{
    QFETCH(QByteArray, answer);
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QByteArray, out);
    Recorder recorder;
    recorder.answer = answer;
    const Ended sent = runCli(QStringList{u"send"_s} + words + QStringList{u"http://127.0.0.1:%1/"_s.arg(recorder.serverPort())});
    QVERIFY2(sent.status == status, sent.err.constData());
    QCOMPARE(sent.out, out);
}

void TestCli::aSavedRequestIsSentWithItsSecret()
{
    const QTemporaryDir folder;
    Recorder recorder;
    recorder.answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    recorder.bodySize = 14;
    QFile file(folder.filePath(u"ring.yml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("info: {name: Ring, type: http, seq: 1}\n"
               "http:\n  method: POST\n  url: http://127.0.0.1:" + QByteArray::number(recorder.serverPort()) + "/bell\n"
               "  headers: [{name: X-API-Key, value: '{{bell_key}}'}]\n"
               "  auth: {type: bearer, token: '{{bell_token}}'}\n"
               "  body: {type: json, data: '{\"rung\": true}'}\n"
               "settings: {encodeUrl: false, timeout: 0}\n");
    file.close();

    const Ended without = runCli({u"send"_s, u"--request"_s, file.fileName()});
    QCOMPARE(without.status, 2);
    QVERIFY2(without.err.contains("bell_token"), without.err.constData());
    QVERIFY(recorder.received.isEmpty());

    qputenv("WIREBELL_SECRET_BELL_TOKEN", "from-the-environment");
    qputenv("WIREBELL_SECRET_BELL_KEY", "key-from-there-too");
    const Ended sent = runCli({u"send"_s, u"--request"_s, file.fileName()});
    const Ended added = runCli({u"send"_s, u"--request"_s, file.fileName(), u"-H"_s, u"X: 1"_s});
    qunsetenv("WIREBELL_SECRET_BELL_TOKEN");
    qunsetenv("WIREBELL_SECRET_BELL_KEY");
    QVERIFY2(sent.status == 0, sent.err.constData());
    QVERIFY(recorder.received.startsWith("POST /bell HTTP/1.1\r\n"));
    QVERIFY(recorder.received.contains("\r\nAuthorization: Bearer from-the-environment\r\n"));
    QVERIFY(recorder.received.contains("\r\nX-API-Key: key-from-there-too\r\n"));
    QVERIFY(recorder.received.endsWith("{\"rung\": true}"));
    QCOMPARE(added.status, 2);
    QVERIFY2(added.err.contains("--request"), added.err.constData());
}

void TestCli::aSavedRequestIsSentAsItsSidecarSays()
{
    const QTemporaryDir folder;
    Recorder recorder;
    recorder.answer = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n";
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(recorder.serverPort()) + "/bell";
    const QByteArray hash = QCryptographicHash::hash("Ring" + QByteArray(1, '\0') + url, QCryptographicHash::Sha256);
    QVERIFY(QDir(folder.path()).mkdir(u".wirebell"_s));
    const QByteArrayList files = {"ring.yml", "info: {name: Ring, type: http, seq: 1}\nhttp: {url: '" + url + "'}\n",
                                  ".wirebell/former.yaml", "path: former.yml\nrequest: " + hash.toHex().first(32) +
                                  "\npurpose: webhook\nversion: '1.0'\nwithheld: [Accept]\n"};
    for (qsizetype i = 0; i < files.size(); i += 2) {
        QFile file(folder.filePath(QString::fromLatin1(files.at(i))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(files.at(i + 1));
    }
    const QStringList words = {u"send"_s, u"--request"_s, folder.filePath(u"ring.yml"_s)};
    const Ended sent = runCli(words);
    QCOMPARE(sent.status, 1); // for a webhook a redirect is no success
    QVERIFY2(recorder.received.startsWith("GET /bell HTTP/1.0\r\n"), recorder.received.constData());
    QVERIFY(!recorder.received.contains("\r\nAccept:"));
    QCOMPARE(runCli(words + QStringList{u"--as"_s, u"api"_s}).status, 0);
}

void TestCli::aPasswordThatNobodyCanBeAskedFor()
{
    const Ended ended = runProgram(u"setsid"_s, {u"-w"_s, QStringLiteral(WIREBELL_CLI), u"send"_s, u"-u"_s, u"somebody"_s,
                                                 u"http://127.0.0.1:1/"_s});
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.err.contains("-u"), ended.err.constData());
}

void TestCli::silentAndShown()
{
    const Ended silent = runCli({u"send"_s, u"-s"_s, u"http://127.0.0.1:1/"_s});
    QCOMPARE(silent.status, 1);
    QCOMPARE(silent.err, QByteArray());
    const Ended shown = runCli({u"send"_s, u"-sS"_s, u"http://127.0.0.1:1/"_s});
    QCOMPARE(shown.status, 1);
    QVERIFY(shown.err.contains("127.0.0.1:1"));
}

void TestCli::contentIsShownWhileItComes()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    RunningProgram sending(QStringLiteral(WIREBELL_CLI), {u"send"_s, u"-i"_s, u"http://127.0.0.1:%1/events"_s.arg(server.serverPort())});
    QVERIFY(server.hasPendingConnections() || server.waitForNewConnection(20'000));
    QTcpSocket *peer = server.nextPendingConnection();
    QVERIFY(peer->bytesAvailable() > 0 || peer->waitForReadyRead(20'000));
    peer->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nfirst\n\r\n");
    QCOMPARE(sending.nextLine(), QByteArray("HTTP/1.1 200 OK"));
    QCOMPARE(sending.nextLine(), QByteArray("Transfer-Encoding: chunked"));
    QCOMPARE(sending.nextLine(), QByteArray());
    QCOMPARE(sending.nextLine(), QByteArray("first")); // the answer is still open
    peer->write("7\r\nsecond\n\r\n0\r\n\r\n");
    QCOMPARE(sending.nextLine(), QByteArray("second"));
    QCOMPARE(sending.wait().status, 0);
}

void TestCli::aReaderWhoLeavesEndsTheSending()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    RunningProgram sending(u"sh"_s, {u"-c"_s, u"\"$0\" send \"$1\" | head -c 4; exec 1>&-; cat"_s, QStringLiteral(WIREBELL_CLI),
                                     u"http://127.0.0.1:%1/endless"_s.arg(server.serverPort())});
    QVERIFY(server.hasPendingConnections() || server.waitForNewConnection(20'000));
    QTcpSocket *peer = server.nextPendingConnection();
    QVERIFY(peer->bytesAvailable() > 0 || peer->waitForReadyRead(20'000));
    peer->write("HTTP/1.1 200 OK\r\n\r\n");
    // It writes on and on; the program must leave as nobody reads any more.
    const auto writeOn = [peer] { peer->write(QByteArray(4096, 'e')); };
    connect(peer, &QTcpSocket::bytesWritten, peer, writeOn);
    writeOn();
    QVERIFY(QTest::qWaitFor([peer] { return peer->state() != QAbstractSocket::ConnectedState; }, 20'000));
}

void TestCli::outputGoesToAFile()
{
    const QTemporaryDir folder;
    Recorder recorder;
    recorder.answer = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\0\xff\n"_ba;
    const QString path = folder.filePath(u"out"_s);
    const Ended sent = runCli({u"send"_s, u"-o"_s, path, u"http://127.0.0.1:%1/"_s.arg(recorder.serverPort())});
    QCOMPARE(sent.status, 0);
    QCOMPARE(sent.out, QByteArray());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "\0\xff\n"_ba);
}

void TestCli::verboseGoesToStandardError()
{
    Recorder recorder;
    recorder.answer = "HTTP/1.1 200 OK\r\nX: \x1b[31m\r\nContent-Length: 2\r\n\r\nok";
    const Ended sent = runCli({u"send"_s, u"-v"_s, u"http://127.0.0.1:%1/v"_s.arg(recorder.serverPort())});
    QCOMPARE(sent.out, QByteArray("ok"));
    QVERIFY(sent.err.contains("> GET /v HTTP/1.1\n"));
    QVERIFY(sent.err.contains("< HTTP/1.1 200 OK\n"));
    QVERIFY(!sent.err.contains('\x1b'));
}

void TestCli::harIsComplete()
{
    Recorder recorder;
    recorder.bodySize = 3;
    recorder.answer = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 2\r\n\r\n\xff\xfe"_ba;
    const Ended sent = runCli({u"send"_s, u"--show"_s, u"har"_s, u"-d"_s, u"a=b"_s,
                               u"http://127.0.0.1:%1/v?q=1"_s.arg(recorder.serverPort())});
    const QJsonObject entry = QJsonDocument::fromJson(sent.out)["log"_L1]["entries"_L1].toArray().first().toObject();
    QCOMPARE(entry["request"_L1]["method"_L1].toString(), u"POST"_s);
    QCOMPARE(entry["request"_L1]["postData"_L1]["text"_L1].toString(), u"a=b"_s);
    QCOMPARE(entry["request"_L1]["queryString"_L1].toArray().first()["value"_L1].toString(), u"1"_s);
    QCOMPARE(entry["response"_L1]["content"_L1]["encoding"_L1].toString(), u"base64"_s);
    QCOMPARE(entry["timings"_L1]["ssl"_L1].toInt(), -1);
    QVERIFY(entry["timings"_L1]["wait"_L1].toDouble() >= 0);
    QVERIFY(entry["time"_L1].toDouble() > 0);
}

void TestCli::aLogIsKeptWithoutSecrets()
{
    const QTemporaryDir folder;
    QFile body(folder.path() + u"/body"_s);
    QVERIFY(body.open(QIODevice::WriteOnly));
    QVERIFY(body.write(QByteArray(400'000, 'b')) > 0);
    body.close();
    {
        RunningCatcher catcher({u"--store"_s, folder.path() + u"/log"_s, u"--without-secrets"_s});
        for (const QString &data : {u"x"_s, u"@"_s + body.fileName()})
            QCOMPARE(runCli({u"send"_s, catcher.origin() + u"/?token=s3cr3t-word"_s, u"-H"_s,
                             u"Authorization: Bearer s3cr3t-word"_s, u"--data-binary"_s, data})
                         .status,
                     0);
        QCOMPARE(catcher.program().terminate().status, 0);
    }
    for (QDirIterator each(folder.path() + u"/log"_s, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("s3cr3t-word"), qPrintable(file.fileName()));
    }
    const QStringList words{u"show"_s, u"2"_s, u"--store"_s, folder.path() + u"/log"_s, u"--show"_s};
    QVERIFY(runCli(words + QStringList{u"raw"_s}).out.contains("Bearer ***********\r\n"));
    const QJsonObject json = QJsonDocument::fromJson(runCli(words + QStringList{u"json"_s}).out).object();
    QCOMPARE(json["flags"_L1].toArray(), QJsonArray{u"redacted"_s});
}

void TestCli::aLogIsRebuiltHandedOverAndForgotten()
{
    const QTemporaryDir folder;
    const QString store = folder.path() + u"/log"_s;
    const QString file = folder.path() + u"/some.wirebell"_s;
    {
        RunningCatcher catcher({u"--store"_s, store, u"--keep"_s, u"100,1d"_s});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(runCli({u"send"_s, catcher.origin() + u"/%1"_s.arg(i), u"-d"_s, u"secret-word"_s}).status, 0);
        QCOMPARE(catcher.program().terminate().status, 0);
    }
    const auto log = [&](const QStringList &words) { return runCli(QStringList{u"log"_s, u"--store"_s, store} + words); };
    QVERIFY(log({u"--rebuild"_s}).out.startsWith("3 exchange"));
    QCOMPARE(log({u"--delete"_s, u"7"_s}).status, 1);
    QVERIFY(log({u"--delete"_s, u"#1"_s}).out.startsWith("1 exchange"));
    QCOMPARE(log({}).out.count('\n'), 2);
    QCOMPARE(log({u"--export"_s, file, u"2"_s, u"3"_s}).status, 0);

    const QByteArray raw = runCli({u"show"_s, u"2"_s, u"--store"_s, store}).out;
    QVERIFY(raw.contains("secret-word"));
    QCOMPARE(runCli({u"show"_s, u"2"_s, u"--store"_s, file}).out, raw);
    QCOMPARE(runCli({u"log"_s, u"--store"_s, file}).out.count('\n'), 2);
    const Ended foreign = runCli({u"log"_s, u"--store"_s, QCoreApplication::applicationFilePath()});
    QCOMPARE(foreign.status, 1);
    QVERIFY2(foreign.err.contains("handed over"), foreign.err.constData());

    QCOMPARE(log({u"--forget-everything"_s, u"--yes"_s}).status, 0);
    QCOMPARE(log({}).out, QByteArray());
    const QStringList left = QDir(store + u"/bytes"_s).entryList(QDir::Files);
    QCOMPARE(left, QStringList{u"writers"_s});
}

void TestCli::exchangesAreNotedWhileACatcherWrites()
{
    const QTemporaryDir folder;
    const QString store = folder.path() + u"/log"_s;
    RunningCatcher catcher({u"--store"_s, store});
    for (const QString &path : {u"/a"_s, u"/b"_s})
        QCOMPARE(runCli({u"send"_s, catcher.origin() + path}).status, 0);
    const auto log = [&](const QStringList &words) { return runCli(QStringList{u"log"_s, u"--store"_s, store} + words); };
    const Ended noted = log({u"--pin"_s, u"--label"_s, u"to do"_s, u"--label"_s, u"urgent"_s, u"--colour"_s, u"red"_s,
                             u"--note"_s, u"Ask Ada"_s, u"1"_s, u"#2"_s});
    QVERIFY2(noted.out.startsWith("2 exchange"), noted.err.constData());
    QCOMPARE(log({u"--unlabel"_s, u"urgent"_s, u"--unpin"_s, u"--note"_s, QString(), u"2"_s}).status, 0);
    QCOMPARE(log({u"--pin"_s, u"9"_s}).status, 1);
    QCOMPARE(runCli({u"send"_s, catcher.origin() + u"/c"_s}).status, 0);

    QVERIFY(log({u"pinned"_s}).out.endsWith("  [pinned, red, to do, urgent]\n"));
    QCOMPARE(log({u"colour:red"_s, u"label:\"to do\""_s}).out.count('\n'), 2);
    QVERIFY(log({u"colour:none"_s}).out.contains("/c  200"));
    const QJsonObject first = QJsonDocument::fromJson(log({u"--json"_s, u"note:ada"_s}).out).object();
    QCOMPARE(first["number"_L1].toInt(), 1);
    QCOMPARE(first["labels"_L1].toArray(), QJsonArray({u"to do"_s, u"urgent"_s}));
    const QJsonObject second = QJsonDocument::fromJson(
        runCli({u"show"_s, u"2"_s, u"--store"_s, store, u"--show"_s, u"json"_s}).out).object();
    QCOMPARE(second["colour"_L1].toString(), u"red"_s);
    QCOMPARE(second["labels"_L1].toArray(), QJsonArray{u"to do"_s});
    QVERIFY(!second.contains("pinned"_L1) && !second.contains("note"_L1));
    QCOMPARE(catcher.program().terminate().status, 0);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"

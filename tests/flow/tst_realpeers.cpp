// SPDX-License-Identifier: MIT
// The command line against programs that others wrote: nginx, Python's http.server, curl, wrk.
#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost, 0);
    return probe.serverPort();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(500);
}

} // namespace

class TestRealPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nginxPlain();
    void nginxOverTls();
    void aThousandOnOneConnection();
    void pythonUntilClose();
    void curlIsCaught();
    void wrkIsCaughtWhole();

private:
    std::unique_ptr<RunningProgram> startNginx();

    QTemporaryDir m_folder;
    quint16 m_plain = 0;
    quint16 m_tls = 0;
    std::unique_ptr<RunningProgram> m_nginx;
};

void TestRealPeers::initTestCase()
{
    const Ended made = runProgram(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
         u"-keyout"_s, m_folder.filePath(u"key.pem"_s), u"-out"_s, m_folder.filePath(u"cert.pem"_s), u"-days"_s, u"2"_s,
         u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s});
    QCOMPARE(made.status, 0);
    // nginx can't pick a free port and say which: another program may take one in between, so this is tried anew.
    for (int i = 0; i < 5 && !m_nginx; ++i)
        m_nginx = startNginx();
    QVERIFY2(m_nginx, "nginx does not start");
}

std::unique_ptr<RunningProgram> TestRealPeers::startNginx()
{
    m_plain = freePort();
    m_tls = freePort();
    const QByteArray folder = m_folder.path().toUtf8();
    writeFile(m_folder.filePath(u"nginx.conf"_s),
              "daemon off; master_process off; pid " + folder + "/nginx.pid; error_log " + folder + "/error.log;\n"
              "events {}\n"
              "http {\n"
              " access_log off; client_body_temp_path " + folder + "/body; proxy_temp_path " + folder + "/proxy;\n"
              " fastcgi_temp_path " + folder + "/f; uwsgi_temp_path " + folder + "/u; scgi_temp_path " + folder + "/s;\n"
              " keepalive_requests 100000;\n"
              " server {\n"
              "  listen 127.0.0.1:" + QByteArray::number(m_plain) + ";\n"
              "  listen 127.0.0.1:" + QByteArray::number(m_tls) + " ssl;\n"
              "  server_name localhost; ssl_certificate " + folder + "/cert.pem; ssl_certificate_key " + folder + "/key.pem;\n"
              "  location / { default_type text/plain; add_header X-Method $request_method; return 200 \"$request_uri\"; }\n"
              " }\n"
              "}\n");
    auto nginx = std::make_unique<RunningProgram>(u"nginx"_s, QStringList{u"-c"_s, m_folder.filePath(u"nginx.conf"_s)});
    const bool up = QTest::qWaitFor(
        [&] { return answers(m_plain) || nginx->process().state() == QProcess::NotRunning; }, 20'000);
    return up && nginx->process().state() == QProcess::Running ? std::move(nginx) : nullptr;
}

void TestRealPeers::nginxPlain()
{
    const Ended sent = runCli({u"send"_s, u"-i"_s, u"-X"_s, u"FROB"_s, u"http://127.0.0.1:%1/a?b=c"_s.arg(m_plain)});
    QCOMPARE(sent.status, 0);
    QVERIFY2(sent.out.startsWith("HTTP/1.1 200 OK\r\n"), sent.out.constData());
    QVERIFY(sent.out.contains("\r\nX-Method: FROB\r\n"));
    QVERIFY(sent.out.endsWith("\r\n\r\n/a?b=c"));
}

void TestRealPeers::nginxOverTls()
{
    const QString url = u"https://localhost:%1/tls"_s.arg(m_tls);
    const QString to = u"localhost:%1:127.0.0.1"_s.arg(m_tls);
    const Ended trusted = runCli({u"send"_s, u"--show"_s, u"json"_s, u"--resolve"_s, to, u"--cacert"_s,
                                  m_folder.filePath(u"cert.pem"_s), url});
    QVERIFY2(trusted.status == 0, trusted.err.constData());
    const QJsonObject exchange = QJsonDocument::fromJson(trusted.out).object();
    const QJsonObject tls = exchange["connection"_L1]["tls"_L1].toObject();
    QVERIFY(tls["verified"_L1].toBool());
    QVERIFY(tls["version"_L1].toString().startsWith("TLSv1."_L1));
    QCOMPARE(tls["sni"_L1].toString(), u"localhost"_s);
    QCOMPARE(tls["chain"_L1].toArray().size(), 1);
    QVERIFY(!tls["cipher"_L1].toString().isEmpty());
    QVERIFY(exchange["timing"_L1].toObject().contains("ssl"_L1));
    QCOMPARE(exchange["response"_L1]["body"_L1].toString(), u"/tls"_s);

    const Ended untrusted = runCli({u"send"_s, u"--show"_s, u"json"_s, u"--resolve"_s, to, url});
    QCOMPARE(untrusted.status, 1);
    QCOMPARE(QJsonDocument::fromJson(untrusted.out)["error"_L1]["kind"_L1].toString(), u"tls-certificate"_s);
    QVERIFY2(untrusted.err.contains("certificate"), untrusted.err.constData());

    const Ended insecure = runCli({u"send"_s, u"-k"_s, u"--show"_s, u"json"_s, u"--resolve"_s, to, url});
    QCOMPARE(insecure.status, 0);
    const QJsonObject facts = QJsonDocument::fromJson(insecure.out)["connection"_L1]["tls"_L1].toObject();
    QVERIFY(!facts["verified"_L1].toBool());
    QVERIFY(!facts["problems"_L1].toArray().isEmpty());
}

void TestRealPeers::aThousandOnOneConnection()
{
    const QTemporaryDir store;
    const Ended sent = runCli({u"send"_s, u"--store"_s, store.path(), u"http://127.0.0.1:%1/[1-1000]"_s.arg(m_plain)});
    QCOMPARE(sent.status, 0);
    QByteArray wanted;
    for (int i = 1; i <= 1000; ++i)
        wanted += '/' + QByteArray::number(i);
    QCOMPARE(sent.out, wanted);
    const Ended log = runCli({u"log"_s, u"--store"_s, store.path(), u"--json"_s, u"--limit"_s, u"2000"_s});
    QStringList connections;
    for (const QByteArray &line : log.out.trimmed().split('\n')) {
        const QJsonObject connection = QJsonDocument::fromJson(line)["connection"_L1].toObject();
        QCOMPARE(connection["reused"_L1].toBool(), !connections.isEmpty());
        connections.append(connection["id"_L1].toString());
    }
    QCOMPARE(connections.size(), 1000);
    connections.removeDuplicates();
    QCOMPARE(connections.size(), 1);
}

void TestRealPeers::pythonUntilClose()
{
    writeFile(m_folder.filePath(u"page.txt"_s), QByteArray(100'000, 'p') + "end");
    RunningProgram python(u"python3"_s, {u"-u"_s, u"-m"_s, u"http.server"_s, u"--bind"_s, u"127.0.0.1"_s, u"0"_s}, m_folder.path());
    const QByteArray line = python.nextLine(); // "Serving HTTP on 127.0.0.1 port 40001 (…) ..."
    const int port = line.sliced(line.indexOf("port ") + 5).split(' ').first().toInt();
    QVERIFY2(port > 0, line.constData());
    const Ended sent = runCli({u"send"_s, u"--show"_s, u"json"_s, u"http://127.0.0.1:%1/page.txt"_s.arg(port)});
    QCOMPARE(sent.status, 0);
    const QJsonObject exchange = QJsonDocument::fromJson(sent.out).object();
    QCOMPARE(exchange["response"_L1]["version"_L1].toString(), u"1.0"_s);
    QCOMPARE(exchange["response"_L1]["bodySize"_L1].toInt(), 100'003);
    QVERIFY(exchange["response"_L1]["body"_L1].toString().endsWith("pend"_L1));
}

void TestRealPeers::curlIsCaught()
{
    const QTemporaryDir store;
    RunningCatcher catcher({u"--store"_s, store.path(), u"--json"_s});
    const QByteArray body(3'000'000, 'c'); // curl waits for 100 Continue, and the body is spooled to a file
    writeFile(m_folder.filePath(u"upload"_s), body);
    const Ended curl = runProgram(u"curl"_s, {u"-s"_s, u"-H"_s, u"Expect: 100-continue"_s, u"--data-binary"_s,
                                              u"@"_s + m_folder.filePath(u"upload"_s), catcher.origin() + u"/hook"_s});
    QCOMPARE(curl.status, 0);
    QCOMPARE(curl.out, QByteArray("OK"));
    const QJsonObject exchange = QJsonDocument::fromJson(catcher.program().nextLine()).object();
    QCOMPARE(exchange["request"_L1]["bodySize"_L1].toInt(), body.size());
    QVERIFY(exchange["request"_L1]["bodyTruncated"_L1].toBool());
    QCOMPARE(exchange["interim"_L1].toArray().first()["status"_L1].toInt(), 100);
    const Ended shown = runCli({u"show"_s, exchange["id"_L1].toString(), u"--store"_s, store.path(), u"--show"_s, u"body"_s});
    QVERIFY(shown.out == body);
}

void TestRealPeers::wrkIsCaughtWhole()
{
    const QTemporaryDir store;
    RunningCatcher catcher({u"--store"_s, store.path(), u"--quiet"_s});
    const Ended wrk = runProgram(u"wrk"_s, {u"-t1"_s, u"-c16"_s, u"-d1s"_s, catcher.origin() + u"/load"_s});
    QCOMPARE(wrk.status, 0);
    QVERIFY2(!wrk.out.contains("Socket errors") && !wrk.out.contains("Non-2xx"), wrk.out.constData());
    const qsizetype at = wrk.out.indexOf(" requests in ");
    const qint64 answered = wrk.out.first(at).split('\n').last().trimmed().toLongLong();
    QVERIFY2(answered > 0, wrk.out.constData());
    QCOMPARE(catcher.program().terminate().status, 0);

    const Ended count = runProgram(u"sqlite3"_s, {store.path() + u"/index.sqlite"_s, u"PRAGMA integrity_check"_s});
    QCOMPARE(count.out.trimmed(), QByteArray("ok"));
    const Ended log = runCli({u"log"_s, u"--store"_s, store.path(), u"--limit"_s, u"10000000"_s});
    // wrk leaves with up to one request under way on each of its connections.
    const qint64 kept = log.out.count('\n');
    QVERIFY2(kept >= answered && kept <= answered + 16, qPrintable(u"%1 kept, %2 answered"_s.arg(kept).arg(answered)));
}

QTEST_GUILESS_MAIN(TestRealPeers)
#include "tst_realpeers.moc"

// SPDX-License-Identifier: MIT
// What `send --show raw` shows is what left and what arrived: a peer that knows nothing of HTTP says so.
#include "support/program.h"
#include "support/recorder.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// One of `words`, by the generator.
template <typename T>
const T &any(QRandomGenerator &random, const QList<T> &words)
{
    return words.at(random.bounded(words.size()));
}

struct Generated
{
    QStringList arguments; ///< without the URL
    QString target;
    qint64 bodySize = 0;
};

Generated generate(QRandomGenerator &random)
{
    Generated one;
    one.target = any<QString>(random, {u"/"_s, u"/a/b?c=d&c=&=e"_s, u"/caf%C3%A9"_s, u"/a//b"_s, u"/?"_s, u"/a;b=c,d"_s,
                                       u"/%2e%2E/x"_s, u"/very/"_s + QString(900, u'x')});
    const QString method = any<QString>(random, {u"GET"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s, u"PATCH"_s, u"FROB"_s,
                                                 u"get"_s, u"M-SEARCH"_s});
    one.arguments << u"-X"_s << method;
    for (int i = random.bounded(4); i > 0; --i)
        one.arguments << u"-H"_s
                      << any<QString>(random, {u"X-Id: 1"_s, u"x-id: 2"_s, u"X-Empty;"_s, u"Accept: text/csv"_s,
                                               u"Cookie: a=b; c=d"_s, u"X-Note: caf\u00e9"_s, u"Host: other.example"_s,
                                               u"User-Agent:"_s, u"Content-Type: application/json"_s});
    const QList<QStringList> bodies{{},
                                    {u"-u"_s, u"user:pass word"_s},
                                    {u"-d"_s, u"a=1&b=2"_s},
                                    {u"--data-raw"_s, u"@not a file"_s},
                                    {u"--json"_s, u"{\"bell\": \"front door\", \"n\": 1.10}"_s},
                                    {u"--data-binary"_s, QString(int(random.bounded(1, 5000)), u'y')}};
    const qsizetype body = random.bounded(bodies.size());
    one.arguments << bodies.at(body);
    if (body > 1)
        one.bodySize = bodies.at(body).last().size();
    if (random.bounded(5) == 0)
        one.arguments << u"--http1.0"_s;
    return one;
}

QByteArray answer(QRandomGenerator &random)
{
    return any<QByteArray>(random, {
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nT: 1\r\n\r\n",
        "HTTP/1.0 404 Not Found\r\n\r\nuntil close \0\xff and more"_ba,
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 204 No Content\r\nX: 1\r\nX: 2\r\n\r\n",
        "HTTP/1.1 500 \nServer : bare LF\nContent-Length: 1\n\nx",
    });
}

} // namespace

class TestBytesAreTruth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestIsShownAsItLeft();
    void everyRequestIsShownAsItLeftOverTls();
    void apiCallAndWebhookAreTheSameBytes();
};

void TestBytesAreTruth::everyRequestIsShownAsItLeft()
{
    bool given = false;
    quint32 seed = qEnvironmentVariable("WIREBELL_SEED").toUInt(&given);
    if (!given)
        seed = QRandomGenerator::global()->generate();
    qInfo("WIREBELL_SEED=%u", seed);
    QRandomGenerator random(seed);

    for (int i = 0; i < 200; ++i) {
        const Generated one = generate(random);
        Recorder recorder;
        recorder.answer = answer(random);
        recorder.bodySize = one.bodySize;
        const QString url = u"http://127.0.0.1:%1%2"_s.arg(recorder.serverPort()).arg(one.target);
        const Ended sent = runCli(QStringList{u"send"_s, u"-s"_s, u"-m"_s, u"20"_s, u"--show"_s, u"raw"_s} + one.arguments + QStringList{url});
        const QByteArray where = one.arguments.join(u' ').toUtf8() + ' ' + url.toUtf8() + " in round " + QByteArray::number(i);
        QVERIFY2(!recorder.received.isEmpty(), (where + ": " + sent.err).constData());
        QVERIFY2(sent.out == recorder.received + recorder.answer,
                 (where + ":\nshown: " + sent.out + "\nrecorded: " + recorder.received + recorder.answer).constData());
    }
}

void TestBytesAreTruth::everyRequestIsShownAsItLeftOverTls()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"cert.pem"_s);
    const Ended made = runProgram(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
         u"-keyout"_s, key, u"-out"_s, certificate, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
         u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s});
    QCOMPARE(made.status, 0);

    const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    for (const QByteArray &body : {QByteArray("{}"), QByteArray(50'000, 'z')}) {
        // s_server in between decrypts and knows nothing of HTTP: what it prints is what the peer received.
        RunningProgram server(u"openssl"_s, {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-naccept"_s, u"1"_s,
                                             u"-key"_s, key, u"-cert"_s, certificate});
        QByteArray line;
        do
            line = server.nextLine();
        while (!line.isEmpty() && !line.startsWith("ACCEPT"));
        const int port = line.sliced(line.lastIndexOf(':') + 1).toInt();
        QVERIFY2(port > 0, line.constData());
        server.process().write(answer);

        const Ended sent = runCli({u"send"_s, u"-m"_s, u"20"_s, u"--cacert"_s, certificate, u"--show"_s, u"raw"_s, u"--json"_s,
                                   QString::fromLatin1(body), u"https://localhost:%1/a"_s.arg(port), u"--resolve"_s,
                                   u"localhost:%1:127.0.0.1"_s.arg(port)});
        QCOMPARE(sent.status, 0);
        QVERIFY(sent.out.endsWith(answer));
        const QByteArray shown = sent.out.chopped(answer.size());
        QVERIFY(shown.startsWith("POST /a HTTP/1.1\r\nHost: localhost:"));
        QVERIFY(shown.endsWith(body));
        QByteArray decrypted;
        QVERIFY(QTest::qWaitFor([&] { return (decrypted += server.process().readAllStandardOutput()).contains(shown); }, 20'000));
    }
}

void TestBytesAreTruth::apiCallAndWebhookAreTheSameBytes()
{
    QList<QByteArray> seen;
    for (const QString &purpose : {u"api"_s, u"webhook"_s}) {
        Recorder recorder;
        recorder.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        recorder.bodySize = 14;
        const Ended sent = runCli({u"send"_s, u"--as"_s, purpose, u"--json"_s, u"{\"rung\": true}"_s, u"-H"_s,
                                   u"Host: bell.example"_s, u"http://127.0.0.1:%1/bell"_s.arg(recorder.serverPort())});
        QCOMPARE(sent.status, 0);
        seen.append(recorder.received);
    }
    QVERIFY(!seen.first().isEmpty());
    QCOMPARE(seen.at(0), seen.at(1));
}

QTEST_GUILESS_MAIN(TestBytesAreTruth)
#include "tst_bytesaretruth.moc"

// SPDX-License-Identifier: MIT
// What `wirebell-cli catch` answers and asserts, with curl and netcat as its senders.
#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestCatchWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakes_data();
    void mistakes();
    void aSequenceGoesOnWithItsLast();
    void aFaultIsDoneAndTold();
    void rulesComeFromAFile();
    void endpointsHavePortsOfTheirOwn();
    void eachWithAPortOfItsOwnTheCommonOneIsLeftOut();
    void whoHoldsAnEndpointsPortIsNamed();
    void credentialsAreAskedFor_data();
    void credentialsAreAskedFor();
    void aPreflightIsAnswered();
    void aRequestIsPassedOn();
    void onePortTakesTlsToo();
    void aLargeBodyIsRefused();
    void whatIsExpectedDecides_data();
    void whatIsExpectedDecides();
    void whatDoesNotComeInTimeIsAFailure();
};

static Ended curl(const QStringList &arguments)
{
    return runProgram(u"curl"_s, QStringList{u"-sS"_s} + arguments);
}

/// curl's status of one request.
static QByteArray statusOf(const QString &url, const QStringList &more = {})
{
    return curl(QStringList{u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_code}"_s, url} + more).out;
}

void TestCatchWords::mistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QStringList &words, const QByteArray &named) {
        QTest::newRow(name) << words << named;
    };
    row("a status that is none", {u"--status"_s, u"99"_s}, "99");
    row("a sequence with a word in it", {u"--sequence"_s, u"500,ok"_s}, "ok");
    row("a fault that is none", {u"--fault"_s, u"explode"_s}, "delay-head");
    row("a fault without a number", {u"--fault"_s, u"cut:far"_s}, "cut:far");
    row("a URL to pass on to that is none", {u"--forward"_s, u"localhost:1"_s}, "localhost:1");
    row("an auth without a secret", {u"--require-auth"_s, u"basic:me"_s}, "basic");
    row("a rule file that is not there", {u"--rules"_s, u"/nowhere/rules.yml"_s}, "/nowhere/rules.yml");
    row("rules and a status", {u"--rules"_s, u"x.yml"_s, u"--status"_s, u"500"_s}, "--status");
    row("a client certificate without TLS", {u"--client-certificate"_s, u"asked"_s}, "--tls");
    row("a time limit without a count", {u"--timeout"_s, u"1"_s}, "--count");
    row("a body limit that is none", {u"--max-body"_s, u"much"_s}, "much");
    row("an expectation that is none", {u"--expect"_s, u"status:many"_s}, "many");
    row("a JSONPath that is none", {u"--expect"_s, u"body:$.[=1"_s}, "JSONPath");
}

void TestCatchWords::mistakes()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, named);
    const Ended ended = runCli(QStringList{u"catch"_s} + words);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.err.contains(named), ended.err.constData());
    QVERIFY2(!ended.err.contains(":me"), "no secret in what is said");
}

void TestCatchWords::aSequenceGoesOnWithItsLast()
{
    RunningCatcher catcher({u"--sequence"_s, u"500,503,200"_s});
    for (const char *status : {"500", "503", "200", "200"})
        QCOMPARE(statusOf(catcher.origin()), status);
}

void TestCatchWords::aFaultIsDoneAndTold()
{
    RunningCatcher catcher({u"--json"_s, u"--fault"_s, u"delay-head:50"_s, u"--fault"_s, u"close"_s});
    QCOMPARE(curl({catcher.origin()}).status, 52); // curl: the server returned nothing
    const QJsonObject told = QJsonDocument::fromJson(catcher.program().nextLine()).object();
    QCOMPARE(told["faults"_L1].toArray().size(), 2);
    QCOMPARE(told["faults"_L1][0]["kind"_L1].toString(), u"delay-head"_s);
    QCOMPARE(told["faults"_L1][0]["amount"_L1].toInt(), 50);
    QCOMPARE(told["faults"_L1][1]["kind"_L1].toString(), u"close"_s);
    QVERIFY(told["response"_L1].isNull());
}

void TestCatchWords::rulesComeFromAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"rules.yml"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("rules:\n"
               "  - name: made\n"
               "    when: POST /users/{id}\n"
               "    status: 201\n"
               "    json: {id: \"{{request.path.id}}\"}\n"
               "    template: true\n"
               "otherwise: 404\n");
    file.close();
    RunningCatcher catcher({u"--json"_s, u"--rules"_s, file.fileName()});
    const Ended ended = curl({u"-d"_s, u"x"_s, catcher.origin() + u"/users/a%20b"_s});
    QCOMPARE(ended.out, R"({"id":"a b"})");
    const QJsonObject told = QJsonDocument::fromJson(catcher.program().nextLine()).object();
    QCOMPARE(told["rule"_L1].toString(), u"made"_s);
    QCOMPARE(told["response"_L1]["status"_L1].toInt(), 201);
    QCOMPARE(statusOf(catcher.origin() + u"/users/1"_s), "404");
}

static QString written(const QTemporaryDir &folder, const QByteArray &rules)
{
    QFile file(folder.filePath(u"rules.yml"_s));
    if (!file.open(QFile::WriteOnly) || file.write(rules) != rules.size())
        qFatal("the rules could not be written");
    return file.fileName();
}

void TestCatchWords::endpointsHavePortsOfTheirOwn()
{
    const QTemporaryDir folder;
    const QString rules = written(folder, "endpoints:\n"
                                          "- name: Everything\n"
                                          "- {name: Shop, listen: '127.0.0.1:0', otherwise: 201}\n"
                                          "- {name: Bank, listen: '0', otherwise: 202}\n"
                                          "- {name: Closed, listen: '127.0.0.1:0', stopped: true}\n");
    RunningProgram program(QStringLiteral(WIREBELL_CLI),
                           {u"catch"_s, u"--listen"_s, u"localhost:0"_s, u"--json"_s, u"--rules"_s, rules});
    const QJsonObject told = QJsonDocument::fromJson(program.nextLine()).object();
    const QString common = told["listening"_L1][0].toString();
    const QJsonArray endpoints = told["endpoints"_L1].toArray();
    QCOMPARE(endpoints.size(), 2);
    QCOMPARE(endpoints[0]["name"_L1].toString(), u"Shop"_s);
    QCOMPARE(endpoints[0]["listening"_L1].toArray().size(), 1);
    QCOMPARE(endpoints[1]["name"_L1].toString(), u"Bank"_s);
    const QString shop = endpoints[0]["listening"_L1][0].toString();
    const QString bank = endpoints[1]["listening"_L1][0].toString();
    QVERIFY(bank.startsWith("http://127.0.0.1:"_L1));
    QCOMPARE(statusOf(common), "200");
    QCOMPARE(statusOf(shop), "201");
    QCOMPARE(statusOf(bank), "202");
    for (const QString &name : {u"Everything"_s, u"Shop"_s, u"Bank"_s})
        QCOMPARE(QJsonDocument::fromJson(program.nextLine()).object()["endpoint"_L1].toString(), name);

    RunningCatcher lines({u"--rules"_s, rules});
    QCOMPARE(statusOf(lines.origin()), "200");
    const QByteArray second = lines.program().nextLine();
    QVERIFY2(second.startsWith("http://127.0.0.1:") && second.endsWith(" (Shop)"), second.constData());
    QCOMPARE(statusOf(QString::fromUtf8(second.split(' ').first())), "201");
    const QByteArray third = lines.program().nextLine();
    QVERIFY2(third.startsWith("http://127.0.0.1:") && third.endsWith(" (Bank)"), third.constData());
}

void TestCatchWords::eachWithAPortOfItsOwnTheCommonOneIsLeftOut()
{
    const QTemporaryDir folder;
    const QString rules = written(folder, "name: Shop\nlisten: localhost:0\notherwise: 201\n");
    RunningProgram program(QStringLiteral(WIREBELL_CLI), {u"catch"_s, u"--rules"_s, rules});
    const QByteArray first = program.nextLine();
    QVERIFY2(first.startsWith("http://127.0.0.1:") && first.endsWith(" (Shop)"), first.constData());
    QCOMPARE(statusOf(QString::fromUtf8(first.split(' ').first())), "201");
}

void TestCatchWords::whoHoldsAnEndpointsPortIsNamed()
{
    RunningCatcher holder;
    const QTemporaryDir folder;
    const QString rules =
        written(folder, "name: Shop\nlisten: 127.0.0.1:" + QByteArray::number(holder.port()) + "\n");
    const Ended ended = runCli({u"catch"_s, u"--rules"_s, rules});
    QCOMPARE(ended.status, 1);
    QCOMPARE(ended.out, "");
    QVERIFY2(ended.err.contains("wirebell-cli (process "
                                + QByteArray::number(holder.program().process().processId()) + ')'),
             ended.err.constData());
}

void TestCatchWords::credentialsAreAskedFor_data()
{
    QTest::addColumn<QString>("auth");
    QTest::addColumn<QStringList>("right");
    QTest::addColumn<QStringList>("wrong");
    QTest::newRow("Basic") << u"basic:ann:xyzzy"_s << QStringList{u"-u"_s, u"ann:xyzzy"_s}
                           << QStringList{u"-u"_s, u"ann:other"_s};
    QTest::newRow("Digest") << u"digest:ann:xyzzy"_s << QStringList{u"--digest"_s, u"-u"_s, u"ann:xyzzy"_s}
                            << QStringList{u"--digest"_s, u"-u"_s, u"ann:other"_s};
    QTest::newRow("Bearer") << u"bearer:xyzzy"_s << QStringList{u"-H"_s, u"Authorization: Bearer xyzzy"_s}
                            << QStringList{u"-H"_s, u"Authorization: Bearer other"_s};
    QTest::newRow("an API key") << u"apikey:X-Key:xyzzy"_s << QStringList{u"-H"_s, u"x-key: xyzzy"_s}
                                << QStringList{u"-H"_s, u"x-key: other"_s};
    QTest::newRow("a signature")
        << u"hmac:X-Signature:xyzzy"_s
        << QStringList{u"-d"_s, u"ring"_s, u"-H"_s, u"X-Signature: (made by openssl)"_s}
        << QStringList{u"-d"_s, u"rung"_s, u"-H"_s, u"X-Signature: sha256=00"_s};
}

void TestCatchWords::credentialsAreAskedFor()
{
    QFETCH(QString, auth);
    QFETCH(QStringList, right);
    QFETCH(QStringList, wrong);
    if (auth.startsWith("hmac"_L1)) {
        const Ended signature = runProgram(u"openssl"_s, {u"dgst"_s, u"-sha256"_s, u"-hmac"_s, u"xyzzy"_s}, "ring");
        right.last() = u"X-Signature: sha256="_s + QString::fromLatin1(signature.out.trimmed()).section(u' ', -1);
    }
    RunningCatcher catcher({u"--require-auth"_s, auth});
    QCOMPARE(statusOf(catcher.origin()), "401");
    QCOMPARE(statusOf(catcher.origin(), wrong), "401");
    QCOMPARE(statusOf(catcher.origin(), right), "200");
}

void TestCatchWords::aPreflightIsAnswered()
{
    RunningCatcher catcher({u"--cors"_s});
    const Ended ended = curl({u"-i"_s, u"-X"_s, u"OPTIONS"_s, u"-H"_s, u"Origin: http://page.example"_s, u"-H"_s,
                              u"Access-Control-Request-Method: PUT"_s, catcher.origin()});
    QVERIFY2(ended.out.startsWith("HTTP/1.1 204"), ended.out);
    QVERIFY(ended.out.toLower().contains("\r\naccess-control-allow-origin: *\r\n"));
}

void TestCatchWords::aRequestIsPassedOn()
{
    RunningCatcher target({u"--json"_s, u"--status"_s, u"202"_s});
    RunningCatcher catcher({u"--json"_s, u"--forward"_s, target.origin() + u"/hooks"_s});
    QCOMPARE(statusOf(catcher.origin() + u"/x?a=1"_s, {u"-d"_s, u"ring"_s}), "202");
    const QJsonObject arrived = QJsonDocument::fromJson(target.program().nextLine()).object();
    QCOMPARE(arrived["request"_L1]["target"_L1].toString(), u"/hooks?a=1"_s);
    QCOMPARE(arrived["request"_L1]["body"_L1].toString(), u"ring"_s);
    const QJsonObject told = QJsonDocument::fromJson(catcher.program().nextLine()).object();
    QCOMPARE(told["rule"_L1].toString(), u"forward"_s);
    QCOMPARE(told["response"_L1]["status"_L1].toInt(), 202);
}

void TestCatchWords::onePortTakesTlsToo()
{
    const QTemporaryDir folder;
    const QString authority = folder.filePath(u"ca.pem"_s);
    RunningCatcher catcher({u"--tls"_s, u"--authority"_s, authority});
    const QString secure = QString(catcher.origin()).replace(u"http:"_s, u"https:"_s);
    QCOMPARE(curl({catcher.origin()}).out, "OK");
    QCOMPARE(curl({u"--cacert"_s, authority, secure}).out, "OK");
    QVERIFY(curl({secure}).status != 0);
}

void TestCatchWords::aLargeBodyIsRefused()
{
    RunningCatcher catcher({u"--max-body"_s, u"3"_s});
    QCOMPARE(statusOf(catcher.origin(), {u"-d"_s, u"abc"_s}), "200");
    QCOMPARE(statusOf(catcher.origin(), {u"-d"_s, u"abcd"_s}), "413");
}

void TestCatchWords::whatIsExpectedDecides_data()
{
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("it is met") << QStringList{u"method:POST body:$.type=invoice.paid"_s} << 0 << ""_ba;
    QTest::newRow("two are met") << QStringList{u"method:POST"_s, u"field:content-type=application/json"_s} << 0
                                 << ""_ba;
    QTest::newRow("another method") << QStringList{u"method:PUT"_s} << 1 << "method:PUT"_ba;
    QTest::newRow("another value in the body")
        << QStringList{u"body:$.type=invoice.void"_s} << 1 << "invoice.paid"_ba;
    QTest::newRow("one of two is not met") << QStringList{u"method:POST status:500"_s} << 1 << "status:500"_ba;
}

void TestCatchWords::whatIsExpectedDecides()
{
    QFETCH(QStringList, expected);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    QStringList words{u"--count"_s, u"1"_s};
    for (const QString &each : expected)
        words += {u"--expect"_s, each};
    RunningCatcher catcher(words);
    QCOMPARE(statusOf(catcher.origin(), {u"--json"_s, uR"({"type":"invoice.paid"})"_s}), "200");
    const Ended ended = catcher.program().wait();
    QCOMPARE(ended.status, status);
    QVERIFY2(ended.err.contains(said), ended.err.constData());
    QCOMPARE(ended.err.isEmpty(), status == 0);
}

void TestCatchWords::whatDoesNotComeInTimeIsAFailure()
{
    RunningCatcher catcher({u"--count"_s, u"2"_s, u"--timeout"_s, u"0.3"_s});
    QCOMPARE(statusOf(catcher.origin()), "200");
    const Ended ended = catcher.program().wait();
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.err.contains("1 of 2"), ended.err.constData());
}

QTEST_GUILESS_MAIN(TestCatchWords)
#include "tst_catchwords.moc"

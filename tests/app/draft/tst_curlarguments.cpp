// SPDX-License-Identifier: MIT
#include "draft/curlarguments.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// What a curl command says besides the bytes of its requests; those are held against curl in tst_curlbytes.
class CurlArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatConcernsTheAnswer();
    void readsTimes_data();
    void readsTimes();
    void readsAddresses_data();
    void readsAddresses();
    void givesEachUrlItsOutput();
    void sharesOneDraftAmongAThousand();
    void asksForAPassword();
    void refusesAUserWithoutAPassword();
    void refusesAProtocolToldFromAName();
    void tellsTheKindOfBody_data();
    void tellsTheKindOfBody();
    void keepsAFileOnDisk();
    void makesLiteralDrafts();
    void takesTheNextWord_data();
    void takesTheNextWord();

private:
    static QList<CurlTransfer> read(const QList<QByteArray> &arguments);
};

QList<CurlTransfer> CurlArgumentsTest::read(const QList<QByteArray> &arguments)
{
    const auto transfers = readCurlArguments(arguments, "Bell");
    if (!transfers)
        qWarning("%s", qPrintable(transfers.error().detail));
    return transfers.value_or(QList<CurlTransfer>());
}

void CurlArgumentsTest::readsWhatConcernsTheAnswer()
{
    const auto plain = read({"http://h/"});
    QCOMPARE(plain.size(), 1);
    const CurlTransfer &none = plain.first();
    QVERIFY(!none.insecure && !none.pathAsIs && !none.includeHead && !none.headOnly && !none.silent && !none.showError
            && !none.verbose && !none.failOnStatus);
    QCOMPARE(none.userAgent, "Bell"_ba);
    QCOMPARE(none.caFile, QString());
    QCOMPARE(none.output, QString());
    QCOMPARE(none.connectTimeout, 0);
    QCOMPARE(none.maxTime, 0);

    const auto all = read({"-kisSvf", "--path-as-is", "-A", "Other", "--cacert", "ca.pem", "http://h/", "-o", "out"});
    QCOMPARE(all.size(), 1);
    const CurlTransfer &some = all.first();
    QVERIFY(some.insecure && some.pathAsIs && some.includeHead && !some.headOnly && some.silent && some.showError
            && some.verbose && some.failOnStatus);
    QCOMPARE(some.userAgent, "Other"_ba);
    QCOMPARE(some.caFile, u"ca.pem"_s);
    QCOMPARE(some.output, u"out"_s);

    const auto head = read({"--head", "http://h/"});
    QCOMPARE(head.size(), 1);
    QVERIFY(head.first().headOnly && head.first().includeHead);
    QCOMPARE(head.first().draft.method, "HEAD"_ba);
    const auto undone = read({"-kisSvf", "--no-insecure", "--no-include", "--no-silent", "--no-show-error",
                              "--no-verbose", "--no-fail", "http://h/"});
    QCOMPARE(undone.size(), 1);
    QVERIFY(!undone.first().insecure && !undone.first().includeHead && !undone.first().silent
            && !undone.first().showError && !undone.first().verbose && !undone.first().failOnStatus);
}

void CurlArgumentsTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("seconds") << "2"_ba << qint64(2000);
    QTest::newRow("a fraction") << "0.25"_ba << qint64(250);
    QTest::newRow("more digits than milliseconds") << "1.0019"_ba << qint64(1001);
    QTest::newRow("none") << "0"_ba << qint64(0);
}

void CurlArgumentsTest::readsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, milliseconds);
    const auto transfers = read({"-m", text, "--connect-timeout", text, "http://h/"});
    QCOMPARE(transfers.size(), 1);
    QCOMPARE(transfers.first().maxTime, milliseconds);
    QCOMPARE(transfers.first().connectTimeout, milliseconds);
}

void CurlArgumentsTest::readsAddresses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("one") << "Example.com:80:127.0.0.1"_ba << u"example.com"_s << QStringList{u"127.0.0.1"_s};
    QTest::newRow("several") << "h:80:127.0.0.1,::1,[::2]"_ba << u"h"_s
                             << QStringList{u"127.0.0.1"_s, u"::1"_s, u"::2"_s};
    QTest::newRow("one that would be forgotten") << "+h:80:127.0.0.1"_ba << u"h"_s << QStringList{u"127.0.0.1"_s};
    QTest::newRow("of an IPv6 address") << "[0::1]:80:127.0.0.1"_ba << u"::1"_s << QStringList{u"127.0.0.1"_s};
    QTest::newRow("of an international host") << "Bücher.example:80:127.0.0.1"_ba << u"xn--bcher-kva.example"_s
                                              << QStringList{u"127.0.0.1"_s};
}

void CurlArgumentsTest::readsAddresses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, host);
    QFETCH(QStringList, addresses);
    const auto transfers = read({"--resolve", text, "--resolve", text, "http://h/"});
    QCOMPARE(transfers.size(), 1);
    QCOMPARE(transfers.first().fixedAddresses,
             (QList<FixedAddress>{{.host = host, .port = 80, .addresses = addresses}}));
}

void CurlArgumentsTest::givesEachUrlItsOutput()
{
    const auto transfers = read({"-o", "#1.txt", "http://h/{a,b}", "http://i/", "-o", "-", "http://j/", "-o", "c#1"});
    QStringList outputs;
    for (const CurlTransfer &transfer : transfers)
        outputs.append(QString::fromUtf8(transfer.draft.url) + u' ' + transfer.output);
    QCOMPARE(outputs, (QStringList{u"http://h/a a.txt"_s, u"http://h/b b.txt"_s, u"http://i/ "_s, u"http://j/ c#1"_s}));
}

void CurlArgumentsTest::sharesOneDraftAmongAThousand()
{
    const QByteArray data(1024 * 1024, 'x');
    const auto transfers = read({"-d", data, "http://h/[1-1000]"});
    QCOMPARE(transfers.size(), 1000);
    QCOMPARE(transfers.last().draft.url, "http://h/1000"_ba);
    QCOMPARE(transfers.first().draft.body.text.constData(), transfers.last().draft.body.text.constData());
}

void CurlArgumentsTest::asksForAPassword()
{
    QByteArray asked;
    const auto transfers = readCurlArguments({"-u", "user", "http://h/"}, "Bell", [&asked](const QByteArray &username) {
        asked = username;
        return std::optional("given"_ba);
    });
    QVERIFY(transfers);
    QCOMPARE(asked, "user"_ba);
    QCOMPARE(transfers->first().draft.auth.kind, DraftAuth::Kind::Basic);
    QCOMPARE(transfers->first().draft.auth.username, "user"_ba);
    QCOMPARE(transfers->first().draft.auth.secret, "given"_ba);
}

void CurlArgumentsTest::refusesAUserWithoutAPassword()
{
    const auto transfers = readCurlArguments({"-u", "user", "http://h/"}, "Bell");
    QVERIFY(!transfers);
    QCOMPARE(transfers.error(), (Error{ErrorKind::InvalidOption, u"-u user"_s}));
}

void CurlArgumentsTest::refusesAProtocolToldFromAName()
{
    const auto transfers = read({"FTP.example.com/a"});
    QCOMPARE(transfers.size(), 1);
    const auto request = resolve(transfers.first().draft, {}, {.profile = OrderProfile::Curl});
    QVERIFY(!request);
    QCOMPARE(request.error(), (Error{ErrorKind::UnsupportedScheme, u"ftp"_s}));
}

void CurlArgumentsTest::tellsTheKindOfBody_data()
{
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<DraftBody::Kind>("kind");
    using Kind = DraftBody::Kind;
    QTest::newRow("none") << QByteArrayList{} << Kind::None;
    QTest::newRow("a form") << QByteArrayList{"-d", "a=1"} << Kind::Form;
    QTest::newRow("JSON by its option") << QByteArrayList{"--json", "{}"} << Kind::Json;
    QTest::newRow("JSON by its type")
        << QByteArrayList{"-d", "{}", "-H", "Content-Type: application/ld+json"} << Kind::Json;
    QTest::newRow("XML by its type") << QByteArrayList{"-d", "<a/>", "-H", "content-type: text/xml"} << Kind::Xml;
    QTest::newRow("another type") << QByteArrayList{"-d", "a", "-H", "Content-Type: text/csv"} << Kind::Text;
    QTest::newRow("a multipart form") << QByteArrayList{"-F", "a=1"} << Kind::Multipart;
    QTest::newRow("data in the query") << QByteArrayList{"-G", "-d", "a=1"} << Kind::None;
}

void CurlArgumentsTest::tellsTheKindOfBody()
{
    QFETCH(QByteArrayList, arguments);
    QFETCH(DraftBody::Kind, kind);
    const auto transfers = read(arguments + QByteArrayList{"http://h/"});
    QCOMPARE(transfers.size(), 1);
    QCOMPARE(transfers.first().draft.body.kind, kind);
}

void CurlArgumentsTest::keepsAFileOnDisk()
{
    const QByteArray path = WIREBELL_TEST_DATA "/curl/files/bytes.bin";
    const auto transfers = read({"--data-binary", "@" + path, "http://h/"});
    QCOMPARE(transfers.size(), 1);
    QCOMPARE(transfers.first().draft.body.kind, DraftBody::Kind::File);
    QCOMPARE(transfers.first().draft.body.path, QString::fromUtf8(path));
    QCOMPARE(transfers.first().draft.body.text, QByteArray());
}

void CurlArgumentsTest::makesLiteralDrafts()
{
    const auto transfers = read({"-d", "{{a}}", "-H", "X-A: {{b}}", "-g", "http://h/{{c}}"});
    QCOMPARE(transfers.size(), 1);
    QVERIFY(transfers.first().draft.literal);
    const auto request = resolve(transfers.first().draft, {}, {.profile = OrderProfile::Curl});
    QVERIFY(request);
    QVERIFY(request->head.startsWith("POST /{{c}} HTTP/1.1\r\n"));
    QVERIFY(request->head.contains("\r\nX-A: {{b}}\r\n"));
    QCOMPARE(*request->body->readAll(), "{{a}}"_ba);
}

void CurlArgumentsTest::takesTheNextWord_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("takes");
    for (const char *word : {"-H", "-sSo", "-d", "--cacert", "--data-urlencode"})
        QTest::addRow("%s does", word) << QByteArray(word) << true;
    for (const char *word : {"-XPOST", "-v", "-sS", "-ofile", "--head", "--show", "--no-data", "--data=a", "-W", "-LH",
                             "--", "-", "http://h/", ""})
        QTest::addRow("\"%s\" does not", word) << QByteArray(word) << false;
}

void CurlArgumentsTest::takesTheNextWord()
{
    QFETCH(QByteArray, word);
    QFETCH(bool, takes);
    QCOMPARE(takesNextWord(word), takes);
}

QTEST_GUILESS_MAIN(CurlArgumentsTest)
#include "tst_curlarguments.moc"

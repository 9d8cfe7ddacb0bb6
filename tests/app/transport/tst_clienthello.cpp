// SPDX-License-Identifier: MIT
#include "transport/clienthello.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// What a real client sent, byte for byte.
QByteArray captured(const QString &file)
{
    QFile bytes(QStringLiteral(WIREBELL_TEST_DATA "/clienthello/") + file);
    if (!bytes.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(bytes.fileName()));
    return bytes.readAll();
}

QByteArray number(qsizetype value, int bytes)
{
    QByteArray text;
    for (int i = bytes - 1; i >= 0; --i)
        text += char(value >> (8 * i));
    return text;
}

QByteArray record(const QByteArray &content)
{
    return "\x16\x03\x01"_ba + number(content.size(), 2) + content;
}

/// The same handshake in records of that size.
QByteArray inRecordsOf(qsizetype size, const QByteArray &hello)
{
    QByteArray split;
    for (QByteArrayView rest = QByteArrayView(hello).sliced(5); !rest.isEmpty();) {
        const QByteArray part = rest.first(std::min(size, rest.size())).toByteArray();
        split += record(part);
        rest = rest.sliced(part.size());
    }
    return split;
}

QByteArray extension(int type, const QByteArray &content)
{
    return number(type, 2) + number(content.size(), 2) + content;
}

QByteArray helloWith(const QByteArray &extensions)
{
    const QByteArray body = "\x03\x03"_ba + QByteArray(32, 'r') + number(0, 1) + number(2, 2) + "\x13\x01"
        + number(1, 1) + number(0, 1) + number(extensions.size(), 2) + extensions;
    return record(number(1, 1) + number(body.size(), 3) + body);
}

QByteArray serverName(const QByteArray &name)
{
    return extension(0, number(name.size() + 3, 2) + number(0, 1) + number(name.size(), 2) + name);
}

} // namespace

class ClientHelloTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstBytesTellPlainFromTls_data();
    void theFirstBytesTellPlainFromTls();
    void whatRealClientsAskForIsRead_data();
    void whatRealClientsAskForIsRead();
    void eachTruncationWantsMore_data() { whatRealClientsAskForIsRead_data(); }
    void eachTruncationWantsMore();
    void whatFollowsIsNotLookedAt();
    void itMayComeInSeveralRecords();
    void flippedBitsAreHarmless_data() { whatRealClientsAskForIsRead_data(); }
    void flippedBitsAreHarmless();
    void lengthsThatLieMakeItNone_data();
    void lengthsThatLieMakeItNone();
    void onlyAHostNameIsAServerName_data();
    void onlyAHostNameIsAServerName();
    void aHelloThatIsTooLongIsNone();
};

void ClientHelloTest::theFirstBytesTellPlainFromTls_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FirstBytes>("expected");
    QTest::newRow("nothing yet") << ""_ba << FirstBytes::TooFew;
    QTest::newRow("one byte of a record") << "\x16"_ba << FirstBytes::TooFew;
    QTest::newRow("two bytes of a record") << "\x16\x03"_ba << FirstBytes::TooFew;
    QTest::newRow("a record of TLS 1.0") << "\x16\x03\x01"_ba << FirstBytes::Tls;
    QTest::newRow("a record of SSL 3") << QByteArray("\x16\x03\x00", 3) << FirstBytes::Tls;
    QTest::newRow("a record of a later version than there is") << "\x16\x03\x05"_ba << FirstBytes::Plain;
    QTest::newRow("a record of another major version") << "\x16\x02"_ba << FirstBytes::Plain;
    QTest::newRow("an alert") << "\x15\x03\x01"_ba << FirstBytes::Plain;
    QTest::newRow("a hello of SSL 2") << "\x80\x2e\x01\x03\x01"_ba << FirstBytes::Plain;
    QTest::newRow("a method") << "P"_ba << FirstBytes::Plain;
    QTest::newRow("an empty line") << "\r\n"_ba << FirstBytes::Plain;
}

void ClientHelloTest::theFirstBytesTellPlainFromTls()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FirstBytes, expected);
    QCOMPARE(firstBytes(bytes), expected);
}

void ClientHelloTest::whatRealClientsAskForIsRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ClientHello>("expected");
    QByteArrayList many;
    for (int i = 0; i < 300; ++i)
        many.append("protocol-" + QByteArray::number(i));
    QTest::newRow("TLS 1.3 with a name and protocols")
        << u"tls13-name-and-protocols.bin"_s << ClientHello{u"hooks.example.test"_s, {"h2", "http/1.1"}};
    QTest::newRow("TLS 1.3 without a name") << u"tls13-no-name.bin"_s << ClientHello{};
    QTest::newRow("TLS 1.3 with 300 protocols")
        << u"tls13-many-protocols.bin"_s << ClientHello{u"many.example.test"_s, many};
    QTest::newRow("TLS 1.2 with a name") << u"tls12-name.bin"_s << ClientHello{u"old.example.test"_s, {}};
    QTest::newRow("TLS 1.2 without") << u"tls12-no-extension-of-ours.bin"_s << ClientHello{};
    QTest::newRow("TLS 1.0") << u"tls10.bin"_s << ClientHello{u"oldest.example.test"_s, {}};
    QTest::newRow("curl") << u"curl.bin"_s << ClientHello{u"curl.example.test"_s, {"h2", "http/1.1"}};
}

void ClientHelloTest::whatRealClientsAskForIsRead()
{
    QFETCH(QString, file);
    QFETCH(ClientHello, expected);
    const QByteArray bytes = captured(file);
    bool more = true;
    QCOMPARE(firstBytes(bytes), FirstBytes::Tls);
    QCOMPARE(readClientHello(bytes, more), expected);
    QVERIFY(!more);
}

void ClientHelloTest::eachTruncationWantsMore()
{
    QFETCH(QString, file);
    const QByteArray bytes = captured(file);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        // Its own memory, so that a byte read behind it is noticed.
        const QByteArray part(bytes.constData(), size);
        bool more = false;
        QVERIFY2(!readClientHello(part, more), qPrintable(QString::number(size)));
        QVERIFY2(more, qPrintable(QString::number(size)));
        QCOMPARE(firstBytes(part), size < 3 ? FirstBytes::TooFew : FirstBytes::Tls);
    }
}

void ClientHelloTest::whatFollowsIsNotLookedAt()
{
    const QByteArray bytes = captured(u"tls12-name.bin"_s) + "early data, or whatever";
    bool more = true;
    QCOMPARE(readClientHello(bytes, more)->serverName, u"old.example.test"_s);
    QVERIFY(!more);
}

void ClientHelloTest::itMayComeInSeveralRecords()
{
    for (const qsizetype size : {1, 2, 3, 4, 5, 100}) {
        const QByteArray bytes = inRecordsOf(size, captured(u"tls13-name-and-protocols.bin"_s));
        bool more = true;
        const auto hello = readClientHello(bytes, more);
        QVERIFY(hello && !more);
        QCOMPARE(hello->serverName, u"hooks.example.test"_s);
        QVERIFY(!readClientHello(bytes.chopped(1), more));
        QVERIFY(more);
    }
}

void ClientHelloTest::flippedBitsAreHarmless()
{
    QFETCH(QString, file);
    const QByteArray bytes = captured(file);
    QRandomGenerator random(20261124);
    int whole = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray flipped = bytes;
        for (int flips = random.bounded(1, 5); flips > 0; --flips) {
            const qsizetype at = random.bounded(flipped.size());
            flipped[at] = char(flipped[at] ^ (1 << random.bounded(8)));
        }
        bool more = false;
        const auto hello = readClientHello(flipped, more);
        QVERIFY(!hello || !more);
        whole += hello ? 1 : 0;
    }
    QVERIFY(whole > 0 && whole < 3000);
}

void ClientHelloTest::lengthsThatLieMakeItNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an extension longer than them all") << helloWith(number(0, 2) + number(60'000, 2) + "abc");
    QTest::newRow("half the head of an extension") << helloWith(number(0, 1));
    QTest::newRow("an empty record") << record({});
    QTest::newRow("a record of another type behind the first")
        << inRecordsOf(50, captured(u"tls12-name.bin"_s)).first(55) + "\x17\x03\x03" + number(1, 2) + "x";
    QTest::newRow("another message") << record(number(2, 1) + number(4, 3) + "abcd");
    QTest::newRow("a message too short for its version") << record(number(1, 1) + number(1, 3) + "\x03");
    QTest::newRow("an empty message") << record(number(1, 1) + number(0, 3));
    QTest::newRow("a message of 16 MiB") << record(number(1, 1) + number(0xffffff, 3) + "abcd");
    QTest::newRow("a record of 64 KiB") << "\x16\x03\x01\xff\xff\x01"_ba;
}

void ClientHelloTest::lengthsThatLieMakeItNone()
{
    QFETCH(QByteArray, bytes);
    bool more = true;
    QVERIFY(!readClientHello(bytes, more));
    QVERIFY(!more);
}

void ClientHelloTest::onlyAHostNameIsAServerName_data()
{
    QTest::addColumn<QByteArray>("extensions");
    QTest::addColumn<QString>("name");
    QTest::newRow("a host") << serverName("a-b_c.example.test") << u"a-b_c.example.test"_s;
    QTest::newRow("an empty one") << serverName("") << u""_s;
    QTest::newRow("NUL in it") << serverName(QByteArray("a\0b", 3)) << u""_s;
    QTest::newRow("a line end in it") << serverName("a\r\nb") << u""_s;
    QTest::newRow("not ASCII") << serverName("b\xc3\xbc" "cher.test") << u""_s;
    QTest::newRow("longer than a name may be") << serverName(QByteArray(300, 'a')) << u""_s;
    QTest::newRow("a list that is longer than the extension") << extension(0, number(500, 2) + "abc") << u""_s;
    QTest::newRow("a name that is longer than the list")
        << extension(0, number(6, 2) + number(0, 1) + number(50, 2) + "abc") << u""_s;
    QTest::newRow("the second of a list, the first being of another type")
        << extension(0, number(12, 2) + number(9, 1) + number(1, 2) + "x" + number(0, 1) + number(5, 2) + "hosts")
        << u"hosts"_s;
    QTest::newRow("the first of two extensions") << serverName("one.test") + serverName("two.test") << u"one.test"_s;
}

void ClientHelloTest::onlyAHostNameIsAServerName()
{
    QFETCH(QByteArray, extensions);
    QFETCH(QString, name);
    bool more = true;
    const auto hello = readClientHello(helloWith(extensions), more);
    QVERIFY(hello && !more);
    QCOMPARE(hello->serverName, name);
}

void ClientHelloTest::aHelloThatIsTooLongIsNone()
{
    const QByteArray padding = extension(21, QByteArray(16'000, '\0'));
    bool more = true;
    QVERIFY(readClientHello(helloWith(padding), more));
    QVERIFY(!readClientHello(helloWith(padding + padding.first(4) + QByteArray(16'000, '\0')), more));
    QVERIFY(!more);
    // Records of a byte each: their headers count.
    const QByteArray slow = inRecordsOf(1, helloWith(padding));
    QVERIFY(!readClientHello(slow.first(mostOfClientHello), more));
    QVERIFY(!more);
}

QTEST_APPLESS_MAIN(ClientHelloTest)
#include "tst_clienthello.moc"

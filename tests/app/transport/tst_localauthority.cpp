// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "transport/localauthority.h"

#include "base/clock.h"

#include <QDateTime>
#include <QFile>
#include <QSet>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 oneDay = 24 * 60 * 60 * 1000; // milliseconds

QSslCertificate read(const QByteArray &pem)
{
    return QSslCertificate(pem, QSsl::Pem);
}

} // namespace

class LocalAuthorityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneTextHoldsBoth()
    {
        const auto made = LocalAuthority::make(wallNow());
        QVERIFY(made);
        const auto again = LocalAuthority::fromSecretText(made->secretText());
        QVERIFY(again);
        QCOMPARE(again->certificate(), made->certificate());
        QCOMPARE(again->key(), made->key());
    }

    void init();

    void theAuthorityIsOneAndNothingElse();
    void itLastsTenYearsAndNamesTheDay();
    void opensslVerifiesWhatItSigns();
    void whatItSignsIsForServersAlone();
    void eachNameIsAnAlternativeName();
    void namesAreWrittenAsCertificatesHaveThem_data();
    void namesAreWrittenAsCertificatesHaveThem();
    void whatIsNoNameIsRefused_data();
    void whatIsNoNameIsRefused();
    void aCertificateOutlivesNotItsAuthority();
    void noTwoSerialsAreTheSame();
    void anotherAuthorityDoesNotVerifyIt();
    void itCanBeLoadedAgain();
    void whatIsNoAuthorityIsNotLoaded_data();
    void whatIsNoAuthorityIsNotLoaded();

private:
    QString file(const QString &name, const QByteArray &bytes) const;
    QByteArray text(const QByteArray &certificate) const;
    Ended verified(const Identity &identity, const QStringList &more) const;

    const qint64 m_now = QDateTime::currentMSecsSinceEpoch();
    QTemporaryDir m_folder;
    std::optional<LocalAuthority> m_authority;
};

void LocalAuthorityTest::init()
{
    auto made = LocalAuthority::make(m_now);
    QVERIFY2(made, made ? "" : qUtf8Printable(made.error().detail));
    m_authority.emplace(*std::move(made));
}

QString LocalAuthorityTest::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qUtf8Printable(file.fileName()));
    return file.fileName();
}

QByteArray LocalAuthorityTest::text(const QByteArray &certificate) const
{
    return runProgram(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-text"_s}, certificate).out;
}

Ended LocalAuthorityTest::verified(const Identity &identity, const QStringList &more) const
{
    return runProgram(u"openssl"_s,
                      QStringList{u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, u"sslserver"_s, u"-CAfile"_s,
                                  file(u"ca.pem"_s, m_authority->certificate())}
                          + more + QStringList{file(u"leaf.pem"_s, identity.chain)});
}

void LocalAuthorityTest::theAuthorityIsOneAndNothingElse()
{
    const QByteArray printed = text(m_authority->certificate());
    QVERIFY2(printed.contains("X509v3 Basic Constraints: critical\n                CA:TRUE, pathlen:0\n"), printed);
    QVERIFY2(printed.contains("X509v3 Key Usage: critical\n                Certificate Sign, CRL Sign\n"), printed);
    QVERIFY2(printed.contains("X509v3 Subject Key Identifier"), printed);
    QVERIFY2(printed.contains("ASN1 OID: prime256v1"), printed);
    QVERIFY2(printed.contains("Signature Algorithm: ecdsa-with-SHA256"), printed);
    const QString path = file(u"ca.pem"_s, m_authority->certificate());
    const Ended own = runProgram(
        u"openssl"_s, {u"verify"_s, u"-check_ss_sig"_s, u"-x509_strict"_s, u"-CAfile"_s, path, path});
    QVERIFY2(own.status == 0, own.out + own.err);
    QVERIFY(read(m_authority->certificate()).isSelfSigned());
}

void LocalAuthorityTest::itLastsTenYearsAndNamesTheDay()
{
    const qint64 newYear = QDateTime(QDate(2031, 1, 1), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch();
    const QSslCertificate made = read(LocalAuthority::make(newYear)->certificate());
    QCOMPARE(made.subjectInfo(QSslCertificate::CommonName), QStringList{u"Wirebell local authority 2031-01-01"_s});
    QCOMPARE(made.subjectInfo(QSslCertificate::Organization), QStringList{u"Wirebell"_s});
    QCOMPARE(made.effectiveDate().toMSecsSinceEpoch(), newYear - oneDay);
    QCOMPARE(made.expiryDate().toUTC().date(), QDate(2040, 12, 31));
}

void LocalAuthorityTest::opensslVerifiesWhatItSigns()
{
    const auto identity = m_authority->identityFor({u"hooks.example.test"_s, u"127.0.0.1"_s, u"::1"_s}, m_now);
    QVERIFY(identity);
    const auto says = [&](const QStringList &more) {
        const Ended ended = verified(*identity, more);
        return ended.status == 0 ? "OK"_ba : ended.out + ended.err;
    };
    QCOMPARE(says({u"-verify_hostname"_s, u"hooks.example.test"_s}), "OK");
    QCOMPARE(says({u"-verify_ip"_s, u"127.0.0.1"_s}), "OK");
    QCOMPARE(says({u"-verify_ip"_s, u"::1"_s}), "OK");
    QVERIFY(says({u"-verify_hostname"_s, u"other.example.test"_s}).contains("hostname mismatch"));
    QVERIFY(says({u"-verify_ip"_s, u"127.0.0.2"_s}).contains("IP address mismatch"));
    // As Qt and a key's reader have it.
    const QSslKey key(identity->key, QSsl::Ec);
    QCOMPARE(key.length(), 256);
    const QByteArray own = runProgram(u"openssl"_s, {u"pkey"_s, u"-pubout"_s}, identity->key).out;
    QCOMPARE(read(identity->chain).publicKey().toPem(), own);
}

void LocalAuthorityTest::whatItSignsIsForServersAlone()
{
    const auto identity = m_authority->identityFor({u"a.test"_s}, m_now);
    QVERIFY(identity);
    const QByteArray printed = text(identity->chain);
    QVERIFY2(printed.contains("X509v3 Basic Constraints: critical\n                CA:FALSE\n"), printed);
    QVERIFY2(printed.contains("X509v3 Key Usage: critical\n                Digital Signature\n"), printed);
    QVERIFY2(printed.contains("X509v3 Extended Key Usage: \n                TLS Web Server Authentication\n"), printed);
    const auto identifier = [](const QByteArray &of, QByteArrayView title) {
        return of.sliced(of.indexOf(title)).split('\n').at(1).trimmed();
    };
    QCOMPARE(identifier(printed, "X509v3 Authority Key Identifier"),
             identifier(text(m_authority->certificate()), "X509v3 Subject Key Identifier"));
    const QSslCertificate made = read(identity->chain);
    QCOMPARE(made.effectiveDate().toSecsSinceEpoch(), (m_now - oneDay) / 1000);
    QCOMPARE(made.expiryDate().toSecsSinceEpoch(), (m_now + 396 * oneDay) / 1000);
    QCOMPARE(verified(*identity, {u"-purpose"_s, u"sslclient"_s}).status, 2);
}

void LocalAuthorityTest::eachNameIsAnAlternativeName()
{
    const auto identity = m_authority->identityFor(
        {u"localhost"_s, u"*.example.test"_s, u"192.0.2.7"_s, u"fe80::1%eth0"_s, u"LOCALHOST"_s}, m_now);
    QVERIFY(identity);
    const QByteArray printed = text(identity->chain);
    QVERIFY2(printed.contains("X509v3 Subject Alternative Name: \n                DNS:localhost, DNS:*.example.test, "
                              "IP Address:192.0.2.7, IP Address:FE80:0:0:0:0:0:0:1\n"),
             printed);
    QCOMPARE(read(identity->chain).subjectInfo(QSslCertificate::CommonName), QStringList{u"localhost"_s});
    // No name is read as more than one.
    const QString longName = QString(60, u'a') + u".example.test"_s;
    const auto unnamed = m_authority->identityFor({longName}, m_now);
    QVERIFY(unnamed);
    QCOMPARE(read(unnamed->chain).subjectInfo(QSslCertificate::CommonName), QStringList{});
    QCOMPARE(verified(*unnamed, {u"-verify_hostname"_s, longName}).status, 0);
}

void LocalAuthorityTest::namesAreWrittenAsCertificatesHaveThem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");
    QTest::newRow("in lower case") << u"Example.TEST"_s << u"example.test"_s;
    QTest::newRow("without the dot at the end") << u"example.test."_s << u"example.test"_s;
    QTest::newRow("in ASCII") << u"b\u00fccher.example"_s << u"xn--bcher-kva.example"_s;
    QTest::newRow("with an underscore") << u"my_host.test"_s << u"my_host.test"_s;
    QTest::newRow("a wildcard in ASCII") << u"*.b\u00fccher.example"_s << u"*.xn--bcher-kva.example"_s;
    QTest::newRow("one label") << u"box"_s << u"box"_s;
}

void LocalAuthorityTest::namesAreWrittenAsCertificatesHaveThem()
{
    QFETCH(QString, name);
    QFETCH(QString, written);
    const auto identity = m_authority->identityFor({name}, m_now);
    QVERIFY(identity);
    QCOMPARE(read(identity->chain).subjectAlternativeNames().values(), QStringList{written});
}

void LocalAuthorityTest::whatIsNoNameIsRefused_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("detail");
    QTest::newRow("no name at all") << QStringList{} << u""_s;
    QTest::newRow("an empty one") << QStringList{u"a.test"_s, u""_s} << u""_s;
    QTest::newRow("a dot") << QStringList{u"."_s} << u"."_s;
    QTest::newRow("two dots in a row") << QStringList{u"a..test"_s} << u"a..test"_s;
    QTest::newRow("another kind of name in disguise") << QStringList{u"a.test,URI:x"_s} << u"a.test,URI:x"_s;
    QTest::newRow("NUL") << QStringList{u"a\0.test"_s} << u"a\0.test"_s;
    QTest::newRow("too long a name") << QStringList{QString(300, u'a')} << QString(300, u'a');
    QTest::newRow("a star alone") << QStringList{u"*."_s} << u"*."_s;
}

void LocalAuthorityTest::whatIsNoNameIsRefused()
{
    QFETCH(QStringList, names);
    QFETCH(QString, detail);
    const auto identity = m_authority->identityFor(names, m_now);
    QVERIFY(!identity);
    QCOMPARE(identity.error(), (Error{ErrorKind::TlsCertificate, detail}));
}

void LocalAuthorityTest::aCertificateOutlivesNotItsAuthority()
{
    const QDateTime end = read(m_authority->certificate()).expiryDate();
    const auto late = m_authority->identityFor({u"a.test"_s}, end.toMSecsSinceEpoch() - 5 * oneDay);
    QVERIFY(late);
    QCOMPARE(read(late->chain).expiryDate(), end);
    const auto tooLate = m_authority->identityFor({u"a.test"_s}, end.toMSecsSinceEpoch());
    QVERIFY(!tooLate);
    QCOMPARE(tooLate.error(), (Error{ErrorKind::TlsCertificate, u"certificate has expired"_s}));
}

void LocalAuthorityTest::noTwoSerialsAreTheSame()
{
    QSet<QByteArray> serials{read(m_authority->certificate()).serialNumber()};
    for (int i = 0; i < 20; ++i)
        serials.insert(read(m_authority->identityFor({u"a.test"_s}, m_now)->chain).serialNumber());
    QCOMPARE(serials.size(), 21);
    for (const QByteArray &serial : serials) {
        QVERIFY(!serial.startsWith('-'));
        QVERIFY2(serial.count(':') >= 13 && serial.count(':') <= 16, serial); // 128 bits, the first may be zeros
    }
}

void LocalAuthorityTest::anotherAuthorityDoesNotVerifyIt()
{
    const auto identity = m_authority->identityFor({u"a.test"_s}, m_now);
    QCOMPARE(verified(*identity, {}).status, 0);
    init(); // of the same name
    QCOMPARE(verified(*identity, {}).status, 2);
}

void LocalAuthorityTest::itCanBeLoadedAgain()
{
    const auto again = LocalAuthority::load(m_authority->certificate(), m_authority->key());
    QVERIFY2(again, again ? "" : qUtf8Printable(again.error().detail));
    QCOMPARE(again->certificate(), m_authority->certificate());
    QCOMPARE(again->key(), m_authority->key());
    const auto identity = again->identityFor({u"a.test"_s}, m_now);
    QVERIFY(identity);
    QCOMPARE(verified(*identity, {}).status, 0);
}

void LocalAuthorityTest::whatIsNoAuthorityIsNotLoaded_data()
{
    const auto one = LocalAuthority::make(m_now);
    const auto other = LocalAuthority::make(m_now);
    const auto leaf = one->identityFor({u"a.test"_s}, m_now);
    const QByteArray locked = runProgram(u"openssl"_s,
                                         {u"pkey"_s, u"-aes128"_s, u"-passout"_s, u"pass:word"_s}, one->key()).out;
    QVERIFY(locked.contains("ENCRYPTED"));
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << u"no start line"_s;
    QTest::newRow("no key") << one->certificate() << QByteArray() << u"unsupported"_s;
    QTest::newRow("another's key") << one->certificate() << other->key() << u"key values mismatch"_s;
    QTest::newRow("a server's certificate") << leaf->chain << leaf->key << u"invalid CA certificate"_s;
    QTest::newRow("half a certificate") << one->certificate().first(200) << one->key() << u"bad end line"_s;
    QTest::newRow("a key behind a password") << one->certificate() << locked << u"password"_s;
}

void LocalAuthorityTest::whatIsNoAuthorityIsNotLoaded()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QString, words);
    const auto loaded = LocalAuthority::load(certificate, key);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::TlsCertificate);
    QVERIFY2(loaded.error().detail.contains(words), qUtf8Printable(loaded.error().detail));
}

QTEST_GUILESS_MAIN(LocalAuthorityTest)
#include "tst_localauthority.moc"

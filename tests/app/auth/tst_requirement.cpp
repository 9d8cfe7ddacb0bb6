// SPDX-License-Identifier: MIT
#include "auth/digest.h"
#include "auth/requirement.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;
using Scheme = AuthRequirement::Scheme;

class RequirementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsJudged_data();
    void aRequestIsJudged();
    void theExamplesOfRfc7616_data();
    void theExamplesOfRfc7616();
    void aDigestIsJudged_data();
    void aDigestIsJudged();
    void anUnreadableContentIsNotLetIn();
    void theChallengeSaysWhatIsAskedFor_data();
    void theChallengeSaysWhatIsAskedFor();
    void eachVerdictHasAName();
};

namespace {

const QByteArray nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"_ba;

class UnreadableBytes final : public ByteSource
{
public:
    qint64 size() const override { return 4; }
    Result<QByteArray> read(qint64, qint64) const override { return failure(ErrorKind::StoreDamaged); }
};

QByteArray mac(const QByteArray &content, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(content, secret, QCryptographicHash::Sha256);
}

} // namespace

void RequirementTest::aRequestIsJudged_data()
{
    QTest::addColumn<AuthRequirement>("requirement");
    QTest::addColumn<FieldList>("fields");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<AuthVerdict>("expected");
    const auto row = [](const char *name, const AuthRequirement &requirement, const FieldList &fields,
                        AuthVerdict expected, const QByteArray &target = "/"_ba, const QByteArray &content = {}) {
        QTest::newRow(name) << requirement << fields << target << content << expected;
    };
    const auto authorization = [](const QByteArray &value) { return FieldList{{"Authorization", value}}; };

    const AuthRequirement basic{.scheme = Scheme::Basic, .user = "Aladdin", .secret = "open sesame"};
    row("Basic: the example of RFC 7617", basic, authorization("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
        AuthVerdict::Passed);
    row("Basic: the scheme in another case", basic, authorization("bASIC QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
        AuthVerdict::Passed);
    row("Basic: several spaces", basic, authorization("Basic   QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), AuthVerdict::Passed);
    row("Basic: another password", basic, authorization("Basic QWxhZGRpbjpvcGVuIHNlc2FtYQ=="), AuthVerdict::Wrong);
    row("Basic: a byte more", basic, authorization("Basic QWxhZGRpbjpvcGVuIHNlc2FtZSE="), AuthVerdict::Wrong);
    row("Basic: the beginning alone", basic, authorization("Basic QWxhZGRpbjpvcGVu"), AuthVerdict::Wrong);
    row("Basic: no base64", basic, authorization("Basic Aladdin:open sesame"), AuthVerdict::Wrong);
    row("Basic: nothing behind the scheme", basic, authorization("Basic"), AuthVerdict::Wrong);
    row("Basic: another scheme", basic, authorization("Bearer QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), AuthVerdict::Missing);
    row("Basic: a scheme that begins alike", basic, authorization("Basics QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
        AuthVerdict::Missing);
    row("Basic: no field", basic, {}, AuthVerdict::Missing);
    row("Basic: two fields, one of them right", basic,
        {{"Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="}, {"Authorization", "Basic eDp5"}},
        AuthVerdict::Wrong);

    const AuthRequirement bearer{.scheme = Scheme::Bearer, .secret = "mF_9.B5f-4.1JqM"};
    row("Bearer: the example of RFC 6750", bearer, authorization("Bearer mF_9.B5f-4.1JqM"), AuthVerdict::Passed);
    row("Bearer: another token", bearer, authorization("Bearer mF_9.B5f-4.1JqN"), AuthVerdict::Wrong);
    row("Bearer: the token in another case", bearer, authorization("Bearer MF_9.B5f-4.1JqM"), AuthVerdict::Wrong);
    row("Bearer: none", bearer, {}, AuthVerdict::Missing);

    const AuthRequirement key{.scheme = Scheme::ApiKey, .secret = "s3cret key", .name = "X-API-Key"};
    row("ApiKey: in its field, in any case", key, {{"x-api-key", "s3cret key"}}, AuthVerdict::Passed);
    row("ApiKey: another value", key, {{"X-API-Key", "s3cret"}}, AuthVerdict::Wrong);
    row("ApiKey: empty", key, {{"X-API-Key", ""}}, AuthVerdict::Wrong);
    row("ApiKey: twice", key, {{"X-API-Key", "s3cret key"}, {"X-API-Key", "other"}}, AuthVerdict::Wrong);
    row("ApiKey: none", key, {{"X-Key", "s3cret key"}}, AuthVerdict::Missing);
    row("ApiKey: not taken from the query", key, {}, AuthVerdict::Missing, "/?X-API-Key=s3cret+key"_ba);
    const AuthRequirement inQuery{.scheme = Scheme::ApiKey, .secret = "s3cret key", .name = "api key", .inQuery = true};
    row("ApiKey: in the query, encoded", inQuery, {}, AuthVerdict::Passed, "/a?b=1&api%20key=s3cret+key"_ba);
    row("ApiKey: the query's keys have a case", inQuery, {}, AuthVerdict::Missing, "/a?API%20key=s3cret+key"_ba);
    row("ApiKey: in the query twice", inQuery, {}, AuthVerdict::Wrong, "/a?api+key=s3cret+key&api+key=s3cret+key"_ba);
    row("ApiKey: in the query, wrong", inQuery, {}, AuthVerdict::Wrong, "/a?api+key"_ba);

    const AuthRequirement hmac{.scheme = Scheme::Hmac, .secret = "It's a Secret to Everybody", .name = "X-Signature"};
    const QByteArray content = "Hello, World!"_ba;
    const QByteArray hex = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"_ba;
    row("Hmac: hex behind sha256=", hmac, {{"X-Signature", "sha256=" + hex}}, AuthVerdict::Passed, "/"_ba, content);
    row("Hmac: hex", hmac, {{"x-signature", hex}}, AuthVerdict::Passed, "/"_ba, content);
    row("Hmac: hex in upper case", hmac, {{"x-signature", hex.toUpper()}}, AuthVerdict::Passed, "/"_ba, content);
    row("Hmac: base64", hmac, {{"X-Signature", QByteArray::fromHex(hex).toBase64()}}, AuthVerdict::Passed, "/"_ba,
        content);
    row("Hmac: base64 behind sha256=", hmac, {{"X-Signature", "SHA256=" + QByteArray::fromHex(hex).toBase64()}},
        AuthVerdict::Passed, "/"_ba, content);
    row("Hmac: of another content", hmac, {{"X-Signature", hex}}, AuthVerdict::Wrong, "/"_ba, "Hello, World"_ba);
    row("Hmac: of no content", hmac, {{"X-Signature", mac({}, hmac.secret).toHex()}}, AuthVerdict::Passed);
    row("Hmac: neither hex nor base64", hmac, {{"X-Signature", "sha256=?"}}, AuthVerdict::Wrong, "/"_ba, content);
    row("Hmac: cut off", hmac, {{"X-Signature", hex.first(62)}}, AuthVerdict::Wrong, "/"_ba, content);
    row("Hmac: none", hmac, {}, AuthVerdict::Missing, "/"_ba, content);
    const QByteArray large(600'000, 'x');
    row("Hmac: of a content in several reads", hmac, {{"X-Signature", mac(large, hmac.secret).toHex()}},
        AuthVerdict::Passed, "/"_ba, large);
}

void RequirementTest::aRequestIsJudged()
{
    QFETCH(AuthRequirement, requirement);
    QFETCH(FieldList, fields);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, content);
    QFETCH(AuthVerdict, expected);
    Request request;
    request.method = "POST";
    request.target = target;
    request.fields = fields;
    const MemoryBytes bytes(content);
    QCOMPARE(verdict(requirement, request, content.isNull() ? nullptr : &bytes, {}), expected);
}

void RequirementTest::theExamplesOfRfc7616_data()
{
    QTest::addColumn<QCryptographicHash::Algorithm>("algorithm");
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("MD5 of 3.9.1") << QCryptographicHash::Md5 << "8ca523f5e9506fed4657c9700eebdbec"_ba;
    QTest::newRow("SHA-256 of 3.9.1") << QCryptographicHash::Sha256
                                      << "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"_ba;
}

void RequirementTest::theExamplesOfRfc7616()
{
    QFETCH(QCryptographicHash::Algorithm, algorithm);
    QFETCH(QByteArray, response);
    QCOMPARE(digestResponse({.algorithm = algorithm,
                             .user = "Mufasa",
                             .password = "Circle of Life",
                             .realm = "http-auth@example.org",
                             .method = "GET",
                             .uri = "/dir/index.html",
                             .nonce = nonce,
                             .count = "00000001",
                             .clientNonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"}),
             response);
}

void RequirementTest::aDigestIsJudged_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("taken");
    QTest::addColumn<AuthVerdict>("expected");
    // What curl 8.14 sends.
    const QByteArray sha = "Digest username=\"Mufasa\", realm=\"Wirebell\", "
                           "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", uri=\"/hook?a=%20b\", "
                           "cnonce=\"n5Ik6sQH5tJmUGqQ\", nc=00000001, qop=auth, "
                           "response=\"31c1dd1216697f0ac0b3f4652059cd306e03473cbb235bf26f22755b5aa43bdd\", "
                           "algorithm=SHA-256"_ba;
    const QByteArray md5 = "Digest username=\"Mufasa\", realm=\"Wirebell\", "
                           "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", uri=\"/hook?a=%20b\", "
                           "cnonce=\"BANc65YIyt3dblBG\", nc=00000001, qop=auth, "
                           "response=\"495ddcb14e93bf0b05ef796758a0a89e\", algorithm=MD5"_ba;
    const QByteArray target = "/hook?a=%20b"_ba;
    const auto row = [&](const char *name, const QByteArray &given, AuthVerdict expected, const QByteArray &at = {},
                         const QByteArray &taken = nonce) {
        QTest::newRow(name) << given << (at.isEmpty() ? target : at) << taken << expected;
    };
    const auto changed = [](QByteArray text, const QByteArray &before, const QByteArray &after) {
        Q_ASSERT(text.contains(before));
        return text.replace(before, after);
    };
    row("curl's, SHA-256", sha, AuthVerdict::Passed);
    row("curl's, MD5", md5, AuthVerdict::Passed);
    row("no algorithm means MD5", changed(md5, ", algorithm=MD5", ""), AuthVerdict::Passed);
    row("qop and algorithm in quotes", changed(changed(sha, "qop=auth", "qop=\"auth\""), "=SHA-256", "=\"sha-256\""),
        AuthVerdict::Passed);
    row("an absolute target", sha, AuthVerdict::Passed, "http://localhost:9000/hook?a=%20b"_ba);
    row("the user's name in its extended form",
        changed(sha, "username=\"Mufasa\"", "username*=UTF-8''%4dufasa"), AuthVerdict::Passed);
    row("a nonce that was taken once", sha, AuthVerdict::Stale, {}, "another"_ba);
    row("no nonce is taken", sha, AuthVerdict::Stale, {}, ""_ba);
    row("an old nonce and a wrong response", changed(sha, "31c1", "31c2"), AuthVerdict::Wrong, {}, "another"_ba);
    row("another nonce than the response is of", changed(sha, "7ypf", "8ypf"), AuthVerdict::Wrong);
    row("a wrong response", changed(sha, "31c1", "31c2"), AuthVerdict::Wrong);
    row("another user", changed(sha, "Mufasa", "Simba"), AuthVerdict::Wrong);
    row("another realm", changed(sha, "\"Wirebell\"", "\"Other\""), AuthVerdict::Wrong);
    row("another target", sha, AuthVerdict::Wrong, "/hook?a=b"_ba);
    row("another algorithm", changed(sha, "algorithm=SHA-256", "algorithm=SHA-512-256"), AuthVerdict::Wrong);
    row("a session algorithm, which is not offered", changed(sha, "algorithm=SHA-256", "algorithm=SHA-256-sess"),
        AuthVerdict::Wrong);
    row("qop auth-int, which is not offered", changed(sha, "qop=auth", "qop=auth-int"), AuthVerdict::Wrong);
    row("a count that is no number", changed(sha, "nc=00000001", "nc=0000000x"), AuthVerdict::Wrong);
    row("a short count", changed(sha, "nc=00000001", "nc=1"), AuthVerdict::Wrong);
    row("no nonce of the client", changed(sha, "cnonce=\"n5Ik6sQH5tJmUGqQ\", ", ""), AuthVerdict::Wrong);
    row("a parameter twice", sha + ", realm=\"Wirebell\"", AuthVerdict::Wrong);
    row("a quote that is not closed", sha + ", opaque=\"x", AuthVerdict::Wrong);
    row("no parameters", "Digest x"_ba, AuthVerdict::Wrong);
    row("without qop, as RFC 2069 had it",
        changed(changed(changed(md5, "qop=auth, ", ""), "nc=00000001, ", ""), "cnonce=\"BANc65YIyt3dblBG\", ", ""),
        AuthVerdict::Outmoded);
    row("another scheme", "Basic eDp5"_ba, AuthVerdict::Missing);
}

void RequirementTest::aDigestIsJudged()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, taken);
    QFETCH(AuthVerdict, expected);
    Request request;
    request.method = "GET";
    request.target = target;
    request.fields = {{"Authorization", given}};
    const AuthRequirement requirement{.scheme = Scheme::Digest, .user = "Mufasa", .secret = "Circle of Life"};
    QCOMPARE(verdict(requirement, request, nullptr, {taken}), expected);
    if (expected == AuthVerdict::Passed) {
        QCOMPARE(nonceOf(request), (TakenNonce{nonce, 1}));
        QCOMPARE(verdict(requirement, request, nullptr, {taken, 1}), AuthVerdict::Replayed);
        QCOMPARE(verdict(requirement, request, nullptr, {taken, 2}), AuthVerdict::Replayed);
        request.method = "POST";
        QCOMPARE(verdict(requirement, request, nullptr, {taken}), AuthVerdict::Wrong);
    }
}

void RequirementTest::anUnreadableContentIsNotLetIn()
{
    const AuthRequirement hmac{.scheme = Scheme::Hmac, .secret = "x", .name = "X-Signature"};
    Request request;
    request.fields = {{"X-Signature", mac({}, "x").toHex()}};
    const UnreadableBytes content;
    QCOMPARE(verdict(hmac, request, &content, {}), AuthVerdict::Wrong);
    QCOMPARE(verdict(hmac, request, nullptr, {}), AuthVerdict::Passed);
}

void RequirementTest::theChallengeSaysWhatIsAskedFor_data()
{
    QTest::addColumn<AuthRequirement>("requirement");
    QTest::addColumn<AuthVerdict>("verdict");
    QTest::addColumn<QByteArrayList>("values");
    QTest::newRow("Basic") << AuthRequirement{.scheme = Scheme::Basic} << AuthVerdict::Missing
                           << QByteArrayList{"Basic realm=\"Wirebell\", charset=\"UTF-8\""};
    QTest::newRow("a realm with a quote and a line end")
        << AuthRequirement{.scheme = Scheme::Basic, .realm = "a\"b\\c\r\nd"} << AuthVerdict::Missing
        << QByteArrayList{R"(Basic realm="a\"b\\c  d", charset="UTF-8")"};
    QTest::newRow("Bearer, nothing brought")
        << AuthRequirement{.scheme = Scheme::Bearer} << AuthVerdict::Missing
        << QByteArrayList{"Bearer realm=\"Wirebell\""};
    QTest::newRow("Bearer, a wrong token")
        << AuthRequirement{.scheme = Scheme::Bearer} << AuthVerdict::Wrong
        << QByteArrayList{"Bearer realm=\"Wirebell\", error=\"invalid_token\""};
    QTest::newRow("an API key's field")
        << AuthRequirement{.scheme = Scheme::ApiKey, .name = "X-Key"} << AuthVerdict::Missing
        << QByteArrayList{"ApiKey realm=\"Wirebell\", name=\"X-Key\", in=\"header\""};
    QTest::newRow("an API key's query key")
        << AuthRequirement{.scheme = Scheme::ApiKey, .name = "key", .inQuery = true} << AuthVerdict::Missing
        << QByteArrayList{"ApiKey realm=\"Wirebell\", name=\"key\", in=\"query\""};
    QTest::newRow("HMAC") << AuthRequirement{.scheme = Scheme::Hmac, .name = "X-Sig"} << AuthVerdict::Missing
                          << QByteArrayList{"HMAC realm=\"Wirebell\", name=\"X-Sig\", algorithm=\"SHA-256\""};
    QTest::newRow("Digest, SHA-256 first")
        << AuthRequirement{.scheme = Scheme::Digest} << AuthVerdict::Wrong
        << QByteArrayList{
               "Digest realm=\"Wirebell\", qop=\"auth\", algorithm=SHA-256, nonce=\"n/1=\", charset=UTF-8",
               "Digest realm=\"Wirebell\", qop=\"auth\", algorithm=MD5, nonce=\"n/1=\", charset=UTF-8"};
    QTest::newRow("Digest, an old nonce")
        << AuthRequirement{.scheme = Scheme::Digest} << AuthVerdict::Stale
        << QByteArrayList{
               "Digest realm=\"Wirebell\", qop=\"auth\", algorithm=SHA-256, nonce=\"n/1=\", charset=UTF-8, stale=true",
               "Digest realm=\"Wirebell\", qop=\"auth\", algorithm=MD5, nonce=\"n/1=\", charset=UTF-8, stale=true"};
}

void RequirementTest::theChallengeSaysWhatIsAskedFor()
{
    QFETCH(AuthRequirement, requirement);
    QFETCH(AuthVerdict, verdict);
    QFETCH(QByteArrayList, values);
    const FieldList fields = challenge(requirement, verdict, "n/1=");
    QCOMPARE(fields.size(), values.size());
    QCOMPARE(fields.values("WWW-Authenticate"), values);
}

void RequirementTest::eachVerdictHasAName()
{
    QCOMPARE(name(AuthVerdict::Passed), "passed"_L1);
    QCOMPARE(name(AuthVerdict::Missing), "missing"_L1);
    QCOMPARE(name(AuthVerdict::Wrong), "wrong"_L1);
    QCOMPARE(name(AuthVerdict::Stale), "stale"_L1);
    QCOMPARE(name(AuthVerdict::Outmoded), "outmoded"_L1);
}

QTEST_APPLESS_MAIN(RequirementTest)
#include "tst_requirement.moc"

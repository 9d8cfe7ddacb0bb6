// SPDX-License-Identifier: MIT
#include "secret/secretstore.h"
#include "ui/collection/secretkeeping.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// A keychain that is not there.
class NoKeychain final : public SecretStore
{
public:
    void read(const QString &, Answer done) override { done(failure(ErrorKind::NoKeychain, u"none"_s)); }
    void write(const QString &, const QByteArray &, Done done) override { done(failure(ErrorKind::NoKeychain)); }
    void remove(const QString &, Done done) override { done(failure(ErrorKind::NoKeychain)); }
};

RequestDraft draft(const QString &name, const QByteArray &secret)
{
    RequestDraft made;
    made.name = name;
    made.auth.kind = DraftAuth::Kind::Bearer;
    made.auth.secret = secret;
    return made;
}

} // namespace

class TestSecretKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getsANameOfItsOwn();
    void whatIsKeptStaysUnderItsName();
    void nothingToKeep();
    void withoutAKeychainItIsInMemoryOnly();

private:
    SecretKeeping::Kept keep(SecretStore &store, const RequestDraft &draft, const DraftAuth &before = {})
    {
        SecretKeeping keeping(store);
        std::optional<SecretKeeping::Kept> kept;
        keeping.keep(draft, before, [&](const SecretKeeping::Kept &result) { kept = result; });
        return QTest::qWaitFor([&] { return kept.has_value(); }) ? *kept : SecretKeeping::Kept();
    }
    QByteArray read(SecretStore &store, const QString &name)
    {
        std::optional<QByteArray> found;
        store.read(name, [&](const Result<QByteArray> &result) { found = result.value_or("(nothing)"); });
        return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : QByteArray();
    }
};

void TestSecretKeeping::getsANameOfItsOwn()
{
    const auto store = makeMemorySecrets();
    QCOMPARE(keep(*store, draft(u"Create user"_s, "one")).auth.secretName, u"create_user_token"_s);
    QCOMPARE(read(*store, u"create_user_token"_s), "one");
    // Another request of the same name does not take its secret away.
    QCOMPARE(keep(*store, draft(u"Create user"_s, "two")).auth.secretName, u"create_user_token_2"_s);
    QCOMPARE(read(*store, u"create_user_token"_s), "one");
    QCOMPARE(read(*store, u"create_user_token_2"_s), "two");
    QCOMPARE(keep(*store, draft(u"7 Wünsche!"_s, "x")).auth.secretName, u"request_7_w_nsche_token"_s);
    RequestDraft basic = draft(u"Log in"_s, "pw");
    basic.auth.kind = DraftAuth::Kind::Basic;
    QCOMPARE(keep(*store, basic).auth.secretName, u"log_in_password"_s);
}

void TestSecretKeeping::whatIsKeptStaysUnderItsName()
{
    const auto store = makeMemorySecrets();
    RequestDraft mine = draft(u"Mine"_s, "one");
    mine.auth = keep(*store, mine).auth;
    const DraftAuth before = mine.auth;
    mine.auth.secret = "changed";
    QCOMPARE(keep(*store, mine, before).auth.secretName, u"mine_token"_s);
    QCOMPARE(read(*store, u"mine_token"_s), "changed");
}

void TestSecretKeeping::nothingToKeep()
{
    NoKeychain store; // it is not even asked
    QVERIFY(!keep(store, draft(u"x"_s, "")).error);
    RequestDraft none = draft(u"x"_s, "left over");
    none.auth.kind = DraftAuth::Kind::None;
    QVERIFY(!keep(store, none).error);
    RequestDraft kept = draft(u"x"_s, "same");
    kept.auth.secretName = u"x_token"_s;
    QVERIFY(!keep(store, kept, kept.auth).error);
}

void TestSecretKeeping::withoutAKeychainItIsInMemoryOnly()
{
    NoKeychain store;
    const auto kept = keep(store, draft(u"Create user"_s, "one"));
    QVERIFY(kept.error);
    QCOMPARE(kept.error->kind, ErrorKind::NoKeychain);
    QCOMPARE(kept.auth.secret, "one");
    QCOMPARE(kept.auth.secretName, u"create_user_token"_s);
}

QTEST_GUILESS_MAIN(TestSecretKeeping)
#include "tst_secretkeeping.moc"

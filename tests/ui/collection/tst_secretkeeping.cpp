// SPDX-License-Identifier: MIT
#include "collection/requestfile.h"
#include "secret/secretstore.h"
#include "ui/collection/secretkeeping.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace wirebell {

namespace {

/// A keychain that takes nothing, or nothing any more.
class RefusingSecrets final : public SecretStore
{
public:
    explicit RefusingSecrets(int takes = 0) : m_takes(takes) {}

    void read(const QString &name, Answer answer) override
    {
        if (m_takes > 0)
            answer(failure(ErrorKind::NoSuchSecret, name));
        else
            answer(failure(ErrorKind::NoKeychain, u"locked"_s));
    }
    void write(const QString &, const QByteArray &, Done done) override
    {
        if (m_takes-- > 0)
            done({});
        else
            done(failure(ErrorKind::NoKeychain, u"locked"_s));
    }
    void remove(const QString &, Done done) override { done(failure(ErrorKind::NoKeychain, u"locked"_s)); }

private:
    int m_takes;
};

/// A keychain that is there at times.
class FailingSecrets final : public SecretStore
{
public:
    void read(const QString &name, Answer answer) override
    {
        fails ? answer(failure(ErrorKind::NoKeychain)) : memory->read(name, std::move(answer));
    }
    void write(const QString &name, const QByteArray &value, Done done) override
    {
        fails ? done(failure(ErrorKind::NoKeychain)) : memory->write(name, value, std::move(done));
    }
    void remove(const QString &name, Done done) override
    {
        fails ? done(failure(ErrorKind::NoKeychain)) : memory->remove(name, std::move(done));
    }

    std::unique_ptr<SecretStore> memory = makeMemorySecrets();
    bool fails = false;
};

RequestDraft bearer(const QString &name, const QByteArray &token)
{
    RequestDraft draft;
    draft.name = name;
    draft.url = "http://127.0.0.1/v1";
    draft.auth.kind = DraftAuth::Kind::Bearer;
    draft.auth.secret = token;
    return draft;
}

} // namespace

class SecretKeepingTest : public QObject
{
    Q_OBJECT

    static std::optional<QByteArray> kept(SecretStore &secrets, const QString &name)
    {
        std::optional<QByteArray> value;
        secrets.read(name, [&](const Result<QByteArray> &read) {
            if (read)
                value = *read;
        });
        return value;
    }

    static SecretKeeping::Kept keep(SecretStore &secrets, const RequestDraft &draft, const DraftAuth &before = {})
    {
        std::optional<SecretKeeping::Kept> result;
        SecretKeeping keeping(secrets);
        keeping.keep(draft, before, [&](const SecretKeeping::Kept &now) {
            if (result)
                qFatal("answered twice");
            result = now;
        });
        if (!result)
            qFatal("not answered");
        return *result;
    }

private Q_SLOTS:
    void aNameIsMadeOfTheRequests_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<bool>("basic");
        QTest::addColumn<QString>("name");
        QTest::newRow("words are joined") << u"Create a user"_s << false << u"create_a_user_token"_s;
        QTest::newRow("a password is called one") << u"Log in"_s << true << u"log_in_password"_s;
        QTest::newRow("what is no letter goes") << u"(Ring!) "_s << false << u"_ring_token"_s;
        QTest::newRow("a number does not begin it") << u"2 bells"_s << false << u"request_2_bells_token"_s;
        QTest::newRow("without a name") << QString() << false << u"request__token"_s;
    }

    void aNameIsMadeOfTheRequests()
    {
        QFETCH(QString, request);
        QFETCH(bool, basic);
        QFETCH(QString, name);
        const auto secrets = makeMemorySecrets();
        RequestDraft draft = bearer(request, "s3cret");
        if (basic)
            draft.auth.kind = DraftAuth::Kind::Basic;
        const auto result = keep(*secrets, draft);
        QVERIFY(!result.error);
        QCOMPARE(result.draft.auth.secretName, name);
        QCOMPARE(result.draft.auth.secret, "s3cret");
        QCOMPARE(kept(*secrets, name), "s3cret");
    }

    void nothingToKeepIsNothingDone()
    {
        RefusingSecrets secrets;
        RequestDraft draft = bearer(u"Ping"_s, "s3cret");
        draft.auth.kind = DraftAuth::Kind::None;
        QVERIFY(!keep(secrets, draft).error);
        draft = bearer(u"Ping"_s, {});
        QVERIFY(!keep(secrets, draft).error);
        // Saved so before.
        draft = bearer(u"Ping"_s, "s3cret");
        draft.auth.secretName = u"ping_token"_s;
        const auto result = keep(secrets, draft, draft.auth);
        QVERIFY(!result.error);
        QCOMPARE(result.draft, draft);
    }

    void anotherRequestsSecretIsNotOverwritten()
    {
        const auto secrets = makeMemorySecrets();
        QCOMPARE(keep(*secrets, bearer(u"Ping"_s, "one")).draft.auth.secretName, u"ping_token"_s);
        QCOMPARE(keep(*secrets, bearer(u"Ping"_s, "two")).draft.auth.secretName, u"ping_token_2"_s);
        QCOMPARE(keep(*secrets, bearer(u"Ping"_s, "three")).draft.auth.secretName, u"ping_token_3"_s);
        QCOMPARE(kept(*secrets, u"ping_token"_s), "one");
        QCOMPARE(kept(*secrets, u"ping_token_2"_s), "two");
        QCOMPARE(kept(*secrets, u"ping_token_3"_s), "three");
        // The same secret is no other one.
        QCOMPARE(keep(*secrets, bearer(u"Ping"_s, "two")).draft.auth.secretName, u"ping_token_2"_s);
    }

    void aChangedSecretKeepsItsName()
    {
        const auto secrets = makeMemorySecrets();
        const DraftAuth before = keep(*secrets, bearer(u"Ping"_s, "old")).draft.auth;
        RequestDraft draft = bearer(u"Ping"_s, "new");
        draft.auth.secretName = before.secretName;
        QCOMPARE(keep(*secrets, draft, before).draft.auth, draft.auth);
        QCOMPARE(kept(*secrets, u"ping_token"_s), "new");
    }

    void whatFailedIsWrittenWithTheNextSave()
    {
        FailingSecrets secrets;
        SecretKeeping keeping(secrets);
        std::optional<SecretKeeping::Kept> result;
        const auto save = [&](RequestDraft draft, DraftAuth before) {
            result.reset();
            keeping.keep(draft, before, [&](const SecretKeeping::Kept &now) { result = now; });
        };
        // Somebody else's, which nobody could see while there was no keychain.
        secrets.memory->write(u"ping_token"_s, "theirs", [](const Result<void> &) {});
        secrets.fails = true;
        save(bearer(u"Ping"_s, "ours"), {});
        QVERIFY(result && result->error);
        QCOMPARE(result->draft.auth.secretName, u"ping_token"_s);
        secrets.fails = false;
        save(result->draft, result->draft.auth); // nothing has changed
        QVERIFY(result && !result->error);
        QCOMPARE(result->draft.auth.secretName, u"ping_token_2"_s);
        QCOMPARE(kept(secrets, u"ping_token_2"_s), "ours");
        QCOMPARE(kept(secrets, u"ping_token"_s), "theirs");

        // A change that failed is made later, under its own name.
        RequestDraft draft = result->draft;
        const DraftAuth before = draft.auth;
        draft.auth.secret = "changed";
        secrets.fails = true;
        save(draft, before);
        QVERIFY(result && result->error);
        secrets.fails = false;
        save(result->draft, result->draft.auth);
        QVERIFY(result && !result->error);
        QCOMPARE(kept(secrets, u"ping_token_2"_s), "changed");
        // And once it is there it is not written again.
        secrets.fails = true;
        save(result->draft, result->draft.auth);
        QVERIFY(result && !result->error);
    }

    void twoRequestsOfOneNameDoNotShareTheSecretsOfTheirFields()
    {
        const auto secrets = makeMemorySecrets();
        const auto ping = [](const QByteArray &value) {
            RequestDraft draft;
            draft.name = u"Ping"_s;
            draft.url = "http://127.0.0.1/?token=" + value;
            draft.fields = {{"Authorization", "Bearer " + value, true}};
            return draft;
        };
        const RequestDraft one = keep(*secrets, ping("one")).draft;
        const RequestDraft two = keep(*secrets, ping("two")).draft;
        for (const auto &[draft, value] : {std::pair(one, QByteArray("one")), std::pair(two, QByteArray("two"))}) {
            const QStringList names = secretNames(draft);
            QCOMPARE(names.size(), 2);
            for (const QString &name : names)
                QCOMPARE(kept(*secrets, name), value);
        }
        // Nor does one that is typed anew take the place of the other's.
        RequestDraft changed = one;
        changed.fields.first().value = "Bearer three";
        const RequestDraft again = keep(*secrets, changed).draft;
        QCOMPARE(kept(*secrets, secretNames(two).first()), "two");
        for (const QString &name : secretNames(two))
            QVERIFY(!secretNames(again).contains(name));
    }

    void aVariableIsNoSecret()
    {
        RefusingSecrets secrets;
        const auto result = keep(secrets, bearer(u"Ping"_s, "{{shop_token}}"));
        QVERIFY(!result.error);
        QCOMPARE(result.draft.auth.secretName, u"shop_token"_s);
        QCOMPARE(result.draft.auth.secret, "");
    }

    void whatTheFileNamesIsWhatTheKeychainHolds()
    {
        const auto secrets = makeMemorySecrets();
        RequestDraft draft = bearer(u"Order"_s, "for the auth");
        draft.url = "http://user:pass%20word@127.0.0.1/v1?access_token=from-the-query&list=12";
        draft.fields = {{"X-API-Key", "from-a-field"}, {"Accept", "text/csv"}};
        draft.body.kind = DraftBody::Kind::Form;
        draft.body.text = "password=from-the-form&newsletter=on";
        const auto result = keep(*secrets, draft);
        QVERIFY(!result.error);
        QCOMPARE(result.draft.fields[1].value, "text/csv");

        QTemporaryDir folder;
        const auto path = writeNewRequestFile(folder.path(), result.draft);
        QVERIFY(path);
        QFile text(*path);
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QByteArray written = text.readAll();
        for (const char *secret : {"for the auth", "pass%20word", "from-the-query", "from-a-field", "from-the-form"})
            QVERIFY2(!written.contains(secret), secret);

        const auto file = readRequestFile(*path);
        QVERIFY(file);
        const QStringList names = secretNames(file->draft);
        QStringList values;
        for (const QString &name : names)
            values += QString::fromUtf8(kept(*secrets, name).value_or("nothing"));
        values.sort();
        QCOMPARE(values, (QStringList{u"for the auth"_s, u"from-a-field"_s, u"from-the-form"_s, u"from-the-query"_s,
                                      u"pass%20word"_s}));
        // Saved once more it names the same ones.
        QCOMPARE(keep(*secrets, result.draft, result.draft.auth).draft, result.draft);
    }

    void withoutAKeychainTheSecretStaysInMemory()
    {
        RefusingSecrets secrets;
        RequestDraft draft = bearer(u"Ping"_s, "s3cret");
        draft.fields = {{"X-API-Key", "from-a-field"}};
        const auto result = keep(secrets, draft);
        QCOMPARE(result.error, (Error{ErrorKind::NoKeychain, u"locked"_s}));
        QCOMPARE(result.draft.auth.secret, "s3cret");
        QCOMPARE(result.draft.fields, draft.fields);
    }

    void aKeychainThatLocksBetweenIsTold()
    {
        RefusingSecrets secrets(2); // the auth's and one more
        RequestDraft draft = bearer(u"Ping"_s, "s3cret");
        draft.fields = {{"X-API-Key", "from-a-field"}, {"Cookie", "session=1"}};
        const auto result = keep(secrets, draft);
        QCOMPARE(result.error, (Error{ErrorKind::NoKeychain, u"locked"_s}));
        QCOMPARE(result.draft.fields, draft.fields);
    }
};

} // namespace wirebell

QTEST_MAIN(wirebell::SecretKeepingTest)
#include "tst_secretkeeping.moc"

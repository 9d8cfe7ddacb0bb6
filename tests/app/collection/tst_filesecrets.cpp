// SPDX-License-Identifier: MIT
#include "collection/filesecrets.h"

#include <QRegularExpression>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

RequestDraft withField(const QByteArray &name, const QByteArray &value)
{
    RequestDraft draft;
    draft.name = u"Create user"_s;
    draft.fields.append(DraftField{name, value});
    return draft;
}

/// All bytes of a draft, one after the other.
QByteArray bytesOf(const RequestDraft &draft)
{
    QByteArray all = draft.url + '\n' + draft.auth.username + '\n' + draft.auth.secret + '\n' + draft.body.text + '\n';
    for (const DraftField &field : draft.fields)
        all += field.name + '\n' + field.value + '\n';
    for (const DraftPart &part : draft.body.parts) {
        all += part.name + '\n' + part.value + '\n';
        for (const DraftField &field : part.fields)
            all += field.name + '\n' + field.value + '\n';
    }
    return all;
}

} // namespace

class TestFileSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreTakenOut_data()
    {
        QTest::addColumn<RequestDraft>("draft");
        QTest::addColumn<QList<QByteArray>>("secrets");
        using Secrets = QList<QByteArray>;

        RequestDraft draft;
        draft.auth = {.kind = DraftAuth::Kind::Bearer, .username = {}, .secret = "s3cr3t", .secretName = {}};
        QTest::newRow("a bearer token") << draft << Secrets{"s3cr3t"};
        draft.auth = {.kind = DraftAuth::Kind::Basic, .username = "guest", .secret = "s3cr3t", .secretName = u"mine"_s};
        QTest::newRow("a password with a name") << draft << Secrets{"s3cr3t"};
        draft.auth = {.kind = DraftAuth::Kind::None, .username = {}, .secret = "s3cr3t-left-over", .secretName = {}};
        QTest::newRow("a token that is not used any more") << draft << Secrets{};

        QTest::newRow("a typed Authorization field")
            << withField("authorization", "Bearer s3cr3t") << Secrets{"s3cr3t"};
        QTest::newRow("cookies") << withField("Cookie", "sid=s3cr3t; a=b") << Secrets{"sid=s3cr3t; a=b"};
        QTest::newRow("an API key") << withField("X-Api-Key", "s3cr3t") << Secrets{"s3cr3t"};
        QTest::newRow("a variable is no secret") << withField("Authorization", "Bearer {{token}}") << Secrets{};
        QTest::newRow("another field is no secret") << withField("X-Trace", "abc") << Secrets{};

        RequestDraft url;
        url.url = "https://api.example/?a=1&access_token=s3cr3t&b=2&sig=s3cr3t2";
        QTest::newRow("keys of the query") << url << Secrets{"s3cr3t2", "s3cr3t"};
        url.url = "https://guest:s3cr3t@api.example/a@b:c";
        QTest::newRow("a password in the URL") << url << Secrets{"s3cr3t"};
        url.url = "https://guest:s3cr3t@api.example/?token=t0k3n";
        QTest::newRow("a password and a key in the URL") << url << Secrets{"t0k3n", "s3cr3t"};
        url.url = "http://api.example:8080/a@b";
        QTest::newRow("a port is no password") << url << Secrets{};
        url.url = "{{base}}/?token={{token}}";
        QTest::newRow("variables in the URL are none") << url << Secrets{};

        RequestDraft form;
        form.body.kind = DraftBody::Kind::Form;
        form.body.text = "grant_type=client_credentials&client_secret=s3cr3t%21&x=y";
        QTest::newRow("keys of a form") << form << Secrets{"s3cr3t%21"};

        RequestDraft parts;
        parts.body.kind = DraftBody::Kind::Multipart;
        parts.body.parts.append({.name = "password", .value = "s3cr3t", .path = {}, .fileName = {}, .contentType = {}});
        parts.body.parts.append({.name = "note", .value = "x", .path = {}, .fileName = {}, .contentType = {}});
        QTest::newRow("parts") << parts << Secrets{"s3cr3t"};
        parts.body.parts.last().fields = {DraftField{"Authorization", "Bearer s3cr3tF"}, DraftField{"X-Note", "x"}};
        QTest::newRow("fields of parts") << parts << Secrets{"s3cr3t", "s3cr3tF"};

        RequestDraft all = withField("Authorization", "Basic s3cr3tA");
        all.fields.append(DraftField{"Cookie", "s3cr3tB", false});
        all.url = "http://a:s3cr3tC@b/?token=s3cr3tD";
        all.auth = {.kind = DraftAuth::Kind::Bearer, .username = {}, .secret = "s3cr3tE", .secretName = {}};
        QTest::newRow("all at once, also in fields that are off")
            << all << Secrets{"s3cr3tE", "s3cr3tD", "s3cr3tC", "s3cr3tA", "s3cr3tB"};
    }

    void secretsAreTakenOut()
    {
        QFETCH(const RequestDraft, draft);
        QFETCH(const QList<QByteArray>, secrets);
        const SeparatedDraft separated = withoutSecrets(draft);
        QList<QByteArray> taken;
        QStringList names;
        for (const NamedSecret &secret : separated.secrets) {
            taken.append(secret.value);
            names.append(secret.name);
        }
        QCOMPARE(taken, secrets);
        const QByteArray left = bytesOf(separated.draft);
        QVERIFY2(!left.contains("s3cr3t"), left.constData());
        // The names are all different, stand in the draft, and are found again.
        QStringList found = secretNames(separated.draft);
        for (const QString &name : names)
            QVERIFY2(found.removeOne(name), qPrintable(name));
        // What was taken out once stays out.
        const SeparatedDraft again = withoutSecrets(separated.draft);
        QVERIFY(again.secrets.isEmpty());
        QCOMPARE(again.draft, separated.draft);
    }

    void namesAreMadeOfTheDraftsOwn()
    {
        const SeparatedDraft separated = withoutSecrets(withField("Authorization", "Bearer abc"));
        static const QRegularExpression name(u"^create-user-authorization-[0-9a-f]{8}$"_s);
        QVERIFY2(name.match(separated.secrets.at(0).name).hasMatch(), qPrintable(separated.secrets.at(0).name));
        QCOMPARE(separated.draft.fields.at(0).value, "Bearer {{" + separated.secrets.at(0).name.toUtf8() + "}}");
    }

    void twoDraftsOfOneNameShareNothing()
    {
        const RequestDraft draft = withField("Authorization", "Bearer abc");
        QVERIFY(withoutSecrets(draft).secrets.at(0).name != withoutSecrets(draft).secrets.at(0).name);
    }

    void aNameThatIsThereIsKept()
    {
        RequestDraft draft;
        draft.auth = {.kind = DraftAuth::Kind::Bearer, .username = {}, .secret = "new", .secretName = u"shop-token"_s};
        const SeparatedDraft separated = withoutSecrets(draft);
        QCOMPARE(separated.secrets, (QList<NamedSecret>{{u"shop-token"_s, "new"}}));
        QCOMPARE(separated.draft.auth.secretName, u"shop-token"_s);
        QCOMPARE(separated.draft.auth.secret, QByteArray());
    }

    void aTypedVariableBecomesTheName()
    {
        RequestDraft draft;
        draft.auth = {.kind = DraftAuth::Kind::Bearer, .username = {}, .secret = "{{token}}", .secretName = u"old"_s};
        const SeparatedDraft separated = withoutSecrets(draft);
        QVERIFY(separated.secrets.isEmpty());
        QCOMPARE(separated.draft.auth.secretName, u"token"_s);
        QCOMPARE(secretNames(separated.draft), QStringList{u"token"_s});
    }

    void replacedSecretsNeedVariables()
    {
        RequestDraft draft = withField("Cookie", "a=b");
        draft.literal = true;
        QVERIFY(!withoutSecrets(draft).draft.literal);
        draft.fields.clear();
        QVERIFY(withoutSecrets(draft).draft.literal);
    }

    void aBodyOfTextStaysOneUnlessASecretWasInIt()
    {
        RequestDraft draft = withField("Cookie", "a=b");
        draft.literal = true;
        draft.body.kind = DraftBody::Kind::Form;
        draft.body.text = "a={{b}}";
        QVERIFY(withoutSecrets(draft).draft.body.literal);
        draft.body.text = "a={{b}}&password=c";
        QVERIFY(!withoutSecrets(draft).draft.body.literal);
        draft.literal = false;
        draft.body.literal = true;
        QVERIFY(!withoutSecrets(draft).draft.body.literal);
        draft.body.text.clear();
        QVERIFY(withoutSecrets(draft).draft.body.literal);
    }
};

QTEST_APPLESS_MAIN(TestFileSecrets)
#include "tst_filesecrets.moc"

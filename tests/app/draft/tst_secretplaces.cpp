// SPDX-License-Identifier: MIT
#include "draft/secretplaces.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestSecretPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsHideTheirSecret_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("secret"); // empty: none
        QTest::newRow("credentials after their scheme") << "Authorization"_ba << "Bearer abc"_ba << "abc"_ba;
        QTest::newRow("with more than one space") << "AUTHORIZATION"_ba << " Basic  abc "_ba << "abc"_ba;
        QTest::newRow("one word is the secret") << "Proxy-Authorization"_ba << "abc"_ba << "abc"_ba;
        QTest::newRow("all parameters") << "Authorization"_ba << "Digest a=1, b=2"_ba << "a=1, b=2"_ba;
        QTest::newRow("all cookies") << "cookie"_ba << "a=1; b=2"_ba << "a=1; b=2"_ba;
        QTest::newRow("a cookie that is set") << "Set-Cookie"_ba << "sid=abc; Path=/"_ba << "abc"_ba;
        QTest::newRow("without attributes") << "set-cookie"_ba << " sid = abc "_ba << "abc"_ba;
        QTest::newRow("without a name") << "Set-Cookie"_ba << "abc; Secure"_ba << "abc"_ba;
        QTest::newRow("a value with a sign of its own") << "Set-Cookie"_ba << "sid=abc==; A"_ba << "abc=="_ba;
        QTest::newRow("a cookie that is emptied") << "Set-Cookie"_ba << "sid=; Max-Age=0"_ba << ""_ba;
        QTest::newRow("an API key") << "x-api-key"_ba << "abc"_ba << "abc"_ba;
        QTest::newRow("nothing") << "X-API-Key"_ba << "  "_ba << ""_ba;
        QTest::newRow("another field") << "Accept"_ba << "abc"_ba << ""_ba;
    }

    void fieldsHideTheirSecret()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, secret);
        const auto range = secretInField(name, value);
        QCOMPARE(range.has_value(), !secret.isEmpty());
        if (range)
            QCOMPARE(value.mid(range->at, range->length), secret);
    }

    void keysHideTheirValue_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArrayList>("secrets");
        QTest::newRow("no query") << "/token=a"_ba << QByteArrayList();
        QTest::newRow("several") << "/?a=b&token=c&API_KEY=d"_ba << QByteArrayList{"c", "d"};
        QTest::newRow("encoded keys") << "/?api%5fkey=c%20d"_ba << QByteArrayList{"c%20d"};
        QTest::newRow("without a value") << "/?token&token=&=x&"_ba << QByteArrayList();
        QTest::newRow("a URL") << "http://a/?x=?token=b&sig=c=d"_ba << QByteArrayList{"c=d"};
        QTest::newRow("a key beyond all length") << "/?" + QByteArray(10'000, 'a') + "token=b" << QByteArrayList();
    }

    void keysHideTheirValue()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArrayList, secrets);
        QByteArrayList found;
        for (const SecretSpan &span : secretsInTarget(target))
            found.append(target.mid(span.range.at, span.range.length));
        QCOMPARE(found, secrets);
    }

    void aFormIsReadLikeAQuery()
    {
        const QList<SecretSpan> spans = secretsInPairs("user=a&password=b");
        QCOMPARE(spans, (QList<SecretSpan>{{{.at = 16, .length = 1}, u"password"_s}}));
        QVERIFY(isSecretKey("Client_Secret"));
        QVERIFY(!isSecretKey("client"));
    }
};

QTEST_APPLESS_MAIN(TestSecretPlaces)
#include "tst_secretplaces.moc"

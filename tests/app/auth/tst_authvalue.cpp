// SPDX-License-Identifier: MIT
#include "auth/basic.h"
#include "auth/bearer.h"

#include <QTest>

using namespace wirebell;

class AuthValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void basic_data();
    void basic();
    void bearer();
};

void AuthValueTest::basic_data()
{
    QTest::addColumn<QByteArray>("username");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("credentials");

    QTest::newRow("the example of RFC 7617, 2") << QByteArray("Aladdin") << QByteArray("open sesame")
                                                << QByteArray("QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    QTest::newRow("the example of RFC 7617, 2.1, in UTF-8") << QByteArray("test") << QByteArray("123\xc2\xa3")
                                                            << QByteArray("dGVzdDoxMjPCow==");
    QTest::newRow("no password") << QByteArray("user") << QByteArray() << QByteArray("dXNlcjo=");
    QTest::newRow("neither") << QByteArray() << QByteArray() << QByteArray("Og==");
    QTest::newRow("a colon in the password") << QByteArray("a") << QByteArray("b:c") << QByteArray("YTpiOmM=");
}

void AuthValueTest::basic()
{
    QFETCH(QByteArray, username);
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, credentials);

    const AuthValue auth = basicAuth(username, password);
    QCOMPARE(auth.value, QByteArray("Basic " + credentials));
    QCOMPARE(auth.value.mid(auth.secret.at, auth.secret.length), credentials);
}

void AuthValueTest::bearer()
{
    const AuthValue auth = bearerAuth("mF_9.B5f-4.1JqM");
    QCOMPARE(auth.value, QByteArray("Bearer mF_9.B5f-4.1JqM"));
    QCOMPARE(auth.value.mid(auth.secret.at, auth.secret.length), QByteArray("mF_9.B5f-4.1JqM"));
}

QTEST_GUILESS_MAIN(AuthValueTest)
#include "tst_authvalue.moc"

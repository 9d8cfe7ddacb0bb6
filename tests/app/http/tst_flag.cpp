// SPDX-License-Identifier: MIT
#include "http/flag.h"

#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestFlag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaughtRequestIsFlagged_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("site");
        QTest::addColumn<QByteArray>("flags");
        const auto row = [](const char *name, const QByteArray &host, const QByteArray &flags,
                            const QByteArray &origin = {}, const QByteArray &site = {}) {
            QTest::newRow(name) << host << origin << site << flags;
        };
        row("an address is our own", "127.0.0.1:9000", "");
        row("an IPv6 address is our own", "[::1]:9000", "");
        row("localhost is our own", "LocalHost:9000", "");
        row("a dot may stand at the end", "localhost.:9000", "");
        row("what is below localhost is our own", "shop.localhost", "");
        row("a name is foreign", "evil.example:9000", "foreign-host");
        row("a name that begins with ours is foreign", "localhost.evil.example", "foreign-host");
        row("no Host is another matter", "", "");
        row("a page of our own", "127.0.0.1:9000", "", "http://127.0.0.1:9000");
        row("a page of another port", "127.0.0.1:9000", "cross-site", "http://127.0.0.1:3000");
        row("a page without an origin", "127.0.0.1:9000", "cross-site", "null");
        row("the browser says that it is another site", "127.0.0.1:9000", "cross-site", {}, "cross-site");
        row("the browser says that it is the same origin", "127.0.0.1:9000", "", "http://127.0.0.1:9000",
            "same-origin");
        row("the user typed it", "127.0.0.1:9000", "", {}, "none");
        row("both", "evil.example", "foreign-host cross-site", "http://other.example");
    }

    void aCaughtRequestIsFlagged()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, origin);
        QFETCH(QByteArray, site);
        QFETCH(QByteArray, flags);
        Exchange exchange;
        exchange.role = Role::Caught;
        FieldList &fields = exchange.request.emplace().fields;
        for (const auto &[name, value] :
             {std::pair{"host"_ba, host}, {"Origin"_ba, origin}, {"Sec-Fetch-Site"_ba, site}})
            if (!value.isEmpty())
                fields.append(name, value);
        QByteArrayList names;
        for (const Flag flag : flagsOf(exchange))
            names.append(QByteArray(name(flag).data()));
        QCOMPARE(names.join(' '), flags);
        exchange.role = Role::Sent;
        QVERIFY(flagsOf(exchange).isEmpty());
        exchange.redacted = true;
        QCOMPARE(flagsOf(exchange), QList<Flag>{Flag::Redacted});
        exchange.redacted = false;
        exchange.senderLeft = true;
        QCOMPARE(flagsOf(exchange), QList<Flag>{Flag::SenderLeft});
    }

    void everyFlagHasAName()
    {
        for (const Flag flag : allFlags())
            QVERIFY(!name(flag).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFlag)
#include "tst_flag.moc"

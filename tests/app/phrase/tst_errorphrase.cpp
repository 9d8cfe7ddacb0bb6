// SPDX-License-Identifier: MIT
#include "phrase/phrase.h"

#include <QSet>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestErrorPhrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsSaid_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (const ErrorKind kind : allErrorKinds())
            QTest::newRow(name(kind).data()) << kind;
    }

    void everyKindIsSaid()
    {
        QFETCH(const ErrorKind, kind);
        const Phrase named = phrase(Error{kind, u"The-detail"_s});
        const Phrase unnamed = phrase(Error{kind, {}});
        QVERIFY2(named.what.contains(u"The-detail"_s), qPrintable(named.what));
        for (const QString &sentence : {named.what, unnamed.what, named.advice}) {
            QVERIFY(!sentence.isEmpty());
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"%1"_s) && !sentence.contains(u"  "_s), qPrintable(sentence));
            QVERIFY2(sentence.front() == sentence.front().toUpper(), qPrintable(sentence));
        }
        QCOMPARE(named.advice, unnamed.advice);
        QCOMPARE(named.text(), named.what + u' ' + named.advice);
    }

    void noTwoKindsSayTheSame()
    {
        QSet<QString> named;
        QSet<QString> unnamed;
        for (const ErrorKind kind : allErrorKinds()) {
            named.insert(phrase(Error{kind, u"x"_s}).what);
            unnamed.insert(phrase(Error{kind, {}}).what);
        }
        QCOMPARE(named.size(), allErrorKinds().size());
        QCOMPARE(unnamed.size(), allErrorKinds().size());
    }

    void sentencesNameTheThing_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("what");
        QTest::newRow("a refused connection names the address")
            << Error{ErrorKind::ConnectionRefused, u"127.0.0.1:9"_s} << u"Nothing listens on 127.0.0.1:9."_s;
        QTest::newRow("a name that has no address is named") << Error{ErrorKind::NameNotResolved, u"nowhere.invalid"_s}
                                                             << u"No address was found for the name nowhere.invalid."_s;
        QTest::newRow("a port in use is named")
            << Error{ErrorKind::AddressInUse, u"127.0.0.1:80"_s} << u"127.0.0.1:80 is in use by another program."_s;
        QTest::newRow("what was typed is quoted")
            << Error{ErrorKind::InvalidUrl, u"http://[::1"_s} << u"“http://[::1” is not a URL."_s;
        QTest::newRow("a percent sign and a number in a detail stay as they are")
            << Error{ErrorKind::InvalidUrl, u"%1%2%20"_s} << u"“%1%2%20” is not a URL."_s;
        QTest::newRow("a system's message keeps one full stop")
            << Error{ErrorKind::Socket, u"Protocol error.\n"_s} << u"The connection failed: Protocol error."_s;
        QTest::newRow("an escape sequence does not reach the terminal")
            << Error{ErrorKind::NotHttp, u"\x1b[2Jhello"_s}
            << u"What arrived is not HTTP: it begins with “␛[2Jhello”."_s;
        QTest::newRow("TLS is known by its first byte")
            << Error{ErrorKind::NotHttp, u"\\x16"_s} << u"What arrived is TLS, not HTTP."_s;
        QTest::newRow("a limit in bytes is a count of bytes")
            << Error{ErrorKind::BodyTooLarge, u"1048576"_s}
            << u"The body is larger than the limit (1,048,576 bytes)."_s;
        QTest::newRow("an exchange's number is a name")
            << Error{ErrorKind::NoSuchExchange, u"1204"_s} << u"There is no exchange 1204 in this log."_s;
        QTest::newRow("a path with the system's reason")
            << Error{ErrorKind::FileNotWritable, u"/out/a: Permission denied"_s}
            << u"Can't write /out/a: Permission denied."_s;
        QTest::newRow("the catcher's variable says what is missing")
            << Error{ErrorKind::UnresolvedVariable, u"catcher"_s}
            << u"{{catcher}} has no value while no catcher listens."_s;
        QTest::newRow("another variable is named")
            << Error{ErrorKind::UnresolvedVariable, u"token"_s} << u"The variable {{token}} has no value."_s;
    }

    void sentencesNameTheThing()
    {
        QFETCH(const Error, error);
        QTEST(phrase(error).what, "what");
    }
};

QTEST_APPLESS_MAIN(TestErrorPhrase)
#include "tst_errorphrase.moc"

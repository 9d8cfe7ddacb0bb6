// SPDX-License-Identifier: MIT
#include "transport/endpoint.h"
#include "transport/resolver.h"

#include <QTest>

#include <algorithm>

using namespace wirebell;
using namespace Qt::StringLiterals;

class ResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownAnswersComeAtOnce_data();
    void knownAnswersComeAtOnce();
    void theSystemKnowsItsHostsFile();
    void aNameThatDoesNotResolveIsNamed();
    void aLookupThatIsDestroyedDoesNotAnswer();
};

void ResolverTest::knownAnswersComeAtOnce_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("an IPv4 literal") << u"192.0.2.7"_s << QStringList{u"192.0.2.7"_s};
    QTest::newRow("an IPv6 literal") << u"2001:db8::7"_s << QStringList{u"2001:db8::7"_s};
    QTest::newRow("localhost") << u"localhost"_s << QStringList{u"::1"_s, u"127.0.0.1"_s};
    QTest::newRow("localhost in capitals, with a dot") << u"LOCALHOST."_s << QStringList{u"::1"_s, u"127.0.0.1"_s};
    QTest::newRow("a name below localhost") << u"shop.localhost"_s << QStringList{u"::1"_s, u"127.0.0.1"_s};
}

void ResolverTest::knownAnswersComeAtOnce()
{
    QFETCH(QString, host);
    QFETCH(QStringList, addresses);
    SystemResolver resolver;
    QStringList answer;
    const auto lookup = resolver.lookUp(host, [&](const Result<QList<QHostAddress>> &found) {
        QVERIFY(found);
        for (const QHostAddress &address : *found)
            answer.append(address.toString());
    });
    QCOMPARE(answer, addresses);
}

void ResolverTest::theSystemKnowsItsHostsFile()
{
    const std::vector<SocketAddress> addresses = lookUpName("localhost");
    QVERIFY(std::ranges::contains(addresses, socketAddress(QHostAddress(QHostAddress::LocalHost), 0)));
}

void ResolverTest::aNameThatDoesNotResolveIsNamed()
{
    SystemResolver resolver;
    std::optional<Result<QList<QHostAddress>>> answer;
    const QString tooLong = QString(300, u'a'); // no name server is asked for it
    const auto lookup = resolver.lookUp(tooLong, [&](auto found) { answer = std::move(found); });
    QVERIFY(!answer);
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error(), (Error{ErrorKind::NameNotResolved, tooLong}));
}

void ResolverTest::aLookupThatIsDestroyedDoesNotAnswer()
{
    SystemResolver resolver;
    int answers = 0;
    auto cancelled = resolver.lookUp(QString(300, u'a'), [&](auto) { ++answers; });
    cancelled.reset();
    bool later = false;
    const auto lookup = resolver.lookUp(QString(300, u'b'), [&](auto) { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(ResolverTest)
#include "tst_resolver.moc"

// SPDX-License-Identifier: MIT
#include "support/rawpeer.h"
#include "transport/connector.h"
#include "transport/endpoint.h"

#include <QTest>
#include <QTimer>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// A resolver that answers as the test likes, at once or in the next turn of the loop, or never.
class SetResolver final : public Resolver
{
public:
    enum When { AtOnce, Later, Never };

    explicit SetResolver(Result<QList<QHostAddress>> answer, When when = Later)
        : m_answer(std::move(answer))
        , m_when(when)
    {
    }

    std::unique_ptr<Lookup> lookUp(const QString &host, Answer answer) override
    {
        asked.append(host);
        struct Pending final : Lookup
        {
            QObject context;
        };
        auto pending = std::make_unique<Pending>();
        if (m_when == AtOnce)
            answer(m_answer);
        else if (m_when == Later)
            QTimer::singleShot(0, &pending->context, [this, answer] { answer(m_answer); });
        return pending;
    }

    QStringList asked;

private:
    Result<QList<QHostAddress>> m_answer;
    When m_when;
};

struct Outcome
{
    std::unique_ptr<Stream> stream;
    std::optional<Error> error;
    int calls = 0;

    bool isThere() const { return calls > 0; }
    Connector::Done take()
    {
        return [this](Result<std::unique_ptr<Stream>> result) {
            ++calls;
            if (result)
                stream = *std::move(result);
            else
                error = result.error();
        };
    }
};

const QHostAddress v4(QHostAddress::LocalHost);
const QHostAddress v6(QHostAddress::LocalHostIPv6);

} // namespace

class ConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsNotLookedUp();
    void aNameIsLookedUp_data();
    void aNameIsLookedUp();
    void givenAddressesAreTakenInstead();
    void whoDoesNotListenRefuses();
    void aNameWithoutAddressIsNamed_data();
    void aNameWithoutAddressIsNamed();
    void aRefusedFamilyGivesWayAtOnce();
    void aDeadFamilyGivesWayInTime();
    void theFamiliesTakeTurns();
    void destroyingItEndsEveryPhase_data();
    void destroyingItEndsEveryPhase();
};

void ConnectorTest::anAddressIsNotLookedUp()
{
    RawServer server;
    SetResolver resolver(failure(ErrorKind::NameNotResolved));
    Outcome outcome;
    const MonotonicTime before = monotonicNow();
    const Connector connector(resolver, {.host = u"127.0.0.1"_s, .port = server.port(), .tls = {}, .addresses = {}},
                              outcome.take());
    QVERIFY(!outcome.isThere()); // never from within
    QTRY_VERIFY(outcome.isThere());
    QVERIFY(outcome.stream);
    QVERIFY(resolver.asked.isEmpty());
    QCOMPARE(connector.times().lookUp, 0);
    QVERIFY(before <= connector.times().connect);
    QVERIFY(connector.times().connect <= connector.times().connected);
    QCOMPARE(connector.times().secured, 0);
    QCOMPARE(connector.remote(), u"127.0.0.1:%1"_s.arg(server.port()));
    QTRY_COMPARE(server.peers().size(), 1u);
    QCOMPARE(connector.local(), server.peer().stream().remote());
}

void ConnectorTest::aNameIsLookedUp_data()
{
    QTest::addColumn<int>("when");
    QTest::newRow("the answer comes at once") << int(SetResolver::AtOnce);
    QTest::newRow("the answer comes later") << int(SetResolver::Later);
}

void ConnectorTest::aNameIsLookedUp()
{
    QFETCH(int, when);
    RawServer server;
    SetResolver resolver(QList{v4}, SetResolver::When(when));
    Outcome outcome;
    const Connector connector(resolver, {.host = u"shop.test"_s, .port = server.port(), .tls = {}, .addresses = {}},
                              outcome.take());
    QTRY_VERIFY(outcome.stream);
    QCOMPARE(resolver.asked, QStringList{u"shop.test"_s});
    QVERIFY(connector.times().lookUp > 0);
    QVERIFY(connector.times().lookUp <= connector.times().connect);
}

void ConnectorTest::givenAddressesAreTakenInstead()
{
    RawServer server;
    SetResolver resolver(failure(ErrorKind::NameNotResolved));
    Outcome outcome;
    const Connector connector(
        resolver, {.host = u"shop.test"_s, .port = server.port(), .tls = {}, .addresses = {v4}}, outcome.take());
    QTRY_VERIFY(outcome.stream);
    QVERIFY(resolver.asked.isEmpty());
}

void ConnectorTest::whoDoesNotListenRefuses()
{
    quint16 port = 0;
    {
        RawServer server;
        port = server.port();
    }
    SetResolver resolver(QList{v4});
    Outcome outcome;
    const Connector connector(resolver, {.host = u"shop.test"_s, .port = port, .tls = {}, .addresses = {}},
                              outcome.take());
    QTRY_VERIFY(outcome.isThere());
    QCOMPARE(outcome.error, (Error{ErrorKind::ConnectionRefused, u"shop.test:%1"_s.arg(port)}));
    QCOMPARE(outcome.calls, 1);
    QCOMPARE(connector.times().connected, 0);
}

void ConnectorTest::aNameWithoutAddressIsNamed_data()
{
    QTest::addColumn<bool>("hasAnswer");
    QTest::newRow("the resolver says no") << false;
    QTest::newRow("the resolver gives an empty list") << true;
}

void ConnectorTest::aNameWithoutAddressIsNamed()
{
    QFETCH(bool, hasAnswer);
    Result<QList<QHostAddress>> answer = QList<QHostAddress>();
    if (!hasAnswer)
        answer = failure(ErrorKind::NameNotResolved, u"nobody.test"_s);
    SetResolver resolver(answer, SetResolver::AtOnce);
    Outcome outcome;
    const Connector connector(resolver, {.host = u"nobody.test"_s, .port = 80, .tls = {}, .addresses = {}},
                              outcome.take());
    QVERIFY(!outcome.isThere());
    QTRY_VERIFY(outcome.isThere());
    QCOMPARE(outcome.error, (Error{ErrorKind::NameNotResolved, u"nobody.test"_s}));
}

void ConnectorTest::aRefusedFamilyGivesWayAtOnce()
{
    RawServer server; // on 127.0.0.1 alone
    SetResolver resolver(QList{v6, v4});
    Outcome outcome;
    const Connector connector(resolver, {.host = u"shop.test"_s, .port = server.port(), .tls = {}, .addresses = {}},
                              outcome.take());
    QTRY_VERIFY(outcome.stream);
    QVERIFY(outcome.stream->remote().startsWith("127.0.0.1:"_L1));
}

void ConnectorTest::aDeadFamilyGivesWayInTime()
{
    RawServer server;
    const JammedServer dead(v6, server.port());
    QVERIFY(dead.isJammed());

    qint64 took = 0;
    for (int attempt = 0; attempt < 3; ++attempt) { // a busy machine may be late once
        SetResolver resolver(QList{v6, v4});
        Outcome outcome;
        const Connector connector(
            resolver, {.host = u"shop.test"_s, .port = server.port(), .tls = {}, .addresses = {}}, outcome.take());
        QTRY_VERIFY(outcome.isThere());
        QVERIFY(outcome.stream);
        QVERIFY(outcome.stream->remote().startsWith("127.0.0.1:"_L1));
        took = (connector.times().connected - connector.times().connect) / 1'000'000;
        QVERIFY2(took >= 190, "the first address had no time");
        if (took < 300)
            break;
    }
    QVERIFY2(took < 300, qPrintable(u"it took %1 ms"_s.arg(took)));
}

void ConnectorTest::theFamiliesTakeTurns()
{
    RawServer server;
    // Three dead addresses of one family before the living one of the other: it is the second to be tried.
    SetResolver resolver(QList{v6, QHostAddress(u"2001:db8::1"_s), QHostAddress(u"2001:db8::2"_s), v4});
    Outcome outcome;
    const Connector connector(resolver, {.host = u"shop.test"_s, .port = server.port(), .tls = {}, .addresses = {}},
                              outcome.take());
    QTRY_VERIFY(outcome.stream);
    QVERIFY((connector.times().connected - connector.times().connect) / 1'000'000 < 190);
}

void ConnectorTest::destroyingItEndsEveryPhase_data()
{
    QTest::addColumn<int>("phase");
    QTest::newRow("while the name is looked up") << 0;
    QTest::newRow("while it connects") << 1;
    QTest::newRow("before its success is told") << 2;
}

void ConnectorTest::destroyingItEndsEveryPhase()
{
    QFETCH(int, phase);
    RawServer server;
    SetResolver resolver(QList{v4}, phase == 0 ? SetResolver::Never : SetResolver::AtOnce);
    Outcome outcome;
    auto connector = std::make_unique<Connector>(
        resolver, ConnectTarget{.host = u"shop.test"_s, .port = server.port(), .tls = {}, .addresses = {}},
        outcome.take());
    if (phase == 2)
        QTRY_VERIFY(connector->times().connected > 0);
    connector.reset();
    QCoreApplication::processEvents();
    QCOMPARE(outcome.calls, phase == 2 ? outcome.calls : 0);
    QVERIFY(phase != 2 || outcome.calls <= 1);
}

QTEST_GUILESS_MAIN(ConnectorTest)
#include "tst_connector.moc"

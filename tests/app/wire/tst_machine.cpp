// SPDX-License-Identifier: MIT
#include "caserun.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirebell;

namespace {

const QByteArray nextRequest = "GET /next HTTP/1.1\r\nHost: next\r\n\r\n";
const QByteArray nextResponse = "HTTP/1.1 204 No Content\r\nServer: next\r\n\r\n";

// Two texts, and on a difference the first lines that differ, which QCOMPARE would cut.
void compareFacts(const QByteArray &actual, const QByteArray &expected)
{
    if (actual == expected)
        return;
    const QByteArrayList a = actual.split('\n');
    const QByteArrayList e = expected.split('\n');
    qsizetype i = 0;
    while (i < a.size() && i < e.size() && a[i] == e[i])
        ++i;
    QFAIL(("line " + QByteArray::number(i + 1) + "\n   actual:   " + a.value(i) + "\n   expected: " + e.value(i)
           + "\n   all:\n" + actual)
              .constData());
}

QByteArray withoutLeft(const QByteArray &facts)
{
    QByteArray kept;
    for (const QByteArray &line : facts.split('\n'))
        if (!line.isEmpty() && !line.contains(" left: "))
            kept += line + '\n';
    return kept;
}

} // namespace

/// The conversations of tests/data/wire, each fed in several ways: the facts are the same.
class tst_Machine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsWhole_data() { addCases(); }
    void readsWhole();
    void readsByteByByte_data() { addCases(); }
    void readsByteByByte();
    void readsInPiecesOfAnySize_data() { addCases(); }
    void readsInPiecesOfAnySize();
    void leavesTheNextMessageAlone_data() { addCases(); }
    void leavesTheNextMessageAlone();

private:
    void addCases() const;
    void follow(const WireCase &plain, Side side, const QByteArray &next, const CaseRun::Pieces &pieces);

    QList<WireCase> m_cases;
};

void tst_Machine::initTestCase()
{
    m_cases = allCases();
    QSet<QByteArray> titles;
    for (const WireCase &wireCase : std::as_const(m_cases)) {
        QVERIFY2(!titles.contains(wireCase.title()), wireCase.title().constData());
        titles.insert(wireCase.title());
    }
    QCOMPARE_GE(m_cases.size(), 150);
}

void tst_Machine::addCases() const
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].title().constData()) << i;
}

void tst_Machine::readsWhole()
{
    QFETCH(const qsizetype, index);
    CaseRun run(m_cases[index]);
    run.feed(CaseRun::whole);
    QCOMPARE(run.faults(), QStringList());
    compareFacts(run.facts(), m_cases[index].expected);
}

void tst_Machine::readsByteByByte()
{
    QFETCH(const qsizetype, index);
    CaseRun run(m_cases[index]);
    run.feed(CaseRun::byByte);
    QCOMPARE(run.faults(), QStringList());
    compareFacts(run.facts(), m_cases[index].expected);
}

void tst_Machine::readsInPiecesOfAnySize()
{
    QFETCH(const qsizetype, index);
    for (quint32 seed = 1; seed <= 10; ++seed) {
        QRandomGenerator random(seed);
        CaseRun run(m_cases[index]);
        run.feed([&random](qsizetype left) { return qMin<qsizetype>(left, random.bounded(1, 24)); });
        QCOMPARE(run.faults(), QStringList());
        compareFacts(run.facts(), m_cases[index].expected);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_Machine::leavesTheNextMessageAlone()
{
    QFETCH(const qsizetype, index);
    for (const auto pieces : {CaseRun::whole, CaseRun::byByte}) {
        follow(m_cases[index], Side::Request, nextRequest, pieces);
        follow(m_cases[index], Side::Response, nextResponse, pieces);
    }
}

// Feeds the case with another message behind that side's message: the facts stay the same, and the other message is
// read next by the same machine.
void tst_Machine::follow(const WireCase &plain, Side side, const QByteArray &next, const CaseRun::Pieces &pieces)
{
    WireCase followed = plain;
    CaseStep *last = nullptr;
    for (CaseStep &step : followed.steps)
        if (step.side == side)
            last = &step;
    CaseRun alone(plain);
    alone.feed(pieces);
    if (!last || last->kind != CaseStep::Bytes || !alone.machine().ended(side))
        return; // nothing can follow, or it would belong to the message
    last->bytes += next;
    CaseRun run(followed);
    run.feed(pieces);
    QCOMPARE(run.faults(), QStringList());
    compareFacts(withoutLeft(run.facts()), withoutLeft(plain.expected));

    Machine &machine = run.machine();
    std::vector<Event> events;
    const bool isWhole = alone.machine().read(side, next, events) == 0;
    QCOMPARE(run.left(side), alone.left(side) + (isWhole ? next : QByteArray()));
    if (!isWhole || !alone.left(side).isEmpty())
        return;
    machine.end(Side::Request, events);
    machine.end(Side::Response, events);
    machine.next();
    QCOMPARE(machine.size(side), 0);
    events.clear();
    QCOMPARE(machine.read(side, run.left(side), events), next.size());
    QCOMPARE(events.size(), 2u);
    QCOMPARE(events[0].kind, Event::Head);
    QCOMPARE(events[1].kind, Event::End);
    QVERIFY(machine.marks(side).isEmpty());
    QVERIFY(!machine.error());
    QVERIFY(!machine.ambiguous(side));
    if (side == Side::Request) {
        QCOMPARE(machine.request()->target, "/next");
        QCOMPARE(machine.request()->fields, (FieldList{{"Host", "next"}}));
        QCOMPARE(machine.request()->headSize, next.size());
    } else {
        QCOMPARE(machine.response()->status, 204);
        QCOMPARE(machine.response()->fields, (FieldList{{"Server", "next"}}));
        QVERIFY(machine.interim().isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_Machine)
#include "tst_machine.moc"

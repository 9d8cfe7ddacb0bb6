// SPDX-License-Identifier: MIT
#include "caserun.h"
#include "llhttpreader.h"

#include <QTest>

using namespace wirebell;

/// Holds what the machine reads of every valid conversation against what llhttp reads of it.
class tst_SecondOpinion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void llhttpReadsTheSame_data() { addCases(WireCase::Agrees); }
    void llhttpReadsTheSame();
    void llhttpRefusesWhatIsValid_data() { addCases(WireCase::Refuses); }
    void llhttpRefusesWhatIsValid();
    void noValidCaseIsAmbiguousOrFails();

private:
    void addCases(WireCase::Opinion opinion) const;
    static std::vector<LlhttpMessage> messagesOf(const WireCase &wireCase, Side side);
    static LlhttpReading secondOpinion(const WireCase &wireCase, Side side);

    QList<WireCase> m_cases;
};

void tst_SecondOpinion::initTestCase()
{
    m_cases = allCases();
    QCOMPARE_GE(std::ranges::count(m_cases, WireCase::Agrees, &WireCase::llhttp), 60);
}

void tst_SecondOpinion::addCases(WireCase::Opinion opinion) const
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_cases.size(); ++i)
        if (m_cases[i].llhttp == opinion)
            QTest::newRow(m_cases[i].title().constData()) << i;
}

// The messages that the machine reads of one side, in the form of llhttp's.
std::vector<LlhttpMessage> tst_SecondOpinion::messagesOf(const WireCase &wireCase, Side side)
{
    std::vector<LlhttpMessage> messages;
    const auto add = [&messages](const Message &m) -> LlhttpMessage & {
        messages.push_back({.version = m.version, .fields = m.fields, .trailers = m.trailers, .complete = m.complete});
        return messages.back();
    };
    CaseRun run(wireCase);
    run.feed(CaseRun::whole);
    if (side == Side::Request) {
        if (const auto &request = run.machine().request()) {
            LlhttpMessage &message = add(*request);
            message.method = request->method;
            message.target = request->target;
            message.content = run.content(side);
        }
        return messages;
    }
    const auto addResponse = [&](const Response &response) {
        LlhttpMessage &message = add(response);
        message.status = response.status;
        message.reason = response.reason;
    };
    for (const Response &interim : run.machine().interim())
        addResponse(interim);
    if (const auto &response = run.machine().response()) {
        addResponse(*response);
        messages.back().content = run.content(side);
    }
    return messages;
}

LlhttpReading tst_SecondOpinion::secondOpinion(const WireCase &wireCase, Side side)
{
    CaseRun run(wireCase);
    run.feed(CaseRun::whole);
    const QByteArray method = run.machine().request() ? run.machine().request()->method : QByteArray();
    const bool ended = std::ranges::any_of(wireCase.steps, [side](const CaseStep &step) {
        return step.side == side && step.kind == CaseStep::End;
    });
    return readWithLlhttp(side, wireCase.bytesOf(side), {method}, ended);
}

void tst_SecondOpinion::llhttpReadsTheSame()
{
    QFETCH(const qsizetype, index);
    for (const Side side : {Side::Request, Side::Response}) {
        const LlhttpReading other = secondOpinion(m_cases[index], side);
        const std::vector<LlhttpMessage> ours = messagesOf(m_cases[index], side);
        QCOMPARE(other.error, QByteArray());
        QCOMPARE(ours.size(), other.messages.size());
        for (size_t i = 0; i < ours.size(); ++i) {
            QCOMPARE(ours[i].method, other.messages[i].method);
            QCOMPARE(ours[i].target, other.messages[i].target);
            QCOMPARE(ours[i].version, other.messages[i].version);
            QCOMPARE(ours[i].status, other.messages[i].status);
            QCOMPARE(ours[i].reason, other.messages[i].reason);
            QCOMPARE(ours[i].fields, other.messages[i].fields);
            QCOMPARE(ours[i].trailers, other.messages[i].trailers);
            QCOMPARE(ours[i].content, other.messages[i].content);
            QCOMPARE(ours[i].complete, other.messages[i].complete);
        }
    }
}

void tst_SecondOpinion::llhttpRefusesWhatIsValid()
{
    QFETCH(const qsizetype, index);
    const WireCase &wireCase = m_cases[index];
    QVERIFY(!secondOpinion(wireCase, Side::Request).error.isEmpty()
            || !secondOpinion(wireCase, Side::Response).error.isEmpty());
}

void tst_SecondOpinion::noValidCaseIsAmbiguousOrFails()
{
    for (const WireCase &wireCase : std::as_const(m_cases)) {
        if (wireCase.llhttp == WireCase::NotAsked)
            continue;
        CaseRun run(wireCase);
        run.feed(CaseRun::whole);
        QVERIFY2(!run.machine().error(), wireCase.name.constData());
        QVERIFY2(!run.machine().ambiguous(Side::Request), wireCase.name.constData());
        QVERIFY2(!run.machine().ambiguous(Side::Response), wireCase.name.constData());
        QVERIFY2(run.machine().request()->complete, wireCase.name.constData());
    }
}

QTEST_GUILESS_MAIN(tst_SecondOpinion)
#include "tst_secondopinion.moc"

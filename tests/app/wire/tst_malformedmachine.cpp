// SPDX-License-Identifier: MIT
// Thousands of conversations made worse, the same each time: a machine reads each of them to its end, and as the same
// facts however it is cut into pieces.
#include "caserun.h"
#include "support/amount.h"
#include "support/malformed.h"
#include "wire/reading.h"

#include <QTest>

using namespace wirebell;

class TestMalformedMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatever_data();
    void readsWhatever();
};

void TestMalformedMachine::readsWhatever_data()
{
    QTest::addColumn<int>("block");
    for (int block = 0; block < 8; ++block)
        QTest::addRow("block %d, seed %u", block, seed()) << block;
}

void TestMalformedMachine::readsWhatever()
{
    QFETCH(const int, block);
    const QList<WireCase> cases = allCases();
    Malformed malformed({"x"}, seed() * 100 + quint32(block));
    const int count = amount(1000, 300, 20'000);
    int failed = 0;
    for (int i = 0; i < count; ++i) {
        WireCase worse = cases.at((qsizetype(block) * count + i) % cases.size());
        for (CaseStep &step : worse.steps)
            if (step.kind == CaseStep::Bytes && !step.bytes.isEmpty())
                step.bytes = malformed.worsened(step.bytes);
        CaseRun whole(worse);
        whole.feed(CaseRun::whole);
        const QByteArray facts = whole.facts();
        const QByteArray request = escaped(worse.bytesOf(Side::Request));
        QVERIFY2(whole.faults().isEmpty(), qPrintable(whole.faults().join(u'\n') + u'\n' + QString::fromUtf8(request)));
        failed += whole.machine().error() ? 1 : 0;
        CaseRun byByte(worse);
        byByte.feed(CaseRun::byByte);
        QVERIFY2(byByte.facts() == facts, request.constData());

        // And what is kept of it can be shown.
        Exchange exchange;
        exchange.role = Role::Caught;
        exchange.transcript.in = inMemory(worse.bytesOf(Side::Request));
        exchange.transcript.out = inMemory(worse.bytesOf(Side::Response));
        QVERIFY(readTranscript(exchange));
        QCOMPARE(exchange.requestBytes()->readAll().value(), worse.bytesOf(Side::Request));
    }
    // They are no longer what they were, and not all beyond reading.
    QVERIFY2(failed > count / 10 && failed < count, qPrintable(QString::number(failed)));
    note(QStringLiteral("%1 conversations made worse read in memory, %2 of them to a failure").arg(count).arg(failed));
}

QTEST_GUILESS_MAIN(TestMalformedMachine)
#include "tst_malformedmachine.moc"

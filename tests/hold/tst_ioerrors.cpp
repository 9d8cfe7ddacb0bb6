// SPDX-License-Identifier: MIT
// The system refuses one of a catcher's writes: its client is told, the person as well, and nothing is acknowledged
// that is not kept. strace makes the system refuse.
#include "store/database.h"
#include "support/amount.h"
#include "support/crowd.h"
#include "support/keptlog.h"
#include "support/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestIoErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedWriteIsToldAndNothingAcknowledgedIsLost_data();
    void aRefusedWriteIsToldAndNothingAcknowledgedIsLost();
};

namespace {

/// Whether an answer with a Content-Length is there to its end.
bool isWhole(const QByteArray &answer)
{
    const qsizetype head = answer.indexOf("\r\n\r\n");
    const qsizetype field = answer.indexOf("Content-Length: ");
    if (head < 0 || field < 0 || field > head)
        return false;
    const qsizetype value = field + 16;
    return answer.size() >= head + 4 + answer.sliced(value, answer.indexOf("\r\n", value) - value).toLongLong();
}

} // namespace

void TestIoErrors::aRefusedWriteIsToldAndNothingAcknowledgedIsLost_data()
{
    QTest::addColumn<QString>("calls");
    QTest::addColumn<QString>("sync");
    QTest::addColumn<int>("last"); // of the calls that are refused, one after the other
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("ending"); // "+": that call and all that follow
    const int step = amount(12, 60, 1);
    QTest::newRow("one write") << u"pwrite64,pwritev,ftruncate"_s << u"normal"_s << 300 << step << QString();
    QTest::newRow("one flush to the disk") << u"fdatasync,fsync"_s << u"full"_s << 30 << amount(6, 15, 1) << QString();
    QTest::newRow("all writes from one on") << u"pwrite64,pwritev"_s << u"normal"_s << 300 << 2 * step << u"+"_s;
}

void TestIoErrors::aRefusedWriteIsToldAndNothingAcknowledgedIsLost()
{
    QFETCH(const QString, calls);
    QFETCH(const QString, sync);
    QFETCH(const int, last);
    QFETCH(const int, step);
    QFETCH(const QString, ending);
    int met = 0;
    int refusedOpening = 0;
    int answered5xx = 0;
    int closed = 0;
    for (int nth = 1; nth <= last; nth += step) {
        const QTemporaryDir folder;
        const QString store = folder.filePath(u"log"_s);
        const QString trace = folder.filePath(u"trace"_s);
        const QByteArray which = "call " + QByteArray::number(nth);
        // -D: the program is our child, and strace its child.
        RunningProgram program(
            u"strace"_s,
            {u"-D"_s, u"-f"_s, u"-qq"_s, u"--seccomp-bpf"_s, u"-o"_s, trace, u"-E"_s, u"ASAN_OPTIONS=detect_leaks=0"_s,
             u"-e"_s, u"inject=%1:error=EIO:when=%2%3"_s.arg(calls).arg(nth).arg(ending), QStringLiteral(WIREBELL_CLI),
             u"catch"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--quiet"_s, u"--store"_s, store, u"--sync"_s, sync});
        const QByteArray origin = program.nextLine();
        const auto isMet = [&] {
            QFile file(trace);
            return file.open(QFile::ReadOnly) && file.readAll().contains("(INJECTED)");
        };
        if (origin.isEmpty()) {
            // The log could not be made: said, and nothing listens.
            const Ended ended = program.wait();
            QVERIFY2(ended.status == 1 && !ended.err.isEmpty(), (which + ": " + ended.err).constData());
            QVERIFY(isMet());
            ++met;
            ++refusedOpening;
            continue;
        }
        Crowd crowd(quint16(QUrl(QString::fromLatin1(origin)).port()));
        QList<int> acknowledged;
        int notAcknowledged = 0;
        Crowd::Peer *peer = nullptr;
        for (int number = 1; number <= 45; ++number) {
            if (!peer || peer->hasEnded)
                peer = &crowd.join();
            peer->received.clear();
            crowd.send(*peer, KeptLog::request(number));
            QVERIFY2(crowd.runUntil([&] { return peer->hasEnded || isWhole(peer->received); }),
                     (which + ": no answer").constData());
            if (peer->received.startsWith("HTTP/1.1 2")) {
                acknowledged.append(number);
                continue;
            }
            ++notAcknowledged;
            const bool isRefusal = peer->received.startsWith("HTTP/1.1 50");
            QVERIFY2(isRefusal || (peer->hasEnded && peer->received.isEmpty()),
                     (which + ": " + peer->received).constData());
            ++(isRefusal ? answered5xx : closed);
            if (peer->received.contains("Connection: close"))
                peer = nullptr;
        }
        // A disk that works again is written to again.
        if (ending.isEmpty())
            QVERIFY2(acknowledged.size() >= 40, (which + ": " + QByteArray::number(acknowledged.size())).constData());
        crowd.leave();
        const Ended ended = program.terminate();
        QVERIFY2(ended.status != -1, which.constData());
        const bool wasMet = isMet();
        met += wasMet ? 1 : 0;
        QVERIFY2(notAcknowledged == 0 || (wasMet && !ended.err.isEmpty()), (which + ": not a word").constData());

        const KeptLog kept(store);
        for (const int number : std::as_const(acknowledged)) {
            const QString fault = kept.fault(number);
            QVERIFY2(fault.isEmpty(), (which + ": " + fault.toUtf8()).constData());
        }
        const auto database = Database::open(store + u"/index.sqlite"_s, Database::Access::ReadOnly);
        QVERIFY(database);
        auto check = database->prepare("PRAGMA integrity_check");
        check.step();
        QVERIFY2(check.blob(0) == "ok"_ba, which.constData());
    }
    QVERIFY(met > 0);
    QVERIFY(refusedOpening > 0 || sync == "full"_L1); // an empty log is made without waiting for the disk
    QVERIFY(answered5xx > 0);
    note(u"%1: %2 refused, %3 of them when the log was opened; %4 requests answered with 5xx, %5 closed; nothing "
         "acknowledged was missing"_s
             .arg(QString::fromLatin1(QTest::currentDataTag()))
             .arg(met)
             .arg(refusedOpening)
             .arg(answered5xx)
             .arg(closed));
}

QTEST_GUILESS_MAIN(TestIoErrors)
#include "tst_ioerrors.moc"

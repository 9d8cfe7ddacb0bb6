// SPDX-License-Identifier: MIT
// A catcher that is killed at any moment, under load, has kept what it acknowledged, and its log is sound.
#include "app/store/indexcontent.h"
#include "store/rebuild.h"
#include "support/amount.h"
#include "support/crowd.h"
#include "support/keptlog.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <chrono>
#include <csignal>
#include <thread>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsMissing_data();
    void nothingAcknowledgedIsMissing();
};

namespace {

constexpr int killsOfALog = 5; // the next catcher goes on where the killed one stopped

/// When a catcher is killed.
enum class Moment {
    Any,     ///< by the clock
    OfWrite, ///< as it is about to write to its log
};

QString name(Moment moment)
{
    return moment == Moment::Any ? u"at any moment"_s : u"as it writes"_s;
}

/// Loads a catcher until it is killed at a moment that chance decides, and gives the numbers of the requests that got
/// their 2xx.
class Round
{
public:
    Round(const QString &store, int firstNumber, Moment moment, QRandomGenerator &chance)
        : m_next(firstNumber)
    {
        const QStringList words{QStringLiteral(WIREBELL_CLI), u"catch"_s, u"--listen"_s, u"127.0.0.1:0"_s,
                                u"--quiet"_s, u"--store"_s, store};
        // -D: the program is our child, and strace its child. A log that is there is opened with few writes.
        const QStringList strace{u"-D"_s, u"-f"_s, u"-qq"_s, u"--seccomp-bpf"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s,
                                 u"inject=pwrite64,pwritev:signal=SIGKILL:when=%1"_s.arg(chance.bounded(100, 1200))};
        RunningProgram catcher(moment == Moment::Any ? words.first() : u"strace"_s,
                               moment == Moment::Any ? words.sliced(1) : strace + words);
        const QByteArray origin = catcher.nextLine();
        Crowd crowd(quint16(QUrl(QString::fromLatin1(origin)).port()));
        crowd.onNews = [&](Crowd::Peer &peer) {
            if (!peer.received.endsWith("\r\n\r\nOK") || !peer.received.startsWith("HTTP/1.1 200 "))
                return;
            acknowledged.append(peer.tag);
            peer.received.clear();
            crowd.send(peer, KeptLog::request(peer.tag = m_next++));
        };
        for (int i = 0; i < 16; ++i) {
            Crowd::Peer &peer = crowd.join(m_next);
            crowd.send(peer, KeptLog::request(m_next++));
        }
        const auto haveAllEnded = [&] {
            return std::ranges::all_of(crowd.peers(), [](const auto &peer) { return peer->hasEnded; });
        };
        std::thread killer;
        if (moment == Moment::Any) {
            const auto atLeast = chance.bounded(1, isSanitized ? 100 : 400);
            crowd.runUntil([&] { return acknowledged.size() >= atLeast || haveAllEnded(); });
            // From a thread of its own, which knows nothing of when answers come.
            killer = std::thread([process = pid_t(catcher.process().processId()),
                                  later = std::chrono::microseconds(chance.bounded(30'000))] {
                std::this_thread::sleep_for(later);
                ::kill(process, SIGKILL);
            });
        }
        // All that left before is read.
        hasEnded = crowd.runUntil(haveAllEnded);
        if (killer.joinable())
            killer.join();
        catcher.process().waitForFinished();
        wasKilled = catcher.process().exitStatus() == QProcess::CrashExit;
    }

    int next() const { return m_next; }
    QList<int> acknowledged;
    bool hasEnded = false;
    bool wasKilled = false;

private:
    int m_next;
};

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &each : QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (each.isDir())
            copyFolder(each.filePath(), to + u'/' + each.fileName());
        else
            QVERIFY2(QFile::copy(each.filePath(), to + u'/' + each.fileName()), qPrintable(each.filePath()));
    }
}

} // namespace

void TestKills::nothingAcknowledgedIsMissing_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<quint32>("chance");
    const int logs = amount(20, 10, 200) / killsOfALog;
    for (int i = 0; i < logs; ++i) {
        const Moment moment = i % 2 ? Moment::OfWrite : Moment::Any;
        QTest::addRow("log %d, killed %d times %s, seed %u", i + 1, killsOfALog, qPrintable(name(moment)), seed())
            << moment << seed() * 1000 + quint32(i);
    }
}

void TestKills::nothingAcknowledgedIsMissing()
{
    QFETCH(const Moment, moment);
    QFETCH(const quint32, chance);
    QRandomGenerator random(chance);
    const QTemporaryDir folder;
    const QString store = folder.filePath(u"log"_s);
    QSet<int> acknowledged;
    int next = 0;
    qsizetype uncommitted = 0;
    for (int kill = 0; kill < killsOfALog; ++kill) {
        const Round round(store, next, moment, random);
        QVERIFY(round.hasEnded && round.wasKilled && !round.acknowledged.isEmpty());
        next = round.next();
        for (const int number : round.acknowledged)
            acknowledged.insert(number);

        // The index is sound, before anyone has mended anything.
        {
            const auto database = Database::open(store + u"/index.sqlite"_s, Database::Access::ReadOnly);
            QVERIFY(database);
            auto check = database->prepare("PRAGMA integrity_check");
            check.step();
            QCOMPARE(check.blob(0), "ok"_ba);
        }
        const KeptLog kept(store);
        for (const int number : round.acknowledged)
            QVERIFY2(kept.fault(number).isEmpty(), qPrintable(kept.fault(number)));
        for (const int number : std::as_const(acknowledged))
            QVERIFY2(kept.contains(number), qPrintable(u"%1 was there before the kill"_s.arg(number)));

        // From the bytes alone the same index comes. Bytes are written before their rows: what was not committed yet,
        // and so not acknowledged, may be there in addition.
        const QString copy = folder.filePath(u"copy-%1"_s.arg(kill));
        copyFolder(store, copy);
        const QStringList before = indexContent(store);
        const auto rebuilt = rebuildIndex(copy);
        QVERIFY(rebuilt);
        const QStringList after = indexContent(copy);
        const QSet<QString> lines(after.begin(), after.end());
        for (const QString &line : before)
            if (line.startsWith("exchange "_L1) || line.startsWith("answer "_L1))
                QVERIFY2(lines.contains(line), qPrintable(line));
        const qsizetype more = after.size() - before.size();
        QVERIFY2(more >= 0 && more <= 16 * 2 * (kill + 1), qPrintable(QString::number(more)));
        if (more == 0)
            QCOMPARE(after, before);
        uncommitted += more;
        QVERIFY(QDir(copy).removeRecursively());
    }
    note(u"%1 kills %2: %3 acknowledged requests of %4 all kept; index sound; rebuilt index equal, but for %5 records "
         "that had not been committed"_s
             .arg(killsOfALog)
             .arg(name(moment))
             .arg(acknowledged.size())
             .arg(next)
             .arg(uncommitted));
}

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"

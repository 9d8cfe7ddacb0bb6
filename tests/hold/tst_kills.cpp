// SPDX-License-Identifier: MIT
// A catcher that is killed at any moment, under load, has kept what it acknowledged, and its log is sound.
#include "app/store/indexcontent.h"
#include "store/logreader.h"
#include "store/rebuild.h"
#include "support/amount.h"
#include "support/crowd.h"
#include "support/program.h"
#include "support/requests.h"
#include "wire/reading.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

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

/// Bytes that follow from the number: mostly 1 KiB, some in chunks, some so large that they are spooled.
QByteArray requestNumber(int number)
{
    const QByteArray name = QByteArray::number(number);
    const QByteArray head = "POST /" + name + " HTTP/1.1\r\nHost: x\r\n";
    if (number % 50 == 7)
        return head + "Content-Length: 300000\r\n\r\n" + (name + ';').repeated(300'000 / (name.size() + 1) + 1).first(300'000);
    if (number % 10 == 3)
        return head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n" + QByteArray::number(name.size(), 16) + "\r\n"
            + name + "\r\n0\r\n\r\n";
    return head + "Content-Length: 1024\r\n\r\n" + (name + ';').repeated(1024).first(1024);
}

/// Loads a catcher, kills it at a random moment, and gives the numbers of the requests that got their 2xx.
class Round
{
public:
    Round(const QString &store, int firstNumber, QRandomGenerator &chance)
        : m_next(firstNumber)
    {
        RunningCatcher catcher({u"--store"_s, store, u"--quiet"_s});
        Crowd crowd(catcher.port());
        crowd.onNews = [&](Crowd::Peer &peer) {
            // All that was under way when the catcher ended is read as well.
            if (!peer.received.endsWith("\r\n\r\nOK") || !peer.received.startsWith("HTTP/1.1 200 "))
                return;
            acknowledged.append(peer.tag);
            peer.received.clear();
            crowd.send(peer, requestNumber(peer.tag = m_next++));
        };
        for (int i = 0; i < 16; ++i) {
            Crowd::Peer &peer = crowd.join(m_next);
            crowd.send(peer, requestNumber(m_next++));
        }
        const auto atLeast = chance.bounded(1, isSanitized ? 100 : 1000);
        hasBegun = crowd.runUntil([&] { return acknowledged.size() >= atLeast; });
        // A turn of its own length, so that the kill is not bound to the moment of an answer.
        const auto more = int(chance.bounded(12));
        crowd.runUntil([] { return false; }, more);
        catcher.program().kill();
        crowd.onNews = [&](Crowd::Peer &peer) {
            if (peer.received.endsWith("\r\n\r\nOK") && peer.received.startsWith("HTTP/1.1 200 ")) {
                acknowledged.append(peer.tag);
                peer.received.clear();
            }
        };
        crowd.runUntil([&] { return std::ranges::all_of(crowd.peers(), [](const auto &peer) { return peer->hasEnded; }); });
    }

    int next() const { return m_next; }
    QList<int> acknowledged;
    bool hasBegun = false;

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
    QTest::addColumn<quint32>("chance");
    const int logs = amount(20, 10, 200) / killsOfALog;
    for (int i = 0; i < logs; ++i)
        QTest::addRow("log %d, killed %d times, seed %u", i + 1, killsOfALog, seed()) << seed() * 1000 + quint32(i);
}

void TestKills::nothingAcknowledgedIsMissing()
{
    QFETCH(const quint32, chance);
    QRandomGenerator random(chance);
    const QTemporaryDir folder;
    const QString store = folder.filePath(u"log"_s);
    QSet<int> acknowledged;
    int next = 0;
    qsizetype uncommitted = 0;
    for (int kill = 0; kill < killsOfALog; ++kill) {
        const Round round(store, next, random);
        QVERIFY(round.hasBegun);
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
        const auto reader = LogReader::open(store);
        QVERIFY(reader);
        QHash<int, qint64> kept;
        const auto rows = (*reader)->rows({}, 0, 1'000'000).value();
        for (const ExchangeRow &row : rows)
            kept.insert(row.target.sliced(1).toInt(), row.number);
        for (const int number : round.acknowledged) {
            QVERIFY2(kept.contains(number), qPrintable(u"%1 was acknowledged and is missing"_s.arg(number)));
            Exchange exchange = (*reader)->load(kept.value(number)).value();
            QVERIFY(readTranscript(exchange));
            QVERIFY(exchange.request && exchange.request->complete);
            QVERIFY(exchange.state == State::Complete || exchange.state == State::Incomplete);
            QCOMPARE(everything(exchange.requestBytes()), requestNumber(number));
        }
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
    note(u"%1 kills: %2 acknowledged requests of %3 all kept; index sound; rebuilt index equal (and %4 records in it that were not committed)"_s
             .arg(killsOfALog)
             .arg(acknowledged.size())
             .arg(next)
             .arg(uncommitted));
}

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"

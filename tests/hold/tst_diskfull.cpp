// SPDX-License-Identifier: MIT
// A catcher whose disk is full says so, to its clients and on standard error, keeps what it has acknowledged, and goes
// on by itself once there is room.
#include "store/database.h"
#include "support/amount.h"
#include "support/crowd.h"
#include "support/keptlog.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/resource.h>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestDiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isToldAndGoneThroughWithoutLoss_data();
    void isToldAndGoneThroughWithoutLoss();

private:
    QStringList m_ownMounts; // the words that start a program which may mount; none where that is not allowed
};

namespace {

/// What comes for one request, from a connection of its own.
QByteArray answerTo(quint16 port, int number)
{
    Crowd crowd(port);
    Crowd::Peer &peer = crowd.join();
    crowd.send(peer, KeptLog::request(number));
    crowd.endOutput(peer);
    crowd.runUntil([&] { return peer.hasEnded; });
    return peer.received;
}

/// Copies a log that may still be written: the index first, so that what it names is there, and without what SQLite
/// makes anew.
void copyLog(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    for (const QFileInfo &each : QDir(from).entryInfoList(all, QDir::Name | QDir::DirsLast)) {
        if (each.isDir())
            copyLog(each.filePath(), to + u'/' + each.fileName());
        else if (!each.fileName().endsWith("-shm"_L1))
            QVERIFY2(QFile::copy(each.filePath(), to + u'/' + each.fileName()), qPrintable(each.filePath()));
    }
}

} // namespace

void TestDiskFull::initTestCase()
{
    const QTemporaryDir folder;
    for (const auto &words : {QStringList{u"unshare"_s, u"-m"_s}, QStringList{u"unshare"_s, u"-rm"_s}}) {
        const Ended mounted = runProgram(
            words.first(), words.sliced(1) + QStringList{u"mount"_s, u"-t"_s, u"tmpfs"_s, u"none"_s, folder.path()});
        if (mounted.status == 0) {
            m_ownMounts = words;
            return;
        }
    }
    note(u"this machine lets nobody mount: a disk that is full is stood for by files that can't grow"_s);
}

void TestDiskFull::isToldAndGoneThroughWithoutLoss_data()
{
    QTest::addColumn<bool>("isDisk");
    QTest::addColumn<QString>("sync");
    for (const auto &sync : {u"normal"_s, u"full"_s}) {
        if (!m_ownMounts.isEmpty())
            QTest::addRow("a small disk, --sync %s", qPrintable(sync)) << true << sync;
        QTest::addRow("files that can't grow, --sync %s", qPrintable(sync)) << false << sync;
    }
}

void TestDiskFull::isToldAndGoneThroughWithoutLoss()
{
    QFETCH(const bool, isDisk);
    QFETCH(const QString, sync);
    const QTemporaryDir folder;
    const QString disk = folder.filePath(u"disk"_s);
    QVERIFY(QDir().mkdir(disk));
    // On the disk another file takes most of the room, until it is removed.
    const QStringList words = isDisk
        ? m_ownMounts + QStringList{u"sh"_s, u"-c"_s,
                                    u"mount -t tmpfs -o size=6m none \"$0\" && head -c 4m /dev/zero >\"$0/other\" && "
                                    "exec \"$@\""_s}
        : QStringList{u"sh"_s, u"-c"_s, u"ulimit -S -f 2048 && exec \"$@\""_s};
    RunningProgram program(words.first(),
                           words.sliced(1)
                               + QStringList{disk, QStringLiteral(WIREBELL_CLI), u"catch"_s, u"--listen"_s,
                                             u"127.0.0.1:0"_s, u"--quiet"_s, u"--store"_s, disk + u"/log"_s,
                                             u"--sync"_s, sync});
    const QByteArray origin = program.nextLine();
    QVERIFY2(!origin.isEmpty(), program.process().readAllStandardError().constData());
    const auto port = quint16(QUrl(QString::fromLatin1(origin)).port());
    const qint64 process = program.process().processId();
    const QString seen = isDisk ? u"/proc/%1/root%2"_s.arg(process).arg(disk) : disk;

    QList<int> acknowledged;
    int number = 0;
    QByteArray answer;
    while (number < 3000) {
        answer = answerTo(port, ++number);
        if (!answer.startsWith("HTTP/1.1 200 "))
            break;
        acknowledged.append(number);
    }
    QVERIFY(acknowledged.size() > 20);
    QVERIFY2(answer.startsWith("HTTP/1.1 507 "), answer.constData());
    const QByteArray said = program.nextLine(true);
    QVERIFY2(said.contains("disk is full"), said.constData());
    // It stays so, and all that is asked gets its answer. A small one may still fit in.
    int refused = 0;
    for (int i = 0; i < 20; ++i) {
        answer = answerTo(port, ++number);
        if (answer.startsWith("HTTP/1.1 200 "))
            acknowledged.append(number);
        else
            QVERIFY2(answer.startsWith("HTTP/1.1 507 "), answer.constData());
        refused += answer.startsWith("HTTP/1.1 507 ") ? 1 : 0;
    }
    QVERIFY(refused > 0);

    // Room again: without a word from anyone it goes on.
    if (isDisk) {
        QVERIFY(QFile::remove(seen + u"/other"_s));
    } else {
        rlimit limit{};
        QCOMPARE(prlimit(pid_t(process), RLIMIT_FSIZE, nullptr, &limit), 0);
        limit.rlim_cur = limit.rlim_max;
        QCOMPARE(prlimit(pid_t(process), RLIMIT_FSIZE, &limit, nullptr), 0);
    }
    for (int i = 0; i < 20; ++i) {
        answer = answerTo(port, ++number);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 "), (QByteArray::number(i) + ": " + answer).constData());
        acknowledged.append(number);
    }

    // The disk goes with the program, so it is read before.
    const QString copy = folder.filePath(u"copy"_s);
    copyLog(seen + u"/log"_s, copy);
    const KeptLog kept(copy);
    for (const int each : std::as_const(acknowledged))
        QVERIFY2(kept.fault(each).isEmpty(), qPrintable(kept.fault(each)));
    const auto database = Database::open(copy + u"/index.sqlite"_s, Database::Access::ReadOnly);
    QVERIFY(database);
    auto check = database->prepare("PRAGMA integrity_check");
    check.step();
    QCOMPARE(check.blob(0), "ok"_ba);
    QCOMPARE(program.terminate().status, 0);
    note(u"%1: 507 when full, then on by itself; %2 acknowledged, all kept"_s
             .arg(QString::fromLatin1(QTest::currentDataTag()))
             .arg(acknowledged.size()));
}

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_diskfull.moc"

// SPDX-License-Identifier: MIT
// What the command line sends of its own log, and what it keeps of that.
#include "support/program.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakes_data();
    void mistakes();
    void theSameBytesAsOftenAsWanted();
    void elsewhereAndKeptElsewhere();
    void whereNobodyListens();
    void keptWithoutSecrets();

private:
    /// Two fields and a body, caught in the log below `folder`.
    static QString caughtOne(const QTemporaryDir &folder);
    static QByteArray raw(const QString &store, int number, const QString &side);
    static QJsonObject json(const QString &store, int number);
};

QString TestReplay::caughtOne(const QTemporaryDir &folder)
{
    const QString store = folder.path() + u"/log"_s;
    RunningCatcher catcher({u"--store"_s, store, u"--count"_s, u"1"_s});
    const Ended sent = runCli({u"send"_s, catcher.origin() + u"/hook?a=1"_s, u"-H"_s, u"x-odd:  1"_s, u"-d"_s, u"the body"_s});
    return sent.status == 0 && catcher.program().wait().status == 0 ? store : QString();
}

QByteArray TestReplay::raw(const QString &store, int number, const QString &side)
{
    return runCli({u"show"_s, QString::number(number), u"--store"_s, store, u"--side"_s, side}).out;
}

QJsonObject TestReplay::json(const QString &store, int number)
{
    const Ended shown = runCli({u"show"_s, QString::number(number), u"--store"_s, store, u"--show"_s, u"json"_s});
    return QJsonDocument::fromJson(shown.out).object();
}

void TestReplay::mistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QStringList &words, const QByteArray &named) {
        QTest::newRow(name) << words << named;
    };
    row("without an id", {u"replay"_s}, "number or id");
    row("no times", {u"replay"_s, u"1"_s, u"--times"_s, u"0"_s}, "--times");
    row("after a pause that is none", {u"replay"_s, u"1"_s, u"--pause"_s, u"x"_s}, "--pause");
    row("a --show that is none", {u"replay"_s, u"1"_s, u"--show"_s, u"picture"_s}, "picture");
    row("another Host of the same place", {u"replay"_s, u"1"_s, u"--rewrite-host"_s}, "--to");
    row("sent and not kept, without secrets", {u"send"_s, u"--without-secrets"_s, u"http://127.0.0.1:1/"_s}, "--store");
}

void TestReplay::mistakes()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, named);
    const Ended ended = runCli(words);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.err.contains(named), ended.err.constData());
    QVERIFY(ended.out.isEmpty());
}

void TestReplay::theSameBytesAsOftenAsWanted()
{
    const QTemporaryDir folder;
    const QString store = caughtOne(folder);
    const QByteArray first = raw(store, 1, u"received"_s);
    QVERIFY(first.contains("x-odd:  1\r\n") && first.endsWith("the body"));

    const QString again = folder.path() + u"/again"_s;
    RunningCatcher other({u"--store"_s, again, u"--sequence"_s, u"202,500,202"_s});
    const Ended shown = runCli({u"replay"_s, u"#1"_s, u"--store"_s, store, u"--to"_s, other.origin(), u"--times"_s, u"3"_s,
                                u"--pause"_s, u"5"_s, u"--show"_s, u"json"_s});
    QVERIFY2(shown.status == 0, shown.err.constData());
    QCOMPARE(shown.out.count('\n'), 3);
    QCOMPARE(other.program().terminate().status, 0);
    const QString id = json(store, 1)["id"_L1].toString();
    for (int number = 2; number <= 4; ++number) {
        const QJsonObject replay = json(store, number);
        QCOMPARE(replay["cause"_L1]["why"_L1].toString(), u"replay"_s);
        QCOMPARE(replay["cause"_L1]["id"_L1].toString(), id);
        QCOMPARE(replay["response"_L1]["status"_L1].toInt(), number == 3 ? 500 : 202);
        QCOMPARE(raw(store, number, u"sent"_s), first);
        QCOMPARE(raw(again, number - 1, u"received"_s), first);
    }
}

void TestReplay::elsewhereAndKeptElsewhere()
{
    const QTemporaryDir folder;
    const QString store = caughtOne(folder);
    const QString kept = folder.path() + u"/kept"_s;
    const QString file = folder.path() + u"/one.wirebell"_s;
    QCOMPARE(runCli({u"log"_s, u"--store"_s, store, u"--export"_s, file, u"1"_s}).status, 0);
    RunningCatcher other;
    const auto replay = [&](const QStringList &words) {
        return runCli(QStringList{u"replay"_s, u"1"_s, u"--to"_s, other.origin()} + words);
    };
    QCOMPARE(replay({u"--store"_s, store, u"--rewrite-host"_s, u"--keep-in"_s, kept}).status, 0);
    const QByteArray host = "Host: " + other.origin().sliced(7).toUtf8() + "\r\n";
    QVERIFY(raw(kept, 1, u"sent"_s).contains(host));
    QVERIFY(!raw(store, 1, u"received"_s).contains(host));
    QCOMPARE(replay({u"--store"_s, store, u"--keep-in"_s, u"nothing"_s}).status, 0);
    QCOMPARE(replay({u"--store"_s, file}).status, 0);
    QCOMPARE(runCli({u"log"_s, u"--store"_s, store}).out.count('\n'), 1);
    QCOMPARE(other.program().terminate().status, 0);
}

void TestReplay::whereNobodyListens()
{
    const QTemporaryDir folder;
    const QString store = caughtOne(folder);
    const Ended failed = runCli({u"replay"_s, u"1"_s, u"--store"_s, store, u"--times"_s, u"2"_s});
    QCOMPARE(failed.status, 1);
    QCOMPARE(failed.err.count('\n'), 2);
    QCOMPARE(runCli({u"log"_s, u"--store"_s, store, u"failed"_s}).out.count('\n'), 2);
    QCOMPARE(runCli({u"replay"_s, u"1"_s, u"--store"_s, store, u"--to"_s, u"http://127.0.0.1:1/path"_s}).status, 2);
    QCOMPARE(runCli({u"replay"_s, u"77"_s, u"--store"_s, store}).status, 1);
}

void TestReplay::keptWithoutSecrets()
{
    const QTemporaryDir folder;
    const QString store = folder.path() + u"/log"_s;
    RunningCatcher catcher({u"--raw"_s, u"--count"_s, u"2"_s});
    QCOMPARE(runCli({u"send"_s, u"--store"_s, store, u"--without-secrets"_s, u"-H"_s, u"Authorization: Bearer swordfish"_s,
                     catcher.origin() + u"/a"_s}).status, 0);
    // What is sent once more is what was kept, and that is said.
    const Ended again = runCli({u"replay"_s, u"1"_s, u"--store"_s, store, u"--without-secrets"_s});
    QCOMPARE(again.status, 0);
    QVERIFY(!again.err.isEmpty());
    const QByteArray caught = catcher.program().wait().out;
    QVERIFY(caught.contains("Bearer swordfish\r\n") && caught.contains("Bearer *********\r\n"));
    QVERIFY(raw(store, 1, u"sent"_s).contains("Bearer *********\r\n"));
    for (QDirIterator each(store, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        QFile file(each.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains("swordfish"), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"

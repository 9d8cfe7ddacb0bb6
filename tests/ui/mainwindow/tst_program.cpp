// SPDX-License-Identifier: MIT
#include "store/exchangelog.h"
#include "ui/mainwindow/sessionfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

/// The shipped program, as it is started.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithoutAWindow_data();
    void answersWithoutAWindow();
    void makesItsFolderPrivate();
    void survivesAKillWithItsSession();
    void goesOnWithoutAStore();
    void aDamagedSessionIsNotFatal();
};

void TestProgram::answersWithoutAWindow_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QByteArray>("err");
    QTest::newRow("its version") << QStringList{u"--version"_s} << 0 << QByteArray("wirebell " WIREBELL_VERSION)
                                 << QByteArray();
    QTest::newRow("its help") << QStringList{u"--help"_s} << 0 << QByteArray("--profile DIR") << QByteArray();
    QTest::newRow("an option that it has not") << QStringList{u"--frob"_s} << 2 << QByteArray() << QByteArray("frob");
    QTest::newRow("a word too many") << QStringList{u"kept.wirebell"_s, u"file.yml"_s} << 2 << QByteArray()
                                     << QByteArray("file.yml");
}

void TestProgram::answersWithoutAWindow()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QByteArray, out);
    QFETCH(QByteArray, err);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"none that there is"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(WIREBELL_APP), words);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), status);
    QVERIFY(program.readAllStandardOutput().contains(out));
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.contains(err) && said.isEmpty() == err.isEmpty(), said);
}

void TestProgram::makesItsFolderPrivate()
{
    const QTemporaryDir folder;
    const QString log = folder.filePath(u"profile/log"_s);
    QProcess program;
    program.start(QStringLiteral(WIREBELL_APP), {u"--profile"_s, folder.filePath(u"profile"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(log + u"/index.sqlite"_s), 20'000);
#ifndef Q_OS_WIN
    QCOMPARE(QFile::permissions(log) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
#endif
    program.kill();
    QVERIFY(program.waitForFinished());
}

void TestProgram::survivesAKillWithItsSession()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"session.json"_s);
    Session session = firstSession();
    session.requests.first().draft.url = "http://example.com/kept";
    session.listening = false;
    {
        SessionFile file(path);
        file.write(session);
    }
    for (int i = 0; i < 3; ++i) {
        QProcess program;
        program.start(QStringLiteral(WIREBELL_APP), {u"--profile"_s, folder.path()});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"log/index.sqlite"_s)), 20'000);
        program.kill();
        QVERIFY(program.waitForFinished());
        const auto loaded = SessionFile(path).load();
        QVERIFY(loaded.setAside.isEmpty());
        QCOMPARE(loaded.session.requests.first().draft.url, "http://example.com/kept");
        // The log is whole too.
        QVERIFY(ExchangeLog::open(folder.filePath(u"log"_s)));
    }
}

void TestProgram::goesOnWithoutAStore()
{
    const QTemporaryDir folder;
    QFile blocking(folder.filePath(u"profile"_s)); // a file stands where the folder should be
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    blocking.close();
    QProcess program;
    program.start(QStringLiteral(WIREBELL_APP), {u"--profile"_s, blocking.fileName()});
    QVERIFY(!program.waitForFinished(3000));
    QCOMPARE(program.state(), QProcess::Running);
    program.kill();
    QVERIFY(program.waitForFinished());
}

void TestProgram::aDamagedSessionIsNotFatal()
{
    const QTemporaryDir folder;
    QFile damaged(folder.filePath(u"session.json"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("half of");
    damaged.close();
    QProcess program;
    program.start(QStringLiteral(WIREBELL_APP), {u"--profile"_s, folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"log/index.sqlite"_s)), 20'000);
    QCOMPARE(QDir(folder.path()).entryList({u"session.json.damaged-*"_s}, QDir::Files).size(), 1);
    program.kill();
    QVERIFY(program.waitForFinished());
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"

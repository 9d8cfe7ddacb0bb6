// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forTerminal_data();
    void forTerminal();
    void aFileGetsExactBytes();
    void aFileThatCannotBeMadeIsNamed();
    void aFullDiskIsSaidSo();
};

void TestConsole::forTerminal_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("text and line ends pass") << QByteArray("GET / HTTP/1.1\r\n\ta\n") << QByteArray("GET / HTTP/1.1\r\n\ta\n");
    QTest::newRow("an escape sequence does not act") << QByteArray("\x1b[2J") << QByteArray("\\x1b[2J");
    QTest::newRow("a lone CR does not act") << QByteArray("abc\rd") << QByteArray("abc\\x0dd");
    QTest::newRow("a backspace does not act") << QByteArray("a\bb") << QByteArray("a\\x08b");
    QTest::newRow("C1 controls do not act") << QByteArray("\xc2\x9b" "31m") << QByteArray("\\u{9b}31m");
    QTest::newRow("bidi controls do not act") << QByteArray("\xe2\x80\xae" "abc") << QByteArray("\\u{202e}abc");
    QTest::newRow("what is not UTF-8 is shown as bytes") << QByteArray("caf\xe9!") << QByteArray("caf\\xe9!");
    QTest::newRow("a cut sequence is shown as bytes") << QByteArray("\xe2\x82") << QByteArray("\\xe2\\x82");
    QTest::newRow("other text passes") << QByteArray("\xe2\x82\xac \xf0\x9f\x94\x94") << QByteArray("\xe2\x82\xac \xf0\x9f\x94\x94");
}

void TestConsole::forTerminal()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, shown);
    QCOMPARE(wirebell::forTerminal(bytes), shown);
}

void TestConsole::aFileGetsExactBytes()
{
    const QTemporaryDir folder;
    const QByteArray bytes("\0\x1b\xff\r\n", 5);
    {
        auto console = Console::file(folder.filePath(u"out"_s));
        QVERIFY(console);
        QVERIFY(!console->isTerminal());
        QVERIFY(console->write(bytes));
        QVERIFY(console->write(*inMemory("0123456789"), 2, 3));
    }
    QFile file(folder.filePath(u"out"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes + "234");
}

void TestConsole::aFileThatCannotBeMadeIsNamed()
{
    const auto console = Console::file(u"/nowhere/out"_s);
    QVERIFY(!console);
    QCOMPARE(console.error().kind, ErrorKind::FileNotWritable);
    QVERIFY(console.error().detail.startsWith(u"/nowhere/out"_s));
}

void TestConsole::aFullDiskIsSaidSo()
{
#ifndef Q_OS_LINUX
    QVERIFY(Console::file(u"out"_s).has_value());
#else
    auto console = Console::file(u"/dev/full"_s);
    QVERIFY(console);
    QVERIFY(console->write("x"));
    const auto flushed = console->flush();
    QVERIFY(!flushed);
    QCOMPARE(flushed.error().kind, ErrorKind::DiskFull);
#endif
}

QTEST_APPLESS_MAIN(TestConsole)
#include "tst_console.moc"

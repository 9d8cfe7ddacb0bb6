// SPDX-License-Identifier: MIT
#include "secret/secretstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

std::unique_ptr<SecretStore> systemKeychain()
{
    return makeKeychain(QStringLiteral(WIREBELL_PROGRAMS));
}

/// An answer that is waited for.
template <typename T>
struct Awaited
{
    std::optional<Result<T>> given;

    auto taker()
    {
        return [this](Result<T> answer) { given = std::move(answer); };
    }
    Result<T> wait()
    {
        if (!QTest::qWaitFor([this] { return given.has_value(); }, patience))
            return failure(ErrorKind::TimedOut, u"no answer"_s);
        return *given;
    }
};

Result<QByteArray> readFrom(SecretStore &store, const QString &name)
{
    Awaited<QByteArray> awaited;
    store.read(name, awaited.taker());
    return awaited.wait();
}

Result<void> writeTo(SecretStore &store, const QString &name, const QByteArray &value)
{
    Awaited<void> awaited;
    store.write(name, value, awaited.taker());
    return awaited.wait();
}

Result<void> removeFrom(SecretStore &store, const QString &name)
{
    Awaited<void> awaited;
    store.remove(name, awaited.taker());
    return awaited.wait();
}

/// Runs the tests of this process.
template <typename Test>
int run(int argc, char **argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreKept_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a token") << "s3cr3t-token"_ba;
        QTest::newRow("beyond ASCII") << QByteArray("schl\xc3\xbcssel");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("bytes that are no text") << QByteArray("\x00\xff\x80 a", 5);
        QTest::newRow("several lines") << "-----BEGIN-----\nabc\n-----END-----\n"_ba;
        QTest::newRow("a long one") << QByteArray(20'000, 'x');
    }

    void secretsAreKept()
    {
        QFETCH(const QByteArray, value);
        const auto store = systemKeychain();
        const QString name = u"a name with spaces / and more"_s;
        QCOMPARE(readFrom(*store, name).error(), (Error{ErrorKind::NoSuchSecret, name}));
        const auto written = writeTo(*store, name, value);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        // Another store object sees it: it is the system's.
        QCOMPARE(readFrom(*systemKeychain(), name).value_or("nothing"), value);
        QVERIFY(writeTo(*store, name, "another"));
        QCOMPARE(readFrom(*store, name).value_or("nothing"), "another"_ba);
        QVERIFY(removeFrom(*store, name));
        QVERIFY(!readFrom(*store, name));
        QVERIFY(removeFrom(*store, name));
    }

    void namesAreToldApart()
    {
        const auto store = systemKeychain();
        QVERIFY(writeTo(*store, u"one"_s, "1"));
        QVERIFY(writeTo(*store, u"two"_s, "2"));
        QCOMPARE(readFrom(*store, u"one"_s).value_or("nothing"), "1"_ba);
        QCOMPARE(readFrom(*store, u"two"_s).value_or("nothing"), "2"_ba);
        QVERIFY(removeFrom(*store, u"one"_s));
        QCOMPARE(readFrom(*store, u"two"_s).value_or("nothing"), "2"_ba);
    }

    void nothingIsWrittenInTheClear()
    {
        const auto store = systemKeychain();
        QVERIFY(writeTo(*store, u"clear"_s, "not-to-be-found-anywhere"));
        QDirIterator files(QDir::homePath() + u"/.."_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            QVERIFY2(!file.readAll().contains("not-to-be-found-anywhere"), qPrintable(file.fileName()));
        }
    }

    void answersThatAreDueDoNotOutliveTheStore()
    {
        bool answered = false;
        auto store = systemKeychain();
        store->read(u"one"_s, [&](const Result<QByteArray> &) { answered = true; });
        store.reset();
        // The keychain answers in order: once this one is here, the one before is through.
        QVERIFY(!readFrom(*systemKeychain(), u"never written"_s));
        QVERIFY(!answered);
    }
};

class TestWithoutKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingKeychainIsSaid()
    {
        const auto store = systemKeychain();
        const auto read = readFrom(*store, u"token"_s);
        QCOMPARE(read.error().kind, ErrorKind::NoKeychain);
        QVERIFY(!read.error().detail.isEmpty());
        const auto written = writeTo(*store, u"token"_s, "not-to-be-found-anywhere");
        QCOMPARE(written.error().kind, ErrorKind::NoKeychain);
        QVERIFY(!written.error().detail.contains(u"not-to-be-found"_s));
        QCOMPARE(removeFrom(*store, u"token"_s).error().kind, ErrorKind::NoKeychain);
    }

    void aMissingLibraryIsSaid()
    {
        const auto store = makeKeychain(QDir::homePath());
        const auto read = readFrom(*store, u"token"_s);
        QCOMPARE(read.error().kind, ErrorKind::NoKeychain);
        QVERIFY2(read.error().detail.contains(u"wirebell-keychain"_s), qPrintable(read.error().detail));
        QCOMPARE(writeTo(*store, u"token"_s, "x").error(), read.error());
        QCOMPARE(removeFrom(*store, u"token"_s).error(), read.error());
    }

    void nothingIsWrittenInstead()
    {
        QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("not-to-be-found-anywhere"), qPrintable(file.fileName()));
        }
    }
};

/// As the window uses it.
class TestThreadedKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheSameOnAThreadOfItsOwn()
    {
        const auto store = makeThreadedSecrets(systemKeychain);
        const QString name = u"threaded"_s;
        if (!qEnvironmentVariableIsSet("WIREBELL_KEYRING_BUS")) {
            QCOMPARE(readFrom(*store, name).error().kind, ErrorKind::NoKeychain);
            QCOMPARE(writeTo(*store, name, "1").error().kind, ErrorKind::NoKeychain);
            return;
        }
        const auto before = readFrom(*store, name);
        QVERIFY2(before.error().kind == ErrorKind::NoSuchSecret, qPrintable(before.error().detail));
        QVERIFY(writeTo(*store, name, "1"));
        QCOMPARE(readFrom(*store, name).value_or("nothing"), "1"_ba);
        QVERIFY(removeFrom(*store, name));
        QCOMPARE(readFrom(*store, name).error().kind, ErrorKind::NoSuchSecret);
        store->read(name, [](const Result<QByteArray> &) { qFatal("it is gone"); });
    }
};

/// Runs itself on a session bus with an unlocked GNOME keyring and without any bus, each on the main thread and on
/// another one: QtKeychain knows one thread in a process.
int main(int argc, char **argv)
{
    // libsecret answers through GLib's event loop.
    qunsetenv("QT_NO_GLIB");
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (!qEnvironmentVariableIsSet("WIREBELL_TEST_PART")) {
        int failed = 0;
        for (const char *part : {"main", "thread"}) {
            qputenv("WIREBELL_TEST_PART", part);
            failed += QProcess::execute(QStringLiteral(WIREBELL_WITH_KEYRING), arguments) != 0;
            failed += QProcess::execute(arguments.first(), arguments.sliced(1)) != 0;
        }
        return failed;
    }
    if (qgetenv("WIREBELL_TEST_PART") == "thread")
        return run<TestThreadedKeychain>(argc, argv);
    return qEnvironmentVariableIsSet("WIREBELL_KEYRING_BUS") ? run<TestKeychain>(argc, argv)
                                                             : run<TestWithoutKeychain>(argc, argv);
}

#include "tst_keychain.moc"

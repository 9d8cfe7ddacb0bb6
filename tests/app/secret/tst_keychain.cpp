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

bool onlyWithoutBus()
{
    return qEnvironmentVariableIsSet("WIREBELL_TEST_NO_BUS");
}

} // namespace

/// Runs twice: on a session bus with an unlocked GNOME keyring, and (with WIREBELL_TEST_NO_BUS) without any bus.
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

int main(int argc, char **argv)
{
    // libsecret answers through GLib's event loop.
    qunsetenv("QT_NO_GLIB");
    QCoreApplication app(argc, argv);
    if (onlyWithoutBus()) {
        TestWithoutKeychain test;
        return QTest::qExec(&test, argc, argv);
    }
    if (qEnvironmentVariableIsSet("WIREBELL_KEYRING_BUS")) {
        TestKeychain test;
        return QTest::qExec(&test, argc, argv);
    }
    const QStringList arguments = app.arguments();
    const int withKeyring = QProcess::execute(QStringLiteral(WIREBELL_WITH_KEYRING), arguments);
    qputenv("WIREBELL_TEST_NO_BUS", "1");
    const int without = QProcess::execute(arguments.first(), arguments.sliced(1));
    return withKeyring != 0 ? withKeyring : without;
}

#include "tst_keychain.moc"

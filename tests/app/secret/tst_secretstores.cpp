// SPDX-License-Identifier: MIT
#include "secret/secretstore.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace wirebell;
using namespace Qt::StringLiterals;

namespace {

/// The answer of a store that answers at once.
Result<QByteArray> readFrom(SecretStore &store, const QString &name)
{
    std::optional<Result<QByteArray>> given;
    store.read(name, [&](Result<QByteArray> answer) { given = std::move(answer); });
    return given.value_or(failure(ErrorKind::TimedOut, u"no answer"_s));
}

Result<void> writeTo(SecretStore &store, const QString &name, const QByteArray &value)
{
    std::optional<Result<void>> given;
    store.write(name, value, [&](Result<void> answer) { given = std::move(answer); });
    return given.value_or(failure(ErrorKind::TimedOut, u"no answer"_s));
}

Result<void> removeFrom(SecretStore &store, const QString &name)
{
    std::optional<Result<void>> given;
    store.remove(name, [&](Result<void> answer) { given = std::move(answer); });
    return given.value_or(failure(ErrorKind::TimedOut, u"no answer"_s));
}

} // namespace

class TestSecretStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryKeepsUntilRemoved()
    {
        const auto store = makeMemorySecrets();
        QCOMPARE(readFrom(*store, u"token"_s).error(), (Error{ErrorKind::NoSuchSecret, u"token"_s}));
        QVERIFY(writeTo(*store, u"token"_s, "a\0b"_ba));
        QCOMPARE(readFrom(*store, u"token"_s).value(), "a\0b"_ba);
        QVERIFY(writeTo(*store, u"token"_s, "c"));
        QCOMPARE(readFrom(*store, u"token"_s).value(), "c"_ba);
        QVERIFY(!readFrom(*store, u"Token"_s));
        QVERIFY(removeFrom(*store, u"token"_s));
        QVERIFY(!readFrom(*store, u"token"_s));
        QVERIFY(removeFrom(*store, u"token"_s));
    }

    void memoryIsNotShared()
    {
        const auto one = makeMemorySecrets();
        const auto other = makeMemorySecrets();
        QVERIFY(writeTo(*one, u"token"_s, "a"));
        QVERIFY(!readFrom(*other, u"token"_s));
    }

    void theEnvironmentIsReadByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("variable");
        QTest::newRow("a plain name") << u"token"_s << "WIREBELL_SECRET_TOKEN"_ba;
        QTest::newRow("digits stay") << u"key2"_s << "WIREBELL_SECRET_KEY2"_ba;
        QTest::newRow("other characters become underscores")
            << u"my-shop.token x"_s << "WIREBELL_SECRET_MY_SHOP_TOKEN_X"_ba;
        QTest::newRow("letters beyond ASCII, too") << u"schlüssel"_s << "WIREBELL_SECRET_SCHL_SSEL"_ba;
    }

    void theEnvironmentIsReadByName()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, variable);
        const auto store = makeEnvironmentSecrets();
        QCOMPARE(readFrom(*store, name).error(), (Error{ErrorKind::NoSuchSecret, name}));
        qputenv(variable.constData(), "value");
        QCOMPARE(readFrom(*store, name).value(), "value"_ba);
        qputenv(variable.constData(), "");
        QCOMPARE(readFrom(*store, name).value(), ""_ba);
        qunsetenv(variable.constData());
        QVERIFY(!readFrom(*store, name));
    }

    void theEnvironmentIsNotWritten()
    {
        const auto store = makeEnvironmentSecrets();
        QCOMPARE(writeTo(*store, u"written"_s, "a").error().kind, ErrorKind::NoKeychain);
        QCOMPARE(removeFrom(*store, u"written"_s).error().kind, ErrorKind::NoKeychain);
        QVERIFY(!qEnvironmentVariableIsSet("WIREBELL_SECRET_WRITTEN"));
    }

    void aThreadedOneHoldsNobodyUp()
    {
        QSemaphore slow;
        QThread *madeOn = nullptr;
        QThread *answeredOn = nullptr;
        std::optional<Result<QByteArray>> given;
        const auto store = makeThreadedSecrets([&] {
            madeOn = QThread::currentThread();
            slow.acquire(); // a keychain that is long in coming
            return makeMemorySecrets();
        });
        std::optional<Result<void>> written;
        store->write(u"token"_s, "a", [&](Result<void> answer) { written = std::move(answer); });
        store->read(u"token"_s, [&](Result<QByteArray> answer) {
            given = std::move(answer);
            answeredOn = QThread::currentThread();
        });
        QVERIFY(!written);
        slow.release();
        QTRY_VERIFY(given);
        QVERIFY(written && *written);
        QCOMPARE(given->value(), "a");
        QCOMPARE(answeredOn, QThread::currentThread());
        QVERIFY(madeOn != answeredOn);
        given.reset();
        written.reset();
        store->remove(u"token"_s, [&](Result<void> answer) { written = std::move(answer); });
        store->read(u"token"_s, [&](Result<QByteArray> answer) { given = std::move(answer); });
        QTRY_VERIFY(given);
        QVERIFY(written && *written);
        QCOMPARE(given->error(), (Error{ErrorKind::NoSuchSecret, u"token"_s}));
    }

    void aThreadedOneAnswersNobodyWhenItIsGone()
    {
        bool answered = false;
        {
            const auto store = makeThreadedSecrets([] { return makeMemorySecrets(); });
            store->read(u"token"_s, [&](const Result<QByteArray> &) { answered = true; });
        }
        QCoreApplication::processEvents();
        QVERIFY(!answered);
        makeThreadedSecrets([] { return makeMemorySecrets(); }); // never used
    }
};

QTEST_GUILESS_MAIN(TestSecretStores)
#include "tst_secretstores.moc"

// SPDX-License-Identifier: MIT
#include "cli/secretlookup.h"

#include "cli/prompt.h"
#include "secret/secretstore.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <optional>

namespace wirebell {

namespace {

Result<QByteArray> readFrom(SecretStore &store, const QString &name)
{
    QEventLoop loop;
    std::optional<Result<QByteArray>> given;
    store.read(name, [&](Result<QByteArray> answer) {
        given = std::move(answer);
        loop.quit();
    });
    if (!given)
        loop.exec();
    return *given;
}

Result<QByteArray> ask(const QString &name)
{
    const QString question = QCoreApplication::translate("wirebell-cli", "Secret “%1”: ").arg(name);
    if (const auto typed = askOnTerminal(question.toStdString()))
        return QByteArray::fromStdString(*typed);
    return failure(ErrorKind::NoSuchSecret, name);
}

} // namespace

Result<QByteArray> lookUpSecret(const QString &name)
{
    if (auto given = readFrom(*makeEnvironmentSecrets(), name); given)
        return given;
    if (auto kept = keptSecret(name); kept)
        return kept;
    return ask(name);
}

Result<QByteArray> keptSecret(const QString &name)
{
    return readFrom(*makeKeychain(QCoreApplication::applicationDirPath()), name);
}

Result<void> keepSecret(const QString &name, const QByteArray &secret)
{
    QEventLoop loop;
    std::optional<Result<void>> done;
    const auto keychain = makeKeychain(QCoreApplication::applicationDirPath());
    keychain->write(name, secret, [&](Result<void> answer) {
        done = std::move(answer);
        loop.quit();
    });
    if (!done)
        loop.exec();
    return *done;
}

Result<QByteArray> lookUpPassword(const QString &username)
{
    if (auto given = readFrom(*makeEnvironmentSecrets(), username); given)
        return given;
    return ask(username);
}

} // namespace wirebell

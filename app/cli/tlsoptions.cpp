// SPDX-License-Identifier: MIT
#include "cli/tlsoptions.h"

#include "base/clock.h"
#include "cli/secretlookup.h"
#include "phrase/phrase.h"
#include "transport/localidentities.h"

#include <QCoreApplication>
#include <QFile>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

Result<LocalAuthority> keptAuthority()
{
    if (const auto kept = keptSecret(LocalAuthority::secretName)) {
        auto loaded = LocalAuthority::fromSecretText(*kept);
        if (loaded)
            return loaded;
    }
    auto made = LocalAuthority::make(wallNow());
    if (made)
        (void)keepSecret(LocalAuthority::secretName, made->secretText()); // else it lives as long as the catcher
    return made;
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return failure(ErrorKind::FileNotWritable, path);
    return {};
}

} // namespace

std::expected<TlsServerOptions, QString> tlsOptions(const QString &authorityFile, const QString &clientCertificate)
{
    TlsServerOptions options;
    const QString how = clientCertificate.section(u':', 0, 0);
    if (how == "asked"_L1)
        options.client = TlsServerOptions::ClientCertificate::Asked;
    else if (how == "required"_L1)
        options.client = TlsServerOptions::ClientCertificate::Required;
    else if (!how.isEmpty())
        return std::unexpected(
            QCoreApplication::translate("wirebell-cli",
                                        "“--client-certificate” takes asked or required, and behind “:” a file; not "
                                        "“%1”.")
                .arg(clientCertificate));
    if (const QString path = clientCertificate.section(u':', 1); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QFile::ReadOnly))
            return std::unexpected(phrase(Error{ErrorKind::FileNotReadable, path}).text());
        options.clientAuthorities = file.readAll();
    }
    auto authority = keptAuthority();
    if (!authority)
        return std::unexpected(phrase(authority.error()).text());
    if (!authorityFile.isEmpty())
        if (const auto written = write(authorityFile, authority->certificate()); !written)
            return std::unexpected(phrase(written.error()).text());
    const auto identities = std::make_shared<LocalIdentities>(*std::move(authority));
    options.identity = [identities](const QString &serverName) { return (*identities)(serverName); };
    return options;
}

} // namespace wirebell

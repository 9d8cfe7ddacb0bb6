// SPDX-License-Identifier: MIT
#include "transport/tlsserverstream.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using ClientCertificate = TlsServerOptions::ClientCertificate;

QSslKey privateKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa})
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    return {};
}

Result<QSslConfiguration> configured(const QString &serverName, const TlsServerOptions &options)
{
    const Result<Identity> identity = options.identity(serverName);
    if (!identity)
        return std::unexpected(identity.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(identity->chain);
    const QSslKey key = privateKey(identity->key);
    if (chain.isEmpty() || key.isNull())
        return failure(ErrorKind::TlsCertificate, serverName);

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setAllowedNextProtocols(options.protocols);
    configuration.setCaCertificates({}); // those of the system are not asked about clients, and take long to load
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (options.client == ClientCertificate::None)
        return configuration;

    const QList<QSslCertificate> authorities = QSslCertificate::fromData(options.clientAuthorities);
    if (authorities.isEmpty() && !options.clientAuthorities.isEmpty())
        return failure(ErrorKind::TlsCertificate);
    configuration.setCaCertificates(authorities);
    const bool isRequired = options.client == ClientCertificate::Required;
    configuration.setPeerVerifyMode(isRequired ? QSslSocket::VerifyPeer : QSslSocket::QueryPeer);
    // Both so that the client is told by an alert, rather than let in and dropped.
    configuration.setMissingCertificateIsFatal(isRequired);
    configuration.setHandshakeMustInterruptOnError(isRequired);
    return configuration;
}

} // namespace

Result<std::unique_ptr<TlsServerStream>> TlsServerStream::onSocket(SocketHandle socket, const QString &serverName,
                                                                   const TlsServerOptions &options)
{
    const auto configuration = configured(serverName, options);
    if (!configuration) {
        closeSocket(socket);
        return std::unexpected(configuration.error());
    }
    const bool mayRefuse = options.client == ClientCertificate::Required && !options.clientAuthorities.isEmpty();
    auto stream = std::unique_ptr<TlsServerStream>(new TlsServerStream(socket, serverName, mayRefuse));
    if (!stream->takeOver(socket, *configuration))
        return failure(ErrorKind::Socket, stream->ssl().errorString());
    return stream;
}

TlsServerStream::TlsServerStream(SocketHandle socket, const QString &serverName, bool mayRefuse)
    : SslSocketStream(socket, true)
    , m_mayRefuse(mayRefuse)
{
    facts().sni = serverName;
    connect(&ssl(), &QSslSocket::handshakeInterruptedOnError, this, [this](const QSslError &problem) {
        note(problem);
        if (!m_mayRefuse)
            ssl().continueInterruptedHandshake();
    });
    connect(&ssl(), &QSslSocket::peerVerifyError, this, &TlsServerStream::note);
    connect(&ssl(), &QSslSocket::sslErrors, this, [this](const QList<QSslError> &problems) {
        if (!m_mayRefuse)
            ssl().ignoreSslErrors(problems);
    });
    connect(&ssl(), &QSslSocket::encrypted, this,
            [this] { facts().verified = !ssl().peerCertificate().isNull() && facts().problems.isEmpty(); });
}

void TlsServerStream::startHandshake()
{
    ssl().startServerEncryption();
}

Error TlsServerStream::handshakeError() const
{
    const QString words = ssl().errorString();
    if (!facts().problems.isEmpty() && m_mayRefuse)
        return {ErrorKind::TlsCertificate, facts().problems.join(u"; "_s)};
    if (words.contains("peer did not return a certificate"_L1))
        return {ErrorKind::TlsCertificate, words};
    return {ErrorKind::TlsHandshake, words};
}

void TlsServerStream::note(const QSslError &problem)
{
    if (const QString words = problem.errorString(); !facts().problems.contains(words))
        facts().problems.append(words);
}

} // namespace wirebell

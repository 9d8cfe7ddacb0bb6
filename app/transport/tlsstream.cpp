// SPDX-License-Identifier: MIT
#include "transport/tlsstream.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace wirebell {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<TlsStream>> TlsStream::onSocket(SocketHandle socket, const QString &host,
                                                       const TlsOptions &options)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!options.caFile.isEmpty()) {
        const QList<QSslCertificate> authorities = QSslCertificate::fromPath(options.caFile);
        if (authorities.isEmpty()) {
            closeSocket(socket);
            return failure(ErrorKind::FileNotReadable, options.caFile);
        }
        configuration.setCaCertificates(authorities);
    }
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setAllowedNextProtocols({"http/1.1"_ba});
    auto stream = std::unique_ptr<TlsStream>(new TlsStream(socket, host, options));
    if (!stream->takeOver(socket, configuration))
        return failure(ErrorKind::Socket, stream->ssl().errorString());
    return stream;
}

TlsStream::TlsStream(SocketHandle socket, const QString &host, const TlsOptions &options)
    : SslSocketStream(socket, false)
    , m_options(options)
{
    ssl().setPeerVerifyName(host);
    if (QHostAddress literal; !literal.setAddress(host))
        facts().sni = host; // an address literal is none (RFC 6066, 3)
    facts().verified = true;

    connect(&ssl(), &QSslSocket::sslErrors, this, [this](const QList<QSslError> &problems) {
        facts().verified = false;
        for (const QSslError &problem : problems)
            if (const QString words = problem.errorString(); !facts().problems.contains(words))
                facts().problems.append(words);
        if (m_options.insecure)
            ssl().ignoreSslErrors(problems);
    });
}

void TlsStream::startHandshake()
{
    ssl().startClientEncryption();
}

Error TlsStream::handshakeError() const
{
    if (!facts().problems.isEmpty() && !m_options.insecure)
        return {ErrorKind::TlsCertificate, facts().problems.join(u"; "_s)};
    return {ErrorKind::TlsHandshake, ssl().errorString()};
}

} // namespace wirebell

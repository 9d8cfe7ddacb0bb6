// SPDX-License-Identifier: MIT
#include "transport/tlsfacts.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// "CN=example.org, O=Example": by the attributes' names, as Qt does not keep their order.
QString distinguishedName(const QSslCertificate &certificate, bool issuer)
{
    QStringList parts;
    const QList<QByteArray> attributes =
        issuer ? certificate.issuerInfoAttributes() : certificate.subjectInfoAttributes();
    for (const QByteArray &attribute : attributes) {
        const QStringList values =
            issuer ? certificate.issuerInfo(attribute) : certificate.subjectInfo(attribute);
        for (const QString &value : values)
            parts.append(QString::fromLatin1(attribute) + u'=' + value);
    }
    return parts.join(u", "_s);
}

QString versionName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLSv1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLSv1.3"_s;
    default:
        return {};
    }
}

} // namespace

CertificateFacts certificateFacts(const QSslCertificate &certificate)
{
    CertificateFacts facts;
    facts.subject = distinguishedName(certificate, false);
    facts.issuer = distinguishedName(certificate, true);
    facts.names = certificate.subjectAlternativeNames().values();
    facts.names.sort();
    facts.notBefore = certificate.effectiveDate().toMSecsSinceEpoch();
    facts.notAfter = certificate.expiryDate().toMSecsSinceEpoch();
    facts.sha256 = certificate.digest(QCryptographicHash::Sha256);
    return facts;
}

void readTlsFacts(const QSslSocket &socket, TlsFacts &facts)
{
    facts.version = versionName(socket.sessionProtocol());
    facts.cipher = socket.sessionCipher().name();
    facts.alpn = QString::fromLatin1(socket.sslConfiguration().nextNegotiatedProtocol());
    facts.chain.clear();
    const QList<QSslCertificate> chain = socket.peerCertificateChain();
    for (const QSslCertificate &certificate : chain)
        facts.chain.append(certificateFacts(certificate));
}

} // namespace wirebell

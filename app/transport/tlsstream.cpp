// SPDX-License-Identifier: MIT
#include "transport/tlsstream.h"

#include "transport/endpoint.h"
#include "transport/tlsfacts.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QScopedValueRollback>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <utility>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 roomIn = 128 * 1024; // decrypted bytes that may wait to be read
constexpr qint64 roomOut = 64 * 1024; // bytes that were taken and are not out

} // namespace

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
    stream->m_ssl->setSslConfiguration(configuration);
    if (!stream->m_ssl->setSocketDescriptor(qintptr(socket))) {
        closeSocket(socket);
        return failure(ErrorKind::Socket, stream->m_ssl->errorString());
    }
    return stream;
}

TlsStream::TlsStream(SocketHandle socket, const QString &host, const TlsOptions &options)
    : m_ssl(std::make_unique<QSslSocket>())
    , m_probe(duplicateSocket(socket))
    , m_host(host)
    , m_options(options)
{
    m_ssl->setProxy(QNetworkProxy::NoProxy);
    m_ssl->setPeerVerifyName(host);
    m_ssl->setReadBufferSize(roomIn);
    if (QHostAddress literal; !literal.setAddress(host))
        m_facts.sni = host; // an address literal is none (RFC 6066, 3)
    m_facts.verified = true;

    connect(m_ssl.get(), &QSslSocket::sslErrors, this, [this](const QList<QSslError> &problems) {
        m_facts.verified = false;
        for (const QSslError &problem : problems)
            if (const QString words = problem.errorString(); !m_facts.problems.contains(words))
                m_facts.problems.append(words);
        if (m_options.insecure)
            m_ssl->ignoreSslErrors(problems);
    });
    connect(m_ssl.get(), &QSslSocket::alertReceived, this, [this](auto, QSsl::AlertType type, auto) {
        if (type == QSsl::AlertType::CloseNotify)
            m_facts.closeNotify = true;
    });
    connect(m_ssl.get(), &QSslSocket::encrypted, this, [this] { settle(std::nullopt); });
    connect(m_ssl.get(), &QSslSocket::errorOccurred, this, [this] { fail(); });
    connect(m_ssl.get(), &QSslSocket::disconnected, this, [this] { fail(); });
    connect(m_ssl.get(), &QSslSocket::readyRead, this, [this] {
        if (m_shaking || !m_reading)
            return;
        if (m_calling)
            tellLater();
        else
            tellReadable();
    });
    connect(m_ssl.get(), &QSslSocket::encryptedBytesWritten, this, [this] {
        const qint64 before = m_out;
        countOut();
        if (m_out > before && !m_calling)
            tellWritable();
    });
}

TlsStream::~TlsStream()
{
    close();
    if (m_probe != noSocket)
        closeSocket(m_probe);
    m_ssl.release()->deleteLater(); // it may be what is calling
}

void TlsStream::shakeHands(std::function<void()> settled)
{
    m_settled = std::move(settled);
    m_shaking = true;
    m_ssl->startClientEncryption();
}

void TlsStream::settle(std::optional<Error> error)
{
    m_shaking = false;
    readTlsFacts(*m_ssl, m_facts);
    if (error) {
        m_facts.verified = false;
        setError(*std::move(error));
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (const auto settled = std::exchange(m_settled, nullptr))
                settled();
        },
        Qt::QueuedConnection);
}

void TlsStream::fail()
{
    const QAbstractSocket::SocketError code = m_ssl->error();
    const bool reset = wasReset(m_probe);
    m_inputEnded = true;
    if (reset)
        setEnded(EndedBy::PeerReset);
    else
        setEnded(m_shaking || m_facts.closeNotify ? EndedBy::Peer : EndedBy::PeerTruncated);

    if (m_shaking) {
        if (!m_facts.problems.isEmpty() && !m_options.insecure)
            settle(Error{ErrorKind::TlsCertificate, m_facts.problems.join(u"; "_s)});
        else if (reset)
            settle(Error{ErrorKind::ConnectionReset, remote()});
        else
            settle(Error{ErrorKind::TlsHandshake, m_ssl->errorString()});
        return;
    }
    if (reset)
        setError({ErrorKind::ConnectionReset, remote()});
    else if (code != QAbstractSocket::RemoteHostClosedError && code != QAbstractSocket::UnknownSocketError)
        setError({ErrorKind::Socket, m_ssl->errorString()});
    tellLater();
}

qint64 TlsStream::read(char *to, qint64 most)
{
    const QScopedValueRollback calling(m_calling, true);
    const qint64 size = m_ssl->read(to, most);
    if (size > 0)
        return size;
    return m_inputEnded || m_ssl->state() != QAbstractSocket::ConnectedState ? NoMore : NothingYet;
}

void TlsStream::setReading(bool on)
{
    m_reading = on;
    if (on && (m_ssl->bytesAvailable() > 0 || m_inputEnded))
        tellLater();
}

bool TlsStream::isQuiet() const
{
    return !m_inputEnded && m_ssl->state() == QAbstractSocket::ConnectedState && m_ssl->bytesAvailable() == 0
        && (m_probe == noSocket || wirebell::isQuiet(m_probe));
}

qint64 TlsStream::write(QByteArrayView bytes)
{
    if (m_inputEnded || m_ssl->state() != QAbstractSocket::ConnectedState)
        return -1; // Qt ends both directions together
    const QScopedValueRollback calling(m_calling, true);
    const qint64 taken = std::min<qint64>(bytes.size(), roomOut - (m_taken - m_out));
    if (taken <= 0)
        return 0;
    if (m_ssl->write(bytes.data(), taken) != taken)
        return -1;
    m_taken += taken;
    m_ssl->flush();
    countOut();
    return taken;
}

void TlsStream::endOutput()
{
    m_ssl->disconnectFromHost();
}

void TlsStream::close()
{
    m_ssl->disconnect(this);
    m_settled = nullptr;
    if (m_ssl->state() == QAbstractSocket::UnconnectedState)
        return;
    setEnded(EndedBy::Us);
    m_ssl->disconnectFromHost(); // the close-notify
    m_ssl->abort();
}

void TlsStream::reset()
{
    m_ssl->disconnect(this);
    m_settled = nullptr;
    if (m_ssl->state() == QAbstractSocket::UnconnectedState)
        return;
    setEnded(EndedBy::Us);
    if (m_probe != noSocket)
        resetSocket(std::exchange(m_probe, noSocket)); // the last handle to be closed is what resets
    m_ssl->abort();
}

std::optional<TlsFacts> TlsStream::tls() const
{
    return m_facts;
}

QString TlsStream::local() const
{
    return endpointText(m_ssl->localAddress().toString(), m_ssl->localPort());
}

QString TlsStream::remote() const
{
    return endpointText(m_ssl->peerAddress().toString(), m_ssl->peerPort());
}

void TlsStream::countOut()
{
    // Plain bytes have no place of their own in the encrypted stream: they are out when nothing is left to encrypt and
    // nothing encrypted waits for the system.
    if (m_ssl->bytesToWrite() == 0 && m_ssl->encryptedBytesToWrite() == 0)
        m_out = m_taken;
}

void TlsStream::tellLater()
{
    if (std::exchange(m_telling, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_telling = false;
            if (m_reading)
                tellReadable();
        },
        Qt::QueuedConnection);
}

} // namespace wirebell

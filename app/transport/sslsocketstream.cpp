// SPDX-License-Identifier: MIT
#include "transport/sslsocketstream.h"

#include "transport/endpoint.h"
#include "transport/tlsfacts.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QScopedValueRollback>
#include <QSslConfiguration>
#include <QSslSocket>

#include <utility>

namespace wirebell {

namespace {

constexpr qint64 roomIn = 128 * 1024; // decrypted bytes that may wait to be read
constexpr qint64 roomOut = 64 * 1024; // bytes that were taken and are not out

} // namespace

SslSocketStream::SslSocketStream(SocketHandle socket, bool writesAfterCloseNotify)
    : m_ssl(std::make_unique<QSslSocket>())
    , m_probe(duplicateSocket(socket))
    , m_local(endpointText(localAddress(socket)))
    , m_remote(endpointText(remoteAddress(socket)))
    , m_writesAfterCloseNotify(writesAfterCloseNotify)
{
    m_ssl->setProxy(QNetworkProxy::NoProxy);
    m_ssl->setReadBufferSize(roomIn);
    connect(m_ssl.get(), &QSslSocket::alertReceived, this, [this](auto, QSsl::AlertType type, auto) {
        if (type == QSsl::AlertType::CloseNotify)
            m_facts.closeNotify = true;
    });
    connect(m_ssl.get(), &QSslSocket::encrypted, this, [this] { settle(std::nullopt); });
    connect(m_ssl.get(), &QSslSocket::errorOccurred, this, [this] { fail(); });
    connect(m_ssl.get(), &QSslSocket::disconnected, this, [this] {
        fail();
        if (m_probe != noSocket)
            wirebell::endOutput(m_probe); // while we hold it, Qt's own closing tells the peer nothing
        tellBroken();
    });
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
        if (m_truncating && m_out == m_taken)
            cutOff();
        if (m_out > before && !m_calling)
            tellWritable();
    });
}

SslSocketStream::~SslSocketStream()
{
    close();
    m_ssl.release()->deleteLater(); // it may be what is calling
}

bool SslSocketStream::takeOver(SocketHandle socket, const QSslConfiguration &configuration)
{
    m_ssl->setSslConfiguration(configuration);
    if (m_ssl->setSocketDescriptor(qintptr(socket)))
        return true;
    closeSocket(socket);
    return false;
}

void SslSocketStream::shakeHands(std::function<void()> settled)
{
    m_settled = std::move(settled);
    m_shaking = true;
    startHandshake();
}

void SslSocketStream::settle(std::optional<Error> error)
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
            const QPointer self(this);
            if (const auto settled = std::exchange(m_settled, nullptr))
                settled();
            if (self && m_ssl->bytesAvailable() > 0)
                tellLater(); // what came with the end of the handshake, before anybody was there to be told
        },
        Qt::QueuedConnection);
}

void SslSocketStream::fail()
{
    if (m_inputEnded)
        return;
    const QAbstractSocket::SocketError code = m_ssl->error();
    const bool reset = m_probe != noSocket && wasReset(m_probe);
    m_inputEnded = true;
    if (reset)
        setEnded(EndedBy::PeerReset);
    else
        setEnded(m_shaking || m_facts.closeNotify ? EndedBy::Peer : EndedBy::PeerTruncated);

    if (m_shaking)
        return settle(reset ? Error{ErrorKind::ConnectionReset, remote()} : handshakeError());
    if (reset)
        setError({ErrorKind::ConnectionReset, remote()});
    else if (code != QAbstractSocket::RemoteHostClosedError && code != QAbstractSocket::UnknownSocketError)
        setError({ErrorKind::Socket, m_ssl->errorString()});
    tellLater();
}

qint64 SslSocketStream::read(char *to, qint64 most)
{
    if (!m_ssl->isOpen())
        return NoMore;
    const QScopedValueRollback calling(m_calling, true);
    const qint64 size = m_ssl->read(to, most);
    if (size <= 0)
        return m_inputEnded || m_ssl->state() != QAbstractSocket::ConnectedState ? NoMore : NothingYet;
    if (m_ssl->bytesAvailable() > 0 || m_inputEnded)
        tellLater(); // Qt tells of new bytes only
    return size;
}

void SslSocketStream::setReading(bool on)
{
    m_reading = on;
    if (on && (m_ssl->bytesAvailable() > 0 || m_inputEnded))
        tellLater();
}

bool SslSocketStream::isQuiet() const
{
    return !m_inputEnded && m_ssl->state() == QAbstractSocket::ConnectedState && m_ssl->bytesAvailable() == 0
        && (m_probe == noSocket || wirebell::isQuiet(m_probe));
}

qint64 SslSocketStream::write(QByteArrayView bytes)
{
    const bool isEnded = m_inputEnded && !(m_writesAfterCloseNotify && m_facts.closeNotify);
    if (isEnded || m_outputEnded || m_ssl->state() != QAbstractSocket::ConnectedState)
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

void SslSocketStream::endOutput()
{
    m_outputEnded = true;
    setEnded(EndedBy::Us);
    m_ssl->disconnectFromHost();
}

void SslSocketStream::truncate()
{
    m_outputEnded = true;
    setEnded(EndedBy::Us);
    m_truncating = true;
    countOut();
    if (m_out == m_taken)
        cutOff();
}

void SslSocketStream::close()
{
    m_closed = true;
    m_ssl->disconnect(this);
    m_settled = nullptr;
    if (m_ssl->state() != QAbstractSocket::UnconnectedState) {
        setEnded(EndedBy::Us);
        m_ssl->disconnectFromHost(); // the close-notify
        m_ssl->flush();
        m_ssl->abort();
    }
    if (m_probe != noSocket)
        closeSocket(std::exchange(m_probe, noSocket));
}

void SslSocketStream::reset()
{
    m_closed = true;
    m_ssl->disconnect(this);
    m_settled = nullptr;
    if (m_ssl->state() != QAbstractSocket::UnconnectedState)
        setEnded(EndedBy::Us);
    m_ssl->abort();
    if (m_probe != noSocket)
        resetSocket(std::exchange(m_probe, noSocket)); // the last handle to be closed is what resets
}

void SslSocketStream::countOut()
{
    // Plain bytes have no place of their own in the encrypted stream: they are out when nothing is left to encrypt and
    // nothing encrypted waits for the system.
    if (m_ssl->bytesToWrite() == 0 && m_ssl->encryptedBytesToWrite() == 0)
        m_out = m_taken;
}

void SslSocketStream::cutOff()
{
    m_truncating = false;
    if (m_probe != noSocket)
        wirebell::endOutput(m_probe);
    m_ssl->abort();
}

void SslSocketStream::tellLater()
{
    if (std::exchange(m_telling, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_telling = false;
            if (!m_closed && m_reading && (m_ssl->bytesAvailable() > 0 || m_inputEnded))
                tellReadable();
        },
        Qt::QueuedConnection);
}

void SslSocketStream::tellBroken()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_closed)
                tellWritable();
        },
        Qt::QueuedConnection);
}

} // namespace wirebell

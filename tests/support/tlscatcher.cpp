// SPDX-License-Identifier: MIT
#include "support/tlscatcher.h"

#include "transport/descriptorstream.h"

#include <QDateTime>

namespace wirebell {

using namespace Qt::StringLiterals;

CaughtConnection::CaughtConnection(SocketHandle socket, const TlsServerOptions &options, const QByteArray &answer)
    : m_touch(socket)
    , m_answer(answer)
{
    m_touch.wait([this, options](FirstTouch::Outcome outcome) { begin(std::move(outcome), options); });
}

void CaughtConnection::begin(FirstTouch::Outcome outcome, const TlsServerOptions &options)
{
    m_first = std::move(outcome);
    if (m_first->kind == FirstBytes::Plain) {
        m_stream = std::make_unique<DescriptorStream>(m_first->socket);
        m_stream->setUser(this);
        m_isSettled = true;
        return;
    }
    auto stream = TlsServerStream::onSocket(m_first->socket, m_first->hello ? m_first->hello->serverName : QString(),
                                            options);
    if (!stream) {
        m_streamError = stream.error();
        m_isSettled = true;
        return;
    }
    m_tls = stream->get();
    m_stream = *std::move(stream);
    m_tls->shakeHands([this] {
        m_isSettled = true;
        if (!m_stream->error())
            m_stream->setUser(this);
    });
}

void CaughtConnection::send(QByteArrayView bytes)
{
    m_queue += bytes;
    streamWritable();
}

void CaughtConnection::streamReadable()
{
    ++m_readable;
    char buffer[5000]; // less than waits at times, so that the stream has to tell again
    const qint64 size = m_stream->read(buffer, sizeof buffer);
    if (size == Stream::NoMore)
        m_hasEnded = true;
    if (size <= 0)
        return;
    m_received.append(buffer, size);
    if (!m_answer.isEmpty() && m_received.endsWith("\r\n\r\n"))
        send(m_answer);
}

void CaughtConnection::streamWritable()
{
    while (!m_queue.isEmpty()) {
        const qint64 taken = m_stream->write(m_queue);
        if (taken <= 0)
            return;
        m_queue.remove(0, taken);
    }
}

TlsCatcher::TlsCatcher()
    : m_authority(LocalAuthority::make(QDateTime::currentMSecsSinceEpoch()).value())
{
    options.identity = [this](const QString &serverName) {
        const QStringList names = serverName.isEmpty() ? QStringList{u"localhost"_s, u"127.0.0.1"_s}
                                                       : QStringList{serverName};
        return m_authority.identityFor(names, QDateTime::currentMSecsSinceEpoch());
    };
    auto listener = Listener::listen(u"127.0.0.1"_s, 0, [this](SocketHandle socket) {
        m_caught.push_back(std::make_unique<CaughtConnection>(socket, options, answer));
    });
    if (!listener)
        qFatal("no port is free");
    m_listener = *std::move(listener);
    m_port = quint16(m_listener->endpoints().first().section(u':', -1).toUInt());
}

} // namespace wirebell

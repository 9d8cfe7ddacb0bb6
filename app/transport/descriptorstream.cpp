// SPDX-License-Identifier: MIT
#include "transport/descriptorstream.h"

#include "transport/endpoint.h"

#include <QEvent>
#include <QSocketNotifier>

#include <utility>

namespace wirebell {

/// A notifier that calls the stream itself: once for each read of a busy connection a signal is worth saving.
class DescriptorWatch final : public QSocketNotifier
{
public:
    DescriptorWatch(DescriptorStream &stream, Type type)
        : QSocketNotifier(qintptr(stream.m_socket), type)
        , m_stream(stream)
    {
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::SockAct && event->type() != QEvent::SockClose)
            return QSocketNotifier::event(event);
        if (!isEnabled())
            return true;
        if (type() == Read)
            m_stream.tellReadable();
        else
            m_stream.writable();
        return true;
    }

private:
    DescriptorStream &m_stream;
};

DescriptorStream::DescriptorStream(SocketHandle socket)
    : m_socket(socket)
    , m_readable(std::make_unique<DescriptorWatch>(*this, QSocketNotifier::Read))
{
}

DescriptorStream::~DescriptorStream()
{
    close();
}

SocketHandle DescriptorStream::release()
{
    unwatch();
    return std::exchange(m_socket, noSocket);
}

qint64 DescriptorStream::read(char *to, qint64 most)
{
    if (m_socket == noSocket || m_inputEnded)
        return NoMore;
    const SocketResult got = receiveSome(m_socket, to, std::size_t(most));
    if (got.value > 0)
        return got.value;
    if (got.fault == SocketFault::WouldBlock)
        return NothingYet;
    if (got.ok())
        setEnded(EndedBy::Peer);
    else
        keepFault(got);
    m_inputEnded = true;
    m_readable->setEnabled(false); // an end stays readable for ever
    return NoMore;
}

void DescriptorStream::setReading(bool on)
{
    if (m_readable && m_readable->isEnabled() != on && !m_inputEnded)
        m_readable->setEnabled(on);
}

bool DescriptorStream::isQuiet() const
{
    return m_socket != noSocket && !m_inputEnded && wirebell::isQuiet(m_socket);
}

qint64 DescriptorStream::write(QByteArrayView bytes)
{
    if (m_socket == noSocket || m_outputBroken)
        return -1;
    if (bytes.isEmpty())
        return 0;
    const SocketResult sent = sendSome(m_socket, bytes.data(), std::size_t(bytes.size()));
    if (!sent.ok() && sent.fault != SocketFault::WouldBlock) {
        m_outputBroken = true;
        keepFault(sent);
        return -1;
    }
    const qint64 taken = sent.ok() ? sent.value : 0;
    m_out += taken;
    if (taken < bytes.size()) {
        if (!m_writable)
            m_writable = std::make_unique<DescriptorWatch>(*this, QSocketNotifier::Write);
        m_writable->setEnabled(true);
    }
    return taken;
}

void DescriptorStream::endOutput()
{
    if (m_socket == noSocket)
        return;
    wirebell::endOutput(m_socket);
    setEnded(EndedBy::Us);
}

void DescriptorStream::close()
{
    unwatch();
    if (m_socket == noSocket)
        return;
    closeSocket(std::exchange(m_socket, noSocket));
    setEnded(EndedBy::Us);
}

void DescriptorStream::reset()
{
    unwatch();
    if (m_socket == noSocket)
        return;
    resetSocket(std::exchange(m_socket, noSocket));
    setEnded(EndedBy::Us);
}

QString DescriptorStream::local() const
{
    return endpointText(localAddress(m_socket));
}

QString DescriptorStream::remote() const
{
    return endpointText(remoteAddress(m_socket));
}

void DescriptorStream::unwatch()
{
    // A watch may be what is calling: it goes when its event is done.
    for (auto *watch : {&m_readable, &m_writable}) {
        if (!*watch)
            continue;
        (*watch)->setEnabled(false);
        watch->release()->deleteLater();
    }
}

void DescriptorStream::keepFault(const SocketResult &result)
{
    if (result.fault == SocketFault::Reset)
        setEnded(EndedBy::PeerReset);
    setError(socketError(result, remote()));
}

void DescriptorStream::writable()
{
    m_writable->setEnabled(false);
    tellWritable();
}

} // namespace wirebell

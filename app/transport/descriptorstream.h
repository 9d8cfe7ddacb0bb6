// SPDX-License-Identifier: MIT
#pragma once

#include "transport/socketcalls.h"
#include "transport/stream.h"

#include <memory>

namespace wirebell {

class DescriptorWatch;

/// A plain connection: a non-blocking descriptor that a QSocketNotifier watches. Unlike QTcpSocket it answers a peer
/// that has ended its own direction, tells a reset from an end, and knows what the system has accepted.
class DescriptorStream final : public Stream
{
public:
    /// Takes over a connected, non-blocking socket.
    explicit DescriptorStream(SocketHandle socket);
    ~DescriptorStream() override;
    Q_DISABLE_COPY_MOVE(DescriptorStream)

    /// Gives the socket back, unclosed and unwatched; the stream is of no use then. For a TLS handshake on it.
    SocketHandle release();

    qint64 read(char *to, qint64 most) override;
    void setReading(bool on) override;
    bool isQuiet() const override;
    qint64 write(QByteArrayView bytes) override;
    qint64 out() const override { return m_out; }
    void endOutput() override;
    void close() override;
    void reset() override;
    QString local() const override;
    QString remote() const override;

private:
    friend class DescriptorWatch;

    void unwatch();
    void keepFault(const SocketResult &result);
    void writable();

    SocketHandle m_socket;
    std::unique_ptr<DescriptorWatch> m_readable;
    std::unique_ptr<DescriptorWatch> m_writable; // made when the system first refuses bytes
    qint64 m_out = 0;
    bool m_inputEnded = false;
    bool m_outputBroken = false; // what the peer said before can still be read
};

} // namespace wirebell

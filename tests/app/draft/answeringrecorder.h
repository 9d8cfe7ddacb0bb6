// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpServer>

class QTcpSocket;

namespace wirebell {

/// A plain TCP server on a free port of the loopback, both families. It keeps every byte that arrives and knows just
/// enough of HTTP to answer: "100 Continue" where it is waited for, and an empty 200 behind each request.
class AnsweringRecorder : public QTcpServer
{
    Q_OBJECT

public:
    AnsweringRecorder();

    /// What arrived since the last call, the connections one behind the other in the order of their making.
    QByteArray take();

private:
    struct Peer
    {
        QByteArray all;
        qsizetype begin = 0;    // of the request that is being read
        bool continued = false; // its "100 Continue" has been sent
    };

    void read(QTcpSocket *socket, Peer &peer);
    /// The size of the request at the beginning of `bytes`; 0 while it is not whole.
    static qsizetype requestSize(const QByteArray &bytes);

    QList<std::shared_ptr<Peer>> m_peers;
};

} // namespace wirebell

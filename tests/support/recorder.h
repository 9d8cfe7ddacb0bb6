// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace wirebell {

/// A plain TCP peer that keeps every byte it gets, answers each connection with the same bytes once a head and
/// `bodySize` bytes behind it have come, then closes. It reads nothing of HTTP but the empty line.
class Recorder : public QTcpServer
{
public:
    Recorder()
    {
        listen(QHostAddress::LocalHost, 0);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                take(socket);
        });
    }

    QByteArray answer;
    qint64 bodySize = 0;
    QByteArray received; ///< of all connections, in order

private:
    void take(QTcpSocket *socket)
    {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, got = std::make_shared<QByteArray>()] {
            const QByteArray bytes = socket->readAll();
            received += bytes;
            *got += bytes;
            const qsizetype headEnd = got->indexOf("\r\n\r\n");
            if (headEnd >= 0 && got->size() >= headEnd + 4 + bodySize) {
                socket->write(answer);
                socket->disconnectFromHost();
            }
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
};

} // namespace wirebell

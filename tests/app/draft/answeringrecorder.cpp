// SPDX-License-Identifier: MIT
#include "answeringrecorder.h"

#include <QTcpSocket>

namespace wirebell {

namespace {

QByteArray fieldIn(const QByteArray &head, const QByteArray &name)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("\r\n" + name + ':');
    if (at < 0)
        return {};
    const qsizetype from = at + 3 + name.size();
    return lower.sliced(from, lower.indexOf("\r\n", from) - from).trimmed();
}

} // namespace

AnsweringRecorder::AnsweringRecorder()
{
    if (!listen(QHostAddress::LocalHost, 0))
        qFatal("The recorder cannot listen: %s", qPrintable(errorString()));
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            const auto peer = std::make_shared<Peer>();
            m_peers.append(peer);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, peer] { read(socket, *peer); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QByteArray AnsweringRecorder::take()
{
    QByteArray all;
    for (const auto &peer : std::as_const(m_peers))
        all += peer->all;
    m_peers.clear();
    return all;
}

qsizetype AnsweringRecorder::requestSize(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return 0;
    const QByteArray head = bytes.first(headEnd + 2);
    const qsizetype body = headEnd + 4;
    if (fieldIn(head, "transfer-encoding") == "chunked") {
        const qsizetype end = bytes.indexOf("0\r\n\r\n", body);
        return end < 0 ? 0 : end + 5;
    }
    const qsizetype whole = body + fieldIn(head, "content-length").toLongLong();
    return bytes.size() < whole ? 0 : whole;
}

void AnsweringRecorder::read(QTcpSocket *socket, Peer &peer)
{
    peer.all += socket->readAll();
    while (peer.begin < peer.all.size()) {
        const QByteArray rest = peer.all.sliced(peer.begin);
        const qsizetype size = requestSize(rest);
        if (size == 0) {
            const qsizetype headEnd = rest.indexOf("\r\n\r\n");
            if (headEnd > 0 && !peer.continued && fieldIn(rest.first(headEnd + 2), "expect") == "100-continue") {
                peer.continued = true;
                socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            }
            return;
        }
        peer.begin += size;
        peer.continued = false;
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    }
}

} // namespace wirebell

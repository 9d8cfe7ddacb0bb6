// SPDX-License-Identifier: MIT
// The least that a Qt program takes to fetch something over HTTP, to measure `wirebell-cli send` beside it.
#include <QCoreApplication>
#include <QTcpSocket>
#include <QUrl>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QUrl url(QString::fromLocal8Bit(argv[argc - 1]));
    QTcpSocket socket;
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] {
        socket.write("GET " + url.path().toUtf8() + " HTTP/1.0\r\nHost: " + url.authority().toUtf8() + "\r\n\r\n");
    });
    QObject::connect(&socket, &QTcpSocket::disconnected, &app, [&] {
        const QByteArray answer = socket.readAll();
        std::fwrite(answer.constData(), 1, size_t(answer.size()), stdout);
        QCoreApplication::quit();
    });
    socket.connectToHost(url.host(), quint16(url.port()));
    return QCoreApplication::exec();
}

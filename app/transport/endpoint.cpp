// SPDX-License-Identifier: MIT
#include "transport/endpoint.h"

#include <QtEndian>

namespace wirebell {

using namespace Qt::StringLiterals;

QString endpointText(const QString &host, quint16 port)
{
    return host.contains(u':') ? u"[%1]:%2"_s.arg(host).arg(port) : u"%1:%2"_s.arg(host).arg(port);
}

QString endpointText(const SocketAddress &address)
{
    return endpointText(hostAddress(address).toString(), address.port);
}

SocketAddress socketAddress(const QHostAddress &address, quint16 port)
{
    SocketAddress to;
    to.port = port;
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4) {
        qToBigEndian(v4, to.address.data());
        return to;
    }
    to.v6 = true;
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    std::copy(std::begin(v6.c), std::end(v6.c), to.address.begin());
    to.scope = address.scopeId().toUInt();
    return to;
}

QHostAddress hostAddress(const SocketAddress &address)
{
    if (!address.v6)
        return QHostAddress(qFromBigEndian<quint32>(address.address.data()));
    QHostAddress to(address.address.data());
    if (address.scope != 0)
        to.setScopeId(QString::number(address.scope));
    return to;
}

ErrorKind errorKind(SocketFault fault)
{
    switch (fault) {
    case SocketFault::Refused:
        return ErrorKind::ConnectionRefused;
    case SocketFault::Unreachable:
        return ErrorKind::NetworkUnreachable;
    case SocketFault::TimedOut:
        return ErrorKind::ConnectTimedOut;
    case SocketFault::Reset:
        return ErrorKind::ConnectionReset;
    case SocketFault::Closed:
        return ErrorKind::ConnectionClosed;
    case SocketFault::InUse:
        return ErrorKind::AddressInUse;
    case SocketFault::NotAvailable:
        return ErrorKind::AddressNotAvailable;
    case SocketFault::Denied:
        return ErrorKind::PermissionDenied;
    case SocketFault::None:
    case SocketFault::WouldBlock:
    case SocketFault::TooMany:
    case SocketFault::Other:
        return ErrorKind::Socket;
    }
    Q_UNREACHABLE_RETURN(ErrorKind::Socket);
}

Error socketError(const SocketResult &result, const QString &endpoint)
{
    const ErrorKind kind = errorKind(result.fault);
    if (kind != ErrorKind::Socket)
        return {kind, endpoint};
    return {kind, u"%1: %2"_s.arg(endpoint, QString::fromLocal8Bit(faultMessage(result.code)))};
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "transport/listener.h"

#include "transport/endpoint.h"

#include <QNetworkInterface>
#include <QSocketNotifier>
#include <QTimer>

namespace wirebell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int backlog = 4096;      // 2,000 connections within a second are not turned away
constexpr int acceptedAtOnce = 64; // then others get their turn
constexpr int portsToTry = 16;     // free for IPv4 is not yet free for IPv6

Result<SocketHandle> open(const SocketAddress &address)
{
    const SocketResult opened = openListener(address, backlog);
    if (!opened.ok())
        return std::unexpected(socketError(opened, endpointText(address)));
    return opened.value;
}

/// 127.0.0.1 and ::1 on one port. A machine without ::1 listens on the first alone.
Result<std::vector<SocketHandle>> openLoopback(quint16 port)
{
    for (int attempt = 1;; ++attempt) {
        const auto v4 = open(socketAddress(QHostAddress(QHostAddress::LocalHost), port));
        if (!v4)
            return std::unexpected(v4.error());
        const auto v6 = open(socketAddress(QHostAddress(QHostAddress::LocalHostIPv6), localAddress(*v4).port));
        if (v6)
            return std::vector{*v4, *v6};
        if (v6.error().kind == ErrorKind::AddressNotAvailable)
            return std::vector{*v4};
        closeSocket(*v4);
        if (port != 0 || v6.error().kind != ErrorKind::AddressInUse || attempt == portsToTry)
            return std::unexpected(v6.error());
    }
}

QStringList reachableAt(const QHostAddress &address, quint16 port)
{
    const bool anyV4 = address == QHostAddress(QHostAddress::AnyIPv4);
    const bool any = address == QHostAddress(QHostAddress::AnyIPv6);
    if (!anyV4 && !any)
        return {endpointText(socketAddress(address, port))};
    QStringList found;
    const QList<QHostAddress> own = QNetworkInterface::allAddresses();
    for (const QHostAddress &one : own)
        if (!one.isLinkLocal() && (any || one.protocol() == QHostAddress::IPv4Protocol))
            found.append(endpointText(socketAddress(one, port)));
    return found;
}

} // namespace

Result<std::unique_ptr<Listener>> Listener::listen(const QString &host, quint16 port, Accepted accepted)
{
    raiseSocketLimit();
    std::vector<SocketHandle> sockets;
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0) {
        auto loopback = openLoopback(port);
        if (!loopback)
            return std::unexpected(loopback.error());
        sockets = *std::move(loopback);
    } else {
        QHostAddress address;
        if (!address.setAddress(host))
            return failure(ErrorKind::AddressNotAvailable, endpointText(host, port));
        const auto socket = open(socketAddress(address, port));
        if (!socket)
            return std::unexpected(socket.error());
        sockets.push_back(*socket);
    }
    auto listener = std::unique_ptr<Listener>(new Listener(std::move(accepted)));
    for (const SocketHandle socket : sockets)
        listener->watch(socket);
    return listener;
}

Listener::Listener(Accepted accepted)
    : m_accepted(std::move(accepted))
{
}

Listener::~Listener()
{
    m_notifiers.clear();
    for (const SocketHandle socket : m_sockets)
        closeSocket(socket);
}

void Listener::setAccepting(bool on)
{
    m_accepting = on;
    for (const auto &notifier : m_notifiers)
        notifier->setEnabled(m_accepting && !m_resting);
}

void Listener::watch(SocketHandle socket)
{
    m_sockets.push_back(socket);
    const SocketAddress local = localAddress(socket);
    m_endpoints += reachableAt(hostAddress(local), local.port);
    m_notifiers.push_back(std::make_unique<QSocketNotifier>(qintptr(socket), QSocketNotifier::Read));
    connect(m_notifiers.back().get(), &QSocketNotifier::activated, this, [this, socket] { accept(socket); });
}

void Listener::accept(SocketHandle socket)
{
    for (int i = 0; i < acceptedAtOnce && m_accepting; ++i) {
        SocketAddress remote;
        const SocketResult accepted = acceptConnection(socket, remote);
        if (accepted.ok())
            m_accepted(accepted.value);
        else if (accepted.fault == SocketFault::WouldBlock)
            return;
        else
            return rest();
    }
}

void Listener::rest()
{
    // No descriptor is free: the connection stays in the queue and would wake us without end.
    m_resting = true;
    setAccepting(m_accepting);
    QTimer::singleShot(100ms, this, [this] {
        m_resting = false;
        setAccepting(m_accepting);
    });
}

} // namespace wirebell

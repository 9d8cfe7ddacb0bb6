// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "transport/socketcalls.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QSocketNotifier;

namespace wirebell {

/// Listens for plain connections. Lives on one thread with an event loop.
class Listener final : public QObject
{
public:
    /// Gets a connected, non-blocking socket, which it owns from then on.
    using Accepted = std::function<void(SocketHandle socket)>;

    /// `host`: "localhost" is 127.0.0.1 and, where the machine has it, ::1, both on one port; else one address, "::"
    /// taking IPv4 as well. Port 0: any free one. Errors: AddressInUse, AddressNotAvailable, PermissionDenied, Socket;
    /// detail: address and port.
    static Result<std::unique_ptr<Listener>> listen(const QString &host, quint16 port, Accepted accepted);
    ~Listener() override;

    /// Where it can be reached: "127.0.0.1:9000", "[::1]:9000"; for a wildcard each address of the machine.
    const QStringList &endpoints() const { return m_endpoints; }

    /// While off, connections wait in the system's queue.
    void setAccepting(bool on);

private:
    explicit Listener(Accepted accepted);

    void watch(SocketHandle socket);
    void accept(SocketHandle socket);
    void rest();

    Accepted m_accepted;
    std::vector<SocketHandle> m_sockets;
    std::vector<std::unique_ptr<QSocketNotifier>> m_notifiers;
    QStringList m_endpoints;
    bool m_accepting = true;
    bool m_resting = false;
};

} // namespace wirebell

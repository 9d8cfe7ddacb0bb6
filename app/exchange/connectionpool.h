// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/clientconnection.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace wirebell {

/// Connections at rest, for the next request to the same place. One whose server ends it, or speaks unasked, is closed;
/// so is one that has rested for a minute.
class ConnectionPool final : public QObject
{
public:
    ConnectionPool();
    ~ConnectionPool() override;

    /// The connection that was used last, or null. Never one on which an end or bytes wait: a request on it would be
    /// lost. (A server may still close in the moment of sending: such a request fails, and is not sent twice.)
    std::unique_ptr<ClientConnection> take(const ConnectionKey &key);
    void put(std::unique_ptr<ClientConnection> connection);

private:
    class Resting;

    void drop(Resting &resting);
    void dropOld();

    std::vector<std::unique_ptr<Resting>> m_resting;
    std::vector<std::unique_ptr<Resting>> m_dropped; // may be what is calling
    QTimer m_timer;
};

} // namespace wirebell

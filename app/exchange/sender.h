// SPDX-License-Identifier: MIT
#pragma once

#include "draft/curlarguments.h"
#include "draft/resolve.h"
#include "http/exchangesink.h"
#include "transport/resolver.h"

#include <QObject>
#include <QUuid>

#include <memory>

namespace wirebell {

/// How to send, besides what.
struct SendOptions
{
    qint64 connectTimeout = 0; ///< milliseconds for dns, connect and ssl together; 0: none
    qint64 maxTime = 0;        ///< milliseconds for everything; 0: none
    bool insecure = false;     ///< goes on when the certificate does not verify; the facts say so
    QString caFile = {};       ///< PEM; instead of the system's authorities where set
    QList<FixedAddress> fixedAddresses = {};
    bool keepConnection = true; ///< leave the connection open for the next request to the same destination

    bool operator==(const SendOptions &) const = default;
};

/// Sends requests and records what happened. Lives on one thread (its own in the window, the main one in the command
/// line). A failure of any kind is an exchange too: finished() always comes, once for each send().
///
/// A request goes out once: a connection is used again only while nothing tells that its server has ended it, and where
/// the server does so in that moment the exchange fails (ConnectionClosed, ConnectionReset).
class Sender : public QObject
{
    Q_OBJECT

public:
    /// `sink` may be null: nothing is kept then. Neither is owned; both outlive the sender.
    Sender(ExchangeSink *sink, Resolver &resolver, QObject *parent = nullptr);
    ~Sender() override;

    /// Starts an exchange and gives its id. Several may be under way; one connection carries one at a time.
    QUuid send(ResolvedRequest request, const SendOptions &options = {});
    /// As above, with an id (version 7) that was made before.
    void send(const QUuid &id, ResolvedRequest request, const SendOptions &options = {});
    /// Ends the exchange as Failed (Cancelled) at whatever phase it is in; finished() comes from within. Nothing happens
    /// where it has ended.
    void cancel(const QUuid &id);

Q_SIGNALS:
    /// Something happened on the wire: at most 30 times a second for each exchange. Facts and transcript so far, the
    /// messages read as far as they came.
    void progressed(std::shared_ptr<const wirebell::Exchange> exchange);
    /// Content of the final response, after transfer coding, as it comes. `exchange` is as it stood when the content
    /// began, its heads read and recorded; both hold for the call alone. Only sent where connected; the receiver may
    /// cancel().
    void contentCame(const wirebell::Exchange &exchange, QByteArrayView bytes);
    /// The exchange ended: Complete or Failed, stored (committed) where there is a sink, fully read.
    void finished(std::shared_ptr<const wirebell::Exchange> exchange);
    /// The sink did not take the bytes (the exchange fails over it) or the record of an exchange: comes before its
    /// finished().
    void storeFailed(wirebell::Error error);

private:
    class State;
    std::unique_ptr<State> m;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "answer/endpointconfig.h"
#include "http/exchangesink.h"
#include "transport/tlsserverstream.h"
#include "wire/machine.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace wirebell {

struct CatcherLimits
{
    Limits request = {};       ///< 431 or 413 beyond; the exchange is kept as Failed
    int connections = 4096;    ///< accepted at a time; more wait in the system's queue
    qint64 headTime = 60'000;  ///< milliseconds from the first byte to the end of the head (408); a total, not idle time
    qint64 idleTime = 120'000; ///< milliseconds a connection may rest before a request, and a body or an answer halt
};

/// Where endpoints listen that have a port of their own.
struct CatcherPlace
{
    ListenPlace place;              ///< as the endpoints say it
    QStringList origins = {};       ///< as of Catcher::listen(); empty: it does not listen
    std::optional<Error> error = {}; ///< why

    bool operator==(const CatcherPlace &) const = default;
};

/// Local endpoints, on one port or each on its own: everything that arrives is recorded, committed, and only then answered. Lives on one
/// thread with an event loop.
///
/// A request that can be read is answered as the rules of its endpoint say, whatever its method and fields ask for;
/// CONNECT gets 501. One that can't, or whose end two readers may see in different places, gets 400, 408, 413 or 431,
/// the connection is closed, and what still comes (1 MiB and a second at most) is recorded with it.
///
/// HTTP/2's streams are exchanges like any other; what floods such a connection ends it (Http2Limits).
class Catcher : public QObject
{
    Q_OBJECT

public:
    /// The sink is not owned and outlives the catcher.
    explicit Catcher(ExchangeSink &sink, const CatcherLimits &limits = {}, QObject *parent = nullptr);
    ~Catcher() override;

    /// From the next listen() on the port takes TLS as well as plain HTTP, told apart by their first bytes; nothing: plain
    /// alone.
    void setTls(const std::optional<TlsServerOptions> &tls);

    /// From the next listen() on HTTP/2 is offered: to TLS clients by ALPN, to plain ones that ask for an upgrade to h2c.
    /// Whoever begins with HTTP/2 unasked on a plain connection (prior knowledge) is understood anyway.
    void setHttp2(bool offered);

    /// Listens. `host`: "localhost" (127.0.0.1 and ::1 on one port), or one address. Port 0: any free one. Gives the
    /// origins it can be reached at, "http://127.0.0.1:9000" first, with TLS those of https behind. Errors:
    /// AddressInUse, AddressNotAvailable, PermissionDenied; detail: address and port.
    Result<QStringList> listen(const QString &host, quint16 port);
    /// From now on until stop() the ports that endpoints have of their own are open, whatever setEndpoints() brings. One
    /// that can't be opened stays closed, and the others go on; the next call tries again.
    void listenOwn();
    /// Those ports, in the order of the endpoints that want them.
    QList<CatcherPlace> ownPlaces() const;
    /// Takes no more connections and closes those at rest; exchanges under way are finished, at most `grace` ms long.
    void stop(qint64 grace = 1000);
    bool isListening() const;

    /// Of those on the port that take a request's path the one with the longest `path` has it; where none does, it is kept
    /// and answered with 404. In force for what is read from now on; a port that no endpoint wants any more is closed as
    /// by stop(). An endpoint that stays as it was keeps its counts. At first one takes everything and answers "OK". Where
    /// one has a place of its own (`listen`), its host is said.
    void setEndpoints(const QList<EndpointConfig> &endpoints);
    /// Sequences and counts of an endpoint begin again. `endpoint` counts from 0, in the order of setEndpoints().
    void startAgain(int endpoint);
    /// How often each rule of the endpoint has decided, in the rules' order; empty: there is none.
    QList<qint64> calls(int endpoint) const;

    /// Answers what asked() has told of. Nothing happens where its time is over.
    void answerAsked(const QUuid &id, const Answer &answer);

    /// Connections that came and went without a byte: they are no exchanges.
    qint64 emptyConnections() const;

Q_SIGNALS:
    /// An exchange was recorded to its end. Comes after the commit of its last record. Only sent where connected, as
    /// it costs; a list learns of new exchanges from the log.
    void caught(std::shared_ptr<const wirebell::Exchange> exchange);
    /// A request waits for a person's answer, so many milliseconds long.
    void asked(std::shared_ptr<const wirebell::Exchange> exchange, qint64 timeLimit);
    /// It does not any more: it was answered, its time is over, or its sender has left.
    void askingEnded(const QUuid &id);
    /// The store refuses: requests get 507 (DiskFull) or 503 meanwhile. An error without kind change is told once.
    void storeFailed(wirebell::Error error);
    void storeRecovered();
    void stopped();
    /// Not told by stop().
    void ownPlacesChanged();

private:
    class State;
    std::unique_ptr<State> m;
};

} // namespace wirebell

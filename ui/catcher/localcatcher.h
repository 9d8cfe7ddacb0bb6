// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/catchingthread.h"
#include "transport/portholder.h"
#include "ui/exchange/readingthread.h"

#include <QObject>

#include <map>
#include <set>

namespace wirebell {

class LocalIdentities;

/// The window's catcher: the catching thread, made once the log is known, told by signals; and where it listens: on this
/// machine alone unless it is let onto the network, on a port of choice or the next that is free.
class LocalCatcher : public QObject
{
    Q_OBJECT

public:
    static constexpr quint16 firstPort = 9000;

    explicit LocalCatcher(QObject *parent = nullptr);
    ~LocalCatcher() override;

    /// What is caught is recorded in `sink`, which is not owned and outlives this object. It listens at once where
    /// listen() was called before.
    void start(ExchangeSink &sink);
    bool isStarted() const { return m_thread != nullptr; }

    void listen();
    void stop();
    /// Tries those ports again that endpoints have of their own and that could not be opened.
    void openAgain();
    /// Whether it listens or shall, whatever came of it.
    bool isWanted() const { return m_wanted; }
    const CatchingThread::Status &status() const { return m_status; }
    /// "http://127.0.0.1:9000"; empty while it does not listen.
    QString origin() const;
    /// The port it listens on; 0 while it does not.
    quint16 listeningPort() const;

    // Where it listens: in force at once, also while it listens.

    quint16 port() const { return m_port; }
    void setPort(quint16 port);
    /// Until the program ends: it is never brought back.
    bool isOnNetwork() const { return m_onNetwork; }
    void setOnNetwork(bool on);
    bool takesTls() const { return m_identities != nullptr; }
    /// The port takes TLS too, with these certificates; null: plain HTTP alone.
    void setIdentities(const std::shared_ptr<LocalIdentities> &identities);
    /// What TLS clients show, and who must vouch for it: a PEM file, which is read at once; empty: any certificate is
    /// taken.
    struct ClientCheck
    {
        TlsServerOptions::ClientCertificate how = TlsServerOptions::ClientCertificate::None;
        QString authorities = {};

        bool operator==(const ClientCheck &) const = default;
    };
    const ClientCheck &clientCheck() const { return m_clientCheck; }
    void setClientCheck(const ClientCheck &check);
    /// Why the file can't be taken: FileNotReadable, or TlsCertificate where no certificate is in it. No handshake
    /// succeeds meanwhile.
    const std::optional<Error> &clientError() const { return m_clientError; }
    /// HTTP/2 is offered to those who can: by ALPN, or as an upgrade of plain HTTP.
    bool offersHttp2() const { return m_http2; }
    void setHttp2(bool offered);
    /// Who holds the wanted port, where it is taken and the system tells.
    std::optional<PortHolder> holder() const { return holderOf(m_port); }

    /// How an endpoint is reached.
    struct Reach
    {
        enum class State : quint8 {
            Listening,
            Silent,      ///< the catcher does not listen, or not yet
            Stopped,     ///< the endpoint is
            OffNetwork,  ///< its address is one of the network, onto which it is not let
            Failed,      ///< `error` says why
        };
        State state = State::Silent;
        QStringList origins = {}; ///< where Listening
        bool isOwn = false;       ///< on a port of its own
        std::optional<Error> error = {};
        std::optional<PortHolder> holder = {}; ///< who has its port, where the system tells
    };
    Reach reachOf(const EndpointConfig &endpoint) const;

    /// In force for the next request; see Catcher for these. A place without a host is where the others listen; one of the
    /// network is not opened before the catcher is let onto it.
    void setEndpoints(const QList<EndpointConfig> &endpoints);
    void startAgain(int endpoint);
    void askCalls(int endpoint, std::function<void(QList<qint64>)> told);
    void answerAsked(const QUuid &id, const Answer &answer);

Q_SIGNALS:
    void statusChanged();

private:
    void listenAgain();
    void take(const CatchingThread::Status &status);
    void takeAuthorities(const Result<QByteArray> &read);
    void lookForHolders();
    std::optional<PortHolder> holderOf(quint16 port) const;
    QString host() const;
    EndpointConfig placed(const EndpointConfig &endpoint) const;
    void giveEndpoints();

    std::unique_ptr<CatchingThread> m_thread;
    CatchingThread::Status m_status;
    QList<EndpointConfig> m_endpoints{EndpointConfig()};
    std::shared_ptr<LocalIdentities> m_identities;
    ClientCheck m_clientCheck;
    QByteArray m_clientAuthorities; ///< PEM; what is none is refused in each handshake
    std::optional<Error> m_clientError;
    TicketHolder m_clientTicket;
    std::set<quint16> m_taken; ///< ports that others have
    std::map<quint16, PortHolder> m_holders;
    quint16 m_port = firstPort;
    bool m_onNetwork = false;
    bool m_http2 = false;
    bool m_onlyIpv4 = false; ///< the machine has no IPv6
    bool m_wanted = false;
    ReadingThread m_looking{QStringLiteral("ports")};
    TicketHolder m_ticket;
};

} // namespace wirebell

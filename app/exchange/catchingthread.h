// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/catcher.h"

#include <functional>

namespace wirebell {

/// A request that waits for a person's answer.
struct AskedRequest
{
    std::shared_ptr<const Exchange> exchange;
    MonotonicTime until = 0; ///< then something else is answered
};

/// A Catcher on a thread of its own, for the window. Made, called and calling back on one thread, the window's.
class CatchingThread
{
public:
    struct Status
    {
        bool listening = false;      ///< on the port that is there for all
        QStringList origins;         ///< "http://127.0.0.1:9000", "http://[::1]:9000"
        std::optional<Error> error;  ///< why it does not listen
        QList<CatcherPlace> own;     ///< the ports that endpoints have of their own; none while it is stopped
        std::optional<Error> storeError; ///< the log refuses at present
        QList<AskedRequest> asked;   ///< what waits for a person's answer, the oldest first
    };

    CatchingThread(ExchangeSink &sink, std::function<void(const Status &)> changed);
    /// Stops at once and waits for the thread.
    ~CatchingThread();
    Q_DISABLE_COPY_MOVE(CatchingThread)

    /// Listens on the ports that endpoints have of their own, and for the others on the first of `ports` that is free then
    /// (0: any). The outcome comes as a status.
    void listen(const QString &host, const QList<quint16> &ports);
    void stop();
    /// While it listens: as Catcher::listenOwn().
    void openAgain();
    /// From the next listen() on; see Catcher.
    void setTls(const std::optional<TlsServerOptions> &tls);
    void setHttp2(bool offered);
    /// See Catcher.
    void setEndpoints(const QList<EndpointConfig> &endpoints);
    void startAgain(int endpoint);
    /// `told` gets what Catcher::calls() gives, or an empty list while there is no catcher.
    void askCalls(int endpoint, std::function<void(QList<qint64>)> told);
    void answerAsked(const QUuid &id, const Answer &answer);

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/catcher.h"

#include <functional>

namespace wirebell {

/// A Catcher on a thread of its own, for the window. Made, called and calling back on one thread, the window's.
class CatchingThread
{
public:
    struct Status
    {
        bool listening = false;
        QStringList origins;         ///< "http://127.0.0.1:9000", "http://[::1]:9000"
        std::optional<Error> error;  ///< why it does not listen
        std::optional<Error> storeError; ///< the log refuses at present
    };

    CatchingThread(ExchangeSink &sink, std::function<void(const Status &)> changed);
    /// Stops at once and waits for the thread.
    ~CatchingThread();
    Q_DISABLE_COPY_MOVE(CatchingThread)

    /// Listens on the first of `ports` that is free (0: any). The outcome comes as a status.
    void listen(const QString &host, const QList<quint16> &ports);
    void stop();
    void setReply(const ReplyRule &rule);

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace wirebell

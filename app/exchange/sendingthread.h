// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/sender.h"

#include <functional>

namespace wirebell {

/// A Sender on a thread of its own, for the window. Made, called and calling back on one thread, the window's.
class SendingThread
{
public:
    /// Each may be null.
    struct Callbacks
    {
        std::function<void(std::shared_ptr<const Exchange>)> progressed;
        std::function<void(std::shared_ptr<const Exchange>)> finished;
        std::function<void(const Error &)> storeFailed; ///< as Sender::storeFailed()
    };

    SendingThread(ExchangeSink *sink, Callbacks callbacks);
    /// Cancels what is under way and waits for the thread.
    ~SendingThread();
    Q_DISABLE_COPY_MOVE(SendingThread)

    /// As Sender::send(); the id is given at once.
    QUuid send(ResolvedRequest request, const SendOptions &options = {});
    void cancel(const QUuid &id);

private:
    struct State;
    std::unique_ptr<State> m;
};

} // namespace wirebell

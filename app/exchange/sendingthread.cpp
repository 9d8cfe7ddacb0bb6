// SPDX-License-Identifier: MIT
#include "exchange/sendingthread.h"

#include "base/uuidv7.h"
#include "exchange/eventthread.h"

#include <variant>

namespace wirebell {

namespace {

struct Progressed
{
    std::shared_ptr<const Exchange> exchange;
};
struct Finished
{
    std::shared_ptr<const Exchange> exchange;
};
using Told = std::variant<Progressed, Finished, Error>;

} // namespace

struct SendingThread::State
{
    State(ExchangeSink *sink, Callbacks c)
        : callbacks(std::move(c))
        , told([this](std::vector<Told> batch) { tell(batch); })
    {
        thread.put([this, sink] {
            sender = std::make_unique<Sender>(sink, resolver);
            if (callbacks.progressed)
                QObject::connect(sender.get(), &Sender::progressed, [this](auto exchange) {
                    told.put(Progressed{std::move(exchange)});
                });
            QObject::connect(sender.get(), &Sender::finished, [this](auto exchange) {
                told.put(Finished{std::move(exchange)});
            });
            QObject::connect(sender.get(), &Sender::storeFailed, [this](const Error &error) { told.put(error); });
        });
    }

    ~State()
    {
        thread.put([this] { sender.reset(); });
    }

    void tell(const std::vector<Told> &batch) const
    {
        for (const Told &each : batch) {
            if (const auto *progressed = std::get_if<Progressed>(&each))
                callbacks.progressed(progressed->exchange);
            else if (const auto *finished = std::get_if<Finished>(&each); finished && callbacks.finished)
                callbacks.finished(finished->exchange);
            else if (const auto *error = std::get_if<Error>(&each); error && callbacks.storeFailed)
                callbacks.storeFailed(*error);
        }
    }

    const Callbacks callbacks;
    Channel<Told> told;
    SystemResolver resolver;
    std::unique_ptr<Sender> sender; // the thread's
    EventThread thread;             // last: it ends first
};

SendingThread::SendingThread(ExchangeSink *sink, Callbacks callbacks)
    : m(std::make_unique<State>(sink, std::move(callbacks)))
{
}

SendingThread::~SendingThread() = default;

QUuid SendingThread::send(ResolvedRequest request, const SendOptions &options)
{
    const QUuid id = makeUuidV7();
    m->thread.put([state = m.get(), id, request = std::move(request), options]() mutable {
        state->sender->send(id, std::move(request), options);
    });
    return id;
}

void SendingThread::cancel(const QUuid &id)
{
    m->thread.put([state = m.get(), id] { state->sender->cancel(id); });
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "exchange/catchingthread.h"

#include "exchange/eventthread.h"

namespace wirebell {

struct CatchingThread::State
{
    struct Counted
    {
        std::function<void(QList<qint64>)> told;
        QList<qint64> calls;
    };

    State(ExchangeSink &s, std::function<void(const Status &)> c)
        : sink(s)
        , changed(std::move(c))
        , told([this](std::vector<Status> batch) {
            for (const Status &each : batch)
                changed(each);
        })
        , counted([](std::vector<Counted> batch) {
            for (const Counted &each : batch)
                each.told(each.calls);
        })
    {
    }

    ~State()
    {
        thread.put([this] { catcher.reset(); });
    }

    // The thread's:

    void listen(const QString &host, const QList<quint16> &ports)
    {
        catcher.reset();
        status = {};
        catcher = std::make_unique<Catcher>(sink);
        catcher->setTls(tls);
        catcher->setHttp2(http2);
        if (endpoints)
            catcher->setEndpoints(*endpoints);
        QObject::connect(catcher.get(), &Catcher::asked, [this](auto exchange, qint64 timeLimit) {
            status.asked.append({std::move(exchange), monotonicNow() + timeLimit * oneMillisecond});
            told.put(status);
        });
        QObject::connect(catcher.get(), &Catcher::askingEnded, [this](const QUuid &id) {
            status.asked.removeIf([&](const AskedRequest &each) { return each.exchange->id == id; });
            told.put(status);
        });
        QObject::connect(catcher.get(), &Catcher::storeFailed, [this](const Error &error) {
            status.storeError = error;
            told.put(status);
        });
        QObject::connect(catcher.get(), &Catcher::storeRecovered, [this] {
            status.storeError.reset();
            told.put(status);
        });
        QObject::connect(catcher.get(), &Catcher::ownPlacesChanged, [this] {
            status.own = catcher->ownPlaces();
            told.put(status);
        });
        QObject::connect(catcher.get(), &Catcher::stopped, [this] {
            status.listening = false;
            status.origins.clear();
            status.own.clear();
            told.put(status);
        });
        catcher->listenOwn();
        for (const quint16 port : ports) {
            auto origins = catcher->listen(host, port);
            if (origins) {
                status.listening = true;
                status.origins = *std::move(origins);
                status.error.reset();
                break;
            }
            if (!status.error)
                status.error = origins.error();
            if (origins.error().kind != ErrorKind::AddressInUse && origins.error().kind != ErrorKind::PermissionDenied)
                break;
        }
        told.put(status);
    }

    void openAgain()
    {
        if (!status.listening)
            return;
        catcher->listenOwn();
        told.put(status); // also where it came to the same
    }

    void stop()
    {
        if (catcher)
            catcher->stop();
    }

    ExchangeSink &sink;
    const std::function<void(const Status &)> changed;
    Channel<Status> told;
    Channel<Counted> counted;
    std::optional<TlsServerOptions> tls; // the thread's, as the four below
    bool http2 = false;
    std::optional<QList<EndpointConfig>> endpoints;
    Status status;
    std::unique_ptr<Catcher> catcher;
    EventThread thread; // last: it ends first
};

CatchingThread::CatchingThread(ExchangeSink &sink, std::function<void(const Status &)> changed)
    : m(std::make_unique<State>(sink, std::move(changed)))
{
}

CatchingThread::~CatchingThread() = default;

void CatchingThread::listen(const QString &host, const QList<quint16> &ports)
{
    m->thread.put([state = m.get(), host, ports] { state->listen(host, ports); });
}

void CatchingThread::stop()
{
    m->thread.put([state = m.get()] { state->stop(); });
}

void CatchingThread::openAgain()
{
    m->thread.put([state = m.get()] { state->openAgain(); });
}

void CatchingThread::setTls(const std::optional<TlsServerOptions> &tls)
{
    m->thread.put([state = m.get(), tls] { state->tls = tls; });
}

void CatchingThread::setHttp2(bool offered)
{
    m->thread.put([state = m.get(), offered] { state->http2 = offered; });
}

void CatchingThread::setEndpoints(const QList<EndpointConfig> &endpoints)
{
    m->thread.put([state = m.get(), endpoints] {
        state->endpoints = endpoints;
        if (state->catcher)
            state->catcher->setEndpoints(endpoints);
    });
}

void CatchingThread::startAgain(int endpoint)
{
    m->thread.put([state = m.get(), endpoint] {
        if (state->catcher)
            state->catcher->startAgain(endpoint);
    });
}

void CatchingThread::askCalls(int endpoint, std::function<void(QList<qint64>)> told)
{
    m->thread.put([state = m.get(), endpoint, told = std::move(told)] {
        state->counted.put({told, state->catcher ? state->catcher->calls(endpoint) : QList<qint64>()});
    });
}

void CatchingThread::answerAsked(const QUuid &id, const Answer &answer)
{
    m->thread.put([state = m.get(), id, answer] {
        if (state->catcher)
            state->catcher->answerAsked(id, answer);
    });
}

} // namespace wirebell

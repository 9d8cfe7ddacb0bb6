// SPDX-License-Identifier: MIT
#include "exchange/sender.h"

#include "base/uuidv7.h"
#include "exchange/sending.h"

#include <QMetaMethod>

#include <map>

namespace wirebell {

namespace {

constexpr size_t readAtOnce = 64 * 1024;

} // namespace

class Sender::State final : public SenderDesk
{
public:
    State(Sender &sender, ExchangeSink *keptIn, Resolver &lookUps)
        : SenderDesk(keptIn, lookUps)
        , m_sender(sender)
        , m_readInto(readAtOnce)
    {
        buffer = m_readInto;
    }

    ~State() override
    {
        m_isEnding = true;
        cancelAll();
    }

    void start(const QUuid &id, ResolvedRequest request, const SendOptions &options)
    {
        isFollowed = m_sender.isSignalConnected(QMetaMethod::fromSignal(&Sender::progressed));
        isRead = m_sender.isSignalConnected(QMetaMethod::fromSignal(&Sender::contentCame));
        auto sending = std::make_unique<Sending>(*this, id, std::move(request), options);
        Sending &started = *sending;
        m_sendings.emplace(id, std::move(sending));
        started.start();
    }

    void cancel(const QUuid &id)
    {
        if (const auto found = m_sendings.find(id); found != m_sendings.end())
            found->second->cancel();
    }

    void progressed(const Exchange &exchange) override
    {
        Q_EMIT m_sender.progressed(std::make_shared<const Exchange>(exchange));
    }

    void contentCame(const Exchange &exchange, QByteArrayView bytes) override
    {
        Q_EMIT m_sender.contentCame(exchange, bytes);
    }

    void finished(Sending &sending) override
    {
        const auto found = m_sendings.find(sending.exchange().id);
        found->second.release()->deleteLater(); // it is what calls
        m_sendings.erase(found);
        if (!m_isEnding)
            Q_EMIT m_sender.finished(std::make_shared<const Exchange>(sending.exchange()));
    }

    void storeRefused(const Error &error) override
    {
        if (!m_isEnding)
            Q_EMIT m_sender.storeFailed(error);
    }

private:
    void cancelAll()
    {
        while (!m_sendings.empty())
            m_sendings.begin()->second->cancel();
    }

    Sender &m_sender;
    std::vector<char> m_readInto;
    std::map<QUuid, std::unique_ptr<Sending>> m_sendings;
    bool m_isEnding = false;
};

Sender::Sender(ExchangeSink *sink, Resolver &resolver, QObject *parent)
    : QObject(parent)
    , m(std::make_unique<State>(*this, sink, resolver))
{
}

Sender::~Sender() = default;

QUuid Sender::send(ResolvedRequest request, const SendOptions &options)
{
    const QUuid id = makeUuidV7();
    m->start(id, std::move(request), options);
    return id;
}

void Sender::send(const QUuid &id, ResolvedRequest request, const SendOptions &options)
{
    m->start(id, std::move(request), options);
}

void Sender::cancel(const QUuid &id)
{
    m->cancel(id);
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "exchange/catcher.h"

#include "exchange/catcherstate.h"

namespace wirebell {

using namespace Qt::StringLiterals;

Catcher::Catcher(ExchangeSink &sink, const CatcherLimits &limits, QObject *parent)
    : QObject(parent)
    , m(std::make_unique<State>(*this, sink, limits))
{
}

Catcher::~Catcher() = default;

void Catcher::setTls(const std::optional<TlsServerOptions> &tls)
{
    m->setTls(tls);
}

void Catcher::setHttp2(bool offered)
{
    m->setHttp2(offered);
}

Result<QStringList> Catcher::listen(const QString &host, quint16 port)
{
    return m->listen(host, port);
}

void Catcher::listenOwn()
{
    m->listenOwn();
}

QList<CatcherPlace> Catcher::ownPlaces() const
{
    return m->ownPlaces();
}

void Catcher::stop(qint64 grace)
{
    m->stop(grace);
}

bool Catcher::isListening() const
{
    return m->isListening();
}

void Catcher::setEndpoints(const QList<EndpointConfig> &endpoints)
{
    m->setEndpoints(endpoints);
}

void Catcher::startAgain(int endpoint)
{
    m->startAgain(endpoint);
}

QList<qint64> Catcher::calls(int endpoint) const
{
    return m->calls(endpoint);
}

void Catcher::answerAsked(const QUuid &id, const Answer &answer)
{
    m->answerAsked(id, answer);
}

qint64 Catcher::emptyConnections() const
{
    return m->emptyConnections();
}

} // namespace wirebell

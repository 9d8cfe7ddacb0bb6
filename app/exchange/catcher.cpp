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

Result<QStringList> Catcher::listen(const QString &host, quint16 port)
{
    return m->listen(host, port);
}

void Catcher::stop(qint64 grace)
{
    m->stop(grace);
}

bool Catcher::isListening() const
{
    return m->isListening();
}

void Catcher::setReply(const ReplyRule &rule)
{
    m->setReply(rule);
}

qint64 Catcher::emptyConnections() const
{
    return m->emptyConnections();
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "ui/catcher/endpoint.h"

namespace wirebell {

using namespace Qt::StringLiterals;

Endpoint::Endpoint(QObject *parent) : QObject(parent) {}

Endpoint::~Endpoint() = default;

void Endpoint::start(ExchangeSink &sink)
{
    m_thread = std::make_unique<CatchingThread>(sink, [this](const CatchingThread::Status &status) {
        m_status = status;
        Q_EMIT statusChanged();
    });
    m_thread->setEndpoints({EndpointConfig{.fallback = m_reply}});
    if (m_wanted)
        listen();
}

void Endpoint::listen()
{
    m_wanted = true;
    if (!m_thread)
        return;
    QList<quint16> ports;
    for (quint16 port = firstPort; port < firstPort + 20; ++port)
        ports.append(port);
    ports.append(0);
    m_thread->listen(u"localhost"_s, ports);
}

void Endpoint::stop()
{
    m_wanted = false;
    if (m_thread)
        m_thread->stop();
}

QString Endpoint::origin() const
{
    return m_status.listening ? m_status.origins.value(0) : QString();
}

void Endpoint::setReply(const ReplyRule &reply)
{
    m_reply = reply;
    if (m_thread)
        m_thread->setEndpoints({EndpointConfig{.fallback = reply}});
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "exchange/catcherport.h"

#include "transport/descriptorstream.h"

namespace wirebell {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<CatcherPort>> CatcherPort::open(const QString &host, quint16 port, const Terms &terms,
                                                       Accepted accepted, Arrived arrived)
{
    auto opened = std::unique_ptr<CatcherPort>(new CatcherPort);
    CatcherPort &own = *opened;
    auto listener = Listener::listen(
        host, port, [&own, accepted = std::move(accepted)](SocketHandle socket) { accepted(own, socket); });
    if (!listener)
        return std::unexpected(listener.error());
    own.m_listener = *std::move(listener);
    own.m_arrived = std::move(arrived);
    if (terms.tls)
        own.m_arrivals = std::make_unique<Arrivals>(
            *terms.tls, terms.patience,
            [&own](std::unique_ptr<Stream> stream) { own.m_arrived(own.m_books, std::move(stream)); }, terms.failed);
    return opened;
}

QStringList CatcherPort::origins() const
{
    QStringList origins;
    for (const QString &scheme : m_arrivals ? QStringList{u"http"_s, u"https"_s} : QStringList{u"http"_s})
        for (const QString &endpoint : m_listener->endpoints())
            origins.append(scheme + u"://"_s + endpoint);
    return origins;
}

void CatcherPort::take(SocketHandle socket)
{
    if (m_arrivals)
        m_arrivals->take(socket);
    else
        m_arrived(m_books, std::make_unique<DescriptorStream>(socket));
}

void CatcherPort::checkDeadlines(MonotonicTime now)
{
    if (m_arrivals)
        m_arrivals->checkDeadlines(now);
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "ui/catcher/localcatcher.h"

#include "transport/localidentities.h"

#include <QUrl>

namespace wirebell {

using namespace Qt::StringLiterals;

LocalCatcher::LocalCatcher(QObject *parent) : QObject(parent) {}

LocalCatcher::~LocalCatcher() = default;

void LocalCatcher::start(ExchangeSink &sink)
{
    m_thread = std::make_unique<CatchingThread>(sink, [this](const CatchingThread::Status &status) { take(status); });
    m_thread->setEndpoints(m_endpoints);
    if (m_wanted)
        listen();
}

void LocalCatcher::listen()
{
    m_wanted = true;
    if (!m_thread)
        return;
    QList<quint16> ports;
    for (int port = m_port; port < m_port + 20 && port <= 65535; ++port)
        ports.append(quint16(port));
    ports.append(0);
    std::optional<TlsServerOptions> tls;
    if (m_identities)
        tls = TlsServerOptions{.identity = [kept = m_identities](const QString &name) { return (*kept)(name); }};
    m_thread->setTls(tls);
    m_thread->setHttp2(m_http2);
    m_thread->listen(!m_onNetwork ? u"localhost"_s : m_onlyIpv4 ? u"0.0.0.0"_s : u"::"_s, ports);
}

void LocalCatcher::stop()
{
    m_wanted = false;
    if (m_thread)
        m_thread->stop();
}

void LocalCatcher::listenAgain()
{
    if (m_wanted)
        listen();
}

void LocalCatcher::take(const CatchingThread::Status &status)
{
    const auto failed = [&](ErrorKind kind) { return status.error && status.error->kind == kind; };
    if (m_onNetwork && !m_onlyIpv4 && failed(ErrorKind::AddressNotAvailable)) {
        m_onlyIpv4 = true;
        return listenAgain();
    }
    const quint16 before = listeningPort();
    m_status = status;
    const bool taken = failed(ErrorKind::AddressInUse) || (status.listening && listeningPort() != m_port);
    if (!taken) {
        m_ticket.renew();
        m_holder.reset();
    } else if (!m_holder || before != listeningPort()) {
        m_looking.ask(
            m_ticket.renew(), [port = m_port] { return portHolder(port); },
            [this](const std::optional<PortHolder> &holder) {
                m_holder = holder;
                Q_EMIT statusChanged();
            });
    }
    Q_EMIT statusChanged();
}

QString LocalCatcher::origin() const
{
    return m_status.listening ? m_status.origins.value(0) : QString();
}

quint16 LocalCatcher::listeningPort() const
{
    return quint16(qMax(0, QUrl(origin()).port(0)));
}

void LocalCatcher::setPort(quint16 port)
{
    if (std::exchange(m_port, port) == port)
        return;
    m_holder.reset();
    listenAgain();
    Q_EMIT statusChanged();
}

void LocalCatcher::setOnNetwork(bool on)
{
    if (std::exchange(m_onNetwork, on) == on)
        return;
    listenAgain();
    Q_EMIT statusChanged();
}

void LocalCatcher::setIdentities(const std::shared_ptr<LocalIdentities> &identities)
{
    if (std::exchange(m_identities, identities) == identities)
        return;
    listenAgain();
    Q_EMIT statusChanged();
}

void LocalCatcher::setHttp2(bool offered)
{
    if (std::exchange(m_http2, offered) == offered)
        return;
    listenAgain();
    Q_EMIT statusChanged();
}

void LocalCatcher::setEndpoints(const QList<EndpointConfig> &endpoints)
{
    m_endpoints = endpoints;
    if (m_thread)
        m_thread->setEndpoints(endpoints);
}

void LocalCatcher::startAgain(const QByteArray &path)
{
    if (m_thread)
        m_thread->startAgain(path);
}

void LocalCatcher::askCalls(const QByteArray &path, std::function<void(QList<qint64>)> told)
{
    if (m_thread)
        m_thread->askCalls(path, std::move(told));
}

void LocalCatcher::answerAsked(const QUuid &id, const Answer &answer)
{
    if (m_thread)
        m_thread->answerAsked(id, answer);
}

} // namespace wirebell

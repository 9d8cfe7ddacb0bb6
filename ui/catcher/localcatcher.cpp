// SPDX-License-Identifier: MIT
#include "ui/catcher/localcatcher.h"

#include "transport/localidentities.h"

#include <QFile>
#include <QSslCertificate>
#include <QUrl>

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostAuthorities = 4 * 1024 * 1024; // bytes of a file that is read

} // namespace

LocalCatcher::LocalCatcher(QObject *parent) : QObject(parent) {}

LocalCatcher::~LocalCatcher() = default;

void LocalCatcher::start(ExchangeSink &sink)
{
    m_thread = std::make_unique<CatchingThread>(sink, [this](const CatchingThread::Status &status) { take(status); });
    giveEndpoints();
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
        tls = TlsServerOptions{.identity = [kept = m_identities](const QString &name) { return (*kept)(name); },
                               .client = m_clientCheck.how,
                               .clientAuthorities = m_clientAuthorities};
    m_thread->setTls(tls);
    m_thread->setHttp2(m_http2);
    giveEndpoints();
    m_thread->listen(host(), ports);
}

QString LocalCatcher::host() const
{
    return !m_onNetwork ? u"localhost"_s : m_onlyIpv4 ? u"0.0.0.0"_s : u"::"_s;
}

// The endpoint with its place as the catcher is to open it.
EndpointConfig LocalCatcher::placed(const EndpointConfig &endpoint) const
{
    EndpointConfig config = endpoint;
    if (!config.listen)
        return config;
    ListenPlace &place = *config.listen;
    if (place.host.isEmpty())
        place.host = host();
    if (place == ListenPlace{host(), m_port})
        config.listen.reset();
    else if (!m_onNetwork && !place.isLoopback())
        config.isStopped = true;
    return config;
}

void LocalCatcher::giveEndpoints()
{
    QList<EndpointConfig> all;
    for (const EndpointConfig &each : std::as_const(m_endpoints))
        all.append(placed(each));
    if (m_thread)
        m_thread->setEndpoints(all);
}

LocalCatcher::Reach LocalCatcher::reachOf(const EndpointConfig &endpoint) const
{
    using Is = Reach::State;
    const EndpointConfig config = placed(endpoint);
    Reach reach{.isOwn = config.listen.has_value()};
    if (config.isStopped)
        reach.state = endpoint.isStopped ? Is::Stopped : Is::OffNetwork;
    if (config.isStopped || !m_wanted)
        return reach;
    if (!reach.isOwn) {
        reach.origins = m_status.origins;
        reach.error = m_status.error;
    } else if (const auto own = std::ranges::find(m_status.own, *config.listen, &CatcherPlace::place);
               own != m_status.own.end()) {
        reach.origins = own->origins;
        reach.error = own->error;
        reach.holder = holderOf(config.listen->port);
    }
    reach.state = !reach.origins.isEmpty() ? Is::Listening : reach.error ? Is::Failed : Is::Silent;
    return reach;
}

void LocalCatcher::stop()
{
    m_wanted = false;
    if (m_thread)
        m_thread->stop();
}

void LocalCatcher::openAgain()
{
    m_taken.clear();
    m_holders.clear();
    if (m_thread && m_wanted)
        m_thread->openAgain();
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
    m_status = status;
    lookForHolders();
    Q_EMIT statusChanged();
}

void LocalCatcher::lookForHolders()
{
    std::set<quint16> taken;
    const auto &error = m_status.error;
    if ((error && error->kind == ErrorKind::AddressInUse) || (m_status.listening && listeningPort() != m_port))
        taken.insert(m_port);
    for (const CatcherPlace &own : std::as_const(m_status.own))
        if (own.error && own.error->kind == ErrorKind::AddressInUse)
            taken.insert(own.place.port);
    if (taken == m_taken)
        return;
    m_taken = taken;
    m_holders.clear();
    m_looking.ask(
        m_ticket.renew(),
        [taken] {
            std::map<quint16, PortHolder> holders;
            for (const quint16 port : taken)
                if (auto holder = portHolder(port))
                    holders.emplace(port, *std::move(holder));
            return holders;
        },
        [this](const std::map<quint16, PortHolder> &holders) {
            m_holders = holders;
            Q_EMIT statusChanged();
        });
}

std::optional<PortHolder> LocalCatcher::holderOf(quint16 port) const
{
    const auto found = m_holders.find(port);
    return found == m_holders.end() ? std::nullopt : std::optional(found->second);
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
    m_taken.clear();
    m_holders.clear();
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

void LocalCatcher::setClientCheck(const ClientCheck &check)
{
    if (std::exchange(m_clientCheck, check) == check)
        return;
    m_clientTicket.renew();
    if (check.how == TlsServerOptions::ClientCertificate::None || check.authorities.isEmpty())
        return takeAuthorities(QByteArray());
    m_clientAuthorities = "-"; // until it is read nobody is let in
    m_looking.ask(
        m_clientTicket.ticket(),
        [path = check.authorities]() -> Result<QByteArray> {
            QFile file(path);
            if (!file.open(QFile::ReadOnly))
                return failure(ErrorKind::FileNotReadable, path);
            const QByteArray pem = file.read(mostAuthorities);
            if (QSslCertificate::fromData(pem).isEmpty())
                return failure(ErrorKind::TlsCertificate, path);
            return pem;
        },
        [this](const Result<QByteArray> &read) { takeAuthorities(read); });
    listenAgain();
    Q_EMIT statusChanged();
}

void LocalCatcher::takeAuthorities(const Result<QByteArray> &read)
{
    m_clientError = read ? std::optional<Error>() : read.error();
    m_clientAuthorities = read.value_or("-"_ba);
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
    giveEndpoints();
}

void LocalCatcher::startAgain(int endpoint)
{
    if (m_thread)
        m_thread->startAgain(endpoint);
}

void LocalCatcher::askCalls(int endpoint, std::function<void(QList<qint64>)> told)
{
    if (m_thread)
        m_thread->askCalls(endpoint, std::move(told));
}

void LocalCatcher::answerAsked(const QUuid &id, const Answer &answer)
{
    if (m_thread)
        m_thread->answerAsked(id, answer);
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "transport/connector.h"

#include "transport/descriptorstream.h"
#include "transport/endpoint.h"
#include "transport/tlsstream.h"

#include <QSocketNotifier>
#include <QTimer>

#include <utility>

namespace wirebell {

using namespace std::chrono_literals;

namespace {

constexpr auto attemptDelay = 200ms;

/// The families in turn, beginning with that of the first (RFC 8305, 4); else as the resolver has ordered them.
QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : second).append(address);
    QList<QHostAddress> mixed;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (i < first.size())
            mixed.append(first.at(i));
        if (i < second.size())
            mixed.append(second.at(i));
    }
    return mixed;
}

} // namespace

/// One socket that tries to connect.
class Connector::Attempt
{
public:
    Attempt(Connector &connector, const SocketAddress &address)
        : m_result(connectTo(address))
        , m_socket(m_result.value)
    {
        if (m_result.fault != SocketFault::WouldBlock)
            return;
        m_notifier = std::make_unique<QSocketNotifier>(qintptr(m_socket), QSocketNotifier::Write);
        connect(m_notifier.get(), &QSocketNotifier::activated, &connector, [this, &connector] {
            m_result = connectOutcome(m_socket);
            if (m_result.fault == SocketFault::WouldBlock)
                return;
            m_notifier->setEnabled(false);
            connector.attemptEnded(*this);
        });
    }

    ~Attempt()
    {
        unwatch();
        if (m_socket != noSocket)
            closeSocket(m_socket);
    }
    Q_DISABLE_COPY_MOVE(Attempt)

    bool isUnderWay() const { return m_result.fault == SocketFault::WouldBlock; }
    const SocketResult &result() const { return m_result; }
    SocketHandle takeSocket()
    {
        unwatch();
        return std::exchange(m_socket, noSocket);
    }

private:
    void unwatch()
    {
        if (!m_notifier)
            return;
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater(); // it may be what is calling
    }

    SocketResult m_result;
    SocketHandle m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

Connector::Connector(Resolver &resolver, const ConnectTarget &target, Done done)
    : m_resolver(resolver)
    , m_target(target)
    , m_done(std::move(done))
{
    start();
}

Connector::~Connector() = default;

std::optional<TlsFacts> Connector::tls() const
{
    return m_tls ? m_tls->tls() : std::nullopt;
}

void Connector::start()
{
    if (QHostAddress literal; m_target.addresses.isEmpty() && literal.setAddress(m_target.host))
        m_target.addresses.append(literal);
    if (!m_target.addresses.isEmpty())
        return resolved(m_target.addresses);
    m_times.lookUp = monotonicNow();
    m_lookup = m_resolver.lookUp(m_target.host, [this](auto addresses) { resolved(std::move(addresses)); });
}

void Connector::resolved(Result<QList<QHostAddress>> addresses)
{
    if (addresses && addresses->isEmpty())
        addresses = failure(ErrorKind::NameNotResolved, m_target.host);
    if (!addresses)
        return finish(std::unexpected(addresses.error()));
    m_times.connect = monotonicNow();
    m_waiting = interleaved(*addresses);
    m_nextAttempt = std::make_unique<QTimer>();
    m_nextAttempt->setSingleShot(true);
    m_nextAttempt->setTimerType(Qt::PreciseTimer);
    connect(m_nextAttempt.get(), &QTimer::timeout, this, [this] { attemptNext(); });
    attemptNext();
}

void Connector::attemptNext()
{
    m_nextAttempt->stop();
    while (!m_waiting.isEmpty()) {
        m_attempts.push_back(
            std::make_unique<Attempt>(*this, socketAddress(m_waiting.takeFirst(), m_target.port)));
        if (m_attempts.back()->isUnderWay()) {
            if (!m_waiting.isEmpty())
                m_nextAttempt->start(attemptDelay);
            return;
        }
        return attemptEnded(*m_attempts.back());
    }
}

void Connector::attemptEnded(Attempt &attempt)
{
    if (attempt.result().ok())
        return connected(attempt.takeSocket());
    if (!m_failure)
        m_failure = socketError(attempt.result(), endpointText(m_target.host, m_target.port));
    std::erase_if(m_attempts, [&attempt](const auto &one) { return one.get() == &attempt; });
    if (!m_waiting.isEmpty())
        attemptNext();
    else if (m_attempts.empty())
        finish(std::unexpected(*m_failure));
}

void Connector::connected(SocketHandle socket)
{
    m_times.connected = monotonicNow();
    m_nextAttempt->stop();
    m_waiting.clear();
    m_attempts.clear();
    m_local = endpointText(localAddress(socket));
    m_remote = endpointText(remoteAddress(socket));
    if (!m_target.tls)
        return finish(std::make_unique<DescriptorStream>(socket));
    auto tls = TlsStream::onSocket(socket, m_target.host, *m_target.tls);
    if (!tls)
        return finish(std::unexpected(tls.error()));
    m_tls = *std::move(tls);
    m_tls->shakeHands([this] {
        m_times.secured = monotonicNow();
        if (m_tls->error())
            finish(std::unexpected(*m_tls->error()));
        else
            finish(std::move(m_tls));
    });
}

void Connector::finish(Result<std::unique_ptr<Stream>> stream)
{
    // Later, as this may be the constructor's doing, and `done` may destroy us.
    auto shared = std::make_shared<Result<std::unique_ptr<Stream>>>(std::move(stream));
    QMetaObject::invokeMethod(
        this, [this, shared] { std::exchange(m_done, nullptr)(std::move(*shared)); }, Qt::QueuedConnection);
}

} // namespace wirebell

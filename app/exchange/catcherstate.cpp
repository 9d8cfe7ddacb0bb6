// SPDX-License-Identifier: MIT
#include "exchange/catcherstate.h"

#include <QAbstractEventDispatcher>
#include <QMetaMethod>
#include <QTimerEvent>

#include <algorithm>
#include <chrono>

namespace wirebell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t readAtOnce = 128 * 1024;
constexpr auto commitDelay = 5ms;   // for what no round's commit takes along
constexpr auto retryDelay = 250ms;  // while the store refuses

} // namespace

Catcher::State::State(Catcher &catcher, ExchangeSink &keptIn, const CatcherLimits &heldTo)
    : CatcherDesk(keptIn, m_limits)
    , m_catcher(catcher)
    , m_limits(heldTo)
    , m_readInto(readAtOnce)
{
    buffer = m_readInto;
}

Catcher::State::~State()
{
    m_listener.reset();
    for (const auto &connection : m_connections)
        connection->abandon();
    if (m_uncommitted || !m_due.empty())
        (void)sink.commit();
}

Result<QStringList> Catcher::State::listen(const QString &host, quint16 port)
{
    auto listener = Listener::listen(host, port, [this](SocketHandle socket) { accepted(socket); });
    if (!listener)
        return std::unexpected(listener.error());
    m_listener = *std::move(listener);
    isStopping = false;
    m_graceTimer.stop();

    // Both, as a loop that only looks in does not block, and one that blocks at once was awake before.
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &State::endRound, Qt::UniqueConnection);
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &State::endRound, Qt::UniqueConnection);
    const auto often = std::clamp<qint64>(std::min(m_limits.headTime, m_limits.idleTime) / 4, 10, 1000);
    m_deadlineTimer.start(std::chrono::milliseconds(often), Qt::CoarseTimer, this);

    QStringList origins;
    for (const QString &endpoint : m_listener->endpoints())
        origins.append(u"http://"_s + endpoint);
    return origins;
}

void Catcher::State::stop(qint64 grace)
{
    if (isStopping || (!m_listener && m_connections.empty()))
        return;
    isStopping = true;
    m_listener.reset();
    for (const auto &connection : m_connections)
        if (connection->isResting())
            connection->abandon();
    if (m_connections.size() > m_gone.size())
        m_graceTimer.start(std::chrono::milliseconds(grace), Qt::PreciseTimer, this);
    else
        m_graceTimer.start(0ms, Qt::PreciseTimer, this);
}

void Catcher::State::awaitAnswer(CaughtConnection &connection)
{
    m_due.push_back(&connection);
}

void Catcher::State::finished(const Exchange &exchange)
{
    m_uncommitted = true;
    if (m_isHeard)
        m_caught.push_back(std::make_shared<const Exchange>(exchange));
    commitSoon();
}

void Catcher::State::storeRefused(const Error &error)
{
    if (m_storeError && m_storeError->kind == error.kind)
        return;
    m_storeError = error;
    Q_EMIT m_catcher.storeFailed(error);
}

void Catcher::State::gone(CaughtConnection &connection)
{
    if (connection.isEmpty())
        ++m_empty;
    m_gone.push_back(&connection);
}

const ReplyCache::Reply &Catcher::State::reply(const Request &request, bool persists)
{
    return m_replies.reply(request, persists, m_date);
}

void Catcher::State::accepted(SocketHandle socket)
{
    m_connections.push_back(std::make_unique<CaughtConnection>(*this, socket));
    m_connections.back()->place = qsizetype(m_connections.size()) - 1;
    if (qsizetype(m_connections.size()) >= m_limits.connections)
        m_listener->setAccepting(false);
}

void Catcher::State::endRound()
{
    if ((m_due.empty() && m_gone.empty()) || m_inRound)
        return;
    m_inRound = true;
    if (!m_due.empty()) {
        m_isHeard = m_catcher.isSignalConnected(QMetaMethod::fromSignal(&Catcher::caught));
        m_round.swap(m_due);
        const std::optional<Error> refused = commit();
        m_date = wallNow();
        for (CaughtConnection *connection : m_round)
            connection->answer(refused);
        m_round.clear();
        if (!m_due.empty()) // of peers that do not wait for their answers
            QAbstractEventDispatcher::instance()->wakeUp();
    }
    removeGone();
    m_inRound = false;
    if (isStopping && m_connections.empty())
        m_graceTimer.start(0ms, Qt::PreciseTimer, this);
}

std::optional<Error> Catcher::State::commit()
{
    ++m_commits;
    const auto committed = sink.commit();
    if (!committed) {
        m_uncommitted = true;
        storeRefused(committed.error());
        commitSoon();
        return committed.error();
    }
    m_uncommitted = false;
    if (m_storeError) {
        m_storeError.reset();
        Q_EMIT m_catcher.storeRecovered();
    }
    for (const auto &exchange : std::exchange(m_caught, {}))
        Q_EMIT m_catcher.caught(exchange);
    return std::nullopt;
}

void Catcher::State::commitSoon()
{
    if (m_commitTimer.isActive())
        return;
    m_commitsBefore = m_commits;
    m_commitTimer.start(m_storeError ? retryDelay : commitDelay, Qt::PreciseTimer, this);
}

void Catcher::State::removeGone()
{
    if (m_gone.empty())
        return;
    for (const CaughtConnection *connection : std::exchange(m_gone, {})) {
        const size_t place = size_t(connection->place);
        if (place + 1 < m_connections.size()) {
            m_connections[place].swap(m_connections.back());
            m_connections[place]->place = qsizetype(place);
        }
        m_connections.pop_back();
    }
    if (m_listener && qsizetype(m_connections.size()) < m_limits.connections)
        m_listener->setAccepting(true);
}

void Catcher::State::checkDeadlines()
{
    const MonotonicTime now = monotonicNow();
    for (const auto &connection : m_connections)
        connection->checkDeadline(now);
}

void Catcher::State::timerEvent(QTimerEvent *event)
{
    if (event->id() == m_deadlineTimer.id()) {
        checkDeadlines();
    } else if (event->id() == m_commitTimer.id()) {
        m_commitTimer.stop();
        if (m_uncommitted && m_commits == m_commitsBefore)
            commit();
        else if (m_uncommitted)
            commitSoon();
    } else if (event->id() == m_graceTimer.id()) {
        m_graceTimer.stop();
        for (const auto &connection : m_connections)
            connection->abandon();
        m_due.clear();
        removeGone();
        tellStopped();
    }
}

void Catcher::State::tellStopped()
{
    m_deadlineTimer.stop();
    commit();
    Q_EMIT m_catcher.stopped();
}

} // namespace wirebell

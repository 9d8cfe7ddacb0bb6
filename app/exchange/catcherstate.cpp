// SPDX-License-Identifier: MIT
#include "exchange/catcherstate.h"

#include "base/uuidv7.h"
#include "exchange/forwarding.h"

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
constexpr MonotonicTime closingGrace = 1000 * oneMillisecond; // of a port that is closed while others go on

} // namespace

Catcher::State::State(Catcher &catcher, ExchangeSink &keptIn, const CatcherLimits &heldTo)
    : CatcherDesk(keptIn, m_limits)
    , m_catcher(catcher)
    , m_limits(heldTo)
    , m_readInto(readAtOnce)
    , m_ports({.arrived = [this](const auto &books, auto stream) { arrived(books, std::move(stream)); },
               .accepted = [this] { limitConnections(); },
               .closed = [this](const auto &books) { portClosed(books); },
               .ownPlacesChanged = [this] { Q_EMIT m_catcher.ownPlacesChanged(); }})
{
    buffer = m_readInto;
    setEndpoints({EndpointConfig()});
}

Catcher::State::~State()
{
    m_ports.close();
    for (const auto &connection : m_connections)
        connection->abandon();
    m_sender.reset();
    if (m_uncommitted || !m_due.empty())
        (void)sink.commit();
}

void Catcher::State::prepareListening()
{
    CatcherPort::Terms terms{.tls = m_tls, .patience = m_limits.headTime, .failed = [this](const Exchange &exchange) {
                                 sink.finish(exchange);
                                 finished(exchange);
                             }};
    if (terms.tls && offersHttp2 && !terms.tls->protocols.contains("h2"))
        terms.tls->protocols.prepend("h2");
    m_ports.setTerms(std::move(terms));
}

void Catcher::State::beginListening()
{
    m_isStopping = false;
    // Both, as a loop that only looks in does not block, and one that blocks at once was awake before.
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &State::endRound, Qt::UniqueConnection);
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &State::endRound, Qt::UniqueConnection);
    const auto often = std::clamp<qint64>(std::min(m_limits.headTime, m_limits.idleTime) / 4, 10, 1000);
    m_deadlineTimer.start(std::chrono::milliseconds(often), Qt::CoarseTimer, this);
}

Result<QStringList> Catcher::State::listen(const QString &host, quint16 port)
{
    prepareListening();
    auto origins = m_ports.listen(host, port);
    if (origins)
        beginListening();
    return origins;
}

void Catcher::State::listenOwn()
{
    prepareListening();
    beginListening();
    m_ports.listenOwn();
}

void Catcher::State::stop(qint64 grace)
{
    if (m_isStopping || (!m_ports.isOpen() && m_connections.empty()))
        return;
    m_isStopping = true;
    m_ports.close();
    const MonotonicTime until = monotonicNow() + grace * oneMillisecond;
    for (Leaving &each : m_leaving)
        each.until = until;
    awaitLeaving();
}

// Those at rest are closed; exchanges under way have their time.
void Catcher::State::portClosed(const std::shared_ptr<PortBooks> &books)
{
    for (const auto &connection : m_connections)
        if (connection->books() == books && connection->isResting())
            connection->abandon();
    m_leaving.push_back({books, monotonicNow() + closingGrace});
    awaitLeaving();
}

Result<void> Catcher::State::forward(CaughtExchange &waiting, const Exchange &exchange, const Forward &how)
{
    auto request = forwarded(exchange, how);
    if (!request)
        return std::unexpected(request.error());
    if (!m_sender) {
        m_sender = std::make_unique<Sender>(&sink, m_resolver);
        connect(m_sender.get(), &Sender::storeFailed, this, &State::storeRefused);
        connect(m_sender.get(), &Sender::finished, this, [this](const std::shared_ptr<const Exchange> &sent) {
            if (CaughtExchange *held = m_passedOn.take(sent->id))
                held->relay(*sent);
        });
    }
    const QUuid id = makeUuidV7();
    m_passedOn.insert(id, &waiting);
    m_sender->send(id, *std::move(request), {.maxTime = how.timeLimit});
    return {};
}

void Catcher::State::ask(CaughtExchange &waiting, const Exchange &exchange, const AskPerson &how)
{
    m_asking.insert(exchange.id, &waiting);
    Q_EMIT m_catcher.asked(std::make_shared<const Exchange>(exchange), how.timeLimit);
}

void Catcher::State::answerAsked(const QUuid &id, const Answer &answer)
{
    if (CaughtExchange *waiting = m_asking.value(id))
        waiting->answerAsked(answer);
}

void Catcher::State::heldEnded(CaughtExchange &waiting, const Exchange &exchange)
{
    m_passedOn.removeIf([&](const auto &each) { return each.value() == &waiting; });
    if (m_asking.remove(exchange.id))
        Q_EMIT m_catcher.askingEnded(exchange.id);
}

void Catcher::State::wakeAt(CaughtExchange &exchange, MonotonicTime at)
{
    if (exchange.wakesAt > 0)
        m_sleepers.erase({exchange.wakesAt, &exchange});
    exchange.wakesAt = at;
    if (at == 0)
        return;
    const auto place = m_sleepers.emplace(at, &exchange).first;
    if (place == m_sleepers.begin())
        startWakeTimer();
}

void Catcher::State::startWakeTimer()
{
    const std::chrono::nanoseconds left(qMax<MonotonicTime>(m_sleepers.begin()->first - monotonicNow(), 0));
    m_wakeTimer.start(std::chrono::ceil<std::chrono::milliseconds>(left), Qt::PreciseTimer, this);
    // A loop that is about to block has settled already how long.
    if (m_inRound)
        QAbstractEventDispatcher::instance()->wakeUp();
}

void Catcher::State::wakeSleepers()
{
    m_wakeTimer.stop();
    const MonotonicTime now = monotonicNow();
    while (!m_sleepers.empty() && m_sleepers.begin()->first <= now) {
        CaughtExchange *exchange = m_sleepers.begin()->second;
        m_sleepers.erase(m_sleepers.begin());
        exchange->wakesAt = 0;
        exchange->wake();
    }
    if (!m_sleepers.empty())
        startWakeTimer();
}

void Catcher::State::awaitAnswer(CaughtExchange &exchange)
{
    m_due.push_back(&exchange);
}

void Catcher::State::awaitRound(CaughtPeer &peer)
{
    m_roundEnds.push_back(&peer);
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

void Catcher::State::replace(CaughtPeer &peer, std::unique_ptr<CaughtPeer> with)
{
    with->place = peer.place;
    m_connections[size_t(peer.place)].swap(with);
    m_replaced.push_back(std::move(with));
}

void Catcher::State::gone(CaughtPeer &peer)
{
    if (peer.isEmpty())
        ++m_empty;
    m_gone.push_back(&peer);
}

void Catcher::State::arrived(const std::shared_ptr<PortBooks> &books, std::unique_ptr<Stream> stream)
{
    const auto tls = m_tls ? stream->tls() : std::nullopt;
    if (tls && tls->alpn == "h2"_L1)
        m_connections.push_back(std::make_unique<CaughtHttp2>(*this, books, std::move(stream)));
    else
        m_connections.push_back(std::make_unique<CaughtConnection>(*this, books, std::move(stream)));
    m_connections.back()->place = qsizetype(m_connections.size()) - 1;
}

// More wait in the system's queue.
void Catcher::State::limitConnections()
{
    m_ports.setAccepting(qsizetype(m_connections.size()) + m_ports.arriving() < m_limits.connections);
}

void Catcher::State::endRound()
{
    if ((m_due.empty() && m_gone.empty() && m_roundEnds.empty() && m_replaced.empty()) || m_inRound)
        return;
    m_inRound = true;
    if (!m_due.empty()) {
        m_isHeard = m_catcher.isSignalConnected(QMetaMethod::fromSignal(&Catcher::caught));
        m_round.swap(m_due);
        const std::optional<Error> refused = commit();
        date = wallNow();
        for (CaughtExchange *exchange : m_round)
            exchange->answer(refused);
        m_round.clear();
    }
    for (CaughtPeer *peer : std::exchange(m_roundEnds, {}))
        peer->endRound();
    if (!m_due.empty() || !m_roundEnds.empty()) // of peers that do not wait for their answers
        QAbstractEventDispatcher::instance()->wakeUp();
    removeGone();
    if (m_isStopping && m_connections.empty())
        awaitLeaving();
    m_inRound = false;
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
    m_replaced.clear();
    if (m_gone.empty())
        return;
    for (CaughtPeer *connection : std::exchange(m_gone, {})) {
        std::erase(m_roundEnds, connection);
        const size_t place = size_t(connection->place);
        if (place + 1 < m_connections.size()) {
            m_connections[place].swap(m_connections.back());
            m_connections[place]->place = qsizetype(place);
        }
        m_connections.pop_back();
    }
    limitConnections();
}

void Catcher::State::checkDeadlines()
{
    const MonotonicTime now = monotonicNow();
    m_ports.checkDeadlines(now);
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
    } else if (event->id() == m_wakeTimer.id()) {
        wakeSleepers();
    } else if (event->id() == m_graceTimer.id()) {
        graceIsOver();
    }
}

void Catcher::State::awaitLeaving()
{
    if (m_isStopping && m_connections.size() == m_gone.size())
        m_leaving.clear();
    if (m_leaving.empty() && !m_isStopping)
        return m_graceTimer.stop();
    const MonotonicTime until = m_leaving.empty() ? 0 : std::ranges::min(m_leaving, {}, &Leaving::until).until;
    const std::chrono::nanoseconds left(std::max<MonotonicTime>(until - monotonicNow(), 0));
    m_graceTimer.start(std::chrono::ceil<std::chrono::milliseconds>(left), Qt::PreciseTimer, this);
    if (m_inRound)
        QAbstractEventDispatcher::instance()->wakeUp();
}

void Catcher::State::graceIsOver()
{
    m_graceTimer.stop();
    const MonotonicTime now = monotonicNow();
    const auto isOver = [now](const Leaving &each) { return each.until <= now; };
    for (const Leaving &each : m_leaving)
        for (const auto &connection : m_connections)
            if (isOver(each) && connection->books() == each.books)
                connection->abandon();
    std::erase_if(m_leaving, isOver);
    if (m_isStopping && m_connections.empty())
        tellStopped();
    else if (!m_leaving.empty())
        awaitLeaving();
}

void Catcher::State::tellStopped()
{
    m_deadlineTimer.stop();
    commit();
    Q_EMIT m_catcher.stopped();
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "exchange/catcherstate.h"

#include "base/uuidv7.h"
#include "exchange/forwarding.h"
#include "exchange/refusal.h"
#include "http/targeturi.h"
#include "transport/descriptorstream.h"

#include <QAbstractEventDispatcher>
#include <QMetaMethod>
#include <QTimerEvent>

#include <algorithm>
#include <chrono>
#include <functional>

namespace wirebell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t readAtOnce = 128 * 1024;
constexpr auto commitDelay = 5ms;   // for what no round's commit takes along
constexpr auto retryDelay = 250ms;  // while the store refuses

/// "/stripe/" is the endpoint "/stripe".
QByteArray withoutSlashes(QByteArray path)
{
    while (path.endsWith('/'))
        path.chop(1);
    return path;
}

} // namespace

Catcher::State::State(Catcher &catcher, ExchangeSink &keptIn, const CatcherLimits &heldTo)
    : CatcherDesk(keptIn, m_limits)
    , m_catcher(catcher)
    , m_limits(heldTo)
    , m_readInto(readAtOnce)
{
    buffer = m_readInto;
    setEndpoints({EndpointConfig()});
}

Catcher::State::~State()
{
    m_listener.reset();
    m_arrivals.reset();
    for (const auto &connection : m_connections)
        connection->abandon();
    m_sender.reset();
    if (m_uncommitted || !m_due.empty())
        (void)sink.commit();
}

Result<QStringList> Catcher::State::listen(const QString &host, quint16 port)
{
    auto listener = Listener::listen(host, port, [this](SocketHandle socket) { accepted(socket); });
    if (!listener)
        return std::unexpected(listener.error());
    m_listener = *std::move(listener);
    m_arrivals.reset();
    if (m_tls) {
        TlsServerOptions tls = *m_tls;
        if (offersHttp2 && !tls.protocols.contains("h2"))
            tls.protocols.prepend("h2");
        m_arrivals = std::make_unique<Arrivals>(
            tls, m_limits.headTime, [this](std::unique_ptr<Stream> stream) { arrived(std::move(stream)); },
            [this](const Exchange &exchange) {
                sink.finish(exchange);
                finished(exchange);
            });
    }
    isStopping = false;
    m_graceTimer.stop();

    // Both, as a loop that only looks in does not block, and one that blocks at once was awake before.
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &State::endRound, Qt::UniqueConnection);
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &State::endRound, Qt::UniqueConnection);
    const auto often = std::clamp<qint64>(std::min(m_limits.headTime, m_limits.idleTime) / 4, 10, 1000);
    m_deadlineTimer.start(std::chrono::milliseconds(often), Qt::CoarseTimer, this);

    QStringList origins;
    for (const QString &scheme : m_tls ? QStringList{u"http"_s, u"https"_s} : QStringList{u"http"_s})
        for (const QString &endpoint : m_listener->endpoints())
            origins.append(scheme + u"://"_s + endpoint);
    return origins;
}

void Catcher::State::stop(qint64 grace)
{
    if (isStopping || (!m_listener && m_connections.empty()))
        return;
    isStopping = true;
    m_listener.reset();
    m_arrivals.reset();
    for (const auto &connection : m_connections)
        if (connection->isResting())
            connection->abandon();
    if (m_connections.size() > m_gone.size())
        m_graceTimer.start(std::chrono::milliseconds(grace), Qt::PreciseTimer, this);
    else
        m_graceTimer.start(0ms, Qt::PreciseTimer, this);
}

void Catcher::State::setEndpoints(const QList<EndpointConfig> &endpoints)
{
    std::vector<std::shared_ptr<RuleBook>> books;
    for (const EndpointConfig &each : endpoints) {
        EndpointConfig config = each;
        config.path = withoutSlashes(config.path);
        const auto same = std::ranges::find_if(m_books, [&](const auto &book) { return book->config() == config; });
        books.push_back(same != m_books.end() ? *same : std::make_shared<RuleBook>(std::move(config)));
    }
    std::ranges::stable_sort(books, std::greater(), [](const auto &book) { return book->config().path.size(); });
    if (books.empty() || !books.back()->config().path.isEmpty())
        books.push_back(std::make_shared<RuleBook>(EndpointConfig{.fallback = noEndpointRefusal()}));
    m_books = std::move(books);
}

void Catcher::State::startAgain(const QByteArray &path)
{
    for (const auto &book : m_books)
        if (book->config().path == withoutSlashes(path))
            book->startAgain();
}

QList<qint64> Catcher::State::calls(const QByteArray &path) const
{
    for (const auto &book : m_books)
        if (book->config().path == withoutSlashes(path))
            return book->calls();
    return {};
}

const std::shared_ptr<RuleBook> &Catcher::State::bookFor(const Request *request)
{
    if (m_books.size() == 1 || !request)
        return m_books.back();
    const QByteArrayView path = targetPath(request->target);
    return *std::ranges::find_if(m_books, [path](const auto &book) {
        const QByteArray &from = book->config().path;
        return path.startsWith(from) && (path.size() == from.size() || from.isEmpty() || path[from.size()] == '/');
    });
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

void Catcher::State::accepted(SocketHandle socket)
{
    if (m_arrivals)
        m_arrivals->take(socket);
    else
        arrived(std::make_unique<DescriptorStream>(socket));
    limitConnections();
}

void Catcher::State::arrived(std::unique_ptr<Stream> stream)
{
    const auto tls = m_tls ? stream->tls() : std::nullopt;
    if (tls && tls->alpn == "h2"_L1)
        m_connections.push_back(std::make_unique<CaughtHttp2>(*this, std::move(stream)));
    else
        m_connections.push_back(std::make_unique<CaughtConnection>(*this, std::move(stream)));
    m_connections.back()->place = qsizetype(m_connections.size()) - 1;
}

// More wait in the system's queue.
void Catcher::State::limitConnections()
{
    const qsizetype count = qsizetype(m_connections.size()) + (m_arrivals ? m_arrivals->size() : 0);
    if (m_listener)
        m_listener->setAccepting(count < m_limits.connections);
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
    if (m_arrivals)
        m_arrivals->checkDeadlines(now);
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

// SPDX-License-Identifier: MIT
#include "exchange/connectionpool.h"

#include "base/clock.h"

#include <algorithm>

namespace wirebell {

using namespace std::chrono_literals;

namespace {

constexpr size_t mostResting = 32;
constexpr MonotonicTime longestRest = 60'000'000'000;

} // namespace

class ConnectionPool::Resting final : private Stream::User
{
public:
    Resting(ConnectionPool &pool, std::unique_ptr<ClientConnection> resting)
        : connection(std::move(resting))
        , since(monotonicNow())
        , m_pool(pool)
    {
        connection->stream->setUser(this);
        connection->stream->setReading(true);
    }

    std::unique_ptr<ClientConnection> connection;
    MonotonicTime since;

private:
    void streamReadable() override
    {
        if (connection && !connection->stream->isQuiet())
            m_pool.drop(*this);
    }
    void streamWritable() override {}

    ConnectionPool &m_pool;
};

ConnectionPool::ConnectionPool()
{
    m_timer.setInterval(10s);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionPool::dropOld);
}

ConnectionPool::~ConnectionPool() = default;

std::unique_ptr<ClientConnection> ConnectionPool::take(const ConnectionKey &key)
{
    m_dropped.clear();
    for (size_t i = m_resting.size(); i-- > 0;) {
        if (m_resting[i]->connection->key != key)
            continue;
        std::unique_ptr<ClientConnection> connection = std::move(m_resting[i]->connection);
        m_resting.erase(m_resting.begin() + ptrdiff_t(i));
        connection->stream->setUser(nullptr);
        if (connection->stream->isQuiet())
            return connection;
    }
    return nullptr;
}

void ConnectionPool::put(std::unique_ptr<ClientConnection> connection)
{
    if (m_resting.size() == mostResting)
        m_resting.erase(m_resting.begin());
    m_resting.push_back(std::make_unique<Resting>(*this, std::move(connection)));
    if (!m_timer.isActive())
        m_timer.start();
}

void ConnectionPool::drop(Resting &resting)
{
    resting.connection->stream->setUser(nullptr);
    resting.connection->stream->close();
    const auto at = std::find_if(m_resting.begin(), m_resting.end(), [&](const auto &r) { return r.get() == &resting; });
    m_dropped.push_back(std::move(*at));
    m_resting.erase(at);
}

void ConnectionPool::dropOld()
{
    m_dropped.clear();
    const MonotonicTime oldest = monotonicNow() - longestRest;
    std::erase_if(m_resting, [oldest](const auto &resting) { return resting->since < oldest; });
    if (m_resting.empty())
        m_timer.stop();
}

} // namespace wirebell

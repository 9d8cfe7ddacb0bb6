// SPDX-License-Identifier: MIT
#include "exchange/catcherports.h"

#include <algorithm>

namespace wirebell {

namespace {

/// "/stripe/" is the endpoint "/stripe".
QByteArray withoutSlashes(QByteArray path)
{
    while (path.endsWith('/'))
        path.chop(1);
    return path;
}

} // namespace

void CatcherPorts::setEndpoints(const QList<EndpointConfig> &endpoints)
{
    std::vector<std::shared_ptr<RuleBook>> books;
    for (const EndpointConfig &each : endpoints) {
        EndpointConfig config = each;
        config.path = withoutSlashes(config.path);
        const auto same = std::ranges::find_if(m_books, [&](const auto &book) { return book->config() == config; });
        books.push_back(same != m_books.end() ? *same : std::make_shared<RuleBook>(std::move(config)));
    }
    m_books = std::move(books);
    openOwn(false);
}

Result<QStringList> CatcherPorts::listen(const QString &host, quint16 port)
{
    auto opened = open(host, port);
    if (!opened)
        return std::unexpected(opened.error());
    if (m_common)
        close(std::move(m_common));
    m_common = *std::move(opened);
    giveOutBooks();
    return m_common->origins();
}

void CatcherPorts::listenOwn()
{
    m_opensOwn = true;
    openOwn(true);
}

QList<CatcherPlace> CatcherPorts::ownPlaces() const
{
    QList<CatcherPlace> places;
    for (const Own &own : m_own)
        places.append({own.place, own.port ? own.port->origins() : QStringList(), own.error});
    return places;
}

void CatcherPorts::startAgain(int endpoint)
{
    if (endpoint >= 0 && size_t(endpoint) < m_books.size())
        m_books[size_t(endpoint)]->startAgain();
}

QList<qint64> CatcherPorts::calls(int endpoint) const
{
    return endpoint >= 0 && size_t(endpoint) < m_books.size() ? m_books[size_t(endpoint)]->calls() : QList<qint64>();
}

void CatcherPorts::close()
{
    m_opensOwn = false;
    if (m_common)
        close(std::move(m_common));
    for (Own &own : std::exchange(m_own, {}))
        if (own.port)
            close(std::move(own.port));
}

qsizetype CatcherPorts::arriving() const
{
    qsizetype count = 0;
    forEach([&count](const CatcherPort &port) { count += port.arriving(); });
    return count;
}

Result<std::unique_ptr<CatcherPort>> CatcherPorts::open(const QString &host, quint16 port)
{
    return CatcherPort::open(
        host, port, m_terms,
        [this](CatcherPort &own, SocketHandle socket) {
            own.take(socket);
            m_uses.accepted();
        },
        m_uses.arrived);
}

void CatcherPorts::close(std::unique_ptr<CatcherPort> port)
{
    const std::shared_ptr<PortBooks> books = port->books();
    port.reset();
    books->isStopping = true;
    m_uses.closed(books);
}

// Brings the ports that are open to those that endpoints want; `again`: also those that could not be opened before.
void CatcherPorts::openOwn(bool again)
{
    const QList<CatcherPlace> before = ownPlaces();
    std::vector<Own> wanted;
    for (const auto &book : m_books) {
        const EndpointConfig &config = book->config();
        if (!m_opensOwn || config.isStopped || !config.listen
            || std::ranges::contains(wanted, *config.listen, &Own::place))
            continue;
        const auto there = std::ranges::find(m_own, *config.listen, &Own::place);
        wanted.push_back(there != m_own.end() ? std::move(*there) : Own{*config.listen});
    }
    m_own.swap(wanted);
    for (Own &each : wanted)
        if (each.port) // nobody wants it any more
            close(std::move(each.port));
    for (Own &each : m_own) {
        if (each.port || (each.error && !again))
            continue;
        auto opened = open(each.place.host, each.place.port);
        each.error = opened ? std::optional<Error>() : opened.error();
        each.port = opened ? *std::move(opened) : nullptr;
    }
    giveOutBooks();
    if (ownPlaces() != before)
        m_uses.ownPlacesChanged();
}

void CatcherPorts::giveOutBooks()
{
    const auto at = [this](const std::optional<ListenPlace> &place) {
        std::vector<std::shared_ptr<RuleBook>> books;
        for (const auto &book : m_books)
            if (!book->config().isStopped && book->config().listen == place)
                books.push_back(book);
        return books;
    };
    if (m_common)
        m_common->books()->set(at(std::nullopt));
    for (const Own &own : m_own)
        if (own.port)
            own.port->books()->set(at(own.place));
}

} // namespace wirebell

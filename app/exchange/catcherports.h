// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/catcher.h"
#include "exchange/catcherport.h"

#include <vector>

namespace wirebell {

/// The ports of a catcher, and its endpoints' rules at work, each at its port.
class CatcherPorts
{
public:
    /// What a catcher does with its ports.
    struct Uses
    {
        CatcherPort::Arrived arrived;
        std::function<void()> accepted; ///< one more is there or on its way
        std::function<void(const std::shared_ptr<PortBooks> &)> closed; ///< connections may be left
        std::function<void()> ownPlacesChanged;
    };

    explicit CatcherPorts(Uses uses) : m_uses(std::move(uses)) {}

    // As of Catcher:
    void setEndpoints(const QList<EndpointConfig> &endpoints);
    Result<QStringList> listen(const QString &host, quint16 port);
    void listenOwn();
    QList<CatcherPlace> ownPlaces() const;
    void startAgain(int endpoint);
    QList<qint64> calls(int endpoint) const;

    /// Of ports that are opened from now on.
    void setTerms(CatcherPort::Terms terms) { m_terms = std::move(terms); }
    void close();
    bool isOpen() const { return m_common || std::ranges::any_of(m_own, &Own::isOpen); }
    void setAccepting(bool on) { forEach([on](CatcherPort &port) { port.setAccepting(on); }); }
    void checkDeadlines(MonotonicTime now) { forEach([now](CatcherPort &port) { port.checkDeadlines(now); }); }
    /// Accepted, and not ready yet.
    qsizetype arriving() const;

private:
    /// A port that endpoints have of their own.
    struct Own
    {
        ListenPlace place;
        std::unique_ptr<CatcherPort> port = {}; // null: `error` says why
        std::optional<Error> error = {};

        bool isOpen() const { return port != nullptr; }
    };

    Result<std::unique_ptr<CatcherPort>> open(const QString &host, quint16 port);
    void close(std::unique_ptr<CatcherPort> port);
    void openOwn(bool again);
    void giveOutBooks();
    void forEach(auto use) const
    {
        if (m_common)
            use(*m_common);
        for (const Own &own : m_own)
            if (own.port)
                use(*own.port);
    }

    const Uses m_uses;
    CatcherPort::Terms m_terms;
    std::vector<std::shared_ptr<RuleBook>> m_books; // of the endpoints, in their order
    std::unique_ptr<CatcherPort> m_common;          // of the endpoints that have none of their own
    std::vector<Own> m_own;
    bool m_opensOwn = false;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "http/querypairs.h"

namespace wirebell {

/// A request as rules see it. The content is read when first asked for, at most a MiB of it: after transfer coding,
/// before content coding. One thread.
class ReceivedRequest
{
public:
    /// The exchange has a request; it outlives this object.
    explicit ReceivedRequest(const Exchange &exchange) : m_exchange(exchange) {}

    const Exchange &exchange() const { return m_exchange; }
    const Request &request() const { return *m_exchange.request; }
    /// The target's path, without the query, as it stands; of an absolute target (RFC 9112, 3.2.2) the path in it.
    QByteArrayView path() const;
    /// What stands behind the first "?"; empty where there is none.
    QByteArrayView query() const;
    const QByteArray &content() const;
    static constexpr qint64 contentLimit = 1024 * 1024;

private:
    const Exchange &m_exchange;
    mutable std::optional<QByteArray> m_content;
};

/// The parameters of "/users/{id}" in a path, in order, or nothing where it does not match.
std::optional<QList<Parameter>> matchPath(QByteArrayView pattern, QByteArrayView path);

struct Condition;
/// Everything but from…to, every and probability. On a match `parameters` are the path's.
///
/// A regular expression may try 100,000 steps, in time some milliseconds; beyond that it does not match.
bool matches(const Condition &condition, const ReceivedRequest &request, QList<Parameter> &parameters);

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "answer/jsonpath.h"
#include "http/exchange.h"
#include "http/querypairs.h"
#include "http/targeturi.h"

namespace wirebell {

/// A request as rules see it. Its content is read, and taken for JSON, when that is first asked for, at most a MiB of it:
/// after transfer coding, before content coding. One thread.
class ReceivedRequest
{
public:
    /// The exchange has a request; it outlives this object.
    explicit ReceivedRequest(const Exchange &exchange) : m_exchange(exchange) {}

    const Exchange &exchange() const { return m_exchange; }
    const Request &request() const { return *m_exchange.request; }
    /// The target's path, without the query, as it stands; of an absolute target (RFC 9112, 3.2.2) the path in it, "/"
    /// where it has none.
    QByteArrayView path() const { return targetPath(request().target); }
    /// What stands behind the first "?"; empty where there is none.
    QByteArrayView query() const { return targetQuery(request().target); }
    /// Empty where it can't be read.
    const QByteArray &content() const;
    /// The content as JSON; nothing where it is none, or larger than the limit.
    const std::optional<JsonDocument> &json() const;
    /// Whether Content-Type says that the content is a form (application/x-www-form-urlencoded).
    bool isForm() const;
    static constexpr qint64 contentLimit = 1024 * 1024;

private:
    const Exchange &m_exchange;
    mutable std::optional<QByteArray> m_content;
    mutable std::optional<std::optional<JsonDocument>> m_json;
};

} // namespace wirebell

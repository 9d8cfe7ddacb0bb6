// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QHostAddress>
#include <QList>

#include <functional>
#include <memory>

namespace wirebell {

/// Looks host names up. An interface, so that tests answer as they like.
class Resolver
{
public:
    virtual ~Resolver();

    using Answer = std::function<void(Result<QList<QHostAddress>>)>;
    /// Keeps the look-up going; destroying it cancels, and the answer will not come.
    class Lookup
    {
    public:
        virtual ~Lookup();
    };

    /// Calls `answer` on the calling thread, later or at once (for an address literal). Errors: NameNotResolved
    /// (detail: the host).
    virtual std::unique_ptr<Lookup> lookUp(const QString &host, Answer answer) = 0;
};

/// The system's own. "localhost" and the names below it are the two loopback addresses, whatever the system says
/// (RFC 6761, 6.3); for these and for an address literal the answer comes at once.
class SystemResolver final : public Resolver
{
public:
    std::unique_ptr<Lookup> lookUp(const QString &host, Answer answer) override;
};

} // namespace wirebell

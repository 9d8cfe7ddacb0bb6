// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/sender.h"
#include "support/rawpeer.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace wirebell {

/// A sender and the server that it sends to. A test has them made before each function and dropped after it.
class SenderBench
{
protected:
    static constexpr auto getBytes = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    static constexpr auto ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

    /// `sink` may be null; it is not owned and outlives the sender.
    void makeSender(ExchangeSink *sink)
    {
        m_sender = std::make_unique<Sender>(sink, m_resolver);
        m_server = std::make_unique<RawServer>();
    }

    void dropSender()
    {
        m_sender.reset();
        m_server.reset();
    }

    /// Sends and waits for the end; an exchange without an id where none came.
    Exchange send(const ResolvedRequest &request, const SendOptions &options = {})
    {
        QSignalSpy finished(m_sender.get(), &Sender::finished);
        m_sender->send(request, options);
        if (!QTest::qWaitFor([&] { return finished.count() == 1; }, 20'000))
            return {};
        return *finished.first().first().value<std::shared_ptr<const Exchange>>();
    }

    SystemResolver m_resolver;
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<RawServer> m_server;
};

} // namespace wirebell

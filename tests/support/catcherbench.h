// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/catcher.h"
#include "support/memorysink.h"
#include "support/rawpeer.h"

#include <QTest>

#include <memory>

namespace wirebell {

/// A catcher on a free port, the sink that it commits to, and clients. A test has it made before each function and
/// dropped after it.
class CatcherBench
{
protected:
    static inline const QByteArray post = "POST /bell?x HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nring";
    static inline const QByteArray getBytes = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    /// How many whole answers stand in these bytes.
    static qsizetype answersIn(const QByteArray &bytes)
    {
        return bytes.count("HTTP/1.1 ") - bytes.count("HTTP/1.1 100 ");
    }

    void makeCatcher()
    {
        m_sink = std::make_unique<MemorySink>();
        m_catcher = std::make_unique<Catcher>(*m_sink);
        listen();
    }

    void dropCatcher()
    {
        m_catcher.reset();
        m_sink.reset();
    }

    void listen()
    {
        const auto origins = m_catcher->listen(QStringLiteral("localhost"), 0);
        QVERIFY(origins);
        m_port = quint16(origins->first().section(u':', -1).toUInt());
    }

    std::unique_ptr<RawPeer> client(bool v6 = false) { return RawPeer::connectTo(m_port, v6); }

    std::unique_ptr<MemorySink> m_sink;
    std::unique_ptr<Catcher> m_catcher;
    quint16 m_port = 0;
};

} // namespace wirebell

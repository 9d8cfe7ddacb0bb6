// SPDX-License-Identifier: MIT
#include "cli/curlview.h"

#include <cstdio>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// Each line of a head on standard error behind `sign`, as curl's -v prints it.
Result<void> tellHead(const ByteSource &bytes, qint64 from, qint64 to, const char *sign)
{
    const auto head = bytes.read(from, to - from);
    if (!head)
        return std::unexpected(head.error());
    QByteArray told;
    for (const QByteArray &line : head->split('\n'))
        if (!line.isEmpty())
            told += sign + (' ' + (line.endsWith('\r') ? line.chopped(1) : line)) + '\n';
    const QByteArray safe = forTerminal(told);
    std::fwrite(safe.constData(), 1, size_t(safe.size()), stderr);
    return {};
}

void tellFact(const QString &fact)
{
    const QByteArray line = "* " + forTerminal(fact.toUtf8()) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace

bool passes(const Exchange &exchange, const CurlTransfer &transfer)
{
    return !transfer.failOnStatus || !exchange.response || exchange.response->status < 400;
}

CurlView::CurlView(const CurlTransfer &transfer, Console &standardOutput)
    : m_transfer(transfer), m_standardOutput(standardOutput)
{
}

Result<void> CurlView::tellCourse(const Exchange &exchange)
{
    if (!m_transfer.verbose || m_courseTold)
        return {};
    m_courseTold = true;
    const Connection &connection = exchange.connection;
    if (!connection.remote.isEmpty())
        tellFact(connection.local + u" \u2192 "_s + connection.remote);
    if (connection.tls)
        tellFact(connection.tls->version + u" / "_s + connection.tls->cipher);
    if (exchange.request)
        if (const auto told = tellHead(*exchange.requestBytes(), 0, exchange.request->bodyAt(), ">"); !told)
            return told;
    if (exchange.response)
        return tellHead(*exchange.responseBytes(), 0, exchange.response->bodyAt(), "<");
    return {};
}

Result<void> CurlView::begin(const Exchange &exchange)
{
    if (const auto told = tellCourse(exchange); !told)
        return told;
    if (m_transfer.output.isEmpty() || m_transfer.output == "-"_L1) {
        m_out = &m_standardOutput;
    } else {
        auto file = Console::file(m_transfer.output);
        if (!file)
            return std::unexpected(file.error());
        m_out = &m_file.emplace(std::move(*file));
    }
    const auto &bytes = exchange.responseBytes();
    if (exchange.response && bytes && (m_transfer.includeHead || m_transfer.headOnly))
        return m_out->write(*bytes, 0, exchange.response->bodyAt());
    return {};
}

Result<void> CurlView::content(const Exchange &exchange, QByteArrayView bytes)
{
    if (!passes(exchange, m_transfer))
        return {};
    if (!m_out)
        if (const auto begun = begin(exchange); !begun)
            return begun;
    if (const auto written = m_out->write(bytes); !written)
        return written;
    return m_out->flush();
}

Result<void> CurlView::finish(const Exchange &exchange)
{
    if (const auto told = tellCourse(exchange); !told)
        return told;
    if (!m_out && exchange.response)
        if (const auto begun = begin(exchange); !begun)
            return begun;
    return m_out ? m_out->flush() : Result<void>();
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "cli/curlview.h"

#include "cli/console.h"
#include "wire/reading.h"

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

Result<void> tellCourse(const Exchange &exchange)
{
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

Result<void> writeAnswer(const Exchange &exchange, const CurlTransfer &transfer, Console &console)
{
    if (!exchange.response)
        return {};
    const auto &bytes = exchange.responseBytes();
    if (transfer.includeHead || transfer.headOnly)
        if (const auto written = console.write(*bytes, 0, exchange.response->bodyAt()); !written)
            return written;
    if (!passes(exchange, transfer))
        return console.flush();
    const auto content = contentOf(*exchange.response, bytes);
    if (!content)
        return std::unexpected(content.error());
    if (const auto written = console.write(**content); !written)
        return written;
    return console.flush();
}

} // namespace

bool passes(const Exchange &exchange, const CurlTransfer &transfer)
{
    return !transfer.failOnStatus || !exchange.response || exchange.response->status < 400;
}

Result<bool> showAsCurl(const Exchange &exchange, const CurlTransfer &transfer, Console &out)
{
    if (transfer.verbose)
        if (const auto told = tellCourse(exchange); !told)
            return std::unexpected(told.error());
    Result<void> written;
    if (transfer.output.isEmpty() || transfer.output == "-"_L1) {
        written = writeAnswer(exchange, transfer, out);
    } else {
        auto file = Console::file(transfer.output);
        written = file ? writeAnswer(exchange, transfer, *file) : std::unexpected(file.error());
    }
    if (!written)
        return std::unexpected(written.error());
    return passes(exchange, transfer);
}

} // namespace wirebell

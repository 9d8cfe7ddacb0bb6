// SPDX-License-Identifier: MIT
#pragma once

#include "store/logreader.h"
#include "support/requests.h"
#include "wire/reading.h"

#include <QHash>

namespace wirebell {

/// Numbered requests whose bytes follow from their number, and what a log has of them.
class KeptLog
{
public:
    /// Mostly a body of 1 KiB; one in ten comes in chunks, one in fifty is so large that it is spooled.
    static QByteArray request(int number)
    {
        const QByteArray name = QByteArray::number(number);
        const QByteArray head = "POST /" + name + " HTTP/1.1\r\nHost: x\r\n";
        const auto filled = [&](qsizetype size) { return (name + ';').repeated(size / name.size() + 1).first(size); };
        if (number % 50 == 7)
            return head + "Content-Length: 300000\r\n\r\n" + filled(300'000);
        if (number % 10 == 3)
            return head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n" + QByteArray::number(name.size(), 16)
                + "\r\n" + name + "\r\n0\r\n\r\n";
        return head + "Content-Length: 1024\r\n\r\n" + filled(1024);
    }

    explicit KeptLog(const QString &folder)
    {
        auto reader = LogReader::open(folder);
        if (!reader)
            return;
        m_reader = *std::move(reader);
        const auto rows = m_reader->rows({}, 0, 1'000'000);
        if (rows)
            for (const ExchangeRow &row : *rows)
                m_numbers.insert(row.target.sliced(std::min<qsizetype>(1, row.target.size())).toInt(), row.number);
    }

    bool contains(int number) const { return m_numbers.contains(number); }
    /// Whether the request is there as it was sent, whole; else what is wrong.
    QString fault(int number) const
    {
        if (!m_numbers.contains(number))
            return QStringLiteral("%1 was acknowledged and is missing").arg(number);
        auto exchange = m_reader->load(m_numbers.value(number));
        const auto read = exchange ? readTranscript(*exchange) : std::unexpected(exchange.error());
        if (!read)
            return QStringLiteral("%1 cannot be read: %2, %3")
                .arg(number)
                .arg(int(read.error().kind))
                .arg(read.error().detail);
        if (everything(exchange->requestBytes()) != request(number))
            return QStringLiteral("%1 is not what was sent").arg(number);
        return exchange->request && exchange->request->complete ? QString()
                                                                : QStringLiteral("%1 is not whole").arg(number);
    }

private:
    std::unique_ptr<LogReader> m_reader;
    QHash<int, qint64> m_numbers;
};

} // namespace wirebell

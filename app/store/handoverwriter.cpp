// SPDX-License-Identifier: MIT
#include "store/handoverwriter.h"

#include "base/clock.h"
#include "http/exchangesink.h"
#include "store/changerecord.h"
#include "store/handoverformat.h"
#include "store/logreader.h"
#include "store/pendingrecords.h"
#include "store/storepaths.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <filesystem>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

ErrorKind kindOf(FileTrouble trouble)
{
    return trouble == FileTrouble::Full ? ErrorKind::DiskFull : ErrorKind::FileNotWritable;
}

/// The file that is being written; removed unless it is finished.
class HandOver
{
public:
    HandOver(QString path, PrivateFile file) : m_path(std::move(path)), m_part(partOf(m_path)), m_file(std::move(file)) {}
    ~HandOver() { QFile::remove(m_part); }
    Q_DISABLE_COPY_MOVE(HandOver)

    static QString partOf(const QString &path) { return path + ".part"_L1; }

    Result<void> add(Exchange exchange, const ExchangeRow &row)
    {
        standIn(exchange, row);
        PendingRecords records;
        PendingRecords::Source source{.exchange = exchange, .kind = RecordKind::Answer, .state = exchange.state};
        source.madeAt = row.startedAt + qMax(row.duration, qint64(0)) / 1'000'000;
        for (const Direction direction : {Direction::Out, Direction::In}) {
            const auto &bytes = exchange.transcript.bytes(direction);
            if (!bytes)
                continue;
            if (bytes->size() > ExchangeSink::spoolFrom) {
                (direction == Direction::Out ? source.spooled.out : source.spooled.in) = bytes->size();
                continue;
            }
            auto all = bytes->readAll();
            if (!all)
                return std::unexpected(all.error());
            (direction == Direction::Out ? source.out : source.in) = std::move(*all);
        }
        records.number(records.append(source), row.number);
        if (const auto written = write(records.bytes()); !written)
            return written;
        if (!row.annotation.isEmpty())
            if (const auto written = write(noteRecord(row.id, row.number, wallNow(), row.annotation)); !written)
                return written;
        for (const Direction direction : {Direction::Out, Direction::In})
            if (source.spooled.of(direction) >= 0)
                if (const auto written = addPieces(exchange, row.number, direction); !written)
                    return written;
        return {};
    }

    Result<void> finish(qint64 exchanges)
    {
        const QByteArray header = HandOverHeader{.fileSize = m_end, .exchanges = exchanges}.bytes();
        if (const auto written = checked(m_file.write(0, header.constData(), size_t(header.size()))); !written)
            return written;
        if (const auto synced = checked(m_file.sync()); !synced)
            return synced;
        m_file = {};
        std::error_code code;
        std::filesystem::rename(nativePath(m_part), nativePath(m_path), code);
        return code ? failure(ErrorKind::FileNotWritable, m_path) : Result<void>();
    }

private:
    // What the facts say of the messages, without reading these.
    static void standIn(Exchange &exchange, const ExchangeRow &row)
    {
        if (!row.method.isEmpty() || !row.target.isEmpty()) {
            exchange.request.emplace();
            exchange.request->method = row.method;
            exchange.request->target = row.target;
        }
        if (row.status != 0) {
            exchange.response.emplace();
            exchange.response->status = row.status;
        }
        exchange.marks.resize(row.marks);
        if (exchange.state == State::Open)
            exchange.state = State::Incomplete;
    }

    Result<void> addPieces(const Exchange &exchange, qint64 number, Direction direction)
    {
        const auto &bytes = exchange.transcript.bytes(direction);
        for (qint64 at = 0; at < bytes->size(); at += HandOverHeader::longestPiece) {
            const auto piece = bytes->read(at, HandOverHeader::longestPiece);
            if (!piece)
                return std::unexpected(piece.error());
            if (const auto written = write(pieceRecord(exchange.id, number, direction, *piece)); !written)
                return written;
        }
        return {};
    }

    Result<void> write(std::string_view bytes)
    {
        const FileTrouble trouble = m_file.write(m_end, bytes.data(), bytes.size());
        m_end += qint64(bytes.size());
        return checked(trouble);
    }

    Result<void> checked(FileTrouble trouble) const
    {
        return trouble == FileTrouble::None ? Result<void>() : failure(kindOf(trouble), m_path);
    }

    const QString m_path;
    const QString m_part;
    PrivateFile m_file;
    qint64 m_end = HandOverHeader::size;
};

} // namespace

Result<void> writeHandOver(const QString &path, LogReader &reader, const QList<qint64> &numbers)
{
    const QString absolute = QDir(path).absolutePath();
    auto file = PrivateFile::open(nativePath(HandOver::partOf(absolute)), PrivateFile::Mode::Replace);
    if (!file)
        return failure(kindOf(file.error()), absolute);
    HandOver handOver(absolute, std::move(*file));
    QSet<qint64> written;
    for (const qint64 number : numbers) {
        if (written.contains(number))
            continue;
        written.insert(number);
        const auto row = reader.row(number);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return failure(ErrorKind::NoSuchExchange, QString::number(number));
        auto exchange = reader.load(number);
        if (!exchange)
            return std::unexpected(exchange.error());
        if (const auto added = handOver.add(std::move(*exchange), **row); !added)
            return added;
    }
    return handOver.finish(written.size());
}

} // namespace wirebell

// SPDX-License-Identifier: MIT

// Any bytes, as what an HTTP/2 client sends: no byte is lost, each request reads the same from its recorded bytes as it
// did when it came, at once and in pieces.

#include "fuzz/fuzzinput.h"
#include "wire/http2machine.h"
#include "wire/reading.h"

#include <map>

using namespace wirebell;

namespace {

/// A server that answers every request, and keeps what came apart by streams.
class Server final : private Http2Machine::User
{
public:
    Server() : m_machine(*this, {}, {}) {}

    void read(QByteArrayView bytes)
    {
        m_machine.read(bytes);
        for (int i = 0; i < 10'000 && !m_machine.bytesOut().isEmpty(); ++i) {
        }
        m_given += bytes.size();
    }

    /// What must hold, whatever came.
    void check() const
    {
        qint64 kept = m_machine.unfinished().size() + m_ofConnection;
        for (const auto &[id, exchange] : m_exchanges) {
            kept += exchange.bytes.size();
            Exchange again;
            again.role = Role::Caught;
            again.stream = StreamFacts{.id = id, .tables = exchange.tables};
            again.transcript.in = inMemory(exchange.bytes);
            if (!readTranscript(again))
                broken("a transcript can be read");
            const std::optional<Request> &request = m_machine.request(id).request();
            if (!m_machine.request(id).error() && again.request != request)
                broken("a request reads the same from its bytes", exchange.bytes.toHex());
            if (exchange.ended && !exchange.failed) {
                const auto content = contentOf(*again.request, again.requestBytes());
                if (!content || (*content)->size() != request->contentSize
                    || (*content)->readAll().value_or(QByteArray()).size() != request->contentSize)
                    broken("the content is as long as it says");
            }
        }
        if (kept != m_given)
            broken("no byte is lost", QByteArray::number(kept) + " of " + QByteArray::number(m_given));
    }

private:
    struct Kept
    {
        QByteArray bytes;
        QList<FieldTable> tables;
        bool ended = false;
        bool failed = false;
    };

    qint64 fieldsCame(qint32 stream, bool begins, const FieldTable &table) override
    {
        if (begins != !m_exchanges.contains(stream))
            broken("a stream begins once");
        m_exchanges[stream].tables.append(table);
        return m_exchanges[stream].bytes.size();
    }
    void bytesCame(qint32 stream, QByteArrayView bytes) override
    {
        if (stream == 0)
            m_ofConnection += bytes.size();
        else
            m_exchanges.at(stream).bytes += bytes;
    }
    void headCame(qint32 stream) override
    {
        if (!m_machine.request(stream).request())
            broken("a head that came is there");
    }
    void requestEnded(qint32 stream) override
    {
        m_exchanges.at(stream).ended = true;
        m_machine.answerHead(stream, 200, {{"X", "y"}}, true, {{"T", "z"}});
    }
    void requestFailed(qint32 stream, const Error &) override
    {
        m_exchanges.at(stream).failed = true;
        m_machine.answerHead(stream, 400, {}, false);
    }
    void streamReset(qint32, quint32) override {}
    Http2Machine::Content contentOf(qint32, char *to, qint64 most) override
    {
        if (most < 1)
            return {};
        *to = 'x';
        return {.size = 1, .ends = true};
    }
    static Result<std::shared_ptr<const ByteSource>> contentOf(const Message &message,
                                                               const std::shared_ptr<const ByteSource> &bytes)
    {
        return wirebell::contentOf(message, bytes);
    }

    Http2Machine m_machine;
    std::map<qint32, Kept> m_exchanges;
    qint64 m_ofConnection = 0;
    qint64 m_given = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Server whole;
    whole.read(bytes);
    whole.check();
    Server inPieces;
    qsizetype last = 0;
    for (qsizetype at = 0; at < bytes.size(); at += last) {
        last = std::min(bytes.size() - at, last * 3 % 29 + 1);
        inPieces.read(bytes.sliced(at, last));
    }
    inPieces.check();
    return 0;
}

// SPDX-License-Identifier: MIT
#include "wire/contentencoding.h"

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{"identity"_L1, "gzip"_L1, "deflate"_L1, "br"_L1, "zstd"_L1};
static_assert(names.size() == size_t(ContentCoding::Zstd) + 1);

constexpr qsizetype window = 64 * 1024; // what the encoders write to at a time

/// One coding of one content. All that fails in them is memory.
class Encoder
{
public:
    virtual ~Encoder() = default;
    /// `last` ends the coding; else it is flushed, so that all of the piece can be decoded.
    virtual QByteArray encode(QByteArrayView piece, bool last) = 0;
};

class ZlibEncoder final : public Encoder
{
public:
    explicit ZlibEncoder(bool gzip)
    {
        constexpr int largestWindow = 15;
        constexpr int gzipFormat = 16;
        constexpr int usualMemory = 8;
        if (deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, largestWindow + (gzip ? gzipFormat : 0),
                         usualMemory, Z_DEFAULT_STRATEGY)
            != Z_OK)
            throw std::bad_alloc();
    }
    ~ZlibEncoder() override { deflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(ZlibEncoder)

    QByteArray encode(QByteArrayView piece, bool last) override
    {
        QByteArray out;
        constexpr qsizetype most = 1 << 30; // zlib counts in 32 bits
        do {
            const QByteArrayView part = piece.first(std::min(most, piece.size()));
            piece = piece.sliced(part.size());
            m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(part.data()));
            m_stream.avail_in = uInt(part.size());
            do {
                const qsizetype at = out.size();
                out.resize(at + window);
                m_stream.next_out = reinterpret_cast<Bytef *>(out.data() + at);
                m_stream.avail_out = uInt(window);
                deflate(&m_stream, !piece.isEmpty() ? Z_NO_FLUSH : last ? Z_FINISH : Z_SYNC_FLUSH);
                out.chop(m_stream.avail_out);
            } while (m_stream.avail_out == 0);
        } while (!piece.isEmpty());
        return out;
    }

private:
    z_stream m_stream = {};
};

class BrotliEncoder final : public Encoder
{
public:
    BrotliEncoder() : m_state(BrotliEncoderCreateInstance(nullptr, nullptr, nullptr), &BrotliEncoderDestroyInstance)
    {
        if (!m_state)
            throw std::bad_alloc();
        constexpr uint32_t quality = 5; // above it time grows faster than sizes fall
        BrotliEncoderSetParameter(m_state.get(), BROTLI_PARAM_QUALITY, quality);
    }

    QByteArray encode(QByteArrayView piece, bool last) override
    {
        QByteArray out;
        const BrotliEncoderOperation operation = last ? BROTLI_OPERATION_FINISH : BROTLI_OPERATION_FLUSH;
        size_t left = size_t(piece.size());
        auto in = reinterpret_cast<const uint8_t *>(piece.data());
        do {
            size_t room = 0;
            if (!BrotliEncoderCompressStream(m_state.get(), operation, &left, &in, &room, nullptr, nullptr))
                throw std::bad_alloc();
            size_t size = 0;
            const uint8_t *bytes = BrotliEncoderTakeOutput(m_state.get(), &size);
            out.append(reinterpret_cast<const char *>(bytes), qsizetype(size));
        } while (left > 0 || BrotliEncoderHasMoreOutput(m_state.get()));
        return out;
    }

private:
    std::unique_ptr<BrotliEncoderState, decltype(&BrotliEncoderDestroyInstance)> m_state;
};

class ZstdEncoder final : public Encoder
{
public:
    ZstdEncoder() : m_stream(ZSTD_createCCtx(), &ZSTD_freeCCtx)
    {
        if (!m_stream)
            throw std::bad_alloc();
    }

    QByteArray encode(QByteArrayView piece, bool last) override
    {
        QByteArray out;
        ZSTD_inBuffer in{.src = piece.data(), .size = size_t(piece.size()), .pos = 0};
        size_t left = 0;
        do {
            const qsizetype at = out.size();
            out.resize(at + window);
            ZSTD_outBuffer room{.dst = out.data() + at, .size = size_t(window), .pos = 0};
            left = ZSTD_compressStream2(m_stream.get(), &room, &in, last ? ZSTD_e_end : ZSTD_e_flush);
            if (ZSTD_isError(left))
                throw std::bad_alloc();
            out.resize(at + qsizetype(room.pos));
        } while (left > 0);
        return out;
    }

private:
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> m_stream;
};

std::unique_ptr<Encoder> encoderOf(ContentCoding coding)
{
    switch (coding) {
    case ContentCoding::Gzip:
        return std::make_unique<ZlibEncoder>(true);
    case ContentCoding::Deflate:
        return std::make_unique<ZlibEncoder>(false);
    case ContentCoding::Br:
        return std::make_unique<BrotliEncoder>();
    case ContentCoding::Zstd:
        return std::make_unique<ZstdEncoder>();
    case ContentCoding::None:
        break;
    }
    return nullptr;
}

} // namespace

QLatin1StringView name(ContentCoding coding)
{
    return names[size_t(coding)];
}

std::optional<ContentCoding> contentCodingNamed(QByteArrayView name)
{
    const auto it = std::ranges::find(names, QLatin1StringView(name));
    return it == names.end() ? std::nullopt : std::optional(ContentCoding(it - names.begin()));
}

QByteArray encoded(ContentCoding coding, QByteArrayView content)
{
    const std::unique_ptr<Encoder> encoder = encoderOf(coding);
    return encoder ? encoder->encode(content, true) : content.toByteArray();
}

QByteArrayList encodedPieces(ContentCoding coding, const QByteArrayList &pieces)
{
    const std::unique_ptr<Encoder> encoder = encoderOf(coding);
    if (!encoder)
        return pieces;
    QByteArrayList coded;
    for (qsizetype i = 0; i < pieces.size(); ++i)
        coded.append(encoder->encode(pieces.at(i), i == pieces.size() - 1));
    return coded;
}

} // namespace wirebell

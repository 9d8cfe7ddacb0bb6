// SPDX-License-Identifier: MIT
#include "exchange/secretscan.h"

#include "draft/secretplaces.h"
#include "http/fieldlist.h"
#include "wire/hpackmask.h"

#include <algorithm>

namespace wirebell {

namespace {

constexpr qsizetype longestSize = 256; // of a chunk's size, with its extension

// RFC 9113, 6: the kinds of frames that carry fields, and flags.
enum FrameType : quint8 { Data = 0x0, Headers = 0x1, PushPromise = 0x5, Continuation = 0x9 };
enum FrameFlag : quint8 { EndHeaders = 0x4, Padded = 0x8, Priority = 0x20 };
constexpr bool carriesFields(quint8 type) { return type == Headers || type == PushPromise || type == Continuation; }
constexpr qsizetype frameHead = 9;

quint32 streamOf(QByteArrayView head)
{
    return (quint32(uchar(head[5])) << 24 | quint32(uchar(head[6])) << 16 | quint32(uchar(head[7])) << 8 | uchar(head[8]))
        & 0x7fffffff;
}

/// Where the block's bytes stand in a frame; nothing where they can't.
std::optional<ByteRange> fragmentOf(QByteArrayView frame)
{
    const auto type = quint8(frame[3]);
    const auto flags = quint8(frame[4]);
    qint64 at = frameHead;
    qint64 end = frame.size();
    if (type != Continuation && (flags & Padded)) {
        if (at == end)
            return std::nullopt;
        end -= uchar(frame[at++]);
    }
    at += type == Headers && (flags & Priority) ? 5 : type == PushPromise ? 4 : 0;
    return at <= end ? std::optional(ByteRange{.at = at, .length = end - at}) : std::nullopt;
}

QByteArrayView withoutEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

QList<ByteRange> secretsInStreamField(QByteArrayView name, QByteArrayView value)
{
    QList<ByteRange> ranges;
    if (name == ":path") {
        for (const SecretSpan &span : secretsInTarget(value))
            ranges.append(span.range);
    } else if (const auto secret = secretInField(name, value); secret && secret->length > 0) {
        ranges.append(*secret);
    }
    return ranges;
}

SecretScan::SecretScan(QList<ByteRange> marked, std::optional<StreamFacts> stream)
    : m_marked(std::move(marked))
    , m_stream(std::move(stream))
{
}

QByteArray SecretScan::feed(QByteArrayView bytes)
{
    QByteArray taken = bytes.toByteArray();
    for (const ByteRange &range : m_marked) {
        const qint64 from = std::max(range.at, m_at);
        const qint64 to = std::min(range.at + range.length, m_at + taken.size());
        if (from < to)
            mask(taken.data() + from - m_at, to - from);
    }
    m_at += taken.size();
    for (qsizetype i = 0; i < taken.size(); ++i) {
        if (m_part == Part::Rest) {
            m_out.append(QByteArrayView(taken).sliced(i));
            break;
        }
        step(taken.data()[i]);
    }
    return std::exchange(m_out, {});
}

QByteArray SecretScan::end()
{
    // A line that was cut off may hold a secret as well.
    if (!m_line.isEmpty() && (m_part == Part::Head || m_part == Part::Trailers))
        line();
    if (!m_block.isEmpty())
        blockEnded();
    return std::exchange(m_out, {}) + std::exchange(m_line, {});
}

void SecretScan::step(char &byte)
{
    switch (m_part) {
    case Part::Start:
        // A frame's length begins with 0, a head never does.
        m_part = byte == '\0' ? Part::FrameHead : Part::Head;
        return step(byte);
    case Part::Head:
    case Part::Trailers:
        m_line.append(byte);
        if (byte == '\n') {
            line();
            m_out.append(std::exchange(m_line, {}));
        } else if (m_line.size() > longestLine) {
            m_out.append(std::exchange(m_line, {}));
            m_part = Part::Rest; // no head that anyone reads
        }
        return;
    case Part::Content:
        content(byte);
        break;
    case Part::ChunkSize:
        m_line.append(byte);
        if (byte == '\n') {
            bool isNumber = false;
            const qsizetype semicolon = m_line.indexOf(';');
            m_left = m_line.first(semicolon < 0 ? m_line.size() : semicolon).trimmed().toLongLong(&isNumber, 16);
            m_line.clear();
            m_part = !isNumber || m_left < 0 ? Part::Rest : m_left == 0 ? Part::Trailers : Part::ChunkData;
        } else if (m_line.size() > longestSize) {
            m_line.clear();
            m_part = Part::Rest;
        }
        break;
    case Part::ChunkData:
        content(byte);
        if (--m_left == 0)
            m_part = Part::ChunkEnd;
        break;
    case Part::ChunkEnd:
        if (byte == '\n')
            m_part = Part::ChunkSize;
        break;
    case Part::FrameHead:
        m_line.append(byte);
        if (m_line.size() == frameHead)
            frameHeadCame();
        return;
    case Part::FrameData:
        frameByte(byte);
        return;
    case Part::Rest:
        break;
    }
    m_out.append(byte);
}

void SecretScan::line()
{
    const QByteArrayView text = withoutEnd(m_line);
    if (m_part == Part::Head && m_isFirstLine) {
        if (text.isEmpty())
            return; // before a start line (RFC 9112, 2.2)
        m_isFirstLine = false;
        const qsizetype from = text.indexOf(' ') + 1;
        m_isResponse = text.startsWith("HTTP/");
        if (m_isResponse) {
            const QByteArrayView status = text.sliced(from);
            m_isInterim = status.startsWith('1') && !status.startsWith("101");
            return;
        }
        const qsizetype last = text.lastIndexOf(' ');
        const QByteArrayView target = last > from ? text.sliced(from, last - from) : text.sliced(from);
        const QList<SecretSpan> secrets = secretsInTarget(target);
        for (const SecretSpan &span : secrets)
            mask(m_line.data() + from + span.range.at, span.range.length);
        return;
    }
    if (!text.isEmpty())
        return fieldLine();
    if (m_part == Part::Trailers)
        m_part = Part::Rest;
    else
        headEnded();
}

void SecretScan::fieldLine()
{
    const QByteArrayView text = withoutEnd(m_line);
    if (text.startsWith(' ') || text.startsWith('\t')) {
        if (m_isSecretField)
            mask(m_line.data() + 1, text.size() - 1);
        return;
    }
    const qsizetype colon = text.indexOf(':');
    if (colon < 0)
        return;
    const QByteArrayView name = text.first(colon).trimmed();
    const QByteArrayView value = text.sliced(colon + 1);
    if (equalIgnoringCase(name, "Content-Type"))
        m_type = value.trimmed().toByteArray();
    else if (equalIgnoringCase(name, "Content-Encoding"))
        m_encoding = value.trimmed().toByteArray();
    else if (equalIgnoringCase(name, "Transfer-Encoding"))
        m_isChunked = value.toByteArray().toLower().contains("chunked");
    else if (equalIgnoringCase(name, "Upgrade"))
        m_toHttp2 = equalIgnoringCase(value.trimmed(), "h2c");
    const auto secret = secretInField(name, value);
    m_isSecretField = secret.has_value();
    if (secret)
        mask(m_line.data() + colon + 1 + secret->at, secret->length);
}

void SecretScan::headEnded()
{
    m_isFirstLine = true;
    m_isSecretField = false;
    if (m_isInterim)
        return;
    m_content.begin(m_type, m_encoding);
    if (m_isResponse && m_toHttp2)
        m_part = Part::FrameHead;
    else if (m_isChunked)
        m_part = Part::ChunkSize;
    else
        m_part = m_content.isLooking() ? Part::Content : Part::Rest;
}

void SecretScan::content(char &byte)
{
    if (m_content.step(byte))
        m_hasFound = true;
}

void SecretScan::frameHeadCame()
{
    m_frame = std::exchange(m_line, {});
    m_left = qint64(uchar(m_frame[0])) << 16 | qint64(uchar(m_frame[1])) << 8 | uchar(m_frame[2]);
    const auto type = quint8(m_frame[3]);
    const bool begins = type == Headers || type == PushPromise;
    if (!m_block.isEmpty() && (begins || !carriesFields(type)))
        blockEnded(); // it never was whole
    if (carriesFields(type)) {
        m_frameAt.append(m_block.size());
        m_block += m_frame;
    } else {
        m_out += m_frame;
    }
    m_padding = 0;
    m_awaitsPadding = type == Data && (quint8(m_frame[4]) & Padded);
    m_part = Part::FrameData;
    if (m_left == 0)
        frameEnded();
}

void SecretScan::frameByte(char &byte)
{
    const auto type = quint8(m_frame[3]);
    if (carriesFields(type)) {
        m_block.append(byte);
    } else {
        if (std::exchange(m_awaitsPadding, false))
            m_padding = uchar(byte);
        else if (type == Data && m_left > m_padding)
            content(byte);
        m_out.append(byte);
    }
    if (--m_left == 0)
        frameEnded();
    else if (m_block.size() > longestLine)
        blockEnded(); // and the rest of the frame with the next of them, which can't be read either
}

void SecretScan::frameEnded()
{
    m_part = Part::FrameHead;
    if (carriesFields(quint8(m_frame[3])) && (quint8(m_frame[4]) & EndHeaders))
        blockEnded();
}

/// Lets out what there is of a block.
void SecretScan::blockEnded()
{
    QByteArray frames = std::exchange(m_block, {});
    const QList<qsizetype> begins = std::exchange(m_frameAt, {});
    QList<ByteRange> fragments;
    QByteArray block;
    bool isWhole = m_part == Part::FrameHead && begins.value(0, -1) == 0 && quint8(frames[begins.first() + 3]) != Continuation
        && (quint8(frames[begins.last() + 4]) & EndHeaders);
    for (qsizetype i = 0; isWhole && i < begins.size(); ++i) {
        const qsizetype end = begins.value(i + 1, frames.size());
        const QByteArrayView frame = QByteArrayView(frames).sliced(begins[i], end - begins[i]);
        const auto fragment = fragmentOf(frame);
        isWhole = fragment.has_value();
        if (fragment) {
            block += frame.sliced(fragment->at, fragment->length);
            fragments.append({.at = begins[i] + fragment->at, .length = fragment->length});
        }
    }
    std::optional<QByteArray> masked;
    if (isWhole) {
        QList<std::optional<QByteArray>> names;
        const bool isOfStream = m_stream && streamOf(QByteArrayView(frames).sliced(begins.first())) == quint32(m_stream->id);
        if (isOfStream && m_blocks < m_stream->tables.size())
            for (const Field &entry : m_stream->tables.at(m_blocks).entries)
                names.append(entry.name);
        m_blocks += isOfStream ? 1 : 0;
        m_type.clear();
        m_encoding.clear();
        masked = maskedBlock(block, names, [this](const auto &name, QByteArrayView value) { return secretsOf(name, value); });
        m_content.begin(m_type, m_encoding);
    }
    if (masked) {
        qsizetype taken = 0;
        for (const ByteRange &fragment : std::as_const(fragments)) {
            std::copy_n(masked->cbegin() + taken, fragment.length, frames.begin() + fragment.at);
            taken += fragment.length;
        }
        m_hasFound = m_hasFound || *masked != block;
    } else {
        // What stands between the heads.
        mask(frames.data(), begins.value(0, frames.size()));
        for (qsizetype i = 0; i < begins.size(); ++i) {
            const qsizetype from = begins[i] + frameHead;
            mask(frames.data() + from, begins.value(i + 1, frames.size()) - from);
        }
    }
    m_out += frames;
}

QList<ByteRange> SecretScan::secretsOf(const std::optional<QByteArray> &name, QByteArrayView value)
{
    if (!name)
        return value.isEmpty() ? QList<ByteRange>() : QList{ByteRange{.at = 0, .length = value.size()}};
    if (*name == "content-type")
        m_type = value.toByteArray();
    else if (*name == "content-encoding")
        m_encoding = value.toByteArray();
    return secretsInStreamField(*name, value);
}

void SecretScan::mask(char *from, qint64 length)
{
    if (length <= 0)
        return;
    std::fill_n(from, length, '*');
    m_hasFound = true;
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "exchange/secretscan.h"

#include "draft/secretplaces.h"
#include "http/fieldlist.h"

#include <algorithm>

namespace wirebell {

namespace {

// No key of the list is nearly as long.
constexpr qsizetype longestKey = 256;

// RFC 9113, 6: the kinds of frames that carry fields.
constexpr bool carriesFields(char type) { return type == 0x1 || type == 0x5 || type == 0x9; }
constexpr qsizetype frameHead = 9;

QByteArrayView withoutEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

SecretScan::SecretScan(QList<ByteRange> marked)
    : m_marked(std::move(marked))
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
    return std::exchange(m_line, {});
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
        } else if (m_line.size() > longestKey) {
            m_line.clear();
            m_part = Part::Rest;
        }
        break;
    case Part::ChunkData:
        if (m_isForm)
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
        if (m_line.size() == frameHead) {
            m_left = qint64(uchar(m_line[0])) << 16 | qint64(uchar(m_line[1])) << 8 | uchar(m_line[2]);
            m_masksFrame = carriesFields(m_line[3]);
            m_line.clear();
            if (m_left > 0)
                m_part = Part::FrameData;
        }
        break;
    case Part::FrameData:
        if (m_masksFrame)
            mask(&byte, 1);
        if (--m_left == 0)
            m_part = Part::FrameHead;
        break;
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
        m_isForm = value.trimmed().toByteArray().toLower().startsWith("application/x-www-form-urlencoded");
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
    if (m_isResponse && m_toHttp2)
        m_part = Part::FrameHead;
    else if (m_isChunked)
        m_part = Part::ChunkSize;
    else
        m_part = m_isForm ? Part::Content : Part::Rest;
}

void SecretScan::content(char &byte)
{
    if (byte == '&') {
        m_key.clear();
        m_isInValue = m_masksValue = false;
    } else if (m_isInValue) {
        if (m_masksValue)
            mask(&byte, 1);
    } else if (byte == '=') {
        m_isInValue = true;
        m_masksValue = m_key.size() < longestKey && isSecretKey(m_key);
    } else if (m_key.size() < longestKey) {
        m_key.append(byte);
    }
}

void SecretScan::mask(char *from, qint64 length)
{
    if (length <= 0)
        return;
    std::fill_n(from, length, '*');
    m_hasFound = true;
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "wire/chunkreader.h"

#include "http/fieldlist.h"
#include "wire/syntax.h"

#include <algorithm>
#include <limits>

namespace wirebell {

namespace {

qsizetype tokenSize(QByteArrayView text)
{
    qsizetype size = 0;
    while (size < text.size() && isOf(TokenChar, text[size]))
        ++size;
    return size;
}

// The length of a quoted string at the front, or 0.
qsizetype quotedSize(QByteArrayView text)
{
    if (!text.startsWith('"'))
        return 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
        else if (isControl(text[i]))
            return 0;
    }
    return 0;
}

// *( BWS ";" BWS token [ BWS "=" BWS ( token / quoted-string ) ] )
bool isExtension(QByteArrayView text)
{
    text = trimOws(text);
    while (!text.isEmpty()) {
        if (text.front() != ';')
            return false;
        text = trimOws(text.sliced(1));
        const qsizetype name = tokenSize(text);
        if (name == 0)
            return false;
        text = trimOws(text.sliced(name));
        if (!text.startsWith('='))
            continue;
        text = trimOws(text.sliced(1));
        const qsizetype value = std::max(tokenSize(text), quotedSize(text));
        if (value == 0)
            return false;
        text = trimOws(text.sliced(value));
    }
    return true;
}

int digitValue(char c)
{
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

} // namespace

void ChunkReader::clear()
{
    m_lines.clear();
    m_lineBytes = 0;
    m_left = 0;
    m_phase = Phase::Line;
}

void ChunkReader::resume(qint64 left)
{
    clear();
    m_left = left;
    m_phase = Phase::Data;
}

// Sets what is left of the chunk; false where the size can't be known.
bool ChunkReader::takeLine(QByteArrayView line, qint64 at, MarkList &marks)
{
    line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    else
        marks.add(MarkKind::BareLfInChunk, at + line.size(), 1);
    forRuns(line, [](char c) { return c == '\r'; }, [&](qsizetype from, qsizetype length) {
        marks.add(MarkKind::BareCr, at + from, length);
    });
    forRuns(line, [](char c) { return c == '\0'; }, [&](qsizetype from, qsizetype length) {
        marks.add(MarkKind::NulByte, at + from, length);
    });

    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    qsizetype from = 0;
    while (from < line.size() && isSpace(line[from]))
        ++from;
    qsizetype to = from;
    qint64 size = 0;
    for (; to < line.size() && isOf(HexDigit, line[to]); ++to) {
        if (size > std::numeric_limits<qint64>::max() >> 4) {
            marks.add(MarkKind::UnusualChunkSize, at, line.size());
            return false;
        }
        size = (size << 4) | digitValue(line[to]);
    }
    const QByteArrayView rest = line.sliced(to);
    if (to == from || (!rest.isEmpty() && !isSpace(rest.front()) && rest.front() != ';')) {
        marks.add(MarkKind::UnusualChunkSize, at, line.size());
        return false;
    }
    if (from > 0)
        marks.add(MarkKind::UnusualChunkSize, at, from);
    if (const QByteArrayView extension = trimOws(rest); !extension.startsWith(';')) {
        if (!rest.isEmpty())
            marks.add(MarkKind::UnusualChunkSize, at + to, rest.size());
    } else {
        marks.add(MarkKind::ChunkExtension, at + to, rest.size());
        if (!isExtension(extension))
            marks.add(MarkKind::UnusualChunkExtension, at + to, rest.size());
    }
    m_left = size;
    return true;
}

ChunkReader::Step ChunkReader::readLine(QByteArrayView &bytes, qint64 &at, MarkList &marks)
{
    const qint64 room = m_mostLine - m_lineBytes;
    if (room == 0)
        return Step::Broken;
    QByteArrayView piece = bytes.first(std::min<qint64>(room, bytes.size()));
    const qsizetype offered = piece.size();
    const std::optional<QByteArrayView> line = m_lines.next(piece);
    const qsizetype used = offered - piece.size();
    bytes = bytes.sliced(used);
    at += used;
    m_lineBytes += used;
    if (!line)
        return Step::NeedMore;
    m_lineBytes = 0;
    if (!takeLine(*line, at - line->size(), marks))
        return Step::Broken;
    if (m_left == 0)
        return Step::LastChunk;
    m_phase = Phase::Data;
    return Step::Data;
}

bool ChunkReader::readDataEnd(QByteArrayView &bytes, qint64 &at, MarkList &marks)
{
    const char c = bytes.front();
    const bool afterCr = m_phase == Phase::DataEndLf;
    if (c == '\n') {
        if (!afterCr)
            marks.add(MarkKind::BareLfInChunk, at, 1);
        m_phase = Phase::Line;
    } else if (c == '\r' && !afterCr) {
        m_phase = Phase::DataEndLf;
    } else {
        marks.add(MarkKind::MissingChunkEnd, afterCr ? at - 1 : at, afterCr ? 2 : 1);
        return false;
    }
    bytes = bytes.sliced(1);
    ++at;
    return true;
}

ChunkReader::Step ChunkReader::read(QByteArrayView &bytes, qint64 &at, QByteArrayView &data, MarkList &marks)
{
    if (m_phase == Phase::Data && m_left == 0)
        m_phase = Phase::DataEnd;
    while (!bytes.isEmpty()) {
        switch (m_phase) {
        case Phase::Line:
            if (const Step step = readLine(bytes, at, marks); step == Step::LastChunk || step == Step::Broken)
                return step;
            break;
        case Phase::Data: {
            const qint64 size = std::min<qint64>(m_left, bytes.size());
            data = bytes.first(size);
            bytes = bytes.sliced(size);
            at += size;
            m_left -= size;
            if (m_left == 0)
                m_phase = Phase::DataEnd;
            return Step::Data;
        }
        case Phase::DataEnd:
        case Phase::DataEndLf:
            if (!readDataEnd(bytes, at, marks))
                return Step::Broken;
            break;
        }
    }
    return Step::NeedMore;
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "support/malformed.h"

#include <algorithm>
#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largest = 64 * 1024;

// What parsers have stumbled over.
const std::array oddities{
    "\0"_ba,
    "\r"_ba,
    "\n"_ba,
    "\r\n"_ba,
    "\r\n\r\n"_ba,
    " "_ba,
    "\t"_ba,
    "\v"_ba,
    ":"_ba,
    " :"_ba,
    "\xff\xfe"_ba,
    "\xc0\xaf"_ba,
    "\x7f\x1b[2J"_ba,
    "Content-Length: 5\r\n"_ba,
    "Content-Length: -1\r\n"_ba,
    "Content-Length: 18446744073709551617\r\n"_ba,
    "Content-Length: 4, 4\r\n"_ba,
    "Transfer-Encoding: chunked\r\n"_ba,
    "Transfer-Encoding: gzip, identity\r\n"_ba,
    "Transfer-Encoding : chunked\r\n"_ba,
    "Host: a\r\nHost: b\r\n"_ba,
    "Expect: 100-continue\r\n"_ba,
    " folded\r\n"_ba,
    "ffffffffffffffff\r\n"_ba,
    "0;a=\"\r\n"_ba,
    "0\r\n\r\n"_ba,
    "GET / HTTP/1.1\r\n\r\n"_ba,
    "HTTP/9.9"_ba,
    "%00%2e%2e"_ba,
    QByteArray(5000, 'A'),
    "x: y\r\n"_ba.repeated(300),
};

const std::array lineEnds{"\n"_ba, "\r"_ba, "\r\r\n"_ba, "\n\r"_ba, "\r\n "_ba, "\0\r\n"_ba};

} // namespace

Malformed::Malformed(const QList<QByteArray> &sources, quint32 seed)
    : m_sources(sources)
    , m_chance(seed)
{
    m_sources.removeIf([](const QByteArray &source) { return source.isEmpty() || source.size() > largest / 2; });
}

QByteArray Malformed::next()
{
    for (;;)
        if (QByteArray bytes = worsened(anySource()); !bytes.isEmpty())
            return bytes;
}

QByteArray Malformed::worsened(QByteArray bytes)
{
    const qsizetype ways = 1 + below(3);
    for (qsizetype i = 0; i < ways && !bytes.isEmpty(); ++i)
        bytes = worsenedOnce(std::move(bytes));
    bytes.truncate(largest);
    return bytes;
}

QByteArray Malformed::worsenedOnce(QByteArray bytes)
{
    const qsizetype at = below(bytes.size());
    const qsizetype length = std::min(1 + below(40), bytes.size() - at);
    switch (below(9)) {
    case 0: // cut off
        return bytes.first(at);
    case 1: // bits flipped
        for (qsizetype i = 1 + below(4); i > 0; --i)
            bytes[below(bytes.size())] ^= char(1 << below(8));
        return bytes;
    case 2: // any other byte
        bytes[at] = char(below(256));
        return bytes;
    case 3: // something put in
        return bytes.insert(at, oddities[size_t(below(qsizetype(oddities.size())))]);
    case 4: // left out
        return bytes.remove(at, length);
    case 5: // said twice
        return bytes.insert(at, bytes.sliced(at, length));
    case 6: { // a line, a field mostly, said once more
        const qsizetype from = bytes.lastIndexOf('\n', at) + 1;
        const qsizetype to = bytes.indexOf('\n', at) + 1;
        return to > from ? bytes.insert(to, bytes.sliced(from, to - from)) : bytes + bytes;
    }
    case 7: { // lines that end otherwise, one or all
        const QByteArray &end = lineEnds[size_t(below(qsizetype(lineEnds.size())))];
        if (below(2) == 0)
            return bytes.replace("\r\n", end);
        const qsizetype line = bytes.indexOf("\r\n", at);
        return line < 0 ? bytes + end : bytes.replace(line, 2, end);
    }
    default: { // goes over into another message
        const QByteArray &other = anySource();
        return bytes.first(at) + other.sliced(below(other.size()));
    }
    }
}

} // namespace wirebell

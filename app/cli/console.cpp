// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include "phrase/phrase.h"

#include <QStringDecoder>

#include <algorithm>
#include <cerrno>
#include <cstring>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace wirebell {

namespace {

bool leadsToTerminal(std::FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file));
#else
    return isatty(fileno(file));
#endif
}

bool actsOnTerminal(char32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) || c == 0x061c || c == 0x200e ||
           c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/// The length of the UTF-8 sequence at the start of `bytes` and its code point; length 0 where there is none.
std::pair<qsizetype, char32_t> firstCodePoint(QByteArrayView bytes)
{
    const uchar lead = uchar(bytes.front());
    const qsizetype length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (length == 0 || length > bytes.size() || !bytes.first(length).isValidUtf8())
        return {0, 0};
    char32_t c = length == 1 ? lead : lead & (0x7f >> length);
    for (qsizetype i = 1; i < length; ++i)
        c = (c << 6) | (uchar(bytes[i]) & 0x3f);
    return {length, c};
}

} // namespace

QByteArray forTerminal(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size();) {
        const auto [length, c] = firstCodePoint(bytes.sliced(i));
        if (length == 0 || (c < 0x80 && actsOnTerminal(c))) {
            if (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') {
                out += '\r';
            } else {
                out += "\\x";
                out += QByteArray::number(uint(uchar(bytes[i])), 16).rightJustified(2, '0');
            }
            ++i;
            continue;
        }
        if (actsOnTerminal(c))
            out += "\\u{" + QByteArray::number(uint(c), 16) + '}';
        else
            out += bytes.sliced(i, length);
        i += length;
    }
    return out;
}

Console::Console() : Console(stdout, QStringLiteral("-"), false) {}

Console::Console(std::FILE *file, QString name, bool owned)
    : m_file(file), m_name(std::move(name)), m_owned(owned), m_terminal(leadsToTerminal(file))
{
#ifdef Q_OS_WIN
    _setmode(_fileno(file), _O_BINARY);
#endif
}

Console::Console(Console &&other) noexcept
    : m_file(std::exchange(other.m_file, nullptr))
    , m_name(std::move(other.m_name))
    , m_owned(other.m_owned)
    , m_terminal(other.m_terminal)
{
}

Console::~Console()
{
    if (m_file && m_owned)
        std::fclose(m_file);
    else if (m_file)
        std::fflush(m_file);
}

Result<Console> Console::file(const QString &path)
{
    std::FILE *file = std::fopen(path.toLocal8Bit().constData(), "wb");
    if (!file)
        return failure(ErrorKind::FileNotWritable,
                       path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno)));
    return Console(file, path, true);
}

Result<void> Console::write(QByteArrayView bytes)
{
    const QByteArray escaped = m_terminal ? forTerminal(bytes) : QByteArray();
    const QByteArrayView out = m_terminal ? QByteArrayView(escaped) : bytes;
    if (std::fwrite(out.data(), 1, size_t(out.size()), m_file) == size_t(out.size()))
        return {};
    return failure(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::FileNotWritable,
                   m_name + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno)));
}

Result<void> Console::write(const ByteSource &bytes, qint64 from, qint64 length)
{
    constexpr qint64 window = 256 * 1024;
    const qint64 to = length < 0 ? bytes.size() : std::min(bytes.size(), from + length);
    while (from < to) {
        const auto piece = bytes.read(from, std::min(window, to - from));
        if (!piece)
            return std::unexpected(piece.error());
        if (piece->isEmpty())
            break;
        if (const auto written = write(*piece); !written)
            return written;
        from += piece->size();
    }
    return {};
}

Result<void> Console::line(QByteArrayView text)
{
    QByteArray whole = text.toByteArray();
    whole += '\n';
    if (const auto written = write(whole); !written)
        return written;
    return flush();
}

Result<void> Console::flush()
{
    if (std::fflush(m_file) == 0)
        return {};
    return failure(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::FileNotWritable,
                   m_name + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno)));
}

void complain(const QString &sentence)
{
    const QByteArray line = "wirebell-cli: " + sentence.toUtf8() + '\n';
    const QByteArray out = leadsToTerminal(stderr) ? forTerminal(line) : line;
    std::fwrite(out.constData(), 1, size_t(out.size()), stderr);
    std::fflush(stderr);
}

void complain(const Error &error)
{
    complain(phrase(error).text());
}

} // namespace wirebell

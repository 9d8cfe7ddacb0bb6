// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/bytesource.h"

#include <QByteArrayView>
#include <QString>

#include <cstdio>

namespace wirebell {

/// Where a verb writes: exact bytes into a pipe or file; on a terminal, bytes that it would act on are escaped.
class Console
{
public:
    /// Standard output.
    Console();
    /// A file that the user named, truncated. Errors: FileNotWritable; detail: the path.
    static Result<Console> file(const QString &path);
    ~Console();
    Console(Console &&other) noexcept;
    Console &operator=(Console &&) = delete;

    /// Errors: FileNotWritable, DiskFull.
    Result<void> write(QByteArrayView bytes);
    Result<void> write(const ByteSource &bytes, qint64 from = 0, qint64 length = -1);
    /// A line for people or for JSON, flushed.
    Result<void> line(QByteArrayView text);
    Result<void> flush();

    bool isTerminal() const { return m_terminal; }

private:
    Console(std::FILE *file, QString name, bool owned);

    std::FILE *m_file;
    QString m_name;
    bool m_owned;
    bool m_terminal;
};

/// Bytes made harmless for a terminal: C0 (but LF, TAB and the CR of a line end), DEL, C1, bidi controls and what is
/// not UTF-8 become \xNN or \u{NNNN}.
QByteArray forTerminal(QByteArrayView bytes);

/// "wirebell-cli: …" on standard error, escaped where that is a terminal.
void complain(const QString &sentence);
/// The sentence about `error`.
void complain(const Error &error);

} // namespace wirebell

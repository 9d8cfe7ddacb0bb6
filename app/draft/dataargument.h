// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace wirebell {

/// The content that curl's data options put together.
class DataArguments
{
public:
    enum class Kind : quint8 {
        Plain,      ///< -d, --data, --data-ascii: @file without its CR, LF and NUL
        Raw,        ///< --data-raw: no @file
        Binary,     ///< --data-binary: @file as it is
        UrlEncoded, ///< --data-urlencode: content, =content, name=content, @file, name@file
        Json,       ///< --json: as Binary, put behind what is there without an ampersand
    };

    /// Errors: FileNotFound, FileNotReadable.
    Result<void> add(Kind kind, const QByteArray &argument);

    /// Whether there was any, be it empty.
    bool given() const { return m_given; }
    bool json() const { return m_json; }
    /// The one file whose bytes are all the content, so that they need not be in memory; empty where it is otherwise.
    const QString &onlyFile() const { return m_onlyFile; }
    /// Everything, of the one file as well. Errors: FileNotFound, FileNotReadable.
    Result<QByteArray> content() const;

private:
    Result<QByteArray> piece(Kind kind, const QByteArray &argument) const;

    QByteArray m_content;
    QString m_onlyFile;
    bool m_given = false;
    bool m_json = false;
};

} // namespace wirebell

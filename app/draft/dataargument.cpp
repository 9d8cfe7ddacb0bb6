// SPDX-License-Identifier: MIT
#include "draft/dataargument.h"

#include "draft/argumentfile.h"

#include <QFile>
#include <QFileInfo>

namespace wirebell {

namespace {

/// As curl encodes a form's value: unreserved bytes (RFC 3986, 2.3) as they are, a space as "+".
QByteArray formEncoded(const QByteArray &text)
{
    return text.toPercentEncoding().replace("%20", "+");
}

} // namespace

Result<QByteArray> DataArguments::piece(Kind kind, const QByteArray &argument) const
{
    if (kind == Kind::UrlEncoded) {
        qsizetype mark = argument.indexOf('=');
        if (mark < 0)
            mark = argument.indexOf('@');
        const QByteArray name = argument.first(std::max<qsizetype>(mark, 0));
        QByteArray text = argument.sliced(mark + 1);
        if (mark >= 0 && argument.at(mark) == '@') {
            Result<QByteArray> file = readArgumentFile(text);
            if (!file)
                return file;
            text = std::move(*file);
        }
        return name.isEmpty() ? formEncoded(text) : name + '=' + formEncoded(text);
    }
    if (kind == Kind::Raw || !argument.startsWith('@'))
        return argument;
    Result<QByteArray> file = readArgumentFile(argument.sliced(1));
    if (file && kind == Kind::Plain)
        file->removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return file;
}

Result<void> DataArguments::add(Kind kind, const QByteArray &argument)
{
    const bool first = !m_given;
    m_given = true;
    m_json = m_json || kind == Kind::Json;
    if (!first && !m_onlyFile.isEmpty()) {
        Result<QByteArray> before = content();
        if (!before)
            return std::unexpected(before.error());
        m_content = std::move(*before);
        m_onlyFile.clear();
    }
    if (first && (kind == Kind::Binary || kind == Kind::Json) && argument.startsWith('@') && argument != "@-") {
        const QString path = QFile::decodeName(argument.sliced(1));
        if (QFileInfo(path).isFile()) {
            m_onlyFile = path;
            return {};
        }
    }
    const Result<QByteArray> more = piece(kind, argument);
    if (!more)
        return std::unexpected(more.error());
    if (!m_content.isEmpty() && kind != Kind::Json)
        m_content += '&';
    m_content += *more;
    return {};
}

Result<QByteArray> DataArguments::content() const
{
    return m_onlyFile.isEmpty() ? Result<QByteArray>(m_content) : readArgumentFile(QFile::encodeName(m_onlyFile));
}

} // namespace wirebell

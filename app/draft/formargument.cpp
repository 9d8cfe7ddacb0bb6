// SPDX-License-Identifier: MIT
#include "draft/formargument.h"

#include "draft/argumentfile.h"
#include "draft/contenttype.h"
#include "draft/headerargument.h"

#include "http/fieldlist.h"

#include <QFile>

namespace wirebell {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Reads the words of a part's description, which end at a semicolon (and, for files, at a comma).
class FormReader
{
public:
    FormReader(QByteArrayView text, char end) : m_rest(text), m_end(end) {}

    /// A word, its quotes and escapes undone; without quotes the blanks behind it are dropped.
    QByteArray word();
    /// A media type, which may hold parameters: semicolons end it only before a word that means something else.
    QByteArray mediaType();
    /// Whether `key` comes next; takes it.
    bool take(QByteArrayView key);
    /// Goes behind the next semicolon and the blanks after it; false where there is none.
    bool next();
    /// Whether nothing but blanks is left.
    bool atEnd() const { return m_rest.trimmed().isEmpty(); }

private:
    bool endsWord(char c) const { return c == ';' || (m_end && c == m_end); }
    void skipBlanks();
    std::optional<QByteArray> quotedWord();

    QByteArrayView m_rest;
    char m_end;
};

void FormReader::skipBlanks()
{
    while (!m_rest.isEmpty() && isBlank(m_rest.front()))
        m_rest = m_rest.sliced(1);
}

std::optional<QByteArray> FormReader::quotedWord()
{
    QByteArray text;
    for (qsizetype i = 1; i < m_rest.size(); ++i) {
        const char c = m_rest.at(i);
        if (c == '"') {
            m_rest = m_rest.sliced(i + 1);
            while (!m_rest.isEmpty() && !endsWord(m_rest.front()))
                m_rest = m_rest.sliced(1);
            return text;
        }
        const bool escaped = c == '\\' && i + 1 < m_rest.size() && QByteArrayView("\\\"").contains(m_rest.at(i + 1));
        text += escaped ? m_rest.at(++i) : c;
    }
    return std::nullopt; // without its end the quote is a byte like others
}

QByteArray FormReader::word()
{
    skipBlanks();
    if (m_rest.startsWith('"')) {
        if (auto quoted = quotedWord())
            return *quoted;
    }
    qsizetype length = 0;
    while (length < m_rest.size() && !endsWord(m_rest.at(length)))
        ++length;
    QByteArrayView text = m_rest.first(length);
    m_rest = m_rest.sliced(length);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text.toByteArray();
}

bool FormReader::take(QByteArrayView key)
{
    if (m_rest.size() < key.size() || !equalIgnoringCase(m_rest.first(key.size()), key))
        return false;
    m_rest = m_rest.sliced(key.size());
    skipBlanks();
    return true;
}

QByteArray FormReader::mediaType()
{
    const QByteArrayView from = m_rest;
    qsizetype length = 0;
    while (length < m_rest.size() && !QByteArrayView("()<>@,;:\\\"[]?=\r\n ").contains(m_rest.at(length)))
        ++length;
    m_rest = m_rest.sliced(length);
    while (m_rest.startsWith(';')) {
        FormReader parameter(m_rest.sliced(1), m_end);
        parameter.skipBlanks();
        if (parameter.take("filename=") || parameter.take("headers=") || parameter.take("encoder="))
            break;
        qsizetype end = 0;
        qsizetype used = 0;
        for (; end < parameter.m_rest.size() && !endsWord(parameter.m_rest.at(end)); ++end) {
            if (!isBlank(parameter.m_rest.at(end)))
                used = end + 1;
        }
        length = parameter.m_rest.data() + used - from.data();
        m_rest = parameter.m_rest.sliced(end);
    }
    return from.first(length).toByteArray();
}

bool FormReader::next()
{
    if (!m_rest.startsWith(';'))
        return false;
    m_rest = m_rest.sliced(1);
    skipBlanks();
    return true;
}

/// Reads what stands behind the value. False: something that is not supported.
Result<bool> readProperties(FormReader &reader, DraftPart &part)
{
    while (reader.next()) {
        if (reader.take("type=")) {
            part.contentType = reader.mediaType();
            if (part.contentType.isEmpty())
                return false;
        } else if (reader.take("filename=")) {
            part.fileName = reader.word();
            if (part.fileName.isEmpty())
                return false;
        } else if (reader.take("headers=")) {
            const bool fromFile = reader.take("@") || reader.take("<");
            const QByteArray word = reader.word();
            const auto lines = fromFile ? readHeaderFile(word) : Result<QList<QByteArray>>({word});
            if (!lines)
                return std::unexpected(lines.error());
            for (const QByteArray &line : *lines) {
                part.fields.append(readHeaderLine(line));
                if (part.fields.last().name.isEmpty())
                    return false;
            }
        } else if (!reader.word().isEmpty()) {
            return false;
        }
    }
    return reader.atEnd();
}

} // namespace

Result<DraftPart> readFormArgument(const QByteArray &argument, bool literal)
{
    const auto refused = [&argument] { return failure(ErrorKind::InvalidOption, QString::fromUtf8(argument)); };
    const qsizetype equals = argument.indexOf('=');
    if (equals < 0)
        return refused();
    DraftPart part;
    part.name = argument.first(equals);
    const QByteArrayView content = QByteArrayView(argument).sliced(equals + 1);
    if (literal) {
        part.value = content.toByteArray();
        return part;
    }
    if (content.startsWith('(') || (part.name.isEmpty() && content == ")"))
        return refused();
    const bool isFile = content.startsWith('@');
    const bool isInlined = content.startsWith('<');
    FormReader reader(isFile || isInlined ? content.sliced(1) : content, isFile ? ',' : '\0');
    const QByteArray word = reader.word();
    const Result<bool> read = readProperties(reader, part);
    if (!read)
        return std::unexpected(read.error());
    if (!*read)
        return refused();
    if (!isFile && !isInlined) {
        part.value = word;
        return part;
    }
    if (isFile && word != "-") {
        part.path = QFile::decodeName(word);
        return part;
    }
    Result<QByteArray> bytes = readArgumentFile(word);
    if (!bytes)
        return std::unexpected(bytes.error());
    part.value = std::move(*bytes);
    if (isFile && part.fileName.isEmpty())
        part.fileName = word;
    // The file's name tells the type of its bytes, though it is not sent itself. Plain text is what a part is anyway.
    if (isInlined && part.contentType.isEmpty()) {
        const QByteArray guessed = guessedContentType(word, OrderProfile::Curl);
        if (guessed != "text/plain")
            part.contentType = guessed;
    }
    return part;
}

} // namespace wirebell

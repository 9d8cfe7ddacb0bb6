// SPDX-License-Identifier: MIT
#include "wire/fieldreader.h"

#include "wire/commonbytes.h"
#include "wire/syntax.h"

#include <algorithm>
#include <optional>

namespace wirebell {

namespace {

std::optional<KeyField> keyFieldNamed(QByteArrayView name)
{
    const auto called = [name](const char *key) { return equalIgnoringCase(name, key); };
    switch (name.size()) {
    case 4:
        return called("host") ? std::optional(KeyField::Host) : std::nullopt;
    case 6:
        return called("expect") ? std::optional(KeyField::Expect) : std::nullopt;
    case 7:
        return called("upgrade") ? std::optional(KeyField::Upgrade) : std::nullopt;
    case 10:
        return called("connection") ? std::optional(KeyField::Connection) : std::nullopt;
    case 14:
        return called("content-length") ? std::optional(KeyField::ContentLength) : std::nullopt;
    case 17:
        return called("transfer-encoding") ? std::optional(KeyField::TransferEncoding) : std::nullopt;
    default:
        return std::nullopt;
    }
}

// Whether a name that is not one of the framing fields reads as one to somebody who drops or replaces the bytes that
// do not fit: "Content_Length", "Transfer-Encoding\v", "Transfer Encoding".
bool isDisguised(QByteArrayView name)
{
    const auto spells = [name](QByteArrayView letters) {
        qsizetype at = 0;
        for (const char c : name) {
            if (!isOf(Alphanumeric, c))
                continue;
            if (at == letters.size() || (c | 0x20) != letters[at])
                return false;
            ++at;
        }
        return at == letters.size();
    };
    return name.size() >= 13 && (spells("contentlength") || spells("transferencoding"));
}

qsizetype colonIn(QByteArrayView line)
{
    const void *found = std::memchr(line.data(), ':', size_t(line.size()));
    return found ? static_cast<const char *>(found) - line.data() : -1;
}

void markOddValue(QByteArrayView value, qint64 at, MarkList &marks)
{
    const auto isOdd = [](char c) { return isControl(c) && c != '\r' && c != '\0'; };
    forRuns(value, isOdd, [&](qsizetype from, qsizetype length) {
        marks.add(MarkKind::ControlInFieldValue, at + from, length);
    });
    forRuns(value, isNonAscii, [&](qsizetype from, qsizetype length) {
        marks.add(MarkKind::NonAsciiFieldValue, at + from, length);
    });
}

} // namespace

void FieldReader::clear()
{
    m_keyFields.clear();
    m_lines = 0;
    m_passingOver = true;
}

void FieldReader::continueField(QByteArrayView line, qint64 at, FieldList &fields, MarkList &marks)
{
    const QByteArrayView text = trimOws(line);
    const qint64 textAt = at + (text.data() - line.data());
    if (const qsizetype colon = colonIn(text); colon > 0 && isDisguised(text.first(colon)))
        marks.add(MarkKind::DisguisedFramingField, textAt, colon);
    if (m_passingOver) {
        marks.add(MarkKind::WhitespaceBeforeFirstField, at, line.size());
        return;
    }
    marks.add(MarkKind::ObsFold, at, line.size());
    markOddValue(text, textAt, marks);
    if (text.isEmpty())
        return;
    fields.continueLast(fields.at(fields.size() - 1).value.isEmpty() ? text.toByteArray()
                                                                     : QByteArray(1, ' ').append(text));
    if (!m_keyFields.isEmpty() && m_keyFields.back().index == fields.size() - 1)
        m_keyFields.back().value.length = textAt + text.size() - m_keyFields.back().value.at;
}

void FieldReader::read(QByteArrayView line, qint64 at, bool plain, FieldList &fields, MarkList &marks)
{
    ++m_lines;
    if (line.front() == ' ' || line.front() == '\t') {
        continueField(line, at, fields, marks);
        return;
    }
    m_passingOver = false;
    const qsizetype colon = colonIn(line);
    if (colon < 0) {
        marks.add(MarkKind::MissingColon, at, line.size());
        fields.append(line.toByteArray(), {});
        return;
    }

    QByteArrayView name = line.first(colon);
    while (!name.isEmpty() && (name.back() == ' ' || name.back() == '\t'))
        name.chop(1);
    if (name.size() < colon)
        marks.add(MarkKind::SpaceBeforeColon, at + name.size(), colon - name.size());
    const std::optional<KeyField> key = keyFieldNamed(name);
    if (name.isEmpty())
        marks.add(MarkKind::EmptyFieldName, at + colon, 1);
    else if (!key && !allOf(TokenChar, name))
        marks.add(MarkKind::UnusualFieldName, at, name.size());
    if (!key && isDisguised(name))
        marks.add(MarkKind::DisguisedFramingField, at, name.size());

    const QByteArrayView value = trimOws(line.sliced(colon + 1));
    const qint64 valueAt = at + (value.data() - line.data());
    if (!plain)
        markOddValue(value, valueAt, marks);
    if (key)
        m_keyFields.append({.field = *key, .index = fields.size(), .value = {valueAt, value.size()}});
    fields.append(commonBytes(name), commonBytes(value));
}

bool isForbiddenTrailer(QByteArrayView name)
{
    static constexpr auto forbidden = std::to_array<const char *>({
        "Transfer-Encoding", "Content-Length", "Host", "Connection", "Trailer", "TE", "Upgrade",
        "Cache-Control", "Expect", "Max-Forwards", "Pragma", "Range", "If-Match", "If-None-Match", "If-Modified-Since",
        "If-Unmodified-Since", "If-Range", "Authorization", "Proxy-Authorization", "WWW-Authenticate",
        "Proxy-Authenticate", "Cookie", "Set-Cookie", "Age", "Date", "Expires", "Location", "Retry-After", "Vary",
        "Content-Encoding", "Content-Type", "Content-Range",
    });
    return std::ranges::any_of(forbidden, [name](const char *field) { return equalIgnoringCase(name, field); });
}

} // namespace wirebell

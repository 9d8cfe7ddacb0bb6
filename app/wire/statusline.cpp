// SPDX-License-Identifier: MIT
#include "wire/statusline.h"

#include "wire/commonbytes.h"
#include "wire/httpversion.h"

namespace wirebell {

namespace {

// A cursor over the words of the line.
struct Words
{
    QByteArrayView line;
    qsizetype at = 0;

    QByteArrayView space()
    {
        const qsizetype from = at;
        while (at < line.size() && isOf(LineSpace, line[at]))
            ++at;
        return line.sliced(from, at - from);
    }
    QByteArrayView word()
    {
        const qsizetype from = at;
        while (at < line.size() && !isOf(LineSpace, line[at]))
            ++at;
        return line.sliced(from, at - from);
    }
};

bool isProtocol(QByteArrayView word, QByteArrayView status)
{
    if (word.startsWith("HTTP"))
        return true;
    const qsizetype slash = word.indexOf('/');
    const QByteArrayView name = slash < 0 ? word : word.first(slash);
    return !name.isEmpty() && allOf(TokenChar, name) && status.size() == 3 && allOf(Digit, status);
}

int numberOf(QByteArrayView digits)
{
    return (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0');
}

} // namespace

bool readStatusLine(QByteArrayView line, qint64 at, Response &response, MarkList &marks)
{
    Words words{line};
    const QByteArrayView leading = words.space();
    const qsizetype protocolAt = words.at;
    const QByteArrayView protocol = words.word();
    const QByteArrayView gap = words.space();
    const qsizetype statusAt = words.at;
    const QByteArrayView status = words.word();
    if (!isProtocol(protocol, status))
        return false;

    if (!leading.isEmpty())
        marks.add(MarkKind::ExtraWhitespace, at, leading.size());
    response.version = readVersion(protocol, at + protocolAt, marks);
    if (!gap.isEmpty() && gap != " ")
        marks.add(MarkKind::ExtraWhitespace, at + protocolAt + protocol.size(), gap.size());

    const bool numbered = status.size() >= 3 && allOf(Digit, status.first(3));
    const bool glued = numbered && status.size() > 3 && !isOf(Digit, status[3]); // "200OK"
    if (numbered && (status.size() == 3 || glued) && status[0] != '0')
        response.status = numberOf(status);
    if (response.status < 100 || response.status > 599 || glued)
        marks.add(MarkKind::UnusualStatus, at + statusAt, status.size());

    qsizetype reasonAt = glued ? statusAt + 3 : words.at;
    if (!glued) {
        if (reasonAt == line.size()) {
            marks.add(MarkKind::MissingReasonSpace, at + reasonAt, 0);
        } else {
            if (line[reasonAt] != ' ')
                marks.add(MarkKind::ExtraWhitespace, at + reasonAt, 1);
            ++reasonAt;
        }
    }
    const QByteArrayView reason = line.sliced(reasonAt);
    response.reason = commonBytes(reason);
    if (!isPlain(reason)) {
        const auto isUnusual = [](char c) { return isControl(c) && c != '\r' && c != '\0'; };
        forRuns(reason, isUnusual, [&](qsizetype from, qsizetype length) {
            marks.add(MarkKind::UnusualReason, at + reasonAt + from, length);
        });
    }
    return true;
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "wire/requestline.h"

#include "wire/commonbytes.h"
#include "wire/httpversion.h"
#include "wire/target.h"

#include <algorithm>
#include <array>

namespace wirebell {

namespace {

// The methods in use of the IANA registry.
constexpr auto registeredMethods = std::to_array<std::string_view>({
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "PROPPATCH", "MKCOL",
    "COPY", "MOVE", "LOCK", "UNLOCK", "SEARCH", "REPORT", "QUERY", "LINK", "UNLINK", "BIND", "REBIND", "UNBIND", "ACL",
    "CHECKIN", "CHECKOUT", "LABEL", "MERGE", "MKACTIVITY", "MKCALENDAR", "MKWORKSPACE", "ORDERPATCH", "UNCHECKOUT",
    "UPDATE", "VERSION-CONTROL", "BASELINE-CONTROL", "PRI",
});

void readMethod(QByteArrayView method, qint64 at, Request &request, MarkList &marks)
{
    request.method = commonBytes(method);
    if (method == "GET" || method == "POST")
        return;
    if (!allOf(TokenChar, method)) {
        marks.add(MarkKind::UnusualMethod, at, method.size());
        return;
    }
    const auto isOtherCaseOf = [method](std::string_view registered) {
        const QByteArrayView name(registered.data(), qsizetype(registered.size()));
        return method != name && equalIgnoringCase(method, name);
    };
    if (std::ranges::any_of(registeredMethods, isOtherCaseOf))
        marks.add(MarkKind::LowercaseMethod, at, method.size());
}

bool isSpace(char c)
{
    return isOf(LineSpace, c);
}

// Whether `last` can only be meant as the protocol's version. With three words anything of the form "name/digit" is.
bool looksLikeVersion(QByteArrayView last, bool thirdWord)
{
    if (!thirdWord)
        return isHttpVersion(last);
    if (last.size() >= 4 && equalIgnoringCase(last.first(4), "HTTP"))
        return true;
    const qsizetype slash = last.indexOf('/');
    return slash > 0 && slash + 1 < last.size() && allOf(Alphanumeric, last.first(slash)) && isOf(Digit, last[slash + 1]);
}

void markSpace(QByteArrayView line, qsizetype from, qsizetype to, qint64 at, MarkList &marks)
{
    const QByteArrayView space = line.sliced(from, to - from);
    if (!space.isEmpty() && space != " ")
        marks.add(MarkKind::ExtraWhitespace, at + from, space.size());
}

bool readWords(QByteArrayView line, qint64 at, Request &request, MarkList &marks)
{
    qsizetype begin = 0;
    qsizetype end = line.size();
    while (begin < end && isSpace(line[begin]))
        ++begin;
    while (end > begin && isSpace(line[end - 1]))
        --end;
    qsizetype methodEnd = begin;
    while (methodEnd < end && !isSpace(line[methodEnd]))
        ++methodEnd;
    qsizetype targetAt = methodEnd;
    while (targetAt < end && isSpace(line[targetAt]))
        ++targetAt;
    if (targetAt == end)
        return false; // one word, or none

    qsizetype versionAt = end;
    while (!isSpace(line[versionAt - 1]))
        --versionAt;
    qsizetype targetEnd = versionAt;
    while (targetEnd > methodEnd && isSpace(line[targetEnd - 1]))
        --targetEnd;
    const QByteArrayView method = line.sliced(begin, methodEnd - begin);
    const bool hasVersion = looksLikeVersion(line.sliced(versionAt, end - versionAt), targetEnd > targetAt);
    if (!hasVersion) {
        targetEnd = end;
        if (!looksLikeTarget(method, line.sliced(targetAt, targetEnd - targetAt)))
            return false;
    }

    if (begin > 0)
        marks.add(MarkKind::ExtraWhitespace, at, begin);
    readMethod(method, at + begin, request, marks);
    if (targetEnd <= targetAt) { // "GET HTTP/1.1"
        markSpace(line, methodEnd, versionAt, at, marks);
        marks.add(MarkKind::UnusualTarget, at + versionAt, 0);
    } else {
        markSpace(line, methodEnd, targetAt, at, marks);
        const QByteArrayView target = line.sliced(targetAt, targetEnd - targetAt);
        request.target = target.toByteArray();
        markTarget(request.method, target, at + targetAt, marks);
        if (hasVersion)
            markSpace(line, targetEnd, versionAt, at, marks);
    }
    if (hasVersion) {
        request.version = readVersion(line.sliced(versionAt, end - versionAt), at + versionAt, marks);
    } else {
        request.version = "0.9";
        marks.add(MarkKind::MissingVersion, at + end, 0);
    }
    if (end < line.size())
        marks.add(MarkKind::ExtraWhitespace, at + end, line.size() - end);
    return true;
}

} // namespace

bool readRequestLine(QByteArrayView line, qint64 at, Request &request, MarkList &marks)
{
    constexpr qsizetype versionSize = 9; // " HTTP/1.1"
    const qsizetype methodEnd = line.indexOf(' ');
    const qsizetype targetEnd = line.size() - versionSize;
    if (methodEnd <= 0 || targetEnd <= methodEnd + 1 || line[targetEnd] != ' ' || !isHttpVersion(line.sliced(targetEnd + 1)))
        return readWords(line, at, request, marks);
    const QByteArrayView target = line.sliced(methodEnd + 1, targetEnd - methodEnd - 1);
    const QByteArrayView method = line.first(methodEnd);
    if (isSpace(target.front()) || isSpace(target.back()) || !allOf(TokenChar, method))
        return readWords(line, at, request, marks);
    readMethod(method, at, request, marks);
    request.target = commonBytes(target);
    markTarget(method, target, at + methodEnd + 1, marks);
    request.version = readVersion(line.sliced(targetEnd + 1), at + targetEnd + 1, marks);
    return true;
}

} // namespace wirebell

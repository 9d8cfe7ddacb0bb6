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

bool isRegisteredMethod(QByteArrayView method)
{
    return std::ranges::find(registeredMethods, std::string_view(method)) != registeredMethods.end();
}

void readMethod(QByteArrayView method, qint64 at, Request &request, MarkList &marks)
{
    request.method = commonBytes(method);
    if (method == "GET" || method == "POST")
        return;
    if (!allOf(TokenChar, method))
        marks.add(MarkKind::UnusualMethod, at, method.size());
    else if (!isRegisteredMethod(method) && isRegisteredMethod(method.toByteArray().toUpper()))
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
    return slash > 0 && slash + 1 < last.size() && allOf(Alphanumeric, last.first(slash))
        && isOf(Digit, last[slash + 1]);
}

void markSpace(QByteArrayView line, qsizetype from, qsizetype to, qint64 at, MarkList &marks)
{
    const QByteArrayView space = line.sliced(from, to - from);
    if (!space.isEmpty() && space != " ")
        marks.add(MarkKind::ExtraWhitespace, at + from, space.size());
}

// Where the words of a line stand. What is missing has no length and stands where it would begin.
struct Words
{
    qsizetype begin = 0;
    qsizetype methodEnd = 0;
    qsizetype targetAt = 0;
    qsizetype targetEnd = 0;
    qsizetype versionAt = 0;
    qsizetype end = 0;

    bool hasTarget() const { return targetAt < targetEnd; }
    bool hasVersion() const { return versionAt < end; }
};

Words wordsOf(QByteArrayView line)
{
    Words w{.end = line.size()};
    while (w.begin < w.end && isSpace(line[w.begin]))
        ++w.begin;
    while (w.end > w.begin && isSpace(line[w.end - 1]))
        --w.end;
    w.methodEnd = w.begin;
    while (w.methodEnd < w.end && !isSpace(line[w.methodEnd]))
        ++w.methodEnd;
    w.targetAt = w.methodEnd;
    while (w.targetAt < w.end && isSpace(line[w.targetAt]))
        ++w.targetAt;
    w.versionAt = w.end;
    while (w.versionAt > w.targetAt && !isSpace(line[w.versionAt - 1]))
        --w.versionAt;
    w.targetEnd = w.versionAt;
    while (w.targetEnd > w.targetAt && isSpace(line[w.targetEnd - 1]))
        --w.targetEnd;
    if (w.hasVersion() && !looksLikeVersion(line.sliced(w.versionAt, w.end - w.versionAt), w.hasTarget()))
        w.targetEnd = w.versionAt = w.end;
    return w;
}

bool readWords(QByteArrayView line, qint64 at, Request &request, MarkList &marks)
{
    const Words w = wordsOf(line);
    const QByteArrayView method = line.sliced(w.begin, w.methodEnd - w.begin);
    const QByteArrayView target = line.sliced(w.targetAt, w.targetEnd - w.targetAt);
    const QByteArrayView version = line.sliced(w.versionAt, w.end - w.versionAt);
    if (!w.hasVersion() && (w.hasTarget() ? !looksLikeTarget(method, target) : !isRegisteredMethod(method)))
        return false;

    if (w.begin > 0)
        marks.add(MarkKind::ExtraWhitespace, at, w.begin);
    readMethod(method, at + w.begin, request, marks);
    markSpace(line, w.methodEnd, w.targetAt, at, marks);
    request.target = target.toByteArray();
    if (w.hasTarget())
        markTarget(method, target, at + w.targetAt, marks);
    else
        marks.add(MarkKind::UnusualTarget, at + w.targetAt, 0);
    markSpace(line, w.targetEnd, w.versionAt, at, marks);
    if (w.hasVersion()) {
        request.version = readVersion(version, at + w.versionAt, marks);
    } else {
        request.version = "0.9";
        marks.add(MarkKind::MissingVersion, at + w.end, 0);
    }
    if (w.end < line.size())
        marks.add(MarkKind::ExtraWhitespace, at + w.end, line.size() - w.end);
    return true;
}

} // namespace

bool readRequestLine(QByteArrayView line, qint64 at, Request &request, MarkList &marks)
{
    constexpr qsizetype versionSize = 9; // " HTTP/1.1"
    const qsizetype methodEnd = line.indexOf(' ');
    const qsizetype targetEnd = line.size() - versionSize;
    if (methodEnd <= 0 || targetEnd <= methodEnd + 1 || line[targetEnd] != ' '
        || !isHttpVersion(line.sliced(targetEnd + 1)))
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

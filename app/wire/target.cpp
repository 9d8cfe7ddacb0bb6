// SPDX-License-Identifier: MIT
#include "wire/target.h"

#include "wire/syntax.h"

namespace wirebell {

namespace {

// The length of "scheme:" at the front, or 0.
qsizetype schemeSize(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    if (colon <= 0 || !isOf(Alphanumeric, text[0]) || isOf(Digit, text[0]))
        return 0;
    for (const char c : text.first(colon))
        if (!isOf(Alphanumeric, c) && c != '+' && c != '-' && c != '.')
            return 0;
    return colon + 1;
}

// Where the authority of an absolute URI stands, "//" not counted in; both are the scheme's end where there is none.
struct Authority
{
    qsizetype from = 0;
    qsizetype to = 0;
};

Authority findAuthority(QByteArrayView target)
{
    const qsizetype scheme = schemeSize(target);
    if (scheme == 0 || !target.sliced(scheme).startsWith("//"))
        return {scheme, scheme};
    const qsizetype from = scheme + 2;
    qsizetype to = from;
    while (to < target.size() && target[to] != '/' && target[to] != '?' && target[to] != '#')
        ++to;
    return {from, to};
}

void markUnusualBytes(QByteArrayView part, qint64 at, MarkList &marks)
{
    if (allOf(TargetChar, part) && !part.contains('%'))
        return;
    const auto isUnusual = [](char c) { return !isOf(TargetChar, c) && !isNonAscii(c); };
    forRuns(part, isUnusual, [&](qsizetype from, qsizetype length) {
        marks.add(MarkKind::UnusualTarget, at + from, length);
    });
    forRuns(part, isNonAscii, [&](qsizetype from, qsizetype length) {
        marks.add(MarkKind::NonAsciiTarget, at + from, length);
    });
    for (qsizetype i = part.indexOf('%'); i >= 0; i = part.indexOf('%', i + 1))
        if (i + 2 >= part.size() || !isOf(HexDigit, part[i + 1]) || !isOf(HexDigit, part[i + 2]))
            marks.add(MarkKind::UnusualTarget, at + i, 1);
}

} // namespace

bool looksLikeTarget(QByteArrayView method, QByteArrayView text)
{
    return text.startsWith('/') || text == "*" || method == "CONNECT" || text.contains("://");
}

void markTarget(QByteArrayView method, QByteArrayView target, qint64 at, MarkList &marks)
{
    const auto markWhole = [&] { marks.add(MarkKind::UnusualTarget, at, target.size()); };
    if (method == "CONNECT") {
        // authority-form: a host and a port, both due.
        const qsizetype colon = target.lastIndexOf(':');
        if (colon <= 0 || colon + 1 == target.size() || !isHost(target))
            markWhole();
        return;
    }
    if (target.startsWith('/')) {
        markUnusualBytes(target, at, marks);
        return;
    }
    if (target == "*") {
        if (method != "OPTIONS" && method != "PRI")
            markWhole();
        return;
    }
    const qsizetype scheme = schemeSize(target);
    if (scheme == 0) {
        markWhole();
        return;
    }
    const Authority authority = findAuthority(target);
    const QByteArrayView host = authorityOf(target);
    if (host.isEmpty() || !isHost(host))
        marks.add(MarkKind::UnusualTarget, at + authority.from, authority.to - authority.from);
    markUnusualBytes(target.sliced(authority.to), at + authority.to, marks);
}

QByteArrayView authorityOf(QByteArrayView target)
{
    const Authority found = findAuthority(target);
    const QByteArrayView authority = target.sliced(found.from, found.to - found.from);
    return authority.sliced(authority.lastIndexOf('@') + 1);
}

bool isHost(QByteArrayView value)
{
    qsizetype nameEnd = 0;
    if (value.startsWith('[')) {
        nameEnd = value.indexOf(']') + 1;
        if (nameEnd < 4)
            return false;
        for (const char c : value.sliced(1, nameEnd - 2))
            if (!isOf(HostChar, c) && c != ':')
                return false;
    } else {
        nameEnd = value.indexOf(':');
        if (nameEnd < 0)
            nameEnd = value.size();
        const QByteArrayView name = value.first(nameEnd);
        if (!allOf(HostChar, name))
            return false;
        for (qsizetype i = name.indexOf('%'); i >= 0; i = name.indexOf('%', i + 1))
            if (i + 2 >= name.size() || !isOf(HexDigit, name[i + 1]) || !isOf(HexDigit, name[i + 2]))
                return false;
    }
    const QByteArrayView port = value.sliced(nameEnd);
    return port.isEmpty() || (port.front() == ':' && allOf(Digit, port.sliced(1)));
}

} // namespace wirebell

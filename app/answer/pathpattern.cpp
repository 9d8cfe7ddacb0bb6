// SPDX-License-Identifier: MIT
#include "answer/pathpattern.h"

#include <algorithm>

namespace wirebell {

namespace {

/// Cuts the first segment, and the "/" behind it, off the front; `more` tells whether there was one.
QByteArrayView takeSegment(QByteArrayView &path, bool &more)
{
    const qsizetype slash = path.indexOf('/');
    more = slash >= 0;
    const QByteArrayView segment = more ? path.first(slash) : path;
    path = more ? path.sliced(slash + 1) : QByteArrayView();
    return segment;
}

/// The name in "{name}"; empty where it is none.
QByteArrayView parameterOf(QByteArrayView segment)
{
    const bool braced = segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
    const QByteArrayView name = braced ? segment.sliced(1, segment.size() - 2) : QByteArrayView();
    const bool odd = std::ranges::any_of(name, [](char c) { return c == '{' || c == '}' || c == '*'; });
    return odd ? QByteArrayView() : name;
}

} // namespace

std::optional<QList<Parameter>> matchPath(QByteArrayView pattern, QByteArrayView path)
{
    QList<Parameter> parameters;
    bool moreOfPattern = true;
    bool moreOfPath = true;
    while (moreOfPattern) {
        const QByteArrayView wanted = takeSegment(pattern, moreOfPattern);
        if (wanted == "**" && !moreOfPattern)
            return parameters;
        if (!moreOfPath)
            return std::nullopt;
        const QByteArrayView segment = takeSegment(path, moreOfPath);
        if (const QByteArrayView name = parameterOf(wanted); !name.isEmpty()) {
            if (segment.isEmpty())
                return std::nullopt;
            parameters.append({name.toByteArray(), percentDecoded(segment)});
        } else if (wanted == "*") {
            if (segment.isEmpty())
                return std::nullopt;
        } else if (wanted != segment && percentDecoded(wanted) != percentDecoded(segment)) {
            return std::nullopt;
        }
    }
    if (moreOfPath)
        return std::nullopt;
    return parameters;
}

QByteArray problemOfPath(QByteArrayView pattern)
{
    if (pattern.isEmpty())
        return {};
    if (pattern.front() != '/')
        return pattern.toByteArray();
    QByteArrayList names;
    bool more = true;
    while (more) {
        const QByteArrayView segment = takeSegment(pattern, more);
        if (segment == "*" || (segment == "**" && !more))
            continue;
        const QByteArray name = parameterOf(segment).toByteArray();
        const bool special = std::ranges::any_of(segment, [](char c) { return c == '{' || c == '}' || c == '*'; });
        if (names.contains(name) || (special && name.isEmpty()))
            return segment.toByteArray();
        if (!name.isEmpty())
            names.append(name);
    }
    return {};
}

} // namespace wirebell

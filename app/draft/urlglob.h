// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace wirebell {

/// One of the URLs that a pattern stands for.
struct GlobbedUrl
{
    QByteArray url;
    QList<QByteArray> chosen; ///< what each {…} and […] stands for in it, in the order of the pattern

    bool operator==(const GlobbedUrl &) const = default;
};

/// So many URLs are made of one pattern at most.
constexpr qsizetype maxGlobbedUrls = 250'000;

/// The URLs of a pattern as curl writes them: {a,b}, [1-9], [001-100], [0-10:2], [a-z]; the last one counts fastest. A
/// backslash takes the meaning from a brace or bracket; an IPv6 address in brackets is no pattern. Errors: InvalidUrl
/// (detail: the pattern), also for more than maxGlobbedUrls.
Result<QList<GlobbedUrl>> expandGlob(const QByteArray &pattern);

/// A file name with #1, #2 … replaced by what was chosen; a number beyond them stays as it is.
QByteArray withChosen(const QByteArray &fileName, const QList<QByteArray> &chosen);

} // namespace wirebell

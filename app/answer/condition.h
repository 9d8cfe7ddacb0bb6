// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace wirebell {

/// What is asked of one text.
struct TextTest
{
    enum class Kind : quint8 {
        Present,  ///< there at all
        Equal,
        Contains,
        Matches,  ///< a regular expression (PCRE2, UTF-8) finds something in time; see BoundedSearch
    };

    Kind kind = Kind::Present;
    bool negated = false;
    QByteArray text = {};

    bool operator==(const TextTest &) const = default;
};

/// The same of what stands under a name: a query key (exact), a field (any case; its values one by one, one suffices), a
/// place in a JSON body ("$.data.type", a JSONPath; any of what it finds suffices).
struct NamedTest
{
    QByteArray name = {};
    TextTest test = {};

    bool operator==(const NamedTest &) const = default;
};

/// What a request must be for a rule to answer it: all that is said here. An empty condition takes every request.
struct Condition
{
    QByteArrayList methods = {}; ///< any of these, exact; empty: any
    /// Of the target's path, percent-encoding undone: "/users/{id}" ({id} is one segment, kept as a parameter), "*" is
    /// one segment, "**" at the end any number; empty: any. A trailing slash counts.
    QByteArray path = {}; ///< begins with "/"
    QList<NamedTest> query = {};
    QList<NamedTest> fields = {};
    QList<TextTest> body = {};     ///< of the content's first MiB, content coding as it stands; an empty one is not there
    QList<NamedTest> json = {};    ///< of a content that is no JSON, or larger than a MiB, nothing is there
    /// Which of the calls that match all of the above, counted from 1: from…to, each `every`th of these.
    qint64 from = 1;
    qint64 to = 0;    ///< 0: no end
    qint64 every = 1;
    double probability = 1; ///< of those that match all else, 0–1

    bool operator==(const Condition &) const = default;
};

/// Nothing where the condition makes sense; else InvalidOption, detail: what is wrong with it ("path: {id", "body: …"
/// with the regular expression's own words).
std::optional<Error> problemOf(const Condition &condition);

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "answer/boundedsearch.h"
#include "answer/condition.h"

namespace wirebell {

/// A TextTest made ready.
class TextMatcher
{
public:
    /// Errors: InvalidOption, the regular expression's own words.
    static Result<TextMatcher> compile(const TextTest &test);

    /// Whether one of the texts suffices, or, where the test is negated, none does.
    bool matches(const QByteArrayList &texts) const;

private:
    bool suffices(const QByteArray &text) const;

    TextTest m_test;
    std::optional<BoundedSearch> m_search;
};

} // namespace wirebell

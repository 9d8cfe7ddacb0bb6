// SPDX-License-Identifier: MIT
#include "answer/textmatcher.h"

#include <algorithm>

namespace wirebell {

Result<TextMatcher> TextMatcher::compile(const TextTest &test)
{
    TextMatcher matcher;
    matcher.m_test = test;
    if (test.kind == TextTest::Kind::Matches) {
        Result<BoundedSearch> search = BoundedSearch::compile(test.text);
        if (!search)
            return std::unexpected(search.error());
        matcher.m_search = std::move(*search);
    }
    return matcher;
}

bool TextMatcher::matches(const QByteArrayList &texts) const
{
    return std::ranges::any_of(texts, [this](const QByteArray &text) { return suffices(text); }) != m_test.negated;
}

bool TextMatcher::suffices(const QByteArray &text) const
{
    switch (m_test.kind) {
    case TextTest::Kind::Present:
        return true;
    case TextTest::Kind::Equal:
        return text == m_test.text;
    case TextTest::Kind::Contains:
        return text.contains(m_test.text);
    case TextTest::Kind::Matches:
        return m_search->finds(text);
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace wirebell

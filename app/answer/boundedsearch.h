// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QRegularExpression>

namespace wirebell {

/// A regular expression (PCRE2) that looks for a place in a text, and gives up in time whatever the two are: the text is
/// a stranger's. It is tried from few places at once, each such step bounded by PCRE2's own count, and between the steps
/// by the clock.
class BoundedSearch
{
public:
    static constexpr qint64 timeLimit = 200; ///< milliseconds; a little more where one step is slow

    /// Errors: InvalidOption, detail: the expression's own words.
    static Result<BoundedSearch> compile(const QByteArray &pattern);

    /// Whether it finds something in the text (UTF-8; what is not gets replacement characters). False where it gave up.
    bool finds(QByteArrayView text) const;

private:
    QRegularExpression m_expression;
};

} // namespace wirebell

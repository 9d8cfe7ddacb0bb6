// SPDX-License-Identifier: MIT
#include "answer/boundedsearch.h"

#include <QDeadlineTimer>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype places = 256; // that one step begins at; see the pattern

} // namespace

Result<BoundedSearch> BoundedSearch::compile(const QByteArray &pattern)
{
    const QString text = QString::fromUtf8(pattern);
    const QRegularExpression alone(text);
    if (!alone.isValid())
        return failure(ErrorKind::InvalidOption, alone.errorString());
    // Each match is tried at `places` characters from where it is asked for. What ends the group must not be taken for a
    // part of the pattern: of a quotation (\Q) or of a comment at its end.
    BoundedSearch search;
    for (const QLatin1StringView end : {"\\E)"_L1, "\n)"_L1}) {
        search.m_expression.setPattern(u"(*LIMIT_MATCH=100000)(?s:.{0,255}?)(?:"_s + text + end);
        if (search.m_expression.isValid()) {
            search.m_expression.optimize();
            return search;
        }
    }
    return failure(ErrorKind::InvalidOption, search.m_expression.errorString());
}

bool BoundedSearch::finds(QByteArrayView text) const
{
    const QString subject = QString::fromUtf8(text);
    const QDeadlineTimer deadline(timeLimit);
    for (qsizetype at = 0; at <= subject.size(); at += places) {
        if (at > 0 && at < subject.size() && subject.at(at).isLowSurrogate())
            ++at; // the step before began at this character
        const QRegularExpressionMatch match =
            m_expression.match(subject, at, QRegularExpression::NormalMatch,
                               QRegularExpression::AnchorAtOffsetMatchOption
                                   | QRegularExpression::DontCheckSubjectStringMatchOption);
        if (match.hasMatch())
            return true;
        if (!match.isValid() || deadline.hasExpired())
            return false;
    }
    return false;
}

} // namespace wirebell

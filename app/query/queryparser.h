// SPDX-License-Identifier: MIT
#pragma once

#include "query/query.h"
#include "query/querymistake.h"

#include <QDateTime>

namespace wirebell {

/// What a query is for.
enum class QueryUse : quint8 {
    Search,      ///< in a log
    Expectation, ///< of one exchange, whose contents can be asked by JSONPath
};

struct ParsedQuery
{
    Query query; ///< without the words that are mistaken
    QList<QueryMistake> mistakes;

    bool operator==(const ParsedQuery &) const = default;
};

/// Reads what was typed, words separated by white space:
///
///     method:POST  status:404  status:5xx  status:>=400  status:200-299
///     field:x-id  field:x-id=7  body:refund  body:"two words"  body:$.type=invoice.paid  text:refund
///     size:>10k  mark:bare-lf  mark:            any of these five may begin with "request." or "response."
///     target:/hook  url:example  host:example.com  endpoint:orders  rule:twice  label:  note:  colour:red
///     flag:cross-site  error:timed-out  fault:reset  time:>1s  after:2026-11-24  before:12:30
///     sent  caught  failed  paired  pinned  tls
///     POST  404  5xx    short for method and status; any other word is looked for in target and URL
///
/// "-" before a word says that it must not match; quotation marks take white space, colons and the like as they are
/// (\" is a quotation mark within). What is mistyped is a mistake and never a search for the mistyped text: a word with a
/// colon is a key and a value, unless it reads as a place ("localhost:9000", "http://…").
///
/// `now` tells which day a time of day is of, and its time zone is that of dates.
ParsedQuery parseQuery(const QString &text, const QDateTime &now, QueryUse use = QueryUse::Search);
/// Now, on this machine.
ParsedQuery parseQuery(const QString &text, QueryUse use = QueryUse::Search);

/// The words of a command line as one would type them: white space within a word, which the shell took out of its
/// quotation marks, stays a part of it.
QString typedQuery(const QStringList &words);

} // namespace wirebell

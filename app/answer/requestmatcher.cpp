// SPDX-License-Identifier: MIT
#include "answer/requestmatcher.h"

#include "answer/pathpattern.h"

#include <algorithm>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> problem(QLatin1StringView where, const QString &what)
{
    return failure(ErrorKind::InvalidOption, where + ": "_L1 + what);
}

std::unexpected<Error> problem(QLatin1StringView where, const QByteArray &what)
{
    return problem(where, QString::fromUtf8(what));
}

/// The values of one key, or of one field.
QByteArrayList valuesOf(const QList<Parameter> &pairs, const QByteArray &key)
{
    QByteArrayList values;
    for (const auto &[name, value] : pairs)
        if (name == key)
            values.append(value);
    return values;
}

} // namespace

Result<RequestMatcher> RequestMatcher::compile(const Condition &condition)
{
    RequestMatcher matcher;
    matcher.m_methods = condition.methods;
    matcher.m_path = condition.path;
    if (condition.methods.contains(QByteArray()))
        return problem("method"_L1, QByteArray());
    if (const QByteArray part = problemOfPath(condition.path); !part.isEmpty())
        return problem("path"_L1, part);

    const auto compileNamed = [](QLatin1StringView where, const QList<NamedTest> &tests,
                                 std::vector<Named> &compiled) -> Result<void> {
        for (const NamedTest &test : tests) {
            auto text = TextMatcher::compile(test.test);
            if (!text)
                return problem(where, QString::fromUtf8(test.name) + ": "_L1 + text.error().detail);
            compiled.push_back({.name = test.name, .test = std::move(*text)});
        }
        return {};
    };
    if (const auto done = compileNamed("query"_L1, condition.query, matcher.m_query); !done)
        return std::unexpected(done.error());
    if (const auto done = compileNamed("field"_L1, condition.fields, matcher.m_fields); !done)
        return std::unexpected(done.error());
    for (const TextTest &test : condition.body) {
        auto text = TextMatcher::compile(test);
        if (!text)
            return problem("body"_L1, text.error().detail);
        matcher.m_body.push_back(std::move(*text));
    }
    for (const NamedTest &test : condition.json) {
        auto place = JsonPath::compile(test.name);
        auto text = TextMatcher::compile(test.test);
        if (!place || !text)
            return problem("json"_L1, QString::fromUtf8(test.name) + ": "_L1
                                          + (place ? text.error().detail : place.error().detail));
        matcher.m_json.push_back({.place = std::move(*place), .test = std::move(*text)});
    }

    if (condition.from < 1)
        return problem("from"_L1, QString::number(condition.from));
    if (condition.to != 0 && condition.to < condition.from)
        return problem("to"_L1, QString::number(condition.to));
    if (condition.every < 1)
        return problem("every"_L1, QString::number(condition.every));
    if (!(condition.probability >= 0 && condition.probability <= 1))
        return problem("probability"_L1, QString::number(condition.probability));
    return matcher;
}

bool RequestMatcher::matches(const ReceivedRequest &received, QList<Parameter> &parameters) const
{
    const Request &request = received.request();
    if (!m_methods.isEmpty() && !m_methods.contains(request.method))
        return false;
    QList<Parameter> found;
    if (!m_path.isEmpty()) {
        auto matched = matchPath(m_path, received.path());
        if (!matched)
            return false;
        found = std::move(*matched);
    }
    for (const Named &field : m_fields)
        if (!field.test.matches(request.fields.values(field.name)))
            return false;
    if (!m_query.empty()) {
        const QList<Parameter> pairs = queryPairs(received.query());
        for (const Named &key : m_query)
            if (!key.test.matches(valuesOf(pairs, key.name)))
                return false;
    }
    // What costs most comes last.
    for (const Placed &place : m_json) {
        const auto &json = received.json();
        if (!place.test.matches(json ? place.place.find(*json) : QByteArrayList()))
            return false;
    }
    for (const TextMatcher &test : m_body) {
        const QByteArray &content = received.content();
        if (!test.matches(content.isEmpty() ? QByteArrayList() : QByteArrayList{content}))
            return false;
    }
    parameters = std::move(found);
    return true;
}

std::optional<Error> problemOf(const Condition &condition)
{
    const auto compiled = RequestMatcher::compile(condition);
    return compiled ? std::nullopt : std::optional(compiled.error());
}

} // namespace wirebell

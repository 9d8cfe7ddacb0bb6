// SPDX-License-Identifier: MIT
#include "answer/jsonpath.h"

#include <jsoncons/json.hpp>
#include <jsoncons_ext/jsonpath/jsonpath.hpp>

#include <QString>

#include <string_view>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using Json = jsoncons::ojson; // keeps the order of keys

constexpr int deepest = 256;

QByteArray textOf(const Json &value)
{
    const std::string text = value.is_string() || value.is_number() ? value.as<std::string>() : value.to_string();
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

struct JsonDocument::Value
{
    Json json;
};

struct JsonPath::Expression
{
    jsoncons::jsonpath::jsonpath_expression<Json> expression;
};

std::optional<JsonDocument> JsonDocument::parse(QByteArrayView text)
{
    try {
        const auto options = jsoncons::json_options{}.lossless_number(true).max_nesting_depth(deepest);
        JsonDocument document;
        document.m = std::make_shared<Value>(
            Value{Json::parse(std::string_view(text.data(), size_t(text.size())), options)});
        return document;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

Result<JsonPath> JsonPath::compile(const QByteArray &path)
{
    for (const QByteArrayView refused : {"=~", "tokenize"})
        if (path.contains(refused))
            return failure(ErrorKind::InvalidOption, QString::fromLatin1(refused));
    try {
        JsonPath compiled;
        compiled.m = std::make_shared<Expression>(Expression{
            jsoncons::jsonpath::make_expression<Json>(std::string_view(path.data(), size_t(path.size())))});
        return compiled;
    } catch (const std::exception &exception) {
        return failure(ErrorKind::InvalidOption, QString::fromUtf8(exception.what()));
    }
}

QByteArrayList JsonPath::find(const JsonDocument &document) const
{
    QByteArrayList found;
    try {
        m->expression.select(document.m->json,
                             [&found](const auto &, const Json &value) { found.append(textOf(value)); });
    } catch (const std::exception &) {
        found.clear();
    }
    return found;
}

} // namespace wirebell

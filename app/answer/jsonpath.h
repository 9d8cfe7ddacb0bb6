// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArrayList>

#include <memory>
#include <optional>

namespace wirebell {

/// A JSON text that was read. Immutable, cheap to copy.
class JsonDocument
{
public:
    /// Nothing for what is no JSON, or nested deeper than 256. Numbers keep all their digits.
    static std::optional<JsonDocument> parse(QByteArrayView text);

private:
    friend class JsonPath;
    struct Value;
    std::shared_ptr<const Value> m;
};

/// A JSONPath, compiled: "$.data.items[0].id" (Goessner's, with jsoncons' filters and functions).
class JsonPath
{
public:
    /// Errors: InvalidOption, detail: what is wrong. Refused are regular expressions in it too ("=~", "tokenize"): there
    /// is no bound to the time and the stack that those take.
    static Result<JsonPath> compile(const QByteArray &path);

    /// What it finds, in the document's order: texts without quotes, numbers as they are written, all else as JSON
    /// without white space. Empty also where the path can't be applied.
    QByteArrayList find(const JsonDocument &document) const;

private:
    struct Expression;
    std::shared_ptr<const Expression> m;
};

} // namespace wirebell

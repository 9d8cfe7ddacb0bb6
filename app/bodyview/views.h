// SPDX-License-Identifier: MIT
#pragma once

#include "bodyview/bodyview.h"

namespace wirebell {

// One function a kind, each in a file of its own. They fill in everything but BodyView::kind and syntax.

BodyView viewJson(const QByteArray &content);
BodyView viewXml(const QByteArray &content);
BodyView viewForm(const QByteArray &content);
BodyView viewText(const QByteArray &content);
BodyView viewBinary(const QByteArray &content);

/// What formatting JSON gave.
struct FormattedJson
{
    QByteArray bytes;
    std::optional<JsonProblem> problem = {};
    qsizetype problemAt = -1; ///< the place of the problem in `bytes`
};

FormattedJson formattedJson(QByteArrayView json, int indent);

/// Levels by which a line is indented at most: a body of many short values, deeply nested, would otherwise become
/// thousands of times as long.
constexpr int indentedLevels = 32;

} // namespace wirebell

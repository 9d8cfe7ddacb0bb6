// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "collection/yamlnode.h"

#include <initializer_list>
#include <optional>

namespace wirebell {

/// Reads values of a YAML document that may hold nothing but what it is asked for. The first thing that is wrong is
/// kept, with its line and key; reading goes on with what stands for nothing, so that callers ask once, at the end.
class StrictReader
{
public:
    /// FileMalformed, detail "line 7: status is no number from 200 to 999".
    const std::optional<Error> &error() const { return m_error; }
    void fail(const YamlNode &node, QByteArrayView key, const QString &what);

    /// A map with these keys alone; null passes for an empty one. False, and an error, for anything else.
    bool isMap(const YamlNode &node, QByteArrayView key, std::initializer_list<QByteArrayView> keys);
    /// The items of a list; null passes for an empty one.
    const std::vector<YamlNode> &list(const YamlNode &node, QByteArrayView key);
    /// As list(); one value that is no list is a list of it.
    std::vector<YamlNode> oneOrMore(const YamlNode &node) const;

    /// A text, however it is written; null is an empty one.
    QByteArray text(const YamlNode &node, QByteArrayView key);
    QByteArrayList texts(const YamlNode &node, QByteArrayView key);
    // What is null keeps the value that stands for it.
    bool flag(const YamlNode &node, QByteArrayView key, bool otherwise);
    qint64 number(const YamlNode &node, QByteArrayView key, qint64 least, qint64 most, qint64 otherwise);
    double fraction(const YamlNode &node, QByteArrayView key, double otherwise);

private:
    std::optional<Error> m_error;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace wirebell {

/// A value of a YAML document as it was written: text stays text, whatever its type would be.
struct YamlNode
{
    enum class Kind : quint8 { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    int line = 1;                      ///< where it begins, from 1
    bool plain = false;                ///< a scalar without quotes: may be a number or a boolean
    QByteArray text = {};              ///< Scalar, in UTF-8
    std::vector<QByteArray> keys = {}; ///< Map: as many as there are values, in the order of the file
    std::vector<YamlNode> values = {}; ///< Map, List

    /// The value of a key of a map; a Null node where there is none.
    const YamlNode &operator[](QByteArrayView key) const;
    bool isTrue() const { return kind == Kind::Scalar && plain && text == "true"; }
    /// What says nothing: null, false, empty.
    bool saysNothing() const;

    /// Whether everything that this node says is said by `other`, too: equal texts, lists of equal length, and each key
    /// that says something. Order of keys and style do not matter.
    bool isSaidBy(const YamlNode &other) const;
};

} // namespace wirebell

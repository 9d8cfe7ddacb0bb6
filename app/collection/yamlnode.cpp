// SPDX-License-Identifier: MIT
#include "collection/yamlnode.h"

#include <algorithm>

namespace wirebell {

const YamlNode &YamlNode::operator[](QByteArrayView key) const
{
    static const YamlNode none;
    const auto it = std::ranges::find(keys, key);
    return it == keys.end() ? none : values[size_t(it - keys.begin())];
}

bool YamlNode::saysNothing() const
{
    switch (kind) {
    case Kind::Null:
        return true;
    case Kind::Scalar:
        return text.isEmpty() || (plain && text == "false");
    case Kind::List:
    case Kind::Map:
        return values.empty();
    }
    Q_UNREACHABLE_RETURN(true);
}

bool YamlNode::isSaidBy(const YamlNode &other) const
{
    if (saysNothing())
        return true;
    if (kind != other.kind)
        return false;
    switch (kind) {
    case Kind::Null:
    case Kind::Scalar:
        return text == other.text;
    case Kind::List:
        return std::ranges::equal(values, other.values,
                                  [](const YamlNode &a, const YamlNode &b) { return a.isSaidBy(b); });
    case Kind::Map:
        for (size_t i = 0; i < keys.size(); ++i) {
            if (!values[i].isSaidBy(other[keys[i]]))
                return false;
        }
        return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace wirebell

// SPDX-License-Identifier: MIT
#include "collection/strictreader.h"

#include <algorithm>
#include <limits>

namespace wirebell {

using namespace Qt::StringLiterals;

using Kind = YamlNode::Kind;

void StrictReader::fail(const YamlNode &node, QByteArrayView key, const QString &what)
{
    if (!m_error)
        m_error =
            Error{ErrorKind::FileMalformed, u"line %1: %2 %3"_s.arg(QString::number(node.line), QString::fromUtf8(key),
                                                                    what)};
}

bool StrictReader::isMap(const YamlNode &node, QByteArrayView key, std::initializer_list<QByteArrayView> keys)
{
    if (node.kind == Kind::Null)
        return true;
    if (node.kind != Kind::Map) {
        fail(node, key, u"is no map"_s);
        return false;
    }
    for (size_t i = 0; i < node.keys.size(); ++i) {
        if (!std::ranges::contains(keys, QByteArrayView(node.keys[i]))) {
            fail(node.values[i], node.keys[i], u"is no key of %1"_s.arg(QString::fromUtf8(key)));
            return false;
        }
    }
    return true;
}

const std::vector<YamlNode> &StrictReader::list(const YamlNode &node, QByteArrayView key)
{
    static const std::vector<YamlNode> none;
    if (node.kind == Kind::List)
        return node.values;
    if (node.kind != Kind::Null)
        fail(node, key, u"is no list"_s);
    return none;
}

std::vector<YamlNode> StrictReader::oneOrMore(const YamlNode &node) const
{
    if (node.kind == Kind::Null)
        return {};
    return node.kind == Kind::List ? node.values : std::vector<YamlNode>{node};
}

QByteArray StrictReader::text(const YamlNode &node, QByteArrayView key)
{
    if (node.kind == Kind::List || node.kind == Kind::Map)
        fail(node, key, u"is no text"_s);
    return node.text;
}

QByteArrayList StrictReader::texts(const YamlNode &node, QByteArrayView key)
{
    QByteArrayList texts;
    for (const YamlNode &item : oneOrMore(node))
        texts.append(text(item, key));
    return texts;
}

bool StrictReader::flag(const YamlNode &node, QByteArrayView key, bool otherwise)
{
    if (node.kind == Kind::Null)
        return otherwise;
    if (node.kind != Kind::Scalar || !node.plain || (node.text != "true" && node.text != "false"))
        fail(node, key, u"is neither true nor false"_s);
    return node.isTrue();
}

qint64 StrictReader::number(const YamlNode &node, QByteArrayView key, qint64 least, qint64 most, qint64 otherwise)
{
    if (node.kind == Kind::Null)
        return otherwise;
    bool isNumber = false;
    const qint64 value = node.kind == Kind::Scalar ? node.text.toLongLong(&isNumber) : 0;
    if (isNumber && value >= least && value <= most)
        return value;
    fail(node, key,
         most == std::numeric_limits<qint64>::max() ? u"is no number from %1"_s.arg(least)
                                                    : u"is no number from %1 to %2"_s.arg(least).arg(most));
    return otherwise;
}

double StrictReader::fraction(const YamlNode &node, QByteArrayView key, double otherwise)
{
    if (node.kind == Kind::Null)
        return otherwise;
    bool isNumber = false;
    const double value = node.kind == Kind::Scalar ? node.text.toDouble(&isNumber) : 0;
    if (isNumber && value >= 0 && value <= 1)
        return value;
    fail(node, key, u"is no number from 0 to 1"_s);
    return otherwise;
}

} // namespace wirebell

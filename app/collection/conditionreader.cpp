// SPDX-License-Identifier: MIT
#include "collection/conditionreader.h"

#include <algorithm>
#include <array>
#include <limits>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using Kind = YamlNode::Kind;
using Test = TextTest::Kind;

struct NamedKind
{
    QByteArrayView name;
    Test kind;
};
constexpr std::array<NamedKind, 3> testKinds{{
    {"equals", Test::Equal},
    {"contains", Test::Contains},
    {"matches", Test::Matches},
}};
constexpr qint64 endless = std::numeric_limits<qint64>::max();

/// One key of a test's map: "contains", "not-contains", "present".
void readTest(QByteArrayView key, const YamlNode &value, StrictReader &reader, QList<TextTest> &tests)
{
    if (key == "present") {
        tests.append({.kind = Test::Present, .negated = !reader.flag(value, key, true)});
        return;
    }
    constexpr QByteArrayView no = "not-";
    const bool negated = key.startsWith(no);
    const QByteArrayView name = negated ? key.sliced(no.size()) : key;
    const auto it = std::ranges::find(testKinds, name, &NamedKind::name);
    if (it == testKinds.end())
        reader.fail(value, key, u"is no test"_s);
    else
        tests.append({.kind = it->kind, .negated = negated, .text = reader.text(value, key)});
}

/// The tests of one name; a text alone is a test of `plain`, nothing asks for presence. A key `name` is passed over.
QList<TextTest> testsOf(const YamlNode &node, QByteArrayView key, Test plain, StrictReader &reader)
{
    QList<TextTest> tests;
    switch (node.kind) {
    case Kind::Null:
        tests.append(TextTest());
        break;
    case Kind::Scalar:
        tests.append({.kind = plain, .text = node.text});
        break;
    case Kind::Map:
        for (size_t i = 0; i < node.keys.size(); ++i)
            if (node.keys[i] != "name")
                readTest(node.keys[i], node.values[i], reader, tests);
        if (tests.isEmpty())
            tests.append(TextTest());
        break;
    case Kind::List:
        for (const YamlNode &item : node.values) {
            if (item.kind == Kind::List)
                reader.fail(item, key, u"is no test"_s);
            else
                tests.append(testsOf(item, key, plain, reader));
        }
        break;
    }
    return tests;
}

/// A map from names to tests, or a list of maps that have a `name`.
QList<NamedTest> namedTests(const YamlNode &node, QByteArrayView key, StrictReader &reader)
{
    QList<NamedTest> tests;
    const auto add = [&](const QByteArray &name, const YamlNode &test) {
        for (const TextTest &text : testsOf(test, name, Test::Equal, reader))
            tests.append({.name = name, .test = text});
    };
    if (node.kind == Kind::Map) {
        for (size_t i = 0; i < node.keys.size(); ++i)
            add(node.keys[i], node.values[i]);
        return tests;
    }
    for (const YamlNode &item : reader.list(node, key)) {
        if (item.kind != Kind::Map || !std::ranges::contains(item.keys, "name"))
            reader.fail(item, key, u"has no name"_s);
        else
            add(reader.text(item["name"], "name"), item);
    }
    return tests;
}

/// "POST /users/{id}", "/users", "POST".
Condition shortForm(const YamlNode &node)
{
    Condition condition;
    const qsizetype slash = node.text.indexOf('/');
    const QByteArray method = (slash < 0 ? node.text : node.text.first(slash)).trimmed();
    if (!method.isEmpty())
        condition.methods.append(method);
    if (slash >= 0)
        condition.path = node.text.sliced(slash);
    return condition;
}

Condition longForm(const YamlNode &node, StrictReader &reader)
{
    Condition condition;
    if (!reader.isMap(node, "when", {"method", "path", "query", "fields", "body", "json", "call", "from", "to", "every",
                                     "probability"}))
        return condition;
    condition.methods = reader.texts(node["method"], "method");
    condition.path = reader.text(node["path"], "path");
    condition.query = namedTests(node["query"], "query", reader);
    condition.fields = namedTests(node["fields"], "fields", reader);
    if (std::ranges::contains(node.keys, "body"))
        condition.body = testsOf(node["body"], "body", Test::Contains, reader);
    condition.json = namedTests(node["json"], "json", reader);
    if (node["call"].kind != Kind::Null)
        condition.from = condition.to = reader.number(node["call"], "call", 1, endless, 1);
    condition.from = reader.number(node["from"], "from", 1, endless, condition.from);
    condition.to = reader.number(node["to"], "to", 1, endless, condition.to);
    condition.every = reader.number(node["every"], "every", 1, endless, condition.every);
    condition.probability = reader.fraction(node["probability"], "probability", condition.probability);
    return condition;
}

} // namespace

Condition readCondition(const YamlNode &node, StrictReader &reader)
{
    const Condition condition = node.kind == Kind::Scalar ? shortForm(node) : longForm(node, reader);
    if (const auto problem = problemOf(condition))
        reader.fail(node, "when", problem->detail);
    return condition;
}

} // namespace wirebell

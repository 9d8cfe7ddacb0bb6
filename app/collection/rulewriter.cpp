// SPDX-License-Identifier: MIT
#include "collection/rulewriter.h"

#include "http/reasonphrase.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using Test = TextTest::Kind;

bool isSimpleKey(const QByteArray &key)
{
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (key.isEmpty() || (!isLetter(key.front()) && key.front() != '$' && key.front() != '_'))
        return false;
    for (const char c : key)
        if (!isLetter(c) && !(c >= '0' && c <= '9') && !QByteArrayView("$_.-[]*@").contains(c))
            return false;
    constexpr std::array<QByteArrayView, 9> words{"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
    return std::ranges::none_of(words, [&key](QByteArrayView word) { return equalIgnoringCase(key, word); });
}

QByteArray nameOf(const TextTest &test)
{
    switch (test.kind) {
    case Test::Present:
        return "present"_ba;
    case Test::Equal:
        return test.negated ? "not-equals"_ba : "equals"_ba;
    case Test::Contains:
        return test.negated ? "not-contains"_ba : "contains"_ba;
    case Test::Matches:
        return test.negated ? "not-matches"_ba : "matches"_ba;
    }
    Q_UNREACHABLE_RETURN({});
}

bool isPlainly(const QList<TextTest> &tests, Test kind)
{
    return tests.size() == 1 && tests.first().kind == kind && !tests.first().negated;
}

/// The tests by name, each name where it comes first.
QList<std::pair<QByteArray, QList<TextTest>>> grouped(const QList<NamedTest> &tests)
{
    QList<std::pair<QByteArray, QList<TextTest>>> groups;
    for (const NamedTest &test : tests) {
        auto it = std::ranges::find(groups, test.name, &std::pair<QByteArray, QList<TextTest>>::first);
        if (it == groups.end())
            it = groups.insert(groups.end(), {test.name, {}});
        it->second.append(test.test);
    }
    return groups;
}

} // namespace

void RuleWriter::write(const QList<EndpointConfig> &endpoints)
{
    if (endpoints.size() == 1) {
        endpoint(endpoints.first());
        return;
    }
    if (endpoints.isEmpty()) {
        m_yaml.plain("endpoints", "[]");
        return;
    }
    m_yaml.begin("endpoints");
    for (const EndpointConfig &each : endpoints) {
        m_yaml.beginItem();
        text("name", each.name.toUtf8());
        EndpointConfig rest = each;
        rest.name.clear();
        endpoint(rest);
        m_yaml.end();
    }
    m_yaml.end();
}

void RuleWriter::endpoint(const EndpointConfig &endpoint)
{
    if (!endpoint.name.isEmpty())
        text("name", endpoint.name.toUtf8());
    if (!endpoint.path.isEmpty())
        text("path", endpoint.path);
    if (endpoint.listen)
        text("listen", endpoint.listen->text().toUtf8());
    flag("cors", endpoint.cors, false);
    flag("refuse-expect", endpoint.refusesExpect, false);
    flag("record", endpoint.records, true);
    flag("paused", endpoint.isPaused, false);
    flag("stopped", endpoint.isStopped, false);
    flag("forward-cross-site", endpoint.forwardsCrossSite, false);
    if (endpoint.webSockets != EndpointConfig::WebSockets::Unknown)
        m_yaml.plain("websocket", endpoint.webSockets == EndpointConfig::WebSockets::Echoed ? "echo" : "true");
    if (endpoint.auth)
        auth(endpoint);
    if (!endpoint.rules.isEmpty()) {
        m_yaml.begin("rules");
        for (const Rule &each : endpoint.rules) {
            m_yaml.beginItem();
            rule(each);
            m_yaml.end();
        }
        m_yaml.end();
    }
    if (endpoint.fallback != Answer()) {
        m_yaml.begin("otherwise");
        answer(endpoint.fallback);
        m_yaml.end();
    }
}

void RuleWriter::auth(const EndpointConfig &endpoint)
{
    const AuthRequirement &auth = *endpoint.auth;
    constexpr std::array<QByteArrayView, 5> schemes{"basic", "bearer", "api-key", "digest", "hmac"};
    m_yaml.begin("auth");
    m_yaml.plain("scheme", schemes[size_t(auth.scheme)]);
    if (!auth.user.isEmpty())
        text("user", auth.user);
    text("secret", "{{" + m_secretName(endpoint).toUtf8() + "}}");
    if (!auth.name.isEmpty())
        text("name", auth.name);
    if (auth.inQuery)
        m_yaml.plain("in", "query");
    if (auth.realm != AuthRequirement().realm)
        text("realm", auth.realm);
    m_yaml.end();
}

void RuleWriter::rule(const Rule &rule)
{
    if (!rule.name.isEmpty())
        text("name", rule.name.toUtf8());
    flag("enabled", rule.enabled, true);
    if (rule.when != Condition())
        condition(rule.when);
    std::visit([this](const auto &what) { then(what); }, rule.then);
}

void RuleWriter::condition(const Condition &condition)
{
    m_yaml.begin("when");
    if (condition.methods.size() == 1) {
        text("method", condition.methods.first());
    } else if (!condition.methods.isEmpty()) {
        m_yaml.begin("method");
        for (const QByteArray &method : condition.methods)
            item("method", method);
        m_yaml.end();
    }
    if (!condition.path.isEmpty())
        text("path", condition.path);
    namedTests("query", condition.query);
    namedTests("fields", condition.fields);
    namedTests("json", condition.json);
    if (isPlainly(condition.body, Test::Contains)) {
        text("body", condition.body.first().text);
    } else if (!condition.body.isEmpty()) {
        m_yaml.begin("body");
        for (const TextTest &each : condition.body) {
            m_yaml.beginItem();
            test(each);
            m_yaml.end();
        }
        m_yaml.end();
    }
    if (condition.to != 0 && condition.from == condition.to) {
        number("call", condition.to);
    } else {
        if (condition.from != 1)
            number("from", condition.from);
        if (condition.to != 0)
            number("to", condition.to);
    }
    if (condition.every != 1)
        number("every", condition.every);
    if (condition.probability != 1)
        m_yaml.plain("probability",
                     QByteArray::number(condition.probability, 'g', QLocale::FloatingPointShortest));
    m_yaml.end();
}

void RuleWriter::namedTests(QByteArrayView key, const QList<NamedTest> &tests)
{
    if (tests.isEmpty())
        return;
    m_yaml.begin(key);
    if (std::ranges::all_of(tests, isSimpleKey, &NamedTest::name)) {
        for (const auto &[name, group] : grouped(tests))
            testsOf(name, group);
    } else {
        for (const NamedTest &each : tests) {
            m_yaml.beginItem();
            text("name", each.name);
            test(each.test);
            m_yaml.end();
        }
    }
    m_yaml.end();
}

void RuleWriter::testsOf(QByteArrayView name, const QList<TextTest> &tests)
{
    if (isPlainly(tests, Test::Equal)) {
        text(name, tests.first().text);
        return;
    }
    m_yaml.begin(name);
    for (const TextTest &each : tests) {
        const bool alone = tests.size() == 1;
        if (!alone)
            m_yaml.beginItem();
        test(each);
        if (!alone)
            m_yaml.end();
    }
    m_yaml.end();
}

void RuleWriter::test(const TextTest &test)
{
    if (test.kind == Test::Present)
        m_yaml.plain("present", test.negated ? "false" : "true");
    else
        text(nameOf(test), test.text);
}

void RuleWriter::then(const AnswerSequence &sequence)
{
    if (sequence.answers.size() == 1 && !sequence.repeats) {
        m_yaml.begin("reply");
        answer(sequence.answers.first());
        m_yaml.end();
        return;
    }
    if (sequence.answers.isEmpty()) {
        m_yaml.plain("sequence", "[]");
    } else {
        m_yaml.begin("sequence");
        for (const Answer &each : sequence.answers) {
            m_yaml.beginItem();
            answer(each);
            m_yaml.end();
        }
        m_yaml.end();
    }
    flag("repeat", sequence.repeats, false);
}

void RuleWriter::then(const Forward &forward)
{
    if (!forward.keepHost && forward.timeLimit == Forward().timeLimit) {
        text("forward", forward.target.toUtf8());
        return;
    }
    m_yaml.begin("forward");
    text("to", forward.target.toUtf8());
    flag("keep-host", forward.keepHost, false);
    number("timeout", forward.timeLimit);
    m_yaml.end();
}

void RuleWriter::then(const AskPerson &ask)
{
    m_yaml.begin("ask");
    number("timeout", ask.timeLimit);
    if (ask.otherwise != Answer()) {
        m_yaml.begin("otherwise");
        answer(ask.otherwise);
        m_yaml.end();
    }
    m_yaml.end();
}

void RuleWriter::answer(const Answer &answer)
{
    number("status", answer.status);
    if (answer.reason != reasonPhrase(answer.status))
        text("reason", answer.reason);
    if (answer.fields != Answer().fields)
        fields("fields", answer.fields);
    content(answer);
    flag("template", answer.isTemplate, false);
    if (!answer.pieces.isEmpty()) {
        m_yaml.begin("pieces");
        for (const AnswerPiece &piece : answer.pieces) {
            m_yaml.beginItem();
            number("after", piece.pause);
            if (piece.bytes.isValidUtf8())
                text("text", piece.bytes);
            else
                text("base64", piece.bytes.toBase64());
            m_yaml.end();
        }
        m_yaml.end();
    }
    if (answer.framing != AnswerFraming::Length)
        m_yaml.plain("framing", answer.framing == AnswerFraming::Chunked ? "chunked" : "close");
    if (answer.coding != AnswerCoding::None)
        m_yaml.plain("coding", name(answer.coding));
    if (!answer.trailers.isEmpty())
        fields("trailers", answer.trailers);
    if (!answer.interim.isEmpty()) {
        m_yaml.begin("interim");
        for (const InterimAnswer &interim : answer.interim) {
            m_yaml.beginItem();
            number("status", interim.status);
            if (!interim.fields.isEmpty())
                fields("fields", interim.fields);
            m_yaml.end();
        }
        m_yaml.end();
    }
    if (!answer.faults.isEmpty()) {
        m_yaml.begin("faults");
        for (const Fault &fault : answer.faults) {
            const QLatin1StringView kind = name(fault.kind);
            m_yaml.item(QByteArray(kind.data(), kind.size())
                        + (fault.amount != 0 ? ' ' + QByteArray::number(fault.amount) : QByteArray()));
        }
        m_yaml.end();
    }
}

void RuleWriter::content(const Answer &answer)
{
    if (!answer.bodyFile.isEmpty())
        text("file", answer.bodyFile.toUtf8());
    else if (!answer.body.isValidUtf8())
        text("body-base64", answer.body.toBase64());
    else if (!answer.body.isEmpty())
        text("body", answer.body);
}

void RuleWriter::fields(QByteArrayView key, const FieldList &fields)
{
    if (fields.isEmpty()) {
        m_yaml.plain(key, "[]");
        return;
    }
    m_yaml.begin(key);
    for (const Field &field : fields) {
        if (!field.name.contains(':') && trimOws(field.value) == field.value) {
            item(key, field.name + ": " + field.value);
        } else {
            m_yaml.beginItem();
            text("name", field.name);
            text("value", field.value);
            m_yaml.end();
        }
    }
    m_yaml.end();
}

void RuleWriter::text(QByteArrayView key, const QByteArray &value)
{
    if (m_unwritable.isEmpty() && !value.isValidUtf8())
        m_unwritable = key.toByteArray();
    m_yaml.text(key, value);
}

void RuleWriter::item(QByteArrayView key, const QByteArray &value)
{
    if (m_unwritable.isEmpty() && !value.isValidUtf8())
        m_unwritable = key.toByteArray();
    m_yaml.item(value);
}

void RuleWriter::flag(QByteArrayView key, bool value, bool otherwise)
{
    if (value != otherwise)
        m_yaml.plain(key, value ? "true" : "false");
}

void RuleWriter::number(QByteArrayView key, qint64 value)
{
    m_yaml.plain(key, QByteArray::number(value));
}

Result<QByteArray> ruleText(const QList<EndpointConfig> &endpoints, const SecretName &secretName)
{
    RuleWriter writer(secretName);
    writer.write(endpoints);
    if (!writer.unwritable().isEmpty())
        return failure(ErrorKind::FileNotWritable, QString::fromUtf8(writer.unwritable()));
    return writer.take();
}

} // namespace wirebell

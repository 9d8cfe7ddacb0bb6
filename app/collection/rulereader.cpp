// SPDX-License-Identifier: MIT
#include "collection/rulereader.h"

#include "collection/answerreader.h"
#include "collection/conditionreader.h"
#include "collection/filesecrets.h"


#include <algorithm>
#include <array>
#include <limits>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

using Kind = YamlNode::Kind;
using Scheme = AuthRequirement::Scheme;

constexpr qint64 endless = std::numeric_limits<qint64>::max();
constexpr std::initializer_list<QByteArrayView> actions{"reply", "sequence", "forward", "ask"};
constexpr std::initializer_list<QByteArrayView> ruleKeys{"name", "enabled", "when", "repeat"};

class RuleReader
{
public:
    RuleReader(const QString &folder, const SecretLookup &secretOf) : m_folder(folder), m_secretOf(secretOf) {}

    Result<QList<EndpointConfig>> read(const YamlNode &root)
    {
        QList<EndpointConfig> endpoints;
        if (std::ranges::contains(root.keys, "endpoints")) {
            if (m_reader.isMap(root, "the file", {"endpoints"}))
                for (const YamlNode &item : m_reader.list(root["endpoints"], "endpoints"))
                    endpoints.append(endpoint(item, "an endpoint"));
        } else {
            endpoints.append(endpoint(root, "the file"));
        }
        if (m_reader.error())
            return std::unexpected(*m_reader.error());
        if (m_secretError)
            return std::unexpected(*m_secretError);
        return endpoints;
    }

private:
    EndpointConfig endpoint(const YamlNode &node, QByteArrayView what)
    {
        EndpointConfig config;
        if (!m_reader.isMap(node, what, {"name", "path", "rules", "otherwise", "auth", "cors", "refuse-expect", "record",
                                         "listen", "paused", "stopped", "forward-cross-site", "websocket"}))
            return config;
        config.name = QString::fromUtf8(m_reader.text(node["name"], "name"));
        config.path = m_reader.text(node["path"], "path");
        if (!config.path.isEmpty() && !config.path.startsWith('/'))
            m_reader.fail(node["path"], "path", u"does not begin with /"_s);
        if (node["listen"].kind != Kind::Null) {
            config.listen = ListenPlace::read(QString::fromUtf8(m_reader.text(node["listen"], "listen")));
            if (!config.listen)
                m_reader.fail(node["listen"], "listen", u"is no port, and no address or localhost with one"_s);
        }
        for (const YamlNode &item : m_reader.list(node["rules"], "rules"))
            config.rules.append(rule(item));
        if (node["otherwise"].kind != Kind::Null)
            config.fallback = readAnswer(node["otherwise"], "otherwise", m_folder, m_reader);
        if (node["auth"].kind != Kind::Null)
            config.auth = auth(node["auth"]);
        config.cors = m_reader.flag(node["cors"], "cors", config.cors);
        config.refusesExpect = m_reader.flag(node["refuse-expect"], "refuse-expect", config.refusesExpect);
        config.records = m_reader.flag(node["record"], "record", config.records);
        config.isPaused = m_reader.flag(node["paused"], "paused", config.isPaused);
        config.isStopped = m_reader.flag(node["stopped"], "stopped", config.isStopped);
        config.forwardsCrossSite =
            m_reader.flag(node["forward-cross-site"], "forward-cross-site", config.forwardsCrossSite);
        config.webSockets = webSockets(node["websocket"]);
        return config;
    }

    EndpointConfig::WebSockets webSockets(const YamlNode &node)
    {
        using WebSockets = EndpointConfig::WebSockets;
        if (node.kind == Kind::Scalar && node.text == "echo")
            return WebSockets::Echoed;
        const bool isFlag = node.kind == Kind::Null || (node.kind == Kind::Scalar && node.plain
                                                        && (node.text == "true" || node.text == "false"));
        if (!isFlag)
            m_reader.fail(node, "websocket", u"is none of true, false, echo"_s);
        return node.kind == Kind::Scalar && node.isTrue() ? WebSockets::Taken : WebSockets::Unknown;
    }

    AuthRequirement auth(const YamlNode &node)
    {
        AuthRequirement auth;
        if (!m_reader.isMap(node, "auth", {"scheme", "user", "secret", "name", "in", "realm"}))
            return auth;
        constexpr std::array<QByteArrayView, 5> schemes{"basic", "bearer", "api-key", "digest", "hmac"};
        const auto scheme = std::ranges::find(schemes, QByteArrayView(m_reader.text(node["scheme"], "scheme")));
        if (scheme == schemes.end())
            m_reader.fail(node["scheme"].kind == Kind::Null ? node : node["scheme"], "scheme",
                          u"is none of basic, bearer, api-key, digest, hmac"_s);
        else
            auth.scheme = Scheme(scheme - schemes.begin());
        auth.user = m_reader.text(node["user"], "user");
        auth.name = m_reader.text(node["name"], "name");
        const bool named = auth.scheme == Scheme::ApiKey || auth.scheme == Scheme::Hmac;
        if (named && auth.name.isEmpty())
            m_reader.fail(node, "name", u"is missing"_s);
        const QByteArray place = m_reader.text(node["in"], "in");
        if (!place.isEmpty() && place != "field" && place != "query")
            m_reader.fail(node["in"], "in", u"is neither field nor query"_s);
        auth.inQuery = place == "query";
        if (node["realm"].kind != Kind::Null)
            auth.realm = m_reader.text(node["realm"], "realm");
        const auto name = soleVariable(m_reader.text(node["secret"], "secret"));
        if (!name)
            m_reader.fail(node["secret"].kind == Kind::Null ? node : node["secret"], "secret", u"is no {{name}}"_s);
        else
            auth.secret = secret(QString::fromUtf8(*name));
        return auth;
    }

    QByteArray secret(const QString &name)
    {
        const Result<QByteArray> value = m_secretOf(name);
        if (!value && !m_secretError)
            m_secretError = value.error();
        return value.value_or(QByteArray());
    }

    Rule rule(const YamlNode &node)
    {
        Rule rule;
        if (node.kind != Kind::Map) {
            m_reader.fail(node, "a rule", u"is no map"_s);
            return rule;
        }
        const auto isThere = [&node](QByteArrayView key) { return std::ranges::contains(node.keys, key); };
        const auto count = std::ranges::count_if(actions, isThere);
        for (size_t i = 0; i < node.keys.size(); ++i) {
            const QByteArrayView key = node.keys[i];
            if (!std::ranges::contains(ruleKeys, key) && !std::ranges::contains(actions, key)
                && (count > 0 || !std::ranges::contains(answerKeys, key)))
                m_reader.fail(node.values[i], key,
                              count > 0 && std::ranges::contains(answerKeys, key)
                                  ? u"stands beside %1"_s.arg(
                                        QString::fromUtf8(*std::ranges::find_if(actions, isThere)))
                                  : u"is no key of a rule"_s);
        }
        if (count > 1)
            m_reader.fail(node, "a rule", u"has more than one of reply, sequence, forward, ask"_s);
        rule.name = QString::fromUtf8(m_reader.text(node["name"], "name"));
        rule.enabled = m_reader.flag(node["enabled"], "enabled", true);
        if (node["when"].kind != Kind::Null)
            rule.when = readCondition(node["when"], m_reader);
        if (isThere("repeat") && !isThere("sequence"))
            m_reader.fail(node["repeat"], "repeat", u"stands without sequence"_s);
        if (isThere("forward"))
            rule.then = forward(node["forward"]);
        else if (isThere("ask"))
            rule.then = ask(node["ask"]);
        else
            rule.then = answers(node, isThere("sequence"), isThere("reply"));
        return rule;
    }

    AnswerSequence answers(const YamlNode &node, bool isSequence, bool isReply)
    {
        AnswerSequence sequence;
        if (isSequence) {
            sequence.answers.clear();
            for (const YamlNode &item : m_reader.list(node["sequence"], "sequence"))
                sequence.answers.append(readAnswer(item, "sequence", m_folder, m_reader));
            sequence.repeats = m_reader.flag(node["repeat"], "repeat", false);
        } else if (isReply) {
            sequence.answers = {readAnswer(node["reply"], "reply", m_folder, m_reader)};
        } else {
            sequence.answers = {readAnswerOf(node, m_folder, m_reader)};
        }
        return sequence;
    }

    Forward forward(const YamlNode &node)
    {
        Forward forward;
        const YamlNode &target = node.kind == Kind::Map ? node["to"] : node;
        if (node.kind == Kind::Map && m_reader.isMap(node, "forward", {"to", "keep-host", "timeout"})) {
            forward.keepHost = m_reader.flag(node["keep-host"], "keep-host", forward.keepHost);
            forward.timeLimit = m_reader.number(node["timeout"], "timeout", 1, endless, forward.timeLimit);
        }
        const QByteArray text = m_reader.text(target, "forward");
        forward.target = QString::fromUtf8(text);
        if (!isForwardTarget(forward.target))
            m_reader.fail(node, "forward", u"is no http or https URL"_s);
        return forward;
    }

    AskPerson ask(const YamlNode &node)
    {
        AskPerson ask;
        const YamlNode &limit = node.kind == Kind::Scalar ? node : node["timeout"];
        if (node.kind != Kind::Scalar && !m_reader.isMap(node, "ask", {"timeout", "otherwise"}))
            return ask;
        ask.timeLimit = m_reader.number(limit, "timeout", 1, endless, ask.timeLimit);
        if (node["otherwise"].kind != Kind::Null)
            ask.otherwise = readAnswer(node["otherwise"], "otherwise", m_folder, m_reader);
        return ask;
    }

    QString m_folder;
    const SecretLookup &m_secretOf;
    StrictReader m_reader;
    std::optional<Error> m_secretError;
};

} // namespace

Result<QList<EndpointConfig>> endpointsFrom(const YamlNode &root, const QString &folder, const SecretLookup &secretOf)
{
    return RuleReader(folder, secretOf).read(root);
}

} // namespace wirebell

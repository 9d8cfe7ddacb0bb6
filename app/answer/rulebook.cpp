// SPDX-License-Identifier: MIT
#include "answer/rulebook.h"

#include "answer/answertemplate.h"
#include "answer/requestmatcher.h"
#include "answer/websocketplan.h"
#include "http/reasonphrase.h"
#include "wire/httpversion.h"
#include "wire/reading.h"

#include <algorithm>
#include <array>

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

/// An answer of our own: its content is one word for what is the matter.
Answer plainAnswer(int status, QLatin1StringView word)
{
    Answer answer;
    answer.status = status;
    answer.reason = reasonPhrase(status).toByteArray();
    answer.body = QByteArray(word.data(), word.size()) + '\n';
    return answer;
}

bool isPreflight(const Request &request)
{
    return request.method == "OPTIONS" && request.fields.contains("Origin")
        && request.fields.contains("Access-Control-Request-Method");
}

/// Allows what is asked for (Fetch, 4.8; Private Network Access).
Answer preflightAnswer(const Request &request)
{
    Answer answer{.status = 204, .reason = "No Content", .fields = {}, .body = {}};
    const auto allow = [&](QByteArrayView asked, const QByteArray &allowed) {
        if (const auto value = request.fields.value(asked)) {
            QByteArray line = *value;
            for (char &c : line)
                if (c == '\r' || c == '\n' || c == '\0')
                    c = ' ';
            answer.fields.append(allowed, line);
        }
    };
    allow("Access-Control-Request-Method", "Access-Control-Allow-Methods"_ba);
    allow("Access-Control-Request-Headers", "Access-Control-Allow-Headers"_ba);
    allow("Access-Control-Request-Private-Network", "Access-Control-Allow-Private-Network"_ba);
    return answer;
}

} // namespace

struct RuleBook::Entry
{
    std::optional<RequestMatcher> matcher; // nothing: the rule never matches
    std::vector<PlanCache> answers;        // of a sequence
    qint64 matched = 0;
    qint64 calls = 0;
};

RuleBook::RuleBook(EndpointConfig config, quint64 seed)
    : m_config(std::move(config))
    , m_random(std::array{quint32(seed), quint32(seed >> 32)}.data(), 2)
    , m_fallback(opened(m_config.fallback))
{
    for (const Rule &rule : std::as_const(m_config.rules)) {
        auto entry = std::make_unique<Entry>();
        if (auto matcher = RequestMatcher::compile(rule.when))
            entry->matcher = std::move(*matcher);
        if (const auto *sequence = std::get_if<AnswerSequence>(&rule.then))
            for (const Answer &answer : sequence->answers)
                entry->answers.emplace_back(opened(answer));
        m_entries.push_back(std::move(entry));
    }
}

RuleBook::~RuleBook() = default;
RuleBook::RuleBook(RuleBook &&) noexcept = default;
RuleBook &RuleBook::operator=(RuleBook &&) noexcept = default;

Decision RuleBook::decide(const Exchange &exchange, bool persists, qint64 date)
{
    const ReceivedRequest request(exchange);
    Decision decision;
    if (auto plan = refusal(request, persists, date)) {
        decision.what = std::move(plan);
        return decision;
    }
    for (size_t i = 0; i < m_entries.size(); ++i) {
        Entry &entry = *m_entries[i];
        const Rule &rule = m_config.rules.at(qsizetype(i));
        if (!decides(entry, rule, request, decision))
            continue;
        decision.rule = rule.name;
        if (const auto *forward = std::get_if<Forward>(&rule.then)) {
            decision.what = *forward;
        } else if (const auto *ask = std::get_if<AskPerson>(&rule.then)) {
            decision.what = *ask;
        } else {
            const auto count = qint64(entry.answers.size());
            const bool repeats = std::get<AnswerSequence>(rule.then).repeats;
            const qint64 index = repeats && count > 0 ? (decision.call - 1) % count
                                                      : std::min(decision.call, count) - 1;
            PlanCache &answer = count == 0 ? m_fallback : entry.answers[size_t(index)];
            decision.what = planCached(answer, request, decision, persists, date);
        }
        return decision;
    }
    using WebSockets = EndpointConfig::WebSockets;
    if (m_config.webSockets != WebSockets::Unknown) {
        if (auto plan = webSocketPlan(request.request(), m_config.webSockets == WebSockets::Echoed)) {
            decision.what = std::move(plan);
            return decision;
        }
    }
    decision.what = planCached(m_fallback, request, decision, persists, date);
    return decision;
}

bool RuleBook::decides(Entry &entry, const Rule &rule, const ReceivedRequest &request, Decision &decision)
{
    if (!rule.enabled || !entry.matcher || !entry.matcher->matches(request, decision.parameters))
        return false;
    const Condition &when = rule.when;
    const qint64 turn = ++entry.matched;
    const bool due = turn >= when.from && (when.to == 0 || turn <= when.to) && (turn - when.from) % when.every == 0;
    if (!due || (when.probability < 1 && m_random.generateDouble() >= when.probability)) {
        decision.parameters.clear();
        return false;
    }
    decision.call = ++entry.calls;
    return true;
}

std::shared_ptr<const AnswerPlan> RuleBook::refusal(const ReceivedRequest &received, bool persists, qint64 date)
{
    const Request &request = received.request();
    if (m_config.refusesExpect && !isBefore11(request.version) && request.fields.hasMember("Expect", "100-continue"))
        return planFixed(plainAnswer(417, "expectation-failed"_L1), request, persists, date);
    if (m_config.isPaused)
        return planFixed(plainAnswer(503, "paused"_L1), request, persists, date);
    if (m_config.cors && isPreflight(request))
        return planFixed(preflightAnswer(request), request, persists, date);
    if (!m_config.auth)
        return nullptr;
    if (auto answer = authRefusal(received, date))
        return planFixed(std::move(*answer), request, persists, date);
    return nullptr;
}

std::optional<Answer> RuleBook::authRefusal(const ReceivedRequest &request, qint64 date)
{
    const AuthRequirement &auth = *m_config.auth;
    const bool isDigest = auth.scheme == AuthRequirement::Scheme::Digest;
    const auto shown = isDigest ? nonceOf(request.request()) : std::nullopt;
    const TakenNonce taken = shown ? m_nonces.taken(shown->nonce, date) : TakenNonce();
    Result<std::shared_ptr<const ByteSource>> content;
    if (auth.scheme == AuthRequirement::Scheme::Hmac)
        content = contentOf(request.request(), request.exchange().requestBytes());
    const AuthVerdict judged =
        content ? verdict(auth, request.request(), content->get(), taken) : AuthVerdict::Wrong;
    if (judged == AuthVerdict::Passed) {
        if (shown)
            m_nonces.use(*shown);
        return std::nullopt;
    }
    Answer answer = plainAnswer(401, name(judged));
    for (const Field &field : challenge(auth, judged, isDigest ? m_nonces.give(date) : QByteArray()))
        answer.fields.append(field.name, field.value);
    return answer;
}

Answer RuleBook::opened(Answer answer) const
{
    if (!m_config.cors)
        return answer;
    // A wildcard: what needs credentials stays closed to other sites.
    if (!answer.fields.contains("Access-Control-Allow-Origin"))
        answer.fields.append("Access-Control-Allow-Origin"_ba, "*"_ba);
    if (!answer.fields.contains("Access-Control-Expose-Headers"))
        answer.fields.append("Access-Control-Expose-Headers"_ba, "*"_ba);
    return answer;
}

std::shared_ptr<const AnswerPlan> RuleBook::planFixed(Answer answer, const Request &request, bool persists,
                                                      qint64 date) const
{
    return *planOf(opened(std::move(answer)), request, persists, date); // without a file nothing can fail
}

std::shared_ptr<const AnswerPlan> RuleBook::planFilled(const Answer &answer, const TemplateFacts &facts,
                                                       bool persists) const
{
    const Request &request = facts.request.request();
    const auto planned = planOf(filled(answer, facts), request, persists, facts.now);
    if (planned)
        return *planned;
    return planFixed(plainAnswer(500, name(planned.error().kind)), request, persists,
                     facts.now);
}

std::shared_ptr<const AnswerPlan> RuleBook::planCached(PlanCache &cache, const ReceivedRequest &request,
                                                       const Decision &decision, bool persists, qint64 date)
{
    if (cache.isConstant())
        return cache.plan(request.request(), persists, date);
    const TemplateFacts facts{.request = request,
                              .parameters = decision.parameters,
                              .random = m_random,
                              .call = decision.call,
                              .now = date};
    return planFilled(cache.answer(), facts, persists);
}

std::shared_ptr<const AnswerPlan> RuleBook::plan(const Answer &answer, const Decision &decision,
                                                 const Exchange &exchange, bool persists, qint64 date)
{
    PlanCache once(opened(answer));
    return planCached(once, ReceivedRequest(exchange), decision, persists, date);
}

QList<qint64> RuleBook::calls() const
{
    QList<qint64> calls;
    for (const auto &entry : m_entries)
        calls.append(entry->calls);
    return calls;
}

void RuleBook::startAgain()
{
    for (const auto &entry : m_entries)
        entry->matched = entry->calls = 0;
}

} // namespace wirebell

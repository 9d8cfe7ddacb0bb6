// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answerplan.h"
#include "answer/endpointconfig.h"
#include "answer/noncebook.h"
#include "answer/plancache.h"
#include "answer/receivedrequest.h"

#include <QRandomGenerator>

#include <memory>
#include <variant>
#include <vector>

namespace wirebell {

struct TemplateFacts;

/// What an endpoint does with a request.
struct Decision
{
    QString rule = {}; ///< the name of the rule that decided; empty: none did
    std::variant<std::shared_ptr<const AnswerPlan>, Forward, AskPerson> what = {};
    qint64 call = 0;                   ///< which call of the rule this was, from 1; 0 without a rule
    QList<Parameter> parameters = {};  ///< of the rule's path
};

/// An endpoint's rules at work: counts calls, goes through sequences, gives out Digest nonces. Plans that depend on
/// nothing but the request's method and version are made once a second. One thread.
class RuleBook
{
public:
    /// `seed` of what is left to chance, but for nonces. A rule whose condition makes no sense (problemOf()) never
    /// matches.
    explicit RuleBook(EndpointConfig config, quint64 seed = QRandomGenerator::system()->generate64());
    ~RuleBook();
    RuleBook(RuleBook &&) noexcept;
    RuleBook &operator=(RuleBook &&) noexcept;

    const EndpointConfig &config() const { return m_config; }

    /// Decides about a request. In this order: Expect refused (417), a pause (503), a preflight (204), the required auth
    /// (401; the content names the verdict), the rules, a WebSocket's handshake where those are taken (101), the
    /// fallback. A body file that can't be read is answered with 500, which names the error's kind. `persists`: the
    /// connection may go on. `date` in milliseconds since 1970-01-01 UTC. Where Expect is refused this may be asked
    /// before the content has come.
    Decision decide(const Exchange &exchange, bool persists, qint64 date);

    /// An answer that was settled later, by a person or by AskPerson::otherwise, made ready as a rule's is: templates
    /// filled, open to any origin where the endpoint is.
    std::shared_ptr<const AnswerPlan> plan(const Answer &answer, const Decision &decision, const Exchange &exchange,
                                           bool persists, qint64 date);

    /// How often each rule has decided, in the rules' order; the next answer of a sequence follows from it.
    QList<qint64> calls() const;
    /// Sequences and counts begin again.
    void startAgain();

private:
    struct Entry;

    std::shared_ptr<const AnswerPlan> planFixed(Answer answer, const Request &request, bool persists, qint64 date) const;
    std::shared_ptr<const AnswerPlan> planFilled(const Answer &answer, const TemplateFacts &facts, bool persists) const;
    std::shared_ptr<const AnswerPlan> planCached(PlanCache &cache, const ReceivedRequest &request,
                                                 const Decision &decision, bool persists, qint64 date);
    std::shared_ptr<const AnswerPlan> refusal(const ReceivedRequest &request, bool persists, qint64 date);
    std::optional<Answer> authRefusal(const ReceivedRequest &request, qint64 date);
    bool decides(Entry &entry, const Rule &rule, const ReceivedRequest &request, Decision &decision);
    Answer opened(Answer answer) const;

    EndpointConfig m_config;
    QRandomGenerator m_random;
    std::vector<std::unique_ptr<Entry>> m_entries; // one a rule
    PlanCache m_fallback;
    NonceBook m_nonces;
};

} // namespace wirebell

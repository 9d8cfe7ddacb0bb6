// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answerplan.h"
#include "answer/endpointconfig.h"
#include "answer/receivedrequest.h"

#include <QRandomGenerator>

#include <variant>

namespace wirebell {

/// What an endpoint does with a request.
struct Decision
{
    QString rule = {}; ///< the name of the rule that decided; empty: none did
    std::variant<std::shared_ptr<const AnswerPlan>, Forward, AskPerson> what = {};
};

/// An endpoint's rules at work: counts calls, goes through sequences, gives out Digest nonces. Plans that depend on
/// nothing but the request's method and version are made once a second. One thread.
class RuleBook
{
public:
    /// `seed` of what is left to chance.
    explicit RuleBook(EndpointConfig config, quint64 seed = QRandomGenerator::system()->generate64());

    const EndpointConfig &config() const { return m_config; }

    /// Decides about a request: in this order a pause (503), a preflight, the required auth, the rules, the fallback. A
    /// body file that can't be read is answered with 500, which names the error's kind. `persists`: the connection may
    /// go on. `date` in milliseconds since 1970-01-01 UTC.
    Decision decide(const Exchange &exchange, bool persists, qint64 date);
    /// How often each rule has decided, in the rules' order; the next answer of a sequence follows from it.
    QList<qint64> calls() const;
    /// Sequences and counts begin again.
    void startAgain();

private:
    struct Entry;

    EndpointConfig m_config;
};

} // namespace wirebell

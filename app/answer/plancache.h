// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answerplan.h"

#include <array>

namespace wirebell {

/// The plans of one answer. Where it depends on nothing but what kind of client asks, it is planned once a second for
/// each kind; handing such a plan out again allocates nothing.
class PlanCache
{
public:
    explicit PlanCache(Answer answer) : m_answer(std::move(answer)) {}

    const Answer &answer() const { return m_answer; }
    /// Neither a template nor a file, which are new each time.
    bool isConstant() const { return !m_answer.isTemplate && m_answer.bodyFile.isEmpty(); }
    /// As planOf(), of a constant answer.
    const std::shared_ptr<const AnswerPlan> &plan(const Request &request, bool persists, qint64 date);

private:
    static constexpr size_t variants = 16;

    Answer m_answer;
    qint64 m_second = -1;
    std::array<std::shared_ptr<const AnswerPlan>, variants> m_plans;
};

} // namespace wirebell

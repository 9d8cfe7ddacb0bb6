// SPDX-License-Identifier: MIT
#include "answer/plancache.h"

#include "wire/httpversion.h"

namespace wirebell {

const std::shared_ptr<const AnswerPlan> &PlanCache::plan(const Request &request, bool persists, qint64 date)
{
    Q_ASSERT(isConstant());
    if (const qint64 second = date / 1000; second != m_second) {
        m_second = second;
        m_plans = {};
    }
    const size_t variant =
        (request.version == "2" ? 8 : 0) + (persists ? 4 : 0) + (isBefore11(request.version) ? 2 : 0) + (request.method == "HEAD" ? 1 : 0);
    std::shared_ptr<const AnswerPlan> &plan = m_plans[variant];
    if (!plan)
        plan = *planOf(m_answer, request, persists, m_second * 1000); // what can fail is the file that it has not
    return plan;
}

} // namespace wirebell

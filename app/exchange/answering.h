// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answerplan.h"
#include "base/clock.h"

namespace wirebell {

/// An answer on its way out: what of its plan may leave now, and when the next bytes may.
class Answering
{
public:
    /// From `now` on the plan's first pause counts.
    void begin(std::shared_ptr<const AnswerPlan> plan, MonotonicTime now);

    const AnswerPlan &plan() const { return *m_plan; }
    /// All of it has been taken.
    bool isDone() const { return m_step >= m_plan->steps.size(); }
    /// What may leave at `now`; nothing before wakeAt(), and nothing once it is done. Errors: as ByteSource::read();
    /// FileNotReadable where a source is shorter than it said.
    Result<QByteArrayView> ready(MonotonicTime now);
    /// The moment from which more may leave; 0: nothing is waited for.
    MonotonicTime wakeAt() const { return m_wakeAt; }
    /// So many of the bytes that ready() gave are out.
    void took(qint64 size, MonotonicTime now);

    /// Bytes that are out, of all steps together.
    qint64 taken() const { return m_taken; }
    /// The present step's bytes, where nothing of them was taken yet and `size` is all of them: they can be shared, not
    /// copied. Null otherwise.
    const QByteArray *sharedStep(qint64 size) const;

private:
    void nextStep(MonotonicTime now);

    std::shared_ptr<const AnswerPlan> m_plan;
    qsizetype m_step = 0;
    qint64 m_stepTaken = 0;
    QByteArray m_piece;     // of a source
    qint64 m_pieceAt = 0;   // where it begins in the source
    qint64 m_taken = 0;
    MonotonicTime m_wakeAt = 0;
};

} // namespace wirebell

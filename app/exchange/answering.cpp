// SPDX-License-Identifier: MIT
#include "exchange/answering.h"

namespace wirebell {

using namespace Qt::StringLiterals;

namespace {

constexpr MonotonicTime second = 1000 * oneMillisecond;
constexpr qint64 sourcePiece = 128 * 1024;

// A slow answer leaves in slices: often enough to look even, seldom enough to cost nothing.
constexpr qint64 slicesASecond = 20;

} // namespace

void Answering::begin(std::shared_ptr<const AnswerPlan> plan, MonotonicTime now)
{
    m_plan = std::move(plan);
    m_step = -1;
    m_taken = 0;
    nextStep(now);
}

void Answering::nextStep(MonotonicTime now)
{
    m_stepTaken = 0;
    m_piece.clear();
    m_pieceAt = 0;
    m_wakeAt = 0;
    while (++m_step < m_plan->steps.size()) {
        const AnswerStep &step = m_plan->steps.at(m_step);
        if (step.pause > 0)
            m_wakeAt = now + step.pause * oneMillisecond;
        if (step.size() > 0 || step.pause > 0)
            return;
    }
}

Result<QByteArrayView> Answering::ready(MonotonicTime now)
{
    while (!isDone()) {
        if (now < m_wakeAt)
            return QByteArrayView();
        m_wakeAt = 0;
        const AnswerStep &step = m_plan->steps.at(m_step);
        if (step.size() == 0) { // a pause alone
            nextStep(now);
            continue;
        }
        QByteArrayView left;
        if (m_stepTaken < step.bytes.size()) {
            left = QByteArrayView(step.bytes).sliced(m_stepTaken);
        } else {
            const qint64 at = m_stepTaken - step.bytes.size();
            if (at >= m_pieceAt + m_piece.size()) {
                auto piece = step.source->read(at, sourcePiece);
                if (!piece)
                    return std::unexpected(piece.error());
                if (piece->isEmpty())
                    return failure(ErrorKind::FileNotReadable, u"%1 of %2"_s.arg(at).arg(step.source->size()));
                m_piece = *std::move(piece);
                m_pieceAt = at;
            }
            left = QByteArrayView(m_piece).sliced(at - m_pieceAt);
        }
        if (m_plan->rate > 0)
            left = left.first(qMin(left.size(), qMax<qint64>(m_plan->rate / slicesASecond, 1)));
        return left;
    }
    return QByteArrayView();
}

const QByteArray *Answering::sharedStep(qint64 size) const
{
    const AnswerStep &step = m_plan->steps.at(m_step);
    return m_stepTaken == 0 && size == step.bytes.size() ? &step.bytes : nullptr;
}

void Answering::took(qint64 size, MonotonicTime now)
{
    m_stepTaken += size;
    m_taken += size;
    if (m_stepTaken >= m_plan->steps.at(m_step).size())
        nextStep(now);
    if (m_plan->rate > 0 && size > 0 && !isDone())
        m_wakeAt = qMax(m_wakeAt, now + size * second / m_plan->rate);
}

} // namespace wirebell

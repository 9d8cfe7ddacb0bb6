// SPDX-License-Identifier: MIT
#pragma once

#include "answer/answerplan.h"

#include <optional>

namespace wirebell {

/// Writes one answer's steps: head, content, framing, and the faults that change them. What is read of them is not its
/// matter. The answer and the request outlive it.
class AnswerWriter
{
public:
    AnswerWriter(const Answer &answer, const Request &request, bool persists, qint64 date);

    /// `body` is the answer's, from wherever it comes.
    QList<AnswerStep> write(const QByteArray &body);

    /// Of what was written: heads, interim ones included, before a cut.
    qint64 headSize() const { return m_headSize; }
    /// Those of an answer in HTTP/2, where they are no part of the steps.
    FieldList trailers() const;

    /// What a fault says; of several of a kind the last.
    std::optional<qint64> amountOf(FaultKind kind) const;
    /// Whether the fault does anything to this answer: one between head and content does not where no content is.
    bool applies(const Fault &fault) const;

private:
    bool hasContent() const { return !m_bodyless && m_request.method != "HEAD"; }
    void add(qint64 pause, const QByteArray &bytes);
    QByteArray interim() const;
    QByteArray head(qint64 contentSize) const;
    void addContent(const QByteArrayList &pieces);
    QByteArray lastChunk() const;
    void cut(qint64 size);

    const Answer &m_answer;
    const Request &m_request;
    bool m_persists;
    qint64 m_date;
    bool m_isHttp2;
    bool m_bodyless;  // 204, 304
    bool m_before11;  // the client's version knows neither chunks nor interim answers
    AnswerFraming m_framing;
    QList<AnswerStep> m_steps;
    qint64 m_headSize = 0;
};

} // namespace wirebell

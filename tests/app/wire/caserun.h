// SPDX-License-Identifier: MIT
#pragma once

#include "casefile.h"

#include <functional>

namespace wirebell {

/// Feeds a conversation to a Machine in pieces and gathers what comes of it.
class CaseRun
{
public:
    /// How many bytes the next piece has, given how many are left; at least 1.
    using Pieces = std::function<qsizetype(qsizetype left)>;
    static qsizetype whole(qsizetype left) { return left; }
    static qsizetype byByte(qsizetype) { return 1; }

    explicit CaseRun(const WireCase &wireCase);

    /// Feeds the case's steps.
    void feed(const Pieces &pieces);
    /// Feeds bytes of one side that follow what was fed.
    void feed(Side side, QByteArrayView bytes, const Pieces &pieces);

    /// All facts, one a line, in a form that does not depend on the pieces.
    QByteArray facts() const;
    /// What must hold of any input and did not: empty if all is well.
    QStringList faults() const { return m_faults; }

    Machine &machine() { return m_machine; }
    QByteArray content(Side side) const { return m_content[size_t(side)]; }
    /// Bytes of a side that the machine left for the next exchange.
    QByteArray left(Side side) const { return m_left[size_t(side)]; }

private:
    void take(Side side, QByteArrayView piece);
    void hear(const std::vector<Event> &events);
    void expect(bool holds, const char *what);
    QByteArray factsOf(const char *name, const Message &message, const QByteArray &startLine) const;

    const WireCase &m_case;
    Machine m_machine;
    std::array<QByteArray, 2> m_fed;
    std::array<QByteArray, 2> m_left;
    std::array<QByteArray, 2> m_content;
    std::array<QByteArrayList, 2> m_events;
    QStringList m_faults;
};

} // namespace wirebell

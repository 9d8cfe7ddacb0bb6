// SPDX-License-Identifier: MIT
#pragma once

#include "ui/log/logkeeping.h"
#include "ui/log/logthread.h"

#include <QObject>

namespace wirebell {

class ExchangeList;

/// What a person does to the exchanges that are chosen in a list.
class ListDeeds : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned; all outlives this object. Of a file, `canChange` is false: its exchanges can be handed over.
    ListDeeds(ExchangeList &list, LogThread &log, LogKeeping &keeping, bool canChange, QObject *parent = nullptr);

    bool canChange() const { return m_canChange; }
    LogKeeping &keeping() const { return m_keeping; }

    /// Pins them; where all are pinned already, none stays so.
    void pin();
    void setColour(Colour colour);
    void remove();
    /// Asks for a file's name, and writes them there.
    void handOver();
    /// Changes what was added to `exchanges` by `change`.
    void amend(const QList<ChosenExchange> &exchanges, const std::function<void(Annotation &)> &change);

private:
    ExchangeList &m_list;
    LogThread &m_log;
    LogKeeping &m_keeping;
    const bool m_canChange;
};

} // namespace wirebell

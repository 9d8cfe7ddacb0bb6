// SPDX-License-Identifier: MIT
#pragma once

#include "store/annotation.h"
#include "store/groupwriter.h"

namespace wirebell {

/// A record of no use any more.
struct Waste
{
    RecordPlace place;
    qint64 length = 0;
    QUuid id; ///< the exchange's; null for a deletion
};

/// Writes what is done to exchanges that are kept: notes and deletions. Each call is one transaction. It takes what
/// GroupWriter takes at a time: one thread. Errors of all calls: as GroupWriter::write().
class ChangeWriter
{
public:
    /// `writing` must outlive it. `flush`: a change survives a power cut once the call returns.
    ChangeWriter(GroupWriter &writing, bool flush) : m_writing(writing), m_flush(flush) {}

    /// Errors: NoSuchExchange; InvalidOption, where a note or a label is longer than Annotation says.
    Result<void> annotate(const QUuid &id, Annotation annotation);
    /// Deletes those that are there; gives how many. restore() brings them back until they are discarded.
    Result<qint64> remove(const QList<QUuid> &ids);
    Result<qint64> restore(const QList<QUuid> &ids);
    /// Deletes by numbers what no one can bring back: the bytes of these exchanges are waste from now on.
    Result<void> drop(const QList<qint64> &numbers);
    /// Makes waste of deleted exchanges that can be brought back no more, and are not under way: those whose deleter
    /// `isOver` names, at most `most`. `isOver` and `isLiving` are asked about numbers of writers. Gives how many.
    Result<qint64> discard(qint64 most, const std::function<bool(qint64)> &isOver,
                           const std::function<bool(qint64)> &isLiving);

    /// The places of up to `most` records whose bytes are to be removed, in their order; those of deletions only once
    /// there is nothing else, and the latest deletion never: see Deletion.
    Result<std::vector<Waste>> waste(qint64 most) const;
    /// What was removed.
    Result<void> forget(const std::vector<Waste> &removed);
    /// Leaves nothing in the index but the numbers given so far. Errors of `removeBytes`, which is called before that
    /// is made durable, and after no one else can write.
    Result<void> forgetEverything(const std::function<Result<void>()> &removeBytes);

private:
    struct Chosen; // exchanges, by number and by id
    Result<Chosen> choose(const char *sql, const QList<QUuid> &ids) const;
    Result<void> appendDeletion(const Chosen &chosen, qint64 newlyDropped);
    Result<void> restoreNote(qint64 number, const QUuid &id);
    Result<void> writeNote(qint64 number, const QUuid &id, const Annotation &annotation);
    Result<qint64> nextEvent() const;
    Result<void> run(const char *sql, std::initializer_list<qint64> values = {},
                     const QByteArray &numbers = {}) const;

    GroupWriter &m_writing;
    const bool m_flush;
    // Of the deletion that was appended last.
    RecordPlace m_place;
    qint64 m_length = 0;
    qint64 m_madeAt = 0;
};

} // namespace wirebell

// SPDX-License-Identifier: MIT
#pragma once

#include "store/changerecord.h"
#include "store/indexwriter.h"

#include <QHash>

namespace wirebell {

/// Fills an empty index from records, in any order.
class Refill
{
public:
    /// The database must outlive it; what is done is part of the caller's transaction.
    explicit Refill(const Database &database);

    /// Errors of both: as Database::errorOf().
    Result<void> add(const Record &record, const RecordPlace &place);
    /// Sees to notes, deletions and numbers, once all records were added. Gives how many exchanges there are.
    Result<qint64> end(qint64 lastSegment);

private:
    struct Seen // a record of a note or a deletion
    {
        qint64 madeAt = 0;
        qint64 place = 0;
        qint64 length = 0;
    };
    struct SeenNote
    {
        Seen seen;
        Annotation annotation;
    };

    Result<void> addExchange(const Record &record, const RecordPlace &place);
    void addNote(const Record &record, const Seen &seen);
    void addDeletion(const Record &record, const Seen &seen);
    Result<void> giveNumbers();
    Result<void> writeNotes();
    Result<void> writeDeletions();
    Result<void> writeFacts(qint64 lastSegment);
    Result<void> insert(RequestRow &row);
    Result<void> move(qint64 from, qint64 to);
    Result<void> waste(const Seen &seen, const QUuid &id, bool isDeletion);
    Result<void> run(const char *sql, std::initializer_list<qint64> values = {}) const;
    Result<void> checked(int code) const;

    const Database &m_database;
    IndexWriter m_writer;
    Statement m_known;
    Statement m_madeAt;
    Statement m_moveRequest;
    Statement m_moveAnswer;
    Statement m_next;
    Statement m_waste;
    qint64 m_nextUnnumbered;
    qint64 m_lastNumber = 0; // the highest that any record names
    qint64 m_lastEvent = 0;
    qint64 m_dropped = 0;
    QHash<QUuid, SeenNote> m_notes; // the latest of each exchange
    QHash<QUuid, Seen> m_deleted;   // likewise
    QList<Seen> m_deletions;
    QList<std::pair<QUuid, Seen>> m_replaced; // notes
};

} // namespace wirebell

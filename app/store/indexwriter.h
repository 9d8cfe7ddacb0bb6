// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "store/database.h"
#include "store/record.h"

namespace wirebell {

/// What the index says of an exchange's request, as it is written. Views must live until the call returns.
struct RequestRow
{
    qint64 number = 0;
    QUuid id;
    Role role = Role::Sent;
    Purpose purpose = Purpose::Api;
    qint64 writer = 0;
    qint64 startedAt = 0;
    QByteArrayView method;
    QByteArrayView target;
    QByteArrayView url; ///< UTF-8
    qint64 requestSize = 0;
    qint64 marks = 0;
    std::optional<qint64> connection; ///< PairKey::connection()
    std::optional<RecordPlace> record; ///< none where all stands in the answer's
    qint64 length = 0;
};

/// What it says of what came after.
struct AnswerRow
{
    qint64 number = 0;
    State state = State::Complete;
    qint64 endedAt = 0;
    qint64 duration = 0;
    int status = 0;
    std::optional<ErrorKind> error;
    qint64 responseSize = 0;
    qint64 marks = 0; ///< of both sides
    RecordPlace record;
    qint64 length = 0;
};

/// The statements that write the index, prepared once. Each gives SQLITE_DONE or the code of an error.
class IndexWriter
{
public:
    /// isValid() tells whether the statements fit the index. The database must outlive the writer.
    explicit IndexWriter(const Database &database);
    bool isValid() const;

    int begin();
    int commit();
    void rollback();

    /// Where the index stands when a transaction begins.
    struct Front
    {
        qint64 number = 0;   ///< the highest given so far
        qint64 removals = 0; ///< changes whenever exchanges are deleted
    };
    std::expected<Front, int> front();
    /// The highest segment in use, or an error.
    std::expected<qint64, int> lastSegment();
    int setLastSegment(qint64 number);

    /// A new exchange. The code is SQLITE_CONSTRAINT_UNIQUE where its id stands in the index already.
    int insert(const RequestRow &row);
    /// All but record and length, into the row with this number.
    int update(const RequestRow &row);
    /// An answer, in the place of one that stands there already.
    int insert(const AnswerRow &row);
    /// The number of the exchange with this id, or 0.
    std::expected<qint64, int> numberOf(const QUuid &id);
    /// This number, given to no exchange, stays free.
    int leaveGap(qint64 number);

    /// What became of an exchange that has a number.
    enum class Fate { Kept, Deleted, Forgotten };
    std::expected<Fate, int> fateOf(qint64 number, const QUuid &id);
    /// As insert(), for an exchange that was deleted and can be brought back.
    int insertGone(const AnswerRow &row);

private:
    std::expected<qint64, int> numberFrom(Statement &statement);
    static int insertInto(Statement &statement, const AnswerRow &row);

    const Database &m_database;
    Statement m_begin;
    Statement m_commit;
    Statement m_rollback;
    Statement m_front;
    Statement m_lastSegment;
    Statement m_setLastSegment;
    Statement m_leaveGap;
    Statement m_numberOf;
    Statement m_insertRequest;
    Statement m_updateRequest;
    Statement m_insertAnswer;
    Statement m_fateOf;
    Statement m_insertGoneAnswer;
};

} // namespace wirebell

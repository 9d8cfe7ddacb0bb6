// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "store/database.h"
#include "store/record.h"

namespace wirebell {

/// One row of the index, as it is written. Views must live until the call returns.
struct IndexRow
{
    struct Part
    {
        RecordPlace place;
        qint64 length = 0;
    };

    qint64 number = 0;
    QUuid id;
    Role role = Role::Sent;
    Purpose purpose = Purpose::Api;
    State state = State::Open;
    qint64 writer = 0;
    qint64 startedAt = 0;
    std::optional<qint64> endedAt;
    qint64 duration = -1;
    QByteArrayView method;
    QByteArrayView target;
    QByteArrayView url; ///< UTF-8
    int status = 0;
    QByteArrayView error; ///< the kind's name, or empty
    qint64 requestSize = 0;
    qint64 responseSize = 0;
    qint64 marks = 0;
    std::optional<qint64> connection; ///< PairKey::connection()
    std::optional<Part> request;
    std::optional<Part> answer;
};

/// The statements that write the index, prepared once. All give an SQLite code: SQLITE_OK, SQLITE_DONE or an error.
class IndexWriter
{
public:
    /// isValid() tells whether the statements fit the index. The database must outlive the writer.
    explicit IndexWriter(const Database &database);
    bool isValid() const;

    int begin();
    int commit();
    void rollback();

    /// The highest number given so far, or an error.
    std::expected<qint64, int> lastNumber();
    /// The highest segment in use, or an error.
    std::expected<qint64, int> lastSegment();
    int setLastSegment(qint64 number);

    /// A new row. Where the id stands in the index already, that row gets the new facts and the row's number stays
    /// unused.
    int insert(const IndexRow &row);
    /// The facts that an answer brings, into the row with this number. `whole`: what a request brings too, but for its
    /// record.
    int finish(const IndexRow &row, bool whole);

private:
    std::expected<qint64, int> numberFrom(Statement &statement);
    int replace(const IndexRow &row);

    const Database &m_database;
    Statement m_begin;
    Statement m_commit;
    Statement m_rollback;
    Statement m_lastNumber;
    Statement m_lastSegment;
    Statement m_setLastSegment;
    Statement m_notDense;
    Statement m_insert;
    Statement m_finish;
    Statement m_finishWhole;
    Statement m_replace;
};

} // namespace wirebell

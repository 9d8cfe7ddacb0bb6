// SPDX-License-Identifier: MIT
#pragma once

#include "http/exchange.h"
#include "store/factswriter.h"
#include "store/indexwriter.h"

#include <string>
#include <vector>

namespace wirebell {

/// The records that wait for the next commit, one behind the other as they will stand in the segment, and what the
/// index will say of each. Buffers are kept from one commit to the next.
class PendingRecords
{
public:
    /// Bytes and facts of one record.
    struct Source
    {
        const Exchange &exchange;
        RecordKind kind = RecordKind::Request;
        State state = State::Open;
        qint64 madeAt = 0; ///< milliseconds since 1970-01-01 UTC
        QByteArray out = {};
        QByteArray in = {};
        SpooledSizes spooled = {};
        std::optional<Direction> onlyChunks = {};  ///< leaves out the other direction's
        const WrittenFacts *before = nullptr; ///< see appendFacts()
        std::optional<qint64> connection = {}; ///< PairKey::connection()
    };

    /// Where an entry's rows go.
    enum class Place { Lists, Deleted, Nowhere };

    struct Entry
    {
        RecordKind kind = RecordKind::Request;
        bool isNew = true;     ///< the exchange has no row yet
        bool isWhole = false;  ///< the row that the request made is written anew
        qint64 number = 0;     ///< 0: not known yet
        qint64 removals = 0;   ///< IndexWriter::Front::removals when the number was given
        Place place = Place::Lists;
        qsizetype request = -1; ///< where `number` is not known yet: the entry of the exchange's request, or none

        QUuid id;
        Role role = Role::Sent;
        Purpose purpose = Purpose::Api;
        State state = State::Open;
        qint64 startedAt = 0;
        qint64 madeAt = 0;
        qint64 duration = -1;
        int status = 0;
        std::optional<ErrorKind> error;
        qint64 requestSize = 0;
        qint64 responseSize = 0;
        qint64 marks = 0;
        std::optional<qint64> connection;

        size_t at = 0; ///< of the record in bytes()
        size_t length = 0;
        size_t textAt = 0; ///< of method, target and url in the texts
        qsizetype method = 0;
        qsizetype target = 0;
        qsizetype url = 0;
    };

    Entry &append(const Source &source);
    bool isEmpty() const { return m_entries.empty(); }
    std::vector<Entry> &entries() { return m_entries; }
    qsizetype last() const { return qsizetype(m_entries.size()) - 1; }
    std::string_view bytes() const { return m_bytes; }

    /// Gives an entry its number, in its record too.
    void number(Entry &entry, qint64 number);
    /// Makes the entry's record hold nothing: its exchange was forgotten while it was under way.
    void blank(Entry &entry);
    /// What the index says of an entry whose group's first byte stands at `place`. Views end with the next append().
    RequestRow requestRow(const Entry &entry, const RecordPlace &place, qint64 writer) const;
    AnswerRow answerRow(const Entry &entry, const RecordPlace &place) const;
    void clear();

private:
    std::string m_bytes;
    std::string m_texts;
    std::vector<Entry> m_entries;
};

} // namespace wirebell

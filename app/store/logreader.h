// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "query/query.h"
#include "store/exchangerow.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace wirebell {

/// What has been found of a query so far.
struct FoundRows
{
    qint64 count = 0;
    qint64 older = 0;       ///< so many of them stand below the newest that there was when the search began
    bool isComplete = true; ///< nothing that matches is missing
    qint64 begun = 0;       ///< differs where the search began anew, so that `older` counts from elsewhere
};

/// Where an exchange stands among those that a query matches.
struct FoundPlace
{
    qint64 newer = 0;   ///< so many of them have a higher number
    bool isMet = false; ///< it is one of them
};

/// Reads an exchange log, also while this or another process writes it, also one of a later schema version. It never
/// changes anything. One thread at a time; make one reader for each thread that needs one.
class LogReader
{
public:
    /// `folder` is a log's, or a file of exchanges that were handed over. Errors: FileNotFound (no log there),
    /// FileNotReadable, StoreDamaged; of a file also NotAHandOver, HandOverDamaged, StoreNewer. `detail` is the path.
    static Result<std::unique_ptr<LogReader>> open(const QString &folder);
    ~LogReader();

    /// Whether the log was made by a later version of the program: what is known of it can be read.
    bool isNewer() const;

    // Errors of the eight below: StoreBusy, StoreDamaged, FileNotReadable.

    /// Changes with every commit of any process (PRAGMA data_version).
    Result<qint64> version();
    Result<qint64> count(const Query &query = {});
    /// Goes on looking for what the query matches, from the newest to the oldest, for about so long, and takes in what
    /// changed since. What was found is remembered for some queries, so that asking again costs little.
    Result<FoundRows> search(const Query &query, std::chrono::milliseconds atMost);
    /// Newest first, skipping `offset` of them, at most `limit`, looked for as far as needed. Without a query the cost
    /// does not depend on `offset`.
    Result<QList<ExchangeRow>> rows(const Query &query, qint64 offset, qint64 limit);
    /// Newest first, only numbers below `before` (0: from the newest).
    Result<QList<ExchangeRow>> rowsBefore(const Query &query, qint64 before, qint64 limit);
    /// Where these numbers stand among what search() has found of the query so far.
    Result<QList<FoundPlace>> places(const Query &query, const QList<qint64> &numbers);
    /// How many exchanges a keep policy has dropped since the log was made, or forgotten.
    Result<qint64> dropped();
    Result<std::optional<ExchangeRow>> row(qint64 number);
    Result<std::optional<ExchangeRow>> row(const QUuid &id);

    /// The recorded facts and the transcript, its bytes left on disk; readTranscript() (wire/reading.h) fills in the
    /// rest. Errors: NoSuchExchange, StoreDamaged.
    Result<Exchange> load(qint64 number);
    Result<Exchange> load(const QUuid &id);
    /// The other end of an exchange on this machine: same connection (addresses mirrored), same ordinal, overlapping
    /// in time. Nothing where there is none or more than one. Errors: as load().
    Result<std::optional<Exchange>> pairOf(const Exchange &exchange);

private:
    struct State;
    explicit LogReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m;
};

} // namespace wirebell

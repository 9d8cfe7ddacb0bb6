// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"
#include "store/exchangewords.h"
#include "store/storepaths.h"

namespace wirebell {

/// The words of exchanges: `text.sqlite` beside the index, which follows the log's numbers. It can be lost at any time
/// and is made again from the log. One thread at a time; one writes, any number of processes read.
class TextIndex
{
public:
    enum class Access { Read, Write };
    /// To write, it is made where there is none, and made anew where what stands there is damaged, of another version, or
    /// of another log than `index` is of. Errors: FileNotFound (to read), StoreDamaged (to read), StoreNotWritable,
    /// StoreBusy, DiskFull.
    static Result<TextIndex> open(const StorePaths &paths, const Database &index, Access access);

    // Errors of all below: as Database::errorOf().

    /// How far it reaches.
    struct Reach
    {
        qint64 number = 0;     ///< exchanges up to this number are in it
        QList<qint64> waiting; ///< but these, which had not ended
    };
    Result<Reach> reach() const;
    /// The words in it that begin like this, which is such a word itself; nothing where they are more than `most`, and for
    /// what is not ASCII.
    std::optional<QByteArrayList> wordsBeginning(const QByteArray &beginning, qsizetype most);

    // Writing; between begin() and commit().
    Result<void> begin();
    Result<void> add(qint64 number, const ExchangeWords &words);
    Result<void> wait(qint64 number);
    Result<void> waitNoMore(qint64 number);
    Result<void> remove(qint64 number);
    /// `id` is that of exchange `number`, by which the log is known again.
    Result<void> setReach(qint64 number, const QUuid &id);
    Result<void> commit();
    void rollback();

    /// Empties it, also where it is damaged.
    Result<void> reset();
    /// The same for one that is not open here; nothing where there is none.
    static Result<void> empty(const StorePaths &paths);
    /// Goes on a little with taking the words of removed exchanges out of the file; false when none are left there.
    Result<bool> purgeSome();

    const Database &database() const { return m_database; }

private:
    explicit TextIndex(Database database);
    Result<void> prepare(Access access);
    Result<bool> isOf(const Database &index) const;
    Result<void> run(const char *sql) const;
    Result<void> run(Statement &statement) const;

    Database m_database;
    Statement m_word; // reading
    Statement m_add;
    Statement m_wait;
    Statement m_waitNoMore;
    Statement m_remove;
    Statement m_setReach;
    bool m_isPurging = false;
};

} // namespace wirebell

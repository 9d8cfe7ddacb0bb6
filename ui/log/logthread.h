// SPDX-License-Identifier: MIT
#pragma once

#include "base/wakeup.h"
#include "store/logreader.h"
#include "ui/exchange/readingthread.h"
#include "ui/log/rownote.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace wirebell {

/// Rows of the log in the order of their coming: rank 0 is the oldest that the query matches.
struct LogPage
{
    qint64 count = 0; ///< how many the query matches
    qint64 first = 0; ///< the rank of rows.first()
    QList<ExchangeRow> rows;
    bool steady = true; ///< false: the log changed while it was read, the rows may stand one or two ranks off
    qint64 older = 0;    ///< as in FoundRows: while the search goes on, ranks move by what this grows
    bool complete = true; ///< false: there may be older ones that match; asking again goes on
    qint64 begun = 0;    ///< as in FoundRows
};

/// Where exchanges stand among those that a query matches.
struct LogPlaces
{
    FoundRows found;
    QList<FoundPlace> places;
};

/// What is done to an exchange asks for no more of it.
struct ChosenExchange
{
    qint64 number = 0;
    QUuid id = {};
    Annotation annotation = {};
};

/// An exchange with its bytes' places, fully read, and the other end of it where there is one.
struct LoadedExchange
{
    std::shared_ptr<const Exchange> exchange;
    std::shared_ptr<const Exchange> otherEnd;
};

/// The exchange log, or a file of exchanges that were handed over, read on a thread of its own for the window. Questions are answered in order, on the thread that
/// made this object; one whose ticket is cancelled is dropped. Before open() nothing is answered.
class LogThread : public QObject
{
    Q_OBJECT

public:
    explicit LogThread(QObject *parent = nullptr);
    ~LogThread() override;

    /// Begins to read the log in `folder`, or the file; opened() or failed() follow.
    void open(const QString &folder);
    bool isOpen() const { return m_open; }
    /// What was opened.
    const QString &folder() const { return m_folder; }

    /// The rows of ranks [first, first + length), as far as there are so many; negative `first`: the newest `length`.
    /// It looks for them for a short time only: see LogPage::complete.
    void page(const Ticket &ticket, const Query &query, qint64 first, qint64 length,
              std::function<void(Result<LogPage>)> answered);
    /// Where these numbers stand among what the query matches. Answered as page(): it may not be complete.
    void places(const Ticket &ticket, const Query &query, const QList<qint64> &numbers,
                std::function<void(Result<LogPlaces>)> answered);
    /// The exchanges of these ranges of ranks, first and last, where ranks are counted as LogPage::first without
    /// LogPage::older. Error: StoreBusy, where ranks count from elsewhere than when the search `begun`.
    void chosen(const Ticket &ticket, const Query &query, qint64 begun, const QList<std::pair<qint64, qint64>> &ranks,
                std::function<void(Result<QList<ChosenExchange>>)> answered);
    /// Nothing where there is no such exchange.
    void row(const Ticket &ticket, qint64 number, std::function<void(Result<std::optional<ExchangeRow>>)> answered);
    /// How many each query matches.
    void counts(const Ticket &ticket, const QList<Query> &queries,
                std::function<void(Result<QList<qint64>>)> answered);
    /// What there is to say of these rows; those that can't be read are missing.
    void notes(const Ticket &ticket, const QList<ExchangeRow> &rows,
               std::function<void(QHash<QUuid, RowNote>)> answered);
    void load(const Ticket &ticket, const QUuid &id, std::function<void(Result<LoadedExchange>)> answered);
    void load(const Ticket &ticket, qint64 number, std::function<void(Result<LoadedExchange>)> answered);

    /// Says that the log changed, for who writes it in this process. Any thread; cheap.
    void poke();

Q_SIGNALS:
    void opened();
    void failed(const wirebell::Error &error);
    /// Rows came or changed, by this process or another: at most 30 times a second.
    void changed();

private:
    struct Reading; ///< lives on the thread

    void tell();

    ReadingThread m_thread;
    std::shared_ptr<Reading> m_reading;
    std::atomic_bool m_poked = false;
    WakeUp m_poking;
    QTimer m_watch;  ///< asks for what other processes wrote
    QTimer m_pause;  ///< holds changed() back
    QElapsedTimer m_told;
    QString m_folder;
    qint64 m_version = -1;
    bool m_asking = false;
    bool m_open = false;
    Ticket m_always;
};

} // namespace wirebell

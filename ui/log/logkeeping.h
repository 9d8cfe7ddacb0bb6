// SPDX-License-Identifier: MIT
#pragma once

#include "store/exchangelog.h"
#include "ui/exchange/readingthread.h"
#include "ui/log/recordingsink.h"

#include <QObject>

namespace wirebell {

/// The log as the window writes it: what a person does to exchanges that are kept, how much is kept, and whether secrets
/// are. Everything is done by the log on a thread of its own, in order; nothing before start().
class LogKeeping : public QObject
{
    Q_OBJECT

public:
    explicit LogKeeping(QObject *parent = nullptr);
    ~LogKeeping() override;

    /// `log` is not owned and outlives this object.
    void start(ExchangeLog &log);
    bool isStarted() const { return m_log != nullptr; }
    /// What catcher and sender record into. Once it is started.
    ExchangeSink &sink() const { return *m_sink; }

    struct Change
    {
        QUuid id;
        Annotation before;
        Annotation after;
    };
    /// What was added to these exchanges becomes what stands in `after`.
    void annotate(const QList<Change> &changes);
    /// Deletes them; undo() brings them back.
    void remove(const QList<QUuid> &ids);
    /// Takes back the latest deletion or change that was not taken back yet.
    void undo();
    bool canUndo() const { return !m_done.isEmpty(); }
    void forgetEverything();
    /// Writes exchanges of a log, or of another such file, into one file.
    void handOver(const QString &from, const QList<qint64> &numbers, const QString &path);

    const KeepPolicy &policy() const { return m_policy; }
    void setPolicy(const KeepPolicy &policy);
    bool isWithoutSecrets() const { return m_withoutSecrets; }
    void setWithoutSecrets(bool without);

    struct Space
    {
        qint64 taken = 0; ///< bytes of the disk
        qint64 quota = 0; ///< bytes that a default KeepPolicy allows
        qint64 dropped = 0; ///< exchanges that had to go so far
    };
    void askSpace(const Ticket &ticket, std::function<void(Space)> answered);

Q_SIGNALS:
    /// Something was done, in a sentence; `undoable`: undo() takes it back.
    void said(const QString &sentence, bool undoable);
    /// Something could not be done.
    void failed(const QString &sentence);
    void policyChanged();

private:
    /// What undo() takes back.
    struct Done
    {
        QList<QUuid> removed;
        QList<Change> changed;
    };

    void write(std::function<Result<qint64>(ExchangeLog &)> work, std::function<void(qint64)> done);
    void apply(const QList<Change> &changes, std::function<void(qint64)> done);
    void remember(const Done &done);

    std::unique_ptr<ReadingThread> m_thread;
    ExchangeLog *m_log = nullptr;
    std::unique_ptr<RecordingSink> m_sink;
    KeepPolicy m_policy;
    bool m_withoutSecrets = false;
    QList<Done> m_done; ///< the latest last
    Ticket m_always;
};

} // namespace wirebell
